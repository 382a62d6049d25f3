// SPDX-License-Identifier: GPL-3.0-or-later
// The labelled pull requests as values, and the reader of their files: the files' own shape, not YAML at large.
#pragma once

#include "core/base/Strings.h"

#include <charconv>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace portside::score {

/// What a careful reader calls a stretch of lines.
struct LineLabel {
    bool removed =
        false;        ///< one botocore statement that the change took out of the override; else added lines
    std::string path; ///< below aiobotocore/ or botocore/: "retries/standard.py"
    int first = 0, last = 0; ///< 1-based, both included; at head, or in head's botocore version
    std::vector<std::string>
        categories; ///< the label, then what else can be defended; "/ambiguous" at the end
                    ///< of one that a person decides
    std::string confidence;
};

struct Case {
    std::string pr, head, base, expected, confidence;
    std::set<std::string> acceptable;
    /// "client.py::Class.method" to verdicts: the label, then what else can be defended.
    std::map<std::string, std::vector<std::string>> functions;
    std::vector<LineLabel> lines;
};

inline std::vector<std::string> pieces(std::string_view text, std::string_view separator) {
    std::vector<std::string> found;
    for (;;) {
        const auto at = text.find(separator);
        found.emplace_back(base::trimmed(text.substr(0, at)));
        if (at == std::string_view::npos)
            return found;
        text.remove_prefix(at + separator.size());
    }
}

/// "[botocore ]FILE:LINE[-LINE] CATEGORY CONFIDENCE[ or CATEGORY]...". \p text has no surrounding blanks.
inline LineLabel readLineLabel(std::string_view text) {
    LineLabel label;
    constexpr std::string_view removed = "botocore ";
    label.removed = text.starts_with(removed);
    if (label.removed)
        text.remove_prefix(removed.size());
    auto parts = pieces(text, " or ");
    const auto words = pieces(parts.front(), " ");
    if (words.size() != 3)
        return {};
    const auto colon = words[0].rfind(':');
    label.path = words[0].substr(0, colon);
    const char* end = words[0].data() + words[0].size();
    const auto read = std::from_chars(words[0].data() + colon + 1, end, label.first);
    label.last = label.first;
    if (read.ptr != end)
        std::from_chars(read.ptr + 1, end, label.last);
    label.categories = {words[1]};
    label.categories.insert(label.categories.end(), parts.begin() + 1, parts.end());
    label.confidence = words[2];
    return label;
}

inline std::vector<Case> readCases(const std::string& path) {
    std::vector<Case> cases;
    std::ifstream file(path);
    std::string section;
    for (std::string line; std::getline(file, line);) {
        const auto text = base::trimmed(line);
        const auto value = [&](std::string_view key) {
            return std::string(base::trimmed(text.substr(key.size())));
        };
        if (line.starts_with("- pr:")) {
            cases.push_back({});
            cases.back().pr = value("- pr:");
            section.clear();
        } else if (cases.empty() || text.empty() || text.starts_with("#")) {
            continue;
        } else if (text.starts_with("head_sha:")) {
            cases.back().head = value("head_sha:");
        } else if (text.starts_with("base_sha:")) {
            cases.back().base = value("base_sha:");
        } else if (text.starts_with("expected:")) {
            cases.back().expected = value("expected:");
        } else if (text.starts_with("confidence:")) {
            cases.back().confidence = value("confidence:");
        } else if (text == "functions:" || text == "lines:" || text == "acceptable:" ||
                   text == "corrected:") {
            section = text;
        } else if (section == "acceptable:" && text.starts_with("- ")) {
            cases.back().acceptable.insert(value("- "));
        } else if (section == "lines:" && text.starts_with("- ")) {
            cases.back().lines.push_back(readLineLabel(value("- ")));
        } else if (section == "functions:") {
            const auto colon = text.rfind(": ");
            if (colon != std::string_view::npos && text.find("::") != std::string_view::npos)
                cases.back().functions.emplace(text.substr(0, colon), pieces(text.substr(colon + 2), "|"));
        }
    }
    return cases;
}

} // namespace portside::score
