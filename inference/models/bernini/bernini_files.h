// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bernini-R's transformers as they are published: a diffusers folder, the authors' separate experts, single
// files. Nothing in a file tells it from a Wan expert: who calls has decided.
#pragma once
#include "inference/models/wan_files/wan_files.h"
#include <optional>

namespace inference {

enum class BerniniLayout { diffusers, renderer, single };
const char* bernini_layout_name(BerniniLayout layout);

/// Where the experts lie; of a folder that is opened as a whole.
struct BerniniPlaces {
    std::filesystem::path high, low; ///< files, folders or indices; the second may be empty
    double boundary = 0.0; ///< share of the noise at which the high-noise expert takes over; 0: one expert
    double shift = 5.0;
};
/// Whether a folder's config.json says that it is Bernini-R (or that it is the planner, which is refused when
/// it is opened).
bool is_bernini_folder(const std::filesystem::path& folder);
/// Reads the folder's config. Throws WeightsError: the planner, an expert that is missing.
BerniniPlaces open_bernini_folder(const std::filesystem::path& folder);

/// One expert's tensors under Wan's original names, not compared with what the model wants.
WanPart<WanDitConfig> read_bernini_expert(const std::filesystem::path& place, bool high,
                                          Keep keep = Keep::wide);

struct BerniniExperts {
    WanPart<WanDitConfig> high;
    std::optional<WanPart<WanDitConfig>> low;
    BerniniLayout layout = BerniniLayout::single;
};
/// Tensors under Wan's original names. `heads`: where no config says, of files whose heads are not 128 wide;
/// 0: as in the releases. Throws WeightsError: a tensor that is missing, unexpected or misshapen, an expert
/// of the other role, another kind of model, experts that differ.
BerniniExperts load_bernini(const std::filesystem::path& high, const std::filesystem::path& low,
                            std::int64_t heads = 0, Keep keep = Keep::wide);

} // namespace inference
