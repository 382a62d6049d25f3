// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Escaping.h"

#include "core/base/Strings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace portside::report {

namespace {

constexpr std::string_view zeroWidthSpace = "\xe2\x80\x8b";

/// Length of the UTF-8 character at the front; 0 when the bytes are none (overlong and surrogates too).
size_t characterLength(std::string_view text) {
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    const size_t length = first < 0x80   ? 1
                          : first < 0xc2 ? 0
                          : first < 0xe0 ? 2
                          : first < 0xf0 ? 3
                          : first < 0xf5 ? 4
                                         : 0;
    if (length > text.size())
        return 0;
    for (size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    const bool overlong = (first == 0xe0 && byte(1) < 0xa0) || (first == 0xf0 && byte(1) < 0x90);
    const bool outside = (first == 0xed && byte(1) > 0x9f) || (first == 0xf4 && byte(1) > 0x8f);
    return overlong || outside ? 0 : length;
}

char32_t codePoint(std::string_view character) {
    if (character.size() == 1)
        return static_cast<unsigned char>(character[0]);
    char32_t point = static_cast<unsigned char>(character[0]) & (0x7fu >> character.size());
    for (const char c : character.substr(1))
        point = point << 6 | (static_cast<unsigned char>(c) & 0x3fu);
    return point;
}

bool hidden(char32_t point) {
    constexpr std::array<std::pair<char32_t, char32_t>, 9> ranges{{{0x0, 0x1f},
                                                                   {0x7f, 0x9f},
                                                                   {0xad, 0xad},
                                                                   {0x61c, 0x61c},
                                                                   {0x200b, 0x200f},
                                                                   {0x2028, 0x202e},
                                                                   {0x2060, 0x206f},
                                                                   {0xfeff, 0xfeff},
                                                                   {0xe0000, 0xe007f}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [point](const auto& range) { return point >= range.first && point <= range.second; });
}

void appendHex(std::string& out, std::string_view prefix, char32_t value, int digits) {
    out += prefix;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[value >> shift & 15];
}

size_t longestRun(std::string_view text, char wanted) {
    size_t longest = 0;
    size_t run = 0;
    for (const char c : text) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80); }

bool isHexDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Length of the commit id that GitHub could make a link of, at the start of a word; 0 when there is none.
size_t commitLength(std::string_view text) {
    size_t length = 0;
    while (length < text.size() && isHexDigit(text[length]))
        ++length;
    const bool ends = length == text.size() || !isWordCharacter(text[length]);
    return ends && length >= 7 && length <= 64 ? length : 0;
}

/// True for the name and the second colon of ":name:", an emoji on GitHub.
bool isShortcode(std::string_view text) {
    size_t length = 0;
    while (length < text.size() && (isWordCharacter(text[length]) || text[length] == '_' ||
                                    text[length] == '+' || text[length] == '-'))
        ++length;
    return length > 0 && length < text.size() && text[length] == ':';
}

bool startsLike(std::string_view text, std::string_view lowerCase) {
    return text.size() >= lowerCase.size() &&
           std::equal(lowerCase.begin(), lowerCase.end(), text.begin(), [](char wanted, char c) {
               return std::tolower(static_cast<unsigned char>(c)) == wanted;
           });
}

} // namespace

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto length = characterLength(text);
        if (length == 0) {
            appendHex(out, "\\x", static_cast<unsigned char>(text[0]), 2);
            text.remove_prefix(1);
            continue;
        }
        const auto point = codePoint(text.substr(0, length));
        if (point == '\t')
            out += ' ';
        else if (point == '\n')
            out += "\\n";
        else if (!hidden(point))
            out += text.substr(0, length);
        else if (point < 0x100)
            appendHex(out, "\\x", point, 2);
        else if (point < 0x10000)
            appendHex(out, "\\u", point, 4);
        else
            appendHex(out, "\\U", point, 8);
        text.remove_prefix(length);
    }
    return out;
}

std::string shortened(std::string_view text, size_t limit) {
    size_t characters = 0;
    size_t cut = 0; // where the last character that still leaves room for the ellipsis ends
    for (size_t at = 0; at < text.size(); ++characters) {
        if (characters + 1 == limit)
            cut = at;
        if (characters == limit)
            return std::string(text.substr(0, cut)) + "\xe2\x80\xa6";
        at += std::max<size_t>(1, characterLength(text.substr(at)));
    }
    return std::string(text);
}

std::string markdownText(std::string_view raw) {
    const auto text = visible(raw);
    const std::string_view rest = text;
    size_t commitStart = 0, commitEnd = 0;
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool insideWord =
            i > 0 && i + 1 < text.size() && isWordCharacter(text[i - 1]) && isWordCharacter(text[i + 1]);
        const bool opensBlock = i == 0 && std::string_view("-+=|").find(c) != std::string_view::npos;
        const bool endsNumber = (c == '.' || c == ')') && i > 0 && i < 10 &&
                                rest.substr(0, i).find_first_not_of("0123456789") == std::string_view::npos;
        if (std::string_view("\\`*[]<>&~$!").find(c) != std::string_view::npos || (c == '_' && !insideWord) ||
            opensBlock || endsNumber)
            out += '\\';
        // www.x, gh-1: broken before the part that GitHub looks for
        if (c == '.' && i >= 3 && startsLike(rest.substr(i - 3), "www"))
            out += zeroWidthSpace;
        if (c == '-' && i >= 2 && startsLike(rest.substr(i - 2), "gh"))
            out += zeroWidthSpace;
        out += c;
        if (i == 0 || !isWordCharacter(text[i - 1])) {
            commitStart = i;
            commitEnd = i + commitLength(rest.substr(i));
        }
        // No piece of it is long enough to be a commit's short name.
        const bool cutsCommit = i + 1 < commitEnd && (i + 1 - commitStart) % 6 == 0;
        if (c == '@' || c == '#' || cutsCommit ||
            (c == ':' && (startsLike(rest.substr(i + 1), "//") || isShortcode(rest.substr(i + 1)))))
            out += zeroWidthSpace;
    }
    return out;
}

std::string markdownWords(std::string_view text) {
    const auto pieces = base::split(text, '`');
    if (pieces.size() % 2 == 0)
        return markdownText(text);
    std::string out;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const bool code = i % 2 == 1;
        if (code && pieces[i].empty())
            return markdownText(text); // a run of backticks is no pair
        out += code ? markdownCode(pieces[i]) : markdownText(pieces[i]);
    }
    return out;
}

std::string markdownCode(std::string_view raw) {
    const auto text = visible(raw);
    const std::string fence(longestRun(text, '`') + 1, '`');
    const bool padded = text.empty() || text.front() == '`' || text.back() == '`';
    return padded ? fence + ' ' + text + ' ' + fence : fence + text + fence;
}

std::string markdownCell(std::string_view markdown) {
    std::string out;
    for (const char c : markdown) {
        if (c == '|') {
            // "\\|" would be an escaped backslash and a cell's end.
            if (!out.empty() && out.back() == '\\')
                out += zeroWidthSpace;
            out += '\\';
        }
        out += c;
    }
    return out;
}

std::string markdownFence(std::string_view code) {
    std::string body;
    for (const auto line : base::split(code, '\n'))
        body.append(visible(line)).append(1, '\n');
    const std::string fence(std::max<size_t>(3, longestRun(body, '`') + 1), '`');
    return fence + "python\n" + body + fence + '\n';
}

} // namespace portside::report
