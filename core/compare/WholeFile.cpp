// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/WholeFile.h"

#include "core/base/Strings.h"
#include "core/compare/Rows.h"

#include <algorithm>

namespace portside::compare {

namespace {

using Pairs = std::vector<Opposite>;

size_t at(int index) { return static_cast<size_t>(index); }

/// Of blocks of pairs, those that can stand one below the other on both sides, with the most pairs in all.
Pairs ascending(std::vector<Pairs> blocks) {
    std::erase_if(blocks, [](const Pairs& block) { return block.empty(); });
    std::sort(blocks.begin(), blocks.end(),
              [](const Pairs& a, const Pairs& b) { return a.front().one < b.front().one; });
    std::vector<size_t> total(blocks.size());
    std::vector<int> before(blocks.size(), -1);
    int best = -1;
    for (size_t i = 0; i < blocks.size(); ++i) {
        total[i] = blocks[i].size();
        for (size_t j = 0; j < i; ++j) {
            const bool fits = blocks[j].back().one < blocks[i].front().one &&
                              blocks[j].back().other < blocks[i].front().other;
            if (fits && total[j] + blocks[i].size() > total[i]) {
                total[i] = total[j] + blocks[i].size();
                before[i] = static_cast<int>(j);
            }
        }
        if (best < 0 || total[i] > total[at(best)])
            best = static_cast<int>(i);
    }
    std::vector<const Pairs*> chosen;
    for (int i = best; i >= 0; i = before[at(i)])
        chosen.push_back(&blocks[at(i)]);
    Pairs all;
    for (auto block = chosen.rbegin(); block != chosen.rend(); ++block)
        all.insert(all.end(), (*block)->begin(), (*block)->end());
    return all;
}

Excerpt part(const source::SourceText& text, int first, int last) {
    Excerpt shown;
    shown.firstLine = first;
    for (int line = first; line <= last; ++line)
        shown.lines.emplace_back(text.line(line));
    return shown;
}

/// Blank lines and lone brackets are equal everywhere: alone they hold nothing together.
void dropLonelyPairs(const source::SourceText& one, Pairs& pairs) {
    const auto isThin = [&](const Opposite& pair) { return base::trimmed(one.line(pair.one)).size() < 4; };
    const auto touches = [](const Opposite& a, const Opposite& b) {
        return a.one + 1 == b.one && a.other + 1 == b.other;
    };
    Pairs kept;
    for (size_t i = 0; i < pairs.size(); ++i) {
        const bool above = !kept.empty() && touches(kept.back(), pairs[i]);
        const bool below = i + 1 < pairs.size() && touches(pairs[i], pairs[i + 1]) && !isThin(pairs[i + 1]);
        if (!isThin(pairs[i]) || above || below)
            kept.push_back(pairs[i]);
    }
    pairs = std::move(kept);
}

/// Lines of two files, `blocks` first, the rest by text.
Pairs pairsOf(const source::SourceText& one, const source::SourceText& other, std::vector<Pairs> blocks) {
    const Pairs fixed = ascending(std::move(blocks));
    Pairs all;
    int oneFrom = 1;
    int otherFrom = 1;
    const auto fill = [&](int oneTo, int otherTo) { // exclusive
        if (oneFrom >= oneTo || otherFrom >= otherTo)
            return;
        Pairs between = oppositeLines(part(one, oneFrom, oneTo - 1), part(other, otherFrom, otherTo - 1));
        dropLonelyPairs(one, between);
        all.insert(all.end(), between.begin(), between.end());
    };
    for (const auto& pair : fixed) {
        fill(pair.one, pair.other);
        all.push_back(pair);
        oneFrom = pair.one + 1;
        otherFrom = pair.other + 1;
    }
    fill(one.lineCount() + 1, other.lineCount() + 1);
    return all;
}

bool isOf(const std::optional<Excerpt>& excerpt, const python::Module* module) {
    return excerpt && module && excerpt->path == module->path;
}

std::optional<Excerpt> wholeExcerpt(const python::Module* module) {
    if (!module)
        return std::nullopt;
    Excerpt shown = part(module->text(), 1, module->text().lineCount());
    shown.path = module->path;
    return shown;
}

source::LineRange linesOf(const python::Module* module) {
    return module ? source::LineRange{1, module->text().lineCount()} : source::LineRange{};
}

class Weaver {
public:
    Weaver(const WholeFiles& files, const std::vector<SideBySide>& compared,
           const std::vector<std::pair<Passage, Passage>>& mirrored)
        : m_files(files), m_compared(compared), m_mirrored(mirrored) {}

