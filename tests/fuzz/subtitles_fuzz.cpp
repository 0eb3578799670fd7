// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: feeds the readers and writers of subtitles.
// The first byte chooses the format.
#include "core/interchange/subtitles.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr const char* kNames[] = {"a.srt", "a.vtt", "a.ass", "a.ssa", "a.sbv", "a"};
    if (size == 0) return 0;
    const auto read = core::read_subtitles({reinterpret_cast<const char*>(data) + 1, size - 1},
                                           kNames[data[0] % std::size(kNames)]);
    if (!read.ok()) return 0;
    for (const core::Cue& cue : read.value().cues)
        if (cue.text.empty() || cue.range.end <= cue.range.start) std::abort();
    for (int format = 0; format <= static_cast<int>(core::SubtitleFormat::text); ++format)
        static_cast<void>(
            core::write_subtitles(read.value().cues, static_cast<core::SubtitleFormat>(format)));
    return 0;
}
