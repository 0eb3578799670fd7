// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a clip, and where. Values; any thread.
#pragma once
#include "core/base/ids.h"
#include "core/document/curve.h"

namespace core {

enum class MaskShape { rectangle, ellipse, polygon, file, painted };

/// A place at which a mask that was found by looking was said to be wrong: what lies there is to be added, or
/// taken away. In fractions of the picture and in source time, as keys are.
struct Touch {
    Time at{};
    Point place;
    bool add = true;
    bool operator==(const Touch&) const = default;
};

/// One stroke of a brush along points that lie as a polygon's do: round the mask's centre, in fractions of
/// the picture.
struct Stroke {
    std::vector<Point> points; ///< one: a dab
    double radius = 0.05;      ///< in heights of the picture, before the mask's size scales it
    double hardness = 0.8;     ///< the part of the radius that is covered whole; beyond it fades out evenly
    bool erase = false;        ///< takes away what was painted before
    std::string foreign;       ///< what another version of the program wrote beside it, as JSON
    bool operator==(const Stroke&) const = default;
};

/// A part of the picture. Places and extents are fractions of the picture that it lies on; curves have keys
/// in the clip's source time, so a mask that follows a thing is one whose `centre` has keys.
struct Mask {
    MaskShape shape = MaskShape::rectangle;
    Curve centre{Value(Point{0.5, 0.5})};
    Curve size{Value(Point{
        0.5, 0.5})}; ///< whole width and height; of a polygon and what is painted the scale, 1 being as drawn
    Curve rotation{Value(0.0)}; ///< degrees, clockwise
    std::vector<Point> points;  ///< of a polygon, round its centre
    std::string file;           ///< a picture or film whose light is the mask: painted or made elsewhere
    Curve feather{Value(0.0)};  ///< width of the soft edge, a fraction of the picture's height
    Curve strength{Value(1.0)};
    bool inverted = false;
    std::vector<Touch> touches; ///< by which `file` was corrected
    /// Of what is painted, in order. None: nothing is left out yet; where the first one erases it takes away
    /// from all there is.
    std::vector<Stroke> strokes;
    std::string foreign; ///< what another version of the program wrote beside it, as JSON
    bool operator==(const Mask&) const = default;
};

/// One step of what is done to a picture or a sound; what its name and parameters mean stands in the
/// catalogue.
struct Effect {
    EffectId id;
    std::string name;
    bool enabled = true;
    Params params;
    std::optional<Mask> mask; ///< only there; none: everywhere
    std::string foreign;      ///< what another version of the program wrote beside it, as JSON
    bool operator==(const Effect&) const = default;
};

} // namespace core
