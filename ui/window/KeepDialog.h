// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how a settled case is to be kept: as precedent or waiver, with which reason and link, for whom.
#pragma once

#include "core/review/Precedents.h"

#include <QDialog>

class QLineEdit;
class QRadioButton;

namespace portside::window {

class KeepDialog : public QDialog {
    Q_OBJECT
public:
    /// `precedent` as review::precedentFrom() made it; `teamFile` may be empty.
    KeepDialog(const review::Precedent& precedent, const QString& ownFile, const QString& teamFile,
               QWidget* parent = nullptr);

    review::Precedent precedent() const;
    QString file() const;

private:
    review::Precedent m_precedent;
    QString m_ownFile;
    QString m_teamFile;
    QLineEdit* m_note;
    QLineEdit* m_link;
    QRadioButton* m_forTeam;
};

} // namespace portside::window
