// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DesktopLink.h"

#include <QRegularExpression>

namespace portside::app {

bool isDesktopLink(std::string_view word) { return word.starts_with("portside:"); }

std::optional<DesktopLink> readDesktopLink(std::string_view link) {
    // Tags as botocore has them: what git, a shell or a path would read in another way is none.
    static const QRegularExpression form(
        QStringLiteral(R"(\Aportside:(?://)?(?:(pr|sync)/([1-9][0-9]{0,8}))"
                       R"(|range/([0-9][0-9a-z.]{0,31})/([0-9][0-9a-z.]{0,31}))/?\z)"));
    const auto match = form.match(QString::fromUtf8(link.data(), static_cast<qsizetype>(link.size())));
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(3))
        return LinkedRange{match.captured(3).toStdString(), match.captured(4).toStdString()};
    const int number = match.captured(2).toInt();
    if (match.captured(1) == QLatin1String("sync"))
        return LinkedSync{number};
    return LinkedPullRequest{number};
}

} // namespace portside::app
