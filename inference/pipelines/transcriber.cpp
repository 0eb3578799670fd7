// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/transcriber.h"
#include "inference/models/whisper/segments.h"
#include "inference/models/whisper/words.h"
#include "inference/tensor/host_memory.h"
#include "inference/tensor/log_mel.h"
#include "inference/tensor/one_thread.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/resources.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <thread>

namespace inference {
namespace {

constexpr std::int64_t kRate = Silero::kRate, kHop = 160, kPadding = 160;
constexpr double kFramesPerSecond = 100.0;
constexpr double kTemperatures[] = {0.0, 0.2, 0.4, 0.6, 0.8, 1.0};
constexpr double kForgetAbove = 0.5; ///< what was drawn at such a temperature is no help to the next window
/// Languages that write no spaces between words.
constexpr const char* kWithoutSpaces[] = {"zh", "ja", "th", "lo", "my", "yue"};

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n\r");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

std::string text_of(const WhisperTokenizer& tokenizer, const std::vector<std::int64_t>& tokens) {
    return tokenizer.decode(tokens);
}

WhisperTokenizer tokenizer_of(const WhisperFiles& files, const std::filesystem::path& place) {
    if (files.tokenizer.empty())
        throw WeightsError(place.string() + " has no tokenizer beside its weights; put tokenizer.json, "
                                            "vocabulary.json or the .tiktoken file of its release there");
    constexpr std::int64_t kEnglish = 51864, kBeforeLanguages = 51766, kUsual = 99;
    const bool multilingual = files.config.vocabulary > kEnglish;
    const std::int64_t languages = multilingual ? files.config.vocabulary - kBeforeLanguages : kUsual;
    try {
        return WhisperTokenizer(files.tokenizer, std::max<std::int64_t>(1, languages), multilingual);
    } catch (const std::runtime_error& error) {
        throw WeightsError(error.what());
    }
}

WhisperRules rules_of(const WhisperTokenizer& tokenizer) {
    const WhisperTokens& t = tokenizer.tokens();
    WhisperRules rules{.tokens = t, .forbidden = tokenizer.unspoken(), .forbidden_first = {t.end}};
    for (const std::int64_t id :
         {t.transcribe, t.translate, t.start, t.start_of_prompt, t.start_of_model, t.no_speech})
        rules.forbidden.push_back(id);
    const auto space = tokenizer.encode(" ");
    rules.forbidden_first.insert(rules.forbidden_first.end(), space.begin(), space.end());
    return rules;
}

} // namespace

/// Goes through one stretch of sound, window by window.
class Walk {
  public:
    Walk(const Transcriber& owner, const TranscribeOptions& options, std::string language, bool remembers,
         std::function<bool()> go_on)
        : t_(owner), options_(options), language_(std::move(language)), remembers_(remembers),
          go_on_(std::move(go_on)), noise_(static_cast<std::uint64_t>(options.seed)) {
        if (const std::string hint = trimmed(options.hint); !hint.empty())
            hint_ = t_.tokenizer_.encode(" " + hint);
        said_ = hint_;
    }

    /// `sound` begins `start` seconds after the beginning; `done` hears of each window's share.
    std::vector<SpokenSegment> through(const at::Tensor& sound, double start,
                                       const std::function<void(double)>& done) {
        const at::Tensor mel = log_mel(sound, t_.files_.config.mels, kPadding);
        const std::int64_t window = 2 * t_.files_.config.audio_context;
        const std::int64_t all = std::max<std::int64_t>(0, mel.size(1) - kPadding / kHop);
        std::vector<SpokenSegment> segments;
        double last_end = start;
        for (std::int64_t seek = 0; seek < all && go_on_();) {
            const std::int64_t size = std::min(window, all - seek);
            const at::Tensor part = at::constant_pad_nd(mel.narrow(1, seek, size), {0, window - size});
            const std::int64_t next = window_at(part, seek, size, start, segments, last_end);
            seek = next > seek ? next : seek + size; // never twice the same
            done(std::min(1.0, static_cast<double>(seek) / static_cast<double>(all)));
        }
        return segments;
    }

