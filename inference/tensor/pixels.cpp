// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/pixels.h"
#include "inference/tensor/pil_resize.h"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace inference {
namespace {

/// Python's round(x / 2): half to even.
std::int64_t half(std::int64_t x) {
    return static_cast<std::int64_t>(std::nearbyint(static_cast<double>(x) / 2.0));
}

std::vector<std::int64_t> spread(std::int64_t last, std::int64_t count) {
    std::vector<std::int64_t> frames;
    // numpy's order of operations: what truncation gives depends on the last bit.
    const double step = count > 1 ? static_cast<double>(last) / static_cast<double>(count - 1) : 0.0;
    for (std::int64_t i = 0; i < count; ++i)
        frames.push_back(
            i + 1 == count && count > 1 ? last : static_cast<std::int64_t>(static_cast<double>(i) * step));
    return frames;
}

at::Tensor planes(const at::Tensor& picture) {
    // The reference's steps: x / 255, then (x - 0.5) / 0.5.
    return picture.permute({2, 0, 1}).to(at::kFloat).div(255).sub(0.5).div(0.5).contiguous();
}

} // namespace

at::Tensor video_bytes(const at::Tensor& x) {
    return ((x.clamp(-1, 1) + 1) / 2 * 255).to(at::kByte);
}

at::Tensor image_bytes(const at::Tensor& x) {
    return ((x.clamp(-1, 1) + 1) / 2 * 255 + 0.5).clamp(0, 255).to(at::kByte);
}

at::Tensor unit_bytes(const at::Tensor& x) {
    return (x.clamp(0, 1) * 255).to(at::kByte);
}

at::Tensor signed_values(const at::Tensor& bytes) {
    return bytes.to(at::kFloat) / 127.5 - 1.0;
}

CropBox centre_crop(std::int64_t w, std::int64_t h, std::int64_t target_width, std::int64_t target_height) {
    const double ratio = static_cast<double>(target_width) / static_cast<double>(target_height);
    CropBox box{.height = h, .width = w};
    if (static_cast<double>(w) < static_cast<double>(h) * ratio)
        box.height = static_cast<std::int64_t>(static_cast<double>(w) / ratio);
    else
        box.width = static_cast<std::int64_t>(static_cast<double>(h) * ratio);
    box.top = half(h - box.height);
    box.left = half(w - box.width);
    return box;
}

at::Tensor vae_picture(const at::Tensor& picture, std::int64_t height, std::int64_t width) {
    const CropBox box = centre_crop(picture.size(1), picture.size(0), width, height);
    const at::Tensor part = picture.narrow(0, box.top, box.height).narrow(1, box.left, box.width);
    return planes(pil_resize(part, height, width, PilFilter::bilinear));
}

at::Tensor mllm_picture(const at::Tensor& picture, std::int64_t side, bool pad) {
    at::Tensor shown = picture;
    if (pad && picture.size(0) != picture.size(1)) {
        const std::int64_t h = picture.size(0), w = picture.size(1), square = std::max(h, w);
        shown = at::full({square, square, 3}, 127, at::kByte);
        shown.narrow(0, (square - h) / 2, h).narrow(1, (square - w) / 2, w).copy_(picture);
    }
    return planes(pil_resize(shown, side, side, PilFilter::bicubic));
}

std::vector<std::int64_t> embedding_frames(std::int64_t total, std::int64_t count) {
    return spread(std::max<std::int64_t>(0, total - 2), count);
}

std::vector<std::int64_t> understanding_frames(std::int64_t total, std::int64_t count) {
    if (total <= 1) return {};
    std::vector<std::int64_t> frames;
    if (total <= count) {
        for (std::int64_t i = 0; i < total; ++i)
            frames.push_back(i);
        return frames;
    }
    frames = spread(total - 1, count);
    frames.erase(std::unique(frames.begin(), frames.end()), frames.end());
    return frames;
}

std::optional<std::vector<std::int64_t>> vae_frames(std::int64_t total, std::int64_t count, std::int64_t rate,
                                                    std::int64_t skip) {
    while (rate > 0 && total < count * rate + skip)
        --rate;
    if (rate == 0) return std::nullopt;
    std::vector<std::int64_t> frames;
    for (std::int64_t k = 0; k < count; ++k)
        frames.push_back(skip + k * rate);
    return frames;
}

std::vector<std::int64_t> resampled_frames(std::int64_t total, double source_fps, double target_fps,
                                           std::int64_t longest) {
    const bool thin = target_fps > 0 && target_fps < source_fps;
    std::vector<std::int64_t> frames;
    double next = 0;
    for (std::int64_t i = 0; i < total; ++i) {
        if (longest > 0 && static_cast<std::int64_t>(frames.size()) >= longest) break;
        if (thin && static_cast<double>(i) < next) continue;
        frames.push_back(i);
        if (thin) next += source_fps / target_fps;
    }
    return frames;
}

CropBox corner_crop(std::int64_t width, std::int64_t height, std::int64_t crop_width,
                    std::int64_t crop_height, const std::string& mode) {
    if (width < crop_width || height < crop_height)
        throw std::invalid_argument("the picture is " + std::to_string(width) + "x" + std::to_string(height) +
                                    ", smaller than the " + std::to_string(crop_width) + "x" +
                                    std::to_string(crop_height) + " that the model takes");
    CropBox box{0, 0, crop_height, crop_width};
    const std::int64_t down = height - crop_height, right = width - crop_width;
    if (mode == "center") return box.top = down / 2, box.left = right / 2, box;
    if (mode == "top_left") return box;
    if (mode == "top_right") return box.left = right, box;
    if (mode == "bottom_left") return box.top = down, box;
    if (mode == "bottom_right") return box.top = down, box.left = right, box;
    throw std::invalid_argument("there is no crop named '" + mode + "'");
}

} // namespace inference
