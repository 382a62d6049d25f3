// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/SyntaxTree.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <tree_sitter/api.h>
#include <unordered_map>

extern "C" const TSLanguage* tree_sitter_python(void);

namespace portside::python {

namespace {

const std::unordered_map<std::string_view, NodeKind>& kindsByName() {
    using K = NodeKind;
    static const std::unordered_map<std::string_view, NodeKind> kinds = {
        {"module", K::Module},
        {"block", K::Block},
        {"comment", K::Comment},
        {"line_continuation", K::LineContinuation},
        {"function_definition", K::FunctionDefinition},
        {"class_definition", K::ClassDefinition},
        {"decorated_definition", K::DecoratedDefinition},
        {"decorator", K::Decorator},
        {"if_statement", K::IfStatement},
        {"elif_clause", K::ElifClause},
        {"else_clause", K::ElseClause},
        {"for_statement", K::ForStatement},
        {"while_statement", K::WhileStatement},
        {"try_statement", K::TryStatement},
        {"except_clause", K::ExceptClause},
        {"except_group_clause", K::ExceptGroupClause},
        {"finally_clause", K::FinallyClause},
        {"with_statement", K::WithStatement},
        {"with_clause", K::WithClause},
        {"with_item", K::WithItem},
        {"match_statement", K::MatchStatement},
        {"case_clause", K::CaseClause},
        {"expression_statement", K::ExpressionStatement},
        {"assignment", K::Assignment},
        {"augmented_assignment", K::AugmentedAssignment},
        {"return_statement", K::ReturnStatement},
        {"raise_statement", K::RaiseStatement},
        {"assert_statement", K::AssertStatement},
        {"delete_statement", K::DeleteStatement},
        {"pass_statement", K::PassStatement},
        {"break_statement", K::BreakStatement},
        {"continue_statement", K::ContinueStatement},
        {"global_statement", K::GlobalStatement},
        {"nonlocal_statement", K::NonlocalStatement},
        {"import_statement", K::ImportStatement},
        {"import_from_statement", K::ImportFromStatement},
        {"future_import_statement", K::FutureImportStatement},
        {"type_alias_statement", K::TypeAliasStatement},
        {"print_statement", K::PrintStatement},
        {"exec_statement", K::ExecStatement},
        {"dotted_name", K::DottedName},
        {"aliased_import", K::AliasedImport},
        {"relative_import", K::RelativeImport},
        {"import_prefix", K::ImportPrefix},
        {"wildcard_import", K::WildcardImport},
        {"parameters", K::Parameters},
        {"lambda_parameters", K::LambdaParameters},
        {"default_parameter", K::DefaultParameter},
        {"typed_parameter", K::TypedParameter},
        {"typed_default_parameter", K::TypedDefaultParameter},
        {"list_splat_pattern", K::ListSplatPattern},
        {"dictionary_splat_pattern", K::DictionarySplatPattern},
        {"keyword_separator", K::KeywordSeparator},
        {"positional_separator", K::PositionalSeparator},
        {"type", K::Type},
        {"identifier", K::Identifier},
        {"integer", K::Integer},
        {"float", K::Float},
        {"true", K::True},
        {"false", K::False},
        {"none", K::None},
        {"ellipsis", K::Ellipsis},
        {"string", K::String},
        {"string_start", K::StringStart},
        {"string_content", K::StringContent},
        {"string_end", K::StringEnd},
        {"escape_sequence", K::EscapeSequence},
        {"escape_interpolation", K::EscapeInterpolation},
        {"interpolation", K::Interpolation},
        {"format_specifier", K::FormatSpecifier},
        {"format_expression", K::FormatExpression},
        {"type_conversion", K::TypeConversion},
        {"concatenated_string", K::ConcatenatedString},
        {"call", K::Call},
        {"argument_list", K::ArgumentList},
        {"keyword_argument", K::KeywordArgument},
        {"list_splat", K::ListSplat},
        {"dictionary_splat", K::DictionarySplat},
        {"attribute", K::Attribute},
        {"subscript", K::Subscript},
        {"slice", K::Slice},
        {"parenthesized_expression", K::ParenthesizedExpression},
        {"parenthesized_list_splat", K::ParenthesizedListSplat},
        {"tuple", K::Tuple},
        {"list", K::List},
        {"set", K::Set},
        {"dictionary", K::Dictionary},
        {"pair", K::Pair},
        {"list_comprehension", K::ListComprehension},
        {"set_comprehension", K::SetComprehension},
        {"dictionary_comprehension", K::DictionaryComprehension},
        {"generator_expression", K::GeneratorExpression},
        {"for_in_clause", K::ForInClause},
        {"if_clause", K::IfClause},
        {"binary_operator", K::BinaryOperator},
        {"boolean_operator", K::BooleanOperator},
        {"comparison_operator", K::ComparisonOperator},
        {"not_operator", K::NotOperator},
        {"unary_operator", K::UnaryOperator},
        {"conditional_expression", K::ConditionalExpression},
        {"named_expression", K::NamedExpression},
        {"lambda", K::Lambda},
        {"await", K::Await},
        {"yield", K::Yield},
        {"as_pattern", K::AsPattern},
        {"as_pattern_target", K::AsPatternTarget},
        {"expression_list", K::ExpressionList},
        {"pattern_list", K::PatternList},
        {"tuple_pattern", K::TuplePattern},
        {"list_pattern", K::ListPattern},
    };
    return kinds;
}

const std::unordered_map<std::string_view, Field>& fieldsByName() {
    using F = Field;
    static const std::unordered_map<std::string_view, Field> fields = {
        {"alias", F::Alias},
        {"alternative", F::Alternative},
        {"argument", F::Argument},
        {"arguments", F::Arguments},
        {"attribute", F::Attribute},
        {"body", F::Body},
        {"cause", F::Cause},
        {"code", F::Code},
        {"condition", F::Condition},
        {"consequence", F::Consequence},
        {"definition", F::Definition},
        {"expression", F::Expression},
        {"format_specifier", F::FormatSpecifier},
        {"function", F::Function},
        {"guard", F::Guard},
        {"key", F::Key},
        {"module_name", F::ModuleName},
        {"name", F::Name},
        {"object", F::Object},
        {"operator", F::Operator},
        {"operators", F::Operators},
        {"parameters", F::Parameters},
        {"return_type", F::ReturnType},
        {"left", F::Left},
        {"right", F::Right},
        {"subject", F::Subject},
        {"subscript", F::Subscript},
        {"superclasses", F::Superclasses},
        {"type", F::Type},
        {"type_conversion", F::TypeConversion},
        {"type_parameters", F::TypeParameters},
        {"value", F::Value},
    };
    return fields;
}

/// The grammar's symbols and fields as our enums, by their numbers.
struct Grammar {
    const TSLanguage* language = tree_sitter_python();
    std::vector<NodeKind> kinds;
    std::vector<Field> fields;

