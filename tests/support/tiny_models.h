// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoint trees as they are released, with random weights of a few hundred kilobytes: what opens, plans
// and runs the big ones opens these.
#pragma once
#include <filesystem>

namespace test {

/// Wan 2.1 T2V in the original layout; with `two_experts` as Wan2.2-A14B.
void write_tiny_wan(const std::filesystem::path& folder, bool two_experts);
/// Wan 2.1 VACE in the original layout.
void write_tiny_vace(const std::filesystem::path& folder);
/// Wan 2.2 I2V in the original layout, with one transformer.
void write_tiny_i2v(const std::filesystem::path& folder);
/// Omni-Video 1's omni_ckpts.
void write_tiny_omni(const std::filesystem::path& folder);

} // namespace test
