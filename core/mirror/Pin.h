// SPDX-License-Identifier: GPL-3.0-or-later
// Which botocore version an aiobotocore tree is pinned to, and where that was read.
#pragma once

#include "core/base/Result.h"
#include "core/source/SourceTree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::mirror {

enum class PinSource { UvLock, PyprojectBound, SetupBound, ChosenByHand };

struct Pin {
    std::string version; ///< an existing tag, or uv.lock's exact version
    PinSource source = PinSource::UvLock;
    std::string lowerBound;             ///< inclusive, as written; empty when not stated
    std::string upperBound;             ///< exclusive; empty when not stated
    std::optional<std::string> warning; ///< the clone may be out of date
};

/// The bounds `botocore >= L, < U` of pyproject.toml or setup.py; an inclusive (`<=`), exact (`==`) or compatible
/// (`~=`) one as its exclusive twin. nullopt when neither file states an upper one.
struct Bounds {
    std::string lower;
    std::string upper;
    PinSource source = PinSource::PyprojectBound;
};
base::Result<std::optional<Bounds>> readBounds(const source::SourceTree& aiobotocore);

/// Rule V2: the exact pin in uv.lock, else the newest existing tag below the exclusive upper bound.
/// `botocoreTags` may be empty (no clone): then "minus one patch" of the bound is taken as it is. NoBotocore
/// when nothing is stated.
base::Result<Pin> readPin(const source::SourceTree& aiobotocore,
                          const std::vector<std::string>& botocoreTags);

/// Numeric comparison of dotted versions; non-numeric parts sort before numbers.
bool versionLess(std::string_view one, std::string_view other);
/// True for a released version such as 1.42.84 (digits and dots only, two dots).
bool isReleaseTag(std::string_view tag);

} // namespace portside::mirror
