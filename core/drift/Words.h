// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed words that the pull-request check looks for in code and prose, in one place to be read and extended.
#pragma once

#include <string_view>

namespace portside::drift {

/// "logger", "self._log", "logging", "warnings": what a logging call is made on, by its last part.
bool isLoggerName(std::string_view name);
/// "debug", "warning", "exception", ...: what is called on it.
bool isLoggingMethod(std::string_view name);

/// A comment that gives an async reason.
bool speaksOfAsync(std::string_view comment);
/// A docstring that does: "asynchronously" alone is not enough.
bool docstringSpeaksOfAsync(std::string_view docstring);

/// Functions that only make sense about coroutines: isawaitable, iscoroutinefunction, create_task, ...
bool isAsyncFunction(std::string_view name);

/// Modules whose names are async primitives: asyncio, anyio, aiohttp, ...
bool isAsyncLibrary(std::string_view module);

} // namespace portside::drift