    Grammar() {
        const uint32_t symbolCount = ts_language_symbol_count(language);
        kinds.resize(symbolCount, NodeKind::Other);
        for (uint32_t symbol = 0; symbol < symbolCount; ++symbol) {
            const auto id = static_cast<TSSymbol>(symbol);
            if (ts_language_symbol_type(language, id) != TSSymbolTypeRegular) {
                kinds[symbol] = NodeKind::Token;
                continue;
            }
            const auto found = kindsByName().find(ts_language_symbol_name(language, id));
            if (found != kindsByName().end())
                kinds[symbol] = found->second;
        }
        const uint32_t fieldCount = ts_language_field_count(language);
        fields.resize(fieldCount + 1, Field::None);
        for (uint32_t field = 1; field <= fieldCount; ++field) {
            const auto found =
                fieldsByName().find(ts_language_field_name_for_id(language, static_cast<TSFieldId>(field)));
            if (found != fieldsByName().end())
                fields[field] = found->second;
        }
    }

    NodeKind kind(TSNode node) const {
        const TSSymbol symbol = ts_node_symbol(node);
        if (ts_node_is_missing(node))
            return NodeKind::Missing;
        return symbol < kinds.size() ? kinds[symbol]
                                     : NodeKind::Error; // ERROR is numbered outside the language
    }
};

struct DeleteParser {
    void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
struct DeleteTree {
    void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};

/// More than the parser survives: up to tree-sitter 0.20.7 a node with 65,536 children corrupts memory, and a run of
/// comments or line continuations takes quadratic time. Lists are kept as trees of pairs and are no matter; comments
/// and continuations stand in a node side by side, and so does everything after a bracket that is never closed.
bool isBeyondTheParser(std::string_view bytes) {
    constexpr int longestRun = 8'000;
    constexpr int mostTokensInAnError = 60'000;
    int run = 0;
    for (size_t start = 0; start < bytes.size();) {
        const auto end = std::min(bytes.find('\n', start), bytes.size());
        auto line = bytes.substr(start, end - start);
        start = end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const auto first = line.find_first_not_of(" \t\f");
        if (first == std::string_view::npos)
            continue;
        run = line[first] == '#' || line.ends_with('\\') ? run + 1 : 0;
        if (run > longestRun)
            return true;
    }

    int tokens = 0;
    int depth = 0;
    bool inWord = false;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        const bool isWord = std::isalnum(code) != 0 || byte == '_' || code >= 0x80;
        const bool isSpace = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
        tokens += !isSpace && !(isWord && inWord);
        inWord = isWord;
        depth += byte == '(' || byte == '[' || byte == '{';
        depth -= byte == ')' || byte == ']' || byte == '}';
    }
    // Brackets in strings and comments count too: they are few, or balanced as well.
    return tokens > mostTokensInAnError && std::abs(depth) > mostTokensInAnError / 10;
}

/// A tree cursor is a value with something to free behind it.
struct Cursor {
    explicit Cursor(TSNode root) : cursor(ts_tree_cursor_new(root)) {}
    ~Cursor() { ts_tree_cursor_delete(&cursor); }
    Cursor(const Cursor&) = delete;
    Cursor& operator=(const Cursor&) = delete;
    TSTreeCursor cursor;
};

} // namespace

SyntaxTree SyntaxTree::parse(const source::SourceText& text) {
    static const Grammar grammar;

    SyntaxTree result;
    result.m_text = text;
    const std::unique_ptr<TSParser, DeleteParser> parser(ts_parser_new());
    [[maybe_unused]] const bool accepted = ts_parser_set_language(parser.get(), grammar.language);
    assert(accepted); // the build compiles in a grammar of an ABI that the library reads
    const auto bytes = text.bytes();
    const std::unique_ptr<TSTree, DeleteTree> tree(
        isBeyondTheParser(bytes) ? nullptr
                                 : ts_parser_parse_string(parser.get(), nullptr, bytes.data(),
                                                          static_cast<uint32_t>(bytes.size())));
    if (!tree) {
        const auto size = static_cast<uint32_t>(bytes.size());
        result.m_nodes.push_back(Node{NodeKind::Module, Field::None, true, {0, size}, noNode, 1});
        return result;
    }

    result.m_nodes.reserve(bytes.size() / 4 + 16);
    Cursor walk(ts_tree_root_node(tree.get()));
    std::vector<NodeId> open;
    for (bool more = true; more;) {
        const TSNode node = ts_tree_cursor_current_node(&walk.cursor);
        const auto id = result.size();
        result.m_nodes.push_back(Node{grammar.kind(node),
                                      grammar.fields[ts_tree_cursor_current_field_id(&walk.cursor)],
                                      ts_node_has_error(node),
                                      {ts_node_start_byte(node), ts_node_end_byte(node)},
                                      open.empty() ? noNode : open.back(),
                                      id + 1});
        if (ts_tree_cursor_goto_first_child(&walk.cursor)) {
            open.push_back(id);
            continue;
        }
        while (!ts_tree_cursor_goto_next_sibling(&walk.cursor)) {
            if (!ts_tree_cursor_goto_parent(&walk.cursor)) {
                more = false;
                break;
            }
            result.m_nodes[open.back()].subtreeEnd = result.size();
            open.pop_back();
        }
    }
    auto& root = result.m_nodes.front();
    root.subtreeEnd = result.size();
    if (root.kind != NodeKind::Module) { // nothing of the file parsed: the root itself is an error
        root.kind = NodeKind::Module;
        root.containsError = true;
    }
    return result;
}

source::LineRange SyntaxTree::lines(NodeId id) const {
    const auto range = m_nodes[id].range;
    const auto lastByte = range.end > range.begin ? range.end - 1 : range.begin;
    return {m_text.lineAt(range.begin), m_text.lineAt(lastByte)};
}

NodeId SyntaxTree::firstChild(NodeId id) const {
    return id != noNode && m_nodes[id].subtreeEnd > id + 1 ? id + 1 : noNode;
}

NodeId SyntaxTree::nextSibling(NodeId id) const {
    if (id == noNode || m_nodes[id].parent == noNode)
        return noNode;
    const NodeId next = m_nodes[id].subtreeEnd;
    return next < m_nodes[m_nodes[id].parent].subtreeEnd ? next : noNode;
}

NodeId SyntaxTree::child(NodeId id, Field field) const {
    for (NodeId node = firstChild(id); node != noNode; node = nextSibling(node))
        if (m_nodes[node].field == field)
            return node;
    return noNode;
}

NodeId SyntaxTree::child(NodeId id, NodeKind kind) const {
    for (NodeId node = firstChild(id); node != noNode; node = nextSibling(node))
        if (m_nodes[node].kind == kind)
            return node;
    return noNode;
}

std::vector<NodeId> SyntaxTree::children(NodeId id) const {
    std::vector<NodeId> found;
    for (NodeId node = firstChild(id); node != noNode; node = nextSibling(node))
        found.push_back(node);
    return found;
}

std::vector<NodeId> SyntaxTree::children(NodeId id, Field field) const {
    std::vector<NodeId> found;
    for (NodeId node = firstChild(id); node != noNode; node = nextSibling(node))
        if (m_nodes[node].field == field)
            found.push_back(node);
    return found;
}

std::vector<NodeId> SyntaxTree::children(NodeId id, NodeKind kind) const {
    std::vector<NodeId> found;
    for (NodeId node = firstChild(id); node != noNode; node = nextSibling(node))
        if (m_nodes[node].kind == kind)
            found.push_back(node);
    return found;
}

bool SyntaxTree::hasToken(NodeId id, std::string_view text) const {
    for (NodeId node = firstChild(id); node != noNode; node = nextSibling(node))
        if (m_nodes[node].kind == NodeKind::Token && slice(node) == text)
            return true;
    return false;
}

std::string dottedName(const SyntaxTree& tree, NodeId expression) {
    std::vector<std::string_view> parts; // last part first
    for (NodeId node = expression; node != noNode;) {
        switch (tree.kind(node)) {
        case NodeKind::Identifier:
            parts.push_back(tree.slice(node));
            node = noNode;
            break;
        case NodeKind::DottedName: {
            const auto names = tree.children(node, NodeKind::Identifier);
            parts.insert(parts.end(), names.size(), {});
            for (size_t i = 0; i < names.size(); ++i)
                parts[parts.size() - 1 - i] = tree.slice(names[i]);
            node = noNode;
            break;
        }
        case NodeKind::Attribute:
            if (const NodeId name = tree.child(node, Field::Attribute); name != noNode)
                parts.push_back(tree.slice(name));
            node = tree.child(node, Field::Object);
            break;
        default:
            return {};
        }
    }
    std::string dotted;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (!dotted.empty())
            dotted += '.';
        dotted += *part;
    }
    return dotted;
}

