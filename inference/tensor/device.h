// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which device models run on. Without an NVIDIA GPU nothing here loads or asks for anything.
#pragma once
#include <ATen/ATen.h>
#include <optional>
#include <string>

namespace inference {

struct Gpu {
    at::Device device = at::kCPU;
    double free_bytes = 0, total_bytes = 0;
};

/// A GPU that libtorch can use: its CUDA library is loaded at the first call where the driver is there. Any
/// thread. Nothing when there is none, or when the wheel came without its CUDA part.
std::optional<Gpu> find_gpu();

/// "cpu", "cuda", "cuda:1"; loads what the device needs. Throws std::invalid_argument when it cannot
/// be used here.
at::Device device_named(const std::string& name);

/// Which of `count` GPUs is this process's where several were started on one machine: LOCAL_RANK, as torchrun
/// sets it, says so; the first where it says nothing.
int gpu_of_process(int count);
/// `device` as this process is to use it: a GPU without a number becomes this process's own.
at::Device device_of_process(at::Device device);

/// What SAYCUT_DEVICE says; when it says nothing, the GPU where there is one, else the CPU.
at::Device device_of_user();

} // namespace inference
