// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandPages.h"

#include "core/base/Strings.h"
#include "core/report/Report.h"

#include <algorithm>
#include <array>
#include <utility>

namespace portside::app {

namespace {

constexpr std::array options{
    Option{"--from", "TAG", "botocore tag before the change"},
    Option{"--to", "TAG", "botocore tag after the change"},
    Option{"--pr", "N", "pull request of aiobotocore, by number or address"},
    Option{"--pr-body", "FILE", "text of a sync pull request, for the three-way check, - for standard input"},
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
           "read a sync pull request's text from GitHub (done anyway when the environment has a token)"},
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
        "(--pr N [--pr-body FILE | --online] | --diff FILE | [--base REV] --head REV | --worktree) [where]",
        "Is every added line of a change mirrored in botocore or explained by async?",
        "portside-cli override-drift --pr 1562 --format markdown",
        "--pr --pr-body --online --api-url --diff --base --head --worktree --aiobotocore-root "
        "--aiobotocore-repo --aiobotocore-rev "
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

} // namespace

const Option* optionNamed(std::string_view name) {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [name](const Option& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

bool takes(const CommandPage& page, std::string_view option) {
    const auto names = base::split(page.options, ' ');
    return std::find(names.begin(), names.end(), option) != names.end();
}

const CommandPage* commandNamed(std::string_view name) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [name](const CommandPage& page) { return page.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

std::vector<std::string_view> commandNames() {
    std::vector<std::string_view> names;
    for (const auto& page : commands)
        names.push_back(page.name);
    return names;
}

const CommandPage& workbench() { return workbenchPage; }

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

} // namespace portside::app
