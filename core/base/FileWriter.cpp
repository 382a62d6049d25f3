// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileWriter.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace portside::base {

namespace {

bool isWhole(QFileDevice& file, std::string_view bytes) {
    return file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
}

} // namespace

Result<Done> writeFile(const std::string& path, std::string_view bytes) {
    const QString name = QFile::decodeName(QByteArray::fromStdString(path));
    const auto refused = [&](const QFileDevice& file) {
        return fail(ErrorCode::CannotWrite, "cannot write " + path + ": " + file.errorString().toStdString());
    };
    const QFileInfo there(name);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        QFile device(name);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !isWhole(device, bytes))
            return refused(device);
        return Done{};
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !isWhole(file, bytes) || !file.flush() || !file.commit())
        return refused(file);
    return Done{};
}

} // namespace portside::base
