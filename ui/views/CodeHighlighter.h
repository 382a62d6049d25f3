// SPDX-License-Identifier: GPL-3.0-or-later
// Python highlighting of one pane, line by line on demand. The state at the end of each line is kept, so that any line
// is exact without what stands above it being highlighted twice.
#pragma once

#include "ui/render/RowModel.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>
#include <QList>
#include <QTextLayout>

#include <vector>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class CodeHighlighter : private KSyntaxHighlighting::AbstractHighlighter {
public:
    /// The model is borrowed until the next show().
    void show(const render::RowModel& model, int pane, const theme::Theme& theme);

    /// Formats of the cell in a row; none for filler.
    QList<QTextLayout::FormatRange> formats(int row);

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;

    const render::RowModel* m_model = nullptr;
    int m_pane = 0;
    std::vector<KSyntaxHighlighting::State> m_after; ///< state at the end of each row's line
    QList<QTextLayout::FormatRange> m_formats;
};

} // namespace portside::views
