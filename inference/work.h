// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a run takes of a machine, as the shapes of its networks say. How long that is, the machine decides.
#pragma once
#include <vector>

namespace inference {

struct SampleOptions;

/// Sums of a run, each with what decides how fast a machine is at it.
struct Work {
    /// Calls of a stack of transformer blocks.
    struct Blocks {
        double width = 0;                   ///< of its rows
        double layers = 0, calls = 0;       ///< blocks of a call, and calls
        double products = 0, attention = 0; ///< floating-point operations of one call, two a multiplication
        bool half = false;                  ///< multiplied in bfloat16 where the machine is fast at it
    };
    /// Pictures through a VAE.
    struct Pictures {
        double width = 0;         ///< its channels at the picture's size
        double latent_frames = 0; ///< pieces of time that are gone through
        double pixels = 0;   ///< of all pictures, as many as cost the same in a VAE of the release's depth
        bool decoded = true; ///< else encoded
    };
    std::vector<Blocks> blocks;
    std::vector<Pictures> pictures;
    double read = 0;   ///< bytes of weights that are read through in their files
    double memory = 0; ///< bytes at the most beside the weights
    [[nodiscard]] bool known() const { return !blocks.empty(); }
    /// Its matrices stay as they are stored, in sixteen bits or fewer.
    Work& as_stored();
    /// What is done after the other: memory is the larger one's.
    Work& operator+=(const Work& other);
};

/// A run that is asked about.
struct WorkQuery {
    bool edit = false;
    int frames = 1, height = 0, width = 0; ///< of the source or the new clip, as the model is given them
    const SampleOptions& options;
};

} // namespace inference
