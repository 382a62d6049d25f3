// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Judge.h"

#include "core/base/Strings.h"
#include "core/drift/Background.h"
#include "core/drift/FileContext.h"
#include "core/drift/LooseLines.h"
#include "core/drift/UnitJudge.h"
#include "core/drift/rules/Shapes.h"

#include <algorithm>
#include <array>

namespace portside::drift {

namespace {

constexpr std::string_view packageFolder = "aiobotocore/";

/// Functions that the comparison itself takes for granted: a change in one changes what every other verdict means.
constexpr std::array<std::string_view, 4> axioms{"resolve_awaitable", "async_any", "_create_lock",
                                                 "create_lock"};

bool isAxiom(const python::Function& function) {
    return std::find(axioms.begin(), axioms.end(), function.name) != axioms.end();
}

std::string mirrorPath(std::string_view path) {
    return "botocore/" + std::string(path.substr(packageFolder.size()));
}

void insert(LineSet& set, source::LineRange lines) {
    for (int line = lines.first; line <= lines.last; ++line)
        set.insert(set.end(), line);
}

class ChangeJudge {
public:
    ChangeJudge(const Change& change, Measure measure, const base::Progress& progress)
        : m_change(change), m_measure(measure), m_progress(progress), m_background(change) {}

    base::Result<Outcome> judge() {
        std::vector<const source::ChangedFile*> files;
        for (const auto& file : m_change.files)
            if (pathOf(file).starts_with(packageFolder) && pathOf(file).ends_with(".py"))
                files.push_back(&file);
        std::sort(files.begin(), files.end(),
                  [](const auto* a, const auto* b) { return pathOf(*a) < pathOf(*b); });
        int done = 0;
        for (const auto* file : files) {
            if (m_progress.stopped())
                return base::fail(base::ErrorCode::Stopped, "stopped");
            m_progress.at("comparing", done++, static_cast<int>(files.size()));
            if (const auto judged = judgeFile(*file); !judged)
                return judged.error();
        }
        return std::move(m_outcome);
    }

private:
    /// At head; of a deleted file the one that it had.
    static const std::string& pathOf(const source::ChangedFile& file) {
        return file.newPath ? *file.newPath : *file.oldPath;
    }

    base::Result<base::Done> judgeFile(const source::ChangedFile& changed) {
        if (!changed.newPath)
            return judgeDeletedFile(changed);
        LineSet added;
        LineSet removed;
        for (const auto& change : changed.changes) {
            insert(added, change.newLines);
            insert(removed, change.oldLines);
        }
        const auto head = m_change.head.aiobotocore.module(*changed.newPath);
        if (!head)
            return head.error();
        if (!*head)
            return base::Done{};
        const python::Module* base = nullptr;
        if (changed.oldPath) {
            const auto found = m_change.base.aiobotocore.module(*changed.oldPath);
            if (!found)
                return found.error();
            base = *found;
        }
        const auto mirror = m_change.head.botocore.module(mirrorPath(*changed.newPath));
        if (!mirror)
            return mirror.error();
        FileContext file(m_background, **head, base, *mirror, std::move(added), std::move(removed),
                         m_measure);
        if (*mirror) {
            judgeMirrored(file);
            return base::Done{};
        }
        judgeUnmirrored(file);
        // Renamed to where botocore has nothing: what stood for it must still stand somewhere.
        return changed.oldPath && changed.oldPath != changed.newPath ? judgeDeletedFile(changed)
                                                                     : base::Result(base::Done{});
    }

    /// As if it were empty: what stood for botocore in it, and is nowhere else now, is missed.
    base::Result<base::Done> judgeDeletedFile(const source::ChangedFile& changed) {
        const auto base = m_change.base.aiobotocore.module(*changed.oldPath);
        if (!base)
            return base.error();
        const auto mirror = m_change.head.botocore.module(mirrorPath(*changed.oldPath));
        if (!mirror)
            return mirror.error();
        if (!*base || !*mirror)
            return base::Done{};
        LineSet removed;
        insert(removed, {1, (*base)->text().lineCount()});
        const python::Module gone = python::readModule(*changed.oldPath, source::SourceText(""));
        FileContext file(m_background, gone, *base, *mirror, {}, std::move(removed), m_measure);
        for (auto& line : judgeLooseLines(file))
            m_outcome.lines.push_back({gone.path, std::move(line)});
        return base::Done{};
    }

