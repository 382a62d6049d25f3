// SPDX-License-Identifier: GPL-3.0-or-later
// Every translation is complete and keeps the placeholders; what core says in fixed words is among them.
#include "core/asyncneed/Verdict.h"
#include "core/drift/Verdict.h"
#include "ui/theme/CoreWords.h"
#include "ui/theme/Words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace portside::theme {
namespace {

struct Message {
    QString context;
    QString source;
    QString type; ///< "unfinished", "vanished", "obsolete", or empty
    bool plural = false;
    QStringList forms; ///< one unless it is a plural
};

std::vector<Message> read(const QString& path) {
    std::vector<Message> messages;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back({context,
                                {},
                                {},
                                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"),
                                {}});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.back().plural)
                messages.back().forms << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.back().forms << xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QStringList placeholders(const QString& words) {
    static const QRegularExpression form(QStringLiteral("%L?(?:\\d+|n)"));
    QStringList found;
    for (auto match = form.globalMatch(words); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

QStringList files() {
    const QDir folder(QStringLiteral(PORTSIDE_SOURCE_DIR "/resources/translations"));
    QStringList paths;
    for (const QString& name : folder.entryList({QStringLiteral("*.ts")}, QDir::Files))
        paths << folder.filePath(name);
    return paths;
}

TEST(Translation, everyMessageIsFinishedWithItsPlaceholders) {
    ASSERT_FALSE(files().isEmpty());
    for (const QString& file : files()) {
        const auto messages = read(file);
        EXPECT_GT(messages.size(), 300u);
        for (const Message& message : messages) {
            const std::string what = (message.context + QStringLiteral(": ") + message.source).toStdString();
            EXPECT_EQ(message.type, QString()) << what;
            ASSERT_FALSE(message.forms.isEmpty()) << what;
            for (qsizetype i = 0; i < message.forms.size(); ++i) {
                const QString& form = message.forms[i];
                EXPECT_FALSE(form.trimmed().isEmpty()) << what;
                QStringList expected = placeholders(message.source);
                // The singular may say "one" instead of the number.
                if (message.plural && i == 0 && !form.contains(QLatin1String("%n")))
                    expected.removeAll(QStringLiteral("%n"));
                EXPECT_EQ(placeholders(form), expected) << what << " -> " << form.toStdString();
                // A mnemonic stays one; an ellipsis says that a dialog follows.
                EXPECT_EQ(form.endsWith(QChar(0x2026)), message.source.endsWith(QChar(0x2026))) << what;
                EXPECT_LE(form.count(QLatin1Char('&')), message.source.count(QLatin1Char('&'))) << what;
            }
        }
    }
}

TEST(Translation, germanPluralsHaveTwoForms) {
    for (const Message& message :
         read(QStringLiteral(PORTSIDE_SOURCE_DIR "/resources/translations/portside_de.ts")))
        if (message.plural) {
            EXPECT_EQ(message.forms.size(), 2) << message.source.toStdString();
        }
}

TEST(Translation, whatCoreSaysIsAmongTheMessages) {
    for (const QString& file : files()) {
        QSet<QString> core;
        for (const Message& message : read(file))
            if (message.context == QLatin1String("Core"))
                core.insert(message.source);
        const QDir pages(QStringLiteral(PORTSIDE_SOURCE_DIR "/resources/rules"));
        int sentences = 0;
        for (const QString& page : pages.entryList({QStringLiteral("*.md")}, QDir::Files)) {
            const std::string id = page.chopped(3).toStdString();
            for (const std::string_view sentence : {drift::sentence(id), asyncneed::sentence(id)}) {
                if (sentence.empty())
                    continue;
                ++sentences;
                EXPECT_TRUE(core.contains(
                    QString::fromUtf8(sentence.data(), static_cast<qsizetype>(sentence.size()))))
                    << file.toStdString() << ": " << sentence;
            }
        }
        EXPECT_GT(sentences, 30);
    }
}

TEST(Translation, aTranslatorIsAskedAndTokensOfReportsStay) {
    QTranslator german;
    if (!german.load(QStringLiteral(PORTSIDE_BINARY_DIR "/bin/translations/portside_de.qm")))
        GTEST_SKIP() << "lrelease is not installed";
    QCoreApplication::installTranslator(&german);
    EXPECT_EQ(verdictWord("ambiguous"), QStringLiteral("unklar"));
    EXPECT_NE(ruleSentence("blank"), QStringLiteral("A blank line."));
    EXPECT_EQ(ruleName("behavioral-guard"), QStringLiteral("behavioral-guard"));
    EXPECT_EQ(drift::word(drift::Verdict::Ambiguous), "ambiguous");
    QCoreApplication::removeTranslator(&german);
    EXPECT_EQ(coreWords("A blank line."), QStringLiteral("A blank line."));
}

} // namespace
} // namespace portside::theme
