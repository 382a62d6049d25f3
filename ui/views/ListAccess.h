// SPDX-License-Identifier: GPL-3.0-or-later
// What lists that paint themselves share towards a screen reader: their items as children that are made when somebody asks
// for them, and gone with the list. What an item says is its view's.
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>

#include <unordered_map>

namespace portside::views {

/// One item by its index. It asks the view each time, so that it never tells of what is gone; subclasses say whether it is
/// still there, its words, its place in the viewport and its state.
template <typename View> class ListItemAccess : public QAccessibleInterface {
public:
    ListItemAccess(View* view, int index) : m_view(view), m_index(index) {}

    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    bool isValid() const override { return m_view && isThere(); }
    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? words() : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid())
            return {};
        QRect at = place();
        at.moveTopLeft(m_view->viewport()->mapToGlobal(at.topLeft()));
        return at;
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
        state.offscreen = !m_view->viewport()->rect().intersects(place());
        tell(state);
        return state;
    }

protected:
    View& view() const { return *m_view; }
    int index() const { return m_index; }

    // Only asked while the view lives; the last three only for an item that is there.
    virtual bool isThere() const = 0;
    virtual QString words() const = 0;
    virtual QRect place() const = 0; ///< in the viewport
    virtual void tell(QAccessible::State& state) const = 0;

private:
    QPointer<View> m_view;
    int m_index;
};

/// The list itself; `Item` is constructed from the view and an index.
template <typename View, typename Item> class ListAccess : public QAccessibleWidget {
public:
    explicit ListAccess(View* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~ListAccess() override {
        for (const auto& [index, id] : m_items)
            QAccessible::deleteAccessibleInterface(id);
    }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto known = m_items.find(index); known != m_items.end())
            return QAccessible::accessibleInterface(known->second);
        auto* item = new Item(&view(), index);
        m_items[index] = QAccessible::registerAccessibleInterface(item);
        return item;
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [index, id] : m_items)
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        return -1;
    }

protected:
    View& view() const { return *static_cast<View*>(widget()); }

private:
    mutable std::unordered_map<int, QAccessible::Id> m_items;
};

} // namespace portside::views
