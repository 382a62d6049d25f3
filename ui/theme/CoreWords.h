// SPDX-License-Identifier: GPL-3.0-or-later
// Fixed words of core in the reader's language: stages of a task and what a rule says. What core puts together from a
// change (evidence, errors, warnings) stays as reports print it.
#pragma once

#include <QString>

#include <string_view>

namespace portside::theme {

/// The words themselves when nobody translated them.
QString coreWords(std::string_view words);

} // namespace portside::theme
