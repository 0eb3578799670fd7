// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waveform.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include <algorithm>
#include <cmath>

namespace core {

double Waveform::peak(Time from, Time to) const {
    const auto index = [&](Time t) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(to_seconds(t) * kPerSecond), 0,
                                        static_cast<std::int64_t>(peaks.size()));
    };
    const std::int64_t first = index(from), last = std::max(first + 1, index(to));
    if (first >= static_cast<std::int64_t>(peaks.size())) return 0;
    const auto end = peaks.begin() + std::min(last, static_cast<std::int64_t>(peaks.size()));
    return *std::max_element(peaks.begin() + first, end) / 255.0;
}

namespace {

/// Where the sound that is heard ends: behind it all is silence, which may last for days where another stream
/// of a damaged file says so.
Time end_of_sound(const MediaInfo& info) {
    for (const AudioStreamInfo& sound : info.audio)
        if (sound.usual && sound.end > Time(0)) return std::min(sound.end, info.duration);
    return info.duration;
}

} // namespace

Waveform measure_waveform(const std::string& path, const std::stop_token& stop) {
    constexpr std::int64_t kBin = AudioReader::kRate / Waveform::kPerSecond;
    const auto samples =
        static_cast<std::int64_t>(to_seconds(end_of_sound(probe(path))) * AudioReader::kRate);
    AudioReader reader(path);
    Waveform waveform;
    for (std::int64_t at = 0; at < samples; at += AudioReader::kRate) {
        if (stop.stop_requested()) throw Stopped();
        const std::int64_t count = std::min<std::int64_t>(AudioReader::kRate, samples - at);
        const AudioBlock block = reader.read(at, static_cast<std::size_t>(count));
        for (std::int64_t bin = 0; bin < count; bin += kBin) {
            float most = 0;
            for (const auto& channel : block.channels)
                for (std::int64_t i = bin; i < std::min(bin + kBin, count); ++i)
                    most = std::max(most, std::abs(channel[static_cast<std::size_t>(i)]));
            waveform.peaks.push_back(static_cast<std::uint8_t>(std::lround(std::min(1.0F, most) * 255)));
        }
    }
    return waveform;
}

} // namespace core
