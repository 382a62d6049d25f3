// SPDX-License-Identifier: GPL-3.0-or-later
// "One way only": the comparison excuses what async adds, so what async loses has to be looked for on purpose.
#pragma once

#include "core/drift/Background.h"
#include "core/drift/Comparison.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::drift::rules {

/// A statement at head whose base had an async token or name, and has its synchronous twin now.
struct Loss {
    int statement = -1; ///< at head
    std::string lost;   ///< "await", "async", "AioFoo", "asyncio", for the explanation
    std::string twin;   ///< the name in its place; empty when nothing is
};
std::vector<Loss> asyncLosses(const Comparison& comparison, Background& background);
/// Without a change: botocore's own line at head, where the class that it makes, the lock or the sleep has an async twin.
std::vector<Loss> standingLosses(const Comparison& comparison, Background& background);

/// Something of aiobotocore's own that the change removed, nothing of botocore's being matched by it that was not
/// before.
struct Removal {
    source::LineRange baseLines;
    std::string text; ///< first line, as it stood
};
/// An adaptation: an `async with` around code, an awaited call.
std::optional<Removal> removedAdaptation(const Comparison& comparison);
/// Any other statement that botocore does not have, calls on a logger and imports aside.
std::optional<Removal> removedDivergence(const Comparison& comparison);

/// The statement's header calls something of that name, and neither awaits it nor hands it to what does.
bool callsUnawaited(const compare::Outline& outline, const compare::Statement& statement,
                    std::string_view name);

/// A new call of an async function that nothing awaits.
struct MissingAwait {
    int statement = -1;
    std::string callee;
};
/// `home` is the class that the definition stands in at head, if any.
std::vector<MissingAwait> missingAwaits(const Comparison& comparison, Background& background,
                                        const mirror::Place& home);

} // namespace portside::drift::rules
