// SPDX-License-Identifier: GPL-3.0-or-later
// What may not change a verdict does not: another layout of the override, line ends, a byte order mark, the order of the
// files, a file that has nothing to do with the change.
#include "core/base/Strings.h"
#include "core/drift/Judge.h"
#include "core/source/TreeDiff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace portside::drift {

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

const std::string botocoreText = R"(import logging

logger = logging.getLogger(__name__)


class Porter:
    kinds = ['box', 'bag']

    def carry(self, load, name="porter"):
        if load is None or not load.size:
            return None
        weight = self._scale.weigh(load.size, unit='kg')
        try:
            result = self._lift(load, {'weight': weight, 'name': name})
        except (ValueError, KeyError) as e:
            raise RuntimeError('cannot carry %s' % load) from e
        for item in load.items:
            self._note(item, key=lambda entry: entry.size)
        return result, weight
)";

const std::string baseText = R"(import logging

from botocore.x import Porter

logger = logging.getLogger(__name__)


class AioPorter(Porter):
    kinds = ['box', 'bag']

    async def carry(self, load, name="porter"):
        if load is None or not load.size:
            return None
        weight = await self._scale.weigh(load.size, unit='kg')
        try:
            result = await self._lift(load, {'weight': weight, 'name': name})
        except (ValueError, KeyError) as e:
            raise RuntimeError('cannot carry %s' % load) from e
        for item in load.items:
            self._note(item, key=lambda entry: entry.size)
        return result, weight
)";

struct Rewrite {
    const char *name, *from, *to;
};

/// The same code, written otherwise.
const std::vector<Rewrite> layouts{
    {"parameters on lines", "(self, load, name=\"porter\")",
     "(\n        self,\n        load,\n        name='porter',\n    )"},
    {"condition in parentheses", "if load is None or not load.size:",
     "if (\n            load is None\n            or not load.size\n        ):"},
    {"arguments on lines", "weigh(load.size, unit='kg')",
     "weigh(\n            load.size,\n            unit=\"kg\",\n        )"},
    {"dictionary on lines", "{'weight': weight, 'name': name}",
     "{\n                \"weight\": weight,\n                \"name\": (name),\n            }"},
    {"tuple of exceptions on lines", "(ValueError, KeyError)",
     "(\n            ValueError,\n            KeyError,\n        )"},
    {"other quotes", "'cannot carry %s'", "\"cannot carry %s\""},
    {"parentheses around an operand", "'cannot carry %s' % load", "('cannot carry %s' % (load))"},
    {"returned tuple in parentheses", "return result, weight", "return (result, weight)"},
    {"blank lines", "        try:\n", "\n        try:\n\n"},
    {"continuation by backslash", "load is None or not load.size",
     "load is None \\\n            or not load.size"},
    {"list on lines", "['box', 'bag']", "[\n        'box',\n        'bag',\n    ]"},
    {"iterable in parentheses", "in load.items:", "in (load.items):"},
};

/// Changes that mean something, to be told in any layout.
const std::vector<Rewrite> changes{
    {"nothing", "return result, weight", "return result, weight"},
    {"guard", "        try:\n", "        if not weight:\n            return None\n        try:\n"},
    {"log call", "        try:\n", "        logger.debug('lifting')\n        try:\n"},
    {"comment", "        try:\n", "        # Here it gets heavy.\n        try:\n"},
    {"constant", "unit='kg'", "unit='lb'"},
    {"await lost", "await self._lift", "self._lift"},
    {"call swapped", "self._note(", "self._write("},
    {"statement gone", "            self._note(item, key=lambda entry: entry.size)\n", "            pass\n"},
    {"exception more", "KeyError)", "KeyError, OSError)"},
};

std::string rewritten(std::string text, const Rewrite& rewrite) {
    const size_t at = text.find(rewrite.from);
    return at == std::string::npos ? text : text.replace(at, std::string(rewrite.from).size(), rewrite.to);
}

Outcome judged(const Files& baseFiles, const Files& headFiles, bool backwards = false) {
    const auto baseTree = std::make_shared<source::MemoryTree>(baseFiles);
    const auto headTree = std::make_shared<source::MemoryTree>(headFiles);
    const mirror::Package botocore(std::make_shared<source::MemoryTree>(Files{{"botocore/x.py", botocoreText},
                                                                              {"botocore/y.py", botocoreText},
                                                                              {"botocore/z.py", "Z = 1\n"}}),
                                   "botocore");
    const mirror::Package base(baseTree, "aiobotocore");
    const mirror::Package head(headTree, "aiobotocore");
    auto files = source::changedFiles(*baseTree, *headTree, "aiobotocore", ".py", {}).value();
    if (backwards)
        std::reverse(files.begin(), files.end());
    auto outcome = judge({{base, botocore}, {head, botocore}, files, nullptr}, {});
    EXPECT_TRUE(outcome.ok());
    return std::move(outcome).value();
}

