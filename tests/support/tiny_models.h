// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoint trees as they are released, with random weights of a few hundred kilobytes: what opens, plans
// and runs the big ones opens these.
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include <filesystem>
#include <map>

namespace test {

/// Wan 2.1 T2V in the original layout; with `two_experts` as Wan2.2-A14B.
void write_tiny_wan(const std::filesystem::path& folder, bool two_experts);
/// Wan 2.1 VACE in the original layout.
void write_tiny_vace(const std::filesystem::path& folder);
/// Wan 2.2 I2V in the original layout, with one transformer.
void write_tiny_i2v(const std::filesystem::path& folder);
/// Any kind of Wan in the original layout, with what it needs beside its transformers: the picture encoder of
/// 2.1's from pictures, the VAE of 2.2's TI2V. With `two_experts` as an A14B.
void write_tiny_wan_of(const std::filesystem::path& folder, inference::WanKind kind, bool two_experts);
/// The unified transformer of a tiny Uni-ViGU under its checkpoint's own names.
std::map<std::string, at::Tensor> tiny_univigu_tensors();
/// Uni-ViGU: a Wan diffusers folder, and these tensors as its training checkpoint; none: whoever asked writes
/// one.
void write_tiny_univigu(const std::filesystem::path& folder,
                        const std::map<std::string, at::Tensor>& checkpoint = tiny_univigu_tensors());
/// Omni-Video 1's omni_ckpts.
void write_tiny_omni(const std::filesystem::path& folder);

} // namespace test
