// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/in_step.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/core.hpp>

namespace core {
namespace {

constexpr int kRate = AudioReader::kRate, kEach = kRate / HeardSound::kSamples;
constexpr int kPerLevel = HeardSound::kSamples / HeardSound::kLevels;

/// How loud each hundredth of a second is, against what is usual in the second round it: of even mean and
/// spread, so that a quiet and a loud recording of one scene are alike.
std::vector<float> changes_of(const std::vector<float>& loudness) {
    constexpr std::ptrdiff_t kAround = HeardSound::kLevels / 2;
    const auto count = static_cast<std::ptrdiff_t>(loudness.size());
    std::vector<double> sums(loudness.size() + 1, 0);
    std::partial_sum(loudness.begin(), loudness.end(), sums.begin() + 1, std::plus<double>());
    std::vector<float> changes(loudness.size());
    double squares = 0;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, i - kAround),
                             to = std::min(count, i + kAround + 1);
        const double usual = (sums[static_cast<std::size_t>(to)] - sums[static_cast<std::size_t>(from)]) /
                             static_cast<double>(to - from);
        changes[static_cast<std::size_t>(i)] =
            static_cast<float>(loudness[static_cast<std::size_t>(i)] - usual);
        squares += std::pow(changes[static_cast<std::size_t>(i)], 2);
    }
    const auto spread =
        static_cast<float>(std::sqrt(squares / std::max<double>(1, static_cast<double>(count))));
    for (float& change : changes)
        change = spread > 1e-6F ? change / spread : 0;
    return changes;
}

/// The sum of products of both at every shift of `b`: element i is for the shift i - (b's length - 1).
std::vector<double> correlated(const std::vector<float>& a, const std::vector<float>& b) {
    const int whole = cv::getOptimalDFTSize(static_cast<int>(a.size() + b.size()));
    cv::Mat first = cv::Mat::zeros(1, whole, CV_32F), second = cv::Mat::zeros(1, whole, CV_32F);
    std::copy(a.begin(), a.end(), first.ptr<float>());
    std::copy(b.begin(), b.end(), second.ptr<float>());
    cv::dft(first, first);
    cv::dft(second, second);
    cv::mulSpectrums(first, second, first, 0, true);
    cv::dft(first, first, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
    std::vector<double> sums(a.size() + b.size() - 1);
    const auto before = static_cast<std::ptrdiff_t>(b.size()) - 1;
    for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(sums.size()); ++i) {
        const std::ptrdiff_t shift = i - before;
        sums[static_cast<std::size_t>(i)] =
            first.at<float>(0, static_cast<int>(shift < 0 ? shift + whole : shift));
    }
    return sums;
}

struct Candidate {
    std::ptrdiff_t shift = 0; ///< in levels
    double score = 0;         ///< how far it stands out
    double alike = 0;         ///< the same for any length of what both have; 1: the same
};

/// The best places, the best first, each at least a quarter of a second from the others.
std::vector<Candidate> candidates(const HeardSound& a, const HeardSound& b) {
    constexpr std::ptrdiff_t kApart = HeardSound::kLevels / 4, kLeast = HeardSound::kLevels;
    constexpr std::size_t kMost = 6;
    const auto sums = correlated(a.levels, b.levels);
    const auto na = static_cast<std::ptrdiff_t>(a.levels.size()),
               nb = static_cast<std::ptrdiff_t>(b.levels.size());
    std::vector<Candidate> all;
    for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(sums.size()); ++i) {
        const std::ptrdiff_t shift = i - (nb - 1);
        const std::ptrdiff_t both = std::min(na, shift + nb) - std::max<std::ptrdiff_t>(0, shift);
        const double sum = sums[static_cast<std::size_t>(i)], length = static_cast<double>(both);
        if (both >= kLeast) all.push_back({shift, sum / std::sqrt(length), sum / length});
    }
    std::vector<Candidate> best;
    while (best.size() < kMost) {
        const Candidate* next = nullptr;
        for (const Candidate& each : all)
            if ((!next || each.score > next->score) &&
                std::none_of(best.begin(), best.end(),
                             [&](const Candidate& had) { return std::abs(had.shift - each.shift) < kApart; }))
                next = &each;
        if (!next || next->score <= 0) break;
        best.push_back(*next);
    }
    return best;
}

