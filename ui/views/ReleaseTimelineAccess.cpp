// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ReleaseTimelineAccess.h"

#include "ui/views/ReleaseTimelineView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <unordered_map>

namespace portside::views {

namespace {

/// One release. It asks the view each time, so that it never tells of a timeline that is gone.
class ReleaseAccess : public QAccessibleInterface {
public:
    ReleaseAccess(ReleaseTimelineView* view, int point) : m_view(view), m_point(point) {}

    bool isValid() const override { return m_view && m_point < m_view->timeline().count(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? m_view->spoken(m_point) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid())
            return {};
        QRect place = m_view->cellRect(m_point);
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
        state.extSelectable = true;
        state.readOnly = true;
        const auto range = m_view->range();
        const bool current = m_view->current() == m_point;
        state.selected = current || (range && range->first <= m_point && m_point <= range->second);
        state.focused = current && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->cellRect(m_point));
        return state;
    }

private:
    QPointer<ReleaseTimelineView> m_view;
    int m_point;
};

class TimelineAccess : public QAccessibleWidget {
public:
    explicit TimelineAccess(ReleaseTimelineView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~TimelineAccess() override {
        for (const auto& [point, id] : m_releases)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view()->timeline().count(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_releases.find(index);
        if (known != m_releases.end())
            return QAccessible::accessibleInterface(known->second);
        auto* release = new ReleaseAccess(view(), index);
        m_releases[index] = QAccessible::registerAccessibleInterface(release);
        return release;
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [point, id] : m_releases)
            if (QAccessible::accessibleInterface(id) == child)
                return point;
        return -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        return child(view()->pointAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
    }

    QAccessibleInterface* focusChild() const override { return child(view()->current()); }

private:
    ReleaseTimelineView* view() const { return static_cast<ReleaseTimelineView*>(widget()); }

    mutable std::unordered_map<int, QAccessible::Id> m_releases;
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
