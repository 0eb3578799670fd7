// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/models/selfie/guided_rows.h"
#include <ATen/ATen.h>
#include <functional>

namespace inference {

struct RefineOptions {
    std::int64_t radius = 4; ///< of the window, in pixels of the mask
    double eps = 1e-4;       ///< 1e-4 follows edges sharply, 1e-3 softly
};

/// The picture at a smaller size, each pixel the exact mean of the area that it covers: float32 [h, w, 3] of
/// 0 to 255. What the network looks at and what `MaskRefiner` fits to.
at::Tensor shrunk(const RgbPlanes& picture, std::int64_t height, std::int64_t width);

/// Small masks brought to the picture's size along the picture's own edges: the guided filter with a colour
/// guide, fitted at the mask's size and applied at the picture's (He and Sun 2015, "Fast Guided Filter").
/// It keeps its buffers from picture to picture: one thread at a time.
class MaskRefiner {
  public:
    explicit MaskRefiner(const RefineOptions& options = {}) : options_(options) {}
    /// `mask`: float32 [h, w] of 0 to 1; `small`: the picture `shrunk` to that size. `take` gets row after
    /// row of the matte, `picture.width` floats of 0 to 1 that may be written over.
    void refine(const at::Tensor& mask, const at::Tensor& small, const RgbPlanes& picture,
                const std::function<void(std::int64_t y, float* row)>& take);

  private:
    RefineOptions options_;
    guided::Fit fit_;
    std::vector<float> expanded_[2], row_; ///< two rows of the fit at the picture's width
};

/// The same at once: guide uint8 RGB [H, W, 3]; gives float32 [H, W].
at::Tensor refine_mask(const at::Tensor& mask, const at::Tensor& guide, const RefineOptions& options = {});

} // namespace inference
