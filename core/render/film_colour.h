// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a project's choice of colour means for its pictures. Pure functions, any thread.
#pragma once
#include "core/document/project.h"
#include "core/render/surface.h"

namespace core {

/// The light of a timeline, limited range.
[[nodiscard]] ColourSpace space_of(FilmColour colour);
/// The choice in which pictures of a space keep all of their light.
[[nodiscard]] FilmColour film_colour_of(const ColourSpace& space);
/// A format in the light of a timeline: as it is where it has that light already, else in that light's own
/// matrix and range, and in at least ten bits where eight are too few for it.
[[nodiscard]] PixelFormat in_light_of(const PixelFormat& format, FilmColour colour);

} // namespace core
