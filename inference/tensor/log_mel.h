// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>

namespace inference {

/// What Whisper hears: the logarithm of 80 or 128 mel bands, a hundred frames a second (openai/whisper
/// audio.py). `sound` float32 [N] at 16 kHz, -1 to 1; `padding` zeros are appended first. Gives float32
/// [bands, frames], frames = (N + padding) / 160, rounded down. The loudest value of the whole array sets the
/// floor.
at::Tensor log_mel(const at::Tensor& sound, std::int64_t bands, std::int64_t padding = 0);

/// Slaney's triangles from 0 to 8 kHz, float32 [bands, 201].
at::Tensor mel_filters(std::int64_t bands);

} // namespace inference
