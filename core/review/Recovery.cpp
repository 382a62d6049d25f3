// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Recovery.h"

#include "core/base/Descriptor.h"
#include "core/review/Journal.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewFile.h"
#include "core/review/ReviewJson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace portside::review {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// The longest beginning of a JSON object that ends behind a whole field of it, or behind a whole element of an array
/// that is one of its fields; with that array and the object closed.
class WholePart {
public:
    explicit WholePart(std::string_view json) { scan(json); }

    bool found() const { return m_cut > 0; }
    std::string json(std::string_view whole) const {
        return std::string(whole.substr(0, m_cut)) + (m_inArray ? "]}" : "}");
    }

private:
    void scan(std::string_view json) {
        for (size_t i = 0; i < json.size(); ++i) {
            const char c = json[i];
            if (c == '"') {
                const auto end = endOfString(json, i);
                if (!end)
                    return;
                i = *end;
                const auto next = json.find_first_not_of(" \t\r\n", i + 1);
                const bool isKey = next != std::string_view::npos && json[next] == ':';
                if (!isKey)
                    valueEnds(i + 1);
            } else if (c == '{' || c == '[') {
                m_open += c;
            } else if (c == '}' || c == ']') {
                if (m_open.empty() || (m_open.back() == '{') != (c == '}'))
                    return;
                m_open.pop_back();
                valueEnds(i + 1);
            } else if (c != ',' && c != ':' && c != ' ' && c != '\t' && c != '\r' && c != '\n') {
                // A number or word is whole only when something follows it.
                const auto end = json.find_first_of(",]} \t\r\n", i);
                if (end == std::string_view::npos)
                    return;
                i = end - 1;
                valueEnds(end);
            }
        }
    }

    static std::optional<size_t> endOfString(std::string_view json, size_t start) {
        for (size_t i = start + 1; i < json.size(); ++i) {
            if (json[i] == '\\')
                ++i;
            else if (json[i] == '"')
                return i;
        }
        return std::nullopt;
    }

    void valueEnds(size_t end) {
        if (m_open != "{" && m_open != "{[")
            return;
        m_cut = end;
        m_inArray = m_open.size() == 2;
    }

    std::string m_open;
    size_t m_cut = 0;
    bool m_inArray = false;
};

/// "functions[3].view.rows: ..." names an element that can be left out; nullopt for anything else.
struct Element {
    QString array;
    qsizetype index = 0;
};
std::optional<Element> elementIn(const std::string& complaint) {
    constexpr std::string_view prefix = "not a review: ";
    const auto open = complaint.find('[');
    const auto close = complaint.find(']', open);
    if (!complaint.starts_with(prefix) || close == std::string::npos)
        return std::nullopt;
    const auto array = std::string_view(complaint).substr(prefix.size(), open - prefix.size());
    if (array.find_first_of(".: ") != std::string_view::npos)
        return std::nullopt;
    return Element{qtText(array), std::stol(complaint.substr(open + 1, close - open - 1))};
}

/// Stands for all that is not there any more.
template <typename Function> Function lost() {
    Function function;
    function.path = "(damaged file)";
    function.name = "(what stood behind the damage)";
    using Verdict = decltype(function.verdict);
    function.verdict = Verdict::NotJudged;
    const std::string why =
        "the file of this review was damaged here; open its subject again to judge it again";
    if constexpr (requires { function.note; })
        function.note = why;
    else
        function.reason = why;
    return function;
}

std::string contents(QFile& file) { return file.readAll().toStdString(); }

QString qtPath(const std::string& path) { return QFile::decodeName(QByteArray::fromStdString(path)); }

} // namespace

