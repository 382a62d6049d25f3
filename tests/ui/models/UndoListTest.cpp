// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/UndoList.h"

#include <gtest/gtest.h>

namespace portside::models {
namespace {

UndoList::Step stepTo(int& value, int before, int after) {
    return {QString::number(after),
            [&value, before]() -> base::Result<base::Done> {
                value = before;
                return base::Done{};
            },
            [&value, after]() -> base::Result<base::Done> {
                value = after;
                return base::Done{};
            }};
}

TEST(UndoList, walksBackAndForth) {
    UndoList list;
    int value = 2;
    EXPECT_TRUE(list.undo().ok()); // nothing to do
    list.note(stepTo(value, 0, 1));
    list.note(stepTo(value, 1, 2));
    EXPECT_EQ(list.undoWords(), QStringLiteral("2"));
    ASSERT_TRUE(list.undo().ok());
    EXPECT_EQ(value, 1);
    EXPECT_EQ(list.redoWords(), QStringLiteral("2"));
    ASSERT_TRUE(list.redo().ok());
    EXPECT_EQ(value, 2);
    EXPECT_FALSE(list.canRedo());
    ASSERT_TRUE(list.undo().ok());
    ASSERT_TRUE(list.undo().ok());
    EXPECT_EQ(value, 0);
    EXPECT_FALSE(list.canUndo());
    list.note(stepTo(value, 0, 7)); // what was undone is gone
    EXPECT_FALSE(list.canRedo());
    EXPECT_EQ(list.undoWords(), QStringLiteral("7"));
}

TEST(UndoList, aStepThatFailsStaysWhereItIs) {
    UndoList list;
    bool full = true;
    const auto maybe = [&]() -> base::Result<base::Done> {
        return full ? base::Result<base::Done>(base::fail(base::ErrorCode::CannotWrite, "the disk is full"))
                    : base::Done{};
    };
    list.note({QStringLiteral("settle"), maybe, maybe});
    EXPECT_FALSE(list.undo().ok());
    EXPECT_TRUE(list.canUndo());
    EXPECT_FALSE(list.canRedo());
    full = false;
    EXPECT_TRUE(list.undo().ok());
    full = true;
    EXPECT_FALSE(list.redo().ok());
    EXPECT_TRUE(list.canRedo());
}

} // namespace
} // namespace portside::models
