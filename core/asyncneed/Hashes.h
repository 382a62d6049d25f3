// SPDX-License-Identifier: GPL-3.0-or-later
// The digests that aiobotocore's tests/test_patches.py asserts: SHA-1 of what inspect.getsource gives for
// each tracked symbol. They say that something moved, never whether a port is needed.
#pragma once

#include "core/asyncneed/Verdict.h"
#include "core/mirror/Package.h"
#include "core/mirror/Registries.h"

#include <string>
#include <vector>

namespace portside::asyncneed {

/// One tracked symbol in one botocore tree.
struct SymbolDigest {
    std::string symbol;  ///< reference as written in test_patches
    std::string name;    ///< resolved: "Class.method", "Class" or "function"
    int patchesLine = 0; ///< 1-based line of its entry in tests/test_patches.py
    std::string digest;  ///< empty when the tree has no such symbol
    bool covers =
        true;         ///< false: a decorator hides the symbol, the digest is that of an unrelated definition
    std::string path; ///< file of the hashed lines; empty when there is none
    source::LineRange lines; ///< the hashed lines
};

/// The digest of every tracked symbol, in the order of test_patches. Parses only the files that an entry
/// leads to.
std::vector<SymbolDigest> symbolDigests(const mirror::Package& botocore,
                                        const mirror::Registries& registries);

/// Tracked symbols whose digest differs between the trees, in the order of test_patches.
std::vector<HashBump> hashBumps(const mirror::Package& botocoreOld, const mirror::Package& botocoreNew,
                                const mirror::Registries& registries);

} // namespace portside::asyncneed
