// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clip of any length in the parts that a model takes: cut where a shot ends, sharing some frames inside a
// shot, begun from one field of noise.
#pragma once
#include "inference/tensor/noise.h"
#include "inference/unified.h"
#include <optional>

namespace assistant {

/// Frames [from, from + count) of a clip, the first `shared` of which the part before has too.
struct Window {
    std::int64_t from = 0, count = 0, shared = 0;
    std::int64_t shot = 0; ///< the first frame of its shot
    bool operator==(const Window&) const = default;
};

/// The limits of clips that are made, as those of sources: what makes clips of any length, in one part, has
/// no most.
inference::Limits drawing_limits(inference::Limits limits);

/// Whether a new shot begins with the second of two frames [3, H, W] in -1..1.
bool is_cut(const at::Tensor& before, const at::Tensor& after);

/// The part after `before` (nothing: the first one) of a clip of `frames`; nothing after the last. `cut_in`
/// finds the first frame in (from, end) with which a shot begins, or `end`.
std::optional<Window>
next_window(const std::optional<Window>& before, std::int64_t frames, const inference::Limits& limits,
            const std::function<std::int64_t(std::int64_t from, std::int64_t end)>& cut_in);

/// The latents [z, n, h, w] at the end of what a part drew that show the same moments as those after the
/// first of the next part, which shares `shared` frames with it; undefined where there are none.
at::Tensor latents_shared(const at::Tensor& drawn, const Window& part, std::int64_t shared,
                          const inference::Limits& limits);

/// Puts what the part before drew of the shared frames over this part's own, less and less of it, and moves
/// this part's colours to where they were, when the two share more than a frame. Both [3, T, H, W].
void join_to(at::Tensor& video, const at::Tensor& before_tail, bool match_colours);

/// Draws of a clip's latents that depend on their place in the clip alone, so that parts that share frames
/// begin from the same noise there; other draws are a stream of the seed's.
class NoiseField final : public inference::Noise {
  public:
    /// `first`: the place of the part's first latent.
    NoiseField(std::uint64_t seed, std::int64_t first) : seed_(seed), first_(first), rest_(seed) {}
    at::Tensor normal(at::IntArrayRef shape) override;
    at::Tensor uniform(at::IntArrayRef shape) override { return rest_.uniform(shape); }
    at::Tensor exponential(at::IntArrayRef shape) override { return rest_.exponential(shape); }

  private:
    std::uint64_t seed_;
    std::int64_t first_;
    inference::SeededNoise rest_;
};

} // namespace assistant
