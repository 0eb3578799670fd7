#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy (.clang-tidy) over the sources of some folders, two at a time.

check_tidy.py SOURCE BUILD FOLDER... [--seconds N]: files that passed as they are now (they and all of the project's
headers they include) are not looked at again: BUILD/tidy/passed.json keeps them. Exit 1 where something was found,
77 where the time ran out with files left and nothing found."""
import argparse, concurrent.futures, hashlib, json, pathlib, re, shlex, shutil, subprocess, sys, time

parser = argparse.ArgumentParser()
parser.add_argument("source", type=pathlib.Path)
parser.add_argument("build", type=pathlib.Path)
parser.add_argument("folders", nargs="+")
parser.add_argument("--seconds", type=float, default=1700)
wanted = parser.parse_args()
end = time.monotonic() + wanted.seconds
if not shutil.which("clang-tidy"):
    sys.exit("clang-tidy is not installed: apt-get install clang-tidy")
place = wanted.build / "tidy"
place.mkdir(exist_ok=True)


def without_precompiled(entry):
    """The command as clang reads it: GCC's precompiled headers are included as text."""
    words, out = shlex.split(entry["command"]), []
    if pathlib.Path(words[0]).name == "ccache":
        words = words[1:]
    for word in words:
        if word.endswith("cmake_pch.hxx"):
            text = pathlib.Path(word).read_text()
            copy = place / (hashlib.sha256(word.encode()).hexdigest()[:12] + ".hxx")
            copy.write_text(text)
            word = str(copy)
        if word not in ("-Winvalid-pch", "-Wno-stringop-overflow", "-Wno-restrict"):
            out.append(word)
    return {**entry, "command": shlex.join(out)}


def one_by_one(entry):
    """The commands of the files that a unity build's file includes; other entries as they are."""
    together = pathlib.Path(entry["file"])
    if together.parent.name != "Unity":
        return [entry]
    return [{**entry, "file": file, "command": entry["command"].replace(str(together), file)}
            for file in re.findall(r'^#include "(.+)"$', together.read_text(), re.M)]


entries = [e for together in json.loads((wanted.build / "compile_commands.json").read_text()) for e in one_by_one(together)
           if any(pathlib.Path(e["file"]).is_relative_to(wanted.source.resolve() / f) for f in wanted.folders)]
entries = list({e["file"]: e for e in entries}.values())
(place / "compile_commands.json").write_text(json.dumps([without_precompiled(e) for e in entries]))

INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)
texts = {}


def text_of(path):
    if path not in texts:
        texts[path] = path.read_text(errors="replace") if path.is_file() else ""
    return texts[path]


def print_of(file):
    """Of a source and all of the project's headers that it reaches."""
    seen, todo = set(), [pathlib.Path(file)]
    while todo:
        path = todo.pop()
        if path in seen:
            continue
        seen.add(path)
        todo += [wanted.source.resolve() / name for name in INCLUDE.findall(text_of(path))]
    rules = (wanted.source / ".clang-tidy").read_bytes()
    return hashlib.sha256(rules + "".join(text_of(p) for p in sorted(seen)).encode()).hexdigest()


kept = place / "passed.json"
passed = set(json.loads(kept.read_text())) if kept.exists() else set()
prints = {e["file"]: print_of(e["file"]) for e in entries}
todo = [file for file in sorted(prints) if prints[file] not in passed]
print(f"{len(entries)} files, {len(entries) - len(todo)} passed before", flush=True)


def look_at(file):
    if time.monotonic() > end:
        return None
    ran = subprocess.run(["clang-tidy", "-p", str(place), "--quiet", file], capture_output=True, text=True)
    said = [line for line in ran.stdout.splitlines() if line.strip()]
    return file, ran.returncode == 0, "\n".join(said or ([] if ran.returncode == 0 else [ran.stderr.strip()]))


found, left = 0, 0
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for result in pool.map(look_at, todo):
        if result is None:
            left += 1
            continue
        file, good, said = result
        if good:
            passed.add(prints[file])
            kept.write_text(json.dumps(sorted(passed)))
        else:
            found += 1
            print(said, flush=True)
print(f"{found} files with findings, {left} not reached in {wanted.seconds:.0f} s")
sys.exit(1 if found else 77 if left else 0)
