// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys' cubics (a = -0.75, as OpenCV and others have it), row by row: colour's samples at their own places,
// alpha linearly.
#include "core/effects/warp.h"
#include "core/base/vectors.h"
#include "core/effects/gaussian.h"
#include "core/effects/samples.h"
#include "core/render/convert.h"
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

namespace core {
namespace {

using Four = float __attribute__((vector_size(16)));

constexpr int kParts = 1024; ///< places between two samples that are told apart

double cubic(double t) {
    constexpr double a = -0.75;
    t = std::abs(t);
    if (t <= 1) return ((a + 2) * t - (a + 3)) * t * t + 1;
    return t < 2 ? ((a * t - 5 * a) * t + 8 * a) * t - 4 * a : 0;
}

/// What the four samples around each place weigh.
const std::vector<Four>& weights() {
    static const std::vector<Four> table = [] {
        std::vector<Four> made(kParts);
        for (int i = 0; i < kParts; ++i)
            for (int k = 0; k < 4; ++k)
                made[static_cast<std::size_t>(i)][k] =
                    static_cast<float>(cubic(static_cast<double>(i) / kParts - (k - 1)));
        return made;
    }();
    return table;
}

/// A plane's samples, and what of them is found where.
struct Source {
    const std::uint8_t* data = nullptr;
    std::ptrdiff_t stride = 0;
    int width = 0, height = 0;
    float peak = 0;
    const Four* weights = nullptr;
};

/// Of a row of places: the sample before each, and how far it lies behind that.
struct Found {
    std::vector<float> x, y;
    std::vector<int> column, line, across, down;
    explicit Found(int width)
        : x(static_cast<std::size_t>(width)), y(x.size()), column(x.size()), line(x.size()), across(x.size()),
          down(x.size()) {}
};

SAYCUT_VECTORS void split(const float* __restrict place, int* __restrict whole, int* __restrict part,
                          float first, float by, float last, int count) {
    for (int i = 0; i < count; ++i) {
        // Far outside all is the same; there is no overflow either.
        const float at = std::min(std::max((place[i] - first) * by, -4.0F), last + 4.0F) + 8.0F;
        const int fixed = static_cast<int>(at * kParts + 0.5F);
        whole[i] = fixed / kParts - 8;
        part[i] = fixed % kParts;
    }
}

using Words = std::int32_t __attribute__((vector_size(16)));
using Halves = std::uint16_t __attribute__((vector_size(16)));
using Bytes = std::uint8_t __attribute__((vector_size(16)));

/// Said as the processor's own steps: of a conversion of four bytes the compiler makes four single ones.
SAYCUT_INLINED Four four_of(Halves halves) {
    const Halves wide = __builtin_shuffle(halves, Halves{}, Halves{0, 8, 1, 9, 2, 10, 3, 11});
    return __builtin_convertvector(reinterpret_cast<Words>(wide), Four);
}
SAYCUT_INLINED Four four_of(const std::uint8_t* from) {
    std::int32_t word = 0;
    __builtin_memcpy(&word, from, sizeof word);
    const auto bytes = reinterpret_cast<Bytes>(Words{word, 0, 0, 0});
    const Bytes wide =
        __builtin_shuffle(bytes, Bytes{}, Bytes{0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23});
    return four_of(reinterpret_cast<Halves>(wide));
}
SAYCUT_INLINED Four four_of(const std::uint16_t* from) {
    using Pair = std::int64_t __attribute__((vector_size(16)));
    std::int64_t words = 0;
    __builtin_memcpy(&words, from, sizeof words);
    return four_of(reinterpret_cast<Halves>(Pair{words, 0}));
}
SAYCUT_INLINED Four four_of(const float* from) {
    Four samples;
    __builtin_memcpy(&samples, from, sizeof samples);
    return samples;
}
template <class T>
SAYCUT_INLINED const T* row_of(const Source& source, int y) {
    return reinterpret_cast<const T*>(source.data + source.stride * y);
}

/// Near the edges: the outermost samples are repeated, also where nothing is seen of them.
template <class T>
T at_edge(const Source& source, int column, int line, const Four& across, const Four& down) {
    const int x = std::clamp(column, -2, source.width), y = std::clamp(line, -2, source.height);
    if (x != column || y != line || x == -2 || y == -2 || x == source.width || y == source.height)
        return row_of<T>(source, std::clamp(y, 0, source.height - 1))[std::clamp(x, 0, source.width - 1)];
    float sum = 0;
    for (int j = 0; j < 4; ++j) {
        const T* row = row_of<T>(source, std::clamp(line + j - 1, 0, source.height - 1));
        for (int i = 0; i < 4; ++i)
            sum += across[i] * down[j] *
                   static_cast<float>(row[std::clamp(column + i - 1, 0, source.width - 1)]);
    }
    return coded<T>(sum, source.peak);
}

template <class T>
SAYCUT_INLINED void warp_row(const Source& source, const Found& found, int first, T* to, int last) {
    const auto inner_x = static_cast<unsigned>(std::max(0, source.width - 3)),
               inner_y = static_cast<unsigned>(std::max(0, source.height - 3));
    for (int x = first; x < last; ++x) {
        const auto i = static_cast<std::size_t>(x);
        const int column = found.column[i], line = found.line[i];
        const Four across = source.weights[found.across[i]], down = source.weights[found.down[i]];
        if (static_cast<unsigned>(column - 1) >= inner_x || static_cast<unsigned>(line - 1) >= inner_y) {
            to[x] = at_edge<T>(source, column, line, across, down);
            continue;
        }
        const T* row = row_of<T>(source, line - 1) + column - 1;
        const auto next = source.stride / static_cast<std::ptrdiff_t>(sizeof(T));
        const Four sum = (four_of(row) * down[0] + four_of(row + next) * down[1] +
                          four_of(row + 2 * next) * down[2] + four_of(row + 3 * next) * down[3]) *
                         across;
        const Four halves = sum + __builtin_shuffle(sum, Words{2, 3, 0, 1});
        to[x] = coded<T>(halves[0] + halves[1], source.peak);
    }
}
SAYCUT_VECTORS void warp_samples(const Source& source, const Found& found, int first, std::uint8_t* to,
                                 int last) {
    warp_row(source, found, first, to, last);
}
SAYCUT_VECTORS void warp_samples(const Source& source, const Found& found, int first, std::uint16_t* to,
                                 int last) {
    warp_row(source, found, first, to, last);
}
SAYCUT_VECTORS void warp_samples(const Source& source, const Found& found, int first, float* to, int last) {
    warp_row(source, found, first, to, last);
}

/// How much of an opaque source of a size each place has; `by`: its pixels for each of those that places
/// count.
SAYCUT_VECTORS void cover_row(const float* __restrict x, const float* __restrict y, Size size, float by_x,
                              float by_y, float* __restrict to, int count) {
    const auto width = static_cast<float>(size.width), height = static_cast<float>(size.height);
    for (int i = 0; i < count; ++i) {
        const float at_x = (x[i] + 0.5F) * by_x - 0.5F, at_y = (y[i] + 0.5F) * by_y - 0.5F;
        to[i] = within(lesser(at_x + 1, width - at_x), 0.0F, 1.0F) *
                within(lesser(at_y + 1, height - at_y), 0.0F, 1.0F);
    }
}

/// Linearly between what is covered, nothing outside.
template <class T>
void alpha_row(const Source& source, const Found& found, T* to, int count) {
    const auto at = [&](int x, int y) {
        const bool inside = x >= 0 && y >= 0 && x < source.width && y < source.height;
        return inside ? static_cast<float>(row_of<T>(source, y)[x]) : 0.0F;
    };
    for (int k = 0; k < count; ++k) {
        const auto i = static_cast<std::size_t>(k);
        const int x = found.column[i], y = found.line[i];
        const float across = static_cast<float>(found.across[i]) / kParts,
                    down = static_cast<float>(found.down[i]) / kParts;
        to[k] = coded<T>((at(x, y) * (1 - across) + at(x + 1, y) * across) * (1 - down) +
                             (at(x, y + 1) * (1 - across) + at(x + 1, y + 1) * across) * down,
                         source.peak);
    }
}

/// A picture on its way to another place.
template <class T>
class Warp {
  public:
    Warp(const Surface& from, Size whole, Surface& to, cv::Point at, const Places& places)
        : from_(from), whole_(whole), to_(to), at_(at), places_(places) {}

