// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/AsyncText.h"

#include "core/compare/Sequence.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <string_view>

namespace portside::compare {

namespace {

/// Bytes of the file that give way to a text.
struct Edit {
    source::ByteRange range;
    std::string text;
};

bool isLayout(const python::Token& token) {
    return token.text == python::newlineToken || token.text == python::indentToken ||
           token.text == python::dedentToken;
}

std::vector<python::Token> wordsOf(const python::SyntaxTree& tree, python::NodeId node,
                                   const python::NormalForm& form) {
    auto tokens = python::tokens(tree, node, form, python::Blocks::Enter);
    std::erase_if(tokens, isLayout);
    return tokens;
}

/// A token is the same where it stands at the same place: of two equal brackets the right one has to stay.
std::vector<uint64_t> keys(const std::vector<python::Token>& tokens) {
    constexpr uint64_t spread = 0x9e3779b97f4a7c15;
    std::vector<uint64_t> all;
    all.reserve(tokens.size());
    for (const auto& token : tokens)
        all.push_back(std::hash<std::string>{}(token.text) ^ (token.range.begin + 1) * spread);
    return all;
}

bool isWordPart(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (static_cast<unsigned char>(c) & 0x80);
}

void appendToken(std::string& text, const std::string& token) {
    if (!text.empty() && isWordPart(text.back()) && isWordPart(token.front()))
        text += ' ';
    text += token;
}

/// What turns the written statement into its async form.
void appendEdits(const python::SyntaxTree& tree, python::NodeId node, const AsyncForm& form,
                 std::vector<Edit>& edits) {
    const auto written = wordsOf(tree, node, python::NormalForm());
    const auto wanted = wordsOf(tree, node, form);
    auto common = commonSubsequence(keys(written), keys(wanted));
    common.push_back({static_cast<int>(written.size()), static_cast<int>(wanted.size())});
    size_t one = 0;
    size_t other = 0;
    for (const auto& pair : common) {
        std::string text;
        for (; other < static_cast<size_t>(pair.other); ++other)
            appendToken(text, wanted[other].text);
        for (; one < static_cast<size_t>(pair.one); ++one) {
            const auto range = written[one].range;
            if (tree.text().slice(range) != written[one].text)
                continue; // the form's own, nothing that is written
            edits.push_back({range, std::move(text)});
            text.clear();
        }
        if (!text.empty() && one > 0)
            edits.push_back({{written[one - 1].range.end, written[one - 1].range.end}, std::move(text)});
        ++one;
        ++other;
    }
}

/// A word that goes takes the blanks behind it along, where nothing else needs them.
bool needsNoBlank(const std::string& text) {
    return text.empty() || std::string_view(" \t([{").find(text.back()) != std::string_view::npos;
}

AsyncFreeLine rewritten(std::string_view written, int line, uint32_t start, const std::vector<Edit>& edits) {
    AsyncFreeLine result;
    result.line = line;
    size_t at = 0;
    const auto keepUpTo = [&](size_t end) {
        for (; at < end; ++at) {
            result.offsets.push_back(static_cast<int>(result.text.size()));
            result.text += written[at];
        }
    };
    for (const Edit& edit : edits) {
        const size_t begin = std::max(edit.range.begin, start) - start;
        const size_t end = std::min<size_t>(edit.range.end - start, written.size());
        if (begin < at)
            continue;
        keepUpTo(std::min(begin, written.size()));
        const auto drop = [&](size_t to) {
            for (; at < to; ++at)
                result.offsets.push_back(static_cast<int>(result.text.size()));
        };
        result.text += edit.text;
        drop(end);
        if (needsNoBlank(result.text)) {
            size_t blanks = at;
            while (blanks < written.size() && (written[blanks] == ' ' || written[blanks] == '\t'))
                ++blanks;
            drop(blanks);
        }
    }
    keepUpTo(written.size());
    result.offsets.push_back(static_cast<int>(result.text.size()));
    return result;
}

} // namespace

std::vector<AsyncFreeLine> withoutAsync(const python::Module& module, const AsyncForm& form) {
    const python::SyntaxTree& tree = module.tree;
    std::vector<Edit> edits;
    for (python::NodeId part = tree.firstChild(0); part != python::noNode; part = tree.nextSibling(part))
        appendEdits(tree, part, form, edits);
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.range.begin < b.range.begin; });
    std::vector<AsyncFreeLine> lines;
    for (size_t first = 0; first < edits.size();) {
        const int line = module.text().lineAt(edits[first].range.begin);
        size_t last = first;
        while (last < edits.size() && module.text().lineAt(edits[last].range.begin) == line)
            ++last;
        const std::vector<Edit> own(edits.begin() + static_cast<std::ptrdiff_t>(first),
                                    edits.begin() + static_cast<std::ptrdiff_t>(last));
        auto changed = rewritten(module.text().line(line), line, module.text().lineStart(line), own);
        if (changed.text != module.text().line(line))
            lines.push_back(std::move(changed));
        first = last;
    }
    return lines;
}

} // namespace portside::compare
