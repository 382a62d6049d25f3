// SPDX-License-Identifier: GPL-3.0-or-later
// The Markdown of our comments, without markers. Every word of a pull request goes through core/report/Escaping.
#pragma once

#include "core/github/Findings.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::github {

/// Where permalinks point to.
struct Links {
    std::string web;
    std::string repository;
};

/// The text of an inline comment. Free of aiobotocore's line numbers, so that it stays the same when lines move.
std::string findingBody(const drift::Inputs& inputs, const Finding& finding);

/// One line of plain text: "behavioral-guard at aiobotocore/args.py:12".
std::string findingTitle(const Finding& finding);

std::string cosmeticBody(const review::Review& review, const std::vector<const Finding*>& findings);

/// `offDiff`: behavioural findings that have no line in the diff; `ambiguous`: all that a person should look at.
std::string changeSummary(const review::Review& review, const Links& links,
                          const std::vector<const Finding*>& offDiff,
                          const std::vector<const Finding*>& ambiguous);
std::string rangeSummary(const review::Review& review);

/// The review's own text: how many places, and where the rest stands.
std::string reviewBody(int places);

/// `text` (of an earlier comment of ours) struck, below a sentence that says why. Fences stay as they are.
std::string struck(std::string_view text, std::string_view why);

} // namespace portside::github
