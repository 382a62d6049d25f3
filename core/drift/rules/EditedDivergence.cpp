// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/AsyncForm.h"
#include "core/compare/Sequence.h"
#include "core/drift/rules/Shapes.h"
#include "core/drift/rules/StandingEdits.h"
#include "core/python/Calls.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

namespace portside::drift::rules {

namespace {

using compare::Match;
using compare::Statement;
using compare::StatementPair;
using python::NodeId;
using Kind = python::NodeKind;

size_t at(int index) { return static_cast<size_t>(index); }

/// Which of two equal tokens was added is the comparison's choice, so punctuation and the commonest names say nothing.
bool isTelling(const std::string& text) {
    static const std::set<std::string_view> common{",", ".", "=", "(", ")", "[", "]", "{", "}", ":", "self"};
    return !common.contains(text);
}

struct TokenEdit {
    std::vector<int> added;   ///< of head's statement
    std::vector<int> removed; ///< of base's
};

TokenEdit tokenEdit(const Statement& base, const Statement& head) {
    std::vector<bool> kept(base.tokens.size());
    std::vector<bool> known(head.tokens.size());
    for (const auto& common : compare::commonSubsequence(base.hashes, head.hashes)) {
        kept[at(common.one)] = true;
        known[at(common.other)] = true;
    }
    TokenEdit edit;
    for (size_t i = 0; i < kept.size(); ++i)
        if (!kept[i])
            edit.removed.push_back(static_cast<int>(i));
    for (size_t i = 0; i < known.size(); ++i)
        if (!known[i])
            edit.added.push_back(static_cast<int>(i));
    return edit;
}

using Words = std::multiset<std::string_view>;

Words tellingWords(const Statement& statement, const std::vector<int>& tokens) {
    Words words;
    for (const int token : tokens)
        if (isTelling(statement.tokens[at(token)].text))
            words.insert(statement.tokens[at(token)].text);
    return words;
}

bool includes(const Words& whole, const Words& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

/// Own words went, and none of botocore's came for them. (Own words that came are suspects of their own.)
bool losesOwnWords(const TokenEdit& edit, const Statement& base, const StatementPair& was,
                   const Statement& head, const StatementPair& is, bool awaits) {
    auto lost = tellingWords(base, was.extra);
    if (awaits) { // `yield from` of old was an await
        lost.erase("yield");
        lost.erase("from");
    }
    std::vector<int> botocores;
    for (const int token : edit.added)
        if (std::find(is.extra.begin(), is.extra.end(), token) == is.extra.end())
            botocores.push_back(token);
    return !includes(tellingWords(head, is.extra), lost) && tellingWords(head, botocores).empty();
}

/// The same words in another order, or others among brackets of another kind.
bool exchangesWords(const TokenEdit& edit, const Statement& base, const Statement& head) {
    const auto added = tellingWords(head, edit.added);
    const auto removed = tellingWords(base, edit.removed);
    return std::any_of(added.begin(), added.end(),
                       [&](std::string_view word) { return removed.contains(word); });
}

/// The header without blanks and commas, the keyword arguments of its calls in one order, which has no meaning of its own
/// unless what they are given is computed by calls.
std::string withSortedKeywords(const compare::Outline& outline, const Statement& statement) {
    const auto& tree = outline.tree();
    const auto bytes = std::string_view(tree.text().bytes());
    std::string text;
    size_t from = static_cast<size_t>(statement.range.begin);
    const auto end = static_cast<size_t>(statement.range.end);
    for (NodeId id = statement.node;
         id < tree[statement.node].subtreeEnd && static_cast<size_t>(tree[id].range.begin) < end;) {
        const auto arguments = python::arguments(tree, id);
        const bool calls = std::any_of(arguments.begin(), arguments.end(), [&](NodeId argument) {
            NodeId part = argument;
            while (part < tree[argument].subtreeEnd && tree.kind(part) != Kind::Call)
                ++part;
            return part < tree[argument].subtreeEnd;
        });
        if (arguments.empty() || calls) {
            ++id;
            continue;
        }
        text += bytes.substr(from, static_cast<size_t>(tree[arguments.front()].range.begin) - from);
        std::vector<std::string_view> keywords;
        for (const NodeId argument : arguments)
            if (tree.kind(argument) == Kind::KeywordArgument)
                keywords.push_back(tree.slice(argument));
            else
                text += tree.slice(argument);
        std::sort(keywords.begin(), keywords.end());
        for (const auto keyword : keywords)
            text += keyword;
        from = static_cast<size_t>(tree[arguments.back()].range.end);
        id = tree[id].subtreeEnd;
    }
    text += bytes.substr(from, end - from);
    std::erase_if(text, [](char c) { return c == ',' || std::isspace(static_cast<unsigned char>(c)); });
    return text;
}

/// How far from botocore's statement.
size_t distance(const StatementPair& pair) { return pair.extra.size() + pair.missing.size(); }

bool hasAwait(const compare::Outline& outline, const Statement& statement) {
    bool found = false;
    forHeader(outline.tree(), statement.node, statement.range,
              [&](NodeId id) { found = found || outline.tree().kind(id) == Kind::Await; });
    return found;
}

/// The prefixed names of a header, as written.
std::vector<std::string> asyncNames(const compare::Outline& outline, const Statement& statement) {
    std::vector<std::string> names;
    const auto& tree = outline.tree();
    forHeader(tree, statement.node, statement.range, [&](NodeId id) {
        if (tree.kind(id) == Kind::Identifier && compare::hasAsyncPrefix(tree.slice(id)))
            names.emplace_back(tree.slice(id));
    });
    return names;
}

/// `A if c else B` for `B if c else A`: both names stand for one of botocore's, so the async form is the same.
bool exchangesNames(const compare::Outline& base, const Statement& was, const compare::Outline& head,
                    const Statement& is) {
    auto before = asyncNames(base, was);
    auto after = asyncNames(head, is);
    if (before.size() < 2 || before == after)
        return false;
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    return before == after;
}

} // namespace

bool isSuspect(const Suspects& suspects, int statement) {
    return std::any_of(suspects.fresh.begin(), suspects.fresh.end(),
                       [&](const Suspect& suspect) { return suspect.aiobotocore == statement; });
}

std::vector<StandingEdit> editedDivergences(const Comparison& comparison, const Suspects& suspects) {
    std::vector<StandingEdit> found;
    if (!comparison.base)
        return found;
    const auto& base = comparison.base->aiobotocore;
    const auto& head = comparison.head.aiobotocore;
    for (size_t i = 0; i < head.statements.size(); ++i) {
        const int index = static_cast<int>(i);
        const int before = comparison.baseOf[i];
        if (before < 0 || isSuspect(suspects, index))
            continue;
        const auto& was = base.statements[at(before)];
        const auto& is = head.statements[i];
        if (!comparison.isAdded(index) && !touches(comparison.removed, was.lines))
            continue;
        if (was.text == is.text) {
            if (exchangesNames(base, was, head, is))
                found.push_back({index, before, Category::BehavioralOther, "edits-divergence",
                                 "names changed places that stand for one of botocore's"});
            continue;
        }
        const auto* now = comparison.head.ofAiobotocore(index);
        const auto* then = comparison.base->ofAiobotocore(before);
        if (!now || now->match != Match::Edited || !then || then->match != Match::Edited)
            continue;
        if (withSortedKeywords(base, was) == withSortedKeywords(head, is))
            continue;
        const auto edit = tokenEdit(was, is);
        const bool sameUpstream = comparison.base->botocore.statements[at(then->botocore)].text ==
                                  comparison.botocoreStatement(now->botocore).text;
        if (losesOwnWords(edit, was, *then, is, *now, hasAwait(head, is)) ||
            (sameUpstream && exchangesWords(edit, was, is) && distance(*now) >= distance(*then)))
            found.push_back({index, before, Category::BehavioralOther, "edits-divergence",
                             "differed from botocore before, and differs in another way now"});
    }
    return found;
}

} // namespace portside::drift::rules
