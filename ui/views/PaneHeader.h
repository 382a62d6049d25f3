// SPDX-License-Identifier: GPL-3.0-or-later
// The strip above the panes: which file at which revision stands below. Paths too long are cut in the middle.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace portside::theme {
class Theme;
}

namespace portside::views {

struct PaneTitle {
    QString path;
    QString revision;
};

class PaneHeader : public QWidget {
    Q_OBJECT
public:
    PaneHeader(const theme::Theme& theme, QWidget* parent);

    /// `indent`: columns of white space that the panes leave out.
    void show(std::vector<PaneTitle> titles, int indent);
    using QWidget::show;
    /// Left edges of the panes, then the right edge of the last; `folded` has no room for a title, -1 for none.
    void setEdges(std::vector<int> edges, int folded);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int paneAt(int x) const;
    /// Where the indent is told; empty where there is none, or no room.
    QRect indentPlace() const;
    QString indentWords() const;

    const theme::Theme& m_theme;
    std::vector<PaneTitle> m_titles;
    std::vector<int> m_edges;
    int m_folded = -1;
    int m_indent = 0;
};

} // namespace portside::views
