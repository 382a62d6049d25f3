// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewJson.h"

#include "core/asyncneed/ThreeWay.h"

#include "core/review/JsonFields.h"
#include "core/review/JsonText.h"
#include "core/review/Migration.h"
#include "core/review/NewerFields.h"
#include "core/review/RecordJson.h"
#include "core/review/ReviewFile.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace portside::review {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array sides{compare::Side::BotocoreOld, compare::Side::Botocore, compare::Side::Aiobotocore};

std::optional<compare::Side> sideFrom(std::string_view text) {
    const auto found =
        std::find_if(sides.begin(), sides.end(), [text](auto side) { return word(side) == text; });
    return found == sides.end() ? std::nullopt : std::optional(*found);
}

std::optional<asyncneed::Change> changeFrom(std::string_view text) {
    using asyncneed::Change;
    for (const auto change : {Change::Added, Change::Removed, Change::Changed, Change::Renamed})
        if (asyncneed::word(change) == text)
            return change;
    return std::nullopt;
}

QJsonArray array(const std::vector<std::string>& texts) {
    QJsonArray out;
    for (const auto& text : texts)
        out.append(qtText(text));
    return out;
}

QJsonArray array(const std::vector<int>& numbers) {
    QJsonArray out;
    for (const int number : numbers)
        out.append(number);
    return out;
}

QJsonValue number(const std::optional<int>& value) { return value ? QJsonValue(*value) : QJsonValue(); }

void insertUnlessEmpty(QJsonObject& object, QLatin1StringView key, const std::string& text) {
    if (!text.empty())
        object.insert(key, qtText(text));
}

void insertUnlessEmpty(QJsonObject& object, QLatin1StringView key, const QJsonArray& values) {
    if (!values.isEmpty())
        object.insert(key, values);
}

// --- side by side ---------------------------------------------------------------------------------------------

QJsonArray toArray(const std::vector<compare::Mark>& marks) {
    QJsonArray out;
    for (const auto& mark : marks)
        out.append(QJsonArray{mark.line, mark.begin, mark.end});
    return out;
}

std::vector<compare::Mark> marksFrom(const JsonFields& fields, QLatin1StringView key) {
    std::vector<compare::Mark> marks;
    for (const auto& row : fields.rows(key, 3))
        marks.push_back({row[0].value_or(0), row[1].value_or(0), row[2].value_or(0)});
    return marks;
}

QJsonObject toObject(const compare::Excerpt& excerpt) {
    return {{"file"_L1, qtText(excerpt.path)},
            {"name"_L1, qtText(excerpt.name)},
            {"first_line"_L1, excerpt.firstLine},
            {"lines"_L1, array(excerpt.lines)}};
}

std::optional<compare::Excerpt> excerptFrom(const JsonFields& view, QLatin1StringView key) {
    if (!view.has(key))
        return std::nullopt;
    const auto fields = view.object(key);
    return compare::Excerpt{fields.text("file"_L1), fields.textOr("name"_L1, {}),
                            fields.number("first_line"_L1), fields.texts("lines"_L1)};
}

QJsonObject toObject(const compare::SideBySide& view) {
    QJsonObject out;
    const auto side = [&](QLatin1StringView key, QLatin1StringView marksKey, const auto& excerpt,
                          const auto& marks) {
        if (excerpt)
            out.insert(key, toObject(*excerpt));
        insertUnlessEmpty(out, marksKey, toArray(marks));
    };
    side("botocore_old"_L1, "botocore_old_marks"_L1, view.botocoreOld, view.botocoreOldMarks);
    side("botocore"_L1, "botocore_marks"_L1, view.botocore, view.botocoreMarks);
    side("aiobotocore"_L1, "aiobotocore_marks"_L1, view.aiobotocore, view.aiobotocoreMarks);
    QJsonArray rows;
    for (const auto& row : view.rows)
        rows.append(QJsonArray{number(row.botocoreOld), number(row.botocore), number(row.aiobotocore)});
    out.insert("rows"_L1, rows);
    return out;
}

