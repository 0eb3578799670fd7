# libtorch as the PyPI wheel ships it. The wheel's own CMake package insists on a full CUDA toolkit, so the
# targets are declared here. SAYCUT_TORCH_DIR is the installed package folder (…/site-packages/torch).
if(NOT SAYCUT_TORCH_DIR)
    execute_process(
        COMMAND "${CMAKE_SOURCE_DIR}/packaging/find_torch.sh"
        OUTPUT_VARIABLE SAYCUT_TORCH_DIR OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE torch_missing)
    if(torch_missing)
        message(FATAL_ERROR "libtorch was not found. Run packaging/setup.sh, or pass "
                            "-DSAYCUT_TORCH_DIR=<site-packages>/torch, or use the preset no-inference.")
    endif()
endif()
find_package(Threads REQUIRED)
set(torch_lib "${SAYCUT_TORCH_DIR}/lib")
get_filename_component(site_packages "${SAYCUT_TORCH_DIR}" DIRECTORY)
file(GLOB nvidia_lib_dirs LIST_DIRECTORIES true "${site_packages}/nvidia/*/lib")
# GNU ld looks for libraries needed by libraries in -rpath-link only.
set(rpath_links "")
foreach(dir IN LISTS nvidia_lib_dirs)
    list(APPEND rpath_links "-Wl,-rpath-link,${dir}")
endforeach()
foreach(name IN ITEMS c10 torch_cpu)
    add_library(saycut::${name} SHARED IMPORTED)
    set_target_properties(saycut::${name} PROPERTIES IMPORTED_LOCATION "${torch_lib}/lib${name}.so")
endforeach()
add_library(saycut_torch INTERFACE)
target_include_directories(saycut_torch SYSTEM INTERFACE
    "${SAYCUT_TORCH_DIR}/include" "${SAYCUT_TORCH_DIR}/include/torch/csrc/api/include")
target_compile_definitions(saycut_torch INTERFACE _GLIBCXX_USE_CXX11_ABI=1)
target_link_libraries(saycut_torch INTERFACE saycut::torch_cpu saycut::c10 Threads::Threads)
target_link_options(saycut_torch INTERFACE ${rpath_links})
# libtorch_cuda.so is not linked: it registers itself when inference/tensor/device loads it, where a GPU is.
