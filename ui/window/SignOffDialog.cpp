// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SignOffDialog.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::window {

SignOffDialog::SignOffDialog(const theme::Theme& theme, const review::Review& review, review::SignOff signOff,
                             const std::optional<review::SigningKey>& key, QWidget* parent)
    : QDialog(parent), m_review(review), m_signOff(std::move(signOff)), m_key(key),
      m_withKey(new QCheckBox(this)), m_problem(new QLabel(this)),
      m_give(new QPushButton(tr("&Sign off"), this)), m_signing(new jobs::Job<review::Signature>(this)) {
    setWindowTitle(tr("Sign off"));
    setMinimumWidth(560);
    auto* sentence = new QLabel(render::visibleWords(review::signedSentence()), this);
    sentence->setObjectName(QStringLiteral("sentence"));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    QFont large = theme.wordsFont();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    sentence->setFont(large);

    // The facts are the statement's own lines, so that what is shown is what is signed.
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(4);
    facts->setColumnStretch(1, 1);
    QStringList spoken;
    const QStringList lines = QString::fromStdString(m_signOff.statement).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const auto colon = line.indexOf(QLatin1String(": "));
        if (colon < 0)
            continue;
        const int row = facts->rowCount();
        auto* name = new QLabel(line.left(colon), this);
        theme::setRole(name, theme::Role::Muted);
        auto* value = new QLabel(render::visibleWords(line.mid(colon + 2).toStdString()), this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (line.size() - colon > 40)
            value->setFont(theme.quoteFont());
        facts->addWidget(name, row, 0, Qt::AlignTop);
        facts->addWidget(value, row, 1);
        if (line.startsWith(QLatin1String("Signature: ")))
            m_signatureFact = value;
        spoken << line;
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));

    m_withKey->setObjectName(QStringLiteral("withKey"));
    if (m_key) {
        m_withKey->setText(
            m_key->format == "ssh"
                ? tr("Sign with the &SSH key of your git: %1").arg(render::visibleWords(m_key->key))
                : tr("Sign with the &OpenPGP key of your git: %1").arg(render::visibleWords(m_key->key)));
        m_withKey->setChecked(true);
        restate();
        connect(m_withKey, &QCheckBox::toggled, this, &SignOffDialog::restate);
    } else {
        m_withKey->setText(tr("Sign with your git's key (git has none: set user.signingkey)"));
        m_withKey->setEnabled(false);
    }
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    const int missing = review::missingForSignOff(review);
    m_give->setObjectName(QStringLiteral("giveSignOff"));
    theme::setRole(m_give, theme::Role::Primary);
    m_give->setDefault(true);
    if (missing > 0) {
        m_give->setEnabled(false);
        m_give->setText(tr("%n case(s) still need a person", nullptr, missing));
    }
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_give, &QPushButton::clicked, this, &SignOffDialog::begin);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_give);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(sentence);
    layout->addLayout(facts);
    layout->addWidget(m_withKey);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
}

void SignOffDialog::restate() {
    const std::string format = m_key && m_withKey->isChecked() ? m_key->format : std::string();
    m_signOff = review::signOffBy(m_review, m_signOff.by, m_signOff.time, format);
    if (m_signatureFact)
        m_signatureFact->setText(m_signOff.signature ? QString::fromStdString(format)
                                                     : QStringLiteral("none"));
}

void SignOffDialog::begin() {
    if (!m_withKey->isChecked() || !m_key) {
        accept();
        return;
    }
    m_give->setEnabled(false);
    m_give->setText(tr("Waiting for %1…").arg(QString::fromStdString(m_key->program)));
    m_problem->hide();
    m_signing->start([statement = m_signOff.statement, key = *m_key](
                         const base::Progress& progress) { return review::sign(statement, key, progress); },
                     [this](base::Result<review::Signature> signature) {
                         if (!signature) {
                             refuse(QString::fromStdString(signature.error().message));
                             return;
                         }
                         m_signOff.signature = std::move(*signature);
                         accept();
                     });
}

void SignOffDialog::refuse(const QString& words) {
    m_give->setEnabled(true);
    m_give->setText(tr("&Sign off"));
    m_problem->setText(tr("Not signed: %1. Try again, or sign off without the key.")
                           .arg(render::visibleWords(words.toStdString())));
    m_problem->show();
}

} // namespace portside::window
