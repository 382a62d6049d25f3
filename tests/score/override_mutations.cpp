// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the pull-request check on mutations of real overrides: each one is applied to the default branch of
// aiobotocore, and the mutated function's verdict is counted. What adds or loses behaviour must not come out clean,
// what is cosmetic must come out cosmetic, and other layout must be at worst cosmetic.
//
//   PORTSIDE_BOTOCORE=... PORTSIDE_AIOBOTOCORE=... portside_score_override_mutations [--every] [--verbose] [MUTATION...]
//
// One place per function and mutation, another one for each function; with --every all places.
#include "core/base/Strings.h"
#include "core/compare/AsyncForm.h"
#include "core/compare/Outline.h"
#include "core/drift/Judge.h"
#include "core/git/Repository.h"
#include "core/mirror/ClassGraph.h"
#include "core/mirror/Pin.h"
#include "core/source/TreeDiff.h"

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace portside;
using compare::Statement;
using compare::StatementKind;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

namespace {

using Tree = std::shared_ptr<const source::SourceTree>;

enum class Wanted { Behavioral, Cosmetic, NotClean, AtWorstCosmetic };

struct Place {
    const python::Module& module;
    const python::Function& function;
    const Statement& statement;
    const Statement* next; ///< the following one of the same block; nullptr: the last
};

/// The file's text with the mutation applied; empty where it does not fit.
using Mutate = std::function<std::string(const Place&)>;

struct Mutation {
    const char* name;
    Wanted wanted;
    Mutate mutate;
};

std::string replaceRange(const python::Module& module, source::ByteRange range, const std::string& text) {
    const auto bytes = module.text().bytes();
    return std::string(bytes.substr(0, range.begin)) + text + std::string(bytes.substr(range.end));
}

std::string insertBefore(const Place& place, const std::string& body) {
    const auto& text = place.module.text();
    const auto line = place.statement.lines.first;
    const auto shown = text.line(line);
    const std::string indent(shown.substr(0, shown.find_first_not_of(" \t")));
    std::string block;
    for (const auto part : base::split(body, '\n'))
        block += indent + std::string(part) + "\n";
    const uint32_t at = text.lineStart(line);
    return replaceRange(place.module, {at, at}, block);
}

bool isBodyStatement(const Statement& statement) {
    return statement.kind != StatementKind::Signature && statement.kind != StatementKind::Decorator &&
           statement.kind != StatementKind::Elif && statement.kind != StatementKind::Else &&
           statement.kind != StatementKind::Except && statement.kind != StatementKind::Finally &&
           statement.kind != StatementKind::Case;
}

bool isSimple(const Statement& statement) {
    return statement.kind >= StatementKind::Expression && statement.parent >= 0;
}

/// The first node of the header that fits.
NodeId findIn(const Place& place, const std::function<bool(NodeId)>& fits) {
    const auto& tree = place.module.tree;
    for (NodeId id = place.statement.node; id < tree[place.statement.node].subtreeEnd; ++id) {
        if (tree[id].range.begin >= place.statement.range.end)
            break;
        if (fits(id))
            return id;
    }
    return noNode;
}

std::string before(const Place& place, const char* body) {
    return isBodyStatement(place.statement) ? insertBefore(place, body) : std::string();
}

std::string dropToken(const Place& place, const char* word) {
    const auto& tree = place.module.tree;
    const NodeId token =
        findIn(place, [&](NodeId id) { return tree.kind(id) == Kind::Token && tree.slice(id) == word; });
    if (token == noNode)
        return {};
    auto range = tree[token].range;
    while (range.end < tree.text().bytes().size() && tree.text().bytes()[range.end] == ' ')
        ++range.end;
    return replaceRange(place.module, range, "");
}

std::string wrapInTry(const Place& place) {
    if (!isSimple(place.statement))
        return {};
    const auto& text = place.module.text();
    const auto shown = text.line(place.statement.lines.first);
    const std::string indent(shown.substr(0, shown.find_first_not_of(" \t")));
    std::string block = indent + "try:\n";
    for (int line = place.statement.lines.first; line <= place.statement.lines.last; ++line)
        block += "    " + std::string(text.line(line)) + "\n";
    block += indent + "except KeyError:\n" + indent + "    raise\n";
    return replaceRange(
        place.module,
        {text.lineStart(place.statement.lines.first), text.lineStart(place.statement.lines.last + 1)}, block);
}

std::string swapCall(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId name = findIn(place, [&](NodeId id) {
        const NodeId parent = tree.parent(id);
        const NodeId call = parent == noNode ? noNode : tree.parent(parent);
        return tree.kind(id) == Kind::Identifier && tree[id].field == python::Field::Attribute &&
               call != noNode && tree.kind(call) == Kind::Call &&
               tree[parent].field == python::Field::Function;
    });
    return name == noNode
               ? std::string()
               : replaceRange(place.module, tree[name].range, std::string(tree.slice(name)) + "_other");
}

std::string negate(const Place& place) {
    if (place.statement.kind != StatementKind::If)
        return {};
    const auto& tree = place.module.tree;
    const NodeId condition = tree.child(place.statement.node, python::Field::Condition);
    return condition == noNode ? std::string()
                               : replaceRange(place.module, tree[condition].range,
                                              "not (" + std::string(tree.slice(condition)) + ")");
}

std::string changeConstant(const Place& place) {
    if (place.statement.kind == StatementKind::Signature)
        return {};
    const auto& tree = place.module.tree;
    const NodeId constant = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::Integer || tree.kind(id) == Kind::StringContent;
    });
    return constant == noNode
               ? std::string()
               : replaceRange(place.module, tree[constant].range, std::string(tree.slice(constant)) + "7");
}

