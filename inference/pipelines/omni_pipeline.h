// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1 (Omni-Video 1 tools/inference/generate.py, nets/omni/omni_video_generator.py): generation,
// instruction editing and understanding of pictures and videos.
#pragma once
#include "inference/pipelines/open_options.h"
#include "inference/unified.h"
#include <filesystem>
#include <memory>

namespace inference {

/// Throws WeightsError naming what is missing or does not fit.
std::unique_ptr<Unified> make_omni_video_1(const std::filesystem::path& folder,
                                           const OpenOptions& options = {});

} // namespace inference
