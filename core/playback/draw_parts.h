// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what playing would have to draw, beforehand. Any thread.
#pragma once
#include "core/effects/kept_notes.h"
#include "core/playback/drawn_pictures.h"
#include "core/render/plan.h"
#include <functional>
#include <stop_token>

namespace core {

/// Frames of a part of the timeline.
struct DrawnCount {
    std::int64_t drawn = 0, there = 0, plain = 0, missing = 0; ///< now; before; need no drawing; lack a file
};
/// Draws each frame of the range that is not there yet and keeps it, as large as the canvas, at most
/// 1920x1080 (or 1080x1920). Throws Failure (also where the range takes more than the budget), and Stopped
/// within a frame of the token; what was drawn so far stays. `progress`: from 0 to 1.
DrawnCount draw_parts(const Project& project, const std::filesystem::path& project_file,
                      const TimeRange& range, DrawnPictures& pictures,
                      const std::shared_ptr<KeptNotes>& notes, const std::stop_token& stop,
                      const std::function<void(double)>& progress);

/// The parts of the timeline whose pictures are there, but for those that need no drawing; of a token that
/// was stopped those that were found so far.
[[nodiscard]] std::vector<TimeRange> drawn_parts(const Project& project,
                                                 const std::filesystem::path& project_file,
                                                 DrawnPictures& pictures, const std::stop_token& stop = {});

} // namespace core
