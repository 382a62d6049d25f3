// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/BaselineDialog.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Words.h"
#include "ui/window/Card.h"
#include "ui/window/TagField.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::window {

namespace {

using DriftSubject = pipeline::DriftRequest::Subject;

} // namespace

std::optional<pipeline::DriftRequest> sameChange(const drift::Inputs& inputs,
                                                 const std::optional<jobs::Subject>& asked,
                                                 const pipeline::Where& where) {
    const bool uncommitted = inputs.head == "diff" || inputs.head == "working tree";
    if (!uncommitted) {
        pipeline::DriftRequest request;
        request.subject = DriftSubject::Revisions;
        request.pullRequest = inputs.pullRequest.value_or(0);
        request.base = inputs.base;
        request.head = inputs.head;
        request.where = where;
        return request;
    }
    if (!asked)
        return std::nullopt;
    const auto* request = std::get_if<pipeline::DriftRequest>(&*asked);
    if (const auto* other = std::get_if<jobs::OtherBaseline>(&*asked))
        request = std::get_if<pipeline::DriftRequest>(&other->request);
    const bool same =
        request && (request->subject == DriftSubject::Diff || request->subject == DriftSubject::WorkTree);
    return same ? std::optional(*request) : std::nullopt;
}

BaselineDialog::BaselineDialog(const review::Review& review, const std::optional<jobs::Subject>& asked,
                               const pipeline::Where& where, const QStringList& tags, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Change the baseline"));
    setMinimumWidth(520);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    QString words;
    if (const drift::Outcome* outcome = review.drift()) {
        const drift::Baseline& now = outcome->inputs.botocore;
        words = tr("Compared with botocore %1 now (%2). The same commits are judged again with the version "
                   "that you "
                   "choose; the review at hand stays as it is.")
                    .arg(render::visibleWords(now.version), theme::sourceWords(now.source));
        if (auto request = sameChange(outcome->inputs, asked, where)) {
            m_request = jobs::OtherBaseline{std::move(*request)};
            const bool byHand = now.source == "chosen by hand";
            m_version = addField(form, tr("&botocore version"), byHand ? now.version : std::string(), tags,
                                 tr("empty: as the change is pinned"));
        } else {
            words = tr(
                "The review holds what was judged, not the whole change. Open the diff or the checkout again "
                "to compare it with another botocore.");
        }
    } else {
        const asyncneed::Inputs& inputs = review.asyncNeed()->inputs;
        words =
            tr("The releases that are compared, and the aiobotocore that is judged with. The review at hand "
               "stays as it is.");
        pipeline::AsyncNeedRequest request{inputs.from.tag, inputs.to.tag, where, 0, {}};
        m_request = jobs::OtherBaseline{std::move(request)};
        m_from = addField(form, tr("&From botocore release"), inputs.from.tag, tags, {});
        m_to = addField(form, tr("&To botocore release"), inputs.to.tag, tags, {});
        m_revision = addField(form, tr("&aiobotocore revision"), inputs.aiobotocore, {}, tr("empty: HEAD"));
        if (inputs.aiobotocore == "working tree")
            m_revision->clear();
    }
    layout->addWidget(wrappedWords(words, theme::Role::Muted, this));
    layout->addLayout(form);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_request) {
        m_judge = new QPushButton(tr("Judge again"), this);
        theme::setRole(m_judge, theme::Role::Primary); // before the box dresses it
        buttons->addButton(m_judge, QDialogButtonBox::AcceptRole);
        m_judge->setDefault(true);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        updateButton();
    }
    layout->addWidget(buttons);
}

TagField* BaselineDialog::addField(QFormLayout* form, const QString& label, const std::string& value,
                                   const QStringList& known, const QString& hint) {
    auto* field = new TagField(this);
    field->setKnown(known);
    field->setText(render::visibleWords(value));
    field->setPlaceholderText(hint);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    auto* name = new QLabel(label, this);
    name->setBuddy(field);
    form->addRow(name, field);
    connect(field, &QLineEdit::textChanged, this, &BaselineDialog::updateButton);
    return field;
}

void BaselineDialog::updateButton() {
    if (!m_judge)
        return;
    const bool range = m_from != nullptr;
    const QString from = range ? m_from->text().trimmed() : QString();
    const QString to = range ? m_to->text().trimmed() : QString();
    m_judge->setEnabled(!range || (!from.isEmpty() && !to.isEmpty() && from != to));
}

jobs::OtherBaseline BaselineDialog::request() const {
    jobs::OtherBaseline wanted = *m_request;
    if (auto* change = std::get_if<pipeline::DriftRequest>(&wanted.request)) {
        change->where.botocoreVersion = m_version->text().trimmed().toStdString();
    } else {
        auto& range = std::get<pipeline::AsyncNeedRequest>(wanted.request);
        range.from = m_from->text().trimmed().toStdString();
        range.to = m_to->text().trimmed().toStdString();
        range.where.aiobotocoreRev = m_revision->text().trimmed().toStdString();
        if (!range.where.aiobotocoreRev.empty())
            range.where.aiobotocoreRoot.clear();
    }
    return wanted;
}

} // namespace portside::window
