// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/log_mel.h"
#include <cmath>
#include <vector>

namespace inference {
namespace {

constexpr std::int64_t kWindow = 400, kHop = 160, kBins = kWindow / 2 + 1;
constexpr double kBinHz = 40.0, kHighestHz = 8000.0, kKneeHz = 1000.0, kLinearHz = 200.0 / 3.0;
/// Above the knee a mel is a constant ratio; 27 of them to 6.4 times the frequency.
const double kRatio = std::log(6.4) / 27.0;

double mel_of(double hz) {
    return hz < kKneeHz ? hz / kLinearHz : kKneeHz / kLinearHz + std::log(hz / kKneeHz) / kRatio;
}
double hz_of(double mel) {
    const double knee = kKneeHz / kLinearHz;
    return mel < knee ? mel * kLinearHz : kKneeHz * std::exp((mel - knee) * kRatio);
}

} // namespace

at::Tensor mel_filters(std::int64_t bands) {
    std::vector<double> corners;
    for (std::int64_t i = 0; i < bands + 2; ++i)
        corners.push_back(
            hz_of(mel_of(kHighestHz) * static_cast<double>(i) / static_cast<double>(bands + 1)));
    at::Tensor filters = at::zeros({bands, kBins}, at::kDouble);
    auto weight = filters.accessor<double, 2>();
    for (std::int64_t m = 0; m < bands; ++m) {
        const auto at = static_cast<std::size_t>(m);
        const double low = corners[at], middle = corners[at + 1], high = corners[at + 2];
        for (std::int64_t k = 0; k < kBins; ++k) {
            const double hz = kBinHz * static_cast<double>(k);
            const double height = std::min((hz - low) / (middle - low), (high - hz) / (high - middle));
            weight[m][k] = std::max(0.0, height) * 2.0 / (high - low);
        }
    }
    return filters.to(at::kFloat);
}

at::Tensor log_mel(const at::Tensor& sound, std::int64_t bands, std::int64_t padding) {
    const at::Tensor padded = padding > 0 ? at::constant_pad_nd(sound, {0, padding}) : sound;
    const at::Tensor window = at::hann_window(kWindow, at::kFloat).to(sound.device());
    const at::Tensor spectrum = at::stft(padded, kWindow, kHop, kWindow, window, /*center=*/true, "reflect",
                                         /*normalized=*/false, /*onesided=*/true, /*return_complex=*/true);
    const at::Tensor power =
        spectrum.narrow(-1, 0, spectrum.size(-1) - 1).abs().square(); // the last frame is dropped
    at::Tensor log = at::matmul(mel_filters(bands).to(sound.device()), power).clamp_min(1e-10).log10();
    log = at::maximum(log, log.max() - 8.0);
    return (log + 4.0) / 4.0;
}

} // namespace inference
