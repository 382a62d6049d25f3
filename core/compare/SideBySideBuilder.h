// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the picture of two or three definitions opposite each other: which line stands in which row, and which tokens
// differ. It decides nothing about what a difference means.
#pragma once

#include "core/compare/SideBySide.h"
#include "core/python/Module.h"

#include <optional>
#include <string>

namespace portside::compare {

/// A definition in a parsed module: a function, a class header, an assignment. Borrows the module.
struct Passage {
    const python::Module* module = nullptr;
    python::NodeId node = python::noNode; ///< what is aligned statement by statement; noNode: lines only
    source::LineRange lines;              ///< what is shown: every line of the node, decorators included
    std::string name;                     ///< qualified name
};

Passage passage(const python::Module& module, const python::Function& function);
/// The class header only: decorators and bases.
Passage passage(const python::Module& module, const python::Class& type);
Passage passage(const python::Module& module, const python::Assignment& assignment);

/// The lines as they stand in their file.
Excerpt excerpt(const Passage& passage);

/// Two panes, botocore against aiobotocore, async tokens aside. Either may be missing, not both.
SideBySide sideBySide(const std::optional<Passage>& botocore, const std::optional<Passage>& aiobotocore);

/// Three panes: botocore's two versions compared as they are, aiobotocore's override against the new one (against the
/// old one where the new one has no such line). Marks in the botocore panes are what the range changed; marks in the
/// aiobotocore pane are what differs from botocore. Any may be missing, not all.
SideBySide sideBySide(const std::optional<Passage>& botocoreOld, const std::optional<Passage>& botocore,
                      const std::optional<Passage>& aiobotocore);

} // namespace portside::compare
