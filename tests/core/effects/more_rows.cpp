// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbours mixed in other ways, pictures that look drawn or have something drawn over them, and keys.
#include "tests/core/effects/reference.h"
#include <cstdint>
#include <numbers>

namespace test {
namespace {

/// One channel at a place between pixels, its edges repeated.
double between(const Picture& from, double x, double y, int c) {
    const int ix = static_cast<int>(std::floor(x)), iy = static_cast<int>(std::floor(y));
    const double fx = x - ix, fy = y - iy;
    return (1 - fy) * ((1 - fx) * from.near(ix, iy)[c] + fx * from.near(ix + 1, iy)[c]) +
           fy * ((1 - fx) * from.near(ix, iy + 1)[c] + fx * from.near(ix + 1, iy + 1)[c]);
}

Picture by_place(const Picture& from, const std::function<double(int x, int y, int c)>& value) {
    Picture made = from;
    for (int y = 0; y < from.height; ++y)
        for (int x = 0; x < from.width; ++x)
            for (int c = 0; c < 3; ++c)
                made.at(x, y)[c] = value(x, y, c);
    return made;
}

/// The mean over a square of 2 x radius + 1, whose outermost pixels count in part.
Picture boxed(const Picture& from, double radius) {
    const int reach = static_cast<int>(std::ceil(radius));
    const auto weight = [&](int k) { return std::min(1.0, radius + 1 - std::abs(k)); };
    return by_place(from, [&](int x, int y, int c) {
        double sum = 0, weights = 0;
        for (int j = -reach; j <= reach; ++j)
            for (int i = -reach; i <= reach; ++i) {
                sum += weight(i) * weight(j) * from.near(x + i, y + j)[c];
                weights += weight(i) * weight(j);
            }
        return sum / weights;
    });
}

/// The mean along a line through each pixel, taken at a thousand places.
Picture along_line(const Picture& from, double length, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    constexpr int kPlaces = 1000;
    return by_place(from, [&](int x, int y, int c) {
        double sum = 0;
        for (int i = 0; i < kPlaces; ++i) {
            const double part = length * ((i + 0.5) / kPlaces - 0.5);
            sum += between(from, x + part * std::cos(angle), y + part * std::sin(angle), c);
        }
        return sum / kPlaces;
    });
}

Picture in_blocks(const Picture& from, int side) {
    return by_place(from, [&](int x, int y, int c) {
        double sum = 0;
        int count = 0;
        for (int j = y / side * side; j < std::min(from.height, y / side * side + side); ++j)
            for (int i = x / side * side; i < std::min(from.width, x / side * side + side); ++i, ++count)
                sum += from.at(i, j)[c];
        return sum / count;
    });
}

/// What is brighter than the threshold, soft, screened over the picture.
Picture glowing(const Picture& from, double amount, double threshold, double sigma) {
    Picture bright = from;
    for (Pixel& p : bright.pixels)
        for (int c = 0; c < 3; ++c)
            p[c] = std::max(0.0, p[c] - threshold) * amount / (1 - threshold);
    const Picture halo = gaussian(bright, sigma);
    return by_place(from, [&](int x, int y, int c) {
        return 1 - (1 - from.at(x, y)[c]) * (1 - std::min(1.0, halo.at(x, y)[c]));
    });
}

/// All three channels go towards one number made of the luma around a pixel.
Picture
drawn(const Picture& from, double amount,
      const std::function<double(int x, int y, const std::function<double(int, int)>& luma_at)>& line) {
    const auto luma_at = [&](int x, int y) { return luma(from.near(x, y)); };
    return by_place(from, [&](int x, int y, int c) {
        const double old = from.at(x, y)[c];
        return old + (std::min(1.0, std::max(0.0, line(x, y, luma_at))) - old) * amount;
    });
}

Picture edges(const Picture& from, double amount, double strength) {
    return drawn(from, amount, [&](int x, int y, const auto& at) {
        const double across = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1) - at(x - 1, y - 1) -
                              2 * at(x - 1, y) - at(x - 1, y + 1);
        const double down = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1) - at(x - 1, y - 1) -
                            2 * at(x, y - 1) - at(x + 1, y - 1);
        return std::hypot(across, down) * strength / 4;
    });
}

Picture sketched(const Picture& from, double amount, double sigma) {
    Picture grey = from;
    for (Pixel& p : grey.pixels)
        p = {luma(p), luma(p), luma(p), p.a};
    const Picture soft = gaussian(grey, sigma);
    return drawn(from, amount,
                 [&](int x, int y, const auto& at) { return (at(x, y) + 0.01) / (soft.at(x, y).r + 0.01); });
}

/// A border inside the picture, whose innermost pixels are covered in part.
Picture framed(const Picture& from, double width, const Pixel& colour) {
    return by_place(from, [&](int x, int y, int c) {
        const auto free = [&](double at, double count) {
            return 1 - std::min(1.0, std::max(0.0, width - std::min(at, count - 1 - at)));
        };
        const double seen = free(x, from.width) * free(y, from.height);
        return colour[c] + (from.at(x, y)[c] - colour[c]) * seen;
    });
}

/// SplitMix64's number after this one as a part of one, by its published steps.
double chance(std::uint64_t z) {
    z += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return std::ldexp(static_cast<double>((z ^ (z >> 31U)) >> 11U), -53);
}

