#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/train_starter.sh FOLDER [MINUTES [SEED [BATCH]]]: trains the starter pack anew into FOLDER, all stages
# together for MINUTES (7.5) and with batches BATCH (6) times those of a processor. SAYCUT_START=shipped (the usual) goes
# on from the weights in resources/, SAYCUT_START=nothing draws from nothing again. SAYCUT_TRAIN names the trainer,
# SAYCUT_DEVICE where it runs. SAYCUT_PIECES: a folder that gets the weights as they come, in pieces of 15 MB.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
folder=$1 minutes=${2:-7.5} seed=${3:-181} batch=${4:-6}
trainer=${SAYCUT_TRAIN:-$here/build/bin/saycut_train}
shipped=$here/resources/models/starter
start=${SAYCUT_START:-shipped}
case $start in # how long the text and what understands are taught, beside each other, and how fast each stage learns
shipped) first=0.22 resume=(--resume) text_rate=8e-4 understanding_rate=8e-4 generator_rate=5e-4 ;;
nothing) first=0.26 resume=() text_rate=1.5e-3 understanding_rate=1e-3 generator_rate=8e-4 ;;
*) echo "SAYCUT_START is shipped or nothing" >&2 && exit 2 ;;
esac
share() { awk "BEGIN { printf \"%.4f\", $minutes * $1 }"; }
mkdir -p "$folder"
# The autoencoder stays as it is, and the vocabulary; the understanding model goes on from what it knows.
cp "$here/inference/training/starter_config.json" "$folder/config.json"
cp "$shipped"/{spiece.model,vae.safetensors,understanding.safetensors} "$folder"
[ "$start" = nothing ] || cp "$shipped/generator.safetensors" "$folder"
hand_over() {
    [ -n "${SAYCUT_PIECES:-}" ] || return 0
    mkdir -p "$SAYCUT_PIECES"
    cp "$folder/understanding.safetensors" "$SAYCUT_PIECES/understanding.safetensors"
    if [ -f "$folder/generator.safetensors" ]; then
        split -b 15000000 -d -a 1 "$folder/generator.safetensors" "$SAYCUT_PIECES/generator.safetensors."
    fi
}
keep_handing_over() { while sleep 45; do hand_over || true; done; }
keep_handing_over &
watcher=$!
trap 'kill $watcher 2>/dev/null || true; hand_over' EXIT
cores() { awk "BEGIN { n = int($(nproc) $1); print (n > 0 ? n : 1) }"; }
"$trainer" text --folder "$folder" --minutes "$(share "$first * 0.9")" --seed "$seed" --batch "$(awk "BEGIN { print $batch * 2 }")" \
    --lr "$text_rate" --threads 2 --producers "$(cores "/ 5")" "${resume[@]}" &
text=$!
"$trainer" understanding --folder "$folder" --minutes "$(share "$first")" --seed "$((seed + 1))" --batch "$batch" \
    --lr "$understanding_rate" --threads 2 --producers "$(cores "/ 2")" --resume
wait $text
"$trainer" generator --folder "$folder" --minutes "$(share "(1 - $first)")" --seed "$((seed + 2))" \
    --batch "$(awk "BEGIN { print $batch * 1.6 }")" --lr "$generator_rate" --threads 2 --producers "$(cores "- 3")" "${resume[@]}"
rm -f "$folder/text_encoder.safetensors" # is in the generator's file
ls -l "$folder"
