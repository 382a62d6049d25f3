# portside_add_room(<name> [EXCEPT <folder>...] [LINKS <target>...] [PRIVATE_LINKS <target>...])
#
# One static library portside_<name> of all .cpp files below the current folder, but for those in the folders named
# as exceptions. A room without sources yet becomes an interface library, so that the rooms that build on it need
# not know.
function(portside_add_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "EXCEPT;LINKS;PRIVATE_LINKS")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    foreach(folder ${room_EXCEPT})
        list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${folder}/")
    endforeach()
    set(compiled ${sources})
    list(FILTER compiled INCLUDE REGEX "\\.cpp$")
    if(compiled)
        add_library(portside_${name} STATIC ${sources})
        target_link_libraries(portside_${name} PUBLIC portside_options ${room_LINKS} PRIVATE ${room_PRIVATE_LINKS})
    else()
        add_library(portside_${name} INTERFACE)
        target_link_libraries(portside_${name} INTERFACE portside_options ${room_LINKS})
    endif()
endfunction()
