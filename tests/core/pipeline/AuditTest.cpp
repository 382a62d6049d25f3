// SPDX-License-Identifier: GPL-3.0-or-later
// The audit with its history, on small repositories: each test writes a few commits and asks who brought a line in.
#include "core/pipeline/Audit.h"

#include "core/pipeline/Sample.h"
#include "core/report/AuditReport.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace portside::pipeline {
namespace {

/// "send" of botocore, with `body` for its middle.
std::string wire(const std::string& body) {
    return "class Wire:\n"
           "    def send(self, packet, retries=3):\n"
           "        frame = self.encode(packet)\n" +
           body +
           "        self.count(frame)\n"
           "        self.log(frame, retries)\n"
           "        return self.transport.write(frame, retries)\n";
}

std::string aioWire(const std::string& body, const std::string& name = "AioWire") {
    return "from botocore.wire import Wire\n\n\nclass " + name +
           "(Wire):\n"
           "    async def send(self, packet, retries=3):\n"
           "        frame = self.encode(packet)\n" +
           body +
           "        self.count(frame)\n"
           "        self.log(frame, retries)\n"
           "        return await self.transport.write(frame, retries)\n";
}

const std::string guard = "        if not frame:\n            return None\n";

class AuditTest : public testing::Test {
protected:
    void SetUp() override {
        release("1.0.0", wire({}));
        aiobotocore.write("tests/test_patches.py",
                          "import pytest\n\nfrom botocore.wire import Wire\n\n\n@pytest.mark.parametrize(\n"
                          "    'obj, digests', [(Wire.send, {'0'})]\n)\ndef test_patches(obj, digests):\n"
                          "    pass\n");
        aiobotocore.write("aiobotocore/__init__.py", "");
        pin("1.0.0");
        aiobotocore.write("aiobotocore/wire.py", aioWire({}));
        aiobotocore.commit("Follow botocore 1.0.0");
    }

    void release(const std::string& version, const std::string& text) {
        botocore.write("botocore/__init__.py", "__version__ = '" + version + "'\n");
        botocore.write("botocore/wire.py", text);
        botocore.commit("Release " + version);
        botocore.git({"tag", version});
    }

    void pin(const std::string& version) {
        aiobotocore.write("uv.lock", "[[package]]\nname = \"botocore\"\nversion = \"" + version + "\"\n");
    }

    void write(const std::string& body) { aiobotocore.write("aiobotocore/wire.py", aioWire(body)); }

    /// Writes the override with this body and commits it.
    std::string commit(const std::string& message, const std::string& body) {
        write(body);
        return aiobotocore.commit(message);
    }

    AuditRequest request() const {
        AuditRequest request;
        request.where.aiobotocoreRepo = aiobotocore.path();
        request.where.botocoreClone = botocore.path();
        return request;
    }

    drift::Audit audit() { return audit(request()); }
    static drift::Audit audit(const AuditRequest& request) {
        auto audit = judgeAudit(request, {});
        EXPECT_TRUE(audit) << audit.error().message << ": " << audit.error().detail;
        return audit ? *audit : drift::Audit();
    }

    /// "cause: subject", with the pull request, of every diverging line whose text contains `text`.
    static std::vector<std::string> origins(const drift::Audit& audit, std::string_view text) {
        std::vector<std::string> found;
        for (const auto& [function, origins] : audit.functions)
            for (size_t i = 0; i < function.lines.size(); ++i) {
                if (function.lines[i].text.find(text) == std::string::npos)
                    continue;
                if (!origins[i]) {
                    found.emplace_back("none");
                    continue;
                }
                const auto& commit = audit.commits[origins[i]->commit];
                found.push_back(std::string(word(origins[i]->cause)) + ": " + commit.subject +
                                (commit.pullRequest ? " #" + std::to_string(*commit.pullRequest) : ""));
            }
        return found;
    }
    using Words = std::vector<std::string>;

