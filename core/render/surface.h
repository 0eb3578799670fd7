// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that are worked on: planes of numbers that say what their numbers mean. What brings one form into
// another is core/render/convert.h; what decoders give is core/media/frame.h (`surface_of`, `frame_of`).
#pragma once
#include "core/base/size.h"
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <string>

namespace core {

/// What the numbers of a picture mean, as ITU-T H.273 counts it (FFmpeg and zimg use the same numbers).
/// Nothing is ever unspecified in a surface: what a file leaves open is decided on the way in.
struct ColourSpace {
    enum class Matrix : std::uint8_t {
        rgb = 0,
        bt709 = 1,
        fcc = 4,
        bt470bg = 5,
        bt601 = 6,
        st240 = 7,
        ycgco = 8,
        bt2020 = 9
    };
    enum class Transfer : std::uint8_t {
        bt709 = 1,
        gamma22 = 4,
        gamma28 = 5,
        bt601 = 6,
        st240 = 7,
        linear = 8,
        srgb = 13,
        bt2020_10 = 14,
        bt2020_12 = 15,
        pq = 16,
        hlg = 18
    };
    enum class Primaries : std::uint8_t {
        bt709 = 1,
        bt470m = 4,
        bt470bg = 5,
        bt601 = 6,
        st240 = 7,
        film = 8,
        bt2020 = 9,
        p3_dci = 11,
        p3_d65 = 12,
        ebu3213 = 22
    };
    enum class Range : std::uint8_t { limited, full };
    /// Where the coarser colour samples of 4:2:0 lie.
    enum class Chroma : std::uint8_t {
        left = 0,
        centre = 1,
        top_left = 2,
        top = 3,
        bottom_left = 4,
        bottom = 5
    };
    Matrix matrix = Matrix::bt709;
    Transfer transfer = Transfer::bt709;
    Primaries primaries = Primaries::bt709;
    Range range = Range::limited;
    Chroma chroma = Chroma::left;
    bool operator==(const ColourSpace&) const = default;
    /// PQ or HLG: brighter than what a usual screen calls white.
    [[nodiscard]] bool high_range() const { return transfer == Transfer::pq || transfer == Transfer::hlg; }
    /// The same light as RGB, 0 to the peak.
    [[nodiscard]] ColourSpace as_rgb() const;
    /// In words for tests and messages: "bt709 limited", "bt2020 hlg limited".
    [[nodiscard]] std::string text() const;
};

/// How a picture lies in memory. Planes: Y, U, V or R, G, B, then alpha where there is one (straight, not
/// multiplied in, full range always: 0 to the peak of the depth). Sample types: u8 (depth 8), u16 (depth 9 to
/// 16, in the low bits), f32 (R, G, B, Y and alpha 0 to 1, U and V -0.5 to 0.5, whatever the range says;
/// values beyond are kept).
struct PixelFormat {
    enum class Family : std::uint8_t { yuv, rgb };
    enum class Samples : std::uint8_t { u8, u16, f32 };
    Family family = Family::yuv;
    Samples samples = Samples::u8;
    int depth = 8;                ///< bits that count; 32 for f32
    int shift_x = 1, shift_y = 1; ///< 2^shift columns and rows of luma share a colour sample; 0 for RGB
    bool alpha = false;
    ColourSpace colour;
    bool operator==(const PixelFormat&) const = default;

    /// The usual ones. `rgb`: the light of `of` as RGB of this depth (8, 9 to 16, or 32 for float).
    [[nodiscard]] static PixelFormat yuv420(int depth = 8, const ColourSpace& colour = {});
    [[nodiscard]] static PixelFormat rgb(int depth = 8, const ColourSpace& of = {});
    [[nodiscard]] PixelFormat with_alpha(bool has = true) const;
    [[nodiscard]] PixelFormat with_depth(int bits) const;
    [[nodiscard]] std::size_t sample_bytes() const;
    [[nodiscard]] int planes() const { return alpha ? 4 : 3; }
    /// The largest code: 255, 1023, 65535; 1 for float.
    [[nodiscard]] double peak() const;
    /// In words for tests: "yuv420 8 bt709 limited", "rgb float".
    [[nodiscard]] std::string text() const;
};

/// A picture of planar samples. A value: copies share the pixels of each plane, a write goes to planes that
/// nobody else has (see `own`). Any thread may read one that nobody writes to; different rows may be written
/// by different threads. Rows begin at multiples of 64 bytes and have room up to the next 64 behind them,
/// unless they are a decoder's or a part of another surface. Throws Failure where memory ends.
class Surface {
  public:
    /// A plane of pixels that may belong to something else (a decoder's frame).
    struct Plane {
        std::shared_ptr<std::uint8_t> data;
        std::ptrdiff_t stride = 0; ///< bytes from a row to the next
    };
    Surface() = default;
    /// Fresh pixels of any value.
    Surface(Size size, const PixelFormat& format);
    /// Around planes that exist.
    Surface(Size size, const PixelFormat& format, std::array<Plane, 4> planes);