/// Whether the rows hold every line of the excerpt exactly once, in order, and nothing else.
bool covers(const std::vector<compare::Row>& rows, const std::optional<compare::Excerpt>& excerpt,
            std::optional<int> compare::Row::*line) {
    int next = excerpt ? excerpt->firstLine : 1;
    const int end = excerpt ? excerpt->lastLine() + 1 : 1;
    for (const auto& row : rows) {
        if (!(row.*line))
            continue;
        if (next == end || *(row.*line) != next)
            return false;
        ++next;
    }
    return next == end;
}

void dropMarksOutside(std::vector<compare::Mark>& marks, const std::optional<compare::Excerpt>& excerpt) {
    std::erase_if(marks, [&](const compare::Mark& mark) {
        if (!excerpt || mark.line < excerpt->firstLine || mark.line > excerpt->lastLine())
            return true;
        const auto& text = excerpt->lines[static_cast<size_t>(mark.line - excerpt->firstLine)];
        return mark.begin < 0 || mark.begin > mark.end || static_cast<size_t>(mark.end) > text.size();
    });
}

compare::SideBySide viewFrom(const JsonFields& function) {
    compare::SideBySide view;
    if (!function.has("view"_L1))
        return view;
    const auto fields = function.object("view"_L1);
    view.botocoreOld = excerptFrom(fields, "botocore_old"_L1);
    view.botocore = excerptFrom(fields, "botocore"_L1);
    view.aiobotocore = excerptFrom(fields, "aiobotocore"_L1);
    for (const auto& row : fields.rows("rows"_L1, 3))
        view.rows.push_back({row[0], row[1], row[2]});
    if (!covers(view.rows, view.botocoreOld, &compare::Row::botocoreOld) ||
        !covers(view.rows, view.botocore, &compare::Row::botocore) ||
        !covers(view.rows, view.aiobotocore, &compare::Row::aiobotocore))
        fields.complain("rows"_L1, "not every line in exactly one row");
    view.botocoreOldMarks = marksFrom(fields, "botocore_old_marks"_L1);
    view.botocoreMarks = marksFrom(fields, "botocore_marks"_L1);
    view.aiobotocoreMarks = marksFrom(fields, "aiobotocore_marks"_L1);
    dropMarksOutside(view.botocoreOldMarks, view.botocoreOld);
    dropMarksOutside(view.botocoreMarks, view.botocore);
    dropMarksOutside(view.aiobotocoreMarks, view.aiobotocore);
    return view;
}

// --- the pull-request check -----------------------------------------------------------------------------------

QJsonObject toObject(const drift::LineVerdict& line, const std::string& id) {
    QJsonObject out{{"side"_L1, qtText(word(line.side))},
                    {"line"_L1, line.line},
                    {"category"_L1, qtText(drift::word(line.category))},
                    {"confidence"_L1, qtText(drift::word(line.confidence()))},
                    {"ambiguous"_L1, line.ambiguous},
                    {"text"_L1, qtText(line.text)},
                    {"opposite"_L1, number(line.opposite)},
                    {"reasons"_L1, array(line.reasons)},
                    {"id"_L1, qtText(id)}};
    if (line.baseLine)
        out.insert("base_line"_L1, *line.baseLine);
    insertUnlessEmpty(out, "opposite_text"_L1, line.oppositeText);
    insertUnlessEmpty(out, "explanation"_L1, line.explanation);
    insertUnlessEmpty(out, "marks"_L1, toArray(line.marks));
    return out;
}

drift::LineVerdict lineFrom(const JsonFields& fields) {
    drift::LineVerdict line;
    line.side = fields.choice("side"_L1, sideFrom);
    line.line = fields.number("line"_L1);
    line.baseLine = fields.numberIfAny("base_line"_L1);
    line.category = fields.choice("category"_L1, drift::categoryFrom);
    line.ambiguous = fields.flagOr("ambiguous"_L1, false);
    line.text = fields.text("text"_L1);
    line.opposite = fields.numberIfAny("opposite"_L1);
    line.oppositeText = fields.textOr("opposite_text"_L1, {});
    line.reasons = fields.texts("reasons"_L1);
    line.explanation = fields.textOr("explanation"_L1, {});
    line.marks = marksFrom(fields, "marks"_L1);
    std::erase_if(line.marks, [&](const compare::Mark& mark) {
        return mark.begin < 0 || mark.begin > mark.end || static_cast<size_t>(mark.end) > line.text.size();
    });
    return line;
}

