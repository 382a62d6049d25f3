// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Divergence.h"

#include "core/base/Strings.h"
#include "core/compare/Sequence.h"
#include "core/drift/Annotations.h"
#include "core/drift/Prose.h"
#include "core/drift/Suspect.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

namespace portside::drift {

namespace {

using compare::Side;
using Kind = Divergence::Kind;

size_t at(int index) { return static_cast<size_t>(index); }

uint64_t hashOf(std::string_view text) { return std::hash<std::string_view>{}(text); }

/// Twice what is common over the sum of lengths.
double similarity(const WordHashes& one, const WordHashes& other) {
    if (one.empty() && other.empty())
        return 1;
    const auto common = compare::commonSubsequence(one, other).size();
    return 2.0 * static_cast<double>(common) / static_cast<double>(one.size() + other.size());
}

constexpr double similarEnough = 0.5;

bool isSubsequence(const WordHashes& words, const WordHashes& of) {
    auto from = of.begin();
    for (const auto word : words) {
        from = std::find(from, of.end(), word);
        if (from == of.end())
            return false;
        ++from;
    }
    return true;
}

class Mapper {
public:
    explicit Mapper(const Sources& sources)
        : m_sources(sources), m_comparison(compareStanding(sources, linesOf(sources.head))) {}

    DivergenceMap map() {
        StandingExtras none;
        const auto suspects = findSuspects(m_comparison, [&]() -> StandingExtras& { return none; });
        for (const auto& suspect : suspects.fresh)
            addStatement(suspect);
        for (const auto& statement : m_comparison.head.aiobotocore.statements)
            m_map.aiobotocore.push_back({Kind::Statement, statement.hashes});
        for (const auto& statement : m_comparison.head.botocore.statements)
            m_map.botocore.push_back({Kind::Statement, statement.hashes});
        addProse();
        addAnnotations();
        addText();
        return std::move(m_map);
    }

private:
    static LineSet linesOf(const compare::Passage& passage) {
        LineSet lines;
        for (int line = passage.lines.first; line <= passage.lines.last; ++line)
            lines.insert(lines.end(), line);
        return lines;
    }

    void addTokens(Divergence& divergence, Side side, const compare::Outline& outline,
                   const compare::Statement& statement, const std::vector<int>& tokens) {
        for (const int token : tokens)
            divergence.tokens.push_back(
                {side, outline.module->text().lineAt(statement.tokens[at(token)].range.begin),
                 statement.hashes[at(token)]});
    }

    static std::vector<int> allTokens(const compare::Statement& statement) {
        std::vector<int> all(statement.tokens.size());
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = static_cast<int>(i);
        return all;
    }

    void addStatement(const Suspect& suspect) {
        const auto& head = m_comparison.head;
        Divergence divergence;
        if (suspect.kind == Suspect::Kind::Missing) {
            const auto& statement = m_comparison.botocoreStatement(suspect.botocore);
            divergence.words = statement.hashes;
            addTokens(divergence, Side::Botocore, head.botocore, statement, allTokens(statement));
        } else {
            const auto& statement = m_comparison.statement(suspect.aiobotocore);
            const bool edited = suspect.kind == Suspect::Kind::Edited;
            divergence.lines = statement.lines;
            divergence.words = statement.hashes;
            addTokens(divergence, Side::Aiobotocore, head.aiobotocore, statement,
                      edited ? suspect.extra : allTokens(statement));
            if (edited)
                addTokens(divergence, Side::Botocore, head.botocore,
                          m_comparison.botocoreStatement(suspect.botocore), suspect.missing);
        }
        m_map.divergences.push_back(std::move(divergence));
    }

    void addLine(Kind kind, int line, std::string_view text, bool divergent) {
        const auto hash = hashOf(text);
        m_map.aiobotocore.push_back({kind, {hash}});
        if (divergent)
            m_map.divergences.push_back({kind, {line, line}, {hash}, {{Side::Aiobotocore, line, hash}}});
    }

    void addProse() {
        const auto& outline = m_comparison.head.aiobotocore;
        const auto& text = outline.module->text();
        ProseCounts theirs = commentsOf(*m_sources.headBotocore.module);
        theirs.merge(docstringLinesOf(*m_sources.headBotocore.module));
        for (const auto& [key, count] : theirs)
            m_map.botocore.push_back({Kind::Prose, {hashOf(key)}});
        const auto add = [&](int line, const std::string& key) {
            if (!key.empty())
                addLine(Kind::Prose, line, key, !theirs.contains(key));
        };
        for (const auto comment : outline.comments)
            add(outline.tree().line(comment), proseKey(outline.tree().slice(comment)));
        for (const auto docstring : outline.docstrings) {
            const auto lines = docstringLines(outline.tree(), docstring);
            for (int line = lines.first; line <= lines.last; ++line)
                add(line, proseKey(text.line(line)));
        }
    }

