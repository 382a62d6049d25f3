// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include "app/CommandPages.h"
#include "app/DesktopLink.h"
#include "app/Words.h"
#include "core/base/Strings.h"
#include "core/github/Address.h"
#include "core/pipeline/PullRequestAddress.h"

#include <QString>
#include <QUrl>

#include <algorithm>
#include <array>
#include <charconv>

namespace portside::app {

namespace {

/// What --pr says; `complaint` is filled when it names none of aiobotocore's.
int pullRequestFrom(const std::string& words, Complaint& complaint) {
    const auto address = pipeline::readPullRequestAddress(words);
    if (!address)
        complaint = "--pr needs the number or address of a pull request, not " + words;
    else if (!address->isOfAiobotocore())
        complaint = "--pr names a pull request of " + address->project + ", not of aiobotocore";
    return address ? address->number : 0;
}

Complaint readWhere(const Words& words, CommandLine& line) {
    line.where.aiobotocoreRoot = words.value("--aiobotocore-root");
    line.where.aiobotocoreRepo = words.value("--aiobotocore-repo");
    line.where.aiobotocoreRev = words.value("--aiobotocore-rev");
    line.where.botocoreClone = words.value("--botocore-clone");
    line.where.botocorePath = words.value("--botocore-path");
    line.where.botocoreVersion = words.value("--botocore-version");
    line.sample = words.has("--sample");
    const auto given = words.given({"--aiobotocore-root", "--aiobotocore-repo", "--aiobotocore-rev",
                                    "--botocore-clone", "--botocore-path", "--botocore-version"});
    if (line.sample && !given.empty())
        return "--sample brings its own repositories, so " + given.front() + " cannot stand beside it";
    if (words.has("--aiobotocore-root") &&
        (words.has("--aiobotocore-repo") || words.has("--aiobotocore-rev")))
        return "--aiobotocore-root reads a folder as it is; a revision needs --aiobotocore-repo instead";
    if (words.has("--botocore-path") && words.has("--botocore-clone"))
        return "--botocore-path and --botocore-clone exclude each other";
    if (words.has("--botocore-path") && words.has("--botocore-version"))
        return "--botocore-path is one installed version, so --botocore-version cannot stand beside it";
    return std::nullopt;
}

Complaint readRange(const Words& words, CommandLine& line) {
    if (line.command == Command::History) {
        line.history = pipeline::HistoryRequest{words.value("--from"), words.value("--to"), line.where};
        return std::nullopt;
    }
    if (line.command == Command::Audit || words.has("--audit"))
        line.audit = pipeline::AuditRequest{line.where, words.has("--no-history")
                                                            ? pipeline::AuditRequest::History::LeaveOut
                                                            : pipeline::AuditRequest::History::Read};
    if (line.command == Command::Hashes) {
        if (words.has("--to"))
            line.hashes = pipeline::HashesRequest{words.value("--to"), words.value("--from"), line.where};
        return std::nullopt;
    }
    if (words.has("--from") != words.has("--to"))
        return std::string(words.has("--from") ? "--to" : "--from") + " is missing, a range needs both tags";
    const bool sync = line.command == Command::AsyncNeed && words.has("--pr");
    if (words.has("--from") || sync) {
        line.range = pipeline::AsyncNeedRequest();
        line.range->from = words.value("--from");
        line.range->to = words.value("--to");
        line.range->where = line.where;
    }
    line.bodyFile = words.value("--pr-body");
    if (!sync)
        return std::nullopt;
    Complaint complaint;
    line.range->pullRequest = pullRequestFrom(words.value("--pr"), complaint);
    if (complaint)
        return complaint;
    if (words.has("--aiobotocore-root") || words.has("--aiobotocore-rev"))
        return "--pr is judged with its own merge base, so " +
               words.given({"--aiobotocore-root", "--aiobotocore-rev"}).front() + " cannot stand beside it";
    return std::nullopt;
}

Complaint readChange(const Words& words, CommandLine& line) {
    if (line.command == Command::AsyncNeed)
        return std::nullopt;
    using Subject = pipeline::DriftRequest::Subject;
    const bool revisions = words.has("--base") || words.has("--head");
    auto subjects = words.given({"--pr", "--diff", "--worktree"});
    if (revisions)
        subjects.emplace_back("--base/--head");
    if (subjects.size() > 1)
        return base::joined(subjects, " and ") + " exclude each other";
    if (subjects.empty())
        return std::nullopt;
    pipeline::DriftRequest change;
    change.where = line.where;
    if (words.has("--pr")) {
        Complaint complaint;
        change.subject = Subject::PullRequest;
        change.pullRequest = pullRequestFrom(words.value("--pr"), complaint);
        if (complaint)
            return complaint;
    } else if (words.has("--diff")) {
        change.subject = Subject::Diff;
        line.diffFile = words.value("--diff");
    } else if (revisions) {
        if (!words.has("--head"))
            return "--head is missing: the revision after the change";
        change.subject = Subject::Revisions;
        change.base = words.value("--base");
        change.head = words.value("--head");
    } else {
        change.subject = Subject::WorkTree;
    }
    if (line.sample && (words.has("--diff") || words.has("--worktree")))
        return "--sample has no checkout, so " + subjects.front() + " cannot stand beside it";
    if (words.has("--aiobotocore-root") && (words.has("--pr") || revisions))
        return subjects.front() +
               " reads commits, so it needs --aiobotocore-repo instead of --aiobotocore-root";
    line.change = std::move(change);
    return std::nullopt;
}

Complaint readOutput(const Words& words, CommandLine& line) {
    if (words.has("--format")) {
        const auto format = report::formatFrom(words.value("--format"));
        if (!format)
            return "unknown format " + words.value("--format") +
                   "; there are text, markdown, json, html, sarif and classification";
        line.format = *format;
    }
    if (line.command == Command::OverrideDrift && line.format == report::Format::Classification)
        return "--format classification is a format of async-need";
    if (line.command == Command::Registries || line.command == Command::Hashes) {
        if (words.has("--format") && line.format != report::Format::Json)
            return std::string(line.command == Command::Hashes ? "hashes" : "registries") +
                   " are JSON by nature, there is no other format";
        line.format = report::Format::Json;
    }
    if (line.command == Command::History && line.format != report::Format::Text &&
        line.format != report::Format::Json)
        return "history is written as text or json";
    if (line.command == Command::Audit && line.format != report::Format::Text &&
        line.format != report::Format::Markdown && line.format != report::Format::Json)
        return "audit is written as text, markdown or json";
    if (words.has("--fail-on")) {
        using report::FailOn;
        constexpr std::array degrees{
            std::pair{"never", FailOn::Never}, std::pair{"behavioral", FailOn::Behavioral},
            std::pair{"ambiguous", FailOn::Ambiguous}, std::pair{"cosmetic", FailOn::Cosmetic}};
        const auto value = words.value("--fail-on");
        const auto found = std::find_if(degrees.begin(), degrees.end(),
                                        [&](const auto& entry) { return value == entry.first; });
        if (found == degrees.end())
            return "--fail-on is one of never, behavioral, ambiguous and cosmetic, not " + value;
        line.failOn = found->second;
    }
    line.allowedSigners = words.value("--allowed-signers");
    line.output = words.value("--output");
    line.save = words.value("--save");
    if (!line.output.empty() && line.output == line.save)
        return "-o and --save name the same file";
    if (!line.output.empty() &&
        std::find(words.others.begin(), words.others.end(), line.output) != words.others.end())
        return "-o names the review itself";
    return std::nullopt;
}

/// "1440x900"
bool readSize(std::string_view text, int& width, int& height) {
    const auto cross = text.find('x');
    if (cross == std::string_view::npos)
        return false;
    const auto number = [](std::string_view digits, int& value) {
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return problem == std::errc() && end == digits.data() + digits.size() && value >= 100 &&
               value <= 16384;
    };
    return number(text.substr(0, cross), width) && number(text.substr(cross + 1), height);
}

Complaint readLooks(const Words& words, CommandLine& line) {
    if (words.has("--theme")) {
        constexpr std::array themes{std::pair{"light", Theme::Light}, std::pair{"dark", Theme::Dark},
                                    std::pair{"high-contrast", Theme::HighContrast},
                                    std::pair{"system", Theme::System}};
        const auto value = words.value("--theme");
        const auto found = std::find_if(themes.begin(), themes.end(),
                                        [&](const auto& entry) { return value == entry.first; });
        if (found == themes.end())
            return "--theme is one of light, dark, high-contrast and system, not " + value;
        line.theme = found->second;
    }
    if (words.has("--size") && !readSize(words.value("--size"), line.width, line.height))
        return "--size is width x height in pixels, such as 1440x900, not " + words.value("--size");
    if (words.has("--scale")) {
        const auto value = words.value("--scale");
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), line.scale);
        if (problem != std::errc() || end != value.data() + value.size() || line.scale < 0.5 ||
            line.scale > 4)
            return "--scale is a factor from 0.5 to 4, not " + value;
    }
    if (words.has("--language")) {
        const auto value = words.value("--language");
        if (value.size() > 16 ||
            value.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-") !=
                std::string::npos)
            return "--language is a language such as de or de_AT, not " + value;
        line.language = value;
    }
    line.screenshot = words.value("--screenshot");
    return std::nullopt;
}

