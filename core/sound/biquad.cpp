// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/biquad.h"
#include "core/sound/sound.h"
#include <algorithm>

namespace core {
namespace {

struct Angle {
    double cosine, alpha;
};

double turn(double hertz) {
    return 2 * std::numbers::pi * std::clamp(hertz, 1.0, kSoundRate * 0.499) / kSoundRate;
}
Angle angle(double hertz, double q) {
    const double w = turn(hertz);
    return {std::cos(w), std::sin(w) / (2 * q)};
}
Biquad over(double a0, Biquad f) {
    return {f.b0 / a0, f.b1 / a0, f.b2 / a0, f.a1 / a0, f.a2 / a0};
}
Biquad shelf(double hertz, double db, double way) {
    const double a = std::pow(10, db / 40), root = 2 * std::sqrt(a);
    const Angle w = angle(hertz, std::numbers::sqrt2 / 2);
    const double c = w.cosine * way, up = a + 1, down = a - 1;
    return over(up + down * c + root * w.alpha,
                {a * (up - down * c + root * w.alpha), way * 2 * a * (down - up * c),
                 a * (up - down * c - root * w.alpha), way * -2 * (down + up * c),
                 up + down * c - root * w.alpha});
}

} // namespace

Biquad peak_filter(double hertz, double db, double q) {
    const double a = std::pow(10, db / 40);
    const Angle w = angle(hertz, q);
    return over(1 + w.alpha / a,
                {1 + w.alpha * a, -2 * w.cosine, 1 - w.alpha * a, -2 * w.cosine, 1 - w.alpha / a});
}

Biquad low_shelf(double hertz, double db) {
    return shelf(hertz, db, 1);
}
Biquad high_shelf(double hertz, double db) {
    return shelf(hertz, db, -1);
}

Biquad high_pass_filter(double hertz, double q) {
    const Angle w = angle(hertz, q);
    const double half = (1 + w.cosine) / 2;
    return over(1 + w.alpha, {half, -2 * half, half, -2 * w.cosine, 1 - w.alpha});
}
Biquad low_pass_filter(double hertz, double q) {
    const Angle w = angle(hertz, q);
    const double half = (1 - w.cosine) / 2;
    return over(1 + w.alpha, {half, 2 * half, half, -2 * w.cosine, 1 - w.alpha});
}

Biquad high_pass_filter(double hertz) {
    const double k = std::tan(turn(hertz) / 2);
    return over(1 + k, {1, -1, 0, k - 1, 0});
}
Biquad low_pass_filter(double hertz) {
    const double k = std::tan(turn(hertz) / 2);
    return over(1 + k, {k, k, 0, k - 1, 0});
}

} // namespace core
