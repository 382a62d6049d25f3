# What every line of our own code is compiled with: the target portside_options.
# Third-party sources do not link it.

option(PORTSIDE_WERROR "Treat warnings in our own code as errors" OFF)
set(PORTSIDE_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined or thread")

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(PORTSIDE_CCACHE ccache)
    if(PORTSIDE_CCACHE)
        set(CMAKE_C_COMPILER_LAUNCHER "${PORTSIDE_CCACHE}")
        set(CMAKE_CXX_COMPILER_LAUNCHER "${PORTSIDE_CCACHE}")
    endif()
endif()

if(PORTSIDE_SANITIZE)
    add_compile_options("-fsanitize=${PORTSIDE_SANITIZE}" -fno-omit-frame-pointer)
    add_link_options("-fsanitize=${PORTSIDE_SANITIZE}")
    if(PORTSIDE_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

add_library(portside_options INTERFACE)
target_compile_features(portside_options INTERFACE cxx_std_20)
target_include_directories(portside_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(portside_options INTERFACE
    PORTSIDE_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    # Qt 6.4 is the oldest we build with: what it calls deprecated is gone, what later versions call so is not yet.
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_DISABLE_DEPRECATED_UP_TO=0x060400
    QT_WARN_DEPRECATED_UP_TO=0x060400)
target_compile_options(portside_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wnon-virtual-dtor;-Woverloaded-virtual;-Wextra-semi>
    $<$<COMPILE_LANGUAGE:CXX>:-Wcast-align;-Wunused;-Wimplicit-fallthrough;-Wsuggest-override>
    $<$<BOOL:${PORTSIDE_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees an overlap in std::string's own operator+ (GCC bug 105329).
    target_compile_options(portside_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND PORTSIDE_SANITIZE)
    # What the sanitizers add to the code confuses the analysis behind this warning.
    target_compile_options(portside_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized>)
endif()
