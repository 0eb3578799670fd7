// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/picture.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

/// The value of a parameter of the effect at hand.
using Number = std::function<double(const char*)>;

void look_up(cv::Mat& rgb, const std::function<double(double)>& curve) {
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i)
        table.at<std::uint8_t>(i) = cv::saturate_cast<std::uint8_t>(curve(i / 255.0) * 255.0);
    cv::LUT(rgb, table, rgb);
}

/// rgb' = matrix * rgb, with the identity mixed in by 1 - amount.
void mix_matrix(cv::Mat& rgb, const cv::Matx33f& matrix, double amount) {
    const cv::Matx33f mixed =
        matrix * static_cast<float>(amount) + cv::Matx33f::eye() * static_cast<float>(1.0 - amount);
    cv::transform(rgb, rgb, mixed);
}

constexpr float kR = 0.2126F, kG = 0.7152F, kB = 0.0722F; // BT.709 luma
const cv::Matx33f kGrey(kR, kG, kB, kR, kG, kB, kR, kG, kB);

void warp(RgbLayer& layer, double x, double y, double scale, double degrees) {
    const cv::Size size = layer.rgb.size();
    cv::Mat matrix =
        cv::getRotationMatrix2D({size.width / 2.0F - 0.5F, size.height / 2.0F - 0.5F}, -degrees, scale);
    matrix.at<double>(0, 2) += x * size.width;
    matrix.at<double>(1, 2) += y * size.height;
    cv::Mat alpha = layer.alpha.empty() ? cv::Mat(size, CV_8U, cv::Scalar(255)) : layer.alpha;
    cv::warpAffine(alpha, layer.alpha, matrix, size, cv::INTER_LINEAR);
    cv::Mat turned;
    cv::warpAffine(layer.rgb, turned, matrix, size, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    layer.rgb = turned;
}

void vignette(cv::Mat& rgb, double amount) {
    const double cx = rgb.cols / 2.0, cy = rgb.rows / 2.0;
    for (int y = 0; y < rgb.rows; ++y) {
        auto* row = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x) {
            const double dx = (x - cx) / cx, dy = (y - cy) / cy,
                         shade = 1.0 - amount * std::min(1.0, (dx * dx + dy * dy) / 2.0);
            for (int c = 0; c < 3; ++c)
                row[x][c] = cv::saturate_cast<std::uint8_t>(row[x][c] * shade);
        }
    }
}

void crop(RgbLayer& layer, const Number& value) {
    const cv::Size size = layer.rgb.size();
    const int left = static_cast<int>(std::lround(value("left") * size.width)),
              top = static_cast<int>(std::lround(value("top") * size.height));
    const int right = static_cast<int>(std::lround(value("right") * size.width)),
              bottom = static_cast<int>(std::lround(value("bottom") * size.height));
    cv::Mat kept(size, CV_8U, cv::Scalar(0));
    const cv::Rect inside(left, top, std::max(0, size.width - left - right),
                          std::max(0, size.height - top - bottom));
    if (inside.area() > 0) kept(inside).setTo(255);
    layer.alpha = layer.alpha.empty() ? kept : layer.alpha & kept;
}

void flip(RgbLayer& layer, const Number& value) {
    const bool h = value("horizontal") > 0.5, v = value("vertical") > 0.5;
    if (!h && !v) return;
    const int code = h && v ? -1 : h ? 1 : 0;
    cv::flip(layer.rgb, layer.rgb, code);
    if (!layer.alpha.empty()) cv::flip(layer.alpha, layer.alpha, code);
}

void sharpen(cv::Mat& rgb, double amount) {
    cv::Mat soft;
    cv::GaussianBlur(rgb, soft, {}, 1.5);
    cv::addWeighted(rgb, 1.0 + 1.5 * amount, soft, -1.5 * amount, 0, rgb);
}

void blur(cv::Mat& rgb, double pixels_at_1080p) {
    const double sigma = pixels_at_1080p * rgb.rows / 1080.0;
    if (sigma > 0.05) cv::GaussianBlur(rgb, rgb, {}, sigma, sigma, cv::BORDER_REPLICATE);
}

using Apply = void (*)(RgbLayer&, const Number&);
const std::map<std::string, Apply>& effects_by_name() {
    static const std::map<std::string, Apply> table{
        {"brightness",
         [](RgbLayer& l, const Number& v) { look_up(l.rgb, [a = v("amount")](double x) { return x + a; }); }},
        {"contrast",
         [](RgbLayer& l, const Number& v) {
             look_up(l.rgb, [a = v("amount")](double x) { return (x - 0.5) * a + 0.5; });
         }},
        {"exposure",
         [](RgbLayer& l, const Number& v) {
             look_up(l.rgb, [a = std::exp2(v("stops"))](double x) {
                 return std::pow(std::pow(x, 2.2) * a, 1 / 2.2);
             });
         }},
        {"saturation", [](RgbLayer& l, const Number& v) { mix_matrix(l.rgb, kGrey, 1.0 - v("amount")); }},
        {"grayscale", [](RgbLayer& l, const Number& v) { mix_matrix(l.rgb, kGrey, v("amount")); }},
        {"sepia",
         [](RgbLayer& l, const Number& v) {
             mix_matrix(l.rgb, {0.393F, 0.769F, 0.189F, 0.349F, 0.686F, 0.168F, 0.272F, 0.534F, 0.131F},
                        v("amount"));
         }},
        {"white_balance",
         [](RgbLayer& l, const Number& v) {
             const auto t = static_cast<float>(v("temperature")), m = static_cast<float>(v("tint"));
             mix_matrix(l.rgb,
                        cv::Matx33f::diag({1 + 0.3F * t + 0.1F * m, 1 - 0.2F * m, 1 - 0.3F * t + 0.1F * m}),
                        1.0);
         }},
        {"blur", [](RgbLayer& l, const Number& v) { blur(l.rgb, v("strength")); }},
        {"sharpen", [](RgbLayer& l, const Number& v) { sharpen(l.rgb, v("amount")); }},
        {"vignette", [](RgbLayer& l, const Number& v) { vignette(l.rgb, v("amount")); }},
        {"transform",
         [](RgbLayer& l, const Number& v) { warp(l, v("x"), v("y"), v("scale"), v("rotation")); }},
        {"rotate", [](RgbLayer& l, const Number& v) { warp(l, 0, 0, 1, v("degrees")); }},
        {"flip", flip},
        {"crop", crop},
        {"opacity", [](RgbLayer& l, const Number& v) { l.opacity *= v("amount"); }},
    };
    return table;
}

} // namespace

RgbLayer apply_picture_effects(RgbLayer layer, const std::vector<Effect>& effects, Time at) {
    for (const Effect& effect : effects) {
        const auto found = effects_by_name().find(effect.name);
        if (!effect.enabled || found == effects_by_name().end()) continue;
        const Kind& kind = *find_kind(Domain::picture, effect.name);
        found->second(layer, [&](const char* name) { return number_of(kind, effect.params, name, at); });
    }
    return layer;
}

} // namespace core
