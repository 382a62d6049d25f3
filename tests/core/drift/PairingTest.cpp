// SPDX-License-Identifier: GPL-3.0-or-later
// Functions that a person paired, whatever their names say.
#include "core/drift/Judge.h"
#include "core/source/TreeDiff.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>

namespace portside::drift {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;
using Pairings = std::map<std::string, std::string, std::less<>>;

FunctionVerdict judged(const Pairings& pairings) {
    const auto baseTree = std::make_shared<source::MemoryTree>(Files{{"aiobotocore/quay.py", "import os\n"}});
    const auto headTree = std::make_shared<source::MemoryTree>(
        Files{{"aiobotocore/quay.py",
               "import os\n\n\nasync def tie_up(ship):\n    await rope(ship)\n    return ship\n"}});
    const mirror::Package botocore(
        std::make_shared<source::MemoryTree>(Files{
            {"botocore/quay.py", "import os\n"},
            {"botocore/ropes.py", "def moor(ship):\n    rope(ship)\n    return ship\n"},
        }),
        "botocore");
    const mirror::Package base(baseTree, "aiobotocore");
    const mirror::Package head(headTree, "aiobotocore");
    const auto files = source::changedFiles(*baseTree, *headTree, "aiobotocore", ".py", {});
    const auto outcome = judge({{base, botocore}, {head, botocore}, files.value(), nullptr, pairings}, {});
    EXPECT_EQ(outcome->functions.size(), 1u);
    return outcome->functions.at(0);
}

TEST(Pairing, comparesWithWhatAPersonChose) {
    const auto function = judged({{"aiobotocore/quay.py::tie_up", "botocore/ropes.py::moor"}});
    ASSERT_TRUE(function.counterpart);
    EXPECT_EQ(function.counterpart->path, "botocore/ropes.py");
    EXPECT_EQ(function.counterpart->name, "moor");
    EXPECT_EQ(function.verdict, Verdict::Clean);
    EXPECT_EQ(function.note, "paired by hand");
    ASSERT_TRUE(function.view.botocore);
    EXPECT_EQ(function.view.botocore->path, "botocore/ropes.py");
}

TEST(Pairing, withoutOneOrWithOneThatLeadsNowhereTheMachineDecides) {
    for (const Pairings& pairings :
         {Pairings{}, Pairings{{"aiobotocore/quay.py::other", "botocore/ropes.py::moor"}},
          Pairings{{"aiobotocore/quay.py::tie_up", "botocore/ropes.py::sail"}},
          Pairings{{"aiobotocore/quay.py::tie_up", "botocore/nothing.py::moor"}},
          Pairings{{"aiobotocore/quay.py::tie_up", "no key"}},
          Pairings{{"aiobotocore/quay.py::tie_up", ""}}}) {
        const auto function = judged(pairings);
        EXPECT_EQ(function.verdict, Verdict::NoCounterpart);
        EXPECT_FALSE(function.counterpart);
    }
}

} // namespace
} // namespace portside::drift
