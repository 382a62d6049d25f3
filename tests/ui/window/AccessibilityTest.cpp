// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader meets on every page and in every dialog: a role on everything, a name on all that is worked with.
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/window/BaselineDialog.h"
#include "ui/window/ExportDialog.h"
#include "ui/window/KeysDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PreferencesDialog.h"
#include "ui/window/ReleasesPage.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/RuleDialog.h"

#include <QAccessible>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

bool isWorkedWith(QAccessible::Role role) {
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::ProgressBar:
    case QAccessible::ToolBar:
    case QAccessible::Dialog:
        return true;
    default:
        return false;
    }
}

/// Looks at everything that is visible below `top`.
void check(QWidget& top) {
    top.ensurePolished();
    int worked = 0;
    auto widgets = top.findChildren<QWidget*>();
    widgets.prepend(&top);
    for (QWidget* widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(&top) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(spoken, nullptr) << widget->metaObject()->className();
        const std::string what = std::string(widget->metaObject()->className()) + " '" +
                                 widget->objectName().toStdString() + "' of " + top.metaObject()->className();
        EXPECT_NE(spoken->role(), QAccessible::NoRole) << what;
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
        if (!isWorkedWith(spoken->role()) && !takesKeys)
            continue;
        ++worked;
        EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
            << what << " role " << static_cast<int>(spoken->role());
    }
    EXPECT_GT(worked, 0) << top.metaObject()->className();
}

class AccessibilityTest : public testing::Test {
protected:
    AccessibilityTest()
        : m_settings(path("settings.ini")), m_window(m_theme, m_settings, nowhere(), path("reviews")) {
        m_window.resize(1440, 900);
        m_window.show();
    }

    pipeline::Where nowhere() const {
        pipeline::Where where;
        where.aiobotocoreRepo = m_folder.path("no-clone");
        where.botocoreClone = m_folder.path("no-clone");
        return where;
    }
    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    void open(review::Review review) { m_window.openReview(std::move(review), path("one.portside"), false); }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
    MainWindow m_window;
};

TEST_F(AccessibilityTest, everyPageSpeaks) {
    check(m_window);
    pipeline::DriftRequest missing;
    missing.pullRequest = 7;
    missing.where = nowhere();
    QSignalSpy done(&m_window, &MainWindow::settledDown);
    m_window.openSubject(missing);
    ASSERT_TRUE(done.count() > 0 || done.wait(10000));
    ASSERT_EQ(m_window.page(), MainWindow::Page::Error);
    check(m_window);
    m_window.showReleases();
    check(m_window);
    open(support::exampleChange());
    check(m_window);
    for (int i = 0; i < static_cast<int>(m_window.reviewPage().model().entries().size()); ++i) {
        m_window.reviewPage().goToFunction(1);
        check(m_window.reviewPage());
    }
    m_window.showStart();
    open(support::exampleRange());
    check(m_window);
}

TEST_F(AccessibilityTest, everyDialogSpeaks) {
    const auto review = support::exampleChange();
    KeysDialog keys(m_theme, *m_window.menuBar());
    PreferencesDialog preferences(m_settings);
    ExportDialog report(m_theme, review, QStringLiteral("one"));
    RuleDialog rule(QStringLiteral("behavioral-guard"));
    BaselineDialog baseline(review, std::nullopt, {}, {});
    BaselineDialog range(support::exampleRange(), std::nullopt, {}, {});
    for (QDialog* dialog :
         std::initializer_list<QDialog*>{&keys, &preferences, &report, &rule, &baseline, &range}) {
        dialog->show();
        check(*dialog);
    }
}

// Offscreen nothing hears events; tests/at-spi listens on a real display. Here: what they would carry.
TEST_F(AccessibilityTest, aTakenDecisionHasWordsToAnnounce) {
    m_settings.setPerson(QStringLiteral("Marlin Quay"), QStringLiteral("marlin@harbour.example"));
    open(support::exampleChange());
    m_window.reviewPage().goToNeedingMe(1);
    m_window.reviewPage().choose(1);
    QStringList names;
    for (const QWidget* widget : m_window.findChildren<QWidget*>())
        names << widget->accessibleName();
    EXPECT_TRUE(names.contains(QStringLiteral("AioLock.open: clean")));
    EXPECT_TRUE(names.contains(QStringLiteral("behavioral drift, 1 of 7 still needs you")))
        << names.filter(QStringLiteral("need")).join(QStringLiteral(" | ")).toStdString();
}

} // namespace
} // namespace portside::window
