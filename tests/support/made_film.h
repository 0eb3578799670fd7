// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Films made on the spot, whose every picture carries its number and whose sound says what time it is.
#pragma once
#include "core/media/frame.h"
#include "tests/support/temporary_folder.h"
#include <filesystem>
#include <string>
#include <vector>

namespace test {

/// From this sample of the stream on, its time stamps are later by so many seconds (a gap), or earlier (they
/// overlap with what came before).
struct Jump {
    std::int64_t at_sample = 0;
    double by_seconds = 0;
};

struct FilmSound {
    std::string codec = "pcm_s16le";
    int rate = 48000, channels = 2;
    double start = 0, seconds = 0; ///< on the film's clock
    double tone = 1;               ///< multiplies the pitch, to tell one sound from another
    std::vector<Jump> jumps;
    bool clicks = false; ///< a click of 24 samples each half second
};

struct FilmPlan {
    std::string container = "matroska"; ///< FFmpeg's name of the muxer
    std::string codec = "libx264";      ///< of the pictures; empty: none
    std::string pixels = "yuv420p";
    core::FrameRate rate{25, 1};
    core::Size size{96, 64};
    int pictures = 50, group = 12, b_frames = 0;
    double start = 0; ///< of the first picture, on the film's clock
    std::vector<FilmSound> sounds;
    std::vector<std::pair<std::string, std::string>> options; ///< the muxer's own
    std::vector<std::pair<std::string, std::string>> coding;  ///< the picture encoder's own
    int twice_as_fast_from = 0;                               ///< from this picture on; zero: never
    std::vector<int> lost;   ///< pictures whose packets are left out; none that others need
    std::vector<int> ruined; ///< pictures whose packets hold only zeros
    std::vector<int>
        doubled; ///< pictures before whose packets one of zeros is stored, shown half a picture later
    bool no_way_back = false; ///< written as into a pipe: nothing is filled in at the end
    [[nodiscard]] std::string text() const;
};

/// Writes it; throws std::runtime_error.
void make_film(const FilmPlan& plan, const std::filesystem::path& path);
/// Written into the folder; its path.
inline std::string made(const TemporaryFolder& folder, const std::string& name, const FilmPlan& plan) {
    make_film(plan, folder / name);
    return (folder / name).string();
}
/// The number that a picture carries, 0 to 255.
int number_of(const core::VideoFrame& picture);
/// What the sound is at a time, -0.5 to 0.5; it repeats itself after many seconds only.
double sound_at(double seconds, double tone = 1);
/// How much later than `sound_at` says a block of 48 kHz sound that should begin at `seconds` is heard, in
/// samples, and how far from it what is heard then still lies at most. Looks up to `reach` samples each way.
struct Delay {
    double samples = 0, error = 0;
};
Delay delay_of(const std::vector<float>& block, double seconds, double tone = 1, int reach = 2400);

} // namespace test
