// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Parts.h"

#include "core/base/Strings.h"

namespace portside::github {

namespace {

constexpr size_t headingReserve = 64; // "**Part n of m**" and blank lines

/// What is open at a line's end, and must be closed where the text is cut there.
struct Open {
    std::string fence;     ///< the opening line
    std::string fenceEnd;  ///< its run of backticks
    std::string details;   ///< the summary line of a folded section
    std::string tableHead; ///< two rows
    std::string lastRow;   ///< a row that may turn out to be a table's first
    bool inDetails = false;

    std::string closing() const {
        std::string out;
        if (!fence.empty())
            out += fenceEnd + '\n';
        if (inDetails)
            out += "\n</details>\n";
        return out;
    }
    std::string reopening() const {
        std::string out;
        if (inDetails)
            out += "<details>\n" + details + "\n\n";
        if (!fence.empty())
            out += fence + '\n';
        return out + tableHead;
    }
};

size_t backticksAtStart(std::string_view line) {
    const auto end = line.find_first_not_of('`');
    return end == std::string_view::npos ? line.size() : end;
}

void follow(Open& open, std::string_view line) {
    const auto ticks = backticksAtStart(line);
    if (!open.fence.empty()) {
        if (ticks >= open.fenceEnd.size() && ticks == line.size())
            open.fence.clear();
        return;
    }
    if (ticks >= 3) {
        open.fence = line;
        open.fenceEnd.assign(ticks, '`');
    }
    if (line == "<details>")
        open.inDetails = true;
    else if (line == "</details>")
        open.inDetails = false;
    else if (open.inDetails && line.starts_with("<summary>"))
        open.details = line;
    if (!line.starts_with('|')) {
        open.tableHead.clear();
        open.lastRow.clear();
    } else if (line.starts_with("|-") && !open.lastRow.empty()) {
        open.tableHead = open.lastRow + '\n' + std::string(line) + '\n';
    } else {
        open.lastRow = line;
    }
}

/// A line before which a cut disturbs nobody.
bool opensSection(std::string_view line) {
    return line == "<details>" || line.starts_with("**") || line.starts_with("### ");
}

} // namespace

std::vector<std::string> parts(std::string_view markdown, size_t limit) {
    if (markdown.size() <= limit)
        return {std::string(markdown)};
    const size_t room = limit - headingReserve;
    std::vector<std::string> pieces;
    std::string piece;
    Open open;
    const auto cut = [&] {
        pieces.push_back(piece + open.closing());
        piece = open.reopening();
    };
    auto lines = base::split(markdown, '\n');
    if (!lines.empty() && lines.back().empty())
        lines.pop_back();
    for (size_t i = 0; i < lines.size(); ++i) {
        std::string line(lines[i]);
        // What reopens and closes must fit beside it.
        if (line.size() > room / 4)
            line = "(a line of " + std::to_string((line.size() + 1023) / 1024) + " kB is left out)";
        const bool border = open.fence.empty() && !open.inDetails && opensSection(line);
        // The head of a table goes with its first row.
        const bool tableBegins = open.tableHead.empty() && i + 1 < lines.size() && line.starts_with('|') &&
                                 lines[i + 1].starts_with("|-");
        const auto needed = piece.size() + line.size() + 1 + open.closing().size() + open.fenceEnd.size();
        if (needed + (tableBegins ? room / 4 : 0) > room || (border && piece.size() > room / 2))
            cut();
        follow(open, line);
        piece += line + '\n';
    }
    pieces.push_back(std::move(piece));
    for (size_t i = 0; pieces.size() > 1 && i < pieces.size(); ++i)
        pieces[i].insert(0, "**Part " + std::to_string(i + 1) + " of " + std::to_string(pieces.size()) +
                                "**\n\n");
    return pieces;
}

} // namespace portside::github
