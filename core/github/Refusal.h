// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer other than success means for the user: a sentence with the likely cause, and what to do.
#pragma once

#include "core/base/Result.h"
#include "core/github/Transport.h"

#include <chrono>
#include <optional>

namespace portside::github {

/// How long GitHub asks us to stay away when that is all that is wrong; nullopt for every other answer. `now` since 1970.
std::optional<std::chrono::milliseconds> askedToWait(const Answer& answer, std::chrono::seconds now);

/// True for answers of a server that broke down: what was asked may have been done.
bool isBreakdown(const Answer& answer);

/// `answer` is no success. The server's own words are quoted as data, without the token.
base::Error refusal(const Answer& answer, const Request& request, const Transport& transport);

} // namespace portside::github
