# What `cmake --install` and `cpack -G DEB` put where.
set(desktop "${PROJECT_SOURCE_DIR}/packaging/desktop")

install(TARGETS portside portside-cli RUNTIME)
install(FILES "${desktop}/portside.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop}/portside.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
    RENAME io.github.portside.Portside.metainfo.xml)
install(FILES "${desktop}/portside.mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME portside.xml)
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/portside.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/portside" RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME portside)
set(CPACK_PACKAGE_CONTACT "The Portside maintainers <portside@localhost>")
set(CPACK_PACKAGE_VENDOR "The Portside maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "git, libqt6svg6, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-dejavu-core")
include(CPack)
