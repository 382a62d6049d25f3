// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PairDialog.h"

#include "ui/jobs/OpenFiles.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/views/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::window {

PairDialog::PairDialog(const pipeline::Revisions& revisions, const std::string& function,
                       const std::string& counterpart, QWidget* parent)
    : QDialog(parent), m_state(new views::WrappedLabel(this)), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_reading(new jobs::Job<std::vector<std::string>>(this)) {
    setWindowTitle(tr("Pair the function"));
    auto* sentence = new views::WrappedLabel(this);
    sentence->setText(
        tr("Which function of botocore does %1 stand for? The change is judged again with your pairing, "
           "and the review keeps it.")
            .arg(render::visibleWords(function.substr(function.find("::") + 2))));
    m_search->setPlaceholderText(tr("Search functions of botocore"));
    m_search->setAccessibleName(tr("Search functions of botocore"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Functions of botocore"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_state->setText(tr("Reading botocore…"));
    theme::setRole(m_state, theme::Role::Muted);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_pair = buttons->addButton(tr("Pair and judge again"), QDialogButtonBox::AcceptRole);
    theme::setRole(m_pair, theme::Role::Primary);
    m_pair->setDefault(true);
    m_pair->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &PairDialog::filter);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_pair->setEnabled(row >= 0); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    for (QWidget* widget : std::initializer_list<QWidget*>{sentence, m_search, m_list, m_state, buttons})
        layout->addWidget(widget);
    resize(560, 480);
    m_search->setFocus();
    m_reading->start(
        [revisions](const base::Progress&) { return jobs::functionsOf(revisions, compare::Side::Botocore); },
        [this, function, counterpart](base::Result<std::vector<std::string>> keys) {
            if (keys)
                show(*keys, function, counterpart);
            else
                m_state->setText(
                    tr("botocore cannot be read: %1.").arg(render::visibleWords(keys.error().message)));
        });
}

void PairDialog::show(const std::vector<std::string>& keys, const std::string& function,
                      const std::string& counterpart) {
    m_state->hide();
    // The file at the same path comes first: that is where a counterpart mostly is.
    const std::string own = "botocore/" + function.substr(function.find('/') + 1);
    const std::string file = own.substr(0, own.find("::"));
    for (const bool near : {true, false})
        for (const std::string& key : keys) {
            if (key.starts_with(file + "::") != near)
                continue;
            auto* item = new QListWidgetItem(render::visibleWords(key.substr(key.find("::") + 2)) +
                                                 QStringLiteral("  ·  ") +
                                                 render::visibleWords(key.substr(0, key.find("::"))),
                                             m_list);
            item->setData(Qt::UserRole, QString::fromStdString(key));
            if (key == counterpart)
                m_list->setCurrentItem(item);
        }
    filter(m_search->text());
}

void PairDialog::filter(const QString& words) {
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->text().contains(words.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    const QListWidgetItem* current = m_list->currentItem();
    if (!current || current->isHidden())
        m_list->setCurrentItem(words.isEmpty() ? nullptr : first);
    m_pair->setEnabled(m_list->currentItem() && !m_list->currentItem()->isHidden());
}

std::string PairDialog::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
}

} // namespace portside::window
