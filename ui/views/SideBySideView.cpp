// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/SideBySideView.h"

#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/OverviewRuler.h"
#include "ui/views/SideBySideAccess.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFontInfo>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace portside::views {

using compare::Side;
using render::Cell;
using render::CellKind;
using render::VerdictClass;

namespace {

constexpr int cachedLayouts = 1500;
constexpr int airRows = 4;

} // namespace

// Its rows can be read only when they are known before anyone asks for the first time: with a screen reader running, that
// is while the children are made.
SideBySideView::SideBySideView(const theme::Theme& theme, QWidget* parent)
    : QAbstractScrollArea((installSideBySideAccess(), parent)), m_theme(theme), m_layouts(cachedLayouts),
      m_header(new PaneHeader(theme, this)), m_ruler(new OverviewRuler(theme, this)) {
    setObjectName(QStringLiteral("sideBySide"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Side by side"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_ruler->setSource([this](int pixels) { return render::overview(m_model, m_folding, pixels); });
    connect(m_ruler, &OverviewRuler::wanted, this, [this](int y) {
        verticalScrollBar()->setValue(y - viewport()->height() / 2);
        if (m_folding.count() > 0)
            setScreenRow(std::clamp(y / m_rowHeight, 0, m_folding.count() - 1));
    });
    connect(&m_theme, &theme::Theme::changed, this, &SideBySideView::relook);
    measure();
}

SideBySideView::~SideBySideView() = default;

void SideBySideView::show(render::RowModel model, std::vector<PaneTitle> titles, int foldContext,
                          Place place) {
    const int row = currentRow();
    const int scrolled = verticalScrollBar()->value();
    m_model = std::move(model);
    m_folding = render::Folding(m_model, foldContext);
    m_header->show(std::move(titles), m_model.indent);
    m_selection.reset();
    m_hits.clear();
    m_hit = -1;
    if (m_pane >= m_model.paneCount())
        m_pane = std::max(0, m_model.paneCount() - 1);
    relook();
    if (place == Place::Stay && row >= 0 && row < m_model.rowCount()) {
        m_folding.reveal(row);
        layOut();
        m_screenRow = m_folding.screenRowOf(row);
        verticalScrollBar()->setValue(scrolled);
    } else {
        m_screenRow = 0;
        m_pane = std::max(0, m_model.paneCount() - 1);
        chooseFoldedPane();
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
    }
    viewport()->update();
    Q_EMIT foldsChanged();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void SideBySideView::clear() { show({}, {}, 3, Place::Top); }

void SideBySideView::relook() {
    measure();
    m_layouts.clear();
    for (int pane = 0; pane < m_model.paneCount(); ++pane)
        m_highlighters[static_cast<size_t>(pane)].show(m_model, pane, m_theme);
    layOut();
    viewport()->update();
    m_ruler->update();
    m_header->update();
}

void SideBySideView::measure() {
    m_font = m_theme.codeFont();
    const QFontMetricsF metrics(m_font);
    m_rowHeight = std::max(static_cast<int>(std::lround(QFontInfo(m_font).pixelSize() * 1.5)),
                           static_cast<int>(std::ceil(metrics.height())));
    m_digitWidth = static_cast<int>(std::ceil(metrics.horizontalAdvance(QLatin1Char('0'))));
    m_textTop = static_cast<int>(std::lround((m_rowHeight - metrics.height()) / 2));
    qsizetype longest = 0;
    for (const render::ModelRow& row : m_model.rows)
        for (const Cell& at : row.cells)
            longest = std::max(longest, at.shown.text.size());
    const double column = metrics.horizontalAdvance(QLatin1Char('0'));
    // What all lines begin with is no use to the reader; it stays in what is copied.
    m_indent = static_cast<int>(std::lround(m_model.indent * column));
    m_longest = std::max(0, static_cast<int>(std::ceil(static_cast<double>(longest) * column)) - m_indent);
}

void SideBySideView::layOut() {
    chooseFoldedPane();
    const int headerHeight = m_header->sizeHint().height();
    const int rulerWidth = m_ruler->sizeHint().width();
    setViewportMargins(0, headerHeight, rulerWidth, 0);
    const QRect view = viewport()->geometry();
    m_header->setGeometry(view.left(), view.top() - headerHeight, view.width() + rulerWidth, headerHeight);
    m_ruler->setGeometry(view.right() + 1, view.top(), rulerWidth, view.height());

    std::vector<int> edges;
    for (int pane = 0; pane < m_model.paneCount(); ++pane)
        edges.push_back(areaOf(pane).left);
    edges.push_back(view.width() + rulerWidth);
    m_header->setEdges(std::move(edges), m_foldedPane);

    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setPageStep(std::max(m_rowHeight, view.height() - m_rowHeight));
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - view.height()));
    if (m_model.paneCount() > 0) {
        int room = view.width();
        for (int pane = 0; pane < m_model.paneCount(); ++pane)
            if (pane != m_foldedPane)
                room = std::min(room, areaOf(pane).right - areaOf(pane).code);
        horizontalScrollBar()->setSingleStep(m_digitWidth * 4);
        horizontalScrollBar()->setPageStep(room);
        horizontalScrollBar()->setRange(0, std::max(0, m_longest + 2 * m_digitWidth - room));
    } else {
        horizontalScrollBar()->setRange(0, 0);
    }
    m_ruler->setExtent(contentHeight(), verticalScrollBar()->value(), view.height());
}

SideBySideView::Anchor SideBySideView::anchor() const {
    Anchor anchor;
    const int row = currentRow();
    if (row < 0)
        return anchor;
    anchor.y = yOf(m_screenRow);
    int pane = m_pane;
    for (int other = 0; other < m_model.paneCount() && cell(row, pane).isFiller(); ++other)
        pane = other;
    anchor.side = m_model.panes[static_cast<size_t>(pane)].side;
    anchor.line = cell(row, pane).line;
    return anchor;
}

bool SideBySideView::restore(const Anchor& anchor) {
    if (anchor.line <= 0 || !goToLine(anchor.side, anchor.line))
        return false;
    verticalScrollBar()->setValue(m_screenRow * m_rowHeight - anchor.y);
    return true;
}

void SideBySideView::setHits(std::vector<render::Hit> hits) {
    m_hits = std::move(hits);
    m_hit = -1;
    viewport()->update();
    m_ruler->update();
}

void SideBySideView::goToHit(int hit) {
    if (hit < 0 || hit >= static_cast<int>(m_hits.size()))
        return;
    m_hit = hit;
    const render::Hit& at = m_hits[static_cast<size_t>(hit)];
    if (at.pane == m_foldedPane)
        unfoldPane();
    m_pane = at.pane;
    goToRow(at.row);
    // Sideways too: a hit far to the right is no hit while it is out of sight.
    const PaneArea area = areaOf(at.pane);
    const QTextLine line = layoutOf(at.row, at.pane)->lineAt(0);
    const int begin = static_cast<int>(line.cursorToX(at.columns.begin)) - m_indent;
    const int end = static_cast<int>(line.cursorToX(at.columns.end)) - m_indent;
    QScrollBar* bar = horizontalScrollBar();
    if (begin < bar->value() || end > bar->value() + area.right - area.code)
        bar->setValue(std::max(0, end - (area.right - area.code) * 2 / 3));
    viewport()->update();
}

int SideBySideView::textLeft(const PaneArea& area) const {
    return area.code - m_indent - horizontalScrollBar()->value();
}

QString SideBySideView::nameAtCaret() const {
    const int row = currentRow();
    if (row < 0 || !m_selection || m_selection->pane != m_pane || m_selection->caret.row != row)
        return {};
    return render::nameAt(cell(row, m_pane).shown.text, m_selection->caret.column);
}

const Cell* SideBySideView::currentCell() const {
    const int row = currentRow();
    return row < 0 || m_pane >= m_model.paneCount() ? nullptr : &cell(row, m_pane);
}

int SideBySideView::yOf(int screenRow) const {
    return screenRow * m_rowHeight - verticalScrollBar()->value();
}

int SideBySideView::screenRowAt(int y) const {
    const int at = (y + verticalScrollBar()->value()) / m_rowHeight;
    return at >= 0 && at < m_folding.count() ? at : -1;
}

int SideBySideView::paneAt(int x) const {
    for (int pane = 0; pane < m_model.paneCount(); ++pane)
        if (x < areaOf(pane).right)
            return pane;
    return m_model.paneCount() - 1;
}

const Cell& SideBySideView::cell(int row, int pane) const {
    return m_model.rows[static_cast<size_t>(row)].cells[static_cast<size_t>(pane)];
}

QTextLayout* SideBySideView::layoutOf(int row, int pane) {
    const qint64 key = static_cast<qint64>(row) * render::maxPanes + pane;
    if (QTextLayout* known = m_layouts.object(key))
        return known;
    auto* layout = new QTextLayout(cell(row, pane).shown.text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    // Foreign text must not reorder what stands around it.
    option.setTextDirection(Qt::LeftToRight);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setFormats(m_highlighters[static_cast<size_t>(pane)].formats(row));
    layout->beginLayout();
    layout->createLine().setPosition(QPointF(0, 0));
    layout->endLayout();
    m_layouts.insert(key, layout);
    return layout;
}

int SideBySideView::currentRow() const {
    if (m_screenRow < 0 || m_screenRow >= m_folding.count())
        return -1;
    return m_folding.screenRows()[static_cast<size_t>(m_screenRow)].row;
}

void SideBySideView::setScreenRow(int screenRow) {
    if (m_folding.count() == 0)
        return;
    const int wanted = std::clamp(screenRow, 0, m_folding.count() - 1);
    if (wanted == m_screenRow)
        return;
    m_screenRow = wanted;
    viewport()->update();
    announce();
    Q_EMIT currentRowChanged(currentRow());
}

void SideBySideView::announce() {
    if (!QAccessible::isActive() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_screenRow);
    QAccessible::updateAccessibility(&event);
}

void SideBySideView::scrollTo(int screenRow, int air) {
    QScrollBar* bar = verticalScrollBar();
    const int top = (screenRow - air) * m_rowHeight;
    const int bottom = (screenRow + 1 + air) * m_rowHeight;
    if (top < bar->value())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
}

void SideBySideView::goToRow(int row) {
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (m_folding.reveal(row)) {
        layOut();
        Q_EMIT foldsChanged();
    }
    const int screenRow = m_folding.screenRowOf(row);
    scrollTo(screenRow, airRows);
    if (screenRow == m_screenRow)
        Q_EMIT currentRowChanged(row);
    setScreenRow(screenRow);
    viewport()->update();
}

void SideBySideView::setCurrentPane(int pane) {
    if (pane < 0 || pane >= m_model.paneCount() || pane == m_pane)
        return;
    m_pane = pane;
    m_selection.reset();
    viewport()->update();
    announce();
    Q_EMIT currentRowChanged(currentRow());
}

bool SideBySideView::goToLine(Side side, int line) {
    const int row = m_model.rowOf(side, line);
    if (row < 0)
        return false;
    for (int pane = 0; pane < m_model.paneCount(); ++pane)
        if (m_model.panes[static_cast<size_t>(pane)].side == side)
            m_pane = pane;
    if (m_pane == m_foldedPane)
        unfoldPane();
    goToRow(row);
    return true;
}

bool SideBySideView::goToNextFlagged() {
    const int row = m_model.nextFlagged(currentRow());
    if (row < 0)
        return false;
    goToRow(row);
    return true;
}

bool SideBySideView::goToPreviousFlagged() {
    const int row = m_model.previousFlagged(currentRow());
    if (row < 0)
        return false;
    goToRow(row);
    return true;
}

void SideBySideView::goToFirstFlagged() {
    int row = m_model.nextFlagged(-1);
    for (int at = 0; row < 0 && at < m_model.rowCount(); ++at)
        if (m_model.rows[static_cast<size_t>(at)].changed)
            row = at;
    goToRow(row);
}

void SideBySideView::goToLastFlagged() { goToRow(m_model.previousFlagged(m_model.rowCount())); }

void SideBySideView::expandAllFolds() {
    const int row = currentRow();
    m_folding.expandAll();
    layOut();
    m_screenRow = m_folding.screenRowOf(std::max(0, row));
    scrollTo(m_screenRow, airRows);
    viewport()->update();
    Q_EMIT foldsChanged();
}

void SideBySideView::foldAll() {
    const int row = currentRow();
    m_folding.foldAll();
    layOut();
    m_screenRow = m_folding.screenRowOf(std::max(0, row));
    scrollTo(m_screenRow, airRows);
    viewport()->update();
    Q_EMIT foldsChanged();
}

void SideBySideView::foldOnly(const std::vector<int>& firstRows) {
    const int row = currentRow();
    m_folding.foldOnly(firstRows);
    layOut();
    m_screenRow = m_folding.screenRowOf(std::max(0, row));
    viewport()->update();
    Q_EMIT foldsChanged();
}

void SideBySideView::setFoldContext(int rows) {
    const int row = std::max(0, currentRow());
    const bool folded = m_folding.anyFolded();
    m_folding = render::Folding(m_model, rows);
    if (!folded)
        m_folding.expandAll();
    layOut();
    m_screenRow = m_folding.screenRowOf(row);
    scrollTo(m_screenRow, airRows);
    viewport()->update();
    Q_EMIT foldsChanged();
}

void SideBySideView::toggleFold(int screenRow) {
    m_folding.expand(screenRow);
    layOut();
    viewport()->update();
    Q_EMIT foldsChanged();
}

QString SideBySideView::selectedText() const {
    if (!hasSelection())
        return {};
    const auto [from, to] = std::minmax(m_selection->anchor, m_selection->caret);
    QStringList lines;
    for (int row = from.row; row <= to.row; ++row) {
        const Cell& at = cell(row, m_selection->pane);
        if (at.isFiller())
            continue;
        const qsizetype length = at.shown.text.size();
        const qsizetype begin = row == from.row ? from.column : 0;
        const qsizetype end = row == to.row ? to.column : length;
        // A whole line is copied as it stands in the file, a part of one as it is shown.
        lines << (begin <= 0 && end >= length
                      ? QString::fromUtf8(at.source.data(), static_cast<qsizetype>(at.source.size()))
                      : at.shown.text.mid(begin, end - begin));
    }
    return lines.join(QLatin1Char('\n'));
}

void SideBySideView::copySelection() const {
    QString text = selectedText();
    if (text.isEmpty() && currentRow() >= 0 && m_pane < m_model.paneCount())
        text = QString::fromStdString(cell(currentRow(), m_pane).source);
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void SideBySideView::selectAllInPane() {
    if (m_model.rowCount() == 0)
        return;
    const int last = m_model.rowCount() - 1;
    m_selection = Selection{m_pane, {0, 0}, {last, static_cast<int>(cell(last, m_pane).shown.text.size())}};
    viewport()->update();
}

QString SideBySideView::spokenCell(const Cell& at) const {
    if (at.isFiller())
        return tr("nothing");
    QString words = tr("line %1").arg(at.line);
    if (at.kind == CellKind::Added)
        words += QStringLiteral(", ") + tr("added");
    if (at.kind == CellKind::Missing)
        words += QStringLiteral(", ") + tr("missing");
    if (at.verdict != VerdictClass::None) {
        words += QStringLiteral(", ") + theme::word(at.verdict);
        if (at.settled)
            words += QStringLiteral(", ") + tr("settled by a person");
        if (!at.token.empty())
            words += QStringLiteral(", ") + theme::ruleName(at.token);
        if (!at.reason.isEmpty())
            words += QStringLiteral(", ") + at.reason;
    }
    return words + QStringLiteral(": ") + at.shown.text.trimmed();
}

QString SideBySideView::paneName(int pane) const {
    const Side side = m_model.panes[static_cast<size_t>(pane)].side;
    return side == Side::Aiobotocore   ? tr("aiobotocore")
           : side == Side::BotocoreOld ? tr("botocore before")
                                       : tr("botocore");
}

QString SideBySideView::spokenRow(int row) const {
    QStringList words;
    for (int pane = m_model.paneCount() - 1; pane >= 0; --pane)
        words << paneName(pane) + QLatin1Char(' ') + spokenCell(cell(row, pane));
    return words.join(QStringLiteral("; "));
}

QRect SideBySideView::rowRect(int row) const {
    const int screenRow = m_folding.screenRowOf(row);
    if (screenRow >= m_folding.count())
        return {};
    const render::ScreenRow& screen = m_folding.screenRows()[static_cast<size_t>(screenRow)];
    if (screen.isFold() && screen.row != row)
        return {};
    return {0, yOf(screenRow), viewport()->width(), m_rowHeight};
}

void SideBySideView::resizeEvent(QResizeEvent* event) {
    const int top = yOf(m_screenRow);
    const bool seen = top >= 0 && top + m_rowHeight <= event->oldSize().height();
    layOut();
    // What opens below the code must not push the reader's line out of sight.
    if (seen && m_folding.count() > 0)
        scrollTo(m_screenRow, 1);
}

void SideBySideView::scrollContentsBy(int, int) {
    m_ruler->setExtent(contentHeight(), verticalScrollBar()->value(), viewport()->height());
    viewport()->update();
}

void SideBySideView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announce();
}

void SideBySideView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QString SideBySideView::toolTipAt(const QPoint& position) const {
    if (m_foldedPane >= 0 && paneAt(position.x()) == m_foldedPane)
        return tr("Show %1 beside the others").arg(paneName(m_foldedPane));
    const int screenRow = screenRowAt(position.y());
    if (screenRow < 0 || m_model.paneCount() == 0)
        return {};
    const render::ScreenRow& screen = m_folding.screenRows()[static_cast<size_t>(screenRow)];
    if (screen.isFold())
        return tr("Show %n unchanged line(s)", nullptr, screen.hidden);
    const Cell& at = cell(screen.row, paneAt(position.x()));
    if (at.verdict == VerdictClass::None)
        return {};
    QStringList title{theme::word(at.verdict)};
    if (at.settled)
        title << tr("settled");
    if (at.kind == CellKind::Missing)
        title << tr("missing");
    QString text =
        QStringLiteral("[%1] <b>%2</b>")
            .arg(theme::glyph(at).toHtmlEscaped(), title.join(QStringLiteral(" · ")).toHtmlEscaped());
    if (!at.token.empty())
        text += QStringLiteral("<br>") + theme::ruleName(at.token).toHtmlEscaped();
    if (!at.reason.isEmpty())
        text += QStringLiteral("<br>") + at.reason.toHtmlEscaped();
    return text;
}

bool SideBySideView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace portside::views
