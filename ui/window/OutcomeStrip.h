// SPDX-License-Identifier: GPL-3.0-or-later
// The line below a page's header: while the page works how far it is and a way to stop, afterwards the sentence that it came
// to with what can be done about it. And the plain parts that such pages are made of. It judges nothing.
#pragma once

#include "ui/render/VerdictClass.h"
#include "ui/theme/StyleSheet.h"

#include <QStackedWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace portside::theme {
class Theme;
}

namespace portside::views {
class VerdictChip;
class WrappedLabel;
} // namespace portside::views

namespace portside::window {

/// Words that are never markup.
QLabel* plainWords(const QString& text, theme::Role role, QWidget* parent);
QWidget* panel(QWidget* parent);
QFrame* hairline(QWidget* parent);

class OutcomeStrip : public QStackedWidget {
    Q_OBJECT
public:
    /// `progressName` is what a screen reader calls the bar.
    OutcomeStrip(const theme::Theme& theme, const QString& progressName, QWidget* parent);

    /// Shows the stage, without a measure until there is one.
    void wait(const QString& stage);
    void showProgress(const QString& stage, int done, int total);
    /// A class of None: the sentence stands alone.
    void showOutcome(render::VerdictClass verdict, const QString& sentence);
    enum class Showing { Progress, Outcome };
    void turnTo(Showing showing) { setCurrentIndex(showing == Showing::Progress ? 0 : 1); }
    QString outcome() const;
    /// Beside the sentence, in the order of adding.
    QPushButton* addAction(const QString& objectName);

Q_SIGNALS:
    void cancelWanted();

private:
    QProgressBar* m_bar;
    QLabel* m_stage;
    views::VerdictChip* m_chip;
    views::WrappedLabel* m_outcome;
    QHBoxLayout* m_said;
};

} // namespace portside::window
