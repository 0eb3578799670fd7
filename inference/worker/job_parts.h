// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the jobs that make pictures have in common.
#pragma once
#include "core/assist/assistant.h"
#include "core/document/project.h"
#include "core/export/encode_settings.h"
#include "inference/unified.h"
#include <ATen/ATen.h>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

namespace assistant {

/// Seconds of each stage by name.
class Stopwatch {
  public:
    void lap(const char* stage) {
        const auto now = std::chrono::steady_clock::now();
        laps_[stage] = std::chrono::duration<double>(now - last_).count();
        last_ = now;
    }
    [[nodiscard]] nlohmann::json laps() const { return laps_; }

  private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    nlohmann::json laps_ = nlohmann::json::object();
};

/// The frames of a clip's part of its media, and those of them that a model sees.
struct SeenFrames {
    core::FrameRate rate;
    std::int64_t first = 0, frames = 0;
    int step = 1, shown = 0; ///< every so manieth is seen, and the last; how many that are
};
/// `media`: what the clip shows; `model_rate`: frames a second that the model was taught.
SeenFrames seen_frames(const core::Clip& clip, const core::Media& media, double model_rate);

/// Frames of a new clip.
int frames_of(const core::assist::GenerateRequest& request, const inference::Limits& limits);

/// A name that no take has yet.
std::filesystem::path new_take_path(const std::filesystem::path& folder, bool still);
/// A file that a job wrote, as the project lists it.
core::Media media_of(const std::filesystem::path& path);
/// Nearly lossless, since exports encode takes once more; without sound.
core::EncodeSettings take_settings();
/// As the models name them.
inference::Quality quality_of(const core::assist::ModelUse& use);
/// What of a model's use, as it was asked for, a take keeps.
nlohmann::json use_json(const core::assist::ModelUse& use);
/// Picture files as the models take them; see picture_of.
std::vector<at::Tensor> pictures_of(const std::vector<std::filesystem::path>& files);

} // namespace assistant
