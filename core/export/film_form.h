// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A film that is written at another size or rate than its timeline's: what was asked for, what comes of it,
// and a picture on a frame of another shape. Pure; any thread.
#pragma once
#include "core/base/size.h"
#include "core/time/time.h"
#include <optional>
#include <string>

namespace core {

class VideoFrame;

/// What is asked for; nothing said: the timeline's.
struct FilmForm {
    Size size;            ///< of the file; the film is fitted into it whole, the rest is black
    int lines = 0;        ///< instead: the shorter side, in the timeline's own shape ("720p")
    bool at_most = false; ///< a film of fewer lines stays as small as it is
    FrameRate fps{0, 1};  ///< pictures a second
    [[nodiscard]] bool sized() const { return size.width > 0 || lines > 0; }
    [[nodiscard]] bool empty() const { return !sized() && !fps.valid(); }
    bool operator==(const FilmForm&) const = default;
};

constexpr int kLeastSide = 16, kMostSide = 8192; ///< of what is written
constexpr int kLeastLines = 64, kMostLines = 4320;
constexpr double kLeastRate = 1, kMostRate = 240;

/// What is said in `changes` instead of what `form` says.
[[nodiscard]] FilmForm with_changes(FilmForm form, const FilmForm& changes);
/// The size of the file. Throws Failure where it would be larger than films are.
[[nodiscard]] Size written_size(const FilmForm& form, Size canvas);
/// The size at which the film is drawn to lie within a file of another shape: even sides.
[[nodiscard]] Size drawn_size(Size canvas, Size written);
/// The rate of the file: the one asked for, or the timeline's, halved until it is not above `most_fps` (0: no
/// limit). Throws Failure where the one asked for is above it.
[[nodiscard]] FrameRate written_rate(const FilmForm& form, FrameRate timeline, double most_fps);
/// The picture in the middle of a larger frame: on black, or on nothing where `alpha`.
[[nodiscard]] VideoFrame in_frame(const VideoFrame& picture, Size whole, bool alpha);

/// "1280x720", "720p", "4K"; throws Failure for others.
[[nodiscard]] FilmForm parse_film_size(const std::string& words);
/// "25", "29.97", "30000/1001"; throws Failure for others.
[[nodiscard]] FrameRate parse_film_rate(const std::string& words);
/// The same, of any plausible rate; nothing for others. 29.97 and its like are 30000/1001.
[[nodiscard]] std::optional<FrameRate> rate_in(const std::string& words);
/// As those above read it; empty where nothing is said.
[[nodiscard]] std::string size_words(const FilmForm& form);
[[nodiscard]] std::string rate_words(FrameRate rate);

} // namespace core
