// SPDX-License-Identifier: GPL-3.0-or-later
// Why a function or one of its lines has the verdict it has: what the verdict panel shows, as plain data.
#pragma once

#include "core/compare/SideBySide.h"
#include "ui/render/VerdictClass.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace portside::render {

/// One quoted line; a click on it leads there.
struct EvidenceLine {
    compare::Side side = compare::Side::Aiobotocore;
    QString path;
    int line = 0; ///< 0: there is no such line, `text` says what is missing
    QString text;
    VerdictClass verdict = VerdictClass::None;
    bool operator==(const EvidenceLine&) const = default;
};

/// An entry of a registry that a verdict rests on, and where aiobotocore has it.
struct RegistryEntry {
    std::string registry; ///< "overrides", "async_methods", "aio_classes"
    QString entry;
    QString path;
    int line = 0; ///< 0: the review does not say; the name leads there
    bool operator==(const RegistryEntry&) const = default;
};

/// What a tag range does to the digest of a tracked symbol.
struct TrackedHash {
    QString oldDigest;
    QString newDigest; ///< empty when the symbol is gone
    bool substantive = true;
};

struct Explanation {
    VerdictClass verdict = VerdictClass::None;
    std::string token;              ///< verdict, or the line's category
    bool settled = false;           ///< a person decided since; the verdict here is still the machine's
    std::vector<std::string> rules; ///< ids, the naming one first
    QString reason;                 ///< one sentence of the engine, English
    std::vector<EvidenceLine> evidence;
    int moreEvidence = 0;                ///< further lines that are not listed
    std::vector<RegistryEntry> registry; ///< the entries that matched
    std::optional<TrackedHash> hash;     ///< nullopt: not tracked, or unchanged
    /// How many judged lines of each category, in order of the categories; of a whole function only.
    std::vector<std::pair<std::string, int>> counts;
    QStringList notes;
};

/// Of the whole function; `judged` >= 0: of that line (pull request) or finding (tag range).
Explanation explain(const drift::FunctionVerdict& function, int judged = -1);
Explanation explain(const asyncneed::FunctionVerdict& function, int judged = -1);

} // namespace portside::render
