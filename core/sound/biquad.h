// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters of second order (R. Bristow-Johnson, Audio EQ Cookbook). Pure functions and values; any thread.
#pragma once
#include <cmath>
#include <numbers>
#include <span>

namespace core {

/// y = b0 x + b1 x' + b2 x'' - a1 y' - a2 y'', all divided by a0.
struct Biquad {
    double b0 = 1, b1 = 0, b2 = 0, a1 = 0, a2 = 0;
};

/// Frequencies in Hz, held within what 48 kHz can say; gains in dB.
[[nodiscard]] Biquad peak_filter(double hertz, double db, double q);
[[nodiscard]] Biquad low_shelf(double hertz, double db);
[[nodiscard]] Biquad high_shelf(double hertz, double db);
[[nodiscard]] Biquad high_pass_filter(double hertz, double q);
[[nodiscard]] Biquad low_pass_filter(double hertz, double q);
/// Of first order: 6 dB an octave.
[[nodiscard]] Biquad high_pass_filter(double hertz);
[[nodiscard]] Biquad low_pass_filter(double hertz);

/// After so many seconds what a filter remembers is 1e-5 of what it was.
[[nodiscard]] inline double memory_of_filter(double hertz, double q) {
    return 12 * std::fmax(q, 0.5) / (std::numbers::pi * std::fmax(hertz, 5));
}

/// One channel's way through a filter; a filter that is none leaves every bit.
class BiquadState {
  public:
    double run(const Biquad& f, double x) {
        const double y = f.b0 * x + first_;
        first_ = f.b1 * x - f.a1 * y + second_;
        second_ = f.b2 * x - f.a2 * y;
        return y;
    }
    void run(const Biquad& f, std::span<float> samples) {
        for (float& sample : samples)
            sample = static_cast<float>(run(f, static_cast<double>(sample)));
    }

  private:
    double first_ = 0, second_ = 0;
};

} // namespace core
