// SPDX-License-Identifier: GPL-3.0-or-later
// What each command is called and takes, and the pages of --help and --version. What the words mean is CommandLine's.
#pragma once

#include "app/CommandLine.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::app {

struct Option {
    std::string_view name;
    std::string_view value; ///< what the value is called in help; empty for a switch
    std::string_view help;
};

struct CommandPage {
    Command command;
    std::string_view name;
    std::string_view synopsis; ///< behind the program and the command's name
    std::string_view purpose;
    std::string_view example;
    std::string_view options; ///< names in the order of the page
};

/// nullptr for a name that no command takes.
const Option* optionNamed(std::string_view name);
bool takes(const CommandPage& page, std::string_view option);

/// nullptr for an unknown one.
const CommandPage* commandNamed(std::string_view name);
std::vector<std::string_view> commandNames();
const CommandPage& workbench();

/// ", did you mean X?" for the nearest of `names` when it is near enough; else empty.
std::string suggestion(std::string_view typed, const std::vector<std::string_view>& names);

std::string programName(Program program);
std::string versionText(Program program);
std::string helpText(Program program, const CommandPage& page);
std::string overviewText();

} // namespace portside::app
