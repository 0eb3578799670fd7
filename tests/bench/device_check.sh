#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What is measured where an NVIDIA GPU is at hand, one JSON line each; under two minutes on a large one.
# device_check.sh BIN_FOLDER PYTHON [FIXTURES]: the programs, a Python with torch for the peer, and folders of fixtures.
set -u
bin=$1 python=$2 fixtures=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
export SAYCUT_DEVICE=cuda
bench() {
    timeout 60 "$bin/device_bench" "$@" || echo "{\"failed\":\"$*\",\"status\":$?}"
}
bench packed
for type in bf16 q4_k q8_0 fp8; do
    bench clip $type 33x480x832 3
done
timeout 60 "$python" "$here/eager_dit.py" bf16 9x60x104 30 3 cuda
bench stream bf16 33x480x832 3 0.5
bench stream q4_k 33x480x832 3 0.5
bench clip q4_k 33x480x832 2 14b
if [ -n "$fixtures" ]; then
    timeout 100 "$bin/parity_check" --device cuda "$fixtures"/*/ 2>&1 | grep -v passed$ | grep -E "FAILED|passed|:" | tail -20
fi
exit 0
