// SPDX-License-Identifier: GPL-3.0-or-later
// Whether one call of botocore's code reaches code that is asynchronous in aiobotocore, and how surely. It does not
// ask whether the call is new; that is the rules' question.
#pragma once

#include "core/asyncneed/Subject.h"

#include <optional>
#include <string>
#include <vector>

namespace portside::asyncneed {

struct Reach {
    Verdict verdict = Verdict::NeedsAsync; ///< or Ambiguous
    std::string signal;                    ///< "AioEndpoint._send", "client.get_role(...)"
    std::string reason;
    std::vector<Quote> quotes;
};

/// nullopt: the call stays among sync code. `call` stands in `unit`, of botocore at TO.
std::optional<Reach> reachOf(const Subject& subject, const Unit& unit, const Use& call);

/// Asynchronous code that a loaded (not called) name or attribute stands for; same answers as for a call of it, but
/// client operations and unresolved receivers with no custom name give nothing certain.
std::optional<Reach> reachOfLoad(const Subject& subject, const Unit& unit, const Use& load);

} // namespace portside::asyncneed
