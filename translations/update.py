#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the .ts files up to date: lupdate finds the texts of the sources, words.txt says them in the other languages.

    python3 translations/update.py            all that stands in words.txt is taken over; what is missing is listed
    python3 translations/update.py --check    changes nothing; fails where a file is not as it would be made

A translation that was made in Linguist and is not in words.txt stays as it is.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = ["de", "es", "fr", "ja", "zh_CN"]


def lupdate():
    for name in ("/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate-qt6", "lupdate"):
        try:
            subprocess.run([name, "-version"], stdout=subprocess.DEVNULL, check=True)
            return name
        except (OSError, subprocess.CalledProcessError):
            continue
    sys.exit("lupdate is not installed (Debian: qt6-l10n-tools)")


def read_words():
    """(source, context or None) -> language -> forms"""
    words = {}
    for number, line in enumerate((ROOT / "translations/words.txt").read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [[form.strip(" ").replace("␣", " ").replace("\\n", "\n") for form in cell.split(" // ")] for cell in line.split(" | ")]
        source, _, context = cells[0][0].partition(" @")
        counts = "%n" in source
        if len(cells) != 1 + counts + len(LANGUAGES):
            sys.exit(f"words.txt:{number}: {len(cells)} cells, not {1 + counts + len(LANGUAGES)}: {line[:60]}")
        key = (source, context.strip() or None)
        if key in words:
            sys.exit(f"words.txt:{number}: '{source}' stands there twice")
        words[key] = dict(zip((["en"] if counts else []) + LANGUAGES, cells[1:]))
    return words


def french(form):
    """Before these signs and inside of quotes French has spaces at which no line may break."""
    return re.sub(r" (?=[;:?!»])|(?<=«) ", "\u00a0", form)


def found_texts(language, old):
    """The .ts file of a language as lupdate makes it from the sources and the old file."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / f"saycut_{language}.ts"
        if old.exists():
            file.write_bytes(old.read_bytes())
        command = [lupdate(), "-silent", "-I", ".", "ui", "app", "-ts", str(file), "-target-language", language, "-source-language", "en",
                   "-no-obsolete", "-locations", "none", *(["-pluralonly"] if language == "en" else [])]
        subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        return ET.parse(file)


def fill(tree, language, words, used):
    missing = []
    for context in tree.getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source")
            key = (source, name) if (source, name) in words else (source, None)
            translation = message.find("translation")
            if key in words:
                used.add(key)
                forms = words[key][language]
                slots = translation.findall("numerusform")
                if len(forms) != max(1, len(slots)):
                    sys.exit(f"'{source}' has {len(forms)} forms in {language}, not {max(1, len(slots))}")
                for slot, form in zip(slots or [translation], forms):
                    slot.text = french(form) if language == "fr" else form
                translation.attrib.pop("type", None)
            elif translation.get("type") == "unfinished":
                missing.append((name, source))
    return missing


def text_of(tree):
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    return '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n"


def main():
    check = "--check" in sys.argv[1:]
    words, used, problems, missing = read_words(), set(), [], {}
    for language in ["en", *LANGUAGES]:
        file = ROOT / f"translations/saycut_{language}.ts"
        tree = found_texts(language, file)
        for where in fill(tree, language, words, used):
            missing.setdefault(where, []).append(language)
        text = text_of(tree)
        if check and (not file.exists() or file.read_text(encoding="utf-8") != text):
            problems.append(f"{file.name} is not up to date; run translations/update.py")
        elif not check:
            file.write_text(text, encoding="utf-8")
    for (context, source), languages in missing.items():
        problems.append(f"not translated ({' '.join(languages)}): {context}: {source}")
    for source, context in sorted(set(words) - used, key=str):
        problems.append(f"words.txt has a text that is nowhere: {source}" + (f" @{context}" if context else ""))
    print("\n".join(problems) if problems else "all texts are there in all languages")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
