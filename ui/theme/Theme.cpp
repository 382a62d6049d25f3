// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/DesktopLook.h"
#include "ui/theme/EnglishPlurals.h"
#include "ui/theme/StyleSheet.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyleFactory>
#include <QStyleHints>

#include <algorithm>

namespace portside::theme {

namespace {

/// A family name that the desktop really chose, not fontconfig's alias.
bool isGeneric(const QString& family) {
    return family.isEmpty() || family.compare(QLatin1String("monospace"), Qt::CaseInsensitive) == 0 ||
           family.compare(QLatin1String("sans serif"), Qt::CaseInsensitive) == 0 ||
           family.compare(QLatin1String("sans-serif"), Qt::CaseInsensitive) == 0 ||
           family.compare(QLatin1String("sans"), Qt::CaseInsensitive) == 0;
}

QString firstInstalled(std::initializer_list<QLatin1String> families) {
    const QStringList installed = QFontDatabase::families();
    for (const QLatin1String family : families)
        if (installed.contains(family))
            return family;
    return {};
}

QString codeFamily() {
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!isGeneric(fixed.family()) && QFontInfo(fixed).fixedPitch())
        return fixed.family();
    const QString known = firstInstalled({QLatin1String("JetBrains Mono"), QLatin1String("DejaVu Sans Mono"),
                                          QLatin1String("Liberation Mono"), QLatin1String("Noto Sans Mono")});
    return known.isEmpty() ? fixed.family() : known;
}

QFont interfaceFont() {
    QFont font = QApplication::font();
    if (isGeneric(font.family())) {
        const QString known = firstInstalled({QLatin1String("Inter"), QLatin1String("Noto Sans"),
                                              QLatin1String("Cantarell"), QLatin1String("DejaVu Sans")});
        if (!known.isEmpty())
            font.setFamily(known);
    }
    if (font.pointSizeF() > 0 && QFontInfo(font).pixelSize() < 13)
        font.setPixelSize(13);
    return font;
}

constexpr int plainCodePixels = 13;

} // namespace

std::optional<Choice> choiceFrom(QStringView word) {
    for (const Choice choice : {Choice::System, Choice::Light, Choice::Dark, Choice::HighContrast})
        if (word == theme::word(choice))
            return choice;
    return std::nullopt;
}

QString word(Choice choice) {
    switch (choice) {
    case Choice::System:
        return QStringLiteral("system");
    case Choice::Light:
        return QStringLiteral("light");
    case Choice::Dark:
        return QStringLiteral("dark");
    case Choice::HighContrast:
        return QStringLiteral("high-contrast");
    }
    return QStringLiteral("system");
}

Theme::Theme(QObject* parent)
    : QObject(parent), m_repository(std::make_unique<KSyntaxHighlighting::Repository>()),
      m_desktop(new DesktopLook(QDBusConnection::sessionBus(), this)),
      m_desktopIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128),
      m_wordsFont(interfaceFont()), m_codeFamily(codeFamily()) {
    QCoreApplication::installTranslator(new EnglishPlurals(this));
    // The one style that takes every colour from the palette, so that the three schemes are whole on any desktop.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    connect(m_desktop, &DesktopLook::changed, this, [this] { choose(m_choice); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { choose(m_choice); });
#endif
    apply();
}

Theme::~Theme() = default;

Scheme Theme::systemScheme() const {
    if (m_desktop->prefersHighContrast())
        return Scheme::HighContrast;
    if (const auto dark = m_desktop->prefersDark())
        return *dark ? Scheme::Dark : Scheme::Light;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme desktop = QGuiApplication::styleHints()->colorScheme();
    if (desktop != Qt::ColorScheme::Unknown)
        return desktop == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#endif
    // Without portal and before 6.5 only the palette of the start tells; ours replaces it.
    return m_desktopIsDark ? Scheme::Dark : Scheme::Light;
}

void Theme::choose(Choice choice) {
    m_choice = choice;
    const Scheme scheme = choice == Choice::Light          ? Scheme::Light
                          : choice == Choice::Dark         ? Scheme::Dark
                          : choice == Choice::HighContrast ? Scheme::HighContrast
                                                           : systemScheme();
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

void Theme::setZoom(int percent) {
    const int wanted = std::clamp(percent, 60, 300);
    if (wanted == m_zoom)
        return;
    m_zoom = wanted;
    Q_EMIT changed();
}

QFont Theme::codeFont() const {
    QFont font(m_codeFamily);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPixelSize(std::max(6, plainCodePixels * m_zoom / 100));
    // No ligatures: `!=` has to look like the two characters that stand in the file.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont Theme::quoteFont() const {
    QFont font = codeFont();
    font.setPixelSize(std::max(6, QFontInfo(m_wordsFont).pixelSize() - 1));
    return font;
}

QFont Theme::wordsFont() const { return m_wordsFont; }

KSyntaxHighlighting::Definition Theme::python() const {
    return m_repository->definitionForName(QStringLiteral("Python"));
}

KSyntaxHighlighting::Theme Theme::codeTheme() const {
    return m_repository->themeForPalette(palette().forWidgets());
}

void Theme::apply() {
    QApplication::setPalette(palette().forWidgets());
    QApplication::setFont(m_wordsFont);
    qApp->setStyleSheet(styleSheet(palette()));
    Q_EMIT changed();
}

} // namespace portside::theme
