// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/HunkSlide.h"

#include <algorithm>
#include <optional>

namespace portside::source {

namespace {

using Lines = std::vector<std::string_view>;

constexpr int deepestIndent = 200;
constexpr int mostBlanks = 20;
constexpr size_t longestSlide = 100;

/// The run of lines without a partner between two partnered lines; often empty.
struct Run {
    size_t begin = 0;
    size_t end = 0;
    bool empty() const { return begin == end; }
    size_t size() const { return end - begin; }
};

/// Steps from run to run on one side; run k of one side stands opposite run k of the other.
class Runs {
public:
    explicit Runs(const std::vector<bool>& only) : m_only(only) { extend(); }

    const Run& run() const { return m_run; }

    bool next() {
        if (m_run.end == m_only.size())
            return false;
        m_run.begin = m_run.end = m_run.end + 1;
        extend();
        return true;
    }

    /// The run has slid, or grown, in the lines that this steps over.
    void moveTo(const Run& run) { m_run = run; }

    void previous() {
        if (m_run.begin == 0)
            return;
        m_run.begin = m_run.end = m_run.begin - 1;
        while (m_run.begin > 0 && m_only[m_run.begin - 1])
            --m_run.begin;
    }

private:
    void extend() {
        while (m_run.end < m_only.size() && m_only[m_run.end])
            ++m_run.end;
    }

    const std::vector<bool>& m_only;
    Run m_run;
};

/// One step up, swallowing a run that is met; false when the line above is not the run's last one.
bool slideUp(const Lines& lines, std::vector<bool>& only, Run& run) {
    if (run.begin == 0 || lines[run.begin - 1] != lines[run.end - 1])
        return false;
    only[--run.begin] = true;
    only[--run.end] = false;
    while (run.begin > 0 && only[run.begin - 1])
        --run.begin;
    return true;
}

bool slideDown(const Lines& lines, std::vector<bool>& only, Run& run) {
    if (run.end == lines.size() || lines[run.begin] != lines[run.end])
        return false;
    only[run.begin++] = false;
    only[run.end++] = true;
    while (run.end < lines.size() && only[run.end])
        ++run.end;
    return true;
}

/// Columns of leading white space; nullopt for a blank line.
std::optional<int> indentOf(std::string_view line) {
    int indent = 0;
    for (const char c : line) {
        if (c == ' ')
            ++indent;
        else if (c == '\t')
            indent += 8 - indent % 8;
        else if (c != '\n' && c != '\r' && c != '\f' && c != '\v')
            return indent;
        if (indent >= deepestIndent)
            return deepestIndent;
    }
    return std::nullopt;
}

/// How bad it is to begin or end a hunk somewhere: smaller is better.
struct Badness {
    int indent = 0;
    int penalty = 0;
};

bool isNoWorse(const Badness& one, const Badness& other) {
    constexpr int indentWeight = 60;
    const int byIndent = (one.indent > other.indent) - (one.indent < other.indent);
    return indentWeight * byIndent + one.penalty - other.penalty <= 0;
}

/// The blank lines on one side of a place and the indent of the line behind them.
struct Surroundings {
    int blanks = 0;
    std::optional<int> indent;

    /// False when the search goes on.
    bool see(std::string_view line) {
        indent = indentOf(line);
        if (indent)
            return true;
        if (++blanks < mostBlanks)
            return false;
        indent = 0;
        return true;
    }
};

/// Adds what speaks against a hunk's edge before the line at `at`.
void weigh(const Lines& lines, size_t at, Badness& badness) {
    Surroundings above, below;
    for (size_t k = at; k > 0 && !above.see(lines[k - 1]);)
        --k;
    std::optional<int> indent;
    if (at < lines.size()) {
        indent = indentOf(lines[at]);
        for (size_t k = at + 1; k < lines.size() && !below.see(lines[k]);)
            ++k;
    }

    constexpr int startOfFile = 1, endOfFile = 21, perBlank = -30, perBlankBelow = 6;
    constexpr int deeper = -4, deeperBehindBlank = 10, shallower = 24, shallowerBehindBlank = 17, dedent = 23,
                  dedentBehindBlank = 17;
    if (!above.indent && above.blanks == 0)
        badness.penalty += startOfFile;
    if (at == lines.size())
        badness.penalty += endOfFile;
    const int blanksBelow = indent ? 0 : 1 + below.blanks;
    const int blanks = above.blanks + blanksBelow;
    badness.penalty += perBlank * blanks + perBlankBelow * blanksBelow;

    const auto effective = indent ? indent : below.indent;
    badness.indent += effective.value_or(-1);
    if (!effective || !above.indent || *effective == *above.indent)
        return;
    if (*effective > *above.indent)
        badness.penalty += blanks ? deeperBehindBlank : deeper;
    else if (below.indent && *below.indent > *effective)
        badness.penalty += blanks ? shallowerBehindBlank : shallower;
    else
        badness.penalty += blanks ? dedentBehindBlank : dedent;
}

/// The end, between the two given ones, at which a run of this size reads best; the lowest of equally good
/// ones.
size_t bestEnd(const Lines& lines, size_t size, size_t earliestEnd, size_t latestEnd) {
    size_t end = earliestEnd;
    if (latestEnd > size + 1)
        end = std::max(end, latestEnd - size - 1);
    if (latestEnd > longestSlide)
        end = std::max(end, latestEnd - longestSlide);
    std::optional<Badness> least;
    size_t best = latestEnd;
    for (; end <= latestEnd; ++end) {
        Badness badness;
        weigh(lines, end, badness);
        weigh(lines, end - size, badness);
        if (!least || isNoWorse(badness, *least)) {
            least = badness;
            best = end;
        }
    }
    return best;
}

} // namespace

void slideHunks(const Lines& lines, std::vector<bool>& only, const std::vector<bool>& otherOnly) {
    Runs runs(only);
    Runs others(otherOnly);
    for (;;) {
        Run run = runs.run();
        if (!run.empty()) {
            size_t size;
            size_t earliestEnd;
            std::optional<size_t> endOpposite; // the lowest end at which the other side has a run opposite
            do {
                size = run.size();
                endOpposite.reset();
                while (slideUp(lines, only, run))
                    others.previous();
                earliestEnd = run.end;
                if (!others.run().empty())
                    endOpposite = run.end;
                while (slideDown(lines, only, run)) {
                    others.next();
                    if (!others.run().empty())
                        endOpposite = run.end;
                }
            } while (run.size() != size); // it met another run: the longer one may slide further

            const size_t end = endOpposite              ? *endOpposite
                               : earliestEnd == run.end ? run.end
                                                        : bestEnd(lines, size, earliestEnd, run.end);
            while (run.end > end && slideUp(lines, only, run))
                others.previous();
            runs.moveTo(run);
        }
        if (!runs.next() || !others.next())
            return;
    }
}

} // namespace portside::source
