// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Migration.h"

#include "core/review/JsonFields.h"

#include <algorithm>

namespace portside::review {

using namespace Qt::StringLiterals;

std::span<const Migration> migrations() { return {}; }

base::Result<QJsonObject> migrated(QJsonObject review, std::span<const Migration> steps, int current) {
    std::string problem;
    const int format = JsonFields(review, {}, problem).number("schema"_L1);
    if (!problem.empty())
        return base::fail(base::ErrorCode::BadFormat, "not a review: " + problem);
    if (format > current)
        return base::fail(base::ErrorCode::NewerFormat,
                          "the review was written by a newer Portside (format " + std::to_string(format) +
                              ", this one reads up to " + std::to_string(current) + ")");
    for (int at = format; at < current; ++at) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [at](const Migration& candidate) { return candidate.from == at; });
        if (step == steps.end())
            return base::fail(base::ErrorCode::BadFormat,
                              "not a review: there never was a format " + std::to_string(at));
        review = step->apply(std::move(review));
        review.insert("schema"_L1, at + 1);
    }
    return review;
}

} // namespace portside::review
