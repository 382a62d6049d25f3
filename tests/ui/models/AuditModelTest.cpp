// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/AuditModel.h"
#include "ui/models/AuditFilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace portside::models {
namespace {

using Column = AuditModel::Column;

drift::LineVerdict line(int number, drift::Category category) {
    drift::LineVerdict line;
    line.line = number;
    line.category = category;
    return line;
}

drift::AuditedFunction function(const char* path, const char* name, drift::Verdict verdict,
                                std::vector<drift::LineVerdict> lines = {}) {
    drift::AuditedFunction audited;
    audited.function.path = path;
    audited.function.name = name;
    audited.function.verdict = verdict;
    audited.function.lines = std::move(lines);
    audited.origins.resize(audited.function.lines.size());
    return audited;
}

std::shared_ptr<drift::Audit> audit() {
    using drift::Category;
    using drift::Verdict;
    auto audit = std::make_shared<drift::Audit>();
    audit->commit = "0123456789abcdef0123456789abcdef01234567";
    audit->functions = {function("aiobotocore/crane.py", "AioCrane.lift", Verdict::BehavioralDrift,
                                 {line(7, Category::AsyncRequired), line(8, Category::BehavioralGuard),
                                  line(9, Category::BehavioralOther), line(10, Category::BehavioralOther)}),
                        function("aiobotocore/crane.py", "AioCrane.park", Verdict::Clean,
                                 {line(20, Category::AsyncRequired)}),
                        function("aiobotocore/hooks.py", "AioHooks.emit", Verdict::CosmeticDrift,
                                 {line(3, Category::CosmeticComment)}),
                        function("aiobotocore/pool.py", "Pool.size", Verdict::NoCounterpart)};
    audit->functions[0].function.tracked = true;
    audit->functions[3].function.note = "botocore has no botocore/pool.py";
    return audit;
}

std::shared_ptr<drift::Audit> tracedAudit() {
    auto traced = audit();
    traced->withHistory = true;
    traced->commits = {{"a", "Pass the load on", "Robin", 1768554000, 12, "1.5.0"},
                       {"b", "Guard the crane", "Robin", 1767344400, {}, "1.4.0"}};
    traced->functions[0].origins = {{},
                                    drift::Origin{drift::Cause::Added, 1},
                                    drift::Origin{drift::Cause::Added, 0},
                                    drift::Origin{drift::Cause::Added, 0}};
    traced->functions[2].origins = {drift::Origin{drift::Cause::Added, 1}};
    return traced;
}

QString at(const QAbstractItemModel& model, int row, int column, int role = Qt::DisplayRole) {
    return model.index(row, column).data(role).toString();
}

TEST(AuditModelTest, isSoundAndSaysWhatDivergesHow) {
    AuditModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.show(audit());
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(at(model, 0, Column::Function), QStringLiteral("AioCrane.lift"));
    EXPECT_EQ(at(model, 0, Column::File), QStringLiteral("crane.py"));
    EXPECT_EQ(at(model, 0, Column::Verdict), QStringLiteral("behavioral drift"));
    EXPECT_EQ(at(model, 0, Column::Lines), QStringLiteral("3")) << "what async explains does not count";
    EXPECT_EQ(at(model, 0, Column::Categories), QStringLiteral("1 behavioral-guard, 2 behavioral-other"));
    EXPECT_EQ(at(model, 0, Column::Tracked), QStringLiteral("yes"));
    EXPECT_EQ(at(model, 1, Column::Tracked, Qt::AccessibleTextRole), QStringLiteral("not tracked"));
    EXPECT_EQ(at(model, 0, Column::BroughtIn), QString());
    EXPECT_EQ(at(model, 0, Column::BroughtIn, Qt::AccessibleTextRole), QStringLiteral("none"));
    EXPECT_EQ(at(model, 3, Column::Categories), QStringLiteral("botocore has no botocore/pool.py"));
    for (int column = 0; column < model.columnCount(); ++column)
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty())
            << column;
}

TEST(AuditModelTest, historyFillsInWithoutMovingARow) {
    AuditModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(audit());
    const QPersistentModelIndex kept = model.index(2, 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.show(tracedAudit());
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(kept.row(), 2);
    EXPECT_EQ(at(model, 0, Column::BroughtIn), QStringLiteral("2026-01-16"));
    EXPECT_EQ(at(model, 0, Column::PullRequest), QStringLiteral("#12"));
    EXPECT_EQ(at(model, 0, Column::Commit), QStringLiteral("Pass the load on (and 1 earlier)"));
    const QString all = at(model, 0, Column::Commit, Qt::ToolTipRole);
    EXPECT_TRUE(all.contains(QStringLiteral("Guard the crane"))) << all.toStdString();
    EXPECT_EQ(at(model, 2, Column::Commit), QStringLiteral("Guard the crane"));
    EXPECT_EQ(at(model, 2, Column::PullRequest), QString());
    auto other = tracedAudit();
    other->commit = "working tree";
    model.show(other);
    EXPECT_EQ(resets.count(), 1) << "another tree";
}

TEST(AuditFilterTest, showsByVerdictAndByWords) {
    AuditModel model;
    model.show(tracedAudit());
    AuditFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    EXPECT_EQ(filter.rowCount(), 2) << "only what diverges";
    const std::pair<AuditShowing, int> counts[] = {
        {AuditShowing::Diverging, 2}, {AuditShowing::Behavioural, 1}, {AuditShowing::NeedsPerson, 0},
        {AuditShowing::Cosmetic, 1},  {AuditShowing::Clean, 1},       {AuditShowing::NotCompared, 1}};
    for (const auto& [showing, count] : counts) {
        filter.setShowing(showing);
        EXPECT_EQ(filter.rowCount(), count) << static_cast<int>(showing);
        EXPECT_EQ(filter.countOf(showing), count) << static_cast<int>(showing);
    }
    filter.setShowing(AuditShowing::Diverging);
    for (const auto* words : {"guard", "#12", "PASS load", "crane.py", "behavioral-guard"}) {
        filter.setWords(QString::fromLatin1(words));
        EXPECT_GE(filter.rowCount(), 1) << words;
        EXPECT_EQ(at(filter, 0, Column::Function), QStringLiteral("AioCrane.lift")) << words;
    }
    filter.setWords(QStringLiteral("guard nothing"));
    EXPECT_EQ(filter.rowCount(), 0);
    EXPECT_EQ(filter.countOf(AuditShowing::Diverging), 2) << "whatever was typed";
}

TEST(AuditFilterTest, sortsByWeightNumberAndDate) {
    AuditModel model;
    model.show(tracedAudit());
    AuditFilter filter;
    filter.setSourceModel(&model);
    filter.sort(Column::Verdict, Qt::DescendingOrder);
    EXPECT_EQ(at(filter, 0, Column::Function), QStringLiteral("AioCrane.lift"));
    for (const int column : {Column::BroughtIn, Column::PullRequest, Column::Lines}) {
        filter.sort(column, Qt::AscendingOrder);
        EXPECT_EQ(at(filter, 0, Column::Function), QStringLiteral("AioHooks.emit")) << column;
        filter.sort(column, Qt::DescendingOrder);
        EXPECT_EQ(at(filter, 0, Column::Function), QStringLiteral("AioCrane.lift")) << column;
    }
}

} // namespace
} // namespace portside::models
