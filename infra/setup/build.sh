#!/usr/bin/env bash
# build.sh PRESET [TARGET...]: installs the dependencies, configures and builds a preset of CMakePresets.json. Idempotent, and
# quick when nothing has changed. Prints on stderr only.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
preset=$1
shift
cd "$root_dir"
out=build/$preset
if [ "$preset" = ci ]; then out=build/release; fi # the same code; see CMakePresets.json
mkdir -p "$out"

prefixes=$("$root_dir/infra/setup/dependencies.sh")

# Configured once for each set of dependencies; ninja itself configures again when a CMake file changes.
configured="$prefixes|${CMAKE_PREFIX_PATH:-}"
if [ ! -f "$out/build.ninja" ] || [ "$(cat "$out/.configured" 2>/dev/null)" != "$configured" ]; then
  quietly "$out/configure.log" "configuring $preset" \
    cmake --preset "$preset" -DCMAKE_PREFIX_PATH="$prefixes${CMAKE_PREFIX_PATH:+;$CMAKE_PREFIX_PATH}" ||
    fail "CMake could not configure" "read the log above; a dependency may be missing or too old"
  printf '%s' "$configured" >"$out/.configured"
fi

if ninja -C "$out" -n "$@" 2>/dev/null | grep -q 'no work to do'; then exit 0; fi
if [ -t 2 ]; then
  say "building $preset"
  NINJA_STATUS='  [%f/%t, %es] ' ninja -C "$out" "$@" >&2
else
  quietly "$out/build.log" "building $preset" ninja -C "$out" "$@" || fail "the build failed" "read $out/build.log"
fi
