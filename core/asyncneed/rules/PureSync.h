// SPDX-License-Identifier: GPL-3.0-or-later
// R14: nothing else matched; the finding says which signals were looked for.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

Finding pureSync(const Subject& subject);

} // namespace portside::asyncneed
