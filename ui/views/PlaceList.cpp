// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/PlaceList.h"

#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace portside::views {

PlaceList::PlaceList(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_list(new QTreeWidget(this)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("placeList"));
    m_title->setTextFormat(Qt::PlainText);
    theme::setRole(m_title, theme::Role::Title);
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setToolTip(tr("Close (Escape)"));
    close->setAccessibleName(tr("Close the list"));
    connect(close, &QToolButton::clicked, this, &PlaceList::leave);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(4);
    m_list->setHeaderHidden(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    // A click shows the place and keeps the list at hand; Enter goes there.
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        const Place& at = m_places[static_cast<size_t>(m_list->indexOfTopLevelItem(item))];
        Q_EMIT wanted(at.side, at.path, at.line);
    });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const Place& at = m_places[static_cast<size_t>(m_list->indexOfTopLevelItem(item))];
        Q_EMIT wanted(at.side, at.path, at.line);
    });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 8, 4);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list);
    setFixedHeight(200);
    hide();
}

void PlaceList::show(const QString& title, std::vector<Place> places) {
    m_places = std::move(places);
    m_title->setText(title);
    m_list->setAccessibleName(title);
    m_list->clear();
    for (const Place& place : m_places) {
        auto* item = new QTreeWidgetItem(
            m_list, {QStringLiteral("%1:%2").arg(place.path).arg(place.line), place.function,
                     place.byName ? tr("by name alone") : QString(), place.text});
        item->setFont(3, m_theme.quoteFont());
        item->setSizeHint(0, QSize(0, fontMetrics().height() + 8));
        if (place.byName)
            item->setToolTip(
                2, QStringLiteral("<p>%1</p>")
                       .arg(tr("The name is the same; what the code means cannot be told from its text.")));
        // Tooltips guess at markup: names are told as what they are.
        item->setToolTip(0, QStringLiteral("<p>%1</p>").arg(item->text(0).toHtmlEscaped()));
        item->setToolTip(1, QStringLiteral("<p>%1</p>").arg(place.function.toHtmlEscaped()));
    }
    for (int column = 0; column < 3; ++column)
        m_list->resizeColumnToContents(column);
    if (!m_places.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    QWidget::show();
}

void PlaceList::takeFocus() { m_list->setFocus(Qt::OtherFocusReason); }

void PlaceList::leave() {
    hide();
    Q_EMIT closed();
}

void PlaceList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace portside::views
