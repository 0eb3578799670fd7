// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bernini-R: changing clips and pictures, with reference pictures too, and making new ones from words or
// references (bytedance/Bernini bernini/pipeline.py: BerniniRendererPipeline).
#pragma once
#include "inference/models/bernini/bernini_files.h"
#include "inference/pipelines/open_options.h"
#include "inference/pipelines/repositories.h"
#include "inference/unified.h"
#include <memory>

namespace inference {

/// The experts and what of Wan stands round them.
struct BerniniRepository {
    BerniniPlaces places;
    WanRepository wan; ///< dit and low_noise_dit are the experts
};
/// A folder whose config.json says so, with the authors' separate experts in it, or in one of Wan's layouts
/// and named after Bernini (nothing in the weights tells them from Wan's).
bool is_bernini_repository(const std::filesystem::path& folder);
/// Throws WeightsError naming what is missing, or that it is the planner.
BerniniRepository open_bernini_repository(const std::filesystem::path& folder,
                                          Missing missing = Missing::refused);

/// Throws WeightsError naming what is missing or does not fit.
std::unique_ptr<Unified> make_bernini(const std::filesystem::path& folder, const OpenOptions& options = {});

} // namespace inference
