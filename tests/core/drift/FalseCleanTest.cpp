// SPDX-License-Identifier: GPL-3.0-or-later
// Small changes of an override that a maintainer would want to see. Which verdict they get is told by the fixtures; here
// only that none is called clean.
#include "core/drift/Judge.h"
#include "core/source/TreeDiff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace portside::drift {

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

struct Probe {
    std::string name, botocore, base, head; ///< the texts: members of one class
};

void PrintTo(const Probe& probe, std::ostream* out) { *out << probe.name; }

/// Changes that are called clean today. Only ever gets shorter.
const std::set<std::string> calledClean = {
    "new_override_without_body",
    "new_override_without_call",
    "new_override_without_guard",
};

std::string inClass(const std::string& header, const std::string& members) {
    std::string text = header;
    size_t from = 0;
    while (from < members.size()) {
        const size_t end = members.find('\n', from);
        const std::string line = members.substr(from, end - from);
        text += line.empty() ? "\n" : "    " + line + "\n";
        if (end == std::string::npos)
            break;
        from = end + 1;
    }
    return text;
}

std::string backwards(const std::string& text) {
    std::string turned;
    size_t from = 0;
    while (from < text.size()) {
        const size_t end = text.find('\n', from) + 1;
        turned.insert(0, text, from, end - from);
        from = end;
    }
    return turned;
}

