// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of object an expression of botocore yields, as far as at most five plain steps tell: a procedure that the
// rules ask, no rule. It never runs anything and prefers "unresolved" to a guess.
#pragma once

#include "core/asyncneed/Units.h"
#include "core/mirror/Package.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace portside::asyncneed {

struct Receiver {
    enum class Kind {
        Plain,    ///< builtin or foreign: nothing of botocore's
        Botocore, ///< an instance of (or the) botocore class `type`
        Unresolved
    };
    Kind kind = Kind::Unresolved;
    mirror::Place type; ///< set for Botocore
};

/// Borrows the package. One resolver may serve many units; what it learns of a function is kept.
class ReceiverResolver {
public:
    explicit ReceiverResolver(const mirror::Package& botocore);
    ~ReceiverResolver();
    ReceiverResolver(const ReceiverResolver&) = delete;
    ReceiverResolver& operator=(const ReceiverResolver&) = delete;

    Receiver resolve(const Unit& unit, python::NodeId expression) const;
    /// True when the unit itself binds this name (parameter, assignment, loop, with, except, import, definition), so
    /// that it does not mean the module's.
    bool isLocal(const Unit& unit, python::NodeId at, std::string_view name) const;

private:
    struct Scope;
    struct Binding;
    using Bindings = std::multimap<std::string, Binding, std::less<>>;
    static constexpr int maxSteps = 5;

    Receiver resolveAt(const Scope& scope, python::NodeId expression, int step) const;
    Receiver resolveName(const Scope& scope, std::string_view name, int step) const;
    Receiver resolveModuleName(const Scope& scope, std::string_view name, int step) const;
    Receiver resolveCall(const Scope& scope, python::NodeId call, int step) const;
    Receiver resolveAttribute(const Scope& scope, python::NodeId attribute, int step) const;
    Receiver resolveField(const mirror::Place& type, std::string_view field, int step) const;
    Receiver both(const Scope& scope, const std::vector<python::NodeId>& expressions, int step) const;
    const Bindings& bindingsOf(const Scope& scope) const;

    const mirror::Package& m_botocore;
    mutable std::map<std::pair<const python::Module*, python::NodeId>, std::unique_ptr<Bindings>> m_bindings;
};

bool isBuiltinName(std::string_view name);

} // namespace portside::asyncneed
