// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/CodeArea.h"

#include "ui/jobs/OpenFiles.h"
#include "ui/render/VisibleText.h"
#include "ui/settings/Settings.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/ElidedLabel.h"
#include "ui/views/FindBar.h"
#include "ui/views/KeyButton.h"
#include "ui/views/PlaceList.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portside::window {

using compare::Side;
using models::EntryKind;
using models::FunctionEntry;
using views::SideBySideView;

namespace {

constexpr int keptFiles = 4;

} // namespace

CodeArea::CodeArea(theme::Theme& theme, settings::Settings& settings, const models::FunctionModel& model,
                   QWidget* parent)
    : QWidget(parent), m_theme(theme), m_settings(settings), m_model(model),
      m_asyncFreeButton(new QToolButton(this)), m_wholeButton(new QToolButton(this)),
      m_folds(new QToolButton(this)), m_standsFor(new views::ElidedLabel(Qt::ElideMiddle)),
      m_findBar(new views::FindBar(this)), m_view(new SideBySideView(theme, this)),
      m_places(new views::PlaceList(theme, this)), m_files(keptFiles),
      m_reading(new jobs::Job<pipeline::WholeFile>(this)),
      m_searching(new jobs::Job<std::vector<pipeline::NamePlace>>(this)),
      m_opening(new jobs::Job<QString>(this)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    makeBar();
    m_view->setSplits(m_settings.paneSplits(2), m_settings.paneSplits(3));
    m_asyncFree = m_settings.asyncFree();
    m_asyncFreeButton->setChecked(m_asyncFree);

    connect(m_view, &SideBySideView::currentRowChanged, this, &CodeArea::followCursor);
    connect(m_view, &SideBySideView::foldsChanged, this, &CodeArea::updateBar);
    connect(m_view, &SideBySideView::menuWanted, this, &CodeArea::menuWanted);
    connect(m_view, &SideBySideView::definitionWanted, this, &CodeArea::goToDefinition);
    connect(m_view, &SideBySideView::splitsChanged, this, [this] {
        for (const int count : {2, 3})
            m_settings.setPaneSplits(count, m_view->splits(count));
    });
    connect(m_view, &SideBySideView::zoomWanted, this, [this](int steps) {
        m_theme.setZoom(m_theme.zoom() + steps * 10);
        m_settings.setZoom(m_theme.zoom());
    });
    connect(m_findBar, &views::FindBar::textEdited, this, &CodeArea::search);
    connect(m_findBar, &views::FindBar::nextWanted, this, &CodeArea::findAgain);
    connect(m_findBar, &views::FindBar::lineWanted, this, &CodeArea::goToLine);
    connect(m_findBar, &views::FindBar::closed, this, [this] {
        m_view->setHits({});
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_places, &views::PlaceList::wanted, this, &CodeArea::goTo);
    connect(m_places, &views::PlaceList::closed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
}

CodeArea::~CodeArea() = default;

void CodeArea::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 12, 6);
    bar->setSpacing(8);
    m_previous = new views::KeyButton(m_theme, QStringLiteral("▲"), QStringLiteral("⇧F7"),
                                      views::KeyButton::CapAt::End, this);
    m_previous->setAccessibleName(tr("Previous flagged line"));
    m_previous->setToolTip(tr("Previous flagged line (Shift+F7)"));
    m_next = new views::KeyButton(m_theme, QStringLiteral("▼"), QStringLiteral("F7"),
                                  views::KeyButton::CapAt::End, this);
    m_next->setAccessibleName(tr("Next flagged line"));
    m_next->setToolTip(tr("Next flagged line (F7)"));
    m_asyncFreeButton->setAccessibleName(tr("Async-normalised"));
    m_asyncFreeButton->setToolTip(
        tr("Leave out await, async and Aio names, so that only real divergence is left (A)"));
    m_asyncFreeButton->setCheckable(true);
    m_wholeButton->setAccessibleName(tr("Whole file"));
    m_wholeButton->setToolTip(tr("Show the file around the function (W)"));
    m_wholeButton->setCheckable(true);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT flaggedLineWanted(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT flaggedLineWanted(1); });
    connect(m_asyncFreeButton, &QToolButton::clicked, this, &CodeArea::setAsyncFree);
    connect(m_wholeButton, &QToolButton::clicked, this,
            [this](bool on) { setScope(on ? Scope::File : Scope::Function); });
    connect(m_folds, &QToolButton::clicked, this, &CodeArea::toggleFolds);
    theme::setRole(m_standsFor, theme::Role::Muted);
    m_standsFor->setMinimumWidth(1); // the buttons come first
    m_standsFor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_previous, m_next, m_asyncFreeButton, m_wholeButton, m_folds})
        bar->addWidget(widget);
    bar->addWidget(m_standsFor, 1);
    bar->addStretch(0); // the buttons stay together where the words are left out
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_findBar);
    column->addWidget(m_view, 1);
    column->addWidget(m_places);
}

