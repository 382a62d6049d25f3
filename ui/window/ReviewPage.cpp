// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ReviewPage.h"

#include "core/report/Wording.h"
#include "ui/render/VisibleText.h"
#include "ui/settings/Settings.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/Banner.h"
#include "ui/views/DisagreementStrip.h"
#include "ui/views/FunctionList.h"
#include "ui/views/SubjectHeader.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/RuleDialog.h"

#include <QMessageBox>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace portside::window {

namespace {

constexpr int placeMs = 400; ///< a reader who moves on is not written down line by line

} // namespace

using compare::Side;
using models::EntryKind;
using models::FunctionEntry;
using views::SideBySideView;

ReviewPage::ReviewPage(theme::Theme& theme, settings::Settings& settings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_settings(settings), m_model(new models::FunctionModel(this)),
      m_undo(new models::UndoList(this)), m_disagreements(new views::DisagreementStrip(theme, this)),
      m_header(new views::SubjectHeader(this)), m_banner(new views::Banner(theme, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_list(new views::FunctionList(theme, *m_model, this)),
      m_area(new CodeArea(theme, settings, *m_model, this)), m_panel(new views::VerdictPanel(theme)) {
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_area);
    m_splitter->addWidget(m_panel);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    if (const QByteArray kept = m_settings.splitter(); !kept.isEmpty())
        m_splitByHand = m_splitter->restoreState(kept);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_splitByHand = true;
        m_settings.setSplitter(m_splitter->saveState());
    });

    m_list->setVisible(m_settings.listShown());
    m_panel->setVisible(m_settings.panelShown());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_disagreements);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_list, &code());

    connect(m_header, &views::SubjectHeader::exportWanted, this, &ReviewPage::exportWanted);
    connect(m_header, &views::SubjectHeader::baselineWanted, this, &ReviewPage::baselineWanted);
    connect(m_header, &views::SubjectHeader::movedRangeWanted, this, &ReviewPage::movedRangeWanted);
    connect(m_header, &views::SubjectHeader::warningsWanted, this, &ReviewPage::showWarnings);
    connect(m_banner, &views::Banner::nextWanted, this, [this] { goToNeedingMe(1); });
    connect(m_list, &views::FunctionList::currentEntryChanged, this, [this](int entry) {
        if (entry != m_entry)
            showEntry(entry, SideBySideView::Place::Top);
    });
    connect(m_list, &views::FunctionList::activated, this, [this] { code().setFocus(Qt::OtherFocusReason); });
    m_placeKeeper.setSingleShot(true);
    m_placeKeeper.setInterval(placeMs);
    connect(&m_placeKeeper, &QTimer::timeout, this, &ReviewPage::keepPlace);
    connect(&code(), &SideBySideView::currentRowChanged, &m_placeKeeper, qOverload<>(&QTimer::start));
    connect(&code(), &SideBySideView::foldsChanged, &m_placeKeeper, qOverload<>(&QTimer::start));
    connect(m_area, &CodeArea::rowChanged, this, &ReviewPage::showRow);
    connect(m_area, &CodeArea::entryChanged, this, &ReviewPage::followCode);
    connect(m_area, &CodeArea::flaggedLineWanted, this, &ReviewPage::goToFlaggedLine);
    connect(m_area, &CodeArea::scopeChanged, this, &ReviewPage::stateChanged);
    connect(m_area, &CodeArea::said, this, &ReviewPage::decided);
    connect(m_panel, &views::VerdictPanel::choiceWanted, this, &ReviewPage::settle);
    connect(m_panel, &views::VerdictPanel::reopenWanted, this, &ReviewPage::reopen);
    connect(m_panel, &views::VerdictPanel::lineChoiceWanted, this, &ReviewPage::settleLine);
    connect(m_panel, &views::VerdictPanel::lineReopenWanted, this, &ReviewPage::reopenLine);
    connect(m_panel, &views::VerdictPanel::lineWanted, m_area, &CodeArea::goTo);
    connect(m_panel, &views::VerdictPanel::nameWanted, m_area, &CodeArea::goToDefinitionOf);
    connect(m_panel, &views::VerdictPanel::ruleWanted, this,
            [this](const QString& id) { RuleDialog(id, this).exec(); });
    connect(&m_theme, &theme::Theme::changed, this, [this] {
        if (m_live)
            showRow(); // its labels carry fonts of the theme
    });
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::keepPlace() {
    m_placeKeeper.stop();
    const FunctionEntry* at = entry();
    if (!m_live || !at)
        return;
    settings::Place place;
    place.function = QString::fromStdString(at->key);
    place.row = -1; // rows of a whole file are no rows of the function
    if (m_area->scope() == CodeArea::Scope::Function) {
        place.row = code().currentRow();
        place.scroll = code().verticalScrollBar()->value();
        const std::vector<int> folded = code().folding().foldedRows();
        place.folded = QList<int>(folded.begin(), folded.end());
    }
    m_settings.setPlace(m_live->path(), place);
}

