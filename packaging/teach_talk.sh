#!/usr/bin/env bash
# Learns resources/language/sayings and tests/phrases anew: writes resources/language/learned_sayings.bin.
# Some two minutes on one core; the same sayings make the same file. `--check` keeps a tenth back and counts it.
set -euo pipefail
cd "$(dirname "$0")/.."
ninja -C build teach_talk
phrases=tests/phrases
files=(resources/language/sayings/*.json "$phrases"/en_wide.json "$phrases"/more.json "$phrases"/dev_*.json
       "$phrases"/en.json "$phrases"/held_{en,de,es,fr,ja,zh}.json "$phrases"/{de,es,fr,ja,zh}.json)
if [[ ${1:-} == --check ]]; then
    build/bin/teach_talk --check build/kept_sayings.json build/learned_sayings.bin "${files[@]}"
else
    build/bin/teach_talk resources/language/learned_sayings.bin "${files[@]}"
fi