void openLink(const DesktopLink& link, CommandLine& line) {
    if (const auto* pull = std::get_if<LinkedPullRequest>(&link)) {
        line.change = pipeline::DriftRequest();
        line.change->where = line.where;
        line.change->pullRequest = pull->number;
        return;
    }
    line.range = pipeline::AsyncNeedRequest();
    line.range->where = line.where;
    if (const auto* range = std::get_if<LinkedRange>(&link)) {
        line.range->from = range->from;
        line.range->to = range->to;
    } else {
        line.range->pullRequest = std::get<LinkedSync>(link).number;
    }
}

Complaint readPosting(const Words& words, CommandLine& line) {
    line.apiUrl = words.value("--api-url");
    if (const auto address = github::addressFrom(line.apiUrl); !address)
        return address.error().message;
    line.online = words.has("--online");
    line.update = words.has("--update");
    if (line.online && words.has("--pr-body"))
        return "--pr-body and --online exclude each other";
    if (line.command == Command::OverrideDrift && words.has("--pr-body") && !words.has("--pr"))
        return "--pr-body is the text of a pull request, so it needs --pr";
    if (line.online && !words.has("--pr"))
        return "--online reads a pull request, so it needs --pr";
    if (line.command != Command::Post)
        return std::nullopt;
    auto& post = line.post;
    post.dryRun = words.has("--dry-run");
    post.unsettled = words.has("--unsettled");
    post.requestChanges = words.has("--request-changes");
    if (words.has("--repo"))
        post.repository = words.value("--repo");
    if (!github::isRepositoryName(post.repository))
        return "--repo is OWNER/NAME, not " + post.repository;
    if (line.change)
        post.pullRequest = line.change->pullRequest;
    if (line.sample && !line.post.dryRun)
        return "the sample has no pull request on GitHub; --sample goes with --dry-run only";
    return std::nullopt;
}

