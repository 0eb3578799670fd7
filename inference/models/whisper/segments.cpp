// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/segments.h"
#include "inference/models/whisper/rules.h"
#include <algorithm>
#include <stdexcept>
#include <zlib.h>

namespace inference {
namespace {

constexpr double kFrame = 0.01;
constexpr std::int64_t kFramesPerStep = 2; ///< mel frames of one time step

} // namespace

WhisperCut cut_window(const std::vector<std::int64_t>& tokens, std::int64_t first, std::int64_t frames,
                      std::int64_t time_begin) {
    const auto is_time = [&](std::size_t i) { return tokens[i] >= time_begin; };
    const double offset = static_cast<double>(first) * kFrame;
    const auto seconds = [&](std::int64_t token) {
        return offset + kWhisperTimeStep * static_cast<double>(token - time_begin);
    };
    WhisperCut cut{.next = first + frames};
    const std::size_t count = tokens.size();
    cut.single_ending = count >= 2 && is_time(count - 1) && !is_time(count - 2);
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i < count; ++i)
        if (is_time(i - 1) && is_time(i)) places.push_back(i);
    if (places.empty()) {
        double length = static_cast<double>(frames) * kFrame;
        const auto last =
            std::find_if(tokens.rbegin(), tokens.rend(), [&](auto id) { return id >= time_begin; });
        if (last != tokens.rend() && *last != time_begin)
            length = kWhisperTimeStep * static_cast<double>(*last - time_begin);
        cut.segments.push_back({offset, offset + length, tokens});
        return cut;
    }
    if (cut.single_ending) places.push_back(count);
    std::size_t from = 0;
    for (const std::size_t to : places) {
        std::vector<std::int64_t> part(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                                       tokens.begin() + static_cast<std::ptrdiff_t>(to));
        const double start = seconds(part.front()), end = seconds(part.back());
        cut.segments.push_back({start, end, std::move(part)});
        from = to;
    }
    if (!cut.single_ending) cut.next = first + kFramesPerStep * (tokens[from - 1] - time_begin);
    return cut;
}

double compression_ratio(const std::string& text) {
    uLongf size = compressBound(static_cast<uLong>(text.size()));
    std::vector<Bytef> out(size);
    if (compress(out.data(), &size, reinterpret_cast<const Bytef*>(text.data()),
                 static_cast<uLong>(text.size())) != Z_OK)
        throw std::runtime_error("a text could not be compressed");
    return static_cast<double>(text.size()) / static_cast<double>(size);
}

bool worth_another_try(double compression, double mean_log_probability, double no_speech,
                       const WhisperThresholds& t) {
    if (no_speech > t.no_speech && mean_log_probability < t.log_probability) return false;
    return compression > t.compression || mean_log_probability < t.log_probability;
}

bool is_silence(double mean_log_probability, double no_speech, const WhisperThresholds& t) {
    return no_speech > t.no_speech && !(mean_log_probability > t.log_probability);
}

} // namespace inference
