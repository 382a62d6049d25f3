// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Quotes.h"

#include "core/report/Escaping.h"

#include <algorithm>

namespace portside::report {

std::string quotedLines(const drift::FunctionVerdict& function, size_t first, const Quoting& quoting) {
    const auto& line = function.lines[first];
    const auto place = [&](std::string_view path, int number, bool numbered) {
        auto out = "# " + (quoting.lineLimit > 0 ? shortened(path, quoting.lineLimit) : std::string(path));
        return numbered ? out + ':' + std::to_string(number) + '\n' : out + '\n';
    };
    const auto text = [&](const std::string& whole) {
        return (quoting.lineLimit > 0 ? shortened(whole, quoting.lineLimit) : whole) + '\n';
    };
    // Without a counterpart a function is compared with its former self.
    const bool hasBotocore = function.counterpart.has_value();
    const auto botocore = hasBotocore ? function.counterpart->path : "before, " + function.path;
    const bool own = quoting.numbers == Quoting::Numbers::Both;
    std::string out;
    if (line.side == compare::Side::Botocore) {
        out = place(botocore, line.line, own || hasBotocore);
    } else {
        if (line.opposite)
            out = place(botocore, *line.opposite, own || hasBotocore) + text(line.oppositeText);
        out += place(function.path, line.line, own);
    }
    const auto shown = quoting.mostLines > 0 ? std::min(quoting.length, quoting.mostLines) : quoting.length;
    for (size_t i = first; i < first + shown; ++i)
        out += text(function.lines[i].text);
    if (shown < quoting.length)
        out += "# and " + std::to_string(quoting.length - shown) + " more\n";
    out.pop_back();
    return out;
}

} // namespace portside::report