std::string deleteStatement(const Place& place) {
    if (!isSimple(place.statement))
        return {};
    const auto& text = place.module.text();
    const auto shown = text.line(place.statement.lines.first);
    const std::string indent(shown.substr(0, shown.find_first_not_of(" \t")));
    return replaceRange(
        place.module,
        {text.lineStart(place.statement.lines.first), text.lineStart(place.statement.lines.last + 1)},
        indent + "pass\n");
}

/// Its lines, with their ends.
source::ByteRange wholeLines(const Place& place, const Statement& statement) {
    const auto& text = place.module.text();
    return {text.lineStart(statement.lines.first), text.lineStart(statement.lines.last + 1)};
}

std::string doubleStatement(const Place& place) {
    if (place.statement.kind != StatementKind::Expression)
        return {};
    const auto range = wholeLines(place, place.statement);
    const std::string lines(place.module.text().bytes().substr(range.begin, range.end - range.begin));
    return replaceRange(place.module, range, lines + lines);
}

std::string swapWithNext(const Place& place) {
    if (!place.next || place.statement.kind != StatementKind::Expression ||
        place.next->kind != StatementKind::Expression || place.statement.text == place.next->text)
        return {};
    const auto bytes = place.module.text().bytes();
    const auto one = wholeLines(place, place.statement);
    const auto two = wholeLines(place, *place.next);
    return replaceRange(place.module, {one.begin, two.end},
                        std::string(bytes.substr(two.begin, two.end - two.begin)) +
                            std::string(bytes.substr(one.end, two.begin - one.end)) +
                            std::string(bytes.substr(one.begin, one.end - one.begin)));
}

std::string loseDecorator(const Place& place) {
    return place.statement.kind == StatementKind::Decorator
               ? replaceRange(place.module, wholeLines(place, place.statement), "")
               : std::string();
}

std::string addDocstring(const Place& place) {
    if (place.statement.kind != StatementKind::Signature || place.statement.parent >= 0 ||
        python::docstring(place.module.tree, place.function.body) != noNode)
        return {};
    const auto& text = place.module.text();
    const int line = text.lineAt(place.module.tree[place.function.body].range.begin);
    const auto shown = text.line(line);
    const std::string indent(shown.substr(0, shown.find_first_not_of(" \t")));
    const uint32_t at = text.lineStart(line);
    return replaceRange(place.module, {at, at}, indent + "\"\"\"Says what this is for.\"\"\"\n");
}

