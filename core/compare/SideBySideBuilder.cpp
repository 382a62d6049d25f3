// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/SideBySideBuilder.h"

#include "core/compare/Rows.h"

namespace portside::compare {

namespace {

void appendRows(SideBySide& picture, std::optional<int> Row::*side, const Excerpt& shown) {
    for (int line = shown.firstLine; line <= shown.lastLine(); ++line) {
        Row row;
        row.*side = line;
        picture.rows.push_back(row);
    }
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

    picture.rows =
        wovenRows(botocoreOld->lines, botocore ? botocore->lines : source::LineRange{},
                  aiobotocore ? aiobotocore->lines : source::LineRange{}, newToOld, newToAio, oldToAio);
    return picture;
}

} // namespace portside::compare
