// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Trust.h"

#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace portside::github {

std::optional<QSslConfiguration> trustFromEnvironment() {
    QList<QSslCertificate> named;
    if (const auto file = qEnvironmentVariable("SSL_CERT_FILE"); !file.isEmpty())
        named += QSslCertificate::fromPath(file, QSsl::Pem);
    for (const auto& folder :
         qEnvironmentVariable("SSL_CERT_DIR").split(QLatin1Char(':'), Qt::SkipEmptyParts))
        named += QSslCertificate::fromPath(folder + QStringLiteral("/*"), QSsl::Pem,
                                           QSslCertificate::PatternSyntax::Wildcard);
    if (named.isEmpty())
        return std::nullopt;
    auto configuration = QSslConfiguration::defaultConfiguration();
    // Named ones switch off the loading on demand, so the system's have to be said too.
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + named);
    return configuration;
}

} // namespace portside::github
