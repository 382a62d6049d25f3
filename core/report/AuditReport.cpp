// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AuditReport.h"

#include "core/base/Strings.h"
#include "core/report/ChangeLines.h"
#include "core/report/Escaping.h"
#include "core/report/Wording.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewJson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace portside::report {

using namespace Qt::StringLiterals;
using review::qtText;

namespace {

bool isListed(const drift::AuditedFunction& audited) {
    return drift::isCompared(audited.function) && audited.function.verdict != drift::Verdict::Clean;
}

std::string against(const drift::Audit& audit) {
    auto out = "aiobotocore " + shortCommit(audit.commit) + " against botocore " + audit.botocore.version;
    return audit.botocore.source.empty() ? out : out + " (" + audit.botocore.source + ')';
}

std::string ofAll(const drift::AuditCounts& counts) {
    return std::to_string(counts.diverging) + " of " + counted(counts.compared, "override");
}

std::string outside(const drift::AuditCounts& counts) {
    return counts.moduleLevels == 0 ? std::string()
                                    : ", and " + counted(counts.moduleLevels, "file") + " outside functions";
}

/// Category and how many lines, in the order of the categories.
std::vector<std::pair<std::string, int>> lineCounts(const drift::AuditCounts& counts) {
    std::vector<std::pair<std::string, int>> out;
    for (const auto& [category, lines] : counts.lines)
        out.emplace_back(drift::word(category), lines);
    return out;
}

std::string text(const drift::Audit& audit) {
    const auto counts = drift::counts(audit);
    std::string out = "STANDING_DIVERGENCE: " + ofAll(counts) + '\n';
    out += '\n' + visible(against(audit)) + outside(counts) + "\n\n## Per-function divergence\n";
    for (const auto& audited : audit.functions) {
        if (!isListed(audited))
            continue;
        const auto& function = audited.function;
        out += "\n### " + visible(function.path) + " :: " + visible(function.name) + "\n- verdict: ";
        out.append(drift::word(function.verdict));
        out += "\n- tracked: " + (function.tracked ? visible(function.trackedAs) : std::string("no"));
        out += "\n- not in matching botocore:\n" + changeLines(function, "missing", [&](size_t line) {
                   return originWords(audit, audited.origins[line]);
               });
        if (!function.note.empty())
            out += "- note: " + visible(function.note) + '\n';
    }
    out += "\n## Lines by category\n\n";
    for (const auto& [category, lines] : lineCounts(counts))
        out += "- " + category + ": " + std::to_string(lines) + '\n';
    out += "- of these for a person to decide: " + std::to_string(counts.ambiguousLines) + '\n';
    std::string others;
    for (const auto& [function, origins] : audit.functions)
        if (!drift::isCompared(function))
            others += "- " + visible(function.path) + " :: " + visible(function.name) + ": " +
                      (function.verdict == drift::Verdict::NotJudged ? "not judged: " : "") +
                      visible(function.note) + '\n';
    return others.empty() ? out : out + "\n## Not compared\n\n" + others;
}

std::string markdownOrigin(const drift::Audit& audit, const drift::AuditedFunction& audited) {
    const auto* commit = drift::newestOrigin(audit, audited);
    if (!commit)
        return {};
    auto out = dateWords(commit->time);
    if (commit->pullRequest)
        out += " #" + std::to_string(*commit->pullRequest);
    return out.empty() ? markdownText(commit->subject) : out + ' ' + markdownText(commit->subject);
}

std::string markdown(const drift::Audit& audit) {
    const auto counts = drift::counts(audit);
    std::string out = "**Standing divergence: " + ofAll(counts) + "**\n\n" +
                      markdownText(against(audit) + outside(counts)) +
                      "\n\n| Function | Verdict | Lines | Tracked | Since |\n|-|-|-|-|-|\n";
    std::string details;
    for (const auto& audited : audit.functions) {
        if (!isListed(audited))
            continue;
        const auto& function = audited.function;
        const auto lines = std::count_if(function.lines.begin(), function.lines.end(), drift::isDiverging);
        for (const auto& cell :
             {markdownCode(function.path + "::" + function.name), std::string(drift::word(function.verdict)),
              std::to_string(lines), std::string(function.tracked ? "yes" : "no"),
              markdownOrigin(audit, audited)})
            out += "| " + markdownCell(cell) + ' ';
        out += "|\n";
        details += "\n" + markdownCode(function.path + "::" + function.name) + "\n\n";
        for (size_t i = 0; i < function.lines.size(); ++i) {
            if (!drift::isDiverging(function.lines[i]))
                continue;
            const auto& line = function.lines[i];
            details += "- " +
                       markdownText((line.side == compare::Side::Botocore ? "botocore line " : "line ") +
                                    std::to_string(line.line)) +
                       ": " + markdownCode(base::trimmed(line.text)) + ' ' + markdownWords(whyFlagged(line));
            if (const auto origin = originWords(audit, audited.origins[i]); !origin.empty())
                details += "; " + markdownText(origin);
            details += '\n';
        }
    }
    if (!details.empty())
        out += "\n<details>\n<summary>Lines</summary>\n" + details + "\n</details>\n";
    return out;
}

QJsonObject toObject(const drift::OriginCommit& commit) {
    QJsonObject out{{"commit"_L1, qtText(commit.id)},
                    {"subject"_L1, qtText(commit.subject)},
                    {"author"_L1, qtText(commit.author)},
                    {"time"_L1, static_cast<qint64>(commit.time)},
                    {"botocore"_L1, qtText(commit.botocore)}};
    out.insert("pull_request"_L1, commit.pullRequest ? QJsonValue(*commit.pullRequest) : QJsonValue());
    return out;
}

QJsonObject toObject(const drift::AuditedFunction& audited) {
    auto out = review::toObject(audited.function);
    auto lines = out.value("lines"_L1).toArray();
    for (size_t i = 0; i < audited.origins.size(); ++i) {
        if (!audited.origins[i])
            continue;
        auto line = lines[static_cast<qsizetype>(i)].toObject();
        line.insert("origin"_L1, QJsonObject{{"cause"_L1, qtText(drift::word(audited.origins[i]->cause))},
                                             {"commit"_L1, static_cast<qint64>(audited.origins[i]->commit)}});
        lines.replace(static_cast<qsizetype>(i), line);
    }
    out.insert("lines"_L1, lines);
    if (!isListed(audited))
        out.remove("view"_L1);
    return out;
}

std::string json(const drift::Audit& audit) {
    const auto counts = drift::counts(audit);
    QJsonObject categories;
    for (const auto& [category, lines] : lineCounts(counts))
        categories.insert(qtText(category), lines);
    QJsonObject verdicts;
    for (const auto& [verdict, functions] : counts.functions)
        verdicts.insert(qtText(drift::word(verdict)), functions);
    QJsonArray functions;
    for (const auto& audited : audit.functions)
        functions.append(toObject(audited));
    QJsonArray commits;
    for (const auto& commit : audit.commits)
        commits.append(toObject(commit));
    QJsonArray warnings;
    for (const auto& warning : audit.warnings)
        warnings.append(qtText(warning));
    return review::jsonText(
        QJsonObject{{"schema"_L1, 1},
                    {"kind"_L1, "audit"_L1},
                    {"rule_set"_L1, ruleSetVersion()},
                    {"inputs"_L1, QJsonObject{{"repository"_L1, qtText(audit.repository)},
                                              {"aiobotocore"_L1, qtText(audit.commit)},
                                              {"title"_L1, qtText(audit.commitTitle)},
                                              {"registries_digest"_L1, qtText(audit.registriesDigest)},
                                              {"botocore"_L1, review::toObject(audit.botocore)}}},
                    {"history"_L1, audit.withHistory},
                    {"counts"_L1, QJsonObject{{"compared"_L1, counts.compared},
                                              {"diverging"_L1, counts.diverging},
                                              {"diverging_tracked"_L1, counts.tracked},
                                              {"module_levels"_L1, counts.moduleLevels},
                                              {"not_compared"_L1, counts.notCompared},
                                              {"not_judged"_L1, counts.notJudged},
                                              {"verdicts"_L1, verdicts},
                                              {"lines"_L1, categories},
                                              {"ambiguous_lines"_L1, counts.ambiguousLines}}},
                    {"functions"_L1, functions},
                    {"commits"_L1, commits},
                    {"warnings"_L1, warnings}},
        review::JsonLayout::Readable);
}

} // namespace

