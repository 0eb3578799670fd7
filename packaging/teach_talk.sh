#!/usr/bin/env bash
# Learns resources/language/sayings and tests/phrases anew: writes resources/language/learned_sayings.bin, with the senses
# that it has, so that saying_net.bin stays right beside it, and the lessons as text to build/lessons.jsonl.
# Some three minutes on one core; the same sayings make the same file. `--check` keeps a tenth back and counts it.
# `--anew` finds the senses in the sayings, too; then the net must be taught as well:
#   packaging/teach_reader.py build/lessons.jsonl MINILM resources/language/saying_net.bin
set -euo pipefail
cd "$(dirname "$0")/.."
ninja -C build teach_talk
phrases=tests/phrases learned=resources/language/learned_sayings.bin
files=(resources/language/sayings/*.json "$phrases"/en_wide.json "$phrases"/more.json "$phrases"/dev_*.json
       "$phrases"/en.json "$phrases"/held_{en,de,es,fr,ja,zh}.json "$phrases"/{de,es,fr,ja,zh}.json)
case ${1:-} in
--check) build/bin/teach_talk --check build/kept_sayings.json --lessons build/lessons.jsonl build/learned_sayings.bin "${files[@]}" ;;
--anew) build/bin/teach_talk --lessons build/lessons.jsonl "$learned" "${files[@]}" ;;
*)
    cp "$learned" build/learned_before.bin
    build/bin/teach_talk --senses build/learned_before.bin --lessons build/lessons.jsonl "$learned" "${files[@]}"
    ;;
esac
