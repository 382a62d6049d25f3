// SPDX-License-Identifier: GPL-3.0-or-later
// One changed file with its base and its mirrors, and what is counted over the whole of it. Found out when first
// asked for.
#pragma once

#include "core/drift/Background.h"
#include "core/drift/Comparison.h"
#include "core/drift/Prose.h"
#include "core/drift/Suspect.h"
#include "core/drift/SuspectJudge.h"

#include <optional>

namespace portside::drift {

/// A function of this file with what it stands for.
struct Pairing {
    const python::Function* function = nullptr;
    mirror::Counterpart counterpart;
};

class FileContext {
public:
    FileContext(Background& background, const python::Module& head, const python::Module* base,
                const python::Module* mirror, LineSet added, LineSet removed,
                Measure measure = Measure::Mirror);

    Background& background() const { return m_background; }
    const python::Module& head() const { return m_head; }
    const python::Module* base() const { return m_base; }     ///< nullptr: a new file
    const python::Module* mirror() const { return m_mirror; } ///< nullptr: no file at the same path
    const LineSet& added() const { return m_added; }
    const LineSet& removed() const { return m_removed; }
    /// How the file's definitions are compared with botocore's: Mirror or Standing.
    Measure measure() const { return m_measure; }

    const Names& headOwnNames();
    StandingExtras& standingExtras();
    /// Comments of base: one that is repeated is no new thought.
    const ProseCounts& baseComments();
    ProseCounts& standingDocstringLines();
    const ProseCounts& mirrorComments();
    const ProseCounts& mirrorDocstringLines();

    std::optional<Pairing> pairing(const python::Function& headFunction);
    /// The function of base that head's function was: by name, else the one that stood for the same counterpart.
    struct Before {
        const python::Module* module = nullptr;
        const python::Function* function = nullptr;
        std::optional<mirror::Counterpart> counterpart;
    };
    std::optional<Before> before(const python::Function& headFunction,
                                 const mirror::Counterpart* counterpart);

private:
    struct Former {
        const python::Function* function = nullptr; ///< of base
        mirror::Counterpart counterpart;            ///< at head
    };
    std::optional<Former> former(const python::Function& headFunction);
    bool isUntouched(const python::Function& function) const;
    StandingExtras extrasOf(const python::Module& module, const mirror::ClassGraph& graph,
                            const Names& ownNames, const LineSet& leftOut);

    Background& m_background;
    const python::Module& m_head;
    const python::Module* m_base;
    const python::Module* m_mirror;
    LineSet m_added;
    LineSet m_removed;
    Measure m_measure;
    std::optional<Names> m_headOwnNames;
    std::optional<StandingExtras> m_standingExtras;
    std::optional<ProseCounts> m_baseComments;
    std::optional<ProseCounts> m_standingDocstringLines;
    std::optional<ProseCounts> m_mirrorComments;
    std::optional<ProseCounts> m_mirrorDocstringLines;
};

} // namespace portside::drift
