// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Light is counted in units of 10,000 cd/m2, PQ's brightest.
#include "core/render/light.h"
#include "core/base/result.h"
#include "core/render/colour_matrix.h"
#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace core {
namespace {

using Primaries = ColourSpace::Primaries;
using Transfer = ColourSpace::Transfer;

constexpr double kBrightest = 10000.0, kWhite = 203.0 / kBrightest, kHlgPeak = 1000.0 / kBrightest;
constexpr double kScreenGamma = 2.4; // BT.1886
constexpr double kSystemGamma = 1.2; // BT.2100, HLG at 1000 cd/m2
constexpr int kEntries = 4096;
constexpr float kMostCode = 1.25F; ///< codes above white have light, too

enum class Gamut { narrow, p3, wide };
Gamut gamut(Primaries primaries) {
    if (primaries == Primaries::bt2020) return Gamut::wide;
    return primaries == Primaries::p3_d65 || primaries == Primaries::p3_dci ? Gamut::p3 : Gamut::narrow;
}

enum class Curve { screen, linear, pq, hlg };
Curve curve(Transfer transfer) {
    switch (transfer) {
    case Transfer::pq:
        return Curve::pq;
    case Transfer::hlg:
        return Curve::hlg;
    case Transfer::linear:
        return Curve::linear;
    default:
        return Curve::screen;
    }
}

// SMPTE ST 2084.
constexpr double kM1 = 2610.0 / 16384, kM2 = 2523.0 / 4096 * 128, kC1 = 3424.0 / 4096,
                 kC2 = 2413.0 / 4096 * 32, kC3 = 2392.0 / 4096 * 32;
double pq_light(double code) {
    const double p = std::pow(std::clamp(code, 0.0, 1.0), 1 / kM2);
    return std::pow(std::max(0.0, p - kC1) / (kC2 - kC3 * p), 1 / kM1);
}
double pq_code(double light) {
    const double p = std::pow(std::clamp(light, 0.0, 1.0), kM1);
    return std::pow((kC1 + kC2 * p) / (1 + kC3 * p), kM2);
}

// ITU-R BT.2100, HLG's curve between codes and the light of the scene, 0 to 1.
constexpr double kA = 0.17883277, kB = 1 - 4 * kA;
const double kC = 0.5 - kA * std::log(4 * kA);
double hlg_light(double code) {
    return code <= 0.5 ? code * code / 3 : (std::exp((code - kC) / kA) + kB) / 12;
}
double hlg_code(double light) {
    return light <= 1.0 / 12 ? std::sqrt(3 * light) : kA * std::log(12 * light - kB) + kC;
}

/// Light for a code; for HLG it is the scene's, of which the screen makes more.
double light_of(Curve curve, double code) {
    switch (curve) {
    case Curve::pq:
        return pq_light(code);
    case Curve::hlg:
        return hlg_light(std::min(code, 1.0));
    case Curve::linear:
        return code * kWhite;
    case Curve::screen:
        break;
    }
    return std::pow(code, kScreenGamma) * kWhite;
}

double code_of(Curve curve, double light) {
    switch (curve) {
    case Curve::pq:
        return pq_code(light);
    case Curve::hlg:
        return hlg_code(std::min(light, 1.0));
    case Curve::linear:
        return light / kWhite;
    case Curve::screen:
        break;
    }
    return std::pow(light / kWhite, 1 / kScreenGamma);
}

/// ITU-R BT.2390, 5.4.1: what light becomes on a screen whose white is `kWhite`, for a source as bright as
/// `peak`.
double brought_down(double light, double peak) {
    const double top = pq_code(peak), most = pq_code(kWhite) / top, knee = 1.5 * most - 0.5;
    const double e = std::min(1.0, pq_code(light) / top);
    if (e < knee) return light;
    const double t = (e - knee) / (1 - knee), t2 = t * t, t3 = t2 * t;
    return pq_light(
        ((2 * t3 - 3 * t2 + 1) * knee + (t3 - 2 * t2 + t) * (1 - knee) + (3 * t2 - 2 * t3) * most) * top);
}

/// RGB to XYZ; all three have D65's white.
cv::Matx33d to_xyz(Gamut gamut) {
    switch (gamut) {
    case Gamut::wide:
        return xyz_matrix({0.708, 0.292, 0.170, 0.797, 0.131, 0.046});
    case Gamut::p3:
        return xyz_matrix({0.680, 0.320, 0.265, 0.690, 0.150, 0.060});
    case Gamut::narrow:
        break;
    }
    return xyz_matrix({0.640, 0.330, 0.300, 0.600, 0.150, 0.060});
}

/// A table over the fourth root of light, which spreads it about as eyes do.
template <class Function>
std::vector<float> over_light(const Function& function) {
    std::vector<float> table(kEntries + 2);
    for (int i = 0; i < kEntries + 2; ++i)
        table[static_cast<std::size_t>(i)] =
            static_cast<float>(function(std::pow(static_cast<double>(i) / kEntries, 4)));
    return table;
}

float looked_up(const std::vector<float>& table, float place) {
    const float at = place * kEntries;
    const int i = static_cast<int>(at);
    const float t = at - static_cast<float>(i), *entry = table.data() + i;
    return entry[0] + (entry[1] - entry[0]) * t;
}
float at_light(const std::vector<float>& table, float light) {
    return looked_up(table, std::sqrt(std::sqrt(light)));
}

constexpr float kLumaR = 0.2627F, kLumaG = 0.6780F, kLumaB = 0.0593F; // BT.2100

} // namespace

