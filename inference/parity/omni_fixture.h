// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/models/omni_video/omni_video.h"
#include "inference/parity/fixture.h"

namespace inference::parity {

/// The combined model's configuration under the fixtures' hyperparameter names.
OmniVideoConfig omni_config(const nlohmann::json& hyperparameters);
/// in.special.<...> of a fixture.
SpecialTokens special_tokens(const Fixture& fixture);

} // namespace inference::parity
