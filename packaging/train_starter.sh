#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/train_starter.sh FOLDER [MINUTES [SEED [BATCH]]]: trains the starter pack anew into FOLDER, each stage for
# its share of MINUTES (7.5) and batches BATCH (6) times those of a processor. SAYCUT_TRAIN names the trainer,
# SAYCUT_DEVICE where it runs. SAYCUT_PIECES: a folder that gets the weights as they come, in pieces of 15 MB.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
folder=$1 minutes=${2:-7.5} seed=${3:-181} batch=${4:-6}
trainer=${SAYCUT_TRAIN:-$here/build/bin/saycut_train}
shipped=$here/resources/models/starter
share() { awk "BEGIN { printf \"%.4f\", $minutes * $1 }"; }
mkdir -p "$folder"
# The autoencoder stays as it is, and the vocabulary; the understanding model goes on from what it knows.
cp "$here/inference/training/starter_config.json" "$folder/config.json"
cp "$shipped"/{spiece.model,vae.safetensors,understanding.safetensors} "$folder"
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
cores=$(nproc)
fewer() { local n=$(($1)); echo $((n > 0 ? n : 1)); }
"$trainer" text --folder "$folder" --minutes "$(share 0.12)" --seed "$seed" --batch "$(awk "BEGIN { print $batch * 2 }")" \
    --lr 1.5e-3 --threads 2 --producers "$(fewer cores/5)" &
text=$!
"$trainer" understanding --folder "$folder" --minutes "$(share 0.26)" --seed "$((seed + 1))" --batch "$batch" --lr 1e-3 \
    --threads 2 --producers "$(fewer cores/2)" --resume
wait $text
"$trainer" generator --folder "$folder" --minutes "$(share 0.72)" --seed "$((seed + 2))" --batch "$batch" --lr 8e-4 \
    --threads 2 --producers "$(fewer cores-3)"
rm -f "$folder/text_encoder.safetensors" # is in the generator's file
ls -l "$folder"