/// A desktop may name a file by its address.
std::string filePath(const std::string& word) {
    return word.starts_with("file://") ? QUrl(QString::fromStdString(word)).toLocalFile().toStdString()
                                       : word;
}

/// What each command must have, and must not have.
Complaint checkSubject(const Words& words, CommandLine& line) {
    if (line.command == Command::Clone) {
        for (const auto& project : words.others)
            if (project != "botocore" && project != "aiobotocore")
                return "there are botocore and aiobotocore to clone, not " + project;
        line.projects = words.others;
        return std::nullopt;
    }
    const bool wantsFile = line.command == Command::Report || line.command == Command::Verify ||
                           line.command == Command::Open || line.command == Command::Post;
    if (words.others.size() > (wantsFile ? 1u : 0u))
        return "unexpected word " + words.others[wantsFile ? 1 : 0];
    if (line.command == Command::Open && !words.others.empty() && isDesktopLink(words.others.front())) {
        if (line.range || line.change || line.audit || line.sample)
            return "only one thing can be opened at a time";
        const auto link = readDesktopLink(words.others.front());
        if (!link) // not repeated: its bytes are a stranger's
            return "a link is portside:pr/N, portside:sync/N or portside:range/FROM/TO, and this one is none";
        openLink(*link, line);
        return std::nullopt;
    }
    if (wantsFile && !words.others.empty())
        line.reviewFile = filePath(words.others.front());
    switch (line.command) {
    case Command::AsyncNeed:
        if (!line.range && !line.sample)
            return "which range? --from TAG --to TAG, or --pr N of a sync";
        break;
    case Command::OverrideDrift:
        if (!line.change && !line.sample)
            return "which change? --pr N, --diff FILE, [--base REV] --head REV, or --worktree";
        break;
    case Command::Report:
    case Command::Verify:
        if (line.reviewFile.empty())
            return "which review? a FILE.portside is needed";
        break;
    case Command::Post:
        if (line.reviewFile.empty() && !line.change && !line.sample)
            return "which review? a FILE.portside, or --pr N to judge it now";
        break;
    case Command::Open:
        if ((line.range ? 1 : 0) + (line.change ? 1 : 0) + (line.audit ? 1 : 0) +
                    (line.reviewFile.empty() ? 0 : 1) >
                1 ||
            (line.sample && !line.reviewFile.empty()))
            return "only one thing can be opened at a time";
        break;
    case Command::Hashes:
        if (!line.hashes)
            return "at which tag? --to TAG";
        break;
    case Command::Registries:
    case Command::History:
    case Command::Clone:
    case Command::Audit:
        break;
    }
    return std::nullopt;
}

