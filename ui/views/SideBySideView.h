// SPDX-License-Identifier: GPL-3.0-or-later
// Two or three panes of code over one row model: rows opposite each other share a y, scrolling is locked both ways.
// A light painter of its own: only rows on screen are shaped and highlighted. It decides no verdict.
#pragma once

#include "ui/render/CodeSearch.h"
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
    void setCurrentPane(int pane);
    /// Where the code of a pane begins, in the viewport.
    int codeLeft(int pane) const { return areaOf(pane).code; }
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
    /// How many rows around each change stay when the rest is folded.
    void setFoldContext(int rows);

    /// Where the reader is, in terms that survive another model of the same code.
    struct Anchor {
        compare::Side side = compare::Side::Aiobotocore;
        int line = 0;
        int y = 0;
    };
    Anchor anchor() const;
    /// False when that line is not shown.
    bool restore(const Anchor& anchor);

    /// What is being searched for; forgotten with the next show().
    void setHits(std::vector<render::Hit> hits);
    const std::vector<render::Hit>& hits() const { return m_hits; }
    int currentHit() const { return m_hit; }
    /// Opens folds and panes as needed.
    void goToHit(int hit);

    /// The cell that the reader stands on; nullptr without rows. A fold bar counts as its first row.
    const render::Cell* currentCell() const;
    /// The Python name under the text cursor (set by a click); empty when there is none.
    QString nameAtCaret() const;

    /// Where the dividers stand, as parts of the width.
    std::vector<double> splits(int paneCount) const;
    void setSplits(const std::vector<double>& two, const std::vector<double>& three);
    void evenPanes();
    /// Makes one of three panes a strip with a way back; -1: only when the window is too narrow for all.
    void foldPane(int pane);
    int foldedPane() const { return m_foldedPane; }
    void unfoldPane();

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
    void splitsChanged();
    void paneUnfolded(int pane);
    void menuWanted(const QPoint& globalPosition);
    /// Of the name under the cursor.
    void definitionWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    static constexpr int stripWidth = 26;
    static constexpr int leastPaneWidth = 120;

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
    /// Where the first column of a line's text is, scrolled and without the indent that all lines share.
    int textLeft(const PaneArea& area) const;
    int edgeOf(int pane) const;
    double splitAt(int divider, int paneCount) const;
    /// Index of the divider at a place; -1 for none.
    int dividerAt(int x) const;
    void dragDivider(int x);
    void chooseFoldedPane();
    /// Narrower than this three panes are not worth looking at.
    int comfortablePane() const;
    QString paneName(int pane) const;
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
    void paintHits(QPainter& painter, int row, int pane, const PaneArea& area, int y);
    void paintStrip(QPainter& painter, int first, int last);
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
    int m_indent = 0;  ///< what all lines begin with, in pixels
    int m_longest = 0; ///< widest line in pixels, without it
    int m_screenRow = 0;
    int m_pane = 0;
    std::optional<Selection> m_selection;
    bool m_selecting = false;
    std::vector<render::Hit> m_hits;
    int m_hit = -1;
    using Splits = std::array<double, 2>;
    Splits m_twoSplits{0.5, 0};
    Splits m_threeSplits{1.0 / 3, 2.0 / 3};
    int m_dragged = -1;    ///< divider
    int m_wantedFold = -1; ///< pane that the reader folded
    int m_tightFold = 2;   ///< pane that gives way where three do not fit
    int m_foldedPane = -1;
};

} // namespace portside::views
