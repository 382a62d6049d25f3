// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts, categories and reasons in the reader's language. The tokens of reports are core/report's and never
// translated; these are for eyes and screen readers.
#pragma once

#include "core/base/Result.h"
#include "ui/render/RowModel.h"

#include <QString>

namespace portside::theme {

QString word(render::VerdictClass verdict);
/// Of a verdict token of either check: "ambiguous", "needs-async"; the token itself for unknown ones.
QString verdictWord(std::string_view token);
/// What choosing the verdict says: "clean, explained by async".
QString choiceWords(std::string_view token);
QString word(drift::Category category);
QString word(asyncneed::Change change);
/// A rule, category or reason id as words of its own: the id, spelled as in reports.
QString ruleName(std::string_view id);
/// One sentence on a rule, category or reason id; empty for unknown ones.
QString ruleSentence(std::string_view id);
/// "uv.lock", "pyproject.toml bound", ... where a version was read.
QString sourceWords(std::string_view source);
/// The first seven digits; whole when it is no commit id ("working tree").
QString shortCommit(std::string_view commit);
/// What happened, as a sentence: capital letter, full stop, foreign bytes made visible. With the error's detail.
QString sentence(const base::Error& error);
/// What an error means and what to do, one sentence.
QString advice(base::ErrorCode code);

} // namespace portside::theme
