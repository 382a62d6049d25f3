// SPDX-License-Identifier: GPL-3.0-or-later
// What a review file proves: that it is as it was written, that judging the same commits again says the same, that
// somebody signed off on exactly this, and who that was. It changes nothing.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/pipeline/Pipeline.h"

#include <string>
#include <vector>

namespace portside::pipeline {

enum class Proof { Proven, Disproven, Unknown };

struct ProofLine {
    Proof proof = Proof::Unknown;
    std::string words; ///< one line for people, English, no full stop
};

struct Verification {
    std::vector<ProofLine> lines;
    /// Disproven when a line is, else Unknown when a line is, else Proven.
    Proof result() const;
};

struct VerifyRequest {
    std::string path;           ///< of the review
    std::string allowedSigners; ///< ssh-keygen(1), "ALLOWED SIGNERS"; empty: what git is configured with
    Where where;                ///< to judge again
};

/// Unreadable or NewerFormat when there is nothing to verify; whatever is wrong with the contents is a line.
base::Result<Verification> verify(const VerifyRequest& request, const base::Progress& progress);

/// One line each, and the result as last line.
std::string verificationText(const Verification& verification);

} // namespace portside::pipeline
