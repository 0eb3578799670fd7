// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which step cache suits a release: the settings and ratios that MagCache's authors published.
#pragma once
#include "inference/pipelines/stages/wan_velocity.h"
#include <memory>

namespace inference {

/// For a draft of a model of which nothing is published: a new EasyCache for one run of so many steps, each
/// of `branches` calls. Null where there are too few steps (8).
std::unique_ptr<StepCache> draft_cache(std::size_t steps, std::int64_t branches);
/// A new cache for one run of a schedule, guided or not; null where nothing is published for the transformer
/// and it is no draft, or the run has too few steps for one (8). `sloppy`: a draft, which allows more than
/// the authors do. `large`:
/// the picture has more than 480 lines.
std::unique_ptr<StepCache> known_cache(const WanExperts& experts, const FlowSchedule& schedule, bool guided,
                                       bool large, bool sloppy);

} // namespace inference
