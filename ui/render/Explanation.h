// SPDX-License-Identifier: GPL-3.0-or-later
// Why a function or one of its lines has the verdict it has: what the verdict panel shows, as plain data.
#pragma once

#include "core/compare/SideBySide.h"
#include "ui/render/VerdictClass.h"

#include <QString>
#include <QStringList>

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

struct Explanation {
    VerdictClass verdict = VerdictClass::None;
    std::string token;              ///< verdict, or the line's category
    bool settled = false;           ///< a person decided since; the verdict here is still the machine's
    std::vector<std::string> rules; ///< ids, the naming one first
    QString reason;                 ///< one sentence of the engine, English
    std::vector<EvidenceLine> evidence;
    int moreEvidence = 0; ///< further lines that are not listed
    QString registry;     ///< the entry that matched; empty when none did
    /// How many judged lines of each category, in order of the categories; of a whole function only.
    std::vector<std::pair<std::string, int>> counts;
    QStringList notes;
};

/// Of the whole function; `judged` >= 0: of that line (pull request) or finding (tag range).
Explanation explain(const drift::FunctionVerdict& function, int judged = -1);
Explanation explain(const asyncneed::FunctionVerdict& function, int judged = -1);

} // namespace portside::render
