// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Wording.h"

#include "core/asyncneed/ThreeWay.h"

#include "core/base/Strings.h"
#include "core/drift/Audit.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace portside::report {

namespace {

/// A sentence as part of another one.
std::string asClause(std::string_view sentence) {
    std::string clause(sentence.ends_with('.') ? sentence.substr(0, sentence.size() - 1) : sentence);
    if (!clause.empty())
        clause[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(clause[0])));
    return clause;
}

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// Marks whose gaps are only blanks become one.
std::vector<std::pair<size_t, size_t>> mergedMarks(const drift::LineVerdict& line) {
    std::vector<std::pair<size_t, size_t>> spans;
    for (const auto& mark : line.marks) {
        const auto begin = static_cast<size_t>(mark.begin);
        const auto end = static_cast<size_t>(mark.end);
        if (end > line.text.size() || begin >= end)
            continue;
        if (!spans.empty() && begin >= spans.back().second &&
            base::trimmed(
                std::string_view(line.text).substr(spans.back().second, begin - spans.back().second))
                .empty())
            spans.back().second = end;
        else
            spans.emplace_back(begin, end);
    }
    return spans;
}

/// How many brackets a line leaves open; near enough for putting a statement's lines together.
int bracketDepth(std::string_view line) {
    int depth = 0;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '#')
            break;
        else if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
    }
    return depth;
}

} // namespace

std::string_view driftToken(const review::Review& review) {
    const auto verdict = review::effectiveDrift(review);
    const bool open = verdict == drift::Verdict::Ambiguous || verdict == drift::Verdict::NotJudged;
    return drift::word(open ? drift::Verdict::BehavioralDrift : verdict);
}

std::string_view classificationToken(const review::Review& review) {
    return asyncneed::word(
        review::effectiveClassification(review).value_or(asyncneed::Classification::Ambiguous));
}

bool isFlagged(const drift::LineVerdict& line) { return drift::isDiverging(line); }

std::vector<drift::FunctionVerdict> comparedFunctions(const drift::Outcome& outcome) {
    std::vector<drift::FunctionVerdict> out;
    for (const auto& function : outcome.functions)
        if (function.verdict != drift::Verdict::NoCounterpart &&
            function.verdict != drift::Verdict::NotJudged)
            out.push_back(function);
    for (const auto& file : review::moduleLevels(outcome))
        if (std::any_of(file.lines.begin(), file.lines.end(), isFlagged))
            out.push_back(file);
    return out;
}

size_t placeLength(const std::vector<drift::LineVerdict>& lines, size_t first) {
    const auto& head = lines[first];
    const auto why = whyFlagged(head);
    const bool prose = head.category == drift::Category::CosmeticDocstring ||
                       head.category == drift::Category::CosmeticComment ||
                       head.category == drift::Category::CosmeticImport;
    size_t length = 1;
    int depth = bracketDepth(head.text);
    for (size_t next = first + 1; next < lines.size(); ++next) {
        const auto& line = lines[next];
        if (line.side != head.side || line.line != lines[next - 1].line + 1)
            break;
        if (prose && line.category == drift::Category::Blank)
            continue; // inside only when more of it follows
        if (line.opposite != head.opposite || whyFlagged(line) != why)
            break;
        if (!prose && !head.opposite) {
            if (depth <= 0)
                break;
            depth += bracketDepth(line.text);
        }
        length = next - first + 1;
    }
    return length;
}

std::string flaggedNumbers(const std::vector<drift::LineVerdict>& lines) {
    std::vector<std::string> runs;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!isFlagged(lines[i]))
            continue;
        size_t last = i;
        while (last + 1 < lines.size() && isFlagged(lines[last + 1]) &&
               lines[last + 1].side == lines[i].side && lines[last + 1].line == lines[last].line + 1)
            ++last;
        auto run = std::to_string(lines[i].line);
        if (last > i)
            run += '-' + std::to_string(lines[last].line);
        if (lines[i].side == compare::Side::Botocore)
            run += " (botocore)";
        runs.push_back(run);
        i = last;
    }
    return base::joined(runs, ", ");
}

