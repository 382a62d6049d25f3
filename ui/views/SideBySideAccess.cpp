// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/SideBySideAccess.h"

#include "ui/views/SideBySideView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <unordered_map>

namespace portside::views {

namespace {

/// One screen row. It asks the view each time, so that it never tells of a function that is gone.
class RowAccess : public QAccessibleInterface {
public:
    RowAccess(SideBySideView* view, int screenRow) : m_view(view), m_screenRow(screenRow) {}

    bool isValid() const override { return m_view && m_screenRow < m_view->folding().count(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        if (!isValid() || kind != QAccessible::Name)
            return {};
        const render::ScreenRow& screen = at();
        return screen.isFold() ? SideBySideView::tr("%n unchanged line(s), folded", nullptr, screen.hidden)
                               : m_view->spokenRow(screen.row);
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid())
            return {};
        QRect place = m_view->rowRect(at().row);
        place.moveTopLeft(m_view->viewport()->mapToGlobal(place.topLeft()));
        return place;
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.readOnly = true;
        const bool current = m_view->folding().screenRowOf(m_view->currentRow()) == m_screenRow;
        state.selected = current;
        state.focused = current && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(at().row));
        state.collapsed = at().isFold();
        return state;
    }

private:
    const render::ScreenRow& at() const {
        return m_view->folding().screenRows()[static_cast<size_t>(m_screenRow)];
    }

    QPointer<SideBySideView> m_view;
    int m_screenRow;
};

class ViewAccess : public QAccessibleWidget {
public:
    explicit ViewAccess(SideBySideView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~ViewAccess() override {
        for (const auto& [row, id] : m_rows)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view()->folding().count(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_rows.find(index);
        if (known != m_rows.end())
            return QAccessible::accessibleInterface(known->second);
        auto* row = new RowAccess(view(), index);
        m_rows[index] = QAccessible::registerAccessibleInterface(row);
        return row;
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [row, id] : m_rows)
            if (QAccessible::accessibleInterface(id) == child)
                return row;
        return -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface* row = child(i); row && row->rect().contains(x, y))
                return row;
        return nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        const int row = view()->currentRow();
        return row < 0 ? nullptr : child(view()->folding().screenRowOf(row));
    }

private:
    SideBySideView* view() const { return static_cast<SideBySideView*>(widget()); }

    mutable std::unordered_map<int, QAccessible::Id> m_rows;
};

QAccessibleInterface* make(const QString& className, QObject* object) {
    if (className != QLatin1String(SideBySideView::staticMetaObject.className()))
        return nullptr;
    auto* view = qobject_cast<SideBySideView*>(object);
    return view ? new ViewAccess(view) : nullptr;
}

} // namespace

void installSideBySideAccess() {
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

} // namespace portside::views
