#!/usr/bin/env bash
# Sets up, builds and runs the tests. `--long NAME` runs the long campaign with that CTest label instead (at most
# 30 minutes each), `--long` alone lists their names. Other arguments go to ctest.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/packaging/setup.sh"
"$root/packaging/build.sh"
cd "$root/build"
export QT_QPA_PLATFORM=offscreen
if [ "${1:-}" = --long ]; then
    if [ $# -lt 2 ]; then
        ctest --print-labels | sed -n 's/^  \(long_.*\)/\1/p'
        exit 0
    fi
    exec ctest --output-on-failure --no-tests=error -L "^long_${2#long_}\$"
fi
exec ctest --output-on-failure -j 2 -LE '^long' "$@"
