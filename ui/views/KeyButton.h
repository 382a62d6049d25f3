// SPDX-License-Identifier: GPL-3.0-or-later
// A push button that shows the key which does the same, as a small key cap beside its words.
#pragma once

#include <QPushButton>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class KeyButton : public QPushButton {
    Q_OBJECT
public:
    enum class CapAt { Start, End };
    KeyButton(const theme::Theme& theme, const QString& words, const QString& key, CapAt capAt,
              QWidget* parent);

    void setWords(const QString& words);
    /// Without its cap it needs less room; the tooltip may name the key.
    void setCapShown(bool shown);
    /// A second, quieter word at the far end.
    void setTrail(const QString& trail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int capWidth() const;

    const theme::Theme& m_theme;
    QString m_words;
    QString m_key;
    QString m_trail;
    CapAt m_capAt;
    bool m_capShown = true;
};

} // namespace portside::views
