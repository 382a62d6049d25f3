// SPDX-License-Identifier: GPL-3.0-or-later
// The published schema describes what is written: every field, and nothing but. Only the words of JSON Schema that
// ours uses are understood; an unknown one fails.
#include "core/review/ReviewFile.h"
#include "tests/support/ExampleReviews.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace portside::review {

namespace {

using namespace Qt::StringLiterals;

class Schema {
public:
    Schema() {
        QFile file(QStringLiteral(PORTSIDE_SOURCE_DIR "/resources/schema/review.schema.json"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        m_root = QJsonDocument::fromJson(file.readAll()).object();
        EXPECT_FALSE(m_root.isEmpty());
    }

    /// Empty when the document fits, else what does not and where.
    std::string misfit(const QJsonObject& document) const {
        // The two halves of the top level describe one object together.
        const auto defs = m_root.value("$defs"_L1).toObject();
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
        return misfit(document, whole, "document");
    }

private:
    std::string misfit(const QJsonValue& value, const QJsonObject& given, const std::string& place) const {
        auto schema = given;
        if (const auto reference = schema.value("$ref"_L1).toString(); !reference.isEmpty())
            schema = m_root.value("$defs"_L1).toObject()[reference.section(u'/', -1)].toObject();
        for (const auto& word : schema.keys())
            if (!QStringList{u"type"_s, u"properties"_s, u"required"_s, u"items"_s, u"enum"_s, u"const"_s,
                             u"anyOf"_s, u"description"_s}
                     .contains(word))
                return place + ": the schema says " + word.toStdString();
        if (schema.contains("anyOf"_L1)) {
            std::string all;
            for (const auto& choice : schema.value("anyOf"_L1).toArray()) {
                const auto problem = misfit(value, choice.toObject(), place);
                if (problem.empty())
                    return {};
                all += problem + "; ";
            }
            return all;
        }
        if (schema.contains("const"_L1))
            return value == schema.value("const"_L1) ? std::string() : place + ": another constant";
        if (schema.contains("enum"_L1))
            return schema.value("enum"_L1).toArray().contains(value)
                       ? std::string()
                       : place + ": " + value.toString().toStdString();
        const auto type = schema.value("type"_L1).toString();
        if (type == "string"_L1)
            return value.isString() ? std::string() : place + ": no string";
        if (type == "integer"_L1)
            return value.isDouble() ? std::string() : place + ": no integer";
        if (type == "boolean"_L1)
            return value.isBool() ? std::string() : place + ": no boolean";
        if (type == "null"_L1)
            return value.isNull() ? std::string() : place + ": not null";
        if (type == "array"_L1) {
            if (!value.isArray())
                return place + ": no array";
            const auto array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i)
                if (auto problem = misfit(array[i], schema.value("items"_L1).toObject(),
                                          place + '[' + std::to_string(i) + ']');
                    !problem.empty())
                    return problem;
            return {};
        }
        if (type != "object"_L1)
            return place + ": the schema has no type";
        if (!value.isObject())
            return place + ": no object";
        const auto object = value.toObject();
        const auto properties = schema.value("properties"_L1).toObject();
        for (const auto& name : schema.value("required"_L1).toArray())
            if (!object.contains(name.toString()))
                return place + ": lacks " + name.toString().toStdString();
        for (auto field = object.begin(); field != object.end(); ++field) {
            if (!properties.contains(field.key()))
                return place + ": undocumented " + field.key().toStdString();
            if (auto problem = misfit(field.value(), properties[field.key()].toObject(),
                                      place + '.' + field.key().toStdString());
                !problem.empty())
                return problem;
        }
        return {};
    }

    QJsonObject m_root;
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
