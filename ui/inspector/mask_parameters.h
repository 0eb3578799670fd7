// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a mask: of a clip, or of one of its effects. Pure.
#pragma once
#include "ui/inspector/parameters.h"

namespace ui {

/// Its shape (or none), and where there is one all that it has. `index`: of the effect; none: the clip's own.
void add_mask_parameters(ParameterGroup& group, const std::optional<core::Mask>& mask,
                         const core::ClipId& clip, std::optional<std::int64_t> index, core::Time at);

} // namespace ui
