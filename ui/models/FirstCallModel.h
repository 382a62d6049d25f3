// SPDX-License-Identifier: GPL-3.0-or-later
// The functions that call for a port or a person, as a tree: each under the first release that does so.
#pragma once

#include "ui/models/Roles.h"
#include "ui/render/ReleaseTimeline.h"

#include <QAbstractItemModel>

namespace portside::models {

/// Releases answer IsFileRole, so that both trees of the window look alike; EntryRole is the point of the timeline.
class FirstCallModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    /// The rows stay when nothing changed.
    void show(const render::ReleaseTimeline& timeline);
    int functionCount() const;
    /// The row of the release; invalid when no function calls first there.
    QModelIndex indexOf(int point) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Release {
        QString tag;
        render::FirstCall call;
        bool operator==(const Release&) const = default;
    };
    std::vector<Release> m_releases;
};

} // namespace portside::models
