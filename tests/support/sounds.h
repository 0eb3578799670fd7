// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sounds made on the spot, and timelines that play them.
#pragma once
#include "core/sound/sound_mixer.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <cstdint>
#include <fstream>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

namespace test {

/// Sample i of channel c.
using Wave = std::function<double(std::int64_t i, std::size_t c)>;

inline Wave sine(double hertz, double amplitude = 0.5) {
    return [=](std::int64_t i, std::size_t) {
        return amplitude * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / 48000);
    };
}
inline Wave constant(double value) {
    return [=](std::int64_t, std::size_t) { return value; };
}
/// The number of each sample, as no two within 2^20 are the same; exact in float.
inline Wave counting() {
    return [](std::int64_t i, std::size_t c) {
        return (static_cast<double>(i % (1 << 20)) + 1) / (1 << 21) * (c ? -1 : 1);
    };
}
/// White, the same every time.
inline Wave noise(double amplitude = 0.5) {
    return [=](std::int64_t i, std::size_t c) {
        auto z = (static_cast<std::uint64_t>(i) * 2 + c + 1) * 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return amplitude * (static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-52 - 1.0);
    };
}

/// A WAV file of 32-bit float at 48 kHz, so that what was put in comes out bit by bit.
inline std::string write_wav(const std::filesystem::path& path, double seconds, const Wave& wave,
                             std::uint16_t channels = 2, std::uint32_t mask = 0) {
    const auto count = static_cast<std::uint32_t>(std::llround(seconds * 48000));
    std::string data;
    const auto put = [&](auto number) { data.append(reinterpret_cast<const char*>(&number), sizeof number); };
    const std::uint32_t bytes = count * channels * 4;
    const bool extended = mask != 0;
    data += "RIFF", put(std::uint32_t{bytes + (extended ? 60U : 36U)}), data += "WAVEfmt ";
    put(std::uint32_t{extended ? 40U : 16U}), put(static_cast<std::uint16_t>(extended ? 0xfffe : 3));
    put(channels), put(std::uint32_t{48000}), put(std::uint32_t{48000U * channels * 4U});
    put(static_cast<std::uint16_t>(channels * 4)), put(std::uint16_t{32});
    if (extended) {
        put(std::uint16_t{22}), put(std::uint16_t{32}), put(mask), put(std::uint16_t{3});
        data.append("\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71", 14);
    }
    data += "data", put(bytes);
    for (std::uint32_t i = 0; i < count; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            put(static_cast<float>(wave(i, c)));
    std::ofstream(path, std::ios::binary) << data;
    return path.string();
}

/// A project of tracks for sound.
class SoundFilm {
  public:
    SoundFilm() { project.fps = {25, 1}, project.next_id = 1000; }
    /// A medium made of a wave, `seconds` long; returns its id.
    core::MediaId medium(double seconds, const Wave& wave) {
        const std::string name = "m" + std::to_string(project.media.size());
        return medium(write_wav(folder / (name + ".wav"), seconds, wave), seconds);
    }
    core::MediaId medium(const std::string& path, double seconds) {
        const core::MediaId id{"m" + std::to_string(project.media.size())};
        project.media.push_back(
            std::make_shared<core::Media>(core::Media{.id = id,
                                                      .path = path,
                                                      .kind = core::MediaKind::audio,
                                                      .duration = core::from_seconds(seconds),
                                                      .has_audio = true}));
        return id;
    }
    /// A clip on a track, which comes into being with it.
    core::Clip& clip(std::size_t track, const core::MediaId& medium, double start, double from, double to) {
        core::Clip made{.id = {"c" + std::to_string(++clips_)},
                        .start = core::from_seconds(start),
                        .source = {core::from_seconds(from), core::from_seconds(to)},
                        .content = core::MediaContent{.takes = {{.id = {"k"}, .media = medium}}}};
        return add(track, std::move(made));
    }
    core::Clip& add(std::size_t track, core::Clip clip) {
        while (tracks.size() <= track)
            tracks.push_back({.id = {"t" + std::to_string(tracks.size())}, .kind = core::TrackKind::audio}),
                clips.emplace_back();
        clips[track].push_back(std::make_unique<core::Clip>(std::move(clip)));
        return *clips[track].back();
    }
    [[nodiscard]] core::Project made() const {
        core::Project whole = project;
        for (std::size_t i = 0; i < tracks.size(); ++i) {
            auto track = std::make_shared<core::Track>(tracks[i]);
            for (const auto& clip : clips[i])
                track->clips.push_back(*clip);
            whole.tracks.push_back(track);
        }
        return whole;
    }
    /// What is heard from second `from` on: played from `begin` on in pieces as a film has them.
    [[nodiscard]] core::AudioBlock heard(double from, double seconds) const {
        core::SoundMixer mixer;
        return mixer.mix(made(), std::llround(from * 48000),
                         static_cast<std::size_t>(std::llround(seconds * 48000)));
    }
    TemporaryFolder folder;
    core::Project project;
    std::vector<core::Track> tracks;

    std::vector<std::vector<std::unique_ptr<core::Clip>>> clips; ///< by track

  private:
    int clips_ = 0;
};

/// Plays a project from `begin` on in pieces of `piece` samples up to `to`.
inline std::vector<float> played(const core::Project& project, std::int64_t begin, std::int64_t to,
                                 std::int64_t piece = 1920, std::size_t channel = 0) {
    core::SoundMixer mixer;
    std::vector<float> all;
    for (std::int64_t at = begin; at < to; at += piece) {
        const auto block = mixer.mix(project, at, static_cast<std::size_t>(std::min(piece, to - at)));
        all.insert(all.end(), block.channels[channel].begin(), block.channels[channel].end());
    }
    return all;
}

inline double largest_difference(const std::vector<float>& a, const std::vector<float>& b) {
    double most = a.size() == b.size() ? 0 : 1e9;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        most = std::max(most, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
    return most;
}
/// The amplitude of a sine of this pitch within a block, whatever its phase.
inline double amplitude_of(const std::vector<float>& block, double hertz) {
    double re = 0, im = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const double angle = 2 * std::numbers::pi * hertz * static_cast<double>(i) / 48000;
        re += static_cast<double>(block[i]) * std::cos(angle),
            im += static_cast<double>(block[i]) * std::sin(angle);
    }
    return 2 * std::hypot(re, im) / static_cast<double>(block.size());
}

} // namespace test
