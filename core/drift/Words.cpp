// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace portside::drift {

namespace {

template <size_t N> bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 9> loggerNames{"logger", "log",     "_logger",  "_log", "LOG",
                                                      "LOGGER", "logging", "warnings", "_LOG"};
constexpr std::array<std::string_view, 14> loggingMethods{
    "debug", "info",  "warning",       "warn",         "error",          "exception",  "critical",
    "log",   "fatal", "warn_explicit", "simplefilter", "filterwarnings", "deprecated", "setLevel"};
constexpr std::array<std::string_view, 11> asyncWords{"async",     "await",      "awaited", "awaitable",
                                                      "awaiting",  "asyncio",    "anyio",   "aiohttp",
                                                      "coroutine", "coroutines", "httpx"};
constexpr std::array<std::string_view, 9> docstringWords{
    "await", "awaited", "awaitable", "awaitables", "awaiting", "asyncio", "coroutine", "coroutines", "anyio"};
constexpr std::array<std::string_view, 15> asyncFunctions{
    "isawaitable",        "iscoroutine", "iscoroutinefunction", "isasyncgen",
    "isasyncgenfunction", "create_task", "ensure_future",       "gather",
    "wait_for",           "shield",      "get_running_loop",    "get_event_loop",
    "run_in_executor",    "to_thread",   "run_until_complete"};
constexpr std::array<std::string_view, 8> asyncLibraries{"asyncio", "anyio", "aiohttp",      "httpx",
                                                         "sniffio", "trio",  "aioitertools", "async_timeout"};

bool isWordByte(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

std::string lowerCased(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// Some word of the text is in the list, or "event loop" stands in it.
template <size_t N> bool speaks(std::string_view text, const std::array<std::string_view, N>& words) {
    const std::string lower = lowerCased(text);
    std::string plain; // white space as one space, so that a line end does not part "event loop"
    for (const char c : lower)
        if (!std::isspace(static_cast<unsigned char>(c)))
            plain += c;
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    if (plain.find("event loop") != std::string::npos)
        return true;
    for (size_t begin = 0; begin < plain.size();) {
        if (!isWordByte(plain[begin])) {
            ++begin;
            continue;
        }
        size_t end = begin;
        while (end < plain.size() && isWordByte(plain[end]))
            ++end;
        if (contains(words, std::string_view(plain).substr(begin, end - begin)))
            return true;
        begin = end;
    }
    return false;
}

} // namespace

bool isLoggerName(std::string_view name) { return contains(loggerNames, name.substr(name.rfind('.') + 1)); }

bool isLoggingMethod(std::string_view name) { return contains(loggingMethods, name); }

bool speaksOfAsync(std::string_view comment) { return speaks(comment, asyncWords); }

bool docstringSpeaksOfAsync(std::string_view docstring) { return speaks(docstring, docstringWords); }

bool isAsyncFunction(std::string_view name) { return contains(asyncFunctions, name); }

bool isAsyncLibrary(std::string_view module) {
    return contains(asyncLibraries, module.substr(0, module.find('.')));
}

} // namespace portside::drift
