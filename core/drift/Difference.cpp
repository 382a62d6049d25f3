// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Difference.h"

#include "core/base/Strings.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace portside::drift {

namespace {

using compare::Statement;

/// Tokens as a person would type them, roughly; without a comma at either end.
std::string phrase(const Statement& statement, const std::vector<int>& tokens) {
    std::string text;
    int before = -2;
    for (const int token : tokens) {
        const auto& word = statement.tokens[static_cast<size_t>(token)].text;
        if (!text.empty() && token != before + 1)
            text += " … ";
        const auto wordy = [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '"';
        };
        if (!text.empty() && token == before + 1 && wordy(text.back()) && wordy(word.front()))
            text += ' ';
        text += word;
        if (word == ",")
            text += ' ';
        before = token;
    }
    while (text.size() > 1 && (text.back() == ' ' || text.back() == ','))
        text.pop_back();
    if (text.size() > 2 && text.starts_with(", "))
        text.erase(0, 2);
    constexpr size_t longest = 60;
    if (text.size() > longest) {
        size_t cut = longest;
        while (cut > 0 && (text[cut] & 0xC0) == 0x80) // not inside a UTF-8 sequence
            --cut;
        text = text.substr(0, cut) + "…";
    }
    return text;
}

/// What stands between two neighbours of the tokens that both statements have.
struct Place {
    std::vector<int> extra;
    std::vector<int> missing;
};

/// How many tokens before this one the other statement has too: the same number on both sides of one place.
int commonBefore(int token, const std::vector<int>& unmatched) {
    return token - static_cast<int>(std::count_if(unmatched.begin(), unmatched.end(),
                                                  [&](int other) { return other < token; }));
}

/// "`a`", "`a` and `b`", "`a`, `b` and 2 more".
std::string listed(const std::vector<std::string>& phrases) {
    if (phrases.size() == 1)
        return phrases[0];
    const std::string last = phrases.size() == 2 ? phrases[1] : std::to_string(phrases.size() - 2) + " more";
    return phrases[0] + (phrases.size() == 2 ? "" : ", " + phrases[1]) + " and " + last;
}

} // namespace

std::string inTicks(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string firstLineInTicks(const compare::Outline& outline, int statement) {
    const int line = outline.statements[static_cast<size_t>(statement)].lines.first;
    return inTicks(base::trimmed(outline.module->text().line(line)));
}

std::string differenceInWords(const Statement& aiobotocore, const Statement& botocore,
                              const compare::StatementPair& pair, const DifferingTokens& tokens,
                              std::string_view whose) {
    std::map<int, Place> places;
    for (const int token : tokens.extra)
        places[commonBefore(token, pair.extra)].extra.push_back(token);
    for (const int token : tokens.missing)
        places[commonBefore(token, pair.missing)].missing.push_back(token);
    std::vector<std::string> replaced, added, leftOut;
    for (const auto& [common, place] : places) {
        const std::string extra = inTicks(phrase(aiobotocore, place.extra));
        const std::string missing = inTicks(phrase(botocore, place.missing));
        if (place.missing.empty())
            added.push_back(extra);
        else if (place.extra.empty())
            leftOut.push_back(missing);
        else
            replaced.push_back(extra + " instead of " + std::string(whose) + missing);
    }
    std::vector<std::string> parts;
    if (!replaced.empty())
        parts.push_back(listed(replaced));
    if (!added.empty())
        parts.push_back(listed(added) + " added to " + std::string(whose) + "statement");
    if (!leftOut.empty())
        parts.push_back(std::string(whose) + listed(leftOut) + " left out");
    return base::joined(parts, "; ");
}

} // namespace portside::drift
