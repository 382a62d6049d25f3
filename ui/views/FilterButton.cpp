// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/FilterButton.h"

#include "ui/models/FunctionModel.h"
#include "ui/theme/Words.h"

#include <QMap>
#include <QMenu>

namespace portside::views {

using models::FunctionFilter;
using models::State;

namespace {

template <typename Set, typename Value> Set flipped(Set set, const Value& value) {
    if (!set.remove(value))
        set.insert(value);
    return set;
}

QString words(State state) {
    switch (state) {
    case State::Open:
        return FilterButton::tr("open");
    case State::Settled:
        return FilterButton::tr("settled");
    case State::CarriedOver:
        return FilterButton::tr("carried over");
    case State::Viewed:
        return FilterButton::tr("viewed");
    case State::NotViewed:
        return FilterButton::tr("not viewed");
    }
    return {};
}

} // namespace

FilterButton::FilterButton(const models::FunctionModel& model, FunctionFilter& filter, QWidget* parent)
    : QToolButton(parent), m_model(model), m_filter(filter) {
    setObjectName(QStringLiteral("filter"));
    setToolTip(tr("Show only some verdicts or states"));
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &FilterButton::fill);
    showCount();
    fill();
}

bool FilterButton::narrows() const { return !m_filter.verdicts().isEmpty() || !m_filter.states().isEmpty(); }

void FilterButton::clear() {
    m_filter.setVerdicts({});
    m_filter.setStates({});
    showCount();
}

void FilterButton::showCount() {
    const auto count = m_filter.verdicts().size() + m_filter.states().size();
    setText(count == 0 ? tr("Filter") : tr("Filter: %1").arg(count));
    setAccessibleName(count == 0
                          ? tr("Filter by verdict or state")
                          : tr("Filter by verdict or state, %n in force", nullptr, static_cast<int>(count)));
    setProperty("narrows", count > 0);
}

void FilterButton::fill() {
    menu()->clear();
    QMap<QByteArray, int> verdicts;
    QMap<State, int> states;
    for (int i = 0; i < static_cast<int>(m_model.entries().size()); ++i) {
        ++verdicts[QByteArray::fromStdString(m_model.entries()[static_cast<size_t>(i)].token)];
        for (const State state :
             {State::Open, State::Settled, State::CarriedOver, State::Viewed, State::NotViewed})
            states[state] += FunctionFilter::isIn(m_model.indexOf(i), state) ? 1 : 0;
    }
    const auto add = [this](const QString& text, int count, bool on, auto choose) {
        QAction* action = menu()->addAction(tr("%1 (%2)").arg(text).arg(count));
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::triggered, this, [this, choose] {
            choose();
            showCount();
            Q_EMIT changed();
        });
    };
    menu()->addSection(tr("Verdict"));
    for (auto one = verdicts.cbegin(); one != verdicts.cend(); ++one)
        add(theme::verdictWord(one.key().toStdString()), one.value(), m_filter.verdicts().contains(one.key()),
            [this, key = one.key()] { m_filter.setVerdicts(flipped(m_filter.verdicts(), key)); });
    menu()->addSection(tr("State"));
    for (auto one = states.cbegin(); one != states.cend(); ++one)
        add(words(one.key()), one.value(), m_filter.states().contains(one.key()),
            [this, key = one.key()] { m_filter.setStates(flipped(m_filter.states(), key)); });
    menu()->addSeparator();
    QAction* all = menu()->addAction(tr("Show all"));
    all->setEnabled(narrows());
    connect(all, &QAction::triggered, this, [this] {
        clear();
        Q_EMIT changed();
    });
}

} // namespace portside::views
