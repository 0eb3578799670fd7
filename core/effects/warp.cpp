// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenCV's warpPerspective and remap, plane by plane.
#include "core/effects/warp.h"
#include "core/effects/gaussian.h"
#include "core/effects/samples.h"
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

/// From a plane's samples to pixels.
cv::Matx33d to_pixels(const PixelFormat& format, int plane) {
    const bool coarse = plane == 1 || plane == 2;
    const double x = coarse ? first_x(format, plane) : 0, y = coarse ? first_y(format, plane) : 0;
    return {static_cast<double>(step_x(format, plane)),
            0,
            x,
            0,
            static_cast<double>(step_y(format, plane)),
            y,
            0,
            0,
            1};
}

/// How many pixels of the source lie under one of the canvas, along a side, in the middle.
double shrunk_by(const cv::Matx33d& back, Size size) {
    const auto at = [&](double x, double y) {
        const cv::Vec3d p = back * cv::Vec3d(x, y, 1);
        return cv::Vec2d(p[0] / p[2], p[1] / p[2]);
    };
    const double x = size.width / 2.0, y = size.height / 2.0;
    const cv::Vec2d across = at(x + 0.5, y) - at(x - 0.5, y), down = at(x, y + 0.5) - at(x, y - 0.5);
    return std::sqrt(std::abs(across[0] * down[1] - across[1] * down[0]));
}

/// How much of an opaque source of this size a place between its pixels has.
double cover_at(double x, double y, Size size) {
    const auto along = [](double at, int side) { return std::clamp(std::min(at + 1, side - at), 0.0, 1.0); };
    return along(x, size.width) * along(y, size.height);
}

/// Alpha for an opaque source; `place`: where in it a pixel of the canvas is found.
template <class Place>
void cover(Surface& made, Size source, const Place& place) {
    made.own(3);
    const double peak = made.format().peak();
    by_samples(made.format(), [&](auto sample) {
        using T = decltype(sample);
        for_rows(made.height(), static_cast<std::size_t>(made.width()) * 16, [&](int first, int last) {
            for (int y = first; y < last; ++y) {
                T* row = made.row_to_write<T>(3, y);
                for (int x = 0; x < made.width(); ++x) {
                    const cv::Vec2d at = place(x, y);
                    row[x] = coded<T>(static_cast<float>(cover_at(at[0], at[1], source) * peak),
                                      static_cast<float>(peak));
                }
            }
        });
    });
}

Surface fresh_with_alpha(const Surface& picture) {
    return {picture.size(), picture.format().with_alpha()};
}

} // namespace

Surface warped(const Surface& source, const cv::Matx33d& back) {
    // Where much is made small, pixels between the samples would be lost: what is finer goes before.
    const double shrunk = shrunk_by(back, source.size());
    const Surface picture = shrunk > 1.05 ? gaussian(source, 0.5 * std::sqrt(shrunk * shrunk - 1)) : source;
    Surface made = fresh_with_alpha(picture);
    for (int plane = 0; plane < made.planes(); ++plane) {
        if (plane == 3 && !picture.has_alpha()) {
            cover(made, picture.size(), [&](double x, double y) {
                const cv::Vec3d p = back * cv::Vec3d(x, y, 1);
                return cv::Vec2d(p[0] / p[2], p[1] / p[2]);
            });
            break;
        }
        const cv::Matx33d own = to_pixels(picture.format(), plane), map = own.inv() * back * own;
        cv::Mat target = made.mat_to_write(plane);
        const cv::Mat from = picture.mat(plane);
        const bool straight = map(2, 0) == 0 && map(2, 1) == 0;
        const int border = plane == 3 ? cv::BORDER_CONSTANT : cv::BORDER_REPLICATE;
        const int how = (plane == 3 ? cv::INTER_LINEAR : cv::INTER_CUBIC) | cv::WARP_INVERSE_MAP;
        if (straight)
            cv::warpAffine(from, target, cv::Mat(map).rowRange(0, 2), target.size(), how, border);
        else
            cv::warpPerspective(from, target, map, target.size(), how, border);
        if (picture.format().samples == PixelFormat::Samples::u16)
            cv::min(target, picture.format().peak(), target); // cubics reach beyond
    }
    return made;
}

Surface warped(const Surface& picture, const cv::Mat& x, const cv::Mat& y) {
    Surface made = fresh_with_alpha(picture);
    for (int plane = 0; plane < made.planes(); ++plane) {
        if (plane == 3 && !picture.has_alpha()) {
            cover(made, picture.size(), [&](int column, int row) {
                return cv::Vec2d(x.at<float>(row, column), y.at<float>(row, column));
            });
            break;
        }
        cv::Mat target = made.mat_to_write(plane), own_x = x, own_y = y;
        const double sx = step_x(picture.format(), plane), sy = step_y(picture.format(), plane);
        if (sx > 1 || sy > 1) { // the map where this plane's samples lie
            const cv::Matx33d own = to_pixels(picture.format(), plane);
            const cv::Mat where = cv::Mat(own).rowRange(0, 2);
            const int how = cv::INTER_LINEAR | cv::WARP_INVERSE_MAP;
            cv::Mat finer_x, finer_y;
            cv::warpAffine(x, finer_x, where, target.size(), how, cv::BORDER_REPLICATE);
            cv::warpAffine(y, finer_y, where, target.size(), how, cv::BORDER_REPLICATE);
            own_x = (finer_x - own(0, 2)) / sx;
            own_y = (finer_y - own(1, 2)) / sy;
        }
        const cv::Mat from = picture.mat(plane);
        cv::remap(from, target, own_x, own_y, plane == 3 ? cv::INTER_LINEAR : cv::INTER_CUBIC,
                  plane == 3 ? cv::BORDER_CONSTANT : cv::BORDER_REPLICATE);
        if (picture.format().samples == PixelFormat::Samples::u16)
            cv::min(target, picture.format().peak(), target);
    }
    return made;
}

} // namespace core
