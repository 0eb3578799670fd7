// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/size.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

struct AVFormatContext;
struct AVStream;

namespace core {

/// What is between a picture as it is stored and as it is looked at: its pixels are `pixel_width` :
/// `pixel_height` wide, it is mirrored left to right, and after that turned clockwise. A value; any thread.
struct Posture {
    int rotation = 0; ///< degrees: 0, 90, 180, 270
    bool mirrored = false;
    int pixel_width = 1, pixel_height = 1;
    bool operator==(const Posture&) const = default;

    /// Whether stored and shown are the same.
    [[nodiscard]] bool plain() const { return *this == Posture{}; }
    /// The size to show a picture of the stored size at: upright, square pixels, none of the stored ones lost
    /// (the shorter side of a pixel is stretched), even where the stored side is.
    [[nodiscard]] Size shown(Size stored) const;
};

/// A linear map of pictures, x to the right and y down: x' = a x + c y, y' = b x + d y.
struct PictureMap {
    double a = 1, b = 0, c = 0, d = 1;
};
/// The nearest posture of quarter turns and mirrors; the usual one for a map that folds the picture flat.
[[nodiscard]] Posture posture_of(const PictureMap& map);
/// The map of a posture's turn and mirror.
[[nodiscard]] PictureMap map_of(const Posture& posture);
/// What EXIF's orientation 1 to 8 means; the usual posture for other numbers.
[[nodiscard]] Posture posture_of_exif(int orientation);

/// The posture of a stream of pictures as its container (or a still's description) says it.
[[nodiscard]] Posture posture_of(AVFormatContext& format, AVStream& stream);
/// Has a stream say that its pictures are turned and mirrored so.
void set_turn(AVStream& stream, const Posture& posture);

/// EXIF's orientation in the bytes of a whole still (JPEG, PNG, WebP or TIFF); 0: it says none.
[[nodiscard]] int exif_orientation(std::string_view still);
/// The turn and mirror of the picture in an AVIF or HEIC file that begins so; nothing when it has none.
[[nodiscard]] std::optional<Posture> heif_posture(std::string_view head);

} // namespace core