std::string addReturnType(const Place& place) {
    if (place.statement.kind != StatementKind::Signature || place.statement.parent >= 0 ||
        place.module.tree.child(place.statement.node, python::Field::ReturnType) != noNode)
        return {};
    const uint32_t colon = place.statement.range.end - 1;
    return replaceRange(place.module, {colon, colon}, " -> Whatever");
}

std::string stripClassPrefix(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId name = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::Identifier && compare::hasAsyncPrefix(tree.slice(id));
    });
    return name == noNode || place.statement.kind == StatementKind::Signature
               ? std::string()
               : replaceRange(place.module, tree[name].range, mirror::withoutAsyncPrefix(tree.slice(name)));
}

/// Every argument of the first call on a line of its own, with a trailing comma.
std::string breakLines(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId list = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::ArgumentList && tree.slice(id).find('\n') == std::string_view::npos &&
               tree.slice(id).size() > 2;
    });
    if (list == noNode)
        return {};
    std::string text = "(";
    int count = 0;
    for (NodeId part = tree.firstChild(list); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != Kind::Token) {
            text += "\n                    " + std::string(tree.slice(part)) + ",";
            ++count;
        }
    return count == 0 ? std::string()
                      : replaceRange(place.module, tree[list].range, text + "\n                )");
}

std::string changeQuotes(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId string = findIn(place, [&](NodeId id) {
        const auto text = tree.slice(id);
        return tree.kind(id) == Kind::String && text.size() > 2 && text.front() == '\'' && text[1] != '\'' &&
               text.find_first_of("\"\\") == std::string_view::npos;
    });
    if (string == noNode)
        return {};
    const auto text = tree.slice(string);
    return replaceRange(place.module, tree[string].range,
                        "\"" + std::string(text.substr(1, text.size() - 2)) + "\"");
}

std::string addParentheses(const Place& place) {
    if (place.statement.kind != StatementKind::Return)
        return {};
    const auto& tree = place.module.tree;
    NodeId value = tree.firstChild(place.statement.node);
    value = value == noNode ? noNode : tree.nextSibling(value);
    return value == noNode
               ? std::string()
               : replaceRange(place.module, tree[value].range, "(" + std::string(tree.slice(value)) + ")");
}

/// The helper's argument in place of the call: a coroutine that nothing awaits, or a plain value.
std::string loseHelper(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId call = findIn(place, [&](NodeId id) {
        const NodeId function =
            tree.kind(id) == Kind::Call ? tree.child(id, python::Field::Function) : noNode;
        return function != noNode && tree.slice(function) == "resolve_awaitable";
    });
    if (call == noNode)
        return {};
    const NodeId list = tree.child(call, python::Field::Arguments);
    const auto inside = tree.slice(list);
    const NodeId outer = tree.parent(call);
    const bool awaited = outer != noNode && tree.kind(outer) == Kind::Await;
    return replaceRange(place.module, tree[awaited ? outer : call].range,
                        std::string(inside.substr(1, inside.size() - 2)));
}

std::string addAnnotation(const Place& place) {
    const auto& tree = place.module.tree;
    if (place.statement.kind != StatementKind::Signature || place.statement.parent >= 0)
        return {};
    const NodeId name = findIn(place, [&](NodeId id) {
        const NodeId parent = tree.parent(id);
        return tree.kind(id) == Kind::Identifier && parent != noNode &&
               tree.kind(parent) == Kind::Parameters && tree.slice(id) != "self" && tree.slice(id) != "cls";
    });
    return name == noNode
               ? std::string()
               : replaceRange(place.module, tree[name].range, std::string(tree.slice(name)) + ": Whatever");
}

