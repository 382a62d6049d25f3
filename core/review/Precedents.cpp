// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Precedents.h"

#include "core/base/Descriptor.h"
#include "core/base/Digest.h"
#include "core/base/FileWriter.h"
#include "core/base/Strings.h"
#include "core/review/JsonFields.h"
#include "core/review/JsonText.h"
#include "core/review/NewerFields.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cctype>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/file.h>

namespace portside::review {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int precedentsFormat = 1;

bool isWordPart(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80); }

/// One line of Python with its strings emptied, its numbers 0, without comment and with single spaces.
std::string shapeOfLine(std::string_view line) {
    std::string out;
    for (size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '#')
            break;
        if (c == '"' || c == '\'') {
            while (i + 1 < line.size() && line[i + 1] != c)
                i += line[i + 1] == '\\' ? 2 : 1;
            ++i;
            out += "''";
        } else if (std::isdigit(static_cast<unsigned char>(c)) && (out.empty() || !isWordPart(out.back()))) {
            while (i + 1 < line.size() && (isWordPart(line[i + 1]) || line[i + 1] == '.'))
                ++i;
            out += '0';
        } else if (c == ' ' || c == '\t') {
            if (!out.empty() && out.back() != ' ')
                out += ' ';
        } else {
            out += c;
        }
    }
    return std::string(base::trimmed(out));
}

Shape finished(const std::set<std::string>& rules, std::vector<std::string> lines) {
    Shape shape;
    shape.rule = base::joined({rules.begin(), rules.end()}, " ");
    shape.lines = std::move(lines);
    shape.digest = base::sha256Hex(shape.rule + '\n' + base::joined(shape.lines, "\n"));
    return shape;
}

std::optional<Shape> shapeOf(const drift::FunctionVerdict& function) {
    std::set<std::string> rules;
    std::vector<std::string> lines;
    for (const auto& line : function.lines) {
        const auto verdict = machineVerdict(line);
        if (verdict == drift::Verdict::Clean)
            continue;
        rules.emplace(drift::word(line.category));
        rules.insert(line.reasons.begin(), line.reasons.end());
        lines.push_back((line.side == compare::Side::Aiobotocore ? "+ " : "- ") + shapeOfLine(line.text));
        if (!line.oppositeText.empty())
            lines.push_back("= " + shapeOfLine(line.oppositeText));
    }
    return lines.empty() ? std::nullopt : std::optional(finished(rules, std::move(lines)));
}

std::optional<Shape> shapeOf(const asyncneed::FunctionVerdict& unit) {
    std::set<std::string> rules;
    std::vector<std::string> lines;
    for (const auto& finding : unit.findings) {
        rules.insert(finding.rule);
        lines.push_back(finding.rule + ": " + shapeOfLine(finding.signal));
        for (const auto& quote : finding.quotes)
            lines.push_back("  " + shapeOfLine(quote.text));
    }
    if (rules.empty())
        rules.insert(unit.rule);
    return unit.verdict == asyncneed::Verdict::PureSync ? std::nullopt
                                                        : std::optional(finished(rules, std::move(lines)));
}

std::string_view checkWord(const Review& review) { return review.drift() ? "override-drift" : "async-need"; }

bool isAmbiguous(const Review& review, std::string_view key) {
    const auto among = [&](const auto& functions) {
        return std::any_of(functions.begin(), functions.end(), [&](const auto& function) {
            return functionKey(function) == key &&
                   function.verdict == std::decay_t<decltype(function.verdict)>::Ambiguous;
        });
    };
    if (const auto* outcome = review.drift())
        return among(outcome->functions) || among(moduleLevels(*outcome));
    return among(review.asyncNeed()->functions);
}

std::string_view word(Precedent::Kind kind) {
    return kind == Precedent::Kind::Waiver ? "waiver" : "precedent";
}

std::optional<Precedent::Kind> kindFrom(std::string_view text) {
    for (const auto kind : {Precedent::Kind::Precedent, Precedent::Kind::Waiver})
        if (word(kind) == text)
            return kind;
    return std::nullopt;
}

QJsonObject toObject(const Precedent& precedent) {
    QJsonArray lines;
    for (const auto& line : precedent.shape.lines)
        lines.append(qtText(line));
    QJsonObject out{{"kind"_L1, qtText(word(precedent.kind))},
                    {"id"_L1, qtText(precedent.id)},
                    {"check"_L1, qtText(precedent.check)},
                    {"rule"_L1, qtText(precedent.shape.rule)},
                    {"shape"_L1, qtText(precedent.shape.digest)},
                    {"evidence"_L1, lines},
                    {"function"_L1, qtText(precedent.function)},
                    {"verdict"_L1, qtText(precedent.verdict)},
                    {"note"_L1, qtText(precedent.note)},
                    {"by"_L1, QJsonObject{{"name"_L1, qtText(precedent.by.name)},
                                          {"email"_L1, qtText(precedent.by.email)}}},
                    {"time"_L1, qtText(precedent.time)}};
    if (!precedent.link.empty())
        out.insert("link"_L1, qtText(precedent.link));
    if (precedent.withdrawn)
        out.insert("withdrawn"_L1, true);
    return withNewerFields(out, precedent.newerFields);
}

