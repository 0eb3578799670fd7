// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/silero/speech_segments.h"
#include <algorithm>
#include <cmath>

namespace inference {
namespace {

constexpr std::int64_t kChunk = 512;
constexpr double kSamplesPerMs = 16.0;

/// The state machine over chunks. Places are in samples; 0 of `quiet_since` and its fellows means none, as in
/// the reference, so that a pause at the very start cannot be told from none.
class Cutter {
  public:
    explicit Cutter(const SpeechOptions& options)
        : options_(options),
          quiet_below_(options.quiet_threshold.value_or(std::max(options.threshold - 0.15, 0.01))),
          least_speech_(options.least_speech_ms * kSamplesPerMs),
          least_silence_(options.least_silence_ms * kSamplesPerMs),
          least_cut_silence_(options.least_silence_at_most_speech_ms * kSamplesPerMs),
          most_speech_(options.most_speech_s * 1000 * kSamplesPerMs - kChunk -
                       2 * options.pad_ms * kSamplesPerMs) {}

    void take(std::int64_t now, double probability) {
        const bool loud = probability >= options_.threshold;
        if (loud && quiet_since_) {
            if (now - quiet_since_ > least_cut_silence_)
                pauses_.push_back({quiet_since_, now - quiet_since_});
            quiet_since_ = 0;
            if (resumed_ < last_end_) resumed_ = now;
        }
        if (loud && !start_) {
            start_ = now;
            return;
        }
        if (start_ && static_cast<double>(now - *start_) > most_speech_ && !cut_long(now)) return;
        if (start_ && probability < quiet_below_) end_of_speech(now);
    }

    std::vector<SpeechSegment> finish(std::int64_t samples) {
        if (start_ && static_cast<double>(samples - *start_) > least_speech_)
            found_.push_back({*start_, samples});
        return std::move(found_);
    }

  private:
    struct Pause {
        std::int64_t end, length;
    };
    void forget() {
        last_end_ = resumed_ = quiet_since_ = 0;
        pauses_.clear();
    }
    /// A stretch that is too long; false when this chunk needs nothing more.
    bool cut_long(std::int64_t now) {
        if (options_.cut_at_longest_pause && !pauses_.empty()) {
            const Pause longest =
                *std::max_element(pauses_.begin(), pauses_.end(),
                                  [](const Pause& a, const Pause& b) { return a.length < b.length; });
            found_.push_back({*start_, longest.end});
            const std::int64_t next = longest.end + longest.length;
            start_ = next < longest.end + now ? std::optional(next) : std::nullopt;
            forget();
            return true;
        }
        if (last_end_) {
            found_.push_back({*start_, last_end_});
            start_ = resumed_ < last_end_ ? std::nullopt : std::optional(resumed_);
            forget();
            return true;
        }
        found_.push_back({*start_, now});
        start_.reset();
        forget();
        return false;
    }
    void end_of_speech(std::int64_t now) {
        if (!quiet_since_) quiet_since_ = now;
        const auto silence = static_cast<double>(now - quiet_since_);
        if (!options_.cut_at_longest_pause && silence > least_cut_silence_) last_end_ = quiet_since_;
        if (silence < least_silence_) return;
        if (static_cast<double>(quiet_since_ - *start_) > least_speech_)
            found_.push_back({*start_, quiet_since_});
        start_.reset();
        forget();
    }

    SpeechOptions options_;
    double quiet_below_, least_speech_, least_silence_, least_cut_silence_, most_speech_;
    std::optional<std::int64_t> start_;
    std::int64_t quiet_since_ = 0, last_end_ = 0, resumed_ = 0;
    std::vector<Pause> pauses_;
    std::vector<SpeechSegment> found_;
};

/// Each stretch a little longer on both sides; neighbours share what lies between them.
void pad(std::vector<SpeechSegment>& found, std::int64_t samples, double room) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        SpeechSegment& s = found[i];
        if (i == 0) s.start = static_cast<std::int64_t>(std::max(0.0, static_cast<double>(s.start) - room));
        const auto to_end = [&] {
            return static_cast<std::int64_t>(
                std::min(static_cast<double>(samples), static_cast<double>(s.end) + room));
        };
        if (i + 1 == found.size()) {
            s.end = to_end();
            continue;
        }
        SpeechSegment& next = found[i + 1];
        const std::int64_t gap = next.start - s.end;
        if (static_cast<double>(gap) < 2 * room) {
            const std::int64_t half = gap >= 0 ? gap / 2 : (gap - 1) / 2; // rounded down
            s.end += half;
            next.start = std::max<std::int64_t>(0, next.start - half);
        } else {
            s.end = to_end();
            next.start = static_cast<std::int64_t>(std::max(0.0, static_cast<double>(next.start) - room));
        }
    }
}

} // namespace

std::vector<SpeechSegment> speech_segments(const std::vector<float>& probabilities, std::int64_t samples,
                                           const SpeechOptions& options) {
    return speech_segments(std::vector<double>(probabilities.begin(), probabilities.end()), samples, options);
}

std::vector<SpeechSegment> speech_segments(const std::vector<double>& probabilities, std::int64_t samples,
                                           const SpeechOptions& options) {
    Cutter cutter(options);
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        cutter.take(static_cast<std::int64_t>(i) * kChunk, probabilities[i]);
    std::vector<SpeechSegment> found = cutter.finish(samples);
    pad(found, samples, options.pad_ms * kSamplesPerMs);
    return found;
}

} // namespace inference
