// SPDX-License-Identifier: GPL-3.0-or-later
// A pull request as GitHub has it at one moment: what the plan is made from. Plain values; Client reads them.
#pragma once

#include "core/source/UnifiedDiff.h"

#include <string>
#include <vector>

namespace portside::github {

struct PullRequestPage {
    int number = 0;
    std::string title; ///< data, never markup, as everything that people wrote
    std::string body;
    std::string author; ///< login
    std::string head;   ///< commit
    std::string base;
    std::string address; ///< of its page
    bool draft = false;
    bool open = true;
};

struct ExistingComment {
    enum class Where { Inline, Conversation };
    Where where = Where::Conversation;
    long long id = 0;
    std::string author;
    std::string body;
    std::string address;
};

struct ExistingReview {
    long long id = 0;
    std::string author;
    std::string state; ///< "PENDING", "COMMENTED", "CHANGES_REQUESTED", ...
    std::string commit;
    std::string body;
    std::string address;
};

/// The pull request's own hunks of one file; none where GitHub shows no diff (binary, too large).
struct ShownFile {
    std::string path; ///< at head
    std::vector<source::DiffHunk> hunks;
};

struct PullRequestState {
    PullRequestPage page;
    std::string ownLogin; ///< whose token it is; empty when read without one
    std::vector<ExistingComment> comments;
    std::vector<ExistingReview> reviews;
    std::vector<ShownFile> files;
};

} // namespace portside::github
