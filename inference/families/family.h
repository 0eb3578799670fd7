// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The families of models that the program knows: one object each, which says what a folder holds and opens
// it. A new family is one file and a line in registry.cpp.
#pragma once
#include "inference/families/inspection.h"
#include "inference/pipelines/open_options.h"
#include "inference/unified.h"
#include <memory>
#include <vector>

namespace inference {

/// Without state; any thread.
class ModelFamily {
  public:
    virtual ~ModelFamily() = default;
    /// "Omni-Video 1", …
    [[nodiscard]] virtual std::string name() const = 0;
    /// Whether a folder is laid out as this family's are. Reads no weights.
    [[nodiscard]] virtual bool holds(const std::filesystem::path& folder) const = 0;
    /// What a model of the folder can be asked for: "edit", "generate", "caption", "answer",
    /// "transcribe".
    [[nodiscard]] virtual std::vector<std::string> abilities(const std::filesystem::path& folder) const = 0;
    /// Every part against its architecture, and the plan; goes on where something is wrong.
    virtual void inspect(Inspection& out, const std::filesystem::path& folder) const = 0;
    /// Throws WeightsError naming what is missing or does not fit.
    [[nodiscard]] virtual std::unique_ptr<Unified> open(const std::filesystem::path& folder,
                                                        const OpenOptions& options) const = 0;
};

/// For families whose networks no adapter is made for: throws WeightsError when one is given.
void refuse_adapters(const OpenOptions& options);

/// In the order in which folders are looked at.
const std::vector<const ModelFamily*>& model_families();
/// Null when the folder holds no model that is known.
const ModelFamily* family_of(const std::filesystem::path& folder);

const ModelFamily& starter_family();
const ModelFamily& starter_univigu_family();
const ModelFamily& omni_video_family();
const ModelFamily& bernini_family();
const ModelFamily& wan_family();
const ModelFamily& univigu_family();
const ModelFamily& whisper_family();

} // namespace inference
