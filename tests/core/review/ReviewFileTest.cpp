// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewFile.h"
#include "core/review/Journal.h"

#include "core/review/JsonText.h"
#include "tests/support/ExampleReviews.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace portside::review {

namespace {

using namespace Qt::StringLiterals;

class ReviewFile : public testing::Test {
protected:
    std::string path() const { return m_folder.filePath(u"a.portside"_s).toStdString(); }
    std::string journal() const { return path() + ".journal"; }

    static std::string bytesOf(const std::string& path) {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "(no file)";
    }
    static void put(const std::string& path, const std::string& bytes) {
        QFile file(QString::fromStdString(path));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    }
    static QJsonObject objectOf(const std::string& json) {
        return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    }
    static std::string textOf(const QJsonObject& object) { return laidOut(object); }

private:
    QTemporaryDir m_folder;
};

TEST_F(ReviewFile, everyFieldComesBack) {
    for (const auto& review : {support::exampleChange(), support::settledChange(), support::cleanChange(),
                               support::exampleRange(), support::settledRange(), support::emptyRange()}) {
        const auto json = toJson(review);
        const auto back = fromJson(json);
        ASSERT_TRUE(back.ok()) << back.error().message;
        EXPECT_EQ(toJson(*back), json);
        EXPECT_EQ(back->newerFields, "");
        EXPECT_EQ(back->outcome.index(), review.outcome.index());
    }
}

TEST_F(ReviewFile, theEvidenceSurvivesToTheLastByte) {
    const auto review = support::exampleChange();
    const auto back = fromJson(toJson(review));
    ASSERT_TRUE(back.ok());
    const auto& before = review.drift()->functions;
    const auto& after = back->drift()->functions;
    ASSERT_EQ(after.size(), before.size());
    for (size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(fingerprint(after[i]), fingerprint(before[i])) << before[i].name;
        EXPECT_EQ(after[i].view.rows, before[i].view.rows);
        EXPECT_EQ(after[i].view.aiobotocoreMarks, before[i].view.aiobotocoreMarks);
    }
    EXPECT_EQ(back->drift()->inputs, review.drift()->inputs);

    const auto range = support::exampleRange();
    const auto rangeBack = fromJson(toJson(range));
    ASSERT_TRUE(rangeBack.ok());
    EXPECT_EQ(rangeBack->asyncNeed()->inputs, range.asyncNeed()->inputs);
    EXPECT_EQ(rangeBack->asyncNeed()->hashes, range.asyncNeed()->hashes);
    EXPECT_EQ(rangeBack->asyncNeed()->threeWay, range.asyncNeed()->threeWay);
    EXPECT_EQ(rangeBack->asyncNeed()->functions[0].removedLines,
              range.asyncNeed()->functions[0].removedLines);
}

TEST_F(ReviewFile, fieldsOfANewerVersionSurvive) {
    auto object = objectOf(toJson(support::settledChange()));
    object.insert("mood"_L1, QJsonObject{{"sea"_L1, "calm"_L1}});
    auto functions = object.value("functions"_L1).toArray();
    auto second = functions[1].toObject();
    second.insert("tide"_L1, 2.5);
    functions[1] = second;
    object.insert("functions"_L1, functions);
    auto decisions = object.value("decisions"_L1).toArray();
    auto decision = decisions[0].toObject();
    decision.insert("seal"_L1, "wax"_L1);
    decisions[0] = decision;
    object.insert("decisions"_L1, decisions);

    auto review = fromJson(textOf(object));
    ASSERT_TRUE(review.ok()) << review.error().message;
    EXPECT_EQ(toJson(*review), textOf(object));

    // A further decision changes what this version knows, and nothing else.
    review->decisions.push_back(support::decisionOn("aiobotocore/lock.py::AioLock.open", "behavioral-drift"));
    const auto saved = objectOf(toJson(*review));
    EXPECT_EQ(saved.value("mood"_L1), object.value("mood"_L1));
    EXPECT_EQ(saved.value("functions"_L1)[1]["tide"_L1].toDouble(), 2.5);
    EXPECT_EQ(saved.value("decisions"_L1)[0]["seal"_L1].toString(), "wax"_L1);
    EXPECT_EQ(saved.value("decisions"_L1).toArray().size(), decisions.size() + 1);
    EXPECT_EQ(saved.value("override_drift"_L1).toString(), "behavioral-drift"_L1);
}

TEST_F(ReviewFile, derivedFieldsOfAFileAreNotBelieved) {
    auto object = objectOf(toJson(support::exampleChange()));
    object.insert("override_drift"_L1, "clean"_L1);
    object.insert("unsettled"_L1, 0);
    const auto review = fromJson(textOf(object));
    ASSERT_TRUE(review.ok());
    EXPECT_EQ(toJson(*review), toJson(support::exampleChange()));
}

TEST_F(ReviewFile, whatIsOffIsNamed) {
    const auto good = objectOf(toJson(support::exampleChange()));
    const auto problemOf = [&](auto edit) {
        auto object = good;
        edit(object);
        const auto review = fromJson(textOf(object));
        EXPECT_FALSE(review.ok());
        if (review.ok())
            return std::string();
        EXPECT_EQ(review.error().code, base::ErrorCode::BadFormat);
        return review.error().message;
    };
    const auto editFunction = [](QJsonObject& object, qsizetype index, auto edit) {
        auto functions = object.value("functions"_L1).toArray();
        auto function = functions[index].toObject();
        edit(function);
        functions[index] = function;
        object.insert("functions"_L1, functions);
    };
    EXPECT_EQ(problemOf([](auto& o) { o.remove("schema"_L1); }), "not a review: schema: no whole number");
    EXPECT_EQ(problemOf([](auto& o) { o.insert("kind"_L1, "weather"_L1); }),
              "not a review: kind: an unknown word");
    EXPECT_EQ(problemOf([](auto& o) { o.insert("functions"_L1, 3); }), "not a review: functions: no array");
    EXPECT_EQ(
        problemOf([&](auto& o) { editFunction(o, 1, [](auto& f) { f.insert("verdict"_L1, "fine"_L1); }); }),
        "not a review: functions[1].verdict: an unknown word");
    EXPECT_EQ(problemOf([&](auto& o) {
                  editFunction(o, 1, [](auto& f) {
                      auto view = f.value("view"_L1).toObject();
                      view.insert("rows"_L1, QJsonArray{QJsonArray{QJsonValue(), 37, 51}});
                      f.insert("view"_L1, view);
                  });
              }),
              "not a review: functions[1].view.rows: not every line in exactly one row");
    EXPECT_EQ(fromJson("[1, 2]").error().code, base::ErrorCode::BadFormat);
    EXPECT_EQ(fromJson("").error().code, base::ErrorCode::BadFormat);
}

TEST_F(ReviewFile, aNewerFormatIsRefusedWithASentence) {
    auto object = objectOf(toJson(support::exampleChange()));
    object.insert("schema"_L1, 99);
    const auto review = fromJson(textOf(object));
    ASSERT_FALSE(review.ok());
    EXPECT_EQ(review.error().code, base::ErrorCode::NewerFormat);
    EXPECT_EQ(review.error().message,
              "the review was written by a newer Portside (format 99, this one reads up to 1)");
}

TEST_F(ReviewFile, marksOutsideTheirLineAreDropped) {
    auto review = support::exampleChange();
    auto& function = std::get<drift::Outcome>(review.outcome).functions[1];
    function.view.aiobotocoreMarks.push_back({52, 3, 4000});
    function.view.aiobotocoreMarks.push_back({4000, 0, 1});
    const auto back = fromJson(toJson(review));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->drift()->functions[1].view.aiobotocoreMarks, (std::vector<compare::Mark>{{52, 11, 39}}));
}

