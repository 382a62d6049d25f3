// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/InstalledBotocore.h"

#include "core/python/Module.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace portside::pipeline {

namespace {

constexpr int patienceMs = 5000;

} // namespace

std::optional<std::string> installedBotocore() {
    QProcess python;
    python.setWorkingDirectory(QDir::rootPath());
    python.setProgram(QStringLiteral("python3"));
    python.setArguments({QStringLiteral("-I"), QStringLiteral("-c"),
                         QStringLiteral("import importlib.util as u; s = u.find_spec('botocore'); "
                                        "print(s.origin if s and s.origin else '')")});
    python.start(QIODevice::ReadOnly);
    if (!python.waitForFinished(patienceMs) || python.exitStatus() != QProcess::NormalExit ||
        python.exitCode() != 0) {
        python.kill();
        python.waitForFinished(patienceMs);
        return std::nullopt;
    }
    const QString origin = QString::fromUtf8(python.readAllStandardOutput()).trimmed();
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
