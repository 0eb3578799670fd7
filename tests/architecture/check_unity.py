#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/cmake/unity_groups.py keeps files apart that cannot be compiled as one: check_unity.py SOURCE."""
import pathlib, subprocess, sys, tempfile

FILES = {
    "core/media/one.h": "struct Levels {\n    int peak;\n};\n\nint rounded(double value);\n",
    "core/media/a.cpp": "namespace {\nconstexpr int kEarly = 1, kLate = 2;\n\n[[noreturn]] void refuse() {\n    throw 1;\n}\n}  // namespace\n",
    "core/media/b.cpp": "namespace {\nconstexpr double kLate = 0.5;\n}\n",  # a second kLate
    "core/media/c.cpp": "namespace {\nvoid refuse() {\n}\n}  // namespace\n",  # a second refuse()
    "core/media/d.cpp": "namespace {\nclass Levels {\n};\n}  // namespace\n",  # called like a header's type
    "core/media/e.cpp": "namespace {\nint rounded(int value) {\n    return value;\n}\n}  // namespace\n",
    "core/media/f.cpp": "int f() {\n    return rounded(1.5);\n}\n",  # would call e's
    "core/media/g.cpp": "void Thing::refuse() {\n    other.rounded(2);\n}\n",  # no name of its own
    "core/media/i.cpp": "using namespace core;\n",
    "core/media/j.cpp": "using namespace core;\nusing namespace core::assist;\n",
    "core/media/k.cpp": "using namespace core;\n",
    "ui/h.cpp": "int h = 0;\n",
}
APART = ["ab", "ac", "da", "db", "dc", "de", "df", "dg", "ef", "ah", "ij"]
TOGETHER = ["ae", "bc", "ag", "ik", "ai"]

with tempfile.TemporaryDirectory() as root:
    for name, text in FILES.items():
        path = pathlib.Path(root, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    sources = [str(pathlib.Path(root, name)) for name in FILES if name.endswith(".cpp")]

    def groups(most, files):
        script = pathlib.Path(sys.argv[1], "packaging/cmake/unity_groups.py")
        lines = subprocess.run([sys.executable, script, root, str(most), *files], check=True, capture_output=True, text=True).stdout
        return {pathlib.Path(line.split()[1]).stem: line.split()[0] for line in lines.splitlines()}

    def pair(names):
        return groups(6, [source for source in sources if pathlib.Path(source).stem in names])

    for names in APART:
        found = pair(names)
        assert found[names[0]] != found[names[1]], f"{names} would be compiled as one"
    for names in TOGETHER:
        found = pair(names)
        assert found[names[0]] == found[names[1]], f"{names} are kept apart"
    every = groups(2, sources)
    assert len(every) == len(sources), "a file is missing"
    assert max(list(every.values()).count(group) for group in every.values()) <= 2, "a group is too large"
