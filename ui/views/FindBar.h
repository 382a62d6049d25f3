// SPDX-License-Identifier: GPL-3.0-or-later
// The bar above the code into which one types what to look for, or which line to go to. It searches nothing itself.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace portside::views {

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    enum class Asking { Text, Line };
    /// Shows the bar and takes the focus; a text replaces the last one unless it is empty.
    void ask(Asking asking, const QString& text = {});
    Asking asking() const { return m_asking; }
    QString text() const;
    /// "3 of 12", "nothing found"; `found` colours it.
    void say(const QString& words, bool found);

Q_SIGNALS:
    void textEdited(const QString& text);
    /// Forward (1) or backward (-1).
    void nextWanted(int step);
    void lineWanted(int line);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void answer(int step);
    void leave();

    QLabel* m_label;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    Asking m_asking = Asking::Text;
};

} // namespace portside::views
