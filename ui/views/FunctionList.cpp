// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/FunctionList.h"

#include "ui/models/FunctionFilter.h"
#include "ui/models/FunctionModel.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/views/FilterButton.h"
#include "ui/views/FunctionDelegate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace portside::views {

using models::Showing;

FunctionList::FunctionList(const theme::Theme& theme, models::FunctionModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_filter(new models::FunctionFilter(this)),
      m_search(new QLineEdit(this)), m_narrow(new FilterButton(model, *m_filter, this)),
      m_needsMe(new QPushButton(this)), m_flagged(new QPushButton(this)), m_all(new QPushButton(this)),
      m_tree(new QTreeView(this)), m_empty(new QWidget(this)), m_emptyWords(new QLabel(m_empty)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(248);

    m_search->setObjectName(QStringLiteral("searchFunctions"));
    m_search->setPlaceholderText(tr("Search functions"));
    m_search->setAccessibleName(tr("Search functions"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        m_tree->expandAll();
        updateEmpty();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const int first = nextEntry(-1, 1); first >= 0)
            setCurrentEntry(first);
        m_tree->setFocus();
    });

    connect(m_narrow, &FilterButton::changed, this, [this] { keep(currentEntry()); });

    auto* filters = new QButtonGroup(this);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(4);
    const std::pair<QPushButton*, Showing> all[] = {
        {m_needsMe, Showing::NeedsMe}, {m_flagged, Showing::Flagged}, {m_all, Showing::All}};
    for (const auto& [button, showing] : all) {
        button->setCheckable(true);
        theme::setRole(button, theme::Role::Filter);
        filters->addButton(button);
        chips->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, which = showing] { show(which); });
    }
    chips->addStretch();
    m_all->setChecked(true);

    m_filter->setSourceModel(&m_model);
    theme::setRole(m_tree, theme::Role::Panel);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new FunctionDelegate(theme, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setMouseTracking(true);
    m_tree->setUniformRowHeights(false);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAccessibleName(tr("Functions"));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const int entry = currentEntry(); entry >= 0)
            Q_EMIT currentEntryChanged(entry);
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const int entry = index.data(models::EntryRole).toInt(); entry >= 0)
            Q_EMIT activated(entry);
    });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(models::IsFileRole).toBool())
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });

    auto* emptyLayout = new QVBoxLayout(m_empty);
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    theme::setRole(m_emptyWords, theme::Role::Muted);
    auto* showAll = new QPushButton(tr("Show all functions"), m_empty);
    theme::setRole(showAll, theme::Role::Link);
    connect(showAll, &QPushButton::clicked, this, &FunctionList::showAll);
    emptyLayout->addStretch(1);
    emptyLayout->addWidget(m_emptyWords);
    emptyLayout->addWidget(showAll, 0, Qt::AlignCenter);
    emptyLayout->addStretch(2);
    m_empty->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->setSpacing(8);
    auto* searching = new QHBoxLayout;
    searching->setSpacing(4);
    searching->addWidget(m_search, 1);
    searching->addWidget(m_narrow);
    top->addLayout(searching);
    top->addLayout(chips);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);

    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandAll();
        updateCounts();
        updateEmpty();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        updateCounts();
        updateEmpty();
    });
    updateCounts();
}

void FunctionList::updateCounts() {
    int needsMe = 0;
    int flagged = 0;
    for (const models::FunctionEntry& entry : m_model.entries()) {
        needsMe += entry.needsMe ? 1 : 0;
        flagged += render::isFlagged(entry.verdict) || render::isFlagged(entry.machine) ? 1 : 0;
    }
    m_needsMe->setText(tr("needs me %1").arg(needsMe));
    m_flagged->setText(tr("flagged %1").arg(flagged));
    m_all->setText(tr("all %1").arg(m_model.entries().size()));
}

