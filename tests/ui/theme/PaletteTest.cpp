// SPDX-License-Identifier: GPL-3.0-or-later
// The properties that the palettes promise, computed: contrast, and telling classes apart under colour blindness.
#include "ui/theme/Palette.h"

#include "ui/theme/Theme.h"
#include "ui/views/RulerMark.h"

#include <KSyntaxHighlighting/Theme>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace portside::theme {
namespace {

using render::VerdictClass;
using Linear = std::array<double, 3>;

constexpr std::array lineClasses{VerdictClass::None,      VerdictClass::Mirrored,   VerdictClass::Explained,
                                 VerdictClass::Neutral,   VerdictClass::Cosmetic,   VerdictClass::NotJudged,
                                 VerdictClass::Ambiguous, VerdictClass::Behavioural};
constexpr std::array schemes{Scheme::Light, Scheme::Dark, Scheme::HighContrast};

Linear linear(const QColor& colour) {
    const auto channel = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return {channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF())};
}

double contrast(const QColor& one, const QColor& other) {
    const auto luminance = [](const QColor& colour) {
        const Linear c = linear(colour);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

/// Full protanopia, deuteranopia and tritanopia after Machado, Oliveira and Fernandes (2009), on linear RGB.
using Matrix = std::array<Linear, 3>;
constexpr std::array deficiencies{
    Matrix{Linear{0.152286, 1.052583, -0.204868}, Linear{0.114503, 0.786281, 0.099216},
           Linear{-0.003882, -0.048116, 1.051998}},
    Matrix{Linear{0.367322, 0.860646, -0.227968}, Linear{0.280085, 0.672501, 0.047413},
           Linear{-0.011820, 0.042940, 0.968881}},
    Matrix{Linear{1.255528, -0.076749, -0.178779}, Linear{-0.078411, 0.930809, 0.147602},
           Linear{0.004733, 0.691367, 0.303900}}};

Linear seen(const Linear& c, const Matrix& eye) {
    Linear out{};
    for (size_t i = 0; i < 3; ++i)
        out[i] = std::clamp(eye[i][0] * c[0] + eye[i][1] * c[1] + eye[i][2] * c[2], 0.0, 1.0);
    return out;
}

Linear lab(const Linear& c) {
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
    const double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Linear& one, const Linear& other) {
    const Linear a = lab(one);
    const Linear b = lab(other);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

TEST(Palette, textIsReadableOnEveryTint) {
    for (const Scheme scheme : schemes) {
        const Palette& p = palette(scheme);
        for (const VerdictClass verdict : lineClasses)
            EXPECT_GE(contrast(p.text, p.of(verdict).tint), 7.0) << int(scheme) << ' ' << int(verdict);
    }
}

TEST(Palette, marksStandOutFromTheirTint) {
    for (const Scheme scheme : schemes) {
        const Palette& p = palette(scheme);
        const double least = scheme == Scheme::HighContrast ? 7.0 : 3.4;
        for (const VerdictClass verdict : lineClasses)
            EXPECT_GE(contrast(p.of(verdict).mark, p.of(verdict).tint), least)
                << int(scheme) << ' ' << int(verdict);
        // Chips stand on the list's grounds.
        for (const QColor& ground : {p.base, p.panel, p.current})
            EXPECT_GE(contrast(p.of(VerdictClass::Settled).mark, ground), 3.4) << int(scheme);
    }
}

TEST(Palette, wordsOfTheInterfaceAreReadable) {
    for (const Scheme scheme : schemes) {
        const Palette& p = palette(scheme);
        for (const QColor& ground : {p.base, p.panel, p.raised, p.current, p.hover}) {
            EXPECT_GE(contrast(p.text, ground), 7.0);
            EXPECT_GE(contrast(p.muted, ground), 4.5) << int(scheme) << ' ' << ground.name().toStdString();
            EXPECT_GE(contrast(p.accent, ground), 4.3) << int(scheme) << ' ' << ground.name().toStdString();
        }
        EXPECT_GE(contrast(p.onAccent, p.accent), 4.5);
        EXPECT_GE(contrast(p.wrong, p.panel), 4.5);
        // Line numbers stand on the base colour, hairlines on any tint.
        for (const VerdictClass verdict : lineClasses)
            EXPECT_GE(contrast(p.accent, p.of(verdict).tint), 3.0) << int(scheme) << ' ' << int(verdict);
    }
}

TEST(Palette, fourTintsStayApartForEveryEye) {
    constexpr std::array apart{VerdictClass::Explained, VerdictClass::Cosmetic, VerdictClass::Behavioural,
                               VerdictClass::Ambiguous};
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Palette& p = palette(scheme);
        for (size_t i = 0; i < apart.size(); ++i) {
            for (size_t j = i + 1; j < apart.size(); ++j) {
                const Linear one = linear(p.of(apart[i]).tint);
                const Linear other = linear(p.of(apart[j]).tint);
                EXPECT_GE(difference(one, other), 9.0) << int(scheme) << ' ' << i << ' ' << j;
                for (const Matrix& eye : deficiencies)
                    EXPECT_GE(difference(seen(one, eye), seen(other, eye)), 9.0)
                        << int(scheme) << ' ' << i << ' ' << j << " eye " << (&eye - deficiencies.data());
            }
        }
    }
}

TEST(Palette, marksAreSeenOnTheOverviewAndOnTheStrip) {
    for (const Scheme scheme : schemes) {
        const Palette& p = palette(scheme);
        for (const VerdictClass verdict :
             {VerdictClass::Explained, VerdictClass::Cosmetic, VerdictClass::NotJudged,
              VerdictClass::Ambiguous, VerdictClass::Behavioural})
            EXPECT_GE(contrast(p.of(verdict).mark, p.panel), 3.0) << int(scheme) << ' ' << int(verdict);
    }
}

TEST(Palette, marksThatSomeEyesConfuseDifferInShape) {
    int close = 0;
    for (const Scheme scheme : schemes) {
        const Palette& p = palette(scheme);
        for (const VerdictClass one : lineClasses) {
            for (const VerdictClass other : lineClasses) {
                if (one >= other || one == VerdictClass::None)
                    continue;
                const Linear a = linear(p.of(one).mark);
                const Linear b = linear(p.of(other).mark);
                double least = difference(a, b);
                for (const Matrix& eye : deficiencies)
                    least = std::min(least, difference(seen(a, eye), seen(b, eye)));
                if (least >= 20.0)
                    continue;
                ++close;
                EXPECT_NE(views::rulerMark(one), views::rulerMark(other))
                    << int(scheme) << ' ' << int(one) << ' ' << int(other);
            }
        }
    }
    EXPECT_GE(close, 3) << "there are such pairs, or this asks nothing";
}

/// Two colours seen through a veil: the selection and search hits lie over tints.
QColor over(const QColor& veil, const QColor& ground) {
    const double a = veil.alphaF();
    const auto mix = [&](double top, double bottom) {
        return static_cast<float>(top * a + bottom * (1 - a));
    };
    return QColor::fromRgbF(mix(veil.redF(), ground.redF()), mix(veil.greenF(), ground.greenF()),
                            mix(veil.blueF(), ground.blueF()));
}

TEST(Palette, selectedTextIsReadableOnEveryTint) {
    for (const Scheme scheme : schemes) {
        const Palette& p = palette(scheme);
        for (const VerdictClass verdict : lineClasses)
            EXPECT_GE(contrast(p.text, over(p.selection, p.of(verdict).tint)), 4.5)
                << int(scheme) << ' ' << int(verdict);
    }
}

TEST(Palette, theHatchOfAmbiguousLinesLeavesTheirTextReadable) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Palette& p = palette(scheme);
        QColor veil = p.of(VerdictClass::Ambiguous).mark;
        veil.setAlpha(38); // as the code view paints it
        EXPECT_GE(contrast(p.text, over(veil, p.of(VerdictClass::Ambiguous).tint)), 4.5) << int(scheme);
    }
}

