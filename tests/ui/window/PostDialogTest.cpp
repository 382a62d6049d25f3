// SPDX-License-Identifier: GPL-3.0-or-later
// Posting from the window: the plan before anything is sent, what is chosen, the result, and every way out.
#include "ui/window/PostDialog.h"

#include "tests/support/ExampleReviews.h"
#include "tests/support/GitHubServer.h"
#include "ui/theme/Theme.h"
#include "ui/window/CloneCard.h"
#include "ui/window/OpenPullsCard.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <gtest/gtest.h>

#include <atomic>

namespace portside::window {
namespace {

using Page = PostDialog::Page;

/// A dialog whose works answer what the test says.
class PostDialogTest : public testing::Test {
protected:
    PostDialogTest() {
        m_state.page = {7,
                        "Follow <b>botocore</b> \xe2\x80\xae now",
                        "",
                        "somebody",
                        std::string(40, 'a'),
                        std::string(40, 'b'),
                        "https://github.com/x",
                        true,
                        true};
        m_state.ownLogin = "keeper";
        PostDialog::Works works;
        works.plan = [this](const review::Review& review, const github::Wish& wish, jobs::Account account,
                            const base::Progress&) -> base::Result<jobs::Planned> {
            ++m_plans;
            if (m_needsToken && !account.token)
                return base::fail(base::ErrorCode::Usage, "there is no token");
            if (m_problem)
                return *m_problem;
            const auto plan = github::makePlan(review, m_state, account.address, wish);
            if (!plan)
                return plan.error();
            return jobs::Planned{*plan, m_state.page, m_state.ownLogin, account};
        };
        works.send = [this](const review::Review&, const github::Wish& wish, const jobs::Account& account,
                            const base::Progress&) -> base::Result<github::Posted> {
            m_sent.push_back(wish);
            m_sentWithToken = account.token.has_value();
            if (m_sendProblem)
                return *m_sendProblem;
            github::Posted posted;
            posted.created = 2;
            posted.addresses = {"https://github.com/aio-libs/aiobotocore/pull/7#1", "https://evil.example/x",
                                "javascript:alert(1)"};
            return posted;
        };
        m_dialog = std::make_unique<PostDialog>(m_theme, support::exampleChange(), 7,
                                                *github::addressFrom({}), works);
        m_dialog->show();
    }

