// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/OpenElsewhere.h"

#include <QFileInfo>
#include <QProcess>

#include <algorithm>

namespace portside::window {

namespace {

enum class Style {
    PlusLine,  ///< vi +12 file
    Colon,     ///< subl file:12
    GotoColon, ///< code -g file:12
    LineWord,  ///< kate --line 12 file
    FileOnly
};

struct Known {
    const char* name;
    Style style;
    bool terminal;
};

constexpr Known knownEditors[]{
    {"vi", Style::PlusLine, true},
    {"vim", Style::PlusLine, true},
    {"nvim", Style::PlusLine, true},
    {"nano", Style::PlusLine, true},
    {"micro", Style::PlusLine, true},
    {"joe", Style::PlusLine, true},
    {"gvim", Style::PlusLine, false},
    {"emacs", Style::PlusLine, false},
    {"emacsclient", Style::PlusLine, false},
    {"gedit", Style::PlusLine, false},
    {"mousepad", Style::LineWord, false},
    {"kate", Style::LineWord, false},
    {"kwrite", Style::LineWord, false},
    {"pycharm", Style::LineWord, false},
    {"charm", Style::LineWord, false},
    {"idea", Style::LineWord, false},
    {"code", Style::GotoColon, false},
    {"codium", Style::GotoColon, false},
    {"cursor", Style::GotoColon, false},
    {"subl", Style::Colon, false},
    {"zed", Style::Colon, false},
    {"hx", Style::Colon, true},
    {"qtcreator", Style::Colon, false},
};

const Known* known(const QString& program) {
    const QString name = QFileInfo(program).completeBaseName();
    const auto found = std::find_if(std::begin(knownEditors), std::end(knownEditors),
                                    [&](const Known& one) { return name == QLatin1String(one.name); });
    return found == std::end(knownEditors) ? nullptr : found;
}

void appendPlace(QStringList& command, Style style, const QString& file, int line) {
    const QString at = QString::number(line);
    switch (style) {
    case Style::PlusLine:
        command << QLatin1Char('+') + at << file;
        return;
    case Style::Colon:
        command << file + QLatin1Char(':') + at;
        return;
    case Style::GotoColon:
        command << QStringLiteral("-g") << file + QLatin1Char(':') + at;
        return;
    case Style::LineWord:
        command << QStringLiteral("--line") << at << file;
        return;
    case Style::FileOnly:
        command << file;
        return;
    }
}

} // namespace

QStringList editorCommand(const QString& wanted, const QString& file, int line) {
    QString words = wanted.trimmed();
    for (const char* variable : {"VISUAL", "EDITOR"})
        if (words.isEmpty())
            words = qEnvironmentVariable(variable).trimmed();
    QStringList command = QProcess::splitCommand(words);
    if (command.isEmpty())
        return {};
    const Known* editor = known(command.front());
    const bool says = std::any_of(command.begin(), command.end(),
                                  [](const QString& word) { return word.contains(QLatin1String("{file}")); });
    if (says) {
        for (QString& word : command)
            word.replace(QLatin1String("{line}"), QString::number(line))
                .replace(QLatin1String("{file}"), file);
    } else {
        appendPlace(command, editor ? editor->style : Style::FileOnly, file, line);
    }
    if (!editor || !editor->terminal || !wanted.trimmed().isEmpty())
        return command;
    return QStringList{QStringLiteral("x-terminal-emulator"), QStringLiteral("-e")} + command;
}

QUrl permalink(compare::Side side, const QString& repository, const std::string& commit, const QString& path,
               int line) {
    const bool isCommit =
        commit.size() == 40 && commit.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!isCommit || path.isEmpty())
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(QStringLiteral("github.com"));
    const QString project = side == compare::Side::Aiobotocore ? repository : QStringLiteral("boto/botocore");
    url.setPath(QStringLiteral("/%1/blob/%2/%3").arg(project, QString::fromStdString(commit), path),
                QUrl::DecodedMode);
    if (line > 0)
        url.setFragment(QStringLiteral("L%1").arg(line));
    return url;
}

} // namespace portside::window
