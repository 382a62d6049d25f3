// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: a translation of this program's words and Qt's own, where there is one. Verdict tokens in
// reports and the review file are no words of a language and stay.
#pragma once

#include <QString>
#include <QStringList>

namespace portside::theme {

/// Folders where translations may stand, beside the program or where it was installed.
QStringList translationFolders();

/// `language` as "de" or "de_AT"; empty: the desktop's. Called once, before the first widget. False when it is not
/// English and there is no translation: then the window is in English.
bool useLanguage(const QString& language);

} // namespace portside::theme
