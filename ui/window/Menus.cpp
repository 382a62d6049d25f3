// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window: every action, its words and its keys.
#include "ui/render/VisibleText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/window/AuditPage.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReleasesPage.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/SigningDesk.h"
#include "ui/window/StartPage.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <array>
#include <tuple>

namespace portside::window {

namespace {

/// A title as a menu shows it: an ampersand in it is no mnemonic.
QString menuText(QString words) { return words.replace(QLatin1Char('&'), QLatin1String("&&")); }

} // namespace

QAction* MainWindow::add(QMenu* menu, const QString& name, const QString& text,
                         const QList<QKeySequence>& keys, std::function<void()> act) {
    auto* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

QAction* MainWindow::actionNamed(const QString& name) const { return findChild<QAction*>(name); }

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    add(file, QStringLiteral("openPullRequest"), tr("Open &pull request…"),
        {QKeySequence(Qt::CTRL | Qt::Key_P)}, [this] {
            showStart();
            m_start->focusPullRequest();
        });
    add(file, QStringLiteral("openRange"), tr("Open tag &range…"), {QKeySequence(Qt::CTRL | Qt::Key_T)},
        [this] {
            showStart();
            m_start->focusRange();
        });
    add(file, QStringLiteral("openDiff"), tr("Open &diff file…"), {QKeySequence(Qt::CTRL | Qt::Key_D)},
        [this] { askForDiff(); });
    add(file, QStringLiteral("openWorkTree"), tr("Review my branch or &uncommitted changes…"),
        {QKeySequence(Qt::CTRL | Qt::Key_U)}, [this] {
            showStart();
            m_start->focusCheckout();
        });
    add(file, QStringLiteral("openSaved"), tr("&Open saved review…"), {QKeySequence::Open},
        [this] { askForSavedReview(); });
    m_recentMenu = file->addMenu(tr("Re&cent reviews"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    QMenu* sample = file->addMenu(tr("Built-in &sample"));
    add(sample, QStringLiteral("samplePullRequest"), tr("&Pull request"), {}, [this] {
        openSubject(jobs::BuiltInSample{jobs::BuiltInSample::Part::PullRequest, {}, {}});
    });
    add(sample, QStringLiteral("sampleRange"), tr("Tag &range"), {}, [this] {
        openSubject(jobs::BuiltInSample{jobs::BuiltInSample::Part::Range, {}, {}});
    });
    add(sample, QStringLiteral("sampleReleases"), tr("R&eleases"), {},
        [this] { judgeSampleReleases({}, {}); });
    add(sample, QStringLiteral("sampleAudit"), tr("&Standing divergence"), {}, [this] {
        audit({jobs::AuditSubject::Of::BuiltInSample, {}});
    });
    file->addSeparator();
    m_reviewActions << add(file, QStringLiteral("export"), tr("&Export report…"),
                           {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { showExport(); })
                    << add(file, QStringLiteral("post"), tr("P&ost to the pull request…"),
                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, [this] { showPost(); })
                    << add(file, QStringLiteral("saveCopy"), tr("Save a cop&y of the review…"),
                           {QKeySequence::SaveAs}, [this] { saveCopy(); });
    m_reviewActions.back()->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    file->addSeparator();
    m_reviewActions << add(file, QStringLiteral("closeReview"), tr("C&lose the review"),
                           {QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { leaveReview(); });
    add(file, QStringLiteral("quit"), tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });

    makeReviewMenus();

    QMenu* preferences = menuBar()->addMenu(tr("&Settings"));
    add(preferences, QStringLiteral("preferences"), tr("Clones and &name…"),
        {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { showPreferences(); });
    QAction* advance = preferences->addAction(tr("Go to the next open case &after settling"));
    advance->setObjectName(QStringLiteral("autoAdvance"));
    advance->setCheckable(true);
    advance->setChecked(m_settings.autoAdvance());
    connect(advance, &QAction::toggled, this, [this](bool on) { m_settings.setAutoAdvance(on); });

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    add(help, QStringLiteral("keys"), tr("&Keys and signs"),
        {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, [this] { showKeys(); });
    add(help, QStringLiteral("about"), tr("&About Portside"), {}, [this] { showAbout(); });
}

void MainWindow::makeReviewMenus() {
    const auto addForReview = [this](QMenu* menu, const char* name, const QString& text,
                                     const QList<QKeySequence>& keys, std::function<void()> act) {
        QAction* action = add(menu, QString::fromLatin1(name), text, keys, std::move(act));
        m_reviewActions << action;
        return action;
    };
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    addForReview(edit, "undo", tr("&Undo"), {QKeySequence::Undo}, [this] { m_review->undo(); });
    addForReview(edit, "redo", tr("&Redo"),
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                 [this] { m_review->redo(); });
    edit->addSeparator();
    // The code view and text fields take Ctrl+C and Ctrl+A themselves while they have the focus.
    addForReview(edit, "copyCode", tr("&Copy from the code"), {},
                 [this] { m_review->code().copySelection(); });
    addForReview(edit, "selectPane", tr("&Select all in the pane"), {},
                 [this] { m_review->code().selectAllInPane(); });
    edit->addSeparator();
    addForReview(edit, "find", tr("&Find in the code…"), {QKeySequence::Find},
                 [this] { m_review->area().find(); });
    addForReview(edit, "findNext", tr("Find &next"),
                 {QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_J)},
                 [this] { m_review->area().findAgain(1); });
    addForReview(edit, "findPrevious", tr("Find &previous"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
                 [this] { m_review->area().findAgain(-1); });
    addForReview(edit, "search", tr("Find f&unction…"), {QKeySequence(Qt::CTRL | Qt::Key_L)},
                 [this] { m_review->focusSearch(); });

    makeViewMenu();
    connect(&m_review->area(), &CodeArea::menuWanted, this, &MainWindow::showCodeMenu);

    QMenu* go = menuBar()->addMenu(tr("&Go"));
    addForReview(go, "nextOpen", tr("&Next open case"), {QKeySequence(Qt::Key_N)},
                 [this] { m_review->goToNeedingMe(1); });
    addForReview(go, "previousOpen", tr("&Previous open case"), {QKeySequence(Qt::Key_P)},
                 [this] { m_review->goToNeedingMe(-1); });
    go->addSeparator();
    addForReview(go, "nextFlagged", tr("Next &flagged line"),
                 {QKeySequence(Qt::Key_F7), QKeySequence(Qt::CTRL | Qt::Key_Down)},
                 [this] { m_review->goToFlaggedLine(1); });
    addForReview(go, "previousFlagged", tr("Previous f&lagged line"),
                 {QKeySequence(Qt::SHIFT | Qt::Key_F7), QKeySequence(Qt::CTRL | Qt::Key_Up)},
                 [this] { m_review->goToFlaggedLine(-1); });
    go->addSeparator();
    addForReview(go, "nextFunction", tr("Ne&xt function"), {QKeySequence(Qt::ALT | Qt::Key_Down)},
                 [this] { m_review->goToFunction(1); });
    addForReview(go, "previousFunction", tr("Pre&vious function"), {QKeySequence(Qt::ALT | Qt::Key_Up)},
                 [this] { m_review->goToFunction(-1); });

    go->addSeparator();
    addForReview(go, "goToLine", tr("&Line…"),
                 {QKeySequence(Qt::CTRL | Qt::Key_G), QKeySequence(Qt::Key_Colon)},
                 [this] { m_review->area().askForLine(); });
    addForReview(go, "definition", tr("&Definition"), {QKeySequence(Qt::Key_F12)},
                 [this] { m_review->area().goToDefinition(); });
    addForReview(go, "callers", tr("&Callers"), {QKeySequence(Qt::SHIFT | Qt::Key_F12)},
                 [this] { m_review->area().goToCallers(); });
    addForReview(go, "back", tr("&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)},
                 [this] { m_review->area().goBack(); });
    addForReview(go, "forward", tr("F&orward"), {QKeySequence(Qt::ALT | Qt::Key_Right)},
                 [this] { m_review->area().goForward(); });
    addForReview(go, "otherPane", tr("Other p&ane"), {QKeySequence(Qt::Key_F6)},
                 [this] { m_review->area().nextPane(); });
    go->addSeparator();
    addForReview(go, "editor", tr("Open in the &editor"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
                 [this] { m_review->area().openInEditor(); });
    addForReview(go, "github", tr("Open on &GitHub"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
                 [this] { m_review->area().openOnGithub(); });
    go->addSeparator();
    add(go, QStringLiteral("releases"), tr("Timeline of &releases"), {QKeySequence(Qt::CTRL | Qt::Key_R)},
        [this] {
            m_releases->turnTo(ReleasesPage::Of::Clones);
            const auto last = m_settings.timelineRange();
            if (last && m_releases->state() == ReleasesPage::State::Empty)
                judgeReleases(last->first, last->second);
            else
                showReleases();
        });
    add(go, QStringLiteral("audit"), tr("&Standing divergence"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}, [this] {
            const bool known = m_audit->audit() && m_audit->subject().of == jobs::AuditSubject::Of::Clones;
            if (known)
                showAudit();
            else
                audit({jobs::AuditSubject::Of::Clones, where()});
        });

    QMenu* review = menuBar()->addMenu(tr("&Review"));
    for (int number = 1; number <= 3; ++number)
        add(review, QStringLiteral("settle%1").arg(number), tr("Settle &%1").arg(number),
            {QKeySequence(static_cast<Qt::Key>(Qt::Key_0 + number))},
            [this, number] { m_review->choose(number); });
    for (int number = 1; number <= 3; ++number)
        add(review, QStringLiteral("settleLine%1").arg(number), tr("Settle the line as %1").arg(number),
            {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number))},
            [this, number] { m_review->chooseForLine(number); });
    addForReview(review, "reopen", tr("R&eopen"), {}, [this] { m_review->reopen(); });
    review->addSeparator();
    addForReview(review, "baseline", tr("Change the &baseline…"), {QKeySequence(Qt::CTRL | Qt::Key_B)},
                 [this] { changeBaseline(); });
    addForReview(review, "movedRange", tr("Judge the bo&tocore releases it moves over"), {},
                 [this] { openMovedRange(); });
    review->addSeparator();
    addForReview(review, "pair", tr("&Pair with another function…"),
                 {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P)}, [this] { pairFunction(); });
    addForReview(review, "unpair", tr("Pair as the &machine does"), {}, [this] { pairWith({}); });
    review->addSeparator();
    addForReview(review, "viewed", tr("&Viewed"), {QKeySequence(Qt::Key_Space)},
                 [this] { m_review->toggleViewed(); });
    m_desk->addTo(review);
}

void MainWindow::showCodeMenu(const QPoint& place) {
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("codeMenu"));
    const std::initializer_list<const char*> names{
        "copyCode",    "",       "definition", "callers",     "",
        "editor",      "github", "",           "settleLine1", "settleLine2",
        "settleLine3", "",       "asyncFree",  "wholeFile",   "folds"};
    for (const char* name : names) {
        if (*name == '\0')
            menu.addSeparator();
        else
            menu.addAction(actionNamed(QString::fromLatin1(name)));
    }
    menu.exec(place);
}

void MainWindow::makeViewMenu() {
    using theme::Choice;
    QMenu* view = menuBar()->addMenu(tr("&View"));
    QMenu* looks = view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const std::array<std::pair<Choice, QString>, 4> choices{{{Choice::System, tr("As the &desktop")},
                                                             {Choice::Light, tr("&Light")},
                                                             {Choice::Dark, tr("Da&rk")},
                                                             {Choice::HighContrast, tr("&High contrast")}}};
    for (const auto& [choice, text] : choices) {
        QAction* action = looks->addAction(text);
        action->setObjectName(QStringLiteral("theme-") + theme::word(choice));
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = choice] { chooseTheme(wanted); });
    }
    view->addSeparator();
    add(view, QStringLiteral("zoomIn"), tr("&Larger code"),
        {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { zoom(m_theme.zoom() + 10); });
    add(view, QStringLiteral("zoomOut"), tr("&Smaller code"), {QKeySequence::ZoomOut},
        [this] { zoom(m_theme.zoom() - 10); });
    add(view, QStringLiteral("zoomReset"), tr("&Plain size"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [this] { zoom(100); });
    view->addSeparator();
    m_reviewActions << add(view, QStringLiteral("folds"), tr("&Fold or unfold unchanged lines"),
                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
                           [this] { m_review->area().toggleFolds(); });
    QAction* asyncFree = view->addAction(tr("Async-&normalised"));
    asyncFree->setObjectName(QStringLiteral("asyncFree"));
    asyncFree->setShortcut(QKeySequence(Qt::Key_A));
    asyncFree->setCheckable(true);
    connect(asyncFree, &QAction::triggered, this, [this](bool on) { m_review->area().setAsyncFree(on); });
    QAction* whole = view->addAction(tr("&Whole file"));
    whole->setObjectName(QStringLiteral("wholeFile"));
    whole->setShortcut(QKeySequence(Qt::Key_W));
    whole->setCheckable(true);
    connect(whole, &QAction::triggered, this, [this](bool on) {
        m_review->area().setScope(on ? CodeArea::Scope::File : CodeArea::Scope::Function);
    });
    m_reviewActions << asyncFree << whole;
    QMenu* context = view->addMenu(tr("Lines around a &change"));
    auto* contexts = new QActionGroup(this);
    for (const int rows : {1, 3, 10, 25}) {
        QAction* action = context->addAction(tr("%n line(s)", nullptr, rows));
        action->setObjectName(QStringLiteral("context%1").arg(rows));
        action->setCheckable(true);
        action->setChecked(m_settings.foldContext() == rows);
        contexts->addAction(action);
        connect(action, &QAction::triggered, this, [this, rows] { m_review->area().setFoldContext(rows); });
    }
    view->addSeparator();
    addPane(view, QStringLiteral("listPane"), tr("&Function list"), {QKeySequence(Qt::Key_F9)},
            m_settings.listShown(), [this](bool shown) { m_review->showList(shown); });
    addPane(view, QStringLiteral("verdictPane"), tr("&Verdict panel"), {QKeySequence(Qt::Key_F10)},
            m_settings.panelShown(), [this](bool shown) { m_review->showPanel(shown); });
    addPane(view, QStringLiteral("toolBar"), tr("T&ool bar"), {}, m_settings.toolBarShown(),
            [this](bool shown) {
                m_settings.setToolBarShown(shown);
                updateActions();
            });
    QAction* third = view->addAction(tr("&aiobotocore beside tag ranges"));
    third->setObjectName(QStringLiteral("thirdPane"));
    third->setCheckable(true);
    third->setChecked(m_settings.aiobotocorePaneShown());
    connect(third, &QAction::toggled, this, [this](bool shown) { m_review->showAiobotocorePane(shown); });
    connect(&m_review->code(), &views::SideBySideView::paneUnfolded, third, [third](int pane) {
        if (pane == 2)
            third->setChecked(true);
    });
}

void MainWindow::addPane(QMenu* menu, const QString& name, const QString& text,
                         const QList<QKeySequence>& keys, bool shown, std::function<void(bool)> show) {
    auto* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setCheckable(true);
    action->setChecked(shown);
    connect(action, &QAction::toggled, this, std::move(show));
}

void MainWindow::makeToolBar() {
    m_toolBar = new QToolBar(tr("Common actions"), this);
    m_toolBar->setObjectName(QStringLiteral("commonActions"));
    m_toolBar->setAccessibleName(tr("Common actions"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize(QSize(20, 16));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(m_toolBar);
    // The action's name in the menus, its icon, and the short word beside it.
    const std::array<std::tuple<const char*, const char*, QString>, 10> common{{
        {"closeReview", "open", tr("Start page")},
        {"previousOpen", "previous", tr("Previous open")},
        {"nextOpen", "next", tr("Next open")},
        {"viewed", "viewed", tr("Viewed")},
        {"undo", "undo", tr("Undo")},
        {"redo", "redo", tr("Redo")},
        {"export", "export", tr("Export")},
        {"listPane", "list", tr("List")},
        {"verdictPane", "panel", tr("Verdict")},
        {"keys", "keys", tr("Keys")},
    }};
    for (const auto& [name, picture, word] : common) {
        QAction* action = actionNamed(QLatin1String(name));
        action->setIconText(word);
        action->setProperty("picture", QLatin1String(picture));
        action->setIconVisibleInMenu(false);
        m_toolBar->addAction(action);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString words = QString(action->text()).remove(QLatin1Char('&'));
        action->setToolTip(key.isEmpty() ? words : tr("%1 (%2)").arg(words, key));
        if (auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action)))
            button->setAccessibleName(words);
    }
    const auto colour = [this] {
        for (QAction* action : m_toolBar->actions())
            action->setIcon(theme::icon(action->property("picture").toString(), m_theme.palette()));
    };
    connect(&m_theme, &theme::Theme::changed, this, colour);
    colour();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_toolBar)
        return;
    // Words give way to icons before an action gives way: the panes' switches stay in sight.
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (m_toolBar->sizeHint().width() > width())
        m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    const auto reviews = m_settings.recentReviews();
    for (const settings::RecentReview& review : reviews)
        connect(m_recentMenu->addAction(menuText(review.title)), &QAction::triggered, this,
                [this, path = review.path] { openFile(path); });
    if (reviews.empty())
        m_recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::updateActions() {
    const models::LiveReview* live = m_review->live();
    const bool open = live && page() == Page::Review;
    for (QAction* action : std::as_const(m_reviewActions))
        action->setEnabled(open);
    if (m_toolBar)
        m_toolBar->setVisible(open && m_settings.toolBarShown());
    const models::UndoList& steps = m_review->undoList();
    QAction* undo = actionNamed(QStringLiteral("undo"));
    undo->setEnabled(open && steps.canUndo());
    undo->setText(steps.canUndo() ? tr("&Undo %1").arg(menuText(steps.undoWords())) : tr("&Undo"));
    QAction* redo = actionNamed(QStringLiteral("redo"));
    redo->setEnabled(open && steps.canRedo());
    redo->setText(steps.canRedo() ? tr("&Redo %1").arg(menuText(steps.redoWords())) : tr("&Redo"));
    actionNamed(QStringLiteral("back"))->setEnabled(open && m_review->area().canGoBack());
    actionNamed(QStringLiteral("forward"))->setEnabled(open && m_review->area().canGoForward());
    actionNamed(QStringLiteral("asyncFree"))->setChecked(m_review->area().asyncFree());
    actionNamed(QStringLiteral("wholeFile"))->setChecked(m_review->area().scope() == CodeArea::Scope::File);
    const drift::Outcome* change = live ? live->review().drift() : nullptr;
    const models::FunctionEntry* function = open && change ? m_review->currentFunction() : nullptr;
    const bool canPair = function && live->readOnlyReason().isEmpty();
    actionNamed(QStringLiteral("pair"))->setEnabled(canPair);
    actionNamed(QStringLiteral("unpair"))
        ->setEnabled(canPair && review::pairedWith(live->review(), function->key).has_value());
    actionNamed(QStringLiteral("movedRange"))
        ->setEnabled(open && change && !change->inputs.botocoreBase.version.empty() &&
                     change->inputs.botocoreBase.version != change->inputs.botocore.version);
    const std::vector<std::string> choices =
        live ? review::choices(live->review()) : std::vector<std::string>();
    const int at = m_review->currentEntry();
    const models::FunctionEntry* entry =
        at >= 0 ? &m_review->model().entries()[static_cast<size_t>(at)] : nullptr;
    for (size_t number = 1; number <= 3; ++number) {
        QAction* action = actionNamed(QStringLiteral("settle%1").arg(number));
        const bool offered = number <= choices.size();
        action->setVisible(offered || !live);
        action->setEnabled(open && offered && entry && entry->canSettle && live->readOnlyReason().isEmpty());
        QAction* line = actionNamed(QStringLiteral("settleLine%1").arg(number));
        line->setVisible(live && live->review().drift());
        line->setEnabled(open && offered && live->readOnlyReason().isEmpty());
        if (offered)
            line->setText(tr("Settle only the line as %1").arg(theme::verdictWord(choices[number - 1])));
        if (offered)
            action->setText(tr("Settle as %1").arg(theme::choiceWords(choices[number - 1])));
    }
    actionNamed(QStringLiteral("reopen"))
        ->setEnabled(open && entry && entry->settled && live->readOnlyReason().isEmpty());
    if (live)
        m_saved->setText(
            live->readOnlyReason().isEmpty()
                ? tr("saved %1").arg(QLocale::c().toString(live->savedAt(), QStringLiteral("hh:mm:ss")))
                : tr("read only: %1").arg(live->readOnlyReason()));
}

} // namespace portside::window