drift::Baseline baselineFrom(const JsonFields& fields) {
    return {fields.text("version"_L1), fields.textOr("commit"_L1, {}), fields.textOr("source"_L1, {})};
}

QJsonObject toObject(const drift::Inputs& inputs) {
    return {{"repository"_L1, qtText(inputs.repository)},
            {"pull_request"_L1, number(inputs.pullRequest)},
            {"head"_L1, qtText(inputs.head)},
            {"head_title"_L1, qtText(inputs.headTitle)},
            {"base"_L1, qtText(inputs.base)},
            {"diff_digest"_L1, qtText(inputs.diffDigest)},
            {"registries_digest"_L1, qtText(inputs.registriesDigest)},
            {"botocore"_L1, review::toObject(inputs.botocore)},
            {"botocore_base"_L1, review::toObject(inputs.botocoreBase)}};
}

drift::Inputs driftInputsFrom(const JsonFields& fields) {
    drift::Inputs inputs;
    inputs.repository = fields.text("repository"_L1);
    inputs.pullRequest = fields.numberIfAny("pull_request"_L1);
    inputs.head = fields.text("head"_L1);
    inputs.headTitle = fields.textOr("head_title"_L1, {});
    inputs.base = fields.text("base"_L1);
    inputs.diffDigest = fields.textOr("diff_digest"_L1, {});
    inputs.registriesDigest = fields.textOr("registries_digest"_L1, {});
    inputs.botocore = baselineFrom(fields.object("botocore"_L1));
    inputs.botocoreBase = baselineFrom(fields.object("botocore_base"_L1));
    return inputs;
}

QJsonObject toObject(const Review& review, const drift::FunctionVerdict& function) {
    QJsonArray lines;
    for (size_t i = 0; i < function.lines.size(); ++i)
        lines.append(toObject(function.lines[i], lineKey(function, i)));
    QJsonValue counterpart;
    if (function.counterpart)
        counterpart = QJsonObject{{"file"_L1, qtText(function.counterpart->path)},
                                  {"name"_L1, qtText(function.counterpart->name)}};
    QJsonObject out{{"file"_L1, qtText(function.path)},
                    {"name"_L1, qtText(function.name)},
                    {"counterpart"_L1, counterpart},
                    {"verdict"_L1, qtText(drift::word(function.verdict))},
                    {"effective"_L1, qtText(drift::word(effectiveVerdict(review, function)))},
                    {"tracked"_L1, function.tracked},
                    {"reimplemented"_L1, function.reimplemented},
                    {"lines"_L1, lines},
                    {"view"_L1, toObject(function.view)}};
    insertUnlessEmpty(out, "tracked_as"_L1, function.trackedAs);
    insertUnlessEmpty(out, "note"_L1, function.note);
    return out;
}

drift::FunctionVerdict driftFunctionFrom(const JsonFields& fields) {
    drift::FunctionVerdict function;
    function.path = fields.text("file"_L1);
    function.name = fields.text("name"_L1);
    if (fields.has("counterpart"_L1)) {
        const auto counterpart = fields.object("counterpart"_L1);
        function.counterpart = {counterpart.text("file"_L1), counterpart.text("name"_L1)};
    }
    function.verdict = fields.choice("verdict"_L1, drift::verdictFrom);
    function.tracked = fields.flagOr("tracked"_L1, false);
    function.trackedAs = fields.textOr("tracked_as"_L1, {});
    function.reimplemented = fields.flagOr("reimplemented"_L1, false);
    function.note = fields.textOr("note"_L1, {});
    fields.forEach("lines"_L1, [&](const JsonFields& line) { function.lines.push_back(lineFrom(line)); });
    function.view = viewFrom(fields);
    return function;
}

