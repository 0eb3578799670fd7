// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/surface.h"
#include "core/base/result.h"
#include "core/render/colour_matrix.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <opencv2/core.hpp>
#include <opencv2/core/utility.hpp>

namespace core {
namespace {

constexpr std::size_t kRowAlignment = 64;

/// What marks pixels that were made here: they may be written to.
struct FreePixels {
    void operator()(std::uint8_t* pixels) const { std::free(pixels); }
};

int rounded_up(int side, int shift) {
    return (side + (1 << shift) - 1) >> shift;
}

Surface::Plane fresh_plane(Size size, std::size_t sample_bytes) {
    const std::size_t row = (static_cast<std::size_t>(size.width) * sample_bytes + kRowAlignment - 1) /
                            kRowAlignment * kRowAlignment;
    // One more piece behind the last row: encoders read whole vectors.
    void* memory =
        std::aligned_alloc(kRowAlignment, row * static_cast<std::size_t>(size.height) + kRowAlignment);
    if (!memory)
        throw Failure("out of memory for a picture of " + std::to_string(size.width) + "x" +
                      std::to_string(size.height));
    return {std::shared_ptr<std::uint8_t>(static_cast<std::uint8_t*>(memory), FreePixels{}),
            static_cast<std::ptrdiff_t>(row)};
}

int mat_type(PixelFormat::Samples samples) {
    switch (samples) {
    case PixelFormat::Samples::u8:
        return CV_8U;
    case PixelFormat::Samples::u16:
        return CV_16U;
    case PixelFormat::Samples::f32:
        break;
    }
    return CV_32F;
}

/// How much red and blue weigh in luma.
std::pair<double, double> luma_weights(ColourSpace::Matrix matrix) {
    using Matrix = ColourSpace::Matrix;
    switch (matrix) {
    case Matrix::fcc:
        return {0.30, 0.11};
    case Matrix::bt470bg:
    case Matrix::bt601:
        return {0.299, 0.114};
    case Matrix::st240:
        return {0.212, 0.087};
    case Matrix::bt2020:
        return {0.2627, 0.0593};
    default:
        return {0.2126, 0.0722};
    }
}

/// Y 0 to 1, U and V -0.5 to 0.5.
std::array<double, 3> as_yuv(ColourSpace::Matrix matrix, double r, double g, double b) {
    if (matrix == ColourSpace::Matrix::ycgco)
        return {r / 4 + g / 2 + b / 4, -r / 4 + g / 2 - b / 4, r / 2 - b / 2};
    const auto [kr, kb] = luma_weights(matrix);
    const double y = kr * r + (1 - kr - kb) * g + kb * b;
    return {y, (b - y) / (2 * (1 - kb)), (r - y) / (2 * (1 - kr))};
}

/// The code of a value of one plane.
double coded(const PixelFormat& format, int plane, double value) {
    if (format.samples == PixelFormat::Samples::f32) return value;
    const bool chroma = format.family == PixelFormat::Family::yuv && (plane == 1 || plane == 2);
    const double unit = 1 << (format.depth - 8), half = 1 << (format.depth - 1);
    const bool full = plane == 3 || format.colour.range == ColourSpace::Range::full;
    const double code = chroma ? half + value * (full ? format.peak() : 224 * unit)
                        : full ? value * format.peak()
                               : 16 * unit + value * 219 * unit;
    return std::clamp(std::round(code), 0.0, format.peak());
}

const char* name_of(ColourSpace::Matrix matrix) {
    using Matrix = ColourSpace::Matrix;
    switch (matrix) {
    case Matrix::rgb:
        return "rgb";
    case Matrix::bt709:
        return "bt709";
    case Matrix::fcc:
        return "fcc";
    case Matrix::bt470bg:
    case Matrix::bt601:
        return "bt601";
    case Matrix::st240:
        return "st240";
    case Matrix::ycgco:
        return "ycgco";
    case Matrix::bt2020:
        break;
    }
    return "bt2020";
}

} // namespace

ColourSpace ColourSpace::as_rgb() const {
    ColourSpace rgb = *this;
    rgb.matrix = Matrix::rgb;
    rgb.range = Range::full;
    rgb.chroma = Chroma::left;
    return rgb;
}

std::string ColourSpace::text() const {
    std::string text = name_of(matrix);
    if (transfer == Transfer::pq) text += " pq";
    if (transfer == Transfer::hlg) text += " hlg";
    if (transfer == Transfer::linear) text += " linear";
    if (matrix == Matrix::rgb && primaries == Primaries::bt2020) text += " bt2020";
    return text + (range == Range::full ? " full" : " limited");
}

PixelFormat PixelFormat::yuv420(int depth, const ColourSpace& colour) {
    return PixelFormat{.colour = colour}.with_depth(depth);
}

PixelFormat PixelFormat::rgb(int depth, const ColourSpace& of) {
    return PixelFormat{.family = Family::rgb, .shift_x = 0, .shift_y = 0, .colour = of.as_rgb()}.with_depth(
        depth);
}

PixelFormat PixelFormat::with_alpha(bool has) const {
    PixelFormat format = *this;
    format.alpha = has;
    return format;
}

PixelFormat PixelFormat::with_depth(int bits) const {
    PixelFormat format = *this;
    format.depth = bits;
    format.samples = bits <= 8 ? Samples::u8 : bits <= 16 ? Samples::u16 : Samples::f32;
    return format;
}

std::size_t PixelFormat::sample_bytes() const {
    return samples == Samples::u8 ? 1 : samples == Samples::u16 ? 2 : 4;
}

double PixelFormat::peak() const {
    return samples == Samples::f32 ? 1.0 : static_cast<double>((1 << depth) - 1);
}

std::string PixelFormat::text() const {
    const std::string layout = family == Family::rgb          ? "rgb"
                               : shift_x == 1 && shift_y == 1 ? "yuv420"
                               : shift_x == 1                 ? "yuv422"
                               : shift_x == 0 && shift_y == 0
                                   ? "yuv444"
                                   : "yuv" + std::to_string(shift_x) + "x" + std::to_string(shift_y);
    return layout + (alpha ? "+alpha " : " ") + (samples == Samples::f32 ? "float" : std::to_string(depth)) +
           " " + colour.text();
}

Surface::Surface(Size size, const PixelFormat& format) : size_(size), format_(format) {
    if (size.width <= 0 || size.height <= 0) throw Failure("there is no picture where one should be");
    for (int plane = 0; plane < format.planes(); ++plane)
        planes_[static_cast<std::size_t>(plane)] = fresh_plane(plane_size(plane), format.sample_bytes());
}

Surface::Surface(Size size, const PixelFormat& format, std::array<Plane, 4> planes)
    : size_(size), format_(format), planes_(std::move(planes)) {}

Size Surface::plane_size(int plane) const {
    if (plane == 0 || plane == 3) return size_;
    return {rounded_up(size_.width, format_.shift_x), rounded_up(size_.height, format_.shift_y)};
}

std::size_t Surface::bytes() const {
    std::size_t sum = 0;
    for (int plane = 0; plane < planes(); ++plane)
        sum += static_cast<std::size_t>(std::abs(stride(plane))) *
               static_cast<std::size_t>(plane_size(plane).height);
    return sum;
}

void Surface::own(int plane) {
    Plane& held = planes_[static_cast<std::size_t>(plane)];
    // Alone with the pixels and free to write: only where they were made here (a decoder's have another
    // deleter).
    if (held.data.use_count() == 1 && std::get_deleter<FreePixels>(held.data)) return;
    Plane copy = fresh_plane(plane_size(plane), format_.sample_bytes());
    const Size size = plane_size(plane);
    for (int y = 0; y < size.height; ++y)
        std::memcpy(copy.data.get() + copy.stride * y, held.data.get() + held.stride * y,
                    static_cast<std::size_t>(size.width) * format_.sample_bytes());
    held = std::move(copy);
}

void Surface::own() {
    for (int plane = 0; plane < planes(); ++plane)
        own(plane);
}

const cv::Mat Surface::mat(int plane) const {
    const Size size = plane_size(plane);
    return {size.height, size.width, mat_type(format_.samples), at(plane).data.get(),
            static_cast<std::size_t>(at(plane).stride)};
}

cv::Mat Surface::mat_to_write(int plane) {
    own(plane);
    const Size size = plane_size(plane);
    return {size.height, size.width, mat_type(format_.samples), at(plane).data.get(),
            static_cast<std::size_t>(at(plane).stride)};
}

Surface Surface::part(const cv::Rect& where) const {
    Surface part = *this;
    part.size_ = {where.width, where.height};
    for (int plane = 0; plane < planes(); ++plane) {
        const bool coarse = plane == 1 || plane == 2;
        const std::ptrdiff_t x = where.x >> (coarse ? format_.shift_x : 0),
                             y = where.y >> (coarse ? format_.shift_y : 0);
        Plane& held = part.planes_[static_cast<std::size_t>(plane)];
        held.data = std::shared_ptr<std::uint8_t>(
            held.data,
            held.data.get() + y * held.stride + x * static_cast<std::ptrdiff_t>(format_.sample_bytes()));
    }
    return part;
}

Surface Surface::with_alpha() const {
    if (empty() || format_.alpha) return *this;
    Surface covered = *this;
    covered.format_.alpha = true;
    covered.planes_[3] = fresh_plane(size_, format_.sample_bytes());
    covered.mat_to_write(3).setTo(format_.peak());
    return covered;
}

Surface Surface::without_alpha() const {
    Surface bare = *this;
    bare.format_.alpha = false;
    bare.planes_[3] = {};
    return bare;
}

void Surface::set_plane(int plane, const cv::Mat& pixels) {
    const Size size = plane_size(plane);
    if (pixels.cols != size.width || pixels.rows != size.height || pixels.type() != mat_type(format_.samples))
        throw Failure("a plane of a picture has the wrong size");
    const auto kept = std::make_shared<cv::Mat>(pixels);
    planes_[static_cast<std::size_t>(plane)] = {std::shared_ptr<std::uint8_t>(kept, kept->data),
                                                static_cast<std::ptrdiff_t>(pixels.step)};
}

Surface Surface::said_to_be(const ColourSpace& colour) const {
    Surface renamed = *this;
    renamed.format_.colour = colour;
    return renamed;
}

void Surface::fill(double red, double green, double blue, double alpha) {
    const std::array<double, 3> values = format_.family == PixelFormat::Family::rgb
                                             ? std::array<double, 3>{red, green, blue}
                                             : as_yuv(format_.colour.matrix, red, green, blue);
    for (int plane = 0; plane < planes(); ++plane)
        mat_to_write(plane).setTo(
            coded(format_, plane, plane == 3 ? alpha : values[static_cast<std::size_t>(plane)]));
}

std::array<double, 9> yuv_matrix(ColourSpace::Matrix matrix) {
    std::array<double, 9> rows{1, 0, 0, 0, 1, 0, 0, 0, 1};
    if (matrix == ColourSpace::Matrix::rgb) return rows;
    for (std::size_t c = 0; c < 3; ++c) {
        const std::array<double, 3> column = as_yuv(matrix, c == 0, c == 1, c == 2);
        for (std::size_t r = 0; r < 3; ++r)
            rows[3 * r + c] = column[r];
    }
    return rows;
}

cv::Rect on_colour_samples(const cv::Rect& where, const PixelFormat& format) {
    const int mask_x = (1 << format.shift_x) - 1, mask_y = (1 << format.shift_y) - 1;
    const int left = where.x & ~mask_x, top = where.y & ~mask_y;
    const int right = (where.x + where.width + mask_x) & ~mask_x,
              bottom = (where.y + where.height + mask_y) & ~mask_y;
    return {left, top, right - left, bottom - top};
}

void for_rows(int rows, std::size_t row_bytes, const std::function<void(int, int)>& work) {
    constexpr std::size_t kWorthAThread = 1U << 17U; // bytes; waking a thread costs some ten microseconds
    const auto parts = static_cast<int>(
        std::min<std::size_t>(static_cast<std::size_t>(std::max(1, cv::getNumThreads())),
                              static_cast<std::size_t>(std::max(0, rows)) * row_bytes / kWorthAThread));
    if (parts <= 1) {
        if (rows > 0) work(0, rows);
        return;
    }
    cv::parallel_for_(
        {0, rows}, [&](const cv::Range& range) { work(range.start, range.end); }, parts);
}

} // namespace core