    template <typename Widget> Widget* named(const char* name) {
        auto* widget = m_dialog->findChild<Widget*>(QLatin1String(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    bool comesTo(Page page) {
        return QTest::qWaitFor([&] { return m_dialog->page() == page; }, 5'000);
    }
    bool shows(const QString& words) {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    theme::Theme m_theme;
    github::PullRequestState m_state;
    std::optional<base::Error> m_problem;
    std::optional<base::Error> m_sendProblem;
    bool m_needsToken = false;
    std::atomic<int> m_plans{0};
    std::vector<github::Wish> m_sent;
    bool m_sentWithToken = false;
    std::unique_ptr<PostDialog> m_dialog;
};

TEST_F(PostDialogTest, showsThePlanAndSendsNothingBeforePost) {
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Plan));
    EXPECT_TRUE(m_sent.empty());
    auto* steps = named<QListWidget>("steps");
    ASSERT_EQ(steps->count(), 2); // nothing is shown of the diff: the cosmetic comment and the summary
    EXPECT_EQ(steps->item(0)->text(), QStringLiteral("Create: cosmetic drift"));
    EXPECT_TRUE(
        named<QPlainTextEdit>("text")->toPlainText().startsWith(QStringLiteral("**Cosmetic drift**")));
    EXPECT_FALSE(named<QPlainTextEdit>("text")->toPlainText().contains(QStringLiteral("portside:v1")));
    // The title is data: no markup, and what would turn the line round is visible.
    EXPECT_TRUE(shows(QStringLiteral("Follow <b>botocore</b>")));
    EXPECT_FALSE(shows(QString(QChar(0x202e))));
    EXPECT_TRUE(shows(QStringLiteral("draft")));
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        EXPECT_NE(label->textFormat(), Qt::RichText) << label->text().toStdString();
}

TEST_F(PostDialogTest, openCasesNeedAWordBeforePost) {
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Plan));
    EXPECT_FALSE(named<QPushButton>("post")->isEnabled());
    named<QCheckBox>("unsettled")->setChecked(true);
    EXPECT_TRUE(named<QPushButton>("post")->isEnabled());
}

TEST_F(PostDialogTest, sendsWhatIsChecked) {
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Plan));
    named<QCheckBox>("unsettled")->setChecked(true);
    auto* steps = named<QListWidget>("steps");
    steps->item(0)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(named<QPushButton>("post")->text(), QStringLiteral("&Post 1 comment"));
    named<QCheckBox>("requestChanges")->setChecked(true);
    QSignalSpy posted(m_dialog.get(), &PostDialog::posted);
    QTest::mouseClick(named<QPushButton>("post"), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Page::Done));
    ASSERT_EQ(m_sent.size(), 1U);
    EXPECT_EQ(m_sent[0].leftOut, (std::set<std::string>{"cosmetic cosmetic-1"}));
    EXPECT_EQ(m_sent[0].event, github::Event::RequestChanges);
    EXPECT_EQ(posted.count(), 1);
    // Only pages of GitHub's own become links.
    int links = 0;
    for (const QAbstractButton* button : m_dialog->findChildren<QAbstractButton*>())
        links += button->isVisible() &&
                 button->metaObject()->className() == QByteArray("portside::views::LinkButton");
    EXPECT_EQ(links, 1);
}

TEST_F(PostDialogTest, nothingCheckedIsNothingToPost) {
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Plan));
    named<QCheckBox>("unsettled")->setChecked(true);
    auto* steps = named<QListWidget>("steps");
    for (int row = 0; row < steps->count(); ++row)
        steps->item(row)->setCheckState(Qt::Unchecked);
    EXPECT_FALSE(named<QPushButton>("post")->isEnabled());
    EXPECT_EQ(named<QPushButton>("post")->text(), QStringLiteral("Nothing to post"));
}

TEST_F(PostDialogTest, onOnesOwnPullRequestThereIsNoChoice) {
    m_state.page.author = "keeper";
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Plan));
    EXPECT_FALSE(named<QCheckBox>("requestChanges")->isEnabled());
    EXPECT_TRUE(shows(QStringLiteral("comment only")));
}

TEST_F(PostDialogTest, aTokenIsAskedForAndNotShown) {
    m_needsToken = true;
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Token));
    auto* token = named<QLineEdit>("token");
    EXPECT_EQ(token->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(named<QPushButton>("useToken")->isEnabled());
    QTest::keyClicks(token, QStringLiteral("a b"));
    QTest::keyClick(token, Qt::Key_Return);
    EXPECT_TRUE(shows(QStringLiteral("no token")));
    EXPECT_EQ(m_dialog->page(), Page::Token);
    token->setText(QStringLiteral("ghp_secret"));
    QTest::keyClick(token, Qt::Key_Return);
    ASSERT_TRUE(comesTo(Page::Plan));
    EXPECT_TRUE(token->text().isEmpty());
    EXPECT_FALSE(shows(QStringLiteral("ghp_secret")));
    named<QCheckBox>("unsettled")->setChecked(true);
    QTest::mouseClick(named<QPushButton>("post"), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Page::Done));
    EXPECT_TRUE(m_sentWithToken);
}

TEST_F(PostDialogTest, aMovedHeadOffersTheNewOne) {
    m_state.page.head = std::string(40, '9');
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Problem));
    EXPECT_TRUE(named<QLabel>("wrong")->text().startsWith(QStringLiteral("The pull request has moved on")));
    QSignalSpy wanted(m_dialog.get(), &PostDialog::newHeadWanted);
    ASSERT_TRUE(named<QPushButton>("newHead")->isVisible());
    QTest::mouseClick(named<QPushButton>("newHead"), Qt::LeftButton);
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_TRUE(m_sent.empty());
}

