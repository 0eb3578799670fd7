// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The starter behind the Unified interface: understand -> condition -> denoise -> decode.
#pragma once
#include "inference/models/starter/starter.h"
#include "inference/unified.h"

namespace inference {

/// Loads the starter pack from a folder. Throws as Starter::load does.
std::unique_ptr<Unified> make_starter(const std::filesystem::path& folder);

} // namespace inference
