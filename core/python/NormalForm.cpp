// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/NormalForm.h"

#include "core/python/StringLiteral.h"

#include <algorithm>

namespace portside::python {

namespace {

using Kind = NodeKind;

/// How tightly an expression binds; higher binds tighter. Source: Python's expression grammar.
enum Precedence {
    YieldLevel,
    LambdaLevel,
    ConditionalLevel,
    OrLevel,
    AndLevel,
    NotLevel,
    ComparisonLevel,
    BitOrLevel,
    BitXorLevel,
    BitAndLevel,
    ShiftLevel,
    SumLevel,
    TermLevel,
    UnaryLevel,
    PowerLevel,
    AwaitLevel,
    PrimaryLevel
};

/// Parentheses nested deeper than this are left alone: nobody writes them, and looking through them costs.
constexpr int maxNesting = 64;

std::string_view operatorText(const SyntaxTree& tree, NodeId node) {
    const NodeId op = tree.child(node, Field::Operator);
    return op == noNode ? std::string_view{} : tree.slice(op);
}

int binaryLevel(std::string_view op) {
    if (op == "|")
        return BitOrLevel;
    if (op == "^")
        return BitXorLevel;
    if (op == "&")
        return BitAndLevel;
    if (op == "<<" || op == ">>")
        return ShiftLevel;
    if (op == "+" || op == "-")
        return SumLevel;
    if (op == "**")
        return PowerLevel;
    return TermLevel;
}

int level(const SyntaxTree& tree, NodeId node) {
    switch (tree.kind(node)) {
    case Kind::Yield:
    case Kind::NamedExpression:
    case Kind::AsPattern:
        return YieldLevel;
    case Kind::Lambda:
        return LambdaLevel;
    case Kind::ConditionalExpression:
        return ConditionalLevel;
    case Kind::BooleanOperator:
        return operatorText(tree, node) == "or" ? OrLevel : AndLevel;
    case Kind::NotOperator:
        return NotLevel;
    case Kind::ComparisonOperator:
        return ComparisonLevel;
    case Kind::BinaryOperator:
        return binaryLevel(operatorText(tree, node));
    case Kind::UnaryOperator:
        return UnaryLevel;
    case Kind::Await:
        return AwaitLevel;
    case Kind::ConcatenatedString: // f(('a' 'b')) is f('a' 'b'), but ('a' 'b').x is not 'a' 'b'.x to a reader
        return PowerLevel;
    case Kind::ListSplat:
    case Kind::DictionarySplat:
    case Kind::Other:
    case Kind::Error:
    case Kind::ParenthesizedExpression:
        return -1; // never unwrap what we do not know
    default:
        return PrimaryLevel;
    }
}

/// The loosest expression that may stand at `node`'s place in `parent` without parentheses.
int levelAllowed(const SyntaxTree& tree, NodeId parent, NodeId node) {
    const Field role = tree[node].field;
    switch (tree.kind(parent)) {
    case Kind::BinaryOperator: {
        const int own = binaryLevel(operatorText(tree, parent));
        if (own == PowerLevel)
            return role == Field::Left ? AwaitLevel : UnaryLevel;
        return role == Field::Left ? own : own + 1;
    }
    case Kind::BooleanOperator: {
        const int own = operatorText(tree, parent) == "or" ? OrLevel : AndLevel;
        return role == Field::Left ? own : own + 1;
    }
    case Kind::NotOperator:
        return NotLevel;
    case Kind::ComparisonOperator:
        return BitOrLevel;
    case Kind::UnaryOperator:
        return UnaryLevel;
    case Kind::ConditionalExpression:
        return tree.nextSibling(node) == noNode ? LambdaLevel : OrLevel;
    case Kind::Await:
    case Kind::Attribute:
        return PrimaryLevel;
    case Kind::Call:
        return role == Field::Function ? int(PrimaryLevel) : int(LambdaLevel);
    case Kind::Subscript:
        return role == Field::Value ? int(PrimaryLevel) : int(LambdaLevel);
    case Kind::ListSplat:
    case Kind::DictionarySplat:
        return BitOrLevel;
    case Kind::ForInClause:
    case Kind::IfClause:
        return OrLevel;
    case Kind::ExpressionStatement:
    case Kind::Assignment:
    case Kind::AugmentedAssignment:
    case Kind::IfStatement:
    case Kind::ElifClause:
    case Kind::WhileStatement:
    case Kind::ReturnStatement:
        return YieldLevel;
    case Kind::ArgumentList:
    case Kind::KeywordArgument:
    case Kind::DefaultParameter:
    case Kind::TypedDefaultParameter:
    case Kind::List:
    case Kind::Set:
    case Kind::Tuple:
    case Kind::ExpressionList:
    case Kind::Pair:
    case Kind::Dictionary:
    case Kind::Slice:
    case Kind::Lambda:
    case Kind::ForStatement:
    case Kind::WithItem:
    case Kind::RaiseStatement:
    case Kind::AssertStatement:
    case Kind::DeleteStatement:
    case Kind::Decorator:
    case Kind::ListComprehension:
    case Kind::SetComprehension:
    case Kind::DictionaryComprehension:
    case Kind::GeneratorExpression:
    case Kind::Interpolation:
    case Kind::NamedExpression:
        return LambdaLevel;
    default:
        return PrimaryLevel;
    }
}

NodeId parenthesized(const SyntaxTree& tree, NodeId node) {
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != Kind::Token && tree.kind(part) != Kind::Comment)
            return part;
    return noNode;
}

bool redundantParentheses(const NormalForm& form, const SyntaxTree& tree, NodeId node) {
    const NodeId inside = parenthesized(tree, node);
    if (inside == noNode)
        return false;
    NodeId place = node;
    NodeId parent = tree.parent(node);
    if (parent != noNode && tree.kind(parent) == Kind::ParenthesizedExpression)
        return true; // the outermost pair decides
    while (parent != noNode && tree.kind(parent) == Kind::Await && form.essence(tree, parent) != parent) {
        place = parent;
        parent = tree.parent(parent);
    }
    const int own = level(tree, form.essence(tree, inside));
    return parent != noNode && own >= 0 && own >= levelAllowed(tree, parent, place);
}

bool isComma(const SyntaxTree& tree, NodeId node) {
    return tree.kind(node) == Kind::Token && tree.slice(node) == ",";
}

bool isClosing(const SyntaxTree& tree, NodeId node) {
    if (node == noNode)
        return true;
    if (tree.kind(node) != Kind::Token)
        return false;
    const auto text = tree.slice(node);
    return text == ")" || text == "]" || text == "}" || text == ":";
}

bool isTrailingComma(const SyntaxTree& tree, NodeId comma) {
    NodeId next = tree.nextSibling(comma);
    while (next != noNode && tree.kind(next) == Kind::Comment)
        next = tree.nextSibling(next);
    return isClosing(tree, next);
}

void appendChildren(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) {
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part))
        pieces.push_back({part, {}, {}});
}

