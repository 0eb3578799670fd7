// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>

namespace inference {

/// While one lives, every block from a mebibyte on gets pages of its own, which go back to the system when it
/// is freed: between the VAE's tensors, all of different sizes, the holes of a common heap cost 350 MiB.
/// Elsewhere such blocks come from the heap up to 32 MiB: a transformer asks for the same sizes again and
/// again, and fresh pages would cost it a tenth of its time. The setting is the process's; one at a time.
class LargeBlocksApart {
  public:
    LargeBlocksApart();
    ~LargeBlocksApart();
    LargeBlocksApart(const LargeBlocksApart&) = delete;
    LargeBlocksApart& operator=(const LargeBlocksApart&) = delete;
};

/// A tensor on the processor with no certain contents. A large one lies in huge pages where the system has
/// them: small ones cost more to get than a matrix product takes to fill them.
at::Tensor empty_on_host(at::IntArrayRef sizes, at::ScalarType type);

/// Memory that can be had without swapping, bytes.
double available_memory();

} // namespace inference