void CodeArea::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateBar();
}

void CodeArea::open(const models::LiveReview& live, pipeline::Revisions revisions) {
    close();
    m_live = &live;
    m_revisions = std::move(revisions);
}

void CodeArea::close() {
    m_reading->stop();
    m_searching->stop();
    m_opening->stop();
    m_live = nullptr;
    m_entry = -1;
    m_file.clear();
    m_scope = Scope::Function;
    m_files.clear();
    m_back.clear();
    m_forward.clear();
    m_findBar->hide();
    m_places->hide();
    m_standsFor->setWords({});
    m_view->clear();
    updateBar();
}

const FunctionEntry* CodeArea::entryAt(int entry) const {
    const bool valid = entry >= 0 && entry < static_cast<int>(m_model.entries().size());
    return valid ? &m_model.entries()[static_cast<size_t>(entry)] : nullptr;
}

const pipeline::WholeFile* CodeArea::known(const QString& path) const {
    return m_files.object(path.section(QLatin1Char('/'), 1));
}

void CodeArea::updateBar() {
    const bool folded = m_view->folding().anyFolded();
    m_folds->setText(folded ? tr("Unfold all") : tr("Fold"));
    m_folds->setToolTip(folded ? tr("Show all unchanged lines (Ctrl+Shift+F)")
                               : tr("Hide long runs of unchanged lines (Ctrl+Shift+F)"));
    m_folds->setEnabled(m_view->folding().anyFoldable());
    // Where there is little room, shorter words do; what they mean stands in their tooltips.
    constexpr int roomForWords = 600;
    const bool narrow = width() < roomForWords;
    m_asyncFreeButton->setText(narrow ? tr("No async") : tr("Async-normalised"));
    m_wholeButton->setText(narrow ? tr("File") : tr("Whole file"));
    m_standsFor->setVisible(!narrow);
    constexpr int roomForCaps = 440;
    layout()->itemAt(0)->layout()->setSpacing(width() < roomForCaps ? 4 : 8);
    for (views::KeyButton* button : {m_previous, m_next})
        button->setCapShown(width() >= roomForCaps);
    m_wholeButton->setChecked(m_scope == Scope::File);
    m_asyncFreeButton->setChecked(m_asyncFree);
}

void CodeArea::showEntry(int entry, SideBySideView::Place place) {
    const FunctionEntry* at = m_live ? entryAt(entry) : nullptr;
    if (!at) {
        m_entry = -1;
        m_file.clear();
        m_view->clear();
        m_standsFor->setWords({});
        return;
    }
    if (m_scope == Scope::Function) {
        showFunction(entry, place);
        if (m_asyncFree && !known(at->path))
            readFile({at->path, entry, {}, Scope::Function});
        return;
    }
    Wanted wanted{at->path, entry, {}, Scope::File};
    if (place == SideBySideView::Place::Stay)
        wanted.anchor = m_view->anchor();
    if (known(at->path)) {
        showFile(wanted);
        return;
    }
    showFunction(entry, place); // until the file is there
    readFile(wanted);
}

void CodeArea::showFunction(int entry, SideBySideView::Place place) {
    const FunctionEntry& at = *entryAt(entry);
    const pipeline::WholeFile* file = m_asyncFree ? known(at.path) : nullptr;
    m_entry = entry;
    m_file.clear();
    render::RowModel rows = models::rowsOf(review(), at, file ? &file->asyncFree : nullptr);
    explainEmptyPanes(rows, &at);
    showRows(std::move(rows), place);
    if (place == SideBySideView::Place::Top) {
        m_moving = true;
        m_view->goToFirstFlagged();
        m_moving = false;
    }
    Q_EMIT rowChanged();
}

