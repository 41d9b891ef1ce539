#!/usr/bin/env bash
# Installs what Assay is built and run with. Idempotent; silent when nothing is missing.
#   dependencies.sh           installs; prints the CMAKE_PREFIX_PATH of what it built itself (maybe empty) on stdout
# Packages come from apt. CAF and libpqxx, when CMake does not find recent ones, are built from the upstream tarballs of
# Debian's own source packages (pinned by SHA-256) into a user cache, which all checkouts share.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

caf_version=0.18.7
caf_suite=experimental
caf_sha256=d5c3abe8fd67a729aab1baeece10367637d903ba335f4c79378bcadfbcd34552
pqxx_version=7.10.0
pqxx_suite=trixie
pqxx_sha256=d588bca36357eda8bcafd5bc1f95df1afe613fdc70c80e426fc89eecb828fc3e

cache=${ASSAY_DEPS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/assay/deps}

# --- packages -------------------------------------------------------------------------------------------------------
# Debian 12 ships Boost twice; the plain names are too old there.
boost_packages() {
  if dpkg --compare-versions "$(apt-cache policy libboost-dev 2>/dev/null | awk '/Candidate/ {print $2}')" ge 1.81; then
    echo libboost-dev libboost-test-dev libboost-locale-dev
  else
    echo libboost1.81-dev libboost-test1.81-dev libboost-locale1.81-dev
  fi
}

wanted_packages() {
  echo g++ cmake ninja-build ccache pkg-config ca-certificates xz-utils gettext
  echo nlohmann-json3-dev libspdlog-dev libcli11-dev libvalijson-dev
  echo libssl-dev libcurl4-openssl-dev libseccomp-dev libpq-dev
  echo musl-dev bubblewrap postgresql postgresql-client python3 libfaketime
  echo python3-pyflakes radon cppcheck pmccabe
  echo libpango1.0-dev fonts-dejavu-core
  # The docker sandbox's tests start an engine of their own, and are skipped where it cannot run. Not beside another
  # distribution of docker, whose packages this one would push out.
  if ! command -v dockerd >/dev/null && ! command -v containerd >/dev/null; then echo docker.io; fi
  boost_packages
}

# Toolchains of single languages, as what they bring (a command, or a path) and package; a machine without them judges the
# others.
optional_toolchains() {
  echo go golang-go
  echo javac default-jdk-headless
  echo node nodejs
  echo /usr/share/gocode/src/github.com/stretchr/testify/assert golang-github-stretchr-testify-dev # for suites in Go
}

# there COMMAND-OR-PATH
there() { [ -e "$1" ] || command -v "$1" >/dev/null; }

# missing_packages WANTED...: those that are not installed.
missing_packages() {
  local wanted
  wanted=$(printf '%s\n' "$@" | sort)
  # shellcheck disable=SC2086
  comm -23 <(echo "$wanted") <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null | awk '$2 == "installed" {print $1}' | sort)
}

install_packages() {
  command -v apt-get >/dev/null || {
    say "there is no apt here; taking for granted that these are installed: $(wanted_packages | tr '\n' ' ')"
    return 0
  }
  local missing
  # shellcheck disable=SC2046
  missing=$(missing_packages $(wanted_packages))
  if [ -n "$missing" ]; then
    # A new machine has no package lists, so the names (Boost's above all) are looked up again after the update.
    refresh_lists || fail "apt-get update failed" "check the network and /etc/apt/sources.list*, then run again"
    # shellcheck disable=SC2046
    missing=$(missing_packages $(wanted_packages))
    # shellcheck disable=SC2086
    install_now $missing || fail "apt could not install: $(echo $missing)" "install them by hand, then run again"
  fi
  install_optional
}

refresh_lists() { quietly "$log_dir/apt-update.log" "refreshing the package lists" as_root apt-get update; }

