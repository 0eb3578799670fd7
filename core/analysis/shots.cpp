// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shots.h"
#include "core/base/result.h"
#include "core/media/probe.h"
#include "core/media/readers.h"
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

/// The mean difference of two pictures in light and both colours.
double change_between(const cv::Mat& a, const cv::Mat& b) {
    cv::Mat difference;
    cv::absdiff(a, b, difference);
    const cv::Scalar mean = cv::mean(difference);
    return (mean[0] + mean[1] + mean[2]) / 3;
}

} // namespace

std::vector<std::size_t> standing_out(std::span<const double> changes) {
    constexpr double kLeast = 7, kTimes = 3, kTimesAny = 1.8, kStill = 0.5;
    constexpr std::size_t kReach = 2;
    std::vector<std::size_t> cuts;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i] < kLeast) continue;
        double around = 0, most = 0;
        std::size_t count = 0;
        for (std::size_t k = i - std::min(i, kReach); k <= std::min(i + kReach, changes.size() - 1); ++k)
            if (k != i) around += changes[k], most = std::max(most, changes[k]), ++count;
        around = std::max(kStill, count ? around / static_cast<double>(count) : 0.0);
        if (changes[i] >= kTimes * around && changes[i] >= kTimesAny * most) cuts.push_back(i);
    }
    return cuts;
}

std::vector<Time> find_shots(const std::string& path, TimeRange range,
                             const std::function<void(double)>& progress, const std::stop_token& stop) {
    const MediaInfo info = probe(path);
    if (!info.has_video || info.is_image) return {};
    if (range.length() <= Time(0)) range = {Time(0), info.duration};
    range.end = std::min(range.end, info.duration);
    if (range.start >= range.end) throw Failure("the range lies after the end of " + path);
    const FrameRate rate = info.fps;
    const std::int64_t first = frame_at(range.start, rate),
                       count = std::max<std::int64_t>(1, frame_at(range.end - Time(1), rate) - first + 1);
    VideoReader reader(path, 2, std::make_shared<FrameCache>(0)); // each picture is looked at once
    std::vector<double> changes;
    cv::Mat before;
    for (std::int64_t i = 0; i < count; ++i) {
        if (stop.stop_requested()) throw Stopped();
        if (progress && i % 16 == 0) progress(static_cast<double>(i) / static_cast<double>(count));
        const VideoFrame frame = reader.frame_at(frame_start(first + i, rate) + frame_start(1, rate) / 2);
        if (frame.empty()) break;
        cv::Mat now;
        cv::cvtColor(frame.to_rgb({96, 54}), now, cv::COLOR_RGB2Lab);
        if (!before.empty()) changes.push_back(change_between(before, now));
        before = now;
    }
    std::vector<Time> cuts;
    for (const std::size_t i : standing_out(changes))
        cuts.push_back(frame_start(first + static_cast<std::int64_t>(i) + 1, rate));
    return cuts;
}

} // namespace core
