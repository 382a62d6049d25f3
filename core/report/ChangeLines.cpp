// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ChangeLines.h"

#include "core/base/Strings.h"
#include "core/report/Escaping.h"
#include "core/report/Wording.h"

namespace portside::report {

namespace {

std::string inTicks(std::string_view line) { return '`' + visible(base::trimmed(line)) + '`'; }

std::string_view blockName(drift::Category category) {
    switch (category) {
    case drift::Category::CosmeticDocstring:
        return "added docstring";
    case drift::Category::CosmeticComment:
        return "added comment";
    case drift::Category::CosmeticImport:
        return "reordered import";
    default:
        return {};
    }
}

} // namespace

std::string changeLines(const drift::FunctionVerdict& function, std::string_view absence,
                        const Remark& remark) {
    std::string out;
    for (size_t i = 0; i < function.lines.size(); ++i) {
        const auto& line = function.lines[i];
        if (!isFlagged(line))
            continue;
        const auto why = visible(whyFlagged(line));
        const auto below = remark ? remark(i) : std::string();
        auto length = placeLength(function.lines, i);
        for (size_t more = 1; remark && more < length; ++more)
            if (isFlagged(function.lines[i + more]) && remark(i + more) != below)
                length = more;
        const auto number = std::to_string(line.line);
        const auto name = line.ambiguous ? std::string_view{} : blockName(line.category);
        if (line.side == compare::Side::Botocore) {
            out.append("  - ").append(absence) += ": " + inTicks(line.text) + " (" + why + ")\n";
        } else if (!name.empty()) {
            const auto last = std::to_string(line.line + static_cast<int>(length) - 1);
            out.append("  - ").append(name).append(" (lines " + number + '-' + last + "): " + why + '\n');
            i += length - 1;
        } else if (line.category == drift::Category::CosmeticTypeHint) {
            auto plain = line;
            plain.explanation.clear(); // it names the first annotation only
            for (const auto& annotation : addedAnnotations(line))
                out += "  - added " + visible(annotation) + " (line " + number +
                       "): " + visible(whyFlagged(plain)) + '\n';
        } else {
            // A statement over several lines stands in one entry.
            auto text = line.text;
            for (size_t more = 1; more < length; ++more)
                text.append(" ").append(base::trimmed(function.lines[i + more].text));
            out += "  - line " + number + ": " + inTicks(text);
            if (line.opposite)
                out += " replaces " + inTicks(line.oppositeText);
            i += length - 1;
            out += "\n    (" + why + ")\n";
        }
        if (!below.empty())
            out += "    " + visible(below) + '\n';
    }
    return out;
}

} // namespace portside::report
