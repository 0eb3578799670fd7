// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a job of a model that was never at work here will take.
#pragma once
#include "core/assist/assistant.h"
#include "inference/unified.h"
#include "inference/worker/machine_speed.h"

namespace assistant {

/// `model`: opened for its shapes alone (inference::ShapesOnly), which took `opened` seconds. Seconds from
/// the request to the result, and bytes at the peak of a process that has this one's. Zeros where the model
/// does not count its work. Throws core::Failure where the request names what is not there.
core::assist::Estimate foreseen(const core::assist::EditRequest& request, const inference::Unified& model,
                                double opened, const MachineSpeed& speed);
core::assist::Estimate foreseen(const core::assist::GenerateRequest& request, const inference::Unified& model,
                                double opened, const MachineSpeed& speed);

} // namespace assistant
