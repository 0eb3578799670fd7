// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/pipelines/open_model.h"
#include "inference/tensor/device.h"
#include "inference/weights/weights_error.h"
#include "inference/weights/words.h"

namespace inference {
namespace {

namespace fs = std::filesystem;

const ModelFamily& require_family(const fs::path& folder) {
    if (const ModelFamily* family = family_of(folder)) return *family;
    throw WeightsError(
        folder.string() +
        " holds no model that Saycut knows: looked for Omni-Video 1's tree, a Wan or Bernini-R "
        "repository (original, diffusers or single files), Uni-ViGU, the starter packs and Whisper");
}

nlohmann::ordered_json inspect(const fs::path& folder) {
    if (!fs::is_directory(folder)) throw WeightsError("there is no folder " + folder.string());
    const ModelFamily& family = require_family(folder);
    Inspection out(folder);
    try {
        family.inspect(out, folder);
    } catch (...) { // what tells where the parts lie is wrong itself
        out.problem(words_of_thrown());
    }
    return out.finish(family.name(), family.abilities(folder));
}

} // namespace

const std::vector<const ModelFamily*>& model_families() {
    // Bernini-R lies in Wan's own layouts: it is asked first.
    static const std::vector<const ModelFamily*> all{
        &starter_family(), &starter_univigu_family(), &omni_video_family(), &bernini_family(),
        &wan_family(),     &univigu_family(),         &whisper_family()};
    return all;
}

const ModelFamily* family_of(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return nullptr;
    for (const ModelFamily* family : model_families())
        if (family->holds(folder)) return family;
    return nullptr;
}

void refuse_adapters(const OpenOptions& options) {
    if (!options.adapters.empty())
        throw WeightsError(options.adapters.front().place.string() +
                           " cannot be used: this model takes no adapters; choose a Wan, Bernini-R, "
                           "Omni-Video or Uni-ViGU model");
}

std::unique_ptr<Unified> open_model(const fs::path& folder, const OpenOptions& options) {
    // Before anything is computed: libtorch looks for a GPU's library once, and not again.
    (void)find_gpu();
    return require_family(folder).open(folder, options);
}

nlohmann::ordered_json inspect_model(const fs::path& folder) {
    try {
        return inspect(fs::absolute(folder).lexically_normal());
    } catch (...) {
        throw WeightsError(words_of_thrown());
    }
}

} // namespace inference