void FunctionList::updateEmpty() {
    const bool empty = m_filter->rowCount() == 0;
    QString words;
    if (m_model.entries().empty())
        words = tr("The change touches no mirrored function.");
    else if (!m_search->text().isEmpty())
        words = tr("No function matches “%1”.").arg(m_search->text());
    else if (m_narrow->narrows())
        words = tr("No function has such a verdict and state.");
    else if (m_filter->showing() == Showing::NeedsMe)
        words = tr("Nothing needs you. Everything is judged or settled.");
    else
        words = tr("No function is flagged.");
    m_emptyWords->setText(words);
    m_emptyWords->setTextFormat(Qt::PlainText);
    m_empty->findChild<QPushButton*>()->setVisible(!m_model.entries().empty());
    m_tree->setVisible(!empty);
    m_empty->setVisible(empty);
}

void FunctionList::show(Showing showing) {
    const int kept = currentEntry();
    m_filter->setShowing(showing);
    m_needsMe->setChecked(showing == Showing::NeedsMe);
    m_flagged->setChecked(showing == Showing::Flagged);
    m_all->setChecked(showing == Showing::All);
    keep(kept);
}

void FunctionList::keep(int kept) {
    m_tree->expandAll();
    updateEmpty();
    const QModelIndex index = m_filter->mapFromSource(m_model.indexOf(kept));
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    } else if (const int first = nextEntry(-1, 1); first >= 0) {
        setCurrentEntry(first);
    }
}

void FunctionList::showAll() {
    m_search->clear();
    m_narrow->clear();
    show(Showing::All);
}

void FunctionList::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

int FunctionList::currentEntry() const {
    const QModelIndex current = m_tree->currentIndex();
    return current.isValid() ? current.data(models::EntryRole).toInt() : -1;
}

std::vector<int> FunctionList::chosenEntries() const {
    std::vector<int> entries;
    const auto take = [&](const QModelIndex& index) {
        const int entry = index.data(models::EntryRole).toInt();
        if (entry >= 0 && std::find(entries.begin(), entries.end(), entry) == entries.end())
            entries.push_back(entry);
    };
    const QModelIndexList selected = m_tree->selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected) {
        take(index);
        for (int row = 0; row < m_filter->rowCount(index); ++row)
            take(m_filter->index(row, 0, index));
    }
    return entries;
}

void FunctionList::setCurrentEntry(int entry) {
    QModelIndex index = m_filter->mapFromSource(m_model.indexOf(entry));
    if (!index.isValid()) {
        m_search->clear();
        m_narrow->clear();
        m_filter->setShowing(Showing::All);
        m_all->setChecked(true);
        m_tree->expandAll();
        updateEmpty();
        index = m_filter->mapFromSource(m_model.indexOf(entry));
    }
    if (!index.isValid())
        return;
    m_tree->setExpanded(index.parent(), true);
    m_tree->setCurrentIndex(index);
    // The first function of a file shows the file's name with it.
    if (index.row() == 0)
        m_tree->scrollTo(index.parent());
    m_tree->scrollTo(index);
}

void FunctionList::markCurrentEntry(int entry) {
    m_tree->setCurrentIndex(m_filter->mapFromSource(m_model.indexOf(entry)));
}

int FunctionList::nextEntry(int from, int step) const {
    const int count = static_cast<int>(m_model.entries().size());
    const int start = from < 0 ? (step > 0 ? 0 : count - 1) : from + step;
    for (int at = start; at >= 0 && at < count; at += step)
        if (m_filter->mapFromSource(m_model.indexOf(at)).isValid())
            return at;
    return -1;
}

int FunctionList::nextNeedingMe(int from, int step) const {
    const int count = static_cast<int>(m_model.entries().size());
    // Round the list once: the next open case may stand above.
    for (int i = 1; i <= count; ++i) {
        const int at = ((std::max(from, step > 0 ? -1 : 0) + i * step) % count + count) % count;
        if (m_model.entries()[static_cast<size_t>(at)].needsMe)
            return at;
    }
    return -1;
}

} // namespace portside::views
