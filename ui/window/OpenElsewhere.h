// SPDX-License-Identifier: GPL-3.0-or-later
// A line of code opened outside the window: which command an editor takes, which address GitHub has for it. Plain
// values; starting and browsing is the caller's.
#pragma once

#include "core/compare/SideBySide.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace portside::window {

/// Program and arguments, never a shell line. `wanted` is the command of the settings; empty: $VISUAL, else $EDITOR.
/// {file} and {line} in it are filled in; without them the file is added as the editors we know take it. Editors of the
/// terminal get one. Empty when nothing is known.
QStringList editorCommand(const QString& wanted, const QString& file, int line);

/// Address of a line at a commit of forty digits; empty without such a commit.
QUrl permalink(compare::Side side, const QString& repository, const std::string& commit, const QString& path,
               int line);

} // namespace portside::window
