// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one rule, category or reason: what it means, an example, what it leaves alone.
#pragma once

#include <QDialog>

namespace portside::window {

class RuleDialog : public QDialog {
    Q_OBJECT
public:
    /// `id` as reports print it; a page that is missing says so.
    explicit RuleDialog(const QString& id, QWidget* parent = nullptr);
};

} // namespace portside::window
