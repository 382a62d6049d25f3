// SPDX-License-Identifier: GPL-3.0-or-later
// One change, handed over in every way there is: two commits, a diff of git's or a plain one. The verdicts are the same,
// and where botocore's version was read is told.
#include "core/git/RepositoryWriter.h"
#include "core/pipeline/Pipeline.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace portside::pipeline {

namespace {

using Files = std::map<std::string, std::string>;

const std::string botocoreText =
    "class Crane:\n    def lift(self, load):\n        return self._hook.pull(load)\n";
const std::string baseText =
    "from botocore.x import Crane\n\n\nclass AioCrane(Crane):\n    async def lift(self, load):\n"
    "        return await self._hook.pull(load)\n";
const std::string headText =
    "from botocore.x import Crane\n\n\nclass AioCrane(Crane):\n    async def lift(self, load):\n"
    "        logger.debug(load)\n        return await self._hook.pull(load)\n";

const std::string hunk = "@@ -3,4 +3,5 @@\n \n class AioCrane(Crane):\n     async def lift(self, load):\n"
                         "+        logger.debug(load)\n         return await self._hook.pull(load)\n";

class DriftInputs : public testing::Test {
protected:
    void SetUp() override {
        botocore = folder.path("botocore");
        aiobotocore = folder.path("aiobotocore");
        auto upstream = git::RepositoryWriter::create(botocore);
        ASSERT_TRUE(upstream);
        for (const char* tag : {"1.4.0", "1.5.0"}) {
            const auto commit =
                upstream->commit({{{"botocore/__init__.py", "__version__ = '" + std::string(tag) + "'\n"},
                                   {"botocore/x.py", botocoreText}},
                                  {},
                                  tag,
                                  "A",
                                  "a@example.org",
                                  1});
            ASSERT_TRUE(commit);
            ASSERT_TRUE(upstream->pointRef("refs/tags/" + std::string(tag), *commit));
            ASSERT_TRUE(upstream->pointRef("refs/heads/main", *commit));
        }
    }

    /// Two commits of an aiobotocore that states its version in the given file.
    void write(const std::string& statement, const std::string& path,
               const std::string& odd = "aiobotocore/x.py") {
        auto writer = git::RepositoryWriter::create(aiobotocore);
        ASSERT_TRUE(writer);
        Files files{{path, statement}, {"aiobotocore/__init__.py", ""}, {odd, baseText}};
        const auto first = writer->commit({files, {}, "base", "A", "a@example.org", 1});
        ASSERT_TRUE(first);
        files[odd] = headText;
        const auto second = writer->commit({files, {*first}, "head", "A", "a@example.org", 2});
        ASSERT_TRUE(second);
        ASSERT_TRUE(writer->pointRef("refs/heads/main", *second));
        base = *first;
        head = *second;
    }

    DriftRequest request(DriftRequest::Subject subject) const {
        DriftRequest made;
        made.subject = subject;
        made.base = base;
        made.head = head;
        made.where.aiobotocoreRepo = aiobotocore;
        made.where.botocoreClone = botocore;
        return made;
    }

    base::Result<review::Review> ofDiff(const std::string& text, const std::string& revision) const {
        auto made = request(DriftRequest::Subject::Diff);
        made.diffText = text;
        made.where.aiobotocoreRev = revision;
        return judgeDrift(made, {});
    }

    static std::string told(const base::Result<review::Review>& review) {
        if (!review)
            return "error: " + review.error().message;
        std::string text;
        for (const auto& function : review->drift()->functions) {
            text +=
                function.path + " " + function.name + " " + std::string(drift::word(function.verdict)) + "\n";
            for (const auto& line : function.lines)
                text += std::to_string(line.line) + " " + std::string(drift::word(line.category)) + "\n";
        }
        return text;
    }

    support::TemporaryFolder folder;
    std::string botocore, aiobotocore, base, head;
};

constexpr const char* expected = "aiobotocore/x.py AioCrane.lift behavioral-drift\n6 behavioral-logging\n";

} // namespace

