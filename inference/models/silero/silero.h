// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody speaks: Silero VAD 6.2's network for 16 kHz (snakers4/silero-vad, silero_vad.jit): a fixed
// Fourier transform, four convolutions and an LSTM cell over chunks of 32 ms.
#pragma once
#include "inference/weights/weight_map.h"
#include <vector>

namespace inference {

class Silero {
  public:
    static constexpr std::int64_t kRate = 16000, kChunk = 512, kContext = 64;
    /// Keys: stft_conv, conv1 to conv4, lstm_cell, final_conv. Throws WeightsError.
    explicit Silero(const WeightMap& weights);
    /// What the network remembers between chunks of one sound.
    struct State {
        at::Tensor hidden, cell, context; ///< undefined at the start of a sound
    };
    /// The probability of speech in one chunk of 512 samples (float32, -1 to 1).
    [[nodiscard]] double chunk(const at::Tensor& samples, State& state) const;
    /// One probability each 32 ms of a sound [N] at 16 kHz; the last chunk is filled with silence.
    [[nodiscard]] std::vector<float> probabilities(const at::Tensor& sound) const;

  private:
    at::Tensor transform_;
    struct Conv {
        at::Tensor weight, bias;
        std::int64_t stride;
    };
    std::vector<Conv> convolutions_;
    at::Tensor input_weight_, hidden_weight_, input_bias_, hidden_bias_, final_weight_, final_bias_;
};

} // namespace inference
