// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gradient checkpointing: a part of a network keeps what goes into it alone, and is computed again on the way
// back.
#pragma once
#include <ATen/ATen.h>
#include <functional>
#include <vector>

namespace inference::nn {

/// While it lives, on this thread, blocks of transformers are such parts where gradients are wanted.
class Recompute {
  public:
    explicit Recompute(bool wanted);
    ~Recompute();
    Recompute(const Recompute&) = delete;
    Recompute& operator=(const Recompute&) = delete;
    [[nodiscard]] static bool wanted();

  private:
    bool before_;
};

using Part = std::function<at::Tensor(const std::vector<at::Tensor>&)>;
/// What `part` makes of four inputs, with the same gradients as without this. All that it depends on and that
/// has gradients is among the inputs or a leaf; what it captures lives until the way back is over.
at::Tensor recomputed(const std::vector<at::Tensor>& inputs, Part part);

} // namespace inference::nn
