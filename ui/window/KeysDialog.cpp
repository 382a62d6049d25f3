// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeysDialog.h"

#include "ui/render/VerdictClass.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/VerdictChip.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace portside::window {

using render::VerdictClass;

namespace {

constexpr int signWidth = 200; ///< words beside a sign wrap

QLabel* plain(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* heading(const QString& words, QWidget* parent) {
    auto* label = plain(words, parent);
    theme::setRole(label, theme::Role::Title);
    return label;
}

/// An ampersand is a mnemonic, two are one.
QString withoutMnemonic(QString words) {
    words.replace(QLatin1String("&&"), QString(QChar(0)));
    words.remove(QLatin1Char('&'));
    words.replace(QChar(0), QLatin1Char('&'));
    return words.endsWith(QChar(0x2026)) ? words.chopped(1) : words;
}

QString keysOf(const QAction& action) {
    QStringList keys;
    const auto shortcuts = action.shortcuts();
    for (const QKeySequence& shortcut : shortcuts)
        keys << shortcut.toString(QKeySequence::NativeText);
    keys.removeDuplicates();
    return keys.join(QStringLiteral("  "));
}

} // namespace

std::vector<KeysDialog::Group> KeysDialog::groupsOf(const QMenuBar& menus) {
    std::vector<Group> groups;
    for (const QAction* top : menus.actions()) {
        if (!top->menu())
            continue;
        Group group{withoutMnemonic(top->text()), {}};
        QList<QAction*> actions = top->menu()->actions();
        for (qsizetype i = 0; i < actions.size(); ++i) {
            const QAction& action = *actions[i];
            if (action.menu())
                actions << action.menu()->actions();
            else if (!action.shortcuts().isEmpty() && action.isVisible())
                group.rows.emplace_back(keysOf(action), withoutMnemonic(action.text()));
        }
        if (!group.rows.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

KeysDialog::KeysDialog(const theme::Theme& theme, const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), m_theme(theme) {
    setWindowTitle(tr("Keys and signs"));
    std::vector<Group> groups = groupsOf(menus);
    groups.push_back({tr("In the list"),
                      {{tr("Enter"), tr("into the code")},
                       {tr("Shift+Up Shift+Down"), tr("select several; 1 2 3 and Space take them all")},
                       {tr("Left Right"), tr("close or open a file")}}});
    groups.push_back({tr("In the code"),
                      {{tr("Up Down PgUp PgDn Home End"), tr("move; with Shift: select")},
                       {tr("Left Right"), tr("scroll sideways; with Ctrl: other pane")},
                       {tr("Enter"), tr("unfold")},
                       {tr("Ctrl+click"), tr("definition of the name")},
                       {tr("Ctrl+C"), tr("copy the selection, else the line")}}});
    groups.push_back({tr("In the timeline"),
                      {{tr("Left Right Home End"), tr("move; with Shift: the other end")},
                       {tr("Enter"), tr("open the range")}}});
    groups.push_back({tr("In the standing divergence"),
                      {{tr("Enter"), tr("side by side")}, {tr("Esc"), tr("back to the table")}}});
    groups.push_back(
        {tr("On the start page"),
         {{tr("Down"), tr("in a field: all that it knows")}, {tr("Del"), tr("take a review off the list")}}});

    auto* content = new QWidget(this);
    theme::setRole(content, theme::Role::Panel);
    auto* across = new QHBoxLayout(content);
    across->setContentsMargins(24, 16, 24, 16);
    across->setSpacing(28);
    // Two columns of keys, broken where they come out closest in length; a group stays whole.
    size_t all = 0;
    for (const Group& group : groups)
        all += group.rows.size() + 2;
    auto* column = new QVBoxLayout;
    column->setSpacing(20);
    size_t filled = 0;
    bool second = false;
    for (const Group& group : groups) {
        if (!second && filled + (group.rows.size() + 2) / 2 > all / 2) {
            column->addStretch();
            across->addLayout(column);
            column = new QVBoxLayout;
            column->setSpacing(20);
            second = true;
        }
        addGroup(column, group);
        filled += group.rows.size() + 2;
    }
    column->addStretch();
    across->addLayout(column);
    auto* signs = new QVBoxLayout;
    signs->setSpacing(20);
    addSigns(signs);
    signs->addStretch();
    across->addLayout(signs);
    across->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Keys and signs"));
    scroll->setWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 24, 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    content->adjustSize();
    const QSize room = parent ? parent->size() : QSize(1280, 800);
    resize((content->sizeHint() + QSize(20, 72)).boundedTo(room));
}

void KeysDialog::addGroup(QVBoxLayout* column, const Group& group) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(heading(group.title, this), 0, 0, 1, 2);
    int row = 1;
    for (const auto& [keys, meaning] : group.rows) {
        auto* name = plain(keys, this);
        name->setFont(m_theme.quoteFont());
        grid->addWidget(name, row, 0);
        grid->addWidget(plain(meaning, this), row++, 1);
    }
    column->addLayout(grid);
}

void KeysDialog::addSigns(QVBoxLayout* column) {
    const std::vector<std::pair<VerdictClass, QString>> signs{
        {VerdictClass::Mirrored, tr("mirrored in botocore, or diverged before")},
        {VerdictClass::Explained, tr("differs only by what async needs")},
        {VerdictClass::Cosmetic, tr("cosmetic drift: comments, hints, layout")},
        {VerdictClass::Behavioural, tr("behavioral drift, or has to be ported")},
        {VerdictClass::Ambiguous, tr("a person has to decide")},
        {VerdictClass::Neutral, tr("nothing to compare it with")},
        {VerdictClass::NotJudged, tr("could not be judged")},
        {VerdictClass::Settled, tr("settled by a person")},
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(heading(tr("Signs"), this), 0, 0, 1, 2);
    int row = 1;
    for (const auto& [sign, meaning] : signs) {
        auto* chip = new views::VerdictChip(m_theme, this);
        chip->show(sign);
        auto* words = plain(meaning, this);
        words->setWordWrap(true);
        words->setMinimumWidth(signWidth);
        grid->addWidget(chip, row, 0, Qt::AlignTop);
        grid->addWidget(words, row++, 1);
    }
    grid->addWidget(plain(QStringLiteral("−"), this), row, 0, Qt::AlignCenter);
    auto* removed = plain(tr("a botocore line that the change removed"), this);
    removed->setWordWrap(true);
    grid->addWidget(removed, row++, 1);
    column->addLayout(grid);
}

} // namespace portside::window
