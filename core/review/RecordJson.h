// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON shape of what people add to a review: in the review file, and line by line in its journal. Fields of a
// newer Portside are kept. Its schema: resources/schema.
#pragma once

#include "core/base/Result.h"
#include "core/review/JsonFields.h"
#include "core/review/Review.h"

#include <QJsonArray>
#include <QJsonObject>

namespace portside::review {

QJsonObject toObject(const Decision& decision);
QJsonObject toObject(const Pairing& pairing);
QJsonObject toObject(const Reopened& reopened);
QJsonObject toObject(const SignOff& signOff);
/// A line of the journal: with a word for what it is, unless it is a decision.
QJsonObject toObject(const Record& record);
/// BadFormat for what is no record, or one of a kind that only a newer Portside knows.
base::Result<Record> recordFrom(const QJsonObject& object);

/// Fills decisions, pairings, reopened ones and sign-offs.
void readRecords(const JsonFields& review, Review& into);

template <typename Entry> QJsonArray toArray(const std::vector<Entry>& entries) {
    QJsonArray out;
    for (const auto& entry : entries)
        out.append(toObject(entry));
    return out;
}

} // namespace portside::review
