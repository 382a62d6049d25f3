// SPDX-License-Identifier: GPL-3.0-or-later
// Pairing by hand in the real window, over the built-in sample: judged again, kept, given back.
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/views/FunctionList.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PairDialog.h"
#include "ui/window/ReviewPage.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

class PairingTest : public testing::Test {
protected:
    PairingTest() : m_settings(path("settings.ini")), m_window(m_theme, m_settings, {}, path("reviews")) {
        m_settings.setPerson(QStringLiteral("Marlin Quay"), {});
        m_window.resize(1440, 900);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    ReviewPage& page() { return m_window.reviewPage(); }

    void openSample() {
        QSignalSpy done(&m_window, &MainWindow::settledDown);
        m_window.openSubject(jobs::BuiltInSample{jobs::BuiltInSample::Part::PullRequest, {}, {}});
        ASSERT_TRUE(done.count() > 0 || done.wait(20000));
    }

    void actAndJudge(const char* action) {
        QSignalSpy done(&m_window, &MainWindow::settledDown);
        m_window.actionNamed(QString::fromLatin1(action))->trigger();
        ASSERT_TRUE(done.count() > 0 || done.wait(20000));
        ASSERT_EQ(m_window.page(), MainWindow::Page::Review);
    }

    void select(const QString& name) {
        const auto& entries = page().model().entries();
        for (int i = 0; i < static_cast<int>(entries.size()); ++i)
            if (entries[static_cast<size_t>(i)].name == name)
                page().list().setCurrentEntry(i);
        ASSERT_NE(page().currentFunction(), nullptr);
        ASSERT_EQ(page().currentFunction()->name, name);
    }

    const drift::FunctionVerdict& function() {
        return page().live()->review().drift()->functions.at(
            static_cast<size_t>(page().currentFunction()->index));
    }

    /// Answers the dialog that the action is about to open.
    void answer(const QString& words) {
        auto* patience = new QTimer(&m_window);
        QObject::connect(patience, &QTimer::timeout, &m_window, [patience, words] {
            auto* dialog = qobject_cast<PairDialog*>(QApplication::activeModalWidget());
            auto* list = dialog ? dialog->findChild<QListWidget*>() : nullptr;
            if (!list || list->count() == 0)
                return;
            patience->stop();
            dialog->findChild<QLineEdit*>()->setText(words);
            dialog->accept();
        });
        patience->start(10);
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
    MainWindow m_window;
};

TEST_F(PairingTest, aPairedFunctionIsJudgedAgainKeptAndGivenBack) {
    openSample();
    const QString name = QStringLiteral("AioClient._call_one");
    select(name);
    ASSERT_EQ(function().verdict, drift::Verdict::NoCounterpart);
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("unpair"))->isEnabled());
    answer(QStringLiteral("Client.call  "));
    actAndJudge("pair");
    select(name);
    ASSERT_TRUE(function().counterpart);
    EXPECT_EQ(function().counterpart->name, "Client.call");
    EXPECT_NE(function().verdict, drift::Verdict::NoCounterpart);
    // The review remembers it: opened afresh, it is still compared with that.
    m_window.showStart();
    openSample();
    select(name);
    ASSERT_TRUE(function().counterpart);
    EXPECT_EQ(function().counterpart->name, "Client.call");
    EXPECT_EQ(page().live()->review().pairings.front().by.name, "Marlin Quay");
    ASSERT_TRUE(m_window.actionNamed(QStringLiteral("unpair"))->isEnabled());
    actAndJudge("unpair");
    select(name);
    EXPECT_EQ(function().verdict, drift::Verdict::NoCounterpart);
}

TEST_F(PairingTest, undoAndRedoGoThroughPairingsAndWhatWasDecidedAroundThem) {
    openSample();
    const QString name = QStringLiteral("AioClient._call_one");
    select(QStringLiteral("AioTokenCache.find"));
    page().choose(1);
    ASSERT_EQ(page().live()->review().decisions.size(), 1u);
    const std::string settled = page().live()->review().decisions.front().function;
    select(name);
    answer(QStringLiteral("Client.call  "));
    actAndJudge("pair");
    select(name);
    ASSERT_EQ(function().counterpart->name, "Client.call");
    QAction* undo = m_window.actionNamed(QStringLiteral("undo"));
    ASSERT_TRUE(undo->isEnabled());
    EXPECT_TRUE(undo->text().contains(name)) << undo->text().toStdString();
    actAndJudge("undo");
    select(name);
    EXPECT_EQ(function().verdict, drift::Verdict::NoCounterpart);
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("unpair"))->isEnabled());
    actAndJudge("redo");
    select(name);
    ASSERT_TRUE(function().counterpart);
    EXPECT_EQ(function().counterpart->name, "Client.call");
    // And back again, beyond it.
    actAndJudge("undo");
    ASSERT_TRUE(undo->isEnabled());
    EXPECT_NE(review::decisionOn(page().live()->review(), settled, {}), nullptr);
    undo->trigger();
    EXPECT_EQ(review::decisionOn(page().live()->review(), settled, {}), nullptr);
    EXPECT_FALSE(undo->isEnabled());
    // Another change begins anew.
    m_window.showStart();
    openSample();
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("redo"))->isEnabled());
}

} // namespace
} // namespace portside::window
