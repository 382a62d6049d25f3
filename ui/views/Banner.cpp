// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/Banner.h"

#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"
#include "ui/views/KeyButton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>

namespace portside::views {

using render::VerdictClass;

Banner::Banner(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_verdict(new QLabel(this)), m_count(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_next(new KeyButton(theme, tr("next open case"), QStringLiteral("n"), KeyButton::CapAt::End, this)) {
    m_verdict->setTextFormat(Qt::PlainText);
    m_count->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Functions that are done"));
    connect(m_next, &QPushButton::clicked, this, &Banner::nextWanted);
    setMinimumHeight(m_next->sizeHint().height() + 8);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 12, 4);
    layout->setSpacing(12);
    layout->addWidget(m_verdict);
    layout->addWidget(m_count);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addWidget(m_next);
    connect(&m_theme, &theme::Theme::changed, this, [this] { update(); });
}

void Banner::show(VerdictClass verdict, const QString& word, int open, int functions) {
    m_class = verdict;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_verdict->setFont(bold);
    m_verdict->setText(theme::glyph(verdict) + QStringLiteral("  ") + word);
    m_count->setText(functions == 0 ? tr("No mirrored function is touched")
                     : open == 0    ? tr("Nothing needs you")
                     : open == 1    ? tr("1 of %1 still needs you").arg(functions)
                                    : tr("%1 of %2 still need you").arg(open).arg(functions));
    m_progress->setRange(0, std::max(1, functions));
    m_progress->setValue(functions - open);
    m_progress->setVisible(open > 0);
    m_next->setVisible(open > 0);
    // The name change is what screen readers before announcement events hear of a new verdict.
    setAccessibleName(word + QStringLiteral(", ") + m_count->text());
    update();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Palette& palette = m_theme.palette();
    const theme::ClassColours& colours = palette.of(m_class);
    painter.fillRect(rect(), colours.tint);
    painter.fillRect(QRect(0, 0, 3, height()), colours.mark);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.border);
}

} // namespace portside::views
