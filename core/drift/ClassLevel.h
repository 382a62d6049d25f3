// SPDX-License-Identifier: GPL-3.0-or-later
// What a change does to a class itself: its bases and decorators, and attributes that it takes away. A class header is
// aiobotocore's own by nature; what counts is whether the class still inherits what it did.
#pragma once

#include "core/drift/FileContext.h"
#include "core/drift/LineFindings.h"

#include <optional>
#include <string>
#include <vector>

namespace portside::drift {

/// What the changed header of a class is, beyond a class header; nullopt for new classes and harmless changes.
std::optional<LineFinding> judgeClassHeader(FileContext& file, const python::Class& type);

/// An attribute that base's class had, botocore's class has, and head's class lacks.
struct LostAttribute {
    const python::Module* botocore = nullptr;
    int line = 0;       ///< of botocore's attribute
    int baseLine = 0;   ///< of base's
    std::string reason; ///< why a person decides; empty when nobody has to
};
std::vector<LostAttribute> lostAttributes(FileContext& file);

} // namespace portside::drift
