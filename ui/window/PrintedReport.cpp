// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PrintedReport.h"

#include "core/base/FileWriter.h"

#include <QBuffer>
#include <QFile>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTextOption>

namespace portside::window {

namespace {

/// What Qt's text engine understands of the report's looks, on white paper.
QString paperStyle() {
    return QStringLiteral(
        "body { color: #1b1f24; background-color: #ffffff; font-family: sans-serif; font-size: 9pt; }"
        ".h1 { font-size: 14pt; font-weight: bold; } .h2 { font-size: 11pt; font-weight: bold; margin-top: "
        "14px; }"
        ".list td, .list th { padding: 2px 6px; }"
        ".code td { font-family: monospace; font-size: 7pt; padding: 0 3px; white-space: pre-wrap; }"
        ".code th { font-family: monospace; font-size: 7pt; text-align: left; }"
        ".mirrored { background-color: #e9f2fc; } .explained { background-color: #cfe6fb; }"
        ".neutral { background-color: #f0f1f3; } .cosmetic { background-color: #fdf4c9; }"
        ".behavioral { background-color: #ffc48f; } .ambiguous { background-color: #e3bdf0; }"
        ".filler { background-color: #f6f7f8; } .n { color: #57606a; }"
        "p.note { color: #57606a; }");
}

} // namespace

std::unique_ptr<QTextDocument> printedReport(std::string_view html) {
    QString words = QString::fromUtf8(html.data(), static_cast<qsizetype>(html.size()));
    static const QRegularExpression style(QStringLiteral("<style>.*</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    words.remove(style);
    // Code in the report is escaped, so these stand for the report's own markup only.
    words.replace(QLatin1String("<table class=\"code\">"),
                  QLatin1String("<table class=\"code\" width=\"100%\" cellspacing=\"0\">"));
    words.replace(
        QLatin1String("<table class=\"list\">"),
        QLatin1String(
            "<table class=\"list\" border=\"1\" style=\"border-collapse: collapse\" cellspacing=\"0\">"));
    words.replace(QLatin1String("<td class=\"n"),
                  QLatin1String("<td align=\"right\" width=\"4%\" class=\"n"));
    words.replace(QLatin1String("<td class=\"g"),
                  QLatin1String("<td align=\"center\" width=\"2%\" class=\"g"));
    words.replace(QLatin1String("<td class=\"c"), QLatin1String("<td width=\"44%\" class=\"c"));
    words.replace(QLatin1String("<mark>"), QLatin1String("<b>"))
        .replace(QLatin1String("</mark>"), QLatin1String("</b>"));
    // Qt's own headings shrink to a point or two on a printer's resolution.
    for (const char level : {'1', '2'}) {
        words.replace(QStringLiteral("<h%1>").arg(QLatin1Char(level)),
                      QStringLiteral("<p class=\"h%1\">").arg(QLatin1Char(level)));
        words.replace(QStringLiteral("</h%1>").arg(QLatin1Char(level)), QStringLiteral("</p>"));
    }
    auto document = std::make_unique<QTextDocument>();
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    document->setDefaultStyleSheet(paperStyle());
    document->setHtml(words);
    return document;
}

void layOutPages(QPagedPaintDevice& device) {
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
}

base::Result<base::Done> writePdf(std::string_view html, const QString& title, const QString& path) {
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Portside"));
        layOutPages(writer);
        printedReport(html)->print(&writer);
    }
    return base::writeFile(QFile::encodeName(path).toStdString(),
                           {bytes.constData(), static_cast<size_t>(bytes.size())});
}

} // namespace portside::window
