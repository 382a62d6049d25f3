// SPDX-License-Identifier: GPL-3.0-or-later
// One self-contained page: no script, no outside resource, printable. Both panes of every function that is not clean.
#include "core/base/Strings.h"
#include "core/report/Escaping.h"
#include "core/report/Wording.h"
#include "core/report/Writers.h"

#include <algorithm>
#include <map>

namespace portside::report {

namespace {

constexpr std::string_view head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Portside review</title>
<style>
:root { color-scheme: light dark; --base: #ffffff; --text: #1b1f24; --faint: #57606a; --edge: #d0d5db;
  --mirrored: #e9f2fc; --explained: #cfe6fb; --neutral: #f0f1f3; --cosmetic: #fdf4c9; --behavioral: #ffc48f;
  --ambiguous: #e3bdf0; }
@media (prefers-color-scheme: dark) { :root { --base: #14171c; --text: #e4e8ee; --faint: #9aa4b0; --edge: #333a43;
  --mirrored: #172432; --explained: #123456; --neutral: #1f2329; --cosmetic: #2f2b12; --behavioral: #6e3713;
  --ambiguous: #55287a; } }
body { background: var(--base); color: var(--text); font: 14px/1.5 sans-serif; margin: 2em auto; max-width: 120em;
  padding: 0 1.5em; }
h1, h2 { line-height: 1.25; } h2 { font-size: 1.1em; margin: 2em 0 .4em; overflow-wrap: anywhere; }
table { border-collapse: collapse; } .list td, .list th { border: 1px solid var(--edge); padding: .2em .6em;
  text-align: left; vertical-align: top; }
.code { font: 12px/1.5 monospace; table-layout: fixed; width: 100%; }
.code td { padding: 0 .5em; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
.code td.n { color: var(--faint); text-align: right; user-select: none; white-space: nowrap; }
.code td.g { text-align: center; font-weight: bold; padding: 0; }
.code col.n { width: 4em; } .code col.g { width: 1.6em; }
.code th { border-bottom: 1px solid var(--edge); font-weight: normal; text-align: left; overflow-wrap: anywhere; }
.mirrored { background: var(--mirrored); } .explained { background: var(--explained); }
.neutral { background: var(--neutral); } .cosmetic { background: var(--cosmetic); }
.behavioral { background: var(--behavioral); } .ambiguous { background: var(--ambiguous); }
.filler { background: repeating-linear-gradient(135deg, transparent 0 4px, var(--edge) 4px 5px); }
mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
p.note { color: var(--faint); margin: .2em 0; }
@media print { body { margin: 0; } section { break-inside: auto; } h2 { break-after: avoid; }
  td { print-color-adjust: exact; } }
</style>
</head>
<body>
)";

constexpr std::string_view paneColumns = "<col class=\"n\"><col class=\"g\"><col>";

std::string html(std::string_view text) {
    std::string out;
    for (const char c : visible(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// How one line of a pane looks.
struct Look {
    std::string_view style;
    std::string_view glyph;
    std::string why; ///< for the tooltip; empty without
};

Look lookOf(const drift::LineVerdict& line) {
    const auto why = whyFlagged(line);
    const bool missing = line.side == compare::Side::Botocore;
    if (line.ambiguous)
        return {"ambiguous", "?", why};
    switch (drift::weight(line.category)) {
    case drift::Weight::Behavioral:
        return {"behavioral", missing ? "\xe2\x88\x92" : "!", why};
    case drift::Weight::Cosmetic:
        return {"cosmetic", "~", why};
    case drift::Weight::Neutral:
        return {"neutral", "\xc2\xb7", why};
    case drift::Weight::Clean:
        break;
    }
    const bool mirrored =
        line.category == drift::Category::Mirrored || line.category == drift::Category::PreExisting;
    return mirrored ? Look{"mirrored", "=", why} : Look{"explained", "a", why};
}

using Looks = std::map<int, Look>;

/// The line with its differing bytes marked.
std::string marked(std::string_view text, int line, const std::vector<compare::Mark>& marks) {
    std::string out;
    size_t done = 0;
    for (const auto& mark : marks) {
        const auto begin = static_cast<size_t>(std::max(mark.begin, 0));
        const auto end = std::min(static_cast<size_t>(std::max(mark.end, 0)), text.size());
        if (mark.line != line || begin < done || begin >= end)
            continue;
        out += html(text.substr(done, begin - done)) + "<mark>" + html(text.substr(begin, end - begin)) +
               "</mark>";
        done = end;
    }
    return out + html(text.substr(done));
}

struct Pane {
    const compare::Excerpt* excerpt;
    std::optional<int> compare::Row::*line;
    const std::vector<compare::Mark>* marks;
    Looks looks;
};

std::string table(const compare::SideBySide& view, const std::vector<Pane>& panes) {
    std::string out = "<table class=\"code\">\n<colgroup>";
    for (size_t pane = 0; pane < panes.size(); ++pane)
        out += paneColumns;
    out += "</colgroup>\n<tr>";
    for (const auto& pane : panes)
        out += "<th colspan=\"3\">" +
               html(pane.excerpt->path + (pane.excerpt->name.empty() ? "" : " :: ") + pane.excerpt->name) +
               "</th>";
    out += "</tr>\n";
    for (const auto& row : view.rows) {
        out += "<tr>";
        for (const auto& pane : panes) {
            const auto line = row.*pane.line;
            if (!line) {
                out += "<td class=\"filler\" colspan=\"3\"></td>";
                continue;
            }
            const auto found = pane.looks.find(*line);
            const auto look = found == pane.looks.end() ? Look{} : found->second;
            const auto style = look.style.empty() ? std::string() : ' ' + std::string(look.style);
            const auto title = look.why.empty() ? std::string() : " title=\"" + html(look.why) + '"';
            const auto index = static_cast<size_t>(*line - pane.excerpt->firstLine);
            out += "<td class=\"n" + style + "\">" + std::to_string(*line) + "</td><td class=\"g" + style +
                   '"' + title + '>' + std::string(look.glyph) + "</td><td class=\"c" + style + '"' + title +
                   '>' + marked(pane.excerpt->lines[index], *line, *pane.marks) + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

std::string section(std::string_view heading, std::string_view verdict, std::string_view note,
                    const std::string& body) {
    auto out = "<section>\n<h2>" + html(heading) + ": " + html(verdict) + "</h2>\n";
    if (!note.empty())
        out += "<p class=\"note\">" + html(note) + "</p>\n";
    return out + body + "</section>\n";
}

std::string listRow(const std::vector<std::string>& cells, std::string_view tag = "td") {
    std::string out = "<tr>";
    for (const auto& cell : cells)
        out += '<' + std::string(tag) + '>' + html(cell) + "</" + std::string(tag) + '>';
    return out + "</tr>\n";
}

std::string settledNote(const review::Review& review, const std::string& key) {
    const auto* decision = review::decisionOn(review, key);
    return decision ? "settled: " + whoSettled(*decision) : std::string();
}

/// Lines without a view, as a list.
std::string plainLines(const drift::FunctionVerdict& function) {
    auto out = "<table class=\"code\">\n<colgroup>" + std::string(paneColumns) + "</colgroup>\n";
    for (const auto& line : function.lines) {
        if (!isFlagged(line))
            continue;
        const auto look = lookOf(line);
        const auto style = std::string(look.style);
        out += "<tr><td class=\"n " + style + "\">" + std::to_string(line.line) + "</td><td class=\"g " +
               style + "\">" + std::string(look.glyph) + "</td><td class=\"c " + style + "\" title=\"" +
               html(look.why) + "\">" + html(line.text) + "</td></tr>\n";
    }
    return out + "</table>\n";
}

std::string warningList(const std::vector<std::string>& warnings) {
    std::string out;
    for (const auto& warning : warnings)
        out += "<li>" + html(warning) + "</li>\n";
    return out.empty() ? out : "<h2>Warnings</h2>\n<ul>\n" + out + "</ul>\n";
}

std::string driftSection(const review::Review& review, const drift::FunctionVerdict& function,
                         drift::Verdict verdict) {
    const auto& view = function.view;
    std::vector<Pane> panes;
    if (view.botocore)
        panes.push_back({&*view.botocore, &compare::Row::botocore, &view.botocoreMarks, {}});
    if (view.aiobotocore)
        panes.push_back({&*view.aiobotocore, &compare::Row::aiobotocore, &view.aiobotocoreMarks, {}});
    for (auto& pane : panes)
        for (const auto& line : function.lines)
            if ((line.side == compare::Side::Botocore) == (pane.line == &compare::Row::botocore))
                pane.looks.emplace(line.line, lookOf(line));
    auto note = settledNote(review, review::functionKey(function));
    if (!function.note.empty())
        note += (note.empty() ? "" : "; ") + function.note;
    return section(function.path + " :: " + function.name, drift::word(verdict), note,
                   panes.empty() ? plainLines(function) : table(view, panes));
}

std::string asyncNeedSection(const review::Review& review, const asyncneed::FunctionVerdict& unit,
                             asyncneed::Verdict verdict) {
    const auto& view = unit.view;
    const Look added{"behavioral", "+", {}};
    const Look removed{"cosmetic", "\xe2\x88\x92", {}};
    std::vector<Pane> panes;
    if (view.botocoreOld) {
        panes.push_back({&*view.botocoreOld, &compare::Row::botocoreOld, &view.botocoreOldMarks, {}});
        for (const int line : unit.removedLines)
            panes.back().looks.emplace(line, removed);
    }
    if (view.botocore) {
        panes.push_back({&*view.botocore, &compare::Row::botocore, &view.botocoreMarks, {}});
        for (const int line : unit.addedLines)
            panes.back().looks.emplace(line, added);
    }
    if (view.aiobotocore)
        panes.push_back({&*view.aiobotocore, &compare::Row::aiobotocore, &view.aiobotocoreMarks, {}});
    auto note = unitReason(unit);
    const auto settled = settledNote(review, review::functionKey(unit));
    if (!settled.empty())
        note += "; " + settled;
    return section(unit.path + " :: " + unitName(unit), asyncneed::word(verdict), note,
                   panes.empty() ? std::string() : table(view, panes));
}

std::string signOffLine(const review::Review& review) {
    const auto words = signOffWords(review);
    return words.empty() ? std::string() : "<p>" + html(words) + "</p>\n";
}

std::string disagreementLines(const review::Review& review) {
    std::string out;
    for (const auto& sentence : threeWayDisagreements(review))
        out += "<p><strong>Disagreement:</strong> " + html(sentence) + "</p>\n";
    return out;
}

} // namespace

std::string writeDriftHtml(const review::Review& review) {
    const auto& outcome = *review.drift();
    const auto& inputs = outcome.inputs;
    std::string list;
    std::string sections;
    for (const auto& function : comparedFunctions(outcome)) {
        const auto verdict = review::effectiveVerdict(review, function);
        list += listRow({function.path, function.name, std::string(drift::word(verdict)),
                         flaggedNumbers(function.lines)});
        if (std::any_of(function.lines.begin(), function.lines.end(), isFlagged))
            sections += driftSection(review, function, verdict);
    }
    for (const auto& function : outcome.functions)
        if (function.verdict == drift::Verdict::NotJudged ||
            function.verdict == drift::Verdict::NoCounterpart)
            list += listRow(
                {function.path, function.name, std::string(drift::word(function.verdict)), function.note});
    std::string out(head);
    out.append("<h1>OVERRIDE_DRIFT: ").append(driftToken(review)).append("</h1>\n");
    if (const int open = review::openCases(review); open > 0)
        out += "<p>UNSETTLED: " + std::to_string(open) + "</p>\n";
    out += disagreementLines(review);
    out += "<p>" + html(inputs.repository) +
           (inputs.pullRequest ? ", pull request " + std::to_string(*inputs.pullRequest) : std::string()) +
           ": " + html(inputs.headTitle) + "<br>\nhead " + html(inputs.head) + " against botocore " +
           html(inputs.botocore.version) + " (" + html(inputs.botocore.source) + ")<br>\nbase " +
           html(inputs.base) + " against botocore " + html(inputs.botocoreBase.version) + "</p>\n";
    if (!list.empty())
        out += "<table class=\"list\">\n" + listRow({"File", "Function", "Verdict", "Lines"}, "th") + list +
               "</table>\n";
    return out + sections + warningList(outcome.warnings) + signOffLine(review) + "</body>\n</html>\n";
}

std::string writeAsyncNeedHtml(const review::Review& review) {
    const auto& outcome = *review.asyncNeed();
    const auto& inputs = outcome.inputs;
    std::string list;
    std::string sections;
    for (const auto& unit : outcome.functions) {
        const auto verdict = review::effectiveVerdict(review, unit);
        list += listRow({unit.path, unitName(unit), std::string(asyncneed::word(unit.change)),
                         std::string(asyncneed::word(verdict)), unitReason(unit)});
        if (unit.verdict != asyncneed::Verdict::PureSync)
            sections += asyncNeedSection(review, unit, verdict);
    }
    std::string out(head);
    out.append("<h1>CLASSIFICATION: ").append(classificationToken(review)).append("</h1>\n");
    out += disagreementLines(review);
    out += "<p>botocore " + html(inputs.from.tag) + " (" + html(inputs.from.commit) + ") to " +
           html(inputs.to.tag) + " (" + html(inputs.to.commit) + ")<br>\naiobotocore " +
           html(inputs.aiobotocore) + "</p>\n";
    if (const auto counts = countUnits(review); counts.alreadyPorted > 0)
        out += "<p>Already ported in " + html(judgedWith(inputs)) + ": " +
               counted(counts.alreadyPorted, "function") + "</p>\n";
    if (!list.empty())
        out += "<table class=\"list\">\n" +
               listRow({"File", "Function", "Change", "Verdict", "Reason"}, "th") + list + "</table>\n";
    return out + sections + warningList(outcome.warnings) + signOffLine(review) + "</body>\n</html>\n";
}

} // namespace portside::report