std::string whyFlagged(const drift::LineVerdict& line) {
    std::string out(drift::word(line.category));
    if (line.ambiguous)
        out += ", ambiguous";
    if (!line.reasons.empty())
        out += " (" + base::joined(line.reasons, ", ") + ')';
    return out + ": " + reasonOf(line);
}

std::string reasonOf(const drift::LineVerdict& line) {
    return line.explanation.empty() ? asClause(drift::sentence(drift::word(line.category)))
                                    : line.explanation;
}

std::vector<std::string> addedAnnotations(const drift::LineVerdict& line) {
    std::vector<std::string> out;
    const std::string_view text = line.text;
    for (const auto& [begin, end] : mergedMarks(line)) {
        auto before = base::trimmed(text.substr(0, begin));
        const auto marked = text.substr(begin, end - begin);
        std::string annotation = "annotation";
        if (before.ends_with("->") || marked.starts_with("->")) {
            annotation = "return type annotation";
        } else if (!before.ends_with(':') && !marked.starts_with(':')) {
            continue; // another divergence of the same line: async
        } else {
            if (before.ends_with(':'))
                before = base::trimmed(before.substr(0, before.size() - 1));
            size_t length = 0;
            while (length < before.size() && isNameCharacter(before[before.size() - 1 - length]))
                ++length;
            if (length > 0)
                annotation.append(" on ").append(before.substr(before.size() - length));
        }
        if (std::find(out.begin(), out.end(), annotation) == out.end())
            out.push_back(annotation);
    }
    if (out.empty())
        out.emplace_back("annotation");
    return out;
}

std::string whoSettled(const review::Decision& decision) {
    auto out = decision.verdict + " by " + decision.by.name;
    if (decision.waived)
        out += ": accepted divergence: " + decision.note;
    else if (!decision.note.empty())
        out += ": " + decision.note;
    if (!decision.carriedFrom.empty())
        out += " (carried over from " + shortCommit(decision.carriedFrom) + ')';
    return out;
}

std::string signOffWords(const review::Review& review) {
    const auto* signOff = review::newestSignOff(review);
    if (!signOff)
        return {};
    return review::holds(review, *signOff)
               ? review::trailerOf(*signOff)
               : "The sign-off by " + signOff->by.name + " is void: the review was changed after it.";
}

std::string unitName(const asyncneed::FunctionVerdict& unit) {
    if (unit.change == asyncneed::Change::Renamed && !unit.oldName.empty())
        return unit.oldName + " -> " + unit.name;
    return unit.name;
}

std::string unitReason(const asyncneed::FunctionVerdict& unit) {
    return unit.changeNote.empty() ? unit.reason : unit.changeNote + "; " + unit.reason;
}

UnitCounts countUnits(const review::Review& review) {
    UnitCounts counts;
    std::set<std::string_view> files;
    for (const auto& unit : review.asyncNeed()->functions) {
        const auto verdict = review::effectiveVerdict(review, unit);
        counts.alreadyPorted += unit.alreadyPorted;
        if (verdict == asyncneed::Verdict::NotJudged) {
            ++counts.notJudged;
            continue;
        }
        ++counts.inspected;
        files.insert(unit.path);
        counts.pureSync += verdict == asyncneed::Verdict::PureSync;
        counts.needsAsync += verdict == asyncneed::Verdict::NeedsAsync;
        counts.ambiguous += verdict == asyncneed::Verdict::Ambiguous;
    }
    counts.files = static_cast<int>(files.size());
    return counts;
}

std::vector<std::string> threeWayDisagreements(const review::Review& review) {
    if (review.drift())
        return review.drift()->disagreements;
    const auto* outcome = review.asyncNeed();
    return outcome->threeWay
               ? asyncneed::disagreements(*outcome->threeWay, review::effectiveClassification(review))
               : std::vector<std::string>();
}

std::string judgedWith(const asyncneed::Inputs& inputs) {
    return inputs.aiobotocoreName.empty() ? shortCommit(inputs.aiobotocore) : inputs.aiobotocoreName;
}

std::string shortCommit(std::string_view commit) {
    const bool isCommit =
        commit.size() == 40 && commit.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return std::string(isCommit ? commit.substr(0, 7) : commit);
}

std::string counted(int number, std::string_view singular) {
    auto out = std::to_string(number) + ' ';
    out += singular;
    return number == 1 ? out : out + 's';
}

} // namespace portside::report