void appendWithoutTrailingComma(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) {
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part))
        if (!isComma(tree, part) || !isTrailingComma(tree, part))
            pieces.push_back({part, {}, {}});
}

/// `a, b` and `(a, b)` are one tuple; a tuple of one keeps its comma.
void appendTuple(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) {
    std::vector<NodeId> items;
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != Kind::Token && tree.kind(part) != Kind::Comment)
            items.push_back(part);
    // Brackets and commas stand where they are written, or would be: a changed one is on its own line.
    const auto range = tree[node].range;
    const auto behind = [&](NodeId item) {
        return source::ByteRange{tree[item].range.end, tree[item].range.end};
    };
    pieces.push_back({noNode, "(", {range.begin, range.begin}});
    for (size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            pieces.push_back({noNode, ",", behind(items[i - 1])});
        pieces.push_back({items[i], {}, {}});
    }
    if (items.size() == 1)
        pieces.push_back({noNode, ",", behind(items[0])});
    pieces.push_back({noNode, ")", {range.end, range.end}});
}

bool importsCastFromTyping(const SyntaxTree& tree) {
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree.kind(id) != Kind::ImportFromStatement)
            continue;
        if (dottedName(tree, tree.child(id, Field::ModuleName)) != "typing")
            continue;
        for (const NodeId name : tree.children(id, Field::Name))
            if (tree.slice(name) == "cast")
                return true;
    }
    return false;
}

/// The x of typing.cast(T, x); noNode for other calls.
NodeId castValue(const SyntaxTree& tree, NodeId call) {
    const NodeId function = tree.child(call, Field::Function);
    const NodeId arguments = tree.child(call, Field::Arguments);
    if (function == noNode || arguments == noNode || tree.kind(arguments) != Kind::ArgumentList)
        return noNode;
    const std::string name = dottedName(tree, function);
    if (name != "typing.cast" && (name != "cast" || !importsCastFromTyping(tree)))
        return noNode;
    std::vector<NodeId> values;
    for (NodeId part = tree.firstChild(arguments); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != Kind::Token && tree.kind(part) != Kind::Comment)
            values.push_back(part);
    return values.size() == 2 ? values[1] : noNode;
}

bool isTypeCheckingOnly(const SyntaxTree& tree, NodeId ifStatement) {
    const std::string condition = dottedName(tree, tree.child(ifStatement, Field::Condition));
    return condition == "TYPE_CHECKING" || condition == "typing.TYPE_CHECKING";
}

