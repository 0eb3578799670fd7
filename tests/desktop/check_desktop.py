#!/usr/bin/env python3
"""What a desktop reads of the program: the desktop file, the AppStream metadata and the MIME type are valid, the icons
have the sizes that they are installed for, and what the program tells shells and man is complete and well formed.
usage: check_desktop.py SOURCE_FOLDER SAYCUT"""
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

source, saycut = pathlib.Path(sys.argv[1]), sys.argv[2]
desktop = source / "packaging/desktop"
faults = []


def run(*command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=60)


def valid(what, *command):
    if not shutil.which(command[0]):
        print(f"{command[0]} is not installed: {what} was not checked by it")
        return
    ran = run(*command)
    if ran.returncode:
        faults.append(f"{what}: {(ran.stdout + ran.stderr).strip()[:500]}")


valid("the desktop file", "desktop-file-validate", str(desktop / "org.saycut.Saycut.desktop"))
valid("the AppStream metadata", "appstreamcli", "validate", "--no-net", str(desktop / "org.saycut.Saycut.metainfo.xml"))
mime = ET.parse(desktop / "org.saycut.Saycut.mime.xml").getroot()
types = [each.get("type") for each in mime]
entries = dict(line.split("=", 1) for line in (desktop / "org.saycut.Saycut.desktop").read_text().splitlines() if "=" in line)
if entries["MimeType"].strip(";") not in types:
    faults.append(f"the desktop file opens {entries['MimeType']}, the MIME file knows {types}")
for icon in sorted(desktop.glob("icons/saycut_*.png")):
    size = int(icon.stem.split("_")[1])
    width, height = struct.unpack(">II", icon.read_bytes()[16:24])
    if (width, height) != (size, size):
        faults.append(f"{icon.name} is {width}x{height}")
verbs = [line.split()[1] for line in run(saycut, "--help").stdout.splitlines() if line.startswith("saycut ") and line.split()[1].islower()]
if len(verbs) < 10:
    faults.append(f"the help names {len(verbs)} verbs only")
for shell, check in (("bash", ["bash", "-n"]), ("zsh", None), ("fish", None)):
    told = run(saycut, "completions", shell)
    missing = [verb for verb in verbs if verb not in told.stdout]
    if told.returncode or missing:
        faults.append(f"the completions for {shell} lack {missing} (exit {told.returncode})")
    if check and (ran := run(*check, text=told.stdout)).returncode:
        faults.append(f"the completions for {shell} are no {shell}: {ran.stderr[:300]}")
asked = run("bash", text=run(saycut, "completions", "bash").stdout + '\nCOMP_WORDS=(saycut exp); COMP_CWORD=1; _saycut; echo "${COMPREPLY[0]}"\nCOMP_WORDS=(saycut export --pre); COMP_CWORD=2; _saycut; echo "${COMPREPLY[0]}"\n')
if asked.stdout.split() != ["export", "--preset"]:
    faults.append(f"bash completes to {asked.stdout.split()} {asked.stderr[:200]}")
if run(saycut, "completions", "csh").returncode != 2:
    faults.append("a shell that is not known is no wrong use")
manual = run(saycut, "manual").stdout
missing = [verb for verb in verbs if f".B {verb}" not in manual]
if missing:
    faults.append(f"the manual lacks {missing}")
if shutil.which("man"):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "saycut.1"
        page.write_text(manual)
        shown = run("man", "--warnings", "-E", "UTF-8", "-l", str(page))
        if shown.returncode or shown.stderr.strip():
            faults.append(f"man says: {shown.stderr[:300]}")
print("\n".join(faults) or "no fault")
sys.exit(1 if faults else 0)
