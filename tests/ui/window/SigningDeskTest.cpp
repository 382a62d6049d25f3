// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around decisions, in the real window: read-only reviews, recovery, sign-off, precedents, pages.
#include "ui/window/SigningDesk.h"

#include "core/review/Journal.h"
#include "core/review/ReviewFile.h"
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/views/FunctionList.h"
#include "ui/views/NoticeStrip.h"
#include "ui/window/ExportDialog.h"
#include "ui/window/KeepDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PrecedentsDialog.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/SignOffDialog.h"
#include "ui/window/SinceDialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

const std::string lockOpen = "aiobotocore/lock.py::AioLock.open";

class SigningDeskTest : public testing::Test {
protected:
    SigningDeskTest() : m_settings(path("settings.ini")) {
        m_theme.choose(theme::Choice::Light);
        m_settings.setPerson(QStringLiteral("Marlin Quay"), QStringLiteral("marlin@harbour.example"));
        QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                      QStringLiteral("/precedents.json"));
        pipeline::Where where;
        where.aiobotocoreRepo = m_folder.path("checkout");
        where.botocoreClone = m_folder.path("no-clone");
        QDir().mkpath(path("checkout/.git"));
        m_window = std::make_unique<MainWindow>(m_theme, m_settings, where, path("reviews"));
        m_window->resize(1440, 900);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    void open(review::Review review, const char* name = "reviews/one.portside") {
        m_window->openReview(std::move(review), path(name), false);
        ASSERT_EQ(m_window->page(), MainWindow::Page::Review);
    }
    ReviewPage& page() { return m_window->reviewPage(); }
    models::LiveReview& live() { return *page().live(); }
    QAction* action(const char* name) { return m_window->actionNamed(QString::fromLatin1(name)); }
    views::NoticeStrip* strip(const char* name) {
        return page().findChild<views::NoticeStrip*>(QString::fromLatin1(name));
    }
    static void press(QWidget* in, const char* button) {
        auto* found = in->findChild<QPushButton*>(QString::fromLatin1(button));
        ASSERT_NE(found, nullptr) << button;
        found->click();
    }
    /// Does something with the next dialog of that kind; the call that opens it returns afterwards.
    template <typename Dialog> void whenOpen(std::function<void(Dialog&)> act) {
        auto* eyes = new QTimer(m_window.get());
        QObject::connect(eyes, &QTimer::timeout, eyes, [eyes, act] {
            if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) {
                eyes->deleteLater();
                eyes->stop();
                act(*dialog);
            }
        });
        eyes->start(10);
    }
    void settleAll() {
        std::vector<std::string> keys;
        for (const auto& entry : page().model().entries())
            if (entry.needsMe)
                keys.push_back(entry.key);
        ASSERT_TRUE(live().settleAll(keys, "clean", QStringLiteral("seen")).ok());
    }
    static review::Review settleable() {
        auto review = support::exampleChange();
        auto& functions = std::get<drift::Outcome>(review.outcome).functions;
        std::erase_if(functions, [](const auto& f) { return f.verdict == drift::Verdict::NotJudged; });
        return review;
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(SigningDeskTest, aReviewInUseIsReadOnlyAndSaysSoUntilItIsFree) {
    ASSERT_TRUE(QDir().mkpath(path("reviews")));
    ASSERT_TRUE(review::writeReview(settleable(), m_folder.path("reviews/one.portside")).ok());
    {
        auto other = review::Journal::open(m_folder.path("reviews/one.portside"));
        ASSERT_TRUE(other.ok());
        open(settleable());
        EXPECT_TRUE(strip("notices")->isVisible());
        EXPECT_TRUE(strip("notices")->words().startsWith(
            QStringLiteral("Read only: the review is open in another window")))
            << strip("notices")->words().toStdString();
        EXPECT_FALSE(action("settle1")->isEnabled());
        EXPECT_FALSE(action("signOff")->isEnabled());
        ASSERT_TRUE(other->append(support::decisionOn(lockOpen, "clean", "by the other window")).ok());
    }
    press(strip("notices"), "noticeAction");
    EXPECT_TRUE(live().readOnlyReason().isEmpty());
    ASSERT_NE(review::decisionOn(live().review(), lockOpen), nullptr);
    EXPECT_EQ(review::decisionOn(live().review(), lockOpen)->note, "by the other window");
    for (const auto& entry : page().model().entries())
        if (entry.key == lockOpen) {
            EXPECT_TRUE(entry.settled);
        }
}

TEST_F(SigningDeskTest, aDamagedReviewIsRecoveredKeptAsideAndTold) {
    auto review = settleable();
    review.decisions = {support::decisionOn(lockOpen, "clean", "kept")};
    const std::string whole = review::toJson(review);
    const std::string half = whole.substr(0, whole.size() / 2);
    m_folder.write("reviews/one.portside", half);
    QSignalSpy settled(m_window.get(), &MainWindow::settledDown);
    m_window->openFile(path("reviews/one.portside"));
    ASSERT_TRUE(settled.count() > 0 || settled.wait(10000));
    ASSERT_EQ(m_window->page(), MainWindow::Page::Review);
    EXPECT_EQ(live().review().decisions.size(), 1u);
    const QString words = strip("notices")->words();
    EXPECT_TRUE(words.contains(QStringLiteral("The file was damaged; recovered were 1 decisions")))
        << words.toStdString();
    EXPECT_TRUE(words.contains(path("reviews/one.portside.damaged"))) << words.toStdString();
    QFile kept(path("reviews/one.portside.damaged"));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll().toStdString(), half);
    EXPECT_TRUE(review::readReview(m_folder.path("reviews/one.portside")).ok());
}

