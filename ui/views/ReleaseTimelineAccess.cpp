// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ReleaseTimelineAccess.h"

#include "ui/views/ListAccess.h"
#include "ui/views/ReleaseTimelineView.h"

namespace portside::views {

namespace {

class ReleaseAccess : public ListItemAccess<ReleaseTimelineView> {
public:
    using ListItemAccess::ListItemAccess;

private:
    bool isThere() const override { return index() < view().timeline().count(); }
    QString words() const override { return view().spoken(index()); }
    QRect place() const override { return view().cellRect(index()); }
    void tell(QAccessible::State& state) const override {
        const auto range = view().range();
        const bool current = view().current() == index();
        state.extSelectable = true;
        state.selected = current || (range && range->first <= index() && index() <= range->second);
        state.focused = current && view().hasFocus();
    }
};

class TimelineAccess : public ListAccess<ReleaseTimelineView, ReleaseAccess> {
public:
    using ListAccess::ListAccess;

    int childCount() const override { return view().timeline().count(); }
    QAccessibleInterface* childAt(int x, int y) const override {
        return child(view().pointAt(view().viewport()->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface* focusChild() const override { return child(view().current()); }
};

QAccessibleInterface* make(const QString& className, QObject* object) {
    if (className != QLatin1String(ReleaseTimelineView::staticMetaObject.className()))
        return nullptr;
    auto* view = qobject_cast<ReleaseTimelineView*>(object);
    return view ? new TimelineAccess(view) : nullptr;
}

} // namespace

void installReleaseTimelineAccess() {
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

} // namespace portside::views