    /// Rows of luma (and alpha), or of both planes of colour where those are coarser.
    void run(bool coarse, int first, int last) {
        const PixelFormat& format = from_.format();
        const int plane = coarse ? 1 : 0, width = to_.plane_size(plane).width;
        const double step = step_x(format, plane), x = at_.x + (coarse ? first_x(format, plane) : 0),
                     y = at_.y + (coarse ? first_y(format, plane) : 0);
        Found found(width);
        for (int j = first; j < last; ++j) {
            places_(x, step, y + j * step_y(format, plane), width, found.x.data(), found.y.data());
            put(found, plane, j, width);
        }
    }

  private:
    [[nodiscard]] Source source_of(int plane) const {
        const Size size = from_.plane_size(plane);
        return {from_.at(plane).data.get(),
                from_.stride(plane),
                size.width,
                size.height,
                static_cast<float>(from_.format().peak()),
                weights().data()};
    }
    void put(Found& found, int plane, int j, int width) {
        const PixelFormat& format = from_.format();
        const Size size = from_.plane_size(plane);
        const auto along = [&](const std::vector<float>& place, std::vector<int>& whole,
                               std::vector<int>& part, double first, int step, int side) {
            split(place.data(), whole.data(), part.data(), static_cast<float>(first),
                  1.0F / static_cast<float>(step), static_cast<float>(side), width);
        };
        along(found.x, found.column, found.across, plane ? first_x(format, plane) : 0, step_x(format, plane),
              size.width);
        along(found.y, found.line, found.down, plane ? first_y(format, plane) : 0, step_y(format, plane),
              size.height);
        const bool alike = format.shift_x == 0 && format.shift_y == 0;
        const int past = plane == 1 || alike ? 2 : 0;
        const auto [first, last] = span_of(found, size, width);
        for (int p = plane; p <= past; ++p) {
            T* to = to_.template row_to_write<T>(p, j);
            warp_samples(source_of(p), found, first, to, last);
            std::fill(to, to + first, first < last ? to[first] : T{});
            std::fill(to + last, to + width, first < last ? to[last - 1] : T{});
        }
        if (plane == 0) put_alpha(found, j, width);
    }
    /// The places of a row, from the first to behind the last, that have something of the source near them.
    static std::pair<int, int> span_of(const Found& found, Size source, int width) {
        const auto near = [&](int k) {
            const auto i = static_cast<std::size_t>(k);
            return found.column[i] >= -1 && found.column[i] < source.width && found.line[i] >= -1 &&
                   found.line[i] < source.height;
        };
        int first = 0, last = width;
        while (first < last && !near(first))
            ++first;
        while (last > first && !near(last - 1))
            --last;
        return {first, last};
    }
    void put_alpha(Found& found, int j, int width) {
        T* to = to_.template row_to_write<T>(3, j);
        if (from_.has_alpha()) return alpha_row<T>(source_of(3), found, to, width);
        std::vector<float> cover(static_cast<std::size_t>(width));
        cover_row(found.x.data(), found.y.data(), whole_,
                  static_cast<float>(whole_.width) / static_cast<float>(from_.width()),
                  static_cast<float>(whole_.height) / static_cast<float>(from_.height()), cover.data(),
                  width);
        to_codes(cover.data(), to, width, coding_of(to_.format(), 3));
    }

