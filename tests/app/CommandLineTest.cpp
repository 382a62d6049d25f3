// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace portside::app {

namespace {

using Subject = pipeline::DriftRequest::Subject;
using Words = std::vector<std::string>;

CommandLine accepted(const Words& words, Program program = Program::Headless) {
    auto read = readCommandLine(program, words);
    if (const auto* answer = std::get_if<Answer>(&read)) {
        ADD_FAILURE() << answer->text;
        return {};
    }
    return std::get<CommandLine>(read);
}

/// The one helpful line; empty, and a failure, when the words are accepted.
std::string refused(const Words& words, Program program = Program::Headless) {
    const auto read = readCommandLine(program, words);
    const auto* answer = std::get_if<Answer>(&read);
    if (!answer || answer->exitCode != usageExitCode) {
        ADD_FAILURE() << "not refused";
        return {};
    }
    EXPECT_EQ(std::count(answer->text.begin(), answer->text.end(), '\n'), 1) << answer->text;
    return answer->text;
}

std::string shown(const Words& words, Program program = Program::Headless) {
    const auto read = readCommandLine(program, words);
    const auto* answer = std::get_if<Answer>(&read);
    if (!answer || answer->exitCode != 0) {
        ADD_FAILURE() << "no page";
        return {};
    }
    return answer->text;
}

TEST(CommandLine, aRangeWithEverythingBesideIt) {
    const auto line =
        accepted({"async-need", "--from", "1.4.0", "--to=1.5.0", "--aiobotocore-repo", "a",
                  "--aiobotocore-rev", "main~2", "--botocore-clone", "b", "--format", "classification", "-o",
                  "out.json", "--save", "s.portside", "--fail-on", "cosmetic"});
    EXPECT_EQ(line.command, Command::AsyncNeed);
    ASSERT_TRUE(line.range);
    EXPECT_EQ(line.range->from, "1.4.0");
    EXPECT_EQ(line.range->to, "1.5.0");
    EXPECT_EQ(line.range->where.aiobotocoreRepo, "a");
    EXPECT_EQ(line.range->where.aiobotocoreRev, "main~2");
    EXPECT_EQ(line.range->where.botocoreClone, "b");
    EXPECT_EQ(line.format, report::Format::Classification);
    EXPECT_EQ(line.output, "out.json");
    EXPECT_EQ(line.save, "s.portside");
    EXPECT_EQ(line.failOn, report::FailOn::Cosmetic);
    EXPECT_FALSE(line.change);
}

TEST(CommandLine, everyWayToNameAChange) {
    for (const auto* word : {"1562", "#1562", "https://github.com/aio-libs/aiobotocore/pull/1562",
                             "https://github.com/aio-libs/aiobotocore/pull/1562/files"}) {
        const auto line = accepted({"override-drift", "--pr", word});
        ASSERT_TRUE(line.change) << word;
        EXPECT_EQ(line.change->subject, Subject::PullRequest);
        EXPECT_EQ(line.change->pullRequest, 1562);
    }
    EXPECT_EQ(accepted({"override-drift", "--diff", "-"}).diffFile, "-");
    EXPECT_EQ(accepted({"override-drift", "--diff", "a.patch"}).change->subject, Subject::Diff);
    const auto revisions = accepted({"override-drift", "--base", "x", "--head", "y"});
    EXPECT_EQ(revisions.change->subject, Subject::Revisions);
    EXPECT_EQ(revisions.change->base, "x");
    EXPECT_EQ(revisions.change->head, "y");
    EXPECT_EQ(accepted({"override-drift", "--worktree"}).change->subject, Subject::WorkTree);
    EXPECT_EQ(accepted({"override-drift", "--pr", "7", "--botocore-version", "1.5.0"})
                  .change->where.botocoreVersion,
              "1.5.0");
}

TEST(CommandLine, theSampleNeedsNothingElse) {
    EXPECT_TRUE(accepted({"async-need", "--sample"}).sample);
    EXPECT_TRUE(accepted({"override-drift", "--sample"}).sample);
    EXPECT_TRUE(accepted({"registries", "--sample"}).sample);
    EXPECT_EQ(accepted({"async-need", "--sample", "--from", "1.4.0", "--to", "1.4.1"}).range->to, "1.4.1");
}

TEST(CommandLine, aSavedReview) {
    const auto line = accepted({"report", "--format", "markdown", "a.portside"});
    EXPECT_EQ(line.command, Command::Report);
    EXPECT_EQ(line.reviewFile, "a.portside");
    EXPECT_EQ(line.format, report::Format::Markdown);
    EXPECT_EQ(accepted({"report", "--", "--odd.portside"}).reviewFile, "--odd.portside");
}

TEST(CommandLine, registriesAreJson) {
    EXPECT_EQ(accepted({"registries"}).format, report::Format::Json);
    EXPECT_EQ(accepted({"registries", "--format", "json"}).format, report::Format::Json);
    EXPECT_EQ(
        refused({"registries", "--format", "text"}),
        "portside-cli: registries are JSON by nature, there is no other format (see portside-cli registries "
        "--help)\n");
}

TEST(CommandLine, aSyncPullRequestNamesItsRange) {
    const auto line = accepted({"async-need", "--pr", "1534", "--pr-body", "-"});
    ASSERT_TRUE(line.range);
    EXPECT_EQ(line.range->pullRequest, 1534);
    EXPECT_EQ(line.range->from, "");
    EXPECT_EQ(line.bodyFile, "-");
    EXPECT_FALSE(line.change);
    EXPECT_EQ(
        accepted({"async-need", "--from", "1.4.0", "--to", "1.5.0", "--pr-body", "b.md"}).range->pullRequest,
        0);
    refused({"async-need", "--pr", "x"});
    refused({"async-need", "--pr", "7", "--aiobotocore-rev", "main"});
    EXPECT_EQ(accepted({"override-drift", "--pr", "7", "--pr-body", "b.md"}).bodyFile, "b.md");
    refused({"override-drift", "--head", "main", "--pr-body", "b.md"});
    refused({"override-drift", "--head", "main", "--online"});
    refused({"override-drift", "--pr", "7", "--online", "--pr-body", "b.md"});
}

TEST(CommandLine, auditNeedsNothing) {
    using History = pipeline::AuditRequest::History;
    EXPECT_EQ(accepted({"audit"}).audit->history, History::Read);
    const auto line = accepted({"audit", "--aiobotocore-rev", "3.0.0", "--botocore-version", "1.43.0",
                                "--no-history", "--format", "markdown"});
    EXPECT_EQ(line.audit->history, History::LeaveOut);
    EXPECT_EQ(line.audit->where.aiobotocoreRev, "3.0.0");
    EXPECT_EQ(line.audit->where.botocoreVersion, "1.43.0");
    EXPECT_FALSE(accepted({"history"}).audit);
    refused({"audit", "--format", "sarif"});
    refused({"audit", "--pr", "7"});
    refused({"audit", "main"});
    refused({"history", "--no-history"});
}

TEST(CommandLine, historyNeedsNothing) {
    EXPECT_EQ(accepted({"history"}).history->from, "");
    const auto line = accepted({"history", "--from", "1.4.0", "--botocore-clone", "b", "--format", "json"});
    EXPECT_EQ(line.history->from, "1.4.0");
    EXPECT_EQ(line.history->where.botocoreClone, "b");
    EXPECT_FALSE(line.range);
    refused({"history", "--format", "classification"});
    refused({"history", "--pr", "7"});
}

TEST(CommandLine, hashesNeedATag) {
    EXPECT_EQ(accepted({"hashes", "--to", "1.5.0"}).hashes->to, "1.5.0");
    EXPECT_EQ(accepted({"hashes", "--to", "1.5.0", "--from", "1.4.0"}).hashes->from, "1.4.0");
    EXPECT_EQ(refused({"hashes", "--sample"}),
              "portside-cli: at which tag? --to TAG (see portside-cli hashes --help)\n");
}

TEST(CommandLine, theWorkbenchTakesTheSameThings) {
    const auto empty = accepted({}, Program::Workbench);
    EXPECT_EQ(empty.command, Command::Open);
    EXPECT_FALSE(empty.range || empty.change || empty.sample);
    EXPECT_EQ(accepted({"--pr", "7"}, Program::Workbench).change->pullRequest, 7);
    EXPECT_EQ(accepted({"--audit", "--aiobotocore-rev", "x"}, Program::Workbench).audit->where.aiobotocoreRev,
              "x");
    EXPECT_TRUE(accepted({"--audit", "--sample"}, Program::Workbench).audit);
    EXPECT_FALSE(accepted({"--sample"}, Program::Workbench).audit);
    refused({"--audit", "--pr", "7"}, Program::Workbench);
    EXPECT_EQ(accepted({"--from", "1", "--to", "2"}, Program::Workbench).range->to, "2");
    EXPECT_EQ(accepted({"a.portside"}, Program::Workbench).reviewFile, "a.portside");
    EXPECT_EQ(accepted({"--sample", "--theme", "dark"}, Program::Workbench).theme, Theme::Dark);
    EXPECT_EQ(refused({"a.portside", "--pr", "7"}, Program::Workbench),
              "portside: only one thing can be opened at a time (see portside --help)\n");
    EXPECT_EQ(refused({"--format", "text"}, Program::Workbench),
              "portside: --format is no option of the workbench (see portside --help)\n");
    EXPECT_EQ(refused({"--theme", "pink"}, Program::Workbench),
              "portside: --theme is one of light, dark, high-contrast and system, not pink (see portside "
              "--help)\n");
}

TEST(CommandLine, looksOfTheWorkbench) {
    const auto line =
        accepted({"--size", "1440x900", "--scale", "1.5", "--screenshot", "a.png"}, Program::Workbench);
    EXPECT_EQ(line.width, 1440);
    EXPECT_EQ(line.height, 900);
    EXPECT_EQ(line.scale, 1.5);
    EXPECT_EQ(line.screenshot, "a.png");
    for (const auto* size : {"1440", "1440x", "x900", "1440x900x2", "10x10", "99999x900", "1440 x 900"})
        EXPECT_TRUE(refused({"--size", size}, Program::Workbench).starts_with("portside: --size is "))
            << size;
    for (const auto* scale : {"0.1", "9", "big", "1.5x"})
        EXPECT_TRUE(refused({"--scale", scale}, Program::Workbench).starts_with("portside: --scale is "))
            << scale;
}

TEST(CommandLine, desktopLinks) {
    EXPECT_EQ(accepted({"portside:pr/7"}, Program::Workbench).change->pullRequest, 7);
    const auto line = accepted({"portside:range/1.4.0/1.5.0"}, Program::Workbench);
    ASSERT_TRUE(line.range);
    EXPECT_EQ(line.range->from, "1.4.0");
    EXPECT_EQ(line.range->to, "1.5.0");
    EXPECT_EQ(accepted({"portside://pr/7/"}, Program::Workbench).change->pullRequest, 7);
    EXPECT_EQ(accepted({"portside:sync/1534"}, Program::Workbench).range->pullRequest, 1534);
}

TEST(CommandLine, hostileLinksAreRefusedAndNotRepeated) {
    for (const auto* link : {"portside:",
                             "portside:pr",
                             "portside:pr/x",
                             "portside:pr/0",
                             "portside:pr/-7",
                             "portside:pr/7/8",
                             "portside:pr/1234567890",
                             "portside:pr/%37",
                             "portside:pr/7?botocore-clone=/x",
                             "portside:pr/7#x",
                             "portside:pr/7\n",
                             "portside:PR/7",
                             "portside:range/1.4.0",
                             "portside:range//",
                             "portside:range/--upload-pack=x/1.5.0",
                             "portside:range/../1.5.0",
                             "portside:range/1.4.0/HEAD~1",
                             "portside:range/1.4.0/1.5.0/x",
                             "portside:range/1.4.0;id/1.5.0",
                             "portside:range/1.4.0/\x1b[31m",
                             "portside:///etc/passwd",
                             "portside:FILE",
                             "portside:file:///x.portside",
                             "portside://evil.example/pr/7"}) {
        const auto answer = refused({link}, Program::Workbench);
        EXPECT_TRUE(answer.starts_with("portside: a link is ")) << link;
        EXPECT_EQ(answer.find('\x1b'), std::string::npos);
    }
    refused({"portside:pr/7", "--sample"}, Program::Workbench);
    refused({"portside:pr/7", "portside:pr/8"}, Program::Workbench);
}

TEST(CommandLine, aHeadAloneIsComparedWithWhereItLeftTheDefaultBranch) {
    const auto line = accepted({"override-drift", "--head", "my-branch"});
    EXPECT_EQ(line.change->subject, Subject::Revisions);
    EXPECT_EQ(line.change->base, "");
    EXPECT_EQ(line.change->head, "my-branch");
    refused({"override-drift", "--base", "main"});
}

TEST(CommandLine, aPullRequestOfAnotherProjectIsNone) {
    EXPECT_EQ(
        refused({"override-drift", "--pr", "https://github.com/boto/botocore/pull/7"}),
        "portside-cli: --pr names a pull request of boto/botocore, not of aiobotocore (see portside-cli "
        "override-drift --help)\n");
}

TEST(CommandLine, wrongWordsGetOneHelpfulLine) {
    const std::vector<std::pair<Words, std::string>> cases{
        {{}, "which command? (see portside-cli --help)"},
        {{"asyncneed"}, "unknown command asyncneed, did you mean async-need? (see portside-cli --help)"},
        {{"weather"}, "unknown command weather (see portside-cli --help)"},
        {{"async-need"},
         "which range? --from TAG --to TAG, or --pr N of a sync (see portside-cli async-need --help)"},
        {{"async-need", "--from", "1"},
         "--to is missing, a range needs both tags (see portside-cli async-need --help)"},
        {{"async-need", "--form", "1"},
         "unknown option --form, did you mean --from? (see portside-cli async-need --help)"},
        {{"async-need", "--diff", "x"},
         "--diff is no option of async-need (see portside-cli async-need --help)"},
        {{"async-need", "--from"}, "--from needs a value (TAG) (see portside-cli async-need --help)"},
        {{"async-need", "--from="}, "--from needs a value (TAG) (see portside-cli async-need --help)"},
        {{"async-need", "--sample=yes"}, "--sample takes no value (see portside-cli async-need --help)"},
        {{"async-need", "--from", "1", "--from", "2"},
         "--from is given twice (see portside-cli async-need --help)"},
        {{"async-need", "--from", "1", "--to", "2", "more"},
         "unexpected word more (see portside-cli async-need --help)"},
        {{"override-drift"},
         "which change? --pr N, --diff FILE, [--base REV] --head REV, or --worktree (see portside-cli "
         "override-drift "
         "--help)"},
        {{"override-drift", "--pr", "7", "--worktree"},
         "--pr and --worktree exclude each other (see portside-cli override-drift --help)"},
        {{"override-drift", "--pr", "seven"},
         "--pr needs the number or address of a pull request, not seven (see portside-cli override-drift "
         "--help)"},
        {{"override-drift", "--pr", "0"},
         "--pr needs the number or address of a pull request, not 0 (see portside-cli override-drift "
         "--help)"},
        {{"override-drift", "--base", "x"},
         "--head is missing: the revision after the change (see portside-cli override-drift --help)"},
        {{"override-drift", "--sample", "--botocore-clone", "x"},
         "--sample brings its own repositories, so --botocore-clone cannot stand beside it (see portside-cli "
         "override-drift --help)"},
        {{"override-drift", "--pr", "7", "--aiobotocore-root", "x"},
         "--pr reads commits, so it needs --aiobotocore-repo instead of --aiobotocore-root (see portside-cli "
         "override-drift --help)"},
        {{"override-drift", "--pr", "7", "--format", "classification"},
         "--format classification is a format of async-need (see portside-cli override-drift --help)"},
        {{"override-drift", "--pr", "7", "--format", "pdf"},
         "unknown format pdf; there are text, markdown, json, html, sarif and classification (see "
         "portside-cli "
         "override-drift "
         "--help)"},
        {{"override-drift", "--pr", "7", "--fail-on", "all"},
         "--fail-on is one of never, behavioral, ambiguous and cosmetic, not all (see portside-cli "
         "override-drift "
         "--help)"},
        {{"registries", "--aiobotocore-root", "x", "--aiobotocore-rev", "y"},
         "--aiobotocore-root reads a folder as it is; a revision needs --aiobotocore-repo instead (see "
         "portside-cli "
         "registries --help)"},
        {{"report"}, "which review? a FILE.portside is needed (see portside-cli report --help)"},
    };
    for (const auto& [words, line] : cases)
        EXPECT_EQ(refused(words), "portside-cli: " + line + '\n');
}

TEST(CommandLine, everyCommandHasAPageWithAnExample) {
    const auto overview = shown({"--help"});
    for (const auto* command : {"async-need", "override-drift", "registries", "hashes", "history", "audit",
                                "report", "post", "clone", "verify"}) {
        EXPECT_NE(overview.find(std::string("\n  ") + command + ' '), std::string::npos) << command;
        const auto page = shown({command, "--help"});
        EXPECT_NE(page.find("\nExample:\n  portside-cli "), std::string::npos) << page;
        EXPECT_EQ(shown({command, "-h"}), page);
    }
    EXPECT_NE(shown({"--help"}, Program::Workbench).find("portside --pr"), std::string::npos);
}

TEST(CommandLine, theExamplesOfThePagesAreAccepted) {
    for (const auto* command :
         {"async-need", "override-drift", "registries", "hashes", "history", "audit", "report"}) {
        const auto page = shown({command, "--help"});
        const std::string mark = "\nExample:\n  portside-cli ";
        auto example = page.substr(page.find(mark) + mark.size());
        example.pop_back();
        Words words;
        for (size_t at = 0; at <= example.size();) {
            const auto end = std::min(example.find(' ', at), example.size());
            words.push_back(example.substr(at, end - at));
            at = end + 1;
        }
        accepted(words);
    }
}

TEST(CommandLine, versionNamesTheRules) {
    EXPECT_EQ(shown({"--version"}), "portside-cli " PORTSIDE_VERSION " (rule set 2)\n");
    EXPECT_EQ(shown({"--version"}, Program::Workbench), "portside " PORTSIDE_VERSION " (rule set 2)\n");
}

} // namespace

} // namespace portside::app
