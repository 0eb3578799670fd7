// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/open_model.h"
#include "inference/models/univigu/univigu_files.h"
#include "inference/pipelines/omni_pipeline.h"
#include "inference/pipelines/repositories.h"
#include "inference/pipelines/starter_pipeline.h"
#include "inference/pipelines/univigu_pipeline.h"
#include "inference/pipelines/wan_pipeline.h"
#include "inference/tensor/device.h"
#include "inference/weights/weights_error.h"

namespace inference {

std::unique_ptr<Unified> open_model(const std::filesystem::path& folder) {
    const auto kind = detect_model(folder);
    if (!kind)
        throw WeightsError(folder.string() +
                           " holds no model that Saycut knows: looked for Omni-Video 1's tree, a Wan "
                           "repository (original or diffusers), Uni-ViGU and the starter packs");
    switch (*kind) {
    case ModelKind::starter:
        return make_starter(folder);
    case ModelKind::starter_univigu:
        return make_univigu(load_starter_univigu(folder));
    case ModelKind::wan:
        return make_wan(folder);
    case ModelKind::omni_video_1:
        return make_omni_video_1(folder);
    case ModelKind::uni_vigu:
        break;
    }
    const UniViguRepository repo = open_univigu_repository(folder);
    return make_univigu(load_univigu(repo.wan, repo.checkpoint, device_of_user()));
}

} // namespace inference
