// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stack of blocks that is larger than the memory it may have: matrices of the later ones stay where they
// are stored and come when their block's turn is near. On a GPU they lie in pinned memory and are copied on a
// stream of their own while the block before them runs; on the processor they are read ahead from the file
// and given back. One thread at a time.
#pragma once
#include <ATen/ATen.h>
#include <memory>
#include <vector>

namespace inference::nn {

class BlockStream {
  public:
    /// What each streamed block multiplies with, in the order of their use, plain or packed, on the
    /// processor.
    BlockStream(std::vector<std::vector<at::Tensor>> matrices, at::Device device);
    ~BlockStream();
    BlockStream(const BlockStream&) = delete;
    BlockStream& operator=(const BlockStream&) = delete;
    /// Those of block `i`, on the device, until `done(i)`; the next block's are asked for.
    [[nodiscard]] std::vector<at::Tensor> take(std::size_t i);
    /// Everything that reads them has been asked of the device.
    void done(std::size_t i);
    [[nodiscard]] std::size_t size() const { return matrices_.size(); }

  private:
    struct Gpu;
    std::vector<std::vector<at::Tensor>> matrices_;
    std::unique_ptr<Gpu> gpu_; ///< null on the processor
};

} // namespace inference::nn
