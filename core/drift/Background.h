// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules look up beyond the function at hand: class graphs of both revisions, who defines which name. All of it
// is found out when first asked for, because most changes never ask. Single-threaded.
#pragma once

#include "core/drift/Judge.h"
#include "core/mirror/ClassGraph.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace portside::drift {

using Names = std::set<std::string, std::less<>>;

/// "Class.method", "Class.property (setter)": what a function is called in verdicts.
std::string displayName(const python::Function& function);

/// Borrows the change.
class Background {
public:
    explicit Background(const Change& change);

    const Change& change() const { return m_change; }
    const mirror::ClassGraph& headGraph();
    const mirror::ClassGraph& baseGraph();

    /// What an aiobotocore function of head (of base) stands for: a person's pairing first, else the class graph's.
    std::optional<mirror::Counterpart> headCounterpart(const python::Module& module,
                                                       const python::Function& function);
    std::optional<mirror::Counterpart> baseCounterpart(const python::Module& module,
                                                       const python::Function& function);
    bool isPairedByHand(const python::Module& module, const python::Function& function) const;

    /// A function, class, method or assigned name of aiobotocore at head, or an attribute that its instances had at
    /// base already: a new attribute does not explain itself.
    bool aiobotocoreDefines(std::string_view name);
    /// The word occurs in some .py file of botocore at head's version.
    bool botocoreKnows(std::string_view name);
    /// The word occurs more than once, so that what it defines is used.
    bool botocoreUses(std::string_view name);
    /// A parameter of AioConfig's constructor that botocore's Config lacks.
    bool isOwnConfigParameter(std::string_view name);
    /// Some `async def` below aiobotocore at head (or `emit`).
    bool isAsyncAtHead(std::string_view name);
    bool isAsyncAtBase(std::string_view name);
    /// Some plain `def` below aiobotocore at head.
    bool isSyncAtHead(std::string_view name);

    /// Those of `names` (prefixed classes that a file of head uses) that stand for nothing in botocore.
    Names ownNames(const python::Module& module, const Names& names);

private:
    std::optional<mirror::Counterpart> pairedByHand(const python::Module& module,
                                                    const python::Function& function,
                                                    const mirror::Package& botocore) const;
    struct Definitions {
        Names all;
        Names attributes; ///< assigned on self
        Names async;
        Names sync;
    };
    static Definitions definitions(const mirror::Package& package);
    const Definitions& headDefinitions();
    const Definitions& baseDefinitions();

    /// All .py files of botocore at head's version.
    const std::vector<source::SourceText>& botocoreTexts();

    const Change& m_change;
    std::unique_ptr<mirror::ClassGraph> m_headGraph;
    std::unique_ptr<mirror::ClassGraph> m_baseGraph;
    std::unique_ptr<Definitions> m_headDefinitions;
    std::unique_ptr<Definitions> m_baseDefinitions;
    std::unique_ptr<Names> m_configParameters;
    std::map<std::string, bool, std::less<>> m_botocoreKnows;
    std::optional<std::vector<source::SourceText>> m_botocoreTexts;
};

} // namespace portside::drift
