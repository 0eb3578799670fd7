#!/usr/bin/env python3
"""Fails when a layer includes what it may not (the table in ARCHITECTURE.md), a file grows past 600 lines, or
something in ui/ can throw into Qt (ui/base/guarded.h), can read people's words as a page (ui/base/plain_text.h), or a run's
files lie in the project's root."""
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
for path in sorted((root / "ui").rglob("*.[ch]*")):
    relative, text = path.relative_to(root).as_posix(), path.read_text()
    if relative.startswith("ui/base/"):
        continue
    for found in re.finditer(r"QObject::connect\(|QMetaObject::invokeMethod\(", text):
        faults.append(f"{relative}: {found[0]}...) has no border; use Guarded's connect, or post")
    for found in re.finditer(r"new QLabel\b|QMessageBox::(?:warning|information|question|critical|about)\(|Qt::RichText|linkActivated|setHtml\(", text):
        faults.append(f"{relative}: {found[0]} may read words as a page; use ui/base/plain_text.h or ask.h")
    for found in re.finditer(r"(?:setToolTip|QToolTip::showText)\(([^;]*);", text):
        if re.search(r"fromStd|name|path|text", re.sub(r'tr\("[^"]*"|"[^"]*"', "", found[1])) and "plain_tool_tip" not in found[1]:
            faults.append(f"{relative}: a tool tip of others' words needs plain_tool_tip: {found[0][:60]}")
    for found in re.finditer(r"(?:singleShot|pool_\.start|addAction)\(([^;]*?)\[", text):
        if "guarded" not in found[1]:
            faults.append(f"{relative}: the function given to {found[0].split('(')[0]} needs guarded() round it")
    for found in re.finditer(r"class (\w+) (?:final )?: public ([^{]*?) \{\s*Q_OBJECT", text):
        if "Guarded<" not in found[2]:
            faults.append(f"{relative}: {found[1]} has event handlers and connections; derive it from Guarded<...>")
# What a run leaves behind belongs nowhere in the project; `git add -A` takes it along.
made = {".mp4", ".mkv", ".mov", ".webm", ".avi", ".wav", ".m4a", ".o", ".orig", ".rej", ".log"}
for path in sorted(root.iterdir()):
    if path.is_file() and path.suffix in made:
        faults.append(f"{path.name}: a file that a run made, in the project's root")
print("\n".join(faults) or "no fault")
sys.exit(1 if faults else 0)
