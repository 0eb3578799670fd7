#!/usr/bin/env bash
# Sets up, builds and runs the tests. --long also runs those with the label "long".
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/packaging/setup.sh"
"$root/packaging/build.sh"
cd "$root/build"
export QT_QPA_PLATFORM=offscreen
if [ "${1:-}" = --long ]; then exec ctest --output-on-failure; fi
exec ctest --output-on-failure -LE long "$@"
