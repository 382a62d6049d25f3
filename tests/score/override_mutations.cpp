// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the pull-request check on mutations of real overrides: each one is applied to the default branch of
// aiobotocore, and the mutated function's verdict is counted. What adds or loses behaviour must not come out clean,
// what is cosmetic must come out cosmetic, and other layout must be at worst cosmetic.
//
//   PORTSIDE_BOTOCORE=... PORTSIDE_AIOBOTOCORE=... portside_score_override_mutations [--every] [--verbose] [MUTATION...]
//
// One place per function and mutation, another one for each function; with --every all places.
#include "core/compare/AsyncForm.h"
#include "core/compare/Outline.h"
#include "core/drift/Judge.h"
#include "core/git/Repository.h"
#include "core/mirror/ClassGraph.h"
#include "core/mirror/Pin.h"
#include "core/source/TreeDiff.h"
#include "tests/score/mutation/Mutation.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace portside;
using mutation::LevelMutation;
using mutation::Mutation;
using mutation::Place;
using mutation::Wanted;

namespace {

using Tree = std::shared_ptr<const source::SourceTree>;

const std::vector<Mutation>& mutations() {
    static const std::vector<Mutation> all = [] {
        auto kinds = mutation::namedKinds();
        for (auto& kind : mutation::expressionKinds())
            kinds.push_back(std::move(kind));
        for (auto& kind : mutation::flowKinds())
            kinds.push_back(std::move(kind));
        return kinds;
    }();
    return all;
}

bool isRight(Wanted wanted, drift::Verdict verdict) {
    switch (wanted) {
    case Wanted::Behavioral:
        return verdict == drift::Verdict::BehavioralDrift;
    case Wanted::Cosmetic:
        return verdict == drift::Verdict::CosmeticDrift;
    case Wanted::NotClean:
        return verdict == drift::Verdict::BehavioralDrift || verdict == drift::Verdict::Ambiguous;
    case Wanted::AtWorstCosmetic:
        return verdict == drift::Verdict::Clean || verdict == drift::Verdict::CosmeticDrift;
    }
    return false;
}

struct Count {
    int total = 0, right = 0, clean = 0, cosmetic = 0, ambiguous = 0, behavioral = 0;

    void add(drift::Verdict verdict, bool good) {
        ++total;
        right += good;
        clean += verdict == drift::Verdict::Clean;
        cosmetic += verdict == drift::Verdict::CosmeticDrift;
        ambiguous += verdict == drift::Verdict::Ambiguous;
        behavioral += verdict == drift::Verdict::BehavioralDrift;
    }
};

struct Options {
    bool verbose = false;
    bool every = false;
    std::set<std::string> mutations; ///< empty: all
};

class Scorer {
public:
    Scorer(Tree aiobotocore, Tree botocore, Options options)
        : m_tree(aiobotocore), m_options(std::move(options)), m_base(aiobotocore, "aiobotocore", m_modules),
          m_botocore(std::move(botocore), "botocore"), m_graph(m_base, m_botocore) {}

    void score() {
        const auto files = m_base.files();
        if (!files)
            return;
        for (const auto& file : *files)
            if (const auto module = m_base.module(file.path); module && *module)
                for (const auto& function : (*module)->functions)
                    if (!function.nested && m_graph.counterpartOf({*module, &function, nullptr, nullptr}))
                        scoreFunction(**module, function);
        for (const auto& file : *files)
            if (const auto module = m_base.module(file.path); module && *module)
                scoreLevels(**module);
    }

    void print() const {
        std::printf("%-20s %6s %6s %6s %9s %10s %11s\n", "mutation", "total", "right", "clean", "cosmetic",
                    "ambiguous", "behavioral");
        for (const auto& mutation : mutations())
            printCount(mutation.name);
        for (const auto& mutation : mutation::levelKinds())
            printCount(mutation.name);
    }

private:
    void printCount(const char* name) const {
        const auto found = m_counts.find(name);
        if (found == m_counts.end())
            return;
        const Count& own = found->second;
        std::printf("%-20s %6d %6d %6d %9d %10d %11d\n", name, own.total, own.right, own.clean, own.cosmetic,
                    own.ambiguous, own.behavioral);
    }

    bool isWanted(const char* name) const {
        return m_options.mutations.empty() || m_options.mutations.contains(name);
    }

    void scoreFunction(const python::Module& module, const python::Function& function) {
        const compare::AsyncForm form(module);
        const auto outline = compare::outline(compare::passage(module, function), form);
        const size_t count = outline.statements.size();
        const size_t start = count == 0 ? 0 : static_cast<size_t>(function.lines.first) % count;
        for (const auto& mutation : mutations()) {
            if (!isWanted(mutation.name))
                continue;
            for (size_t i = 0; i < count; ++i) {
                const auto& statement = outline.statements[(start + i) % count];
                const auto shown = module.text().line(statement.lines.first);
                const bool ownLine = shown.find_first_not_of(" \t") ==
                                     static_cast<size_t>(module.text().columnAt(statement.range.begin));
                const size_t end = statement.end > 0 ? static_cast<size_t>(statement.end) : count;
                const bool follows = end < count && outline.statements[end].parent == statement.parent;
                const Place place{module, function, statement, follows ? &outline.statements[end] : nullptr};
                if (ownLine && scoreMutation(mutation, place) && !m_options.every)
                    break;
            }
        }
    }

