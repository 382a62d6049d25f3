// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/ThreeWay.h"

#include "core/base/Strings.h"

#include <QRegularExpression>
#include <algorithm>
#include <cctype>

namespace portside::asyncneed {

namespace {

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::string step(std::string_view name, const std::string& before, const std::string& after) {
    return std::string(name) + " " + before + (before == after ? "" : " -> " + after);
}

} // namespace

Classification claimOf(std::string_view pullRequestText) {
    return lowerCase(pullRequestText).find("version bounds updated only") != std::string::npos
               ? Classification::NoPort
               : Classification::PortRequired;
}

std::optional<std::pair<std::string, std::string>> rangeIn(std::string_view pullRequestText) {
    static const QRegularExpression address(
        QStringLiteral(R"(botocore/compare/(\d+\.\d+\.\d+)\.\.\.?(\d+\.\d+\.\d+))"));
    const auto match = address.match(
        QString::fromLatin1(pullRequestText.data(), static_cast<qsizetype>(pullRequestText.size())));
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair(match.captured(1).toStdString(), match.captured(2).toStdString());
}

std::optional<Classification> claimOf(const std::optional<mirror::Bounds>& before,
                                      const std::optional<mirror::Bounds>& after) {
    if (!before || !after)
        return std::nullopt;
    if (before->lower != after->lower)
        return Classification::PortRequired;
    return before->upper != after->upper ? std::optional(Classification::NoPort) : std::nullopt;
}

std::string wordsOf(const std::optional<mirror::Bounds>& before, const std::optional<mirror::Bounds>& after) {
    if (!before || !after)
        return {};
    return step("lower", before->lower, after->lower) + ", " + step("upper", before->upper, after->upper);
}

std::vector<std::string> disagreements(const ThreeWay& check, const std::optional<Classification>& verdict) {
    std::vector<std::string> sentences;
    const auto compare = [&](std::string_view one, const std::optional<Classification>& saysOne,
                             std::string_view other, const std::optional<Classification>& saysOther) {
        if (!saysOne || !saysOther || *saysOne == *saysOther || *saysOne == Classification::Ambiguous)
            return;
        sentences.push_back(
            std::string(one).append(word(*saysOne)).append(", ").append(other).append(word(*saysOther)));
    };
    const std::string bounds = "the version bounds (" + check.boundsWords + ") claim ";
    compare("the rules say ", verdict, "the pull request's text claims ", check.claim);
    compare("the rules say ", verdict, bounds, check.bounds);
    compare("the pull request's text claims ", check.claim, bounds, check.bounds);
    return sentences;
}

} // namespace portside::asyncneed
