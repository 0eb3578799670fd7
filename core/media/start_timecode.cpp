// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/start_timecode.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/probe.h"
extern "C" {
#include <libavutil/timecode.h>
}

namespace core {
namespace {

const char* written(const AVDictionary* words) {
    const AVDictionaryEntry* found = av_dict_get(words, "timecode", nullptr, 0);
    return found ? found->value : nullptr;
}

} // namespace

std::optional<Time> start_timecode(const std::string& path) {
    const FrameRate rate = probe(path, Lengths::declared).fps;
    const InputPtr input = open_input(path);
    const char* text = written(input->metadata);
    for (unsigned i = 0; i < input->nb_streams && !text; ++i)
        text = written(input->streams[i]->metadata);
    if (!text || !rate.plausible()) return {};
    AVTimecode code{};
    const AVRational fps{static_cast<int>(rate.num), static_cast<int>(rate.den)};
    if (av_timecode_init_from_string(&code, fps, text, nullptr) < 0 || code.start < 0) return {};
    return frame_start(code.start, rate);
}

} // namespace core
