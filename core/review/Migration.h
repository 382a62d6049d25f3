// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a review that an older Portside wrote to the format of this one, one step for each format that there was.
// There has been one so far; the next one adds its step to the list in Migration.cpp.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>

#include <span>

namespace portside::review {

struct Migration {
    int from = 0; ///< the format that it reads; it writes the next one
    QJsonObject (*apply)(QJsonObject review) = nullptr;
};

/// Oldest first, without a gap.
std::span<const Migration> migrations();

/// `review` in the format `current`, its field "schema" included. NewerFormat for a later one, BadFormat when there is
/// no "schema" or no way from there.
base::Result<QJsonObject> migrated(QJsonObject review, std::span<const Migration> steps, int current);

} // namespace portside::review