/// The names of one import in alphabetical order, parentheses and commas as if on one line.
void appendImport(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) {
    std::vector<NodeId> names = tree.children(node, Field::Name);
    std::stable_sort(names.begin(), names.end(),
                     [&](NodeId a, NodeId b) { return tree.slice(a) < tree.slice(b); });
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part)) {
        const bool punctuation = tree.kind(part) == Kind::Token &&
                                 (isComma(tree, part) || isClosing(tree, part) || tree.slice(part) == "(");
        if (tree[part].field != Field::Name && !punctuation)
            pieces.push_back({part, {}, {}});
    }
    for (size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            pieces.push_back({noNode, ",", {tree[names[i]].range.begin, tree[names[i]].range.begin}});
        pieces.push_back({names[i], {}, {}});
    }
}

void appendString(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) {
    const NodeId start = tree.child(node, Kind::StringStart);
    if (start == noNode) {
        pieces.push_back({noNode, std::string(tree.slice(node)), tree[node].range});
        return;
    }
    const std::string prefix = canonicalPrefix(tree.slice(start));
    const Raw raw = prefix.find('r') != std::string::npos ? Raw::Yes : Raw::No;
    const bool interpolated = tree.child(node, Kind::Interpolation) != noNode;
    if (!interpolated) {
        std::string text = prefix + '"';
        const NodeId end = tree.child(node, Kind::StringEnd);
        const auto first = tree[start].range.end;
        const auto last = end == noNode ? tree[node].range.end : tree[end].range.begin;
        text += canonicalContent(tree.text().slice({first, last}), raw);
        pieces.push_back({noNode, text + '"', tree[node].range});
        return;
    }
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part)) {
        if (tree.kind(part) == Kind::StringStart)
            pieces.push_back({noNode, prefix + '"', tree[part].range});
        else if (tree.kind(part) == Kind::StringEnd)
            pieces.push_back({noNode, "\"", tree[part].range});
        else if (tree.kind(part) == Kind::Interpolation)
            pieces.push_back({part, {}, {}});
        else
            pieces.push_back({noNode, canonicalContent(tree.slice(part), raw), tree[part].range});
    }
}

void appendStatements(const SyntaxTree& tree, NodeId block, std::vector<Piece>& pieces) {
    for (NodeId part = tree.firstChild(block); part != noNode; part = tree.nextSibling(part)) {
        if (tree.kind(part) == Kind::Token || NormalForm::isDropped(tree, part))
            continue;
        pieces.push_back({part, {}, {}});
        pieces.push_back({noNode, std::string(newlineToken), tree[part].range});
    }
}

void appendBlock(const SyntaxTree& tree, NodeId block, std::vector<Piece>& pieces) {
    pieces.push_back({noNode, std::string(indentToken), tree[block].range});
    appendStatements(tree, block, pieces);
    pieces.push_back({noNode, std::string(dedentToken), tree[block].range});
}

void appendFunction(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) {
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part)) {
        const bool arrow = tree.kind(part) == Kind::Token && tree.slice(part) == "->";
        if (!arrow && tree[part].field != Field::ReturnType && tree[part].field != Field::TypeParameters)
            pieces.push_back({part, {}, {}});
    }
}

/// A parameter or an assignment without its annotation.
void appendUntyped(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) {
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part)) {
        const bool colon = tree.kind(part) == Kind::Token && tree.slice(part) == ":";
        if (!colon && tree[part].field != Field::Type)
            pieces.push_back({part, {}, {}});
    }
}

/// "is  not" over two lines is one operator.
std::string tokenText(std::string_view slice) {
    if (slice.find_first_of(" \t\r\n\\\f") == std::string_view::npos)
        return std::string(slice);
    std::string text;
    for (const char c : slice) {
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\\' || c == '\f';
        if (!blank)
            text += c;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    return text;
}

bool skippedInHeader(Kind kind) {
    return kind == Kind::Block || kind == Kind::ElifClause || kind == Kind::ElseClause ||
           kind == Kind::ExceptClause || kind == Kind::ExceptGroupClause || kind == Kind::FinallyClause ||
           kind == Kind::CaseClause;
}

bool isLayout(const std::string& text) {
    return text == newlineToken || text == indentToken || text == dedentToken;
}

} // namespace

bool NormalForm::isDropped(const SyntaxTree& tree, NodeId node) {
    switch (tree.kind(node)) {
    case Kind::Comment:
    case Kind::LineContinuation:
        return true;
    case Kind::ExpressionStatement: {
        const NodeId parent = tree.parent(node);
        if (isStringStatement(tree, node)) {
            const NodeId owner = parent == noNode ? noNode : tree.parent(parent);
            const bool documents = tree.kind(parent) == Kind::Module ||
                                   (owner != noNode && (tree.kind(owner) == Kind::FunctionDefinition ||
                                                        tree.kind(owner) == Kind::ClassDefinition));
            return documents && docstring(tree, parent) == node;
        }
        const NodeId inside = tree.firstChild(node);
        return inside != noNode && tree.kind(inside) == Kind::Assignment &&
               tree.child(inside, Field::Right) == noNode;
    }
    case Kind::IfStatement:
        return isTypeCheckingOnly(tree, node) && tree.child(node, Field::Alternative) == noNode;
    default:
        return false;
    }
}

