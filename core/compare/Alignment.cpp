// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/Alignment.h"

#include "core/compare/AsyncForm.h"
#include "core/compare/Sequence.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

namespace portside::compare {

namespace {

constexpr double similarEnough = 0.5;

size_t at(int index) { return static_cast<size_t>(index); }

bool isDropped(const Statement& statement) { return statement.tokens.empty(); }

/// An upper bound of the similarity, from how often each token occurs.
double similarityBound(const Statement& one, const Statement& other) {
    auto a = one.hashes;
    auto b = other.hashes;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    size_t common = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++common;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

bool alwaysPairs(StatementKind kind) {
    return kind == StatementKind::Signature || kind == StatementKind::Try ||
           kind == StatementKind::ClassHeader;
}

/// Two definitions that stand opposite each other may be called differently (forwarding pairs): their names are one.
void shareRootName(const Outline& botocore, Outline& aiobotocore) {
    constexpr size_t nameToken = 1; // def NAME
    const auto root = [](const Outline& outline) {
        return std::find_if(outline.statements.begin(), outline.statements.end(),
                            [](const Statement& statement) {
                                return statement.kind == StatementKind::Signature && statement.parent < 0;
                            });
    };
    const auto one = root(botocore);
    const auto other = root(aiobotocore);
    if (one == botocore.statements.end() || other == aiobotocore.statements.end() ||
        one->tokens.size() <= nameToken || other->tokens.size() <= nameToken)
        return;
    auto& statement = aiobotocore.statements[static_cast<size_t>(other - aiobotocore.statements.begin())];
    statement.tokens[nameToken].text = one->tokens[nameToken].text;
    statement.hashes[nameToken] = one->hashes[nameToken];
    statement.text = python::joinedText(statement.tokens);
}

/// Some name, string or number in common: `self.a = b` is not like `self.c = d`.
bool sharesWord(const Statement& one, const Statement& other) {
    const auto isWord = [](const std::string& text) {
        static const std::set<std::string, std::less<>> empty{
            "self", "cls", "None", "True", "False", "return", "if",    "not",   "in",  "is",
            "and",  "or",  "elif", "for",  "with",  "as",     "while", "raise", "del", "else"};
        const auto first = static_cast<unsigned char>(text.front());
        return (std::isalnum(first) || first == '_' || first == '"' || first >= 0x80) &&
               !empty.contains(text);
    };
    std::set<uint64_t> words;
    for (size_t i = 0; i < one.tokens.size(); ++i)
        if (isWord(one.tokens[i].text))
            words.insert(one.hashes[i]);
    if (words.empty())
        return true;
    return std::any_of(other.hashes.begin(), other.hashes.end(),
                       [&](uint64_t hash) { return words.contains(hash); });
}

/// Nearest header above that stands opposite something; -1 at the top. What stands between is reported itself.
int pairedParent(const Outline& outline, const std::vector<int>& pairOf, int statement) {
    int parent = outline.statements[at(statement)].parent;
    while (parent >= 0 && pairOf[at(parent)] < 0)
        parent = outline.statements[at(parent)].parent;
    return parent;
}

/// An extra header around a statement is that header's own difference, and so is a missing one.
void findStructure(Alignment& alignment) {
    for (auto& pair : alignment.pairs) {
        const int one = pairedParent(alignment.botocore, alignment.pairOfBotocore, pair.botocore);
        const int other = pairedParent(alignment.aiobotocore, alignment.pairOfAiobotocore, pair.aiobotocore);
        const int oneParent = one < 0 ? -1 : alignment.pairOfBotocore[at(one)];
        const int otherParent = other < 0 ? -1 : alignment.pairOfAiobotocore[at(other)];
        pair.structure = oneParent != otherParent;
    }
}

class Aligner {
public:
    Aligner(Outline botocore, Outline aiobotocore) {
        m_alignment.botocore = std::move(botocore);
        m_alignment.aiobotocore = std::move(aiobotocore);
    }

    Alignment make() {
        collect(m_alignment.botocore, m_botocoreOrder);
        collect(m_alignment.aiobotocore, m_aiobotocoreOrder);
        m_alignment.pairOfBotocore.assign(m_alignment.botocore.statements.size(), -1);
        m_alignment.pairOfAiobotocore.assign(m_alignment.aiobotocore.statements.size(), -1);
        pairEqual();
        pairSimilar();
        pairMoved();
        sortPairs();
        findStructure(m_alignment);
        return std::move(m_alignment);
    }

private:
    const Statement& botocore(int i) const { return m_alignment.botocore.statements[at(i)]; }
    const Statement& aiobotocore(int i) const { return m_alignment.aiobotocore.statements[at(i)]; }

    static void collect(const Outline& outline, std::vector<int>& order) {
        for (size_t i = 0; i < outline.statements.size(); ++i)
            if (!isDropped(outline.statements[i]))
                order.push_back(static_cast<int>(i));
    }

    static std::string_view parentText(const Outline& outline, const Statement& statement) {
        return statement.parent < 0 ? std::string_view{} : outline.statements[at(statement.parent)].text;
    }

    static bool sameText(const Statement& one, const Statement& other) {
        return one.kind == other.kind && one.hashes == other.hashes && one.text == other.text;
    }

    void add(int botocoreIndex, int aiobotocoreIndex, Match match) {
        StatementPair pair;
        pair.botocore = botocoreIndex;
        pair.aiobotocore = aiobotocoreIndex;
        pair.match = match;
        if (match == Match::Edited) {
            const auto& one = botocore(botocoreIndex);
            const auto& other = aiobotocore(aiobotocoreIndex);
            std::vector<bool> oneCommon(one.tokens.size());
            std::vector<bool> otherCommon(other.tokens.size());
            for (const auto& common : commonSubsequence(one.hashes, other.hashes)) {
                oneCommon[at(common.one)] = true;
                otherCommon[at(common.other)] = true;
            }
            for (size_t i = 0; i < oneCommon.size(); ++i)
                if (!oneCommon[i])
                    pair.missing.push_back(static_cast<int>(i));
            for (size_t i = 0; i < otherCommon.size(); ++i)
                if (!otherCommon[i])
                    pair.extra.push_back(static_cast<int>(i));
        }
        const int index = static_cast<int>(m_alignment.pairs.size());
        m_alignment.pairOfBotocore[at(botocoreIndex)] = index;
        m_alignment.pairOfAiobotocore[at(aiobotocoreIndex)] = index;
        m_alignment.pairs.push_back(std::move(pair));
    }

    void pairEqual() {
        // Long statements and those under the same header weigh more: a lone `else:` never wins over its block.
        const auto weigh = [this](int i, int j) {
            const auto& one = botocore(m_botocoreOrder[at(i)]);
            const auto& other = aiobotocore(m_aiobotocoreOrder[at(j)]);
            if (!sameText(one, other))
                return 0;
            const bool sameParent =
                parentText(m_alignment.botocore, one) == parentText(m_alignment.aiobotocore, other);
            return 4 + static_cast<int>(std::min<size_t>(one.tokens.size(), 16)) + (sameParent ? 3 : 0);
        };
        const auto oneCount = static_cast<int>(m_botocoreOrder.size());
        const auto otherCount = static_cast<int>(m_aiobotocoreOrder.size());
        if (int64_t(oneCount) * otherCount <= pairLimit) {
            for (const auto& pair : heaviestPairs(oneCount, otherCount, weigh))
                add(m_botocoreOrder[at(pair.one)], m_aiobotocoreOrder[at(pair.other)], Match::Equal);
            return;
        }
        const auto keys = [](const Outline& outline, const std::vector<int>& order) {
            std::vector<uint64_t> found;
            for (const int i : order)
                found.push_back(std::hash<std::string>{}(outline.statements[at(i)].text));
            return found;
        };
        for (const auto& pair : commonSubsequence(keys(m_alignment.botocore, m_botocoreOrder),
                                                  keys(m_alignment.aiobotocore, m_aiobotocoreOrder)))
            add(m_botocoreOrder[at(pair.one)], m_aiobotocoreOrder[at(pair.other)], Match::Equal);
    }

    void pairSimilar() {
        // Gaps between the equal ones.
        size_t i = 0;
        size_t j = 0;
        while (i < m_botocoreOrder.size() || j < m_aiobotocoreOrder.size()) {
            std::vector<int> ones;
            std::vector<int> others;
            while (i < m_botocoreOrder.size() && m_alignment.pairOfBotocore[at(m_botocoreOrder[i])] < 0)
                ones.push_back(m_botocoreOrder[i++]);
            while (j < m_aiobotocoreOrder.size() &&
                   m_alignment.pairOfAiobotocore[at(m_aiobotocoreOrder[j])] < 0)
                others.push_back(m_aiobotocoreOrder[j++]);
            pairGap(ones, others);
            ++i;
            ++j;
        }
    }

    void pairGap(const std::vector<int>& ones, const std::vector<int>& others) {
        constexpr int64_t gapLimit = 40'000;
        if (ones.empty() || others.empty() || static_cast<int64_t>(ones.size() * others.size()) > gapLimit)
            return;
        const auto weigh = [&](int i, int j) {
            const auto& one = botocore(ones[at(i)]);
            const auto& other = aiobotocore(others[at(j)]);
            if (one.kind != other.kind)
                return 0;
            // Two assignments of one name, compared on their own, stand opposite each other whatever they assign.
            const bool alone = m_botocoreOrder.size() == 1 && m_aiobotocoreOrder.size() == 1;
            if (alwaysPairs(one.kind) || alone)
                return 1000;
            if (similarityBound(one, other) < similarEnough || !sharesWord(one, other))
                return 0;
            const double similar = similarity(one, other);
            return similar < similarEnough ? 0 : static_cast<int>(similar * 1000);
        };
        for (const auto& pair :
             heaviestPairs(static_cast<int>(ones.size()), static_cast<int>(others.size()), weigh))
            add(ones[at(pair.one)], others[at(pair.other)], Match::Edited);
    }

    void pairMoved() {
        std::unordered_map<std::string_view, std::vector<int>> missing;
        for (auto i = m_botocoreOrder.rbegin(); i != m_botocoreOrder.rend(); ++i)
            if (m_alignment.pairOfBotocore[at(*i)] < 0 && isTelling(botocore(*i)))
                missing[botocore(*i).text].push_back(*i);
        for (const int j : m_aiobotocoreOrder) {
            if (m_alignment.pairOfAiobotocore[at(j)] >= 0)
                continue;
            const auto found = missing.find(aiobotocore(j).text);
            if (found == missing.end() || found->second.empty() ||
                botocore(found->second.back()).kind != aiobotocore(j).kind)
                continue;
            add(found->second.back(), j, Match::Moved);
            found->second.pop_back();
        }
    }

    /// Statements too short to be recognised at another place are not called moved.
    static bool isTelling(const Statement& statement) { return statement.tokens.size() >= 3; }

    void sortPairs() {
        auto& pairs = m_alignment.pairs;
        std::sort(pairs.begin(), pairs.end(),
                  [](const StatementPair& a, const StatementPair& b) { return a.botocore < b.botocore; });
        for (size_t i = 0; i < pairs.size(); ++i) {
            m_alignment.pairOfBotocore[at(pairs[i].botocore)] = static_cast<int>(i);
            m_alignment.pairOfAiobotocore[at(pairs[i].aiobotocore)] = static_cast<int>(i);
        }
    }

    Alignment m_alignment;
    std::vector<int> m_botocoreOrder;
    std::vector<int> m_aiobotocoreOrder;
};

} // namespace

double similarity(const Statement& one, const Statement& other) {
    if (one.hashes.empty() || other.hashes.empty())
        return 0;
    const auto common = commonSubsequence(one.hashes, other.hashes).size();
    return 2.0 * static_cast<double>(common) / static_cast<double>(one.hashes.size() + other.hashes.size());
}

void swapOpposites(Alignment& alignment, int one, int other) {
    auto& pairOf = alignment.pairOfAiobotocore;
    std::swap(pairOf[at(one)], pairOf[at(other)]);
    for (const int statement : {one, other})
        if (const int index = pairOf[at(statement)]; index >= 0)
            alignment.pairs[at(index)].aiobotocore = statement;
    findStructure(alignment);
}

const StatementPair* Alignment::ofBotocore(int statement) const {
    const int index = statement < 0 ? -1 : pairOfBotocore[at(statement)];
    return index < 0 ? nullptr : &pairs[at(index)];
}

const StatementPair* Alignment::ofAiobotocore(int statement) const {
    const int index = statement < 0 ? -1 : pairOfAiobotocore[at(statement)];
    return index < 0 ? nullptr : &pairs[at(index)];
}

int Alignment::botocoreCount() const {
    return static_cast<int>(std::count_if(botocore.statements.begin(), botocore.statements.end(),
                                          [](const Statement& statement) { return !isDropped(statement); }));
}

int Alignment::equalCount() const {
    return static_cast<int>(std::count_if(
        pairs.begin(), pairs.end(), [](const StatementPair& pair) { return pair.match != Match::Edited; }));
}

Alignment align(Outline botocore, Outline aiobotocore) {
    return Aligner(std::move(botocore), std::move(aiobotocore)).make();
}

Alignment alignAsync(const Passage& botocore, const Passage& aiobotocore,
                     const std::set<std::string, std::less<>>& ownNames, Extent extent) {
    const AsyncForm aioForm(*aiobotocore.module, ownNames);
    const AsyncForm botocoreForm(*botocore.module);
    auto followed = outline(botocore, botocoreForm, extent);

    // An `async with` is written out unless botocore has a `with` that it can stand opposite.
    std::set<python::NodeId> hoisted;
    const auto candidates = asyncWithStatements(aiobotocore);
    if (!candidates.empty()) {
        const auto plain = outline(aiobotocore, aioForm, extent);
        std::vector<const Statement*> withs;
        for (const auto& statement : followed.statements)
            if (statement.kind == StatementKind::With)
                withs.push_back(&statement);
        for (const auto& statement : plain.statements) {
            if (statement.kind != StatementKind::With)
                continue;
            // Every with, async or not, takes the one it is most like.
            auto best = withs.end();
            double bestSimilarity = similarEnough;
            for (auto with = withs.begin(); with != withs.end(); ++with)
                if (const double similar = similarity(**with, statement);
                    similar >= bestSimilarity && sharesWord(**with, statement) &&
                    (best == withs.end() || similar > bestSimilarity)) {
                    best = with;
                    bestSimilarity = similar;
                }
            if (best != withs.end())
                withs.erase(best);
            else if (std::find(candidates.begin(), candidates.end(), statement.node) != candidates.end())
                hoisted.insert(statement.node);
        }
    }
    auto following = outline(aiobotocore, aioForm, extent, hoisted);
    shareRootName(followed, following);
    return align(std::move(followed), std::move(following));
}

Alignment alignPlain(const Passage& oldPassage, const Passage& newPassage, Extent extent) {
    const python::NormalForm form;
    return align(outline(oldPassage, form, extent), outline(newPassage, form, extent));
}

} // namespace portside::compare
