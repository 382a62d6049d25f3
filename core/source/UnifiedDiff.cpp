// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/UnifiedDiff.h"

#include "core/base/Strings.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace portside::source {

namespace {

/// One file as the diff names it, before prefixes are taken off.
struct FileHeader {
    std::string oldName;
    std::string newName;
    std::string oldId;
    std::string newId;
    bool isAdded = false;
    bool isDeleted = false;
    bool isRenameOrCopy = false; ///< names are from "rename from" lines, which have no prefixes
    bool isCopy = false;
    bool isForeign = false; ///< a link or a submodule
    bool isBinary = false;
    bool isGit = false;
    std::vector<DiffHunk> hunks;
};

/// `text` behind `prefix`; nullopt when it does not begin so.
std::optional<std::string_view> after(std::string_view text, std::string_view prefix) {
    if (!text.starts_with(prefix))
        return std::nullopt;
    return text.substr(prefix.size());
}

/// Takes a C-quoted name off the front of `text`; nullopt when it is not quoted properly.
std::optional<std::string> takeQuoted(std::string_view& text) {
    constexpr std::string_view letters = "abtnvfr\"\\";
    constexpr std::string_view meanings = "\a\b\t\n\v\f\r\"\\";
    std::string name;
    for (size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '"') {
            text.remove_prefix(at + 1);
            return name;
        }
        if (text[at] != '\\') {
            name += text[at];
            continue;
        }
        if (++at == text.size())
            return std::nullopt;
        if (const auto letter = letters.find(text[at]); letter != std::string_view::npos) {
            name += meanings[letter];
            continue;
        }
        int code = 0;
        const auto digits = text.substr(at, 3);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 8);
        if (error != std::errc() || end != digits.data() + 3 || code > 0xFF)
            return std::nullopt;
        name += static_cast<char>(code);
        at += 2;
    }
    return std::nullopt;
}

/// A name that fills the rest of its line, quoted or not; a tab ends it (behind it stands a timestamp or nothing).
std::string nameIn(std::string_view text) {
    if (text.starts_with('"'))
        if (auto name = takeQuoted(text))
            return *name;
    return std::string(text.substr(0, text.find('\t')));
}

/// True for the timestamp by which plain diffs say that there is no such file: the epoch in any time zone.
bool saysAbsent(std::string_view header) {
    const auto tab = header.find('\t');
    if (tab == std::string_view::npos)
        return false;
    const auto time = header.substr(tab + 1);
    return time.starts_with("1970-01-01 ") || time.starts_with("1969-12-31 ");
}

