// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the timeline language: times, numbers, references to clips.
#pragma once
#include "core/timeline/project.h"
#include <optional>

namespace core::assist {

/// Lower case, single spaces, no final punctuation, "please" and the like dropped.
std::string normalise(const std::string& text);
/// Whether a message asks something rather than telling.
bool is_question(const std::string& text);
/// "4.5", "4.5 s", "00:00:04:10", "150f", "two".
std::optional<Time> parse_spoken_time(const std::string& words, FrameRate rate);
bool mentions_gap(const std::string& text);
/// Clips of the video tracks, by start.
std::vector<const Clip*> video_clips(const Project& project);
/// The clip that words name ("the second clip", "the last one", "street"): nothing when they name none, null
/// when they name one that is not there.
std::optional<const Clip*> find_named_clip(const Project& project, const std::string& words);
/// "4.5 s".
std::string spoken(Time time);
std::string spoken_number(double value);

} // namespace core::assist
