// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/beats.h"
#include "core/base/result.h"
#include "core/media/probe.h"
#include "core/media/readers.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <opencv2/core.hpp>

namespace core {
namespace {

constexpr double kStepsPerSecond = 200;         ///< at which the strength of onsets is known
constexpr double kSlowest = 50, kFastest = 210; ///< beats a minute
constexpr double kUsual = 120, kWidth = 1.0;    ///< of the paces that are likely, in octaves
constexpr double kTight = 100;                  ///< how much an uneven beat costs
constexpr double kSteady = 0.12;                ///< a pace repeats itself by so much of its strength
constexpr double kShortest = 2.0;               ///< seconds: in less no pace can be heard
constexpr std::size_t kBands = 24;

/// The bands' first bins, closer together where pitches are.
std::vector<int> band_edges(int bins, double bin_hertz) {
    std::vector<int> edges;
    const double low = 30, high = std::min(16000.0, bin_hertz * (bins - 1));
    for (std::size_t i = 0; i <= kBands; ++i) {
        const double hertz = low * std::pow(high / low, static_cast<double>(i) / kBands);
        const int least = edges.empty() ? 1 : edges.back() + 1;
        edges.push_back(std::min(bins, std::max(least, static_cast<int>(std::lround(hertz / bin_hertz)))));
    }
    return edges;
}

/// How much louder each step is than the one before it, over all bands.
std::vector<double> onsets(std::span<const float> sound, int rate) {
    const int hop = std::max(1, static_cast<int>(std::lround(rate / kStepsPerSecond)));
    const int window = cv::getOptimalDFTSize(hop * 4);
    const std::size_t steps = sound.size() / static_cast<std::size_t>(hop);
    const std::vector<int> edges = band_edges(window / 2 + 1, static_cast<double>(rate) / window);
    cv::Mat row(1, window, CV_32F), spectrum;
    std::vector<float> shape(static_cast<std::size_t>(window)); // Hann's
    for (int k = 0; k < window; ++k)
        shape[static_cast<std::size_t>(k)] =
            static_cast<float>(0.5 - 0.5 * std::cos(2 * CV_PI * (k + 0.5) / window));
    std::vector<double> out(steps), before(kBands), now(kBands);
    for (std::size_t i = 0; i < steps; ++i) {
        // The window ends where the step ends: what is struck is heard in the step in which it is.
        const std::ptrdiff_t begin =
            static_cast<std::ptrdiff_t>((i + 1) * static_cast<std::size_t>(hop)) - window;
        for (int k = 0; k < window; ++k) {
            const std::ptrdiff_t at = begin + k;
            row.at<float>(k) =
                at < 0 ? 0.0F : shape[static_cast<std::size_t>(k)] * sound[static_cast<std::size_t>(at)];
        }
        cv::dft(row, spectrum, cv::DFT_COMPLEX_OUTPUT);
        const auto* bins = spectrum.ptr<cv::Vec2f>(0);
        for (std::size_t band = 0; band < kBands; ++band) {
            double power = 0;
            for (int bin = edges[band]; bin < edges[band + 1]; ++bin)
                power += static_cast<double>(bins[bin][0]) * bins[bin][0] +
                         static_cast<double>(bins[bin][1]) * bins[bin][1];
            now[band] = std::log1p(100 * std::sqrt(power / std::max(1, edges[band + 1] - edges[band])));
            if (i > 0) out[i] += std::max(0.0, now[band] - before[band]);
        }
        std::swap(now, before);
    }
    return out;
}

std::vector<double> smoothed(const std::vector<double>& x, double sigma) {
    const auto reach = static_cast<std::ptrdiff_t>(std::ceil(3 * sigma)),
               size = static_cast<std::ptrdiff_t>(x.size());
    std::vector<double> out(x.size());
    for (std::ptrdiff_t i = 0; i < size; ++i) {
        double sum = 0, all = 0;
        for (std::ptrdiff_t k = std::max<std::ptrdiff_t>(0, i - reach); k <= std::min(size - 1, i + reach);
             ++k) {
            const double share = std::exp(-0.5 * static_cast<double>((k - i) * (k - i)) / (sigma * sigma));
            sum += share * x[static_cast<std::size_t>(k)], all += share;
        }
        out[static_cast<std::size_t>(i)] = sum / all;
    }
    return out;
}

/// What stands out from the half second around it, in units of its own spread.
std::vector<double> standing_out_of(const std::vector<double>& x) {
    const std::vector<double> around = smoothed(x, 0.15 * kStepsPerSecond);
    std::vector<double> out(x.size());
    double power = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        out[i] = std::max(0.0, x[i] - around[i]), power += out[i] * out[i];
    const double spread = std::sqrt(power / static_cast<double>(std::max<std::size_t>(1, x.size())));
    if (spread > 1e-9)
        for (double& each : out)
            each /= spread;
    return out;
}

/// How alike the strengths are to themselves `lag` steps later, of 0 to about 1.
double alike(const std::vector<double>& x, std::size_t lag, double mean, double variance) {
    if (lag >= x.size()) return 0;
    double sum = 0;
    for (std::size_t i = lag; i < x.size(); ++i)
        sum += (x[i] - mean) * (x[i - lag] - mean);
    return variance > 0 ? sum / static_cast<double>(x.size() - lag) / variance : 0;
}

/// Steps from beat to beat; 0: no pace repeats itself.
double pace_of(const std::vector<double>& strength) {
    const std::vector<double> x = smoothed(strength, 2.5);
    const double mean = std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
    double variance = 0;
    for (const double each : x)
        variance += (each - mean) * (each - mean);
    variance /= static_cast<double>(x.size());
    const auto from = static_cast<std::size_t>(kStepsPerSecond * 60 / kFastest),
               to = std::min(x.size() / 2, static_cast<std::size_t>(kStepsPerSecond * 60 / kSlowest));
    if (to <= from + 2) return 0;
    std::vector<double> likeness(2 * to + 2);
    for (std::size_t lag = from - 1; lag < likeness.size(); ++lag)
        likeness[lag] = alike(x, lag, mean, variance);
    std::size_t best = 0;
    double most = 0;
    for (std::size_t lag = from; lag <= to; ++lag) {
        const double octaves = std::log2(kStepsPerSecond * 60 / static_cast<double>(lag) / kUsual);
        const double twice = std::max({likeness[2 * lag - 1], likeness[2 * lag], likeness[2 * lag + 1]});
        const double score =
            (likeness[lag] + 0.5 * twice) * std::exp(-0.5 * octaves * octaves / (kWidth * kWidth));
        if (score > most) most = score, best = lag;
    }
    if (best == 0 || likeness[best] < kSteady) return 0;
    // Twice as fast where every beat between is struck alike.
    constexpr double kAlike = 0.9;
    for (std::size_t lag = std::max(from, best / 2 - 1); lag <= best / 2 + 1; ++lag)
        if (likeness[lag] >= std::max({kAlike * likeness[best], likeness[lag - 1], likeness[lag + 1]})) {
            best = lag;
            break;
        }
    // Between steps, where the parabola through the neighbours is highest.
    const double left = likeness[best - 1], middle = likeness[best], right = likeness[best + 1],
                 bend = left - 2 * middle + right;
    return static_cast<double>(best) + (bend < 0 ? std::clamp(0.5 * (left - right) / bend, -0.5, 0.5) : 0.0);
}

/// The row of steps that is strongest and most even.
std::vector<std::size_t> row_of(const std::vector<double>& strength, double pace) {
    const std::vector<double> x = smoothed(strength, pace / 32);
    std::vector<double> best(x.size());
    std::vector<std::ptrdiff_t> before(x.size(), -1);
    const auto nearest = static_cast<std::ptrdiff_t>(std::lround(pace / 2)),
               farthest = static_cast<std::ptrdiff_t>(std::lround(pace * 2));
    for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(x.size()); ++i) {
        double most = 0; // a row may begin here
        for (std::ptrdiff_t gap = nearest; gap <= farthest && gap <= i; ++gap) {
            const double uneven = std::log(static_cast<double>(gap) / pace);
            const double score = best[static_cast<std::size_t>(i - gap)] - kTight * uneven * uneven;
            if (score > most) most = score, before[static_cast<std::size_t>(i)] = i - gap;
        }
        best[static_cast<std::size_t>(i)] = x[static_cast<std::size_t>(i)] + most;
    }
    // The last beat lies within the last one and a half paces.
    const auto tail =
        static_cast<std::ptrdiff_t>(std::min<double>(static_cast<double>(x.size()), 1.5 * pace));
    auto at = std::max_element(best.end() - tail, best.end()) - best.begin();
    std::vector<std::size_t> row;
    for (; at >= 0; at = before[static_cast<std::size_t>(at)])
        row.push_back(static_cast<std::size_t>(at));
    std::reverse(row.begin(), row.end());
    // Before the music begins and after it ends nothing is struck.
    double sum = 0;
    for (const std::size_t each : row)
        sum += x[each];
    const double least = row.empty() ? 0 : 0.2 * sum / static_cast<double>(row.size());
    while (!row.empty() && x[row.back()] < least)
        row.pop_back();
    const auto first =
        std::find_if(row.begin(), row.end(), [&](std::size_t each) { return x[each] >= least; });
    return {first, row.end()};
}

/// Where near a step the strength is largest; between steps by the parabola through the neighbours.
double settled(const std::vector<double>& strength, std::size_t step) {
    constexpr std::size_t kReach = 6; // 30 ms
    const std::size_t from = step > kReach ? step - kReach : 0,
                      to = std::min(strength.size() - 1, step + kReach);
    const auto largest = std::max_element(strength.begin() + static_cast<std::ptrdiff_t>(from),
                                          strength.begin() + static_cast<std::ptrdiff_t>(to) + 1);
    const auto at = static_cast<std::size_t>(largest - strength.begin());
    return *largest > 0.5 ? static_cast<double>(at) : static_cast<double>(step);
}

} // namespace