TEST_F(SigningDeskTest, aNewerFormatIsRefusedAndLeftAlone) {
    std::string newer = review::toJson(settleable());
    newer.replace(newer.find("\"schema\": 1"), 11, "\"schema\": 99");
    m_folder.write("reviews/one.portside", newer);
    m_window->openReview(settleable(), path("reviews/one.portside"), false);
    EXPECT_EQ(m_window->page(), MainWindow::Page::Error);
    QFile file(path("reviews/one.portside"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().toStdString(), newer);
}

TEST_F(SigningDeskTest, signOffNeedsThatNothingIsOpenAndIsVoidedByWhatComesAfter) {
    open(settleable());
    EXPECT_FALSE(action("signOff")->isEnabled());
    EXPECT_TRUE(action("signOff")->text().contains(QStringLiteral("still need a person")));
    const auto* button = page().findChild<QPushButton*>(QStringLiteral("signOffButton"));
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isVisibleTo(&page()));
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(button->text().endsWith(QStringLiteral(" open"))) << button->text().toStdString();
    settleAll();
    EXPECT_TRUE(button->isEnabled());
    ASSERT_TRUE(action("signOff")->isEnabled());
    EXPECT_EQ(strip("notices")->words(), QStringLiteral("Nothing is open."));
    QString sentence;
    QStringList shown;
    whenOpen<SignOffDialog>([&](SignOffDialog& dialog) {
        sentence = dialog.findChild<QLabel*>(QStringLiteral("sentence"))->text();
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            shown << label->text();
        dialog.findChild<QCheckBox*>(QStringLiteral("withKey"))->setChecked(false);
        press(&dialog, "giveSignOff");
    });
    action("signOff")->trigger();
    EXPECT_EQ(sentence, QString::fromUtf8(review::signedSentence().data()));
    EXPECT_TRUE(shown.contains(QStringLiteral("Marlin Quay <marlin@harbour.example>")));
    EXPECT_TRUE(shown.contains(QString::fromStdString(review::reportDigest(live().review()))));
    ASSERT_NE(live().signedOff(), nullptr);
    EXPECT_TRUE(live().signOffHolds());
    EXPECT_TRUE(strip("notices")->words().startsWith(QStringLiteral("Signed off by Marlin Quay on ")));
    EXPECT_EQ(QApplication::clipboard()->text(),
              QStringLiteral("Reviewed-by: Marlin Quay <marlin@harbour.example>"));
    EXPECT_FALSE(action("signOff")->isEnabled());
    EXPECT_FALSE(button->isVisibleTo(&page()));
    const auto onDisk = review::readReview(m_folder.path("reviews/one.portside"));
    ASSERT_TRUE(onDisk.ok());
    EXPECT_EQ(onDisk->signOffs.size(), 1u);
    EXPECT_EQ(QFileInfo(path("reviews/one.portside.journal")).size(), 0); // the file alone can be handed over

    ASSERT_TRUE(live().settle(lockOpen, "behavioral-drift", QStringLiteral("on second thoughts")).ok());
    EXPECT_TRUE(strip("notices")->words().contains(QStringLiteral("The sign-off by Marlin Quay is void")));
    int rows = 0;
    whenOpen<SinceDialog>([&](SinceDialog& dialog) {
        rows = dialog.findChild<QTreeWidget*>()->topLevelItemCount();
        dialog.reject();
    });
    action("since")->trigger();
    EXPECT_EQ(rows, 1);
    EXPECT_TRUE(action("signOff")->isEnabled()); // it may be given anew
}