bool ReviewPage::restorePlace(const settings::Place& place) {
    const std::string function = place.function.toStdString();
    const auto& entries = m_model->entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const FunctionEntry& one) {
        return !function.empty() && one.key == function;
    });
    if (found == entries.end())
        return false;
    select(static_cast<int>(found - entries.begin()));
    if (place.row >= 0 && place.row < code().model().rowCount()) {
        code().foldOnly({place.folded.begin(), place.folded.end()});
        code().goToRow(place.row);
        code().verticalScrollBar()->setValue(place.scroll);
    }
    return true;
}

void ReviewPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_splitByHand)
        return;
    // Until someone moves a handle the code gets what the sides can spare.
    const int list = std::clamp(width() / 5, 248, 288);
    const int panel = std::clamp(width() * 22 / 100, 232, 312);
    m_splitter->setSizes({list, width() - list - panel, panel});
}

void ReviewPage::open(std::unique_ptr<models::LiveReview> live, const pipeline::Revisions& revisions,
                      std::optional<History> history) {
    close();
    m_live = std::move(live);
    m_area->open(*m_live, revisions);
    connect(m_live.get(), &models::LiveReview::changed, this, &ReviewPage::afterDecision);
    connect(m_live.get(), &models::LiveReview::taken, this, &ReviewPage::noteDecision);
    connect(m_live.get(), &models::LiveReview::reloaded, this, &ReviewPage::reload);
    // Later: whoever judges again lets go of this review, which must have done its work by then.
    connect(m_live.get(), &models::LiveReview::pairingChanged, this, &ReviewPage::pairingChanged,
            Qt::QueuedConnection);
    if (history) {
        m_live->goOnWith(std::move(history->decisions));
        m_undo->goOnWith(std::move(history->steps));
    } else {
        m_undo->clear();
    }
    m_viewed = m_settings.viewed(m_live->path());
    m_header->show(views::subjectOf(m_live->review()));
    m_model->show(m_live->review(), m_viewed);
    showRollUp();
    if (!restorePlace(m_settings.place(m_live->path())))
        selectFirstFlagged();
    (m_list->isVisibleTo(this) ? static_cast<QWidget*>(m_list->tree()) : &code())
        ->setFocus(Qt::OtherFocusReason);
    Q_EMIT stateChanged();
}

void ReviewPage::addStrip(QWidget* strip) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_banner), strip);
}

void ReviewPage::showFunction(const QString& functionKey) {
    const std::string key = functionKey.toStdString();
    const auto& entries = m_model->entries();
    for (int i = 0; i < static_cast<int>(entries.size()); ++i)
        if (entries[static_cast<size_t>(i)].key == key)
            select(i);
}

void ReviewPage::reload() {
    const int before = m_entry;
    m_header->show(views::subjectOf(m_live->review()));
    m_model->show(m_live->review(), m_viewed);
    showRollUp();
    if (before >= 0 && before < static_cast<int>(m_model->entries().size()))
        select(before);
    else
        selectFirstFlagged();
    if (entry())
        showEntry(m_entry, SideBySideView::Place::Stay);
    Q_EMIT stateChanged();
}

void ReviewPage::close() {
    if (!m_live)
        return;
    keepPlace();
    m_entry = -1;
    m_model->clear();
    m_area->close();
    m_panel->clear();
    m_undo->clear();
    m_live.reset();
    Q_EMIT stateChanged();
}

