// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FunctionEntry.h"

#include "ui/render/VisibleText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace portside::models {

namespace {

using render::VerdictClass;
using render::visibleWords;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FunctionEntry)
};

/// Where a decision came from, with commits cut short.
QString shortOrigin(const std::string& origin) {
    constexpr size_t commit = 40;
    const size_t start = origin.size() >= commit ? origin.size() - commit : 0;
    const bool isCommit =
        origin.size() >= commit && origin.find_first_not_of("0123456789abcdef", start) == std::string::npos;
    return visibleWords(isCommit ? std::string_view(origin).substr(0, start + 7) : std::string_view(origin));
}

FunctionEntry driftEntry(const review::Review& review, const drift::FunctionVerdict& function, EntryKind kind,
                         size_t index) {
    FunctionEntry entry;
    entry.kind = kind;
    entry.index = static_cast<int>(index);
    entry.key = review::functionKey(function);
    entry.path = visibleWords(function.path);
    entry.name =
        kind == EntryKind::ModuleLevel ? Words::tr("outside functions") : visibleWords(function.name);
    for (const drift::LineVerdict& line : function.lines)
        entry.flagged += render::isFlagged(render::classOf(line)) ? 1 : 0;
    entry.judged = static_cast<int>(function.lines.size());
    refresh(entry, review);
    return entry;
}

void addDrift(const review::Review& review, const drift::Outcome& outcome,
              std::vector<FunctionEntry>& entries) {
    const std::vector<drift::FunctionVerdict> levels = review::moduleLevels(outcome);
    std::vector<bool> added(levels.size(), false);
    const auto addLevels = [&](const std::string* path) {
        for (size_t i = 0; i < levels.size(); ++i) {
            if (added[i] || (path && levels[i].path != *path))
                continue;
            entries.push_back(driftEntry(review, levels[i], EntryKind::ModuleLevel, i));
            added[i] = true;
        }
    };
    for (size_t i = 0; i < outcome.functions.size(); ++i) {
        entries.push_back(driftEntry(review, outcome.functions[i], EntryKind::Function, i));
        if (i + 1 == outcome.functions.size() || outcome.functions[i + 1].path != outcome.functions[i].path)
            addLevels(&outcome.functions[i].path);
    }
    addLevels(nullptr);
}

void addAsyncNeed(const review::Review& review, const std::vector<asyncneed::FunctionVerdict>& functions,
                  EntryKind kind, std::vector<FunctionEntry>& entries) {
    for (size_t i = 0; i < functions.size(); ++i) {
        const asyncneed::FunctionVerdict& function = functions[i];
        FunctionEntry entry;
        entry.kind = kind;
        entry.index = static_cast<int>(i);
        entry.key = kind == EntryKind::Function ? review::functionKey(function) : std::string();
        entry.path = visibleWords(function.path);
        entry.name = visibleWords(function.name);
        entry.oldName = visibleWords(function.oldName);
        entry.change = function.change;
        entry.alreadyPorted = function.alreadyPorted;
        entry.judged = static_cast<int>(function.addedLines.size() + function.removedLines.size());
        refresh(entry, review);
        entries.push_back(std::move(entry));
    }
}

/// `levels` holds the file's module level when the entry is one; the others are in the outcome already.
const drift::FunctionVerdict& driftFunction(const drift::Outcome& outcome, const FunctionEntry& entry,
                                            std::vector<drift::FunctionVerdict>& levels) {
    const auto at = static_cast<size_t>(entry.index);
    if (entry.kind != EntryKind::ModuleLevel)
        return outcome.functions[at];
    levels = review::moduleLevels(outcome);
    return levels[at];
}

const asyncneed::FunctionVerdict& asyncFunction(const review::Review& review, const FunctionEntry& entry) {
    const asyncneed::Outcome& outcome = *review.asyncNeed();
    const auto& list = entry.kind == EntryKind::Advisory ? outcome.advisory : outcome.functions;
    return list[static_cast<size_t>(entry.index)];
}

/// What people decided about the entry, for its rows.
render::Decided decidedOn(const review::Review& review, const FunctionEntry& entry) {
    render::Decided decided;
    if (entry.key.empty())
        return decided;
    const review::Decision* whole = review::decisionOn(review, entry.key);
    if (whole)
        decided.function = render::classOfWord(whole->verdict);
    const drift::Outcome* outcome = review.drift();
    const bool any = std::any_of(review.decisions.begin(), review.decisions.end(), [&](const auto& decision) {
        return decision.function == entry.key && !decision.line.empty();
    });
    if (!outcome || !any)
        return decided;
    std::vector<drift::FunctionVerdict> levels;
    const drift::FunctionVerdict& function = driftFunction(*outcome, entry, levels);
    for (size_t line = 0; line < function.lines.size(); ++line) {
        const auto* own = review::decisionOn(review, entry.key, review::lineKey(function, line));
        // A word on the whole function holds for the lines that were decided before it.
        if (own && (!whole || whole < own))
            decided.lines.emplace(static_cast<int>(line), render::classOfWord(own->verdict));
    }
    return decided;
}

