// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/job_parts.h"
#include "core/media/probe.h"
#include "inference/worker/frame_tensor.h"
#include <random>

namespace assistant {

namespace {
constexpr int kTakeQuality = 12; ///< x264 CRF
} // namespace

std::filesystem::path new_take_path(const std::filesystem::path& folder, bool still) {
    std::random_device device;
    char name[40];
    std::snprintf(name, sizeof name, "take-%08x%08x.%s", device(), device(), still ? "png" : "mp4");
    return folder / name;
}

core::Media media_of(const std::filesystem::path& path) {
    const core::MediaInfo info = core::probe(path);
    return {.path = path.string(),
            .kind = info.is_image ? core::MediaKind::image : core::MediaKind::generated,
            .duration = info.duration,
            .size = info.size,
            .fps = info.fps,
            .bytes = std::filesystem::file_size(path)};
}

core::EncodeSettings take_settings() {
    core::EncodeSettings settings = core::encode_preset("h264-fast");
    settings.crf = kTakeQuality;
    settings.audio = false;
    return settings;
}

inference::Quality quality_of(const core::assist::ModelUse& use) {
    switch (use.quality) {
    case core::assist::Quality::draft:
        return inference::Quality::draft;
    case core::assist::Quality::best:
        return inference::Quality::best;
    default:
        return inference::Quality::standard;
    }
}

nlohmann::json use_json(const core::assist::ModelUse& use) {
    nlohmann::json adapters = nlohmann::json::array();
    for (const core::assist::AdapterFile& adapter : use.adapters)
        adapters.push_back({{"file", adapter.file.string()}, {"strength", adapter.strength}});
    return {{"quality", core::assist::quality_name(use.quality)}, {"adapters", adapters}};
}

std::vector<at::Tensor> pictures_of(const std::vector<std::filesystem::path>& files) {
    std::vector<at::Tensor> pictures;
    for (const auto& file : files)
        pictures.push_back(picture_of(file));
    return pictures;
}

} // namespace assistant