const FunctionEntry* ReviewPage::entry() const {
    const bool valid = m_entry >= 0 && m_entry < static_cast<int>(m_model->entries().size());
    return valid ? &m_model->entries()[static_cast<size_t>(m_entry)] : nullptr;
}

const FunctionEntry* ReviewPage::currentFunction() const {
    const FunctionEntry* at = entry();
    return at && at->kind == EntryKind::Function ? at : nullptr;
}

bool ReviewPage::hasRange() const { return m_live && m_live->review().asyncNeed(); }

void ReviewPage::selectFirstFlagged() {
    const auto& entries = m_model->entries();
    int first = -1;
    for (int i = 0; i < static_cast<int>(entries.size()) && first < 0; ++i)
        if (render::isFlagged(entries[static_cast<size_t>(i)].verdict))
            first = i;
    if (first < 0 && !entries.empty())
        first = 0;
    if (first < 0) {
        m_entry = -1;
        m_area->showEntry(-1, SideBySideView::Place::Top);
        m_panel->clear();
        return;
    }
    select(first);
}

void ReviewPage::showEntry(int wanted, SideBySideView::Place place) {
    m_entry = wanted;
    if (!entry())
        return;
    offer();
    m_area->showEntry(wanted, place);
    showRow();
    Q_EMIT stateChanged();
}

void ReviewPage::offer() {
    m_panel->clearNote();
    if (const FunctionEntry* at = entry())
        m_panel->offer(*at, review::choices(m_live->review()), m_live->readOnlyReason());
    else
        m_panel->clear();
}

void ReviewPage::followCode(int wanted) {
    m_entry = wanted;
    {
        const QSignalBlocker quiet(m_list);
        m_list->markCurrentEntry(wanted);
    }
    offer();
    showRow();
    Q_EMIT stateChanged();
}

void ReviewPage::showRow() {
    const FunctionEntry* at = entry();
    m_lineKey.clear();
    if (!at) {
        m_panel->offerLine({});
        if (m_live)
            m_panel->explain(tr("Outside the change"), {});
        return;
    }
    const render::RowModel& rows = code().model();
    const int row = code().currentRow();
    int judged = -1;
    QString where = at->kind == EntryKind::ModuleLevel ? tr("Outside functions") : tr("Function");
    if (row >= 0) {
        // The line that the reader stands on, else the other judged line of the row.
        const render::ModelRow& cells = rows.rows[static_cast<size_t>(row)];
        const auto isOwn = [&](int pane) {
            const render::Cell& cell = cells.cells[static_cast<size_t>(pane)];
            return cell.judged >= 0 && (cell.entry < 0 || cell.entry == m_entry);
        };
        int pane = code().currentPane();
        if (pane >= rows.paneCount() || !isOwn(pane))
            for (int other = rows.paneCount() - 1; other >= 0; --other)
                if (isOwn(other))
                    pane = other;
        if (pane < rows.paneCount() && isOwn(pane)) {
            judged = cells.cells[static_cast<size_t>(pane)].judged;
            where = tr("Line %1").arg(cells.cells[static_cast<size_t>(pane)].line);
        }
    }
    m_lineKey = models::lineKeyOf(m_live->review(), *at, judged);
    offerLine(where);
    m_panel->explain(where, models::explain(m_live->review(), *at, judged));
}

void ReviewPage::showRollUp() {
    const review::Review& review = m_live->review();
    render::VerdictClass verdict = render::VerdictClass::None;
    QString word;
    if (review.drift()) {
        const drift::Verdict effective = review::effectiveDrift(review);
        verdict = render::classOf(effective);
        word = theme::verdictWord(drift::word(effective));
    } else {
        const auto effective = review::effectiveClassification(review);
        verdict = render::classOf(effective);
        word = theme::verdictWord(effective ? asyncneed::word(*effective) : std::string_view("not-judged"));
    }
    int functions = 0;
    for (const FunctionEntry& at : m_model->entries())
        functions += at.kind != EntryKind::Advisory ? 1 : 0;
    m_banner->show(verdict, word, review::openCases(review), functions);
    QStringList disagreements;
    for (const std::string& sentence : report::threeWayDisagreements(review))
        disagreements << render::visibleWords(sentence);
    m_disagreements->show(disagreements);
}

