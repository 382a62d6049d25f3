// SPDX-License-Identifier: GPL-3.0-or-later
// The portal of a desktop, played by the test on a message bus of its own.
#include "ui/theme/DesktopLook.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::theme {

namespace {

const QString settingsPath = QStringLiteral("/org/freedesktop/portal/desktop");

class FakePortal : public QDBusVirtualObject {
public:
    uint colorScheme = 0;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& question, const QDBusConnection& bus) override {
        if (question.member() != QLatin1String("Read"))
            return false;
        const bool contrast = question.arguments().value(1).toString() == QLatin1String("contrast");
        const QDBusVariant inner(contrast ? 0u : colorScheme);
        return bus.send(question.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
    }
};

class DesktopLookTest : public testing::Test {
protected:
    void SetUp() override {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            GTEST_SKIP() << "there is no dbus-daemon";
        m_daemon.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                QStringLiteral("--print-address")});
        ASSERT_TRUE(m_daemon.waitForReadyRead(5000));
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
        QDBusConnection theirs = QDBusConnection::connectToBus(m_address, QStringLiteral("portal"));
        ASSERT_TRUE(theirs.registerVirtualObject(settingsPath, &m_portal));
        ASSERT_TRUE(theirs.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    void TearDown() override {
        QDBusConnection::disconnectFromBus(QStringLiteral("window"));
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        m_daemon.kill();
        m_daemon.waitForFinished(5000);
    }

    QDBusConnection bus() { return QDBusConnection::connectToBus(m_address, QStringLiteral("window")); }

    void tell(const QString& space, const QString& key, uint value) {
        QDBusMessage signal =
            QDBusMessage::createSignal(settingsPath, QStringLiteral("org.freedesktop.portal.Settings"),
                                       QStringLiteral("SettingChanged"));
        signal << space << key << QVariant::fromValue(QDBusVariant(value));
        QDBusConnection(QStringLiteral("portal")).send(signal);
    }

    QProcess m_daemon;
    QString m_address;
    FakePortal m_portal;
};

TEST_F(DesktopLookTest, asksAtTheStart) {
    m_portal.colorScheme = 1;
    DesktopLook look(bus());
    EXPECT_FALSE(look.prefersDark().has_value());
    ASSERT_TRUE(QTest::qWaitFor([&] { return look.prefersDark().has_value(); }));
    EXPECT_TRUE(*look.prefersDark());
    EXPECT_FALSE(look.prefersHighContrast());
}

TEST_F(DesktopLookTest, followsWhileRunning) {
    DesktopLook look(bus());
    QSignalSpy changed(&look, &DesktopLook::changed);
    const QString space = QStringLiteral("org.freedesktop.appearance");
    // Only once the subscription is known to the bus is a signal heard.
    ASSERT_TRUE(QTest::qWaitFor([&] {
        tell(space, QStringLiteral("color-scheme"), 1u);
        return look.prefersDark() == std::optional(true);
    }));
    tell(space, QStringLiteral("color-scheme"), 2u);
    ASSERT_TRUE(QTest::qWaitFor([&] { return look.prefersDark() == std::optional(false); }));
    tell(space, QStringLiteral("contrast"), 1u);
    ASSERT_TRUE(QTest::qWaitFor([&] { return look.prefersHighContrast(); }));
    const auto heard = changed.count();
    tell(QStringLiteral("org.example"), QStringLiteral("contrast"), 0u);
    tell(space, QStringLiteral("contrast"), 1u);
    EXPECT_FALSE(changed.wait(100));
    EXPECT_EQ(changed.count(), heard);
    EXPECT_TRUE(look.prefersHighContrast());
}

TEST(DesktopLook, withoutABusThereIsNoPreference) {
    const DesktopLook look(
        QDBusConnection::connectToBus(QStringLiteral("unix:path=/nowhere"), QStringLiteral("nowhere")));
    EXPECT_FALSE(look.prefersDark().has_value());
    EXPECT_FALSE(look.prefersHighContrast());
}

} // namespace
} // namespace portside::theme