std::string_view withoutPackage(std::string_view path) {
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// References may be qualified by their module, or lead through a wrapper.
std::optional<render::TrackedHash> trackedHash(const asyncneed::Outcome& outcome,
                                               const asyncneed::FunctionVerdict& function) {
    const auto names = [&](const std::string& symbol, const std::string& name) {
        return !name.empty() &&
               (symbol == name || symbol.ends_with("." + name) || symbol.starts_with(name + ".__"));
    };
    const auto found =
        std::find_if(outcome.hashes.begin(), outcome.hashes.end(), [&](const asyncneed::HashBump& bump) {
            return bump.covers && (names(bump.symbol, function.name) || names(bump.symbol, function.oldName));
        });
    if (found == outcome.hashes.end())
        return std::nullopt;
    return render::TrackedHash{visibleWords(found->oldDigest), visibleWords(found->newDigest),
                               found->substantive};
}

} // namespace

std::vector<FunctionEntry> entriesOf(const review::Review& review) {
    std::vector<FunctionEntry> entries;
    if (const drift::Outcome* outcome = review.drift())
        addDrift(review, *outcome, entries);
    if (const asyncneed::Outcome* outcome = review.asyncNeed()) {
        addAsyncNeed(review, outcome->functions, EntryKind::Function, entries);
        addAsyncNeed(review, outcome->advisory, EntryKind::Advisory, entries);
    }
    return entries;
}

void refresh(FunctionEntry& entry, const review::Review& review) {
    const review::Decision* decision = entry.key.empty() ? nullptr : review::decisionOn(review, entry.key);
    entry.settled = decision != nullptr;
    entry.settledBy = decision ? visibleWords(decision->by.name) : QString();
    entry.note = decision ? visibleWords(decision->note) : QString();
    entry.carried = decision && !decision->carriedFrom.empty();
    entry.carriedFrom = entry.carried ? shortOrigin(decision->carriedFrom) : QString();
    entry.waived = decision && decision->waived;
    entry.reopened.clear();
    if (!decision)
        for (const review::Reopened& reopened : review.reopened)
            if (reopened.decision.function == entry.key && reopened.decision.line.empty())
                entry.reopened =
                    Words::tr("Reopened. It was settled as %1 by %2 on %3; since then: %4.")
                        .arg(visibleWords(reopened.decision.verdict), visibleWords(reopened.decision.by.name),
                             shortOrigin(reopened.from), visibleWords(reopened.why));
    if (const drift::Outcome* outcome = review.drift()) {
        std::vector<drift::FunctionVerdict> levels;
        const drift::FunctionVerdict& function = driftFunction(*outcome, entry, levels);
        const drift::Verdict verdict = review::effectiveVerdict(review, function);
        entry.token = drift::word(verdict);
        entry.machine = render::classOf(function.verdict);
        entry.verdict = render::classOf(verdict);
        entry.canSettle = function.verdict != drift::Verdict::NotJudged &&
                          function.verdict != drift::Verdict::NoCounterpart;
    } else {
        const asyncneed::FunctionVerdict& function = asyncFunction(review, entry);
        const asyncneed::Verdict verdict =
            entry.kind == EntryKind::Advisory ? function.verdict : review::effectiveVerdict(review, function);
        entry.token = asyncneed::word(verdict);
        entry.machine = render::classOf(function);
        entry.verdict = entry.settled ? render::classOf(verdict) : entry.machine;
        entry.canSettle =
            entry.kind == EntryKind::Function && function.verdict != asyncneed::Verdict::NotJudged;
    }
    const bool open = entry.verdict == VerdictClass::Ambiguous || entry.verdict == VerdictClass::NotJudged;
    entry.needsMe = entry.kind != EntryKind::Advisory && open;
}

render::RowModel rowsOf(const review::Review& review, const FunctionEntry& entry,
                        const render::AsyncFree* asyncFree) {
    const drift::Outcome* outcome = review.drift();
    std::vector<drift::FunctionVerdict> levels;
    const render::Decided decided = decidedOn(review, entry);
    return outcome ? render::rowsOf(driftFunction(*outcome, entry, levels), decided, asyncFree)
                   : render::rowsOf(asyncFunction(review, entry), decided, asyncFree);
}

