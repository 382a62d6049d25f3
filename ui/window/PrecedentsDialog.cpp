// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PrecedentsDialog.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/Words.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace portside::window {

namespace {

using render::visibleWords;
using Kind = review::Precedent::Kind;

enum Column { What, Verdict, Reason, Seen, By, Where };
constexpr int idRole = Qt::UserRole;
constexpr int fileRole = Qt::UserRole + 1;
constexpr int withdrawnRole = Qt::UserRole + 2;

} // namespace

PrecedentsDialog::PrecedentsDialog(const QStringList& files, QWidget* parent)
    : QDialog(parent), m_files(files), m_rows(new QTreeWidget(this)), m_problem(new QLabel(this)),
      m_edit(new QPushButton(tr("&Edit the reason…"), this)), m_withdraw(new QPushButton(this)) {
    setWindowTitle(tr("Precedents and waivers"));
    resize(980, 460);
    m_rows->setObjectName(QStringLiteral("precedents"));
    m_rows->setHeaderLabels(
        {tr("What"), tr("Verdict"), tr("Reason"), tr("First seen in"), tr("By"), tr("Kept in")});
    m_rows->setRootIsDecorated(false);
    m_rows->setAllColumnsShowFocus(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto* words = new QLabel(
        tr("A precedent is offered for a case of the same shape, a waiver for the same divergence. "
           "Neither decides anything by itself."),
        this);
    words->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("editPrecedent"));
    m_withdraw->setObjectName(QStringLiteral("withdrawPrecedent"));
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_edit, &QPushButton::clicked, this, &PrecedentsDialog::edit);
    connect(m_withdraw, &QPushButton::clicked, this, &PrecedentsDialog::toggleWithdrawn);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &PrecedentsDialog::updateButtons);
    connect(m_rows, &QTreeWidget::itemActivated, this, &PrecedentsDialog::edit);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_withdraw);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    read();
}

void PrecedentsDialog::read() {
    const QString current =
        m_rows->currentItem() ? m_rows->currentItem()->data(0, idRole).toString() : QString();
    m_rows->clear();
    QStringList problems;
    for (const QString& file : std::as_const(m_files)) {
        const auto precedents = review::readPrecedents(file.toStdString());
        if (!precedents) {
            problems << visibleWords(precedents.error().message);
            continue;
        }
        for (const review::Precedent& precedent : *precedents) {
            QString what = precedent.kind == Kind::Waiver ? tr("waiver") : tr("precedent");
            if (precedent.withdrawn)
                what = tr("%1, withdrawn").arg(what);
            QString reason = visibleWords(precedent.note);
            if (!precedent.link.empty())
                reason += QLatin1Char(' ') + visibleWords(precedent.link);
            auto* row =
                new QTreeWidgetItem(m_rows, {what, theme::verdictWord(precedent.verdict), reason,
                                             visibleWords(precedent.function),
                                             visibleWords(precedent.by.name), QFileInfo(file).fileName()});
            row->setData(0, idRole, QString::fromStdString(precedent.id));
            row->setData(0, fileRole, file);
            row->setData(0, withdrawnRole, precedent.withdrawn);
            QStringList shape{visibleWords(precedent.shape.rule)};
            for (const std::string& line : precedent.shape.lines)
                shape << visibleWords(line);
            row->setToolTip(Reason, shape.join(QLatin1Char('\n'))
                                        .toHtmlEscaped()
                                        .replace(QLatin1Char('\n'), QLatin1String("<br>")));
            row->setToolTip(Where, file.toHtmlEscaped());
            if (precedent.withdrawn)
                for (int column = 0; column < m_rows->columnCount(); ++column)
                    row->setForeground(column, palette().placeholderText());
            if (row->data(0, idRole).toString() == current)
                m_rows->setCurrentItem(row);
        }
    }
    for (const int column : {What, Verdict, Seen, By, Where})
        m_rows->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(Reason, QHeaderView::Stretch);
    if (!m_rows->currentItem() && m_rows->topLevelItemCount() > 0)
        m_rows->setCurrentItem(m_rows->topLevelItem(0));
    if (m_rows->topLevelItemCount() == 0 && problems.isEmpty())
        problems << tr("None are kept yet. Settle a case, then keep it with Review > Keep as precedent.");
    m_problem->setText(problems.join(QLatin1Char('\n')));
    m_problem->setVisible(!problems.isEmpty());
    updateButtons();
}

void PrecedentsDialog::updateButtons() {
    const QTreeWidgetItem* row = m_rows->currentItem();
    m_edit->setEnabled(row);
    m_withdraw->setEnabled(row);
    m_withdraw->setText(row && row->data(0, withdrawnRole).toBool() ? tr("&Put in force again")
                                                                    : tr("&Withdraw"));
}

void PrecedentsDialog::change(const std::function<void(review::Precedent&)>& edit) {
    const QTreeWidgetItem* row = m_rows->currentItem();
    if (!row)
        return;
    const std::string id = row->data(0, idRole).toString().toStdString();
    const auto changed = review::changePrecedents(row->data(0, fileRole).toString().toStdString(),
                                                  [&](std::vector<review::Precedent>& all) {
                                                      for (review::Precedent& precedent : all)
                                                          if (precedent.id == id)
                                                              edit(precedent);
                                                  });
    read();
    if (!changed) {
        m_problem->setText(tr("Not changed: %1.").arg(visibleWords(changed.error().message)));
        m_problem->show();
    }
}

void PrecedentsDialog::edit() {
    const QTreeWidgetItem* row = m_rows->currentItem();
    if (!row)
        return;
    const auto precedents = review::readPrecedents(row->data(0, fileRole).toString().toStdString());
    QString reason;
    if (precedents)
        for (const review::Precedent& precedent : *precedents)
            if (precedent.id == row->data(0, idRole).toString().toStdString())
                reason = QString::fromStdString(precedent.note);
    bool given = false;
    reason = QInputDialog::getText(this, tr("Edit the reason"), tr("Why it is so:"), QLineEdit::Normal,
                                   reason, &given)
                 .trimmed();
    if (given)
        change([&](review::Precedent& precedent) { precedent.note = reason.toStdString(); });
}

void PrecedentsDialog::toggleWithdrawn() {
    change([](review::Precedent& precedent) { precedent.withdrawn = !precedent.withdrawn; });
}

} // namespace portside::window
