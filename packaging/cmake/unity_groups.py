#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which source files can be compiled as one: unity_groups.py ROOT MOST FILE...

Prints a line `GROUP FILE` for every file: files of one folder (core/media, tests/ui), at most MOST a group, no two of which
use the same name for different things. A name of an unnamed namespace keeps two files apart when the other declares one of
that name too, or calls one that a header offers; a type there that is called like one of a header keeps its file alone.
So do different `using namespace`: names that are clear under one of them may be ambiguous under both."""
import collections, pathlib, re, sys

# Its end bears a comment (clang-format sees to it) unless it holds one line.
UNNAMED = re.compile(r"^namespace \{\n([^\n]*\n(?=\}$)|.*?(?=^\}\s*// namespace$))", re.S | re.M)
TYPE = re.compile(r"^(?:struct|class|enum class|enum|union) (\w+)|^using (\w+) =|^template .*\b(?:struct|class) (\w+)", re.M)
# Declarations begin in the first column (clang-format again); what stands before the first bracket is their name.
FUNCTION = re.compile(r"^(?:\[\[\w+\]\] )?[A-Za-z_][\w:<>,&*\[\]\s]*?[\s&*]([a-z_]\w*)\(", re.M)
VALUE = re.compile(r"^(?:static |inline |const |constexpr |thread_local )+[^\n=({]*?\b(\w+)(?:\[[^\n]*?\])*\s*(?:=|\{|;)", re.M)
VALUES = re.compile(r"^(?:static |inline |const |constexpr |thread_local )+[^\n]*", re.M)
CONSTANT = re.compile(r"\b(k[A-Z]\w*)(?=\s*[={\[;,])")
OPENED = re.compile(r"^using namespace ([\w:]+);", re.M)
CALLED = re.compile(r"(?<![\w.:>])(\w+)\(")
DECLARED = re.compile(r"^(?:struct|class|enum class|enum|union) (\w+)|^using (\w+) =", re.M)


def names(pattern, text):
    return {name for match in pattern.finditer(text) for name in match.groups() if name}


class Source:
    """What one file says in unnamed namespaces, and what it uses without saying where it is from."""

    def __init__(self, path, types_of_headers, functions_of_headers):
        text = path.read_text(errors="replace")
        inner = "\n".join(match.group(1) for match in UNNAMED.finditer(text))
        types = names(TYPE, inner)
        values = names(VALUE, inner) | names(CONSTANT, "\n".join(VALUES.findall(inner)))
        self.own = types | names(FUNCTION, inner) | values
        self.uses = self.own | names(CALLED, text) & functions_of_headers
        self.alone = bool(types & types_of_headers)
        self.opened = names(OPENED, text)

    def apart_from(self, other):
        if self.alone or other.alone or (self.opened and other.opened and self.opened != other.opened):
            return True
        return bool(self.own & other.uses) or bool(other.own & self.uses)


def main(root, most, files):
    types, functions = set(), set()
    for folder in ("core", "ui", "inference", "app", "tests"):
        for header in sorted(pathlib.Path(root, folder).rglob("*.h")):
            text = header.read_text(errors="replace")
            types |= names(DECLARED, text)
            functions |= names(FUNCTION, text)
    groups = collections.defaultdict(list)
    for file in files:
        source = Source(pathlib.Path(file), types, functions)
        folder = "_".join(pathlib.Path(file).relative_to(root).parts[:-1][:2])
        among = groups[folder]
        place = next((i for i, group in enumerate(among)
                      if len(group) < most and not any(source.apart_from(other) for other in group)), len(among))
        if place == len(among):
            among.append([])
        among[place].append(source)
        print(f"{folder}_{place} {file}")


main(pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
