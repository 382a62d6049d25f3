// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop prefers, as the freedesktop portal tells it, while running. Qt follows it by itself only from 6.5 on,
// and only where its platform theme does; the portal answers on every desktop that has one, and nothing waits for it.
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <optional>

class QDBusVariant;

namespace portside::theme {

class DesktopLook : public QObject {
    Q_OBJECT
public:
    /// Asks at once; the answer comes with changed().
    explicit DesktopLook(const QDBusConnection& bus, QObject* parent = nullptr);

    /// nullopt while unknown, or when the desktop has no preference.
    std::optional<bool> prefersDark() const { return m_dark; }
    bool prefersHighContrast() const { return m_highContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void hear(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);

    QDBusConnection m_bus;
    std::optional<bool> m_dark;
    bool m_highContrast = false;
};

} // namespace portside::theme
