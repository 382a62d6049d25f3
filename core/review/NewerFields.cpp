// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/NewerFields.h"

#include "core/review/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace portside::review {

namespace {

// Both walks recurse no deeper than Qt's parser lets a document be (1024 levels).

/// What `read` has and `known` lacks, in the same places; undefined when that is nothing.
QJsonValue unknownPart(const QJsonValue& read, const QJsonValue& known) {
    if (read.isObject() && known.isObject()) {
        const auto readObject = read.toObject();
        const auto knownObject = known.toObject();
        QJsonObject rest;
        for (auto field = readObject.begin(); field != readObject.end(); ++field) {
            const auto counterpart = knownObject.constFind(field.key());
            const QJsonValue part = counterpart == knownObject.constEnd()
                                        ? QJsonValue(field.value())
                                        : unknownPart(field.value(), counterpart.value());
            if (!part.isUndefined())
                rest.insert(field.key(), part);
        }
        return rest.isEmpty() ? QJsonValue(QJsonValue::Undefined) : rest;
    }
    if (read.isArray() && known.isArray()) {
        const auto readArray = read.toArray();
        const auto knownArray = known.toArray();
        QJsonArray rest;
        bool any = false;
        for (qsizetype i = 0; i < std::min(readArray.size(), knownArray.size()); ++i) {
            const auto part = unknownPart(readArray[i], knownArray[i]);
            any = any || !part.isUndefined();
            rest.append(part.isUndefined() ? QJsonValue() : part);
        }
        return any ? rest : QJsonValue(QJsonValue::Undefined);
    }
    return QJsonValue::Undefined;
}

QJsonValue merged(const QJsonValue& known, const QJsonValue& rest) {
    if (known.isObject() && rest.isObject()) {
        auto out = known.toObject();
        const auto restObject = rest.toObject();
        for (auto field = restObject.begin(); field != restObject.end(); ++field)
            out.insert(field.key(), out.contains(field.key()) ? merged(out.value(field.key()), field.value())
                                                              : QJsonValue(field.value()));
        return out;
    }
    if (known.isArray() && rest.isArray()) {
        auto out = known.toArray();
        const auto restArray = rest.toArray();
        for (qsizetype i = 0; i < std::min(out.size(), restArray.size()); ++i)
            out[i] = merged(out[i], restArray[i]);
        return out;
    }
    return known;
}

} // namespace

std::string newerFieldsOf(const QJsonObject& read, const QJsonObject& known) {
    const auto rest = unknownPart(read, known);
    return rest.isUndefined() || rest.toObject().isEmpty() ? std::string()
                                                           : jsonText(rest, JsonLayout::Canonical);
}

QJsonObject withNewerFields(const QJsonObject& known, const std::string& newerFields) {
    if (newerFields.empty())
        return known;
    const auto rest = QJsonDocument::fromJson(QByteArray::fromStdString(newerFields)).object();
    return merged(known, rest).toObject();
}

} // namespace portside::review
