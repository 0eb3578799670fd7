// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/repositories.h"
#include "inference/pipelines/loose_wan.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"

namespace inference {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOmniWan = "wan/wanxiang1_3b";

bool is_wan(const fs::path& folder) {
    if (fs::exists(folder / "model_index.json") && fs::is_directory(folder / "transformer")) return true;
    return fs::exists(folder / kWanTextEncoderFile) || fs::exists(folder / kWanVaeFile) ||
           fs::exists(folder / kWan22VaeFile) || fs::is_directory(folder / kWanLowNoiseFolder);
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

/// The one checkpoint of a Uni-ViGU folder: a training file there or one folder down, safetensors or GGUF.
fs::path univigu_checkpoint(const fs::path& folder) {
    if (auto file = first_with(folder, {".pth", ".pt"}); !file.empty()) return file;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_directory() && !is_wan(entry.path()))
            if (auto file = first_with(entry.path(), {".pth", ".pt"}); !file.empty()) return file;
    if (auto file = first_with(folder, {".safetensors.index.json"}); !file.empty()) return file;
    if (auto file = first_with(folder, {".safetensors"}); !file.empty()) return file;
    return first_with(folder, {".gguf"});
}

fs::path wan_inside(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_directory() && fs::exists(entry.path() / "model_index.json")) return entry.path();
    return {};
}

} // namespace

bool is_wan_folder(const fs::path& folder) {
    return is_wan(folder) || is_loose_wan(folder);
}

bool is_omni_folder(const fs::path& folder) {
    return fs::is_directory(folder / kOmniWan) || fs::is_directory(folder / "ar_model");
}

bool is_univigu_folder(const fs::path& folder) {
    return !wan_inside(folder).empty() && !univigu_checkpoint(folder).empty();
}

WanRepository open_wan_repository(const fs::path& folder, Missing missing) {
    const Need need{missing};
    if (!is_wan(folder) && is_loose_wan(folder)) return open_loose_wan(folder);
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
            repo.own_boundary = index.contains("boundary_ratio") && !index["boundary_ratio"].is_null();
            repo.sampling.boundary = real_or(index, "boundary_ratio", repo.sampling.boundary);
            require_real("boundary_ratio", repo.sampling.boundary, 0, 1);
        }
        if (const auto scheduler = folder / "scheduler/scheduler_config.json"; fs::exists(scheduler)) {
            const auto config = read_json(scheduler);
            repo.own_shift = config.contains("flow_shift");
            repo.sampling.shift = real_or(config, "flow_shift", repo.sampling.shift);
        }
        if (fs::is_directory(folder / "image_encoder")) repo.clip = folder / "image_encoder";
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
    // TI2V-5B comes with the VAE of Wan 2.2.
    repo.vae = need(folder / (fs::exists(folder / kWan22VaeFile) ? kWan22VaeFile : kWanVaeFile));
    if (fs::exists(folder / kWanClipFile)) repo.clip = folder / kWanClipFile;
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
    if (const auto own = folder / "config.json"; fs::is_regular_file(own)) repo.settings = own;
    if (repo.wan.empty())
        throw WeightsError("there is no Wan diffusers folder (model_index.json) in " + folder.string());
    if (repo.checkpoint.empty())
        throw WeightsError("there is no checkpoint (.pth, .safetensors or .gguf) in " + folder.string());
    return repo;
}

} // namespace inference
