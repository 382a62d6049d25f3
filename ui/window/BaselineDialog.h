// SPDX-License-Identifier: GPL-3.0-or-later
// What the open review is compared with, to be changed: the botocore version of a pull request, or the two releases
// and the aiobotocore revision of a range. It gives a request; it judges nothing.
#pragma once

#include "core/review/Review.h"
#include "ui/jobs/OpenSubject.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace portside::window {

class TagField;

/// The change of a review, to be judged again as it is; nullopt when the review alone does not hold what was judged and
/// `asked` is no longer known.
std::optional<pipeline::DriftRequest> sameChange(const drift::Inputs& inputs,
                                                 const std::optional<jobs::Subject>& asked,
                                                 const pipeline::Where& where);

class BaselineDialog : public QDialog {
    Q_OBJECT
public:
    /// `asked`: what the review was opened with, as far as that is still known; a diff and a working tree are judged
    /// again from it. `tags`: releases of botocore, newest first; may be empty.
    BaselineDialog(const review::Review& review, const std::optional<jobs::Subject>& asked,
                   const pipeline::Where& where, const QStringList& tags, QWidget* parent = nullptr);

    /// Whether the dialog can give anything but words on why not.
    bool canJudge() const { return m_request.has_value(); }
    /// With what is written in the fields.
    jobs::OtherBaseline request() const;

private:
    TagField* addField(QFormLayout* form, const QString& label, const std::string& value,
                       const QStringList& known, const QString& hint);
    void updateButton();

    std::optional<jobs::OtherBaseline> m_request;
    TagField* m_version = nullptr;
    TagField* m_from = nullptr;
    TagField* m_to = nullptr;
    TagField* m_revision = nullptr;
    QPushButton* m_judge = nullptr;
};

} // namespace portside::window
