// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes that train together, through torch's own engine (c10d, Gloo), as torchrun starts them.
#pragma once
#include "inference/training/trainer/trainer.h"

namespace inference::training {

/// As RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT say; one process alone where they say nothing. Waits
/// until all are there. Throws std::invalid_argument on a half or wrong set, std::runtime_error when the
/// others cannot be reached.
std::unique_ptr<Peers> peers_of_environment();

} // namespace inference::training
