// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each effect should make of a picture, worked out plainly in doubles, one pixel after the other.
#pragma once
#include "core/document/effect.h"
#include "core/effects/effects.h"
#include "core/render/surface.h"
#include <array>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace test {

/// Coded red, green, blue and alpha, 0 to 1.
struct Pixel {
    double r = 0, g = 0, b = 0, a = 1;
    double& operator[](int c) { return c == 0 ? r : c == 1 ? g : c == 2 ? b : a; }
    double operator[](int c) const { return c == 0 ? r : c == 1 ? g : c == 2 ? b : a; }
};
struct Picture {
    int width = 0, height = 0;
    std::vector<Pixel> pixels;
    Picture(int w, int h) : width(w), height(h), pixels(static_cast<std::size_t>(w * h)) {}
    Pixel& at(int x, int y) { return pixels[static_cast<std::size_t>(y * width + x)]; }
    [[nodiscard]] const Pixel& at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y * width + x)];
    }
    /// Its edges repeated.
    [[nodiscard]] const Pixel& near(int x, int y) const {
        return at(std::min(std::max(x, 0), width - 1), std::min(std::max(y, 0), height - 1));
    }
};
using Reference = std::function<Picture(const Picture&)>;

struct Row {
    const char* effect;
    nlohmann::json params;
    Reference right;
    double tolerance = 1; ///< steps of the depth; more only where a row says why
};
/// A reference for every kind of effect.
std::vector<Row> pixel_rows(), area_rows(), shape_rows(), soft_rows(), drawn_rows(), key_rows();

/// The plain sum over all that lies within five standard deviations.
Picture gaussian(const Picture& from, double sigma);

/// Each pixel for itself.
inline Reference each(const std::function<Pixel(Pixel)>& change) {
    return [change](const Picture& from) {
        Picture made = from;
        for (Pixel& pixel : made.pixels)
            pixel = change(pixel);
        return made;
    };
}
/// Each channel of each pixel.
inline Reference channels(const std::function<double(double)>& change) {
    return each([change](Pixel p) { return Pixel{change(p.r), change(p.g), change(p.b), p.a}; });
}
inline double luma(const Pixel& p) {
    return 0.2126 * p.r + 0.7152 * p.g + 0.0722 * p.b;
}

} // namespace test
