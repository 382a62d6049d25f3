// SPDX-License-Identifier: GPL-3.0-or-later
// JSON values as bytes of our own layout: the same for every version of Qt. It knows nothing of reviews.
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace portside::review {

enum class JsonLayout {
    Readable, ///< keys sorted, two spaces of indentation, arrays of numbers on one line, a newline at the end
    Canonical ///< RFC 8785, for digests and journal lines
};

/// `first` names fields of the outermost object that stand before the others when the layout is Readable.
/// Doubles that are no integers come only from foreign files and are written in their shortest form.
std::string jsonText(const QJsonValue& value, JsonLayout layout, const QStringList& first = {});

inline QString qtText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace portside::review
