// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/meter.h"
#include "core/base/result.h"
#include "core/sound/dynamics.h"
#include <algorithm>
#include <ebur128.h>

namespace core {
namespace {

constexpr std::int64_t kBlock = 8192;

double shown(double db) {
    return std::isfinite(db) ? std::max(db, kNoSound) : kNoSound;
}
double db_of_power(double power) {
    return shown(10 * std::log10(power));
}

/// Calls `use` with a range piece by piece.
template <typename Use>
void in_pieces(Sound& sound, std::size_t channels, SampleRange range, std::int64_t size, const Use& use) {
    for (std::int64_t at = range.begin; at < range.end; at += size) {
        Samples piece = silence(channels, static_cast<std::size_t>(std::min(size, range.end - at)));
        sound.read(at, piece);
        use(at, piece);
    }
}

class OfFile final : public Sound {
  public:
    explicit OfFile(const std::string& path) : reader_(path) {}
    void read(std::int64_t from, Samples& out) override {
        AudioBlock block = reader_.read(from, out[0].size());
        for (std::size_t c = 0; c < out.size(); ++c)
            out[c] = std::move(block.channels[c]);
    }

  private:
    AudioReader reader_;
};

} // namespace

Levels levels_of(const AudioBlock& block) {
    Levels levels;
    for (const auto& channel : block.channels) {
        double peak = 0, power = 0;
        for (const float value : channel) {
            peak = std::max(peak, std::abs(static_cast<double>(value)));
            power += static_cast<double>(value) * static_cast<double>(value);
        }
        levels.peak.push_back(db_of_power(peak * peak));
        levels.rms.push_back(channel.empty() ? kNoSound
                                             : db_of_power(power / static_cast<double>(channel.size())));
    }
    return levels;
}

struct LoudnessMeter::State {
    struct Deleter {
        void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
    };
    explicit State(SoundLayout of)
        : layout(of), meter(ebur128_init(static_cast<unsigned>(channels_of(of)), kSoundRate,
                                         EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK)) {
        if (!meter) throw Failure("out of memory for measuring loudness");
        constexpr int kPlaces[kMostChannels] = {EBUR128_LEFT,  EBUR128_RIGHT, EBUR128_CENTER, EBUR128_UNUSED,
                                                EBUR128_Mp110, EBUR128_Mm110, EBUR128_Mp090,  EBUR128_Mm090};
        const auto speakers = speakers_of(of);
        for (std::size_t c = 0; c < speakers.size(); ++c) {
            int place = kPlaces[static_cast<std::size_t>(speakers[c])];
            // With others at the sides these stand further behind, where nothing is added.
            if (of == SoundLayout::seven_one && place == EBUR128_Mp110) place = EBUR128_Mp135;
            if (of == SoundLayout::seven_one && place == EBUR128_Mm110) place = EBUR128_Mm135;
            ebur128_set_channel(meter.get(), static_cast<unsigned>(c), place);
        }
    }
    SoundLayout layout;
    std::unique_ptr<ebur128_state, Deleter> meter;
    std::vector<float> all; ///< interleaved
};

LoudnessMeter::LoudnessMeter(SoundLayout layout) : state_(std::make_unique<State>(layout)) {}
LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::add(const Samples& samples) {
    std::vector<float>& all = state_->all;
    const std::size_t channels = channels_of(state_->layout);
    if (samples.size() != channels) return;
    all.resize(samples[0].size() * channels);
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t i = 0; i < samples[0].size(); ++i)
            all[channels * i + c] = samples[c][i];
    if (ebur128_add_frames_float(state_->meter.get(), all.data(), samples[0].size()) != EBUR128_SUCCESS)
        throw Failure("out of memory for measuring loudness");
}

void LoudnessMeter::add(const AudioBlock& block) {
    add(block.channels);
}

namespace {

template <typename Ask>
double asked(ebur128_state* meter, const Ask& ask) {
    double value = kNoSound;
    return ask(meter, &value) == EBUR128_SUCCESS ? shown(value) : kNoSound;
}

} // namespace

