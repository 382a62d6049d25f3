// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/AlreadyPorted.h"

#include "core/compare/AsyncForm.h"

#include <algorithm>
#include <map>

namespace portside::asyncneed {

namespace {

using mirror::Place;
using python::NodeId;

using Lines = std::map<std::string, int>;

/// Logical lines with how often each stands there.
Lines linesOf(const std::vector<python::Token>& tokens) {
    Lines lines;
    std::string line;
    for (const auto& token : tokens) {
        const bool layout = token.text == python::newlineToken || token.text == python::indentToken ||
                            token.text == python::dedentToken;
        if (!layout) {
            line += (line.empty() ? "" : " ") + token.text;
        } else if (!line.empty()) {
            ++lines[line];
            line.clear();
        }
    }
    if (!line.empty())
        ++lines[line];
    return lines;
}

Lines linesOf(const Unit* unit) {
    return unit ? linesOf(tokensOf(*unit, compare::AsyncForm(*unit->module))) : Lines{};
}

Lines linesOf(const Place& place, NodeId node) {
    return linesOf(
        python::tokens(place.module->tree, node, compare::AsyncForm(*place.module), python::Blocks::Enter));
}

int countIn(const Lines& lines, const std::string& line) {
    const auto found = lines.find(line);
    return found == lines.end() ? 0 : found->second;
}

/// Every line that upstream added stands in `ours` as often as it does upstream, every removed one no more often.
bool contains(const Lines& ours, const Lines& oldLines, const Lines& newLines) {
    bool changed = false;
    for (const auto& [line, count] : newLines)
        if (count > countIn(oldLines, line)) {
            changed = true;
            if (countIn(ours, line) < count)
                return false;
        }
    for (const auto& [line, count] : oldLines)
        if (count > countIn(newLines, line)) {
            changed = true;
            if (countIn(ours, line) > countIn(newLines, line))
                return false;
        }
    return changed; // a mere change of order cannot be told from lines
}

/// The copies that aiobotocore keeps of the unit.
std::vector<std::pair<Place, NodeId>> copiesOf(const Subject& subject) {
    std::vector<std::pair<Place, NodeId>> copies;
    for (const auto& override : subject.overrides)
        copies.emplace_back(override.aiobotocore, override.aiobotocore.function->outer);
    for (const auto& copy : subject.world.copiesOf(subject.unit()))
        copies.emplace_back(copy, copy.assignment->statement);
    return copies;
}

} // namespace

std::vector<Finding> alreadyPorted(const Subject& subject) {
    if (subject.isRemoved() || subject.change.moved)
        return {};
    const bool newClass = subject.isAdded() && subject.unit().kind == UnitKind::ClassHeader;
    if (newClass) {
        const auto links = subject.world.graph().linkedTo(subject.unit().module->path, subject.unit().name);
        if (links.empty())
            return {};
        return {{"already-ported",
                 Verdict::PureSync,
                 nameOf(links.front().aiobotocore),
                 "already ported: `" + nameOf(links.front().aiobotocore) + "` is there",
                 {quoteOf(subject.change), quoteOf(links.front().aiobotocore)}}};
    }
    const auto copies = copiesOf(subject);
    if (copies.empty())
        return {};
    const auto oldLines = linesOf(subject.change.oldUnit);
    const auto newLines = linesOf(subject.change.newUnit);
    const bool all = std::all_of(copies.begin(), copies.end(), [&](const auto& copy) {
        return contains(linesOf(copy.first, copy.second), oldLines, newLines);
    });
    if (!all)
        return {};
    Finding finding{"already-ported",
                    Verdict::PureSync,
                    nameOf(copies.front().first),
                    "already ported: `" + nameOf(copies.front().first) + "` contains the change",
                    {quoteOf(subject.change)}};
    for (const auto& copy : copies)
        finding.quotes.push_back(quoteOf(copy.first));
    return {finding};
}

} // namespace portside::asyncneed
