// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/job_parts.h"
#include "core/media/probe.h"
#include "inference/worker/frame_tensor.h"
#include <algorithm>
#include <cmath>
#include <random>

namespace assistant {

namespace {
constexpr int kTakeQuality = 12; ///< x264 CRF
} // namespace

SeenFrames seen_frames(const core::Clip& clip, const core::Media& media, double model_rate) {
    const bool still = media.kind == core::MediaKind::image;
    SeenFrames s;
    s.rate = still ? core::FrameRate{25, 1} : media.fps;
    s.first = core::frame_at(clip.source.start, s.rate);
    if (!still) s.frames = core::frame_at(clip.source.end - core::Time(1), s.rate) - s.first + 1;
    s.frames = std::max<std::int64_t>(1, s.frames);
    s.step = std::max(1, static_cast<int>(std::lround(s.rate.value() / model_rate)));
    s.shown = static_cast<int>((s.frames - 1) / s.step) + 1;
    if ((s.frames - 1) % s.step) ++s.shown;
    return s;
}

int frames_of(const core::assist::GenerateRequest& request, const inference::Limits& limits) {
    return request.still ? 1 : limits.drawn(request.seconds);
}

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
    nlohmann::json json{{"quality", core::assist::quality_name(use.quality)}, {"adapters", adapters}};
    if (use.guidance > 0) json["guidance"] = use.guidance;
    return json;
}

std::vector<at::Tensor> pictures_of(const std::vector<std::filesystem::path>& files) {
    std::vector<at::Tensor> pictures;
    for (const auto& file : files)
        pictures.push_back(picture_of(file));
    return pictures;
}

} // namespace assistant
