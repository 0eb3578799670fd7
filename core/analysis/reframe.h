// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A camera in the picture: which part of a wide picture an upright one shows so that a face stays in it, and
// moves as a person at a camera would. Pure.
#pragma once
#include "core/analysis/perceived.h"
#include "core/base/size.h"
#include "core/document/curve.h"

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

/// A key of a camera's way.
struct CameraKey {
    Time time{};
    double centre = 0.5;
    Ease ease = Ease::linear;
};
struct KeyRules {
    double tolerance = 0.002; ///< how far from the path the way between keys may be, in widths of the picture
    double turn = 0.04;       ///< the most by which the speed may change at a key, in widths a second
    double most = 1.5;        ///< widths a second, each second, within an eased move
};
/// Few keys that bring the camera along the path: from rest to rest in eased moves where that fits, else in
/// even ones that are so short that the speed never jumps. Where the path itself bends more than that there
/// is a key in every picture.
std::vector<CameraKey> eased_keys(const std::vector<CameraAt>& path, const KeyRules& rules = {});

} // namespace core