    SideBySide weave() const {
        SideBySide picture;
        picture.botocoreOld = wholeExcerpt(m_files.botocoreOld);
        picture.botocore = wholeExcerpt(m_files.botocore);
        picture.aiobotocore = wholeExcerpt(m_files.aiobotocore);
        const LineMap newToOld =
            between(m_files.botocore, &Row::botocore, m_files.botocoreOld, &Row::botocoreOld, {});
        const LineMap newToAio = between(m_files.botocore, &Row::botocore, m_files.aiobotocore,
                                         &Row::aiobotocore, mirroredBlocks());
        const LineMap oldToAio =
            between(m_files.botocoreOld, &Row::botocoreOld, m_files.aiobotocore, &Row::aiobotocore, {});
        picture.rows = wovenRows(linesOf(m_files.botocoreOld), linesOf(m_files.botocore),
                                 linesOf(m_files.aiobotocore), newToOld, newToAio, oldToAio);
        for (const auto& view : m_compared) {
            const auto take = [](bool own, const std::vector<Mark>& from, std::vector<Mark>& to) {
                if (own)
                    to.insert(to.end(), from.begin(), from.end());
            };
            take(isOf(view.botocoreOld, m_files.botocoreOld), view.botocoreOldMarks,
                 picture.botocoreOldMarks);
            take(isOf(view.botocore, m_files.botocore), view.botocoreMarks, picture.botocoreMarks);
            take(isOf(view.aiobotocore, m_files.aiobotocore), view.aiobotocoreMarks,
                 picture.aiobotocoreMarks);
        }
        return picture;
    }

private:
    using Side = std::optional<int> Row::*;

    bool isOfFiles(const SideBySide& view, Side side, int line) const {
        const auto within = [line](const std::optional<Excerpt>& excerpt, const python::Module* module) {
            return isOf(excerpt, module) && line >= excerpt->firstLine && line <= excerpt->lastLine();
        };
        if (side == &Row::botocoreOld)
            return within(view.botocoreOld, m_files.botocoreOld);
        return side == &Row::botocore ? within(view.botocore, m_files.botocore)
                                      : within(view.aiobotocore, m_files.aiobotocore);
    }

    LineMap between(const python::Module* one, Side oneSide, const python::Module* other, Side otherSide,
                    std::vector<Pairs> blocks) const {
        if (!one || !other)
            return {};
        for (const auto& view : m_compared) {
            Pairs block;
            for (const auto& row : view.rows)
                if (row.*oneSide && row.*otherSide && isOfFiles(view, oneSide, *(row.*oneSide)) &&
                    isOfFiles(view, otherSide, *(row.*otherSide)))
                    block.push_back({*(row.*oneSide), *(row.*otherSide)});
            blocks.push_back(std::move(block));
        }
        return lineMap(pairsOf(one->text(), other->text(), std::move(blocks)));
    }

    std::vector<Pairs> mirroredBlocks() const {
        std::vector<Pairs> blocks;
        for (const auto& [botocore, aiobotocore] : m_mirrored)
            if (botocore.module == m_files.botocore && aiobotocore.module == m_files.aiobotocore)
                blocks.push_back(oppositeLines(alignAsync(botocore, aiobotocore)));
        return blocks;
    }

    const WholeFiles& m_files;
    const std::vector<SideBySide>& m_compared;
    const std::vector<std::pair<Passage, Passage>>& m_mirrored;
};

} // namespace

SideBySide wholeFile(const WholeFiles& files, const std::vector<SideBySide>& compared,
                     const std::vector<std::pair<Passage, Passage>>& mirrored) {
    return Weaver(files, compared, mirrored).weave();
}

} // namespace portside::compare
