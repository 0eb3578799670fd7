#!/usr/bin/env bash
# Sets up, builds and starts Saycut. Without a display it runs the demo instead, and says where the results are.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/packaging/setup.sh"
"$root/packaging/build.sh"
if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$root/build/bin/saycut" demo --out "$root/build/demo"
fi
exec "$root/build/bin/saycut" "$@"
