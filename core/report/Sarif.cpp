// SPDX-License-Identifier: GPL-3.0-or-later
// SARIF 2.1.0 (OASIS): one rule per rule id, one result per flagged line or unit, what a person accepted as a
// suppression with its justification.
#include "core/base/Strings.h"
#include "core/report/Wording.h"
#include "core/report/Writers.h"
#include "core/review/JsonText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <map>

namespace portside::report {

using namespace Qt::StringLiterals;
using review::qtText;

namespace {

QJsonObject message(std::string_view text) { return {{"text"_L1, qtText(text)}}; }

/// A place in a file of the repository; without a region where no line is known.
QJsonObject physicalLocation(std::string_view path, int line) {
    QJsonObject place{
        {"artifactLocation"_L1,
         QJsonObject{{"uri"_L1, QString::fromLatin1(QUrl::toPercentEncoding(qtText(path), "/"))}}}};
    if (line > 0)
        place.insert("region"_L1, QJsonObject{{"startLine"_L1, line}});
    return {{"physicalLocation"_L1, place}};
}

/// The rules that have a result, in the order of their ids.
class Results {
public:
    void add(const std::string& rule, std::string_view sentence, std::string_view level, QJsonObject result) {
        m_rules.try_emplace(
            rule, QJsonObject{{"id"_L1, qtText(rule)},
                              {"shortDescription"_L1, message(sentence.empty() ? rule : sentence)}});
        result.insert("ruleId"_L1, qtText(rule));
        result.insert("level"_L1, qtText(level));
        m_results.append(result);
    }

    std::string document() const {
        QJsonArray rules;
        for (const auto& [id, rule] : m_rules)
            rules.append(rule);
        const QJsonObject driver{{"name"_L1, "Portside"_L1},
                                 {"version"_L1, QStringLiteral(PORTSIDE_VERSION)},
                                 {"rules"_L1, rules}};
        const QJsonObject run{{"tool"_L1, QJsonObject{{"driver"_L1, driver}}}, {"results"_L1, m_results}};
        return review::jsonText(
            QJsonObject{{"version"_L1, "2.1.0"_L1},
                        {"$schema"_L1, "https://json.schemastore.org/sarif-2.1.0.json"_L1},
                        {"runs"_L1, QJsonArray{run}}},
            review::JsonLayout::Readable);
    }

private:
    std::map<std::string, QJsonObject> m_rules;
    QJsonArray m_results;
};

void insertSuppression(QJsonObject& result, const review::Decision* decision, std::string_view acceptedWord) {
    if (decision && decision->verdict == acceptedWord)
        result.insert("suppressions"_L1,
                      QJsonArray{QJsonObject{{"kind"_L1, "external"_L1},
                                             {"status"_L1, "accepted"_L1},
                                             {"justification"_L1, qtText(whoSettled(*decision))}}});
}

void addLine(Results& results, const review::Review& review, const drift::FunctionVerdict& function,
             size_t index) {
    const auto& line = function.lines[index];
    const auto key = review::functionKey(function);
    const auto id = review::lineKey(function, index);
    const bool missing = line.side == compare::Side::Botocore;
    // A missing line has no place at head: the function's first line stands for it.
    const auto& excerpt = function.view.aiobotocore;
    auto place = physicalLocation(function.path, !missing ? line.line : excerpt ? excerpt->firstLine : 0);
    place.insert("logicalLocations"_L1,
                 QJsonArray{QJsonObject{{"fullyQualifiedName"_L1, qtText(function.name)}}});
    QJsonObject result{
        {"message"_L1, message(whyFlagged(line) + ": " + std::string(base::trimmed(line.text)))},
        {"locations"_L1, QJsonArray{place}},
        {"partialFingerprints"_L1, QJsonObject{{"portside/v1"_L1, qtText(id)}}}};
    if (function.counterpart && (missing || line.opposite))
        result.insert(
            "relatedLocations"_L1,
            QJsonArray{physicalLocation(function.counterpart->path, missing ? line.line : *line.opposite)});
    const auto* decision = review::decisionOn(review, key, id);
    // Of the line's and the function's decision the later one counts.
    if (const auto* whole = review::decisionOn(review, key); whole && (!decision || decision < whole))
        decision = whole;
    insertSuppression(result, decision, "clean");
    const bool cosmetic = drift::weight(line.category) == drift::Weight::Cosmetic;
    const auto rule = std::string(drift::word(line.category));
    results.add(rule, drift::sentence(rule),
                line.ambiguous ? "warning"
                : cosmetic     ? "note"
                               : "error",
                std::move(result));
}

void addUnit(Results& results, const review::Review& review, const asyncneed::FunctionVerdict& unit) {
    const auto& excerpt = unit.view.botocore ? unit.view.botocore : unit.view.botocoreOld;
    auto place = physicalLocation(unit.path, excerpt ? excerpt->firstLine : 0);
    place.insert("logicalLocations"_L1,
                 QJsonArray{QJsonObject{{"fullyQualifiedName"_L1, qtText(unit.name)}}});
    QJsonArray related;
    for (const auto& finding : unit.findings)
        for (const auto& quote : finding.quotes)
            // The format wants each place once.
            if (const auto there = physicalLocation(quote.path, quote.line); !related.contains(there))
                related.append(there);
    QJsonObject result{{"message"_L1, message(unitReason(unit))}, {"locations"_L1, QJsonArray{place}}};
    if (!related.isEmpty())
        result.insert("relatedLocations"_L1, related);
    insertSuppression(result, review::decisionOn(review, review::functionKey(unit)), "pure-sync");
    results.add(unit.rule, asyncneed::sentence(unit.rule),
                unit.verdict == asyncneed::Verdict::NeedsAsync ? "error" : "warning", std::move(result));
}

} // namespace

std::string writeSarif(const review::Review& review) {
    Results results;
    if (const auto* outcome = review.drift()) {
        for (const auto& function : comparedFunctions(*outcome))
            for (size_t i = 0; i < function.lines.size(); ++i)
                if (isFlagged(function.lines[i]))
                    addLine(results, review, function, i);
    } else {
        for (const auto& unit : review.asyncNeed()->functions)
            if (unit.verdict != asyncneed::Verdict::PureSync)
                addUnit(results, review, unit);
    }
    return results.document();
}

} // namespace portside::report
