// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>
#include <array>

namespace inference {

/// Memory that the steps of a network use again and again, block after block: fresh pages for each would cost
/// a forward on the processor a tenth of its time. Large pieces lie in huge pages where the system has them.
/// A run's or a forward's own; not for two threads. Tensors taken may outlive it.
class Scratch {
  public:
    enum class Use { normed, product, queries, keys, values, hidden };
    /// A tensor [sizes] with no certain contents, which the next one for the same use overwrites. On another
    /// device, where the allocator keeps what it had, it is a new one each time.
    at::Tensor take(Use use, at::IntArrayRef sizes, const at::TensorOptions& options);
    /// The last tensor for this use stays with whoever took it.
    void leave(Use use);

  private:
    std::array<at::Tensor, static_cast<std::size_t>(Use::hidden) + 1> pieces_; // bytes
};

} // namespace inference
