// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/EnglishPlurals.h"

namespace portside::theme {

QString EnglishPlurals::translate(const char*, const char* sourceText, const char*, int n) const {
    const QString text = n < 0 ? QString() : QString::fromUtf8(sourceText);
    if (!text.contains(QLatin1String("(s)")))
        return {};
    return QString(text).replace(QLatin1String("(s)"), n == 1 ? QString() : QStringLiteral("s"));
}

} // namespace portside::theme
