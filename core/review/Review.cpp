// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Review.h"

#include "core/base/Digest.h"
#include "core/base/Strings.h"
#include "core/review/JsonText.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace portside::review {

namespace {

// Indentation and inner spacing do not make another line.
std::string normalised(std::string_view line) {
    std::string out;
    for (const char c : base::trimmed(line)) {
        const bool blank = c == ' ' || c == '\t';
        if (!blank)
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    return out;
}

QJsonArray strings(const std::vector<std::string>& texts) {
    QJsonArray out;
    for (const auto& text : texts)
        out.append(qtText(text));
    return out;
}

QJsonValue textOf(const std::optional<compare::Excerpt>& excerpt) {
    return excerpt ? QJsonValue(strings(excerpt->lines)) : QJsonValue();
}

QJsonObject textsOf(const compare::SideBySide& view) {
    return {{QStringLiteral("botocore-old"), textOf(view.botocoreOld)},
            {QStringLiteral("botocore"), textOf(view.botocore)},
            {QStringLiteral("aiobotocore"), textOf(view.aiobotocore)}};
}

std::string digestOf(const QJsonValue& evidence) {
    return base::sha256Hex(jsonText(evidence, JsonLayout::Canonical));
}

// "tests/test_patches.py:120: X.y" without the place: entries move when others are added.
std::string_view entryOf(std::string_view trackedAs) {
    const auto at = trackedAs.find(": ");
    return at == std::string_view::npos ? trackedAs : trackedAs.substr(at + 2);
}

bool flagged(const drift::LineVerdict& line) {
    const auto weight = drift::weight(line.category);
    return line.ambiguous || weight == drift::Weight::Cosmetic || weight == drift::Weight::Behavioral;
}

// What a decision says, if it is something that a person may choose: files are edited by hand too.
std::optional<drift::Verdict> chosenDrift(const Decision* decision) {
    const auto verdict = decision ? drift::verdictFrom(decision->verdict) : std::nullopt;
    const bool choosable = verdict == drift::Verdict::Clean || verdict == drift::Verdict::CosmeticDrift ||
                           verdict == drift::Verdict::BehavioralDrift;
    return choosable ? verdict : std::nullopt;
}

std::optional<asyncneed::Verdict> chosenNeed(const Decision* decision) {
    const auto verdict = decision ? asyncneed::verdictFrom(decision->verdict) : std::nullopt;
    const bool choosable =
        verdict == asyncneed::Verdict::PureSync || verdict == asyncneed::Verdict::NeedsAsync;
    return choosable ? verdict : std::nullopt;
}

// The line as if the machine itself had said what the person said.
drift::LineVerdict decided(drift::LineVerdict line, drift::Verdict verdict) {
    line.ambiguous = false;
    if (verdict == drift::Verdict::Clean)
        line.category = drift::Category::Mirrored;
    else if (verdict == drift::Verdict::CosmeticDrift)
        line.category = drift::Category::CosmeticFormat;
    else
        line.category = drift::Category::BehavioralOther;
    return line;
}

template <typename Visit>
void forEachDriftVerdict(const Review& review, const drift::Outcome& outcome, Visit visit) {
    for (const auto& function : outcome.functions)
        visit(effectiveVerdict(review, function));
    for (const auto& function : moduleLevels(outcome))
        visit(effectiveVerdict(review, function));
}

} // namespace

std::vector<drift::FunctionVerdict> moduleLevels(const drift::Outcome& outcome) {
    std::vector<drift::FunctionVerdict> files;
    for (const auto& [path, line] : outcome.lines) {
        auto file = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.path == path; });
        if (file == files.end()) {
            file = files.emplace(files.end());
            file->path = path;
            file->name = moduleLevel;
        }
        file->lines.push_back(line);
    }
    for (auto& file : files)
        file.verdict = drift::rollUp(file.lines);
    return files;
}

std::string functionKey(const drift::FunctionVerdict& function) {
    return function.path + "::" + function.name;
}

std::string functionKey(const asyncneed::FunctionVerdict& function) {
    return function.path + "::" + function.name;
}

