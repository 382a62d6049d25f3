# Target portside::PythonGrammar: libtree-sitter and the Python grammar. The grammar is the packaged one where
# pkg-config finds it, else the sources that packaging/run fetched (version and digest: packaging/grammar).
include(PortsideDependencies)

# No version bound: Debian 12 calls its 0.20.7 "0.6.3".
pkg_check_modules(treesitter REQUIRED IMPORTED_TARGET tree-sitter)
pkg_check_modules(grammar QUIET IMPORTED_TARGET tree-sitter-python)

if(grammar_FOUND)
    add_library(portside_grammar INTERFACE)
    target_link_libraries(portside_grammar INTERFACE PkgConfig::grammar PkgConfig::treesitter)
    message(STATUS "Python grammar: packaged ${grammar_VERSION}")
else()
    set(PORTSIDE_GRAMMAR "${PORTSIDE_DEPS}/tree-sitter-python-0.23.6" CACHE PATH "Sources of tree-sitter-python")
    if(NOT EXISTS "${PORTSIDE_GRAMMAR}/src/parser.c")
        message(FATAL_ERROR "The Python grammar is not in ${PORTSIDE_GRAMMAR}. packaging/run fetches it.")
    endif()
    add_library(portside_grammar STATIC "${PORTSIDE_GRAMMAR}/src/parser.c" "${PORTSIDE_GRAMMAR}/src/scanner.c")
    target_include_directories(portside_grammar PRIVATE "${PORTSIDE_GRAMMAR}/src")
    target_compile_options(portside_grammar PRIVATE -w)
    target_link_libraries(portside_grammar PUBLIC PkgConfig::treesitter)
    message(STATUS "Python grammar: ${PORTSIDE_GRAMMAR}")
endif()
add_library(portside::PythonGrammar ALIAS portside_grammar)
