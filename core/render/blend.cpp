// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/blend.h"
#include "core/base/result.h"
#include "core/base/vectors.h"
#include "core/render/convert.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <opencv2/core.hpp>
#include <vector>

namespace core {
namespace {

/// Canvas and layer weigh 1 - w and w.
template <class T>
inline void weigh_all(T* __restrict to, const T* __restrict over, float weight, float rounding, int width) {
    for (int x = 0; x < width; ++x) {
        const auto under = static_cast<float>(to[x]);
        to[x] = static_cast<T>(under + (static_cast<float>(over[x]) - under) * weight + rounding);
    }
}
template <class T>
inline void weigh_each(T* __restrict to, const T* __restrict over, const float* __restrict weight,
                       float rounding, int width) {
    for (int x = 0; x < width; ++x) {
        const auto under = static_cast<float>(to[x]);
        to[x] = static_cast<T>(under + (static_cast<float>(over[x]) - under) * weight[x] + rounding);
    }
}
SAYCUT_VECTORS void weigh(std::uint8_t* to, const std::uint8_t* over, float weight, int width) {
    weigh_all(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(std::uint16_t* to, const std::uint16_t* over, float weight, int width) {
    weigh_all(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(float* to, const float* over, float weight, int width) {
    weigh_all(to, over, weight, 0.0F, width);
}
SAYCUT_VECTORS void weigh(std::uint8_t* to, const std::uint8_t* over, const float* weight, int width) {
    weigh_each(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(std::uint16_t* to, const std::uint16_t* over, const float* weight, int width) {
    weigh_each(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(float* to, const float* over, const float* weight, int width) {
    weigh_each(to, over, weight, 0.0F, width);
}

/// The same of two that are both transparent: `kept` and `came` weigh them, their sum is what is covered.
template <class T>
inline void share_each(T* __restrict to, const T* __restrict over, const float* __restrict kept,
                       const float* __restrict came, float rounding, int width) {
    for (int x = 0; x < width; ++x) {
        const float sum = kept[x] + came[x], part = sum > 0 ? came[x] / sum : 0.0F;
        const auto under = static_cast<float>(to[x]);
        to[x] = static_cast<T>(under + (static_cast<float>(over[x]) - under) * part + rounding);
    }
}

template <class T>
constexpr float kRounding = std::is_floating_point_v<T> ? 0.0F : 0.5F;

/// Part of a layer that lies on the canvas, in the samples of one plane.
struct Patch {
    int plane, x, y, from_x, from_y, width, height;
};

Patch patch_of(const Surface& canvas, const Layer& layer, int plane) {
    const Surface& picture = layer.picture;
    const bool coarse = plane == 1 || plane == 2;
    const int x = layer.at.x >> (coarse ? canvas.format().shift_x : 0),
              y = layer.at.y >> (coarse ? canvas.format().shift_y : 0);
    const Size under = canvas.plane_size(plane), over = picture.plane_size(plane);
    const int left = std::max(0, x), top = std::max(0, y);
    return {plane,
            left,
            top,
            left - x,
            top - y,
            std::min(under.width, x + over.width) - left,
            std::min(under.height, y + over.height) - top};
}

template <class T>
SAYCUT_INLINED void add_all(const T* __restrict row, float* __restrict to, int count) {
    for (int x = 0; x < count; ++x)
        to[x] += static_cast<float>(row[x]);
}
template <class T>
SAYCUT_INLINED void add_pairs(const T* __restrict row, float* __restrict to, int count) {
    for (int x = 0; x < count; ++x)
        to[x] += static_cast<float>(row[2 * x]) + static_cast<float>(row[2 * x + 1]);
}
SAYCUT_VECTORS void add(const std::uint8_t* row, bool pairs, float* to, int count) {
    pairs ? add_pairs(row, to, count) : add_all(row, to, count);
}
SAYCUT_VECTORS void add(const std::uint16_t* row, bool pairs, float* to, int count) {
    pairs ? add_pairs(row, to, count) : add_all(row, to, count);
}
SAYCUT_VECTORS void add(const float* row, bool pairs, float* to, int count) {
    pairs ? add_pairs(row, to, count) : add_all(row, to, count);
}
SAYCUT_VECTORS void multiply(float* __restrict values, float by, int count) {
    for (int x = 0; x < count; ++x)
        values[x] *= by;
}
SAYCUT_VECTORS void multiply(float* __restrict values, const float* __restrict by, int count) {
    for (int x = 0; x < count; ++x)
        values[x] *= by[x];
}

/// Numbers of a plane as fine as luma, times a factor, one for each sample of a plane: where that is coarser
/// the mean of what it covers.
template <class T>
void means_of(const cv::Mat& from, const PixelFormat& format, const Patch& patch, int left, int top,
              float factor, std::vector<float>& to) {
    const bool coarse = patch.plane == 1 || patch.plane == 2;
    const int sx = coarse ? format.shift_x : 0, sy = coarse ? format.shift_y : 0;
    to.assign(static_cast<std::size_t>(patch.width), 0.0F);
    int rows = 0;
    for (int k = 0; k < 1 << sy; ++k) {
        const int line = (top << sy) + k;
        if (line >= from.rows) break;
        ++rows;
        const T* row = from.ptr<T>(line);
        int x = 0; // those that lie inside
        if (sx <= 1) {
            x = std::min(patch.width, std::max(0, (from.cols >> sx) - left));
            add(row + (static_cast<std::ptrdiff_t>(left) << sx), sx == 1, to.data(), x);
        }
        for (; x < patch.width; ++x) {
            float sum = 0;
            for (int i = 0; i < 1 << sx; ++i)
                sum += static_cast<float>(row[std::min(((left + x) << sx) + i, from.cols - 1)]);
            to[static_cast<std::size_t>(x)] += sum;
        }
    }
    multiply(to.data(), factor / static_cast<float>(rows << sx), patch.width);
}

void means(const cv::Mat& from, const PixelFormat& format, const Patch& patch, int left, int top,
           float factor, std::vector<float>& to) {
    switch (from.depth()) {
    case CV_8U:
        return means_of<std::uint8_t>(from, format, patch, left, top, factor, to);
    case CV_16U:
        return means_of<std::uint16_t>(from, format, patch, left, top, factor, to);
    default:
        return means_of<float>(from, format, patch, left, top, factor, to);
    }
}

/// How two pictures are to come together: the upper over the lower, or in its place.
struct Merging {
    const Layer& upper;
    bool over = true;
    const cv::Mat* parts = nullptr; ///< beside the upper's opacity
    [[nodiscard]] bool even() const { return !parts && !(over && upper.picture.has_alpha()); }
};

/// What a row of a plane is weighed by.
class Row {
  public:
    Row(const Surface& canvas, const Merging& how, const Patch& patch)
        : canvas_(canvas), how_(how), patch_(patch) {}
    /// How much of the upper is shown.
    const std::vector<float>& part(int y) {
        const Surface& upper = how_.upper.picture;
        const auto opacity = static_cast<float>(how_.upper.opacity);
        part_.assign(static_cast<std::size_t>(patch_.width), opacity);
        if (how_.over && upper.has_alpha())
            means(upper.mat(3), upper.format(), patch_, patch_.from_x, patch_.from_y + y,
                  static_cast<float>(how_.upper.opacity / upper.format().peak()), part_);
        if (!how_.parts) return part_;
        means(*how_.parts, canvas_.format(), patch_, patch_.x, patch_.y + y, 1.0F, other_);
        multiply(part_.data(), other_.data(), patch_.width);
        return part_;
    }
    /// Of a canvas with alpha: how much of it is kept and how much has come.
    void shares(int y, std::vector<float>& kept, std::vector<float>& came) {
        came = part(y);
        const auto unit = static_cast<float>(1 / canvas_.format().peak());
        means(canvas_.mat(3), canvas_.format(), patch_, patch_.x, patch_.y + y, unit, kept);
        for (std::size_t x = 0; x < kept.size(); ++x)
            kept[x] *= 1 - came[x];
        if (how_.over || !how_.upper.picture.has_alpha()) return;
        means(how_.upper.picture.mat(3), canvas_.format(), patch_, patch_.from_x, patch_.from_y + y, unit,
              other_);
        for (std::size_t x = 0; x < came.size(); ++x)
            came[x] *= other_[x];
    }

  private:
    const Surface& canvas_;
    const Merging& how_;
    const Patch& patch_;
    std::vector<float> part_, other_;
};

template <class T>
void merge_plane(Surface& canvas, const Merging& how, int plane) {
    const Patch patch = patch_of(canvas, how.upper, plane);
    if (patch.width <= 0 || patch.height <= 0) return;
    canvas.own(plane);
    const bool even = how.even() && !canvas.has_alpha(), copied = even && how.upper.opacity >= 1.0;
    for_rows(patch.height, static_cast<std::size_t>(patch.width) * sizeof(T) * 3, [&](int first, int last) {
        Row row(canvas, how, patch);
        std::vector<float> kept, came;
        for (int y = first; y < last; ++y) {
            T* to = canvas.row_to_write<T>(plane, patch.y + y) + patch.x;
            if (plane == 3) { // after the others, which are weighed by it
                row.shares(y, kept, came);
                const auto peak = static_cast<float>(canvas.format().peak());
                for (int x = 0; x < patch.width; ++x)
                    to[x] = static_cast<T>(
                        (kept[static_cast<std::size_t>(x)] + came[static_cast<std::size_t>(x)]) * peak +
                        kRounding<T>);
                continue;
            }
            const T* over = how.upper.picture.row<T>(plane, patch.from_y + y) + patch.from_x;
            if (copied) {
                std::memcpy(to, over, static_cast<std::size_t>(patch.width) * sizeof(T));
            } else if (even) {
                weigh(to, over, static_cast<float>(how.upper.opacity), patch.width);
            } else if (!canvas.has_alpha()) {
                weigh(to, over, row.part(y).data(), patch.width);
            } else {
                row.shares(y, kept, came);
                share_each(to, over, kept.data(), came.data(), kRounding<T>, patch.width);
            }
        }
    });
}

void merge(Surface& canvas, const Merging& how) {
    if (!(canvas.format().with_alpha(false) == how.upper.picture.format().with_alpha(false)))
        throw Failure("pictures of different formats cannot be laid on each other");
    if (how.upper.opacity <= 0) return;
    for (int plane = 0; plane < canvas.planes(); ++plane) {
        switch (canvas.format().samples) {
        case PixelFormat::Samples::u8:
            merge_plane<std::uint8_t>(canvas, how, plane);
            break;
        case PixelFormat::Samples::u16:
            merge_plane<std::uint16_t>(canvas, how, plane);
            break;
        case PixelFormat::Samples::f32:
            merge_plane<float>(canvas, how, plane);
            break;
        }
    }
}

/// The numbers of one colour, 0 to 1: `b` lies below, `s` above.
float hard_light(float b, float s) {
    return s <= 0.5F ? 2 * b * s : b + (2 * s - 1) - b * (2 * s - 1);
}
float soft_light(float b, float s) {
    if (s <= 0.5F) return b - (1 - 2 * s) * b * (1 - b);
    const float d = b <= 0.25F ? ((16 * b - 12) * b + 4) * b : std::sqrt(b);
    return b + (2 * s - 1) * (d - b);
}

template <class Mode>
void reckon_rows(const Surface& below, Surface& above, const Mode& mode) {
    const auto coded = [](float number) { return std::clamp(number, 0.0F, 1.0F); };
    for_rows(above.height(), static_cast<std::size_t>(above.width()) * 24, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            const float* cover = below.has_alpha() ? below.row<float>(3, y) : nullptr;
            for (int plane = 0; plane < 3; ++plane) {
                const float* b = below.row<float>(plane, y);
                float* s = above.row_to_write<float>(plane, y);
                for (int x = 0; x < above.width(); ++x) {
                    const float source = coded(s[x]), made = coded(mode(coded(b[x]), source));
                    s[x] = cover ? source + (made - source) * cover[x] : made;
                }
            }
        }
    });
}

void reckon(const Surface& below, Surface& above, BlendMode mode) {
    switch (mode) {
    case BlendMode::normal:
        return;
    case BlendMode::add:
        return reckon_rows(below, above, [](float b, float s) { return b + s; });
    case BlendMode::subtract:
        return reckon_rows(below, above, [](float b, float s) { return b - s; });
    case BlendMode::multiply:
        return reckon_rows(below, above, [](float b, float s) { return b * s; });
    case BlendMode::screen:
        return reckon_rows(below, above, [](float b, float s) { return b + s - b * s; });
    case BlendMode::overlay:
        return reckon_rows(below, above, [](float b, float s) { return hard_light(s, b); });
    case BlendMode::darken:
        return reckon_rows(below, above, [](float b, float s) { return std::min(b, s); });
    case BlendMode::lighten:
        return reckon_rows(below, above, [](float b, float s) { return std::max(b, s); });
    case BlendMode::difference:
        return reckon_rows(below, above, [](float b, float s) { return std::abs(b - s); });
    case BlendMode::soft_light:
        return reckon_rows(below, above, soft_light);
    case BlendMode::hard_light:
        return reckon_rows(below, above, hard_light);
    }
}

template <class T>
void multiply_rows(Surface& picture, const cv::Mat& parts) {
    for (int y = 0; y < picture.height(); ++y) {
        T* row = picture.row_to_write<T>(3, y);
        const float* part = parts.ptr<float>(y);
        for (int x = 0; x < picture.width(); ++x)
            row[x] = static_cast<T>(static_cast<float>(row[x]) * part[x] + kRounding<T>);
    }
}

} // namespace

void blend(Surface& canvas, const Layer& layer) {
    merge(canvas, {.upper = layer});
}

void blend(Surface& canvas, const Layer& layer, BlendMode mode) {
    if (mode == BlendMode::normal || layer.opacity <= 0) return blend(canvas, layer);
    const cv::Rect there = cv::Rect(layer.at.x, layer.at.y, layer.picture.width(), layer.picture.height()) &
                           cv::Rect(0, 0, canvas.width(), canvas.height());
    if (there.empty()) return;
    const Surface above = layer.picture.part(there - layer.at), below = canvas.part(there);
    const PixelFormat rgb = PixelFormat::rgb(32, canvas.format().colour);
    Surface made = convert(above, rgb.with_alpha(above.has_alpha()));
    made.own();
    reckon(convert(below, rgb.with_alpha(below.has_alpha())), made, mode);
    blend(canvas, {convert(made, layer.picture.format()), there.tl(), layer.opacity});
}

void exchange(Surface& canvas, const Surface& other, double part) {
    const Layer upper{other, {0, 0}, part};
    merge(canvas, {.upper = upper, .over = false});
}

void exchange(Surface& canvas, const Surface& other, const cv::Mat& parts) {
    const Layer upper{other};
    merge(canvas, {.upper = upper, .over = false, .parts = &parts});
}

void multiply_alpha(Layer& layer, const cv::Mat& parts) {
    Surface& picture = layer.picture;
    picture = picture.with_alpha();
    picture.own(3);
    switch (picture.format().samples) {
    case PixelFormat::Samples::u8:
        return multiply_rows<std::uint8_t>(picture, parts);
    case PixelFormat::Samples::u16:
        return multiply_rows<std::uint16_t>(picture, parts);
    case PixelFormat::Samples::f32:
        return multiply_rows<float>(picture, parts);
    }
}

} // namespace core
