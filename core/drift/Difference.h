// SPDX-License-Identifier: GPL-3.0-or-later
// Where a statement differs from its opposite, place by place, in words for a person. It does not say what the
// difference means.
#pragma once

#include "core/compare/Alignment.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::drift {

/// What a person should look at in a pair of statements; the rest of its difference is left out.
struct DifferingTokens {
    const std::vector<int>& extra;   ///< of the aiobotocore statement, out of the pair's own
    const std::vector<int>& missing; ///< of the botocore statement, out of the pair's own
};

/// "`fetch` instead of botocore's `call`; `answers` added to botocore's statement; botocore's `answer=` and `**` left
/// out": what replaces what, then what is added, then what is left out; of more than two alike the number.
/// `whose` says whose the opposite is, with a space behind it.
std::string differenceInWords(const compare::Statement& aiobotocore, const compare::Statement& botocore,
                              const compare::StatementPair& pair, const DifferingTokens& tokens,
                              std::string_view whose);

/// Code in backticks.
std::string inTicks(std::string_view text);
/// A statement's first line, as it stands in its file, in backticks.
std::string firstLineInTicks(const compare::Outline& outline, int statement);

} // namespace portside::drift