void insertOutcome(QJsonObject& out, const Review& review, const drift::Outcome& outcome) {
    QJsonArray functions;
    for (const auto& function : outcome.functions)
        functions.append(toObject(review, function));
    QJsonArray lines;
    const auto files = moduleLevels(outcome);
    for (const auto& file : files) {
        for (size_t i = 0; i < file.lines.size(); ++i) {
            auto line = toObject(file.lines[i], lineKey(file, i));
            line.insert("file"_L1, qtText(file.path));
            lines.append(line);
        }
    }
    // What could not be judged is for a person to look at; the count `not_judged` tells it apart.
    const auto rollUp = effectiveDrift(review);
    out.insert("override_drift"_L1,
               qtText(drift::word(rollUp == drift::Verdict::NotJudged ? drift::Verdict::Ambiguous : rollUp)));
    out.insert("inputs"_L1, toObject(outcome.inputs));
    out.insert("functions"_L1, functions);
    out.insert("lines"_L1, lines);
    out.insert("warnings"_L1, array(outcome.warnings));
    insertUnlessEmpty(out, "disagreements"_L1, array(outcome.disagreements));
}

drift::Outcome driftFrom(const JsonFields& fields) {
    drift::Outcome outcome;
    outcome.inputs = driftInputsFrom(fields.object("inputs"_L1));
    fields.forEach("functions"_L1, [&](const JsonFields& function) {
        outcome.functions.push_back(driftFunctionFrom(function));
    });
    fields.forEach("lines"_L1, [&](const JsonFields& line) {
        outcome.lines.push_back({line.text("file"_L1), lineFrom(line)});
    });
    outcome.warnings = fields.texts("warnings"_L1);
    outcome.disagreements = fields.texts("disagreements"_L1);
    return outcome;
}

// --- the tag-range check --------------------------------------------------------------------------------------

QJsonObject toObject(const asyncneed::Finding& finding) {
    QJsonArray quotes;
    for (const auto& quote : finding.quotes)
        quotes.append(QJsonObject{{"side"_L1, qtText(word(quote.side))},
                                  {"file"_L1, qtText(quote.path)},
                                  {"line"_L1, quote.line},
                                  {"text"_L1, qtText(quote.text)}});
    return {{"rule"_L1, qtText(finding.rule)},
            {"verdict"_L1, qtText(asyncneed::word(finding.verdict))},
            {"signal"_L1, qtText(finding.signal)},
            {"reason"_L1, qtText(finding.reason)},
            {"quotes"_L1, quotes}};
}

asyncneed::Finding findingFrom(const JsonFields& fields) {
    asyncneed::Finding finding;
    finding.rule = fields.text("rule"_L1);
    finding.verdict = fields.choice("verdict"_L1, asyncneed::verdictFrom);
    finding.signal = fields.textOr("signal"_L1, {});
    finding.reason = fields.textOr("reason"_L1, {});
    fields.forEach("quotes"_L1, [&](const JsonFields& quote) {
        finding.quotes.push_back({quote.choice("side"_L1, sideFrom), quote.text("file"_L1),
                                  quote.number("line"_L1), quote.textOr("text"_L1, {})});
    });
    return finding;
}

QJsonObject toObject(const Review& review, const asyncneed::FunctionVerdict& function) {
    QJsonArray evidence;
    for (const auto& finding : function.findings)
        evidence.append(toObject(finding));
    QJsonObject out{{"file"_L1, qtText(function.path)},
                    {"name"_L1, qtText(function.name)},
                    {"change"_L1, qtText(asyncneed::word(function.change))},
                    {"verdict"_L1, qtText(asyncneed::word(function.verdict))},
                    {"effective"_L1, qtText(asyncneed::word(effectiveVerdict(review, function)))},
                    {"rule"_L1, qtText(function.rule)},
                    {"reason"_L1, qtText(function.reason)},
                    {"evidence"_L1, evidence},
                    {"view"_L1, toObject(function.view)}};
    if (function.alreadyPorted)
        out.insert("status"_L1, "already-ported"_L1);
    insertUnlessEmpty(out, "mirror"_L1, function.mirrorPath);
    insertUnlessEmpty(out, "old_name"_L1, function.oldName);
    insertUnlessEmpty(out, "change_note"_L1, function.changeNote);
    insertUnlessEmpty(out, "notes"_L1, array(function.notes));
    insertUnlessEmpty(out, "why_no_override"_L1, function.whyNoOverride);
    insertUnlessEmpty(out, "added_lines"_L1, array(function.addedLines));
    insertUnlessEmpty(out, "removed_lines"_L1, array(function.removedLines));
    return out;
}

