// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include "core/render/convert.h"
#include <vector>

namespace core {

Surface on_plane_rows(const Surface& picture, cv::Point at, std::initializer_list<int> planes,
                      const PlaneWork& work) {
    Surface made = with_fresh(picture, planes);
    const PixelFormat& format = picture.format();
    for (const int plane : planes) {
        const Size size = picture.plane_size(plane);
        const Coding coding = coding_of(format, plane);
        const bool coarse = plane == 1 || plane == 2;
        const double x = at.x + (coarse ? first_x(format, plane) : 0),
                     y = at.y + (coarse ? first_y(format, plane) : 0);
        by_samples(format, [&](auto sample) {
            using T = decltype(sample);
            for_rows(size.height, static_cast<std::size_t>(size.width) * 16, [&](int first, int last) {
                std::vector<float> row(static_cast<std::size_t>(size.width));
                for (int j = first; j < last; ++j) {
                    to_values(picture.row<T>(plane, j), row.data(), size.width, coding);
                    work({row.data(), size.width, plane, x, y + j * step_y(format, plane),
                          static_cast<double>(step_x(format, plane))});
                    to_codes(row.data(), made.row_to_write<T>(plane, j), size.width, coding);
                }
            });
        });
    }
    return made;
}

Surface on_colour_rows(const Surface& yuv, const ColourWork& work) {
    Surface made = with_fresh(yuv, {1, 2});
    const Size size = yuv.plane_size(1);
    const Coding coding = coding_of(yuv.format(), 1);
    by_samples(yuv.format(), [&](auto sample) {
        using T = decltype(sample);
        for_rows(size.height, static_cast<std::size_t>(size.width) * 32, [&](int first, int last) {
            std::vector<float> u(static_cast<std::size_t>(size.width)), v(u.size());
            for (int j = first; j < last; ++j) {
                to_values(yuv.row<T>(1, j), u.data(), size.width, coding);
                to_values(yuv.row<T>(2, j), v.data(), size.width, coding);
                work(u.data(), v.data(), size.width);
                to_codes(u.data(), made.row_to_write<T>(1, j), size.width, coding);
                to_codes(v.data(), made.row_to_write<T>(2, j), size.width, coding);
            }
        });
    });
    return made;
}

/// On Y, U, V the line on Y and its slope on U and V.
Surface lined(const Surface& from, double gain, double offset) {
    const bool yuv = from.format().family == PixelFormat::Family::yuv;
    const auto g = static_cast<float>(gain), o = static_cast<float>(offset);
    Surface made = yuv && gain == 1 ? with_fresh(from, {0}) : with_fresh(from, {0, 1, 2});
    scale_plane(from, made, 0, g, o);
    for (const int plane : {1, 2})
        if (!yuv || gain != 1) scale_plane(from, made, plane, g, yuv ? 0.0F : o);
    return made;
}

Surface as_yuv(const Surface& picture) {
    if (picture.format().family == PixelFormat::Family::yuv) return picture;
    PixelFormat format = PixelFormat::yuv420(32, picture.format().colour).with_alpha(picture.has_alpha());
    format.shift_x = format.shift_y = 0;
    const bool wide = format.colour.primaries == ColourSpace::Primaries::bt2020;
    format.colour.matrix = wide ? ColourSpace::Matrix::bt2020 : ColourSpace::Matrix::bt709;
    return convert(picture, format);
}

cv::Mat luma_of(const Surface& yuv) {
    cv::Mat luma(yuv.height(), yuv.width(), CV_32F);
    const Coding coding = coding_of(yuv.format(), 0);
    by_samples(yuv.format(), [&](auto sample) {
        for_rows(yuv.height(), static_cast<std::size_t>(yuv.width()) * 5, [&](int first, int last) {
            for (int y = first; y < last; ++y)
                to_values(yuv.row<decltype(sample)>(0, y), luma.ptr<float>(y), yuv.width(), coding);
        });
    });
    return luma;
}

void set_values(Surface& picture, int plane, const cv::Mat& values) {
    picture = with_fresh(picture, {plane});
    const Coding coding = coding_of(picture.format(), plane);
    by_samples(picture.format(), [&](auto sample) {
        using T = decltype(sample);
        for_rows(picture.height(), static_cast<std::size_t>(picture.width()) * 5, [&](int first, int last) {
            for (int y = first; y < last; ++y)
                to_codes(values.ptr<float>(y), picture.row_to_write<T>(plane, y), picture.width(), coding);
        });
    });
}

} // namespace core