/// How alike the samples are at the best shift near a candidate (1: the same), and that shift.
struct Match {
    std::ptrdiff_t shift = 0; ///< in samples
    double alike = 0;
};
Match matched(const HeardSound& a, const HeardSound& b, const Candidate& near) {
    constexpr std::ptrdiff_t kReach = 3 * kPerLevel, kLongest = 8 * HeardSound::kSamples;
    const std::ptrdiff_t about = near.shift * kPerLevel;
    const auto na = static_cast<std::ptrdiff_t>(a.samples.size()),
               nb = static_cast<std::ptrdiff_t>(b.samples.size());
    const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, about) + kReach,
                         to = std::min(na, about + nb) - kReach;
    if (to - from < HeardSound::kSamples / 2) return {about, 0};
    // The part of what both have that is richest in sound.
    std::ptrdiff_t start = from;
    double most = -1;
    const std::ptrdiff_t length = std::min(kLongest, to - from);
    for (std::ptrdiff_t at = from; at + length <= to; at += HeardSound::kSamples) {
        double energy = 0;
        for (std::ptrdiff_t i = at; i < at + length; i += 7)
            energy += std::pow(a.samples[static_cast<std::size_t>(i)], 2);
        if (energy > most) most = energy, start = at;
    }
    Match best{about, -1};
    for (std::ptrdiff_t shift = about - kReach; shift <= about + kReach; ++shift) {
        double product = 0, own = 0, other = 0;
        for (std::ptrdiff_t i = start; i < start + length; ++i) {
            const std::ptrdiff_t j = i - shift;
            if (j < 0 || j >= nb) continue;
            const double x = a.samples[static_cast<std::size_t>(i)],
                         y = b.samples[static_cast<std::size_t>(j)];
            product += x * y, own += x * x, other += y * y;
        }
        const double alike = own > 0 && other > 0 ? std::abs(product) / std::sqrt(own * other) : 0;
        if (alike > best.alike) best = {shift, alike};
    }
    return best;
}

} // namespace

HeardSound hear_sound(const std::string& path, const std::stop_token& stop) {
    const MediaInfo info = probe(path);
    if (info.audio.empty()) throw Failure(path + " has no sound, so it cannot be brought into step by it");
    const auto total = static_cast<std::int64_t>(to_seconds(info.duration) * kRate) / kRate * kRate +
                       (info.duration > Time(0) ? kRate : 0);
    AudioReader reader(path);
    HeardSound heard;
    std::vector<float> loudness;
    for (std::int64_t at = 0; at < total; at += kRate) {
        if (stop.stop_requested()) throw Stopped();
        const AudioBlock block = reader.read(at, kRate);
        for (std::size_t i = 0; i < kRate; i += kEach) {
            double sum = 0;
            for (std::size_t k = i; k < i + kEach; ++k)
                sum += block.channels[0][k] + block.channels[1][k];
            heard.samples.push_back(
                static_cast<std::int16_t>(std::clamp(sum / (2 * kEach), -1.0, 1.0) * 32767));
        }
    }
    for (std::size_t i = 0; i + kPerLevel <= heard.samples.size(); i += kPerLevel) {
        double squares = 0;
        for (std::size_t k = i; k < i + kPerLevel; ++k)
            squares += std::pow(heard.samples[k] / 32767.0, 2);
        loudness.push_back(static_cast<float>(std::log10(1e-3 + std::sqrt(squares / kPerLevel))));
    }
    heard.levels = changes_of(loudness);
    return heard;
}

std::optional<Time> sound_offset(const HeardSound& a, const HeardSound& b) {
    constexpr double kStandsOut = 5, kClearer = 1.3, kAlike = 0.35, kMoreAlike = 1.15, kSameCourse = 0.5,
                     kLong = 10;
    if (a.levels.empty() || b.levels.empty()) return {};
    const auto places = candidates(a, b);
    if (places.empty() || places.front().score < kStandsOut) return {};
    std::vector<Match> matches;
    for (const Candidate& place : places)
        matches.push_back(matched(a, b, place));
    const auto best = std::max_element(matches.begin(), matches.end(),
                                       [](const Match& x, const Match& y) { return x.alike < y.alike; });
    double second = 0;
    for (auto it = matches.begin(); it != matches.end(); ++it)
        if (it != best) second = std::max(second, it->alike);
    const auto time_of = [](std::ptrdiff_t shift) {
        return rescale(shift, kFlicksPerSecond, HeardSound::kSamples);
    };
    if (best->alike >= kAlike && best->alike >= second * kMoreAlike) return time_of(best->shift);
    // Microphones far apart hear other waves, but the same course of loudness; it must agree well and for
    // long.
    const bool clear = places[0].alike >= kSameCourse && places[0].score >= kLong &&
                       (places.size() < 2 || places[0].score >= places[1].score * kClearer);
    return clear ? std::optional(time_of(places.front().shift * kPerLevel)) : std::nullopt;
}

} // namespace core