  private:
    std::int64_t window_at(const at::Tensor& mel, std::int64_t seek, std::int64_t size, double start,
                           std::vector<SpokenSegment>& out, double& last_end) {
        const at::Tensor states = t_.model_.encode(mel.unsqueeze(0));
        double temperature = 0;
        const WhisperDecoded decoded = decode(states, temperature);
        if (!go_on_() || is_silence(decoded.mean_log_probability, decoded.no_speech_probability))
            return seek + size;
        WhisperCut cut = cut_window(decoded.tokens, seek, size, t_.tokens_.time_begin);
        std::erase_if(cut.segments, [&](const WhisperSegment& s) {
            return s.start == s.end || trimmed(text_of(t_.tokenizer_, s.tokens)).empty();
        });
        const std::vector<WordedSegment> worded = with_words(cut.segments, states, seek, size, last_end);
        for (const WordedSegment& s : worded) {
            SpokenSegment spoken{s.start + start, s.end + start, trimmed(text_of(t_.tokenizer_, s.tokens)),
                                 s.words};
            for (WhisperWord& word : spoken.words) {
                word.start += start;
                word.end += start;
            }
            out.push_back(std::move(spoken));
        }
        remember(cut.segments, temperature);
        const double offset = static_cast<double>(seek) / kFramesPerSecond;
        double heard_to = 0;
        for (const WordedSegment& s : worded)
            if (!s.words.empty()) heard_to = s.words.back().end;
        if (!cut.single_ending && heard_to > offset) return std::lround(heard_to * kFramesPerSecond);
        return cut.next;
    }

    /// At rising temperatures until the words make sense.
    WhisperDecoded decode(const at::Tensor& states, double& temperature) {
        struct Try {
            WhisperDecoded decoded;
            double temperature = 0, compression = 0;
        };
        std::vector<Try> tries;
        for (const double t : kTemperatures) {
            WhisperDecodeOptions options{.language = language_,
                                         .prompt = said_,
                                         .beams = options_.beams,
                                         .temperature = t,
                                         .go_on = go_on_};
            Try current{decode_window(t_.model_, states, t_.rules_, options, &noise_), t};
            current.compression = compression_ratio(trimmed(text_of(t_.tokenizer_, current.decoded.tokens)));
            const bool again = worth_another_try(current.compression, current.decoded.mean_log_probability,
                                                 current.decoded.no_speech_probability);
            tries.push_back(std::move(current));
            if (!again || !go_on_()) return temperature = t, tries.back().decoded;
        }
        // None was good: the surest of those that do not repeat themselves, or of all.
        const double most = WhisperThresholds{}.compression;
        const bool any =
            std::any_of(tries.begin(), tries.end(), [&](const Try& t) { return t.compression <= most; });
        if (any) std::erase_if(tries, [&](const Try& t) { return t.compression > most; });
        const auto best = std::max_element(tries.begin(), tries.end(), [](const Try& a, const Try& b) {
            return a.decoded.mean_log_probability < b.decoded.mean_log_probability;
        });
        temperature = best->temperature;
        return best->decoded;
    }

    /// The window's segments with their words; times from the start of this stretch.
    std::vector<WordedSegment> with_words(const std::vector<WhisperSegment>& segments,
                                          const at::Tensor& states, std::int64_t seek, std::int64_t size,
                                          double& last_end) const {
        std::vector<WordedSegment> worded;
        std::vector<std::int64_t> text;
        for (const WhisperSegment& s : segments) {
            WordedSegment out{.start = s.start, .end = s.end};
            for (const std::int64_t id : s.tokens)
                if (id < t_.tokens_.end) out.tokens.push_back(id);
            text.insert(text.end(), out.tokens.begin(), out.tokens.end());
            worded.push_back(std::move(out));
        }
        if (text.empty()) return worded;
        const bool at_spaces = std::none_of(std::begin(kWithoutSpaces), std::end(kWithoutSpaces),
                                            [&](const char* code) { return language_ == code; });
        const WordSplit split = t_.tokenizer_.split_words(text, at_spaces);
        std::vector<std::size_t> counts;
        for (const auto& tokens : split.tokens)
            counts.push_back(tokens.size());
        const Alignment found =
            align_words(t_.model_, states, t_.tokens_, start_sequence(t_.tokens_, language_, false), text,
                        counts, size, t_.files_.alignment_heads);
        std::vector<WhisperWord> words;
        for (std::size_t i = 0; i < split.words.size(); ++i)
            words.push_back({split.words[i], found.times[i].first, found.times[i].second,
                             found.probabilities[i], split.tokens[i]});
        deal_out_words(worded, std::move(words), static_cast<double>(seek) / kFramesPerSecond, last_end);
        return worded;
    }

    void remember(const std::vector<WhisperSegment>& segments, double temperature) {
        if (!remembers_ || temperature > kForgetAbove) {
            said_ = remembers_ ? std::vector<std::int64_t>{} : hint_;
            return;
        }
        for (const WhisperSegment& s : segments)
            said_.insert(said_.end(), s.tokens.begin(), s.tokens.end());
    }

