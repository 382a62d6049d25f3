// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/DesktopLook.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace portside::theme {

namespace {

const QLatin1String service("org.freedesktop.portal.Desktop");
const QLatin1String path("/org/freedesktop/portal/desktop");
const QLatin1String settings("org.freedesktop.portal.Settings");
const QLatin1String appearance("org.freedesktop.appearance");
const QLatin1String colorScheme("color-scheme");
const QLatin1String contrast("contrast");

/// Read() wraps its answer twice, the signal once.
uint numberIn(QVariant value) {
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = qvariant_cast<QDBusVariant>(value).variant();
    return value.toUInt();
}

} // namespace

DesktopLook::DesktopLook(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                  SLOT(hear(QString, QString, QDBusVariant)));
    ask(colorScheme);
    ask(contrast);
}

void DesktopLook::ask(const QString& key) {
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
    question << QString(appearance) << key;
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, key, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            take(key, reply.value().variant());
        answer->deleteLater();
    });
}

void DesktopLook::hear(const QString& space, const QString& key, const QDBusVariant& value) {
    if (space == appearance)
        take(key, value.variant());
}

void DesktopLook::take(const QString& key, const QVariant& value) {
    const uint number = numberIn(value);
    const auto dark = m_dark;
    const bool highContrast = m_highContrast;
    if (key == colorScheme)
        m_dark = number == 1 ? std::optional(true) : number == 2 ? std::optional(false) : std::nullopt;
    else if (key == contrast)
        m_highContrast = number == 1;
    if (dark != m_dark || highContrast != m_highContrast)
        Q_EMIT changed();
}

} // namespace portside::theme