    const Surface& from_;
    Size whole_; ///< of the picture before it was made smaller
    Surface& to_;
    cv::Point at_;
    const Places& places_;
};

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

/// Where something is seen: the corners of what a source covers, on the canvas.
cv::Rect seen_box(const cv::Matx33d& back, Size source, Size canvas) {
    const cv::Rect all(0, 0, canvas.width, canvas.height);
    const cv::Matx33d forth = back.inv();
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const double y : {-1.0, static_cast<double>(source.height)})
        for (const double x : {-1.0, static_cast<double>(source.width)}) {
            const cv::Vec3d p = forth * cv::Vec3d(x, y, 1);
            if (!(p[2] > 1e-6)) return all; // beyond the horizon
            left = std::min(left, p[0] / p[2]), right = std::max(right, p[0] / p[2]);
            top = std::min(top, p[1] / p[2]), bottom = std::max(bottom, p[1] / p[2]);
        }
    const auto whole = [](double at) { return static_cast<int>(std::clamp(at, -1e6, 1e6)); };
    const int x = whole(std::floor(left)), y = whole(std::floor(top));
    return cv::Rect(x, y, whole(std::ceil(right)) - x + 1, whole(std::ceil(bottom)) - y + 1) & all;
}

SAYCUT_VECTORS void straight_row(double sx, double sy, double dx, double dy, int count, float* __restrict x,
                                 float* __restrict y) {
    for (int i = 0; i < count; ++i) {
        x[i] = static_cast<float>(sx + dx * i);
        y[i] = static_cast<float>(sy + dy * i);
    }
}
SAYCUT_VECTORS void slanted_row(cv::Vec3d from, cv::Vec3d by, int count, float* __restrict x,
                                float* __restrict y) {
    const double fx = from[0], fy = from[1], fz = from[2], bx = by[0], bz = by[2], cy = by[1];
    for (int i = 0; i < count; ++i) {
        const double z = 1 / (fz + bz * i);
        x[i] = static_cast<float>((fx + bx * i) * z);
        y[i] = static_cast<float>((fy + cy * i) * z);
    }
}

Places places_of(const cv::Matx33d& back) {
    return [back](double x, double step, double y, int count, float* source_x, float* source_y) {
        const cv::Vec3d from = back * cv::Vec3d(x, y, 1), by = back * cv::Vec3d(step, 0, 0);
        if (back(2, 0) == 0 && back(2, 1) == 0)
            straight_row(from[0] / from[2], from[1] / from[2], by[0] / from[2], by[1] / from[2], count,
                         source_x, source_y);
        else
            slanted_row(from, by, count, source_x, source_y);
    };
}

Layer warped_from(const Surface& picture, Size whole, const cv::Rect& box, const Places& places) {
    const cv::Rect part = on_colour_samples(box, picture.format());
    Surface made({std::max(1, part.width), std::max(1, part.height)}, picture.format().with_alpha());
    if (part.empty()) {
        made.fill(0, 0, 0, 0);
        return {made, part.tl()};
    }
    const PixelFormat& format = picture.format();
    const bool coarser = format.shift_x || format.shift_y;
    by_samples(format, [&](auto sample) {
        Warp<decltype(sample)> warp(picture, whole, made, part.tl(), places);
        for (const bool coarse : {false, true}) {
            if (coarse && !coarser) break;
            for_rows(made.plane_size(coarse ? 1 : 0).height, static_cast<std::size_t>(part.width) * 32,
                     [&](int first, int last) { warp.run(coarse, first, last); });
        }
    });
    return {made, part.tl()};
}

} // namespace

Layer warped(const Surface& picture, const cv::Rect& box, const Places& places) {
    return warped_from(picture, picture.size(), box, places);
}

Layer warped(const Surface& source, const cv::Matx33d& back) {
    const Size canvas = source.size();
    const cv::Rect box = seen_box(back, canvas, canvas);
    const double shrunk = shrunk_by(back, canvas);
    constexpr double kLittle = 1.25; // so much smaller, cubics lose nothing that is seen
    if (!(shrunk > kLittle)) return warped(source, box, places_of(back));
    const auto side = [&](int length) { return std::max(2, static_cast<int>(std::lround(length / shrunk))); };
    const Size small{side(canvas.width), side(canvas.height)};
    const Surface reduced = mixing_neighbours(source, [&](const Surface& from) {
        return convert(from, Conversion{.format = from.format(), .size = small, .from = {}});
    });
    const double across = static_cast<double>(small.width) / canvas.width,
                 down = static_cast<double>(small.height) / canvas.height;
    const cv::Matx33d to_small(across, 0, across / 2 - 0.5, 0, down, down / 2 - 0.5, 0, 0, 1);
    return warped_from(reduced, canvas, box, places_of(to_small * back));
}

} // namespace core
