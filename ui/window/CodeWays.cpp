// SPDX-License-Identifier: GPL-3.0-or-later
// The ways through the code that CodeArea offers: search, lines, definitions and calls, back and forward, other programs.
#include "ui/jobs/OpenFiles.h"
#include "ui/render/CodeSearch.h"
#include "ui/render/VisibleText.h"
#include "ui/settings/Settings.h"
#include "ui/views/FindBar.h"
#include "ui/views/PlaceList.h"
#include "ui/window/CodeArea.h"
#include "ui/window/OpenElsewhere.h"

#include <QDesktopServices>
#include <QMenu>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace portside::window {

using compare::Side;
using pipeline::NamePlace;
using views::SideBySideView;

namespace {

constexpr size_t mostStops = 100;

} // namespace

void CodeArea::find() {
    const QString selected = m_view->selectedText();
    m_findBar->ask(views::FindBar::Asking::Text, selected.contains(QLatin1Char('\n')) ? QString() : selected);
}

void CodeArea::search(const QString& text) {
    m_view->setHits(render::hitsOf(m_view->model(), text));
    // The first hit from where the reader is, so that typing on does not lead away.
    const auto& hits = m_view->hits();
    const int row = std::max(0, m_view->currentRow());
    const auto from =
        std::find_if(hits.begin(), hits.end(), [&](const render::Hit& hit) { return hit.row >= row; });
    if (!hits.empty())
        m_view->goToHit(from == hits.end() ? 0 : static_cast<int>(from - hits.begin()));
    tellHits();
}

void CodeArea::findAgain(int step) {
    if (!m_findBar->isVisible() || m_findBar->asking() != views::FindBar::Asking::Text) {
        find();
        return;
    }
    const int count = static_cast<int>(m_view->hits().size());
    if (count > 0)
        m_view->goToHit((m_view->currentHit() + step + count) % count);
    tellHits();
}

void CodeArea::tellHits() {
    const auto count = static_cast<int>(m_view->hits().size());
    if (m_findBar->text().isEmpty())
        m_findBar->say({}, true);
    else if (count == 0)
        m_findBar->say(tr("nothing found"), false);
    else if (m_view->currentHit() < 0)
        m_findBar->say(tr("%n found", nullptr, count), true);
    else
        m_findBar->say(tr("%1 of %2").arg(m_view->currentHit() + 1).arg(count), true);
}

void CodeArea::askForLine() {
    const render::Cell* cell = m_view->currentCell();
    m_findBar->ask(views::FindBar::Asking::Line,
                   cell && !cell->isFiller() ? QString::number(cell->line) : QString());
}

void CodeArea::goToLine(int line) {
    const int pane = m_view->currentPane();
    if (!m_live || pane >= m_view->model().paneCount())
        return;
    const render::Pane& at = m_view->model().panes[static_cast<size_t>(pane)];
    const bool beyond = !m_file.isEmpty() && line > at.lastLine;
    if (at.path.isEmpty() || beyond) {
        m_findBar->say(at.path.isEmpty() ? tr("this pane has no file")
                                         : tr("the file ends at line %1").arg(at.lastLine),
                       false);
        return;
    }
    m_findBar->hide();
    m_view->setFocus(Qt::OtherFocusReason);
    goTo(at.side, at.path, line);
}

CodeArea::Stop CodeArea::here() const { return {m_entry, m_file, m_view->anchor()}; }

void CodeArea::leaveMark() {
    m_back.push_back(here());
    if (m_back.size() > mostStops)
        m_back.erase(m_back.begin());
    m_forward.clear();
}

void CodeArea::travel(std::vector<Stop>& from, std::vector<Stop>& to) {
    if (!m_live || from.empty())
        return;
    to.push_back(here());
    const Stop stop = from.back();
    from.pop_back();
    const int before = m_entry;
    if (stop.file.isEmpty()) {
        m_scope = Scope::Function;
        showFunction(stop.entry, SideBySideView::Place::Top);
        m_view->restore(stop.anchor);
    } else {
        m_scope = Scope::File;
        const Wanted wanted{stop.file, stop.entry, stop.anchor, Scope::File};
        if (known(stop.file))
            showFile(wanted);
        else
            readFile(wanted);
    }
    if (m_entry != before)
        Q_EMIT entryChanged(m_entry);
    updateBar();
    Q_EMIT scopeChanged();
}

void CodeArea::goBack() { travel(m_back, m_forward); }

