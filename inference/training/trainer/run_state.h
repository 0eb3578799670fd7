// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A run on the disk: everything from which it goes on to the same weights, bit for bit.
#pragma once
#include "inference/training/trainer/learned.h"
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

namespace inference::training {

/// Where a run stands behind `step` steps. Random choices are functions of seed and place (see Drawn), the
/// order of the data of seed and turn: the step is all there is to know of them.
struct RunState {
    long step = 0;
    Tensors tensors; ///< "weight/NAME", "first/NAME", "second/NAME", "steps/NAME", "average/NAME"
    nlohmann::ordered_json about; ///< stage, recipe, fingerprint of the data
};

/// Tensors into a file that is there whole or not at all: written beside it, brought to the disk, renamed.
/// Throws WeightsError; what was there before stays then.
void write_whole(const std::filesystem::path& file, const Tensors& tensors,
                 const std::map<std::string, std::string>& metadata = {});
/// The same of text.
void write_whole(const std::filesystem::path& file, const std::string& text);

/// Writes the state into `folder` and keeps the one before it, too.
void save_run(const std::filesystem::path& folder, const RunState& state);
/// The newest whole one; nothing when there is none.
std::optional<RunState> load_run(const std::filesystem::path& folder);

} // namespace inference::training
