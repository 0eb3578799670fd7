// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves out a transformer's stack of blocks where an earlier call's result will do (MagCache, TeaCache). One
// object a clip; one thread.
#pragma once
#include <ATen/ATen.h>

namespace inference::nn {

class StackCache {
  public:
    virtual ~StackCache() = default;
    /// Asked once a call, before the blocks: what they would add to the tokens [B, L, dim], or undefined when
    /// they must run. e [B, dim] and e0 [B, 6, dim]: the call's time embedding and its projection.
    virtual at::Tensor instead_of_blocks(const at::Tensor& e, const at::Tensor& e0) = 0;
    /// What the blocks of the call that ran added.
    virtual void keep(at::Tensor added) = 0;
};

} // namespace inference::nn
