// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HistoryReport.h"

#include "core/report/Report.h"
#include "core/review/JsonText.h"

#include <QJsonArray>
#include <QJsonObject>

namespace portside::report {

using namespace Qt::StringLiterals;
using review::qtText;

namespace {

std::string_view verdictOf(const asyncneed::Release& release) {
    return release.classification ? asyncneed::word(*release.classification) : "not-judged";
}

template <typename Names> QJsonArray array(const Names& names) {
    QJsonArray out;
    for (const auto& name : names)
        out.append(qtText(name));
    return out;
}

QJsonValue textOrNull(const std::string& text) {
    return text.empty() ? QJsonValue() : QJsonValue(qtText(text));
}

} // namespace

std::string writeHistoryText(const asyncneed::History& history) {
    std::string out;
    for (const auto& release : history.releases) {
        out.append(release.to).append(" ").append(verdictOf(release));
        out.append(" ").append(std::to_string(release.pureSync)).append(" pure-sync, ");
        out.append(std::to_string(release.needsAsync)).append(" needs-async, ");
        out.append(std::to_string(release.ambiguous)).append(" ambiguous\n");
        if (!release.problem.empty())
            out.append("  ").append(release.problem).append("\n");
        for (const auto& name : release.calling)
            out.append("  ").append(name).append("\n");
    }
    return out.append("\nFurthest release without a port: ")
        .append(history.furthestWithoutPort())
        .append("\n");
}

std::string writeHistoryJson(const asyncneed::History& history) {
    QJsonArray releases;
    for (const auto& release : history.releases)
        releases.append(QJsonObject{{"from"_L1, qtText(release.from)},
                                    {"to"_L1, qtText(release.to)},
                                    {"classification"_L1, qtText(verdictOf(release))},
                                    {"pure_sync"_L1, release.pureSync},
                                    {"needs_async"_L1, release.needsAsync},
                                    {"ambiguous"_L1, release.ambiguous},
                                    {"functions"_L1, array(release.calling)},
                                    {"problem"_L1, textOrNull(release.problem)}});
    return review::jsonText(QJsonObject{{"schema"_L1, 1},
                                        {"kind"_L1, "history"_L1},
                                        {"rule_set"_L1, ruleSetVersion()},
                                        {"aiobotocore"_L1, qtText(history.aiobotocore)},
                                        {"from"_L1, qtText(history.from)},
                                        {"furthest_without_port"_L1, qtText(history.furthestWithoutPort())},
                                        {"releases"_L1, releases}},
                            review::JsonLayout::Readable);
}

} // namespace portside::report
