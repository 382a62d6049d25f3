// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind `portside` and `portside-cli` as a value. It reads no file and opens nothing.
#pragma once

#include "core/pipeline/Audit.h"
#include "core/pipeline/History.h"
#include "core/pipeline/Pipeline.h"
#include "core/report/Report.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace portside::app {

enum class Program { Workbench, Headless };

enum class Command {
    Open, ///< the workbench's only one
    AsyncNeed,
    OverrideDrift,
    Registries,
    Hashes,
    History,
    Audit,
    Report,
    Post,
    Clone,
    Verify
};

/// Unsaid: what the settings say.
enum class Theme { Unsaid, System, Light, Dark, HighContrast };

/// What is to be posted where; the review itself is reviewFile's, or judged from `change`.
struct PostWords {
    std::string repository = "aio-libs/aiobotocore";
    int pullRequest = 0; ///< 0: what the review says
    bool dryRun = false;
    bool unsettled = false;
    bool requestChanges = false;
};

struct CommandLine {
    Command command = Command::Open;
    bool sample = false;   ///< the built-in sample; `where` is then empty
    pipeline::Where where; ///< also inside `range` and `change`
    /// What is to be judged. With `sample` both may be missing: the sample's own. Open: at most one of these and
    /// reviewFile, none of them for the start page.
    std::optional<pipeline::AsyncNeedRequest> range;
    std::optional<pipeline::HashesRequest> hashes;
    std::optional<pipeline::HistoryRequest> history;
    std::optional<pipeline::AuditRequest> audit;
    std::optional<pipeline::DriftRequest> change; ///< diffText is not filled, see diffFile
    std::string diffFile;                         ///< for DriftRequest::Subject::Diff; "-" is standard input
    std::string bodyFile;                         ///< text of a sync pull request, "-" is standard input
    std::string reviewFile;                       ///< Report, Verify, Post, and Open with a file
    PostWords post;
    std::string apiUrl;  ///< GitHub's API; empty: github.com's
    bool online = false; ///< read the pull request's text from GitHub, and say so when that fails
    std::vector<std::string> projects; ///< Clone: "botocore", "aiobotocore"; empty: both
    bool update = false;               ///< Clone: bring what is there up to date
    std::string allowedSigners;        ///< Verify; empty: what git says
    report::Format format = report::Format::Text;
    report::FailOn failOn = report::FailOn::Ambiguous;
    std::string output; ///< file for the report; empty: standard output
    std::string save;   ///< file for the review; empty: none
    Theme theme = Theme::Unsaid;
    std::string language;   ///< of the window: "de"; empty: the desktop's
    std::string screenshot; ///< file for a picture of the window, which then closes; empty: none
    int width = 0;          ///< of the window in pixels; 0: as it was
    int height = 0;
    double scale = 0; ///< of everything; 0: the desktop's
};

/// What is printed instead of doing anything: help, version, or what is wrong with the words.
struct Answer {
    std::string text; ///< ends in a newline
    int exitCode = 0; ///< 0: for standard output; usageExitCode: one line for standard error
};

inline constexpr int usageExitCode = 64;

/// `arguments` without the program's own name.
std::variant<CommandLine, Answer> readCommandLine(Program program, const std::vector<std::string>& arguments);

} // namespace portside::app
