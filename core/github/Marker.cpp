// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Marker.h"

#include "core/base/Digest.h"
#include "core/base/Strings.h"

#include <algorithm>
#include <array>

namespace portside::github {

namespace {

constexpr std::string_view opening = "<!-- portside:v1 ";
constexpr std::string_view closing = " -->";
constexpr std::array words{std::pair{CommentKind::Finding, std::string_view("finding")},
                           std::pair{CommentKind::Summary, std::string_view("summary")},
                           std::pair{CommentKind::Cosmetic, std::string_view("cosmetic")},
                           std::pair{CommentKind::Review, std::string_view("review")}};

std::string_view word(CommentKind kind) {
    return std::find_if(words.begin(), words.end(), [kind](const auto& entry) { return entry.first == kind; })
        ->second;
}

std::string_view firstLine(std::string_view body) { return base::trimmed(body.substr(0, body.find('\n'))); }

} // namespace

std::string textDigest(std::string_view text) {
    return base::sha256Hex(base::trimmed(base::replaced(text, "\r\n", "\n"))).substr(0, 16);
}

std::string marked(CommentKind kind, std::string_view id, std::string_view text, Standing standing) {
    std::string line(opening);
    line.append(word(kind)).append(" id=").append(id).append(" text=").append(textDigest(text));
    if (standing == Standing::Resolved)
        line += " resolved";
    return line.append(closing).append(1, '\n').append(text);
}

std::optional<Marker> readMarker(std::string_view body) {
    auto line = firstLine(body);
    if (!line.starts_with(opening) || !line.ends_with(closing))
        return std::nullopt;
    line = line.substr(opening.size(), line.size() - opening.size() - closing.size());
    const auto fields = base::split(line, ' ');
    const bool resolved = fields.size() == 4 && fields[3] == "resolved";
    if ((fields.size() != 3 && !resolved) || !fields[1].starts_with("id=") || !fields[2].starts_with("text="))
        return std::nullopt;
    const auto kind = std::find_if(words.begin(), words.end(),
                                   [&](const auto& entry) { return entry.second == fields[0]; });
    if (kind == words.end())
        return std::nullopt;
    return Marker{kind->first, std::string(fields[1].substr(3)), std::string(fields[2].substr(5)),
                  resolved ? Standing::Resolved : Standing::Open};
}

std::string textBelowMarker(std::string_view body) {
    const auto end = body.find('\n');
    return end == std::string_view::npos ? std::string() : base::replaced(body.substr(end + 1), "\r\n", "\n");
}

} // namespace portside::github