void CodeArea::goForward() { travel(m_forward, m_back); }

void CodeArea::goTo(Side side, const QString& path, int line) {
    if (!m_live)
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    for (const render::Pane& pane : m_view->model().panes) {
        if (pane.side != side || pane.path != path || m_view->model().rowOf(side, line) < 0)
            continue;
        leaveMark();
        m_view->goToLine(side, line);
        Q_EMIT scopeChanged();
        return;
    }
    const SideBySideView::Anchor anchor{side, line, m_view->viewport()->height() / 3};
    const int entry = models::entryAt(review(), m_model.entries(), side, path, line);
    if (entry >= 0 && m_scope == Scope::Function) {
        leaveMark();
        showEntry(entry, SideBySideView::Place::Top);
        m_view->restore(anchor);
        Q_EMIT entryChanged(entry);
        Q_EMIT scopeChanged();
        return;
    }
    leaveMark();
    m_scope = Scope::File;
    const Wanted wanted{path, entry, anchor, Scope::File};
    if (known(path)) {
        const int before = m_entry;
        showFile(wanted);
        if (m_entry != before)
            Q_EMIT entryChanged(m_entry);
    } else {
        readFile(wanted);
    }
    updateBar();
    Q_EMIT scopeChanged();
}

void CodeArea::goToDefinition() { searchName(nameHere(), NamePlace::Kind::Definition, useHere()); }

void CodeArea::goToDefinitionOf(const QString& name) {
    searchName(name, NamePlace::Kind::Definition, std::nullopt);
}

void CodeArea::goToCallers() { searchName(nameHere(), NamePlace::Kind::Call, useHere()); }

std::optional<pipeline::NameUse> CodeArea::useHere() const {
    const render::Cell* cell = m_live ? m_view->currentCell() : nullptr;
    if (!cell || cell->isFiller())
        return std::nullopt;
    const render::Pane& pane = m_view->model().panes[static_cast<size_t>(m_view->currentPane())];
    return pipeline::NameUse{pane.side, pane.path.toStdString(), cell->line};
}

QString CodeArea::nameHere() {
    const render::Cell* cell = m_live ? m_view->currentCell() : nullptr;
    if (!cell)
        return {};
    QString name = m_view->nameAtCaret();
    if (name.isEmpty()) {
        const QStringList names = render::namesIn(cell->shown.text);
        if (names.size() == 1) {
            name = names.front();
        } else if (!names.isEmpty()) {
            // By keys there is no word under a cursor: the line's names are offered.
            QMenu menu(this);
            menu.setObjectName(QStringLiteral("namesOfLine"));
            for (const QString& one : names)
                menu.addAction(one)->setData(one);
            menu.setActiveAction(menu.actions().front());
            const QRect row = m_view->rowRect(m_view->currentRow());
            const QAction* chosen = menu.exec(m_view->viewport()->mapToGlobal(
                QPoint(m_view->codeLeft(m_view->currentPane()), row.bottom())));
            return chosen ? chosen->data().toString() : QString(); // closed: nobody asks any more
        }
    }
    if (name.isEmpty())
        Q_EMIT said(tr("There is no name on this line."));
    return name;
}

void CodeArea::searchName(const QString& name, NamePlace::Kind kind,
                          const std::optional<pipeline::NameUse>& use) {
    if (!m_live || name.isEmpty())
        return;
    m_searching->start(
        [revisions = m_revisions, wanted = name.toStdString(), use](const base::Progress& progress) {
            return jobs::searchName(revisions, wanted, use, progress);
        },
        [this, name, kind](base::Result<std::vector<NamePlace>> places) {
            if (!m_live)
                return;
            if (places)
                showPlaces(name, kind, *places);
            else
                Q_EMIT said(tr("%1 cannot be looked for: %2.")
                                .arg(name, render::visibleWords(places.error().message)));
        });
}