    void addAnnotations() {
        const auto keys = [](const compare::Passage& passage) {
            std::vector<std::pair<std::string, int>> found;
            if (passage.node != python::noNode)
                for (const auto& annotation : annotationsOf(passage.module->tree, passage.node))
                    found.emplace_back(annotation.name + ":" + annotation.text,
                                       passage.module->text().lineAt(annotation.range.begin));
            return found;
        };
        const auto theirs = keys(m_sources.headBotocore);
        for (const auto& [key, line] : theirs)
            m_map.botocore.push_back({Kind::Annotation, {hashOf(key)}});
        for (const auto& [key, line] : keys(m_sources.head))
            addLine(Kind::Annotation, line, key,
                    std::none_of(theirs.begin(), theirs.end(),
                                 [&](const auto& own) { return own.first == key; }));
    }

    void addText() {
        std::set<std::string_view> theirs;
        const auto trimmedLines = [](const compare::Passage& passage, auto visit) {
            for (int line = passage.lines.first; line <= passage.lines.last; ++line)
                if (const auto text = base::trimmed(passage.module->text().line(line)); !text.empty())
                    visit(line, text);
        };
        trimmedLines(m_sources.headBotocore, [&](int, std::string_view text) { theirs.insert(text); });
        for (const auto text : theirs)
            m_map.botocore.push_back({Kind::Text, {hashOf(text)}});
        trimmedLines(m_sources.head, [&](int line, std::string_view text) {
            addLine(Kind::Text, line, text, !theirs.contains(text));
        });
    }

