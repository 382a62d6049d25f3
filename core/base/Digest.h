// SPDX-License-Identifier: GPL-3.0-or-later
// Hexadecimal digests of bytes, lower case.
#pragma once

#include <string>
#include <string_view>

namespace portside::base {

std::string sha1Hex(std::string_view bytes);
std::string sha256Hex(std::string_view bytes);

} // namespace portside::base
