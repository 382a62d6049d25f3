// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SinceDialog.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace portside::window {

using render::visibleWords;
using Kind = review::SinceRow::Kind;

SinceDialog::SinceDialog(const std::optional<review::SinceSignOff>& since, const review::Review& review,
                         QWidget* parent)
    : QDialog(parent), m_rows(new QTreeWidget(this)) {
    setWindowTitle(tr("What changed since my sign-off"));
    resize(820, 480);
    m_rows->setObjectName(QStringLiteral("sinceRows"));
    m_rows->setColumnCount(3);
    m_rows->setHeaderLabels({tr("What"), tr("Function"), tr("Why")});
    m_rows->setRootIsDecorated(false);
    m_rows->setAlternatingRowColors(false);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->setWordWrap(true);
    QString heading = tr("Nobody has signed off on an earlier state of this review.");
    if (since) {
        heading = since->from.empty()
                      ? tr("%1 signed off on this review on %2.")
                            .arg(visibleWords(since->signOff.by.name), visibleWords(since->signOff.time))
                      : tr("%1 signed off on %2 on %3.")
                            .arg(visibleWords(since->signOff.by.name), theme::shortCommit(since->from),
                                 visibleWords(since->signOff.time));
        heading += QLatin1Char(' ') + tr("%n function(s) are as they were then.", nullptr, since->same);
        for (const review::SinceRow& row : since->rows)
            add(row.kind == Kind::New        ? tr("new")
                : row.kind == Kind::Gone     ? tr("gone")
                : row.kind == Kind::Evidence ? tr("changed")
                                             : tr("decided"),
                row.function, visibleWords(row.why));
    }
    for (const review::Reopened& reopened : review.reopened)
        if (!review::decisionOn(review, reopened.decision.function, reopened.decision.line))
            add(tr("reopened"), reopened.decision.function,
                tr("settled as %1 by %2 on %3; since then: %4")
                    .arg(visibleWords(reopened.decision.verdict), visibleWords(reopened.decision.by.name),
                         theme::shortCommit(reopened.from), visibleWords(reopened.why)));
    for (const review::Decision& decision : review.decisions)
        if (!decision.carriedFrom.empty() &&
            review::decisionOn(review, decision.function, decision.line) == &decision)
            add(tr("carried over"), decision.function,
                tr("%1 by %2 on %3, on the same evidence")
                    .arg(visibleWords(decision.verdict), visibleWords(decision.by.name),
                         theme::shortCommit(decision.carriedFrom)));
    m_rows->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_rows->header()->setStretchLastSection(true);
    auto* words = new QLabel(heading, this);
    words->setObjectName(QStringLiteral("sinceWords"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* show = new QPushButton(tr("&Show"), this);
    theme::setRole(show, theme::Role::Primary);
    show->setDefault(true);
    show->setEnabled(m_rows->topLevelItemCount() > 0);
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    const auto wanted = [this] {
        if (const QTreeWidgetItem* row = m_rows->currentItem()) {
            Q_EMIT functionWanted(row->data(0, Qt::UserRole).toString());
            accept();
        }
    };
    connect(show, &QPushButton::clicked, this, wanted);
    connect(m_rows, &QTreeWidget::itemActivated, this, wanted);
    if (m_rows->topLevelItemCount() > 0)
        m_rows->setCurrentItem(m_rows->topLevelItem(0));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(show);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addWidget(m_rows, 1);
    layout->addLayout(buttons);
}

void SinceDialog::add(const QString& what, const std::string& functionKey, const QString& why) {
    const auto at = functionKey.find("::");
    const std::string name = at == std::string::npos ? functionKey : functionKey.substr(at + 2);
    auto* row = new QTreeWidgetItem(m_rows, {what, visibleWords(name), why});
    row->setData(0, Qt::UserRole, QString::fromStdString(functionKey));
    // A tooltip guesses at rich text; foreign text must not be able to look like it.
    row->setToolTip(1, visibleWords(functionKey).toHtmlEscaped());
    row->setToolTip(2, why.toHtmlEscaped());
}

} // namespace portside::window
