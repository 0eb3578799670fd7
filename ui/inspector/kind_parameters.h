// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of what the catalogue describes, and of effects wherever they are. Pure.
#pragma once
#include "ui/inspector/parameters.h"

namespace ui {

/// All parameters of a kind; `set` makes the edits of one's curve.
void add_kind(ParameterGroup& group, const core::Kind& kind, const core::Params& params, core::Time at,
              const std::function<Edits(const std::string&, const core::Curve&)>& set);

/// A group an effect. `at`: the time of their keys at the playhead.
void add_effects(std::vector<ParameterGroup>& groups, const std::vector<core::Effect>& effects,
                 const EffectPlace& place, core::Time at);

} // namespace ui
