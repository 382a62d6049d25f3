// SPDX-License-Identifier: GPL-3.0-or-later
// Two or three panes of code over one row model: rows opposite each other share a y, scrolling is locked both ways.
// A light painter of its own: only rows on screen are shaped and highlighted. It decides no verdict.
#pragma once

#include "ui/render/Folding.h"
#include "ui/render/RowModel.h"
#include "ui/views/CodeHighlighter.h"
#include "ui/views/PaneHeader.h"

#include <QAbstractScrollArea>
#include <QCache>

#include <array>
#include <memory>
#include <optional>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class OverviewRuler;

class SideBySideView : public QAbstractScrollArea {
    Q_OBJECT
public:
    SideBySideView(const theme::Theme& theme, QWidget* parent = nullptr);
    ~SideBySideView() override;

    /// Keeps the place when `stay` names the same function as before.
    enum class Place { Top, Stay };
    void show(render::RowModel model, std::vector<PaneTitle> titles, int foldContext, Place place);
    using QAbstractScrollArea::show;
    void clear();

    const render::RowModel& model() const { return m_model; }
    const render::Folding& folding() const { return m_folding; }

    /// Row of the model; -1 for an empty one. A fold bar counts as its first row.
    int currentRow() const;
    int currentPane() const { return m_pane; }
    /// Opens folds as needed and scrolls so that the row has air around it.
    void goToRow(int row);
    bool goToLine(compare::Side side, int line);
    /// False when there is none left in this function.
    bool goToNextFlagged();
    bool goToPreviousFlagged();
    /// Else to the first changed row; stays where it is without one.
    void goToFirstFlagged();
    void goToLastFlagged();

    void expandAllFolds();
    void foldAll();
    /// Folds exactly the runs that begin at these rows of the model.
    void foldOnly(const std::vector<int>& firstRows);

    QString selectedText() const;
    bool hasSelection() const { return m_selection && m_selection->anchor != m_selection->caret; }
    void copySelection() const;
    void selectAllInPane();

    /// What a screen reader says of a row.
    QString spokenRow(int row) const;
    /// Rectangle of a row of the model in the viewport; empty when folded away.
    QRect rowRect(int row) const;

Q_SIGNALS:
    void currentRowChanged(int row);
    void foldsChanged();
    void zoomWanted(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// A place in a pane's text: row of the model, UTF-16 column.
    struct Spot {
        int row = 0;
        int column = 0;
        auto operator<=>(const Spot&) const = default;
    };
    struct Selection {
        int pane = 0;
        Spot anchor;
        Spot caret;
    };
    /// Horizontal layout of one pane in the viewport.
    struct PaneArea {
        int left = 0;
        int right = 0;
        int numberRight = 0;
        int bar = 0;
        int glyph = 0;
        int code = 0;
    };

    void measure();
    void layOut();
    void relook();
    PaneArea areaOf(int pane) const;
    int contentHeight() const { return m_folding.count() * m_rowHeight; }
    int yOf(int screenRow) const;
    int screenRowAt(int y) const;
    int paneAt(int x) const;
    const render::Cell& cell(int row, int pane) const;
    QTextLayout* layoutOf(int row, int pane);
    void setScreenRow(int screenRow);
    void scrollTo(int screenRow, int air);
    void moveBy(int screenRows, bool extend);
    Spot spotAt(const QPoint& position, int pane);
    void toggleFold(int screenRow);
    QString toolTipAt(const QPoint& position) const;
    QString spokenCell(const render::Cell& cell) const;
    void announce();

    void paintPane(QPainter& painter, int pane, int first, int last);
    void paintCellGround(QPainter& painter, const render::Cell& cell, const PaneArea& area, int y);
    void paintCellText(QPainter& painter, int row, int pane, const PaneArea& area, int y);
    void paintMarks(QPainter& painter, int row, int pane, const PaneArea& area, int y);
    void paintSelection(QPainter& painter, int row, int pane, const PaneArea& area, int y);
    void paintFold(QPainter& painter, const render::ScreenRow& screen, int y);
    void paintAbsent(QPainter& painter, int pane);

    const theme::Theme& m_theme;
    render::RowModel m_model;
    render::Folding m_folding;
    std::array<CodeHighlighter, render::maxPanes> m_highlighters;
    QCache<qint64, QTextLayout> m_layouts;
    PaneHeader* m_header = nullptr;
    OverviewRuler* m_ruler = nullptr;
    QFont m_font;
    int m_rowHeight = 20;
    int m_digitWidth = 8;
    int m_textTop = 0;
    int m_longest = 0; ///< widest line in pixels
    int m_screenRow = 0;
    int m_pane = 0;
    std::optional<Selection> m_selection;
    bool m_selecting = false;
};

} // namespace portside::views
