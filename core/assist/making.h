// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a new clip is to the film. Values.
#pragma once
#include "core/base/ids.h"
#include "core/time/time.h"

namespace core::assist {

//  go_on:    | A |B|   ->  | A | new |B|      begins with A's last picture
//  bridge:   | A |   |B|  ->  | A |new|B|     ends with B's first picture, too
//  animate:  a still gets a take that begins with it
struct Making {
    enum class Kind { animate, go_on, bridge };
    Kind kind = Kind::go_on;
    ClipId clip, next; ///< `next`: of a bridge
    Time length{};     ///< of what is drawn
    bool operator==(const Making&) const = default;
};

} // namespace core::assist
