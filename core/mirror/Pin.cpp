// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Pin.h"

#include "core/base/Strings.h"

#include <QRegularExpression>
#include <algorithm>

namespace portside::mirror {

namespace {

std::vector<long> numbers(std::string_view version) {
    std::vector<long> parts;
    for (const auto part : base::split(version, '.')) {
        const bool numeric = !part.empty() && part.size() < 10 &&
                             part.find_first_not_of("0123456789") == std::string_view::npos;
        parts.push_back(numeric ? std::stol(std::string(part)) : -1);
    }
    return parts;
}

std::string dotted(const std::vector<long>& parts) {
    std::vector<std::string> words;
    for (const long part : parts)
        words.push_back(std::to_string(part));
    return base::joined(words, ".");
}

std::string minusOnePatch(std::string_view version) {
    auto parts = numbers(version);
    if (!parts.empty() && parts.back() > 0)
        --parts.back();
    return dotted(parts);
}

/// The first version past all that begin with the given number of parts: 1.17.40 and two parts give 1.18.0.
std::string after(std::string_view version, size_t parts) {
    auto all = numbers(version);
    if (parts == 0 || parts > all.size() || std::find(all.begin(), all.end(), -1) != all.end())
        return {};
    ++all[parts - 1];
    std::fill(all.begin() + static_cast<std::ptrdiff_t>(parts), all.end(), 0);
    return dotted(all);
}

/// `botocore >= 1.2.3, < 1.3.0` in a requirement string, spaces and order free; comment lines do not count. The upper
/// bound is made exclusive.
std::optional<Bounds> boundsIn(const source::SourceText& text, PinSource source) {
    static const QRegularExpression requirement(
        QStringLiteral(R"((?<![\w-])botocore\s*(?:\[[^\]]*\])?\s*((?:[<>=!~]=?\s*[\w.*]+\s*,?\s*)+))"));
    static const QRegularExpression clause(QStringLiteral(R"(([<>=!~]=?)\s*([\w.*]+))"));
    for (int number = 1; number <= text.lineCount(); ++number) {
        const auto line = text.line(number);
        if (base::trimmed(line).starts_with('#'))
            continue;
        const auto match =
            requirement.match(QString::fromLatin1(line.data(), static_cast<qsizetype>(line.size())));
        if (!match.hasMatch())
            continue;
        Bounds bounds{{}, {}, source};
        for (auto clauses = clause.globalMatch(match.captured(1)); clauses.hasNext();) {
            const auto one = clauses.next();
            const std::string sign = one.captured(1).toStdString();
            const std::string version = one.captured(2).toStdString();
            const size_t parts = numbers(version).size();
            if (sign == ">=" || sign == "==" || sign == "~=")
                bounds.lower = version;
            // setup.py of the first years: inclusive, exact and compatible-release bounds.
            if (sign == "<")
                bounds.upper = version;
            else if (sign == "<=" || sign == "==")
                bounds.upper = after(version, parts);
            else if (sign == "~=")
                bounds.upper = after(version, parts - 1);
        }
        if (!bounds.upper.empty())
            return bounds;
    }
    return std::nullopt;
}

/// The version of the botocore package in uv.lock; nullopt when it is not locked there.
std::optional<std::string> lockedVersion(const source::SourceText& lock) {
    static const QRegularExpression package(
        QStringLiteral(R"re(\[\[package\]\]\s*name\s*=\s*"botocore"\s*version\s*=\s*"([^"]+)")re"));
    // A lock file is long, and the pattern is only worth trying near the name.
    constexpr size_t before = 100;
    constexpr size_t after = 300;
    const std::string_view bytes = lock.bytes();
    for (size_t at = bytes.find("\"botocore\""); at != std::string_view::npos;
         at = bytes.find("\"botocore\"", at + 1)) {
        const size_t from = at < before ? 0 : at - before;
        const auto near = bytes.substr(from, at - from + after);
        const auto match =
            package.match(QString::fromLatin1(near.data(), static_cast<qsizetype>(near.size())));
        if (match.hasMatch())
            return match.captured(1).toStdString();
    }
    return std::nullopt;
}

} // namespace

bool versionLess(std::string_view one, std::string_view other) { return numbers(one) < numbers(other); }

bool isReleaseTag(std::string_view tag) {
    const auto parts = numbers(tag);
    return parts.size() == 3 && std::none_of(parts.begin(), parts.end(), [](long part) { return part < 0; });
}

base::Result<std::optional<Bounds>> readBounds(const source::SourceTree& aiobotocore) {
    const std::pair<std::string_view, PinSource> places[] = {{"pyproject.toml", PinSource::PyprojectBound},
                                                             {"setup.py", PinSource::SetupBound}};
    for (const auto& [path, source] : places) {
        const auto text = aiobotocore.read(path);
        if (!text)
            return text.error();
        if (text->has_value())
            if (auto bounds = boundsIn(**text, source))
                return bounds;
    }
    return std::optional<Bounds>();
}

base::Result<Pin> readPin(const source::SourceTree& aiobotocore,
                          const std::vector<std::string>& botocoreTags) {
    const auto bounds = readBounds(aiobotocore);
    if (!bounds)
        return bounds.error();
    Pin pin;
    if (bounds->has_value()) {
        pin.lowerBound = (*bounds)->lower;
        pin.upperBound = (*bounds)->upper;
        const std::string newest = minusOnePatch(pin.upperBound);
        const bool upToDate =
            std::any_of(botocoreTags.begin(), botocoreTags.end(), [&](const std::string& tag) {
                return isReleaseTag(tag) && !versionLess(tag, newest);
            });
        if (!botocoreTags.empty() && !upToDate)
            pin.warning = "the botocore clone has no tag at or above " + newest + ": it may be out of date";
    }
    const auto lock = aiobotocore.read("uv.lock");
    if (!lock)
        return lock.error();
    if (lock->has_value())
        if (auto version = lockedVersion(**lock)) {
            pin.version = std::move(*version);
            pin.source = PinSource::UvLock;
            return pin;
        }
    if (!bounds->has_value())
        return base::fail(base::ErrorCode::NoBotocore,
                          "no botocore version is stated in uv.lock, pyproject.toml or setup.py");
    pin.source = (*bounds)->source;
    const bool exact = pin.lowerBound == minusOnePatch(pin.upperBound); // then no older tag may stand in
    for (const auto& tag : botocoreTags)
        if (!exact && isReleaseTag(tag) && versionLess(tag, pin.upperBound) &&
            (pin.version.empty() || versionLess(pin.version, tag)))
            pin.version = tag;
    if (pin.version.empty())
        pin.version = minusOnePatch(pin.upperBound);
    return pin;
}

} // namespace portside::mirror