std::string_view withoutTopFolder(std::string_view name) {
    const auto slash = name.find('/');
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

/// "a/", "b/", and those of diff.mnemonicPrefix.
bool hasPrefix(std::string_view name) {
    return name.size() > 2 && name[1] == '/' &&
           std::string_view("abciow").find(name[0]) != std::string_view::npos;
}

/// The two names of "diff --git OLD NEW". Unquoted names with spaces can only be told apart when they are equal; the
/// others stand in a later line.
std::optional<std::pair<std::string, std::string>> namesOfGitLine(std::string_view text) {
    if (text.starts_with('"')) {
        auto oldName = takeQuoted(text);
        if (!oldName || !text.starts_with(' '))
            return std::nullopt;
        return std::pair(std::move(*oldName), nameIn(text.substr(1)));
    }
    if (text.ends_with('"')) {
        const auto quote = text.find(" \"");
        if (quote == std::string_view::npos)
            return std::nullopt;
        return std::pair(std::string(text.substr(0, quote)), nameIn(text.substr(quote + 1)));
    }
    std::optional<std::pair<std::string, std::string>> names;
    for (auto space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        const auto oldName = text.substr(0, space), newName = text.substr(space + 1);
        if (oldName == newName || (hasPrefix(oldName) && hasPrefix(newName) &&
                                   withoutTopFolder(oldName) == withoutTopFolder(newName)))
            names = std::pair(std::string(oldName), std::string(newName));
    }
    return names;
}

class DiffReader {
public:
    explicit DiffReader(std::string_view text) : m_lines(base::split(text, '\n')) {
        if (!m_lines.empty() && m_lines.back().empty())
            m_lines.pop_back();
        const auto header = std::find_if(m_lines.begin(), m_lines.end(), [](std::string_view line) {
            return line.starts_with("diff --git ") || line.starts_with("--- ") || line.starts_with("@@ -");
        });
        if (header != m_lines.end() && header->ends_with('\r'))
            for (auto& line : m_lines)
                if (line.ends_with('\r'))
                    line.remove_suffix(1);
    }

    base::Result<std::vector<FileDiff>> read() {
        while (m_at < m_lines.size() && !m_error)
            readLine();
        finishFile();
        if (m_error)
            return *m_error;
        if (!m_sawFile && std::any_of(m_lines.begin(), m_lines.end(),
                                      [](std::string_view line) { return !base::trimmed(line).empty(); }))
            return base::fail(base::ErrorCode::BadFormat, "this is not a unified diff");
        return std::move(m_files);
    }

private:
    std::string_view line() const { return m_lines[m_at]; }

    void refuse(std::string_view why) {
        if (!m_error)
            m_error = base::fail(base::ErrorCode::BadFormat,
                                 "line " + std::to_string(m_at + 1) + " of the diff: " + std::string(why));
    }

    void readLine() {
        if (const auto names = after(line(), "diff --git ")) {
            finishFile();
            readGitHeader(*names);
        } else if (line().starts_with("diff --cc ") || line().starts_with("diff --combined ") ||
                   line().starts_with("@@@ ")) {
            refuse("a combined diff of a merge cannot be applied");
        } else if (line().starts_with("--- ") && m_at + 1 < m_lines.size() &&
                   m_lines[m_at + 1].starts_with("+++ ")) {
            readNames();
        } else if (line().starts_with("@@ -")) {
            readHunk();
        } else {
            if (m_file && (line().starts_with("Binary files ") || line().starts_with("GIT binary patch")))
                m_file->isBinary = true;
            ++m_at;
        }
    }

    void readGitHeader(std::string_view names) {
        m_file.emplace();
        m_file->isGit = true;
        if (auto both = namesOfGitLine(names))
            std::tie(m_file->oldName, m_file->newName) = std::move(*both);
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            if (const auto from = after(line(), "rename from ")) {
                m_file->oldName = nameIn(*from);
                m_file->isRenameOrCopy = true;
            } else if (const auto to = after(line(), "rename to ")) {
                m_file->newName = nameIn(*to);
            } else if (const auto original = after(line(), "copy from ")) {
                m_file->oldName = nameIn(*original);
                m_file->isRenameOrCopy = m_file->isCopy = true;
            } else if (const auto copy = after(line(), "copy to ")) {
                m_file->newName = nameIn(*copy);
            } else if (const auto added = after(line(), "new file mode ")) {
                m_file->isAdded = true;
                noteMode(*added);
            } else if (const auto deleted = after(line(), "deleted file mode ")) {
                m_file->isDeleted = true;
                noteMode(*deleted);
            } else if (const auto index = after(line(), "index ")) {
                const auto words = base::split(*index, ' ');
                noteIds(words.front());
                noteMode(words.back());
            } else if (!line().starts_with("old mode ") && !line().starts_with("new mode ") &&
                       !line().starts_with("similarity index ") &&
                       !line().starts_with("dissimilarity index ")) {
                return;
            }
        }
    }

    /// "OLD..NEW"
    void noteIds(std::string_view ids) {
        const auto dots = ids.find("..");
        if (dots == std::string_view::npos)
            return;
        m_file->oldId = ids.substr(0, dots);
        m_file->newId = ids.substr(dots + 2);
    }

    void noteMode(std::string_view mode) {
        if (mode == "120000" || mode == "160000")
            m_file->isForeign = true;
    }

    void readNames() {
        const auto oldHeader = line().substr(4), newHeader = m_lines[m_at + 1].substr(4);
        if (!m_file || !m_file->isGit || !m_file->hunks.empty()) {
            finishFile();
            m_file.emplace();
        }
        auto oldName = nameIn(oldHeader), newName = nameIn(newHeader);
        m_file->isAdded =
            m_file->isAdded || oldName == "/dev/null" || (!m_file->isGit && saysAbsent(oldHeader));
        m_file->isDeleted =
            m_file->isDeleted || newName == "/dev/null" || (!m_file->isGit && saysAbsent(newHeader));
        if (!m_file->isRenameOrCopy) {
            m_file->oldName = oldName == "/dev/null" ? newName : std::move(oldName);
            m_file->newName = newName == "/dev/null" ? m_file->oldName : std::move(newName);
        }
        m_at += 2;
    }

    /// "FIRST[,COUNT]" off the front of `text`.
    static std::optional<LineRange> takeRange(std::string_view& text) {
        constexpr int most = 1 << 30;
        int first = 0, count = 1;
        const auto takeNumber = [&](int& number) {
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            text.remove_prefix(static_cast<size_t>(end - text.data()));
            return error == std::errc() && number >= 0 && number < most;
        };
        if (!takeNumber(first))
            return std::nullopt;
        if (text.starts_with(',')) {
            text.remove_prefix(1);
            if (!takeNumber(count))
                return std::nullopt;
        }
        if (count == 0)
            return LineRange{first + 1, first};
        return first == 0 ? std::nullopt : std::optional(LineRange{first, first + count - 1});
    }

    void readHunk() {
        auto header = line().substr(4);
        const auto oldLines = takeRange(header);
        const bool hasPlus = header.starts_with(" +");
        if (hasPlus)
            header.remove_prefix(2);
        const auto newLines = takeRange(header);
        if (!oldLines || !hasPlus || !newLines || !header.starts_with(" @@"))
            return refuse("this hunk header is damaged");
        if (!m_file)
            return refuse("this hunk belongs to no file");
        DiffHunk hunk{*oldLines, *newLines, {}};
        int oldLeft = hunk.oldLines.last - hunk.oldLines.first + 1;
        int newLeft = hunk.newLines.last - hunk.newLines.first + 1;
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            if (line().starts_with('\\')) {
                if (hunk.lines.empty())
                    return refuse("this hunk begins without a line");
                hunk.lines.back().endsInNewline = false;
                continue;
            }
            if (oldLeft == 0 && newLeft == 0)
                break;
            // Mail programs cut the blank off an empty context line.
            const char column = line().empty() ? ' ' : line().front();
            if (column != ' ' && column != '-' && column != '+')
                return refuse("the hunk is shorter than its header says");
            using Kind = DiffLine::Kind;
            const auto kind = column == ' ' ? Kind::Context : column == '-' ? Kind::Removed : Kind::Added;
            oldLeft -= kind != Kind::Added;
            newLeft -= kind != Kind::Removed;
            if (oldLeft < 0 || newLeft < 0)
                return refuse("the hunk has other lines than its header says");
            hunk.lines.push_back({kind, std::string(line().substr(line().empty() ? 0 : 1)), true});
        }
        if (oldLeft > 0 || newLeft > 0)
            return refuse("the diff is cut off");
        const bool isLonger = m_at < m_lines.size() && !line().empty() &&
                              std::string_view(" +-").find(line().front()) != std::string_view::npos &&
                              line() != "-- " && line() != "--" && !line().starts_with("--- ");
        if (isLonger)
            return refuse("the hunk is longer than its header says");
        const auto& earlier = m_file->hunks;
        if (!earlier.empty() && (hunk.oldLines.first <= earlier.back().oldLines.last ||
                                 hunk.newLines.first <= earlier.back().newLines.last))
            return refuse("the hunks are not in order");
        m_file->hunks.push_back(std::move(hunk));
    }

    void finishFile() {
        if (!m_file || m_error)
            return;
        auto file = std::move(*m_file);
        m_file.reset();
        m_sawFile = true;
        if (file.isForeign)
            return;
        if (!file.isRenameOrCopy)
            removePrefixes(file);
        if (file.oldName.empty() || file.newName.empty())
            return refuse("the file that ends here has no name");
        if (file.isBinary) {
            if (file.oldName.ends_with(".py") || file.newName.ends_with(".py"))
                refuse("the change of " + file.newName + " is binary");
            return;
        }
        FileDiff diff;
        if (!file.isAdded)
            diff.oldPath = std::move(file.oldName);
        if (!file.isDeleted)
            diff.newPath = std::move(file.newName);
        diff.hunks = std::move(file.hunks);
        diff.isCopy = file.isCopy;
        diff.oldId = std::move(file.oldId);
        diff.newId = std::move(file.newId);
        if (diff.oldPath || diff.newPath)
            m_files.push_back(std::move(diff));
    }

    static void removePrefixes(FileHeader& file) {
        const bool differOnTop = !file.isGit && file.oldName != file.newName &&
                                 withoutTopFolder(file.oldName) == withoutTopFolder(file.newName);
        if ((hasPrefix(file.oldName) && hasPrefix(file.newName)) || differOnTop) {
            file.oldName = withoutTopFolder(file.oldName);
            file.newName = withoutTopFolder(file.newName);
        }
    }

    std::vector<std::string_view> m_lines;
    size_t m_at = 0;
    std::optional<FileHeader> m_file;
    bool m_sawFile = false;
    std::vector<FileDiff> m_files;
    std::optional<base::Error> m_error;
};

} // namespace

base::Result<std::vector<FileDiff>> readUnifiedDiff(std::string_view text) { return DiffReader(text).read(); }

} // namespace portside::source
