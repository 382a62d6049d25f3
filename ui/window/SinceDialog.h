// SPDX-License-Identifier: GPL-3.0-or-later
// What is another since somebody signed off, and what became of earlier decisions: one row each, with why. Choosing a
// row asks to see it.
#pragma once

#include "core/review/CarryOver.h"

#include <QDialog>

#include <optional>

class QTreeWidget;

namespace portside::window {

class SinceDialog : public QDialog {
    Q_OBJECT
public:
    /// `since` is empty when nobody has signed off yet.
    SinceDialog(const std::optional<review::SinceSignOff>& since, const review::Review& review,
                QWidget* parent = nullptr);

Q_SIGNALS:
    void functionWanted(const QString& functionKey);

private:
    void add(const QString& what, const std::string& functionKey, const QString& why);
    QTreeWidget* m_rows;
};

} // namespace portside::window
