// SPDX-License-Identifier: GPL-3.0-or-later
// One line of foreign source made safe to look at: tabs become spaces, control, bidi and zero-width characters become
// visible names. Nothing of it is ever markup.
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace portside::render {

struct VisibleText {
    QString text;
    /// For each byte of the source (and its end) the UTF-16 column in `text`; empty when they are the same.
    std::vector<int> columnOfByte;

    /// Clamped to the ends of the line.
    int column(int byteOffset) const;
};

VisibleText visibleText(std::string_view utf8);

/// The same for text that is not laid out in columns (names, titles, notes).
QString visibleWords(std::string_view utf8);

} // namespace portside::render
