// SPDX-License-Identifier: GPL-3.0-or-later
// Settled cases that are kept so that the next one like them need not be thought through again: precedents for cases
// that a person has to settle, waivers for divergences that are accepted. They decide nothing; they are offered.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::review {

/// What makes two cases alike: the rules and the flagged lines without names of functions, places, layout, comments,
/// and the contents of strings and numbers.
struct Shape {
    std::string rule;               ///< ids of categories and reasons, of rules and signals
    std::vector<std::string> lines; ///< normalised, for people to read
    std::string digest;
};

struct Precedent {
    enum class Kind { Precedent, Waiver };
    Kind kind = Kind::Precedent;
    std::string id;    ///< "p-1f0c33ab", "w-1f0c33ab"
    std::string check; ///< "override-drift", "async-need"
    Shape shape;
    std::string function; ///< key of the one it was settled on
    std::string verdict;
    std::string note; ///< the reason
    std::string link; ///< upstream pull request or issue; may be empty
    Person by;
    std::string time; ///< UTC, ISO 8601
    bool withdrawn = false;
    std::string newerFields; ///< what a newer Portside knows of it, as a JSON object
};

/// nullopt when the function is not in the review or nothing of it is flagged.
std::optional<Shape> shapeOf(const Review& review, std::string_view functionKey);

/// Keeps the standing decision on the function: a waiver when `kind` says so. nullopt without a decision or a shape.
std::optional<Precedent> precedentFrom(const Review& review, const std::string& functionKey,
                                       Precedent::Kind kind, const std::string& link);

/// The newest one in force that fits a function which nobody has decided yet: a precedent when the machine calls it
/// ambiguous, else a waiver. nullptr when none does.
const Precedent* offered(const std::vector<Precedent>& precedents, const Review& review,
                         std::string_view functionKey);

/// The decision that accepting it on a function makes; who, when and on what is added by the caller.
Decision acceptance(const Precedent& precedent, const std::string& functionKey);

/// Empty when there is no file. BadFormat and NewerFormat as for reviews.
base::Result<std::vector<Precedent>> readPrecedents(const std::string& path);

/// Reads, changes and replaces the file while no other Portside may. A file that cannot be read is left as it is.
base::Result<base::Done> changePrecedents(const std::string& path,
                                          const std::function<void(std::vector<Precedent>&)>& change);

std::string precedentsJson(const std::vector<Precedent>& precedents);
base::Result<std::vector<Precedent>> precedentsFrom(std::string_view json);

/// The name of the file that a team commits at the root of its aiobotocore.
inline constexpr std::string_view teamFileName = "portside-precedents.json";

} // namespace portside::review
