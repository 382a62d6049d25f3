// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures over a sign-off's statement, made and checked by the programs that git itself uses: ssh-keygen and gpg.
// Keys stay with those programs; nothing here reads one.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/review/Review.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace portside::review {

/// What ssh-keygen calls the purpose of a signature: `ssh-keygen -Y verify -n portside-review`.
inline constexpr std::string_view signatureNamespace = "portside-review";

/// The key that the user's git signs with.
struct SigningKey {
    std::string format;  ///< "ssh" or "openpgp"
    std::string key;     ///< user.signingkey as git has it
    std::string program; ///< what makes the signature: "ssh-keygen", "gpg"
};

/// By gpg.format, user.signingkey, gpg.program and gpg.ssh.program. nullopt when no key is configured, or one of a
/// format that we do not use (x509).
std::optional<SigningKey> signingKeyOf(const std::function<std::string(std::string_view)>& gitConfiguration);

/// Asks the program to sign; it may ask for a passphrase by its own means. Errors: Stopped, or CannotWrite with the
/// program's last words, or that it is not there.
base::Result<Signature> sign(const std::string& statement, const SigningKey& key,
                             const base::Progress& progress);

enum class Trust {
    Good,    ///< made over this text, by a key that is known to be the person's
    Unknown, ///< made over this text, or not checkable here; whose key it is, is not known
    Bad      ///< not made over this text, or by a key of somebody else
};
struct Checked {
    Trust trust = Trust::Unknown;
    std::string words; ///< one line for people, English, no full stop
};

/// `allowedSigners` is a file as in ssh-keygen(1), "ALLOWED SIGNERS"; may be empty. For OpenPGP the user's own key ring
/// says whom it trusts.
Checked check(const Signature& signature, const std::string& statement, const std::string& email,
              const std::string& allowedSigners, const base::Progress& progress);

} // namespace portside::review
