// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast this machine is at what models and films are made of, found out by doing a little of it and kept
// in the user's cache folder.
#pragma once
#include "inference/work.h"
#include <ATen/ATen.h>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace assistant {

struct MachineSpeed {
    /// At rows of one width: seconds that a block takes whatever it multiplies, and operations a second.
    struct Blocks {
        double width = 0, overhead = 0, rate = 0;
    };
    /// Of a VAE of one width: seconds of a latent frame whatever its size, and of a pixel.
    struct Pictures {
        double width = 0, overhead = 0, pixel = 0;
        bool decoded = true;
    };
    /// By rising widths, in float32; and in bfloat16 where the machine is fast at it, else empty.
    std::vector<Blocks> blocks, half_blocks;
    double attention = 0; ///< operations a second
    std::vector<Pictures> pictures;
    double reading = 0; ///< bytes of weights a second
    /// Seconds of a pixel of film: read, composed, written; and of a small frame's pixel that is compared.
    double shown = 0, composed = 0, written = 0, compared = 0;
    double film = 0; ///< seconds of a film, whatever its length
    /// What a run takes.
    [[nodiscard]] double seconds_of(const inference::Work& work) const;
};

/// Measures the machine, for a few seconds. Networks on `device`. Throws core::Failure where no film can be
/// written.
MachineSpeed measured_speed(at::Device device);
/// What is kept of this machine and device; measured and kept where nothing is. `file`: where; empty:
/// nowhere. What is damaged or of another machine counts as nothing.
MachineSpeed speed_of_machine(const std::filesystem::path& file, at::Device device);
/// In the user's cache folder; empty where there is none.
std::filesystem::path machine_speed_file();

} // namespace assistant
