// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML report as pages: for the preview, the printer and PDF files. Qt's own text engine draws it, so no browser is
// needed; the words and their order are the report's.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <memory>
#include <string_view>

class QPagedPaintDevice;
class QTextDocument;

namespace portside::window {

/// `html` is what report::write() gives for Format::Html.
std::unique_ptr<QTextDocument> printedReport(std::string_view html);

/// A4, landscape: two columns of code need the width.
void layOutPages(QPagedPaintDevice& device);

/// Replaces the file as a whole or not at all.
base::Result<base::Done> writePdf(std::string_view html, const QString& title, const QString& path);

} // namespace portside::window
