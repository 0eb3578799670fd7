#!/usr/bin/env bash
# Installs what the build needs and is not there yet: system packages (as root or by sudo), and libtorch as the PyPI wheel
# in a private virtual environment under build/. Does nothing when all is there.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
venv="$root/build/venv"
packages=(g++ cmake ninja-build ccache pkg-config python3 python3-venv git
    qt6-base-dev qt6-multimedia-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n qt6-qpa-plugins libgl1-mesa-dri fonts-inter fonts-dejavu-core fonts-noto-core fonts-droid-fallback fonts-nanum
    libavformat-dev libavcodec-dev libavfilter-dev libavutil-dev libswscale-dev libswresample-dev libzimg-dev libopencolorio-dev libebur128-dev librubberband-dev libpugixml-dev libcurl4-openssl-dev libass-dev libfreetype-dev libfontconfig-dev libuchardet-dev libicu-dev ffmpeg
    libopencv-dev nlohmann-json3-dev libsentencepiece-dev libutf8proc-dev libpcre2-dev zlib1g-dev libgtest-dev
    desktop-file-utils appstream espeak-ng
    xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0)

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ]; then as_root=""
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo"
    else
        echo "Saycut needs some system packages. Please run this once, then start again:" >&2
        echo "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    echo "installing: ${missing[*]}"
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if ! "$venv/bin/python3" -c 'import importlib.metadata as m; assert m.version("torch").startswith("2.11.0")' 2>/dev/null; then
    echo "fetching libtorch (once)"
    mkdir -p "$root/build"
    python3 -m venv "$venv"
    if command -v nvidia-smi >/dev/null && nvidia-smi >/dev/null 2>&1; then
        "$venv/bin/pip" install -q --disable-pip-version-check torch==2.11.0
    else
        # Without a GPU only these two of NVIDIA's libraries are needed, to load libtorch_cpu.so.
        "$venv/bin/pip" install -q --disable-pip-version-check --no-deps torch==2.11.0 'nvidia-cuda-runtime>=13,<14' 'nvidia-cuda-cupti>=13,<14'
    fi
fi
