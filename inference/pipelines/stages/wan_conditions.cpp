// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/wan_conditions.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/tensor/pil_resize.h"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace inference {
namespace {

constexpr std::int64_t kPatch = 2, kGroup = 4; ///< latents of a token's side; frames of a latent

/// Bytes [H, W, 3] to [3, H, W] in -1..1, in the reference's steps.
at::Tensor values(const at::Tensor& picture) {
    return picture.permute({2, 0, 1}).to(at::kFloat).div(255).sub(0.5).div(0.5).contiguous();
}

VideoSize size_of_picture(const at::Tensor& picture) {
    return {picture.size(1), picture.size(0)};
}

void require_frames(std::int64_t frames) {
    if (frames < 1 || (frames - 1) % kGroup)
        throw std::invalid_argument("a clip has 1, 5, 9, … frames here, not " + std::to_string(frames));
}

/// The picture squashed to a size by bicubic interpolation without antialiasing; overshoot stays.
at::Tensor squashed(const at::Tensor& picture, VideoSize size) {
    return at::upsample_bicubic2d(values(picture).unsqueeze(0), {size.height, size.width}, false).squeeze(0);
}

at::Tensor covering_part(const at::Tensor& picture, VideoSize size, PilFilter filter) {
    const Covering cover = covering(size_of_picture(picture), size);
    return pil_resize(picture, cover.resized.height, cover.resized.width, filter)
        .narrow(0, cover.top, size.height)
        .narrow(1, cover.left, size.width);
}

/// Rows 4 for [1 + 4k] frames: the first counts four times, then four frames fold into one.
at::Tensor folded_mask(const at::Tensor& given, at::IntArrayRef latent) {
    const at::Tensor four =
        at::cat({given.narrow(0, 0, 1).expand({kGroup}), given.narrow(0, 1, given.size(0) - 1)});
    return four.view({latent[1], kGroup, 1, 1})
        .transpose(0, 1)
        .expand({kGroup, latent[1], latent[2], latent[3]});
}

} // namespace

PictureCondition picture_condition(const WanVae& vae, const at::Tensor& first, const at::Tensor& last,
                                   std::int64_t frames, double max_area) {
    return picture_condition_at(
        vae, first, last, frames,
        size_of_picture_video(size_of_picture(first), max_area, vae.config().spatial_stride(), kPatch));
}

PictureCondition picture_condition_at(const WanVae& vae, const at::Tensor& first, const at::Tensor& last,
                                      std::int64_t frames, VideoSize size) {
    require_frames(frames);
    PictureCondition out{.size = size};
    out.video = at::zeros({3, frames, size.height, size.width});
    at::Tensor given = at::zeros({frames});
    out.video.select(1, 0).copy_(squashed(first, size));
    given[0] = 1;
    if (last.defined()) {
        if (frames == 1)
            throw std::invalid_argument("between two pictures there must be more than one frame");
        // A last picture of another shape is cut to the first one's before it is squashed like it.
        const VideoSize shape = size_of_picture(first);
        const at::Tensor cut =
            size_of_picture(last) == shape ? last : covering_part(last, shape, PilFilter::bicubic);
        out.video.select(1, frames - 1).copy_(squashed(cut, size));
        given[frames - 1] = 1;
    }
    const at::Tensor latent = encode_video(vae, out.video);
    out.channels = at::cat({folded_mask(given, latent.sizes()).to(latent.options()), latent});
    out.tokens = token_count(frames, size, vae.config().spatial_stride(), kPatch);
    return out;
}

at::Tensor fitted_picture(const at::Tensor& picture, VideoSize size) {
    return values(covering_part(picture, size, PilFilter::lanczos));
}

FirstFrame first_frame(const WanVae& vae, const at::Tensor& picture, double max_area) {
    return first_frame_at(
        vae, picture,
        best_output_size(size_of_picture(picture), max_area, vae.config().spatial_stride() * kPatch));
}

FirstFrame first_frame_at(const WanVae& vae, const at::Tensor& picture, VideoSize size) {
    FirstFrame out{.size = size};
    out.pixels = fitted_picture(picture, size).unsqueeze(1);
    out.latent = encode_video(vae, out.pixels);
    return out;
}

