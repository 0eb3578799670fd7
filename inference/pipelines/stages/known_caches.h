// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which step cache suits a release: the settings and ratios that MagCache's authors published.
#pragma once
#include "inference/pipelines/stages/wan_velocity.h"
#include <memory>

namespace inference {

/// A new cache for one run of a schedule, guided or not; null where nothing is published for the transformer,
/// or the run has too few steps for one (8). `sloppy`: allows more than its authors do, for drafts. `large`:
/// the picture has more than 480 lines.
std::unique_ptr<StepCache> known_cache(const WanExperts& experts, const FlowSchedule& schedule, bool guided,
                                       bool large, bool sloppy);

} // namespace inference
