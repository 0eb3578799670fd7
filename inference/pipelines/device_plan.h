// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a model will be run on this machine, decided before anything is loaded.
#pragma once
#include "inference/pipelines/repositories.h"
#include "inference/weights/weight_map.h"
#include <ATen/ATen.h>
#include <string>
#include <vector>

namespace inference {

struct DevicePlan {
    at::Device device = at::kCPU;
    /// What matrices are held in; nothing: as they are stored, in place in the mapped file.
    c10::optional<at::ScalarType> matrix_type = at::kFloat;
    /// Bytes that one transformer's matrices may take on the device; its later blocks are streamed. 0: all.
    double resident = 0;
    double resident_language = 0;      ///< the same of a language model beside it
    double weights = 0;                ///< bytes that they take where they are multiplied
    double peak_memory = 0;            ///< bytes, estimated
    double available = 0;              ///< bytes that the machine has free now
    std::vector<std::string> streamed; ///< parts that are read through for each use instead of being kept
    std::vector<std::string> notes;    ///< what a person should know
};

/// The plan as the language model sees it.
DevicePlan language_plan(DevicePlan plan);
/// Weights as the plan wants them: on its device, in its type, packed ones packed; the later blocks of a
/// transformer in place where it is streamed.
WeightMap planned_weights(std::map<std::string, at::Tensor> tensors, const DevicePlan& plan);

/// Bytes of all files of a part (a file or a folder's checkpoints).
double part_bytes(const std::filesystem::path& place);

/// `memory_limit`: see OpenOptions.
DevicePlan plan_for(const WanRepository& repository, double memory_limit = 0);
DevicePlan plan_for(const OmniRepository& repository, double memory_limit = 0);
DevicePlan plan_for(const UniViguRepository& repository, double memory_limit = 0);

} // namespace inference
