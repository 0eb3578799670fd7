#!/usr/bin/env bash
# Builds a preset (default: release), quietly when nothing is to be done.
set -eu -o pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
preset=${1:-release}
folder=build
[ "$preset" = release ] || folder="build/$preset"
[ -f "$folder/build.ninja" ] || cmake --preset "$preset" >/dev/null
if [ -t 1 ]; then exec cmake --build "$folder"; fi
[ -x "$folder/bin/saycut" ] || echo "building; the first time takes some minutes"
cmake --build "$folder" | { grep -vE '^\[|ninja: (no work|Entering)' || true; }
