// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Words.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/CoreWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace portside::theme {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString word(render::VerdictClass verdict) {
    using render::VerdictClass;
    switch (verdict) {
    case VerdictClass::None:
        return Words::tr("unchanged");
    case VerdictClass::Mirrored:
        return Words::tr("mirrored");
    case VerdictClass::Explained:
        return Words::tr("explained by async");
    case VerdictClass::Neutral:
        return Words::tr("not compared");
    case VerdictClass::Cosmetic:
        return Words::tr("cosmetic");
    case VerdictClass::NotJudged:
        return Words::tr("not judged");
    case VerdictClass::Ambiguous:
        return Words::tr("ambiguous");
    case VerdictClass::Behavioural:
        return Words::tr("behavioral");
    case VerdictClass::Settled:
        return Words::tr("settled");
    }
    return {};
}

QString verdictWord(std::string_view token) {
    if (token == "clean")
        return Words::tr("clean");
    if (token == "cosmetic-drift")
        return Words::tr("cosmetic drift");
    if (token == "behavioral-drift")
        return Words::tr("behavioral drift");
    if (token == "ambiguous")
        return Words::tr("ambiguous");
    if (token == "no-counterpart")
        return Words::tr("no counterpart");
    if (token == "not-judged")
        return Words::tr("not judged");
    if (token == "pure-sync")
        return Words::tr("pure sync");
    if (token == "needs-async")
        return Words::tr("needs async");
    if (token == "no-port")
        return Words::tr("no port");
    if (token == "port-required")
        return Words::tr("port required");
    return render::visibleWords(token);
}

QString choiceWords(std::string_view token) {
    if (token == "clean")
        return Words::tr("clean, explained by async");
    if (token == "cosmetic-drift")
        return Words::tr("cosmetic drift");
    if (token == "behavioral-drift")
        return Words::tr("behavioral drift");
    if (token == "pure-sync")
        return Words::tr("pure sync, no port needed");
    if (token == "needs-async")
        return Words::tr("needs async, must be ported");
    return verdictWord(token);
}

QString word(drift::Category category) { return ruleName(drift::word(category)); }

QString word(asyncneed::Change change) {
    using asyncneed::Change;
    switch (change) {
    case Change::Added:
        return Words::tr("added");
    case Change::Removed:
        return Words::tr("removed");
    case Change::Changed:
        return Words::tr("changed");
    case Change::Renamed:
        return Words::tr("renamed");
    }
    return {};
}

QString ruleName(std::string_view id) {
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QString ruleSentence(std::string_view id) {
    std::string_view sentence = drift::sentence(id);
    if (sentence.empty())
        sentence = asyncneed::sentence(id);
    return sentence.empty() ? QString() : coreWords(sentence);
}

QString sourceWords(std::string_view source) {
    if (source == "chosen by hand")
        return Words::tr("chosen by hand");
    if (source == "installed")
        return Words::tr("installed package");
    return Words::tr("from %1").arg(render::visibleWords(source));
}

QString shortCommit(std::string_view commit) {
    const bool isId = commit.size() == 40 && std::all_of(commit.begin(), commit.end(), [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                      });
    return render::visibleWords(isId ? commit.substr(0, 7) : commit);
}

QString sentence(const base::Error& error) {
    QStringList sentences;
    for (const std::string& part : {error.message, error.detail}) {
        QString words = render::visibleWords(part).trimmed();
        if (words.isEmpty())
            continue;
        words[0] = words[0].toUpper();
        if (words.back().isLetterOrNumber())
            words += QLatin1Char('.');
        sentences << words;
    }
    return sentences.join(QLatin1Char('\n'));
}

QString advice(base::ErrorCode code) {
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::Usage:
        return Words::tr("Check what you asked for and try again.");
    case ErrorCode::NoClone:
        return Words::tr(
            "Both checks read local clones. Choose the folders of the two clones in the settings.");
    case ErrorCode::NoRevision:
        return Words::tr("The clone does not have it. Fetch in the clone, then try again.");
    case ErrorCode::NoBotocore:
        return Words::tr(
            "Without botocore's source nothing can be judged. Choose or update the botocore clone.");
    case ErrorCode::Unreadable:
        return Words::tr("Nothing was judged. Mend the file or the clone, then try again.");
    case ErrorCode::DiffDoesNotFit:
        return Words::tr("Choose the aiobotocore revision that the diff was made against, then try again.");
    case ErrorCode::BadFormat:
        return Words::tr("The file was left as it is.");
    case ErrorCode::NewerFormat:
        return Words::tr("The file was left as it is. Open it with a newer Portside.");
    case ErrorCode::InUse:
        return Words::tr("Close it there first, then try again.");
    case ErrorCode::CannotWrite:
        return Words::tr(
            "Your decision was not taken. Free some space or choose another place, then try again.");
    case ErrorCode::Unreachable:
        return Words::tr("What is on this computer is untouched. Look at the network, then try again.");
    case ErrorCode::Refused:
        return Words::tr("Nothing was sent or changed. See to what it asks for, then try again.");
    case ErrorCode::Stopped:
        return Words::tr("You cancelled it.");
    case ErrorCode::Internal:
        return Words::tr("This is a fault of the program. Please report it.");
    }
    return {};
}

} // namespace portside::theme
