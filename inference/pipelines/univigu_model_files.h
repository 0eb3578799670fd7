// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uni-ViGU from its released folders, as this machine runs it.
#pragma once
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/models/univigu/univigu_files.h"
#include "inference/pipelines/device_plan.h"
#include "inference/weights/lora.h"
#include "inference/weights/packed.h"

namespace inference {

/// The unified transformer's tensors: the training checkpoint (a .pth, safetensors or GGUF) over the base's.
UniViguTensors univigu_tensors(const UniViguRepository& repository, Keep keep = Keep::wide);
/// The whole model. Its text encoder is used once for a clip, on the processor; a large one, as the plan
/// says, is read through in place in its file. `notes`, if given, gets what a person should know of the
/// adapters. Throws WeightsError.
std::unique_ptr<UniViguBundle> load_univigu(const UniViguRepository& repository, const DevicePlan& plan,
                                            const std::vector<LoraUse>& adapters = {},
                                            std::vector<std::string>* notes = nullptr);

} // namespace inference
