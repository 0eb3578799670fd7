// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faces from picture to picture: the same face as one track, and a mask that lies on it. Pure.
#pragma once
#include "core/analysis/perceived.h"
#include "core/document/effect.h"

namespace core {

struct FaceTrack {
    struct At {
        Time time{};
        PictureBox box;
    };
    std::vector<At> places; ///< by time; in between where it was out of sight for a moment
};
struct FaceTrackRules {
    Time gone = from_seconds(0.7); ///< so long a face may be out of sight and be the same
    std::size_t fewest = 3;        ///< pictures in which it is seen; fewer are no face
    double sure = 0.75; ///< as sure as that once, or it is none: the network sees faces in folds and leaves
};

/// Each face for itself: one goes on where the next picture has one that lies on the same place.
std::vector<FaceTrack> face_tracks(const std::vector<FacesAt>& frames, const FaceTrackRules& rules = {});

/// An ellipse on the whole head, with as few keys as stay on the track, there only while the face is.
/// `origin`: the source time at which the medium begins.
Mask mask_of(const FaceTrack& track, Time origin);

} // namespace core
