// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of an audit as a table: what diverges how, and what brought it in. Every function is a row, those that
// were not compared too; which are shown is AuditFilter's question.
#pragma once

#include "core/drift/Audit.h"
#include "ui/models/Roles.h"
#include "ui/render/VerdictClass.h"

#include <QAbstractTableModel>

#include <memory>

namespace portside::models {

class AuditModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Function,
        File,
        Verdict,
        Lines,
        Categories,
        Tracked,
        BroughtIn,
        PullRequest,
        Commit,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// An audit of the same tree keeps the rows (and so the selection): only what history adds changes.
    void show(std::shared_ptr<const drift::Audit> audit);
    const drift::Audit* audit() const { return m_audit.get(); }
    const drift::AuditedFunction& function(int row) const;
    render::VerdictClass classOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        render::VerdictClass verdict = render::VerdictClass::None;
        int lines = 0;
        QString name;
        QString path;
        QString categories;
        QString since;
        QString pullRequest;
        QString commit;
        QString commits; ///< all of them, one a line
        long long time = 0;
        int number = 0; ///< of the pull request
    };
    QString text(const Row& row, int index, int column) const;
    QVariant sortKey(const Row& row, int index, int column) const;
    Row rowOf(const drift::AuditedFunction& audited) const;

    std::shared_ptr<const drift::Audit> m_audit;
    std::vector<Row> m_rows;
};

} // namespace portside::models
