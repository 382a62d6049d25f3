// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/CheckoutCard.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::window {

CheckoutCard::CheckoutCard(QWidget* parent)
    : Card(tr("Before you push"), tr("Judge your own work in a checkout of aiobotocore."), parent),
      m_folder(new QLineEdit(this)), m_branch(new QPushButton(tr("My branch"), this)),
      m_workTree(new QPushButton(tr("Uncommitted changes"), this)) {
    m_folder->setObjectName(QStringLiteral("checkout"));
    m_folder->setPlaceholderText(tr("Folder of the checkout"));
    m_folder->setAccessibleName(tr("Folder of the checkout of aiobotocore"));
    auto* browse = new QPushButton(tr("Choose…"), this);
    browse->setAccessibleName(tr("Choose the folder of the checkout"));
    m_branch->setObjectName(QStringLiteral("openBranchButton"));
    m_branch->setToolTip(tr("What the branch at hand has committed since it left the default branch"));
    m_workTree->setObjectName(QStringLiteral("openWorkTreeButton"));
    m_workTree->setToolTip(tr("What is changed in the checkout but not committed"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_folder, 1);
    line->addWidget(browse);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_branch);
    buttons->addWidget(m_workTree);
    buttons->addStretch();
    rows()->addLayout(line);
    rows()->addLayout(buttons);
    connect(browse, &QPushButton::clicked, this, &CheckoutCard::choose);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_chosen = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &CheckoutCard::updateButtons);
    connect(m_branch, &QPushButton::clicked, this, [this] { Q_EMIT branchWanted(folder()); });
    connect(m_workTree, &QPushButton::clicked, this, [this] { Q_EMIT workTreeWanted(folder()); });
    updateButtons();
}

void CheckoutCard::offer(const QString& folder) {
    if (!m_chosen)
        m_folder->setText(folder);
}

QString CheckoutCard::folder() const { return m_folder->text().trimmed(); }

void CheckoutCard::takeFocus() {
    m_folder->setFocus(Qt::ShortcutFocusReason);
    m_folder->selectAll();
}

void CheckoutCard::choose() {
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Checkout of aiobotocore"), folder());
    if (chosen.isEmpty())
        return;
    m_chosen = true;
    m_folder->setText(chosen);
    m_branch->setFocus(Qt::OtherFocusReason);
}

void CheckoutCard::updateButtons() {
    m_branch->setEnabled(!folder().isEmpty());
    m_workTree->setEnabled(!folder().isEmpty());
}

} // namespace portside::window