    [[nodiscard]] bool empty() const { return !planes_[0].data; }
    [[nodiscard]] Size size() const { return size_; }
    [[nodiscard]] int width() const { return size_.width; }
    [[nodiscard]] int height() const { return size_.height; }
    [[nodiscard]] const PixelFormat& format() const { return format_; }
    [[nodiscard]] bool has_alpha() const { return format_.alpha; }
    [[nodiscard]] int planes() const { return empty() ? 0 : format_.planes(); }
    [[nodiscard]] Size plane_size(int plane) const; ///< sides are rounded up
    [[nodiscard]] std::ptrdiff_t stride(int plane) const { return at(plane).stride; }
    [[nodiscard]] std::size_t bytes() const; ///< of all planes

    /// A row to read. T: std::uint8_t, std::uint16_t or float, as the format says.
    template <class T>
    [[nodiscard]] const T* row(int plane, int y) const {
        return reinterpret_cast<const T*>(at(plane).data.get() + at(plane).stride * y);
    }
    /// A row to write; call `own` before, once, outside of any parallel loop.
    template <class T>
    [[nodiscard]] T* row_to_write(int plane, int y) {
        return reinterpret_cast<T*>(at(plane).data.get() + at(plane).stride * y);
    }
    /// Gives this surface pixels of its own where others share them (what they are is kept). `plane`: only
    /// that one.
    void own(int plane);
    void own();
    /// The plane for OpenCV, without a copy: read only, and not longer than this surface lives.
    [[nodiscard]] const cv::Mat mat(int plane) const;
    /// The same to write into; owns the plane first.
    [[nodiscard]] cv::Mat mat_to_write(int plane);

    /// A part, sharing the pixels; its corner and, unless it reaches the edge, its sides lie on whole colour
    /// samples
    /// (`on_colour_samples`).
    [[nodiscard]] Surface part(const cv::Rect& where) const;
    /// With a plane of alpha, opaque where there was none / without it.
    [[nodiscard]] Surface with_alpha() const;
    [[nodiscard]] Surface without_alpha() const;
    /// With this plane instead (a Mat of the plane's size and type; the pixels are shared).
    void set_plane(int plane, const cv::Mat& pixels);
    /// The same numbers with another meaning; family, depth and planes must agree.
    [[nodiscard]] Surface said_to_be(const ColourSpace& colour) const;
    /// All of one colour: R, G, B and alpha 0 to 1, in the format's own light.
    void fill(double red, double green, double blue, double alpha = 1.0);

    [[nodiscard]] const Plane& at(int plane) const { return planes_[static_cast<std::size_t>(plane)]; }

  private:
    Size size_;
    PixelFormat format_;
    std::array<Plane, 4> planes_;
};

/// The smallest rectangle around `where` whose sides lie on whole colour samples of a format.
[[nodiscard]] cv::Rect on_colour_samples(const cv::Rect& where, const PixelFormat& format);

/// A picture at a place on the canvas (pixels of the canvas; the picture's own pixels are the canvas's too).
/// Outside of the picture the layer is transparent. Effects take one and give one.
struct Layer {
    Surface picture;
    cv::Point at;         ///< of its top left corner; may lie outside of the canvas
    double opacity = 1.0; ///< 0 to 1, beside the picture's own alpha
};

/// Rows 0 to `rows` in parts, on as many threads as the machine has: `work(first, last)` for rows first to
/// last - 1. `row_bytes`: about what a row touches; too little work stays on the caller's thread. What `work`
/// throws comes out here.
void for_rows(int rows, std::size_t row_bytes, const std::function<void(int first, int last)>& work);

} // namespace core
