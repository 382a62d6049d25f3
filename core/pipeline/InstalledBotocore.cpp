// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/InstalledBotocore.h"

#include "core/base/ChildProcess.h"
#include "core/python/Module.h"

#include <QDir>
#include <QFileInfo>
#include <QString>

#include <chrono>

namespace portside::pipeline {

std::optional<std::string> installedBotocore() {
    // Isolated and from the root folder: no code of a checkout is ever run.
    const auto python =
        base::runProgram("python3",
                         {"-I", "-c",
                          "import importlib.util as u; s = u.find_spec('botocore'); "
                          "print(s.origin if s and s.origin else '')"},
                         {}, {}, {QDir::rootPath().toStdString(), {}, std::chrono::seconds(5)});
    if (!python || python->exitCode != 0)
        return std::nullopt;
    const auto origin = QString::fromStdString(python->output).trimmed();
    if (origin.isEmpty())
        return std::nullopt;
    QDir folder = QFileInfo(origin).dir();
    return folder.cdUp() ? std::optional(folder.absolutePath().toStdString()) : std::nullopt;
}

std::string statedVersion(const source::SourceTree& tree) {
    const auto text = tree.read("botocore/__init__.py");
    if (!text || !text->has_value())
        return {};
    const auto module = python::readModule("botocore/__init__.py", **text);
    const auto* version = module.assignment("__version__");
    return version ? python::stringValue(module.tree, version->value).value_or(std::string()) : std::string();
}

} // namespace portside::pipeline
