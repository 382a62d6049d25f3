// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/RuleDialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

namespace portside::window {

namespace {

/// Markdown's headings stand too close and too large for a page of a few sentences.
void space(QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(level > 1 ? 16 : 0);
        format.setBottomMargin(level > 0 ? 4 : 0);
        cursor.setBlockFormat(format);
        if (level == 0)
            continue;
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat letters;
        letters.setProperty(QTextFormat::FontSizeAdjustment, level == 1 ? 1 : 0);
        letters.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(letters);
    }
}

} // namespace

RuleDialog::RuleDialog(const QString& id, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Rule: %1").arg(id));
    auto* page = new QTextBrowser(this);
    page->setAccessibleName(tr("Rule: %1").arg(id));
    page->setFrameShape(QFrame::NoFrame);
    page->setOpenLinks(false);
    QFile file(QStringLiteral(":/portside/rules/%1.md").arg(id));
    if (file.open(QIODevice::ReadOnly))
        page->setMarkdown(QString::fromUtf8(file.readAll())); // written by us, never text of a pull request
    else
        page->setPlainText(tr("There is no page on %1.").arg(id));
    page->document()->setDocumentMargin(8);
    space(*page->document());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(page);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(560, 400);
}

} // namespace portside::window
