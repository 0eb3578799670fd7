// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How one clip becomes the next. Values; any thread.
#pragma once
#include "core/base/ids.h"
#include "core/document/curve.h"

namespace core {

/// Where a transition lies: half on each side of the cut, before it, or after it.
enum class Alignment { centre, before, after };

//  |   A   |   B   |     `from` A, `to` B: both are shown during it, each from beyond its end at the cut
//        ^^^             (its handles), held at its last picture where the medium has no more
//  |   A   |             `to` empty: A goes out; `from` empty: a clip comes in
//        ^^
/// The clips lie on one track and meet where it happens. Its parameters' keys count from its own start.
struct Transition {
    TransitionId id;
    std::string kind = "dissolve";
    ClipId from, to;
    Time length{};
    Alignment alignment = Alignment::centre;
    Params params;
    std::string foreign; ///< what another version of the program wrote beside it, as JSON
    bool operator==(const Transition&) const = default;
};

} // namespace core
