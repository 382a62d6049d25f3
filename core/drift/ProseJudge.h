// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts on added comment and docstring lines, inside functions and outside.
#pragma once

#include "core/drift/FileContext.h"
#include "core/drift/LineFindings.h"

namespace portside::drift {

/// Comments on added lines among `comments` (nodes of head's file). `counterpart`: the module whose comments count as
/// botocore's beside those of the mirrored file; may be null.
void judgeComments(FileContext& file, const std::vector<python::NodeId>& comments,
                   const python::Module* counterpart, LineFindings& findings);

/// Added lines of one docstring. `botocoreDocstring` is a statement of `counterpart`; noNode when it has none.
void judgeDocstring(FileContext& file, python::NodeId docstring, const python::Module* counterpart,
                    python::NodeId botocoreDocstring, LineFindings& findings);

} // namespace portside::drift
