// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/DisagreementStrip.h"

#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"
#include "ui/views/WrappedLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace portside::views {

using render::VerdictClass;

namespace {

constexpr int edge = 16;
constexpr int chip = 18;
constexpr int room = 8;

} // namespace

DisagreementStrip::DisagreementStrip(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_words(new WrappedLabel(this)) {
    m_words->setObjectName(QStringLiteral("disagreements"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(edge + chip + room, room, 12, room);
    layout->addWidget(m_words);
    connect(&m_theme, &theme::Theme::changed, this, [this] { update(); });
    hide();
}

void DisagreementStrip::show(const QStringList& sentences) {
    QStringList lines;
    for (const QString& sentence : sentences)
        lines << tr("Disagreement: %1.").arg(sentence);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_words->setFont(bold);
    m_words->setText(lines.join(QLatin1Char('\n')));
    m_words->updateGeometry();
    setAccessibleName(lines.join(QLatin1Char(' ')));
    setVisible(!lines.isEmpty());
}

void DisagreementStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Palette& palette = m_theme.palette();
    const theme::ClassColours& colours = palette.of(VerdictClass::Behavioural);
    painter.fillRect(rect(), colours.tint);
    painter.fillRect(QRect(0, 0, 3, height()), colours.mark);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.border);
    const QRectF square(edge, room + (m_words->fontMetrics().height() - chip) / 2.0, chip, chip);
    theme::paintChip(painter, square, VerdictClass::Behavioural, palette);
}

} // namespace portside::views
