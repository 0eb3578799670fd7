// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/placing.h"
#include "core/render/convert.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

/// A difference of places that nobody sees, and rounding makes.
constexpr double kNothing = 1.0 / 512;

/// A picture of odd sides on the canvas of even sides that was made for it.
bool all_but_a_line(Size inner, Size outer) {
    const int dx = inner.width - outer.width, dy = inner.height - outer.height;
    return (dx == 0 || dx == 1) && (dy == 0 || dy == 1);
}

double snapped(double place) {
    return std::abs(place - std::round(place)) < kNothing ? std::round(place) : place;
}

cv::Rect2d snapped(const cv::Rect2d& rect) {
    const double left = snapped(rect.x), top = snapped(rect.y);
    return {left, top, snapped(rect.x + rect.width) - left, snapped(rect.y + rect.height) - top};
}

cv::Rect outward(const cv::Rect2d& rect) {
    const int left = static_cast<int>(std::floor(rect.x)), top = static_cast<int>(std::floor(rect.y));
    return {left, top, static_cast<int>(std::ceil(rect.x + rect.width)) - left,
            static_cast<int>(std::ceil(rect.y + rect.height)) - top};
}

/// How much of each pixel from `first` on lies between two places.
std::vector<float> covered(double from, double to, int first, int count) {
    std::vector<float> part(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        part[static_cast<std::size_t>(i)] = static_cast<float>(std::clamp(
            std::min(to, first + i + 1.0) - std::max(from, static_cast<double>(first + i)), 0.0, 1.0));
    return part;
}

bool all_covered(const std::vector<float>& parts) {
    return std::all_of(parts.begin(), parts.end(), [](float part) { return part >= 1.0F; });
}

template <class T>
void multiply_alpha(Surface& surface, const std::vector<float>& across, const std::vector<float>& down) {
    surface.own(3);
    const float rounding = surface.format().samples == PixelFormat::Samples::f32 ? 0.0F : 0.5F;
    for (int y = 0; y < surface.height(); ++y) {
        T* row = surface.row_to_write<T>(3, y);
        const float part = down[static_cast<std::size_t>(y)];
        for (int x = 0; x < surface.width(); ++x)
            row[x] = static_cast<T>(static_cast<float>(row[x]) * part * across[static_cast<std::size_t>(x)] +
                                    rounding);
    }
}

Surface with_edges(Surface surface, const std::vector<float>& across, const std::vector<float>& down) {
    if (all_covered(across) && all_covered(down)) return surface;
    surface = surface.with_alpha();
    switch (surface.format().samples) {
    case PixelFormat::Samples::u8:
        multiply_alpha<std::uint8_t>(surface, across, down);
        break;
    case PixelFormat::Samples::u16:
        multiply_alpha<std::uint16_t>(surface, across, down);
        break;
    case PixelFormat::Samples::f32:
        multiply_alpha<float>(surface, across, down);
        break;
    }
    return surface;
}

} // namespace

cv::Rect letterbox(Size shown, Size canvas) {
    if (all_but_a_line(shown, canvas)) return {0, 0, canvas.width, canvas.height};
    const double scale = std::min(static_cast<double>(canvas.width) / shown.width,
                                  static_cast<double>(canvas.height) / shown.height);
    const auto side = [&](int own, int room) {
        const int scaled = std::clamp(static_cast<int>(std::lround(own * scale)), 1, room);
        return room - scaled <= 1 + room / 400 ? room : scaled;
    };
    const int w = side(shown.width, canvas.width), h = side(shown.height, canvas.height);
    return {(canvas.width - w) / 2, (canvas.height - h) / 2, w, h};
}

cv::Rect2d box_of(Size shown, Size canvas, const Placing& placing) {
    const cv::Rect fitted = letterbox(shown, canvas);
    const auto moved = [&](double side, double length, double by) {
        return (side - length / 2) * placing.scale + length / 2 + by * length;
    };
    return snapped(cv::Rect2d(moved(fitted.x, canvas.width, placing.x),
                              moved(fitted.y, canvas.height, placing.y), fitted.width * placing.scale,
                              fitted.height * placing.scale));
}

Layer placed(const Surface& picture, Size shown, Size canvas, const Placing& placing,
             const PixelFormat& format) {
    const double w = canvas.width, h = canvas.height;
    const cv::Rect2d box = box_of(shown, canvas, placing);
    cv::Rect2d seen = box & cv::Rect2d(0, 0, w, h);
    const cv::Rect2d& cut = placing.visible;
    if (cut != Placing{}.visible)
        seen &= snapped(cv::Rect2d(cut.x * w, cut.y * h, cut.width * w, cut.height * h));
    if (seen.width < kNothing || seen.height < kNothing) return {};
    const cv::Rect target =
        on_colour_samples(outward(seen), format) & cv::Rect(0, 0, canvas.width, canvas.height);
    // Where the pixels of the canvas lie in the stored picture; an odd line that has no place is left out.
    Size stored = picture.size();
    if (all_but_a_line(shown, canvas) && stored == shown) stored = canvas;
    const double across = stored.width / box.width, down = stored.height / box.height;
    const cv::Rect2d from((target.x - box.x) * across, (target.y - box.y) * down, target.width * across,
                          target.height * down);
    const Surface made = convert(picture, Conversion{.format = format.with_alpha(picture.has_alpha()),
                                                     .size = {target.width, target.height},
                                                     .from = from});
    return {with_edges(made, covered(seen.x, seen.x + seen.width, target.x, target.width),
                       covered(seen.y, seen.y + seen.height, target.y, target.height)),
            target.tl()};
}

Surface on_whole_canvas(const Layer& layer, Size canvas) {
    const Surface& picture = layer.picture;
    if (layer.at == cv::Point(0, 0) && picture.size() == canvas) return picture;
    Surface whole(canvas, picture.format().with_alpha());
    whole.fill(0, 0, 0, 0);
    const Surface covered = picture.with_alpha();
    const cv::Rect there = cv::Rect(layer.at.x, layer.at.y, picture.width(), picture.height()) &
                           cv::Rect(0, 0, canvas.width, canvas.height);
    if (there.empty()) return whole;
    const Surface from =
                      covered.part({there.x - layer.at.x, there.y - layer.at.y, there.width, there.height}),
                  to = whole.part(there);
    for (int plane = 0; plane < whole.planes(); ++plane) {
        cv::Mat target(to.mat(plane)); // the fresh picture's own pixels
        from.mat(plane).copyTo(target);
    }
    return whole;
}

} // namespace core
