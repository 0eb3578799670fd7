// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/document/project.h"
#endif
#include <optional>

namespace ui {

/// Which mask is meant: of one of a clip's effects, or (without) the clip's own, whether there is one yet or
/// not.
struct MaskOf {
    core::ClipId clip;
    std::optional<std::int64_t> effect;
    bool operator==(const MaskOf&) const = default;
    /// The mask that there is; null: none.
    [[nodiscard]] const core::Mask* in(const core::Project& project) const {
        const core::Clip* found = project.find_clip(clip).clip;
        if (!found) return nullptr;
        const auto& mask = effect && *effect >= 0 && static_cast<std::size_t>(*effect) < found->effects.size()
                               ? found->effects[static_cast<std::size_t>(*effect)].mask
                               : found->mask;
        return mask ? &*mask : nullptr;
    }
};

/// The one that is meant where only the clip is said: the first of its effects', else its own.
[[nodiscard]] inline MaskOf meant_mask(const core::Clip& clip) {
    for (std::size_t i = 0; i < clip.effects.size(); ++i)
        if (clip.effects[i].mask) return {clip.id, static_cast<std::int64_t>(i)};
    return {clip.id, {}};
}

} // namespace ui
