// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ExportDialog.h"

#include "core/base/FileWriter.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace portside::window {

ExportDialog::ExportDialog(const theme::Theme& theme, const review::Review& review, const QString& fileName,
                           QWidget* parent)
    : QDialog(parent), m_fileName(fileName), m_tabs(new QTabWidget(this)) {
    setWindowTitle(tr("Export report"));
    resize(860, 640);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Formats"));
    const auto add = [&](report::Format format, const QString& title, const QString& ending) {
        auto bytes = report::write(review, format);
        if (!bytes)
            return;
        auto* text = new QPlainTextEdit(m_tabs);
        text->setReadOnly(true);
        text->setFont(theme.quoteFont());
        text->setLineWrapMode(QPlainTextEdit::NoWrap);
        text->setTabChangesFocus(true);
        text->setFrameShape(QFrame::NoFrame);
        text->setAccessibleName(tr("Report as %1").arg(title));
        QStringList lines;
        for (const QString& line : QString::fromStdString(*bytes).split(QLatin1Char('\n')))
            lines << render::visibleWords(line.toStdString());
        text->setPlainText(lines.join(QLatin1Char('\n')));
        m_tabs->addTab(text, title);
        m_pages.push_back({format, ending, std::move(bytes).value()});
    };
    add(report::Format::Text, tr("Text"), QStringLiteral("txt"));
    add(report::Format::Markdown, tr("Markdown"), QStringLiteral("md"));
    add(report::Format::Json, tr("JSON"), QStringLiteral("json"));

    const int open = review::openCases(review);
    auto* state =
        new QLabel(open > 0 ? tr("%n case(s) still need a person; the report says so.", nullptr, open)
                            : tr("Nothing is open."),
                   this);
    theme::setRole(state, theme::Role::Muted);
    state->setTextFormat(Qt::PlainText);
    auto* copyButton = new QPushButton(tr("&Copy"), this);
    auto* saveButton = new QPushButton(tr("&Save as…"), this);
    auto* closeButton = new QPushButton(tr("Close"), this);
    theme::setRole(saveButton, theme::Role::Primary);
    copyButton->setEnabled(!m_pages.empty());
    saveButton->setEnabled(!m_pages.empty());
    saveButton->setDefault(true);
    connect(copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &ExportDialog::save);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(state, 1);
    buttons->addWidget(copyButton);
    buttons->addWidget(saveButton);
    buttons->addWidget(closeButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
}

const std::string& ExportDialog::currentReport() const {
    static const std::string none;
    const int at = m_tabs->currentIndex();
    return at < 0 ? none : m_pages[static_cast<size_t>(at)].bytes;
}

void ExportDialog::copy() {
    QApplication::clipboard()->setText(QString::fromStdString(currentReport()));
    Q_EMIT done(tr("Report copied."));
}

void ExportDialog::save() {
    const Page& page = m_pages[static_cast<size_t>(m_tabs->currentIndex())];
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save report"), folder.filePath(m_fileName + QLatin1Char('.') + page.ending));
    if (!path.isEmpty() && saveTo(path))
        accept();
}

bool ExportDialog::saveTo(const QString& path) {
    const auto written = base::writeFile(QFile::encodeName(path).toStdString(), currentReport());
    if (!written) {
        QMessageBox box(QMessageBox::Warning, tr("Save report"), QString(), QMessageBox::Close, this);
        box.setTextFormat(Qt::PlainText);
        box.setText(tr("The report was not saved: %1. Choose another place.")
                        .arg(render::visibleWords(written.error().message)));
        box.exec();
        return false;
    }
    Q_EMIT done(tr("Report saved as %1.").arg(path));
    return true;
}

} // namespace portside::window