base::Result<std::string> writeAudit(const drift::Audit& audit, Format format) {
    switch (format) {
    case Format::Text:
        return text(audit);
    case Format::Markdown:
        return markdown(audit);
    case Format::Json:
        return json(audit);
    default:
        return base::fail(base::ErrorCode::Usage, "an audit is written as text, markdown or json");
    }
}

std::string dateWords(long long time) {
    return time == 0
               ? std::string()
               : QDateTime::fromSecsSinceEpoch(time, Qt::UTC).date().toString(Qt::ISODate).toStdString();
}

std::string originWords(const drift::Audit& audit, const std::optional<drift::Origin>& origin) {
    if (!origin)
        return {};
    const auto& commit = audit.commits[origin->commit];
    if (commit.time == 0 && origin->cause != drift::Cause::Unknown)
        return commit.subject;
    std::string out;
    switch (origin->cause) {
    case drift::Cause::Added:
        out = "since ";
        break;
    case drift::Cause::Removed:
        out = "left out since ";
        break;
    case drift::Cause::Upstream:
        out = "botocore " + commit.botocore + " changed it, not ported in ";
        break;
    case drift::Cause::Unknown:
        out = "before the history at hand, in ";
        break;
    }
    out += shortCommit(commit.id);
    std::string where = dateWords(commit.time);
    if (commit.pullRequest)
        where += (where.empty() ? "#" : ", #") + std::to_string(*commit.pullRequest);
    if (!where.empty())
        out += " (" + where + ')';
    return out + ": " + commit.subject;
}

} // namespace portside::report
