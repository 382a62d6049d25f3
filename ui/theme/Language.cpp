// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace portside::theme {

QStringList translationFolders() {
    const QDir program(QCoreApplication::applicationDirPath());
    return {program.filePath(QStringLiteral("translations")),
            program.filePath(QStringLiteral("../translations")),
            program.filePath(QStringLiteral("../share/portside/translations"))};
}

bool useLanguage(const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    const auto install = [&locale](const QString& name, const QStringList& folders) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        for (const QString& folder : folders)
            if (translator->load(locale, name, QStringLiteral("_"), folder))
                return QCoreApplication::installTranslator(translator);
        delete translator;
        return false;
    };
    if (!install(QStringLiteral("portside"), translationFolders()))
        return locale.language() == QLocale::English || locale.language() == QLocale::C;
    install(QStringLiteral("qtbase"), {QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
    return true;
}

} // namespace portside::theme
