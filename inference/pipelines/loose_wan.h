// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Wan model as single files lie in a folder (ComfyUI's way): which of them is what, their tensors' names
// say.
#pragma once
#include "inference/pipelines/repositories.h"

namespace inference {

/// Whether a folder (or the folders in it) holds at least a transformer, a VAE and a text encoder in single
/// files. Reads headers only.
bool is_loose_wan(const std::filesystem::path& folder);
/// Throws WeightsError: a part that is missing, or of which there are several.
WanRepository open_loose_wan(const std::filesystem::path& folder);

} // namespace inference
