// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of the review: search, three filters, the tree by file. It tells which entry is wanted; it changes
// none.
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QTreeView;

namespace portside::models {
class FunctionFilter;
class FunctionModel;
enum class Showing;
} // namespace portside::models

namespace portside::theme {
class Theme;
}

namespace portside::views {

class FilterButton;

class FunctionList : public QWidget {
    Q_OBJECT
public:
    FunctionList(const theme::Theme& theme, models::FunctionModel& model, QWidget* parent = nullptr);

    /// Entry of the model; -1 for none or a file.
    int currentEntry() const;
    /// All selected entries; a selected file stands for those of its functions that are shown.
    std::vector<int> chosenEntries() const;
    /// Shown even when the filter would hide it: then the filter is widened.
    void setCurrentEntry(int entry);
    /// As setCurrentEntry(), but an entry that the filter hides leaves no row current.
    void markCurrentEntry(int entry);
    /// In the order of the list; -1 when there is none. The filter is heeded except for entries that need a person.
    int nextEntry(int from, int step) const;
    int nextNeedingMe(int from, int step) const;

    void show(models::Showing showing);
    using QWidget::show;
    void focusSearch();
    QTreeView* tree() const { return m_tree; }

Q_SIGNALS:
    void currentEntryChanged(int entry);
    /// Enter or double click: the reader wants the code.
    void activated(int entry);

private:
    void showAll();
    /// After the filter changed: that entry stays current when it is still shown, else the first one is.
    void keep(int entry);
    void updateCounts();
    void updateEmpty();

    models::FunctionModel& m_model;
    models::FunctionFilter* m_filter;
    QLineEdit* m_search;
    FilterButton* m_narrow;
    QPushButton* m_needsMe;
    QPushButton* m_flagged;
    QPushButton* m_all;
    QTreeView* m_tree;
    QWidget* m_empty;
    QLabel* m_emptyWords;
};

} // namespace portside::views
