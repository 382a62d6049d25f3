// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/AuditDetail.h"

#include "core/report/AuditReport.h"
#include "ui/render/Explanation.h"
#include "ui/render/VisibleText.h"
#include "ui/settings/Settings.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/ElidedLabel.h"
#include "ui/views/KeyButton.h"
#include "ui/views/SideBySideView.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/RuleDialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace portside::window {

using views::SideBySideView;

AuditDetail::AuditDetail(theme::Theme& theme, settings::Settings& settings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_settings(settings) {
    auto* middle = new QWidget(this);
    theme::setRole(middle, theme::Role::Panel);
    middle->setAttribute(Qt::WA_StyledBackground);
    auto* back =
        new views::KeyButton(theme, tr("All functions"), tr("Esc"), views::KeyButton::CapAt::End, middle);
    back->setObjectName(QStringLiteral("auditBack"));
    back->setAccessibleName(tr("Back to all functions"));
    auto* previous = new views::KeyButton(theme, QStringLiteral("▲"), QStringLiteral("⇧F7"),
                                          views::KeyButton::CapAt::End, middle);
    previous->setAccessibleName(tr("Previous diverging line"));
    previous->setToolTip(tr("Previous diverging line (Shift+F7)"));
    auto* next = new views::KeyButton(theme, QStringLiteral("▼"), QStringLiteral("F7"),
                                      views::KeyButton::CapAt::End, middle);
    next->setAccessibleName(tr("Next diverging line"));
    next->setToolTip(tr("Next diverging line (F7)"));
    m_folds = new QToolButton(middle);
    m_name = new views::ElidedLabel(Qt::ElideMiddle, middle);
    m_name->setObjectName(QStringLiteral("auditFunction"));
    m_name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    theme::setRole(m_name, theme::Role::Muted);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 12, 6);
    bar->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{back, previous, next, m_folds})
        bar->addWidget(widget);
    bar->addWidget(m_name, 1);
    m_code = new SideBySideView(theme, middle);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_code, 1);
    m_panel = new views::VerdictPanel(theme, this);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(middle);
    splitter->addWidget(m_panel);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({1000, 300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(back, &QPushButton::clicked, this, &AuditDetail::tableWanted);
    connect(previous, &QPushButton::clicked, this, [this] { Q_EMIT flaggedWanted(-1); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT flaggedWanted(1); });
    connect(m_folds, &QToolButton::clicked, this, &AuditDetail::toggleFolds);
    connect(m_code, &SideBySideView::currentRowChanged, this, &AuditDetail::explainRow);
    connect(m_code, &SideBySideView::foldsChanged, this, [this] {
        m_folds->setText(m_code->folding().anyFolded() ? tr("Unfold all") : tr("Fold"));
        m_folds->setToolTip(tr("Hide or show long runs of equal lines (Ctrl+Shift+F)"));
        m_folds->setEnabled(m_code->folding().anyFoldable());
    });
    connect(m_code, &SideBySideView::zoomWanted, this, [this](int steps) {
        m_theme.setZoom(m_theme.zoom() + steps * 10);
        m_settings.setZoom(m_theme.zoom());
    });
    connect(m_panel, &views::VerdictPanel::lineWanted, this,
            [this](compare::Side side, const QString&, int line) { m_code->goToLine(side, line); });
    connect(m_panel, &views::VerdictPanel::ruleWanted, this,
            [this](const QString& id) { RuleDialog(id, this).exec(); });
}

void AuditDetail::show(std::shared_ptr<const drift::Audit> audit, size_t function, Place place) {
    m_audit = std::move(audit);
    m_function = function;
    const auto& shown = m_audit->functions[function].function;
    render::RowModel rows = render::rowsOf(shown);
    std::vector<views::PaneTitle> titles;
    for (render::Pane& pane : rows.panes) {
        const bool ours = pane.side == compare::Side::Aiobotocore;
        if (pane.lastLine == 0 && pane.absent.isEmpty())
            pane.absent = ours ? tr("Nothing in aiobotocore") : tr("No counterpart in botocore");
        titles.push_back(
            {pane.path.isEmpty() ? (ours ? tr("aiobotocore") : tr("botocore")) : pane.path,
             ours ? theme::shortCommit(m_audit->commit) : render::visibleWords(m_audit->botocore.version)});
    }
    m_name->setWords(shown.counterpart ? tr("%1 stands for %2")
                                             .arg(render::visibleWords(shown.name),
                                                  render::visibleWords(shown.counterpart->name))
                                       : render::visibleWords(shown.name));
    const bool stay = place == Place::Stay;
    m_code->show(std::move(rows), std::move(titles), m_settings.foldContext(),
                 stay ? SideBySideView::Place::Stay : SideBySideView::Place::Top);
    if (!stay)
        m_code->goToFirstFlagged();
    explainRow();
}

void AuditDetail::clear() {
    m_audit.reset();
    m_code->clear();
    m_panel->clear();
}

void AuditDetail::takeFocus() { m_code->setFocus(Qt::OtherFocusReason); }

bool AuditDetail::goToFlaggedLine(int step) {
    return step > 0 ? m_code->goToNextFlagged() : m_code->goToPreviousFlagged();
}

void AuditDetail::goToLastFlaggedLine() { m_code->goToLastFlagged(); }

void AuditDetail::toggleFolds() {
    if (m_code->folding().anyFolded())
        m_code->expandAllFolds();
    else
        m_code->foldAll();
}

QString AuditDetail::sinceWords(int judged) const {
    const auto& audited = m_audit->functions[m_function];
    const auto& origin = audited.origins[static_cast<size_t>(judged)];
    if (!origin)
        return {};
    QString words = render::visibleWords(report::originWords(*m_audit, origin));
    words[0] = words[0].toUpper();
    const auto& author = m_audit->commits[origin->commit].author;
    return author.empty() ? words : tr("%1\nby %2").arg(words, render::visibleWords(author));
}

void AuditDetail::explainRow() {
    if (!m_audit)
        return;
    const auto& function = m_audit->functions[m_function].function;
    const int row = m_code->currentRow();
    int judged = -1;
    QString where = function.isModuleLevel() ? tr("Outside functions") : tr("Function");
    if (row >= 0) {
        // The line that the reader stands on, else the other judged line of the row.
        const auto& cells = m_code->model().rows[static_cast<size_t>(row)].cells;
        const auto at = [&](int pane) -> const render::Cell& { return cells[static_cast<size_t>(pane)]; };
        int pane = m_code->currentPane();
        for (int other = m_code->model().paneCount() - 1; other >= 0 && at(pane).judged < 0; --other)
            pane = other;
        judged = at(pane).judged;
        if (judged >= 0)
            where = tr("Line %1").arg(at(pane).line);
    }
    render::Explanation explanation = render::explain(function, judged);
    explanation.counts.clear(); // they speak of a change
    if (judged >= 0)
        if (const QString since = sinceWords(judged); !since.isEmpty())
            explanation.notes.prepend(since);
    m_panel->explain(where, explanation);
}

} // namespace portside::window