asyncneed::FunctionVerdict asyncFunctionFrom(const JsonFields& fields) {
    asyncneed::FunctionVerdict function;
    function.path = fields.text("file"_L1);
    function.mirrorPath = fields.textOr("mirror"_L1, {});
    function.name = fields.text("name"_L1);
    function.oldName = fields.textOr("old_name"_L1, {});
    function.change = fields.choice("change"_L1, changeFrom);
    function.changeNote = fields.textOr("change_note"_L1, {});
    function.verdict = fields.choice("verdict"_L1, asyncneed::verdictFrom);
    function.alreadyPorted = fields.textOr("status"_L1, {}) == "already-ported";
    function.rule = fields.text("rule"_L1);
    function.reason = fields.textOr("reason"_L1, {});
    fields.forEach("evidence"_L1,
                   [&](const JsonFields& finding) { function.findings.push_back(findingFrom(finding)); });
    function.notes = fields.texts("notes"_L1);
    function.whyNoOverride = fields.textOr("why_no_override"_L1, {});
    function.view = viewFrom(fields);
    function.addedLines = fields.numbers("added_lines"_L1);
    function.removedLines = fields.numbers("removed_lines"_L1);
    return function;
}

QJsonObject toObject(const asyncneed::TagCommit& tag) {
    return {{"tag"_L1, qtText(tag.tag)}, {"commit"_L1, qtText(tag.commit)}};
}

void insertOutcome(QJsonObject& out, const Review& review, const asyncneed::Outcome& outcome) {
    const auto functions = [&](const std::vector<asyncneed::FunctionVerdict>& verdicts) {
        QJsonArray list;
        for (const auto& function : verdicts)
            list.append(toObject(review, function));
        return list;
    };
    QJsonArray hashes;
    for (const auto& bump : outcome.hashes)
        hashes.append(QJsonObject{{"symbol"_L1, qtText(bump.symbol)},
                                  {"old"_L1, qtText(bump.oldDigest)},
                                  {"new"_L1, qtText(bump.newDigest)},
                                  {"covers"_L1, bump.covers},
                                  {"change"_L1, bump.substantive ? "substantive"_L1 : "cosmetic"_L1}});
    out.insert("classification"_L1, qtText(asyncneed::word(effectiveClassification(review).value_or(
                                        asyncneed::Classification::Ambiguous))));
    out.insert("already_ported"_L1,
               static_cast<qint64>(std::count_if(outcome.functions.begin(), outcome.functions.end(),
                                                 [](const auto& f) { return f.alreadyPorted; })));
    out.insert("inputs"_L1, QJsonObject{{"from"_L1, toObject(outcome.inputs.from)},
                                        {"to"_L1, toObject(outcome.inputs.to)},
                                        {"aiobotocore"_L1, qtText(outcome.inputs.aiobotocore)},
                                        {"aiobotocore_name"_L1, qtText(outcome.inputs.aiobotocoreName)},
                                        {"registries_digest"_L1, qtText(outcome.inputs.registriesDigest)}});
    out.insert("functions"_L1, functions(outcome.functions));
    out.insert("advisory"_L1, functions(outcome.advisory));
    out.insert("warnings"_L1, array(outcome.warnings));
    out.insert("hashes"_L1, hashes);
    if (outcome.threeWay) {
        const auto claim = [](const std::optional<asyncneed::Classification>& claimed) {
            return claimed ? QJsonValue(qtText(asyncneed::word(*claimed))) : QJsonValue();
        };
        out.insert("three_way"_L1, QJsonObject{{"claim"_L1, claim(outcome.threeWay->claim)},
                                               {"bounds"_L1, claim(outcome.threeWay->bounds)},
                                               {"bounds_words"_L1, qtText(outcome.threeWay->boundsWords)},
                                               {"disagreements"_L1,
                                                array(asyncneed::disagreements(
                                                    *outcome.threeWay, effectiveClassification(review)))}});
    }
}