void CodeArea::showFile(const Wanted& wanted) {
    const pipeline::WholeFile* file = known(wanted.path);
    m_entry = wanted.entry;
    m_file = wanted.path;
    render::RowModel rows =
        models::rowsOf(review(), m_model.entries(), file->view, m_asyncFree ? &file->asyncFree : nullptr);
    explainEmptyPanes(rows, nullptr);
    m_moving = true;
    showRows(std::move(rows), SideBySideView::Place::Top);
    m_view->expandAllFolds();
    const bool restored = wanted.anchor && m_view->restore(*wanted.anchor);
    const bool found = restored || goToEntryInFile(wanted.entry);
    m_moving = false;
    if (wanted.anchor && !restored && wanted.anchor->line > 0)
        Q_EMIT said(tr("%1 has no line %2.").arg(wanted.path).arg(wanted.anchor->line));
    // An entry without a line in its file stays the current one.
    if (found || wanted.entry < 0)
        followCursor();
    else
        Q_EMIT rowChanged();
    updateBar();
}

bool CodeArea::goToEntryInFile(int entry) {
    const render::RowModel& rows = m_view->model();
    int first = -1;
    for (int row = 0; row < rows.rowCount(); ++row) {
        for (const render::Cell& cell : rows.rows[static_cast<size_t>(row)].cells) {
            if (cell.entry != entry || entry < 0)
                continue;
            first = first < 0 ? row : first;
            if (cell.isFlagged()) {
                m_view->goToRow(row);
                return true;
            }
        }
    }
    m_view->goToRow(first);
    return first >= 0;
}

void CodeArea::showRows(render::RowModel rows, SideBySideView::Place place) {
    const bool third = !hasRange() || m_settings.aiobotocorePaneShown();
    std::vector<views::PaneTitle> titles = paneTitles(rows);
    m_standsFor->setWords(placeWords());
    m_view->show(std::move(rows), std::move(titles), m_settings.foldContext(), place);
    m_view->foldPane(third ? -1 : 2);
    if (m_findBar->isVisible() && m_findBar->asking() == views::FindBar::Asking::Text) {
        m_view->setHits(render::hitsOf(m_view->model(), m_findBar->text()));
        tellHits();
    }
    updateBar();
}

void CodeArea::readFile(Wanted wanted) {
    m_reading->start([revisions = m_revisions, path = wanted.path.toStdString(),
                      compared = models::comparedIn(review(), wanted.path.toStdString())](
                         const base::Progress&) { return jobs::openWholeFile(revisions, path, compared); },
                     [this, wanted](base::Result<pipeline::WholeFile> file) {
                         if (!m_live)
                             return;
                         if (!file) {
                             Q_EMIT said(tr("%1 cannot be shown as a whole: %2.")
                                             .arg(wanted.path, render::visibleWords(file.error().message)));
                             // What asked for it is off again: the button must not promise what is not there.
                             if (wanted.scope == Scope::File)
                                 m_scope = Scope::Function;
                             else
                                 m_asyncFree = false;
                             updateBar();
                             Q_EMIT scopeChanged();
                             return;
                         }
                         m_files.insert(wanted.path.section(QLatin1Char('/'), 1),
                                        new pipeline::WholeFile(std::move(file).value()));
                         if (wanted.scope == Scope::File)
                             showFile(wanted);
                         else if (m_entry == wanted.entry && m_file.isEmpty())
                             showFunction(wanted.entry, SideBySideView::Place::Stay);
                     });
}

void CodeArea::followCursor() {
    if (m_moving || !m_live)
        return;
    if (!m_file.isEmpty()) {
        const int row = m_view->currentRow();
        int entry = -1;
        for (int pane = m_view->model().paneCount() - 1; row >= 0 && pane >= 0; --pane) {
            const render::Cell& cell =
                m_view->model().rows[static_cast<size_t>(row)].cells[static_cast<size_t>(pane)];
            const render::Pane& at = m_view->model().panes[static_cast<size_t>(pane)];
            if (cell.entry >= 0)
                entry = cell.entry;
            else if (entry < 0 && !cell.isFiller())
                entry = models::entryAt(review(), m_model.entries(), at.side, at.path, cell.line);
        }
        if (entry != m_entry) {
            m_entry = entry;
            m_standsFor->setWords(placeWords());
            Q_EMIT entryChanged(entry);
        }
    }
    Q_EMIT rowChanged();
}

void CodeArea::setScope(Scope scope) {
    if (scope == m_scope || !m_live)
        return;
    m_scope = scope;
    const SideBySideView::Anchor anchor = m_view->anchor();
    if (scope == Scope::File) {
        const FunctionEntry* at = entryAt(m_entry);
        if (at)
            showEntry(m_entry, SideBySideView::Place::Stay);
    } else {
        // In a file of nobody's verdict there is no function to go back to but the first.
        const int entry = m_entry >= 0 ? m_entry : 0;
        if (!entryAt(entry)) {
            m_scope = Scope::File;
            return;
        }
        const bool elsewhere = entry != m_entry;
        showFunction(entry, SideBySideView::Place::Top);
        m_view->restore(anchor);
        if (elsewhere)
            Q_EMIT entryChanged(entry);
    }
    updateBar();
    Q_EMIT scopeChanged();
}

