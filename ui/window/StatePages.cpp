// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StatePages.h"

#include "ui/theme/CoreWords.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::window {

namespace {

QVBoxLayout* centredColumn(QWidget* page) {
    theme::setRole(page, theme::Role::Panel);
    page->setAttribute(Qt::WA_StyledBackground);
    auto* across = new QHBoxLayout(page);
    auto* column = new QWidget(page);
    column->setMaximumWidth(560);
    column->setMinimumWidth(420);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    across->addStretch(1);
    across->addWidget(column, 4);
    across->addStretch(1);
    return layout;
}

QLabel* words(QWidget* parent, theme::Role role) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setRole(label, role);
    return label;
}

} // namespace

LoadingPage::LoadingPage(QWidget* parent)
    : QWidget(parent), m_what(words(this, theme::Role::BigTitle)), m_stage(words(this, theme::Role::Muted)),
      m_bar(new QProgressBar(this)), m_cancel(new QPushButton(tr("Cancel"), this)) {
    QVBoxLayout* layout = centredColumn(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    layout->addStretch(2);
    layout->addWidget(m_what);
    layout->addWidget(m_bar);
    layout->addWidget(m_stage);
    layout->addSpacing(4);
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    layout->addStretch(3);
    connect(m_cancel, &QPushButton::clicked, this, &LoadingPage::cancelWanted);
}

void LoadingPage::begin(const QString& what) {
    m_what->setText(what);
    progress(QStringLiteral("opening"), 0, 0);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void LoadingPage::progress(const QString& stage, int done, int total) {
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    const QString words = theme::coreWords(stage.toStdString());
    m_stage->setText(total > 0 ? tr("%1, %2 of %3").arg(words).arg(done).arg(total) : words);
}

ErrorPage::ErrorPage(QWidget* parent)
    : QWidget(parent), m_what(words(this, theme::Role::BigTitle)), m_message(words(this, theme::Role::Wrong)),
      m_advice(words(this, theme::Role::Muted)), m_action(new QPushButton(this)) {
    QVBoxLayout* layout = centredColumn(this);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setRole(m_action, theme::Role::Primary);
    auto* back = new QPushButton(tr("Back to the start page"), this);
    theme::setRole(back, theme::Role::Link);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_action);
    buttons->addWidget(back);
    buttons->addStretch();
    layout->addStretch(2);
    layout->addWidget(m_what);
    layout->addWidget(m_message);
    layout->addWidget(m_advice);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(back, &QPushButton::clicked, this, &ErrorPage::startWanted);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_toSettings)
            Q_EMIT settingsWanted();
        else
            Q_EMIT retryWanted();
    });
}

void ErrorPage::show(const QString& what, const base::Error& error) {
    m_what->setText(what);
    const QString message = theme::sentence(error);
    m_message->setText(message);
    m_advice->setText(theme::advice(error.code));
    m_toSettings = error.code == base::ErrorCode::NoClone || error.code == base::ErrorCode::NoBotocore;
    m_action->setText(m_toSettings ? tr("Choose the clones…") : tr("Try again"));
    m_action->setFocus(Qt::OtherFocusReason);
    setAccessibleName(what + QStringLiteral(": ") + message);
}

} // namespace portside::window
