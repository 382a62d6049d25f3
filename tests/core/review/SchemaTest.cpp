// SPDX-License-Identifier: GPL-3.0-or-later
// The published schema describes what is written: every field, and nothing but.
#include "core/review/ReviewFile.h"
#include "tests/support/ExampleReviews.h"
#include "tests/support/JsonSchema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace portside::review {

namespace {

using namespace Qt::StringLiterals;

class Schema {
public:
    /// Empty when the document fits, else what does not and where.
    std::string misfit(const QJsonObject& document) const {
        // The two halves of the top level describe one object together.
        const auto defs = m_schema.root().value("$defs"_L1).toObject();
        const auto kind = document.value("kind"_L1).toString();
        auto whole = defs.value("common"_L1).toObject();
        const auto half = defs[kind == "async-need"_L1 ? "asyncNeed"_L1 : "overrideDrift"_L1].toObject();
        auto properties = whole.value("properties"_L1).toObject();
        const auto more = half.value("properties"_L1).toObject();
        for (auto property = more.begin(); property != more.end(); ++property)
            properties.insert(property.key(), property.value());
        auto required = whole.value("required"_L1).toArray();
        for (const auto& name : half.value("required"_L1).toArray())
            required.append(name);
        whole.insert("properties"_L1, properties);
        whole.insert("required"_L1, required);
        return m_schema.misfit(document, whole, "document");
    }

private:
    support::JsonSchema m_schema{"review.schema.json"};
};

QJsonObject written(const Review& review) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(toJson(review))).object();
}

TEST(Schema, describesWhatIsWritten) {
    const Schema schema;
    for (const auto& review : {support::exampleChange(), support::settledChange(), support::cleanChange(),
                               support::exampleRange(), support::settledRange(), support::emptyRange()})
        EXPECT_EQ(schema.misfit(written(review)), "");
}

TEST(Schema, describesWhatPeopleAdd) {
    auto review = support::settledChange();
    review.decisions[0].waived = true;
    review.decisions[0].precedent = "w-1";
    review.decisions[0].carriedFrom = std::string(40, 'a');
    const Person person{"Marlin Quay", "marlin@harbour.example"};
    const std::string time = "2026-11-20T10:00:00Z";
    review.pairings = {{"aiobotocore/lock.py::AioLock.open", "botocore/lock.py::Lock.open", person, time, {}},
                       {"aiobotocore/lock.py::AioLock.open", {}, person, time, {}}};
    review.reopened = {{review.decisions[0], std::string(40, 'b'), "the text of botocore changed", {}}};
    review.signOffs = {
        {person, time, std::string(64, 'c'), 3, "Seen.\n", Signature{"ssh", "text", "digest"}, {}},
        {person, time, std::string(64, 'd'), 3, "Seen.\n", std::nullopt, {}}};
    EXPECT_EQ(Schema().misfit(written(review)), "");
    const auto back = fromJson(toJson(review));
    ASSERT_TRUE(back.ok()) << back.error().message;
    EXPECT_EQ(toJson(*back), toJson(review));
}

TEST(Schema, knowsEveryCategory) {
    const Schema schema;
    for (int i = 0; i <= static_cast<int>(drift::Category::BehavioralOther); ++i) {
        auto review = support::cleanChange();
        std::get<drift::Outcome>(review.outcome).functions[0].lines[0].category =
            static_cast<drift::Category>(i);
        EXPECT_EQ(schema.misfit(written(review)), "");
    }
}

TEST(Schema, refusesWhatIsOff) {
    const Schema schema;
    auto document = written(support::exampleChange());
    document.insert("schema"_L1, 2);
    EXPECT_EQ(schema.misfit(document), "document.schema: another constant");
    document = written(support::exampleChange());
    document.remove("inputs"_L1);
    EXPECT_EQ(schema.misfit(document), "document: lacks inputs");
    document = written(support::exampleChange());
    document.insert("mood"_L1, 1);
    EXPECT_EQ(schema.misfit(document), "document: undocumented mood");
}

} // namespace

} // namespace portside::review