void CodeArea::setAsyncFree(bool on) {
    if (on == m_asyncFree)
        return;
    m_asyncFree = on;
    m_settings.setAsyncFree(on);
    updateBar();
    if (!m_live)
        return;
    if (m_file.isEmpty()) {
        showEntry(m_entry, SideBySideView::Place::Stay);
    } else {
        Wanted wanted{m_file, m_entry, m_view->anchor(), Scope::File};
        showFile(wanted);
    }
    Q_EMIT scopeChanged();
}

void CodeArea::toggleFolds() {
    if (m_view->folding().anyFolded())
        m_view->expandAllFolds();
    else
        m_view->foldAll();
}

void CodeArea::setFoldContext(int rows) {
    m_settings.setFoldContext(rows);
    m_view->setFoldContext(rows);
}

void CodeArea::nextPane() {
    // A pane that is folded away has its turn like the others.
    const int count = m_view->model().paneCount();
    if (count == 0)
        return;
    if (m_view->foldedPane() >= 0 && (m_view->currentPane() + 1) % count == m_view->foldedPane())
        m_view->unfoldPane();
    else
        m_view->setCurrentPane((m_view->currentPane() + 1) % count);
    m_view->setFocus(Qt::OtherFocusReason);
}

void CodeArea::explainEmptyPanes(render::RowModel& rows, const FunctionEntry* at) const {
    for (render::Pane& pane : rows.panes) {
        // A pane without any line and without a reason of the engine still says what its emptiness means.
        const bool empty = pane.lastLine == 0;
        if (!empty || (at && at->kind == EntryKind::ModuleLevel))
            continue;
        QString why;
        switch (pane.side) {
        case Side::BotocoreOld:
            why = !at ? tr("botocore had no such file before this range")
                      : tr("Not in botocore before this range");
            break;
        case Side::Botocore:
            why = !at          ? tr("botocore has no such file")
                  : hasRange() ? tr("Removed from botocore in this range")
                               : tr("No counterpart in botocore");
            break;
        case Side::Aiobotocore:
            why = !at ? tr("aiobotocore has no such file") : tr("No override in aiobotocore");
            break;
        }
        if (at && at->verdict == render::VerdictClass::NotJudged)
            why = tr("Not shown, because it could not be judged");
        pane.absent = pane.absent.isEmpty() ? why : why + QStringLiteral(":\n") + pane.absent;
    }
}

std::vector<views::PaneTitle> CodeArea::paneTitles(const render::RowModel& rows) const {
    std::vector<views::PaneTitle> titles;
    const drift::Outcome* pull = review().drift();
    const asyncneed::Outcome* range = review().asyncNeed();
    for (const render::Pane& pane : rows.panes) {
        views::PaneTitle title{pane.path, {}};
        switch (pane.side) {
        case Side::BotocoreOld:
            title.revision = range ? render::visibleWords(range->inputs.from.tag) : QString();
            break;
        case Side::Botocore:
            // What normalisation itself rests on is compared with its own past.
            title.revision = !pull ? render::visibleWords(range->inputs.to.tag)
                             : pane.path.startsWith(QLatin1String("aiobotocore/"))
                                 ? theme::shortCommit(pull->inputs.base)
                                 : render::visibleWords(pull->inputs.botocore.version);
            break;
        case Side::Aiobotocore:
            title.revision = theme::shortCommit(pull ? pull->inputs.head : range->inputs.aiobotocore);
            break;
        }
        if (title.path.isEmpty())
            title.path = pane.side == Side::Aiobotocore ? tr("aiobotocore") : tr("botocore");
        titles.push_back(std::move(title));
    }
    return titles;
}

QString CodeArea::placeWords() const {
    const FunctionEntry* at = entryAt(m_entry);
    if (!at)
        return m_file;
    if (const drift::Outcome* outcome = review().drift(); outcome && at->kind == EntryKind::Function) {
        const drift::FunctionVerdict& function = outcome->functions[static_cast<size_t>(at->index)];
        return function.counterpart
                   ? tr("stands for %1").arg(render::visibleWords(function.counterpart->name))
                   : (function.view.botocore ? tr("compared with its own base")
                                             : tr("stands for nothing in botocore"));
    }
    if (!at->oldName.isEmpty())
        return tr("%1 → %2").arg(at->oldName, at->name);
    return at->name;
}

} // namespace portside::window
