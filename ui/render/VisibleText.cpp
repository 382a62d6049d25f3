// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/VisibleText.h"

#include <algorithm>

namespace portside::render {

namespace {

constexpr int tabStop = 8;

bool isHidden(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x180e ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

QString nameOf(char32_t c) {
    if (c < 0x20)
        return QString(QChar(ushort(0x2400 + c)));
    if (c == 0x7f)
        return QString(QChar(0x2421));
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0')));
}

/// Length in bytes of the character that starts at `at`; 1 for anything malformed.
size_t characterLength(std::string_view utf8, size_t at, char32_t& c) {
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned char first = byte(at);
    size_t length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length == 0 || first > 0xf4 || at + length > utf8.size()) {
        c = 0xfffd;
        return 1;
    }
    c = length == 1 ? first : first & (0xff >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) {
            c = 0xfffd;
            return 1;
        }
        c = (c << 6) | (byte(at + i) & 0x3f);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && (c < 0x10000 || c > 0x10ffff));
    if (overlong || (c >= 0xd800 && c <= 0xdfff)) {
        c = 0xfffd;
        return 1;
    }
    return length;
}

} // namespace

int VisibleText::column(int byteOffset) const {
    const int clamped = std::max(byteOffset, 0);
    if (columnOfByte.empty())
        return std::min(clamped, static_cast<int>(text.size()));
    return columnOfByte[std::min(static_cast<size_t>(clamped), columnOfByte.size() - 1)];
}

VisibleText visibleText(std::string_view utf8) {
    VisibleText visible;
    const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (plain) {
        visible.text = QString::fromLatin1(utf8.data(), static_cast<qsizetype>(utf8.size()));
        return visible;
    }
    visible.columnOfByte.reserve(utf8.size() + 1);
    for (size_t at = 0; at < utf8.size();) {
        char32_t c = 0;
        const size_t length = characterLength(utf8, at, c);
        visible.columnOfByte.insert(visible.columnOfByte.end(), length,
                                    static_cast<int>(visible.text.size()));
        if (c == U'\t')
            visible.text += QString(tabStop - visible.text.size() % tabStop, QLatin1Char(' '));
        else if (isHidden(c))
            visible.text += nameOf(c);
        else
            visible.text += QString::fromUcs4(&c, 1);
        at += length;
    }
    visible.columnOfByte.push_back(static_cast<int>(visible.text.size()));
    return visible;
}

QString visibleWords(std::string_view utf8) { return visibleText(utf8).text; }

} // namespace portside::render
