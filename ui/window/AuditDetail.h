// SPDX-License-Identifier: GPL-3.0-or-later
// One function of an audit: botocore and aiobotocore side by side, and why each line diverges since when. It judges
// nothing and settles nothing.
#pragma once

#include "core/drift/Audit.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QToolButton;

namespace portside::settings {
class Settings;
}

namespace portside::theme {
class Theme;
}

namespace portside::views {
class ElidedLabel;
class KeyButton;
class SideBySideView;
class VerdictPanel;
} // namespace portside::views

namespace portside::window {

class AuditDetail : public QWidget {
    Q_OBJECT
public:
    AuditDetail(theme::Theme& theme, settings::Settings& settings, QWidget* parent = nullptr);

    /// The function is named by its place in the audit's list; `Stay` keeps the row when it is the same one.
    enum class Place { FirstFlagged, Stay };
    void show(std::shared_ptr<const drift::Audit> audit, size_t function, Place place);
    using QWidget::show;
    void clear();
    void takeFocus();
    /// False when the function has none left in that direction.
    bool goToFlaggedLine(int step);
    void goToLastFlaggedLine();
    void toggleFolds();

    views::SideBySideView& code() const { return *m_code; }
    views::VerdictPanel& panel() const { return *m_panel; }

Q_SIGNALS:
    void tableWanted();
    void flaggedWanted(int step);

private:
    void explainRow();
    QString sinceWords(int judged) const;

    theme::Theme& m_theme;
    settings::Settings& m_settings;
    std::shared_ptr<const drift::Audit> m_audit;
    size_t m_function = 0;
    views::ElidedLabel* m_name;
    QToolButton* m_folds;
    views::SideBySideView* m_code;
    views::VerdictPanel* m_panel;
};

} // namespace portside::window
