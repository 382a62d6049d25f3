// SPDX-License-Identifier: GPL-3.0-or-later
// The writers behind report::write(), one per format and kind.
#pragma once

#include "core/review/Review.h"

#include <string>
#include <string_view>

namespace portside::report {

std::string writeDriftText(const review::Review& review);
std::string writeAsyncNeedText(const review::Review& review);
std::string writeDriftMarkdown(const review::Review& review);
std::string writeAsyncNeedMarkdown(const review::Review& review);
std::string writeDriftHtml(const review::Review& review);
std::string writeAsyncNeedHtml(const review::Review& review);
std::string writeSarif(const review::Review& review);
std::string writeClassification(const review::Review& review);
std::string writeClassificationError(std::string_view message);

} // namespace portside::report
