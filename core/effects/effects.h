// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to pictures, effect by effect. Which effects there are stands in core/catalogue; how each is
// carried out, a file a kind or a family, in this folder.
#pragma once
#include "core/document/effect.h"
#include "core/render/surface.h"
#include "core/time/time.h"
#include <filesystem>
#include <functional>
#include <vector>

namespace core {

/// When and where an effect is at work. What it makes of a picture depends on this, its parameters and the
/// picture alone: never on what was drawn before.
struct Moment {
    Time at{};                    ///< the clip's source time: what moves by itself goes by it
    Size canvas;                  ///< what lengths "at 1080p" and fractions of the frame count from
    std::filesystem::path folder; ///< where relative names of files count from
    /// The source's picture so many pictures later (or, below zero, earlier), as it comes to this effect;
    /// beyond the source's ends its last or first one. None: the picture stands still.
    std::function<Surface(int)> beside;
};

/// The layer with one effect, its parameters as they are at the moment. Where they are neutral, or the
/// effect is none of pictures or turned off, it is the same picture, not even copied. The effect's mask is
/// not looked at. What comes out is in a format that the effect works in, and covers the whole canvas or a
/// part of it; its opacity is the layer's. Any thread. Throws Failure (a file that is none, memory).
[[nodiscard]] Layer apply_effect(const Effect& effect, const Layer& layer, const Moment& moment);
/// One after the other.
[[nodiscard]] Layer apply_effects(const std::vector<Effect>& effects, const Layer& layer,
                                  const Moment& moment);

} // namespace core