double LoudnessMeter::momentary() const {
    return asked(state_->meter.get(), ebur128_loudness_momentary);
}
double LoudnessMeter::short_term() const {
    return asked(state_->meter.get(), ebur128_loudness_shortterm);
}
double LoudnessMeter::integrated() const {
    return asked(state_->meter.get(), ebur128_loudness_global);
}
double LoudnessMeter::range() const {
    return std::max(0.0, asked(state_->meter.get(), ebur128_loudness_range));
}
double LoudnessMeter::true_peak() const {
    double most = 0;
    for (std::size_t channel = 0; channel < channels_of(state_->layout); ++channel) {
        double peak = 0;
        if (ebur128_true_peak(state_->meter.get(), static_cast<unsigned>(channel), &peak) == EBUR128_SUCCESS)
            most = std::max(most, peak);
    }
    return db_of_power(most * most);
}
void LoudnessMeter::begin_again() {
    *state_ = State(state_->layout);
}

std::vector<TimeRange> silences_in(Sound& sound, SampleRange range, const SilenceWish& wish,
                                   const std::stop_token& stop) {
    std::vector<TimeRange> found;
    std::int64_t since = -1;
    const auto end_at = [&](std::int64_t sample) {
        const TimeRange silent{time_of_sample(since), time_of_sample(sample)};
        if (since >= 0 && silent.length() >= wish.shortest) found.push_back(silent);
        since = -1;
    };
    in_pieces(sound, 2, range, kSoundRate / 100, [&](std::int64_t at, const Samples& piece) {
        if (stop.stop_requested()) throw Stopped();
        double power = 0;
        for (const auto& channel : piece)
            for (const float value : channel)
                power += static_cast<double>(value) * static_cast<double>(value);
        if (db_of_power(power / static_cast<double>(piece.size() * piece[0].size())) >= wish.threshold_db)
            return end_at(at);
        if (since < 0) since = at;
    });
    end_at(range.end);
    return found;
}

std::vector<TimeRange> silences_in(const std::string& path, TimeRange range, const SilenceWish& wish,
                                   const std::stop_token& stop) {
    OfFile sound(path);
    return silences_in(sound, {sample_of(range.start), sample_of(range.end)}, wish, stop);
}

double loudness_of(const std::string& path, std::optional<std::size_t> sound,
                   const std::vector<TimeRange>& parts, const std::stop_token& stop) {
    AudioReader reader(path, sound);
    LoudnessMeter meter;
    for (const TimeRange& part : parts) {
        const std::int64_t end = sample_of(part.end);
        for (std::int64_t at = sample_of(part.start); at < end; at += kBlock) {
            if (stop.stop_requested()) throw Stopped();
            meter.add(reader.read(at, static_cast<std::size_t>(std::min(kBlock, end - at))));
        }
    }
    return meter.integrated();
}

double gain_to_loudness(Sound& sound, SoundLayout layout, SampleRange range, double target, double ceiling,
                        const std::stop_token& stop) {
    LoudnessMeter meter(layout);
    in_pieces(sound, channels_of(layout), range, kBlock, [&](std::int64_t, const Samples& piece) {
        if (stop.stop_requested()) throw Stopped();
        meter.add(piece);
    });
    const double loudness = meter.integrated();
    if (loudness <= kNoSound) return 0;
    const double gain = target - loudness;
    if (meter.true_peak() + gain <= ceiling) return gain;
    // The limiter takes something away, which is given back once.
    LoudnessMeter limited(layout);
    LimiterCore limiter(true, channels_of(layout));
    const double by = factor_of_db(gain);
    in_pieces(sound, channels_of(layout), range, kBlock, [&](std::int64_t, Samples& piece) {
        if (stop.stop_requested()) throw Stopped();
        const std::vector<std::span<float>> block(piece.begin(), piece.end());
        for (std::size_t i = 0; i < piece[0].size(); ++i)
            scale(block, i, by);
        limiter.run(block, factor_of_db(ceiling), kLoudnessRelease);
        limited.add(piece);
    });
    const double lost = target - limited.integrated();
    return gain + std::clamp(lost, 0.0, 6.0);
}

} // namespace core
