// SPDX-License-Identifier: GPL-3.0-or-later
// A text field with type-ahead over a list of known words; Down shows them all.
#pragma once

#include <QLineEdit>
#include <QStringList>

class QStringListModel;

namespace portside::window {

class TagField : public QLineEdit {
    Q_OBJECT
public:
    explicit TagField(QWidget* parent = nullptr);

    /// In the order in which they are offered.
    void setKnown(const QStringList& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showAll();

    QStringListModel* m_known;
};

} // namespace portside::window
