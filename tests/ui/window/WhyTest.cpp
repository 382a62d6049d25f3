// SPDX-License-Identifier: GPL-3.0-or-later
// "Why?" has an answer for every coloured line: the sample of both checks, walked row by row in the real window.
#include "core/pipeline/Sample.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/FunctionList.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

class WhyTest : public testing::TestWithParam<jobs::BuiltInSample::Part> {};

TEST_P(WhyTest, everyColouredLineIsExplained) {
    const support::TemporaryFolder folder;
    const auto path = [&](const char* name) { return QString::fromStdString(folder.path(name)); };
    theme::Theme look;
    settings::Settings settings(path("settings.ini"));
    MainWindow window(look, settings, {}, path("reviews"));
    window.resize(1440, 900);
    window.show();
    QSignalSpy done(&window, &MainWindow::settledDown);
    window.openSubject(jobs::BuiltInSample{GetParam(), {}, {}});
    ASSERT_TRUE(done.count() > 0 || done.wait(20000));
    ReviewPage& page = window.reviewPage();
    int flagged = 0;
    int coloured = 0;
    const int count = static_cast<int>(page.model().entries().size());
    for (int entry = 0; entry < count; ++entry) {
        page.list().setCurrentEntry(entry);
        ASSERT_EQ(page.currentEntry(), entry);
        const models::FunctionEntry& at = page.model().entries()[static_cast<size_t>(entry)];
        const render::RowModel& rows = page.code().model();
        for (int row = 0; row < rows.rowCount(); ++row) {
            for (int pane = 0; pane < rows.paneCount(); ++pane) {
                const render::Cell& cell =
                    rows.rows[static_cast<size_t>(row)].cells[static_cast<size_t>(pane)];
                if (cell.verdict == render::VerdictClass::None)
                    continue;
                ++coloured;
                flagged += cell.isFlagged() ? 1 : 0;
                const std::string place =
                    at.name.toStdString() + " row " + std::to_string(row) + " pane " + std::to_string(pane);
                const auto why = models::explain(page.live()->review(), at, cell.judged);
                EXPECT_FALSE(why.token.empty()) << place;
                EXPECT_NE(why.verdict, render::VerdictClass::None) << place;
                ASSERT_FALSE(why.rules.empty()) << place;
                EXPECT_FALSE(theme::ruleSentence(why.rules.front()).isEmpty()) << place << why.rules.front();
                EXPECT_TRUE(QFile::exists(
                    QStringLiteral(":/portside/rules/%1.md").arg(QString::fromStdString(why.rules.front()))))
                    << place << " has no page " << why.rules.front();
                if (!cell.isFlagged())
                    continue;
                EXPECT_FALSE(why.reason.isEmpty()) << place;
                EXPECT_FALSE(why.evidence.empty()) << place;
                for (const render::EvidenceLine& line : why.evidence) {
                    EXPECT_FALSE(line.path.isEmpty()) << place;
                    EXPECT_GT(line.line, 0) << place;
                }
                // The panel says it too.
                page.code().setCurrentPane(pane);
                page.code().goToRow(row);
                EXPECT_FALSE(page.panel().accessibleDescription().isEmpty()) << place;
                EXPECT_TRUE(page.code().spokenRow(row).contains(theme::word(cell.verdict))) << place;
            }
        }
    }
    EXPECT_GT(flagged, 20);
    EXPECT_GT(coloured, flagged);
}

/// The characters of a line that lie in some range, blanks aside.
QSet<int> marked(const QString& text, const std::vector<render::ColumnRange>& ranges) {
    QSet<int> columns;
    for (const render::ColumnRange& range : ranges)
        for (int at = range.begin; at < range.end; ++at)
            if (!text[at].isSpace())
                columns.insert(at);
    return columns;
}

TEST(IntralineMarks, areExactlyTheTokensThatTheEngineCallsDifferent) {
    const support::TemporaryFolder folder;
    auto sample = pipeline::openSample(folder.path("sample"));
    ASSERT_TRUE(sample);
    const auto review = pipeline::judgeDrift(sample->pullRequest, {});
    ASSERT_TRUE(review);
    int lines = 0;
    for (const drift::FunctionVerdict& function : review->drift()->functions) {
        const render::RowModel rows = render::rowsOf(function);
        for (const render::ModelRow& row : rows.rows) {
            for (int pane = 0; pane < 2; ++pane) {
                const render::Cell& cell = row.cells[static_cast<size_t>(pane)];
                if (cell.isFiller() || row.worst == render::VerdictClass::None)
                    continue;
                std::vector<render::ColumnRange> wanted;
                const auto take = [&](const std::vector<compare::Mark>& marks) {
                    for (const compare::Mark& mark : marks)
                        if (mark.line == cell.line)
                            wanted.push_back({cell.shown.column(mark.begin), cell.shown.column(mark.end)});
                };
                take(pane == 0 ? function.view.botocoreMarks : function.view.aiobotocoreMarks);
                for (const drift::LineVerdict& line : function.lines)
                    if ((line.side == compare::Side::Aiobotocore) == (pane == 1) && line.line == cell.line)
                        take(line.marks);
                const QSet<int> expected = marked(cell.shown.text, wanted);
                QSet<int> all;
                for (int at = 0; at < cell.shown.text.size(); ++at)
                    if (!cell.shown.text[at].isSpace())
                        all.insert(at);
                // Around all of a line there is no mark: the tint says it.
                EXPECT_EQ(marked(cell.shown.text, cell.marks), expected == all ? QSet<int>() : expected)
                    << function.name << " " << cell.line;
                lines += expected.isEmpty() ? 0 : 1;
            }
        }
    }
    EXPECT_GT(lines, 10);
}

INSTANTIATE_TEST_SUITE_P(Sample, WhyTest,
                         testing::Values(jobs::BuiltInSample::Part::PullRequest,
                                         jobs::BuiltInSample::Part::Range));

} // namespace
} // namespace portside::window
