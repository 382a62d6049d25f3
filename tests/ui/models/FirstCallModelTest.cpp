// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FirstCallModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace portside::models {
namespace {

render::ReleaseTimeline timeline() {
    render::ReleaseTimeline timeline;
    for (const QString& tag : {QStringLiteral("1.3.0"), QStringLiteral("1.3.1"), QStringLiteral("1.3.2")}) {
        render::ReleasePoint point;
        point.tag = tag;
        timeline.points.push_back(point);
    }
    timeline.points[2].calling = {
        {QStringLiteral("botocore/harbour.py"), QStringLiteral("Crane.lift"),
         render::VerdictClass::Behavioural},
        {QStringLiteral("botocore/lock.py"), QStringLiteral("Lock.open"), render::VerdictClass::Ambiguous}};
    return timeline;
}

TEST(FirstCallModel, isSoundAndNamesReleaseAndFile) {
    FirstCallModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.show(timeline());
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.functionCount(), 2);
    const QModelIndex release = model.indexOf(2);
    ASSERT_TRUE(release.isValid());
    EXPECT_FALSE(model.indexOf(1).isValid());
    EXPECT_TRUE(release.data(IsFileRole).toBool());
    EXPECT_TRUE(release.data(Qt::DisplayRole).toString().contains(QStringLiteral("1.3.2")));
    const QModelIndex lock = model.index(1, 0, release);
    EXPECT_EQ(lock.data(Qt::DisplayRole).toString(), QStringLiteral("Lock.open"));
    EXPECT_EQ(lock.data(TrailRole).toString(), QStringLiteral("lock.py"));
    EXPECT_EQ(lock.data(EntryRole).toInt(), 2);
    EXPECT_EQ(lock.data(ClassRole).toInt(), static_cast<int>(render::VerdictClass::Ambiguous));
}

TEST(FirstCallModel, keepsItsRowsWhileNothingChanges) {
    FirstCallModel model;
    model.show(timeline());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.show(timeline());
    EXPECT_EQ(resets.count(), 0);
    model.show({});
    EXPECT_EQ(resets.count(), 1);
    EXPECT_EQ(model.functionCount(), 0);
}

} // namespace
} // namespace portside::models
