// SPDX-License-Identifier: GPL-3.0-or-later
// Layout and annotations of a definition: differences that change nothing at run time. Comments and docstrings are
// ProseJudge's.
#pragma once

#include "core/drift/Comparison.h"
#include "core/drift/LineFindings.h"

#include <map>

namespace portside::drift {

/// Equal tokens in another layout, where base had botocore's and async gives no reason. `opposite` maps lines of head
/// to botocore's.
void judgeLayout(const Sources& sources, const Comparison& comparison, const std::map<int, int>& opposite,
                 LineFindings& findings);

/// Annotations on added lines that neither botocore nor base has.
void judgeAnnotations(const Sources& sources, const Comparison& comparison,
                      const std::map<int, int>& opposite, LineFindings& findings);

} // namespace portside::drift
