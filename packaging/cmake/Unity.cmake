# Files of one folder are compiled some at a time (a "unity build"): headers of Qt, torch and JSON are read once for several
# files, which takes more than half of a cold build away. unity_groups.py keeps files apart that use a name for different
# things. Where one grows such a name later the compiler says "redefinition": run cmake again. -DSAYCUT_UNITY=OFF compiles
# each file by itself.
option(SAYCUT_UNITY "Compile files of one folder together" ON)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# Groups the sources of `target`, at most `most` a group.
function(saycut_unity target most)
    if(NOT SAYCUT_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    set(files "")
    foreach(source IN LISTS sources)
        get_source_file_property(group ${source} UNITY_GROUP)
        # What several targets hold stays as the first of them grouped it: the property is one for all.
        if(source MATCHES "\\.cpp$" AND NOT IS_ABSOLUTE ${source} AND NOT group)
            list(APPEND files ${CMAKE_CURRENT_SOURCE_DIR}/${source})
        endif()
    endforeach()
    execute_process(COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/packaging/cmake/unity_groups.py ${CMAKE_SOURCE_DIR} ${most} ${files}
                    OUTPUT_VARIABLE lines OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE "\n" ";" lines "${lines}")
    foreach(line IN LISTS lines)
        string(REPLACE " " ";" parts "${line}")
        list(GET parts 0 group)
        list(GET parts 1 file)
        set_source_files_properties(${file} PROPERTIES UNITY_GROUP ${target}_${group})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
