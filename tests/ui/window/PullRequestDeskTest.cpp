// SPDX-License-Identifier: GPL-3.0-or-later
// Title, author, draft and a moved head beside the code; and that nothing asks GitHub unless it may.
#include "ui/window/PullRequestDesk.h"

#include "tests/support/ExampleReviews.h"
#include "tests/support/GitHubServer.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TemporaryRepository.h"
#include "ui/theme/Theme.h"
#include "ui/views/ElidedLabel.h"
#include "ui/views/NoticeStrip.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace portside::window {
namespace {

class PullRequestDeskTest : public testing::Test {
protected:
    PullRequestDeskTest()
        : m_settings(path("settings.ini")), m_page(m_theme, m_settings), m_desk(m_theme, m_page, nullptr) {
        m_page.resize(1200, 800);
        m_page.show();
    }
    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    void open(review::Review review) {
        auto live = models::LiveReview::begin(std::move(review), path("one.portside"));
        ASSERT_TRUE(live);
        m_page.open(std::move(live).value(), {});
    }
    QString words(const char* name) {
        return m_page.findChild<views::ElidedLabel*>(QLatin1String(name))->words();
    }
    views::NoticeStrip* moved() { return m_page.findChild<views::NoticeStrip*>(QStringLiteral("headMoved")); }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
    ReviewPage m_page;
    PullRequestDesk m_desk;
};

TEST_F(PullRequestDeskTest, saysWhoseItIsThatItIsADraftAndThatTheHeadMoved) {
    review::Review review = support::exampleChange();
    std::get<drift::Outcome>(review.outcome).inputs.pullRequest = 7;
    open(review);
    const QString before = words("subjectTitle");
    m_desk.take([](int number, const std::string&, const base::Progress&) {
        jobs::PullRequestFacts facts;
        facts.title = "Follow <b>botocore</b> \xe2\x80\xae#" + std::to_string(number);
        facts.author = "marlin";
        facts.draft = true;
        facts.newHead = std::string(40, 'd');
        return base::Result<jobs::PullRequestFacts>(facts);
    });
    const int top = m_page.code().mapTo(&m_page, QPoint()).y();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !words("subjectAbout").isEmpty(); }, 5'000));
    EXPECT_EQ(words("subjectAbout"), QStringLiteral("by marlin · draft"));
    EXPECT_TRUE(words("subjectTitle").startsWith(QStringLiteral("#7 Follow <b>botocore</b> ")));
    EXPECT_FALSE(words("subjectTitle").contains(QChar(0x202e)));
    EXPECT_NE(words("subjectTitle"), before);
    ASSERT_TRUE(moved()->isVisible());
    EXPECT_TRUE(moved()->words().contains(QStringLiteral("ddddddd")));
    QSignalSpy wanted(&m_desk, &PullRequestDesk::newHeadWanted);
    moved()->findChild<QPushButton*>()->click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.at(0).at(0).toInt(), 7);
    // Without the strip nothing moves when an answer comes.
    m_desk.take([](int, const std::string&, const base::Progress&) {
        jobs::PullRequestFacts facts;
        facts.author = "somebody with a long name";
        return base::Result<jobs::PullRequestFacts>(facts);
    });
    EXPECT_FALSE(moved()->isVisible());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return words("subjectAbout").contains(QStringLiteral("long")); }, 5'000));
    QApplication::processEvents();
    EXPECT_EQ(m_page.code().mapTo(&m_page, QPoint()).y(), top);
}

TEST_F(PullRequestDeskTest, saysNothingOfWhatItCannotReadAndOfNothingElse) {
    review::Review review = support::exampleChange();
    std::get<drift::Outcome>(review.outcome).inputs.pullRequest = 7;
    open(review);
    const QString title = words("subjectTitle");
    std::atomic<int> asked{0};
    const auto refuse = [&asked](int, const std::string&, const base::Progress&) {
        ++asked;
        return base::Result<jobs::PullRequestFacts>(base::fail(base::ErrorCode::NoRevision, "not here"));
    };
    m_desk.take(refuse);
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked == 1; }, 5'000));
    QTest::qWait(50);
    EXPECT_EQ(words("subjectTitle"), title);
    EXPECT_FALSE(m_page.findChild<views::ElidedLabel*>(QStringLiteral("subjectAbout"))->isVisible());
    EXPECT_FALSE(moved()->isVisible());
    std::get<drift::Outcome>(review.outcome).inputs.pullRequest.reset();
    m_page.close(); // its file is locked as long as it is open
    open(review);
    m_desk.take(refuse);
    QTest::qWait(50);
    EXPECT_EQ(asked, 1) << "a branch is no pull request";
}

TEST(PullRequestFacts, areTheClonesUnlessGitHubMayBeAsked) {
    support::TemporaryRepository clone;
    clone.write("aiobotocore/__init__.py", "a = 1\n");
    const std::string first = clone.commit("First");
    const std::string second = clone.commit("Second");
    clone.git({"update-ref", "refs/pull/7/head", first});
    support::GitHubServer server;
    const auto address = github::addressFrom(server.url());
    ASSERT_TRUE(address);
    pipeline::Where where;
    where.aiobotocoreRepo = clone.path();
    const auto read = [&](const std::string& head, jobs::Whom whom) {
        return jobs::readPullRequestFacts(where, 7, head, whom, *address, {});
    };
    auto facts = read(first, jobs::Whom::CloneOnly);
    ASSERT_TRUE(facts) << facts.error().message;
    EXPECT_FALSE(facts->author.empty());
    EXPECT_TRUE(facts->title.empty());
    EXPECT_TRUE(facts->newHead.empty());
    clone.git({"update-ref", "refs/pull/7/head", second});
    facts = read(first, jobs::Whom::CloneOnly);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->newHead, second);
    EXPECT_FALSE(read(std::string(40, '1'), jobs::Whom::GitHubToo))
        << "a number alone is no pull request of ours";
    EXPECT_TRUE(server.seen.empty()) << "nobody was asked";
    server.head = first;
    server.author = "marlin";
    base::Result<jobs::PullRequestFacts> online = base::fail(base::ErrorCode::Internal, "not asked");
    std::atomic<bool> done{false};
    std::thread asking([&] {
        online = read(first, jobs::Whom::GitHubToo);
        done = true;
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return done.load(); }, 20'000));
    asking.join();
    ASSERT_TRUE(online);
    EXPECT_EQ(online->title, "Follow botocore");
    EXPECT_EQ(online->author, "marlin");
    EXPECT_TRUE(online->newHead.empty()) << "GitHub knows better than the clone";
    EXPECT_FALSE(server.seen.empty());
}

} // namespace
} // namespace portside::window
