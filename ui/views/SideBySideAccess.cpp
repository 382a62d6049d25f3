// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/SideBySideAccess.h"

#include "ui/views/ListAccess.h"
#include "ui/views/SideBySideView.h"

namespace portside::views {

namespace {

/// By screen row.
class RowAccess : public ListItemAccess<SideBySideView> {
public:
    using ListItemAccess::ListItemAccess;

private:
    const render::ScreenRow& at() const {
        return view().folding().screenRows()[static_cast<size_t>(index())];
    }

    bool isThere() const override { return index() < view().folding().count(); }
    QString words() const override {
        const render::ScreenRow& screen = at();
        return screen.isFold() ? SideBySideView::tr("%n unchanged line(s), folded", nullptr, screen.hidden)
                               : view().spokenRow(screen.row);
    }
    QRect place() const override { return view().rowRect(at().row); }
    void tell(QAccessible::State& state) const override {
        const bool current = view().folding().screenRowOf(view().currentRow()) == index();
        state.selected = current;
        state.focused = current && view().hasFocus();
        state.collapsed = at().isFold();
    }
};

class ViewAccess : public ListAccess<SideBySideView, RowAccess> {
public:
    using ListAccess::ListAccess;

    int childCount() const override { return view().folding().count(); }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface* row = child(i); row && row->rect().contains(x, y))
                return row;
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        const int row = view().currentRow();
        return row < 0 ? nullptr : child(view().folding().screenRowOf(row));
    }
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
