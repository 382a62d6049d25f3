// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ExportDialog.h"

#include "core/base/FileWriter.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/window/PrintedReport.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextDocument>
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
    addText(theme, review, report::Format::Text, tr("Text"), QStringLiteral("txt"));
    addText(theme, review, report::Format::Markdown, tr("Markdown"), QStringLiteral("md"));
    addText(theme, review, report::Format::Json, tr("JSON"), QStringLiteral("json"));
    addPages(review);

    const int open = review::openCases(review);
    auto* state =
        new QLabel(open > 0 ? tr("%n case(s) still need a person; the report says so.", nullptr, open)
                            : tr("Nothing is open."),
                   this);
    theme::setRole(state, theme::Role::Muted);
    state->setTextFormat(Qt::PlainText);
    auto* copyButton = new QPushButton(tr("&Copy"), this);
    auto* printButton = new QPushButton(tr("&Print…"), this);
    printButton->setObjectName(QStringLiteral("printReport"));
    printButton->setEnabled(!m_html.empty());
    connect(printButton, &QPushButton::clicked, this, &ExportDialog::print);
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
    buttons->addWidget(printButton);
    buttons->addWidget(copyButton);
    buttons->addWidget(saveButton);
    buttons->addWidget(closeButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
}

void ExportDialog::addText(const theme::Theme& theme, const review::Review& review, report::Format format,
                           const QString& title, const QString& ending) {
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
}

void ExportDialog::addPages(const review::Review& review) {
    auto bytes = report::write(review, report::Format::Html);
    if (!bytes)
        return;
    m_html = *bytes;
    auto* pages = new QTextBrowser(m_tabs);
    pages->setOpenLinks(false);
    pages->setFrameShape(QFrame::NoFrame);
    pages->setAccessibleName(tr("Report as pages"));
    // Paper is white under every theme.
    QPalette paper = pages->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x1b, 0x1f, 0x24));
    pages->setPalette(paper);
    pages->setStyleSheet(QStringLiteral("QTextBrowser { background: #ffffff; color: #1b1f24; }"));
    auto document = printedReport(m_html);
    document->setParent(pages);
    pages->setDocument(document.release());
    m_tabs->addTab(pages, tr("HTML and PDF"));
    m_pages.push_back({report::Format::Html, QStringLiteral("html"), std::move(bytes).value()});
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
        this, tr("Save report"), folder.filePath(m_fileName + QLatin1Char('.') + page.ending),
        page.format == report::Format::Html ? tr("HTML (*.html);;PDF (*.pdf)") : QString());
    if (!path.isEmpty() && saveTo(path))
        accept();
}

void ExportDialog::print() {
    QPrinter printer(QPrinter::HighResolution);
    layOutPages(printer);
    printer.setDocName(m_fileName);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    printedReport(m_html)->print(&printer);
    Q_EMIT done(tr("Report sent to the printer."));
}

bool ExportDialog::saveTo(const QString& path) {
    const bool pdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const auto written = pdf ? writePdf(m_html, m_fileName, path)
                             : base::writeFile(QFile::encodeName(path).toStdString(), currentReport());
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
