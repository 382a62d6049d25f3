// SPDX-License-Identifier: GPL-3.0-or-later
// Every reader of text from outside, on damaged text: a value or an error, and what a reader gives can be used.
#include "core/github/Marker.h"
#include "core/mirror/Package.h"
#include "core/mirror/Pin.h"
#include "core/mirror/Registries.h"
#include "core/pipeline/PullRequestAddress.h"
#include "core/review/Journal.h"
#include "core/review/Precedents.h"
#include "core/review/RecordJson.h"
#include "core/review/Recovery.h"
#include "core/review/ReviewFile.h"
#include "core/source/UnifiedDiff.h"
#include "tests/fuzz/Mutator.h"
#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

#include <functional>

namespace portside::fuzz {

namespace {

/// `read` on damaged texts; says whether it took one. Some must be taken and some refused, else the damage is too
/// small or too large to show anything.
void readDamaged(const std::string& text, const std::vector<std::string>& words, int usual,
                 const std::function<bool(const std::string&)>& read) {
    EXPECT_TRUE(read(text)) << "the text as it was";
    int taken = 0;
    for (int round = 0; round < rounds(usual); ++round) {
        const auto seed = firstSeed() + static_cast<std::uint32_t>(round);
        SCOPED_TRACE("PORTSIDE_FUZZ_SEED=" + std::to_string(seed));
        taken += read(Mutator(seed, words).damaged(text));
    }
    EXPECT_GT(taken, 0);
    EXPECT_LT(taken, rounds(usual));
}

const Files oldSide{{"aiobotocore/a.py", "one\ntwo\nthree\nfour\n"},
                    {"aiobotocore/b c.py", "first\r\nsecond\r\n"},
                    {"aiobotocore/old.py", "same\nlines\nas\nbefore\n"}};

const std::string diffText =
    "From: somebody\n\ndiff --git a/aiobotocore/a.py b/aiobotocore/a.py\n"
    "index 1..2 100644\n--- a/aiobotocore/a.py\n+++ b/aiobotocore/a.py\n"
    "@@ -1,4 +1,4 @@\n one\n-two\n+2\n three\n-four\n+4\n\\ No newline at end of file\n"
    "diff --git a/aiobotocore/old.py b/aiobotocore/new.py\nsimilarity index 100%\n"
    "rename from aiobotocore/old.py\nrename to aiobotocore/new.py\n"
    "diff --git \"a/aiobotocore/b c.py\" \"b/aiobotocore/b c.py\"\n"
    "--- \"a/aiobotocore/b c.py\"\n+++ \"b/aiobotocore/b c.py\"\n"
    "@@ -2 +2,2 @@\n second\r\n+third\r\n"
    "diff --git a/aiobotocore/n.py b/aiobotocore/n.py\nnew file mode 100644\n"
    "--- /dev/null\n+++ b/aiobotocore/n.py\n@@ -0,0 +1 @@\n+new\n";

} // namespace

TEST(ReaderFuzz, DiffsFitOrDoNot) {
    const auto tree = std::make_shared<source::MemoryTree>(oldSide);
    readDamaged(diffText, diffWords(), 3000, [&](const std::string& text) {
        const auto diff = source::readUnifiedDiff(text);
        const auto applied =
            diff ? source::applyDiff(tree, *diff) : base::Result<source::AppliedDiff>(diff.error());
        if (!applied)
            return false;
        for (const auto& side : {applied->oldTree, applied->newTree}) {
            const auto files = side->list("", "");
            EXPECT_TRUE(files);
            for (const auto& entry : *files) {
                EXPECT_TRUE(side->read(entry.path)) << entry.path;
            }
        }
        return true;
    });
}

TEST(ReaderFuzz, ReviewsAreReadRecoveredOrRefused) {
    for (const auto& review : {support::settledChange(), support::settledRange()})
        readDamaged(review::toJson(review), jsonWords(), 300, [&](const std::string& text) {
            const auto read = review::fromJson(text);
            if (read) {
                EXPECT_TRUE(review::fromJson(review::toJson(*read)));
            }
            if (const auto rescued = review::recovered(text); rescued && !read) {
                EXPECT_FALSE(rescued->losses.empty()) << "damage that nobody is told of";
            }
            return read.ok();
        });
}

TEST(ReaderFuzz, PrecedentsAreReadOrRefused) {
    const auto review = support::settledChange();
    std::vector<review::Precedent> precedents;
    for (const auto& decision : review.decisions)
        if (auto precedent =
                review::precedentFrom(review, decision.function, review::Precedent::Kind::Waiver, "x"))
            precedents.push_back(std::move(*precedent));
    ASSERT_FALSE(precedents.empty());
    readDamaged(review::precedentsJson(precedents), jsonWords(), 1000, [&](const std::string& text) {
        const auto read = review::precedentsFrom(text);
        if (read) {
            EXPECT_TRUE(review::precedentsFrom(review::precedentsJson(*read)));
        }
        return read.ok();
    });
}

TEST(ReaderFuzz, JournalsGiveWhatIsWhole) {
    std::string journal;
    for (const auto& decision : support::settledChange().decisions)
        journal += QJsonDocument(review::toObject(review::Record(decision)))
                       .toJson(QJsonDocument::Compact)
                       .toStdString() +
                   "\n";
    const auto whole = review::journalFrom(journal).records.size();
    readDamaged(journal, jsonWords(), 1000, [&](const std::string& text) {
        const auto read = review::journalFrom(text);
        auto review = support::exampleChange();
        review::appendUnfolded(review, read.records);
        EXPECT_LE(read.goodBytes, text.size());
        return read.damaged.empty() && read.records.size() >= whole;
    });
}

TEST(ReaderFuzz, PinsAreReadOrNot) {
    const auto files = filesOf("resources/sample/aiobotocore/pr-7");
    const std::string lock = files.at("uv.lock"), project = files.at("pyproject.toml");
    const std::vector<std::string> words{
        "botocore", "version", "= \"", "\"", "[[package]]\n", ">= ", ", < ", "1.2.3", "99999999999999999999",
        "name = ",  "[",       "]",    "~="};
    for (const auto& [path, text] :
         {std::pair("uv.lock", lock), std::pair("pyproject.toml", project),
          std::pair("setup.py", std::string("install_requires = [\n    'botocore>=1.4.0,<1.5.1',\n]\n"))})
        readDamaged(text, words, 1000, [&, name = std::string(path)](const std::string& damaged) {
            const source::MemoryTree tree(Files{{name, damaged}});
            const auto pin = mirror::readPin(tree, {"1.4.0", "1.4.1", "1.5.0"});
            if (pin) {
                EXPECT_FALSE(pin->version.empty());
            }
            return pin.ok();
        });
}

TEST(ReaderFuzz, RegistriesAreWholeOrRefused) {
    auto files = filesOf("resources/sample/aiobotocore/main");
    readDamaged(files.at(std::string(mirror::patchesPath)), pythonWords(), 300, [&](const std::string& text) {
        files[std::string(mirror::patchesPath)] = text;
        const mirror::Package package(std::make_shared<source::MemoryTree>(files), "aiobotocore");
        return mirror::readRegistries(package).ok();
    });
}

TEST(ReaderFuzz, MarkersAreOursOrNot) {
    const auto body = github::marked(github::CommentKind::Finding, std::string(40, 'a'), "words\nof ours");
    const auto id = github::readMarker(body)->id;
    readDamaged(body, {"<!--", "-->", "portside", "\n", " ", "=", ":"}, 1000, [&](const std::string& text) {
        const auto marker = github::readMarker(text);
        if (marker) {
            EXPECT_LE(github::textBelowMarker(text).size(), text.size());
        }
        return marker && marker->id == id;
    });
}

TEST(ReaderFuzz, AddressesOfPullRequestsNameOneOrNone) {
    readDamaged("https://github.com/aio-libs/aiobotocore/pull/1562/files",
                {"#", "/", "//", "?", "..", "0", "-", "@"}, 1000, [](const std::string& text) {
                    const auto address = pipeline::readPullRequestAddress(text);
                    if (address) {
                        EXPECT_GT(address->number, 0);
                    }
                    return address.has_value();
                });
}

} // namespace portside::fuzz
