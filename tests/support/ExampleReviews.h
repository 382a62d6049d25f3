// SPDX-License-Identifier: GPL-3.0-or-later
// Reviews made by hand for tests of what is done with a review: every verdict, every shape of a flagged line, text
// that tries to be markup. No engine has seen them.
#pragma once

#include "core/review/Review.h"

namespace portside::support {

review::Review exampleChange(); ///< a pull request with one function of every kind
review::Review cleanChange();   ///< a pull request that mirrors botocore exactly
review::Review exampleRange();  ///< a tag range with one unit of every kind
review::Review emptyRange();    ///< a tag range that touches nothing

/// As exampleChange() and exampleRange(), every open case settled by a person.
review::Review settledChange();
review::Review settledRange();

review::Decision decisionOn(const std::string& functionKey, const std::string& verdict,
                            const std::string& note = {});

} // namespace portside::support
