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
void in_pieces(Sound& sound, SampleRange range, std::int64_t size, const Use& use) {
    for (std::int64_t at = range.begin; at < range.end; at += size) {
        Samples piece = silence(static_cast<std::size_t>(std::min(size, range.end - at)));
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
    for (std::size_t c = 0; c < std::min<std::size_t>(2, block.channels.size()); ++c) {
        double peak = 0, power = 0;
        for (const float value : block.channels[c]) {
            peak = std::max(peak, std::abs(static_cast<double>(value)));
            power += static_cast<double>(value) * static_cast<double>(value);
        }
        levels.peak[c] = db_of_power(peak * peak);
        if (block.samples()) levels.rms[c] = db_of_power(power / static_cast<double>(block.samples()));
    }
    return levels;
}

struct LoudnessMeter::State {
    struct Deleter {
        void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
    };
    std::unique_ptr<ebur128_state, Deleter> meter{
        ebur128_init(2, kSoundRate, EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK)};
    std::vector<float> both; ///< interleaved
};

LoudnessMeter::LoudnessMeter() : state_(std::make_unique<State>()) {
    if (!state_->meter) throw Failure("out of memory for measuring loudness");
}
LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::add(const Samples& samples) {
    std::vector<float>& both = state_->both;
    both.resize(samples[0].size() * 2);
    for (std::size_t i = 0; i < samples[0].size(); ++i)
        both[2 * i] = samples[0][i], both[2 * i + 1] = samples[1][i];
    if (ebur128_add_frames_float(state_->meter.get(), both.data(), samples[0].size()) != EBUR128_SUCCESS)
        throw Failure("out of memory for measuring loudness");
}

void LoudnessMeter::add(const AudioBlock& block) {
    if (block.channels.size() >= 2) add(Samples{block.channels[0], block.channels[1]});
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
    for (const unsigned channel : {0U, 1U}) {
        double peak = 0;
        if (ebur128_true_peak(state_->meter.get(), channel, &peak) == EBUR128_SUCCESS)
            most = std::max(most, peak);
    }
    return db_of_power(most * most);
}
void LoudnessMeter::begin_again() {
    *this->state_ = State();
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
    in_pieces(sound, range, kSoundRate / 100, [&](std::int64_t at, const Samples& piece) {
        if (stop.stop_requested()) throw Stopped();
        double power = 0;
        for (const auto& channel : piece)
            for (const float value : channel)
                power += static_cast<double>(value) * static_cast<double>(value);
        if (db_of_power(power / static_cast<double>(2 * piece[0].size())) >= wish.threshold_db)
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

double gain_to_loudness(Sound& sound, SampleRange range, double target, double ceiling) {
    LoudnessMeter meter;
    in_pieces(sound, range, kBlock, [&](std::int64_t, const Samples& piece) { meter.add(piece); });
    const double loudness = meter.integrated();
    if (loudness <= kNoSound) return 0;
    const double gain = target - loudness;
    if (meter.true_peak() + gain <= ceiling) return gain;
    // The limiter takes something away, which is given back once.
    LoudnessMeter limited;
    LimiterCore limiter(true);
    in_pieces(sound, range, kBlock, [&](std::int64_t, Samples& piece) {
        for (auto& channel : piece)
            for (float& value : channel)
                value = static_cast<float>(static_cast<double>(value) * factor_of_db(gain));
        limiter.run(piece[0], piece[1], factor_of_db(ceiling), kLoudnessRelease);
        limited.add(piece);
    });
    const double lost = target - limited.integrated();
    return gain + std::clamp(lost, 0.0, 6.0);
}

} // namespace core