TEST_F(ReviewFile, writesAndReads) {
    ASSERT_TRUE(writeReview(support::exampleChange(), path()).ok());
    EXPECT_EQ(bytesOf(path()), toJson(support::exampleChange()));
    const auto review = readReview(path());
    ASSERT_TRUE(review.ok());
    EXPECT_EQ(toJson(*review), toJson(support::exampleChange()));

    EXPECT_EQ(writeReview(support::exampleChange(), path() + "/below").error().code,
              base::ErrorCode::CannotWrite);
    EXPECT_EQ(readReview(path() + ".gone").error().code, base::ErrorCode::Unreadable);
}

TEST_F(ReviewFile, aDamagedFileStaysAsItIs) {
    put(path(), "{\"schema\": 1, ");
    EXPECT_EQ(readReview(path()).error().code, base::ErrorCode::BadFormat);
    EXPECT_EQ(bytesOf(path()), "{\"schema\": 1, ");
}

TEST_F(ReviewFile, theJournalsDecisionsComeBehindTheFiles) {
    ASSERT_TRUE(writeReview(support::exampleChange(), path()).ok());
    const auto key = "aiobotocore/lock.py::AioLock.open";
    {
        auto opened = Journal::open(path());
        ASSERT_TRUE(opened.ok()) << opened.error().message;
        ASSERT_TRUE(opened->append(support::decisionOn(key, "clean", "one\ntwo")).ok());
        // As after a kill: nothing was folded in, the journal is simply there.
        const auto review = readReview(path());
        ASSERT_TRUE(review.ok());
        ASSERT_EQ(review->decisions.size(), 1u);
        EXPECT_EQ(review->decisions[0].note, "one\ntwo");
        ASSERT_TRUE(opened->append(support::decisionOn(key, "")).ok());
    }
    auto opened = Journal::open(path());
    ASSERT_TRUE(opened.ok());
    ASSERT_TRUE(opened->append(support::decisionOn(key, "cosmetic-drift")).ok());
    const auto review = readReview(path());
    ASSERT_TRUE(review.ok());
    ASSERT_EQ(review->decisions.size(), 3u);
    EXPECT_EQ(review->decisions[2].verdict, "cosmetic-drift");
}

