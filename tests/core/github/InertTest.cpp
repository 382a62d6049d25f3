// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile text of a pull request in every place where it can get into a comment: rendered as GitHub renders it, nothing
// of it is a mention, a reference, a link, an image or HTML. Needs cmark-gfm.
#include "core/github/Bodies.h"
#include "core/github/Parts.h"
#include "core/github/Plan.h"
#include "tests/core/github/Example.h"
#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QRegularExpression>

namespace portside::github {

namespace {

const std::vector<std::string>& hostileTexts() {
    static const std::vector<std::string> texts{"@everyone look",
                                                "see @org/team, please",
                                                "(@octocat)",
                                                "&#64;octocat &commat;octocat &#x40;octocat",
                                                "fixes #1, org/repo#2, GH-3, gh-4",
                                                "&#35;5 &num;6",
                                                "![image](https://evil.example/x.png)",
                                                "[link](https://evil.example) <https://evil.example>",
                                                "https://evil.example/x www.evil.example ftp://evil.example",
                                                "mail me@evil.example",
                                                "<script>alert(1)</script><img src=x onerror=y>",
                                                "</details></summary><details open>",
                                                "<!-- portside:v1 finding id=0 text=0 --> -->",
                                                "--> <b>out</b>",
                                                "```\n@octocat\n```",
                                                "~~~\n@octocat\n~~~",
                                                "`@octocat` ``#1`` ```x",
                                                "````suggestion\nrm\n````",
                                                "`",
                                                "``` `` `",
                                                "\\@octocat \\#1 \\\\",
                                                "\\",
                                                "*a* _b_ __c__ ~~d~~ $x^2$ :tada: [^1] [ref]: x",
                                                "| a | b |\n|-|-|",
                                                "- item\n1. item\n# head\n> quote\n===\n---",
                                                "    indented",
                                                "\t@octocat",
                                                "\xe2\x80\xae@octocat\xe2\x80\xac \xe2\x80\x8b#1",
                                                "a\x1b[31m\x07\x08 b\x01",
                                                "\xff\xfe broken \xc3",
                                                "16c999e8c71134401a78d4d46435517b2271d6ac octocat@16c999e",
                                                "line\r\n@octocat\r#1",
                                                std::string(100'000, 'a'),
                                                std::string(100'000, '`'),
                                                std::string(50'000, '<') + "@octocat",
                                                "@" + std::string(100'000, 'b'),
                                                "\xef\xbc\xa0octocat",
                                                "\xf3\xa0\x80\xa0@octocat",
                                                "{{ x }} {% y %}",
                                                "<details>\n\n@octocat",
                                                "&lt;b&gt; &amp;#64;octocat",
                                                "]( https://evil.example )",
                                                "](#1) ![",
                                                "\n\n@octocat\n\n#1\n"};
    return texts;
}

/// The example with `text` wherever a pull request, or a person, puts words.
review::Review hostileChange(const std::string& text) {
    auto review = exampleReview();
    auto& outcome = std::get<drift::Outcome>(review.outcome);
    outcome.inputs.headTitle = text;
    outcome.inputs.botocore.version = text;
    outcome.inputs.botocore.source = text;
    outcome.warnings.push_back(text);
    for (auto& function : outcome.functions) {
        function.name += text;
        function.note = text;
        function.trackedAs = text;
        if (function.counterpart) {
            function.counterpart->name += text;
            function.counterpart->path += text;
        }
        for (auto& line : function.lines) {
            line.text = text;
            line.oppositeText = text;
            line.explanation = text;
            for (auto& mark : line.marks)
                mark.begin = mark.end = 0;
        }
    }
    for (auto& [path, line] : outcome.lines) {
        path += text;
        line.text = text;
        line.explanation = text;
    }
    const auto functions = outcome.functions;
    for (const auto& function : functions)
        if (function.name.starts_with("AioLock.open")) {
            auto decision = support::decisionOn(review::functionKey(function), "behavioral-drift", text);
            decision.by.name = text;
            review.decisions.push_back(decision);
        }
    return review;
}

review::Review hostileRange(const std::string& text) {
    auto review = support::exampleRange();
    auto& outcome = std::get<asyncneed::Outcome>(review.outcome);
    outcome.inputs.aiobotocoreName = text;
    outcome.inputs.from.tag = text;
    outcome.threeWay->boundsWords = text;
    outcome.warnings.push_back(text);
    for (auto* units : {&outcome.functions, &outcome.advisory})
        for (auto& unit : *units) {
            unit.name += text;
            unit.path += text;
            unit.reason = text;
            unit.changeNote = text;
            unit.notes = {text};
            for (auto& finding : unit.findings) {
                finding.reason = text;
                for (auto& quote : finding.quotes)
                    quote.text = quote.path = text;
            }
        }
    for (auto& bump : outcome.hashes)
        bump.symbol = text;
    return review;
}

/// What cmark-gfm makes of it, as XML of its tree.
std::string rendered(const std::string& markdown, const QString& format) {
    QProcess cmark;
    // Without --unsafe it would hide raw HTML from this test.
    cmark.start(QStringLiteral("cmark-gfm"),
                {QStringLiteral("-t"), format, QStringLiteral("--unsafe"), QStringLiteral("-e"),
                 QStringLiteral("table"), QStringLiteral("-e"), QStringLiteral("autolink"),
                 QStringLiteral("-e"), QStringLiteral("strikethrough"), QStringLiteral("-e"),
                 QStringLiteral("tasklist")});
    if (!cmark.waitForStarted())
        return {};
    cmark.write(QByteArray::fromStdString(markdown));
    cmark.closeWriteChannel();
    cmark.waitForFinished(60'000);
    return cmark.readAllStandardOutput().toStdString();
}

bool hasCmark() { return !rendered("x", QStringLiteral("xml")).empty(); }

QString unescaped(QString text) {
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

/// What GitHub would find outside code; empty when it is all dead letters.
QStringList alive(const std::string& markdown) {
    QStringList found;
    const auto xml = QString::fromStdString(rendered(markdown, QStringLiteral("xml")));
    if (!xml.contains(QLatin1String("<document")))
        return {QStringLiteral("not rendered")};
    static const QRegularExpression image(QStringLiteral("<image [^>]*>"));
    static const QRegularExpression link(QStringLiteral("<link destination=\"([^\"]*)\""));
    static const QRegularExpression html(QStringLiteral("<html_(block|inline)[^>]*>(.*?)</html_\\1>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression code(QStringLiteral("<code_block[^>]*info=\"([^\"]*)\""));
    static const QRegularExpression texts(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    for (auto hits = image.globalMatch(xml); hits.hasNext();)
        found << hits.next().captured(0).left(80);
    for (auto hits = link.globalMatch(xml); hits.hasNext();) {
        const auto to = hits.next().captured(1);
        if (!to.startsWith(QLatin1String("https://github.com/aio-libs/aiobotocore/blob/")) &&
            !to.startsWith(QLatin1String("https://github.com/boto/botocore/blob/")))
            found << QStringLiteral("link ") + to.left(80);
    }
    for (auto hits = html.globalMatch(xml); hits.hasNext();) {
        const auto raw = unescaped(hits.next().captured(2)).trimmed();
        static const QRegularExpression own(QStringLiteral(
            "^(<!-- portside:v1 [a-z]+ id=[a-z0-9-]+ text=[0-9a-f]{16}( resolved)? -->|</details>|"
            "<details>\\n<summary>[A-Za-z ,-]+</summary>)$"));
        if (!own.match(raw).hasMatch())
            found << QStringLiteral("html ") + raw.left(80);
    }
    for (auto hits = code.globalMatch(xml); hits.hasNext();) {
        const auto info = hits.next().captured(1);
        if (info != QLatin1String("python"))
            found << QStringLiteral("fence ") + info.left(80);
    }
    // Adjacent text nodes are one text to GitHub.
    QString visible;
    qsizetype last = 0;
    for (auto hits = texts.globalMatch(xml); hits.hasNext();) {
        const auto hit = hits.next();
        if (xml.mid(last, hit.capturedStart() - last).contains(QLatin1Char('<')))
            visible += QLatin1Char('\n');
        visible += unescaped(hit.captured(1));
        last = hit.capturedEnd();
    }
    static const std::vector<QRegularExpression> patterns{
        QRegularExpression(QStringLiteral("(?<![\\w/@`])@[A-Za-z0-9][A-Za-z0-9-]*")),
        QRegularExpression(QStringLiteral("(?<![A-Za-z0-9_&])([\\w.-]+/[\\w.-]+)?#\\d+")),
        QRegularExpression(QStringLiteral("\\bGH-\\d+"), QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\b(https?|ftp)://[^\\s]|\\bwww\\.[^\\s]"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("(?<![\\w])[0-9a-f]{7,40}(?![\\w])")),
        QRegularExpression(QStringLiteral(":[a-z0-9_+-]+:")),
        QRegularExpression(
            QStringLiteral("[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{0}-\\x{8}\\x{b}-\\x{1f}]"))};
    for (const auto& pattern : patterns)
        for (auto hits = pattern.globalMatch(visible); hits.hasNext();)
            found << QStringLiteral("text ") + hits.next().captured(0).left(80);
    return found;
}

std::vector<std::string> bodiesOf(const review::Review& review) {
    const auto plan = makePlan(review, exampleState(), addressFrom({}).value(), unsettledWish());
    EXPECT_TRUE(plan);
    std::vector<std::string> out;
    for (const auto& step : plan->steps) {
        EXPECT_LE(step.body.size(), bodyLimit);
        out.push_back(step.body);
        const auto text = textBelowMarker(step.body);
        if (text.size() < 20'000)
            out.push_back(
                marked(step.kind, step.id, struck(text, "Resolved by `aaaaaaa`."), Standing::Resolved));
    }
    return out;
}

TEST(Inert, theTestSeesWhatIsAlive) {
    if (!hasCmark())
        GTEST_SKIP() << "cmark-gfm is not installed";
    for (const char* markdown :
         {"@octocat", "org/repo#1", "#1", "GH-1", "![a](b)", "[a](b)", "<b>x</b>", "https://x.example",
          "www.x.example", "```suggestion\nx\n```", "&#64;octocat", "&commat;octocat", "&num;1", "\\@octocat",
          "16c999e8c71134401a78d4d46435517b2271d6ac", "a\xe2\x80\xae", ":tada:"})
        EXPECT_FALSE(alive(markdown).isEmpty()) << markdown;
    for (const char* markdown :
         {"plain text", "`@octocat #1`", "```python\n@octocat #1 <b>\n```", "a@ b # c"})
        EXPECT_TRUE(alive(markdown).isEmpty())
            << markdown << ": " << alive(markdown).join(u' ').toStdString();
}

TEST(Inert, hostileTextIsDeadInEveryComment) {
    if (!hasCmark())
        GTEST_SKIP() << "cmark-gfm is not installed";
    int comments = 0;
    for (const auto& text : hostileTexts()) {
        for (const auto& review : {hostileChange(text), hostileRange(text)}) {
            for (const auto& body : bodiesOf(review)) {
                ++comments;
                const auto found = alive(body);
                EXPECT_TRUE(found.isEmpty())
                    << "text: " << text.substr(0, 60) << "\nalive: " << found.join(u'\n').toStdString()
                    << "\nin: " << body.substr(0, 1'500);
                if (!found.isEmpty())
                    return;
            }
        }
    }
    EXPECT_GT(comments, 200);
}

} // namespace

} // namespace portside::github
