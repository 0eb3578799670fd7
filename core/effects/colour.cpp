// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mixes red, green and blue.
#include "core/effects/node.h"
#include <opencv2/core.hpp>

namespace core {
namespace {

/// rgb' = matrix x rgb
RgbWork mixed(const cv::Matx33f& m) {
    return [m](const RgbRow& row) {
        for (int x = 0; x < row.width; ++x) {
            const float r = row.r[x], g = row.g[x], b = row.b[x];
            row.r[x] = m(0, 0) * r + m(0, 1) * g + m(0, 2) * b;
            row.g[x] = m(1, 0) * r + m(1, 1) * g + m(1, 2) * b;
            row.b[x] = m(2, 0) * r + m(2, 1) * g + m(2, 2) * b;
        }
    };
}

RgbWork white_balance(const Values& values, const Moment&) {
    const float t = values.part("temperature"), m = values.part("tint");
    return mixed(cv::Matx33f::diag({1 + 0.3F * t + 0.1F * m, 1 - 0.2F * m, 1 - 0.3F * t + 0.1F * m}));
}

RgbWork sepia(const Values& values, const Moment&) {
    const float amount = values.part("amount");
    const cv::Matx33f brown(0.393F, 0.769F, 0.189F, 0.349F, 0.686F, 0.168F, 0.272F, 0.534F, 0.131F);
    return mixed(brown * amount + cv::Matx33f::eye() * (1 - amount));
}

/// One grey from as much of red, green and blue as is said.
RgbWork black_and_white(const Values& values, const Moment&) {
    const float r = values.part("red"), g = values.part("green"), b = values.part("blue"),
                amount = values.part("amount");
    return mixed(cv::Matx33f(r, g, b, r, g, b, r, g, b) * amount + cv::Matx33f::eye() * (1 - amount));
}

/// Light in one colour.
RgbWork colorize(const Values& values, const Moment&) {
    const Colour c = values.colour("color");
    const float amount = values.part("amount");
    cv::Matx33f m;
    const double parts[] = {c.red, c.green, c.blue}, luma[] = {0.2126, 0.7152, 0.0722};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            m(row, column) = static_cast<float>(parts[row] * luma[column]);
    return mixed(m * amount + cv::Matx33f::eye() * (1 - amount));
}

} // namespace

std::span<const PictureNode> colour_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"white_balance", nullptr, white_balance},
        {"sepia", nullptr, sepia},
        {"black_and_white", nullptr, black_and_white},
        {"colorize", nullptr, colorize},
    };
    return kNodes;
}

} // namespace core
