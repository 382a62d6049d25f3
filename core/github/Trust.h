// SPDX-License-Identifier: GPL-3.0-or-later
// Which certificate authorities a connection trusts: those of the system, and those that the environment names as
// OpenSSL, git and gh know it. Nothing here makes a connection trust less, or anything without a certificate.
#pragma once

#include <QSslConfiguration>

#include <optional>

namespace portside::github {

/// With the authorities in SSL_CERT_FILE and in the folders of SSL_CERT_DIR (PEM) beside the system's; nullopt, which is
/// the system's alone, when the environment names none that can be read.
std::optional<QSslConfiguration> trustFromEnvironment();

} // namespace portside::github