std::string lineKey(const drift::FunctionVerdict& function, size_t lineIndex) {
    const auto& line = function.lines[lineIndex];
    const auto text = normalised(line.text);
    const auto twins =
        std::count_if(function.lines.begin(), function.lines.begin() + static_cast<std::ptrdiff_t>(lineIndex),
                      [&](const auto& other) {
                          return other.side == line.side && other.category == line.category &&
                                 normalised(other.text) == text;
                      });
    return digestOf(QJsonArray{qtText(function.path), qtText(function.name),
                               line.side == compare::Side::Aiobotocore ? QStringLiteral("aiobotocore")
                                                                       : QStringLiteral("botocore"),
                               qtText(drift::word(line.category)), qtText(text), static_cast<qint64>(twins)});
}

std::string fingerprint(const drift::FunctionVerdict& function) {
    QJsonArray lines;
    for (const auto& line : function.lines) {
        if (!flagged(line))
            continue;
        lines.append(QJsonObject{{QStringLiteral("category"), qtText(drift::word(line.category))},
                                 {QStringLiteral("ambiguous"), line.ambiguous},
                                 {QStringLiteral("text"), qtText(line.text)},
                                 {QStringLiteral("opposite"), qtText(line.oppositeText)},
                                 {QStringLiteral("reasons"), strings(line.reasons)}});
    }
    QJsonObject evidence{{QStringLiteral("function"), qtText(functionKey(function))},
                         {QStringLiteral("verdict"), qtText(drift::word(function.verdict))},
                         {QStringLiteral("tracked"), qtText(entryOf(function.trackedAs))},
                         {QStringLiteral("lines"), lines},
                         {QStringLiteral("texts"), textsOf(function.view)}};
    if (function.counterpart)
        evidence.insert(QStringLiteral("counterpart"),
                        qtText(function.counterpart->path + "::" + function.counterpart->name));
    return digestOf(evidence);
}

std::string fingerprint(const asyncneed::FunctionVerdict& function) {
    QJsonArray findings;
    for (const auto& finding : function.findings) {
        QJsonArray quotes;
        for (const auto& quote : finding.quotes)
            quotes.append(QJsonArray{qtText(quote.path), qtText(quote.text)});
        findings.append(QJsonObject{{QStringLiteral("rule"), qtText(finding.rule)},
                                    {QStringLiteral("verdict"), qtText(asyncneed::word(finding.verdict))},
                                    {QStringLiteral("signal"), qtText(finding.signal)},
                                    {QStringLiteral("quotes"), quotes}});
    }
    return digestOf(QJsonObject{{QStringLiteral("function"), qtText(functionKey(function))},
                                {QStringLiteral("change"), qtText(asyncneed::word(function.change))},
                                {QStringLiteral("verdict"), qtText(asyncneed::word(function.verdict))},
                                {QStringLiteral("findings"), findings},
                                {QStringLiteral("texts"), textsOf(function.view)}});
}

const Decision* decisionOn(const Review& review, std::string_view functionKey, std::string_view lineKey) {
    const auto newest =
        std::find_if(review.decisions.rbegin(), review.decisions.rend(),
                     [&](const Decision& d) { return d.function == functionKey && d.line == lineKey; });
    return newest == review.decisions.rend() || newest->verdict.empty() ? nullptr : &*newest;
}

std::optional<std::string> pairedWith(const Review& review, std::string_view functionKey) {
    const auto newest = std::find_if(review.pairings.rbegin(), review.pairings.rend(),
                                     [&](const Pairing& pairing) { return pairing.function == functionKey; });
    return newest == review.pairings.rend() || newest->counterpart.empty()
               ? std::nullopt
               : std::optional(newest->counterpart);
}

std::map<std::string, std::string, std::less<>> pairingsOf(const Review& review) {
    std::map<std::string, std::string, std::less<>> pairings;
    for (const Pairing& pairing : review.pairings)
        if (const auto counterpart = pairedWith(review, pairing.function))
            pairings.insert_or_assign(pairing.function, *counterpart);
    return pairings;
}

