// SPDX-License-Identifier: GPL-3.0-or-later
// The one JSON shape of a review, for the file and for the JSON report. Its schema: resources/schema.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <QJsonObject>

#include <string_view>

namespace portside::review {

/// With the fields that follow from the others (roll-ups, effective verdicts, ids), which readers may use and
/// fromObject() ignores.
QJsonObject toObject(const Review& review);
base::Result<Review> fromObject(const QJsonObject& object);

/// The machine's verdict with the ids of its lines; no decision plays a part.
QJsonObject toObject(const drift::FunctionVerdict& function);
QJsonObject toObject(const drift::Baseline& baseline);

std::string_view word(compare::Side side); ///< "botocore-old", "botocore", "aiobotocore"

} // namespace portside::review
