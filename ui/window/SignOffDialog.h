// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where a sign-off comes about: it shows the sentence that is signed and the counts behind it, and asks
// the user's own git key when that is wanted. It writes nothing itself.
#pragma once

#include "core/review/SignOff.h"
#include "core/review/Signature.h"
#include "ui/jobs/Job.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace portside::theme {
class Theme;
}

namespace portside::window {

class SignOffDialog : public QDialog {
    Q_OBJECT
public:
    /// `signOff` is what review::signOffBy() gave for the review, which outlives this; `key` as git has it configured.
    SignOffDialog(const theme::Theme& theme, const review::Review& review, review::SignOff signOff,
                  const std::optional<review::SigningKey>& key, QWidget* parent = nullptr);

    /// After it was accepted: with its signature when one was wanted.
    const review::SignOff& signOff() const { return m_signOff; }

private:
    /// The record anew, for the choice of key or no key.
    void restate();
    void begin();
    void refuse(const QString& words);

    const review::Review& m_review;
    review::SignOff m_signOff;
    std::optional<review::SigningKey> m_key;
    QCheckBox* m_withKey;
    QLabel* m_signatureFact = nullptr;
    QLabel* m_problem;
    QPushButton* m_give;
    jobs::Job<review::Signature>* m_signing;
};

} // namespace portside::window
