// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeepDialog.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace portside::window {

KeepDialog::KeepDialog(const review::Precedent& precedent, const QString& ownFile, const QString& teamFile,
                       QWidget* parent)
    : QDialog(parent), m_precedent(precedent), m_ownFile(ownFile), m_teamFile(teamFile),
      m_note(new QLineEdit(QString::fromStdString(precedent.note), this)),
      m_link(new QLineEdit(QString::fromStdString(precedent.link), this)),
      m_forTeam(new QRadioButton(
          tr("The &team: %1").arg(QString(teamFile).replace(QLatin1Char('&'), QLatin1String("&&"))), this)) {
    const bool waiver = precedent.kind == review::Precedent::Kind::Waiver;
    setWindowTitle(waiver ? tr("Keep as waiver") : tr("Keep as precedent"));
    setMinimumWidth(560);
    auto* words = new QLabel(
        waiver ? tr("The same divergence will be offered as accepted. Reports show it with this reason.")
               : tr("A case of the same shape will be offered as “%1”.")
                     .arg(theme::verdictWord(precedent.verdict)),
        this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("keepNote"));
    m_link->setObjectName(QStringLiteral("keepLink"));
    m_link->setPlaceholderText(tr("Upstream pull request or issue (optional)"));
    auto* own = new QRadioButton(tr("&Yourself"), this);
    m_forTeam->setObjectName(QStringLiteral("keepForTeam"));
    own->setChecked(m_teamFile.isEmpty());
    m_forTeam->setChecked(!m_teamFile.isEmpty());
    m_forTeam->setVisible(!m_teamFile.isEmpty());
    auto* keep = new QPushButton(tr("&Keep"), this);
    keep->setObjectName(QStringLiteral("keep"));
    theme::setRole(keep, theme::Role::Primary);
    keep->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
    const auto update = [this, keep] { keep->setEnabled(!m_note->text().trimmed().isEmpty()); };
    connect(m_note, &QLineEdit::textChanged, this, update);
    update();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addRow(words);
    layout->addRow(tr("&Reason"), m_note);
    layout->addRow(tr("&Link"), m_link);
    layout->addRow(tr("For"), own);
    layout->addRow(QString(), m_forTeam);
    layout->addRow(buttons);
}

review::Precedent KeepDialog::precedent() const {
    review::Precedent kept = m_precedent;
    kept.note = m_note->text().trimmed().toStdString();
    kept.link = m_link->text().trimmed().toStdString();
    return kept;
}

QString KeepDialog::file() const {
    return m_forTeam->isChecked() && !m_teamFile.isEmpty() ? m_teamFile : m_ownFile;
}

} // namespace portside::window