TEST_F(PostDialogTest, anErrorIsASentenceWithAWayForward) {
    m_sendProblem =
        base::Error{base::ErrorCode::Refused, "the token may not do this (403)", "A token needs more."};
    m_dialog->begin();
    ASSERT_TRUE(comesTo(Page::Plan));
    named<QCheckBox>("unsettled")->setChecked(true);
    QTest::mouseClick(named<QPushButton>("post"), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Page::Problem));
    EXPECT_EQ(named<QLabel>("wrong")->text(), QStringLiteral("The token may not do this (403)."));
    EXPECT_EQ(named<QLabel>("forward")->text(), QStringLiteral("A token needs more."));
    EXPECT_FALSE(named<QPushButton>("newHead")->isVisible());
    QSignalSpy exported(m_dialog.get(), &PostDialog::exportWanted);
    QTest::mouseClick(named<QPushButton>("exportAfterAll"), Qt::LeftButton);
    EXPECT_EQ(exported.count(), 1);
    // The plan is intact.
    m_sendProblem.reset();
    QTest::mouseClick(named<QPushButton>("tryAgain"), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Page::Plan));
    EXPECT_EQ(named<QListWidget>("steps")->count(), 2);
}

TEST(PostDialogOnline, postsForRealAndASecondTimeNothing) {
    support::GitHubServer server;
    server.logins["ghp_window"] = "keeper";
    qputenv("GH_ENTERPRISE_TOKEN", "ghp_window");
    const theme::Theme theme;
    const auto address = *github::addressFrom(server.url());
    const auto post = [&](bool expectsWork) {
        PostDialog dialog(theme, support::exampleChange(), 7, address);
        dialog.show();
        dialog.begin();
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.page() == Page::Plan; }, 20'000));
        dialog.findChild<QCheckBox*>(QStringLiteral("unsettled"))->setChecked(true);
        auto* button = dialog.findChild<QPushButton*>(QStringLiteral("post"));
        EXPECT_EQ(button->isEnabled(), expectsWork);
        if (!expectsWork)
            return;
        QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.page() == Page::Done; }, 20'000));
    };
    post(true);
    EXPECT_EQ(server.conversation.size(), 2U);
    const auto writes = server.writes();
    post(false);
    EXPECT_EQ(server.writes(), writes);
    qunsetenv("GH_ENTERPRISE_TOKEN");
}

TEST(OpenPullsCard, asksOnlyWhenToldAndShowsDataAsData) {
    std::atomic<int> asked{0};
    OpenPullsCard card(
        [&](const base::Progress&) -> base::Result<std::vector<github::PullRequestPage>> {
            if (++asked == 1)
                return base::Error{base::ErrorCode::Unreachable, "github.com cannot be reached",
                                   "Check the network."};
            github::PullRequestPage page;
            page.number = 12;
            page.title = "<img src=x> \xe2\x80\xae@all";
            page.author = "somebody";
            page.draft = true;
            return std::vector{page};
        },
        nullptr);
    card.show();
    QTest::qWait(50);
    EXPECT_EQ(asked, 0);
    auto* words = card.findChild<QLabel*>(QStringLiteral("openPullsWords"));
    auto* list = card.findChild<QListWidget*>(QStringLiteral("openPulls"));
    card.ask();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return words->text().contains(QStringLiteral("cannot be reached")); }, 5'000));
    card.ask();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->count() == 1; }, 5'000));
    EXPECT_TRUE(list->item(0)->text().startsWith(QStringLiteral("#12 <img src=x> ")));
    EXPECT_TRUE(list->item(0)->text().endsWith(QStringLiteral("(draft)")));
    EXPECT_FALSE(list->item(0)->text().contains(QChar(0x202e)));
    EXPECT_TRUE(list->item(0)->toolTip().contains(QStringLiteral("&lt;img")));
    EXPECT_TRUE(list->hasFocus() || card.focusWidget() == list) << "who asked goes on in the list";
    QSignalSpy wanted(&card, &OpenPullsCard::pullRequestWanted);
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.at(0).at(0).toInt(), 12);
}

