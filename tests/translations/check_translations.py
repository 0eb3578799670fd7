#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text of the window has no words in a language, when a translation has other places (%1, %n) than its
source, or when ui/base/core_sentences.cpp holds a sentence that core does not say, or lacks one of core/session."""
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

root = pathlib.Path(sys.argv[1])
LITERAL = r'"((?:[^"\\]|\\.)*)"'
faults = []

done = subprocess.run([sys.executable, root / "translations/update.py", "--check"], capture_output=True, text=True)
if done.returncode:
    faults += (done.stdout + done.stderr).strip().split("\n")


def places(text):
    return sorted(re.findall(r"%(?:L?\d|n)", text))


for file in sorted((root / "translations").glob("*.ts")):
    language = file.stem.partition("_")[2]
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            where = f"{file.name}: {context.findtext('name')}: '{source}'"
            if translation.get("type") == "unfinished":
                faults.append(f"{where} is not finished")
            for form in forms:
                # English and its kin may say one in words.
                wanted = [p for p in places(source) if p != "%n" or "%n" in form or form is not forms[0]]
                if places(form) != wanted:
                    faults.append(f"{where} has other places than '{form}'")
                if not form.strip():
                    faults.append(f"{where} has an empty translation")
                if context.findtext("name") == "ui" and source.startswith("&") and len(re.findall("&[^&]", form)) != 1:
                    faults.append(f"{where} needs one key (&) in '{form}'")
                if source.endswith("…") != form.endswith("…"):
                    faults.append(f"{where} and '{form}' do not both end with …")


def literals_of(path):
    text = re.sub(r"(?m)//[^\n]*|^#include[^\n]*", "", path.read_text(encoding="utf-8"))
    return re.findall(LITERAL, re.sub(r'"\s*\n\s*"', "", text))


said = "\n".join(literal for layer in ("core", "inference") for path in (root / layer).rglob("*.[ch]*") if path.suffix in (".h", ".cpp") for literal in literals_of(path))


def is_said(piece):
    """A piece may be put together of a few literals of core, each as long as can be."""
    for _ in range(4):
        end = next((n for n in range(len(piece), 0, -1) if piece[:n] in said), 0)
        piece = piece[end:]
        if not piece:
            return True
    return False


forms = re.findall(r'QT_TRANSLATE_NOOP\("core", ' + LITERAL, "".join((root / "ui/base" / name).read_text(encoding="utf-8") for name in ("core_sentences.cpp", "export_sentences.cpp")))
for form in forms:
    for piece in re.split(r"%\d", form):
        if len(piece.strip(" ;:.,'()")) > 3 and not is_said(piece):
            faults.append(f"core_sentences.cpp: core does not say '{piece}' of '{form}'")
if len(set(forms)) != len(forms):
    faults.append("core_sentences.cpp: " + ", ".join(sorted({f for f in forms if forms.count(f) > 1})) + " stand there twice")
shapes = "\n".join(forms)
for path in sorted((root / "core/session").glob("*.[ch]*")):
    for literal in literals_of(path):
        if re.match(r"[A-Z]", literal) and literal not in shapes:
            faults.append(f"{path.name}: '{literal}' is not in ui/base/core_sentences.cpp, so it stays English in every language")

print("\n".join(faults) if faults else f"{len(forms)} sentences of core, all texts in all languages")
sys.exit(1 if faults else 0)
