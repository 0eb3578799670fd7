#!/usr/bin/env bash
# Builds a preset (default: release), quietly when nothing is to be done.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
preset=${1:-release}
folder=build
[ "$preset" = release ] || folder="build/$preset"
[ -f "$folder/build.ninja" ] || cmake --preset "$preset" >/dev/null
cmake --build "$folder" -- -k 1 | { grep -vE '^\[|ninja: (no work|Entering)' || true; }
