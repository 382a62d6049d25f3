// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Mutator.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace portside::fuzz {

namespace {

std::uint32_t fromEnvironment(const char* name, std::uint32_t otherwise) {
    const char* text = std::getenv(name);
    return text ? static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10)) : otherwise;
}

/// The beginnings of lines, and the end of the text.
std::vector<size_t> lineStarts(const std::string& text) {
    std::vector<size_t> starts{0};
    for (size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            starts.push_back(i + 1);
    if (starts.back() != text.size())
        starts.push_back(text.size());
    return starts;
}

} // namespace

Mutator::Mutator(std::uint32_t seed, std::vector<std::string> dictionary)
    : m_random(seed), m_dictionary(std::move(dictionary)) {
    for (const char* hostile : {"\xEF\xBB\xBF", "\r\n", "\r", "\f", "\t", "\xC0\x80", "\xED\xA0\x80", "\xFF",
                                "\xE2\x80\xAE", "\xE2\x80\xA8", "\n", "\n\n", "\\\n"})
        m_dictionary.emplace_back(hostile);
    m_dictionary.emplace_back(1, '\0');
    m_dictionary.emplace_back(200, '(');
    m_dictionary.emplace_back(200, '[');
    m_dictionary.emplace_back(3000, 'x');
}

size_t Mutator::below(size_t bound) { return bound == 0 ? 0 : m_random() % bound; }

std::string Mutator::damaged(std::string text) {
    for (size_t left = 1 + below(4); left > 0; --left)
        damage(text);
    return text;
}

void Mutator::damage(std::string& text) {
    const size_t at = below(text.size() + 1);
    const size_t length = std::min(text.size() - at, below(2) ? below(8) : below(200));
    switch (below(8)) {
    case 0:
        text.erase(at, length);
        break;
    case 1:
        text.insert(below(text.size() + 1), text.substr(at, length));
        break;
    case 2:
        if (at < text.size())
            text[at] = static_cast<char>(below(256));
        break;
    case 3:
    case 4:
        text.insert(at, m_dictionary[below(m_dictionary.size())]);
        break;
    case 5:
        text.replace(at, length, m_dictionary[below(m_dictionary.size())]);
        break;
    case 6: {
        const auto starts = lineStarts(text);
        const size_t one = below(starts.size() - 1), other = below(starts.size() - 1);
        if (starts.size() < 2 || one == other)
            break;
        const auto line = [&](size_t index) {
            return text.substr(starts[index], starts[index + 1] - starts[index]);
        };
        const auto [low, high] = std::minmax(one, other);
        const std::string lowLine = line(low), highLine = line(high);
        text.replace(starts[high], highLine.size(), lowLine);
        text.replace(starts[low], lowLine.size(), highLine);
        break;
    }
    default:
        text.resize(at); // cut off
        break;
    }
}

std::vector<std::string> pythonWords() {
    return {"async ",      "await ",
            "def ",        "class ",
            "return ",     "yield ",
            "yield from ", "lambda: ",
            "with ",       "for ",
            "else:",       "try:",
            "except:",     "finally:",
            "raise ",      "import ",
            "from ",       "@",
            "\"\"\"",      "'''",
            "f'{",         "}'",
            "(",           ")",
            "[",           "]",
            "{",           "}",
            ":",           ":=",
            ",",           " = ",
            "*",           "**",
            "...",         "    ",
            "\n    ",      "# ",
            "Aio",         "self.",
            "super().",    "match x:",
            "case _:",     "type X = ",
            "if True:\n",  "\nclass X(AioClient):\n    pass\n"};
}

std::vector<std::string> diffWords() {
    return {"diff --git a/x.py b/x.py\n",
            "--- ",
            "+++ ",
            "@@ -1,1 +1,1 @@",
            "@@ -0,0 +1 @@\n",
            "@@ -99999999999999999999,1 +1,1 @@\n",
            "\\ No newline at end of file\n",
            "rename from ",
            "rename to ",
            "/dev/null",
            "new file mode 100644\n",
            "deleted file mode 120000\n",
            "GIT binary patch\n",
            "\"a/\\303\\244.py\"",
            "+",
            "-",
            " ",
            "similarity index 100%\n",
            "@@@ -1 -1 +1 @@@\n",
            "a/../../etc/passwd",
            "Binary files differ\n"};
}

std::vector<std::string> jsonWords() {
    return {"{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999",
            "\\u0000",
            "\\ud800",
            "\"decisions\":",
            "\"format\": 99",
            "\"sign_offs\": []",
            "\"functions\": {}",
            "0.5"};
}

int rounds(int usual) { return usual * static_cast<int>(fromEnvironment("PORTSIDE_FUZZ_ROUNDS", 1)); }
std::uint32_t firstSeed() { return fromEnvironment("PORTSIDE_FUZZ_SEED", 1); }

Files filesOf(const std::string& folder) {
    namespace fs = std::filesystem;
    Files files;
    const fs::path root = fs::path(PORTSIDE_SOURCE_DIR) / folder;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file())
            continue;
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        files[fs::relative(entry.path(), root).generic_string()] = text.str();
    }
    return files;
}

} // namespace portside::fuzz
