#!/usr/bin/env bash
# Every text that the terminal translates has a Russian translation: what stands in tr("..."), and the sentences of reasons.
# Usage: translations.sh SOURCE-DIR
set -euo pipefail
cd "$1"
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
xgettext --language=C++ --from-code=UTF-8 --keyword=tr --keyword=tr_ --no-location --output="$folder/terminal.pot" infra/cli/*.cpp
{
  printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
  # The sentence of a reason is the second text of its entry.
  sed -n 's/^ *entry{"[a-z-]*", "\(.*\)"},$/msgid "\1"\nmsgstr ""/p' projections/reasons/words.cpp
} >"$folder/reasons.pot"
[ "$(grep -c '^msgid' "$folder/reasons.pot")" -gt 10 ] || { echo "the sentences of the reasons were not found" >&2; exit 1; }
sed -i 's/charset=CHARSET/charset=UTF-8/' "$folder/terminal.pot"
for wanted in terminal reasons; do
  msgcmp infra/cli/locale/ru.po "$folder/$wanted.pot" 2>"$folder/said" || { grep -v 'is not used' "$folder/said" >&2; exit 1; }
done
