#!/bin/sh
# Makes what submissions are compiled and analysed with, the compiled driver, the tools and what suites import, and runs the
# tools.
#   tools.sh prepare            leaves all in /work, to be kept for all submissions
#   tools.sh compile|analyze    uses what was prepared, or makes it again where nothing could be kept
set -e
make_tools() {
  mkdir -p "$1"
  go=$(echo /usr/lib/go/pkg/tool/*)
  "$go/compile" -p assay -complete -pack -o "$1/assay.a" /box/driver.go /box/values.go /box/reading.go /box/writing.go
  "$go/compile" -p main -complete -pack -o "$1/tools.a" /box/tools.go /box/analyze.go /box/suite.go
  "$go/link" -s -w -buildid= -o "$1/tools" "$1/tools.a"
}
if [ "$1" = prepare ]; then
  make_tools /work
  /work/tools libraries /work/libraries.tar
elif [ -x /prepared/tools ]; then
  exec /prepared/tools "$@"
else
  make_tools /work/tools
  exec /work/tools/tools "$@"
fi
