// SPDX-License-Identifier: GPL-3.0-or-later
// What one Python file defines, as plain values over its syntax tree: functions, classes, assignments,
// imports. It resolves nothing across files; that is core/mirror's work.
#pragma once

#include "core/python/SyntaxTree.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::python {

/// Which of a property's functions a definition is, told by its decorator.
enum class Accessor { None, Getter, Setter, Deleter };

/// A function: module-level, a method, or nested in another function.
/// Definitions under module- or class-level if/try/with/for count as standing in that module or class.
struct Function {
    std::string name;
    std::string qualifiedName; ///< "f", "Class.m", "Outer.Inner.m"; nested functions: "f.<locals>.g"
    int classIndex = -1;       ///< index into Module::classes of the class it is a method of; -1 for others
    bool nested = false;       ///< stands inside another function; then it belongs to that function's unit
    bool isAsync = false;
    Accessor accessor = Accessor::None;
    NodeId node = noNode;  ///< the function_definition
    NodeId outer = noNode; ///< the decorated_definition, or `node`
    NodeId body = noNode;
    std::vector<NodeId> decorators; ///< Decorator nodes in order
    source::LineRange lines; ///< first decorator line (else `def`) to the last line of the last statement:
                             ///< what inspect.getsource gives for a function
    bool containsError = false;
};

struct Class {
    std::string name;
    std::string qualifiedName;
    int outerClass = -1;
    bool nested = false; ///< stands inside a function
    NodeId node = noNode;
    NodeId outer = noNode;
    NodeId body = noNode;
    std::vector<NodeId> decorators;
    std::vector<std::string>
        bases;                ///< base expressions that are dotted names, in order; keywords are left out
    source::LineRange lines;  ///< `class` line (no decorators) to the last line of the last statement
    source::LineRange header; ///< first decorator line to the line of the colon
    bool containsError = false;
};

/// `NAME = value` (also annotated, or a target of a tuple assignment) at module or class level.
struct Assignment {
    std::string name;
    std::string qualifiedName; ///< "NAME" or "Class.NAME"
    int classIndex = -1;
    NodeId statement = noNode; ///< the expression_statement
    NodeId value = noNode;     ///< noNode for a bare annotation
    source::LineRange lines;
};

/// One bound name of an import statement.
struct Import {
    std::string localName; ///< what the file calls it; "*" for a wildcard
    std::string module;    ///< absolute dotted module ("botocore.session"); relative ones are resolved by the
                           ///< file's path
    std::string name;      ///< the imported name for `from module import name`; empty for `import module`
    NodeId statement = noNode;
    NodeId function = noNode; ///< the function_definition it stands in; noNode at module or class level
    int line = 0;
};

struct Module {
    std::string path;       ///< "botocore/args.py"
    std::string dottedName; ///< "botocore.args"; a package's __init__.py is the package
    SyntaxTree tree;
    std::vector<Function> functions;     ///< in file order
    std::vector<Class> classes;          ///< in file order
    std::vector<Assignment> assignments; ///< in file order
    std::vector<Import> imports;         ///< in file order, those inside functions too

    const source::SourceText& text() const { return tree.text(); }
    /// The last definition of that qualified name (what Python would see); getters before setters. nullptr
    /// when absent.
    const Function* function(std::string_view qualifiedName, Accessor accessor = Accessor::None) const;
    const Class* classNamed(std::string_view qualifiedName) const;
    const Assignment* assignment(std::string_view qualifiedName) const;
    /// Module-level import (last one) that binds this name; nullptr when absent.
    const Import* import(std::string_view localName) const;
    /// The innermost non-nested function (unit) whose lines contain the line; nullptr outside.
    const Function* functionAt(int line) const;
    /// Name of the class a method belongs to; empty for others.
    std::string_view className(const Function& function) const;
};

/// `path` is relative to the tree that holds the package folder: "aiobotocore/retries/standard.py".
Module readModule(std::string path, const source::SourceText& text);

/// The text that `inspect.getsource` returns for these lines: each line with its ending as it stands in the
/// file.
std::string sourceOf(const Module& module, source::LineRange lines);

} // namespace portside::python
