// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/asyncneed/Fixture.h"

#include "core/base/Strings.h"
#include "core/mirror/Registries.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace portside::support {

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

std::string patchesOf(const std::string& tracked) {
    std::string imports = "import pytest\n";
    std::string entries;
    std::set<std::string> seen;
    for (const auto line : base::split(tracked, '\n')) {
        const auto space = line.find(' ');
        if (space == std::string_view::npos)
            continue;
        const auto name = line.substr(space + 1);
        const auto import = "from " + std::string(line.substr(0, space)) + " import " +
                            std::string(name.substr(0, name.find('.'))) + "\n";
        if (seen.insert(import).second)
            imports += import;
        entries += "        (" + std::string(name) + ", {'0000000000000000000000000000000000000000'}),\n";
    }
    return imports + "\n\n@pytest.mark.parametrize(\n    \"obj, digests\",\n    [\n" + entries +
           "    ],\n)\ndef test_patches(obj, digests):\n    pass\n";
}

void print(const asyncneed::FunctionVerdict& verdict, std::string& out) {
    out +=
        verdict.path +
        "::" + (verdict.oldName.empty() || verdict.oldName == verdict.name ? "" : verdict.oldName + " -> ") +
        verdict.name + " (" + std::string(asyncneed::word(verdict.change)) +
        (verdict.changeNote.empty() ? "" : ", " + verdict.changeNote) +
        "): " + std::string(asyncneed::word(verdict.verdict)) + " [" + verdict.rule + "] " + verdict.reason +
        "\n";
    for (const auto& finding : verdict.findings) {
        if (&finding != &verdict.findings.front())
            out += "  also " + std::string(asyncneed::word(finding.verdict)) + " [" + finding.rule + "] " +
                   finding.reason + "\n";
        for (const auto& quote : finding.quotes)
            out += std::string("    ") + (quote.side == compare::Side::BotocoreOld ? "old " : "") +
                   quote.path + ":" + std::to_string(quote.line) + " " + quote.text + "\n";
    }
    for (const auto& note : verdict.notes)
        out += "  note: " + note + "\n";
}

} // namespace

FixtureRange readFixture(const std::string& text) {
    Files oldFiles;
    Files newFiles;
    Files aiobotocore{{"aiobotocore/__init__.py", ""}};
    std::string tracked;
    std::string ignored;
    std::vector<std::string*> targets{&ignored};
    for (const auto line : base::split(text, '\n')) {
        if (!line.starts_with("=== ")) {
            for (auto* target : targets)
                target->append(line).append("\n");
            continue;
        }
        const std::string head(line.substr(4));
        if (head == "expect")
            break;
        if (head == "tracked")
            targets = {&tracked};
        else if (head.starts_with("old "))
            targets = {&oldFiles[head.substr(4)]};
        else if (head.starts_with("new "))
            targets = {&newFiles[head.substr(4)]};
        else if (head.starts_with("botocore/"))
            targets = {&oldFiles[head], &newFiles[head]};
        else
            targets = {&aiobotocore[head]};
    }
    if (!aiobotocore.count("tests/test_patches.py"))
        aiobotocore["tests/test_patches.py"] = patchesOf(tracked);
    return {std::make_shared<source::MemoryTree>(oldFiles, "old"),
            std::make_shared<source::MemoryTree>(newFiles, "new"),
            std::make_shared<source::MemoryTree>(aiobotocore, "aiobotocore")};
}

base::Result<asyncneed::Outcome> judgeFixture(const FixtureRange& range) {
    const mirror::Package botocoreOld(range.botocoreOld, "botocore");
    const mirror::Package botocoreNew(range.botocoreNew, "botocore");
    const mirror::Package aiobotocore(range.aiobotocore, "aiobotocore");
    const auto registries = mirror::readRegistries(aiobotocore);
    if (!registries)
        return registries.error();
    return asyncneed::judge({botocoreOld, botocoreNew, aiobotocore, *registries, {}}, {});
}

std::string printed(const base::Result<asyncneed::Outcome>& outcome) {
    if (!outcome)
        return "error: " + outcome.error().message + "\n";
    std::string out;
    for (const auto& verdict : outcome->functions)
        print(verdict, out);
    for (const auto& verdict : outcome->advisory) {
        out += "advisory ";
        print(verdict, out);
    }
    for (const auto& warning : outcome->warnings)
        out += "warning: " + warning + "\n";
    for (const auto& bump : outcome->hashes)
        out += "hash: " + bump.symbol + (bump.substantive ? " substantive" : " cosmetic") +
               (bump.covers ? "" : " does not cover") + (bump.newDigest.empty() ? " gone" : "") + "\n";
    const auto classification = outcome->classification();
    return out + "=> " + (classification ? std::string(asyncneed::word(*classification)) : "not judged") +
           "\n";
}

asyncneed::FunctionVerdict verdictIn(const asyncneed::Outcome& outcome, const std::string& name) {
    for (const auto& verdict : outcome.functions)
        if (verdict.name == name)
            return verdict;
    ADD_FAILURE() << "no verdict on " << name;
    return {};
}

} // namespace portside::support
