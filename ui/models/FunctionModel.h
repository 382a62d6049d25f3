// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of a review as a tree by file. It copies what it shows; decisions are told to it by refresh().
#pragma once

#include "ui/models/FunctionEntry.h"
#include "ui/models/Roles.h"

#include <QAbstractItemModel>
#include <QSet>

namespace portside::models {

class FunctionModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    /// `viewed` holds keys of functions.
    void show(const review::Review& review, const QSet<QString>& viewed);
    void clear();
    /// After a decision: all entries are recomputed, the rows stay.
    void refresh(const review::Review& review);
    void setViewed(int entry, bool viewed);

    const std::vector<FunctionEntry>& entries() const { return m_entries; }
    QModelIndex indexOf(int entry) const;
    /// Entry at or around an index of this model; -1 for files.
    int entryAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct File {
        QString path;
        std::vector<int> entries;
    };
    QVariant fileData(const File& file, int role) const;

    std::vector<FunctionEntry> m_entries;
    std::vector<File> m_files;
};

} // namespace portside::models