    const Transcriber& t_;
    const TranscribeOptions& options_;
    std::string language_;
    bool remembers_;
    std::function<bool()> go_on_;
    SeededNoise noise_;
    std::vector<std::int64_t> hint_, said_;
};

VoiceActivity::VoiceActivity()
    : network_(WeightMap(load_checkpoint(perception_file("silero_vad_16k.safetensors")))) {}

std::vector<float> VoiceActivity::probabilities(const at::Tensor& sound, const RunHooks& hooks) const {
    const OneThread one;
    std::vector<float> out;
    Silero::State state;
    const std::int64_t chunk = Silero::kChunk;
    for (std::int64_t at = 0; at < sound.size(0); at += chunk) {
        if (at / chunk % 1000 == 0)
            hooks.report("looking for speech", static_cast<double>(at) / static_cast<double>(sound.size(0)));
        at::Tensor samples = sound.narrow(0, at, std::min(chunk, sound.size(0) - at));
        if (samples.size(0) < chunk) samples = at::constant_pad_nd(samples, {0, chunk - samples.size(0)});
        out.push_back(static_cast<float>(network_.chunk(samples, state)));
    }
    return out;
}

std::vector<SpeechSegment> speaking_windows(const std::vector<float>& voice, std::int64_t samples) {
    // faster-whisper's settings.
    return speech_segments(voice, samples, {.least_silence_ms = 2000, .pad_ms = 400, .most_speech_s = 30.0});
}

Transcriber::Transcriber(const std::filesystem::path& place)
    : files_(load_whisper(place)), model_(WeightMap(files_.tensors), files_.config),
      tokenizer_(tokenizer_of(files_, place)), tokens_(tokenizer_.tokens()), rules_(rules_of(tokenizer_)) {
    files_.tensors.clear(); // the network has what it needs
}

Transcriber::Language Transcriber::language_of(const at::Tensor& sound,
                                               const TranscribeOptions& options) const {
    if (!multilingual()) return {"en", 1};
    if (!options.language.empty()) {
        if (tokens_.language(options.language) < 0)
            throw std::invalid_argument("this speech model does not know the language '" + options.language +
                                        "'; give a code such as en, de or ja");
        return {options.language, 1};
    }
    const std::int64_t window = 2 * files_.config.audio_context;
    const at::Tensor head = sound.narrow(0, 0, std::min(sound.size(0), window * kHop));
    at::Tensor mel = log_mel(head, files_.config.mels, kPadding);
    mel = mel.narrow(1, 0, std::min(mel.size(1), window));
    mel = at::constant_pad_nd(mel, {0, window - mel.size(1)});
    const auto heard = detect_language(model_, model_.encode(mel.unsqueeze(0)), tokens_);
    const auto best = std::max_element(heard.begin(), heard.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return {best->first, best->second};
}

Heard Transcriber::transcribe(const at::Tensor& sound, const std::vector<float>& voice,
                              const TranscribeOptions& options, const RunHooks& hooks) const {
    Heard heard;
    std::vector<SpeechSegment> windows{{0, sound.size(0)}};
    if (options.voice_first) windows = speaking_windows(voice, sound.size(0));
    if (windows.empty() || sound.size(0) == 0) return heard;
    const LargeBlocksApart apart; // windows end at different times, and what one leaves is no use to others
    const Language language =
        language_of(sound.narrow(0, windows.front().start, sound.size(0) - windows.front().start), options);
    heard.language = language.code;
    heard.language_probability = language.probability;

    std::vector<std::vector<SpokenSegment>> found(windows.size());
    std::vector<double> shares(windows.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    std::exception_ptr problem;
    std::mutex mutex; // over `shares`, `problem` and the reports
    const auto report = [&](std::size_t i, double share) {
        const std::scoped_lock lock(mutex);
        shares[i] = share;
        double sum = 0;
        for (const double s : shares)
            sum += s;
        if (hooks.progress) hooks.progress("listening", sum / static_cast<double>(windows.size()));
    };
    const auto work = [&] {
        try {
            const OneThread one;
            const at::InferenceMode guard;
            for (std::size_t i = next++; i < windows.size() && !failed; i = next++) {
                Walk walk(*this, options, multilingual() ? heard.language : std::string(),
                          !options.voice_first, [&] { return !failed && !hooks.stop.stop_requested(); });
                const auto [start, end] = windows[i];
                found[i] = walk.through(sound.narrow(0, start, end - start),
                                        static_cast<double>(start) / static_cast<double>(kRate),
                                        [&](double share) { report(i, share); });
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            failed = true;
            problem = std::current_exception();
        }
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min(cores, windows.size()); ++i)
            helpers.emplace_back(work);
        work();
    }
    if (problem) std::rethrow_exception(problem);
    hooks.check();
    // Time tokens may name moments that the sound does not have.
    const double whole = static_cast<double>(sound.size(0)) / static_cast<double>(kRate);
    for (auto& segments : found)
        for (SpokenSegment& segment : segments) {
            segment.start = std::min(segment.start, whole);
            segment.end = std::min(segment.end, whole);
            for (WhisperWord& word : segment.words) {
                word.start = std::min(word.start, whole);
                word.end = std::min(word.end, whole);
            }
            heard.segments.push_back(std::move(segment));
        }
    return heard;
}

} // namespace inference
