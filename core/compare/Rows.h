// SPDX-License-Identifier: GPL-3.0-or-later
// From aligned statements to rows of lines: every line of both passages in exactly one row, in order.
#pragma once

#include "core/compare/Alignment.h"
#include "core/compare/Sequence.h"
#include "core/compare/SideBySide.h"

#include <map>
#include <vector>

namespace portside::compare {

/// Lines (1-based in their own files) that stand opposite each other, ascending on both sides: by aligned tokens
/// first, then by equal or similar text between them (comments, docstrings, blank lines).
std::vector<Opposite> oppositeLines(const Alignment& alignment);

/// As oppositeLines(), for passages that have no statements in common: by text alone.
std::vector<Opposite> oppositeLines(const Excerpt& one, const Excerpt& other);

/// The differing tokens as marks, one per line and run, on statements that stand opposite something.
std::vector<Mark> marksOfBotocore(const Alignment& alignment);
std::vector<Mark> marksOfAiobotocore(const Alignment& alignment);

/// The picture of an alignment that was already made.
SideBySide sideBySide(const Passage& botocore, const Passage& aiobotocore, const Alignment& alignment);

/// One side's line opposite each line of another, ascending on both sides.
using LineMap = std::map<int, int>;
LineMap lineMap(const std::vector<Opposite>& pairs);

/// Three sides (some of them without lines) woven together: every line in exactly one row. The new botocore leads; what
/// it lacks stands between its lines.
std::vector<Row> wovenRows(source::LineRange botocoreOld, source::LineRange botocore,
                           source::LineRange aiobotocore, const LineMap& newToOld,
                           const LineMap& newToAiobotocore, const LineMap& oldToAiobotocore);

/// Bytes as marks, cut at line ends.
void appendMarks(const source::SourceText& text, source::ByteRange range, std::vector<Mark>& marks);
/// In order, touching and overlapping ones joined.
std::vector<Mark> joinedMarks(std::vector<Mark> marks);

} // namespace portside::compare