    support::TemporaryRepository aiobotocore;
    support::TemporaryRepository botocore;
};

TEST_F(AuditTest, WhatIsBotocoresOwnDoesNotDiverge) {
    const auto found = audit();
    ASSERT_EQ(found.functions.size(), 1u);
    const auto& function = found.functions[0].function;
    EXPECT_EQ(function.verdict, drift::Verdict::Clean);
    EXPECT_TRUE(function.tracked);
    EXPECT_TRUE(found.commits.empty());
    EXPECT_TRUE(found.withHistory);
    EXPECT_EQ(found.botocore.version, "1.0.0");
    const auto counts = drift::counts(found);
    EXPECT_EQ(counts.compared, 1);
    EXPECT_EQ(counts.diverging, 0);
}

TEST_F(AuditTest, AnAddedLineComesFromItsCommitAndOthersDoNotTouchIt) {
    commit("Guard the wire", guard);
    aiobotocore.write("aiobotocore/__init__.py", "__version__ = '2'\n");
    aiobotocore.commit("Another file");
    write("        # counted elsewhere\n" + guard);
    aiobotocore.commit("A remark");
    const auto found = audit();
    EXPECT_EQ(origins(found, "if not frame"), Words{"added: Guard the wire"});
    EXPECT_EQ(origins(found, "return None"), Words{"added: Guard the wire"});
    EXPECT_EQ(origins(found, "# counted"), Words{"added: A remark"});
    EXPECT_EQ(found.commits.front().subject, "A remark") << "newest first";
}

TEST_F(AuditTest, LinesAreFollowedThroughIndentationLayoutAndMoves) {
    commit("Report", "        self.report(frame, 'sent', retries)\n        self.touch(frame)\n");
    commit("Indent", "        if retries:\n            self.report(frame, 'sent', retries)\n"
                     "        self.touch(frame)\n");
    commit("Reformat", "        if retries:\n            self.report(\n                frame,\n"
                       "                \"sent\",\n                retries,\n            )\n"
                       "        self.touch(frame)\n");
    aiobotocore.write("aiobotocore/wire.py",
                      "from botocore.wire import Wire\n\n\nclass AioWire(Wire):\n"
                      "    async def send(self, packet, retries=3):\n"
                      "        self.touch(frame)\n"
                      "        frame = self.encode(packet)\n"
                      "        if retries:\n            self.report(\n                frame,\n"
                      "                \"sent\",\n                retries,\n            )\n"
                      "        self.count(frame)\n"
                      "        self.log(frame, retries)\n"
                      "        return await self.transport.write(frame, retries)\n");
    aiobotocore.commit("Move");
    const auto found = audit();
    EXPECT_EQ(origins(found, "self.report("), Words{"added: Report"});
    EXPECT_EQ(origins(found, "\"sent\""), Words{"added: Report"});
    EXPECT_EQ(origins(found, "if retries"), Words{"added: Indent"});
    EXPECT_EQ(origins(found, "self.touch"), Words{"added: Report"});
}

TEST_F(AuditTest, LinesAreFollowedThroughRenamesOfFilesAndClasses) {
    aiobotocore.remove("aiobotocore/wire.py");
    aiobotocore.write("aiobotocore/cable.py", aioWire(guard));
    aiobotocore.commit("Guard the wire");
    aiobotocore.remove("aiobotocore/cable.py");
    aiobotocore.write("aiobotocore/wire.py", aioWire(guard));
    aiobotocore.commit("Rename the file");
    EXPECT_EQ(origins(audit(), "if not frame"), Words{"added: Guard the wire"});
    aiobotocore.write("aiobotocore/wire.py", aioWire(guard, "AioSafeWire"));
    aiobotocore.commit("Rename the class");
    EXPECT_EQ(origins(audit(), "if not frame"), Words{"added: Guard the wire"});
}

TEST_F(AuditTest, AnotherOverrideOfTheSameFunctionIsNoFormerSelf) {
    commit("Guard the wire", guard);
    aiobotocore.write("aiobotocore/wire.py",
                      aioWire(guard) +
                          "\n\nclass AioTwin(Wire):\n    async def send(self, packet, retries=3):\n"
                          "        if not frame:\n            return None\n"
                          "        frame = self.encode(packet)\n"
                          "        self.count(frame)\n        self.log(frame, retries)\n"
                          "        return await self.transport.write(frame, retries)\n");
    aiobotocore.commit("A twin");
    EXPECT_EQ(origins(audit(), "if not frame"), (Words{"added: Guard the wire", "added: A twin"}));
}

TEST_F(AuditTest, ARevertThatBringsItBackIsWhereItComesFrom) {
    commit("Guard the wire", guard);
    commit("Follow botocore", {});
    commit("Revert \"Follow botocore\"", guard);
    EXPECT_EQ(origins(audit(), "if not frame"), Words{"added: Revert \"Follow botocore\""});
}

TEST_F(AuditTest, TheSecondOfTwoEqualStatementsHasItsOwnCommit) {
    commit("Once", "        self.beat()\n");
    commit("Twice", "        self.beat()\n        self.beat()\n");
    auto found = origins(audit(), "self.beat");
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, (Words{"added: Once", "added: Twice"}));
}

