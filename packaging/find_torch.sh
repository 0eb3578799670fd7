#!/usr/bin/env bash
# Prints the torch package folder: the project's private virtual environment first, then the system's Python.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
for python in "$root/build/venv/bin/python3" python3; do
    command -v "$python" >/dev/null 2>&1 || continue
    "$python" - <<'PY' 2>/dev/null && exit 0
import importlib.util, os, sys
spec = importlib.util.find_spec("torch")
if spec is None: sys.exit(1)
print(os.path.dirname(spec.origin))
PY
done
exit 1
