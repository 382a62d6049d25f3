// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/CodeSearch.h"

#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace portside::render {
namespace {

RowModel example() {
    const auto review = support::exampleChange();
    for (const auto& function : review.drift()->functions)
        if (function.name == "AioHarbour.unload")
            return rowsOf(function);
    return {};
}

TEST(CodeSearch, findsInAllPanesInReadingOrder) {
    const RowModel model = example();
    const auto hits = hitsOf(model, QStringLiteral("parcel"));
    ASSERT_GT(hits.size(), 2u);
    for (const Hit& hit : hits) {
        const Cell& cell = model.rows[static_cast<size_t>(hit.row)].cells[static_cast<size_t>(hit.pane)];
        EXPECT_EQ(cell.shown.text.mid(hit.columns.begin, hit.columns.end - hit.columns.begin).toLower(),
                  QStringLiteral("parcel"));
    }
    EXPECT_TRUE(std::is_sorted(hits.begin(), hits.end(), [](const Hit& one, const Hit& other) {
        return std::tuple(one.row, one.pane, one.columns.begin) <
               std::tuple(other.row, other.pane, other.columns.begin);
    }));
    EXPECT_EQ(hitsOf(model, QStringLiteral("PARCEL")).size(), 0u) << "a capital letter means it";
    EXPECT_TRUE(hitsOf(model, {}).empty());
}

TEST(CodeSearch, namesAreIdentifiersAndNoKeywords) {
    EXPECT_EQ(namesIn(QStringLiteral("    return await self._tide.turn(a, turn=3, x9)")),
              (QStringList{QStringLiteral("_tide"), QStringLiteral("turn"), QStringLiteral("x9")}));
    EXPECT_EQ(nameAt(QStringLiteral("a.turn()"), 2), QStringLiteral("turn"));
    EXPECT_EQ(nameAt(QStringLiteral("a.turn()"), 6), QStringLiteral("turn"));
    EXPECT_EQ(nameAt(QStringLiteral("a.turn()"), 8), QString());
    EXPECT_EQ(nameAt(QStringLiteral("await x"), 2), QString());
    EXPECT_EQ(nameAt(QString(), 5), QString());
}

} // namespace
} // namespace portside::render
