// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Signature.h"

#include "core/base/ChildProcess.h"
#include "core/base/Digest.h"
#include "core/base/FileWriter.h"
#include "core/base/Strings.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace portside::review {

using base::ErrorCode;
using base::fail;

namespace {

std::string lastWords(const base::ChildResult& result, const std::string& program) {
    std::string last;
    for (const auto line : base::split(result.errors, '\n'))
        if (const auto words = base::trimmed(line); !words.empty() && !words.starts_with("[GNUPG:]"))
            last = words;
    return last.empty() ? program + " ended with " + std::to_string(result.exitCode) : last;
}

/// A key that is spelled out rather than named by its file.
bool isLiteral(std::string_view key) { return key.starts_with("key::") || key.starts_with("ssh-"); }

std::string homeResolved(const std::string& path) {
    return path.starts_with("~/") ? QDir::homePath().toStdString() + path.substr(1) : path;
}

/// Whether the lines of gpg's status have this word, and the rest of that line.
std::optional<std::string> status(const std::string& output, std::string_view word) {
    const auto prefix = "[GNUPG:] " + std::string(word);
    for (const auto line : base::split(output, '\n'))
        if (line == prefix || line.starts_with(prefix + ' '))
            return std::string(line.substr(std::min(line.size(), prefix.size() + 1)));
    return std::nullopt;
}

Checked checkSsh(const std::string& signatureFile, const std::string& statement, const std::string& email,
                 const std::string& allowedSigners, const base::Progress& progress) {
    const std::string purpose(signatureNamespace);
    const auto alone = base::runProgram(
        "ssh-keygen", {"-Y", "check-novalidate", "-n", purpose, "-s", signatureFile}, statement, progress);
    if (!alone)
        return {Trust::Unknown, "the signature was not checked: " + alone.error().message};
    if (alone->exitCode != 0)
        return {Trust::Bad,
                "the signature does not belong to this statement: " + lastWords(*alone, "ssh-keygen")};
    if (allowedSigners.empty())
        return {Trust::Unknown,
                "the signature belongs to the statement, but no allowed-signers file says whose key it is"};
    if (!QFileInfo(QString::fromStdString(allowedSigners)).isReadable())
        return {Trust::Unknown, "the allowed-signers file cannot be read: " + allowedSigners};
    if (email.empty())
        return {Trust::Unknown, "the sign-off has no e-mail address to look up in the allowed-signers file"};
    const auto known = base::runProgram(
        "ssh-keygen", {"-Y", "verify", "-f", allowedSigners, "-I", email, "-n", purpose, "-s", signatureFile},
        statement, progress);
    if (!known)
        return {Trust::Unknown, "the signature was not checked: " + known.error().message};
    if (known->exitCode != 0)
        return {Trust::Bad,
                "the signature was made by a key that the allowed-signers file does not have for " + email};
    return {Trust::Good, "the SSH signature is that of " + email + " by the allowed-signers file"};
}

Checked checkOpenPgp(const std::string& signatureFile, const std::string& statement, const std::string& email,
                     const base::Progress& progress) {
    const auto result = base::runProgram(
        "gpg", {"--batch", "--no-tty", "--status-fd=1", "--verify", signatureFile, "-"}, statement, progress);
    if (!result)
        return {Trust::Unknown, "the signature was not checked: " + result.error().message};
    const auto good = status(result->output, "GOODSIG");
    if (status(result->output, "BADSIG"))
        return {Trust::Bad, "the signature does not belong to this statement"};
    if (status(result->output, "NO_PUBKEY"))
        return {Trust::Unknown, "the key of the signature is not in your key ring"};
    if (!good || !status(result->output, "VALIDSIG") || result->exitCode != 0)
        return {Trust::Bad, "the signature is not valid: " + lastWords(*result, "gpg")};
    if (email.empty() || good->find('<' + email + '>') == std::string::npos)
        return {Trust::Bad, "the signature is that of another person: " + *good};
    if (!status(result->output, "TRUST_ULTIMATE") && !status(result->output, "TRUST_FULLY"))
        return {Trust::Unknown,
                "the signature belongs to the statement, but your key ring does not trust its key"};
    return {Trust::Good, "the OpenPGP signature is that of " + email + ", whose key your key ring trusts"};
}

} // namespace

std::optional<SigningKey> signingKeyOf(const std::function<std::string(std::string_view)>& gitConfiguration) {
    const auto orElse = [&](std::string_view name, const char* otherwise) {
        auto value = gitConfiguration(name);
        return value.empty() ? std::string(otherwise) : value;
    };
    SigningKey key{orElse("gpg.format", "openpgp"), gitConfiguration("user.signingkey"), {}};
    if (key.key.empty())
        return std::nullopt;
    if (key.format == "ssh")
        key.program = orElse("gpg.ssh.program", "ssh-keygen");
    else if (key.format == "openpgp")
        key.program = orElse("gpg.openpgp.program", orElse("gpg.program", "gpg").c_str());
    else
        return std::nullopt;
    return key;
}

base::Result<Signature> sign(const std::string& statement, const SigningKey& key,
                             const base::Progress& progress) {
    const QTemporaryDir folder;
    std::vector<std::string> arguments;
    if (key.format == "ssh") {
        arguments = {"-Y", "sign", "-n", std::string(signatureNamespace), "-f"};
        if (isLiteral(key.key)) {
            // Only the public half is named; the agent has the other.
            const auto file = folder.filePath(QStringLiteral("key.pub")).toStdString();
            const auto text = key.key.starts_with("key::") ? key.key.substr(5) : key.key;
            if (auto written = base::writeFile(file, text + '\n'); !written)
                return written.error();
            arguments.insert(arguments.end(), {file, "-U"});
        } else {
            arguments.push_back(homeResolved(key.key));
        }
    } else {
        arguments = {"--status-fd=2", "-bsau", key.key};
    }
    const auto result = base::runProgram(key.program, arguments, statement, progress);
    if (!result)
        return result.error();
    const bool made = result->exitCode == 0 && result->output.starts_with("-----BEGIN ");
    if (!made)
        return fail(ErrorCode::CannotWrite, "the signature was not made: " + lastWords(*result, key.program));
    return Signature{key.format, result->output, base::sha256Hex(result->output)};
}

Checked check(const Signature& signature, const std::string& statement, const std::string& email,
              const std::string& allowedSigners, const base::Progress& progress) {
    if (base::sha256Hex(signature.text) != signature.digest)
        return {Trust::Bad, "the signature was changed after it was made"};
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("signature")).toStdString();
    if (auto written = base::writeFile(file, signature.text); !written)
        return {Trust::Unknown, "the signature was not checked: " + written.error().message};
    if (signature.format == "ssh")
        return checkSsh(file, statement, email, allowedSigners, progress);
    if (signature.format == "openpgp")
        return checkOpenPgp(file, statement, email, progress);
    return {Trust::Unknown, "the signature is of a kind that this version does not know"};
}

} // namespace portside::review
