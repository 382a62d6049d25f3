# Turns resources/translations/*.ts into what the window loads: bin/translations/*.qm, installed beside the program's data.
# Without lrelease (qt6-l10n-tools) the window is built all the same, in English.
file(GLOB translations CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/translations/*.ts")
if(NOT TARGET Qt6::lrelease)
    message(STATUS "Translations: left out, lrelease is not installed")
    return()
endif()
set(compiled)
foreach(translation IN LISTS translations)
    get_filename_component(name "${translation}" NAME_WE)
    set(result "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/translations/${name}.qm")
    add_custom_command(OUTPUT "${result}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/translations"
        COMMAND Qt6::lrelease -silent "${translation}" -qm "${result}"
        DEPENDS "${translation}" VERBATIM)
    list(APPEND compiled "${result}")
endforeach()
add_custom_target(portside_translations ALL DEPENDS ${compiled})
add_dependencies(portside portside_translations)
install(FILES ${compiled} DESTINATION "${CMAKE_INSTALL_DATADIR}/portside/translations")
