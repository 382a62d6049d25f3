// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Judge.h"

#include "core/asyncneed/Hashes.h"
#include "core/asyncneed/Imports.h"
#include "core/asyncneed/Reach.h"
#include "core/asyncneed/View.h"
#include "core/asyncneed/Warnings.h"
#include "core/asyncneed/rules/Rules.h"
#include "core/source/LineDiff.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace portside::asyncneed {

namespace {

using base::ErrorCode;
using base::fail;

class Bases : public BaseQuestion {
public:
    explicit Bases(const mirror::Package& botocoreNew) : m_botocore(botocoreNew) {}

    bool isBase(const Unit& base, const Unit& derived) const override {
        const auto start = m_botocore.lookUp(derived.module->dottedName, derived.type->qualifiedName);
        std::vector<mirror::Place> open;
        if (start.type)
            open.push_back(start);
        std::set<const python::Class*> seen;
        for (size_t at = 0; at < open.size(); ++at) {
            if (!seen.insert(open[at].type).second)
                continue;
            for (const auto& name : open[at].type->bases) {
                const auto place = m_botocore.resolve(*open[at].module, name);
                if (!place.type)
                    continue;
                if (place.module->path == base.module->path &&
                    place.type->qualifiedName == base.type->qualifiedName)
                    return true;
                open.push_back(place);
            }
        }
        return false;
    }

private:
    const mirror::Package& m_botocore;
};

struct ChangedPath {
    std::string path;
    bool inScope = false;
    FileVersions versions;
    std::vector<source::LineChange> lines;
};

std::map<std::string, std::string> idsOf(const std::vector<source::TreeEntry>& entries) {
    std::map<std::string, std::string> ids;
    for (const auto& entry : entries)
        ids.emplace(entry.path, entry.id);
    return ids;
}

/// Python files that differ between the two trees, by path.
base::Result<std::vector<ChangedPath>> changedPaths(const Range& range) {
    const auto oldFiles = range.botocoreOld.files();
    if (!oldFiles)
        return oldFiles.error();
    const auto newFiles = range.botocoreNew.files();
    if (!newFiles)
        return newFiles.error();
    const auto mirrorFiles = range.aiobotocore.files();
    if (!mirrorFiles)
        return mirrorFiles.error();
    const auto oldIds = idsOf(*oldFiles);
    const auto newIds = idsOf(*newFiles);
    const auto mirrors = idsOf(*mirrorFiles);
    std::set<std::string> paths;
    for (const auto& [path, id] : oldIds)
        if (const auto now = newIds.find(path); now == newIds.end() || now->second != id)
            paths.insert(path);
    for (const auto& [path, id] : newIds)
        if (!oldIds.count(path))
            paths.insert(path);
    std::vector<ChangedPath> changed;
    for (const auto& path : paths)
        changed.push_back({path, mirrors.count(mirrorPath(path)) > 0, {}, {}});
    return changed;
}

base::Result<base::Done> readVersions(const Range& range, ChangedPath& file) {
    const auto oldModule = range.botocoreOld.module(file.path);
    if (!oldModule)
        return oldModule.error();
    const auto newModule = range.botocoreNew.module(file.path);
    if (!newModule)
        return newModule.error();
    file.versions = {*oldModule, *newModule};
    const auto text = [](const python::Module* module) {
        return module ? module->text() : source::SourceText();
    };
    file.lines = source::lineChanges(text(*oldModule), text(*newModule));
    return base::Done{};
}

std::vector<std::string> notesOf(const Subject& subject) {
    std::vector<std::string> notes;
    if (!subject.isFunction() || !subject.change.oldUnit || !subject.change.newUnit)
        return notes;
    const auto known = textsOf(subject.oldCalls);
    for (const auto& call : newOnes(subject.calls, {})) {
        if (!known.count(call.text))
            continue;
        if (const auto reach = reachOf(subject, *subject.change.newUnit, call);
            reach && reach->verdict == Verdict::NeedsAsync)
            notes.push_back("calls `" + call.text + "(` as before, async in aiobotocore: not counted");
    }
    return notes;
}

/// The aiobotocore definition next to the unit: its override, else the class that stands for its class.
mirror::Place placeIn(const Subject& subject) {
    if (!subject.overrides.empty())
        return subject.overrides.front().aiobotocore;
    const auto& unit = subject.unit();
    if (!unit.type)
        return {};
    const auto links = subject.world.linkedTo(unit.module->path, unit.type->qualifiedName);
    return links.empty() ? mirror::Place{} : links.front().aiobotocore;
}

/// Every verdict shows where it stands on both sides and in aiobotocore, whatever its rule quoted.
void completeQuotes(const Subject& subject, Finding& finding) {
    const auto& change = subject.change;
    const auto quotes = [&](compare::Side side) {
        return std::any_of(finding.quotes.begin(), finding.quotes.end(), [&](const Quote& it) {
            return it.side == side && it.path != mirror::patchesPath;
        });
    };
    if (change.newUnit && !quotes(compare::Side::Botocore))
        finding.quotes.push_back(
            quote(compare::Side::Botocore, *change.newUnit->module, change.newUnit->lines.first));
    if (change.oldUnit && !quotes(compare::Side::BotocoreOld))
        finding.quotes.push_back(
            quote(compare::Side::BotocoreOld, *change.oldUnit->module, change.oldUnit->lines.first));
    if (!quotes(compare::Side::Aiobotocore))
        if (const auto place = placeIn(subject))
            finding.quotes.push_back(quoteOf(place));
}

FunctionVerdict verdictOf(const Subject& subject, Ruling ruling, const ChangedPath& file) {
    const auto& change = subject.change;
    FunctionVerdict verdict;
    verdict.path = change.path();
    if (file.inScope)
        verdict.mirrorPath = mirrorPath(verdict.path);
    verdict.name = change.unit().label;
    if (change.change == Change::Renamed || change.moved)
        verdict.oldName = change.oldUnit->label;
    verdict.change = change.change;
    if (change.moved)
        verdict.changeNote = change.oldUnit->module->path == verdict.path
                                 ? "moved from " + change.oldUnit->label
                                 : "moved from " + change.oldUnit->module->path;
    verdict.verdict = ruling.verdict;
    verdict.alreadyPorted = ruling.alreadyPorted;
    verdict.rule = ruling.findings.front().rule;
    verdict.reason = ruling.findings.front().reason;
    verdict.findings = std::move(ruling.findings);
    completeQuotes(subject, verdict.findings.front());
    if (!ruling.settled)
        verdict.notes = notesOf(subject);
    show(subject, file.lines, verdict);
    return verdict;
}

/// An import that breaks although no unit of that name went: a re-export dropped, a whole file gone.
FunctionVerdict strayImport(const BrokenImport& broken, const python::Module& home) {
    FunctionVerdict verdict;
    verdict.path = broken.path;
    verdict.mirrorPath = broken.import.module->path;
    verdict.name = broken.name.empty() ? home.dottedName : broken.name;
    verdict.change = Change::Removed;
    verdict.verdict = Verdict::NeedsAsync;
    verdict.rule = "import-broken";
    verdict.reason = "`" + broken.import.module->path + "` imports it, botocore no longer has it there";
    Finding finding{verdict.rule,
                    verdict.verdict,
                    verdict.name,
                    verdict.reason,
                    {quote(compare::Side::Aiobotocore, *broken.import.module, broken.import.line)}};
    for (const auto& import : home.imports)
        if (import.localName == broken.name && !broken.name.empty())
            finding.quotes.push_back(quote(compare::Side::BotocoreOld, home, import.line));
    verdict.findings.push_back(std::move(finding));
    verdict.whyNoOverride = "aiobotocore imports it from botocore";
    return verdict;
}

class Judging {
public:
    Judging(const Range& range, const base::Progress& progress) : m_range(range), m_progress(progress) {}

