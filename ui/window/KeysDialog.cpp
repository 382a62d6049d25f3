// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeysDialog.h"

#include "ui/render/VerdictClass.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/VerdictChip.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace portside::window {

using render::VerdictClass;

namespace {

QLabel* plain(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void heading(QGridLayout* grid, int column, const QString& words, QWidget* parent) {
    auto* label = plain(words, parent);
    theme::setRole(label, theme::Role::Title);
    grid->addWidget(label, 0, column, 1, 2);
}

} // namespace

KeysDialog::KeysDialog(const theme::Theme& theme, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys and signs"));
    const std::vector<std::pair<QString, QString>> keys{
        {tr("n / p"), tr("next / previous function that needs you")},
        {tr("F7 / Shift+F7"), tr("next / previous flagged line, on into the next function")},
        {tr("Ctrl+Down / Ctrl+Up"), tr("the same")},
        {tr("Alt+Down / Alt+Up"), tr("next / previous function")},
        {tr("1 2 3"), tr("settle the function")},
        {tr("Ctrl+Z / Ctrl+Shift+Z"), tr("undo / redo a decision")},
        {tr("Space"), tr("mark as viewed")},
        {tr("Ctrl+F / F3"), tr("find in the code, folded lines too / next; with Shift: previous")},
        {tr("Ctrl+L"), tr("search functions")},
        {tr("A / W"), tr("without async / the whole file")},
        {tr("Ctrl+G"), tr("go to a line")},
        {tr("F12 / Shift+F12"), tr("definition / callers of the name; Ctrl+click: definition")},
        {tr("Alt+Left / Alt+Right"), tr("back / forward")},
        {tr("F6"), tr("other pane, a folded one too")},
        {tr("Ctrl+Shift+E / G"), tr("open the line in the editor / on GitHub")},
        {tr("Enter"), tr("from the list into the code; in the code: unfold")},
        {tr("Up Down PgUp PgDn Home End"), tr("move in the code; with Shift: select")},
        {tr("Left / Right"), tr("scroll sideways; with Ctrl: other pane")},
        {tr("Ctrl+C"), tr("copy the selection, else the line")},
        {tr("Ctrl+Shift+F"), tr("fold or unfold unchanged lines")},
        {tr("Ctrl+plus / minus / 0"), tr("size of the code")},
        {tr("Ctrl+E"), tr("export the report")},
        {tr("Ctrl+O / Ctrl+W"), tr("open a saved review / close the review")},
        {tr("Ctrl+R"), tr("timeline of releases; Shift there: the other end, Enter: open")},
        {tr("? / F1"), tr("this page")},
    };
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
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(2, 24);
    heading(grid, 0, tr("Keys"), this);
    int row = 1;
    for (const auto& [key, meaning] : keys) {
        auto* name = plain(key, this);
        name->setFont(theme.quoteFont());
        grid->addWidget(name, row, 0);
        grid->addWidget(plain(meaning, this), row++, 1);
    }
    heading(grid, 3, tr("Signs"), this);
    row = 1;
    for (const auto& [sign, meaning] : signs) {
        auto* chip = new views::VerdictChip(theme, this);
        chip->show(sign);
        grid->addWidget(chip, row, 3);
        grid->addWidget(plain(meaning, this), row++, 4);
    }
    grid->addWidget(plain(QStringLiteral("−"), this), row, 3, Qt::AlignCenter);
    grid->addWidget(plain(tr("a botocore line that the change removed"), this), row++, 4);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(grid);
    layout->addStretch();
    layout->addWidget(buttons);
}

} // namespace portside::window
