// SPDX-License-Identifier: GPL-3.0-or-later
// Verification over the built-in sample: whole, signed, and with every byte of its sign-off bent.
#include "core/pipeline/Verification.h"

#include "core/base/ChildProcess.h"
#include "core/pipeline/Sample.h"
#include "core/review/CarryOver.h"
#include "core/review/ReviewFile.h"
#include "core/review/SignOff.h"
#include "core/review/Signature.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <stdexcept>

namespace portside::pipeline {
namespace {

class VerificationTest : public testing::Test {
protected:
    VerificationTest() {
        const auto sample = openSample({});
        if (!sample)
            throw std::runtime_error(sample.error().message);
        m_where = sample->where;
        auto review = judgeDrift(sample->pullRequest, {});
        if (!review)
            throw std::runtime_error(review.error().message);
        m_review = std::move(*review);
        const auto settle = [&](const auto& functions) {
            for (const auto& function : functions) {
                if (function.verdict != drift::Verdict::Ambiguous)
                    continue;
                review::Decision decision;
                decision.function = review::functionKey(function);
                decision.verdict = "clean";
                decision.by = m_marlin;
                decision.time = "2026-11-20T11:00:00Z";
                decision.fingerprint = review::fingerprint(function);
                m_review.decisions.push_back(decision);
            }
        };
        settle(m_review.drift()->functions);
        settle(review::moduleLevels(*m_review.drift()));
    }

    std::string path() const { return m_folder.path("one.portside"); }
    void write() { ASSERT_TRUE(review::replaceReview(m_review, path()).ok()); }
    Verification verified(const std::string& allowed = {}) {
        auto verification = verify({path(), allowed, m_where}, {});
        EXPECT_TRUE(verification.ok());
        return verification ? *verification : Verification();
    }
    /// Signs off, with a key when ssh-keygen is there.
    bool signOff() {
        auto signOff = review::signOffBy(m_review, m_marlin, "2026-11-20T12:00:00Z", "ssh");
        const auto key = m_folder.path("key");
        const auto made =
            base::runProgram("ssh-keygen", {"-q", "-t", "ed25519", "-N", "", "-f", key}, {}, {});
        if (!made || made->exitCode != 0)
            return false;
        auto signature = review::sign(signOff.statement, {"ssh", key, "ssh-keygen"}, {});
        EXPECT_TRUE(signature.ok());
        signOff.signature = *signature;
        review::append(m_review, signOff);
        m_folder.write("allowed", m_marlin.email + ' ' +
                                      base::runProgram("ssh-keygen", {"-y", "-f", key}, {}, {})->output);
        return true;
    }

    const review::Person m_marlin{"Marlin Quay", "marlin@harbour.example"};
    support::TemporaryFolder m_folder;
    Where m_where;
    review::Review m_review;
};

TEST_F(VerificationTest, withoutASignOffNothingIsProvenOfIt) {
    write();
    const auto verification = verified();
    EXPECT_EQ(verification.result(), Proof::Unknown);
    EXPECT_EQ(
        verificationText(verification),
        "proven: the file is as Portside wrote it, and its verdicts follow from its evidence and decisions\n"
        "not known: nobody has signed off on it\n"
        "proven: judging the same commits again gives the same verdicts\n"
        "VERIFICATION: cannot tell\n");
}

TEST_F(VerificationTest, anUnsignedSignOffProvesNoName) {
    review::append(m_review, review::signOffBy(m_review, m_marlin, "2026-11-20T12:00:00Z"));
    write();
    const auto verification = verified();
    EXPECT_EQ(verification.result(), Proof::Unknown);
    EXPECT_NE(
        verificationText(verification)
            .find("not known: that it was Marlin Quay who signed off is not proven: there is no signature"),
        std::string::npos);
}

TEST_F(VerificationTest, aSignedOneIsProven) {
    if (!signOff())
        GTEST_SKIP() << "ssh-keygen is not installed";
    write();
    const auto verification = verified(m_folder.path("allowed"));
    EXPECT_EQ(verification.result(), Proof::Proven) << verificationText(verification);

    // Without the commits at hand the verdicts are not judged again.
    Where nowhere;
    nowhere.aiobotocoreRepo = nowhere.botocoreClone = m_folder.path("no-clone");
    auto elsewhere = m_review;
    std::get<drift::Outcome>(elsewhere.outcome).inputs.head = std::string(40, 'a');
    elsewhere.signOffs.clear();
    review::append(elsewhere, review::signOffBy(elsewhere, m_marlin, "2026-11-20T12:00:00Z"));
    ASSERT_TRUE(review::replaceReview(elsewhere, path()).ok());
    const auto unknown = verify({path(), {}, nowhere}, {});
    ASSERT_TRUE(unknown.ok());
    EXPECT_NE(verificationText(*unknown).find("not known: the verdicts were not judged again"),
              std::string::npos);
}

TEST_F(VerificationTest, everySingleByteThatIsChangedIsFound) {
    if (!signOff())
        GTEST_SKIP() << "ssh-keygen is not installed";
    const auto json = review::toJson(m_review);
    const auto signOffs = json.find("\"sign_offs\"");
    ASSERT_NE(signOffs, std::string::npos);
    int tried = 0;
    const auto expectFound = [&](size_t at) {
        auto bent = json;
        bent[at] = bent[at] == 'x' ? 'y' : 'x';
        m_folder.write("one.portside", bent);
        const auto verification = verify({path(), m_folder.path("allowed"), m_where}, {});
        if (!verification)
            return; // not even readable any more
        ASSERT_EQ(verification->result(), Proof::Disproven)
            << at << ": " << json.substr(at > 20 ? at - 20 : 0, 40);
        ++tried;
    };
    for (size_t at = 0; at < json.size(); at += 211)
        expectFound(at);
    const auto end = json.find("\n  ],", signOffs);
    for (size_t at = signOffs; at < end; at += 3)
        expectFound(at);
    EXPECT_GT(tried, 200);
}

TEST_F(VerificationTest, aDecisionAfterTheSignOffVoidsIt) {
    review::append(m_review, review::signOffBy(m_review, m_marlin, "2026-11-20T12:00:00Z"));
    m_review.decisions.push_back(m_review.decisions.front());
    write();
    const auto text = verificationText(verified());
    EXPECT_NE(text.find("disproven: the sign-off is void: the review was changed after it, by 1 decision"),
              std::string::npos)
        << text;
}

TEST_F(VerificationTest, aForgedVerdictIsFoundByJudgingAgain) {
    auto& functions = std::get<drift::Outcome>(m_review.outcome).functions;
    const auto drifting = std::find_if(functions.begin(), functions.end(), [](const auto& function) {
        return function.verdict == drift::Verdict::BehavioralDrift;
    });
    ASSERT_NE(drifting, functions.end());
    drifting->verdict = drift::Verdict::Clean;
    for (auto& line : drifting->lines)
        line.category = drift::Category::Mirrored;
    review::append(m_review, review::signOffBy(m_review, m_marlin, "2026-11-20T12:00:00Z"));
    write();
    const auto text = verificationText(verified());
    EXPECT_NE(text.find("disproven: judging the same commits again says something else of " + drifting->path +
                        ' ' + drifting->name),
              std::string::npos)
        << text;
}

} // namespace
} // namespace portside::pipeline
