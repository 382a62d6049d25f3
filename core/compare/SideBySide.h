// SPDX-License-Identifier: GPL-3.0-or-later
// Two or three pieces of source opposite each other, as plain values that engine, review file, reports and
// window share: nobody re-derives which line stands opposite which. It carries no verdict and no looks.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace portside::compare {

/// The panes of a comparison. A pull request has Botocore and Aiobotocore; a tag range has all three.
enum class Side { BotocoreOld, Botocore, Aiobotocore };

/// A contiguous run of lines of one file, quoted so that it can be shown without the repository.
struct Excerpt {
    std::string path;
    std::string name;               ///< qualified name of the definition; empty for lines outside any
    int firstLine = 1;              ///< 1-based line of lines[0] in its own file
    std::vector<std::string> lines; ///< without line endings; bytes as they are in the file

    int lastLine() const { return firstLine + static_cast<int>(lines.size()) - 1; }
};

/// Bytes [begin, end) of one line that differ from the other side.
struct Mark {
    int line = 0; ///< 1-based in its own file
    int begin = 0;
    int end = 0;
    bool operator==(const Mark&) const = default;
};

/// One row: the lines that stand opposite each other, as 1-based numbers of their own files; nullopt is
/// filler.
struct Row {
    std::optional<int> botocoreOld;
    std::optional<int> botocore;
    std::optional<int> aiobotocore;
    bool operator==(const Row&) const = default;
};

/// Every line of every excerpt stands in exactly one row, in order.
struct SideBySide {
    std::optional<Excerpt> botocoreOld; ///< tag range only
    std::optional<Excerpt> botocore;    ///< nullopt: no counterpart, or removed upstream
    std::optional<Excerpt> aiobotocore; ///< nullopt: no override
    std::vector<Row> rows;
    std::vector<Mark> botocoreOldMarks;
    std::vector<Mark> botocoreMarks;
    std::vector<Mark> aiobotocoreMarks;
};

} // namespace portside::compare
