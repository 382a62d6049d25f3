// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/Rows.h"

#include "core/base/Strings.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <string_view>

namespace portside::compare {

namespace {

size_t at(int index) { return static_cast<size_t>(index); }

struct WeightedPair {
    Opposite lines;
    int weight = 0;
};

/// The ascending set of greatest total weight among sparse candidates.
std::vector<Opposite> heaviestChain(std::vector<WeightedPair> candidates, int otherFirst, int otherLast) {
    if (candidates.empty())
        return {};
    std::sort(candidates.begin(), candidates.end(), [](const WeightedPair& a, const WeightedPair& b) {
        return a.lines.one != b.lines.one ? a.lines.one < b.lines.one : a.lines.other > b.lines.other;
    });
    // Best chain that ends at or before a line of the other side: a tree of prefix maxima.
    const size_t size = at(otherLast - otherFirst + 2);
    struct Best {
        int64_t total = 0;
        int candidate = -1;
    };
    std::vector<Best> tree(size + 1);
    const auto bestBefore = [&](int other) {
        Best best;
        for (size_t i = at(other - otherFirst); i > 0; i -= i & (~i + 1))
            if (tree[i].total > best.total)
                best = tree[i];
        return best;
    };
    std::vector<int> before(candidates.size(), -1);
    Best best;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Best under = bestBefore(candidates[i].lines.other);
        before[i] = under.candidate;
        const Best own{under.total + candidates[i].weight, static_cast<int>(i)};
        if (own.total > best.total)
            best = own;
        for (size_t j = at(candidates[i].lines.other - otherFirst + 1); j <= size; j += j & (~j + 1))
            if (own.total > tree[j].total)
                tree[j] = own;
    }
    std::vector<Opposite> chain;
    for (int i = best.candidate; i >= 0; i = before[at(i)])
        chain.push_back(candidates[at(i)].lines);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

int tokenWeight(const std::string& text) {
    // Brackets and commas follow their words; they never decide where a line stands.
    return text.size() == 1 && !std::isalnum(static_cast<unsigned char>(text[0])) ? 1 : 6;
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    size_t begin = 0;
    const auto isWord = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80);
    };
    while (begin < text.size()) {
        if (!isWord(text[begin])) {
            ++begin;
            continue;
        }
        size_t end = begin;
        while (end < text.size() && isWord(text[end]))
            ++end;
        found.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return found;
}

/// How well two lines fit that no token ties together; 0: not at all.
int textWeight(std::string_view one, std::string_view other) {
    one = base::trimmed(one);
    other = base::trimmed(other);
    if (one == other)
        return one.size() < 3 ? 2 : 40;
    if (one.empty() || other.empty())
        return 0;
    constexpr size_t longest = 400;
    if (one.size() > longest || other.size() > longest)
        return 0;
    auto a = words(one);
    auto b = words(other);
    if (a.empty() || b.empty())
        return 0;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<std::string_view> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const int percent = static_cast<int>(200 * common.size() / (a.size() + b.size()));
    return percent >= 50 ? percent / 3 : 0;
}

/// Pairs lines between already opposite ones by their text.
void fillGaps(const std::function<std::string_view(int)>& one, source::LineRange oneLines,
              const std::function<std::string_view(int)>& other, source::LineRange otherLines,
              std::vector<Opposite>& pairs) {
    std::vector<Opposite> all;
    int oneFrom = oneLines.first;
    int otherFrom = otherLines.first;
    const auto fill = [&](int oneTo, int otherTo) { // exclusive
        const int oneCount = oneTo - oneFrom;
        const int otherCount = otherTo - otherFrom;
        if (oneCount <= 0 || otherCount <= 0)
            return;
        constexpr int64_t gapLimit = 250'000;
        if (int64_t(oneCount) * otherCount > gapLimit)
            return;
        for (const auto& pair : heaviestPairs(oneCount, otherCount, [&](int i, int j) {
                 return textWeight(one(oneFrom + i), other(otherFrom + j));
             }))
            all.push_back({oneFrom + pair.one, otherFrom + pair.other});
    };
    for (const auto& pair : pairs) {
        fill(pair.one, pair.other);
        all.push_back(pair);
        oneFrom = pair.one + 1;
        otherFrom = pair.other + 1;
    }
    fill(oneLines.last + 1, otherLines.last + 1);
    pairs = std::move(all);
}

std::vector<Row> rows(const Excerpt& botocore, const Excerpt& aiobotocore,
                      const std::vector<Opposite>& pairs) {
    std::vector<Row> all;
    int one = botocore.firstLine;
    int other = aiobotocore.firstLine;
    const auto upTo = [&](int oneTo, int otherTo) {
        while (one < oneTo)
            all.push_back({std::nullopt, one++, std::nullopt});
        while (other < otherTo)
            all.push_back({std::nullopt, std::nullopt, other++});
    };
    for (const auto& pair : pairs) {
        upTo(pair.one, pair.other);
        all.push_back({std::nullopt, one++, other++});
    }
    upTo(botocore.lastLine() + 1, aiobotocore.lastLine() + 1);
    return all;
}

/// Lines of old and aiobotocore that both lack a line of the new botocore between the same two lines of it.
void appendBetween(std::vector<Row>& rows, int& oldLine, int oldTo, int& aioLine, int aioTo,
                   const LineMap& oldToAio) {
    const auto takeOld = [&](int to) {
        while (oldLine < to)
            rows.push_back({oldLine++, std::nullopt, std::nullopt});
    };
    const auto takeAio = [&](int to) {
        while (aioLine < to)
            rows.push_back({std::nullopt, std::nullopt, aioLine++});
    };
    for (auto found = oldToAio.lower_bound(oldLine); found != oldToAio.end() && found->first < oldTo;
         ++found) {
        if (found->second < aioLine || found->second >= aioTo)
            continue;
        takeOld(found->first);
        takeAio(found->second);
        rows.push_back({oldLine++, std::nullopt, aioLine++});
    }
    takeOld(oldTo);
    takeAio(aioTo);
}

std::vector<Mark> marks(const Outline& outline, const std::vector<StatementPair>& pairs,
                        int StatementPair::*side, std::vector<int> StatementPair::*tokens) {
    std::vector<Mark> all;
    for (const auto& pair : pairs)
        for (const int token : pair.*tokens)
            appendMarks(outline.module->text(), outline.statements[at(pair.*side)].tokens[at(token)].range,
                        all);
    return joinedMarks(std::move(all));
}

} // namespace

