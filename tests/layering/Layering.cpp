// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/Layering.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

namespace portside::layering {
namespace {

using Rooms = std::set<std::string, std::less<>>;

/// For each room of core the rooms that it may include besides itself.
const std::map<std::string, Rooms, std::less<>>& visibleRooms() {
    static const auto rooms = [] {
        const Rooms python{"base", "source"};
        const Rooms mirror{"base", "source", "python"};
        const Rooms compare{"base", "source", "python", "mirror"};
        const Rooms checks{"base", "source", "python", "mirror", "compare"};
        Rooms review = checks;
        review.insert({"asyncneed", "drift", "port"});
        Rooms report = review;
        report.insert("review");
        Rooms github = report;
        github.insert("report");
        Rooms pipeline = github;
        pipeline.insert({"github", "git"});
        return std::map<std::string, Rooms, std::less<>>{
            {"base", {}},           {"source", {"base"}}, {"git", {"base", "source"}}, {"python", python},
            {"mirror", mirror},     {"compare", compare}, {"asyncneed", checks},       {"drift", checks},
            {"port", checks},       {"review", review},   {"report", report},          {"github", github},
            {"pipeline", pipeline},
        };
    }();
    return rooms;
}

bool startsWith(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

bool endsWith(std::string_view text, std::string_view suffix) {
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

/// The folder at `depth` of a path, or nothing where the path is shorter: ("core/git/Tag.h", 1) is "git".
std::string folder(std::string_view path, int depth) {
    for (; depth > 0; --depth) {
        const auto slash = path.find('/');
        if (slash == std::string_view::npos)
            return {};
        path.remove_prefix(slash + 1);
    }
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

/// What the sources of core/git share about libgit2: the one place where its names stand in headers.
constexpr std::string_view libgit2Folder = "core/git/libgit2/";

/// Where a file stands, and what that allows it.
struct Place {
    std::string_view path;
    std::string top;
    std::string room;

    explicit Place(std::string_view file) : path(file), top(folder(file, 0)), room(folder(file, 1)) {}

    bool isCore() const { return top == "core"; }
    bool isUi() const { return top == "ui"; }
    bool isSourceOf(std::string_view coreRoom) const {
        return isCore() && room == coreRoom && endsWith(path, ".cpp");
    }
    bool mayNameLibgit2() const { return isSourceOf("git") || startsWith(path, libgit2Folder); }
    bool mayStartThreads() const { return (isUi() && room == "jobs") || (isCore() && room == "pipeline"); }
    bool isPlainValues() const { return isUi() && (room == "render" || room == "models"); }
};

bool isHeaderOf(std::string_view module, std::string_view header) {
    const std::filesystem::path qt = PORTSIDE_QT_HEADERS;
    if (startsWith(header, module) && header.size() > module.size() && header[module.size()] == '/')
        return true;
    return header.find('/') == std::string_view::npos && std::filesystem::exists(qt / module / header);
}

bool isQt(std::string_view header) {
    return header.size() > 1 && header[0] == 'Q' &&
           (std::isupper(static_cast<unsigned char>(header[1])) != 0 || startsWith(header, "Qt"));
}

bool startsThreads(std::string_view header) {
    static const std::array<std::string_view, 8> headers{"thread",      "future",        "QThread",
                                                         "QThreadPool", "QtConcurrent",  "QtConcurrentRun",
                                                         "QFuture",     "QFutureWatcher"};
    const auto slash = header.rfind('/');
    const auto last = slash == std::string_view::npos ? header : header.substr(slash + 1);
    return std::find(headers.begin(), headers.end(), last) != headers.end() ||
           startsWith(header, "QtConcurrent/");
}

/// What is wrong with including `header` in quotes, or nothing.
std::string wrongProjectInclude(const Place& place, std::string_view header) {
    if (endsWith(header, ".moc"))
        return {};
    const Place target(header);
    if (target.top != "core" && target.top != "ui" && target.top != "app" && target.top != "tests")
        return "includes \"" + std::string(header) + "\": include by path from the root";
    if (startsWith(header, libgit2Folder) && !place.mayNameLibgit2())
        return "includes \"" + std::string(header) + "\", which is for core/git/*.cpp alone";
    if (place.top == "tests")
        return {};
    if (target.top == "tests")
        return "a program includes tests";
    if (place.isCore()) {
        if (target.top != "core")
            return "core includes " + target.top;
        const auto visible = visibleRooms().find(place.room);
        if (visible == visibleRooms().end())
            return "core/" + place.room + " is not a room that the plan knows";
        if (target.room != place.room && visible->second.count(target.room) == 0)
            return "core/" + place.room + " includes core/" + target.room;
    }
    if (place.isUi() && target.top == "app")
        return "ui includes app";
    if (place.top == "app" && place.room != "workbench" && target.top == "ui")
        return "only app/workbench includes ui";
    return {};
}

std::string wrongSystemInclude(const Place& place, std::string_view header) {
    const std::string name(header);
    if (startsWith(header, "git2") && !place.mayNameLibgit2())
        return "<" + name + "> outside core/git/*.cpp";
    if (startsWith(header, "tree_sitter/") && !place.isSourceOf("python"))
        return "<" + name + "> outside core/python/*.cpp";
    if (startsThreads(header) && !place.mayStartThreads() && place.top != "tests")
        return "<" + name + ">: only ui/jobs and core/pipeline start threads";
    if (place.isCore()) {
        const bool network = place.room == "github" && isHeaderOf("QtNetwork", header);
        if (startsWith(header, "KSyntaxHighlighting"))
            return "core includes KSyntaxHighlighting";
        if (isQt(header) && !isHeaderOf("QtCore", header) && !network)
            return "<" + name + "> in core is not of Qt Core";
    }
    if (place.isPlainValues() && isHeaderOf("QtWidgets", header))
        return "<" + name + "> in ui/" + place.room + ", which knows no widget";
    if (header == "QSettings" && (place.isUi() ? place.room != "settings" : place.top != "tests"))
        return "<QSettings> outside ui/settings";
    return {};
}

/// A name that only some places may use in code.
struct Name {
    std::regex pattern;
    bool (*allowed)(const Place&);
    const char* reason;
};

const std::vector<Name>& reservedNames() {
    static const auto anywhereButPlainValues = [](const Place& place) { return !place.isPlainValues(); };
    static const std::vector<Name> names{
        {std::regex(R"(\bgit_[a-z]\w*)"), [](const Place& place) { return place.mayNameLibgit2(); },
         "outside core/git/*.cpp"},
        {std::regex(R"(\b(ts_[a-z]\w*|TS[A-Z][a-z]\w*|tree_sitter_\w+))"),
         [](const Place& place) { return place.isSourceOf("python"); }, "outside core/python/*.cpp"},
        {std::regex(R"(\bstd::(thread|jthread|async)\b|\bQThread(Pool)?\b|\bQtConcurrent\b)"),
         [](const Place& place) { return place.mayStartThreads(); }, "outside ui/jobs and core/pipeline"},
        {std::regex(R"(\bQ(Widget|Color|Brush|Pen|Palette)\b)"), anywhereButPlainValues,
         "in ui/render or ui/models, which say what to draw and not how"},
        {std::regex(R"(\btr\s*\(|\bQT_TR_NOOP\b|\bQCoreApplication::translate\b)"),
         [](const Place& place) { return !place.isCore(); }, "in core, which knows no translation"},
    };
    return names;
}

/// Names of Python syntax nodes that are no words of anything else.
const std::regex& nodeKinds() {
    static const std::regex kinds(
        R"re("(function_definition|class_definition|decorated_definition|expression_statement|import_from_statement|argument_list|dotted_name)")re");
    return kinds;
}

} // namespace

std::string withoutComments(std::string_view text, Literals literals) {
    std::string out(text);
    const auto blank = [&out](std::size_t from, std::size_t to) {
        for (; from < to && from < out.size(); ++from) {
            if (out[from] != '\n')
                out[from] = ' ';
        }
    };
    const auto endOf = [text](std::size_t found, std::size_t length) {
        return found == std::string_view::npos ? text.size() : found + length;
    };
    for (std::size_t at = 0; at < text.size();) {
        const bool inWord = at > 0 && (std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0);
        if (text.substr(at, 2) == "//") {
            const auto end = endOf(text.find('\n', at), 0);
            blank(at, end);
            at = end;
        } else if (text.substr(at, 2) == "/*") {
            const auto end = endOf(text.find("*/", at + 2), 2);
            blank(at, end);
            at = end;
        } else if (text.substr(at, 2) == "R\"") {
            const auto open = text.find('(', at);
            if (open == std::string_view::npos)
                break;
            const auto closing = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
            const auto end = endOf(text.find(closing, open), closing.size());
            if (literals == Literals::Blank)
                blank(open + 1, end - closing.size());
            at = end;
        } else if (text[at] == '"' || (text[at] == '\'' && !inWord)) { // 1'000 is a number
            auto end = at + 1;
            while (end < text.size() && text[end] != text[at] && text[end] != '\n')
                end += text[end] == '\\' ? 2 : 1;
            if (literals == Literals::Blank)
                blank(at + 1, end);
            at = end + 1;
        } else {
            ++at;
        }
    }
    return out;
}

std::vector<Violation> violations(std::string_view path, std::string_view text) {
    static const std::regex include(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
    const Place place(path);
    const std::string code = withoutComments(text, Literals::Blank);
    const std::string withLiterals = withoutComments(text, Literals::Keep);
    std::vector<Violation> found;
    int number = 0;
    for (std::size_t begin = 0; begin < code.size();) {
        const auto end = std::min(code.find('\n', begin), code.size());
        const std::string line = code.substr(begin, end - begin);
        const std::string lineWithLiterals = withLiterals.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        std::smatch match;
        if (std::regex_search(lineWithLiterals, match, include)) {
            const std::string header = match[2];
            auto reason =
                match[1] == "<" ? wrongSystemInclude(place, header) : wrongProjectInclude(place, header);
            if (!reason.empty())
                found.push_back({number, std::move(reason)});
            continue;
        }
        if (place.top == "tests")
            continue;
        for (const Name& name : reservedNames()) {
            if (!name.allowed(place) && std::regex_search(line, match, name.pattern))
                found.push_back({number, match.str() + " " + name.reason});
        }
        if (!place.isSourceOf("python") && std::regex_search(lineWithLiterals, match, nodeKinds()))
            found.push_back({number, match.str() + ", a syntax node's kind, outside core/python/*.cpp"});
    }
    return found;
}

} // namespace portside::layering