TEST(OpenPullsCard, askedByItselfItTakesNoKeyboardAndRaisesNoAlarm) {
    std::atomic<int> asked{0};
    OpenPullsCard card(
        [&](const base::Progress&) -> base::Result<std::vector<github::PullRequestPage>> {
            if (++asked == 1)
                return base::Error{base::ErrorCode::Unreachable, "github.com cannot be reached",
                                   "Check the network."};
            github::PullRequestPage page;
            page.number = 12;
            return std::vector{page};
        },
        nullptr);
    QLineEdit elsewhere(&card);
    card.show();
    elsewhere.setFocus();
    auto* words = card.findChild<QLabel*>(QStringLiteral("openPullsWords"));
    auto* list = card.findChild<QListWidget*>(QStringLiteral("openPulls"));
    auto* box = card.findChild<QCheckBox*>(QStringLiteral("askByItself"));
    EXPECT_FALSE(box->isVisible()) << "one thing at a time: first the question, then whether to repeat it";
    card.askQuietly();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return words->text().contains(QStringLiteral("cannot be reached")); }, 5'000));
    EXPECT_EQ(words->property("role").toString(), QStringLiteral("muted"));
    card.askQuietly();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->count() == 1; }, 5'000));
    EXPECT_EQ(card.focusWidget(), &elsewhere);
    QSignalSpy wanted(&card, &OpenPullsCard::byItselfWanted);
    box->click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_TRUE(wanted.at(0).at(0).toBool());
}

TEST(CloneCard, clonesWhatIsMissingAndCanBeStopped) {
    std::atomic<bool> stalls{true};
    std::vector<git::Project> asked;
    CloneCard card(nullptr,
                   [&](const std::vector<git::Project>& projects,
                       const base::Progress& progress) -> base::Result<base::Done> {
                       asked = projects;
                       progress.at("cloning boto/botocore: receiving objects, 12.00 MiB", 5, 10);
                       while (stalls && !progress.stopped())
                           QThread::msleep(5);
                       return progress.stopped()
                                  ? base::Result<base::Done>(base::fail(base::ErrorCode::Stopped, "stopped"))
                                  : base::Result<base::Done>(base::Done{});
                   });
    pipeline::Offer offer;
    card.showOffer(offer);
    EXPECT_TRUE(card.isHidden());
    offer.botocoreProblem = base::fail(base::ErrorCode::Unreadable, "damaged"); // not ours to replace
    card.showOffer(offer);
    EXPECT_TRUE(card.isHidden());
    offer.botocoreProblem = base::fail(base::ErrorCode::NoClone, "none");
    card.showOffer(offer);
    EXPECT_FALSE(card.isHidden());
    auto* clone = card.findChild<QPushButton*>(QStringLiteral("cloneNow"));
    auto* stage = card.findChild<QLabel*>(QStringLiteral("cloneStage"));
    QTest::mouseClick(clone, Qt::LeftButton);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return stage->text().contains(QStringLiteral("12.00 MiB, 5 of 10")); }, 5'000));
    QTest::mouseClick(card.findChild<QPushButton*>(QStringLiteral("cloneCancel")), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return stage->text().startsWith(QStringLiteral("Stopped.")); }, 5'000));
    stalls = false;
    QSignalSpy cloned(&card, &CloneCard::cloned);
    QTest::mouseClick(clone, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return cloned.count() == 1; }, 5'000));
    EXPECT_TRUE(card.isHidden());
    EXPECT_EQ(asked, std::vector{git::Project::Botocore});
}

} // namespace
} // namespace portside::window
