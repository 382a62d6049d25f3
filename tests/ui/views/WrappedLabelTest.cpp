// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/WrappedLabel.h"

#include <QImage>
#include <gtest/gtest.h>

namespace portside::views {
namespace {

QImage drawn(const QString& text, bool asCode) {
    WrappedLabel label;
    if (asCode)
        label.setCodeFont(QFont(QStringLiteral("monospace")));
    label.setText(text);
    label.resize(300, 40);
    EXPECT_EQ(label.text(), text) << "what is read aloud and copied keeps every sign";
    return label.grab().toImage();
}

TEST(WrappedLabel, codeIsDrawnWithoutItsBackticks) {
    const QString sentence = QStringLiteral("New call `Token(` here");
    EXPECT_NE(drawn(sentence, true), drawn(sentence, false));
    EXPECT_NE(drawn(sentence, true), drawn(QStringLiteral("New call Token( here"), true)) << "another font";
    WrappedLabel shorter;
    shorter.setText(QStringLiteral("``````````"));
    const int with = shorter.sizeHint().width();
    shorter.setCodeFont(shorter.font());
    EXPECT_LT(shorter.sizeHint().width(), with);
}

TEST(WrappedLabel, anOddBacktickIsText) {
    const QString sentence = QStringLiteral("one ` alone");
    EXPECT_EQ(drawn(sentence, true), drawn(sentence, false));
    EXPECT_EQ(drawn(QStringLiteral("<b>plain</b>"), true), drawn(QStringLiteral("<b>plain</b>"), false));
}

} // namespace
} // namespace portside::views