FileStamp stampOf(const std::string& path) {
    struct stat state = {};
    if (::stat(path.c_str(), &state) != 0)
        return {};
    return {state.st_ino, static_cast<std::uint64_t>(state.st_size),
            std::int64_t(state.st_mtim.tv_sec) * 1'000'000'000 + state.st_mtim.tv_nsec};
}

Result<Loaded> recovered(std::string_view json) {
    QJsonParseError problem;
    auto document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &problem);
    if (!document.isObject()) {
        const auto good = json.substr(0, static_cast<size_t>(std::max(0, problem.offset)));
        const WholePart part(good);
        if (part.found())
            document = QJsonDocument::fromJson(QByteArray::fromStdString(part.json(good)));
    }
    const auto nothing = [] {
        return fail(ErrorCode::BadFormat,
                    "the file is damaged, and not even what was reviewed can be read of it");
    };
    if (!document.isObject())
        return nothing();
    QJsonObject object = document.object();
    // These must be there in a whole file; an empty one says that the damage came before it.
    bool complete = true;
    for (const auto key : {"functions"_L1, "warnings"_L1}) {
        complete = complete && object.contains(key);
        if (!object.contains(key))
            object.insert(key, QJsonArray());
    }
    constexpr int mostLeftOut = 64;
    auto review = fromObject(object);
    for (int leftOut = 0; !review && leftOut < mostLeftOut; ++leftOut) {
        if (review.error().code == ErrorCode::NewerFormat)
            return review.error();
        const auto element = elementIn(review.error().message);
        QJsonArray array = element ? object.value(element->array).toArray() : QJsonArray();
        if (!element || element->index >= array.size())
            return nothing();
        complete = complete && element->array != "functions"_L1 && element->array != "lines"_L1;
        array.removeAt(element->index);
        object.insert(element->array, array);
        review = fromObject(object);
    }
    if (!review)
        return nothing();
    Loaded loaded{std::move(*review), true, {}, {}};
    auto& outcome = loaded.review.outcome;
    const auto count = std::visit([](const auto& judged) { return judged.functions.size(); }, outcome);
    loaded.losses.push_back("the file was damaged; recovered were " +
                            std::to_string(loaded.review.decisions.size()) + " decisions and " +
                            std::to_string(count) + " functions");
    if (!complete) {
        if (auto* drift = std::get_if<drift::Outcome>(&outcome))
            drift->functions.push_back(lost<drift::FunctionVerdict>());
        else
            std::get<asyncneed::Outcome>(outcome).functions.push_back(lost<asyncneed::FunctionVerdict>());
        loaded.losses.push_back(
            "what stood behind the damage is lost; opening the pull request or range again judges "
            "it again and keeps the decisions");
    }
    return loaded;
}

Result<Loaded> loadReview(const std::string& path) {
    const auto stamp = stampOf(path);
    QFile file(qtPath(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, "cannot read " + path + ": " + file.errorString().toStdString());
    const auto json = contents(file);
    Result<Loaded> loaded = fail(ErrorCode::Internal, {});
    if (auto review = fromJson(json))
        loaded = Loaded{std::move(*review), false, {}, stamp};
    else if (review.error().code == ErrorCode::BadFormat)
        loaded = recovered(json);
    else
        return fail(review.error().code, path + ": " + review.error().message);
    if (!loaded)
        return fail(loaded.error().code, path + ": " + loaded.error().message);
    loaded->stamp = stamp;
    QFile journalFile(qtPath(journalPath(path)));
    if (!journalFile.exists())
        return loaded;
    if (!journalFile.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    "cannot read " + journalPath(path) + ": " + journalFile.errorString().toStdString());
    auto journal = journalFrom(contents(journalFile));
    for (const int line : journal.damaged)
        loaded->losses.push_back("line " + std::to_string(line) +
                                 " of the journal was damaged; what was decided there is lost");
    appendUnfolded(loaded->review, std::move(journal.records));
    return loaded;
}

Result<std::string> keepAside(const std::string& path) {
    QFile file(qtPath(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, "cannot read " + path + ": " + file.errorString().toStdString());
    const auto bytes = contents(file);
    for (int number = 1;; ++number) {
        const auto name = path + ".damaged" + (number == 1 ? std::string() : "-" + std::to_string(number));
        const base::Descriptor copy(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!copy.isOpen() && errno == EEXIST)
            continue;
        if (copy.isOpen() && base::writeAll(copy.number(), bytes) && ::fsync(copy.number()) == 0) {
            base::syncFolderOf(name);
            return name;
        }
        const auto reason = qt_error_string(errno).toStdString();
        if (copy.isOpen())
            ::unlink(name.c_str());
        return fail(ErrorCode::CannotWrite, "cannot keep the damaged file aside as " + name + ": " + reason);
    }
}

} // namespace portside::review
