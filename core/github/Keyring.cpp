// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Keyring.h"

#ifdef PORTSIDE_WITH_KEYRING
#include "core/report/Escaping.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <cstdlib>
#endif

namespace portside::github::keyring {

#ifdef PORTSIDE_WITH_KEYRING

namespace {

// Long enough for a person to unlock the store.
constexpr int patienceMs = 120'000;

/// False when the store never answered.
bool finished(QKeychain::Job& job) {
    QEventLoop loop;
    bool answered = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        answered = true;
        loop.quit();
    });
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    job.setAutoDelete(false);
    job.setInsecureFallback(false); // never a plain file instead
    job.start();
    if (!answered)
        loop.exec();
    return answered;
}

QString service() { return QStringLiteral("portside"); }

} // namespace

bool available() {
    // Without a session bus the libraries would try to start one of their own.
    const char* bus = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    return bus && *bus && QCoreApplication::instance();
}

std::optional<std::string> read(const std::string& host) {
    if (!available())
        return std::nullopt;
    QKeychain::ReadPasswordJob job(service());
    job.setKey(QString::fromStdString(host));
    if (!finished(job) || job.error() != QKeychain::NoError)
        return std::nullopt;
    return job.textData().toStdString();
}

base::Result<base::Done> write(const std::string& host, const std::string& secret) {
    if (!available())
        return base::fail(base::ErrorCode::CannotWrite, "there is no desktop keyring in this session");
    QKeychain::WritePasswordJob job(service());
    job.setKey(QString::fromStdString(host));
    job.setTextData(QString::fromStdString(secret));
    if (!finished(job))
        return base::fail(base::ErrorCode::CannotWrite, "the desktop keyring did not answer");
    if (job.error() != QKeychain::NoError)
        return base::fail(base::ErrorCode::CannotWrite,
                          "the desktop keyring refused: " + report::visible(job.errorString().toStdString()));
    return base::Done{};
}

#else

bool available() { return false; }

std::optional<std::string> read(const std::string&) { return std::nullopt; }

base::Result<base::Done> write(const std::string&, const std::string&) {
    return base::fail(base::ErrorCode::CannotWrite, "this build of Portside has no keyring (QtKeychain)");
}

#endif

} // namespace portside::github::keyring
