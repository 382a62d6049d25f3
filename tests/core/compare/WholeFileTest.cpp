// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/WholeFile.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace portside::compare {
namespace {

python::Module moduleOf(std::string path, std::string text) {
    return python::readModule(std::move(path), source::SourceText(std::move(text)));
}

constexpr auto botocoreText = "import os\n"
                              "\n"
                              "def alone(a):\n"
                              "    return a\n"
                              "\n"
                              "class Quay:\n"
                              "    def moor(self, ship):\n"
                              "        self.rope(ship)\n"
                              "        return ship\n"
                              "\n"
                              "    def leave(self):\n"
                              "        pass\n";
constexpr auto aiobotocoreText = "import os\n"
                                 "\n"
                                 "class AioQuay(Quay):\n"
                                 "    async def moor(self, ship):\n"
                                 "        check(ship)\n"
                                 "        await self.rope(ship)\n"
                                 "        return ship\n";

bool has(const SideBySide& picture, const Row& wanted) {
    return std::find(picture.rows.begin(), picture.rows.end(), wanted) != picture.rows.end();
}

TEST(WholeFile, functionsStandAsTheyDoAlone) {
    const auto botocore = moduleOf("botocore/quay.py", botocoreText);
    const auto aiobotocore = moduleOf("aiobotocore/quay.py", aiobotocoreText);
    const auto view = sideBySide(passage(botocore, *botocore.function("Quay.moor")),
                                 passage(aiobotocore, *aiobotocore.function("AioQuay.moor")));
    const auto picture = wholeFile({nullptr, &botocore, &aiobotocore}, {view}, {});
    for (const Row& row : view.rows)
        EXPECT_TRUE(has(picture, row));
    EXPECT_TRUE(has(picture, {{}, 1, 1}));
    EXPECT_TRUE(has(picture, {{}, 3, {}})) << "alone() has no override";
    EXPECT_EQ(picture.aiobotocoreMarks, view.aiobotocoreMarks);
    int botocoreLine = 0;
    int aiobotocoreLine = 0;
    for (const Row& row : picture.rows) {
        EXPECT_EQ(row.botocore.value_or(botocoreLine + 1), botocoreLine + 1);
        EXPECT_EQ(row.aiobotocore.value_or(aiobotocoreLine + 1), aiobotocoreLine + 1);
        botocoreLine += row.botocore ? 1 : 0;
        aiobotocoreLine += row.aiobotocore ? 1 : 0;
    }
    EXPECT_EQ(botocoreLine, 12);
    EXPECT_EQ(aiobotocoreLine, 7);
}

TEST(WholeFile, mirroredFunctionsHoldWithoutAVerdict) {
    const auto botocore = moduleOf("botocore/quay.py", botocoreText);
    const auto aiobotocore = moduleOf("aiobotocore/quay.py", aiobotocoreText);
    const auto picture = wholeFile({nullptr, &botocore, &aiobotocore}, {},
                                   {{passage(botocore, *botocore.function("Quay.moor")),
                                     passage(aiobotocore, *aiobotocore.function("AioQuay.moor"))}});
    EXPECT_TRUE(has(picture, {{}, 7, 4}));
    EXPECT_TRUE(has(picture, {{}, 8, 6}));
    EXPECT_TRUE(has(picture, {{}, {}, 5}));
}

TEST(WholeFile, threeSidesAndMissingOnes) {
    const auto older = moduleOf("botocore/quay.py", "import os\n\ndef alone(a):\n    return b\n");
    const auto botocore =
        moduleOf("botocore/quay.py", "import os\n\ndef alone(a):\n    log(a)\n    return b\n");
    const auto picture = wholeFile({&older, &botocore, nullptr}, {}, {});
    EXPECT_TRUE(has(picture, {3, 3, {}}));
    EXPECT_TRUE(has(picture, {{}, 4, {}}));
    EXPECT_TRUE(has(picture, {4, 5, {}}));
    EXPECT_FALSE(picture.aiobotocore);
    EXPECT_EQ(wholeFile({nullptr, nullptr, &botocore}, {}, {}).rows.size(), 5u);
}

} // namespace
} // namespace portside::compare
