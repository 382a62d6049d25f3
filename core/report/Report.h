// SPDX-License-Identifier: GPL-3.0-or-later
// The writers of a review for readers outside the program. Each takes the review and returns bytes;
// deterministic, never translated. Tokens and layout: the specification of the reports.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <optional>
#include <string>
#include <string_view>

namespace portside::report {

enum class Format { Text, Markdown, Json, Classification, Html, Sarif };
enum class Kind { AsyncNeed, OverrideDrift };

/// "text", "markdown", ...; nullopt for others.
std::optional<Format> formatFrom(std::string_view word);
std::string_view word(Format format);
std::string_view word(Kind kind); ///< "async-need", "override-drift"

/// Ends in a newline. Usage error for Classification of a pull-request review and for formats not written
/// yet.
base::Result<std::string> write(const review::Review& review, Format format);

/// What stands on stdout when there is no review: "error: ..." in text, {"schema": 1, ..., "error": ...} in
/// JSON, the classifier's error object. `message` without "error: ".
std::string writeError(Kind kind, Format format, std::string_view message);

/// Which verdicts give a non-zero exit code; each word includes those before it. What could not be judged always does.
enum class FailOn { Never, Behavioral, Ambiguous, Cosmetic };
int exitCode(const review::Review& review, FailOn failOn);

/// Version of the rule set, printed by --version and kept in every JSON.
int ruleSetVersion();

} // namespace portside::report
