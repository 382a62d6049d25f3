// SPDX-License-Identifier: GPL-3.0-or-later
// How SideBySideView answers to keys and mouse.
#include "ui/views/SideBySideView.h"

#include <QApplication>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace portside::views {

using render::Cell;

void SideBySideView::moveBy(int screenRows, bool extend) {
    if (m_folding.count() == 0)
        return;
    const int from = currentRow();
    setScreenRow(m_screenRow + screenRows);
    scrollTo(m_screenRow, 1);
    if (!extend) {
        m_selection.reset();
        viewport()->update();
        return;
    }
    if (!m_selection || m_selection->pane != m_pane)
        m_selection = Selection{m_pane, {from, 0}, {from, 0}};
    const int row = currentRow();
    const bool down = row >= m_selection->anchor.row;
    m_selection->anchor.column =
        down ? 0 : static_cast<int>(cell(m_selection->anchor.row, m_pane).shown.text.size());
    m_selection->caret = {row, down ? static_cast<int>(cell(row, m_pane).shown.text.size()) : 0};
    viewport()->update();
}

void SideBySideView::keyPressEvent(QKeyEvent* event) {
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAllInPane();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        moveBy(-1, extend);
        return;
    case Qt::Key_Down:
        moveBy(1, extend);
        return;
    case Qt::Key_PageUp:
        moveBy(-page, extend);
        return;
    case Qt::Key_PageDown:
        moveBy(page, extend);
        return;
    case Qt::Key_Home:
        moveBy(-m_folding.count(), extend);
        return;
    case Qt::Key_End:
        moveBy(m_folding.count(), extend);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Left ? -1 : 1;
        if (control) {
            int pane = m_pane + direction;
            if (pane == m_foldedPane)
                pane += direction;
            setCurrentPane(pane);
        } else {
            QScrollBar* bar = horizontalScrollBar();
            bar->setValue(bar->value() + direction * bar->singleStep());
        }
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_screenRow < m_folding.count() &&
            m_folding.screenRows()[static_cast<size_t>(m_screenRow)].isFold()) {
            toggleFold(m_screenRow);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_selection) {
            m_selection.reset();
            viewport()->update();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

SideBySideView::Spot SideBySideView::spotAt(const QPoint& position, int pane) {
    const int y =
        std::clamp(position.y() + verticalScrollBar()->value(), 0, std::max(0, contentHeight() - 1));
    const int screenRow = y / m_rowHeight;
    const int row = m_folding.screenRows()[static_cast<size_t>(screenRow)].row;
    if (cell(row, pane).isFiller())
        return {row, 0};
    const double x = position.x() - textLeft(areaOf(pane));
    return {row, layoutOf(row, pane)->lineAt(0).xToCursor(x)};
}

void SideBySideView::mousePressEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton) {
        m_dragged = dividerAt(position.x());
        if (m_dragged >= 0)
            return;
        if (m_foldedPane >= 0 && paneAt(position.x()) == m_foldedPane) {
            unfoldPane();
            return;
        }
    }
    const int screenRow = screenRowAt(position.y());
    if (event->button() != Qt::LeftButton || screenRow < 0)
        return;
    const bool fold = m_folding.screenRows()[static_cast<size_t>(screenRow)].isFold();
    m_pane = paneAt(position.x());
    if (fold) {
        setScreenRow(screenRow);
        toggleFold(screenRow);
        return;
    }
    const Spot spot = spotAt(position, m_pane);
    if (event->modifiers() & Qt::ControlModifier) {
        m_selection = Selection{m_pane, spot, spot};
        setScreenRow(screenRow);
        viewport()->update();
        Q_EMIT definitionWanted();
        return;
    }
    if ((event->modifiers() & Qt::ShiftModifier) && m_selection && m_selection->pane == m_pane)
        m_selection->caret = spot;
    else
        m_selection = Selection{m_pane, spot, spot};
    m_selecting = true;
    setScreenRow(screenRow);
    viewport()->update();
}

void SideBySideView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (m_dragged >= 0) {
        dragDivider(position.x());
        return;
    }
    if (m_selecting && m_selection && m_folding.count() > 0) {
        m_selection->caret = spotAt(position, m_selection->pane);
        if (position.y() < 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - m_rowHeight);
        else if (position.y() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + m_rowHeight);
        viewport()->update();
        return;
    }
    const int screenRow = screenRowAt(position.y());
    const bool fold = screenRow >= 0 && m_folding.screenRows()[static_cast<size_t>(screenRow)].isFold();
    const bool overCode = screenRow >= 0 && !fold && m_model.paneCount() > 0 &&
                          position.x() >= areaOf(paneAt(position.x())).code;
    const bool strip = m_foldedPane >= 0 && paneAt(position.x()) == m_foldedPane;
    viewport()->setCursor(dividerAt(position.x()) >= 0 ? Qt::SplitHCursor
                          : fold || strip              ? Qt::PointingHandCursor
                          : overCode                   ? Qt::IBeamCursor
                                                       : Qt::ArrowCursor);
}

void SideBySideView::mouseReleaseEvent(QMouseEvent*) {
    m_selecting = false;
    if (m_dragged >= 0)
        Q_EMIT splitsChanged();
    m_dragged = -1;
}

void SideBySideView::contextMenuEvent(QContextMenuEvent* event) {
    QPoint place = event->pos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        // A right click outside the selection asks about where it is.
        const int screenRow = screenRowAt(place.y());
        if (screenRow >= 0 && m_foldedPane != paneAt(place.x())) {
            m_pane = paneAt(place.x());
            if (!m_folding.screenRows()[static_cast<size_t>(screenRow)].isFold() && !hasSelection()) {
                const Spot spot = spotAt(place, m_pane);
                m_selection = Selection{m_pane, spot, spot};
            }
            setScreenRow(screenRow);
            viewport()->update();
        }
    } else {
        place = {areaOf(m_pane).code, yOf(m_screenRow) + m_rowHeight};
    }
    Q_EMIT menuWanted(viewport()->mapToGlobal(place));
}

void SideBySideView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (dividerAt(position.x()) >= 0) {
        evenPanes();
        return;
    }
    const int screenRow = screenRowAt(position.y());
    if (screenRow < 0 || m_folding.screenRows()[static_cast<size_t>(screenRow)].isFold())
        return;
    const Spot spot = spotAt(position, m_pane);
    const QString& text = cell(spot.row, m_pane).shown.text;
    int begin = spot.column;
    int end = spot.column;
    const auto isWordPart = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); };
    while (begin > 0 && isWordPart(text[begin - 1]))
        --begin;
    while (end < text.size() && isWordPart(text[end]))
        ++end;
    m_selection = Selection{m_pane, {spot.row, begin}, {spot.row, end}};
    viewport()->update();
}

void SideBySideView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            Q_EMIT zoomWanted(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace portside::views
