// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_vae/stages.h"

namespace inference {
namespace {

/// Means over groups of (channel, t, h, w) neighbours: [B, C, T, H, W] -> [B, out, T/ft, H/fs, W/fs]. Missing
/// frames are put in front as zeros.
at::Tensor average_down(const at::Tensor& x, std::int64_t out, std::int64_t time, std::int64_t space) {
    const std::int64_t missing = (time - x.size(2) % time) % time;
    const at::Tensor all = missing ? at::constant_pad_nd(x, {0, 0, 0, 0, missing, 0}) : x;
    const at::Tensor parts = all.unflatten(4, {-1, space})
                                 .unflatten(3, {-1, space})
                                 .unflatten(2, {-1, time}) // [B, C, T, ft, H, fs, W, fs]
                                 .permute({0, 1, 3, 5, 7, 2, 4, 6})
                                 .flatten(1, 4);
    return parts.unflatten(1, {out, -1}).mean(2);
}

/// Repeats channels and lays them out in time and space; `first`: the frames that the first chunk lacks are
/// dropped.
at::Tensor repeat_up(const at::Tensor& x, std::int64_t out, std::int64_t time, std::int64_t space,
                     bool first) {
    const std::int64_t repeats = out * time * space * space / x.size(1);
    const at::Tensor big = x.repeat_interleave(repeats, 1)
                               .unflatten(1, {out, time, space, space}) // [B, out, ft, fs, fs, T, H, W]
                               .permute({0, 1, 5, 2, 6, 3, 7, 4})
                               .flatten(6, 7)
                               .flatten(4, 5)
                               .flatten(2, 3);
    return first ? big.narrow(2, time - 1, big.size(2) - (time - 1)) : big;
}

class DownGroup final : public VaeStage {
  public:
    DownGroup(const WeightMap& w, const GroupShape& shape) : shape_(shape) {
        std::int64_t index = 0, width = shape.in;
        const auto name = [&] { return "downsamples." + std::to_string(index++) + "."; };
        for (std::int64_t i = 0; i < shape.blocks; ++i, width = shape.out)
            stages_.push_back(make_residual(w.scope(name()), width, shape.out));
        if (shape.resample) stages_.push_back(make_downsample(w.scope(name()), shape.out, shape.in_time));
    }
    at::Tensor forward(const at::Tensor& x, VaeCache& cache) const override {
        at::Tensor y = x;
        for (const auto& stage : stages_)
            y = stage->forward(y, cache);
        return y + average_down(x, shape_.out, shape_.in_time ? 2 : 1, shape_.resample ? 2 : 1);
    }

  private:
    GroupShape shape_;
    std::vector<std::unique_ptr<VaeStage>> stages_;
};

class UpGroup final : public VaeStage {
  public:
    UpGroup(const WeightMap& w, const GroupShape& shape) : shape_(shape) {
        std::int64_t index = 0, width = shape.in;
        const auto name = [&] { return "upsamples." + std::to_string(index++) + "."; };
        for (std::int64_t i = 0; i < shape.blocks; ++i, width = shape.out)
            stages_.push_back(make_residual(w.scope(name()), width, shape.out));
        if (shape.resample)
            stages_.push_back(make_upsample(w.scope(name()), shape.out, shape.out, shape.in_time));
    }
    at::Tensor forward(const at::Tensor& x, VaeCache& cache) const override {
        VaeCache::Slot& slot = cache.next();
        const bool first = !slot.seen;
        slot.seen = true;
        at::Tensor y = x;
        for (const auto& stage : stages_)
            y = stage->forward(y, cache);
        return shape_.resample ? y + repeat_up(x, shape_.out, shape_.in_time ? 2 : 1, 2, first) : y;
    }

  private:
    GroupShape shape_;
    std::vector<std::unique_ptr<VaeStage>> stages_;
};

} // namespace

std::unique_ptr<VaeStage> make_down_group(const WeightMap& weights, const GroupShape& shape) {
    return std::make_unique<DownGroup>(weights, shape);
}
std::unique_ptr<VaeStage> make_up_group(const WeightMap& weights, const GroupShape& shape) {
    return std::make_unique<UpGroup>(weights, shape);
}

} // namespace inference
