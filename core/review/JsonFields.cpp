// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/JsonFields.h"

#include <cmath>
#include <limits>

namespace portside::review {

JsonFields::JsonFields(QJsonObject object, std::string place, std::string& problem)
    : m_object(std::move(object)), m_place(std::move(place)), m_problem(problem) {}

bool JsonFields::has(QLatin1StringView key) const {
    const auto value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

std::string JsonFields::text(QLatin1StringView key) const {
    const auto value = m_object.value(key);
    if (!value.isString())
        complain(key, value.isUndefined() ? "missing" : "no string");
    return value.toString().toStdString();
}

std::string JsonFields::textOr(QLatin1StringView key, std::string_view missing) const {
    return has(key) ? text(key) : std::string(missing);
}

std::optional<int> JsonFields::wholeNumber(const QJsonValue& value, QLatin1StringView key) const {
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(std::abs(number) <= std::numeric_limits<int>::max()) || std::floor(number) != number) {
        complain(key, "no whole number");
        return std::nullopt;
    }
    return static_cast<int>(number);
}

int JsonFields::number(QLatin1StringView key) const {
    return wholeNumber(m_object.value(key), key).value_or(0);
}

std::optional<int> JsonFields::numberIfAny(QLatin1StringView key) const {
    return has(key) ? wholeNumber(m_object.value(key), key) : std::nullopt;
}

bool JsonFields::flagOr(QLatin1StringView key, bool missing) const {
    const auto value = m_object.value(key);
    if (!value.isBool() && has(key))
        complain(key, "neither true nor false");
    return value.toBool(missing);
}

JsonFields JsonFields::object(QLatin1StringView key) const {
    const auto value = m_object.value(key);
    if (!value.isObject())
        complain(key, value.isUndefined() ? "missing" : "no object");
    return {value.toObject(), placeOf(key), m_problem};
}

std::vector<std::string> JsonFields::texts(QLatin1StringView key) const {
    std::vector<std::string> out;
    const auto value = m_object.value(key);
    if (!value.isArray() && has(key))
        complain(key, "no array");
    const QJsonArray array = value.toArray();
    for (const QJsonValue& text : array) {
        if (!text.isString())
            complain(key, "an array of something else than strings");
        out.push_back(text.toString().toStdString());
    }
    return out;
}

std::vector<std::vector<std::optional<int>>> JsonFields::rows(QLatin1StringView key, size_t width) const {
    std::vector<std::vector<std::optional<int>>> out;
    const auto value = m_object.value(key);
    if (!value.isArray() && has(key))
        complain(key, "no array");
    const QJsonArray array = value.toArray();
    for (const QJsonValue& row : array) {
        const QJsonArray cells = row.toArray();
        if (static_cast<size_t>(cells.size()) != width) {
            complain(key, "a row of the wrong width");
            return {};
        }
        auto& numbers = out.emplace_back();
        for (const QJsonValue& cell : cells)
            numbers.push_back(cell.isNull() ? std::nullopt : wholeNumber(cell, key));
    }
    return out;
}

std::vector<int> JsonFields::numbers(QLatin1StringView key) const {
    std::vector<int> out;
    const QJsonArray array = m_object.value(key).toArray();
    for (const QJsonValue& number : array)
        out.push_back(wholeNumber(number, key).value_or(0));
    return out;
}

void JsonFields::forEach(QLatin1StringView key, const std::function<void(const JsonFields&)>& visit) const {
    const auto value = m_object.value(key);
    if (!value.isArray() && has(key))
        complain(key, "no array");
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size() && m_problem.empty(); ++i) {
        const auto place = placeOf(key) + '[' + std::to_string(i) + ']';
        if (array[i].isObject())
            visit({array[i].toObject(), place, m_problem});
        else
            m_problem = place + ": no object";
    }
}

void JsonFields::complain(QLatin1StringView key, std::string_view what) const {
    if (m_problem.empty())
        m_problem = placeOf(key).append(": ").append(what);
}

std::string JsonFields::placeOf(QLatin1StringView key) const {
    const std::string name(key.data(), static_cast<size_t>(key.size()));
    return m_place.empty() ? name : m_place + '.' + name;
}

} // namespace portside::review
