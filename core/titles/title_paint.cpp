// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/titles/title_paint.h"
#include "core/render/convert.h"
#include <algorithm>
#include <cmath>
#include <type_traits>

namespace core {
namespace {

using Codes = std::array<float, 3>;

double sample(const Surface& surface, int plane) {
    switch (surface.format().samples) {
    case PixelFormat::Samples::u8:
        return surface.row<std::uint8_t>(plane, 0)[0];
    case PixelFormat::Samples::u16:
        return surface.row<std::uint16_t>(plane, 0)[0];
    case PixelFormat::Samples::f32:
        break;
    }
    return surface.row<float>(plane, 0)[0];
}

/// A colour as a BT.709 screen shows it, as the numbers of a format, nearest and without dither.
Codes codes_of(const Colour& colour, const PixelFormat& format) {
    constexpr Size kSmall{16, 16};
    Surface screen(kSmall, PixelFormat::rgb(32));
    screen.fill(colour.red, colour.green, colour.blue);
    const Surface light = convert(screen, PixelFormat::rgb(32, format.colour));
    Surface coded(kSmall, format.with_alpha(false));
    coded.fill(light.row<float>(0, 0)[0], light.row<float>(1, 0)[0], light.row<float>(2, 0)[0]);
    Codes codes;
    for (int plane = 0; plane < 3; ++plane)
        codes[static_cast<std::size_t>(plane)] = static_cast<float>(sample(coded, plane));
    return codes;
}

/// Colours multiplied by what they cover.
struct Sum {
    cv::Mat1f plane[3], alpha;
    cv::Rect area; ///< on the canvas
};

void lay(Sum& sum, const Shape& shape, const Codes& codes) {
    const cv::Rect own(shape.at, shape.coverage.size());
    const cv::Rect area = own & sum.area;
    const auto cover = static_cast<float>(shape.colour.alpha / 255.0);
    for (int y = area.y; y < area.br().y; ++y) {
        const auto* coverage = shape.coverage.ptr<std::uint8_t>(y - own.y) + (area.x - own.x);
        const int row = y - sum.area.y, column = area.x - sum.area.x;
        float* alpha = sum.alpha[row] + column;
        float* first = sum.plane[0][row] + column;
        float* second = sum.plane[1][row] + column;
        float* third = sum.plane[2][row] + column;
        for (int x = 0; x < area.width; ++x) {
            const float a = static_cast<float>(coverage[x]) * cover, rest = 1.0F - a;
            alpha[x] = alpha[x] * rest + a;
            first[x] = first[x] * rest + codes[0] * a;
            second[x] = second[x] * rest + codes[1] * a;
            third[x] = third[x] * rest + codes[2] * a;
        }
    }
}

template <class T>
T rounded(float value) {
    if constexpr (std::is_floating_point_v<T>)
        return value;
    else
        return static_cast<T>(value + 0.5F);
}

template <class T>
void write_alpha(Surface& picture, const Sum& sum) {
    const auto peak = static_cast<float>(picture.format().peak());
    for (int y = 0; y < picture.height(); ++y) {
        T* to = picture.row_to_write<T>(3, y);
        const float* from = sum.alpha[y];
        for (int x = 0; x < picture.width(); ++x)
            to[x] = rounded<T>(from[x] * peak);
    }
}

/// `outside`: what stands where nothing is seen, so that scaling the picture draws no other colour in.
template <class T>
void write_plane(Surface& picture, const Sum& sum, int plane, float outside) {
    const bool coarse = plane == 1 || plane == 2;
    const int sx = coarse ? picture.format().shift_x : 0, sy = coarse ? picture.format().shift_y : 0;
    const Size size = picture.plane_size(plane);
    for (int y = 0; y < size.height; ++y) {
        T* to = picture.row_to_write<T>(plane, y);
        for (int x = 0; x < size.width; ++x) {
            float colour = 0, alpha = 0;
            for (int v = y << sy; v < std::min((y + 1) << sy, picture.height()); ++v)
                for (int u = x << sx; u < std::min((x + 1) << sx, picture.width()); ++u)
                    colour += sum.plane[plane][v][u], alpha += sum.alpha[v][u];
            to[x] = rounded<T>(alpha > 1e-6F ? colour / alpha : outside);
        }
    }
}

template <class T>
void write(Surface& picture, const Sum& sum, const Codes& outside) {
    for (int plane = 0; plane < 4; ++plane)
        picture.own(plane);
    write_alpha<T>(picture, sum);
    for (int plane = 0; plane < 3; ++plane)
        write_plane<T>(picture, sum, plane, outside[static_cast<std::size_t>(plane)]);
}

} // namespace

Layer painted(const std::vector<Shape>& shapes, Size canvas, const PixelFormat& format) {
    const cv::Rect whole(0, 0, canvas.width, canvas.height);
    cv::Rect area;
    for (const Shape& shape : shapes)
        if (!shape.coverage.empty()) area |= cv::Rect(shape.at, shape.coverage.size()) & whole;
    if (area.empty()) return {};
    area = on_colour_samples(area, format) & whole;
    Sum sum{{}, cv::Mat1f::zeros(area.size()), area};
    for (cv::Mat1f& plane : sum.plane)
        plane = cv::Mat1f::zeros(area.size());
    std::vector<std::pair<Colour, Codes>> known;
    for (const Shape& shape : shapes) {
        auto at = std::find_if(known.begin(), known.end(),
                               [&](const auto& each) { return each.first == shape.colour; });
        if (at == known.end()) at = known.insert(known.end(), {shape.colour, codes_of(shape.colour, format)});
        lay(sum, shape, at->second);
    }
    Layer layer{.picture = Surface({area.width, area.height}, format.with_alpha()), .at = area.tl()};
    const Codes outside = known.front().second;
    switch (format.samples) {
    case PixelFormat::Samples::u8:
        write<std::uint8_t>(layer.picture, sum, outside);
        break;
    case PixelFormat::Samples::u16:
        write<std::uint16_t>(layer.picture, sum, outside);
        break;
    case PixelFormat::Samples::f32:
        write<float>(layer.picture, sum, outside);
        break;
    }
    return layer;
}

} // namespace core