QString ReviewPage::countWords() const {
    if (!m_live)
        return {};
    int functions = 0;
    int added = 0;
    int missing = 0;
    if (const drift::Outcome* outcome = m_live->review().drift()) {
        functions = static_cast<int>(outcome->functions.size());
        const auto count = [&](const drift::LineVerdict& line) {
            (line.side == Side::Aiobotocore ? added : missing) += 1;
        };
        for (const auto& function : outcome->functions)
            for (const auto& line : function.lines)
                count(line);
        for (const auto& loose : outcome->lines)
            count(loose.line);
        // As many in all as the banner and the list say.
        QString what = tr("%n function(s)", nullptr, functions);
        const auto& entries = m_model->entries();
        const auto outside = std::count_if(entries.begin(), entries.end(), [](const FunctionEntry& at) {
            return at.kind == EntryKind::ModuleLevel;
        });
        if (outside > 0)
            what += QStringLiteral(" + ") + tr("%n outside functions", nullptr, static_cast<int>(outside));
        return what + QStringLiteral(" · ") + tr("%n added line(s)", nullptr, added) + QStringLiteral(" · ") +
               tr("%1 missing").arg(missing);
    }
    const asyncneed::Outcome& outcome = *m_live->review().asyncNeed();
    for (const auto& function : outcome.functions) {
        added += static_cast<int>(function.addedLines.size());
        missing += static_cast<int>(function.removedLines.size());
    }
    return tr("%n unit(s)", nullptr, static_cast<int>(outcome.functions.size())) + QStringLiteral(" · ") +
           tr("%n line(s) added", nullptr, added) + QStringLiteral(" · ") + tr("%1 removed").arg(missing);
}

void ReviewPage::select(int wanted) {
    m_list->setCurrentEntry(wanted);
    // The list is silent when that row was its current one already.
    if (wanted != m_entry)
        showEntry(wanted, SideBySideView::Place::Top);
}

void ReviewPage::goToNeedingMe(int step) {
    const int next = m_list->nextNeedingMe(m_entry, step);
    if (next >= 0)
        select(next);
    else
        Q_EMIT decided(tr("Nothing needs you any more."));
}

void ReviewPage::goToFunction(int step) {
    if (const int next = m_list->nextEntry(m_entry, step); next >= 0)
        select(next);
}

void ReviewPage::goToFlaggedLine(int step) {
    if (step > 0 ? code().goToNextFlagged() : code().goToPreviousFlagged())
        return;
    for (int next = m_list->nextEntry(m_entry, step); next >= 0; next = m_list->nextEntry(next, step)) {
        if (!render::isFlagged(m_model->entries()[static_cast<size_t>(next)].machine))
            continue;
        select(next);
        if (step > 0)
            code().goToFirstFlagged();
        else
            code().goToLastFlagged();
        return;
    }
    Q_EMIT decided(step > 0 ? tr("That was the last flagged line.") : tr("That was the first flagged line."));
}

void ReviewPage::focusSearch() {
    if (!m_list->isVisible())
        Q_EMIT listWanted();
    m_list->focusSearch();
}

void ReviewPage::showList(bool shown) {
    m_settings.setListShown(shown);
    m_list->setVisible(shown);
    if (!shown && !code().hasFocus())
        code().setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showPanel(bool shown) {
    m_settings.setPanelShown(shown);
    m_panel->setVisible(shown);
}

void ReviewPage::showAiobotocorePane(bool shown) {
    m_settings.setAiobotocorePaneShown(shown);
    if (entry())
        showEntry(m_entry, SideBySideView::Place::Stay);
}

void ReviewPage::showWarnings() {
    QMessageBox box(QMessageBox::Warning, tr("Warnings"), QString(), QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.setText(views::subjectOf(m_live->review()).warnings.join(QStringLiteral("\n\n")));
    box.exec();
}

} // namespace portside::window
