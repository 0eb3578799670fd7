// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/effects/camera_reference.h"
#include "tests/core/effects/reference.h"
#include "tests/support/temporary_folder.h"
#include <filesystem>
#include <fstream>
#include <numbers>

namespace test {
namespace {

Pixel times(const std::array<double, 9>& m, const Pixel& p) {
    return {m[0] * p.r + m[1] * p.g + m[2] * p.b, m[3] * p.r + m[4] * p.g + m[5] * p.b,
            m[6] * p.r + m[7] * p.g + m[8] * p.b, p.a};
}
/// From `p` to `q` by `part`.
Pixel towards(const Pixel& p, const Pixel& q, double part) {
    return {p.r + (q.r - p.r) * part, p.g + (q.g - p.g) * part, p.b + (q.b - p.b) * part, p.a};
}
Pixel grey(const Pixel& p) {
    return {luma(p), luma(p), luma(p), p.a};
}

/// U and V of BT.709, -0.5 to 0.5, changed, and back.
Pixel with_colour(const Pixel& p, const std::function<void(double& u, double& v)>& change) {
    const double y = luma(p);
    double u = (p.b - y) / 1.8556, v = (p.r - y) / 1.5748;
    change(u, v);
    const double r = y + 1.5748 * v, b = y + 1.8556 * u;
    return {r, (y - 0.2126 * r - 0.0722 * b) / 0.7152, b, p.a};
}

double smooth_s(double x) { // monotone cubic through 0,0 0.5,0.4 1,1: slopes 0.8, 0.96, 1.2
    const double slopes[] = {0.8, 2 * 0.8 * 1.2 / 2.0, 1.2}, ys[] = {0, 0.4, 1};
    const int i = x < 0.5 ? 0 : 1;
    const double t = (x - 0.5 * i) / 0.5;
    return (1 + 2 * t) * (1 - t) * (1 - t) * ys[i] + t * (1 - t) * (1 - t) * 0.5 * slopes[i] +
           t * t * (3 - 2 * t) * ys[i + 1] + t * t * (t - 1) * 0.5 * slopes[i + 1];
}

/// Hue 0 to 6, saturation and lightness of a colour, by the usual definition of HSL, and back.
Pixel with_hsl(const Pixel& p, double turn, double stronger, double lighter) {
    const double high = std::max({p.r, p.g, p.b}), low = std::min({p.r, p.g, p.b}), c = high - low;
    if (c == 0) return p;
    double h = high == p.r   ? std::fmod((p.g - p.b) / c + 6, 6.0)
               : high == p.g ? (p.b - p.r) / c + 2
                             : (p.r - p.g) / c + 4;
    // Only blue is asked for: all of it at 4, nothing at 3 and 5.
    const double weight = std::max(0.0, 1 - std::abs(h - 4));
    h = std::fmod(h + turn * weight + 6, 6.0);
    const double c2 = c * (1 + stronger * weight), middle = (high + low) / 2 + lighter * weight * c / 2;
    const double x = c2 * (1 - std::abs(std::fmod(h, 2.0) - 1)), m = middle - c2 / 2;
    const double sixths[6][3] = {{c2, x, 0}, {x, c2, 0}, {0, c2, x}, {0, x, c2}, {x, 0, c2}, {c2, 0, x}};
    const double* s = sixths[static_cast<int>(h) % 6];
    return {s[0] + m, s[1] + m, s[2] + m, p.a};
}

double wheel(double x, double lift, double gamma, double gain) {
    return std::pow(x * gain + lift * (1 - x), 1 / gamma);
}

/// A table file of 2 entries a side: linear, so that any way of going between them is right.
std::string bent_cube() {
    static const TemporaryFolder folder;
    static const std::filesystem::path path = [] {
        const auto file = folder / "bent.cube";
        std::ofstream out(file);
        out << "TITLE \"bent\"\n# by hand\nLUT_3D_SIZE 2\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 1 1 1\n";
        for (int b = 0; b < 2; ++b)
            for (int g = 0; g < 2; ++g)
                for (int r = 0; r < 2; ++r)
                    out << 0.1 + 0.8 * g << " " << 0.9 - 0.6 * r << " " << 0.2 + 0.3 * b + 0.3 * r << "\n";
        return file;
    }();
    return path.string();
}

/// Sony's S-Log3 in S-Gamut3.Cine as the film's picture, so many stops brighter.
Pixel from_slog3(const Pixel& p, double stops) {
    const CameraReference& sony = camera_references().front();
    std::array<double, 3> light{};
    for (int c = 0; c < 3; ++c)
        light[static_cast<std::size_t>(c)] = light_of(sony, p[c]) * std::exp2(stops);
    const auto shown = naturally(bt709_of_aces(aces_of_sgamut3_cine(light)));
    return {shown[0], shown[1], shown[2], p.a};
}

} // namespace

std::vector<Row> pixel_rows() {
    return {
        {"brightness", {{"amount", 0.15}}, channels([](double x) { return x + 0.15; })},
        {"contrast", {{"amount", 1.4}}, channels([](double x) { return (x - 0.5) * 1.4 + 0.5; })},
        {"exposure", {{"stops", 0.5}}, channels([](double x) {
             return std::pow(std::pow(std::abs(x), 2.2) * std::exp2(0.5), 1 / 2.2);
         })},
        {"invert", {{"amount", 1}}, channels([](double x) { return 1 - x; })},
        {"saturation", {{"amount", 1.5}}, each([](const Pixel& p) { return towards(grey(p), p, 1.5); })},
        {"grayscale", {{"amount", 0.75}}, each([](const Pixel& p) { return towards(p, grey(p), 0.75); })},
        {"sepia", {{"amount", 0.5}}, each([](const Pixel& p) {
             return towards(p, times({0.393, 0.769, 0.189, 0.349, 0.686, 0.168, 0.272, 0.534, 0.131}, p),
                            0.5);
         })},
        {"white_balance", {{"temperature", 0.4}, {"tint", -0.2}}, each([](const Pixel& p) {
             return Pixel{p.r * (1 + 0.12 - 0.02), p.g * (1 + 0.04), p.b * (1 - 0.12 - 0.02), p.a};
         })},
        {"hue", {{"degrees", 40}}, each([](const Pixel& p) {
             return with_colour(p, [](double& u, double& v) {
                 const double t = 40 * std::numbers::pi / 180, old = u;
                 u = std::cos(t) * u - std::sin(t) * v;
                 v = std::sin(t) * old + std::cos(t) * v;
             });
         })},
        {"vibrance", {{"amount", 0.8}}, each([](const Pixel& p) {
             return with_colour(p, [](double& u, double& v) {
                 const double by = 1 + 0.8 * (1 - 2 * std::hypot(u, v));
                 u *= by, v *= by;
             });
         })},
        {"black_and_white",
         {{"amount", 0.9}, {"red", 0.5}, {"green", 0.2}, {"blue", 0.4}},
         each([](const Pixel& p) {
             const double v = 0.5 * p.r + 0.2 * p.g + 0.4 * p.b;
             return towards(p, {v, v, v, p.a}, 0.9);
         })},
        {"colorize", {{"color", "#ff8000"}, {"amount", 0.6}}, each([](const Pixel& p) {
             return towards(p, {luma(p), luma(p) * 128 / 255, 0, p.a}, 0.6);
         })},
        {"curves",
         {{"master", "0,0 0.5,0.4 1,1"}, {"red", ""}, {"green", "0,0.1 1,0.9"}, {"blue", ""}},
         each([](const Pixel& p) {
             return Pixel{smooth_s(p.r), 0.1 + 0.8 * smooth_s(p.g), smooth_s(p.b), p.a};
         })},
        {"lift_gamma_gain",
         {{"lift", 0.05},
          {"gamma", 1.2},
          {"gain", 0.9},
          {"lift_red", 0.02},
          {"gamma_blue", 0.8},
          {"gain_green", 1.1}},
         each([](const Pixel& p) {
             return Pixel{wheel(p.r, 0.07, 1.2, 0.9), wheel(p.g, 0.05, 1.2, 0.99),
                          wheel(p.b, 0.05, 0.96, 0.9), p.a};
         })},
        {"hsl",
         {{"blue_hue", 30}, {"blue_saturation", 0.4}, {"blue_lightness", -0.2}},
         each([](const Pixel& p) { return with_hsl(p, 0.5, 0.4, -0.2); })},
        {"lut", {{"file", bent_cube()}, {"amount", 0.75}}, each([](const Pixel& p) {
             return towards(p, {0.1 + 0.8 * p.g, 0.9 - 0.6 * p.r, 0.2 + 0.3 * p.b + 0.3 * p.r, p.a}, 0.75);
         })},
        {"camera_log",
         {{"camera", "sony_slog3_cine"}, {"exposure", 0.5}, {"range", "full"}, {"amount", 0.75}},
         each([](const Pixel& p) { return towards(p, from_slog3(p, 0.5), 0.75); })},
        {"posterize", {{"levels", 4}}, channels([](double x) { return std::floor(x * 4) / 3; })},
        {"opacity", {{"amount", 0.3}}, each([](Pixel p) {
             p.a *= 0.3;
             return p;
         })},
    };
}

} // namespace test
