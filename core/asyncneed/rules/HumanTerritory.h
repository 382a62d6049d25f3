// SPDX-License-Identifier: GPL-3.0-or-later
// R12: context propagation, callback identity, life cycle, async properties, results consumed anew: what
// only a person can weigh.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> humanTerritory(const Subject& subject);

} // namespace portside::asyncneed
