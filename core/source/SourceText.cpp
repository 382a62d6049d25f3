// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/SourceText.h"

#include <algorithm>

namespace portside::source {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isContinuation(std::string_view bytes, size_t at) {
    return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80;
}

/// Length of the valid UTF-8 sequence that starts at `at`; 0 when there is none (RFC 3629: shortest form, no
/// surrogates).
size_t sequenceLength(std::string_view bytes, size_t at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4 || !isContinuation(bytes, at + 1))
        return 0;
    if (lead < 0xE0)
        return 2;
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    if (!isContinuation(bytes, at + 2))
        return 0;
    if (lead < 0xF0) {
        const bool tooLong = lead == 0xE0 && second < 0xA0;
        const bool surrogate = lead == 0xED && second > 0x9F;
        return tooLong || surrogate ? 0 : 3;
    }
    const bool tooLong = lead == 0xF0 && second < 0x90;
    const bool tooLarge = lead == 0xF4 && second > 0x8F;
    return tooLong || tooLarge || !isContinuation(bytes, at + 3) ? 0 : 4;
}

} // namespace

SourceText::SourceText() {
    static const auto none = std::make_shared<const Text>();
    m_text = none;
}

SourceText::SourceText(std::string bytes) {
    auto text = std::make_shared<Text>();
    text->bytes = std::move(bytes);
    text->lineStarts.reserve(static_cast<size_t>(std::count(text->bytes.begin(), text->bytes.end(), '\n')) +
                             1);
    for (size_t start = 0; start < text->bytes.size();) {
        text->lineStarts.push_back(static_cast<uint32_t>(start));
        const auto newline = text->bytes.find('\n', start);
        if (newline == std::string::npos)
            break;
        start = newline + 1;
    }
    m_text = std::move(text);
}

std::string_view SourceText::lineWithEnding(int number) const {
    if (number < 1 || number > lineCount())
        return {};
    const auto begin = lineStart(number);
    return bytes().substr(begin, lineStart(number + 1) - begin);
}

std::string_view SourceText::line(int number) const {
    auto text = lineWithEnding(number);
    if (text.ends_with("\r\n"))
        text.remove_suffix(2);
    else if (text.ends_with('\n'))
        text.remove_suffix(1);
    return text;
}

uint32_t SourceText::lineStart(int number) const {
    if (number < 1)
        return 0;
    if (number > lineCount())
        return static_cast<uint32_t>(bytes().size());
    return m_text->lineStarts[static_cast<size_t>(number) - 1];
}

int SourceText::lineAt(uint32_t offset) const {
    const auto& starts = m_text->lineStarts;
    const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
    return std::max(1, static_cast<int>(next - starts.begin()));
}

int SourceText::columnAt(uint32_t offset) const {
    const auto end = std::min(offset, static_cast<uint32_t>(bytes().size()));
    return static_cast<int>(end - lineStart(lineAt(end)));
}

std::string_view SourceText::slice(ByteRange range) const {
    const auto size = static_cast<uint32_t>(bytes().size());
    const auto begin = std::min(range.begin, size);
    const auto end = std::clamp(range.end, begin, size);
    return bytes().substr(begin, end - begin);
}

bool SourceText::isUtf8() const {
    const auto text = bytes();
    for (size_t at = 0; at < text.size();) {
        const auto length = sequenceLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

int utf16Length(std::string_view utf8) {
    int units = 0;
    for (size_t at = utf8.starts_with(byteOrderMark) ? byteOrderMark.size() : 0; at < utf8.size();) {
        const auto length = sequenceLength(utf8, at);
        units += length == 4 ? 2 : 1;
        at += std::max<size_t>(length, 1);
    }
    return units;
}

} // namespace portside::source
