// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of what is done to a clip, a track or the whole: effects, parameters with keys, masks.
#pragma once
#include "core/edits/draft.h"

namespace core {

/// On a clip; or, where none is named, on a track; or, where neither is, on the sound of the whole.
struct AddEffect {
    static constexpr const char* kName = "add_effect";
    ClipId clip;
    Effect effect;
    TrackId track;
    std::optional<std::int64_t> index; ///< where among the others; none: last
    static void fields(auto& v, auto& e) {
        v("clip", e.clip), v("effect", e.effect, true), v("track", e.track), v("index", e.index);
    }
};
void run(Draft& draft, const AddEffect& edit);

struct SetEffect {
    static constexpr const char* kName = "set_effect";
    ClipId clip;
    std::int64_t index = 0;
    Effect effect;
    TrackId track;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip), v("index", e.index, true), v("effect", e.effect, true), v("track", e.track);
    }
};
void run(Draft& draft, const SetEffect& edit);

struct RemoveEffect {
    static constexpr const char* kName = "remove_effect";
    ClipId clip;
    std::int64_t index = 0;
    TrackId track;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip), v("index", e.index, true), v("track", e.track);
    }
};
void run(Draft& draft, const RemoveEffect& edit);

/// Changes the order in which effects come.
struct MoveEffect {
    static constexpr const char* kName = "move_effect";
    ClipId clip;
    std::int64_t index = 0, to = 0;
    TrackId track;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip), v("index", e.index, true), v("to", e.to, true), v("track", e.track);
    }
};
void run(Draft& draft, const MoveEffect& edit);

/// One parameter, as a value or as keys: of an effect; or of the clip itself (volume_db, pan, opacity, and
/// what a title or a generator has) where no effect is named.
struct SetParameter {
    static constexpr const char* kName = "set_parameter";
    ClipId clip;
    std::optional<std::int64_t> index; ///< of the effect
    std::string name;
    std::optional<Curve> value; ///< none: back to what the parameter is when nothing is said
    TrackId track;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip), v("index", e.index), v("name", e.name, true), v("value", e.value),
            v("track", e.track);
    }
};
void run(Draft& draft, const SetParameter& edit);

/// Where an effect acts, or what of a clip is seen where no effect is named; no mask: everywhere.
struct SetMask {
    static constexpr const char* kName = "set_mask";
    ClipId clip;
    std::optional<std::int64_t> index; ///< of the effect
    std::optional<Mask> mask;
    static void fields(auto& v, auto& e) { v("clip", e.clip, true), v("index", e.index), v("mask", e.mask); }
};
void run(Draft& draft, const SetMask& edit);

/// Paints on a mask, of an effect or (where none is named) of the clip. A mask of another shape, or none,
/// becomes a painted one, where it lies as drawn; its soft edge, strength and whether it is inverted stay.
struct AddStroke {
    static constexpr const char* kName = "add_stroke";
    ClipId clip;
    std::optional<std::int64_t> index; ///< of the effect
    Stroke stroke;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip, true), v("index", e.index), v("stroke", e.stroke, true);
    }
};
void run(Draft& draft, const AddStroke& edit);
/// The mask as that leaves it.
[[nodiscard]] Mask with_stroke(const std::optional<Mask>& mask, const Stroke& stroke);

} // namespace core
