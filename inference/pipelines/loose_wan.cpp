// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/loose_wan.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/gguf_format.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/safetensors_format.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <set>
#include <vector>

namespace inference {
namespace {

namespace fs = std::filesystem;

/// Names of a file's tensors, without what repackaging puts before them. Empty where it cannot be read.
std::set<std::string> names_of(const fs::path& file) {
    std::set<std::string> names;
    try {
        const MappedFile mapped(file);
        if (file.extension() == ".gguf") {
            const GgufHeader header = parse_gguf(mapped.bytes());
            for (const auto& [name, tensor] : header.tensors) {
                const std::string own = text_name_from_gguf(header.architecture(), name);
                names.insert(header.architecture().starts_with("t5") && !own.empty() ? own
                                                                                     : strip_wrappers(name));
            }
        } else {
            for (const auto& [name, tensor] : parse_safetensors(mapped.bytes()).tensors)
                names.insert(strip_wrappers(name));
        }
    } catch (const WeightsError&) {
        names.clear();
    }
    return names;
}

struct Loose {
    std::vector<fs::path> transformers, vaes, texts, clips;
    std::set<fs::path> with_tokenizer; ///< text encoders that carry it along
    fs::path tokenizer;                ///< a folder with spiece.model
};

void sort_in(Loose& loose, const fs::path& file) {
    const auto names = names_of(file);
    const auto has = [&](const char* name) { return names.contains(name); };
    if (has("blocks.0.self_attn.q.weight") || has("blocks.0.attn1.to_q.weight"))
        loose.transformers.push_back(file);
    else if (has("encoder.conv1.weight") || has("quant_conv.weight"))
        loose.vaes.push_back(file);
    else if (has("token_embedding.weight") || has("encoder.final_layer_norm.weight"))
        loose.texts.push_back(file);
    else if (has("visual.patch_embedding.weight") || has("visual.conv1.weight") ||
             has("vision_model.embeddings.patch_embedding.weight"))
        loose.clips.push_back(file);
    if (has("spiece_model")) loose.with_tokenizer.insert(file);
}

Loose look_through(const fs::path& folder) {
    Loose loose;
    std::vector<fs::path> files;
    std::error_code error;
    const auto look = [&](const fs::path& place) {
        for (const auto& entry : fs::directory_iterator(place, error)) {
            if (!entry.is_regular_file(error)) continue;
            const auto ending = entry.path().extension();
            if (ending == ".safetensors" || ending == ".sft" || ending == ".gguf")
                files.push_back(entry.path());
            if (entry.path().filename() == "spiece.model") loose.tokenizer = place;
        }
    };
    look(folder);
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_directory(error)) look(entry.path());
    if (loose.tokenizer.empty() && fs::exists(folder / kWanTokenizerFolder / "spiece.model", error))
        loose.tokenizer = folder / kWanTokenizerFolder;
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files)
        sort_in(loose, file);
    return loose;
}

bool is_named(const fs::path& file, const char* word) {
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name.find(word) != std::string::npos;
}

const fs::path& the_one(const std::vector<fs::path>& files, const char* what, const fs::path& folder) {
    if (files.size() == 1) return files.front();
    if (files.empty())
        throw WeightsError("there is no " + std::string(what) + " among the files in " + folder.string());
    throw WeightsError("there is more than one " + std::string(what) + " in " + folder.string() + " (" +
                       files[0].filename().string() + ", " + files[1].filename().string() +
                       "); keep each model's files in a folder of their own");
}

} // namespace

bool is_loose_wan(const fs::path& folder) {
    const Loose loose = look_through(folder);
    return !loose.transformers.empty() && !loose.vaes.empty() && !loose.texts.empty();
}

WanRepository open_loose_wan(const fs::path& folder) {
    const Loose loose = look_through(folder);
    WanRepository repo;
    repo.vae = the_one(loose.vaes, "VAE", folder);
    repo.text_encoder = the_one(loose.texts, "text encoder", folder);
    if (!loose.clips.empty()) repo.clip = the_one(loose.clips, "picture encoder", folder);
    const auto noise = [&](const char* word) {
        std::vector<fs::path> of_role;
        for (const fs::path& file : loose.transformers)
            if (is_named(file, word)) of_role.push_back(file);
        return of_role;
    };
    if (loose.transformers.size() == 2 && noise("high").size() == 1 && noise("low").size() == 1) {
        repo.dit = noise("high").front();
        repo.low_noise_dit = noise("low").front();
        repo.sampling = kWan22A14bSampling;
    } else {
        repo.dit = the_one(loose.transformers, "transformer", folder);
    }
    repo.tokenizer = loose.tokenizer;
    if (repo.tokenizer.empty() && loose.with_tokenizer.contains(repo.text_encoder))
        repo.tokenizer = repo.text_encoder;
    if (repo.tokenizer.empty())
        throw WeightsError("there is no tokenizer in " + folder.string() +
                           ": put the folder google/umt5-xxl (with spiece.model) beside the files");
    return repo;
}

} // namespace inference
