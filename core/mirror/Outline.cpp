// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Outline.h"

#include "core/base/Strings.h"

#include <algorithm>

namespace portside::mirror {

namespace {

constexpr std::string_view indent = "    ";

std::string_view identifierAt(std::string_view text) {
    size_t end = 0;
    while (end < text.size() &&
           (text[end] == '_' || (text[end] >= 'a' && text[end] <= 'z') ||
            (text[end] >= 'A' && text[end] <= 'Z') || (text[end] >= '0' && text[end] <= '9')))
        ++end;
    return text.substr(0, end);
}

/// The name behind `def` or `async def`; empty for other lines.
std::string_view definedFunction(std::string_view line) {
    if (line.starts_with("async "))
        line.remove_prefix(6);
    return line.starts_with("def ") ? identifierAt(line.substr(4)) : std::string_view{};
}

class Reader {
public:
    explicit Reader(const source::SourceText& text) : m_text(text) {}

    Outline read() {
        for (m_line = 1; m_line <= m_text.lineCount(); ++m_line) {
            const auto line = m_text.line(m_line);
            if (line.empty() || line[0] == '#')
                continue;
            if (base::trimmed(line).starts_with("from "))
                readImport(std::string(base::trimmed(line.substr(0, line.find('#'))).substr(5)));
            if (line[0] != ' ' && line[0] != '\t')
                topLevel(line);
            else if (m_class && line.starts_with(indent) && line.size() > 4 && line[4] != ' ')
                classLevel(line.substr(4));
        }
        return std::move(m_outline);
    }

private:
    void topLevel(std::string_view line) {
        if (line[0] == '@') {
            decorate(line);
            return;
        }
        if (line[0] == ')' || line[0] == ']' || line[0] == '}')
            return; // the end of a statement over several lines
        m_class = nullptr;
        if (line.starts_with("class "))
            readClass(line.substr(6));
        else if (const auto name = definedFunction(line); !name.empty())
            define(name, m_outline.functions, m_outline.decorators);
        m_decorators.clear();
    }

    void classLevel(std::string_view line) {
        if (line[0] == '#' || line[0] == ')' || line[0] == ']' || line[0] == '}')
            return;
        if (line[0] == '@') {
            decorate(line);
            return;
        }
        if (const auto name = definedFunction(line); !name.empty())
            define(name, m_class->methods, m_class->decorators);
        else if (const auto target = identifierAt(line);
                 !target.empty() && line.substr(target.size()).starts_with(" = "))
            m_class->aliases.insert_or_assign(std::string(target),
                                              std::string(base::trimmed(line.substr(target.size() + 3))));
        m_decorators.clear();
    }

    void decorate(std::string_view line) {
        auto name = line.substr(1, line.find('(') == std::string_view::npos ? line.npos : line.find('(') - 1);
        name = base::trimmed(name.substr(name.rfind('.') + 1));
        const bool wrapsNothing = name == "property" || name == "staticmethod" || name == "classmethod" ||
                                  name == "setter" || name == "deleter" || name == "abstractmethod";
        if (!wrapsNothing)
            m_decorators.emplace_back(name);
    }

    void define(std::string_view name, std::set<std::string, std::less<>>& names,
                std::multimap<std::string, std::string, std::less<>>& decorators) {
        names.emplace(name);
        for (auto& decorator : m_decorators)
            decorators.emplace(name, std::move(decorator));
        m_decorators.clear();
    }

    void readImport(std::string statement) {
        const auto import = statement.find(" import ");
        if (import == std::string::npos)
            return;
        if (statement.find('(', import) != std::string::npos)
            while (statement.find(')', import) == std::string::npos && m_line < m_text.lineCount()) {
                const auto line = m_text.line(++m_line);
                statement.append(" ").append(line.substr(0, line.find('#')));
            }
        const auto module = base::trimmed(std::string_view(statement).substr(0, import));
        for (const auto piece : base::split(std::string_view(statement).substr(import + 8), ',')) {
            auto name = base::trimmed(piece);
            while (name.starts_with("(") || name.starts_with(" "))
                name.remove_prefix(1);
            const auto imported = identifierAt(name);
            const auto as = name.find(" as ");
            // An alias leads to another name: what is not listed may still be there.
            if (!imported.empty() && as == std::string_view::npos)
                m_outline.imports.insert_or_assign(std::string(imported), std::string(module));
            else if (as != std::string_view::npos)
                m_outline.imports.insert_or_assign(
                    std::string(identifierAt(base::trimmed(name.substr(as + 4)))), "?");
        }
    }

    void readClass(std::string_view rest) {
        const auto name = identifierAt(rest);
        m_class = &m_outline.classes[std::string(name)];
        *m_class = {};
        rest.remove_prefix(name.size());
        if (!rest.starts_with("("))
            return;
        std::string list(rest.substr(1));
        while (list.find(')') == std::string::npos && m_line < m_text.lineCount())
            list.append(" ").append(m_text.line(++m_line));
        list.resize(std::min(list.size(), list.find(')')));
        for (const auto piece : base::split(list, ',')) {
            const auto expression = base::trimmed(piece);
            if (expression.empty() || expression.find('=') != std::string_view::npos)
                continue;
            m_class->bases.emplace_back(expression);
        }
    }

    const source::SourceText& m_text;
    Outline m_outline;
    OutlinedClass* m_class = nullptr;
    int m_line = 0;
    std::vector<std::string> m_decorators; ///< of the definition to come
};

} // namespace

const OutlinedClass* Outline::classNamed(std::string_view name) const {
    const auto found = classes.find(name);
    return found == classes.end() ? nullptr : &found->second;
}

Outline outlineOf(const source::SourceText& text) { return Reader(text).read(); }

} // namespace portside::mirror