/// Of the picture at 0: grains at whole multiples of `side`, straight between them.
Picture grainy(const Picture& from, double amount, double side) {
    const std::uint64_t first = 0xE220A8397B1DCDAFULL; // SplitMix64's first number from a seed of 0
    const auto grain = [&](std::uint64_t x, std::uint64_t y) {
        return (2 * chance(first ^ (x | y << 32U)) - 1) * amount / 2;
    };
    return by_place(from, [&](int x, int y, int c) {
        const auto i = static_cast<std::uint64_t>(x / side), j = static_cast<std::uint64_t>(y / side);
        const double fx = x / side - static_cast<double>(i), fy = y / side - static_cast<double>(j);
        return from.at(x, y)[c] + (1 - fy) * ((1 - fx) * grain(i, j) + fx * grain(i + 1, j)) +
               fy * ((1 - fx) * grain(i, j + 1) + fx * grain(i + 1, j + 1));
    });
}

struct Chroma {
    double u, v;
};
Chroma chroma(double r, double g, double b) {
    const double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return {(b - y) / 1.8556, (r - y) / 1.5748};
}

/// Green is what is keyed.
Pixel keyed(Pixel p, double tolerance, double softness, double spill) {
    const Chroma key = chroma(0, 1, 0), own = chroma(p.r, p.g, p.b);
    const double away = std::hypot(own.u - key.u, own.v - key.v), far = std::hypot(key.u, key.v);
    p.a = std::min(1.0, std::max(0.0, (away - tolerance / 2) / (softness / 2)));
    const double towards = std::max(0.0, (own.u * key.u + own.v * key.v) / far) * spill;
    const double y = luma(p), u = own.u - towards * key.u / far, v = own.v - towards * key.v / far;
    p.r = y + 1.5748 * v, p.b = y + 1.8556 * u;
    p.g = (y - 0.2126 * p.r - 0.0722 * p.b) / 0.7152;
    return p;
}

} // namespace

std::vector<Row> soft_rows() {
    return {
        {"box_blur", {{"radius", 23}}, [](const Picture& from) { return boxed(from, 2.3); }},
        {"box_blur", {{"radius", 80}}, [](const Picture& from) { return boxed(from, 8); }},
        {"directional_blur",
         {{"length", 90}, {"angle", 30}},
         [](const Picture& from) { return along_line(from, 9, 30); }},
        {"pixelate", {{"size", 70}}, [](const Picture& from) { return in_blocks(from, 7); }},
        // Over time in over_time_test.cpp: what is smooth and stands still keeps its numbers.
        {"denoise", {{"amount", 0.6}}, [](const Picture& from) { return from; }},
        {"deflicker", {{"amount", 1}}, [](const Picture& from) { return from; }},
        // Nothing moves by more than the threshold: a two hundredth of all the light is five steps of 10
        // bits.
        {"deband", {{"amount", 0.1}, {"radius", 60}}, [](const Picture& from) { return from; }, 6},
        // Under a picture that covers all nothing is seen of it.
        {"drop_shadow", {{"amount", 1}, {"distance", 100}}, [](const Picture& from) { return from; }},
        {"glow",
         {{"amount", 0.8}, {"threshold", 0.4}, {"radius", 30}},
         [](const Picture& from) { return glowing(from, 0.8, 0.4, 3); }},
    };
}

std::vector<Row> drawn_rows() {
    return {
        {"edges",
         {{"amount", 0.8}, {"strength", 6}},
         [](const Picture& from) { return edges(from, 0.8, 6); }},
        {"sketch",
         {{"amount", 0.6}, {"softness", 40}},
         [](const Picture& from) { return sketched(from, 0.6, 4); }},
        {"emboss",
         {{"amount", 0.7}, {"strength", 3}},
         [](const Picture& from) {
             return drawn(from, 0.7, [](int x, int y, const auto& at) {
                 return 0.5 + 3 * (at(x + 1, y + 1) - at(x - 1, y - 1));
             });
         }},
        {"border",
         {{"width", 73}, {"color", "#ff8000"}},
         [](const Picture& from) {
             return framed(from, 7.3, {1, 128.0 / 255, 0, 1});
         }},
        {"grain",
         {{"amount", 0.4}, {"size", 25}},
         [](const Picture& from) { return grainy(from, 0.4, 2.5); }},
        {"rgb_split",
         {{"amount", 34}},
         [](const Picture& from) {
             return by_place(from, [&](int x, int y, int c) {
                 return between(from, c == 0 ? x + 3.4 : c == 2 ? x - 3.4 : x, y, c);
             });
         }},
    };
}

std::vector<Row> key_rows() {
    return {
        {"chroma_key",
         {{"color", "#00ff00"}, {"tolerance", 0.7}, {"softness", 0.5}, {"spill", 0.8}},
         each([](const Pixel& p) { return keyed(p, 0.7, 0.5, 0.8); })},
        {"luma_key", {{"low", 0.5}, {"high", 0.55}, {"softness", 0.25}}, each([](Pixel p) {
             const double y = luma(p);
             p.a = std::min(1.0, std::max(0.0, std::min((y - 0.5) / 0.25 + 1, (0.55 - y) / 0.25 + 1)));
             return p;
         })},
    };
}

} // namespace test
