# What every target of ours is compiled with, and the one way to declare a library.

# -O3 costs a third more build time here and buys nothing: our own code waits for Postgres and compilers.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Precompiled headers are only cacheable when ccache overlooks their time stamps.
  # Paths below the base directory are made relative, so that all checkouts share one cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

add_library(app_options INTERFACE)
target_include_directories(app_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(app_options INTERFACE -fpch-preprocess)
if(ASSAY_SANITIZE)
  target_compile_options(app_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(app_options INTERFACE -fsanitize=address,undefined)
endif()
if(ASSAY_COVERAGE)
  target_compile_options(app_options INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(app_options INTERFACE --coverage)
endif()

add_library(app_warnings INTERFACE)
target_compile_options(app_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion -Werror
  # GCC 12 sees overlapping copies (its bug 105651) and, in headers of CAF, uses after a delete that are not there.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-use-after-free>)

# assay_library(NAME SOURCES ... LINK ... [PCH header...]): a static library `assay_NAME`, seen by others as `assay::NAME`.
function(assay_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PCH" ${ARGN})
  if(ARG_SOURCES)
    add_library(assay_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(assay_${name} PUBLIC app_options ${ARG_LINK} PRIVATE app_warnings)
    if(ARG_PCH)
      target_precompile_headers(assay_${name} PRIVATE ${ARG_PCH})
    endif()
  else()
    add_library(assay_${name} INTERFACE)
    target_link_libraries(assay_${name} INTERFACE app_options ${ARG_LINK})
  endif()
  add_library(assay::${name} ALIAS assay_${name})
endfunction()
