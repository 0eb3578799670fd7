// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/unified.h"

namespace inference {

/// Uni-ViGU behind the one interface: makes clips, with their caption when asked, and reads clips into text.
/// `notes`: what a person should know of how it was opened; `weights`: see Unified::weight_bytes.
std::unique_ptr<Unified> make_univigu(std::unique_ptr<UniViguBundle> bundle,
                                      std::vector<std::string> notes = {}, double weights = 0);

} // namespace inference
