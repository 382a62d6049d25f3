// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/RecordJson.h"

#include "core/review/JsonText.h"
#include "core/review/NewerFields.h"

namespace portside::review {

using namespace Qt::StringLiterals;

namespace {

void insertUnlessEmpty(QJsonObject& object, QLatin1StringView key, const std::string& text) {
    if (!text.empty())
        object.insert(key, qtText(text));
}

QJsonObject toObject(const Person& person) {
    return {{"name"_L1, qtText(person.name)}, {"email"_L1, qtText(person.email)}};
}

Person personFrom(const JsonFields& fields) {
    return {fields.text("name"_L1), fields.textOr("email"_L1, {})};
}

/// With what it has beyond what we would write ourselves.
template <typename Entry> Entry withRest(Entry entry, const JsonFields& fields) {
    entry.newerFields = newerFieldsOf(fields.all(), toObject(entry));
    return entry;
}

Decision decisionFrom(const JsonFields& fields) {
    Decision decision;
    decision.function = fields.text("function"_L1);
    decision.line = fields.textOr("line"_L1, {});
    decision.verdict = fields.text("verdict"_L1);
    decision.note = fields.textOr("note"_L1, {});
    decision.by = personFrom(fields.object("by"_L1));
    decision.time = fields.text("time"_L1);
    decision.fingerprint = fields.textOr("fingerprint"_L1, {});
    decision.carriedFrom = fields.textOr("carried_from"_L1, {});
    decision.precedent = fields.textOr("precedent"_L1, {});
    decision.waived = fields.flagOr("waived"_L1, false);
    return withRest(std::move(decision), fields);
}

Pairing pairingFrom(const JsonFields& fields) {
    Pairing pairing;
    pairing.function = fields.text("function"_L1);
    pairing.counterpart = fields.textOr("counterpart"_L1, {});
    pairing.by = personFrom(fields.object("by"_L1));
    pairing.time = fields.text("time"_L1);
    return withRest(std::move(pairing), fields);
}

Reopened reopenedFrom(const JsonFields& fields) {
    Reopened reopened;
    reopened.decision = decisionFrom(fields.object("decision"_L1));
    reopened.from = fields.text("from"_L1);
    reopened.why = fields.text("why"_L1);
    return withRest(std::move(reopened), fields);
}

SignOff signOffFrom(const JsonFields& fields) {
    SignOff signOff;
    signOff.by = personFrom(fields.object("by"_L1));
    signOff.time = fields.text("time"_L1);
    signOff.digest = fields.text("digest"_L1);
    signOff.decisions = fields.number("decisions"_L1);
    signOff.statement = fields.text("statement"_L1);
    if (fields.has("signature"_L1)) {
        const auto signature = fields.object("signature"_L1);
        signOff.signature = Signature{signature.text("format"_L1), signature.text("text"_L1),
                                      signature.textOr("digest"_L1, {})};
    }
    return withRest(std::move(signOff), fields);
}

} // namespace

QJsonObject toObject(const Decision& decision) {
    QJsonObject out{
        {"function"_L1, qtText(decision.function)}, {"verdict"_L1, qtText(decision.verdict)},
        {"note"_L1, qtText(decision.note)},         {"by"_L1, toObject(decision.by)},
        {"time"_L1, qtText(decision.time)},         {"fingerprint"_L1, qtText(decision.fingerprint)}};
    insertUnlessEmpty(out, "line"_L1, decision.line);
    insertUnlessEmpty(out, "carried_from"_L1, decision.carriedFrom);
    insertUnlessEmpty(out, "precedent"_L1, decision.precedent);
    if (decision.waived)
        out.insert("waived"_L1, true);
    return withNewerFields(out, decision.newerFields);
}

QJsonObject toObject(const Pairing& pairing) {
    QJsonObject out{{"function"_L1, qtText(pairing.function)},
                    {"by"_L1, toObject(pairing.by)},
                    {"time"_L1, qtText(pairing.time)}};
    insertUnlessEmpty(out, "counterpart"_L1, pairing.counterpart);
    return withNewerFields(out, pairing.newerFields);
}

QJsonObject toObject(const Reopened& reopened) {
    return withNewerFields({{"decision"_L1, toObject(reopened.decision)},
                            {"from"_L1, qtText(reopened.from)},
                            {"why"_L1, qtText(reopened.why)}},
                           reopened.newerFields);
}

QJsonObject toObject(const SignOff& signOff) {
    QJsonObject out{{"by"_L1, toObject(signOff.by)},
                    {"time"_L1, qtText(signOff.time)},
                    {"digest"_L1, qtText(signOff.digest)},
                    {"decisions"_L1, signOff.decisions},
                    {"statement"_L1, qtText(signOff.statement)}};
    if (const auto& signature = signOff.signature)
        out.insert("signature"_L1, QJsonObject{{"format"_L1, qtText(signature->format)},
                                               {"text"_L1, qtText(signature->text)},
                                               {"digest"_L1, qtText(signature->digest)}});
    return withNewerFields(out, signOff.newerFields);
}

QJsonObject toObject(const Record& record) {
    auto out = std::visit([](const auto& entry) { return toObject(entry); }, record);
    if (std::holds_alternative<Pairing>(record))
        out.insert("record"_L1, "pairing"_L1);
    else if (std::holds_alternative<SignOff>(record))
        out.insert("record"_L1, "sign-off"_L1);
    return out;
}

base::Result<Record> recordFrom(const QJsonObject& object) {
    std::string problem;
    auto plain = object;
    const auto kind = plain.take("record"_L1).toString("decision"_L1);
    const JsonFields fields(plain, {}, problem);
    Record record;
    if (kind == "pairing"_L1)
        record = pairingFrom(fields);
    else if (kind == "sign-off"_L1)
        record = signOffFrom(fields);
    else if (kind == "decision"_L1)
        record = decisionFrom(fields);
    else
        fields.complain("record"_L1, "an unknown word");
    if (!problem.empty())
        return base::fail(base::ErrorCode::BadFormat, problem);
    return record;
}

void readRecords(const JsonFields& review, Review& into) {
    review.forEach("decisions"_L1,
                   [&](const JsonFields& entry) { into.decisions.push_back(decisionFrom(entry)); });
    review.forEach("pairings"_L1,
                   [&](const JsonFields& entry) { into.pairings.push_back(pairingFrom(entry)); });
    review.forEach("reopened"_L1,
                   [&](const JsonFields& entry) { into.reopened.push_back(reopenedFrom(entry)); });
    review.forEach("sign_offs"_L1,
                   [&](const JsonFields& entry) { into.signOffs.push_back(signOffFrom(entry)); });
}

} // namespace portside::review