    const Sources& m_sources;
    Comparison m_comparison;
    DivergenceMap m_map;
};

Kind kindOf(Category category) {
    switch (category) {
    case Category::CosmeticDocstring:
    case Category::CosmeticComment:
        return Kind::Prose;
    case Category::CosmeticTypeHint:
        return Kind::Annotation;
    case Category::CosmeticImport:
    case Category::CosmeticFormat:
        return Kind::Text;
    default:
        return Kind::Statement;
    }
}

std::vector<Strand> strandsOfKind(const DivergenceMap& map, const LineVerdict& line, Kind kind) {
    std::vector<Strand> strands;
    for (size_t i = 0; i < map.divergences.size(); ++i) {
        const auto& divergence = map.divergences[i];
        if (divergence.kind != kind)
            continue;
        Strand strand{i, {}};
        for (const auto& token : divergence.tokens)
            if (token.side == line.side && token.line == line.line)
                strand.tokens.emplace_back(token.side, token.hash);
        if (!strand.tokens.empty())
            strands.push_back(std::move(strand));
    }
    if (!strands.empty() || line.side != Side::Aiobotocore)
        return strands;
    // A line that is flagged for what its statement lacks has no divergent token of its own.
    for (size_t i = 0; i < map.divergences.size(); ++i) {
        const auto& divergence = map.divergences[i];
        if (divergence.kind != kind || !divergence.lines.contains(line.line))
            continue;
        Strand strand{i, {}};
        for (const auto& token : divergence.tokens)
            if (token.side == Side::Botocore)
                strand.tokens.emplace_back(token.side, token.hash);
        if (!strand.tokens.empty())
            strands.push_back(std::move(strand));
    }
    return strands;
}

WordHashes tokensOn(const Strand& strand, Side side) {
    WordHashes words;
    for (const auto& [of, hash] : strand.tokens)
        if (of == side)
            words.push_back(hash);
    return words;
}

WordHashes tokensOn(const Divergence& divergence, Side side) {
    WordHashes words;
    for (const auto& token : divergence.tokens)
        if (token.side == side)
            words.push_back(token.hash);
    return words;
}

bool holds(const Divergence& divergence, const Strand& strand) {
    return isSubsequence(tokensOn(strand, Side::Aiobotocore), tokensOn(divergence, Side::Aiobotocore)) &&
           isSubsequence(tokensOn(strand, Side::Botocore), tokensOn(divergence, Side::Botocore));
}

/// Some statement of one side holds the tokens and is, or resembles, the divergence's own.
bool holds(const std::vector<DivergenceMap::Whole>& side, const Divergence& divergence,
           const WordHashes& tokens) {
    return std::any_of(side.begin(), side.end(), [&](const auto& whole) {
        return whole.kind == divergence.kind && isSubsequence(tokens, whole.words) &&
               similarity(whole.words, divergence.words) >= similarEnough;
    });
}

uint64_t keyOf(const Divergence& divergence) {
    uint64_t key = static_cast<uint64_t>(divergence.kind) * 2 + (divergence.lines.empty() ? 1 : 0);
    for (const auto word : divergence.words)
        key = (key ^ word) * 1099511628211ULL;
    return key;
}

} // namespace

DivergenceMap mapDivergence(const Sources& sources) { return Mapper(sources).map(); }

DivergenceMap mapDivergence(const source::SourceText& botocore, const source::SourceText& aiobotocore) {
    const auto hashes = [](const source::SourceText& text) {
        std::vector<std::pair<int, uint64_t>> found;
        for (int line = 1; line <= text.lineCount(); ++line)
            if (const auto trimmed = base::trimmed(text.line(line)); !trimmed.empty())
                found.emplace_back(line, hashOf(trimmed));
        return found;
    };
    DivergenceMap map;
    const auto ours = hashes(aiobotocore);
    const auto theirs = hashes(botocore);
    const auto add = [&](Side side, const auto& own, const auto& other, auto& whole) {
        std::set<uint64_t> known;
        for (const auto& [line, hash] : other)
            known.insert(hash);
        for (const auto& [line, hash] : own) {
            whole.push_back({Kind::Text, {hash}});
            if (!known.contains(hash))
                map.divergences.push_back(
                    {Kind::Text,
                     side == Side::Aiobotocore ? source::LineRange{line, line} : source::LineRange{},
                     {hash},
                     {{side, line, hash}}});
        }
    };
    add(Side::Aiobotocore, ours, theirs, map.aiobotocore);
    add(Side::Botocore, theirs, ours, map.botocore);
    return map;
}

std::vector<Strand> strandsOf(const DivergenceMap& map, const LineVerdict& line) {
    auto strands = strandsOfKind(map, line, kindOf(line.category));
    if (strands.empty())
        strands = strandsOfKind(map, line, Kind::Statement);
    if (strands.empty())
        strands = strandsOfKind(map, line, Kind::Text);
    return strands;
}

std::vector<int> matchDivergences(const DivergenceMap& newer, const DivergenceMap& older) {
    const auto& ours = newer.divergences;
    const auto& theirs = older.divergences;
    std::vector<int> matched(ours.size(), -1);
    std::vector<bool> taken(theirs.size());
    const auto keys = [](const std::vector<Divergence>& list) {
        WordHashes found;
        for (const auto& divergence : list)
            found.push_back(keyOf(divergence));
        return found;
    };
    const auto ourKeys = keys(ours);
    const auto theirKeys = keys(theirs);
    const auto take = [&](size_t one, size_t other) {
        matched[one] = static_cast<int>(other);
        taken[other] = true;
    };
    for (const auto& pair : compare::commonSubsequence(ourKeys, theirKeys))
        take(at(pair.one), at(pair.other));
    for (size_t i = 0; i < ours.size(); ++i)
        for (size_t j = 0; j < theirs.size() && matched[i] < 0; ++j)
            if (!taken[j] && ourKeys[i] == theirKeys[j])
                take(i, j);
    for (size_t i = 0; i < ours.size(); ++i) {
        if (matched[i] >= 0 || ours[i].kind != Kind::Statement)
            continue;
        double best = 0;
        size_t nearest = theirs.size();
        for (size_t j = 0; j < theirs.size(); ++j) {
            if (taken[j] || theirs[j].kind != Kind::Statement ||
                theirs[j].lines.empty() != ours[i].lines.empty())
                continue;
            if (const double near = similarity(ours[i].words, theirs[j].words); near > best) {
                best = near;
                nearest = j;
            }
        }
        if (best >= similarEnough)
            take(i, nearest);
    }
    return matched;
}

std::optional<Strand> findStrand(const Strand& strand, const DivergenceMap& newer, const DivergenceMap& older,
                                 const std::vector<int>& matched) {
    const int same = matched[strand.divergence];
    if (same >= 0 && holds(older.divergences[at(same)], strand))
        return Strand{at(same), strand.tokens};
    const auto& own = newer.divergences[strand.divergence];
    if (own.kind != Kind::Statement)
        return std::nullopt;
    // What is one edited statement today can have been an extra and a missing one.
    for (size_t i = 0; i < older.divergences.size(); ++i) {
        const auto& other = older.divergences[i];
        if (other.kind == Kind::Statement &&
            std::find(matched.begin(), matched.end(), static_cast<int>(i)) == matched.end() &&
            holds(other, strand) && similarity(own.words, other.words) >= similarEnough)
            return Strand{i, strand.tokens};
    }
    return std::nullopt;
}

Cause causeOf(const Strand& strand, const DivergenceMap& newer, const DivergenceMap& older) {
    const auto& divergence = newer.divergences[strand.divergence];
    const auto ours = tokensOn(strand, Side::Aiobotocore);
    const auto theirs = tokensOn(strand, Side::Botocore);
    if (!ours.empty() && !holds(older.aiobotocore, divergence, ours))
        return Cause::Added;
    if (!theirs.empty() && holds(older.botocore, divergence, theirs))
        return Cause::Removed;
    return Cause::Upstream;
}

} // namespace portside::drift