    void judgeMirrored(FileContext& file) {
        for (const auto& function : file.head().functions)
            if (!function.nested)
                judgeFunction(file, function);
        if (!hasStrayError(file.head())) {
            if (m_measure == Measure::Standing)
                judgeModuleLevel(file);
            else
                for (auto& line : judgeLooseLines(file))
                    m_outcome.lines.push_back({file.head().path, std::move(line)});
        } else {
            // What such a file means is unknown to its last line: nothing outside its functions is called drift.
            for (const int line : file.added())
                if (!file.head().functionAt(line))
                    addUncompared(file, line, Category::OutOfScope, "not judged: the file does not parse");
            FunctionVerdict verdict;
            verdict.path = file.head().path;
            verdict.name = moduleLevel;
            verdict.verdict = Verdict::NotJudged;
            verdict.note = "the file does not parse";
            m_outcome.functions.push_back(std::move(verdict));
        }
    }

    /// What stands outside functions as one definition, if any of it diverges.
    void judgeModuleLevel(FileContext& file) {
        FunctionVerdict verdict;
        verdict.path = file.head().path;
        verdict.name = moduleLevel;
        verdict.counterpart = CounterpartName{file.mirror()->path, std::string(moduleLevel)};
        verdict.lines = judgeLooseLines(file);
        verdict.verdict = rollUp(verdict.lines);
        if (verdict.verdict == Verdict::Clean)
            return;
        const auto whole = [](const python::Module& module) {
            return compare::Passage{
                &module, python::NodeId{0}, {1, module.text().lineCount()}, std::string(moduleLevel)};
        };
        verdict.view = compare::sideBySide(whole(*file.mirror()), whole(file.head()));
        m_outcome.functions.push_back(std::move(verdict));
    }

    /// An error that no function contains may hide any number of them.
    static bool hasStrayError(const python::Module& module) {
        const auto& tree = module.tree;
        // The parser takes an indented method whose class header went for a function of the module; Python does not.
        for (const auto& function : module.functions)
            if (tree.parent(function.outer) == 0 &&
                module.text().line(function.lines.first).find_first_of(" \t") == 0)
                return true;
        // The parser takes a header at the end of a file for a whole class.
        for (const auto& type : module.classes)
            if (type.body == python::noNode || tree.firstChild(type.body) == python::noNode)
                return true;
        if (!tree.containsError())
            return false;
        const auto isInFunction = [&](python::NodeId id) {
            return std::any_of(module.functions.begin(), module.functions.end(), [&](const auto& function) {
                return function.containsError && tree.within(id, function.outer);
            });
        };
        bool anyError = false;
        for (python::NodeId id = 0; id < tree.size(); ++id) {
            if (tree.kind(id) != python::NodeKind::Error && tree.kind(id) != python::NodeKind::Missing)
                continue;
            anyError = true;
            if (!isInFunction(id))
                return true;
        }
        return !anyError; // nothing of the file parsed: the module itself is the error
    }

    /// Out of scope, but for the functions that the comparison relies on.
    void judgeUnmirrored(FileContext& file) {
        if (m_measure == Measure::Standing) {
            listUnmirrored(file);
            return;
        }
        LineSet rest = file.added();
        for (const auto& function : file.head().functions) {
            if (function.nested || !isAxiom(function))
                continue;
            if (judgeFunction(file, function))
                std::erase_if(rest, [&](int line) { return function.lines.contains(line); });
        }
        for (const int line : rest)
            addUncompared(file, line, Category::OutOfScope,
                          "botocore has no " + mirrorPath(file.head().path));
    }

    static LineVerdict uncompared(const FileContext& file, int line, Category category,
                                  const std::string& explanation) {
        LineVerdict verdict;
        verdict.line = line;
        verdict.text = file.head().text().line(line);
        const bool blank = base::trimmed(verdict.text).empty();
        verdict.category = blank ? Category::Blank : category;
        verdict.explanation = blank ? "a blank line" : explanation;
        return verdict;
    }

    void addUncompared(const FileContext& file, int line, Category category, const std::string& explanation) {
        m_outcome.lines.push_back({file.head().path, uncompared(file, line, category, explanation)});
    }