std::optional<std::string> stringValue(const SyntaxTree& tree, NodeId expression) {
    std::vector<NodeId> literals;
    if (expression != noNode && tree.kind(expression) == NodeKind::String)
        literals = {expression};
    else if (expression != noNode && tree.kind(expression) == NodeKind::ConcatenatedString)
        literals = tree.children(expression, NodeKind::String);
    if (literals.empty())
        return std::nullopt;
    std::string value;
    for (const NodeId literal : literals) {
        if (tree.child(literal, NodeKind::Interpolation) != noNode)
            return std::nullopt;
        for (const NodeId content : tree.children(literal, NodeKind::StringContent))
            value += tree.slice(content);
    }
    return value;
}

bool isStringStatement(const SyntaxTree& tree, NodeId statement) {
    if (statement == noNode || tree.kind(statement) != NodeKind::ExpressionStatement)
        return false;
    const NodeId expression = tree.firstChild(statement);
    return expression != noNode && tree.nextSibling(expression) == noNode &&
           (tree.kind(expression) == NodeKind::String ||
            tree.kind(expression) == NodeKind::ConcatenatedString);
}

NodeId docstring(const SyntaxTree& tree, NodeId body) {
    NodeId first = tree.firstChild(body);
    while (first != noNode && tree.kind(first) == NodeKind::Comment)
        first = tree.nextSibling(first);
    return isStringStatement(tree, first) ? first : noNode;
}

} // namespace portside::python
