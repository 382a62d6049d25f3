// SPDX-License-Identifier: GPL-3.0-or-later
// Typed access to a JSON object of a file that may be damaged, old, new or hostile: the first thing that is off is
// noted, with its place, and everything read after that is meaningless.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace portside::review {

class JsonFields {
public:
    /// `problem` is borrowed and outlives this; `place` is for people: "functions[3].view".
    JsonFields(QJsonObject object, std::string place, std::string& problem);

    const QJsonObject& all() const { return m_object; }
    bool has(QLatin1StringView key) const;         ///< present and not null
    std::string text(QLatin1StringView key) const; ///< must be there
    std::string textOr(QLatin1StringView key, std::string_view missing) const;
    int number(QLatin1StringView key) const; ///< must be there; a whole number that fits an int
    std::optional<int> numberIfAny(QLatin1StringView key) const;
    bool flagOr(QLatin1StringView key, bool missing) const;
    JsonFields object(QLatin1StringView key) const;              ///< must be there
    std::vector<std::string> texts(QLatin1StringView key) const; ///< empty when missing
    /// Arrays of exactly `width` numbers or nulls; empty when missing.
    std::vector<std::vector<std::optional<int>>> rows(QLatin1StringView key, size_t width) const;
    std::vector<int> numbers(QLatin1StringView key) const; ///< empty when missing
    /// Visits the objects of an array until something is off; nothing when it is missing.
    void forEach(QLatin1StringView key, const std::function<void(const JsonFields&)>& visit) const;

    /// The value that a word stands for; `from` gives nullopt for unknown words.
    template <typename From> auto choice(QLatin1StringView key, From from) const {
        const auto value = from(text(key));
        if (!value)
            complain(key, "an unknown word");
        return value.value_or(typename decltype(value)::value_type{});
    }

    void complain(QLatin1StringView key, std::string_view what) const;

private:
    std::string placeOf(QLatin1StringView key) const;
    /// nullopt, with a complaint, unless it is a whole number that fits.
    std::optional<int> wholeNumber(const QJsonValue& value, QLatin1StringView key) const;

    QJsonObject m_object;
    std::string m_place;
    std::string& m_problem;
};

} // namespace portside::review
