// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ReviewDoor.h"

#include "tests/support/TemporaryFolder.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

TEST(ReviewDoor, theFirstWindowIsAskedToComeToTheFront) {
    const support::TemporaryFolder folder;
    const QString one = QString::fromStdString(folder.path("one.portside"));
    const QString other = QString::fromStdString(folder.path("other.portside"));
    EXPECT_FALSE(ReviewDoor::knock(one));
    ReviewDoor first;
    first.answerFor(one);
    QSignalSpy raised(&first, &ReviewDoor::raiseWanted);
    EXPECT_TRUE(ReviewDoor::isOpen(one));
    EXPECT_FALSE(ReviewDoor::isOpen(other));
    EXPECT_TRUE(ReviewDoor::knock(one));
    ASSERT_TRUE(raised.count() > 0 || raised.wait(5000));
    EXPECT_EQ(raised.count(), 1);
    first.answerFor(other);
    EXPECT_FALSE(ReviewDoor::knock(one));
    first.close();
    EXPECT_FALSE(ReviewDoor::isOpen(other));
}

TEST(ReviewDoor, askingWhetherItIsOpenRaisesNothing) {
    const support::TemporaryFolder folder;
    const QString one = QString::fromStdString(folder.path("one.portside"));
    ReviewDoor first;
    first.answerFor(one);
    QSignalSpy raised(&first, &ReviewDoor::raiseWanted);
    EXPECT_TRUE(ReviewDoor::isOpen(one));
    EXPECT_FALSE(raised.wait(100));
}

} // namespace
} // namespace portside::window
