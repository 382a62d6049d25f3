// SPDX-License-Identifier: GPL-3.0-or-later
// One of the published schemas, to hold against what is written: every field, and nothing but. Only the words of JSON
// Schema that ours use are understood; an unknown one fails.
#pragma once

#include <QJsonObject>

#include <string>
#include <string_view>

namespace portside::support {

class JsonSchema {
public:
    /// The file's name in resources/schema.
    explicit JsonSchema(std::string_view name);

    const QJsonObject& root() const { return m_root; }
    /// Empty when the value fits `given` (a part of this schema), else what does not and where.
    std::string misfit(const QJsonValue& value, const QJsonObject& given, const std::string& place) const;

private:
    QJsonObject m_root;
};

} // namespace portside::support
