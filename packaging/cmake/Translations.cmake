# The words of other languages in the program: each translations/*.ts becomes a .qm, put into a resource beside Qt's own
# words of that language. Sets `translated_words`: the source file that holds them.
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
execute_process(COMMAND ${qmake} -query QT_INSTALL_TRANSLATIONS OUTPUT_VARIABLE qt_words OUTPUT_STRIP_TRAILING_WHITESPACE)
set(words_folder ${CMAKE_BINARY_DIR}/translations)
set(word_rows "")
set(ts_files "")
foreach(language en de es fr ja zh_CN)
    string(APPEND word_rows "    <file alias=\"saycut_${language}.qm\">${words_folder}/saycut_${language}.qm</file>\n")
    list(APPEND ts_files ${CMAKE_SOURCE_DIR}/translations/saycut_${language}.ts)
    if(EXISTS ${qt_words}/qtbase_${language}.qm)
        string(APPEND word_rows "    <file alias=\"qtbase_${language}.qm\">${qt_words}/qtbase_${language}.qm</file>\n")
    elseif(NOT language STREQUAL en)
        message(WARNING "Qt's own words in '${language}' are not installed: its dialogs will be English")
    endif()
endforeach()
file(CONFIGURE OUTPUT ${words_folder}/translations.qrc CONTENT "<RCC>\n  <qresource prefix=\"/saycut/translations\">\n${word_rows}  </qresource>\n</RCC>\n")
set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION ${words_folder})
qt_add_translation(qm_files ${ts_files})
set(translated_words ${words_folder}/translated_words.cpp)
add_custom_command(OUTPUT ${translated_words}
    COMMAND Qt6::rcc --name translations ${words_folder}/translations.qrc -o ${translated_words}
    DEPENDS ${qm_files} ${words_folder}/translations.qrc VERBATIM)
set_source_files_properties(${translated_words} PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
