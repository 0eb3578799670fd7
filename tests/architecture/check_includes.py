#!/usr/bin/env python3
"""Fails when a layer includes what it may not (the table in ARCHITECTURE.md), or a file grows past 600 lines."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
QT, TORCH, FFMPEG = r"^Q[A-Z]|^Qt", r"^(ATen|torch|c10)/", r"^libav|^libsw"
FORBIDDEN = {
    "core": [QT, TORCH, r"^inference/", r"^ui/", r"^app/"],
    "inference/text": [QT, TORCH, FFMPEG, r"^core/", r"^opencv2/"],
    "inference/worker": [QT, r"^ui/", r"^app/"],
    "inference": [QT, FFMPEG, r"^core/", r"^opencv2/", r"^ui/", r"^app/"],
    "ui": [TORCH, r"^inference/", r"^app/"],
}
faults = []
for path in sorted(root.rglob("*.[ch]*")):
    relative = path.relative_to(root).as_posix()
    if path.suffix not in (".h", ".cpp") or not relative.startswith(("core/", "inference/", "ui/", "app/")):
        continue
    layer = max((l for l in FORBIDDEN if relative.startswith(l + "/")), key=len, default=None)
    lines = path.read_text().splitlines()
    if len(lines) > 600:
        faults.append(f"{relative}: {len(lines)} lines, 600 at the most")
    for number, line in enumerate(lines, 1):
        included = re.match(r'\s*#\s*include\s*[<"]([^>"]+)', line)
        for pattern in FORBIDDEN.get(layer, []) if included else []:
            if re.search(pattern, included[1]):
                faults.append(f"{relative}:{number}: {layer} must not include {included[1]}")
print("\n".join(faults) or "no fault")
sys.exit(1 if faults else 0)
