// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour of the window, by purpose. Three schemes; the properties they promise (contrast, telling apart under
// colour blindness) are computed by tests/ui/theme.
#pragma once

#include "ui/render/VerdictClass.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace portside::theme {

enum class Scheme { Light, Dark, HighContrast };

struct ClassColours {
    QColor tint; ///< background of a line; the base colour where the scheme has no tints
    QColor mark; ///< glyph, gutter bar, overview, outline
};

struct Palette {
    Scheme scheme = Scheme::Light;
    QColor base;   ///< behind code and lists
    QColor panel;  ///< behind side panels and the header
    QColor raised; ///< buttons, fields, chips
    QColor hover;
    QColor border; ///< the one border colour
    QColor text;
    QColor muted;  ///< secondary words; at least 4.5:1 on base and panel
    QColor accent; ///< focus, links, progress, current row
    QColor onAccent;
    QColor current;   ///< background of the selected row of a list
    QColor selection; ///< translucent, over tints
    QColor hatch;
    QColor wrong; ///< error words
    bool tinted = true;
    std::array<ClassColours, 9> classes; ///< by VerdictClass

    const ClassColours& of(render::VerdictClass verdict) const {
        return classes[static_cast<size_t>(verdict)];
    }
    /// The same for widgets that draw themselves.
    QPalette forWidgets() const;
};

const Palette& palette(Scheme scheme);

} // namespace portside::theme
