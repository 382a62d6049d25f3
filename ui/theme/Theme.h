// SPDX-License-Identifier: GPL-3.0-or-later
// The look that is in force: scheme, fonts, zoom, and the one KSyntaxHighlighting::Repository. Made once, before the
// first widget; widgets that paint listen to changed().
#pragma once

#include "ui/theme/Palette.h"

#include <QFont>
#include <QObject>

#include <memory>
#include <optional>
#include <string_view>

namespace KSyntaxHighlighting {
class Definition;
class Repository;
class Theme;
} // namespace KSyntaxHighlighting

namespace portside::theme {

/// What a person asks for; System follows the desktop.
enum class Choice { System, Light, Dark, HighContrast };

/// "system", "light", "dark", "high-contrast"; nullopt for others.
std::optional<Choice> choiceFrom(QStringView word);
QString word(Choice choice);

class DesktopLook;

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    const Palette& palette() const { return theme::palette(m_scheme); }

    /// Percent of the plain size of code, 60 to 300.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);

    QFont codeFont() const;
    /// The fixed font at the size of the interface, for quotes outside the code view.
    QFont quoteFont() const;
    QFont wordsFont() const;

    KSyntaxHighlighting::Definition python() const;
    KSyntaxHighlighting::Theme codeTheme() const;

Q_SIGNALS:
    void changed();

private:
    void apply();
    Scheme systemScheme() const;

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    DesktopLook* m_desktop;
    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
    bool m_desktopIsDark = false;
    int m_zoom = 100;
    QFont m_wordsFont;
    QString m_codeFamily;
};

} // namespace portside::theme