TEST_F(AuditTest, AMissingStatementWasRemovedOrNeverPorted) {
    auto text = aioWire({});
    const std::string count = "        self.count(frame)\n";
    aiobotocore.write("aiobotocore/wire.py", text.erase(text.find(count), count.size()));
    aiobotocore.commit("Do not count");
    release("1.1.0", wire("        self.seal(frame)\n"));
    pin("1.1.0");
    aiobotocore.commit("Bump to 1.1.0");
    release("1.2.0", wire("        self.seal(\n            frame\n        )\n"));
    pin("1.2.0");
    aiobotocore.commit("Bump to 1.2.0, a reformat");
    const auto found = audit();
    EXPECT_EQ(origins(found, "self.count"), Words{"removed: Do not count"});
    EXPECT_EQ(origins(found, "self.seal"), Words{"upstream: Bump to 1.1.0"});
    const auto& commits = found.commits;
    const auto bump = std::find_if(commits.begin(), commits.end(),
                                   [](const auto& commit) { return commit.subject == "Bump to 1.1.0"; });
    ASSERT_NE(bump, commits.end());
    EXPECT_EQ(bump->botocore, "1.1.0");
}

TEST_F(AuditTest, WhatBotocoreDroppedDivergesSinceTheBump) {
    release("1.1.0", wire("        self.seal(frame)\n"));
    pin("1.1.0");
    commit("Follow 1.1.0", "        self.seal(frame)\n");
    EXPECT_EQ(audit().functions[0].function.verdict, drift::Verdict::Clean);
    release("1.2.0", wire({}));
    pin("1.2.0");
    aiobotocore.commit("Bump to 1.2.0");
    EXPECT_EQ(origins(audit(), "self.seal"), Words{"upstream: Bump to 1.2.0"});
}

TEST_F(AuditTest, CommentsAndAnnotationsHaveACommitToo) {
    commit("Say why", "        # the frame may be empty\n");
    aiobotocore.write("aiobotocore/wire.py", "from botocore.wire import Wire\n\n\nclass AioWire(Wire):\n"
                                             "    async def send(self, packet, retries: int = 3):\n"
                                             "        frame = self.encode(packet)\n"
                                             "        #   the frame may be  empty\n"
                                             "        self.count(frame)\n        self.log(frame, retries)\n"
                                             "        return await self.transport.write(frame, retries)\n");
    aiobotocore.commit("Annotate");
    const auto found = audit();
    EXPECT_EQ(origins(found, "# "), Words{"added: Say why"});
    EXPECT_EQ(origins(found, "retries: int"), Words{"added: Annotate"});
    EXPECT_EQ(found.functions[0].function.verdict, drift::Verdict::CosmeticDrift);
}

TEST_F(AuditTest, PullRequestsAreReadOffMergesAndSubjects) {
    aiobotocore.git({"checkout", "-q", "-b", "topic"});
    commit("First try", "        self.beat()\n");
    commit("Second try", guard);
    aiobotocore.git({"checkout", "-q", "main"});
    aiobotocore.write("aiobotocore/__init__.py", "# main went on\n");
    aiobotocore.commit("Main goes on");
    aiobotocore.git(
        {"merge", "-q", "--no-ff", "topic", "-m", "Merge pull request #12 from x/topic\n\nGuard it"});
    EXPECT_EQ(origins(audit(), "if not frame"), Words{"added: Second try #12"});
    commit("Beat too (#34)", guard + "        self.beat()\n");
    const auto found = audit();
    EXPECT_EQ(origins(found, "self.beat"), Words{"added: Beat too (#34) #34"});
    EXPECT_EQ(origins(found, "if not frame"), Words{"added: Second try #12"});
}

TEST_F(AuditTest, AnEvilMergeIsItsOwnOrigin) {
    aiobotocore.git({"checkout", "-q", "-b", "topic"});
    aiobotocore.write("aiobotocore/__init__.py", "# topic\n");
    aiobotocore.commit("Topic");
    aiobotocore.git({"checkout", "-q", "main"});
    aiobotocore.git({"merge", "-q", "--no-ff", "--no-commit", "topic"});
    write(guard);
    aiobotocore.commit("Merge pull request #13 from x/topic\n\nGuard it");
    EXPECT_EQ(origins(audit(), "if not frame"), Words{"added: Guard it #13"});
}