int lineCount(const std::string& text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

/// Which of two equal lines counts as the added one is the diff's choice: compared from the top or from the bottom.
enum class Cut { FromTop, FromBottom };

std::vector<source::ChangedFile> changes(const std::string& base, const std::string& head, Cut cut) {
    const auto tree = [&](const std::string& text) {
        return source::MemoryTree(Files{{"aiobotocore/x.py", cut == Cut::FromTop ? text : backwards(text)}});
    };
    auto files = source::changedFiles(tree(base), tree(head), "aiobotocore", ".py", {}).value();
    if (cut == Cut::FromTop)
        return files;
    const auto turn = [](source::LineRange& range, int count) {
        range = {count + 1 - range.last, count + 1 - range.first};
    };
    for (auto& file : files) {
        for (auto& change : file.changes) {
            turn(change.oldLines, lineCount(base));
            turn(change.newLines, lineCount(head));
        }
        std::reverse(file.changes.begin(), file.changes.end());
    }
    return files;
}

Verdict verdictOn(const Probe& probe, Cut cut) {
    const std::string botocoreHeader =
        "import logging\nimport threading\nimport time\n\nlogger = logging.getLogger()\n\n\n"
        "class Boat:\n    def sail(self):\n        pass\n\n\nclass Crew:\n";
    const std::string ourHeader =
        "import asyncio\nimport logging\nimport threading\nimport time\n\nfrom botocore.x import Boat, "
        "Crew\n\n"
        "from ._helpers import async_any, resolve_awaitable\n\nlogger = logging.getLogger()\n\n\n"
        "class AioBoat(Boat):\n    async def sail(self):\n        pass\n\n\nclass AioCrew(Crew):\n";
    const std::string baseText = inClass(ourHeader, probe.base);
    const std::string headText = inClass(ourHeader, probe.head);
    const auto package = [](const char* path, const std::string& text, const char* name) {
        return mirror::Package(std::make_shared<source::MemoryTree>(Files{{path, text}}), name);
    };
    const auto botocore = package("botocore/x.py", inClass(botocoreHeader, probe.botocore), "botocore");
    const auto base = package("aiobotocore/x.py", baseText, "aiobotocore");
    const auto head = package("aiobotocore/x.py", headText, "aiobotocore");
    const Change change{{base, botocore}, {head, botocore}, changes(baseText, headText, cut), nullptr};
    const auto outcome = judge(change, {});
    EXPECT_TRUE(outcome.ok());
    return outcome->verdict();
}

bool isClean(const Probe& probe) {
    return verdictOn(probe, Cut::FromTop) == Verdict::Clean ||
           verdictOn(probe, Cut::FromBottom) == Verdict::Clean;
}

const std::string botocoreMethod = R"(def run(self, one, two=2):
    """What it does."""
    if one is None:
        return None
    with self._lock:
        value = self.first(one, two)
        self.second(value)
    options = {
        'a': one,
        'b': two,
        'c': value,
    }
    result = self.third(
        one,
        two=two,
        three=value,
    )
    if (
        result is not None
        and result.ok
        and value
    ):
        logger.debug("got %s", result)
    try:
        other = self.fourth(options)
    except (
        ValueError,
        KeyError,
        TypeError,
    ) as e:
        raise RuntimeError(e)
    finally:
        self.fifth()
    for item in result.items:
        self.sixth(item)
        self.seventh(item)
    return other
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string overriding() {
    std::string text = botocoreMethod;
    text = replaced(text, "def run", "async def run");
    text = replaced(text, "with self._lock", "async with self._lock");
    for (const char* name : {"first", "third", "fourth", "sixth"})
        text = replaced(text, std::string("self.") + name + "(", std::string("await self.") + name + "(");
    return text;
}

/// One edit of the override above each.
std::vector<Probe> edits() {
    struct Edit {
        const char *name, *from, *to;
    };
    static const Edit all[] = {
        {"statement_twice", "    self.second(value)\n",
         "    self.second(value)\n        self.second(value)\n"},
        {"awaited_statement_twice", "        value = await self.first(one, two)\n",
         "        value = await self.first(one, two)\n        value = await self.first(one, two)\n"},
        {"statement_of_loop_twice", "        self.seventh(item)\n",
         "        self.seventh(item)\n        self.seventh(item)\n"},
        {"entry_taken_out", "        'b': two,\n", ""},
        {"argument_taken_out", "        three=value,\n", ""},
        {"condition_taken_out", "        and result.ok\n", ""},
        {"exception_taken_out", "        KeyError,\n", ""},
        {"argument_changed", "two=two", "two=one"},
        {"default_changed", "two=2", "two=3"},
        {"parameter_taken_out", "one, two=2", "one"},
        {"and_or", "and result.ok", "or result.ok"},
        {"is_not", "result is not None", "result is None"},
        {"arguments_swapped", "first(one, two)", "first(two, one)"},
        {"context_taken_out",
         "    async with self._lock:\n        value = await self.first(one, two)\n        "
         "self.second(value)\n",
         "    value = await self.first(one, two)\n    self.second(value)\n"},
        {"statement_out_of_context", "        self.second(value)\n", "    self.second(value)\n"},
        {"sync_context", "async with", "with"},
        {"await_lost", "await self.fourth", "self.fourth"},
        {"finally_taken_out", "    finally:\n        self.fifth()\n", ""},
        {"statement_out_of_loop", "        self.seventh(item)\n", "    self.seventh(item)\n"},
        {"yield_for_return", "return other", "yield other"},
        {"other_result", "return other", "return None"},
        {"cause_added", "raise RuntimeError(e)", "raise RuntimeError(e) from e"},
        {"name_of_exception_lost", ") as e:", "):"},
        {"log_level", "logger.debug", "logger.info"},
        {"log_text", "\"got %s\"", "\"had %s\""},
        {"guard_result", "        return None\n", "        return one\n"},
        {"attribute", "result.items", "result.values"},
        {"star_argument", "self.sixth(item)", "self.sixth(*item)"},
        {"statement_taken_out", "        self.seventh(item)\n", ""},
        {"statements_swapped", "        await self.sixth(item)\n        self.seventh(item)\n",
         "        self.seventh(item)\n        await self.sixth(item)\n"},
        {"else_added", "        self.seventh(item)\n",
         "        self.seventh(item)\n    else:\n        pass\n"},
        {"decorator_added", "async def run", "@staticmethod\nasync def run"},
    };
    std::vector<Probe> probes;
    for (const auto& edit : all)
        probes.push_back(
            {edit.name, botocoreMethod, overriding(), replaced(overriding(), edit.from, edit.to)});
    return probes;
}

/// A body each, in a method with one signature.
std::vector<Probe> bodies() {
    struct Body {
        const char *name, *botocore, *base, *head;
    };
    static const Body all[] = {
        {"tuple_comma", "x = (a,)\n    return x", "x = (a,)\n    return x", "x = (a)\n    return x"},
        {"returned_tuple_comma", "return (a,)", "return (a,)", "return (a)"},
        {"bare_tuple_comma", "return a,", "return a,", "return a"},
        {"tuple_for_arguments", "self.f((a, b))", "self.f((a, b))", "self.f(a, b)"},
        {"tuple_of_one_for_argument", "self.f((a,))", "self.f((a,))", "self.f(a)"},
        {"parentheses_of_or", "return (a or b) and self.c", "return (a or b) and self.c",
         "return a or b and self.c"},
        {"parentheses_of_not", "return not (a and b)", "return not (a and b)", "return not a and b"},
        {"parentheses_of_sum", "return (a + b) * 2", "return (a + b) * 2", "return a + b * 2"},
        {"parentheses_of_lambda", "return (lambda: a)()", "return (lambda: a)()", "return lambda: a()"},
        {"parentheses_of_choice", "return (a if b else self.c) + 1", "return (a if b else self.c) + 1",
         "return a if b else self.c + 1"},
        {"parentheses_of_attribute", "return (a + b).c", "return (a + b).c", "return a + b.c"},
        {"generator_for_list", "return self.f([x for x in a])", "return self.f([x for x in a])",
         "return self.f(x for x in a)"},
        {"await_of_part_lost", "return self.f(a).decode()", "return (await self.f(a)).decode()",
         "return self.f(a).decode()"},
        {"await_on_other_operand", "return self.f(a).decode()", "return (await self.f(a)).decode()",
         "return await self.f(a).decode()"},
        {"inner_await_lost", "return self.f(self.g(a))", "return await self.f(await self.g(a))",
         "return await self.f(self.g(a))"},
        {"outer_await_lost", "return self.f(self.g(a))", "return await self.f(await self.g(a))",
         "return self.f(await self.g(a))"},
        {"bytes_prefix", "return b'x'", "return b'x'", "return 'x'"},
        {"raw_prefix", "return r'\\n'", "return r'\\n'", "return '\\n'"},
        {"format_prefix", "return f'{a}'", "return f'{a}'", "return '{a}'"},
        {"format_order", "return f'{a}{b}'", "return f'{a}{b}'", "return f'{b}{a}'"},
        {"format_conversion", "return f'{a}'", "return f'{a}'", "return f'{a!r}'"},
        {"format_width", "return f'{a:x}'", "return f'{a:x}'", "return f'{a:d}'"},
        {"order_of_strings", "return 'a' 'b'", "return 'a' 'b'", "return 'b' 'a'"},
        {"float_for_int", "return 1", "return 1", "return 1.0"},
        {"resolve_lost", "return self.f(a)", "return await resolve_awaitable(self.f(a))", "return self.f(a)"},
        {"async_any_lost", "return any(self.f(x) for x in a)", "return await async_any(self.f(x) for x in a)",
         "return any(self.f(x) for x in a)"},
        {"sleep_lost", "time.sleep(a)", "await asyncio.sleep(a)", "time.sleep(a)"},
        {"sleep_changed", "time.sleep(a)", "await asyncio.sleep(a)", "await asyncio.sleep(0)"},
        {"lock_lost", "self._l = threading.Lock()", "self._l = asyncio.Lock()", "self._l = threading.Lock()"},
        {"aio_name_lost", "return Boat()", "return AioBoat()", "return Boat()"},
        {"thread_lost", "return self.f(a)", "return await asyncio.to_thread(self.f, a)", "return self.f(a)"},
        {"argument_in_thread", "return self.f(a)", "return await asyncio.to_thread(self.f, a)",
         "return await asyncio.to_thread(self.f, b)"},
        {"condition_of_comprehension", "return [x for x in a if x]", "return [x for x in a if x]",
         "return [x for x in a]"},
        {"async_comprehension_lost", "return [x for x in a]", "return [x async for x in a]",
         "return [x for x in a]"},
        {"async_for_lost", "for x in a:\n        self.f(x)", "async for x in a:\n        self.f(x)",
         "for x in a:\n        self.f(x)"},
        {"lambda_body", "return lambda: self.f(a)", "return lambda: self.f(a)", "return lambda: self.f(b)"},
        {"walrus", "x = a\n    if x:\n        return x", "x = a\n    if x:\n        return x",
         "if x := a:\n        return x"},
        {"augmented", "x += 1\n    return x", "x += 1\n    return x", "x -= 1\n    return x"},
        {"one_target_less", "x = y = a\n    return x", "x = y = a\n    return x", "x = a\n    return x"},
        {"body_emptied", "if a:\n        self.f(a)\n    return b", "if a:\n        self.f(a)\n    return b",
         "if a:\n        pass\n    return b"},
        {"other_super", "return super().f(a)", "return super().f(a)", "return super().g(a)"},
        {"slice", "return a[1:2]", "return a[1:2]", "return a[1:]"},
        {"minus", "return -a", "return -a", "return a"},
        {"call_as_comment", "x = a\n    self.f(x)\n    return x", "x = a\n    self.f(x)\n    return x",
         "x = a\n    # self.f(x)\n    return x"},
        {"nested_function_sync", "def g():\n        return self.f(a)\n    return g",
         "async def g():\n        return await self.f(a)\n    return g",
         "def g():\n        return self.f(a)\n    return g"},
        {"always_true", "self.f(a)\n    return b", "self.f(a)\n    return b",
         "if True:\n        self.f(a)\n    return b"},
        {"if_for_while", "while a:\n        a = self.f(a)\n    return b",
         "while a:\n        a = self.f(a)\n    return b", "if a:\n        a = self.f(a)\n    return b"},
        {"if_for_elif", "if a:\n        x = 1\n    elif b:\n        x = 2\n    return x",
         "if a:\n        x = 1\n    elif b:\n        x = 2\n    return x",
         "if a:\n        x = 1\n    if b:\n        x = 2\n    return x"},
        {"branches_swapped", "if a:\n        x = 1\n    else:\n        x = 2\n    return x",
         "if a:\n        x = 1\n    else:\n        x = 2\n    return x",
         "if a:\n        x = 2\n    else:\n        x = 1\n    return x"},
        {"task_for_await", "return a.sail()", "return await a.sail()",
         "return asyncio.create_task(a.sail())"},
        {"gathered", "a.one()\n    a.two()", "await a.one()\n    await a.two()",
         "await asyncio.gather(a.one(), a.two())"},
        {"timeout_added", "return a.sail()", "return await a.sail()",
         "return await asyncio.wait_for(a.sail(), 5)"},
        {"call_without_await_added", "x = 1\n    return a.sail()", "x = 1", "x = 1\n    return a.sail()"},
        {"other_lock", "with self._lock:\n        self.x()", "async with self._lock:\n        self.x()",
         "async with self._other:\n        self.x()"},
        {"other_object_entered", "self._client.go(a)",
         "async with self._client as client:\n        await client.go(a)",
         "async with self._other as client:\n        await client.go(a)"},
        {"other_object_called", "self._client.go(a)",
         "async with self._client as client:\n        await client.go(a)",
         "async with self._client as client:\n        await b.go(a)"},
        {"stub_for_logic", "return self.x()", "return await self.x()", "raise NotImplementedError"},
        {"super_for_logic", "self.a()\n    return self.x()", "self.a()\n    return await self.x()",
         "return await super().run(a)"},
        {"super_with_other_arguments", "return super().run(a)", "return await super().run(a)",
         "return await super().run()"},
        {"neighbours_swapped", "x = self.f(a)\n    y = self.g(b)\n    return x, y",
         "x = self.f(a)\n    y = self.g(b)\n    return x, y",
         "y = self.g(b)\n    x = self.f(a)\n    return x, y"},
        {"neighbours_swapped_back", "y = self.g(b)\n    x = self.f(a)\n    return x, y",
         "y = self.g(b)\n    x = self.f(a)\n    return x, y",
         "x = self.f(a)\n    y = self.g(b)\n    return x, y"},
        {"first_moved_last", "self.f(a)\n    self.g(a)\n    self.h(a)",
         "self.f(a)\n    self.g(a)\n    self.h(a)", "self.g(a)\n    self.h(a)\n    self.f(a)"},
        {"own_lock_exchanged", "if self._l.acquire(False):\n        self.x()",
         "async with self._l:\n        self.x()", "async with self._other:\n        self.x()"},
        {"own_return_made_unconditional",
         "if a:\n        b = self.x(a)\n        return Boat(b)\n    return None",
         "if a:\n        b = self.x(a)\n        return self._boat(b)\n    return None",
         "if a:\n        b = self.x(a)\n    return self._boat(b)\n    return None"},
        {"super_on_top", "self.x(a)", "self.x(a)", "await super().run(a)\n    self.x(a)"},
    };
    std::vector<Probe> probes;
    for (const auto& body : all) {
        const std::string signature = "def run(self, a, b=None):\n    ";
        probes.push_back({body.name, signature + body.botocore + "\n",
                          "async " + signature + body.base + "\n", "async " + signature + body.head + "\n"});
    }
    return probes;
}

/// Whole members.
std::vector<Probe> members() {
    const std::string botocore =
        "@property\ndef flag(self):\n    return self._flag\n\n"
        "def run(self, a):\n    if a is None:\n        return None\n    self.one(a)\n"
        "    return self.two(a)\n";
    const std::string flag = "@property\ndef flag(self):\n    return self._flag\n\n";
    const std::string none = "async def more(self):\n    return 1\n";
    return {
        {"decorator_taken_out", botocore, flag + none, replaced(flag, "@property\n", "") + none},
        {"new_override_without_guard", botocore, none,
         none + "\nasync def run(self, a):\n    await self.one(a)\n    return await self.two(a)\n"},
        {"new_override_without_call", botocore, none,
         none + "\nasync def run(self, a):\n    if a is None:\n        return None\n    return await "
                "self.two(a)\n"},
        {"new_override_without_body", botocore, none, none + "\nasync def run(self, a):\n    pass\n"},
        {"new_override_without_parameter", botocore, none,
         none + "\nasync def run(self):\n    if a is None:\n        return None\n    await self.one(a)\n"
                "    return await self.two(a)\n"},
    };
}

std::vector<Probe> probes() {
    auto all = edits();
    for (const auto& more : {bodies(), members()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

class FalseClean : public testing::TestWithParam<Probe> {};

} // namespace

TEST_P(FalseClean, IsNone) {
    const bool known = calledClean.contains(GetParam().name);
    EXPECT_EQ(isClean(GetParam()), known) << (known ? "is found now: take it out of the list" : "");
}

INSTANTIATE_TEST_SUITE_P(Probes, FalseClean, testing::ValuesIn(probes()),
                         [](const testing::TestParamInfo<Probe>& item) { return item.param.name; });

TEST(FalseCleanSample, IsCleanUntouched) {
    for (const Cut cut : {Cut::FromTop, Cut::FromBottom}) {
        EXPECT_EQ(verdictOn({"", botocoreMethod, "", overriding()}, cut), Verdict::Clean);
        EXPECT_EQ(verdictOn({"", botocoreMethod, botocoreMethod, overriding()}, cut), Verdict::Clean);
    }
}

} // namespace portside::drift