at::Tensor times_keeping_first(at::IntArrayRef latent, double t, std::int64_t patch) {
    const std::int64_t of_frame = (latent[2] / patch) * (latent[3] / patch);
    at::Tensor times = at::full({1, latent[1] * of_frame}, t, at::kFloat);
    times.narrow(1, 0, of_frame).zero_();
    return times;
}

at::Tensor kept_frames(at::IntArrayRef latent) {
    at::Tensor kept = at::zeros({1, latent[1], latent[2], latent[3]});
    kept.narrow(1, 0, 1).fill_(1);
    return kept;
}

ControlSource filled_control(const ControlSource& source, std::int64_t frames, VideoSize size) {
    ControlSource out = source;
    if (!source.video.defined()) {
        out.video = at::zeros({3, frames, size.height, size.width});
        out.mask = at::Tensor(); // there is nothing that it could keep
    }
    if (!out.mask.defined()) out.mask = at::ones_like(out.video);
    return out;
}

at::Tensor control_latents(const WanVae& vae, const ControlSource& filled) {
    const std::int64_t stride = vae.config().spatial_stride();
    const at::Tensor& video = filled.video;
    require_frames(video.size(1));
    if (filled.mask.sizes().slice(1) != video.sizes().slice(1) || video.size(2) % (stride * kPatch) ||
        video.size(3) % (stride * kPatch))
        throw std::invalid_argument("video and mask must have one size, in multiples of " +
                                    std::to_string(stride * kPatch));
    const at::Tensor mask = filled.mask.narrow(0, 0, 1), anew = (mask > 0.5).to(at::kFloat);
    const at::Tensor kept = encode_video(vae, video * (1 - anew)), made = encode_video(vae, video * anew);
    std::vector<at::Tensor> latents;
    for (const at::Tensor& reference : filled.references) {
        const at::Tensor z = encode_video(vae, reference);
        latents.push_back(at::cat({z, at::zeros_like(z)}));
    }
    latents.push_back(at::cat({kept, made}));
    const at::Tensor all = at::cat(latents, 1); // [2 z, references + F, h, w]
    // Pixel (i, j) of each latent's square becomes row stride * i + j; in time the nearest frame to the
    // middle of each latent's share, which are not the frames that the VAE groups.
    const std::int64_t frames = (video.size(1) + kGroup - 1) / kGroup;
    std::vector<std::int64_t> times;
    for (std::int64_t f = 0; f < frames; ++f)
        times.push_back(
            std::min(video.size(1) - 1, static_cast<std::int64_t>((static_cast<double>(f) + 0.5) *
                                                                  static_cast<double>(video.size(1)) /
                                                                  static_cast<double>(frames))));
    const at::Tensor rows = mask.squeeze(0)
                                .index_select(0, at::tensor(times, at::kLong).to(mask.device()))
                                .unflatten(1, {-1, stride})
                                .unflatten(3, {-1, stride})
                                .permute({2, 4, 0, 1, 3})
                                .flatten(0, 1); // [stride^2, F, h, w]
    const auto before = static_cast<std::int64_t>(filled.references.size());
    return at::cat({all, at::constant_pad_nd(rows.to(all.options()), {0, 0, 0, 0, before, 0})});
}

at::Tensor reference_picture(const at::Tensor& picture, VideoSize size) {
    const at::Tensor own = values(picture);
    if (size_of_picture(picture) == size) return own.unsqueeze(1);
    const double scale = std::min(static_cast<double>(size.height) / static_cast<double>(picture.size(0)),
                                  static_cast<double>(size.width) / static_cast<double>(picture.size(1)));
    const auto scaled = [&](std::int64_t side) {
        return std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(side) * scale));
    };
    const std::int64_t height = scaled(picture.size(0)), width = scaled(picture.size(1));
    at::Tensor canvas = at::ones({3, size.height, size.width});
    canvas.narrow(1, (size.height - height) / 2, height)
        .narrow(2, (size.width - width) / 2, width)
        .copy_(at::upsample_bilinear2d(own.unsqueeze(0), {height, width}, false).squeeze(0));
    return canvas.unsqueeze(1);
}

} // namespace inference
