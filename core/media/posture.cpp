// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/posture.h"
#include "core/media/ffmpeg_ptr.h"
#include <cmath>
#include <cstring>
#include <numbers>
extern "C" {
#include <libavutil/display.h>
}

namespace core {
namespace {

/// The longer side of a stretched picture; a pixel shape that goes beyond is damage.
constexpr double kMostSide = 16384, kMostStretch = 8, kSquareEnough = 0.01;

int stretched(int side, double factor) {
    const double wanted = side * factor;
    return side % 2 ? static_cast<int>(std::lround(wanted)) : 2 * static_cast<int>(std::lround(wanted / 2));
}

/// Takes a pixel's shape over when it means something.
void set_pixels(Posture& posture, AVRational shape, Size stored) {
    if (shape.num <= 0 || shape.den <= 0) return;
    const double factor = av_q2d(shape), stretch = std::max(factor, 1 / factor);
    if (stretch < 1 + kSquareEnough || stretch > kMostStretch) return;
    if (std::max(stored.width, stored.height) * stretch > kMostSide) return;
    av_reduce(&posture.pixel_width, &posture.pixel_height, shape.num, shape.den, 1 << 20);
}

} // namespace

Size Posture::shown(Size stored) const {
    const double factor = static_cast<double>(pixel_width) / pixel_height;
    Size size = stored;
    if (factor > 1) size.width = stretched(stored.width, factor);
    if (factor < 1) size.height = stretched(stored.height, 1 / factor);
    return rotation % 180 ? Size{size.height, size.width} : size;
}

Posture posture_of(const PictureMap& map) {
    const double area = map.a * map.d - map.b * map.c;
    if (!std::isfinite(area) || area == 0) return {};
    // Where the stored picture's downward direction points; a mirror left to right leaves that alone.
    const double turn = std::atan2(-map.c, map.d) * 2 / std::numbers::pi;
    return {.rotation = (static_cast<int>(std::lround(turn)) % 4 + 4) % 4 * 90, .mirrored = area < 0};
}

PictureMap map_of(const Posture& posture) {
    constexpr std::array<double, 4> kSine{0, 1, 0, -1};
    const auto quarter = static_cast<std::size_t>(posture.rotation / 90);
    const double sine = kSine[quarter % 4], cosine = kSine[(quarter + 1) % 4],
                 way = posture.mirrored ? -1 : 1;
    return {way * cosine, way * sine, -sine, cosine};
}

Posture posture_of_exif(int orientation) {
    constexpr std::array<Posture, 9> kMeaning{Posture{},           Posture{},          Posture{0, true},
                                              Posture{180, false}, Posture{180, true}, Posture{270, true},
                                              Posture{90, false},  Posture{90, true},  Posture{270, false}};
    return orientation >= 1 && orientation <= 8 ? kMeaning[static_cast<std::size_t>(orientation)] : Posture{};
}

Posture posture_of(AVFormatContext& format, AVStream& stream) {
    Posture posture;
    std::size_t size = 0;
    std::array<std::int32_t, 9> m{};
    const std::uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (matrix && size >= sizeof m) {
        std::memcpy(m.data(), matrix, sizeof m);
        posture = posture_of(PictureMap{static_cast<double>(m[0]), static_cast<double>(m[1]),
                                        static_cast<double>(m[3]), static_cast<double>(m[4])});
    }
    set_pixels(posture, av_guess_sample_aspect_ratio(&format, &stream, nullptr),
               {stream.codecpar->width, stream.codecpar->height});
    return posture;
}

void set_turn(AVStream& stream, const Posture& posture) {
    const PictureMap map = map_of(posture);
    constexpr double kOne = 65536;
    const std::array<std::int32_t, 9> m{static_cast<std::int32_t>(map.a * kOne),
                                        static_cast<std::int32_t>(map.b * kOne),
                                        0,
                                        static_cast<std::int32_t>(map.c * kOne),
                                        static_cast<std::int32_t>(map.d * kOne),
                                        0,
                                        0,
                                        0,
                                        1 << 30};
    if (std::uint8_t* to = av_stream_new_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, sizeof m))
        std::memcpy(to, m.data(), sizeof m);
}

} // namespace core
