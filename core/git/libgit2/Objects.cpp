// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/libgit2/Objects.h"

#include <iterator>

namespace portside::git {

void startLibrary() {
    static const bool started = [] {
        git_libgit2_init();
        // A maintainer's clone may belong to root or to a container's user; nothing in it is ever executed.
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        // As git itself: what is read is checked by zlib, not hashed again, which costs more than all else.
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // Their content does not change how refs and objects are read.
        const char* harmless[] = {"worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, harmless, std::size(harmless));
        return true;
    }();
    static_cast<void>(started);
}

std::string problem() {
    const auto* error = git_error_last();
    return error && error->message ? error->message : "unknown problem";
}

std::string hex(const git_oid& id) {
    std::string text(GIT_OID_HEXSZ, '0');
    git_oid_fmt(text.data(), &id);
    return text;
}

} // namespace portside::git
