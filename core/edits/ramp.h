// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speeds that change by and by. Pure.
#pragma once
#include "core/edits/edits.h"

namespace core {

/// A ramp: the clip in pieces, each a little faster or slower than the one before.
struct Ramp {
    std::vector<Edit> edits;
    std::vector<ClipId> parts; ///< of the clip, in their order
};

//  | A          |  ramp from 1 to 2   ->   | A   | A'  | A'' |A'''|
/// The clip runs with the speed `from` (1: as recorded) at its start and `to` at its end: all of it is shown,
/// what lies behind moves up or makes room. Nothing where the clip is too short for steps.
std::optional<Ramp> ramp_edits(const Project& project, const ClipId& clip, double from, double to);

} // namespace core
