// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/PaneHeader.h"

#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace portside::views {

namespace {

QString indentMark(int columns) { return QStringLiteral("⇤ %1").arg(columns); }

} // namespace

PaneHeader::PaneHeader(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

void PaneHeader::show(std::vector<PaneTitle> titles, int indent) {
    m_titles = std::move(titles);
    m_indent = indent;
    QStringList words;
    for (const PaneTitle& title : m_titles)
        words << (title.path + QLatin1Char(' ') + title.revision).trimmed();
    setAccessibleName(tr("Panes: %1").arg(words.join(QStringLiteral(" | "))));
    setAccessibleDescription(m_indent > 0 ? indentWords() : QString());
    update();
}

void PaneHeader::setEdges(std::vector<int> edges, int folded) {
    m_folded = folded;
    m_edges = std::move(edges);
    update();
}

QSize PaneHeader::sizeHint() const { return {0, fontMetrics().height() + 12}; }

void PaneHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Palette& palette = m_theme.palette();
    painter.fillRect(rect(), palette.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.border);
    QFont plain = font();
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    const QRect indent = indentPlace();
    painter.setPen(palette.muted);
    painter.drawText(indent, Qt::AlignVCenter | Qt::AlignRight, indentMark(m_indent));
    for (size_t i = 0; i < m_titles.size() && i + 1 < m_edges.size(); ++i) {
        const PaneTitle& title = m_titles[i];
        QRect area(m_edges[i] + 10, 0, m_edges[i + 1] - m_edges[i] - 18, height() - 1);
        if (area.intersects(indent))
            area.setRight(indent.left() - 4);
        if (i > 0)
            painter.fillRect(QRect(m_edges[i], 0, 1, height()), palette.border);
        if (static_cast<int>(i) == m_folded)
            continue;
        const int revisionWidth = QFontMetrics(plain).horizontalAdvance(title.revision);
        const int pathRoom = std::max(40, area.width() - revisionWidth - 8);
        const QString path = QFontMetrics(bold).elidedText(title.path, Qt::ElideMiddle, pathRoom);
        const qsizetype slash = path.indexOf(QLatin1Char('/'));
        const QString head = path == title.path && slash > 0 ? path.left(slash) : QString();
        const QString tail = path.mid(head.size());
        painter.setPen(palette.text);
        painter.setFont(bold);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, head);
        area.setLeft(area.left() + QFontMetrics(bold).horizontalAdvance(head));
        painter.setFont(plain);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, tail);
        area.setLeft(area.left() + QFontMetrics(plain).horizontalAdvance(tail) + 8);
        painter.setPen(palette.muted);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(plain).elidedText(title.revision, Qt::ElideRight, area.width()));
    }
}

QString PaneHeader::indentWords() const {
    return tr(
        "Shown %n column(s) further to the left: all lines are indented by that much. Copying keeps it.",
        nullptr, m_indent);
}

QRect PaneHeader::indentPlace() const {
    constexpr int leastPaneWidth = 280;
    if (m_indent <= 0 || m_edges.size() < 2)
        return {};
    size_t last = m_edges.size() - 2;
    if (static_cast<int>(last) == m_folded && last > 0)
        --last;
    if (m_edges[last + 1] - m_edges[last] < leastPaneWidth)
        return {};
    const int wide = fontMetrics().horizontalAdvance(indentMark(m_indent)) + 8;
    return {m_edges[last + 1] - wide - 16, 0, wide, height() - 1};
}

int PaneHeader::paneAt(int x) const {
    for (size_t i = 0; i + 1 < m_edges.size() && i < m_titles.size(); ++i)
        if (x >= m_edges[i] && x < m_edges[i + 1])
            return static_cast<int>(i);
    return -1;
}

bool PaneHeader::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (indentPlace().contains(help->pos())) {
            QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1</p>").arg(indentWords()), this);
            return true;
        }
        if (const int pane = paneAt(help->pos().x()); pane >= 0) {
            const PaneTitle& title = m_titles[static_cast<size_t>(pane)];
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<p>%1 %2</p>")
                                   .arg(title.path.toHtmlEscaped(), title.revision.toHtmlEscaped()),
                               this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace portside::views
