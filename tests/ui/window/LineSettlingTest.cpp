// SPDX-License-Identifier: GPL-3.0-or-later
// Single lines settled in the window: the function's verdict is their roll-up.
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/views/FunctionList.h"
#include "ui/views/LineSettler.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

using compare::Side;
using render::VerdictClass;

class LineSettlingTest : public testing::Test {
protected:
    LineSettlingTest()
        : m_settings(path("settings.ini")), m_window(m_theme, m_settings, {}, path("reviews")) {
        m_settings.setPerson(QStringLiteral("Marlin Quay"), {});
        m_settings.setAutoAdvance(false);
        m_window.resize(1440, 900);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
        m_window.openReview(support::exampleChange(), path("reviews/one.portside"), false);
        const auto& entries = page().model().entries();
        for (int i = 0; i < static_cast<int>(entries.size()); ++i)
            if (entries[static_cast<size_t>(i)].name == QStringLiteral("AioHarbour.unload"))
                page().list().setCurrentEntry(i);
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    ReviewPage& page() { return m_window.reviewPage(); }
    const models::FunctionEntry& current() {
        return page().model().entries().at(static_cast<size_t>(page().currentEntry()));
    }
    const render::Cell& cell(Side side, int line) {
        const render::RowModel& rows = page().code().model();
        const int row = rows.rowOf(side, line);
        return rows.rows.at(static_cast<size_t>(row)).cells[side == Side::Aiobotocore ? 1 : 0];
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
    MainWindow m_window;
};

TEST_F(LineSettlingTest, oneLineByKeyAndBackAgain) {
    ASSERT_TRUE(page().code().goToLine(Side::Aiobotocore, 55));
    ASSERT_EQ(cell(Side::Aiobotocore, 55).verdict, VerdictClass::Ambiguous);
    page().code().setFocus();
    QTest::keyClick(&page().code(), Qt::Key_1, Qt::AltModifier);
    EXPECT_EQ(cell(Side::Aiobotocore, 55).verdict, VerdictClass::Explained);
    EXPECT_TRUE(cell(Side::Aiobotocore, 55).settled);
    EXPECT_EQ(cell(Side::Aiobotocore, 53).verdict, VerdictClass::Behavioural) << "the others stay";
    EXPECT_FALSE(current().settled) << "nobody decided on the function";
    EXPECT_EQ(page().live()->review().decisions.size(), 1u);
    auto* reopen = page().findChild<views::LineSettler*>()->findChildren<QPushButton*>().last();
    for (QPushButton* button : page().findChild<views::LineSettler*>()->findChildren<QPushButton*>())
        if (button->text().contains(QLatin1String("Reopen")))
            reopen = button;
    ASSERT_TRUE(reopen->isVisible());
    reopen->click();
    EXPECT_EQ(cell(Side::Aiobotocore, 55).verdict, VerdictClass::Ambiguous);
    m_window.actionNamed(QStringLiteral("undo"))->trigger();
    EXPECT_EQ(cell(Side::Aiobotocore, 55).verdict, VerdictClass::Explained);
}

TEST_F(LineSettlingTest, anotherVerdictThanTheMachinesNeedsANote) {
    ASSERT_TRUE(page().code().goToLine(Side::Aiobotocore, 53));
    m_window.actionNamed(QStringLiteral("settleLine1"))->trigger();
    EXPECT_TRUE(page().live()->review().decisions.empty());
    auto* note = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(note, nullptr);
    QTest::keyClicks(note, QStringLiteral("agreed upstream"));
    QTest::keyClick(note, Qt::Key_Return);
    ASSERT_EQ(page().live()->review().decisions.size(), 1u);
    EXPECT_FALSE(page().live()->review().decisions.front().line.empty()) << "the note is the line's";
    EXPECT_EQ(cell(Side::Aiobotocore, 53).verdict, VerdictClass::Explained);
}

TEST_F(LineSettlingTest, theRollUpOfAllLinesIsTheFunctionsVerdict) {
    const render::RowModel rows = page().code().model();
    for (const render::ModelRow& row : rows.rows) {
        for (int pane = 0; pane < 2; ++pane) {
            const render::Cell& at = row.cells[static_cast<size_t>(pane)];
            if (!at.isFlagged())
                continue;
            ASSERT_TRUE(page().code().goToLine(pane == 1 ? Side::Aiobotocore : Side::Botocore, at.line));
            page().panel().findChild<QLineEdit*>()->setText(QStringLiteral("agreed"));
            m_window.actionNamed(QStringLiteral("settleLine2"))->trigger();
        }
    }
    EXPECT_EQ(current().token, "cosmetic-drift");
    EXPECT_FALSE(current().needsMe);
    // A later word on the function holds for all of them.
    page().panel().findChild<QLineEdit*>()->setText(QStringLiteral("agreed"));
    m_window.actionNamed(QStringLiteral("settle1"))->trigger();
    EXPECT_EQ(current().token, "clean");
    EXPECT_EQ(cell(Side::Aiobotocore, 55).verdict, VerdictClass::Explained);
}

TEST_F(LineSettlingTest, whatSettlesIsInSightInTheSmallestWindow) {
    m_window.show();
    for (const QSize size : {m_window.minimumSize(), QSize(1024, 640)}) {
        m_window.resize(size);
        QApplication::processEvents();
        for (int at = 0; at < static_cast<int>(page().model().entries().size()); ++at) {
            page().list().setCurrentEntry(at);
            page().panel().askForNote("clean");
            QApplication::processEvents();
            const QRect panel(page().panel().mapToGlobal(QPoint()), page().panel().size());
            auto* settler = page().findChild<views::Settler*>();
            int seen = 0;
            for (QPushButton* button : settler->findChildren<QPushButton*>()) {
                if (!button->isVisible())
                    continue;
                const QRect place(button->mapToGlobal(QPoint()), button->size());
                EXPECT_TRUE(panel.contains(place)) << at << ' ' << button->text().toStdString();
                EXPECT_GE(place.height(), button->sizeHint().height()) << at;
                ++seen;
            }
            EXPECT_GE(seen, current().canSettle ? 3 : 0) << at;
            EXPECT_LE(page().panel().mapTo(&m_window, QPoint(0, page().panel().height())).y(),
                      m_window.height());
        }
    }
}

TEST_F(LineSettlingTest, aLineThatNeedsNoDecisionOffersNone) {
    ASSERT_TRUE(page().code().goToLine(Side::Aiobotocore, 51));
    auto* line = page().findChild<views::LineSettler*>();
    const auto offered = line->findChildren<QPushButton*>();
    EXPECT_TRUE(line->isVisible()) << "it does not come and go under the reader's cursor";
    EXPECT_TRUE(std::none_of(offered.begin(), offered.end(),
                             [](QPushButton* button) { return button->isVisible() && button->isEnabled(); }));
    m_window.actionNamed(QStringLiteral("settleLine1"))->trigger();
    EXPECT_TRUE(page().live()->review().decisions.empty());
}

} // namespace
} // namespace portside::window
