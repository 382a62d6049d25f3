// SPDX-License-Identifier: GPL-3.0-or-later
// What a newer Portside wrote and this one does not know: kept as text beside the value, and put back where it stood
// when that value is written. It knows nothing of reviews.
#pragma once

#include <QJsonObject>

#include <string>

namespace portside::review {

/// What `read` has and `known` lacks, in the same places, as canonical JSON; empty when that is nothing.
std::string newerFieldsOf(const QJsonObject& read, const QJsonObject& known);

/// `known` with those fields; what it says itself stays.
QJsonObject withNewerFields(const QJsonObject& known, const std::string& newerFields);

} // namespace portside::review
