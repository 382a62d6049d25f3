// SPDX-License-Identifier: GPL-3.0-or-later
// Where a name leads as it is used at a place: `self.m` up the bases of the class that it stands in, into the other package
// too, and names through the imports of the file and of the function. It follows no values: what the text alone does not
// tell (`self.pool.take`, a local) leads nowhere.
#pragma once

#include "core/mirror/Package.h"

#include <string_view>
#include <vector>

namespace portside::mirror {

/// Both are borrowed. `upstream` is where names lead that `own` does not define: botocore for aiobotocore; may be null.
struct NameSpace {
    const Package* own = nullptr;
    const Package* upstream = nullptr;
};

/// The class and its bases through both packages, nearest first; `type.type` is set.
std::vector<Place> lineageOf(const NameSpace& space, const Place& type);
/// The method, attribute or class of that name up the lineage; empty when no class of either package has it.
Place memberOf(const NameSpace& space, const Place& type, std::string_view name);

/// Where the identifier `use` of a module of either package leads; empty when that cannot be told. A definition's own
/// name leads to it.
Place definitionOf(const NameSpace& space, const python::Module& module, python::NodeId use);
/// The same for the first use of `name` on the line (1-based) that leads anywhere.
Place definitionOf(const NameSpace& space, const python::Module& module, int line, std::string_view name);

/// The line of a definition's name; 1 for a module.
int lineOf(const Place& place);

} // namespace portside::mirror
