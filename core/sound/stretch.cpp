// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/stretch.h"
#include "core/sound/levels.h"
#include <algorithm>
#include <array>
#include <rubberband/RubberBandStretcher.h>

namespace core {
namespace {

using RubberBand::RubberBandStretcher;

/// Samples: of a part, of the cross-fade at its end (both are of one sound, so it is even in level), and of
/// the run-up before it.
constexpr std::int64_t kPart = 10 * kSoundRate, kCross = kSoundRate / 20, kRunUp = kSoundRate / 4;
constexpr std::size_t kBlock = 1024;

} // namespace

/// One stretcher, from one place on.
class Stretched::Part {
  public:
    /// `from`: the first sample that it gives; `padded`: begins with silence, else with what lies before.
    Part(const Stretched& whole, std::int64_t from, bool padded)
        : source_(whole.source_()), channels_(whole.channels_), next_(from),
          stretcher_(kSoundRate, channels_,
                     // The faster engine takes up to a third off the level of a tone, and shifts it by 2 %.
                     RubberBandStretcher::OptionProcessRealTime | RubberBandStretcher::OptionEngineFiner |
                         RubberBandStretcher::OptionThreadingNever |
                         RubberBandStretcher::OptionChannelsTogether,
                     1 / whole.speed_.value()) {
        const auto pad = static_cast<std::int64_t>(stretcher_.getPreferredStartPad());
        skip_ = static_cast<std::int64_t>(stretcher_.getStartDelay());
        const auto place = static_cast<double>(from - whole.start_) * whole.speed_.value();
        input_ = whole.origin_ + static_cast<std::int64_t>(std::floor(place)) - pad;
        silent_to_ = padded ? input_ + pad : input_;
    }
    /// Fills `out` from sample `from` on, which does not lie before what was read last.
    void read(std::int64_t from, Samples& out) {
        Samples gone = silence(channels_, kBlock);
        while (next_ < from) {
            const std::int64_t most = std::min<std::int64_t>(from - next_, kBlock);
            next_ += take(gone, 0, most);
        }
        const auto count = static_cast<std::int64_t>(out[0].size());
        for (std::int64_t done = 0; done < count;) {
            const std::int64_t got = take(out, done, count - done);
            done += got, next_ += got;
        }
    }
    [[nodiscard]] std::int64_t next() const { return next_; }

  private:
    /// Sample `at` of each channel, as the stretcher wants to be told.
    static std::array<float*, kMostChannels> places(Samples& samples, std::int64_t at) {
        std::array<float*, kMostChannels> found{};
        for (std::size_t c = 0; c < samples.size(); ++c)
            found[c] = samples[c].data() + at;
        return found;
    }
    /// Up to `most` samples to place `at` of `out`; at least one.
    std::int64_t take(Samples& out, std::int64_t at, std::int64_t most) {
        while (skip_ > 0 || stretcher_.available() <= 0) {
            if (const std::int64_t there = stretcher_.available(); there > 0) {
                Samples lost = silence(channels_, static_cast<std::size_t>(std::min(skip_, there)));
                skip_ -=
                    static_cast<std::int64_t>(stretcher_.retrieve(places(lost, 0).data(), lost[0].size()));
            } else {
                feed();
            }
        }
        const auto wanted = std::min<std::int64_t>(most, stretcher_.available());
        return static_cast<std::int64_t>(
            stretcher_.retrieve(places(out, at).data(), static_cast<std::size_t>(wanted)));
    }
    void feed() {
        Samples block = silence(channels_, kBlock);
        const std::int64_t silent = std::clamp<std::int64_t>(silent_to_ - input_, 0, kBlock);
        if (silent < static_cast<std::int64_t>(kBlock)) {
            Samples heard = silence(channels_, kBlock - static_cast<std::size_t>(silent));
            source_->read(input_ + silent, heard);
            for (std::size_t c = 0; c < channels_; ++c)
                std::copy(heard[c].begin(), heard[c].end(), block[c].begin() + silent);
        }
        stretcher_.process(places(block, 0).data(), kBlock, false);
        input_ += static_cast<std::int64_t>(kBlock);
    }
    std::unique_ptr<Sound> source_;
    std::size_t channels_;
    std::int64_t next_; ///< of what it gives
    RubberBandStretcher stretcher_;
    std::int64_t input_ = 0, silent_to_ = 0, skip_ = 0;
};

Stretched::Stretched(Source source, std::size_t channels, FrameRate speed, std::int64_t start,
                     std::int64_t origin, std::int64_t begin)
    : source_(std::move(source)), channels_(channels), speed_(speed), start_(start), origin_(origin),
      begin_(begin) {}
Stretched::~Stretched() = default;

Stretched::Part& Stretched::part(std::int64_t index) {
    auto& found = parts_[index];
    if (!found) {
        const std::int64_t from = begin_ + index * kPart;
        found = std::make_unique<Part>(*this, index == 0 ? from : from - kCross - kRunUp, index == 0);
    }
    return *found;
}

void Stretched::read(std::int64_t from, Samples& out) {
    const auto count = static_cast<std::int64_t>(out[0].size());
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t at = std::max(from + done - begin_, std::int64_t{0}), index = at / kPart,
                           end = (index + 1) * kPart, cross = end - kCross;
        const std::int64_t border = at < cross ? cross : end, size = std::min(count - done, border - at);
        std::erase_if(parts_, [&](const auto& each) {
            return each.first < index || each.first > index + 1 || each.second->next() > at + begin_;
        });
        Samples piece = silence(channels_, static_cast<std::size_t>(size));
        part(index).read(begin_ + at, piece);
        if (at >= cross) {
            Samples coming = silence(channels_, static_cast<std::size_t>(size));
            part(index + 1).read(begin_ + at, coming);
            for (std::size_t c = 0; c < channels_; ++c)
                for (std::size_t i = 0; i < coming[c].size(); ++i) {
                    const auto t = static_cast<float>(at - cross + static_cast<std::int64_t>(i)) / kCross;
                    piece[c][i] += (coming[c][i] - piece[c][i]) * t;
                }
        }
        for (std::size_t c = 0; c < channels_; ++c)
            std::copy(piece[c].begin(), piece[c].end(), out[c].begin() + done);
        done += size;
    }
}

} // namespace core