void CodeArea::showPlaces(const QString& name, NamePlace::Kind kind, const std::vector<NamePlace>& places) {
    const int pane = m_view->currentPane();
    const Side side = pane < m_view->model().paneCount()
                          ? m_view->model().panes[static_cast<size_t>(pane)].side
                          : Side::Aiobotocore;
    const QString path = pane < m_view->model().paneCount()
                             ? m_view->model().panes[static_cast<size_t>(pane)].path
                             : QString();
    std::vector<views::Place> found;
    for (const NamePlace& place : places)
        if (place.kind == kind)
            found.push_back({place.side, render::visibleWords(place.path), place.line,
                             render::visibleWords(place.function), render::visibleWords(place.text),
                             place.because == NamePlace::Because::Name});
    // What the code means comes first, then what is near: this side, this file.
    std::stable_sort(found.begin(), found.end(), [&](const views::Place& one, const views::Place& other) {
        const auto distance = [&](const views::Place& at) {
            return (at.byName ? 4 : 0) + (at.side == side ? 0 : 2) + (at.path == path ? 0 : 1);
        };
        return distance(one) < distance(other);
    });
    const bool definition = kind == NamePlace::Kind::Definition;
    if (found.empty()) {
        Q_EMIT said(definition ? tr("%1 is not defined in either package.").arg(name)
                               : tr("Nobody calls %1 in either package.").arg(name));
        return;
    }
    const auto near =
        std::count_if(found.begin(), found.end(), [&](const views::Place& at) { return at.side == side; });
    const views::Place& first = found.front();
    const render::Cell* here = m_view->currentCell();
    // Asked at the definition itself, a reader wants the others of that name.
    const bool isHere = here && first.side == side && first.path == path && first.line == here->line;
    if (definition && !isHere && (!first.byName || near == 1 || found.size() == 1)) {
        m_places->hide();
        if (first.byName)
            Q_EMIT said(tr("%1: found by its name alone.").arg(name));
        goTo(first.side, first.path, first.line);
        return;
    }
    // Where nothing is known of any, the word behind each would say nothing.
    const bool known =
        std::any_of(found.begin(), found.end(), [](const views::Place& at) { return !at.byName; });
    const int count = static_cast<int>(found.size());
    QString title = definition ? tr("%1 is defined at %n place(s)", nullptr, count).arg(name)
                               : tr("%1 is called at %n place(s)", nullptr, count).arg(name);
    if (!known) {
        title = tr("%1, found by name alone").arg(title);
        for (views::Place& at : found)
            at.byName = false;
    }
    m_places->show(title, std::move(found));
    m_places->takeFocus();
}

std::string CodeArea::commitOf(Side side) const {
    switch (side) {
    case Side::BotocoreOld:
        return m_revisions.botocoreOld;
    case Side::Botocore:
        return m_revisions.botocore;
    case Side::Aiobotocore:
        break;
    }
    return m_revisions.aiobotocore;
}

void CodeArea::openInEditor() {
    const render::Cell* cell = m_live ? m_view->currentCell() : nullptr;
    if (!cell || cell->isFiller()) {
        Q_EMIT said(tr("There is no line here to open."));
        return;
    }
    const render::Pane& pane = m_view->model().panes[static_cast<size_t>(m_view->currentPane())];
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/files");
    m_opening->start(
        [revisions = m_revisions, side = pane.side, path = pane.path.toStdString(),
         folder](const base::Progress&) { return jobs::fileOnDisk(revisions, side, path, folder); },
        [this, line = cell->line](base::Result<QString> file) {
            if (!file) {
                Q_EMIT said(
                    tr("The file cannot be opened: %1.").arg(render::visibleWords(file.error().message)));
                return;
            }
            QStringList command = editorCommand(m_settings.editor(), *file, line);
            const QString program = command.isEmpty() ? QString() : command.takeFirst();
            if (program.isEmpty()) {
                if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
                    Q_EMIT said(tr("No editor is known. Settings > Preferences takes the command of yours."));
                return;
            }
            if (QProcess::startDetached(program, command))
                Q_EMIT said(tr("Opened in %1.").arg(program));
            else
                Q_EMIT said(
                    tr("%1 cannot be started. Settings > Preferences takes the command of your editor.")
                        .arg(program));
        });
}

void CodeArea::openOnGithub() {
    const render::Cell* cell = m_live ? m_view->currentCell() : nullptr;
    if (!cell)
        return;
    const render::Pane& pane = m_view->model().panes[static_cast<size_t>(m_view->currentPane())];
    const drift::Outcome* outcome = review().drift();
    const QString repository =
        outcome ? render::visibleWords(outcome->inputs.repository) : QStringLiteral("aio-libs/aiobotocore");
    const QUrl address = permalink(pane.side, repository, commitOf(pane.side), pane.path, cell->line);
    if (address.isEmpty())
        Q_EMIT said(tr("Only what is committed has an address on GitHub."));
    else if (!QDesktopServices::openUrl(address))
        Q_EMIT said(tr("No browser could be opened for %1").arg(address.toString()));
}

} // namespace portside::window