install_now() {
  quietly "$log_dir/apt-install.log" "installing $# packages" \
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# Tried once a day at most: without them everything else works, and a start must not wait for a network that is not there.
install_optional() {
  local command package lacking=() tried=$cache/optional-packages-tried
  while read -r command package; do
    there "$command" || lacking+=("$package")
  done < <(optional_toolchains)
  if [ ${#lacking[@]} = 0 ] || [ -n "$(find "$tried" -mtime -1 2>/dev/null)" ]; then return 0; fi
  touch "$tried"
  # Nobody is asked for a password for them.
  if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
    install_now "${lacking[@]}" || { refresh_lists && install_now "${lacking[@]}"; } || true
  fi
  while read -r command package; do
    there "$command" || say "there is no $command, so what needs it is refused (as root: apt-get install $package)"
  done < <(optional_toolchains)
}

# --- tarballs -------------------------------------------------------------------------------------------------------
# The Debian mirror of this machine, read from its own sources.
mirror() {
  apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' | awk '$1 == "Debian" {print $2; exit}'
}

# fetch_tarball PACKAGE SUITE VERSION SHA256: leaves it in $cache/src/PACKAGE.tar and never touches the machine's apt state.
fetch_tarball() {
  local package=$1 suite=$2 version=$3 sum=$4 out=$cache/src/$1-$3.tar from apt
  if [ -f "$out" ] && echo "$sum  $out" | sha256sum --check --status; then return 0; fi
  from=$(mirror)
  [ -n "$from" ] || fail "apt knows no Debian mirror" "run 'apt-get update' as root, then run again"
  apt=$(mktemp -d "$cache/apt.XXXXXX")
  mkdir -p "$apt"/{lists/partial,archives/partial,etc,out} "$cache/src"
  echo "deb-src $from $suite main" >"$apt/etc/sources.list"
  local options=(-o "Dir::Etc::SourceList=$apt/etc/sources.list" -o "Dir::Etc::SourceParts=/dev/null"
    -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt" -o "Dir::Cache::Archives=$apt/archives"
    -o "APT::Sandbox::User=" -o "Debug::NoLocking=1")
  (
    set -e
    apt-get "${options[@]}" update
    cd "$apt/out"
    apt-get "${options[@]}" source --download-only --tar-only "$package=$version*" ||
      apt-get "${options[@]}" source --download-only --tar-only "$package"
  ) >"$log_dir/fetch-$package.log" 2>&1 || {
    tail -n 5 "$log_dir/fetch-$package.log" >&2
    rm -rf "$apt"
    fail "could not fetch the source of $package $version" \
      "check the network, or install $package >= $version yourself and name it in CMAKE_PREFIX_PATH"
  }
  local tar
  tar=$(find "$apt/out" -name '*.orig.tar.*' ! -name '*.asc' | head -n 1)
  echo "$sum  $tar" | sha256sum --check --status || {
    rm -rf "$apt"
    fail "the tarball of $package is not the pinned one" "do not build it; report this"
  }
  mv "$tar" "$out"
  rm -rf "$apt"
}

# build NAME VERSION PACKAGE SUITE SHA256 CMAKE-FLAGS...: into $cache/NAME-VERSION-<compiler>, atomically.
build() {
  local name=$1 version=$2 package=$3 suite=$4 sum=$5 prefix=$cache/$1-$2-$toolchain
  shift 5
  if [ ! -e "$prefix/.complete" ]; then
    fetch_tarball "$package" "$suite" "$version" "$sum"
    local work
    work=$(mktemp -d "$cache/build.XXXXXX")
    mkdir "$work/src"
    tar -xf "$cache/src/$package-$version.tar" -C "$work/src" --strip-components=1
    # ccache would only fill up here; these are built once.
    quietly "$log_dir/build-$name.log" "building $name $version (once; minutes)" \
      env CCACHE_DISABLE=1 bash -c 'set -e
        cmake -S "$1/src" -B "$1/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$2" \
          -DCMAKE_CXX_STANDARD=20 -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DBUILD_SHARED_LIBS=OFF "${@:3}"
        cmake --build "$1/build"
        cmake --install "$1/build"' _ "$work" "$prefix" "$@" ||
      fail "$name $version did not build" "read the log above; a C++20 compiler (g++ >= 12) is needed"
    touch "$prefix/.complete"
    rm -rf "$work"
  fi
  echo "$prefix"
}

# found NAME VERSION: does CMake find the package without our cache?
found() {
  local probe=$cache/probe-$1
  mkdir -p "$probe"
  cat >"$probe/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.25)
project(probe CXX)
$3
CMAKE
  cmake -S "$probe" -B "$probe/build" -G Ninja >"$log_dir/probe-$1.log" 2>&1
}

mkdir -p "$cache"
log_dir=$cache/logs
mkdir -p "$log_dir"
install_packages
toolchain=$(c++ -dumpmachine)-$(c++ -dumpfullversion)

# One answer per toolchain is kept, since asking CMake costs seconds and `./run` must start at once.
answer=$cache/prefixes-$toolchain-$(echo "${CMAKE_PREFIX_PATH:-}" "$caf_version" "$pqxx_version" | cksum | cut -d' ' -f1)
if [ -f "$answer" ]; then
  complete=yes
  for p in $(tr ';' ' ' <"$answer"); do [ -e "$p/.complete" ] || complete=no; done
  if [ "$complete" = yes ]; then cat "$answer"; exit 0; fi
fi

exec 9>"$cache/lock"
flock 9  # two checkouts starting together build once
prefixes=()
found caf "$caf_version" "find_package(CAF $caf_version EXACT REQUIRED COMPONENTS core io openssl)" ||
  prefixes+=("$(build caf "$caf_version" actor-framework "$caf_suite" "$caf_sha256" \
    -DCAF_ENABLE_EXAMPLES=OFF -DCAF_ENABLE_TESTING=OFF -DCAF_ENABLE_TOOLS=OFF)")
found libpqxx "$pqxx_version" "find_package(libpqxx $pqxx_version REQUIRED)" ||
  prefixes+=("$(build libpqxx "$pqxx_version" libpqxx "$pqxx_suite" "$pqxx_sha256" -DSKIP_BUILD_TEST=ON -DBUILD_TEST=OFF)")
(IFS=';'; echo "${prefixes[*]:-}") >"$answer.new"
mv "$answer.new" "$answer"
cat "$answer"
