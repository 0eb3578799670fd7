// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was heard and seen in a file: words with their times, faces, people. Values alone; times are the
// medium's own, places fractions of the upright picture.
#pragma once
#include "core/time/time.h"
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace core {

struct SpokenWord {
    std::string text; ///< with the space in front that separates it
    TimeRange when;
    double probability = 0;
};
struct SpokenSegment {
    TimeRange when;
    std::string text;
    std::vector<SpokenWord> words;
};
struct Transcript {
    std::string language; ///< a code such as "en"; empty where nothing was said
    double language_probability = 1;
    std::vector<SpokenSegment> segments;
    std::vector<TimeRange> speech; ///< where somebody speaks, whatever was understood of it
    /// All that was said, a space between segments.
    [[nodiscard]] std::string text() const;
};

struct PicturePoint {
    double x = 0, y = 0;
};
struct PictureBox {
    double x = 0, y = 0, width = 0, height = 0;
};
struct SeenFace {
    PictureBox box;
    double score = 0;
    PicturePoint right_eye, left_eye; ///< the person's right and left
};
struct FacesAt {
    Time time{};
    std::vector<SeenFace> faces; ///< the surest first
};
struct PersonAt {
    Time time{};
    double share = 0;              ///< of the picture that is more likely person than not
    std::optional<PictureBox> box; ///< round that share; nothing: no person
};

} // namespace core
