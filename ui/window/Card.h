// SPDX-License-Identifier: GPL-3.0-or-later
// A framed group of the start page: title, one sentence, and room below for what it offers.
#pragma once

#include "ui/theme/StyleSheet.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace portside::window {

class Card : public QFrame {
    Q_OBJECT
public:
    /// `sentence` may be empty.
    Card(const QString& title, const QString& sentence, QWidget* parent);

    QVBoxLayout* rows() const { return m_rows; }

private:
    QVBoxLayout* m_rows;
};

/// Plain words that wrap.
QLabel* wrappedWords(const QString& text, theme::Role role, QWidget* parent);

} // namespace portside::window
