// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/pipelines/open_options.h"
#include "inference/unified.h"
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>

namespace inference {

/// The model that a folder holds, whatever its kind. Throws WeightsError when it holds none, naming what was
/// looked for.
std::unique_ptr<Unified> open_model(const std::filesystem::path& folder, const OpenOptions& options = {});

/// What a folder holds without loading it: kind, parts, every tensor that is missing, unknown or of the wrong
/// shape, licence files, and how it would be run here. {"kind", "can": ["edit",
/// "generate", "caption", "answer"], "path", "complete", "parts": [{"name",
/// "file", "layout", "types", "tensors", "bytes", "missing", "unknown", "misshapen"}], "licences", "plan":
/// {...}, "problems"}, all of them. Throws WeightsError when the folder holds no model.
nlohmann::ordered_json inspect_model(const std::filesystem::path& folder);

} // namespace inference
