// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/PullRequestAddress.h"

#include "core/git/Clones.h"

#include <QRegularExpression>

namespace portside::pipeline {

bool PullRequestAddress::isOfAiobotocore() const {
    const auto own = git::ownerAndName(git::Project::Aiobotocore);
    return QString::fromStdString(project).compare(QString::fromStdString(own), Qt::CaseInsensitive) == 0;
}

std::optional<PullRequestAddress> readPullRequestAddress(std::string_view words) {
    static const QRegularExpression form(
        QStringLiteral(R"(\A\s*(?:)"
                       R"((?:([\w.-]+/[\w.-]+)?#)?(\d{1,9}))"
                       R"(|(?:https?://)?[\w.-]+(?::\d+)?/([\w.-]+/[\w.-]+)/pull/(\d{1,9})(?:[/?#]\S*)?)"
                       R"()\s*\z)"));
    const auto match = form.match(QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())));
    if (!match.hasMatch())
        return std::nullopt;
    const bool isShort = match.hasCaptured(2);
    PullRequestAddress address{match.captured(isShort ? 2 : 4).toInt(),
                               match.captured(isShort ? 1 : 3).toStdString()};
    if (address.number == 0)
        return std::nullopt;
    if (address.project.empty())
        address.project = git::ownerAndName(git::Project::Aiobotocore);
    return address;
}

} // namespace portside::pipeline
