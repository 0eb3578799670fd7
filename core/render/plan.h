// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be drawn at a moment, as values: no pixels, no files. The compositor draws it; caches, smart
// cuts and tests read it.
#pragma once
#include "core/document/project.h"
#include "core/titles/title_look.h"
#include <cstdint>
#include <memory>
#include <opencv2/core/types.hpp>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Where a picture comes to lie on the canvas, in parts of the canvas (not pixels, so that a preview of any
/// size has the same plan): first fitted into the canvas, then grown by `scale` around the middle, then
/// moved. What lies outside of `visible` (a rectangle of the canvas, as moved) is not seen.
struct Placing {
    double scale = 1.0, x = 0.0, y = 0.0;
    cv::Rect2d visible{-1e6, -1e6, 2e6, 2e6};
    bool operator==(const Placing&) const = default;
    [[nodiscard]] bool plain() const { return *this == Placing{}; }
};

struct Composition;
struct LayerPlan;

/// Two pictures of a track on the way from one to the other.
struct TransitionPlan {
    std::string kind;                          ///< one that the catalogue has
    Params params;                             ///< without keys
    double progress = 0;                       ///< above 0 (all of the first) and below 1 (all of the second)
    std::shared_ptr<const LayerPlan> from, to; ///< null: nothing is seen there; one of them is something
};

/// What a layer is a picture of.
enum class Shows { media, title, generator, sequence, adjustment, transition };

/// A clip at a moment, or two of them in a transition.
struct LayerPlan {
    ClipId clip;
    std::string name; ///< for messages
    Size canvas;      ///< of the sequence that it lies in
    Shows shows = Shows::media;
    MediaId media;
    std::string path;                          ///< of a medium, as the project says it
    Time at{};                                 ///< in the medium's own time; of others as `source`
    Time source{};                             ///< the clip's source time
    std::string text;                          ///< of a title
    std::optional<TitleLook> title;            ///< of a title
    Generator generator;                       ///< without keys
    std::shared_ptr<const Composition> nested; ///< of a sequence
    std::optional<TransitionPlan> transition;  ///< then nothing of the rest is used
    std::optional<Mask> mask;                  ///< without keys; on the picture itself, before all effects
    Placing placing;
    std::vector<Effect>
        effects; ///< without keys, those that do something and are not said by `placing` and `opacity`
    double opacity = 1.0; ///< fades and opacity together; never 0, such clips are left out
    BlendMode blend = BlendMode::normal;
    Between between = Between::nearest; ///< what is shown between two pictures of a medium
    /// Whether the medium's picture is shown as it is.
    [[nodiscard]] bool untouched() const {
        return shows == Shows::media && !mask && placing.plain() && effects.empty() && opacity >= 1.0 &&
               blend == BlendMode::normal && between == Between::nearest;
    }
};

/// A moment of a sequence, from the bottom to the top. An adjustment acts on all that lies below it.
struct Composition {
    Size size; ///< of the sequence
    std::vector<LayerPlan> layers;
    std::uint64_t hash = 0; ///< equal for moments that look equal, whatever the clips are called
};

/// Which take of which clip is shown instead of the active one, for A/B.
struct ShownTake {
    ClipId clip;
    std::size_t take = 0;
};

/// Pure. Kinds of generators and transitions that the catalogue does not have are drawn as nothing: what lies
/// under them, and a cut. `sequence`: a nested one; empty: the main one.
[[nodiscard]] Composition plan(const Project& project, Time time, const ShownTake& shown = {});
[[nodiscard]] Composition plan(const Project& project, const SequenceId& sequence, Time time,
                               const ShownTake& shown = {});
/// A line a layer, as tests read it: "red.mp4 at 1.200 s; scale 0.5 by 0.25, 0; opacity 0.5; blur(strength
/// 12)", "dissolve 0.5 from (a.mp4 at 1.000 s) to (nothing)".
[[nodiscard]] std::string text(const Composition& composition);
/// What of the document is passed over because this program does not know its kind, a sentence each.
[[nodiscard]] std::vector<std::string> passed_over(const Project& project);
/// What tells a composition's look: its hash.
[[nodiscard]] std::uint64_t hash_of(const Composition& composition);

} // namespace core
