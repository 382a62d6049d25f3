// SPDX-License-Identifier: GPL-3.0-or-later
// The immutable bytes of one file and where its lines begin. It knows nothing of Python and never decodes:
// all positions in core are byte offsets and 1-based line numbers; UTF-16 columns are made in one place
// below.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace portside::source {

/// Half-open range of byte offsets.
struct ByteRange {
    uint32_t begin = 0;
    uint32_t end = 0;
    bool operator==(const ByteRange&) const = default;
    bool empty() const { return begin >= end; }
};

/// Closed range of 1-based line numbers; empty when last < first.
struct LineRange {
    int first = 1;
    int last = 0;
    bool operator==(const LineRange&) const = default;
    bool contains(int line) const { return line >= first && line <= last; }
    bool empty() const { return last < first; }
};

/// A cheap handle: copies share the bytes, which live as long as the last copy.
class SourceText {
public:
    SourceText();
    explicit SourceText(std::string bytes);

    std::string_view bytes() const { return m_text->bytes; }

    /// Number of lines; a trailing newline does not start another one. 0 for an empty text.
    int lineCount() const { return static_cast<int>(m_text->lineStarts.size()); }
    /// The text of a 1-based line without its line ending. Lines end in LF or CRLF, as for git and
    /// tree-sitter: a lone CR, a form feed or a Unicode line separator ends none. Empty when the line does
    /// not exist. A view into bytes().
    std::string_view line(int number) const;
    /// As line(), but with the line ending as it stands in the file (none behind the last line when the file
    /// ends so).
    std::string_view lineWithEnding(int number) const;
    /// Offset of the first byte of a 1-based line; bytes().size() past the end.
    uint32_t lineStart(int number) const;
    /// 1-based line that contains the offset (the last line for offsets at or past the end).
    int lineAt(uint32_t offset) const;
    /// Bytes between the start of the offset's line and the offset.
    int columnAt(uint32_t offset) const;
    std::string_view slice(ByteRange range) const;

    /// True when the bytes are valid UTF-8 (a BOM is allowed).
    bool isUtf8() const;

private:
    struct Text {
        std::string bytes;
        std::vector<uint32_t> lineStarts;
    };
    std::shared_ptr<const Text> m_text;
};

/// Number of UTF-16 code units that QString::fromUtf8 makes of the text: each invalid byte counts as one, a
/// byte order mark at the very start as none.
int utf16Length(std::string_view utf8);

} // namespace portside::source