    void listUnmirrored(const FileContext& file) {
        for (const auto& function : file.head().functions) {
            if (function.nested)
                continue;
            FunctionVerdict verdict;
            verdict.path = file.head().path;
            verdict.name = displayName(function);
            listOwn(file, function, verdict);
            m_outcome.functions.push_back(std::move(verdict));
        }
    }

    /// False when the change does not touch the function.
    bool judgeFunction(FileContext& file, const python::Function& function) {
        const bool gains = touches(file.added(), function.lines);
        if (!gains && file.removed().empty())
            return false;
        // A cheap look by name first: the class graph is for functions that were touched.
        if (!gains && !losesLines(file, function))
            return false;
        const auto pairing = file.pairing(function);
        std::optional<FileContext::Before> before;
        if (m_measure != Measure::Standing)
            before = file.before(function, pairing ? &pairing->counterpart : nullptr);
        const bool loses =
            before && before->module == file.base() && touches(file.removed(), before->function->lines);
        if (!gains && !loses)
            return false;

        FunctionVerdict verdict;
        verdict.path = file.head().path;
        verdict.name = displayName(function);
        const bool axiom = !pairing && isAxiom(function) && before;
        if (pairing) {
            const auto& botocore = pairing->counterpart.botocore;
            verdict.counterpart = CounterpartName{botocore.module->path, botocore.function->qualifiedName};
            if (const auto* entry = entryOf(botocore)) {
                verdict.tracked = true;
                verdict.trackedAs = std::string(mirror::patchesPath) + ":" + std::to_string(entry->line) +
                                    ": " + entry->reference;
            }
        }
        if (function.containsError || (pairing && pairing->counterpart.botocore.function->containsError))
            leaveUnjudged(file, function, verdict);
        else if (axiom)
            judgeAxiom(file, function, *before, verdict);
        else if (pairing)
            judgeOverride(file, function, *pairing, before, verdict);
        else if (!listForwarder(file, function, verdict))
            listOwn(file, function, verdict);
        m_outcome.functions.push_back(std::move(verdict));
        return true;
    }

    /// What tests/test_patches.py lists for this very function: not for one of the same name in another module, nor for
    /// the setter of the same property.
    const mirror::OverrideEntry* entryOf(const mirror::Place& botocore) const {
        if (!m_change.registries)
            return nullptr;
        const std::string& name = botocore.function->qualifiedName;
        const bool setter = botocore.function->accessor == python::Accessor::Setter;
        for (const auto& entry : m_change.registries->overrides) {
            if (entry.name != name || entry.isClass ||
                (!entry.accessor.empty() && (entry.accessor == "fset") != setter))
                continue;
            if (entry.module.empty() || entry.module == botocore.module->dottedName)
                return &entry;
            const auto home = m_change.head.botocore.lookUp(entry.module, name.substr(0, name.find('.')));
            if (home.module == botocore.module)
                return &entry;
        }
        return nullptr;
    }

    static bool losesLines(const FileContext& file, const python::Function& function) {
        return file.base() && std::any_of(file.base()->functions.begin(), file.base()->functions.end(),
                                          [&](const auto& other) {
                                              return other.qualifiedName == function.qualifiedName &&
                                                     touches(file.removed(), other.lines);
                                          });
    }

    void leaveUnjudged(const FileContext& file, const python::Function& function, FunctionVerdict& verdict) {
        verdict.verdict = Verdict::NotJudged;
        verdict.note =
            function.containsError ? "the function does not parse" : "botocore's function does not parse";
        listLines(file, function, verdict, Category::OutOfScope, "not judged: " + verdict.note);
    }

    /// The counterpart is compared with the function that does the work; this one hands over and is clean if it adds
    /// nothing of its own. False when the function forwards to nothing.
    bool listForwarder(const FileContext& file, const python::Function& function, FunctionVerdict& verdict) {
        const auto& graph = m_background.headGraph();
        const mirror::Place target = graph.forwardTarget({&file.head(), &function, nullptr, nullptr});
        const auto counterpart = target.function ? graph.counterpartOf(target) : std::nullopt;
        if (!counterpart)
            return false;
        const auto& botocore = counterpart->botocore;
        verdict.counterpart = CounterpartName{botocore.module->path, botocore.function->qualifiedName};
        verdict.note = "forwards to " + target.function->name + ", which is compared";
        const bool plain = rules::isPlainForward(file.head().tree, function.body);
        listLines(file, function, verdict, plain ? Category::AsyncRequired : Category::BehavioralOther,
                  verdict.note);
        for (auto& line : verdict.lines)
            if (line.category == Category::BehavioralOther) {
                line.ambiguous = true;
                line.reasons = {"delegating-override"};
            }
        verdict.verdict = rollUp(verdict.lines);
        return true;
    }

