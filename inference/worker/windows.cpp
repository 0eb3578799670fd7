// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/windows.h"

namespace assistant {
namespace {

/// The largest number of frames of the form 1 + group * k that is at most `frames`.
std::int64_t on_grid(std::int64_t frames, std::int64_t group) {
    return (std::max<std::int64_t>(1, frames) - 1) / group * group + 1;
}

/// How much a part counts at place `i` of `shared` frames or latents: less than one at both ends.
double share_of_new(std::int64_t i, std::int64_t shared) {
    return static_cast<double>(i + 1) / static_cast<double>(shared + 1);
}

} // namespace

inference::Limits drawing_limits(inference::Limits limits) {
    limits.edit_group = limits.frame_group;
    limits.most_edited_frames = limits.most_drawn_frames;
    return limits;
}

bool is_cut(const at::Tensor& before, const at::Tensor& after) {
    // Colours of coarse fields: what moves changes a few of them, a cut most.
    constexpr double kChanged = 0.12, kFields = 0.6;
    constexpr std::int64_t kRows = 6, kColumns = 8;
    const auto fields = [&](const at::Tensor& frame) {
        return at::adaptive_avg_pool2d(frame.to(at::kFloat), {kRows, kColumns});
    };
    const at::Tensor difference = (fields(before) - fields(after)).abs().mean(0) / 2; // [rows, columns], 0..1
    return (difference > kChanged).to(at::kDouble).mean().item<double>() > kFields;
}

std::optional<Window> next_window(const std::optional<Window>& before, std::int64_t frames,
                                  const inference::Limits& limits,
                                  const std::function<std::int64_t(std::int64_t, std::int64_t)>& cut_in) {
    const std::int64_t group = limits.edit_group,
                       most = std::max(1 + group, on_grid(limits.most_edited_frames, group)),
                       shared = std::min(on_grid(limits.shared_frames, group), most - group);
    Window next;
    if (before) {
        const std::int64_t end = before->from + before->count;
        if (end >= frames) return std::nullopt;
        // A part that is full goes on inside its shot; a shorter one ended with it.
        const bool same_shot = before->count == most && cut_in(end - 1, end + 1) > end;
        next.shared = same_shot ? shared : 0;
        next.from = end - next.shared;
        next.shot = same_shot ? before->shot : end;
    }
    const std::int64_t end = std::min(frames, next.from + most);
    next.count = cut_in(next.from + std::max<std::int64_t>(0, next.shared - 1), end) - next.from;
    return next;
}

at::Tensor latents_shared(const at::Tensor& drawn, const Window& part, std::int64_t shared,
                          const inference::Limits& limits) {
    const std::int64_t count = (shared - 1) / limits.edit_group;
    if (!drawn.defined() || count < 1) return {};
    // The last latent that real frames fill; what was padded lies behind it.
    const std::int64_t last = (part.count - 1 + limits.edit_group - 1) / limits.edit_group;
    if (last + 1 > drawn.size(1) || count > last || (part.count - 1) % limits.edit_group) return {};
    return drawn.narrow(1, last + 1 - count, count);
}

void join_to(at::Tensor& video, const at::Tensor& before_tail, bool match_colours) {
    const std::int64_t shared = before_tail.size(1);
    if (match_colours) {
        constexpr double kMost = 0.1; // what is further apart is no drift of colours
        const at::Tensor off = (before_tail - video.narrow(1, 0, shared)).mean({1, 2, 3}, true);
        video = (video + off.clamp(-kMost, kMost)).clamp(-1, 1);
    }
    for (std::int64_t i = 0; i < shared; ++i) {
        at::Tensor own = video.select(1, i);
        own.copy_(at::lerp(before_tail.select(1, i), own, share_of_new(i, shared)));
    }
}

at::Tensor NoiseField::normal(at::IntArrayRef shape) {
    if (shape.size() == 5 && shape[0] == 1) return normal(shape.slice(1)).unsqueeze(0); // a batch of one
    if (shape.size() != 4) return rest_.normal(shape);
    std::vector<at::Tensor> latents;
    for (std::int64_t f = 0; f < shape[1]; ++f) {
        // Far apart seeds; torch's generator spreads them further.
        const auto place = static_cast<std::uint64_t>(first_ + f);
        inference::SeededNoise own(seed_ ^ ((place + 1) * 0x9E3779B97F4A7C15ULL));
        latents.push_back(own.normal({shape[0], shape[2], shape[3]}));
    }
    return at::stack(latents, 1);
}

} // namespace assistant
