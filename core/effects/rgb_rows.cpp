// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/rgb_rows.h"
#include "core/base/vectors.h"
#include "core/effects/samples.h"
#include "core/render/colour_matrix.h"
#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

namespace core {
namespace {

using Matrix = std::array<float, 9>;

Matrix inverse(const Matrix& matrix) {
    cv::Matx33d wide;
    for (int i = 0; i < 9; ++i)
        wide.val[i] = static_cast<double>(matrix[static_cast<std::size_t>(i)]);
    const cv::Matx33d back = wide.inv();
    Matrix out;
    for (int i = 0; i < 9; ++i)
        out[static_cast<std::size_t>(i)] = static_cast<float>(back.val[i]);
    return out;
}

SAYCUT_VECTORS void multiply(const float* __restrict a, const float* __restrict b, const float* __restrict c,
                             const Matrix& m, float* __restrict x, float* __restrict y, float* __restrict z,
                             int width) {
    for (int i = 0; i < width; ++i) {
        x[i] = m[0] * a[i] + m[1] * b[i] + m[2] * c[i];
        y[i] = m[3] * a[i] + m[4] * b[i] + m[5] * c[i];
        z[i] = m[6] * a[i] + m[7] * b[i] + m[8] * c[i];
    }
}

SAYCUT_VECTORS void mix(const float* __restrict a, const float* __restrict b, float part,
                        float* __restrict to, int width) {
    for (int i = 0; i < width; ++i)
        to[i] = a[i] + (b[i] - a[i]) * part;
}

/// sum += now - before
SAYCUT_VECTORS void add_change(const float* __restrict now, const float* __restrict before,
                               float* __restrict sum, int width) {
    for (int i = 0; i < width; ++i)
        sum[i] += now[i] - before[i];
}

/// `from` has one more sample on each side.
SAYCUT_VECTORS void twice_from_left(const float* __restrict from, float* __restrict to, int count) {
    for (int i = 0; i < count; ++i) {
        to[2 * i] = from[i];
        to[2 * i + 1] = 0.5F * (from[i] + from[i + 1]);
    }
}
SAYCUT_VECTORS void twice_from_centre(const float* __restrict from, float* __restrict to, int count) {
    for (int i = 0; i < count; ++i) {
        to[2 * i] = 0.25F * from[i - 1] + 0.75F * from[i];
        to[2 * i + 1] = 0.75F * from[i] + 0.25F * from[i + 1];
    }
}
/// values += part x the mean of what each covers; `from` has one more sample on each side.
SAYCUT_VECTORS void half_to_left(const float* __restrict from, float* __restrict values, float part,
                                 int count) {
    for (int i = 0; i < count; ++i)
        values[i] += part * (0.25F * (from[2 * i - 1] + from[2 * i + 1]) + 0.5F * from[2 * i]);
}
SAYCUT_VECTORS void half_to_centre(const float* __restrict from, float* __restrict values, float part,
                                   int count) {
    for (int i = 0; i < count; ++i)
        values[i] += part * 0.5F * (from[2 * i] + from[2 * i + 1]);
}

/// A row with room for a sample more on each side, and to the end of a coarser sample.
class Row {
  public:
    explicit Row(int width) : pixels_(static_cast<std::size_t>(width) + 16, 0.0F) {}
    [[nodiscard]] float* data() { return pixels_.data() + 1; }
    /// Repeats what lies at the ends.
    void repeat_ends(int width) {
        pixels_[0] = pixels_[1];
        const auto last = static_cast<std::size_t>(width);
        std::fill(pixels_.begin() + width + 1, pixels_.begin() + std::min(width + 12, size()), pixels_[last]);
    }

  private:
    [[nodiscard]] int size() const { return static_cast<int>(pixels_.size()); }
    std::vector<float> pixels_;
};

/// One picture of Y, U, V on its way to RGB and back.
template <class T>
class YuvPass {
  public:
    YuvPass(const Surface& from, Surface& to, cv::Point at, const RgbWork& work)
        : from_(from), to_(to), at_(at), work_(work), forward_(from_rgb_matrix(from.format())),
          back_(inverse(forward_)), luma_(coding_of(from.format(), 0)), chroma_(coding_of(from.format(), 1)),
          sx_(from.format().shift_x), sy_(from.format().shift_y), left_(first_x(from.format(), 1)),
          top_(first_y(from.format(), 1)) {}

    /// Rows of colour samples, and the rows of pixels that they cover.
    void run(int first, int last) {
        const int width = from_.width(), coarse = from_.plane_size(1).width;
        Row y(width), u(width), v(width), r(width), g(width), b(width), du(width), dv(width);
        Row new_u(width), new_v(width);
        Row line(coarse), other(coarse), mixed(coarse);
        for (int j = first; j < last; ++j) {
            std::fill_n(du.data(), width, 0.0F);
            std::fill_n(dv.data(), width, 0.0F);
            int rows = 0;
            for (int row = j << sy_; row < std::min((j + 1) << sy_, from_.height()); ++row, ++rows) {
                to_values(from_.row<T>(0, row), y.data(), width, luma_);
                colour_row(1, row, u, line, other, mixed);
                colour_row(2, row, v, line, other, mixed);
                multiply(y.data(), u.data(), v.data(), back_, r.data(), g.data(), b.data(), width);
                work_({r.data(), g.data(), b.data(), width, at_.x, at_.y + row});
                multiply(r.data(), g.data(), b.data(), forward_, y.data(), new_u.data(), new_v.data(), width);
                to_codes(y.data(), to_.template row_to_write<T>(0, row), width, luma_);
                add_change(new_u.data(), u.data(), du.data(), width);
                add_change(new_v.data(), v.data(), dv.data(), width);
            }
            write_colour(1, j, du, rows, line);
            write_colour(2, j, dv, rows, line);
        }
    }