TEST_F(AuditTest, APullRequestIsFoundByItsHeadUnlessAnotherCameBetween) {
    commit("Guard the wire", guard);
    aiobotocore.write("aiobotocore/__init__.py", "# polished\n");
    const auto head = aiobotocore.commit("Polish");
    aiobotocore.git({"update-ref", "refs/pull/56/head", head});
    EXPECT_EQ(origins(audit(), "if not frame"), Words{"added: Guard the wire #56"});

    commit("Beat", guard + "        self.beat()\n");
    aiobotocore.write("aiobotocore/__init__.py", "# squashed\n");
    aiobotocore.commit("Something else (#60)");
    aiobotocore.write("aiobotocore/__init__.py", "# later\n");
    aiobotocore.git({"update-ref", "refs/pull/61/head", aiobotocore.commit("Later")});
    EXPECT_EQ(origins(audit(), "self.beat"), Words{"added: Beat"});
}

TEST_F(AuditTest, WhatIsNotCommittedSaysSo) {
    commit("Guard the wire", guard);
    write(guard + "        self.beat()\n");
    auto folder = request();
    folder.where.aiobotocoreRepo.clear();
    folder.where.aiobotocoreRoot = aiobotocore.path();
    const auto found = audit(folder);
    EXPECT_EQ(found.commit, "working tree");
    EXPECT_EQ(origins(found, "self.beat"), Words{"added: not committed yet"});
    EXPECT_EQ(origins(found, "if not frame"), Words{"added: Guard the wire"});
    EXPECT_EQ(found.commits.front().id, "working tree");
}

TEST_F(AuditTest, BeyondTheEdgeOfAShallowCloneNothingIsKnown) {
    commit("Guard the wire", guard);
    aiobotocore.write("aiobotocore/__init__.py", "# later\n");
    aiobotocore.commit("Later");
    const auto shallow = aiobotocore.besidePath("shallow");
    aiobotocore.git({"clone", "-q", "--depth", "1", "file://" + aiobotocore.path(), shallow});
    auto edge = request();
    edge.where.aiobotocoreRepo = shallow;
    EXPECT_EQ(origins(audit(edge), "if not frame"), Words{"unknown: Later"});
}

TEST_F(AuditTest, WithoutHistoryTheLinesAreTheSame) {
    commit("Guard the wire", guard);
    auto quick = request();
    quick.history = AuditRequest::History::LeaveOut;
    const auto without = audit(quick);
    EXPECT_FALSE(without.withHistory);
    EXPECT_EQ(origins(without, "if not frame"), Words{"none"});
    EXPECT_EQ(drift::counts(without).lines, drift::counts(audit()).lines);
}

TEST_F(AuditTest, TheSameTreeGivesTheSameBytesAndAStopIsAStop) {
    commit("Guard the wire", guard);
    const auto bytes = [this] { return *report::writeAudit(audit(), report::Format::Json); };
    EXPECT_EQ(bytes(), bytes());
    std::stop_source source;
    source.request_stop();
    const auto stopped = judgeAudit(request(), {source.get_token(), {}});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
}

TEST_F(AuditTest, TheSampleHasTwoCommitsAndAPullRequest) {
    const auto sample = openSample({});
    ASSERT_TRUE(sample) << sample.error().message;
    const auto found = audit({sample->audited, AuditRequest::History::Read});
    EXPECT_EQ(found.botocore.version, "1.5.0");
    ASSERT_EQ(found.commits.size(), 2u);
    EXPECT_EQ(found.commits[0].pullRequest, 7);
    EXPECT_EQ(found.commits[1].pullRequest, std::nullopt) << "it was there before";
    EXPECT_EQ(found.commits[1].subject, "Follow botocore 1.4.0");
    const auto counts = drift::counts(found);
    EXPECT_GT(counts.diverging, 5);
    EXPECT_LT(counts.diverging, counts.compared);
    EXPECT_GT(counts.notCompared, 0);
}

TEST(AuditOfRealTree, AboutAThirdOfTheOverridesDivergeAndEachLineHasACommit) {
    if (!std::getenv("PORTSIDE_BOTOCORE") || !std::getenv("PORTSIDE_AIOBOTOCORE"))
        GTEST_SKIP() << "PORTSIDE_BOTOCORE and PORTSIDE_AIOBOTOCORE are not set";
    AuditRequest request;
    request.where.aiobotocoreRev = "255e37f7a777";
    const auto found = judgeAudit(request, {});
    ASSERT_TRUE(found) << found.error().message;
    const auto counts = drift::counts(*found);
    EXPECT_GT(counts.compared, 250);
    EXPECT_GT(counts.diverging, counts.compared / 4);
    EXPECT_LT(counts.diverging, counts.compared / 2);
    for (const auto& [function, origins] : found->functions)
        for (size_t i = 0; i < function.lines.size(); ++i)
            EXPECT_EQ(origins[i].has_value(), drift::isDiverging(function.lines[i]))
                << function.name << " " << function.lines[i].text;
}

} // namespace
} // namespace portside::pipeline
