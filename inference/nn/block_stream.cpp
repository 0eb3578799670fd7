// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/block_stream.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/packed.h"
#include <algorithm>
#include <array>
#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <optional>

namespace inference::nn {
namespace {

constexpr std::int64_t kApart = 256; ///< bytes that the pieces of a buffer are aligned to

/// The numbers of a matrix that move; scales and adapters are small and stay on the device.
const at::Tensor& raw_of(const at::Tensor& matrix) {
    const Packed* packed = packed_of(matrix);
    return packed ? packed->bytes : matrix;
}

std::int64_t room_of(const at::Tensor& raw) {
    return (static_cast<std::int64_t>(raw.nbytes()) + kApart - 1) / kApart * kApart;
}

/// In pinned memory, from which copies run beside everything else; where that cannot be had, where it was.
at::Tensor pinned(const at::Tensor& raw) {
    try {
        const at::Tensor out = raw.contiguous().pin_memory();
        release_pages(raw);
        return out;
    } catch (const c10::Error&) {
        return raw.contiguous();
    }
}

} // namespace

/// Two buffers take turns: while a block reads one, the next block's matrices are copied into the other.
struct BlockStream::Gpu {
    struct Slot {
        at::Tensor buffer; ///< bytes
        std::optional<std::size_t> holds;
        c10::Event ready{at::kCUDA}, read{at::kCUDA}; ///< it was filled; its block has been through
    };
    explicit Gpu(at::Device on) : device(on), copies(guard.getStreamFromGlobalPool(on)) {}
    ~Gpu() {
        try { // the buffers go back to the allocator, which knows nothing of this stream
            copies.synchronize();
        } catch (const std::exception&) { // the device is lost: nothing is written any more
        }
    }
    [[nodiscard]] c10::Stream main() const { return guard.getStream(device); }

    void make_buffers(const std::vector<std::vector<at::Tensor>>& matrices) {
        std::int64_t most = 0;
        for (const auto& block : matrices) {
            std::int64_t sum = 0;
            for (const at::Tensor& matrix : block)
                sum += room_of(raw_of(matrix));
            most = std::max(most, sum);
        }
        for (Slot& slot : slots) {
            slot.buffer = at::empty({most}, at::TensorOptions().device(device).dtype(at::kByte));
            slot.read.record(main()); // what had this memory before is over
        }
    }

    Slot& slot_of(std::size_t block, const std::vector<at::Tensor>& matrices) {
        for (Slot& slot : slots)
            if (slot.holds == block) return slot;
        Slot& slot = slots[now == 0 ? 1 : 0];
        const c10::StreamGuard on(copies);
        slot.read.block(copies);
        std::int64_t at = 0;
        for (const at::Tensor& matrix : matrices) {
            const at::Tensor& raw = raw_of(matrix);
            place(slot, at, raw).copy_(raw, true);
            at += room_of(raw);
        }
        slot.ready.record(copies);
        slot.holds = block;
        return slot;
    }

    [[nodiscard]] static at::Tensor place(const Slot& slot, std::int64_t at, const at::Tensor& raw) {
        return slot.buffer.narrow(0, at, static_cast<std::int64_t>(raw.nbytes()))
            .view(raw.scalar_type())
            .view(raw.sizes());
    }

    c10::impl::VirtualGuardImpl guard{at::kCUDA};
    at::Device device;
    c10::Stream copies;
    std::array<Slot, 2> slots;
    std::size_t now = 1; ///< the slot whose block runs
};

BlockStream::BlockStream(std::vector<std::vector<at::Tensor>> matrices, at::Device device)
    : matrices_(std::move(matrices)) {
    if (device.is_cpu()) return;
    gpu_ = std::make_unique<Gpu>(device.has_index() ? device : at::Device(device.type(), 0));
    for (auto& block : matrices_)
        for (at::Tensor& matrix : block) {
            const Packed* packed = packed_of(matrix);
            if (!packed) {
                matrix = pinned(matrix);
                continue;
            }
            Packed moved = *packed;
            moved.bytes = pinned(moved.bytes);
            for (at::Tensor* small : {&moved.scales, &moved.down, &moved.up})
                if (small->defined()) *small = small->to(gpu_->device);
            matrix = make_packed(std::move(moved), matrix.size(0), matrix.size(1));
        }
    gpu_->make_buffers(matrices_);
}

BlockStream::~BlockStream() = default;

std::vector<at::Tensor> BlockStream::take(std::size_t i) {
    const std::size_t next = (i + 1) % matrices_.size();
    if (!gpu_) {
        for (const at::Tensor& matrix : matrices_[next])
            if (next != i) expect_stored(matrix);
        return matrices_[i];
    }
    Gpu::Slot& slot = gpu_->slot_of(i, matrices_[i]);
    slot.ready.block(gpu_->main());
    gpu_->now = static_cast<std::size_t>(&slot - gpu_->slots.data());
    std::vector<at::Tensor> out;
    std::int64_t at = 0;
    for (const at::Tensor& matrix : matrices_[i]) {
        const at::Tensor& raw = raw_of(matrix);
        const at::Tensor here = Gpu::place(slot, at, raw);
        at += room_of(raw);
        const Packed* packed = packed_of(matrix);
        if (!packed) {
            out.push_back(here);
            continue;
        }
        Packed there = *packed;
        there.bytes = here;
        out.push_back(make_packed(std::move(there), matrix.size(0), matrix.size(1)));
    }
    if (next != i) gpu_->slot_of(next, matrices_[next]);
    return out;
}

void BlockStream::done(std::size_t i) {
    if (gpu_) {
        for (Gpu::Slot& slot : gpu_->slots)
            if (slot.holds == i) slot.read.record(gpu_->main());
        return;
    }
    for (const at::Tensor& matrix : matrices_[i])
        release_stored(matrix);
}

} // namespace inference::nn
