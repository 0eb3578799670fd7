// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/repositories.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"
#include <array>

namespace inference {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOmniWan = "wan/wanxiang1_3b";

bool is_wan(const fs::path& folder) {
    if (fs::exists(folder / "model_index.json") && fs::is_directory(folder / "transformer")) return true;
    return fs::exists(folder / kWanVaeFile) || fs::is_directory(folder / kWanLowNoiseFolder);
}

/// Names the parts of a folder.
struct Need {
    Missing missing;
    fs::path operator()(const fs::path& path) const {
        std::error_code error;
        if (missing == Missing::refused && !fs::exists(path, error))
            throw WeightsError("the model lacks " + path.string());
        return path;
    }
};

/// The first file of a folder with one of these endings.
fs::path first_with(const fs::path& folder, std::initializer_list<std::string_view> endings) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        for (const std::string_view ending : endings)
            if (entry.is_regular_file() && entry.path().filename().string().ends_with(ending))
                return entry.path();
    return {};
}

/// The one checkpoint of a Uni-ViGU folder: a training file there or one folder down, or safetensors.
fs::path univigu_checkpoint(const fs::path& folder) {
    if (auto file = first_with(folder, {".pth", ".pt"}); !file.empty()) return file;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_directory() && !is_wan(entry.path()))
            if (auto file = first_with(entry.path(), {".pth", ".pt"}); !file.empty()) return file;
    if (auto file = first_with(folder, {".safetensors.index.json"}); !file.empty()) return file;
    return first_with(folder, {".safetensors"});
}

fs::path wan_inside(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_directory() && fs::exists(entry.path() / "model_index.json")) return entry.path();
    return {};
}

} // namespace

const char* model_kind_name(ModelKind kind) {
    constexpr std::array<const char*, 5> names{"Omni-Video starter", "Uni-ViGU starter", "Wan",
                                               "Omni-Video 1", "Uni-ViGU"};
    return names[static_cast<std::size_t>(kind)];
}

std::optional<ModelKind> detect_model(const fs::path& folder) {
    if (!fs::is_directory(folder)) return std::nullopt;
    if (fs::exists(folder / "understanding.safetensors") && fs::exists(folder / "generator.safetensors"))
        return ModelKind::starter;
    if (fs::exists(folder / "model.safetensors") && fs::exists(folder / "config.json") &&
        fs::is_regular_file(folder / "config.json") &&
        read_json(folder / "config.json").contains("shares_vae_and_vocabulary_with"))
        return ModelKind::starter_univigu;
    if (fs::is_directory(folder / kOmniWan) || fs::is_directory(folder / "ar_model"))
        return ModelKind::omni_video_1;
    if (is_wan(folder)) return ModelKind::wan;
    if (!wan_inside(folder).empty() && !univigu_checkpoint(folder).empty()) return ModelKind::uni_vigu;
    return std::nullopt;
}

WanRepository open_wan_repository(const fs::path& folder, Missing missing) {
    const Need need{missing};
    WanRepository repo;
    repo.diffusers = fs::exists(folder / "model_index.json");
    if (repo.diffusers) {
        repo.dit = need(folder / "transformer");
        repo.vae = need(folder / "vae");
        repo.text_encoder = need(folder / "text_encoder");
        repo.tokenizer = need(folder / "tokenizer");
        const auto index = read_json(folder / "model_index.json");
        if (fs::is_directory(folder / "transformer_2")) {
            repo.low_noise_dit = folder / "transformer_2";
            repo.sampling = kWan22A14bSampling;
            repo.sampling.boundary = real_or(index, "boundary_ratio", repo.sampling.boundary);
            require_real("boundary_ratio", repo.sampling.boundary, 0, 1);
        }
        if (const auto scheduler = folder / "scheduler/scheduler_config.json"; fs::exists(scheduler))
            repo.sampling.shift = real_or(read_json(scheduler), "flow_shift", repo.sampling.shift);
        require_real("flow_shift", repo.sampling.shift, 1e-3, 1000);
        return repo;
    }
    if (fs::is_directory(folder / kWanLowNoiseFolder)) {
        repo.dit = need(folder / kWanHighNoiseFolder);
        repo.low_noise_dit = folder / kWanLowNoiseFolder;
        repo.sampling = kWan22A14bSampling;
    } else {
        repo.dit = folder;
        if (missing == Missing::refused) find_checkpoint(folder); // throws when there is none
    }
    repo.vae = need(folder / kWanVaeFile);
    repo.text_encoder = need(folder / kWanTextEncoderFile);
    repo.tokenizer = need(folder / kWanTokenizerFolder);
    return repo;
}

OmniRepository open_omni_repository(const fs::path& folder, Missing missing) {
    const Need need{missing};
    OmniRepository repo{.wan = open_wan_repository(need(folder / kOmniWan), missing),
                        .adapter = folder / "adapter/model.pt",
                        .vision_head = folder / "vision_head/vision_head/pytorch_model.bin",
                        .transformer = need(folder / "transformer/model.pt"),
                        .language_model = need(folder / "ar_model/checkpoint"),
                        .context = need(folder / "unconditioned_context/context.pkl"),
                        .tokens = need(folder / "special_tokens/tokens.pkl")};
    return repo;
}

UniViguRepository open_univigu_repository(const fs::path& folder) {
    UniViguRepository repo{wan_inside(folder), univigu_checkpoint(folder)};
    if (repo.wan.empty())
        throw WeightsError("there is no Wan diffusers folder (model_index.json) in " + folder.string());
    if (repo.checkpoint.empty())
        throw WeightsError("there is no checkpoint (.pth or .safetensors) in " + folder.string());
    return repo;
}

} // namespace inference
