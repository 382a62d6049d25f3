// SPDX-License-Identifier: GPL-3.0-or-later
// The first line of every comment that we post: what the comment is about and whether its text is still as we left it,
// so that a later run finds it again. It never holds words of a pull request.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portside::github {

enum class CommentKind {
    Finding,  ///< inline, at one place
    Summary,  ///< in the conversation
    Cosmetic, ///< in the conversation: all that differs in looks only
    Review    ///< the text of the review that carries the findings
};

enum class Standing { Open, Resolved };

struct Marker {
    CommentKind kind = CommentKind::Finding;
    /// A finding's id (review::lineKey()); "override-drift-2" for the second part of a summary; a review's commit.
    std::string id;
    std::string digest; ///< of the text below the marker, as it was sent
    Standing standing = Standing::Open;
};

/// Hexadecimal, of the text as GitHub keeps it: line ends and blanks at the end do not count.
std::string textDigest(std::string_view text);

/// Marker line and text.
std::string marked(CommentKind kind, std::string_view id, std::string_view text,
                   Standing standing = Standing::Open);

/// nullopt when the first line is no marker of ours.
std::optional<Marker> readMarker(std::string_view body);

/// What stands below the marker line.
std::string textBelowMarker(std::string_view body);

} // namespace portside::github