render::RowModel rowsOf(const review::Review& review, const std::vector<FunctionEntry>& entries,
                        const compare::SideBySide& file, const render::AsyncFree* asyncFree) {
    const std::array excerpts{&file.botocoreOld, &file.botocore, &file.aiobotocore};
    const auto isOf = [&](const FunctionEntry& entry) {
        const QString path = entry.path.section(QLatin1Char('/'), 1);
        return std::any_of(std::begin(excerpts), std::end(excerpts), [&](const auto* excerpt) {
            return *excerpt && visibleWords((*excerpt)->path).section(QLatin1Char('/'), 1) == path;
        });
    };
    if (const drift::Outcome* outcome = review.drift()) {
        std::vector<drift::FunctionVerdict> functions;
        functions.reserve(entries.size());
        std::vector<render::FilePart<drift::FunctionVerdict>> parts;
        for (size_t i = 0; i < entries.size(); ++i) {
            if (!isOf(entries[i]))
                continue;
            std::vector<drift::FunctionVerdict> levels;
            functions.push_back(driftFunction(*outcome, entries[i], levels));
            parts.push_back({&functions.back(), decidedOn(review, entries[i]), static_cast<int>(i)});
        }
        return render::rowsOf(file, parts, asyncFree);
    }
    std::vector<render::FilePart<asyncneed::FunctionVerdict>> parts;
    for (size_t i = 0; i < entries.size(); ++i)
        parts.push_back(
            {&asyncFunction(review, entries[i]), decidedOn(review, entries[i]), static_cast<int>(i)});
    return render::rowsOf(file, parts, asyncFree);
}

std::vector<compare::SideBySide> comparedIn(const review::Review& review, const std::string& path) {
    std::vector<compare::SideBySide> compared;
    const auto take = [&](const auto& functions) {
        for (const auto& function : functions)
            if (withoutPackage(function.path) == withoutPackage(path))
                compared.push_back(function.view);
    };
    if (const drift::Outcome* outcome = review.drift()) {
        take(outcome->functions);
    } else {
        take(review.asyncNeed()->functions);
        take(review.asyncNeed()->advisory);
    }
    return compared;
}

int entryAt(const review::Review& review, const std::vector<FunctionEntry>& entries, compare::Side side,
            const QString& path, int line) {
    const drift::Outcome* outcome = review.drift();
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].kind == EntryKind::ModuleLevel)
            continue; // without a view
        const compare::SideBySide& view = outcome
                                              ? outcome->functions[static_cast<size_t>(entries[i].index)].view
                                              : asyncFunction(review, entries[i]).view;
        const auto& excerpt = side == compare::Side::BotocoreOld ? view.botocoreOld
                              : side == compare::Side::Botocore  ? view.botocore
                                                                 : view.aiobotocore;
        if (excerpt && line >= excerpt->firstLine && line <= excerpt->lastLine() &&
            visibleWords(excerpt->path) == path)
            return static_cast<int>(i);
    }
    return -1;
}

std::string lineKeyOf(const review::Review& review, const FunctionEntry& entry, int judged) {
    const drift::Outcome* outcome = review.drift();
    if (!outcome || !entry.canSettle || judged < 0)
        return {};
    std::vector<drift::FunctionVerdict> levels;
    const drift::FunctionVerdict& function = driftFunction(*outcome, entry, levels);
    const auto at = static_cast<size_t>(judged);
    const bool flagged = at < function.lines.size() && render::isFlagged(render::classOf(function.lines[at]));
    return flagged ? review::lineKey(function, at) : std::string();
}

render::Explanation explain(const review::Review& review, const FunctionEntry& entry, int judged) {
    const drift::Outcome* outcome = review.drift();
    std::vector<drift::FunctionVerdict> levels;
    render::Explanation explanation = outcome
                                          ? render::explain(driftFunction(*outcome, entry, levels), judged)
                                          : render::explain(asyncFunction(review, entry), judged);
    explanation.settled = entry.settled;
    if (!outcome)
        explanation.hash = trackedHash(*review.asyncNeed(), asyncFunction(review, entry));
    return explanation;
}

std::string fingerprintOf(const review::Review& review, const std::string& functionKey) {
    const auto find = [&](const auto& functions) -> std::string {
        for (const auto& function : functions)
            if (review::functionKey(function) == functionKey)
                return review::fingerprint(function);
        return {};
    };
    const drift::Outcome* outcome = review.drift();
    if (!outcome)
        return find(review.asyncNeed()->functions);
    const std::string found = find(outcome->functions);
    return found.empty() ? find(review::moduleLevels(*outcome)) : found;
}

} // namespace portside::models
