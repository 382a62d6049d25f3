// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Bodies.h"

#include "core/base/Strings.h"
#include "core/github/Address.h"
#include "core/report/Escaping.h"
#include "core/report/Quotes.h"
#include "core/report/Report.h"
#include "core/report/Wording.h"
#include "core/review/SignOff.h"

#include <algorithm>

namespace portside::github {

using report::markdownCode;
using report::markdownText;
using report::markdownWords;

namespace {

constexpr size_t longestQuote = 400; // characters of one quoted line
constexpr size_t mostQuoted = 12;    // lines of one place
constexpr size_t longestName = 200;
constexpr size_t longestNote = 2'000;

/// A name as inline code; nobody needs more of it than this.
std::string named(std::string_view name) { return markdownCode(report::shortened(name, longestName)); }

const drift::LineVerdict& firstOf(const Finding& finding) {
    return finding.function->lines[finding.firstLine];
}

bool isInBotocore(const drift::LineVerdict& line) { return line.side == compare::Side::Botocore; }

/// "aiobotocore/args.py:12", or botocore's place for a line that is missing.
std::string placeOf(const Finding& finding) {
    const auto& line = firstOf(finding);
    const auto& function = *finding.function;
    const auto& path =
        isInBotocore(line) && function.counterpart ? function.counterpart->path : function.path;
    return path + ':' + std::to_string(line.line);
}

std::string linkTo(const std::string& text, const std::string& address) {
    return '[' + text + "](" + address + ')';
}

std::string permanentPlace(const Finding& finding, const drift::Inputs& inputs, const Links& links) {
    const auto& line = firstOf(finding);
    const auto& function = *finding.function;
    const auto text = markdownCode(placeOf(finding));
    if (!isInBotocore(line) || !function.counterpart)
        return linkTo(text, permalink(links.web, links.repository, inputs.head, function.path, line.line));
    if (inputs.botocore.commit.empty()) // read from an installed package
        return text;
    return linkTo(text, permalink("https://github.com", "boto/botocore", inputs.botocore.commit,
                                  function.counterpart->path, line.line));
}

std::string settledSentence(const review::Decision* decision) {
    if (!decision)
        return {};
    auto out = "Settled as " + markdownText(decision->verdict) + " by " +
               markdownText(report::shortened(decision->by.name, longestName));
    if (!decision->note.empty())
        out += ": " + markdownText(report::shortened(decision->note, longestNote));
    return out + ".\n";
}

std::string bulletOf(const Finding& finding, const std::string& place) {
    const auto& line = firstOf(finding);
    auto out =
        "- " + named(finding.function->name) + ", " + place + ": " + markdownWords(report::whyFlagged(line));
    if (finding.decision)
        out += " (settled as " + markdownText(finding.decision->verdict) + ')';
    return out + '\n';
}

std::string signOffWords(const review::Review& review) {
    const auto digest = review::reportDigest(review);
    const auto words = " Report digest: " + markdownCode(digest) + "\n";
    if (review.signOffs.empty())
        return "\nNo person has signed this review off." + words;
    const auto& newest = review.signOffs.back();
    const auto who = named(newest.by.name) + " at " + named(newest.time);
    if (!review::holds(review, newest))
        return "\nSigned off by " + who + ", but changed since then, so nobody stands for it as it is." +
               words;
    return "\nSigned off by " + who + "." + words;
}

} // namespace

std::string findingBody(const drift::Inputs& inputs, const Finding& finding) {
    const auto& line = firstOf(finding);
    const auto& function = *finding.function;
    auto out = "**" + markdownText(drift::word(line.category)) + "** in " + named(function.name) + ": " +
               markdownWords(report::shortened(report::reasonOf(line), longestQuote)) + ".\n\n";
    out += report::markdownFence(report::quotedLines(
        function, finding.firstLine,
        {finding.length, mostQuoted, longestQuote, report::Quoting::Numbers::BotocoreOnly}));
    out +=
        "\n" +
        std::string(function.counterpart ? "Compared with " : "No counterpart in botocore; compared with ") +
        (function.counterpart
             ? named(function.counterpart->name) + " of botocore " + named(inputs.botocore.version)
             : std::string("its former self")) +
        ".\n";
    const auto settled = settledSentence(finding.decision);
    return settled.empty() ? out : out + "\n" + settled;
}

std::string findingTitle(const Finding& finding) {
    return report::visible(std::string(drift::word(firstOf(finding).category)) + " at " + placeOf(finding));
}

std::string cosmeticBody(const review::Review& review, const std::vector<const Finding*>& findings) {
    std::string out = "**Cosmetic drift**, nothing that blocks: " +
                      report::counted(static_cast<int>(findings.size()), "place") +
                      (findings.size() == 1 ? " differs" : " differ") + " from botocore in looks only.\n\n";
    for (const auto* finding : findings)
        out += bulletOf(*finding, markdownCode(placeOf(*finding)));
    out += "\nCosmetic changes to overrides widen the diff of every later sync and hide what matters there, "
           "so each "
           "should have a reason. If one has, say it in a word; if not, botocore's own form is the better "
           "one.\n";
    return review::openCases(review) > 0 ? out + "\nOther places of this review are not settled yet.\n" : out;
}

std::string changeSummary(const review::Review& review, const Links& links,
                          const std::vector<const Finding*>& offDiff,
                          const std::vector<const Finding*>& ambiguous) {
    auto out = report::write(review, report::Format::Markdown).value();
    const auto& inputs = review.drift()->inputs;
    if (!offDiff.empty()) {
        out += "\n**Outside the lines that this pull request shows:**\n\n";
        for (const auto* finding : offDiff)
            out += bulletOf(*finding, permanentPlace(*finding, inputs, links));
    }
    if (!ambiguous.empty()) {
        out += "\n**For a person to look at.** No rule can tell whether these are fine:\n\n";
        for (const auto* finding : ambiguous)
            out += bulletOf(*finding, permanentPlace(*finding, inputs, links));
    }
    return out + signOffWords(review);
}

std::string rangeSummary(const review::Review& review) {
    return report::write(review, report::Format::Markdown).value() + signOffWords(review);
}

std::string reviewBody(int places) {
    if (places == 0)
        return "What the earlier comments say still holds at this commit.\n";
    return report::counted(places, "place") + (places == 1 ? " differs" : " differ") +
           " from botocore in behaviour; each comment names the rule and quotes both sides.\n";
}

std::string struck(std::string_view text, std::string_view why) {
    std::string out = std::string(why) + "\n\n";
    size_t fence = 0;
    for (const auto line : base::split(text, '\n')) {
        const auto end = line.find_first_not_of('`');
        const auto ticks = end == std::string_view::npos ? line.size() : end;
        const bool isFence = ticks >= 3 && (fence == 0 || (ticks >= fence && ticks == line.size()));
        if (isFence)
            fence = fence == 0 ? ticks : 0;
        const auto body = base::trimmed(line);
        const bool asItIs = isFence || fence > 0 || body.empty() || body.starts_with('|') ||
                            body.starts_with('<') || body.starts_with("~~");
        if (asItIs) {
            out.append(line);
        } else {
            const auto start = line.starts_with("- ") ? size_t{2} : size_t{0};
            out.append(line.substr(0, start))
                .append("~~")
                .append(base::trimmed(line.substr(start)))
                .append("~~");
        }
        out += '\n';
    }
    while (out.ends_with("\n\n"))
        out.pop_back();
    return out;
}

} // namespace portside::github