Complaint readWords(const Words& words, CommandLine& line) {
    for (const auto read :
         {readWhere, readRange, readChange, readOutput, readLooks, readPosting, checkSubject})
        if (auto complaint = read(words, line))
            return complaint;
    return std::nullopt;
}

} // namespace

std::variant<CommandLine, Answer> readCommandLine(Program program,
                                                  const std::vector<std::string>& arguments) {
    const auto usage = [&](const std::string& complaint, std::string_view command) {
        auto text = programName(program) + ": " + complaint + " (see " + programName(program);
        if (!command.empty())
            text.append(" ").append(command);
        return Answer{text + " --help)\n", usageExitCode};
    };
    const CommandPage* page = &workbench();
    size_t first = 0;
    if (program == Program::Headless) {
        if (arguments.empty())
            return usage("which command?", {});
        const auto& word = arguments.front();
        if (word == "--help" || word == "-h")
            return Answer{overviewText(), 0};
        if (word == "--version")
            return Answer{versionText(program), 0};
        page = commandNamed(word);
        if (!page)
            return usage("unknown command " + word + suggestion(word, commandNames()), {});
        first = 1;
    }
    Words words;
    if (const auto complaint = sortWords(*page, arguments, first, words))
        return usage(*complaint, page->name);
    if (words.has("--help"))
        return Answer{helpText(program, *page), 0};
    if (words.has("--version"))
        return Answer{versionText(program), 0};
    CommandLine line;
    line.command = page->command;
    if (const auto complaint = readWords(words, line))
        return usage(*complaint, page->name);
    return line;
}

} // namespace portside::app
