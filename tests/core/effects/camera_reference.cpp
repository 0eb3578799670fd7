// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/effects/camera_reference.h"
#include <algorithm>
#include <cmath>

namespace test {
namespace {

using Three = std::array<double, 3>;
using Nine = std::array<double, 9>;

double log10_of(double x) {
    return std::log10(x);
}
/// Sony, "Technical Summary for S-Gamut3.Cine/S-Log3 and S-Gamut3/S-Log3".
double slog3(double x) {
    return x >= 0.01125 ? (420 + log10_of((x + 0.01) / (0.18 + 0.01)) * 261.5) / 1023
                        : (x * (171.2102946929 - 95) / 0.01125 + 95) / 1023;
}
/// Canon, "Canon Log Gamma Curves" (2020); light counts from a white of 0.9.
double clog2(double x) {
    const double part = 0.24136077 * log10_of(87.099375 * std::abs(x / 0.9) + 1);
    return 0.092864125 + (x < 0 ? -part : part);
}
double clog3(double x) {
    const double y = x / 0.9;
    if (y < -0.014) return -0.36726845 * log10_of(-14.98325 * y + 1) + 0.12783901;
    return y <= 0.014 ? 1.9754798 * y + 0.12512219 : 0.36726845 * log10_of(14.98325 * y + 1) + 0.12240537;
}
/// Panasonic, "V-Log/V-Gamut Reference Manual".
double vlog(double x) {
    return x < 0.01 ? 5.6 * x + 0.125 : 0.241514 * log10_of(x + 0.00873) + 0.598206;
}
/// ARRI, "ALEXA Log C Curve - Usage in VFX", exposure index 800.
double logc3(double x) {
    return x > 0.010591 ? 0.247190 * log10_of(5.555556 * x + 0.052272) + 0.385537 : 5.367655 * x + 0.092809;
}
double logc4(double x) {
    const double a = (262144 - 16) / 117.45, b = 928.0 / 1023, c = 95.0 / 1023;
    const double t = (std::pow(2, 6 - 14 * c / b) - 64) / a,
                 s = 7 * std::log(2.0) * std::pow(2, 7 - 14 * c / b) / (a * b);
    return x >= t ? (std::log2(a * x + 64) - 6) / 14 * b + c : (x - t) / s;
}
/// RED, "White Paper on REDWideGamutRGB and Log3G10".
double log3g10(double x) {
    const double y = x + 0.01;
    return y < 0 ? y * 15.1927 : 0.224282 * log10_of(155.975327 * y + 1);
}
/// Cineon's curve with black at 95.
double redlogfilm(double x) {
    const double black = std::pow(10, (95 - 685) / 300.0);
    return (685 + 300 * log10_of(x * (1 - black) + black)) / 1023;
}
double nlog(double x) {
    return (x < 0.328 ? 650 * std::cbrt(x + 0.0075) : 150 * std::log(x) + 619) / 1023;
}
double flog(double x) {
    return x < 0.00089 ? 8.735631 * x + 0.092864 : 0.344676 * log10_of(0.555556 * x + 0.009468) + 0.790453;
}
double flog2(double x) {
    return x < 0.000889 ? 8.799461 * x + 0.092864 : 0.245281 * log10_of(5.555556 * x + 0.064829) + 0.384316;
}
double dlog(double x) {
    return x <= 0.0078 ? 6.025 * x + 0.0929 : log10_of(x * 0.9892 + 0.0108) * 0.256663 + 0.584555;
}
double apple(double x) {
    return x >= 0.01 ? 0.08550479 * std::log2(x + 0.00964052) + 0.69336945
                     : 47.28711236 * std::pow(x + 0.05641088, 2);
}
double blackmagic(double x) {
    return x < 0.005 ? 8.283605932402494 * x + 0.09246575342465753
                     : 0.08692876065491224 * std::log(x + 0.005494072432257808) + 0.5300133392291939;
}

Three times(const Nine& m, const Three& v) {
    return {m[0] * v[0] + m[1] * v[1] + m[2] * v[2], m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
            m[6] * v[0] + m[7] * v[1] + m[8] * v[2]};
}
Nine times(const Nine& a, const Nine& b) {
    Nine c{};
    for (std::size_t i = 0; i < 9; ++i)
        for (std::size_t k = 0; k < 3; ++k)
            c[i] += a[i / 3 * 3 + k] * b[3 * k + i % 3];
    return c;
}
Nine inverse(const Nine& m) {
    const double d = m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) +
                     m[2] * (m[3] * m[7] - m[4] * m[6]);
    Nine r{m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
           m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
           m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
    for (double& entry : r)
        entry /= d;
    return r;
}
Three xyz(double x, double y) {
    return {x / y, 1, (1 - x - y) / y};
}
Nine to_xyz(const std::array<double, 6>& p, const Three& white) {
    Nine m{};
    for (std::size_t c = 0; c < 3; ++c) {
        const Three column = xyz(p[2 * c], p[2 * c + 1]);
        for (std::size_t r = 0; r < 3; ++r)
            m[3 * r + c] = column[r];
    }
    const Three by = times(inverse(m), white);
    for (std::size_t i = 0; i < 9; ++i)
        m[i] *= by[i % 3];
    return m;
}

} // namespace

const std::vector<CameraReference>& camera_references() {
    static const std::vector<CameraReference> all{
        {"sony_slog3_cine", slog3, 420, 598},
        {"sony_slog3", slog3, 420, 598},
        {"sony_venice_slog3_cine", slog3, 420, 598},
        {"sony_venice_slog3", slog3, 420, 598},
        {"canon_log3", clog3, 351, 0},
        {"canon_log2", clog2, 407, 0},
        {"panasonic_vlog", vlog, 433, 602},
        {"fujifilm_flog2", flog2, 400, 570},
        {"fujifilm_flog", flog, 470, 705},
        {"nikon_nlog", nlog, 372, 603},
        {"dji_dlog", dlog, 408, 586},
        {"apple_log", apple, 0, 0},
        {"blackmagic_gen5", blackmagic, 0, 0},
        {"arri_logc3", logc3, 400, 0},
        {"arri_logc4", logc4, 285, 0},
        {"red_log3g10", log3g10, 341, 0},
        {"red_logfilm", redlogfilm, 0, 0},
    };
    return all;
}

double light_of(const CameraReference& camera, double code) {
    double low = -0.1, high = 500;
    if (camera.name == "nikon_nlog") low = -0.0075;
    if (camera.name == "apple_log") low = -0.05641088;
    if (camera.name == "red_logfilm") low = -0.0109;
    for (int i = 0; i < 64; ++i) {
        const double middle = (low + high) / 2;
        (camera.code(middle) < code ? low : high) = middle;
    }
    return low;
}

Three aces_of_sgamut3_cine(const Three& rgb) {
    return times({0.6387886672, 0.2723514337, 0.0888598991, -0.0039159060, 1.0880732309, -0.0841573249,
                  -0.0299072021, -0.0264325799, 1.0563397820},
                 rgb);
}

Three bt709_of_aces(const Three& rgb) {
    const Three d60 = xyz(0.32168, 0.33767), d65 = xyz(0.3127, 0.3290);
    const Nine bradford{0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296};
    const Three from = times(bradford, d60), to = times(bradford, d65);
    const Nine scale{to[0] / from[0], 0, 0, 0, to[1] / from[1], 0, 0, 0, to[2] / from[2]};
    const Nine adapt = times(inverse(bradford), times(scale, bradford));
    const Nine ap0 = to_xyz({0.7347, 0.2653, 0.0, 1.0, 0.0001, -0.0770}, d60),
               bt709 = to_xyz({0.64, 0.33, 0.30, 0.60, 0.15, 0.06}, d65);
    return times(times(inverse(bt709), times(adapt, ap0)), rgb);
}

double bt709_code(double light) {
    return light < 0.018 ? 4.5 * light : 1.099 * std::pow(light, 0.45) - 0.099;
}

Three naturally(Three light) {
    const double brightest = *std::max_element(light.begin(), light.end());
    for (double& channel : light) {
        const double distance = (brightest - channel) / brightest - 0.8;
        // What is 1.5 of the brightest away comes to lie at 1, 0.8 stays, slope 1 there.
        if (brightest > 0 && distance > 0) channel = brightest * (0.2 - distance * 0.28 / (0.28 + distance));
        channel = std::max(0.0, channel);
        if (channel > 0.5) {
            const double t = (channel - 0.5) / 0.5;
            channel = std::min(1.0, 0.5 + 0.5 * t * (1 + t / 961) / (1 + t));
        }
        channel = bt709_code(channel);
    }
    return light;
}

} // namespace test
