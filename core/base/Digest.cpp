// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Digest.h"

#include <QCryptographicHash>

namespace portside::base {

namespace {

std::string hex(std::string_view bytes, QCryptographicHash::Algorithm algorithm) {
    QCryptographicHash hash(algorithm);
    hash.addData(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return hash.result().toHex().toStdString();
}

} // namespace

std::string sha1Hex(std::string_view bytes) { return hex(bytes, QCryptographicHash::Sha1); }

std::string sha256Hex(std::string_view bytes) { return hex(bytes, QCryptographicHash::Sha256); }

} // namespace portside::base
