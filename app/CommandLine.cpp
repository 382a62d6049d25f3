// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include "app/DesktopLink.h"
#include "core/base/Strings.h"
#include "core/github/Address.h"
#include "core/pipeline/PullRequestAddress.h"

#include <QString>
#include <QUrl>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace portside::app {

namespace {

struct Option {
    std::string_view name;
    std::string_view value; ///< what the value is called in help; empty for a switch
    std::string_view help;
};

constexpr std::array options{
    Option{"--from", "TAG", "botocore tag before the change"},
    Option{"--to", "TAG", "botocore tag after the change"},
    Option{"--pr", "N", "pull request of aiobotocore, by number or address"},
    Option{"--pr-body", "FILE",
           "text of the sync pull request, for the three-way check, - for standard input"},
    Option{"--diff", "FILE", "unified diff against the checkout, - for standard input"},
    Option{"--base", "REV", "aiobotocore revision before the change (where --head left the default branch)"},
    Option{"--head", "REV", "aiobotocore revision after the change"},
    Option{"--worktree", "", "the uncommitted changes of the enclosing checkout"},
    Option{"--sample", "", "work on the built-in sample"},
    Option{"--aiobotocore-root", "DIR", "a checkout or its package folder, read from disk as it is"},
    Option{"--aiobotocore-repo", "DIR",
           "a clone of aiobotocore (enclosing checkout, $PORTSIDE_AIOBOTOCORE, cache)"},
    Option{"--aiobotocore-rev", "REV", "a revision of that clone (HEAD)"},
    Option{"--botocore-clone", "DIR", "a clone of botocore ($PORTSIDE_BOTOCORE, cache)"},
    Option{"--botocore-path", "DIR", "an installed botocore package instead of a clone"},
    Option{"--botocore-version", "V", "botocore version for head and base instead of the pinned ones"},
    Option{"--audit", "", "the standing divergence of aiobotocore, without a change"},
    Option{"--no-history", "", "do not look for the commits that brought divergence in"},
    Option{"--format", "FORMAT", "text, markdown, json, html, sarif or classification (text)"},
    Option{"--output", "FILE", "write the report to FILE, also -o FILE"},
    Option{"--save", "FILE", "write the review to FILE (*.portside) too"},
    Option{"--allowed-signers", "FILE",
           "whose keys may have signed, as for ssh-keygen -Y verify (git's setting)"},
    Option{"--fail-on", "WHAT",
           "never, behavioral, ambiguous or cosmetic: what gives a non-zero exit code (ambiguous)"},
    Option{"--online", "",
           "read the sync pull request's text from GitHub (done anyway when the environment has a token)"},
    Option{"--repo", "OWNER/NAME", "the repository of the pull request (aio-libs/aiobotocore)"},
    Option{"--dry-run", "", "print the requests instead of sending them"},
    Option{"--unsettled", "", "post although cases are not settled yet"},
    Option{"--request-changes", "", "request changes instead of commenting"},
    Option{"--api-url", "URL", "GitHub's API, such as https://HOST/api/v3 of an enterprise"},
    Option{"--update", "", "fetch what is new into a clone that is there"},
    Option{"--theme", "THEME", "light, dark, high-contrast or system (as chosen in the window)"},
    Option{"--language", "LANG", "language of the window, such as de (as the desktop)"},
    Option{"--screenshot", "FILE", "write a picture of the window to FILE (*.png) and end"},
    Option{"--size", "WxH", "size of the window, such as 1440x900"},
    Option{"--scale", "FACTOR", "scale of everything, 0.5 to 4"},
    Option{"--help", "", "this page"},
    Option{"--version", "", "version and rule set"},
};

struct CommandPage {
    Command command;
    std::string_view name;
    std::string_view synopsis; ///< behind the program and the command's name
    std::string_view purpose;
    std::string_view example;
    std::string_view options; ///< names in the order of the page
};

constexpr std::array commands{
    CommandPage{Command::AsyncNeed, "async-need",
                "(--from TAG --to TAG | --pr N) [--pr-body FILE | --online] [where]",
                "Do aiobotocore's overrides have to change for a botocore tag range?",
                "portside-cli async-need --from 1.42.49 --to 1.42.55",
                "--from --to --pr --pr-body --online --api-url --aiobotocore-root --aiobotocore-repo "
                "--aiobotocore-rev --botocore-clone "
                "--sample --format --output --save --fail-on --help"},
    CommandPage{
        Command::OverrideDrift, "override-drift",
        "(--pr N | --diff FILE | [--base REV] --head REV | --worktree) [where]",
        "Is every added line of a change mirrored in botocore or explained by async?",
        "portside-cli override-drift --pr 1562 --format markdown",
        "--pr --diff --base --head --worktree --aiobotocore-root --aiobotocore-repo --aiobotocore-rev "
        "--botocore-clone --botocore-path --botocore-version --sample --format --output --save --fail-on "
        "--help"},
    CommandPage{Command::Registries, "registries", "[where]",
                "What aiobotocore overrides, made async, and its Aio classes, as JSON.",
                "portside-cli registries --aiobotocore-root .",
                "--aiobotocore-root --aiobotocore-repo --aiobotocore-rev --sample --format --output --help"},
    CommandPage{
        Command::Hashes, "hashes", "--to TAG [--from TAG] [where]",
        "The digest that tests/test_patches.py asserts for every tracked symbol at a botocore tag, as JSON.",
        "portside-cli hashes --from 1.42.49 --to 1.42.55",
        "--to --from --aiobotocore-root --aiobotocore-repo --aiobotocore-rev --botocore-clone --sample "
        "--format --output --help"},
    CommandPage{
        Command::History, "history", "[--from TAG] [--to TAG] [where]",
        "Every release between two tags judged, and the furthest one that is reachable without a port.",
        "portside-cli history --from 1.42.0 --to 1.42.84",
        "--from --to --aiobotocore-root --aiobotocore-repo --aiobotocore-rev --botocore-clone --sample "
        "--format --output --help"},
    CommandPage{Command::Audit, "audit", "[where]",
                "What diverges from botocore in every override, without a change, and since which commit.",
                "portside-cli audit --aiobotocore-rev main --format markdown",
                "--aiobotocore-root --aiobotocore-repo --aiobotocore-rev --botocore-clone --botocore-path "
                "--botocore-version --no-history --sample --format --output --help"},
    CommandPage{Command::Report, "report", "FILE.portside", "The report of a saved review.",
                "portside-cli report sync.portside --format markdown", "--format --output --fail-on --help"},
    CommandPage{
        Command::Post, "post", "(FILE.portside | --pr N) [--repo OWNER/NAME] [where]",
        "Posts a review to its pull request, or brings up to date what was posted before.",
        "portside-cli post pr-1562.portside --dry-run",
        "--pr --repo --dry-run --unsettled --request-changes --api-url --aiobotocore-repo --botocore-clone "
        "--botocore-path --botocore-version --sample --help"},
    CommandPage{Command::Clone, "clone", "[botocore | aiobotocore]",
                "Clones both projects, or one of them, into the cache, where every command finds them.",
                "portside-cli clone", "--update --help"},
    CommandPage{
        Command::Verify, "verify", "FILE.portside [--allowed-signers FILE] [where]",
        "What a saved review proves: contents, verdicts, sign-off and signature, in words. Exit codes: 0 "
        "proven, 1 disproven, 4 cannot tell.",
        "portside-cli verify sync.portside --allowed-signers maintainers",
        "--allowed-signers --aiobotocore-repo --botocore-clone --output --help"},
};

constexpr CommandPage workbenchPage{
    Command::Open,
    "",
    "[FILE.portside | --pr N | --from TAG --to TAG | --diff FILE | [--base REV] --head REV | --worktree | "
    "--audit | --sample]",
    "Opens the workbench, with the start page when nothing is named.",
    "portside --pr 1562",
    "--pr --from --to --diff --base --head --worktree --audit --sample --aiobotocore-root --aiobotocore-repo "
    "--aiobotocore-rev --botocore-clone --botocore-path --botocore-version --theme --language --screenshot "
    "--size "
    "--scale --help --version"};

const Option* optionNamed(std::string_view name) {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [name](const Option& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

bool takes(const CommandPage& page, std::string_view option) {
    const auto names = base::split(page.options, ' ');
    return std::find(names.begin(), names.end(), option) != names.end();
}

size_t editDistance(std::string_view one, std::string_view other) {
    std::vector<size_t> row(other.size() + 1);
    for (size_t j = 0; j <= other.size(); ++j)
        row[j] = j;
    for (size_t i = 1; i <= one.size(); ++i) {
        size_t diagonal = std::exchange(row[0], i);
        for (size_t j = 1; j <= other.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (one[i - 1] != other[j - 1])});
            diagonal = above;
        }
    }
    return row.back();
}

/// ", did you mean X?" for the nearest of `names` when it is near enough.
std::string suggestion(std::string_view typed, const std::vector<std::string_view>& names) {
    std::string_view nearest;
    size_t best = 3;
    for (const auto name : names) {
        const auto distance = editDistance(typed, name);
        if (distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest.empty() ? std::string() : ", did you mean " + std::string(nearest) + '?';
}

std::string programName(Program program) {
    return program == Program::Headless ? "portside-cli" : "portside";
}

std::string versionText(Program program) {
    return programName(program) + " " PORTSIDE_VERSION " (rule set " +
           std::to_string(report::ruleSetVersion()) + ")\n";
}

std::string helpText(Program program, const CommandPage& page) {
    auto out = "Usage: " + programName(program);
    if (!page.name.empty())
        out.append(" ").append(page.name);
    out.append(" ")
        .append(page.synopsis)
        .append(" [options]\n\n")
        .append(page.purpose)
        .append("\n\nOptions:\n");
    for (const auto name : base::split(page.options, ' ')) {
        const auto* option = optionNamed(name);
        std::string left = "  " + std::string(name);
        if (!option->value.empty())
            left.append(" ").append(option->value);
        left.resize(std::max<size_t>(left.size() + 2, 27), ' ');
        out.append(left).append(option->help).append(1, '\n');
    }
    return out.append("\nExample:\n  ").append(page.example).append(1, '\n');
}

std::string overviewText() {
    std::string out =
        "Usage: portside-cli COMMAND [options]\n\n"
        "Keeps aiobotocore an honest copy of botocore: the engine of Portside without a window.\n\n"
        "Commands:\n";
    for (const auto& page : commands) {
        std::string left = "  " + std::string(page.name);
        left.resize(19, ' ');
        out.append(left).append(page.purpose).append(1, '\n');
    }
    return out +
           "\n`portside-cli COMMAND --help` explains a command, `--version` prints version and rule set.\n\n"
           "Exit codes: 0 clean or no port, 1 behavioral drift or port required, 2 ambiguous, 3 cosmetic "
           "drift\n"
           "(with --fail-on cosmetic), 4 could not judge or post, 64 wrong usage.\n\n"
           "Example:\n  portside-cli override-drift --sample\n";
}

/// The words of one command, sorted into options and others.
struct Words {
    std::map<std::string_view, std::string> values;
    std::vector<std::string> others;

    bool has(std::string_view name) const { return values.contains(name); }
    std::string value(std::string_view name) const {
        const auto found = values.find(name);
        return found == values.end() ? std::string() : found->second;
    }
    /// The given ones of these options.
    std::vector<std::string> given(std::initializer_list<std::string_view> names) const {
        std::vector<std::string> out;
        for (const auto name : names)
            if (has(name))
                out.emplace_back(name);
        return out;
    }
};

/// What is wrong with the words; nullopt when nothing is.
using Complaint = std::optional<std::string>;

Complaint sortWords(const CommandPage& page, const std::vector<std::string>& arguments, size_t first,
                    Words& words) {
    bool onlyOthers = false;
    for (size_t i = first; i < arguments.size(); ++i) {
        const std::string_view word = arguments[i];
        if (onlyOthers || word.size() < 2 || word.front() != '-') {
            words.others.emplace_back(word);
            continue;
        }
        if (word == "--") {
            onlyOthers = true;
            continue;
        }
        const auto equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
        auto name = word.substr(0, equals);
        if (name == "-o")
            name = "--output";
        else if (name == "-h")
            name = "--help";
        const auto* option = optionNamed(name);
        if (!option || !takes(page, name)) {
            if (option)
                return std::string(name) + " is no option of " +
                       (page.name.empty() ? "the workbench" : std::string(page.name));
            return "unknown option " + std::string(name) + suggestion(name, base::split(page.options, ' '));
        }
        if (words.has(option->name))
            return std::string(name) + " is given twice";
        std::string value;
        if (equals != std::string_view::npos) {
            if (option->value.empty())
                return std::string(name) + " takes no value";
            value = word.substr(equals + 1);
        } else if (!option->value.empty()) {
            if (i + 1 == arguments.size())
                return std::string(name) + " needs a value (" + std::string(option->value) + ')';
            value = arguments[++i];
        }
        if (!option->value.empty() && value.empty())
            return std::string(name) + " needs a value (" + std::string(option->value) + ')';
        words.values.emplace(option->name, std::move(value));
    }
    return std::nullopt;
}

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
    line.online = words.has("--online");
    line.update = words.has("--update");
    if (line.online && words.has("--pr-body"))
        return "--pr-body and --online exclude each other";
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
    const CommandPage* page = &workbenchPage;
    size_t first = 0;
    if (program == Program::Headless) {
        if (arguments.empty())
            return usage("which command?", {});
        const auto& word = arguments.front();
        if (word == "--help" || word == "-h")
            return Answer{overviewText(), 0};
        if (word == "--version")
            return Answer{versionText(program), 0};
        page = std::find_if(commands.begin(), commands.end(),
                            [&](const CommandPage& candidate) { return candidate.name == word; });
        if (page == commands.end()) {
            std::vector<std::string_view> names;
            for (const auto& candidate : commands)
                names.push_back(candidate.name);
            return usage("unknown command " + word + suggestion(word, names), {});
        }
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