const std::vector<Mutation>& mutations() {
    static const std::vector<Mutation> all{
        {"insert-guard", Wanted::NotClean,
         [](const Place& p) { return before(p, "if self is None:\n    return None"); }},
        {"insert-log", Wanted::Behavioral,
         [](const Place& p) { return before(p, "logger.debug('a new message')"); }},
        {"insert-try", Wanted::NotClean, wrapInTry},
        {"swap-call", Wanted::NotClean, swapCall},
        {"negate-condition", Wanted::NotClean, negate},
        {"change-constant", Wanted::NotClean, changeConstant},
        {"delete-statement", Wanted::NotClean, deleteStatement},
        {"double-statement", Wanted::NotClean, doubleStatement},
        {"swap-statements", Wanted::NotClean, swapWithNext},
        {"lose-decorator", Wanted::NotClean, loseDecorator},
        {"add-docstring", Wanted::Cosmetic, addDocstring},
        {"add-comment", Wanted::Cosmetic, [](const Place& p) { return before(p, "# a thought of mine"); }},
        {"add-return-type", Wanted::Cosmetic, addReturnType},
        {"add-annotation", Wanted::Cosmetic, addAnnotation},
        {"lose-await", Wanted::NotClean, [](const Place& p) { return dropToken(p, "await"); }},
        {"lose-async", Wanted::NotClean, [](const Place& p) { return dropToken(p, "async"); }},
        {"lose-class-prefix", Wanted::NotClean, stripClassPrefix},
        {"lose-helper", Wanted::NotClean, loseHelper},
        {"break-lines", Wanted::AtWorstCosmetic, breakLines},
        {"change-quotes", Wanted::AtWorstCosmetic, changeQuotes},
        {"add-parentheses", Wanted::AtWorstCosmetic, addParentheses},
    };
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
    }

    void print() const {
        std::printf("%-20s %6s %6s %6s %9s %10s %11s\n", "mutation", "total", "right", "clean", "cosmetic",
                    "ambiguous", "behavioral");
        for (const auto& mutation : mutations())
            if (const auto found = m_counts.find(mutation.name); found != m_counts.end()) {
                const Count& own = found->second;
                std::printf("%-20s %6d %6d %6d %9d %10d %11d\n", mutation.name, own.total, own.right,
                            own.clean, own.cosmetic, own.ambiguous, own.behavioral);
            }
    }

private:
    void scoreFunction(const python::Module& module, const python::Function& function) {
        const compare::AsyncForm form(module);
        const auto outline = compare::outline(compare::passage(module, function), form);
        const size_t count = outline.statements.size();
        const size_t start = count == 0 ? 0 : static_cast<size_t>(function.lines.first) % count;
        for (const auto& mutation : mutations()) {
            if (!m_options.mutations.empty() && !m_options.mutations.contains(mutation.name))
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

    /// False where the mutation does not fit.
    bool scoreMutation(const Mutation& mutation, const Place& place) {
        const std::string mutated = mutation.mutate(place);
        if (mutated.empty())
            return false;
        const std::string& path = place.module.path;
        const auto head = std::make_shared<source::OverlayTree>(
            m_tree, std::map<std::string, std::optional<source::SourceText>, std::less<>>{
                        {path, source::SourceText(mutated)}});
        const mirror::Package headPackage(head, "aiobotocore", m_modules);
        const source::ChangedFile changed{
            path, path, source::lineChanges(place.module.text(), source::SourceText(mutated))};
        const drift::Change change{{m_base, m_botocore}, {headPackage, m_botocore}, {changed}, nullptr};
        const auto outcome = drift::judge(change, {});
        if (!outcome)
            return false;
        const auto verdict = outcome->verdict();
        const bool good = isRight(mutation.wanted, verdict);
        m_counts[mutation.name].add(verdict, good);
        if (m_options.verbose && !good)
            printOutcome(mutation, place, *outcome);
        return true;
    }

    static void printOutcome(const Mutation& mutation, const Place& place, const drift::Outcome& outcome) {
        std::printf("%s %s::%s %s\n", mutation.name, place.module.path.c_str(),
                    place.function.qualifiedName.c_str(),
                    std::string(drift::word(outcome.verdict())).c_str());
        for (const auto& one : outcome.functions)
            for (const auto& line : one.lines)
                std::printf("    %d %s%s | %s | %s\n", line.line,
                            std::string(drift::word(line.category)).c_str(),
                            line.ambiguous ? " ambiguous" : "", line.text.c_str(), line.explanation.c_str());
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
