// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PreferencesDialog.h"

#include "ui/settings/Settings.h"
#include "ui/theme/StyleSheet.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::window {

PreferencesDialog::PreferencesDialog(settings::Settings& settings, QWidget* parent)
    : QDialog(parent), m_settings(settings) {
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(620);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_botocore = addFolder(form, tr("&botocore clone"), settings.botocoreClone(), tr("automatic"));
    m_aiobotocore = addFolder(form, tr("&aiobotocore clone"), settings.aiobotocoreClone(), tr("automatic"));
    m_name = new QLineEdit(settings.personName(), this);
    m_name->setPlaceholderText(tr("as in git's user.name"));
    m_email = new QLineEdit(settings.personEmail(), this);
    m_email->setPlaceholderText(tr("as in git's user.email"));
    form->addRow(tr("Your &name"), m_name);
    form->addRow(tr("Your &e-mail"), m_email);
    m_editor = new QLineEdit(settings.editor(), this);
    m_editor->setPlaceholderText(tr("as in $VISUAL or $EDITOR; {file} and {line} are filled in"));
    form->addRow(tr("E&ditor"), m_editor);
    auto* sentence = new QLabel(
        tr("Clones are only read, never changed. Left empty they are looked for in the current folder, the "
           "environment and the cache. Your name stands beside every decision you take."),
        this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    theme::setRole(sentence, theme::Role::Muted);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    theme::setRole(buttons->button(QDialogButtonBox::Save), theme::Role::Primary);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(sentence);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
}

QLineEdit* PreferencesDialog::addFolder(QFormLayout* form, const QString& label, const QString& folder,
                                        const QString& hint) {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* field = new QLineEdit(folder, this);
    field->setPlaceholderText(hint);
    auto* choose = new QPushButton(tr("Choose…"), this);
    line->addWidget(field, 1);
    line->addWidget(choose);
    auto* name = new QLabel(label, this);
    name->setBuddy(field);
    choose->setAccessibleName(tr("Choose the folder: %1").arg(QString(label).remove(QLatin1Char('&'))));
    connect(choose, &QPushButton::clicked, this,
            [this, field, title = QString(label).remove(QLatin1Char('&'))] {
                const QString chosen = QFileDialog::getExistingDirectory(this, title, field->text());
                if (!chosen.isEmpty())
                    field->setText(chosen);
            });
    form->addRow(name, line);
    return field;
}

void PreferencesDialog::accept() {
    m_settings.setBotocoreClone(m_botocore->text().trimmed());
    m_settings.setAiobotocoreClone(m_aiobotocore->text().trimmed());
    m_settings.setPerson(m_name->text().trimmed(), m_email->text().trimmed());
    m_settings.setEditor(m_editor->text().trimmed());
    QDialog::accept();
}

} // namespace portside::window
