// SPDX-License-Identifier: GPL-3.0-or-later
// The two clones and the name under which decisions are taken.
#pragma once

#include <QDialog>

class QFormLayout;
class QLineEdit;

namespace portside::settings {
class Settings;
}

namespace portside::window {

class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(settings::Settings& settings, QWidget* parent = nullptr);

    void accept() override;

private:
    QLineEdit* addFolder(QFormLayout* form, const QString& label, const QString& folder, const QString& hint);

    settings::Settings& m_settings;
    QLineEdit* m_botocore;
    QLineEdit* m_aiobotocore;
    QLineEdit* m_name;
    QLineEdit* m_email;
    QLineEdit* m_editor;
};

} // namespace portside::window
