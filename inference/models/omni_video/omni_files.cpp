// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/omni_video/omni_files.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/weights_error.h"

namespace inference {
namespace {

at::Tensor need(const TorchFile& file, const std::filesystem::path& path, const char* key) {
    const at::Tensor found = file.find(key);
    if (!found.defined()) throw WeightsError(path.string() + " holds no tensor '" + key + "'");
    return found.to(at::kFloat);
}

at::Tensor as_rows(const at::Tensor& x) {
    return x.dim() == 1 ? x.unsqueeze(0) : x;
}

/// Field of a sample file -> its name in a batch; the last two stay ragged.
struct Field {
    const char *stored, *name;
    bool ragged;
};
constexpr Field kFields[] = {{"latent_feature_tgt", "latent_feature_tgt", false},
                             {"latent_feature", "latent_feature", false},
                             {"siglip2_img_pooled_output_tgt", "siglip2_img_pooled_output_tgt", false},
                             {"t5_emb", "text_emb", true},
                             {"vlm_last_hidden_states", "vlm_last_hidden_states", true}};

} // namespace

OmniUnconditioned load_unconditioned(const std::filesystem::path& path) {
    const TorchFile file(path);
    return {as_rows(need(file, path, "text_emb")), need(file, path, "vlm_last_hidden_states"),
            as_rows(need(file, path, "text_emb_siglip2"))};
}

SpecialTokens load_special_tokens(const std::filesystem::path& path) {
    SpecialTokens tokens;
    for (const auto& [name, tensor] : load_checkpoint(path)) {
        if (tensor.dim() != 2)
            throw WeightsError(path.string() + ": the marker '" + name + "' is no list of rows");
        tokens[name] = tensor.to(at::kFloat);
    }
    return tokens;
}

OmniSamples load_samples(const std::vector<std::filesystem::path>& files) {
    std::map<std::string, std::vector<at::Tensor>> lists;
    OmniSamples samples;
    for (const auto& path : files) {
        const TorchFile file(path);
        for (const Field& field : kFields) {
            const at::Tensor found = file.find(field.stored);
            if (found.defined())
                (field.ragged ? samples.ragged : lists)[field.name].push_back(found.to(at::kFloat));
        }
    }
    for (const auto& [name, list] : lists) {
        if (list.size() != files.size()) throw WeightsError("only some of the samples hold '" + name + "'");
        for (std::size_t i = 0; i < list.size(); ++i)
            if (list[i].sizes() != list.front().sizes())
                throw WeightsError(files[i].string() + ": '" + name + "' has another shape than in " +
                                   files.front().string() + "; samples of one batch must have one size");
        samples.stacked[name] = at::stack(list);
    }
    return samples;
}

} // namespace inference
