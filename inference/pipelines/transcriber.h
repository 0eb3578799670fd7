// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From sound to words with their times: Whisper over windows, with Silero's voice activity before it or
// without (openai/whisper 20250625, transcribe.py; faster-whisper 1.2.1).
#pragma once
#include "inference/models/silero/silero.h"
#include "inference/models/silero/speech_segments.h"
#include "inference/models/whisper/decoding.h"
#include "inference/models/whisper/whisper_files.h"
#include "inference/models/whisper/word_rules.h"
#include "inference/text/whisper_tokenizer.h"
#include "inference/unified.h"

namespace inference {

struct TranscribeOptions {
    /// Only where somebody speaks, in windows that begin and end in silence and know nothing of each other.
    /// Off: the whole sound, each window beginning where the one before ended and knowing what it said.
    bool voice_first = true;
    std::string language; ///< empty: heard
    std::string hint;     ///< what was said before, as it were: names, spellings, fillers
    std::int64_t beams = 0;
    std::int64_t seed = 0; ///< of what is drawn when the likeliest words make no sense
};

struct SpokenSegment {
    double start = 0, end = 0; ///< seconds from the sound's start
    std::string text;
    std::vector<WhisperWord> words;
};

struct Heard {
    std::string language;
    double language_probability = 1; ///< 1 where the model knows one language or it was given
    std::vector<SpokenSegment> segments;
};

/// Where somebody speaks in a sound [N] at 16 kHz: what every use of it begins with. One thread at a time.
class VoiceActivity {
  public:
    /// With the weights that come with the program. Throws WeightsError.
    VoiceActivity();
    [[nodiscard]] std::vector<float> probabilities(const at::Tensor& sound, const RunHooks& hooks) const;

  private:
    Silero network_;
};

/// Immutable once made; any thread may use it.
class Transcriber {
  public:
    /// A .pt file or a folder in one of Whisper's layouts, with its tokenizer. Throws WeightsError.
    explicit Transcriber(const std::filesystem::path& place);
    /// `sound` float32 [N] at 16 kHz; `voice`: probabilities of speech, used with `voice_first` only. Throws
    /// Interrupted, std::invalid_argument (an unknown language).
    [[nodiscard]] Heard transcribe(const at::Tensor& sound, const std::vector<float>& voice,
                                   const TranscribeOptions& options, const RunHooks& hooks) const;
    [[nodiscard]] bool multilingual() const { return !tokens_.languages.empty(); }

  private:
    friend class Walk;
    struct Language {
        std::string code;
        double probability = 1;
    };
    [[nodiscard]] Language language_of(const at::Tensor& sound, const TranscribeOptions& options) const;
    WhisperFiles files_;
    Whisper model_;
    WhisperTokenizer tokenizer_;
    WhisperTokens tokens_;
    WhisperRules rules_;
};

/// The windows in which somebody speaks, at most 30 s each.
std::vector<SpeechSegment> speaking_windows(const std::vector<float>& voice, std::int64_t samples);

} // namespace inference
