// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/school/plot.h"
#include "core/media/png_file.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

namespace school {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFile = "metrics.jsonl";
constexpr int kWidth = 960, kHeight = 540, kLeft = 80, kRight = 20, kTop = 40, kBottom = 50;

std::string short_number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

} // namespace

Metrics::Metrics(fs::path folder, long step) : folder_(std::move(folder)) {
    const fs::path file = folder_ / kFile;
    std::string kept, line;
    {
        std::ifstream in(file, std::ios::binary);
        while (std::getline(in, line)) {
            const auto json = nlohmann::json::parse(line, nullptr, false);
            if (!json.is_object() || !json.contains("step") || !json.contains("loss"))
                continue; // half a line
            if (json["step"].get<long>() > step) continue;
            kept += line + "\n";
            points_.push_back({json["step"].get<long>(), json["loss"].get<double>()});
        }
    }
    inference::training::write_whole(file, kept);
}

void Metrics::add(const inference::training::StepReport& r) {
    nlohmann::ordered_json line{{"step", r.step},
                                {"loss", r.loss},
                                {"learning_rate", r.learning_rate},
                                {"gradient_norm", r.gradient_norm},
                                {"seconds", r.seconds}};
    for (const auto& [name, value] : r.parts)
        line["loss_" + name] = value;
    std::ofstream(folder_ / kFile, std::ios::app | std::ios::binary) << line.dump() << "\n";
    points_.push_back({r.step, r.loss});
}

void Metrics::draw() const {
    if (points_.empty()) return;
    cv::Mat picture(kHeight, kWidth, CV_8UC3, cv::Scalar(255, 255, 255));
    const auto [low, high] = std::minmax_element(
        points_.begin(), points_.end(), [](const Point& a, const Point& b) { return a.loss < b.loss; });
    const double bottom = low->loss, span = std::max(1e-12, high->loss - low->loss);
    const long first = points_.front().step, last = std::max(first + 1, points_.back().step);
    const auto place = [&](long step, double loss) {
        return cv::Point(
            kLeft + static_cast<int>((kWidth - kLeft - kRight) * static_cast<double>(step - first) /
                                     static_cast<double>(last - first)),
            kHeight - kBottom - static_cast<int>((kHeight - kTop - kBottom) * (loss - bottom) / span));
    };
    const cv::Scalar grey(210, 210, 210), ink(40, 40, 40), thin(180, 205, 235), thick(30, 90, 170);
    constexpr int kLines = 5;
    for (int i = 0; i <= kLines; ++i) {
        const double loss = bottom + span * i / kLines;
        const cv::Point at = place(first, loss);
        cv::line(picture, at, {kWidth - kRight, at.y}, grey, 1);
        cv::putText(picture, short_number(loss), {8, at.y + 5}, cv::FONT_HERSHEY_SIMPLEX, 0.45, ink, 1,
                    cv::LINE_AA);
        const long step = first + (last - first) * i / kLines;
        cv::putText(picture, std::to_string(step), {place(step, bottom).x - 15, kHeight - kBottom + 22},
                    cv::FONT_HERSHEY_SIMPLEX, 0.45, ink, 1, cv::LINE_AA);
    }
    double mean = points_.front().loss;
    cv::Point before = place(points_.front().step, points_.front().loss), before_mean = before;
    const double share = 1.0 / std::clamp(static_cast<double>(points_.size()) / 25.0, 1.0, 100.0);
    std::vector<std::pair<cv::Point, cv::Point>> means;
    for (const Point& point : points_) {
        const cv::Point now = place(point.step, point.loss);
        mean += (point.loss - mean) * share;
        const cv::Point now_mean = place(point.step, mean);
        cv::line(picture, before, now, thin, 1, cv::LINE_AA);
        means.emplace_back(before_mean, now_mean);
        before = now, before_mean = now_mean;
    }
    for (const auto& [from, to] : means) // over all of the others
        cv::line(picture, from, to, thick, 2, cv::LINE_AA);
    cv::putText(picture, "loss by step, and its running mean (" + short_number(mean) + ")", {kLeft, 26},
                cv::FONT_HERSHEY_SIMPLEX, 0.55, ink, 1, cv::LINE_AA);
    core::write_png(picture, folder_ / "loss.png");
}

} // namespace school
