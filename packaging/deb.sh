#!/usr/bin/env bash
# Makes two packages for Debian 12 from a finished build: the editor, and apart from it the models' module with the
# parts of libtorch that it needs. usage: packaging/deb.sh [FOLDER for the packages, default build/deb]
set -eu -o pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build="$root/build"
out=${1:-$build/deb}
version=$(sed -n 's/^project(saycut VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
arch=$(dpkg --print-architecture)
[ -x "$build/bin/saycut" ] || { echo "build first: packaging/build.sh" >&2; exit 1; }
mkdir -p "$out"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

# What a tree of programs and libraries needs of the system, its own parts left out.
needs() {
    local tree=$1 own=$2
    mkdir -p "$stage/shlibs/debian"
    printf 'Source: saycut\nPackage: saycut\nArchitecture: any\n' > "$stage/shlibs/debian/control"
    mapfile -t files < <(find "$tree" -type f \( -name 'saycut' -o -name '*.so*' \))
    (cd "$stage/shlibs" && dpkg-shlibdeps -O --ignore-missing-info ${own:+-l"$own"} -l"$tree/usr/lib/saycut" -l"$build/lib" "${files[@]}" 2> >(grep -v warning >&2)) |
        sed -n 's/^shlibs:Depends=//p'
}

# NAME TREE DEPENDS SUMMARY DESCRIPTION
pack() {
    local name=$1 tree=$2 depends=$3 summary=$4 text=$5
    mkdir -p "$tree/DEBIAN"
    cat > "$tree/DEBIAN/control" <<EOF
Package: $name
Version: $version
Architecture: $arch
Maintainer: Saycut contributors <saycut@localhost>
Section: video
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: $depends
Description: $summary
 $text
EOF
    dpkg-deb --root-owner-group -Zxz --build "$tree" "$out/${name}_${version}_$arch.deb" >/dev/null
    echo "$out/${name}_${version}_$arch.deb: $(du -h "$out/${name}_${version}_$arch.deb" | cut -f1)"
}

cmake --install "$build" --prefix "$stage/editor/usr" --component editor --strip >/dev/null
gzip -9n "$stage/editor/usr/share/man/man1/saycut.1"
# Qt finds its platform and sound by plugins that no library names.
pack saycut "$stage/editor" "$(needs "$stage/editor" ""), qt6-qpa-plugins, libqt6multimedia6, fonts-inter | fonts-dejavu-core" \
    "video editor that you talk to" "Edits films on a timeline by mouse, by keyboard and in conversation."

[ -f "$build/lib/libsaycut_assistant.so" ] || exit 0
cmake --install "$build" --prefix "$stage/models/usr" --component models --strip >/dev/null
torch="$stage/models/usr/lib/saycut/torch"
mkdir -p "$torch"
# Of the wheel only what the module really loads.
ldd "$build/lib/libsaycut_assistant.so" | awk '/=> .*\/(torch|nvidia|site-packages)\//{print $3}' | sort -u |
    while read -r library; do cp -L "$library" "$torch/"; done
find "$torch" -type f -exec chmod 644 {} +
pack saycut-models "$stage/models" "saycut (= $version), $(needs "$stage/models" "$torch" | sed 's/saycut[^,]*, *//')" \
    "models for the video editor Saycut" "Changes and makes pictures, and answers questions about films, on this computer."
