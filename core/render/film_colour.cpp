// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/film_colour.h"
#include "core/render/light.h"
#include <algorithm>

namespace core {

ColourSpace space_of(FilmColour colour) {
    if (colour == FilmColour::bt709) return {};
    const auto transfer = colour == FilmColour::bt2020_pq    ? ColourSpace::Transfer::pq
                          : colour == FilmColour::bt2020_hlg ? ColourSpace::Transfer::hlg
                                                             : ColourSpace::Transfer::bt2020_10;
    return {.matrix = ColourSpace::Matrix::bt2020,
            .transfer = transfer,
            .primaries = ColourSpace::Primaries::bt2020};
}

FilmColour film_colour_of(const ColourSpace& space) {
    if (space.transfer == ColourSpace::Transfer::pq) return FilmColour::bt2020_pq;
    if (space.transfer == ColourSpace::Transfer::hlg) return FilmColour::bt2020_hlg;
    return space.primaries == ColourSpace::Primaries::bt2020 ? FilmColour::bt2020 : FilmColour::bt709;
}

PixelFormat in_light_of(const PixelFormat& format, FilmColour colour) {
    const ColourSpace wanted = space_of(colour);
    if (same_light(format.colour, wanted)) return format;
    const int depth = colour == FilmColour::bt709 ? format.depth : std::max(10, format.depth);
    if (format.family == PixelFormat::Family::rgb) return PixelFormat::rgb(depth, wanted);
    PixelFormat made = format.with_depth(depth);
    made.colour = wanted;
    made.colour.chroma = format.colour.chroma;
    return made;
}

} // namespace core
