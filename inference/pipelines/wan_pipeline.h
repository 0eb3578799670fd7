// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wan 2.1 and 2.2 by themselves: clips from words, from a picture, between two, from a control video (Wan2.1
// wan/text2video.py, image2video.py, first_last_frame2video.py, vace.py; Wan2.2 wan/textimage2video.py).
#pragma once
#include "inference/pipelines/open_options.h"
#include "inference/unified.h"
#include <filesystem>
#include <memory>

namespace inference {

/// Throws WeightsError naming what is missing or does not fit.
std::unique_ptr<Unified> make_wan(const std::filesystem::path& folder, const OpenOptions& options = {});

} // namespace inference
