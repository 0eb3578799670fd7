// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/camera_logs.h"
#include "core/render/colour_matrix.h"
#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace core {
namespace {

// What OpenColorIO 2.1 does not have, by the makers' papers.

constexpr std::array<double, 6> kBt2020{0.708, 0.292, 0.170, 0.797, 0.131, 0.046};

/// ARRI, "LogC4 Logarithmic Color Space - Specification" (2022): (log2(a E + 64) - 6) / 14 b + c.
double arri_logc4(double code) {
    const double a = (std::exp2(18.0) - 16) / 117.45, b = (1023.0 - 95) / 1023, c = 95.0 / 1023,
                 s = 7 * std::log(2.0) * std::exp2(7 - 14 * c / b) / (a * b),
                 t = (std::exp2(14 * (-c / b) + 6) - 64) / a;
    return code < 0 ? code * s + t : (std::exp2(14 * ((code - c) / b) + 6) - 64) / a;
}

/// Nikon, "N-Log Specification Document" 1.0.0 (2018), for codes of 10 bits.
double nikon_nlog(double code) {
    const double x = code * 1023;
    return x < 452 ? std::pow(std::max(0.0, x) / 650, 3) - 0.0075 : std::exp((x - 619) / 150);
}

/// Fujifilm, "F-Log Data Sheet" 1.1 and "F-Log2 Data Sheet" 1.0 (2022).
double fujifilm(double code, double a, double b, double c, double d, double e, double f, double cut) {
    return code < cut ? (code - f) / e : (std::pow(10, (code - d) / c) - b) / a;
}
double fujifilm_flog(double code) {
    return fujifilm(code, 0.555556, 0.009468, 0.344676, 0.790453, 8.735631, 0.092864, 0.100537775223865);
}
double fujifilm_flog2(double code) {
    return fujifilm(code, 5.555556, 0.064829, 0.245281, 0.384316, 8.799461, 0.092864, 0.100686685370811);
}

/// DJI, "White Paper on D-Log and D-Gamut of DJI Cinema Color System" (2017).
double dji_dlog(double code) {
    return code <= 0.14 ? (code - 0.0929) / 6.025
                        : (std::pow(10, 3.89616 * code - 2.27752) - 0.0108) / 0.9892;
}

/// Apple, "Apple Log Profile White Paper" (2023).
double apple_log(double code) {
    constexpr double kR0 = -0.05641088, kRt = 0.01, kC = 47.28711236, kBeta = 0.00964052, kGamma = 0.08550479,
                     kDelta = 0.69336945;
    if (code < kC * (kRt - kR0) * (kRt - kR0)) return std::sqrt(std::max(0.0, code) / kC) + kR0;
    return std::exp2((code - kDelta) / kGamma) - kBeta;
}

/// Blackmagic Design, "Blackmagic Generation 5 Color Science" (2021).
double blackmagic_gen5(double code) {
    constexpr double kA = 0.08692876065491224, kB = 0.005494072432257808, kC = 0.5300133392291939,
                     kD = 8.283605932402494, kE = 0.09246575342465753, kCut = 0.005;
    return code < kD * kCut + kE ? (code - kE) / kD : std::exp((code - kC) / kA) - kB;
}

constexpr std::array kLogs{
    CameraLog{"sony_slog3_cine", "SONY_SLOG3-SGAMUT3.CINE_to_ACES2065-1"},
    CameraLog{"sony_slog3", "SONY_SLOG3-SGAMUT3_to_ACES2065-1"},
    CameraLog{"sony_venice_slog3_cine", "SONY_SLOG3-SGAMUT3.CINE-VENICE_to_ACES2065-1"},
    CameraLog{"sony_venice_slog3", "SONY_SLOG3-SGAMUT3-VENICE_to_ACES2065-1"},
    CameraLog{"canon_log2", "CANON_CLOG2-CGAMUT_to_ACES2065-1"},
    CameraLog{"canon_log3", "CANON_CLOG3-CGAMUT_to_ACES2065-1"},
    CameraLog{"panasonic_vlog", "PANASONIC_VLOG-VGAMUT_to_ACES2065-1"},
    CameraLog{"arri_logc3", "ARRI_ALEXA-LOGC-EI800-AWG_to_ACES2065-1", nullptr, {}, false},
    CameraLog{"red_log3g10", "RED_LOG3G10-RWG_to_ACES2065-1", nullptr, {}, false},
    CameraLog{"red_logfilm", "RED_REDLOGFILM-RWG_to_ACES2065-1", nullptr, {}, false},
    CameraLog{"arri_logc4", "", arri_logc4, {0.7347, 0.2653, 0.1424, 0.8576, 0.0991, -0.0308}, false},
    CameraLog{"nikon_nlog", "", nikon_nlog, kBt2020},
    CameraLog{"fujifilm_flog", "", fujifilm_flog, kBt2020},
    CameraLog{"fujifilm_flog2", "", fujifilm_flog2, kBt2020},
    CameraLog{"dji_dlog", "", dji_dlog, {0.71, 0.31, 0.21, 0.88, 0.09, -0.08}, false},
    CameraLog{"apple_log", "", apple_log, kBt2020, false},
    CameraLog{"blackmagic_gen5",
              "",
              blackmagic_gen5,
              {0.7177215, 0.3171181, 0.2280410, 0.8615690, 0.1005841, -0.0820452},
              false},
};

} // namespace

const CameraLog* find_camera_log(std::string_view name) {
    const auto found =
        std::find_if(kLogs.begin(), kLogs.end(), [&](const CameraLog& log) { return log.name == name; });
    return found == kLogs.end() ? nullptr : &*found;
}

CameraForm camera_form(const CameraLog& log, std::span<const float> codes) {
    if (!log.built_in.empty()) return camera_form(std::string(log.built_in), codes);
    CameraForm form;
    form.light.reserve(codes.size());
    for (const float code : codes)
        form.light.push_back(static_cast<float>(log.light(static_cast<double>(code))));
    const cv::Matx33d to_aces = cv::Matx33d(aces_to_xyz().data()).inv() * xyz_matrix(log.primaries);
    std::copy_n(to_aces.val, 9, form.to_aces.begin());
    return form;
}

} // namespace core
