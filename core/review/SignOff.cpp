// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/SignOff.h"

#include "core/base/Digest.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewJson.h"

#include <set>

namespace portside::review {

namespace {

std::string oneLine(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return out;
}

std::string verdictWord(const Review& review) {
    if (review.drift())
        return std::string(drift::word(effectiveDrift(review)));
    const auto verdict = effectiveClassification(review);
    return verdict ? std::string(asyncneed::word(*verdict)) : "not-judged";
}

struct Counts {
    size_t functions = 0;
    size_t settled = 0;
    size_t waived = 0;
};

Counts countsOf(const Review& review) {
    Counts counts;
    counts.functions =
        std::visit([](const auto& outcome) { return outcome.functions.size(); }, review.outcome);
    std::set<std::string> settled, waived;
    for (const auto& decision : review.decisions) {
        if (decisionOn(review, decision.function, decision.line) != &decision)
            continue;
        settled.insert(decision.function);
        if (decision.waived)
            waived.insert(decision.function);
    }
    counts.settled = settled.size();
    counts.waived = waived.size();
    return counts;
}

std::string nameOf(const Person& person) {
    return oneLine(person.email.empty() ? person.name : person.name + " <" + person.email + '>');
}

} // namespace

std::string reportDigest(const QJsonObject& reviewObject) {
    auto object = reviewObject;
    object.remove(QLatin1StringView("sign_offs"));
    return base::sha256Hex(jsonText(object, JsonLayout::Canonical));
}

std::string reportDigest(const Review& review) { return reportDigest(toObject(review)); }

int missingForSignOff(const Review& review) { return openCases(review); }

std::string subjectWords(const Review& review) {
    if (const auto* outcome = review.drift()) {
        const auto& inputs = outcome->inputs;
        return inputs.pullRequest ? "override drift of pull request " + std::to_string(*inputs.pullRequest) +
                                        " of " + oneLine(inputs.repository)
                                  : "override drift of a change to " + oneLine(inputs.repository);
    }
    const auto& inputs = review.asyncNeed()->inputs;
    return "async need of botocore " + oneLine(inputs.from.tag) + ".." + oneLine(inputs.to.tag);
}

std::string_view signedSentence() {
    return "I have reviewed this change, nothing in the review is open, and I stand by its verdict.";
}

std::string statementOf(const Review& review, const SignOff& signOff) {
    std::string out = "Portside sign-off 1\n";
    const auto line = [&](std::string_view name, const std::string& value) {
        out.append(name).append(": ").append(oneLine(value)).append(1, '\n');
    };
    line("By", nameOf(signOff.by));
    line("Time", signOff.time);
    line("Subject", subjectWords(review));
    if (const auto* outcome = review.drift()) {
        line("Head", outcome->inputs.head);
        line("Base", outcome->inputs.base);
        line("botocore", outcome->inputs.botocore.version + ' ' + outcome->inputs.botocore.commit);
    } else {
        const auto& inputs = review.asyncNeed()->inputs;
        line("From", inputs.from.tag + ' ' + inputs.from.commit);
        line("To", inputs.to.tag + ' ' + inputs.to.commit);
        line("aiobotocore", inputs.aiobotocore);
    }
    const auto counts = countsOf(review);
    line("Verdict", verdictWord(review));
    line("Functions", std::to_string(counts.functions));
    line("Settled by a person", std::to_string(counts.settled));
    line("Accepted divergences", std::to_string(counts.waived));
    line("Decisions", std::to_string(signOff.decisions));
    line("Report SHA-256", signOff.digest);
    // So that a signature cannot be taken away unnoticed.
    line("Signature", signOff.signature ? signOff.signature->format : "none");
    return out.append(signedSentence()).append(1, '\n');
}

SignOff signOffBy(const Review& review, const Person& by, const std::string& time,
                  const std::string& signatureFormat) {
    SignOff signOff;
    signOff.by = by;
    signOff.time = time;
    signOff.digest = reportDigest(review);
    signOff.decisions = static_cast<int>(review.decisions.size());
    if (!signatureFormat.empty())
        signOff.signature = Signature{signatureFormat, {}, {}};
    signOff.statement = statementOf(review, signOff);
    return signOff;
}

const SignOff* newestSignOff(const Review& review) {
    return review.signOffs.empty() ? nullptr : &review.signOffs.back();
}

bool holds(const Review& review, const SignOff& signOff) {
    // The count spares the digest where it is clear.
    return static_cast<size_t>(signOff.decisions) == review.decisions.size() &&
           signOff.digest == reportDigest(review);
}

std::string trailerOf(const SignOff& signOff) { return "Reviewed-by: " + nameOf(signOff.by); }

} // namespace portside::review