    void listOwn(const FileContext& file, const python::Function& function, FunctionVerdict& verdict) {
        verdict.verdict = Verdict::NoCounterpart;
        verdict.note = m_background.headGraph().whyNoCounterpart({&file.head(), &function, nullptr, nullptr});
        listLines(file, function, verdict, Category::NoCounterpart, verdict.note);
    }

    static void listLines(const FileContext& file, const python::Function& function, FunctionVerdict& verdict,
                          Category category, const std::string& explanation) {
        for (auto line = file.added().lower_bound(function.lines.first);
             line != file.added().end() && *line <= function.lines.last; ++line)
            verdict.lines.push_back(uncompared(file, *line, category, explanation));
        verdict.view = compare::sideBySide(std::nullopt, compare::passage(file.head(), function));
    }

    void judgeAxiom(FileContext& file, const python::Function& function, const FileContext::Before& before,
                    FunctionVerdict& verdict) {
        Sources sources{compare::passage(file.head(), function),
                        compare::passage(*before.module, *before.function),
                        compare::passage(*before.module, *before.function),
                        std::nullopt,
                        {},
                        {}};
        sources.headBotocore.name += " (before this change)";
        UnitOutcome judged = judgeUnit(sources, file, {}, Measure::Axiom);
        verdict.lines = std::move(judged.lines);
        verdict.view = std::move(judged.view);
        verdict.note =
            "an axiom of the comparison: every other verdict relies on it, so it is compared with its "
            "former self";
        verdict.verdict = rollUp(verdict.lines);
    }

    void judgeOverride(FileContext& file, const python::Function& function, const Pairing& pairing,
                       const std::optional<FileContext::Before>& before, FunctionVerdict& verdict) {
        const auto& botocore = pairing.counterpart.botocore;
        Sources sources{compare::passage(file.head(), function),
                        compare::passage(*botocore.module, *botocore.function),
                        {},
                        {},
                        file.headOwnNames(),
                        file.headOwnNames()};
        if (before) {
            sources.base = compare::passage(*before->module, *before->function);
            if (before->counterpart) {
                const auto& was = before->counterpart->botocore;
                sources.baseBotocore = compare::passage(*was.module, *was.function);
            }
        }
        mirror::Place home;
        if (function.classIndex >= 0)
            home = {&file.head(), nullptr, &file.head().classes[static_cast<size_t>(function.classIndex)],
                    nullptr};
        UnitOutcome judged = judgeUnit(sources, file, home, m_measure);
        verdict.lines = std::move(judged.lines);
        verdict.view = std::move(judged.view);
        verdict.note = std::move(judged.note);
        if (verdict.note.empty() && m_background.isPairedByHand(file.head(), function))
            verdict.note = "paired by hand";
        verdict.reimplemented = judged.reimplemented;
        verdict.verdict = rollUp(verdict.lines);
    }

    const Change& m_change;
    Measure m_measure;
    const base::Progress& m_progress;
    Background m_background;
    Outcome m_outcome;
};

} // namespace

base::Result<Outcome> judge(const Change& change, const base::Progress& progress) {
    return ChangeJudge(change, Measure::Mirror, progress).judge();
}

base::Result<Outcome> judgeStanding(const Revision& revision, const mirror::Registries& registries,
                                    const base::Progress& progress) {
    Change whole{revision, revision, {}, &registries};
    const auto files = revision.aiobotocore.files();
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        const auto module = revision.aiobotocore.module(file.path);
        if (!module)
            return module.error();
        if (const int lines = *module ? (*module)->text().lineCount() : 0; lines > 0)
            whole.files.push_back({std::nullopt, file.path, {{{1, 0}, {1, lines}}}});
    }
    auto outcome = ChangeJudge(whole, Measure::Standing, progress).judge();
    if (!outcome)
        return outcome;
    const auto isSilent = [](const LineVerdict& line) {
        return weight(line.category) == Weight::Neutral || line.category == Category::Mirrored;
    };
    for (auto& function : outcome->functions)
        std::erase_if(function.lines, isSilent);
    return outcome;
}

} // namespace portside::drift
