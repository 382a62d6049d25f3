// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/SideBySideBuilder.h"

#include "core/compare/Rows.h"

#include <map>

namespace portside::compare {

namespace {

/// One pane's line opposite each line of the middle one.
using LineMap = std::map<int, int>;

void appendRows(SideBySide& picture, std::optional<int> Row::*side, const Excerpt& shown) {
    for (int line = shown.firstLine; line <= shown.lastLine(); ++line) {
        Row row;
        row.*side = line;
        picture.rows.push_back(row);
    }
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

LineMap lineMap(const std::vector<Opposite>& pairs) {
    LineMap map;
    for (const auto& pair : pairs)
        map.emplace(pair.one, pair.other);
    return map;
}

} // namespace

Passage passage(const python::Module& module, const python::Function& function) {
    return {&module, function.outer, function.lines, function.qualifiedName};
}

Passage passage(const python::Module& module, const python::Class& type) {
    return {&module, type.node, type.header, type.qualifiedName};
}

Passage passage(const python::Module& module, const python::Assignment& assignment) {
    return {&module, assignment.statement, assignment.lines, assignment.qualifiedName};
}

Excerpt excerpt(const Passage& passage) {
    Excerpt shown;
    shown.path = passage.module->path;
    shown.name = passage.name;
    shown.firstLine = passage.lines.first;
    for (int line = passage.lines.first; line <= passage.lines.last; ++line)
        shown.lines.emplace_back(passage.module->text().line(line));
    return shown;
}

SideBySide sideBySide(const std::optional<Passage>& botocore, const std::optional<Passage>& aiobotocore) {
    if (botocore && aiobotocore)
        return sideBySide(*botocore, *aiobotocore, alignAsync(*botocore, *aiobotocore));
    SideBySide picture;
    if (botocore) {
        picture.botocore = excerpt(*botocore);
        appendRows(picture, &Row::botocore, *picture.botocore);
    } else if (aiobotocore) {
        picture.aiobotocore = excerpt(*aiobotocore);
        appendRows(picture, &Row::aiobotocore, *picture.aiobotocore);
    }
    return picture;
}

SideBySide sideBySide(const std::optional<Passage>& botocoreOld, const std::optional<Passage>& botocore,
                      const std::optional<Passage>& aiobotocore) {
    if (!botocoreOld)
        return sideBySide(botocore, aiobotocore);

    SideBySide picture;
    picture.botocoreOld = excerpt(*botocoreOld);
    if (botocore)
        picture.botocore = excerpt(*botocore);
    if (aiobotocore)
        picture.aiobotocore = excerpt(*aiobotocore);

    LineMap newToOld;
    LineMap newToAio;
    LineMap oldToAio;
    if (botocore) {
        const Alignment versions = alignPlain(*botocoreOld, *botocore);
        for (const auto& pair : oppositeLines(versions))
            newToOld.emplace(pair.other, pair.one);
        picture.botocoreOldMarks = marksOfBotocore(versions);
        picture.botocoreMarks = marksOfAiobotocore(versions);
    }
    if (aiobotocore) {
        const Alignment old = alignAsync(*botocoreOld, *aiobotocore);
        oldToAio = lineMap(oppositeLines(old));
        if (botocore) {
            const Alignment current = alignAsync(*botocore, *aiobotocore);
            newToAio = lineMap(oppositeLines(current));
            picture.aiobotocoreMarks = marksOfAiobotocore(current);
        } else {
            picture.aiobotocoreMarks = marksOfAiobotocore(old);
        }
    }

    int oldLine = botocoreOld->lines.first;
    int newLine = botocore ? botocore->lines.first : 1;
    int aioLine = aiobotocore ? aiobotocore->lines.first : 1;
    const int oldEnd = botocoreOld->lines.last + 1;
    const int newEnd = botocore ? botocore->lines.last + 1 : 1;
    const int aioEnd = aiobotocore ? aiobotocore->lines.last + 1 : 1;
    const auto opposite = [](const LineMap& map, int line) {
        const auto found = map.find(line);
        return found == map.end() ? 0 : found->second;
    };
    while (newLine < newEnd) {
        // Lines of the new version alone, then up to the next one that has company.
        const int old = opposite(newToOld, newLine);
        const int aio = opposite(newToAio, newLine);
        appendBetween(picture.rows, oldLine, old > 0 ? old : oldLine, aioLine, aio > 0 ? aio : aioLine,
                      oldToAio);
        Row row;
        row.botocore = newLine++;
        if (old > 0)
            row.botocoreOld = oldLine++;
        if (aio > 0)
            row.aiobotocore = aioLine++;
        picture.rows.push_back(row);
    }
    appendBetween(picture.rows, oldLine, oldEnd, aioLine, aioEnd, oldToAio);
    return picture;
}

} // namespace portside::compare
