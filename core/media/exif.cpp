// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which way up a still says that it is. Every number is a stranger's: nothing is read that is not there, and
// nothing is walked twice.
#include "core/media/posture.h"
#include <cstddef>

namespace core {
namespace {

/// Bytes with a place, in either order of bytes. Reads past the end give zero and end `good`.
class Bytes {
  public:
    explicit Bytes(std::string_view bytes, bool little = false) : bytes_(bytes), little_(little) {}
    [[nodiscard]] std::uint32_t number(std::size_t at, int count) {
        if (at > bytes_.size() || bytes_.size() - at < static_cast<std::size_t>(count)) {
            good_ = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i) {
            const auto from = at + static_cast<std::size_t>(little_ ? count - 1 - i : i);
            value = value << 8U | static_cast<unsigned char>(bytes_[from]);
        }
        return value;
    }
    [[nodiscard]] bool good() const { return good_; }

  private:
    std::string_view bytes_;
    bool little_, good_ = true;
};

/// The orientation in the first folder of a TIFF, which EXIF data are too.
int in_tiff(std::string_view tiff) {
    if (!tiff.starts_with("II*") && !tiff.starts_with(std::string_view("MM\0*", 4))) return 0;
    constexpr std::uint32_t kOrientation = 0x112, kShort = 3;
    Bytes bytes(tiff, tiff.starts_with("II"));
    const std::size_t folder = bytes.number(4, 4);
    const std::uint32_t entries = bytes.number(folder, 2);
    for (std::uint32_t i = 0; i < entries && bytes.good(); ++i) {
        const std::size_t at = folder + 2 + std::size_t{12} * i;
        if (bytes.number(at, 2) != kOrientation) continue;
        const std::uint32_t value = bytes.number(at + 8, bytes.number(at + 2, 2) == kShort ? 2 : 4);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 0;
    }
    return 0;
}

std::string_view part(std::string_view bytes, std::size_t at, std::size_t size) {
    return at > bytes.size() ? std::string_view() : bytes.substr(at, size);
}

std::string_view without_exif_mark(std::string_view bytes) {
    constexpr std::string_view kMark("Exif\0\0", 6);
    return bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes;
}

int in_jpeg(std::string_view jpeg) {
    Bytes bytes(jpeg);
    for (std::size_t at = 2; bytes.good();) {
        const std::uint32_t mark = bytes.number(at, 2), size = bytes.number(at + 2, 2);
        if (mark == 0xFFFF) { // filling
            ++at;
            continue;
        }
        if (mark < 0xFFC0 || mark == 0xFFDA || mark == 0xFFD9 || size < 2) return 0;
        if (mark == 0xFFE1)
            if (const int found = in_tiff(without_exif_mark(part(jpeg, at + 4, size - 2)))) return found;
        at += 2 + size;
    }
    return 0;
}

/// Chunks of four letters and a length; WebP pads them to even lengths, PNG puts a check behind them.
int in_chunks(std::string_view still, bool png) {
    Bytes bytes(still, !png);
    for (std::size_t at = png ? 8 : 12; at + 8 <= still.size();) {
        const std::string_view name = part(still, png ? at + 4 : at, 4);
        const std::size_t size = bytes.number(png ? at : at + 4, 4);
        if (name == (png ? "eXIf" : "EXIF")) return in_tiff(without_exif_mark(part(still, at + 8, size)));
        at += 8 + size + (png ? 4 : size % 2);
    }
    return 0;
}

} // namespace

int exif_orientation(std::string_view still) {
    if (still.starts_with("\xFF\xD8")) return in_jpeg(still);
    if (still.starts_with("\x89PNG\r\n\x1A\n")) return in_chunks(still, true);
    if (still.starts_with("RIFF") && part(still, 8, 4) == "WEBP") return in_chunks(still, false);
    return in_tiff(still);
}

} // namespace core
