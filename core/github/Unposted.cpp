// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Unposted.h"

#include <map>
#include <set>

namespace portside::github {

namespace {

struct ShownLines {
    std::set<int> added;
    std::set<int> removed;
};

void collect(const std::vector<drift::LineVerdict>& lines, ShownLines& shown) {
    for (const auto& line : lines) {
        if (line.side == compare::Side::Aiobotocore)
            shown.added.insert(line.line);
        else if (line.baseLine)
            shown.removed.insert(*line.baseLine);
    }
}

/// One range for each run of consecutive lines.
std::vector<source::LineRange> runs(const std::set<int>& lines) {
    std::vector<source::LineRange> out;
    for (const int line : lines) {
        if (out.empty() || out.back().last + 1 != line)
            out.push_back({line, line});
        else
            out.back().last = line;
    }
    return out;
}

} // namespace

PullRequestState unpostedState(const review::Review& review, int pullRequest) {
    PullRequestState state;
    state.page.number = pullRequest;
    const drift::Outcome* outcome = review.drift();
    if (!outcome)
        return state;
    state.page.head = outcome->inputs.head;
    state.page.base = outcome->inputs.base;
    state.page.title = outcome->inputs.headTitle;
    std::map<std::string, ShownLines> files;
    for (const auto& function : outcome->functions)
        collect(function.lines, files[function.path]);
    for (const auto& level : review::moduleLevels(*outcome))
        collect(level.lines, files[level.path]);
    for (const auto& [path, lines] : files) {
        ShownFile file{path, {}};
        for (const auto& range : runs(lines.added))
            file.hunks.push_back({{1, 0}, range, {}});
        for (const auto& range : runs(lines.removed))
            file.hunks.push_back({range, {1, 0}, {}});
        state.files.push_back(std::move(file));
    }
    return state;
}

} // namespace portside::github
