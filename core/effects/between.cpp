// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/between.h"
#include "core/effects/motion.h"
#include "core/render/blend.h"
#include "core/render/convert.h"

namespace core {
namespace {

Motion times(const Motion& motion, double by) {
    return {motion.x * by, motion.y * by, motion.turn * by, motion.zoom * by};
}

/// Moved; at its edges, where it had nothing, as it was.
Surface moved(const Surface& picture, const Motion& by) {
    Surface made = picture;
    Layer layer = after(by, picture);
    layer.picture = convert(layer.picture, picture.format().with_alpha());
    blend(made, layer);
    return made;
}

} // namespace

Surface between_pictures(const Surface& first, const Surface& second, double part, Between how) {
    if (how == Between::nearest || part <= 0 || !(first.format() == second.format()) ||
        !(first.size() == second.size()))
        return first;
    Surface from = first, to = second;
    if (how == Between::motion) {
        const Motion motion =
            motion_between(small_luma(first.without_alpha()), small_luma(second.without_alpha()));
        from = moved(first, times(motion, part));
        to = moved(second, times(motion, part - 1));
    }
    exchange(from, to, part);
    return from;
}

} // namespace core
