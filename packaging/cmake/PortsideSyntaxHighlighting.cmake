# Target portside::SyntaxHighlighting: the packaged KF6 library, else version 5.116 built for Qt 6 by packaging/run.
# Both have the same headers (<KSyntaxHighlighting/...>) and namespace.
include(PortsideDependencies)

find_package(KF6SyntaxHighlighting QUIET)
if(TARGET KF6::SyntaxHighlighting)
    add_library(portside_syntax INTERFACE)
    target_link_libraries(portside_syntax INTERFACE KF6::SyntaxHighlighting)
    message(STATUS "KSyntaxHighlighting: packaged ${KF6SyntaxHighlighting_VERSION}")
else()
    set(PORTSIDE_SYNTAXHIGHLIGHTING "${PORTSIDE_DEPS}/ksyntaxhighlighting-5.116.0"
        CACHE PATH "Prefix of a KSyntaxHighlighting 5.116 that was built for Qt 6")
    # A system-wide KF5 is built for Qt 5, so only this prefix is looked at.
    find_package(KF5SyntaxHighlighting 5.116 QUIET PATHS "${PORTSIDE_SYNTAXHIGHLIGHTING}" NO_DEFAULT_PATH)
    if(NOT TARGET KF5::SyntaxHighlighting)
        message(FATAL_ERROR
            "KSyntaxHighlighting for Qt 6 is neither packaged nor in ${PORTSIDE_SYNTAXHIGHLIGHTING}. "
            "packaging/run builds it.")
    endif()
    add_library(portside_syntax INTERFACE)
    target_link_libraries(portside_syntax INTERFACE KF5::SyntaxHighlighting)
    message(STATUS "KSyntaxHighlighting: ${KF5SyntaxHighlighting_VERSION} in ${PORTSIDE_SYNTAXHIGHLIGHTING}")
endif()
add_library(portside::SyntaxHighlighting ALIAS portside_syntax)
