// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleSheet.h"

#include <QHash>
#include <QStyle>
#include <QWidget>

namespace portside::theme {

namespace {

// Spacing in steps of 4 px, one radius (4 px), one border colour. Names in @…@ are colours of the palette.
constexpr const char* sheet = R"(
QMainWindow, QDialog { background: @panel@; }
* { dialogbuttonbox-buttons-have-icons: 0; }
QWidget[role="panel"] { background: @panel@; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @border@; padding: 2px; }

QMenuBar { background: @panel@; color: @text@; padding: 2px 4px; border-bottom: 1px solid @border@; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover@; }
QMenu { background: @raised@; color: @text@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 24px; border-radius: 4px; }
QMenu::item:selected { background: @accent@; color: @onAccent@; }
QMenu::item:disabled { color: @muted@; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 8px; }

QToolBar { background: @panel@; border: none; border-bottom: 1px solid @border@; padding: 2px 8px; spacing: 2px; }
QToolBar QToolButton { background: transparent; border: 1px solid transparent; padding: 3px 7px; }
QToolBar QToolButton:hover { background: @hover@; }
QToolBar QToolButton:checked { background: @current@; border-color: @border@; }
QToolBar QToolButton:focus { border: 2px solid @accent@; padding: 2px 6px; }
QToolBar QToolButton:disabled { background: transparent; }
QToolBar::separator { width: 1px; background: @border@; margin: 4px; }

QCheckBox { spacing: 8px; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid @muted@; border-radius: 3px; background: @base@; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent@; border-color: @accent@; image: url(@tick@); }
QCheckBox::indicator:focus { border: 2px solid @accent@; width: 12px; height: 12px; }
QCheckBox::indicator:disabled { border-color: @border@; }
QCheckBox:disabled { color: @muted@; }

QStatusBar { background: @panel@; color: @muted@; border-top: 1px solid @border@; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted@; padding: 2px 8px; }
QSplitter::handle { background: @border@; }
QSplitter::handle:hover { background: @accent@; }

QLabel[role="heading"] { color: @muted@; font-weight: 500; letter-spacing: 1px; }
QLabel[role="title"] { font-size: 15px; font-weight: 600; }
QLabel[role="bigtitle"] { font-size: 22px; font-weight: 600; }
QLabel[role="muted"] { color: @muted@; }
QLabel[role="wrong"] { color: @wrong@; }
QLabel[role="chip"] { border: 1px solid @border@; border-radius: 4px; padding: 2px 8px; background: @raised@; }

QPushButton, QToolButton {
    background: @raised@; color: @text@; border: 1px solid @border@; border-radius: 4px; padding: 4px 12px;
}
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton:hover, QToolButton:hover { background: @hover@; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked { background: @current@; border-color: @accent@; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent@; padding: 3px 11px; }
QPushButton:disabled, QToolButton:disabled { color: @muted@; background: @panel@; }
QPushButton[role="primary"] { background: @accent@; color: @onAccent@; border-color: @accent@; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentHover@; }
QPushButton[role="primary"]:focus { border: 2px solid @text@; }
QPushButton[role="primary"]:disabled { background: @panel@; color: @muted@; border-color: @border@; }
QPushButton[role="filter"] { padding: 2px 6px; }
QPushButton[role="filter"]:focus { padding: 1px 5px; }
QPushButton[role="choice"] { text-align: left; padding: 4px 8px; }
QPushButton[role="choice"]:focus { padding: 3px 7px; }
QPushButton[role="link"], QToolButton[role="link"] {
    background: transparent; border: 1px solid transparent; color: @accent@; padding: 2px 4px; text-align: left;
}
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: 1px solid @accent@; padding: 2px 4px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
    background: @raised@; color: @text@; border: 1px solid @border@; border-radius: 4px; padding: 4px 8px;
    selection-background-color: @accent@; selection-color: @onAccent@;
}
QPlainTextEdit, QTextEdit { background: @base@; padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
    border: 2px solid @accent@; padding: 3px 7px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px; }
QLineEdit:disabled, QComboBox:disabled { color: @muted@; background: @panel@; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView, QListView, QTreeView, QTableView {
    background: @raised@; color: @text@; border: 1px solid @border@; outline: none;
    selection-background-color: @current@; selection-color: @text@;
}
QListView[role="panel"], QTreeView[role="panel"] { background: @panel@; border: none; }
QListView[role="bare"] { background: transparent; border: none; }
QHeaderView::section { background: @panel@; color: @muted@; border: none; border-bottom: 1px solid @border@; padding: 4px 8px; }

QFrame[role="quote"], QFrame[role="card"] { background: @base@; border: 1px solid @border@; border-radius: 4px; }
QFrame[role="card"] { background: @raised@; }
QFrame[role="pinned"] { background: @panel@; border: none; border-top: 1px solid @border@; }

QProgressBar { background: @track@; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }

QTabWidget::pane { border: 1px solid @border@; background: @base@; }
QTabBar::tab { background: transparent; color: @muted@; padding: 6px 16px; border: 1px solid transparent; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @accent@; }
QTabBar::tab:focus { color: @accent@; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @thumb@; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString css(const QColor& colour) { return colour.name(QColor::HexRgb); }

QColor between(const QColor& one, const QColor& other, qreal share) {
    return QColor::fromRgbF(static_cast<float>(one.redF() * (1 - share) + other.redF() * share),
                            static_cast<float>(one.greenF() * (1 - share) + other.greenF() * share),
                            static_cast<float>(one.blueF() * (1 - share) + other.blueF() * share));
}

QString roleWord(Role role) {
    switch (role) {
    case Role::Panel:
        return QStringLiteral("panel");
    case Role::Heading:
        return QStringLiteral("heading");
    case Role::Title:
        return QStringLiteral("title");
    case Role::BigTitle:
        return QStringLiteral("bigtitle");
    case Role::Muted:
        return QStringLiteral("muted");
    case Role::Chip:
        return QStringLiteral("chip");
    case Role::Link:
        return QStringLiteral("link");
    case Role::Primary:
        return QStringLiteral("primary");
    case Role::Filter:
        return QStringLiteral("filter");
    case Role::Choice:
        return QStringLiteral("choice");
    case Role::Quote:
        return QStringLiteral("quote");
    case Role::Wrong:
        return QStringLiteral("wrong");
    case Role::Bare:
        return QStringLiteral("bare");
    case Role::Card:
        return QStringLiteral("card");
    case Role::Pinned:
        return QStringLiteral("pinned");
    }
    return {};
}

} // namespace

QString styleSheet(const Palette& palette) {
    QString text = QString::fromLatin1(sheet);
    const QHash<QLatin1String, QColor> colours{
        {QLatin1String("@base@"), palette.base},
        {QLatin1String("@panel@"), palette.panel},
        {QLatin1String("@raised@"), palette.raised},
        {QLatin1String("@hover@"), palette.hover},
        {QLatin1String("@border@"), palette.border},
        {QLatin1String("@text@"), palette.text},
        {QLatin1String("@muted@"), palette.muted},
        {QLatin1String("@accent@"), palette.accent},
        {QLatin1String("@accentHover@"), between(palette.accent, palette.text, 0.15)},
        {QLatin1String("@onAccent@"), palette.onAccent},
        {QLatin1String("@current@"), palette.current},
        {QLatin1String("@wrong@"), palette.wrong},
        {QLatin1String("@track@"), between(palette.base, palette.text, 0.14)},
        {QLatin1String("@thumb@"), between(palette.base, palette.text, 0.28)},
    };
    for (auto colour = colours.begin(); colour != colours.end(); ++colour)
        text.replace(colour.key(), css(colour.value()));
    // Drawn for the colour that it stands on.
    text.replace(QLatin1String("@tick@"), palette.onAccent.lightness() > 127
                                              ? QStringLiteral(":/portside/icons/tick-white.svg")
                                              : QStringLiteral(":/portside/icons/tick-black.svg"));
    return text;
}

void setRole(QWidget* widget, Role role) {
    widget->setProperty("role", roleWord(role));
    // A widget that was dressed already, as those of a button box are, does not look again by itself.
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace portside::theme