    base::Result<Outcome> run() {
        m_outcome.inputs = m_range.inputs;
        auto changed = changedPaths(m_range);
        if (!changed)
            return changed.error();
        m_files = std::move(*changed);
        if (auto read = readFiles(); !read)
            return read.error();
        if (m_files.empty()) // most releases change no Python at all
            return std::move(m_outcome);
        const AsyncWorld world(m_range.botocoreOld, m_range.botocoreNew, m_range.aiobotocore,
                               m_range.registries);
        if (auto judged = judgeUnits(world); !judged)
            return judged.error();
        std::set<std::string> paths;
        for (const auto& file : m_files)
            paths.insert(file.path);
        for (auto& warning : trackingWarnings(world, paths))
            m_outcome.warnings.push_back(std::move(warning));
        m_progress.at("hashes");
        m_outcome.hashes = hashBumps(m_range.botocoreOld, m_range.botocoreNew, m_range.registries);
        for (const auto& bump : m_outcome.hashes)
            if (!bump.covers)
                m_outcome.warnings.push_back("digest does not cover this symbol: " + bump.symbol);
        return std::move(m_outcome);
    }

private:
    base::Result<base::Done> readFiles() {
        int done = 0;
        std::vector<ChangedPath> readable;
        for (auto& file : m_files) {
            if (m_progress.stopped())
                return fail(ErrorCode::Stopped, "stopped");
            m_progress.at("files", ++done, int(m_files.size()));
            if (auto read = readVersions(m_range, file); !read) {
                if (file.inScope)
                    return fail(ErrorCode::Unreadable, read.error().message);
                m_outcome.warnings.push_back("not looked at: " + read.error().message);
                continue;
            }
            readable.push_back(std::move(file));
        }
        m_files = std::move(readable);
        return base::Done{};
    }

