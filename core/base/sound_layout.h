// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which loudspeakers a sound is made for. Pure values; any thread.
#pragma once
#include <cstddef>
#include <span>

namespace core {

enum class SoundLayout { mono, stereo, five_one, seven_one };

/// `low`: what is below 120 Hz or so (LFE), which no other channel counts on.
enum class Speaker { left, right, centre, low, back_left, back_right, side_left, side_right };

constexpr std::size_t kMostChannels = 8;
inline constexpr Speaker kSpeakers[kMostChannels] = {
    Speaker::left,      Speaker::right,      Speaker::centre,    Speaker::low,
    Speaker::back_left, Speaker::back_right, Speaker::side_left, Speaker::side_right};

/// The channels of a layout in their order, which is that of WAVE and FFmpeg.
[[nodiscard]] constexpr std::span<const Speaker> speakers_of(SoundLayout layout) {
    constexpr std::span<const Speaker> all(kSpeakers);
    switch (layout) {
    case SoundLayout::mono:
        return all.subspan(2, 1);
    case SoundLayout::stereo:
        return all.first(2);
    case SoundLayout::five_one:
        return all.first(6);
    case SoundLayout::seven_one:
        break;
    }
    return all;
}
[[nodiscard]] constexpr std::size_t channels_of(SoundLayout layout) {
    return speakers_of(layout).size();
}
/// -1 left, 1 right, 0 neither.
[[nodiscard]] constexpr int side_of(Speaker speaker) {
    switch (speaker) {
    case Speaker::left:
    case Speaker::back_left:
    case Speaker::side_left:
        return -1;
    case Speaker::right:
    case Speaker::back_right:
    case Speaker::side_right:
        return 1;
    default:
        return 0;
    }
}
/// The largest layout that so many channels fill.
[[nodiscard]] constexpr SoundLayout layout_of(int channels) {
    return channels >= 8   ? SoundLayout::seven_one
           : channels >= 6 ? SoundLayout::five_one
           : channels >= 2 ? SoundLayout::stereo
                           : SoundLayout::mono;
}
/// "5.1", as people and files write it.
[[nodiscard]] constexpr const char* name_of(SoundLayout layout) {
    constexpr const char* kNames[] = {"mono", "stereo", "5.1", "7.1"};
    return kNames[static_cast<std::size_t>(layout)];
}

} // namespace core
