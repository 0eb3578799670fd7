// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/encoder.h"
#include "core/export/render_ahead.h"
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A film that was written, and what it has to be.
struct WrittenFilm {
    std::filesystem::path file;  ///< where it lies now
    std::filesystem::path named; ///< what it is called in sentences
    ProjectPtr project;
    std::filesystem::path project_file;
    FrameRate rate;
    Time begin{};                          ///< where frame 0 of the rate lies on the timeline
    FrameRun frames;                       ///< of the timeline; none: a film without pictures
    std::vector<FrameRun> copied;          ///< of these: taken over packet by packet, in order
    std::optional<Time> sound;             ///< how long it is to be; none: there is no sound
    std::optional<SoundCopy> sound_copied; ///< it was taken over packet by packet
};

/// What was looked at.
struct FilmChecked {
    std::int64_t compared = 0; ///< frames that were copied, each the same as its source's, bit for bit
    std::int64_t counted = 0;  ///< the others, each at its time
};

/// Reads a film again, all of it: every copied frame has to be the one that the timeline shows, as decoding
/// its source gives it, and copied sound the source's, bit for bit; times have to rise, every frame has to
/// lie at its time, and the number of frames and the sound's length have to be right. Throws Failure with the
/// first place where they are not, and Stopped within a frame of the token. `step`: called at each frame. Any
/// thread.
FilmChecked check_film(const WrittenFilm& film, const std::stop_token& stop,
                       const std::function<void()>& step = {});

} // namespace core