TEST_F(DriftInputs, CommitsAndDiffsSayTheSame) {
    write("'botocore >= 1.4.0, < 1.5.1'\n", "pyproject.toml");
    EXPECT_EQ(told(judgeDrift(request(DriftRequest::Subject::Revisions), {})), expected);
    const std::string git = "diff --git a/aiobotocore/x.py b/aiobotocore/x.py\nindex 1..2 100644\n"
                            "--- a/aiobotocore/x.py\n+++ b/aiobotocore/x.py\n" +
                            hunk;
    const std::string plain =
        "--- aiobotocore/x.py\t2026-01-01 00:00:00\n+++ aiobotocore/x.py\t2026-01-02 00:00:00\n" + hunk;
    for (const std::string& diff : {git, plain}) {
        EXPECT_EQ(told(ofDiff(diff, base)), expected);
        EXPECT_EQ(told(ofDiff(diff, head)), expected) << "a checkout that has the change already";
        std::string crlf;
        for (const char c : diff)
            crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        EXPECT_EQ(told(ofDiff(crlf, base)), expected);
    }
}

TEST_F(DriftInputs, AStaleDiffIsAnError) {
    write("'botocore >= 1.4.0, < 1.5.1'\n", "pyproject.toml");
    const auto stale =
        ofDiff("--- a/aiobotocore/x.py\n+++ b/aiobotocore/x.py\n@@ -4,2 +4,3 @@\n class AioCrane(Crane):\n"
               "     async def raise_(self, load):\n+        pass\n",
               base);
    ASSERT_FALSE(stale);
    EXPECT_FALSE(stale.error().message.empty());
}

TEST_F(DriftInputs, WhereTheVersionWasReadIsTold) {
    struct Statement {
        const char *path, *text, *source, *version;
    };
    for (const auto& [path, text, source, version] :
         {Statement{"setup.py", "install_requires = ['botocore==1.4.0']\n", "setup.py bound", "1.4.0"},
          Statement{"setup.py", "install_requires = ['botocore>=1.3.0, <=1.4.9']\n", "setup.py bound",
                    "1.4.0"},
          Statement{"pyproject.toml", "'botocore >= 1.4.0, < 1.5.7'\n", "pyproject.toml bound", "1.5.0"},
          Statement{"uv.lock", "[[package]]\nname = \"botocore\"\nversion = \"1.5.0\"\n", "uv.lock",
                    "1.5.0"}}) {
        aiobotocore += "+";
        write(text, path);
        const auto review = judgeDrift(request(DriftRequest::Subject::Revisions), {});
        ASSERT_TRUE(review) << path;
        EXPECT_EQ(review->drift()->inputs.botocore.source, source);
        EXPECT_EQ(review->drift()->inputs.botocore.version, version) << text;
        EXPECT_EQ(review->drift()->inputs.botocoreBase.version, version);
    }
}

TEST_F(DriftInputs, WithoutTestPatchesNothingIsTracked) {
    write("'botocore >= 1.4.0, < 1.5.1'\n", "pyproject.toml");
    const auto review = judgeDrift(request(DriftRequest::Subject::Revisions), {});
    ASSERT_TRUE(review);
    ASSERT_EQ(review->drift()->warnings.size(), 1U);
    EXPECT_EQ(review->drift()->warnings.front(),
              "tests/test_patches.py is missing: nothing is known to be tracked");
    EXPECT_FALSE(review->drift()->functions.at(0).tracked);
}

TEST_F(DriftInputs, NamesWithSpacesAndQuotes) {
    const std::string odd = "aiobotocore/a \"b\".py";
    write("'botocore >= 1.4.0, < 1.5.1'\n", "pyproject.toml", odd);
    const auto review =
        ofDiff("diff --git \"a/aiobotocore/a \\\"b\\\".py\" \"b/aiobotocore/a \\\"b\\\".py\"\n"
               "--- \"a/aiobotocore/a \\\"b\\\".py\"\n+++ \"b/aiobotocore/a \\\"b\\\".py\"\n" +
                   hunk,
               base);
    ASSERT_TRUE(review) << review.error().message;
    ASSERT_EQ(review->drift()->lines.size(), 1U);
    EXPECT_EQ(review->drift()->lines.front().path, odd);
    EXPECT_EQ(review->drift()->lines.front().line.category, drift::Category::OutOfScope);
}

} // namespace portside::pipeline
