// SPDX-License-Identifier: GPL-3.0-or-later
// The button beside the search field: which verdicts and which states the function list shows. It says how many of
// them narrow the list.
#pragma once

#include "ui/models/FunctionFilter.h"

#include <QToolButton>

namespace portside::models {
class FunctionModel;
}

namespace portside::views {

class FilterButton : public QToolButton {
    Q_OBJECT
public:
    FilterButton(const models::FunctionModel& model, models::FunctionFilter& filter, QWidget* parent);

    bool narrows() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void fill();
    void showCount();

    const models::FunctionModel& m_model;
    models::FunctionFilter& m_filter;
};

} // namespace portside::views
