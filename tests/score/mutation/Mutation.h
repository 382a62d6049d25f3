// SPDX-License-Identifier: GPL-3.0-or-later
// Small changes of real code by which the pull-request check is measured. What a change should come out as is said beside
// it; applying and counting are override_mutations.cpp's.
#pragma once

#include "core/compare/Outline.h"
#include "core/python/Module.h"

#include <functional>
#include <string>
#include <vector>

namespace portside::mutation {

enum class Wanted { Behavioral, Cosmetic, NotClean, AtWorstCosmetic };

struct Place {
    const python::Module& module;
    const python::Function& function;
    const compare::Statement& statement;
    const compare::Statement* next; ///< the following one of the same block; nullptr: the last
};

/// The file's text with the mutation applied; empty where it does not fit.
using Mutate = std::function<std::string(const Place&)>;

struct Mutation {
    const char* name;
    Wanted wanted;
    Mutate mutate;
};

/// A mutation of what stands outside functions.
struct LevelMutation {
    const char* name;
    Wanted wanted;
    /// The file's text with the mutation applied to one assignment or class header; empty where it does not fit.
    std::function<std::string(const python::Module&, const python::Assignment&)> ofAssignment;
    std::function<std::string(const python::Module&, const python::Class&)> ofClass;
};

/// Those that the specification names, and their like.
std::vector<Mutation> namedKinds();
/// An expression changed.
std::vector<Mutation> expressionKinds();
/// The flow between statements changed.
std::vector<Mutation> flowKinds();
/// Tables, class attributes, constants, bases.
std::vector<LevelMutation> levelKinds();

} // namespace portside::mutation