TEST(Palette, highContrastHasNoTints) {
    const Palette& p = palette(Scheme::HighContrast);
    for (const VerdictClass verdict : lineClasses)
        EXPECT_EQ(p.of(verdict).tint, p.base);
}

TEST(CodeTheme, everySyntaxColourIsReadableOnEveryTint) {
    using KSyntaxHighlighting::Theme;
    theme::Theme look;
    const std::array<std::pair<Choice, QString>, 3> expected{
        {{Choice::Light, QStringLiteral("Portside Light")},
         {Choice::Dark, QStringLiteral("Portside Dark")},
         {Choice::HighContrast, QStringLiteral("Portside High Contrast")}}};
    for (const auto& [choice, name] : expected) {
        look.choose(choice);
        const Theme code = look.codeTheme();
        ASSERT_EQ(code.name(), name);
        for (int style = Theme::Normal; style <= Theme::Others; ++style) {
            const QColor colour = QColor::fromRgb(code.textColor(static_cast<Theme::TextStyle>(style)));
            for (const VerdictClass verdict : lineClasses)
                EXPECT_GE(contrast(colour, look.palette().of(verdict).tint), 4.5)
                    << name.toStdString() << ' ' << style << ' ' << int(verdict);
        }
    }
    look.choose(Choice::Light);
}

TEST(Theme, choicesHaveWords) {
    for (const Choice choice : {Choice::System, Choice::Light, Choice::Dark, Choice::HighContrast})
        EXPECT_EQ(choiceFrom(word(choice)), choice);
    EXPECT_FALSE(choiceFrom(QStringLiteral("mauve")));
}

} // namespace
} // namespace portside::theme
