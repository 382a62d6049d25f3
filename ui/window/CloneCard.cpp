// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/CloneCard.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace portside::window {

CloneCard::CloneCard(QWidget* parent, Work work)
    : Card(tr("Clones"), QString(), parent), m_work(std::move(work)),
      m_what(wrappedWords(QString(), theme::Role::Muted, this)),
      m_clone(new QPushButton(tr("Clone now"), this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_bar(new QProgressBar(this)), m_stage(wrappedWords(QString(), theme::Role::Muted, this)),
      m_cloning(new jobs::Job<base::Done>(this)) {
    m_what->setObjectName(QStringLiteral("cloneWhat"));
    m_clone->setObjectName(QStringLiteral("cloneNow"));
    m_cancel->setObjectName(QStringLiteral("cloneCancel"));
    m_stage->setObjectName(QStringLiteral("cloneStage"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_clone);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    for (QWidget* row :
         {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_stage)})
        rows()->addWidget(row);
    rows()->addLayout(buttons);
    for (QWidget* later :
         {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_cancel)})
        later->hide();
    hide();
    connect(m_clone, &QPushButton::clicked, this, &CloneCard::begin);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_cloning->stop(); });
    connect(m_cloning, &jobs::JobBase::stopped, this, [this] {
        end(tr("Stopped. What was received does no harm; clone again when you like."), theme::Role::Muted);
    });
    connect(m_cloning, &jobs::JobBase::progressed, this, [this](const QString& stage, int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        m_stage->setText(total > 0 ? tr("%1, %L2 of %L3").arg(stage).arg(done).arg(total) : stage);
    });
}

void CloneCard::showOffer(const pipeline::Offer& offer) {
    if (m_cloning->running())
        return;
    const auto isMissing = [](const std::optional<base::Error>& problem) {
        return problem && problem->code == base::ErrorCode::NoClone;
    };
    m_missing.clear();
    if (isMissing(offer.aiobotocoreProblem))
        m_missing.push_back(git::Project::Aiobotocore);
    if (isMissing(offer.botocoreProblem))
        m_missing.push_back(git::Project::Botocore);
    setVisible(!m_missing.empty());
    QStringList names;
    for (const auto project : m_missing)
        names << QString::fromStdString(git::ownerAndName(project));
    const bool large = !m_missing.empty() && m_missing.back() == git::Project::Botocore;
    m_what->setText(
        (large ? tr("There is no clone of %1 here. Portside can make one of its own in its cache: about "
                    "500 MB, once, and it can be interrupted at any time.")
               : tr("There is no clone of %1 here. Portside can make one of its own in its cache."))
            .arg(names.join(tr(" and "))));
}

void CloneCard::begin() {
    theme::setRole(m_stage, theme::Role::Muted);
    m_stage->setText(tr("asking the server"));
    m_bar->setRange(0, 0);
    m_bar->show();
    m_stage->show();
    m_cancel->show();
    m_clone->hide();
    m_cancel->setFocus(Qt::OtherFocusReason);
    m_cloning->start([work = m_work, missing = m_missing](
                         const base::Progress& progress) { return work(missing, progress); },
                     [this](base::Result<base::Done> done) {
                         if (!done) {
                             end(render::visibleWords(done.error().message + ". " + done.error().detail),
                                 theme::Role::Wrong);
                             return;
                         }
                         end({}, theme::Role::Muted);
                         m_stage->hide();
                         hide();
                         Q_EMIT cloned();
                     });
}

void CloneCard::end(const QString& words, theme::Role role) {
    m_bar->hide();
    m_cancel->hide();
    m_clone->show();
    m_clone->setFocus(Qt::OtherFocusReason);
    theme::setRole(m_stage, role);
    m_stage->setText(words);
}

} // namespace portside::window
