// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/PullRequestNumber.h"

#include "core/base/Strings.h"

#include <charconv>
#include <string_view>

namespace portside::pipeline {

namespace {

constexpr std::string_view mergeWords = "Merge pull request #";

/// The number at the beginning of a text, if `ending` follows it.
std::optional<int> numberBefore(std::string_view text, char ending) {
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool ended = end == text.data() + text.size() ? ending == ' ' : *end == ending;
    return problem == std::errc() && ended && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<int> pullRequestOf(const git::Commit& commit) {
    const std::string_view summary = commit.summary;
    if (summary.starts_with(mergeWords))
        return numberBefore(summary.substr(mergeWords.size()), ' ');
    for (auto at = summary.rfind("(#"); at != std::string_view::npos;
         at = at == 0 ? std::string_view::npos : summary.rfind("(#", at - 1))
        if (const auto number = numberBefore(summary.substr(at + 2), ')'))
            return number;
    return std::nullopt;
}

std::string subjectOf(const git::Commit& commit) {
    if (std::string_view(commit.summary).starts_with(mergeWords)) {
        const auto lines = base::split(commit.message, '\n');
        for (size_t i = 1; i < lines.size(); ++i)
            if (const auto title = base::trimmed(lines[i]); !title.empty())
                return std::string(title);
    }
    return commit.summary;
}

} // namespace portside::pipeline
