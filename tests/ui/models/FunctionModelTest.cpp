// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FunctionModel.h"

#include "tests/support/ExampleReviews.h"
#include "ui/models/FunctionFilter.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace portside::models {
namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

int rows(const QAbstractItemModel& model) {
    int count = 0;
    for (int file = 0; file < model.rowCount(); ++file)
        count += model.rowCount(model.index(file, 0));
    return count;
}

int entryNamed(const FunctionModel& model, const QString& name) {
    for (int i = 0; i < static_cast<int>(model.entries().size()); ++i)
        if (model.entries()[static_cast<size_t>(i)].name == name)
            return i;
    return -1;
}

TEST(FunctionModel, isSoundForBothKindsAndThroughDecisions) {
    FunctionModel model;
    const QAbstractItemModelTester tester(&model, strict);
    auto review = support::exampleChange();
    model.show(review, {});
    EXPECT_EQ(model.rowCount(), 2); // harbour.py, lock.py
    EXPECT_EQ(rows(model), static_cast<int>(review.drift()->functions.size()) + 1);
    const int open = entryNamed(model, QStringLiteral("AioLock.open"));
    ASSERT_GE(open, 0);
    EXPECT_TRUE(model.indexOf(open).data(NeedsMeRole).toBool());
    review.decisions.push_back(support::decisionOn(model.entries()[static_cast<size_t>(open)].key, "clean"));
    model.refresh(review);
    EXPECT_FALSE(model.indexOf(open).data(NeedsMeRole).toBool());
    EXPECT_TRUE(model.indexOf(open).data(SettledRole).toBool());
    EXPECT_EQ(model.indexOf(open).data(DetailRole).toString(),
              QStringLiteral("clean · settled by Marlin Quay"));
    model.show(support::exampleRange(), {});
    EXPECT_EQ(rows(model), 7);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(FunctionModel, saysVerdictAndStateInWords) {
    FunctionModel model;
    model.show(support::exampleChange(), {QStringLiteral("aiobotocore/harbour.py::AioHarbour.unload")});
    const QModelIndex drifting = model.indexOf(entryNamed(model, QStringLiteral("AioHarbour.unload")));
    const QString spoken = drifting.data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(QStringLiteral("behavioral drift"))) << spoken.toStdString();
    EXPECT_TRUE(spoken.contains(QStringLiteral("viewed")));
    EXPECT_EQ(drifting.data(TrailRole).toString(), QStringLiteral("4 of 5"));
    EXPECT_EQ(drifting.data(DetailRole).toString(), QStringLiteral("behavioral drift · viewed"));
    const QModelIndex broken = model.indexOf(entryNamed(model, QStringLiteral("AioLock.close")));
    EXPECT_TRUE(broken.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not judged")));
    EXPECT_TRUE(broken.data(NeedsMeRole).toBool());
}

TEST(FunctionModel, foreignNamesAreNoMarkup) {
    auto review = support::exampleChange();
    std::get<drift::Outcome>(review.outcome).functions[0].name = "<b>bold</b>";
    FunctionModel model;
    model.show(review, {});
    const QString toolTip = model.indexOf(0).data(Qt::ToolTipRole).toString();
    EXPECT_FALSE(toolTip.contains(QStringLiteral("<b>")));
    EXPECT_TRUE(toolTip.contains(QStringLiteral("&lt;b&gt;")));
}

TEST(FunctionFilter, showsWhatIsAskedFor) {
    FunctionModel model;
    FunctionFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, strict);
    const auto review = support::exampleChange();
    model.show(review, {});
    EXPECT_EQ(rows(filter), rows(model));
    filter.setShowing(Showing::NeedsMe);
    EXPECT_EQ(rows(filter), review::openCases(review));
    EXPECT_EQ(filter.rowCount(), 1); // files without such a function are gone
    filter.setShowing(Showing::Flagged);
    EXPECT_EQ(rows(filter), 5);
    filter.setShowing(Showing::All);
    filter.setWords(QStringLiteral("HARBOUR moor"));
    EXPECT_EQ(rows(filter), 1);
    filter.setWords(QStringLiteral("no such thing"));
    EXPECT_EQ(filter.rowCount(), 0);
}

TEST(FunctionFilter, byVerdictAndByState) {
    FunctionModel model;
    FunctionFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, strict);
    auto review = support::exampleChange();
    const int lock = [&] {
        model.show(review, {});
        return entryNamed(model, QStringLiteral("AioLock.open"));
    }();
    const std::string key = model.entries()[static_cast<size_t>(lock)].key;
    filter.setVerdicts({"ambiguous"});
    EXPECT_EQ(rows(filter), 1);
    filter.setVerdicts({"ambiguous", "not-judged"});
    EXPECT_EQ(rows(filter), 2);
    filter.setVerdicts({});
    filter.setStates({State::Settled});
    EXPECT_EQ(rows(filter), 0);
    review.decisions.push_back(support::decisionOn(key, "clean"));
    model.refresh(review);
    EXPECT_EQ(rows(filter), 1);
    filter.setStates({State::CarriedOver});
    EXPECT_EQ(rows(filter), 0);
    review.decisions.back().carriedFrom = "1.4.0";
    model.refresh(review);
    EXPECT_EQ(rows(filter), 1);
    filter.setStates({State::Viewed});
    EXPECT_EQ(rows(filter), 0);
    model.setViewed(lock, true);
    EXPECT_EQ(rows(filter), 1);
    filter.setStates({State::Viewed, State::NotViewed});
    EXPECT_EQ(rows(filter), rows(model));
    filter.setVerdicts({"ambiguous"}); // settled as clean by now
    EXPECT_EQ(rows(filter), 0);
}

} // namespace
} // namespace portside::models