  private:
    /// Colour for a row of pixels, found between the samples.
    void colour_row(int plane, int row, Row& to, Row& line, Row& other, Row& mixed) {
        const Size size = from_.plane_size(plane);
        const double place = (row - top_) / (1 << sy_);
        const int above = static_cast<int>(std::floor(place));
        const auto part = static_cast<float>(place - above);
        const auto at = [&](int j) { return from_.row<T>(plane, std::clamp(j, 0, size.height - 1)); };
        to_values(at(above), line.data(), size.width, chroma_);
        Row* found = &line;
        if (part > 0) {
            to_values(at(above + 1), other.data(), size.width, chroma_);
            mix(line.data(), other.data(), part, mixed.data(), size.width);
            found = &mixed;
        }
        widen(*found, to, size.width);
    }
    void widen(Row& coarse, Row& to, int count) {
        coarse.repeat_ends(count);
        const float* from = coarse.data();
        const int width = from_.width();
        if (sx_ == 0) {
            std::copy_n(from, width, to.data());
        } else if (sx_ == 1 && (width & 1) == 0) {
            left_ == 0 ? twice_from_left(from, to.data(), count) : twice_from_centre(from, to.data(), count);
        } else {
            for (int x = 0; x < width; ++x) {
                const double place = std::clamp((x - left_) / (1 << sx_), 0.0, count - 1.0);
                const int i = static_cast<int>(place);
                to.data()[x] = from[i] + (from[i + 1] - from[i]) * static_cast<float>(place - i);
            }
        }
    }
    void write_colour(int plane, int j, Row& change, int rows, Row& line) {
        const int width = from_.width(), count = from_.plane_size(plane).width;
        const float part = 1.0F / static_cast<float>(rows);
        change.repeat_ends(width);
        to_values(from_.row<T>(plane, j), line.data(), count, chroma_);
        if (sx_ == 1) {
            left_ == 0 ? half_to_left(change.data(), line.data(), part, count)
                       : half_to_centre(change.data(), line.data(), part, count);
        } else {
            for (int i = 0; i < count; ++i) {
                float sum = 0;
                for (int k = 0; k < 1 << sx_; ++k)
                    sum += change.data()[std::min((i << sx_) + k, width - 1)];
                line.data()[i] += part * sum / static_cast<float>(1 << sx_);
            }
        }
        to_codes(line.data(), to_.template row_to_write<T>(plane, j), count, chroma_);
    }

    const Surface& from_;
    Surface& to_;
    cv::Point at_;
    const RgbWork& work_;
    Matrix forward_, back_;
    Coding luma_, chroma_;
    int sx_, sy_;
    double left_, top_;
};

template <class T>
void rgb_rows(const Surface& from, Surface& to, cv::Point at, const RgbWork& work, int first, int last) {
    const int width = from.width();
    const Coding coding = coding_of(from.format(), 0);
    Row rows[3] = {Row(width), Row(width), Row(width)};
    for (int y = first; y < last; ++y) {
        for (int plane = 0; plane < 3; ++plane)
            to_values(from.row<T>(plane, y), rows[plane].data(), width, coding);
        work({rows[0].data(), rows[1].data(), rows[2].data(), width, at.x, at.y + y});
        for (int plane = 0; plane < 3; ++plane)
            to_codes(rows[plane].data(), to.row_to_write<T>(plane, y), width, coding);
    }
}

} // namespace

std::array<float, 9> from_rgb_matrix(const PixelFormat& format) {
    const std::array<double, 9> exact = yuv_matrix(
        format.family == PixelFormat::Family::rgb ? ColourSpace::Matrix::rgb : format.colour.matrix);
    Matrix matrix;
    std::transform(exact.begin(), exact.end(), matrix.begin(),
                   [](double entry) { return static_cast<float>(entry); });
    return matrix;
}

RgbWork blended(RgbWork work, float part) {
    if (part == 1) return work;
    return [work = std::move(work), part](const RgbRow& row) {
        std::vector<float> before(3 * static_cast<std::size_t>(row.width));
        float* channels[] = {row.r, row.g, row.b};
        for (int c = 0; c < 3; ++c)
            std::copy_n(channels[c], row.width, before.begin() + static_cast<std::ptrdiff_t>(c) * row.width);
        work(row);
        for (int c = 0; c < 3; ++c) {
            const float* old = before.data() + static_cast<std::ptrdiff_t>(c) * row.width;
            for (int x = 0; x < row.width; ++x)
                channels[c][x] = old[x] + (channels[c][x] - old[x]) * part;
        }
    };
}

Surface on_rgb_rows(const Surface& picture, cv::Point at, const RgbWork& work) {
    Surface made = with_fresh(picture, {0, 1, 2});
    by_samples(picture.format(), [&](auto sample) {
        using T = decltype(sample);
        const std::size_t bytes = static_cast<std::size_t>(picture.width()) * 32;
        if (picture.format().family == PixelFormat::Family::rgb) {
            for_rows(picture.height(), bytes,
                     [&](int first, int last) { rgb_rows<T>(picture, made, at, work, first, last); });
            return;
        }
        for_rows(picture.plane_size(1).height, bytes,
                 [&](int first, int last) { YuvPass<T>(picture, made, at, work).run(first, last); });
    });
    return made;
}

} // namespace core