    /// Assignments that botocore has too, and classes that stand for one of botocore's.
    void scoreLevels(const python::Module& module) {
        const auto mirror = m_botocore.module("botocore/" + module.path.substr(module.path.find('/') + 1));
        const python::Module* botocore = mirror ? *mirror : nullptr;
        if (!botocore)
            return;
        for (const auto& mutation : mutation::levelKinds()) {
            if (!isWanted(mutation.name))
                continue;
            for (const auto& assignment : module.assignments)
                if (hasTwin(module, assignment, *botocore))
                    scoreText(mutation.name, mutation.wanted, module, assignment.qualifiedName,
                              mutation.ofAssignment(module, assignment));
            for (const auto& type : module.classes)
                if (!type.nested && !m_graph.linksOf({&module, nullptr, &type, nullptr}).empty())
                    scoreText(mutation.name, mutation.wanted, module, type.qualifiedName,
                              mutation.ofClass(module, type));
        }
    }

    bool hasTwin(const python::Module& module, const python::Assignment& assignment,
                 const python::Module& botocore) const {
        if (assignment.classIndex < 0)
            return assignment.name != "__version__" && botocore.assignment(assignment.name);
        const auto& type = module.classes[static_cast<size_t>(assignment.classIndex)];
        for (const auto& link : m_graph.linksOf({&module, nullptr, &type, nullptr}))
            if (link.botocore.module->assignment(link.botocore.type->qualifiedName + "." + assignment.name))
                return true;
        return false;
    }

    /// False where the mutation does not fit.
    bool scoreMutation(const Mutation& mutation, const Place& place) {
        return scoreText(mutation.name, mutation.wanted, place.module, place.function.qualifiedName,
                         mutation.mutate(place));
    }

    bool scoreText(const char* name, Wanted wanted, const python::Module& module, const std::string& where,
                   const std::string& mutated) {
        if (mutated.empty())
            return false;
        const auto head = std::make_shared<source::OverlayTree>(
            m_tree, std::map<std::string, std::optional<source::SourceText>, std::less<>>{
                        {module.path, source::SourceText(mutated)}});
        const mirror::Package headPackage(head, "aiobotocore", m_modules);
        const source::ChangedFile changed{module.path, module.path,
                                          source::lineChanges(module.text(), source::SourceText(mutated))};
        const drift::Change change{{m_base, m_botocore}, {headPackage, m_botocore}, {changed}, nullptr};
        const auto outcome = drift::judge(change, {});
        if (!outcome)
            return false;
        const auto verdict = outcome->verdict();
        if (verdict == drift::Verdict::NotJudged) { // a mutation that is no Python
            if (m_options.verbose)
                std::printf("%s %s::%s not judged\n", name, module.path.c_str(), where.c_str());
            return false;
        }
        const bool good = isRight(wanted, verdict);
        m_counts[name].add(verdict, good);
        if (m_options.verbose && !good)
            printOutcome(name, module, where, *outcome);
        return true;
    }

    static void printOutcome(const char* name, const python::Module& module, const std::string& where,
                             const drift::Outcome& outcome) {
        std::printf("%s %s::%s %s\n", name, module.path.c_str(), where.c_str(),
                    std::string(drift::word(outcome.verdict())).c_str());
        const auto print = [](const drift::LineVerdict& line) {
            std::printf("    %d %s%s | %s | %s\n", line.line, std::string(drift::word(line.category)).c_str(),
                        line.ambiguous ? " ambiguous" : "", line.text.c_str(), line.explanation.c_str());
        };
        for (const auto& one : outcome.functions)
            for (const auto& line : one.lines)
                print(line);
        for (const auto& loose : outcome.lines)
            print(loose.line);
    }

    std::shared_ptr<mirror::ModuleCache> m_modules = std::make_shared<mirror::ModuleCache>();
    Tree m_tree;
    Options m_options;
    mirror::Package m_base;
    mirror::Package m_botocore;
    mirror::ClassGraph m_graph;
    std::map<std::string, Count> m_counts;
};

} // namespace

int main(int argc, char** argv) {
    const char* botocoreClone = std::getenv("PORTSIDE_BOTOCORE");
    const char* aiobotocoreClone = std::getenv("PORTSIDE_AIOBOTOCORE");
    if (!botocoreClone || !aiobotocoreClone)
        return 64;
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--verbose")
            options.verbose = true;
        else if (word == "--every")
            options.every = true;
        else
            options.mutations.insert(word);
    }
    const auto aiobotocore = git::Repository::open(aiobotocoreClone);
    const auto botocore = git::Repository::open(botocoreClone);
    if (!aiobotocore || !botocore)
        return 4;
    const auto tip = aiobotocore->defaultBranch();
    const auto tree =
        tip ? aiobotocore->tree(*tip) : base::Result<std::shared_ptr<const source::SourceTree>>(tip.error());
    const auto tags = botocore->tags();
    if (!tree || !tags)
        return 4;
    const auto pin = mirror::readPin(**tree, *tags);
    const auto tag =
        pin ? botocore->resolve("refs/tags/" + pin->version) : base::Result<git::CommitId>(pin.error());
    const auto upstream =
        tag ? botocore->tree(*tag) : base::Result<std::shared_ptr<const source::SourceTree>>(tag.error());
    if (!upstream)
        return 4;
    Scorer scorer(*tree, *upstream, std::move(options));
    scorer.score();
    scorer.print();
    return 0;
}