TEST_F(ReviewFile, foldingTwiceOrHalfwayTakesNoDecisionTwice) {
    auto review = support::exampleChange();
    ASSERT_TRUE(writeReview(review, path()).ok());
    const auto first = support::decisionOn("aiobotocore/lock.py::AioLock.open", "clean");
    const auto second = support::decisionOn("aiobotocore/lock.py::AioLock.open", "cosmetic-drift");
    {
        auto opened = Journal::open(path());
        ASSERT_TRUE(opened.ok());
        ASSERT_TRUE(opened->append(first).ok());
        // Killed between writing the review and emptying the journal.
        review.decisions.push_back(first);
        ASSERT_TRUE(writeReview(review, path()).ok());
        EXPECT_EQ(readReview(path())->decisions.size(), 1u);
        ASSERT_TRUE(opened->append(second).ok());
        EXPECT_EQ(readReview(path())->decisions.size(), 2u);
        ASSERT_TRUE(opened->fold(*readReview(path())).ok());
        EXPECT_EQ(bytesOf(journal()), "");
        EXPECT_EQ(readReview(path())->decisions.size(), 2u);
    }
    EXPECT_FALSE(QFile::exists(QString::fromStdString(journal())));
}

TEST_F(ReviewFile, aTornLastLineIsNoDecision) {
    ASSERT_TRUE(writeReview(support::exampleChange(), path()).ok());
    const auto key = "aiobotocore/lock.py::AioLock.open";
    ASSERT_TRUE(Journal::open(path())->append(support::decisionOn(key, "clean")).ok());
    const auto whole = bytesOf(journal());
    put(journal(), whole + whole.substr(0, whole.size() / 2));
    EXPECT_EQ(readReview(path())->decisions.size(), 1u);

    ASSERT_TRUE(Journal::open(path())->append(support::decisionOn(key, "cosmetic-drift")).ok());
    EXPECT_EQ(readReview(path())->decisions.size(), 2u);

    // Whole but for its newline: it counts.
    put(journal(), whole.substr(0, whole.size() - 1));
    EXPECT_EQ(readReview(path())->decisions.size(), 1u);
    ASSERT_TRUE(Journal::open(path())->append(support::decisionOn(key, "cosmetic-drift")).ok());
    EXPECT_EQ(readReview(path())->decisions.size(), 2u);
}