Outcome judged(const std::string& base, const std::string& head) {
    return judged(Files{{"aiobotocore/x.py", base}}, Files{{"aiobotocore/x.py", head}});
}

/// All that is said of the change, line by line.
std::string told(const Outcome& outcome) {
    std::string text;
    const auto add = [&](const std::string& where, const LineVerdict& line) {
        text += where + " " + std::to_string(line.line) + " " + std::string(word(line.category)) +
                (line.ambiguous ? " ambiguous" : "") + " " + base::joined(line.reasons, ",") + " " +
                line.explanation + "\n";
    };
    for (const auto& function : outcome.functions) {
        text += function.path + " " + function.name + " " + std::string(word(function.verdict)) + "\n";
        for (const auto& line : function.lines)
            add("  ", line);
    }
    for (const auto& loose : outcome.lines)
        add(loose.path, loose.line);
    return text;
}

std::string withCrLf(const std::string& text) { return base::replaced(text, "\n", "\r\n"); }

} // namespace

TEST(Metamorphic, AnotherLayoutIsAtWorstCosmetic) {
    for (const auto& layout : layouts) {
        const std::string head = rewritten(baseText, layout);
        ASSERT_NE(head, baseText) << layout.name;
        const auto outcome = judged(baseText, head);
        EXPECT_TRUE(outcome.verdict() == Verdict::Clean || outcome.verdict() == Verdict::CosmeticDrift)
            << layout.name << "\n"
            << told(outcome);
        for (const auto& function : outcome.functions)
            for (const auto& line : function.lines)
                EXPECT_TRUE(weight(line.category) != Weight::Cosmetic ||
                            line.category == Category::CosmeticFormat)
                    << layout.name << ": " << word(line.category);
        EXPECT_EQ(judged(head, head).verdict(), Verdict::Clean) << layout.name;
    }
}

TEST(Metamorphic, AnotherLayoutHidesNoChange) {
    for (const auto& change : changes) {
        const std::string plain = rewritten(baseText, change);
        const auto expected = judged(baseText, plain).verdict();
        for (const auto& layout : layouts) {
            const auto outcome = judged(baseText, rewritten(plain, layout));
            // The layout itself may be cosmetic.
            if (expected == Verdict::Clean || expected == Verdict::CosmeticDrift)
                EXPECT_TRUE(outcome.verdict() == Verdict::Clean ||
                            outcome.verdict() == Verdict::CosmeticDrift)
                    << change.name << ", " << layout.name << "\n"
                    << told(outcome);
            else
                EXPECT_EQ(outcome.verdict(), expected) << change.name << ", " << layout.name << "\n"
                                                       << told(outcome);
            // Of a base that was laid out so before, nothing but the change is told.
            EXPECT_EQ(judged(rewritten(baseText, layout), rewritten(plain, layout)).verdict(), expected)
                << change.name << ", in base " << layout.name;
        }
    }
}

TEST(Metamorphic, LineEndsAndAMarkMeanNothing) {
    for (const auto& change : changes) {
        const std::string head = rewritten(baseText, change);
        const std::string expected = told(judged(baseText, head));
        EXPECT_EQ(told(judged(withCrLf(baseText), withCrLf(head))), expected) << change.name;
        const std::string mark = "\xEF\xBB\xBF";
        EXPECT_EQ(told(judged(mark + baseText, mark + head)), expected) << change.name;
        std::string open = head;
        open.pop_back(); // no newline at the end of the file
        std::string openBase = baseText;
        openBase.pop_back();
        EXPECT_EQ(told(judged(openBase, open)), expected) << change.name;
    }
}

TEST(Metamorphic, OtherFilesMeanNothing) {
    for (const auto& change : changes) {
        const std::string head = rewritten(baseText, change);
        const std::string expected = told(judged(baseText, head));
        const Files baseFiles{{"aiobotocore/x.py", baseText}, {"aiobotocore/z.py", "Z = 1\n"}};
        const Files headFiles{{"aiobotocore/x.py", head}, {"aiobotocore/z.py", "Z = 1\n"}};
        EXPECT_EQ(told(judged(baseFiles, headFiles)), expected) << change.name;

        Files baseTwo = baseFiles;
        Files headTwo = headFiles;
        const std::string other = base::replaced(baseText, "botocore.x", "botocore.y");
        baseTwo["aiobotocore/y.py"] = other;
        headTwo["aiobotocore/y.py"] = rewritten(other, changes[1]);
        EXPECT_EQ(told(judged(baseTwo, headTwo)), told(judged(baseTwo, headTwo, true))) << change.name;
        EXPECT_EQ(told(judged(baseTwo, headTwo)).find(expected), 0U) << change.name;
    }
}

} // namespace portside::drift
