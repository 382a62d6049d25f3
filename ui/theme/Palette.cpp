// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Palette.h"

namespace portside::theme {

namespace {

using render::VerdictClass;

QColor rgb(unsigned value) { return QColor::fromRgb(value); }

void put(Palette& palette, VerdictClass verdict, unsigned tint, unsigned mark) {
    palette.classes[static_cast<size_t>(verdict)] = {palette.tinted ? rgb(tint) : palette.base, rgb(mark)};
}

Palette makeLight() {
    Palette p;
    p.scheme = Scheme::Light;
    p.base = rgb(0xffffff);
    p.panel = rgb(0xfbfcfd);
    p.raised = rgb(0xffffff);
    p.hover = rgb(0xf0f4f9);
    p.border = rgb(0xd9dde3);
    p.text = rgb(0x1b1f24);
    p.muted = rgb(0x5d6670);
    p.accent = rgb(0x1f6fb5);
    p.onAccent = rgb(0xffffff);
    p.current = rgb(0xe4eefa);
    p.selection = QColor(31, 111, 181, 70);
    p.hatch = rgb(0xdcdfe4);
    p.wrong = rgb(0xa84300);
    put(p, VerdictClass::None, 0xffffff, 0x6a727c);
    put(p, VerdictClass::Mirrored, 0xe9f2fc, 0x4f7296);
    put(p, VerdictClass::Explained, 0xcfe6fb, 0x1f6fb5);
    put(p, VerdictClass::Neutral, 0xf0f1f3, 0x6a727c);
    put(p, VerdictClass::Cosmetic, 0xfdf4c9, 0x8a6a00);
    put(p, VerdictClass::NotJudged, 0xf0f1f3, 0x6a727c);
    put(p, VerdictClass::Ambiguous, 0xe3bdf0, 0x7d2fb0);
    put(p, VerdictClass::Behavioural, 0xffc48f, 0xa84300);
    put(p, VerdictClass::Settled, 0xe3f3ea, 0x1d6f42);
    return p;
}

Palette makeDark() {
    Palette p;
    p.scheme = Scheme::Dark;
    p.base = rgb(0x14171c);
    p.panel = rgb(0x181b22);
    p.raised = rgb(0x1c2028);
    p.hover = rgb(0x232933);
    p.border = rgb(0x2d333d);
    p.text = rgb(0xe4e8ee);
    p.muted = rgb(0x9aa3b0);
    p.accent = rgb(0x5fb0f5);
    p.onAccent = rgb(0x0c1620);
    p.current = rgb(0x1d2c3d);
    p.selection = QColor(95, 176, 245, 80);
    p.hatch = rgb(0x2a303a);
    p.wrong = rgb(0xff9a52);
    put(p, VerdictClass::None, 0x14171c, 0x8d96a3);
    put(p, VerdictClass::Mirrored, 0x172432, 0x7ea3cc);
    put(p, VerdictClass::Explained, 0x123456, 0x5fb0f5);
    put(p, VerdictClass::Neutral, 0x1f2329, 0x8d96a3);
    put(p, VerdictClass::Cosmetic, 0x2f2b12, 0xd9b640);
    put(p, VerdictClass::NotJudged, 0x1f2329, 0x8d96a3);
    put(p, VerdictClass::Ambiguous, 0x55287a, 0xc98cf2);
    put(p, VerdictClass::Behavioural, 0x6e3713, 0xff9a52);
    put(p, VerdictClass::Settled, 0x16291f, 0x5bc489);
    return p;
}

Palette makeHighContrast() {
    Palette p;
    p.scheme = Scheme::HighContrast;
    p.tinted = false;
    p.base = rgb(0x000000);
    p.panel = rgb(0x000000);
    p.raised = rgb(0x000000);
    p.hover = rgb(0x1f2a36);
    p.border = rgb(0x8a929c);
    p.text = rgb(0xffffff);
    p.muted = rgb(0xd0d5dc);
    p.accent = rgb(0x66b8ff);
    p.onAccent = rgb(0x000000);
    p.current = rgb(0x12314f);
    p.selection = QColor(102, 184, 255, 110);
    p.hatch = rgb(0x4a515b);
    p.wrong = rgb(0xff9d5c);
    put(p, VerdictClass::None, 0, 0xc3c9d1);
    put(p, VerdictClass::Mirrored, 0, 0x9ec5ee);
    put(p, VerdictClass::Explained, 0, 0x66b8ff);
    put(p, VerdictClass::Neutral, 0, 0xc3c9d1);
    put(p, VerdictClass::Cosmetic, 0, 0xffd84d);
    put(p, VerdictClass::NotJudged, 0, 0xc3c9d1);
    put(p, VerdictClass::Ambiguous, 0, 0xd9a6ff);
    put(p, VerdictClass::Behavioural, 0, 0xff9d5c);
    put(p, VerdictClass::Settled, 0, 0x5fe39a);
    return p;
}

} // namespace

QPalette Palette::forWidgets() const {
    QPalette p;
    p.setColor(QPalette::Window, panel);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, panel);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, wrong);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Light, raised);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, border);
    p.setColor(QPalette::Shadow, border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    p.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return p;
}

const Palette& palette(Scheme scheme) {
    static const Palette light = makeLight();
    static const Palette dark = makeDark();
    static const Palette highContrast = makeHighContrast();
    switch (scheme) {
    case Scheme::Light:
        return light;
    case Scheme::Dark:
        return dark;
    case Scheme::HighContrast:
        return highContrast;
    }
    return light;
}

} // namespace portside::theme
