// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/JsonSchema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace portside::support {

using namespace Qt::StringLiterals;

JsonSchema::JsonSchema(std::string_view name) {
    QFile file(QStringLiteral(PORTSIDE_SOURCE_DIR "/resources/schema/") +
               QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    m_root = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_FALSE(m_root.isEmpty());
}

std::string JsonSchema::misfit(const QJsonValue& value, const QJsonObject& given,
                               const std::string& place) const {
    auto schema = given;
    if (const auto reference = schema.value("$ref"_L1).toString(); !reference.isEmpty())
        schema = m_root.value("$defs"_L1).toObject()[reference.section(u'/', -1)].toObject();
    for (const auto& word : schema.keys())
        if (!QStringList{u"type"_s, u"properties"_s, u"required"_s, u"items"_s, u"enum"_s, u"const"_s,
                         u"anyOf"_s, u"description"_s, u"title"_s, u"$schema"_s, u"$defs"_s}
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

} // namespace portside::support
