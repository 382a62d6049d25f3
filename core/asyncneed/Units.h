// SPDX-License-Identifier: GPL-3.0-or-later
// What gets a verdict in one botocore file: functions, class headers, class attributes, module-level assignments.
// It compares nothing.
#pragma once

#include "core/python/Module.h"
#include "core/python/NormalForm.h"

#include <string>
#include <vector>

namespace portside::asyncneed {

enum class UnitKind {
    Function,    ///< module-level, or a method; nested functions belong to it
    ClassHeader, ///< decorators and bases
    ClassAttribute,
    ModuleAssignment,
    ModuleLevel ///< only where the parser found an error outside every other unit
};

/// All definitions of one name in one file (a name bound several times is one unit). Borrows the module.
struct Unit {
    UnitKind kind = UnitKind::Function;
    const python::Module* module = nullptr;
    std::string name; ///< qualified: "Class.method", "function", "Class", "Class.ATTRIBUTE", "NAME"
    std::string
        label; ///< unique in the file and shown: "Class (header)", "Class.property (setter)"; else the name
    std::vector<const python::Function*> functions;
    const python::Class* type = nullptr; ///< the class that it is the header of, or belongs to
    std::vector<const python::Assignment*> assignments;
    std::vector<python::NodeId> nodes; ///< the subtrees that make up the unit, in file order
    source::LineRange lines;           ///< of its last definition
    bool containsError = false;

    /// The name without its class.
    std::string_view ownName() const;
    /// Qualified name of the class of a method or attribute; empty for others.
    std::string_view className() const;
};

/// In file order. Attributes of a class that holds nothing else stay units of their own; bare annotations, bodies of
/// `if TYPE_CHECKING` and the dunder names of an __init__.py are none.
std::vector<Unit> unitsOf(const python::Module& module);

/// The unit's bytes, definition after definition.
std::string sourceOf(const Unit& unit);
/// The unit's normal form.
std::vector<python::Token> normalForm(const Unit& unit);
/// As normalForm, in the form given.
std::vector<python::Token> tokensOf(const Unit& unit, const python::NormalForm& form);

bool isDunder(std::string_view name);

} // namespace portside::asyncneed
