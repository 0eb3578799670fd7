// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a medium may make the program hold: judged by the numbers in its headers before memory is taken, since
// a small file can declare pictures of gigabytes and sound of one sample a second.
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include <cstdint>

namespace core {

/// The pictures that one decoder holds at a time, in bytes.
constexpr std::int64_t kMostDecoderBytes = std::int64_t{1} << 30;

/// How many pixels a codec's picture may have where its pixel format is not known yet.
std::int64_t most_pixels(AVCodecID codec);
/// Bounds each single allocation of FFmpeg's; for the whole process, once.
void limit_single_allocations();
/// Makes a decoder that is not open yet refuse pictures that would take it over kMostDecoderBytes.
void limit_pictures(AVCodecContext& decoder);
/// Throws Failure when no sound of this rate (samples a second) and so many channels is read.
void require_usable_sound(int rate, int channels);

} // namespace core
