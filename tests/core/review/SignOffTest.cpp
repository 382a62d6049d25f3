// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/SignOff.h"

#include "core/base/ChildProcess.h"
#include "core/base/FileWriter.h"
#include "core/review/ReviewFile.h"
#include "core/review/ReviewJson.h"
#include "core/review/Signature.h"
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"

#include <QJsonArray>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

namespace portside::review {
namespace {

const Person marlin{"Marlin Quay", "marlin@harbour.example"};
const std::string noon = "2026-11-20T12:00:00Z";

TEST(SignOff, theGateIsShutWhileSomethingIsOpen) {
    EXPECT_GT(missingForSignOff(support::exampleChange()), 0);
    EXPECT_EQ(missingForSignOff(support::settledChange()), 0);
    EXPECT_EQ(missingForSignOff(support::settledRange()), 0);
}

TEST(SignOff, theStatementSaysWhatIsSigned) {
    auto review = support::settledChange();
    const auto signOff = signOffBy(review, {"Marlin\nQuay", marlin.email}, noon);
    EXPECT_EQ(
        signOff.statement,
        "Portside sign-off 1\n"
        "By: Marlin Quay <marlin@harbour.example>\n"
        "Time: 2026-11-20T12:00:00Z\n"
        "Subject: override drift of pull request 7 of aio-libs/aiobotocore\n"
        "Head: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
        "Base: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n"
        "botocore: 1.4.2 cccccccccccccccccccccccccccccccccccccccc\n"
        "Verdict: cosmetic-drift\n"
        "Functions: 4\n"
        "Settled by a person: 1\n"
        "Accepted divergences: 0\n"
        "Decisions: 1\n"
        "Report SHA-256: " +
            reportDigest(review) +
            "\nSignature: none\n"
            "I have reviewed this change, nothing in the review is open, and I stand by its verdict.\n");
    EXPECT_EQ(trailerOf(signOff), "Reviewed-by: Marlin Quay <marlin@harbour.example>");
}

TEST(SignOff, anyLaterChangeVoidsIt) {
    auto review = support::settledChange();
    append(review, signOffBy(review, marlin, noon));
    ASSERT_NE(newestSignOff(review), nullptr);
    EXPECT_TRUE(holds(review, *newestSignOff(review)));
    // A further signature does not void the first.
    append(review, signOffBy(review, {"Tide Miller", ""}, noon));
    EXPECT_TRUE(holds(review, review.signOffs[0]));

    auto decided = review;
    decided.decisions.push_back(review.decisions[0]); // even to the same effect
    EXPECT_FALSE(holds(decided, *newestSignOff(decided)));
    auto noted = review;
    noted.decisions[0].note += '.';
    EXPECT_FALSE(holds(noted, *newestSignOff(noted)));
    auto paired = review;
    append(paired,
           Pairing{"aiobotocore/lock.py::AioLock.open", "botocore/lock.py::Lock.shut", marlin, noon, {}});
    EXPECT_FALSE(holds(paired, *newestSignOff(paired)));
    auto rejudged = review;
    std::get<drift::Outcome>(rejudged.outcome).functions[0].lines[0].text += ' ';
    EXPECT_FALSE(holds(rejudged, *newestSignOff(rejudged)));
}

TEST(SignOff, theDigestIsThatOfTheFileWithoutSignOffs) {
    auto review = support::settledChange();
    const auto before = reportDigest(review);
    append(review, signOffBy(review, marlin, noon));
    EXPECT_EQ(reportDigest(review), before);
    EXPECT_EQ(reportDigest(toObject(*fromJson(toJson(review)))), before);
}

TEST(SigningKey, isTheOneThatGitSignsWith) {
    using Configuration = std::map<std::string, std::string, std::less<>>;
    const auto keyOf = [](const Configuration& configuration) {
        return signingKeyOf([&](std::string_view name) {
            const auto found = configuration.find(name);
            return found == configuration.end() ? std::string() : found->second;
        });
    };
    EXPECT_FALSE(keyOf({}).has_value());
    EXPECT_FALSE(keyOf({{"gpg.format", "ssh"}}).has_value());
    EXPECT_FALSE(keyOf({{"gpg.format", "x509"}, {"user.signingkey", "1"}}).has_value());
    const auto ssh = keyOf({{"gpg.format", "ssh"}, {"user.signingkey", "~/.ssh/id.pub"}});
    ASSERT_TRUE(ssh.has_value());
    EXPECT_EQ(ssh->program, "ssh-keygen");
    const auto openPgp = keyOf({{"user.signingkey", "0xABCD"}, {"gpg.program", "gpg2"}});
    ASSERT_TRUE(openPgp.has_value());
    EXPECT_EQ(openPgp->format, "openpgp");
    EXPECT_EQ(openPgp->program, "gpg2");
}

/// Real keys, made for one test by the real programs.
class Signing : public testing::Test {
protected:
    base::ChildResult run(const std::string& program, const std::vector<std::string>& arguments,
                          const std::string& input = {}) {
        const auto result = base::runProgram(program, arguments, input, {});
        if (!result) {
            m_missing = result.error().message;
            return {127, {}, {}};
        }
        return *result;
    }
    support::TemporaryFolder m_folder;
    std::string m_missing;
    const std::string m_statement = signOffBy(support::settledChange(), marlin, noon).statement;
};

TEST_F(Signing, withAnSshKeyIsWhatSshKeygenItselfVerifies) {
    const auto key = m_folder.path("key");
    if (run("ssh-keygen", {"-q", "-t", "ed25519", "-N", "", "-f", key}).exitCode != 0)
        GTEST_SKIP() << "ssh-keygen is not installed";
    const auto signature = sign(m_statement, {"ssh", key + ".pub", "ssh-keygen"}, {});
    ASSERT_TRUE(signature.ok()) << signature.error().message;
    EXPECT_TRUE(signature->text.starts_with("-----BEGIN SSH SIGNATURE-----"));

    const auto publicKey = run("ssh-keygen", {"-y", "-f", key}).output;
    m_folder.write("allowed", marlin.email + " namespaces=\"portside-review\" " + publicKey);
    m_folder.write("signature", signature->text);
    const auto plain = run("ssh-keygen",
                           {"-Y", "verify", "-f", m_folder.path("allowed"), "-I", marlin.email, "-n",
                            "portside-review", "-s", m_folder.path("signature")},
                           m_statement);
    EXPECT_EQ(plain.exitCode, 0) << plain.errors;

    const auto checked = [&](const Signature& one, const std::string& text, const std::string& email,
                             const std::string& allowed) { return check(one, text, email, allowed, {}); };
    const auto allowed = m_folder.path("allowed");
    EXPECT_EQ(checked(*signature, m_statement, marlin.email, allowed).trust, Trust::Good);
    EXPECT_EQ(checked(*signature, m_statement, marlin.email, {}).trust, Trust::Unknown);
    EXPECT_EQ(checked(*signature, m_statement, "tide@harbour.example", allowed).trust, Trust::Bad);
    auto changed = m_statement;
    changed[changed.size() / 2] ^= 1;
    EXPECT_EQ(checked(*signature, changed, marlin.email, allowed).trust, Trust::Bad);
    auto bent = *signature;
    bent.text[bent.text.size() / 2] ^= 1;
    EXPECT_EQ(checked(bent, m_statement, marlin.email, allowed).trust, Trust::Bad);
    m_folder.write("others", "tide@harbour.example " + publicKey);
    EXPECT_EQ(checked(*signature, m_statement, marlin.email, m_folder.path("others")).trust, Trust::Bad);
}

TEST_F(Signing, withAnOpenPgpKeyIsWhatGpgItselfVerifies) {
    const auto home = m_folder.path("gnupg");
    ASSERT_TRUE(base::writeFile(m_folder.path("touch"), "").ok());
    run("mkdir", {"-m", "700", home});
    ::setenv("GNUPGHOME", home.c_str(), 1);
    const auto made = run("gpg", {"--batch", "--passphrase", "", "--quick-generate-key",
                                  marlin.name + " <" + marlin.email + '>', "default", "default", "never"});
    if (made.exitCode != 0)
        GTEST_SKIP() << "gpg makes no key here: " << m_missing << made.errors;
    const auto signature = sign(m_statement, {"openpgp", marlin.email, "gpg"}, {});
    ASSERT_TRUE(signature.ok()) << signature.error().message;
    m_folder.write("signature", signature->text);
    EXPECT_EQ(run("gpg", {"--batch", "--verify", m_folder.path("signature"), "-"}, m_statement).exitCode, 0);
    EXPECT_EQ(check(*signature, m_statement, marlin.email, {}, {}).trust, Trust::Good);
    EXPECT_EQ(check(*signature, m_statement + ' ', marlin.email, {}, {}).trust, Trust::Bad);
    EXPECT_EQ(check(*signature, m_statement, "tide@harbour.example", {}, {}).trust, Trust::Bad);
    ::setenv("GNUPGHOME", m_folder.path("empty").c_str(), 1);
    run("mkdir", {"-m", "700", m_folder.path("empty")});
    EXPECT_EQ(check(*signature, m_statement, marlin.email, {}, {}).trust, Trust::Unknown);
    run("gpgconf", {"--homedir", home, "--kill", "all"});
    run("gpgconf", {"--homedir", m_folder.path("empty"), "--kill", "all"});
    ::unsetenv("GNUPGHOME");
}

TEST_F(Signing, aRefusalIsASentence) {
    const auto refused = sign(m_statement, {"ssh", m_folder.path("no-key"), "ssh-keygen"}, {});
    ASSERT_FALSE(refused.ok());
    const auto missing = sign(m_statement, {"ssh", "key", "no-such-program"}, {});
    EXPECT_EQ(missing.error().message, "the program no-such-program cannot be started");
}

} // namespace
} // namespace portside::review