asyncneed::Outcome asyncNeedFrom(const JsonFields& fields) {
    asyncneed::Outcome outcome;
    const auto inputs = fields.object("inputs"_L1);
    const auto tag = [&](QLatin1StringView key) {
        const auto object = inputs.object(key);
        return asyncneed::TagCommit{object.text("tag"_L1), object.text("commit"_L1)};
    };
    outcome.inputs = {tag("from"_L1), tag("to"_L1), inputs.text("aiobotocore"_L1),
                      inputs.textOr("aiobotocore_name"_L1, {}), inputs.textOr("registries_digest"_L1, {})};
    fields.forEach("functions"_L1, [&](const JsonFields& function) {
        outcome.functions.push_back(asyncFunctionFrom(function));
    });
    fields.forEach("advisory"_L1, [&](const JsonFields& function) {
        outcome.advisory.push_back(asyncFunctionFrom(function));
    });
    outcome.warnings = fields.texts("warnings"_L1);
    fields.forEach("hashes"_L1, [&](const JsonFields& bump) {
        outcome.hashes.push_back({bump.text("symbol"_L1), bump.textOr("old"_L1, {}),
                                  bump.textOr("new"_L1, {}), bump.flagOr("covers"_L1, true),
                                  bump.text("change"_L1) == "substantive"});
    });
    if (fields.has("three_way"_L1)) {
        const auto check = fields.object("three_way"_L1);
        outcome.threeWay = asyncneed::ThreeWay{asyncneed::classificationFrom(check.textOr("claim"_L1, {})),
                                               asyncneed::classificationFrom(check.textOr("bounds"_L1, {})),
                                               check.textOr("bounds_words"_L1, {})};
    }
    return outcome;
}

} // namespace

std::string_view word(compare::Side side) {
    switch (side) {
    case compare::Side::BotocoreOld:
        return "botocore-old";
    case compare::Side::Botocore:
        return "botocore";
    case compare::Side::Aiobotocore:
        return "aiobotocore";
    }
    return {};
}

QJsonObject toObject(const drift::Baseline& baseline) {
    return {{"version"_L1, qtText(baseline.version)},
            {"commit"_L1, qtText(baseline.commit)},
            {"source"_L1, qtText(baseline.source)}};
}

QJsonObject toObject(const drift::FunctionVerdict& function) {
    auto out = toObject(Review(), function);
    out.remove("effective"_L1);
    return out;
}

QJsonObject toObject(const Review& review) {
    QJsonObject out{{"schema"_L1, reviewFormat},
                    {"rule_set"_L1, review.ruleSet},
                    {"unsettled"_L1, openCases(review)},
                    {"not_judged"_L1, notJudged(review)},
                    {"decisions"_L1, toArray(review.decisions)}};
    insertUnlessEmpty(out, "pairings"_L1, toArray(review.pairings));
    insertUnlessEmpty(out, "reopened"_L1, toArray(review.reopened));
    insertUnlessEmpty(out, "sign_offs"_L1, toArray(review.signOffs));
    if (const auto* outcome = review.drift()) {
        out.insert("kind"_L1, "override-drift"_L1);
        insertOutcome(out, review, *outcome);
    } else {
        out.insert("kind"_L1, "async-need"_L1);
        insertOutcome(out, review, *review.asyncNeed());
    }
    if (review.newerFields.empty())
        return out;
    return withNewerFields(out, review.newerFields);
}

base::Result<Review> fromObject(const QJsonObject& read) {
    const auto current = migrated(read, migrations(), reviewFormat);
    if (!current)
        return current.error();
    const QJsonObject& object = *current;
    std::string problem;
    const JsonFields fields(object, {}, problem);
    Review review;
    review.ruleSet = fields.numberIfAny("rule_set"_L1).value_or(currentRuleSet);
    const auto kind = fields.text("kind"_L1);
    if (kind == "override-drift")
        review.outcome = driftFrom(fields);
    else if (kind == "async-need")
        review.outcome = asyncNeedFrom(fields);
    else
        fields.complain("kind"_L1, "an unknown word");
    readRecords(fields, review);
    if (!problem.empty())
        return base::fail(base::ErrorCode::BadFormat, "not a review: " + problem);
    review.newerFields = newerFieldsOf(object, toObject(review));
    return review;
}

} // namespace portside::review
