// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text stands in a row model, in all panes, folded or not. Knows no widget.
#pragma once

#include "ui/render/RowModel.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace portside::render {

struct Hit {
    int row = 0;
    int pane = 0;
    ColumnRange columns;
    bool operator==(const Hit&) const = default;
};

/// By row, then by pane, then by column; none for an empty text. Heeds case when the text has a capital letter.
std::vector<Hit> hitsOf(const RowModel& model, const QString& text);

/// The Python names of a line, each once, in order; keywords and words of one letter are left out.
QStringList namesIn(const QString& line);
/// The name that a column of a line touches; empty when there is none.
QString nameAt(const QString& line, int column);

} // namespace portside::render
