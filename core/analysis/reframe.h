// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A camera in the picture: which part of a wide picture an upright one shows so that a face stays in it, and
// moves as a person at a camera would. Pure.
#pragma once
#include "core/analysis/perceived.h"
#include "core/base/size.h"

namespace core {

struct ReframeRules {
    double margin = 0.5;         ///< room beside the face, in widths of the face
    double calm_seconds = 1;     ///< how slowly the camera starts and stops, where the face lets it
    Time gone = from_seconds(1); ///< so long a face may be out of sight before it counts as gone
};
struct CameraAt {
    Time time{};
    double centre = 0.5; ///< of the part that is shown, in widths of the picture
};

/// The face that matters, in every picture: the largest at first, then the one that goes on from it; where
/// it is out of sight for a moment, in between; nothing where there is none.
std::vector<std::optional<PictureBox>> follow_face(const std::vector<FacesAt>& frames,
                                                   const ReframeRules& rules = {});

/// Where the camera looks in each picture. `share`: the part's width in widths of the picture, 0 to 1. The
/// face lies in the part in every picture (its middle, where it is wider than the part); within that the
/// camera's acceleration is the least there is. Without a face it stands still in the middle, or where the
/// face was.
std::vector<CameraAt> camera_path(const std::vector<FacesAt>& frames, double share,
                                  const ReframeRules& rules = {});

/// The fewest places between which the camera may move evenly and stay within `tolerance` of the path.
std::vector<CameraAt> thinned(const std::vector<CameraAt>& path, double tolerance = 0.002);

} // namespace core
