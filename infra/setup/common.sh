# Shared by the set-up scripts; sourced, never run. Expects bash.

root_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Colours only where a person reads them (https://no-color.org).
if [ -t 2 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'; else bold='' red='' plain=''; fi

say() { printf '%s\n' "${bold}assay setup:${plain} $*" >&2; }

# fail WHAT FIX: one line each, exit code 3 (a needed service is missing).
fail() {
  printf '%s\n' "${red}assay setup: $1${plain}" >&2
  [ $# -lt 2 ] || printf '  fix: %s\n' "$2" >&2
  exit 3
}

# Runs a command as root: directly, or through sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "root rights are needed for: $*" "run that command as root, then start again"; fi
}

# quietly LOG LABEL COMMAND...: runs with its output in LOG; a dot every ten seconds tells that it lives.
quietly() {
  local log=$1 label=$2 started=$SECONDS rc=0
  shift 2
  printf '%s' "${bold}assay setup:${plain} $label " >&2
  "$@" >"$log" 2>&1 &
  local pid=$!
  # A job in the background ignores Ctrl-C, so it is ended here, with what it has started.
  trap 'pkill -TERM -P "$pid" 2>/dev/null; kill "$pid" 2>/dev/null; printf "\n" >&2; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    if [ $(((SECONDS - started) % 10)) = 9 ]; then printf '.' >&2; fi
  done
  wait "$pid" || rc=$?
  trap - INT TERM
  printf ' %ss\n' "$((SECONDS - started))" >&2
  if [ "$rc" != 0 ]; then
    tail -n 25 "$log" >&2
    printf '  the whole output: %s\n' "$log" >&2
  fi
  return "$rc"
}
