// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A mask, or the place of a title or a picture, that goes with the thing that it lies on. Any thread.
#pragma once
#include "core/analysis/perceived.h"
#include "core/edits/edits.h"
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace core {

struct FollowRequest {
    ClipId clip;
    /// The effect whose mask follows; none: the clip's own mask, or with `place` the clip itself, which then
    /// follows what lies below it.
    std::optional<std::int64_t> effect;
    bool place = false;
    /// With `place`: what of the picture (fractions of it) is followed; none: what lies under the clip.
    std::optional<PictureBox> region;
    Time at{}; ///< on the timeline: the picture in which it lies on the thing
    bool forward = true, backward = false;
};

struct Followed {
    std::vector<Edit> edits; ///< keys for the part that it was followed through; none where it was none
    TimeRange range;         ///< of the timeline
    /// Where on the timeline it was seen last before it was lost; nothing: it went to the clip's end.
    std::optional<Time> lost, lost_backward;
    std::size_t keys = 0;
};

/// Why there is nothing to be followed, as a sentence; empty: there is. Pure and quick.
[[nodiscard]] std::string why_not_followed(const Project& project, const FollowRequest& request);

/// Looks through the clip's pictures. `progress`: 0 to 1. Throws Failure where there is nothing to be
/// followed or it cannot be, and Stopped within a picture of the token.
[[nodiscard]] Followed follow_thing(const Project& project, const std::filesystem::path& project_file,
                                    const FollowRequest& request, const std::stop_token& stop,
                                    const std::function<void(double)>& progress);

} // namespace core
