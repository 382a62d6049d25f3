// SPDX-License-Identifier: GPL-3.0-or-later
// The normal form in which aiobotocore and botocore are compared: what async adds to a line is taken away, nothing
// else is. It excuses; whether something async was lost is the pull-request check's question.
// Source of the rules: the table "Async normalisation" of the pull-request check's specification.
#pragma once

#include "core/python/Module.h"
#include "core/python/NormalForm.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace portside::compare {

/// What a raw token of aiobotocore adapts for async, if anything.
enum class Adaptation {
    None,
    Syntax,  ///< await, async, a dunder or iteration twin
    Wrapper, ///< a known helper or primitive: resolve_awaitable, to_thread, asyncio.Lock, ...
    Class    ///< an Aio/AIO/Async/Anyio class prefix
};

/// Borrows the module, whose imports say what a name stands for.
class AsyncForm : public python::NormalForm {
public:
    /// `ownNames` are prefixed classes that stand for nothing in botocore: their prefix is part of the name.
    explicit AsyncForm(const python::Module& module, std::set<std::string, std::less<>> ownNames = {});

    void expand(const python::SyntaxTree& tree, python::NodeId node,
                std::vector<python::Piece>& pieces) const override;
    python::NodeId essence(const python::SyntaxTree& tree, python::NodeId node) const override;

    /// The name that stands for an identifier on both sides.
    std::string canonicalName(std::string_view identifier) const;

    /// A function whose call stands for the call of its argument, or that has a twin on the other side.
    bool isHelper(std::string_view identifier) const;

    /// What the leaf token (keyword, identifier) adapts. Judged by its text and the module's imports.
    Adaptation adaptation(const python::SyntaxTree& tree, python::NodeId leaf) const;

private:
    bool isModule(std::string_view dotted) const;
    bool isReexportedModule(std::string_view dotted, std::string_view attribute) const;
    std::string primitive(std::string_view dotted) const;
    std::string renamed(std::string_view identifier) const;
    /// Where a dotted expression leads by this file's imports; itself when none binds its head.
    std::string origin(std::string_view dotted) const;
    python::NodeId unwrapped(const python::SyntaxTree& tree, python::NodeId call) const;
    bool expandCall(const python::SyntaxTree& tree, python::NodeId call,
                    std::vector<python::Piece>& pieces) const;

    std::map<std::string, std::string, std::less<>> m_origins; ///< local name -> dotted origin
    std::set<std::string, std::less<>> m_ownNames;
};

/// What the form takes away for async, by the word that it takes away ("await", "Aio", "to_thread", "Lock"). Each has a
/// fixture for the reverse direction: what is excused when it comes must not be excused when it goes.
std::vector<std::string> asyncRules();

/// True for a class name that carries one of the async prefixes (`AioFoo`, `_AsyncBar`).
bool hasAsyncPrefix(std::string_view name);

} // namespace portside::compare
