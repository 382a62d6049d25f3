// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/NoticeStrip.h"

#include "ui/theme/Theme.h"
#include "ui/views/WrappedLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace portside::views {

namespace {

constexpr int edge = 16;
constexpr int room = 6;
constexpr int bar = 3;

} // namespace

NoticeStrip::NoticeStrip(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_words(new WrappedLabel(this)), m_action(new QPushButton(this)) {
    m_words->setObjectName(QStringLiteral("notice"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(edge, room, 12, room);
    layout->setSpacing(12);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &NoticeStrip::actionWanted);
    connect(&m_theme, &theme::Theme::changed, this, [this] { update(); });
    hide();
}

void NoticeStrip::show(Weight weight, const QStringList& sentences, const QString& action) {
    m_weight = weight;
    QStringList lines;
    for (QString sentence : sentences) {
        sentence[0] = sentence[0].toUpper();
        lines << sentence + QLatin1Char('.');
    }
    m_words->setText(lines.join(QLatin1Char('\n')));
    m_words->updateGeometry();
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(lines.join(QLatin1Char(' ')));
    setVisible(!lines.isEmpty());
    update();
}

QString NoticeStrip::words() const { return m_words->text(); }

void NoticeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Palette& palette = m_theme.palette();
    const theme::ClassColours& colours = palette.of(
        m_weight == Weight::Warning ? render::VerdictClass::Ambiguous : render::VerdictClass::Explained);
    painter.fillRect(rect(), colours.tint);
    painter.fillRect(QRect(0, 0, bar, height()), colours.mark);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.border);
}

} // namespace portside::views
