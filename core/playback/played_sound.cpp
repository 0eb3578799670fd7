// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/played_sound.h"
#include "core/sound/pace.h"
#include "core/sound/sound_mixer.h"
#include "core/sound/stretch.h"
#include <algorithm>

namespace core {
namespace {

/// Speeds at which a voice is still understood, and keeping its pitch is worth the work.
constexpr double kMostKept = 2, kLeastKept = 0.25;

bool keeps_pitch(FrameRate pace) {
    return pace.value() >= kLeastKept && pace.value() <= kMostKept;
}

} // namespace

/// The film by samples of the line, counted on from round to round.
class PlayedSound::Film final : public Sound {
  public:
    explicit Film(PlayedSound& whole) : whole_(whole) {}
    void read(std::int64_t from, Samples& out) override {
        const auto count = static_cast<std::int64_t>(out[0].size());
        for (std::int64_t done = 0; done < count;) {
            const std::int64_t at = from + done, most = std::min(count - done, whole_.line_.samples_on(at));
            mix(whole_.line_.film_sample(at), done, most, out);
            done += most;
        }
    }

  private:
    void mix(std::int64_t from, std::int64_t to, std::int64_t count, Samples& out) const {
        const std::int64_t before = std::clamp<std::int64_t>(-from, 0, count); // there is no film yet
        for (auto& channel : out)
            std::fill_n(channel.begin() + to, before, 0.0F);
        if (before == count) return;
        const AudioBlock mixed =
            whole_.mixer_.mix(*whole_.project_, from + before, static_cast<std::size_t>(count - before));
        for (std::size_t c = 0; c < std::min(out.size(), mixed.channels.size()); ++c)
            std::copy(mixed.channels[c].begin(), mixed.channels[c].end(), out[c].begin() + to + before);
    }
    PlayedSound& whole_;
};

PlayedSound::PlayedSound(SoundMixer& mixer) : mixer_(mixer) {}
PlayedSound::~PlayedSound() = default;

void PlayedSound::begin(const PlayLine& line) {
    line_ = line;
    sound_.reset();
}

/// As fast as the film. Backwards, sample 0 is the one before the place where playing begins.
std::unique_ptr<Sound> PlayedSound::in_order() {
    auto film = std::make_unique<Film>(*this);
    if (!line_.backwards()) return film;
    return backwards_sound(std::move(film), line_.first_sample());
}

std::unique_ptr<Sound> PlayedSound::paced() {
    const std::int64_t origin = line_.backwards() ? 0 : line_.first_sample();
    if (line_.pace().num == line_.pace().den) return shifted_sound(in_order(), origin);
    if (!keeps_pitch(line_.pace())) return tape_sound(in_order(), line_.pace(), 0, origin);
    return std::make_unique<Stretched>([this] { return in_order(); }, channels_, line_.pace(), 0, origin, 0);
}

AudioBlock PlayedSound::read(const Project& project, std::int64_t from, std::size_t count) {
    const std::size_t channels = channels_of(project.sound_layout);
    if (!sound_ || channels != channels_) channels_ = channels, sound_ = paced();
    AudioBlock block{.channels = silence(channels, count)};
    project_ = &project;
    try {
        sound_->read(from, block.channels);
    } catch (...) { // what was begun may have lost its place
        sound_.reset();
        throw;
    }
    return block;
}

} // namespace core
