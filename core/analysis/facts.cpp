// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/facts.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include "core/sound/meter.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

constexpr double kLooksPerSecond = 4.0, kCutDistance = 0.45;
constexpr int kMostLooks = 240;

const char* colour_name(const cv::Vec3b& hsv) {
    const int h = hsv[0] * 2, s = hsv[1], v = hsv[2];
    if (v < 40) return "black";
    if (s < 38) return v > 200 ? "white" : "grey";
    if (h < 14 || h >= 345) return v < 110 ? "dark red" : "red";
    if (h < 42) return v < 140 ? "brown" : "orange";
    if (h < 68) return "yellow";
    if (h < 165) return "green";
    if (h < 195) return "teal";
    if (h < 255) return "blue";
    if (h < 295) return "purple";
    return "pink";
}

struct Look {
    Time time{};
    cv::Mat grey, histogram;
    double brightness = 0;
};

Look look_at(const cv::Mat& rgb, Time time, std::map<std::string, double>& colours) {
    Look look{.time = time};
    cv::cvtColor(rgb, look.grey, cv::COLOR_RGB2GRAY);
    look.brightness = cv::mean(look.grey)[0] / 255.0;
    cv::Mat hsv;
    cv::cvtColor(rgb, hsv, cv::COLOR_RGB2HSV);
    for (int y = 0; y < hsv.rows; ++y)
        for (int x = 0; x < hsv.cols; ++x)
            colours[colour_name(hsv.at<cv::Vec3b>(y, x))] += 1.0;
    const int channels[] = {0, 1, 2}, bins[] = {12, 4, 6};
    const float hue[] = {0, 180}, full[] = {0, 256};
    const float* ranges[] = {hue, full, full};
    cv::calcHist(&hsv, 1, channels, {}, look.histogram, 3, bins, ranges);
    cv::normalize(look.histogram, look.histogram, 1, 0, cv::NORM_L1);
    return look;
}

/// Motion of blocks by phase correlation (Kuglin and Hines 1975): a block whose peak is unclear has no say in
/// the direction.
MotionSpan motion_between(const Look& a, const Look& b) {
    constexpr int kColumns = 5, kRows = 3;
    constexpr double kClearPeak = 0.15;
    cv::Mat before, after;
    a.grey.convertTo(before, CV_32F);
    b.grey.convertTo(after, CV_32F);
    const int width = before.cols / kColumns, height = before.rows / kRows;
    cv::Mat window;
    cv::createHanningWindow(window, {width, height}, CV_32F);
    double dx = 0, dy = 0, speed = 0;
    int moving = 0, clear = 0;
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column) {
            const cv::Rect block(column * width, row * height, width, height);
            double response = 0;
            const cv::Point2d shift =
                cv::phaseCorrelate(before(block).clone(), after(block).clone(), window, &response);
            if (response < kClearPeak) continue;
            ++clear;
            const double length = std::hypot(shift.x, shift.y);
            speed += length;
            if (length > 0.4) dx += shift.x, dy += shift.y, ++moving;
        }
    const double unit = before.cols * std::max(1e-3, to_seconds(b.time - a.time));
    return {{a.time, b.time},
            clear ? speed / clear / unit : 0,
            moving ? dx / moving / unit : 0,
            moving ? dy / moving / unit : 0};
}

void measure_picture(Facts& facts, const std::string& path, TimeRange range, const std::stop_token& stop) {
    // Each picture is looked at once: nothing of them has to stay.
    VideoReader reader(path, 2, std::make_shared<FrameCache>(0));
    const double seconds = to_seconds(range.length());
    const int looks = std::clamp(static_cast<int>(seconds * kLooksPerSecond) + 1, 1, kMostLooks);
    const int height = std::max(16, 160 * facts.media.size.height / std::max(1, facts.media.size.width));
    std::map<std::string, double> colours;
    Look before;
    for (int i = 0; i < looks; ++i) {
        if (stop.stop_requested()) throw Stopped();
        const Time at = range.start + from_seconds(looks == 1 ? 0.0 : seconds * 0.999 * i / (looks - 1));
        Look now = look_at(reader.frame_at(at).to_rgb({160, height}), at, colours);
        facts.brightness += now.brightness / looks;
        if (i > 0) {
            const bool cut =
                cv::compareHist(before.histogram, now.histogram, cv::HISTCMP_BHATTACHARYYA) > kCutDistance;
            if (cut)
                facts.cuts.push_back(now.time);
            else
                facts.motion.push_back(motion_between(before, now));
        }
        before = std::move(now);
    }
    double all = 0;
    for (const auto& [name, count] : colours)
        all += count;
    for (const auto& [name, count] : colours)
        facts.colours.push_back({name, count / all});
    std::sort(facts.colours.begin(), facts.colours.end(),
              [](const auto& a, const auto& b) { return a.share > b.share; });
}

/// A file's usual sound, whose energy is summed up while it is read.
class Summed final : public Sound {
  public:
    explicit Summed(const std::string& path) : reader_(path) {}
    void read(std::int64_t from, Samples& out) override {
        AudioBlock block = reader_.read(from, out[0].size());
        for (std::size_t c = 0; c < out.size(); ++c) {
            for (const float v : block.channels[c])
                energy_ += static_cast<double>(v) * static_cast<double>(v);
            samples_ += static_cast<std::int64_t>(out[c].size());
            out[c] = std::move(block.channels[c]);
        }
    }
    [[nodiscard]] double db() const {
        return 10 * std::log10(energy_ / static_cast<double>(std::max<std::int64_t>(1, samples_)) + 1e-12);
    }

  private:
    AudioReader reader_;
    double energy_ = 0;
    std::int64_t samples_ = 0;
};

void measure_sound(Facts& facts, const std::string& path, TimeRange range, const std::stop_token& stop) {
    Summed sound(path);
    facts.silences = silences_in(sound, {sample_of(range.start), sample_of(range.end)}, {}, stop);
    facts.has_sound = true;
    facts.loudness_db = sound.db();
}

} // namespace

Facts measure_facts(const std::string& path, TimeRange range, std::stop_token stop) {
    Facts facts{.media = probe(path)};
    if (range.length() <= Time(0)) range = {Time(0), facts.media.duration};
    range.end = std::min(range.end, facts.media.duration);
    if (range.start >= range.end)
        throw Failure("the range lies after the end of " + path + " (" +
                      std::to_string(to_seconds(facts.media.duration)) + " s)");
    facts.range = range;
    try {
        if (facts.media.has_video) measure_picture(facts, path, range, stop);
        if (!facts.media.audio.empty()) measure_sound(facts, path, range, stop);
    } catch (const cv::Exception& error) {
        throw Failure(std::string("measuring ") + path + " failed: " + error.what());
    }
    return facts;
}

} // namespace core