TEST_F(SigningDeskTest, aDialogThatIsCancelledSignsNothing) {
    open(settleable());
    settleAll();
    whenOpen<SignOffDialog>([](SignOffDialog& dialog) { dialog.reject(); });
    action("signOff")->trigger();
    EXPECT_EQ(live().signedOff(), nullptr);
}

TEST_F(SigningDeskTest, aLaterHeadShowsWhatChangedSinceTheSignOffAndWhy) {
    open(settleable(), "reviews/early.portside");
    settleAll();
    const auto early = live().review();
    review::Review signedOff = early;
    review::append(signedOff, review::signOffBy(early, live().person(), "2026-11-20T12:00:00Z"));

    jobs::Opened later;
    later.loaded.review = settleable();
    auto& outcome = std::get<drift::Outcome>(later.loaded.review.outcome);
    outcome.inputs.head = std::string(40, '9');
    std::string changed;
    for (auto& function : outcome.functions)
        if (review::functionKey(function) == lockOpen) {
            function.lines[0].text += " or None";
            changed = function.name;
        }
    later.path = path("reviews/later.portside");
    later.earlier = {signedOff};
    m_window->openReview(std::move(later));
    EXPECT_EQ(live().carried().reopened, 1);
    EXPECT_TRUE(strip("notices")->words().contains(QStringLiteral("reopened because the evidence changed")));
    QStringList whats;
    QString words, why;
    whenOpen<SinceDialog>([&](SinceDialog& dialog) {
        auto* rows = dialog.findChild<QTreeWidget*>();
        for (int i = 0; i < rows->topLevelItemCount(); ++i)
            whats << rows->topLevelItem(i)->text(0);
        why = rows->topLevelItem(0)->text(2);
        words = dialog.findChild<QLabel*>(QStringLiteral("sinceWords"))->text();
        rows->setCurrentItem(rows->topLevelItem(0));
        Q_EMIT rows->itemActivated(rows->topLevelItem(0), 0);
    });
    action("since")->trigger();
    EXPECT_TRUE(words.startsWith(QStringLiteral("Marlin Quay signed off on aaaaaaa on 2026-11-20")))
        << words.toStdString();
    EXPECT_EQ(whats.front(), QStringLiteral("changed"));
    EXPECT_TRUE(whats.contains(QStringLiteral("reopened")));
    EXPECT_EQ(why, QStringLiteral("1 flagged line is another"));
    EXPECT_EQ(page().model().entries()[static_cast<size_t>(page().currentEntry())].key, lockOpen);
    EXPECT_TRUE(page().model().entries()[static_cast<size_t>(page().currentEntry())].reopened.contains(why));
}

