// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a review as it would leave the program, byte for byte: look, copy, save.
#pragma once

#include "core/report/Report.h"
#include "core/review/Review.h"

#include <QDialog>

class QTabWidget;

namespace portside::theme {
class Theme;
}

namespace portside::window {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `fileName` without an ending.
    ExportDialog(const theme::Theme& theme, const review::Review& review, const QString& fileName,
                 QWidget* parent = nullptr);

    /// The bytes of the tab in front.
    const std::string& currentReport() const;
    void copy();
    /// A path that ends in .pdf gets the pages instead of the tab's bytes. False when storage refused; then it has
    /// said so.
    bool saveTo(const QString& path);
    void print();

Q_SIGNALS:
    void done(const QString& words);

private:
    struct Page {
        report::Format format;
        QString ending;
        std::string bytes;
    };
    void addText(const theme::Theme& theme, const review::Review& review, report::Format format,
                 const QString& title, const QString& ending);
    void addPages(const review::Review& review);
    void save();

    QString m_fileName;
    QTabWidget* m_tabs;
    std::string m_html;
    std::vector<Page> m_pages;
};

} // namespace portside::window