LineMap lineMap(const std::vector<Opposite>& pairs) {
    LineMap map;
    for (const auto& pair : pairs)
        map.emplace(pair.one, pair.other);
    return map;
}

std::vector<Row> wovenRows(source::LineRange botocoreOld, source::LineRange botocore,
                           source::LineRange aiobotocore, const LineMap& newToOld,
                           const LineMap& newToAiobotocore, const LineMap& oldToAiobotocore) {
    std::vector<Row> all;
    int oldLine = botocoreOld.first;
    int aioLine = aiobotocore.first;
    const auto opposite = [](const LineMap& map, int line) {
        const auto found = map.find(line);
        return found == map.end() ? 0 : found->second;
    };
    for (int newLine = botocore.first; newLine <= botocore.last; ++newLine) {
        // Lines of the new version alone, then up to the next one that has company.
        const int old = opposite(newToOld, newLine);
        const int aio = opposite(newToAiobotocore, newLine);
        appendBetween(all, oldLine, old > 0 ? old : oldLine, aioLine, aio > 0 ? aio : aioLine,
                      oldToAiobotocore);
        Row row;
        row.botocore = newLine;
        if (old > 0)
            row.botocoreOld = oldLine++;
        if (aio > 0)
            row.aiobotocore = aioLine++;
        all.push_back(row);
    }
    appendBetween(all, oldLine, botocoreOld.last + 1, aioLine, aiobotocore.last + 1, oldToAiobotocore);
    return all;
}

void appendMarks(const source::SourceText& text, source::ByteRange range, std::vector<Mark>& marks) {
    if (range.empty())
        return;
    const int first = text.lineAt(range.begin);
    const int last = text.lineAt(range.end - 1);
    for (int line = first; line <= last; ++line) {
        const auto start = text.lineStart(line);
        const int begin = line == first ? static_cast<int>(range.begin - start) : 0;
        const int length = static_cast<int>(text.line(line).size());
        const int end = line == last ? std::min(length, static_cast<int>(range.end - start)) : length;
        if (begin < end)
            marks.push_back({line, begin, end});
    }
}

