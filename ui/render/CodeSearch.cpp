// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/CodeSearch.h"

#include <QSet>

#include <algorithm>

namespace portside::render {

namespace {

bool isNamePart(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); }

bool isKeyword(const QString& word) {
    static const QSet<QString> keywords = [] {
        QSet<QString> all;
        for (const char* one :
             {"False",   "None",     "True",     "and",    "as",   "assert", "async",  "await",
              "break",   "class",    "continue", "def",    "del",  "elif",   "else",   "except",
              "finally", "for",      "from",     "global", "if",   "import", "in",     "is",
              "lambda",  "nonlocal", "not",      "or",     "pass", "raise",  "return", "self",
              "cls",     "try",      "while",    "with",   "yield"})
            all.insert(QString::fromLatin1(one));
        return all;
    }();
    return keywords.contains(word);
}

} // namespace

std::vector<Hit> hitsOf(const RowModel& model, const QString& text) {
    std::vector<Hit> hits;
    if (text.isEmpty())
        return hits;
    const bool exact = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
    const Qt::CaseSensitivity cased = exact ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const int length = static_cast<int>(text.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int pane = 0; pane < model.paneCount(); ++pane) {
            const QString& line =
                model.rows[static_cast<size_t>(row)].cells[static_cast<size_t>(pane)].shown.text;
            for (qsizetype at = line.indexOf(text, 0, cased); at >= 0;
                 at = line.indexOf(text, at + length, cased))
                hits.push_back({row, pane, {static_cast<int>(at), static_cast<int>(at) + length}});
        }
    }
    return hits;
}

QStringList namesIn(const QString& line) {
    QStringList names;
    for (int at = 0; at < line.size();) {
        if (!isNamePart(line[at])) {
            ++at;
            continue;
        }
        int end = at;
        while (end < line.size() && isNamePart(line[end]))
            ++end;
        const QString name = line.mid(at, end - at);
        if (name.size() > 1 && !name[0].isDigit() && !isKeyword(name) && !names.contains(name))
            names << name;
        at = end;
    }
    return names;
}

QString nameAt(const QString& line, int column) {
    int begin = std::clamp(column, 0, static_cast<int>(line.size()));
    int end = begin;
    while (begin > 0 && isNamePart(line[begin - 1]))
        --begin;
    while (end < line.size() && isNamePart(line[end]))
        ++end;
    const QString name = line.mid(begin, end - begin);
    return name.isEmpty() || name[0].isDigit() || isKeyword(name) ? QString() : name;
}

} // namespace portside::render
