// SPDX-License-Identifier: GPL-3.0-or-later
// The audit in the real window, on the clones of the built-in sample: judge, sort, filter, open, return.
#include "ui/window/AuditPage.h"

#include "core/pipeline/Sample.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/models/AuditModel.h"
#include "ui/theme/Theme.h"
#include "ui/views/SideBySideView.h"
#include "ui/window/AuditDetail.h"
#include "ui/window/MainWindow.h"
#include "ui/window/StartPage.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

using models::AuditModel;

class AuditPageTest : public testing::Test {
protected:
    void SetUp() override {
        auto sample = pipeline::openSample({});
        ASSERT_TRUE(sample) << sample.error().message;
        start(sample->audited);
    }

    void start(const pipeline::Where& where) {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_theme, m_settings, where, path("reviews"));
        m_window->resize(1440, 900);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    AuditPage& page() { return m_window->auditPage(); }
    QTreeView& table() { return page().table(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    QString current() {
        return table().currentIndex().siblingAtColumn(AuditModel::Function).data().toString();
    }

    template <typename Widget = QPushButton> Widget* named(QWidget& on, const char* name) {
        auto* found = on.findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    void judge() {
        QSignalSpy done(&page(), &AuditPage::settledDown);
        m_window->actionNamed(QStringLiteral("audit"))->trigger();
        ASSERT_TRUE(done.count() > 0 || done.wait(30000));
        ASSERT_EQ(page().state(), AuditPage::State::Done);
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings{path("settings.ini")};
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(AuditPageTest, theStartPageIsOneClickAwayAndTheTableComesBeforeTheHistory) {
    QSignalSpy done(&page(), &AuditPage::settledDown);
    named(m_window->startPage(), "auditButton")->click();
    EXPECT_EQ(m_window->page(), MainWindow::Page::Audit);
    EXPECT_EQ(page().state(), AuditPage::State::Judging);
    EXPECT_TRUE(QTest::qWaitFor([this] { return page().state() != AuditPage::State::Judging; }, 30000));
    ASSERT_NE(page().audit(), nullptr);
    EXPECT_GT(table().model()->rowCount(), 0);
    ASSERT_TRUE(done.count() > 0 || done.wait(30000));
    EXPECT_TRUE(page().audit()->withHistory);
    EXPECT_TRUE(page().outcome().contains(QStringLiteral("diverge from botocore, in")))
        << page().outcome().toStdString();
    EXPECT_TRUE(named<QLabel>(page(), "auditBaseline")->toolTip().contains(QStringLiteral("1.5.0")) ||
                named<QLabel>(page(), "auditBaseline")->text().contains(QStringLiteral("1.5.0")));
}

TEST_F(AuditPageTest, theSampleNeedsNoClones) {
    start({});
    QSignalSpy done(&page(), &AuditPage::settledDown);
    m_window->actionNamed(QStringLiteral("sampleAudit"))->trigger();
    ASSERT_TRUE(done.count() > 0 || done.wait(30000));
    EXPECT_EQ(page().state(), AuditPage::State::Done);
    ASSERT_NE(page().audit(), nullptr);
    EXPECT_EQ(page().audit()->commits.size(), 2u);
}

TEST_F(AuditPageTest, theWorstComesFirstAndAHeaderSorts) {
    judge();
    EXPECT_EQ(cell(0, AuditModel::Verdict), QStringLiteral("behavioral drift"));
    table().sortByColumn(AuditModel::Lines, Qt::DescendingOrder);
    const int most = cell(0, AuditModel::Lines).toInt();
    for (int row = 1; row < table().model()->rowCount(); ++row)
        EXPECT_LE(cell(row, AuditModel::Lines).toInt(), most);
    table().sortByColumn(AuditModel::Function, Qt::AscendingOrder);
    EXPECT_LE(cell(0, AuditModel::Function), cell(1, AuditModel::Function));
}

TEST_F(AuditPageTest, wordsAndVerdictsNarrowTheTable) {
    judge();
    const int all = table().model()->rowCount();
    auto* search = named<QLineEdit>(page(), "auditSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("endpoint.py"));
    EXPECT_GT(table().model()->rowCount(), 0);
    EXPECT_LT(table().model()->rowCount(), all);
    QTest::keyClicks(search, QStringLiteral(" no such words"));
    EXPECT_EQ(table().model()->rowCount(), 0);
    EXPECT_FALSE(table().isVisible()) << "a sentence stands there instead";
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(table().model()->rowCount(), all);
    QPushButton* none = nullptr;
    for (auto* button : page().findChildren<QPushButton*>())
        if (button->text().startsWith(QStringLiteral("Not compared ")))
            none = button;
    ASSERT_NE(none, nullptr);
    none->click();
    EXPECT_GT(table().model()->rowCount(), 0);
    for (int row = 0; row < table().model()->rowCount(); ++row)
        EXPECT_EQ(cell(row, AuditModel::Verdict), QStringLiteral("no counterpart")) << row;
}

TEST_F(AuditPageTest, enterOpensEscapeReturnsToTheSameRowAndPlace) {
    judge();
    m_window->resize(1000, 520);
    const int last = table().model()->rowCount() - 1;
    table().setCurrentIndex(table().model()->index(last, 0));
    const QString name = current();
    const int scrolled = table().verticalScrollBar()->value();
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_TRUE(page().showsDetail());
    auto& code = page().detail().code();
    ASSERT_EQ(code.model().paneCount(), 2);
    EXPECT_TRUE(code.hasFocus());
    const auto& row = code.model().rows[static_cast<size_t>(code.currentRow())];
    EXPECT_TRUE(render::isFlagged(row.worst)) << "it stands on what diverges";
    QTest::keyClick(&code, Qt::Key_Escape);
    EXPECT_FALSE(page().showsDetail());
    EXPECT_EQ(current(), name);
    EXPECT_EQ(table().verticalScrollBar()->value(), scrolled);
    EXPECT_TRUE(table().hasFocus());
}

TEST_F(AuditPageTest, aDoubleClickOpensToo) {
    judge();
    const QRect row = table().visualRect(table().model()->index(1, 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_TRUE(page().showsDetail());
}

TEST_F(AuditPageTest, linesSayWhichCommitBroughtThemIn) {
    judge();
    auto* search = named<QLineEdit>(page(), "auditSearch");
    search->setText(QStringLiteral("AioEndpoint.send"));
    ASSERT_GT(table().model()->rowCount(), 0);
    table().setCurrentIndex(table().model()->index(0, 0));
    QTest::keyClick(&table(), Qt::Key_Return);
    QStringList said;
    for (const auto* label : page().detail().findChildren<QLabel*>())
        said << label->text();
    EXPECT_TRUE(said.join(QLatin1Char('\n')).contains(QStringLiteral("#7")))
        << said.join(QLatin1Char('\n')).toStdString();
    // On through all functions of the table, then no further.
    search->setText(QString());
    const int count = table().model()->rowCount();
    for (int i = 0; i < 400; ++i)
        QTest::keyClick(&page().detail().code(), Qt::Key_F7);
    EXPECT_EQ(table().currentIndex().row(), count - 1);
    for (int i = 0; i < 400; ++i)
        QTest::keyClick(&page().detail().code(), Qt::Key_F7, Qt::ShiftModifier);
    EXPECT_EQ(table().currentIndex().row(), 0);
}

TEST_F(AuditPageTest, cancellingKeepsWhatIsThere) {
    QSignalSpy done(&page(), &AuditPage::settledDown);
    m_window->actionNamed(QStringLiteral("audit"))->trigger();
    named(page(), "cancelWork")->click();
    ASSERT_TRUE(done.count() > 0 || done.wait(30000));
    EXPECT_EQ(page().state(), AuditPage::State::Empty);
    EXPECT_EQ(page().audit(), nullptr);
    auto* again = named(page(), "auditAgain");
    EXPECT_TRUE(again->isVisible());
    QSignalSpy later(&page(), &AuditPage::settledDown);
    again->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return page().audit() != nullptr; }, 30000));
    if (page().state() == AuditPage::State::Tracing) {
        named(page(), "cancelWork")->click();
        ASSERT_TRUE(later.count() > 0 || later.wait(30000));
        EXPECT_FALSE(page().audit()->withHistory);
        EXPECT_GT(table().model()->rowCount(), 0) << "what diverges stays";
        QSignalSpy traced(&page(), &AuditPage::settledDown);
        again->click();
        ASSERT_TRUE(traced.count() > 0 || traced.wait(30000));
    }
    EXPECT_TRUE(page().audit()->withHistory);
    EXPECT_FALSE(again->isVisible());
}

TEST_F(AuditPageTest, whatCannotBeReadIsAnErrorWithAWayOn) {
    pipeline::Where nowhere;
    nowhere.aiobotocoreRepo = m_folder.path("nothing");
    nowhere.botocoreClone = m_folder.path("nothing");
    start(nowhere);
    QSignalSpy done(&page(), &AuditPage::settledDown);
    m_window->actionNamed(QStringLiteral("audit"))->trigger();
    ASSERT_TRUE(done.count() > 0 || done.wait(30000));
    EXPECT_EQ(page().state(), AuditPage::State::Failed);
    EXPECT_EQ(m_window->page(), MainWindow::Page::Audit);
}

TEST_F(AuditPageTest, everythingHasANameForAScreenReader) {
    judge();
    EXPECT_FALSE(table().accessibleName().isEmpty());
    for (const auto* button : page().findChildren<QPushButton*>())
        EXPECT_FALSE(button->isVisible() && button->text().isEmpty() && button->accessibleName().isEmpty());
    auto* interface = QAccessible::queryAccessibleInterface(&table());
    ASSERT_NE(interface, nullptr);
    ASSERT_NE(interface->tableInterface(), nullptr);
    EXPECT_EQ(interface->tableInterface()->columnCount(), AuditModel::ColumnCount);
}

TEST_F(AuditPageTest, aSecondVisitShowsTheSameAudit) {
    judge();
    const auto* audit = page().audit();
    m_window->showStart();
    m_window->actionNamed(QStringLiteral("audit"))->trigger();
    EXPECT_EQ(m_window->page(), MainWindow::Page::Audit);
    EXPECT_EQ(page().audit(), audit) << "not judged again";
}

} // namespace
} // namespace portside::window