TEST_F(SigningDeskTest, aPrecedentIsKeptForTheTeamOfferedAndAcceptedByOneKey) {
    open(settleable());
    page().showFunction(QString::fromStdString(lockOpen));
    EXPECT_FALSE(action("keepPrecedent")->isEnabled()); // nothing is settled yet
    ASSERT_TRUE(live().settle(lockOpen, "clean", QStringLiteral("the gate never blocks")).ok());
    page().showFunction(QString::fromStdString(lockOpen));
    ASSERT_TRUE(action("keepPrecedent")->isEnabled());
    whenOpen<KeepDialog>([](KeepDialog& dialog) {
        dialog.findChild<QLineEdit*>(QStringLiteral("keepLink"))
            ->setText(QStringLiteral("https://example.org/1"));
        press(&dialog, "keep");
    });
    action("keepPrecedent")->trigger();
    const auto team = review::readPrecedents(m_folder.path("checkout/portside-precedents.json"));
    ASSERT_TRUE(team.ok());
    ASSERT_EQ(team->size(), 1u);

    auto other = settleable();
    std::get<drift::Outcome>(other.outcome).inputs.pullRequest = 8;
    open(std::move(other), "reviews/two.portside");
    page().showFunction(QString::fromStdString(lockOpen));
    ASSERT_TRUE(strip("offer")->isVisible());
    EXPECT_TRUE(strip("offer")->words().contains(QStringLiteral("the gate never blocks")));
    EXPECT_EQ(review::decisionOn(live().review(), lockOpen), nullptr);
    QApplication::setActiveWindow(m_window.get()); // the dialog was in front
    page().list().tree()->setFocus();
    QTest::keyClick(page().list().tree(), Qt::Key_Y);
    const review::Decision* decision = review::decisionOn(live().review(), lockOpen);
    ASSERT_NE(decision, nullptr);
    EXPECT_EQ(decision->precedent, team->front().id);
    EXPECT_EQ(decision->note, "the gate never blocks https://example.org/1");
    EXPECT_EQ(decision->by.name, "Marlin Quay");

    whenOpen<PrecedentsDialog>([&](PrecedentsDialog& dialog) {
        EXPECT_EQ(dialog.findChild<QTreeWidget*>()->topLevelItemCount(), 1);
        whenOpen<QInputDialog>([](QInputDialog& input) {
            input.setTextValue(QStringLiteral("edited"));
            input.accept();
        });
        press(&dialog, "editPrecedent");
        press(&dialog, "withdrawPrecedent");
        dialog.reject();
    });
    action("precedents")->trigger();
    const auto edited = review::readPrecedents(m_folder.path("checkout/portside-precedents.json"));
    EXPECT_EQ(edited->front().note, "edited");
    EXPECT_TRUE(edited->front().withdrawn);
}

TEST_F(SigningDeskTest, writesPagesAsPdf) {
    ExportDialog dialog(m_theme, support::exampleChange(), QStringLiteral("one"), m_window.get());
    const QString kept = qEnvironmentVariable("PORTSIDE_KEEP");
    const QString pdf = kept.isEmpty() ? path("report.pdf") : kept + QStringLiteral("/report.pdf");
    ASSERT_TRUE(dialog.saveTo(pdf));
    QFile file(pdf);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-1."));
    const auto* pages = dialog.findChild<QTextBrowser*>();
    ASSERT_NE(pages, nullptr);
    const QString words = pages->toPlainText();
    EXPECT_TRUE(words.contains(QStringLiteral("OVERRIDE_DRIFT: behavioral-drift")));
    EXPECT_TRUE(words.contains(QStringLiteral("isawaitable(parcel)")));
}

} // namespace
} // namespace portside::window
