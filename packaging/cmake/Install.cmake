# `cmake --install`: the editor, and as a component of its own the models' module. The program finds its libraries in
# ../lib/saycut and its resources in ../share/saycut, wherever the whole tree is put.
include(GNUInstallDirs)
set(desktop ${CMAKE_SOURCE_DIR}/packaging/desktop)
set(own_libraries lib/saycut)
set_target_properties(saycut PROPERTIES INSTALL_RPATH "$ORIGIN/../${own_libraries}")
set_target_properties(saycut_core PROPERTIES INSTALL_RPATH "$ORIGIN")
install(TARGETS saycut RUNTIME DESTINATION bin COMPONENT editor)
install(TARGETS saycut_core LIBRARY DESTINATION ${own_libraries} COMPONENT editor)
install(FILES ${desktop}/org.saycut.Saycut.desktop DESTINATION share/applications COMPONENT editor)
install(FILES ${desktop}/org.saycut.Saycut.metainfo.xml DESTINATION share/metainfo COMPONENT editor)
install(FILES ${desktop}/org.saycut.Saycut.mime.xml DESTINATION share/mime/packages RENAME org.saycut.Saycut.xml COMPONENT editor)
install(FILES ${desktop}/icons/saycut.svg DESTINATION share/icons/hicolor/scalable/apps RENAME org.saycut.Saycut.svg COMPONENT editor)
foreach(size 16 24 32 48 64 128 256 512)
    install(FILES ${desktop}/icons/saycut_${size}.png DESTINATION share/icons/hicolor/${size}x${size}/apps RENAME org.saycut.Saycut.png COMPONENT editor)
endforeach()
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION share/doc/saycut COMPONENT editor)

# The manual and the shells' completions are told by the program itself, from its table of verbs.
set(told ${CMAKE_BINARY_DIR}/told)
add_custom_command(OUTPUT ${told}/saycut.1 ${told}/saycut.bash ${told}/_saycut ${told}/saycut.fish
    COMMAND ${CMAKE_COMMAND} -E make_directory ${told}
    COMMAND saycut manual > ${told}/saycut.1
    COMMAND saycut completions bash > ${told}/saycut.bash
    COMMAND saycut completions zsh > ${told}/_saycut
    COMMAND saycut completions fish > ${told}/saycut.fish
    DEPENDS saycut VERBATIM)
add_custom_target(saycut_told ALL DEPENDS ${told}/saycut.1)
install(FILES ${told}/saycut.1 DESTINATION share/man/man1 COMPONENT editor)
install(FILES ${told}/saycut.bash DESTINATION share/bash-completion/completions RENAME saycut COMPONENT editor)
install(FILES ${told}/_saycut DESTINATION share/zsh/site-functions COMPONENT editor)
install(FILES ${told}/saycut.fish DESTINATION share/fish/vendor_completions.d COMPONENT editor)

if(TARGET saycut_assistant)
    set_target_properties(saycut_assistant saycut_models PROPERTIES INSTALL_RPATH "$ORIGIN;$ORIGIN/torch")
    install(TARGETS saycut_assistant saycut_models LIBRARY DESTINATION ${own_libraries} COMPONENT models)
    set_target_properties(saycut_trainer PROPERTIES INSTALL_RPATH "$ORIGIN;$ORIGIN/torch")
    install(TARGETS saycut_trainer RUNTIME DESTINATION ${own_libraries} COMPONENT models)
    install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/models DESTINATION share/saycut COMPONENT models)
endif()