NodeId NormalForm::essence(const SyntaxTree& tree, NodeId node) const {
    for (int step = 0; step < maxNesting && tree.kind(node) == Kind::ParenthesizedExpression; ++step) {
        const NodeId inside = parenthesized(tree, node);
        if (inside == noNode)
            break;
        node = inside;
    }
    return node;
}

void NormalForm::expand(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) const {
    if (isDropped(tree, node))
        return;
    switch (tree.kind(node)) {
    case Kind::Module:
        appendStatements(tree, node, pieces);
        return;
    case Kind::Block:
        appendBlock(tree, node, pieces);
        return;
    case Kind::String:
        appendString(tree, node, pieces);
        return;
    case Kind::ParenthesizedExpression:
        // Parentheses right inside parentheses never count: skipped at once, so that a deep nest stays linear.
        if (redundantParentheses(*this, tree, node)) {
            pieces.push_back({NormalForm::essence(tree, node), {}, {}});
            return;
        }
        for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part))
            pieces.push_back({NormalForm::essence(tree, part), {}, {}});
        return;
    case Kind::Tuple:
    case Kind::ExpressionList:
    case Kind::TuplePattern:
    case Kind::PatternList:
        appendTuple(tree, node, pieces);
        return;
    case Kind::ArgumentList:
    case Kind::List:
    case Kind::Set:
    case Kind::Dictionary:
    case Kind::Parameters:
    case Kind::LambdaParameters:
        appendWithoutTrailingComma(tree, node, pieces);
        return;
    case Kind::WithClause:
        for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part)) {
            const auto text = tree.slice(part);
            const bool bracket = tree.kind(part) == Kind::Token && (text == "(" || text == ")");
            if (!bracket && !(isComma(tree, part) && isTrailingComma(tree, part)))
                pieces.push_back({part, {}, {}});
        }
        return;
    case Kind::TypedParameter:
    case Kind::TypedDefaultParameter:
    case Kind::Assignment:
        appendUntyped(tree, node, pieces);
        return;
    case Kind::FunctionDefinition:
    case Kind::ClassDefinition:
        appendFunction(tree, node, pieces);
        return;
    case Kind::Decorator:
        appendChildren(tree, node, pieces);
        pieces.push_back({noNode, std::string(newlineToken), tree[node].range});
        return;
    case Kind::Call:
        if (const NodeId value = castValue(tree, node); value != noNode)
            pieces.push_back({value, {}, {}});
        else
            appendChildren(tree, node, pieces);
        return;
    case Kind::ImportStatement:
    case Kind::ImportFromStatement:
    case Kind::FutureImportStatement:
        appendImport(tree, node, pieces);
        return;
    default:
        break;
    }
    if (tree.firstChild(node) == noNode)
        pieces.push_back({noNode, tokenText(tree.slice(node)), tree[node].range});
    else
        appendChildren(tree, node, pieces);
}

std::vector<Token> tokens(const SyntaxTree& tree, NodeId node, const NormalForm& form, Blocks blocks) {
    struct Pending {
        Piece piece;
        NodeId from;
    };
    std::vector<Token> out;
    std::vector<Pending> stack{{{node, {}, {}}, node}};
    std::vector<Piece> pieces;
    while (!stack.empty()) {
        const Pending current = std::move(stack.back());
        stack.pop_back();
        const NodeId id = current.piece.node;
        if (id == noNode || !current.piece.text.empty()) {
            const bool afterLayout = out.empty() || isLayout(out.back().text);
            if (current.piece.text == newlineToken && afterLayout)
                continue;
            if (!current.piece.text.empty())
                out.push_back({current.piece.text, current.piece.range, current.from});
            continue;
        }
        if (blocks == Blocks::Skip && id != node && skippedInHeader(tree.kind(id)))
            continue;
        pieces.clear();
        form.expand(tree, id, pieces);
        for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece)
            stack.push_back({std::move(*piece), id});
    }
    while (!out.empty() && out.back().text == newlineToken)
        out.pop_back();
    return out;
}

std::string joinedText(const std::vector<Token>& tokens) {
    std::string text;
    for (const auto& token : tokens) {
        if (!text.empty())
            text += ' ';
        text += token.text;
    }
    return text;
}

} // namespace portside::python
