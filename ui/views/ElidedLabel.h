// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text that gives way: cut where told, whole in the tooltip.
#pragma once

#include <QLabel>

namespace portside::views {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    ElidedLabel(Qt::TextElideMode mode, QWidget* parent = nullptr);

    /// Always plain text. `toolTip` empty: the text itself, once it is cut.
    void setWords(const QString& words, const QString& toolTip = {});
    QString words() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void measure();
    void cut();

    Qt::TextElideMode m_mode;
    QString m_words;
    QString m_toolTip;
    QSize m_whole; ///< size hint of all the words
};

} // namespace portside::views
