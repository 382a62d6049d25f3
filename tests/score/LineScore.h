// SPDX-License-Identifier: GPL-3.0-or-later
// Counts how the categories that the check gives to lines agree with labels. Judges nothing itself.
#pragma once

#include "core/drift/Verdict.h"
#include "tests/score/DriftCases.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace portside::score {

class LineScore {
public:
    /// Prints every disagreement of \p one, and counts. Nothing for a case without labelled lines.
    void add(const Case& one, const drift::Outcome& outcome) {
        if (one.lines.empty())
            return;
        const Found found = linesOf(outcome);
        std::set<Place> explained;
        for (const auto& label : one.lines) {
            if (label.removed)
                addRemoved(label, found, explained);
            else
                for (int line = label.first; line <= label.last; ++line)
                    addLine(label, line, found);
        }
        for (const auto& [place, category] : found.botocore)
            if (!explained.contains(place)) {
                ++m_unlabelled;
                std::printf("    botocore %s:%d: %s, no label\n", place.first.c_str(), place.second,
                            category.c_str());
            }
    }

    void print() const {
        if (m_lines == 0)
            return;
        std::printf(
            "lines: %d of %d with the labelled category, %d more defensible, %d of %d of one weight; high "
            "confidence %d of %d\n",
            m_same, m_lines, m_defensible, m_weight, m_lines, m_highSame, m_high);
        std::printf("removed statements: %d of %d found, %d lines of others\n", m_removedFound, m_removed,
                    m_unlabelled);
        for (const auto& [pair, count] : m_weights)
            std::printf("lines label %-10s program %-10s %d\n", pair.first.c_str(), pair.second.c_str(),
                        count);
        for (const auto& [pair, count] : m_categories)
            if (pair.first != pair.second)
                std::printf("category label %s program %s %d\n", pair.first.c_str(), pair.second.c_str(),
                            count);
    }

private:
    using Place = std::pair<std::string, int>;
    struct Found {
        std::map<Place, std::string> aiobotocore, botocore;
    };

    static Found linesOf(const drift::Outcome& outcome) {
        Found found;
        const auto note = [&](const std::string& path, const drift::LineVerdict& line) {
            const bool ours = line.side == compare::Side::Aiobotocore;
            if (!ours && line.category != drift::Category::BehavioralRemovedLogic)
                return;
            const Place place{path.substr(path.find('/') + 1), line.line};
            (ours ? found.aiobotocore : found.botocore)
                .emplace(place,
                         std::string(drift::word(line.category)) + (line.ambiguous ? "/ambiguous" : ""));
        };
        for (const auto& function : outcome.functions)
            for (const auto& line : function.lines)
                note(line.side == compare::Side::Botocore && function.counterpart ? function.counterpart->path
                                                                                  : function.path,
                     line);
        for (const auto& loose : outcome.lines)
            note(loose.path, loose.line);
        return found;
    }

    static std::string weightOf(const std::string& label) {
        if (label.ends_with("/ambiguous"))
            return "person";
        const auto category = drift::categoryFrom(label);
        if (!category)
            return "clean"; // not listed: nothing to say
        switch (drift::weight(*category)) {
        case drift::Weight::Behavioral:
            return "behavioral";
        case drift::Weight::Cosmetic:
            return "cosmetic";
        default:
            return "clean";
        }
    }

    void addLine(const LineLabel& label, int line, const Found& found) {
        const auto entry = found.aiobotocore.find({label.path, line});
        const std::string own = entry == found.aiobotocore.end() ? "not-listed" : entry->second;
        const std::string& expected = label.categories.front();
        const bool defensible =
            std::find(label.categories.begin(), label.categories.end(), own) != label.categories.end();
        const bool same = own == expected;
        const bool oneWeight = weightOf(own) == weightOf(expected);
        ++m_lines;
        m_same += same;
        m_defensible += !same && defensible;
        m_weight += oneWeight;
        m_high += label.confidence == "high";
        m_highSame += label.confidence == "high" && same;
        ++m_weights[{weightOf(expected), weightOf(own)}];
        ++m_categories[{expected, own}];
        if (!same)
            std::printf("    %s:%d: %s, label %s (%s%s)\n", label.path.c_str(), line, own.c_str(),
                        expected.c_str(), label.confidence.c_str(), defensible ? ", defensible" : "");
    }

    void addRemoved(const LineLabel& label, const Found& found, std::set<Place>& explained) {
        bool any = false;
        for (int line = label.first; line <= label.last; ++line)
            if (found.botocore.contains({label.path, line})) {
                any = true;
                explained.emplace(label.path, line);
            }
        ++m_removed;
        m_removedFound += any;
        if (!any)
            std::printf("    botocore %s:%d: not listed, label %s (%s)\n", label.path.c_str(), label.first,
                        label.categories.front().c_str(), label.confidence.c_str());
    }

    int m_lines = 0, m_same = 0, m_defensible = 0, m_weight = 0, m_high = 0, m_highSame = 0;
    int m_removed = 0, m_removedFound = 0, m_unlabelled = 0;
    std::map<std::pair<std::string, std::string>, int> m_weights, m_categories;
};

} // namespace portside::score
