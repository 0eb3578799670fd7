// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inference {

/// Gives every block from a mebibyte on pages of its own, which go back to the system when it is freed. Left
/// alone, the C library raises that limit to 32 MiB as tensors come and go, and the holes between them cost a
/// VAE decode 350 MiB. Once per process, before the first model.
void keep_large_blocks_apart();

/// Memory that can be had without swapping, bytes.
double available_memory();

} // namespace inference