std::vector<Mark> joinedMarks(std::vector<Mark> marks) {
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.line != b.line ? a.line < b.line : a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    std::vector<Mark> joined;
    for (const auto& mark : marks) {
        if (!joined.empty() && joined.back().line == mark.line && mark.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, mark.end);
        else
            joined.push_back(mark);
    }
    return joined;
}

std::vector<Opposite> oppositeLines(const Alignment& alignment) {
    const auto& botocore = alignment.botocore;
    const auto& aiobotocore = alignment.aiobotocore;
    std::map<std::pair<int, int>, int> weights;
    for (const auto& pair : alignment.pairs) {
        if (pair.match == Match::Moved)
            continue;
        const auto& one = botocore.statements[at(pair.botocore)];
        const auto& other = aiobotocore.statements[at(pair.aiobotocore)];
        std::vector<bool> missing(one.tokens.size());
        std::vector<bool> extra(other.tokens.size());
        for (const int token : pair.missing)
            missing[at(token)] = true;
        for (const int token : pair.extra)
            extra[at(token)] = true;
        size_t i = 0;
        size_t j = 0;
        while (i < missing.size() && j < extra.size()) {
            if (missing[i]) {
                ++i;
            } else if (extra[j]) {
                ++j;
            } else {
                const int oneLine = botocore.module->text().lineAt(one.tokens[i].range.begin);
                const int otherLine = aiobotocore.module->text().lineAt(other.tokens[j].range.begin);
                weights[{oneLine, otherLine}] += tokenWeight(one.tokens[i].text);
                ++i;
                ++j;
            }
        }
        // The opening lines of a statement belong together.
        weights[{one.lines.first, other.lines.first}] += 3;
    }
    std::vector<WeightedPair> candidates;
    for (const auto& [lines, weight] : weights)
        if (botocore.lines.contains(lines.first) && aiobotocore.lines.contains(lines.second))
            candidates.push_back({{lines.first, lines.second}, weight});
    auto pairs = heaviestChain(std::move(candidates), aiobotocore.lines.first, aiobotocore.lines.last);
    fillGaps([&](int line) { return botocore.module->text().line(line); }, botocore.lines,
             [&](int line) { return aiobotocore.module->text().line(line); }, aiobotocore.lines, pairs);
    return pairs;
}

std::vector<Opposite> oppositeLines(const Excerpt& one, const Excerpt& other) {
    std::vector<uint64_t> oneKeys;
    std::vector<uint64_t> otherKeys;
    for (const auto& line : one.lines)
        oneKeys.push_back(std::hash<std::string_view>{}(base::trimmed(line)));
    for (const auto& line : other.lines)
        otherKeys.push_back(std::hash<std::string_view>{}(base::trimmed(line)));
    std::vector<Opposite> pairs;
    for (const auto& pair : commonSubsequence(oneKeys, otherKeys))
        pairs.push_back({pair.one + one.firstLine, pair.other + other.firstLine});
    fillGaps([&](int line) { return std::string_view(one.lines[at(line - one.firstLine)]); },
             {one.firstLine, one.lastLine()},
             [&](int line) { return std::string_view(other.lines[at(line - other.firstLine)]); },
             {other.firstLine, other.lastLine()}, pairs);
    return pairs;
}

std::vector<Mark> marksOfBotocore(const Alignment& alignment) {
    return marks(alignment.botocore, alignment.pairs, &StatementPair::botocore, &StatementPair::missing);
}

std::vector<Mark> marksOfAiobotocore(const Alignment& alignment) {
    return marks(alignment.aiobotocore, alignment.pairs, &StatementPair::aiobotocore, &StatementPair::extra);
}

SideBySide sideBySide(const Passage& botocore, const Passage& aiobotocore, const Alignment& alignment) {
    SideBySide picture;
    picture.botocore = excerpt(botocore);
    picture.aiobotocore = excerpt(aiobotocore);
    picture.rows = rows(*picture.botocore, *picture.aiobotocore, oppositeLines(alignment));
    picture.botocoreMarks = marksOfBotocore(alignment);
    picture.aiobotocoreMarks = marksOfAiobotocore(alignment);
    return picture;
}

} // namespace portside::compare
