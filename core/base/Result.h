// SPDX-License-Identifier: GPL-3.0-or-later
// The way functions of core fail: a value or an Error, never an exception.
// A normal absence is no error; that is std::optional's work.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace portside::base {

enum class ErrorCode {
    Usage,          ///< the caller's words are off (exit code 64)
    NoClone,        ///< a repository that was named or expected is not there
    NoRevision,     ///< a tag, commit or pull request is not in the repository
    NoBotocore,     ///< botocore's source for the wanted version cannot be had
    Unreadable,     ///< a file, blob or object exists but cannot be read or decoded
    DiffDoesNotFit, ///< a unified diff matches neither side of the checkout
    BadFormat,      ///< a file of ours (review, journal) or an input is malformed
    NewerFormat,    ///< a file of ours that only a newer Portside can read
    InUse,          ///< another window has it open
    CannotWrite,    ///< storage refused a write
    Unreachable,    ///< a server did not answer; the same may succeed later
    Refused,        ///< a server, or the state of what it keeps, does not allow it
    Stopped,        ///< the user asked for it; not worth a message
    Internal        ///< a promise inside the program was broken
};

/// What went wrong, in words a maintainer can act on.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message; ///< one sentence fragment without "error: " and without a full stop
    std::string detail;  ///< more of the story for the window and stderr; often empty
};

/// Success without a value.
struct Done {};

/// Either a T or an Error. Asking for the one that is not there is a programming error.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T& value() & {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

inline Error fail(ErrorCode code, std::string message) { return Error{code, std::move(message), {}}; }

} // namespace portside::base