TEST_F(ReviewFile, aDamagedJournalIsNamedAndStays) {
    ASSERT_TRUE(writeReview(support::exampleChange(), path()).ok());
    put(journal(), "rust\n{}\n");
    EXPECT_EQ(readReview(path()).error().message, "damaged line 1 in " + journal());
    EXPECT_TRUE(Journal::open(path()).ok());
    EXPECT_EQ(bytesOf(journal()), "rust\n{}\n");
}

TEST_F(ReviewFile, aSecondWindowIsToldSo) {
    ASSERT_TRUE(writeReview(support::exampleChange(), path()).ok());
    const auto first = Journal::open(path());
    ASSERT_TRUE(first.ok());
    const auto second = Journal::open(path());
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().message, "the review is open in another window");
}

TEST_F(ReviewFile, whatPeopleSaidIsNotReplaceable) {
    EXPECT_FALSE(whyNotReplaceable(path()));
    put(path(), "a note\n");
    EXPECT_FALSE(whyNotReplaceable(path()));
    put(path(), "{\"name\": \"no review\"}");
    EXPECT_FALSE(whyNotReplaceable(path()));
    ASSERT_TRUE(writeReview(support::exampleChange(), path()).ok());
    EXPECT_FALSE(whyNotReplaceable(path())) << "the machine's verdicts can be had again";

    const auto whole = bytesOf(path());
    put(path(), whole.substr(0, whole.size() / 2));
    EXPECT_NE(whyNotReplaceable(path())->message.find("a damaged review is there"), std::string::npos);
    for (const auto& settled : {support::settledChange(), support::settledRange()}) {
        ASSERT_TRUE(writeReview(settled, path()).ok());
        EXPECT_NE(whyNotReplaceable(path())->message.find("people's decisions"), std::string::npos);
    }

    ASSERT_TRUE(writeReview(support::exampleChange(), path()).ok());
    {
        auto window = Journal::open(path());
        ASSERT_TRUE(window.ok());
        EXPECT_EQ(whyNotReplaceable(path())->message,
                  "cannot write " + path() + ": the review is open in another window");
        ASSERT_TRUE(window->append(support::decisionOn("aiobotocore/lock.py::AioLock.open", "clean")).ok());
    }
    EXPECT_NE(whyNotReplaceable(path())->message.find("decisions wait in " + journal()), std::string::npos);
}

TEST(JsonText, canonicalFormIsThatOfRfc8785) {
    const QJsonObject object{{"b"_L1, QJsonArray{1, 2.5, -3}},
                             {"a"_L1, QJsonObject{}},
                             {u"\u20ac"_s, QString::fromUtf8("\"\\\n\x01 \xe2\x82\xac\x7f")},
                             {"c"_L1, QJsonArray{}}};
    EXPECT_EQ(
        jsonText(object, JsonLayout::Canonical),
        "{\"a\":{},\"b\":[1,2.5,-3],\"c\":[],\"\xe2\x82\xac\":\"\\\"\\\\\\n\\u0001 \xe2\x82\xac\x7f\"}");
    EXPECT_EQ(jsonText(QJsonArray{1, QJsonValue()}, JsonLayout::Readable), "[1, null]\n");
    EXPECT_EQ(jsonText(QJsonObject{{"a"_L1, QJsonArray{"x"_L1}}}, JsonLayout::Readable),
              "{\n  \"a\": [\n    \"x\"\n  ]\n}\n");
}

} // namespace

} // namespace portside::review