cv::Matx33d xyz_matrix(const std::array<double, 6>& primaries) {
    cv::Matx33d columns;
    for (int i = 0; i < 3; ++i) {
        const double x = primaries[static_cast<std::size_t>(2 * i)],
                     y = primaries[static_cast<std::size_t>(2 * i + 1)];
        columns(0, i) = x / y;
        columns(1, i) = 1;
        columns(2, i) = (1 - x - y) / y;
    }
    const cv::Vec3d white(0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290);
    return columns * cv::Matx33d::diag(columns.inv() * white);
}

bool same_light(const ColourSpace& a, const ColourSpace& b) {
    return curve(a.transfer) == curve(b.transfer) && gamut(a.primaries) == gamut(b.primaries);
}

Relight::Relight(const ColourSpace& from, const ColourSpace& to, double peak) : to_(to) {
    const Curve in = curve(from.transfer), out = curve(to.transfer);
    hlg_in_ = in == Curve::hlg;
    hlg_out_ = out == Curve::hlg;
    to_light_.resize(kEntries + 2);
    for (int i = 0; i < kEntries + 2; ++i)
        to_light_[static_cast<std::size_t>(i)] =
            static_cast<float>(light_of(in, kMostCode * static_cast<double>(i) / kEntries));
    if (from.high_range() && out == Curve::screen) {
        const double brightest = hlg_in_ ? kHlgPeak : std::clamp(peak / kBrightest, kWhite * 1.01, 1.0);
        tone_ = over_light(
            [&](double light) { return light > 0 ? brought_down(light, brightest) / light : 1.0; });
    }
    to_code_ = over_light([&](double light) { return code_of(out, light); });
    primaries_ = to_xyz(gamut(to.primaries)).inv() * to_xyz(gamut(from.primaries));
    whitest_ = out == Curve::screen && from.high_range() ? static_cast<float>(kWhite) : 1.0F;
}

void Relight::apply_row(float* r, float* g, float* b, int width) const {
    constexpr auto kScene = static_cast<float>(kHlgPeak), kGamma = static_cast<float>(kSystemGamma);
    for (int x = 0; x < width; ++x) {
        cv::Vec3f light;
        const float codes[3] = {r[x], g[x], b[x]};
        for (int c = 0; c < 3; ++c)
            light[c] = looked_up(to_light_, std::clamp(codes[c], 0.0F, kMostCode) / kMostCode);
        if (hlg_in_) { // the screen's own curve on the scene's brightness
            const float luma = kLumaR * light[0] + kLumaG * light[1] + kLumaB * light[2];
            light *= kScene * std::pow(luma, kGamma - 1);
        }
        if (!tone_.empty())
            light *= at_light(tone_, std::min(1.0F, std::max({light[0], light[1], light[2]})));
        light = primaries_ * light;
        for (int c = 0; c < 3; ++c)
            light[c] = std::clamp(light[c], 0.0F, whitest_);
        if (hlg_out_) {
            const float luma = (kLumaR * light[0] + kLumaG * light[1] + kLumaB * light[2]) / kScene;
            light *= (luma > 0 ? std::pow(luma, (1 - kGamma) / kGamma) : 0.0F) / kScene;
            for (int c = 0; c < 3; ++c)
                light[c] = std::min(light[c], 1.0F);
        }
        r[x] = at_light(to_code_, light[0]);
        g[x] = at_light(to_code_, light[1]);
        b[x] = at_light(to_code_, light[2]);
    }
}

void Relight::apply(Surface& rgb) const {
    if (rgb.format().family != PixelFormat::Family::rgb || rgb.format().samples != PixelFormat::Samples::f32)
        throw Failure("light is changed on RGB float only");
    for (int plane = 0; plane < 3; ++plane)
        rgb.own(plane);
    for_rows(rgb.height(), static_cast<std::size_t>(rgb.width()) * 64, [&](int first, int last) {
        for (int y = first; y < last; ++y)
            apply_row(rgb.row_to_write<float>(0, y), rgb.row_to_write<float>(1, y),
                      rgb.row_to_write<float>(2, y), rgb.width());
    });
    rgb = rgb.said_to_be(to_.as_rgb());
}

} // namespace core