Beats beats_in(std::span<const float> sound, int rate, Time from) {
    Beats beats;
    if (static_cast<double>(sound.size()) < kShortest * rate) return beats;
    const std::vector<double> strength = standing_out_of(onsets(sound, rate));
    const double pace = pace_of(strength);
    if (pace <= 0) return beats;
    beats.per_minute = kStepsPerSecond * 60 / pace;
    const double hop = std::max(1.0, std::round(rate / kStepsPerSecond));
    for (const std::size_t step : row_of(strength, pace)) {
        // The strength of a step is what its window, which reaches back, hears more than the one before.
        const double sample = (settled(strength, step) + 0.5) * hop;
        beats.times.push_back(from + from_seconds(sample / rate));
    }
    if (beats.times.size() < 4) return {};
    return beats;
}

Beats find_beats(const std::string& path, TimeRange range, const std::function<void(double)>& progress,
                 const std::stop_token& stop) {
    const MediaInfo info = probe(path);
    if (info.audio.empty()) throw Failure(path + " has no sound, so no beats");
    if (range.length() <= Time(0)) range = {Time(0), info.duration};
    AudioReader reader(path);
    constexpr std::int64_t kBlock = 10 * AudioReader::kRate;
    const std::int64_t first = sample_at(range.start, AudioReader::kRate),
                       last = sample_at(std::min(range.end, info.duration), AudioReader::kRate);
    std::vector<float> sound;
    sound.reserve(static_cast<std::size_t>(std::max<std::int64_t>(0, last - first)));
    for (std::int64_t at = first; at < last; at += kBlock) {
        if (stop.stop_requested()) throw Stopped();
        if (progress) progress(static_cast<double>(at - first) / static_cast<double>(last - first));
        const AudioBlock block = reader.read(at, static_cast<std::size_t>(std::min(kBlock, last - at)));
        for (std::size_t i = 0; i < block.samples(); ++i) {
            float sum = 0;
            for (const auto& channel : block.channels)
                sum += channel[i];
            sound.push_back(sum / static_cast<float>(block.channels.size()));
        }
    }
    return beats_in(sound, AudioReader::kRate, range.start);
}

} // namespace core
