// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/CodeHighlighter.h"

#include "ui/theme/Theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

namespace portside::views {

void CodeHighlighter::show(const render::RowModel& model, int pane, const theme::Theme& theme) {
    m_model = &model;
    m_pane = pane;
    m_after.clear();
    setDefinition(theme.python());
    setTheme(theme.codeTheme());
}

QList<QTextLayout::FormatRange> CodeHighlighter::formats(int row) {
    const auto wanted = static_cast<size_t>(row);
    const auto lineOf = [&](size_t at) -> const render::Cell& {
        return m_model->rows[at].cells[static_cast<size_t>(m_pane)];
    };
    while (m_after.size() < wanted) {
        const size_t at = m_after.size();
        const KSyntaxHighlighting::State before = at > 0 ? m_after[at - 1] : KSyntaxHighlighting::State();
        const render::Cell& cell = lineOf(at);
        m_after.push_back(cell.isFiller() ? before : highlightLine(cell.shown.text, before));
    }
    m_formats.clear();
    const render::Cell& cell = lineOf(wanted);
    const KSyntaxHighlighting::State before = wanted > 0 ? m_after[wanted - 1] : KSyntaxHighlighting::State();
    const KSyntaxHighlighting::State after =
        cell.isFiller() ? before : highlightLine(cell.shown.text, before);
    if (m_after.size() == wanted)
        m_after.push_back(after);
    return m_formats;
}

void CodeHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) {
    if (length <= 0 || format.isDefaultTextStyle(theme()))
        return;
    QTextLayout::FormatRange range;
    range.start = offset;
    range.length = length;
    if (format.hasTextColor(theme()))
        range.format.setForeground(format.textColor(theme()));
    if (format.isBold(theme()))
        range.format.setFontWeight(QFont::Bold);
    if (format.isItalic(theme()))
        range.format.setFontItalic(true);
    m_formats.append(range);
}

} // namespace portside::views