    base::Result<base::Done> judgeUnits(const AsyncWorld& world) {
        std::vector<FileVersions> versions;
        std::set<std::string> paths;
        std::map<std::string, const ChangedPath*> files;
        for (const auto& file : m_files) {
            versions.push_back(file.versions);
            paths.insert(file.path);
            files.emplace(file.path, &file);
        }
        const ChangeSet changeSet(versions, Bases(m_range.botocoreNew));
        const auto broken = brokenImports(world, paths);
        const ReceiverResolver receivers(m_range.botocoreNew);
        std::vector<Subject> subjects;
        subjects.reserve(changeSet.changes().size());
        std::vector<Ruling> rulings;
        for (const auto& change : changeSet.changes()) {
            if (m_progress.stopped())
                return fail(ErrorCode::Stopped, "stopped");
            m_progress.at("functions", int(subjects.size()), int(changeSet.changes().size()));
            subjects.push_back(subjectOf(change, world, receivers, broken));
            rulings.push_back(ruleOn(subjects.back()));
        }
        propagate(subjects, rulings);
        for (size_t i = 0; i < subjects.size(); ++i) {
            const auto& file = *files.at(subjects[i].change.path());
            auto& list = file.inScope ? m_outcome.functions : m_outcome.advisory;
            list.push_back(verdictOf(subjects[i], std::move(rulings[i]), file));
        }
        addStrayImports(broken, subjects);
        return base::Done{};
    }

    void addStrayImports(const std::vector<BrokenImport>& broken, const std::vector<Subject>& subjects) {
        bool any = false;
        for (const auto& import : broken) {
            const bool told = std::any_of(subjects.begin(), subjects.end(), [&](const Subject& subject) {
                const auto* old = subject.change.oldUnit;
                return old && old->module->path == import.path && old->name == import.name &&
                       !(subject.change.newUnit && subject.change.newUnit->name == import.name &&
                         !subject.change.moved) &&
                       isInScope(subject.change.path());
            });
            const auto home = m_range.botocoreOld.module(import.path);
            if (told || !home || !*home)
                continue;
            any = true;
            m_outcome.functions.push_back(strayImport(import, **home));
        }
        if (any)
            std::stable_sort(m_outcome.functions.begin(), m_outcome.functions.end(),
                             [](const FunctionVerdict& one, const FunctionVerdict& other) {
                                 return one.path < other.path;
                             });
    }

    bool isInScope(const std::string& path) const {
        return std::any_of(m_files.begin(), m_files.end(),
                           [&](const ChangedPath& file) { return file.path == path && file.inScope; });
    }

    const Range& m_range;
    const base::Progress& m_progress;
    std::vector<ChangedPath> m_files;
    Outcome m_outcome;
};

} // namespace

base::Result<Outcome> judge(const Range& range, const base::Progress& progress) {
    return Judging(range, progress).run();
}

} // namespace portside::asyncneed