void append(Review& review, Record record) {
    if (auto* decision = std::get_if<Decision>(&record))
        review.decisions.push_back(std::move(*decision));
    else if (auto* pairing = std::get_if<Pairing>(&record))
        review.pairings.push_back(std::move(*pairing));
    else
        review.signOffs.push_back(std::get<SignOff>(std::move(record)));
}

drift::Verdict effectiveVerdict(const Review& review, const drift::FunctionVerdict& function) {
    // What was not compared cannot be settled either: nobody has seen its counterpart.
    if (function.verdict == drift::Verdict::NotJudged || function.verdict == drift::Verdict::NoCounterpart)
        return function.verdict;
    const auto key = functionKey(function);
    const auto* whole = decisionOn(review, key);
    const auto wholeVerdict = chosenDrift(whole);
    const auto& all = review.decisions;
    const auto after = whole ? all.begin() + (whole - all.data()) + 1 : all.begin();
    if (std::none_of(after, all.end(),
                     [&](const Decision& d) { return d.function == key && !d.line.empty(); }))
        return wholeVerdict.value_or(function.verdict);
    std::vector<drift::LineVerdict> lines;
    for (size_t i = 0; i < function.lines.size(); ++i) {
        const auto* own = decisionOn(review, key, lineKey(function, i));
        auto verdict = chosenDrift(own);
        if (wholeVerdict && flagged(function.lines[i]) && (!verdict || own < whole))
            verdict = wholeVerdict;
        lines.push_back(verdict ? decided(function.lines[i], *verdict) : function.lines[i]);
    }
    return drift::rollUp(lines);
}

asyncneed::Verdict effectiveVerdict(const Review& review, const asyncneed::FunctionVerdict& function) {
    if (function.verdict == asyncneed::Verdict::NotJudged)
        return function.verdict;
    return chosenNeed(decisionOn(review, functionKey(function))).value_or(function.verdict);
}

drift::Verdict effectiveDrift(const Review& review) {
    std::vector<drift::Verdict> verdicts;
    if (const auto* outcome = review.drift())
        forEachDriftVerdict(review, *outcome, [&](drift::Verdict verdict) { verdicts.push_back(verdict); });
    return drift::rollUp(verdicts);
}

std::optional<asyncneed::Classification> effectiveClassification(const Review& review) {
    std::vector<asyncneed::Verdict> verdicts;
    if (const auto* outcome = review.asyncNeed())
        for (const auto& function : outcome->functions)
            verdicts.push_back(effectiveVerdict(review, function));
    return asyncneed::rollUp(verdicts);
}

int openCases(const Review& review) {
    int open = 0;
    if (const auto* outcome = review.drift()) {
        forEachDriftVerdict(review, *outcome, [&](drift::Verdict verdict) {
            open += verdict == drift::Verdict::Ambiguous || verdict == drift::Verdict::NotJudged;
        });
    } else if (const auto* range = review.asyncNeed()) {
        for (const auto& function : range->functions) {
            const auto verdict = effectiveVerdict(review, function);
            open += verdict == asyncneed::Verdict::Ambiguous || verdict == asyncneed::Verdict::NotJudged;
        }
    }
    return open;
}

int notJudged(const Review& review) {
    const auto count = [](const auto& functions, auto state) {
        return static_cast<int>(std::count_if(functions.begin(), functions.end(),
                                              [state](const auto& f) { return f.verdict == state; }));
    };
    if (const auto* outcome = review.drift())
        return count(outcome->functions, drift::Verdict::NotJudged);
    return count(review.asyncNeed()->functions, asyncneed::Verdict::NotJudged);
}

drift::Verdict machineVerdict(const drift::LineVerdict& line) { return drift::rollUp(std::vector{line}); }

std::vector<std::string> choices(const Review& review) {
    if (review.drift())
        return {"clean", "cosmetic-drift", "behavioral-drift"};
    return {"pure-sync", "needs-async"};
}

} // namespace portside::review
