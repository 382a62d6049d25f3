// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/JsonText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace portside::review {

namespace {

class Writer {
public:
    Writer(JsonLayout layout, const QStringList& first)
        : m_readable(layout == JsonLayout::Readable), m_first(m_readable ? first : QStringList()) {}

    // Recursion is bounded: values come from our own structures or from Qt's parser, which stops at 1024 levels.
    void write(const QJsonValue& value) {
        switch (value.type()) {
        case QJsonValue::Object:
            return writeObject(value.toObject());
        case QJsonValue::Array:
            return writeArray(value.toArray());
        case QJsonValue::String:
            return writeString(value.toString());
        case QJsonValue::Double:
            return writeNumber(value);
        case QJsonValue::Bool:
            m_out += value.toBool() ? "true" : "false";
            return;
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            m_out += "null";
            return;
        }
    }

    std::string taken() {
        if (m_readable)
            m_out += '\n';
        return std::move(m_out);
    }

private:
    void writeObject(const QJsonObject& object) {
        if (object.isEmpty()) {
            m_out += "{}";
            return;
        }
        m_out += '{';
        ++m_depth;
        QStringList keys = object.keys();
        keys.sort(); // by UTF-16 code units, as RFC 8785 asks
        if (m_depth == 1)
            std::stable_sort(keys.begin(), keys.end(), [this](const QString& one, const QString& other) {
                return rank(one) < rank(other);
            });
        bool first = true;
        for (const QString& key : keys) {
            startItem(first);
            writeString(key);
            m_out += m_readable ? ": " : ":";
            write(object.value(key));
        }
        --m_depth;
        startLine();
        m_out += '}';
    }

    qsizetype rank(const QString& key) const {
        const auto at = m_first.indexOf(key);
        return at < 0 ? m_first.size() : at;
    }

    void writeArray(const QJsonArray& array) {
        const bool oneLine = std::all_of(array.begin(), array.end(),
                                         [](const QJsonValue& v) { return v.isDouble() || v.isNull(); });
        m_out += '[';
        ++m_depth;
        bool first = true;
        for (const QJsonValue& value : array) {
            if (!oneLine)
                startItem(first);
            else if (!std::exchange(first, false))
                m_out += m_readable ? ", " : ",";
            write(value);
        }
        --m_depth;
        if (!oneLine)
            startLine();
        m_out += ']';
    }

    void startItem(bool& first) {
        if (!std::exchange(first, false))
            m_out += ',';
        startLine();
    }

    void startLine() {
        if (m_readable)
            m_out.append(1, '\n').append(static_cast<size_t>(m_depth) * 2, ' ');
    }

    void writeNumber(const QJsonValue& value) {
        const double number = value.toDouble();
        const qint64 integer = value.toInteger(0);
        if (static_cast<double>(integer) == number)
            m_out += std::to_string(integer);
        else
            m_out += QString::number(number, 'g', QLocale::FloatingPointShortest).toStdString();
    }

    void writeString(const QString& string) {
        m_out += '"';
        const QByteArray utf8 = string.toUtf8();
        for (const char c : utf8) {
            switch (c) {
            case '"':
                m_out += "\\\"";
                break;
            case '\\':
                m_out += "\\\\";
                break;
            case '\b':
                m_out += "\\b";
                break;
            case '\f':
                m_out += "\\f";
                break;
            case '\n':
                m_out += "\\n";
                break;
            case '\r':
                m_out += "\\r";
                break;
            case '\t':
                m_out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    constexpr std::string_view digits = "0123456789abcdef";
                    m_out += "\\u00";
                    m_out += digits[static_cast<unsigned char>(c) >> 4];
                    m_out += digits[static_cast<unsigned char>(c) & 15];
                } else {
                    m_out += c;
                }
            }
        }
        m_out += '"';
    }

    bool m_readable;
    QStringList m_first;
    int m_depth = 0;
    std::string m_out;
};

} // namespace

std::string jsonText(const QJsonValue& value, JsonLayout layout, const QStringList& first) {
    Writer writer(layout, first);
    writer.write(value);
    return writer.taken();
}

} // namespace portside::review
