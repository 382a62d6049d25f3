// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Words.h"

#include "core/base/Strings.h"

#include <utility>

namespace portside::app {

std::string Words::value(std::string_view name) const {
    const auto found = values.find(name);
    return found == values.end() ? std::string() : found->second;
}

std::vector<std::string> Words::given(std::initializer_list<std::string_view> names) const {
    std::vector<std::string> out;
    for (const auto name : names)
        if (has(name))
            out.emplace_back(name);
    return out;
}

Complaint sortWords(const CommandPage& page, const std::vector<std::string>& arguments, size_t first,
                    Words& words) {
    bool onlyOthers = false;
    for (size_t i = first; i < arguments.size(); ++i) {
        const std::string_view word = arguments[i];
        if (onlyOthers || word.size() < 2 || word.front() != '-') {
            words.others.emplace_back(word);
            continue;
        }
        if (word == "--") {
            onlyOthers = true;
            continue;
        }
        const auto equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
        auto name = word.substr(0, equals);
        if (name == "-o")
            name = "--output";
        else if (name == "-h")
            name = "--help";
        const auto* option = optionNamed(name);
        const bool isEverywhere = name == "--version"; // and on no page: the overview has it
        if (!option || !(isEverywhere || takes(page, name))) {
            if (option)
                return std::string(name) + " is no option of " +
                       (page.name.empty() ? "the workbench" : std::string(page.name));
            return "unknown option " + std::string(name) + suggestion(name, base::split(page.options, ' '));
        }
        if (words.has(option->name))
            return std::string(name) + " is given twice";
        std::string value;
        if (equals != std::string_view::npos) {
            if (option->value.empty())
                return std::string(name) + " takes no value";
            value = word.substr(equals + 1);
        } else if (!option->value.empty()) {
            if (i + 1 == arguments.size())
                return std::string(name) + " needs a value (" + std::string(option->value) + ')';
            value = arguments[++i];
        }
        if (!option->value.empty() && value.empty())
            return std::string(name) + " needs a value (" + std::string(option->value) + ')';
        words.values.emplace(option->name, std::move(value));
    }
    return std::nullopt;
}

} // namespace portside::app
