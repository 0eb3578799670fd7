// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/effects/reference.h"

namespace test {

Picture gaussian(const Picture& from, double sigma) {
    const int reach = static_cast<int>(std::ceil(5 * sigma));
    std::vector<double> weights;
    double sum = 0;
    for (int k = -reach; k <= reach; ++k)
        weights.push_back(std::exp(-k * k / (2 * sigma * sigma))), sum += weights.back();
    const auto along = [&](const Picture& source, int dx, int dy) {
        Picture made = source;
        for (int y = 0; y < source.height; ++y)
            for (int x = 0; x < source.width; ++x)
                for (int c = 0; c < 4; ++c) {
                    double value = 0;
                    for (int k = -reach; k <= reach; ++k)
                        value += weights[static_cast<std::size_t>(k + reach)] *
                                 source.near(x + k * dx, y + k * dy)[c];
                    made.at(x, y)[c] = value / sum;
                }
        return made;
    };
    return along(along(from, 1, 0), 0, 1);
}

namespace {

Reference blurred(double sigma) {
    return [sigma](const Picture& from) { return gaussian(from, sigma); };
}

} // namespace

std::vector<Row> area_rows() {
    // The pictures are 1080 / 10 high: ten pixels at 1080p are one.
    return {
        {"blur", {{"strength", 12}}, blurred(1.2)},
        {"blur", {{"strength", 40}}, blurred(4)},
        {"blur", {{"strength", 120}}, blurred(12)},
        {"sharpen",
         {{"amount", 0.5}},
         [](const Picture& from) {
             Picture made = from;
             const Picture soft = gaussian(from, 0.15);
             for (std::size_t i = 0; i < made.pixels.size(); ++i)
                 for (int c = 0; c < 3; ++c)
                     made.pixels[i][c] += 0.75 * (from.pixels[i][c] - soft.pixels[i][c]);
             return made;
         }},
        {"vignette",
         {{"amount", 0.6}},
         [](const Picture& from) {
             Picture made = from;
             for (int y = 0; y < from.height; ++y)
                 for (int x = 0; x < from.width; ++x) {
                     const double dx = (x + 0.5) / from.width * 2 - 1, dy = (y + 0.5) / from.height * 2 - 1;
                     for (int c = 0; c < 3; ++c)
                         made.at(x, y)[c] *= 1 - 0.6 * std::min(1.0, (dx * dx + dy * dy) / 2);
                 }
             return made;
         }},
    };
}

} // namespace test