Precedent precedentFrom(const JsonFields& fields) {
    Precedent precedent;
    precedent.kind = fields.choice("kind"_L1, kindFrom);
    precedent.id = fields.text("id"_L1);
    precedent.check = fields.text("check"_L1);
    precedent.shape = {fields.text("rule"_L1), fields.texts("evidence"_L1), fields.text("shape"_L1)};
    precedent.function = fields.textOr("function"_L1, {});
    precedent.verdict = fields.text("verdict"_L1);
    precedent.note = fields.textOr("note"_L1, {});
    precedent.link = fields.textOr("link"_L1, {});
    const auto by = fields.object("by"_L1);
    precedent.by = {by.text("name"_L1), by.textOr("email"_L1, {})};
    precedent.time = fields.text("time"_L1);
    precedent.withdrawn = fields.flagOr("withdrawn"_L1, false);
    precedent.newerFields = newerFieldsOf(fields.all(), toObject(precedent));
    return precedent;
}

} // namespace

std::optional<Shape> shapeOf(const Review& review, std::string_view key) {
    const auto among = [&](const auto& functions) -> std::optional<Shape> {
        for (const auto& function : functions)
            if (functionKey(function) == key)
                return shapeOf(function);
        return std::nullopt;
    };
    if (const auto* outcome = review.drift()) {
        auto shape = among(outcome->functions);
        return shape ? shape : among(moduleLevels(*outcome));
    }
    return among(review.asyncNeed()->functions);
}

std::optional<Precedent> precedentFrom(const Review& review, const std::string& key, Precedent::Kind kind,
                                       const std::string& link) {
    const auto* decision = decisionOn(review, key);
    auto shape = shapeOf(review, key);
    if (!decision || !shape)
        return std::nullopt;
    Precedent precedent;
    precedent.kind = kind;
    precedent.check = checkWord(review);
    precedent.shape = std::move(*shape);
    precedent.function = key;
    precedent.verdict = decision->verdict;
    precedent.note = decision->note;
    precedent.link = link;
    precedent.by = decision->by;
    precedent.time = decision->time;
    precedent.id =
        (kind == Precedent::Kind::Waiver ? "w-" : "p-") +
        base::sha256Hex(precedent.shape.digest + key + decision->time + decision->by.email).substr(0, 8);
    return precedent;
}

const Precedent* offered(const std::vector<Precedent>& precedents, const Review& review,
                         std::string_view key) {
    if (precedents.empty() || decisionOn(review, key))
        return nullptr;
    const auto shape = shapeOf(review, key);
    if (!shape)
        return nullptr;
    const auto kind = isAmbiguous(review, key) ? Precedent::Kind::Precedent : Precedent::Kind::Waiver;
    const Precedent* newest = nullptr;
    for (const auto& precedent : precedents)
        if (!precedent.withdrawn && precedent.kind == kind && precedent.check == checkWord(review) &&
            precedent.shape.digest == shape->digest && (!newest || newest->time <= precedent.time))
            newest = &precedent;
    return newest;
}

Decision acceptance(const Precedent& precedent, const std::string& key) {
    Decision decision;
    decision.function = key;
    decision.verdict = precedent.verdict;
    decision.note = precedent.note;
    if (!precedent.link.empty() && precedent.note.find(precedent.link) == std::string::npos)
        decision.note += (decision.note.empty() ? "" : " ") + precedent.link;
    if (decision.note.empty())
        decision.note = "as " + precedent.id;
    decision.precedent = precedent.id;
    decision.waived = precedent.kind == Precedent::Kind::Waiver;
    return decision;
}

std::string precedentsJson(const std::vector<Precedent>& precedents) {
    QJsonArray list;
    for (const auto& precedent : precedents)
        list.append(toObject(precedent));
    return jsonText(QJsonObject{{"schema"_L1, precedentsFormat}, {"precedents"_L1, list}},
                    JsonLayout::Readable, {QStringLiteral("schema")});
}

Result<std::vector<Precedent>> precedentsFrom(std::string_view json) {
    const auto document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isObject())
        return fail(ErrorCode::BadFormat, "not a file of precedents: no JSON object");
    std::string problem;
    const JsonFields fields(document.object(), {}, problem);
    if (fields.number("schema"_L1) > precedentsFormat)
        return fail(ErrorCode::NewerFormat, "the precedents were written by a newer Portside");
    std::vector<Precedent> precedents;
    fields.forEach("precedents"_L1,
                   [&](const JsonFields& precedent) { precedents.push_back(precedentFrom(precedent)); });
    if (!problem.empty())
        return fail(ErrorCode::BadFormat, "not a file of precedents: " + problem);
    return precedents;
}

Result<std::vector<Precedent>> readPrecedents(const std::string& path) {
    QFile file(QFile::decodeName(QByteArray::fromStdString(path)));
    if (!file.exists())
        return std::vector<Precedent>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, "cannot read " + path + ": " + file.errorString().toStdString());
    auto precedents = precedentsFrom(file.readAll().toStdString());
    if (!precedents)
        return fail(precedents.error().code, path + ": " + precedents.error().message);
    return precedents;
}

Result<base::Done> changePrecedents(const std::string& path,
                                    const std::function<void(std::vector<Precedent>&)>& change) {
    const auto folder = std::filesystem::path(path).parent_path();
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    // The folder is what is locked: a file of our own beside a team's would be litter.
    const base::Descriptor lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock.isOpen() || ::flock(lock.number(), LOCK_EX) != 0)
        return fail(ErrorCode::CannotWrite,
                    "cannot write " + path + ": " + qt_error_string(errno).toStdString());
    auto precedents = readPrecedents(path);
    if (!precedents)
        return precedents.error();
    change(*precedents);
    return base::writeFile(path, precedentsJson(*precedents));
}

} // namespace portside::review
