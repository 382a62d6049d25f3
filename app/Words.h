// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one command, sorted into options with their values and others. What they mean is CommandLine's.
#pragma once

#include "app/CommandPages.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::app {

struct Words {
    std::map<std::string_view, std::string> values; ///< by the option's long name
    std::vector<std::string> others;

    bool has(std::string_view name) const { return values.contains(name); }
    /// Empty when it was not given.
    std::string value(std::string_view name) const;
    /// The given ones of these options.
    std::vector<std::string> given(std::initializer_list<std::string_view> names) const;
};

/// What is wrong with the words; nullopt when nothing is.
using Complaint = std::optional<std::string>;

/// `arguments` from `first` on; options that the page does not take are a complaint.
Complaint sortWords(const CommandPage& page, const std::vector<std::string>& arguments, size_t first,
                    Words& words);

} // namespace portside::app
