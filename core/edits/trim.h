// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of how long a clip is, what part of its medium it shows, and what holds for it as a whole.
#pragma once
#include "core/edits/draft.h"

namespace core {

//  |   A   | B |  trim the end of A to ^, ripple  ->  | A | B |
//     ^
struct TrimClip {
    static constexpr const char* kName = "trim_clip";
    ClipId clip;
    std::string edge = "end"; ///< start or end
    Time to{};                ///< timeline time
    bool ripple = false, linked = true;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip, true), v("edge", e.edge, true), v("to", e.to, true), v("ripple", e.ripple),
            v("linked", e.linked);
    }
};
void run(Draft& draft, const TrimClip& edit);

//  | A |   what A shows moves by dt in its media; where A lies and how long it is stay
struct SlipClip {
    static constexpr const char* kName = "slip_clip";
    ClipId clip;
    Time by{}; ///< of the media; positive shows what comes later
    bool linked = true;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip, true), v("by", e.by, true), v("linked", e.linked);
    }
};
void run(Draft& draft, const SlipClip& edit);

/// Sets what is given and leaves the rest. Speed changes the clip's picture or sound with it.
struct SetClip {
    static constexpr const char* kName = "set_clip";
    ClipId clip;
    std::optional<std::string> name, text;
    std::optional<FrameRate> speed;
    std::optional<bool> reversed, muted;
    std::optional<Curve> volume_db;
    std::optional<Time> fade_in, fade_out;
    std::optional<std::int64_t> sound; ///< which of the media's sounds, counted from 0; -1: the usual one
    std::optional<bool> enabled, keep_pitch;
    std::optional<Curve> pan, opacity;
    std::optional<BlendMode> blend;
    std::optional<Between> between;
    std::optional<FadeShape> fade_in_shape, fade_out_shape;
    std::optional<std::string> colour;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip, true), v("name", e.name), v("text", e.text), v("speed", e.speed),
            v("reversed", e.reversed), v("muted", e.muted), v("volume_db", e.volume_db),
            v("fade_in", e.fade_in), v("fade_out", e.fade_out), v("sound", e.sound), v("enabled", e.enabled),
            v("keep_pitch", e.keep_pitch), v("pan", e.pan), v("opacity", e.opacity), v("blend", e.blend),
            v("between", e.between), v("fade_in_shape", e.fade_in_shape),
            v("fade_out_shape", e.fade_out_shape), v("colour", e.colour);
    }
};
void run(Draft& draft, const SetClip& edit);

/// A clip shows one moment of its source all the time, or runs again.
struct FreezeClip {
    static constexpr const char* kName = "freeze_clip";
    ClipId clip;
    std::optional<Time> at; ///< timeline time within the clip; none: it runs
    static void fields(auto& v, auto& e) { v("clip", e.clip, true), v("at", e.at); }
};
void run(Draft& draft, const FreezeClip& edit);

} // namespace core
