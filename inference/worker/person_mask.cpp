// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/person_mask.h"
#include "inference/tensor/one_thread.h"
#include <algorithm>
#include <cmath>

namespace assistant {

namespace ca = core::assist;

cv::Mat packed(const core::Surface& rgb) {
    cv::Mat out(rgb.height(), rgb.width(), CV_8UC3);
    for (int y = 0; y < rgb.height(); ++y) {
        auto* to = out.ptr<std::uint8_t>(y);
        const auto *r = rgb.row<std::uint8_t>(0, y), *g = rgb.row<std::uint8_t>(1, y),
                   *b = rgb.row<std::uint8_t>(2, y);
        for (int x = 0; x < rgb.width(); ++x, to += 3) {
            to[0] = r[x];
            to[1] = g[x];
            to[2] = b[x];
        }
    }
    return out;
}

at::Tensor bytes_of(const cv::Mat& rgb) {
    return at::from_blob(rgb.data, {rgb.rows, rgb.cols, 3}, at::kByte);
}

cv::Mat packed(const at::Tensor& rgb) {
    const at::Tensor bytes = rgb.contiguous();
    return cv::Mat(static_cast<int>(bytes.size(0)), static_cast<int>(bytes.size(1)), CV_8UC3,
                   bytes.data_ptr<std::uint8_t>())
        .clone();
}

cv::Mat plane_of(const at::Tensor& mask) {
    return {static_cast<int>(mask.size(0)), static_cast<int>(mask.size(1)), CV_32F, mask.data_ptr<float>()};
}

inference::RgbPlanes planes_of(const core::Surface& rgb) {
    inference::RgbPlanes planes{.height = rgb.height(), .width = rgb.width()};
    for (int c = 0; c < 3; ++c) {
        planes.plane[static_cast<std::size_t>(c)] = rgb.row<std::uint8_t>(c, 0);
        planes.step[static_cast<std::size_t>(c)] = rgb.stride(c);
    }
    return planes;
}

core::Surface shown_to_networks(const core::VideoFrame& frame) {
    const core::ColourSpace light = frame.surface().format().colour;
    return frame.shown(core::PixelFormat::rgb(8, light));
}

bool lies_in(const inference::Face& face, const at::Tensor& mask) {
    const auto index = [](double share, std::int64_t length) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(share * static_cast<double>(length)), 0,
                                        length - 1);
    };
    return mask[index(face.top + face.height / 2, mask.size(0))]
               [index(face.left + face.width / 2, mask.size(1))]
                   .item<double>() > 0.5;
}

SteadyMask::Seen SteadyMask::of(const inference::RgbPlanes& picture) {
    constexpr double kCut = 40; // mean change of a value of 255: another shot
    const auto size = inference::PersonFinder::seen_size(picture.width, picture.height);
    const at::Tensor small = inference::shrunk(picture, size.height, size.width),
                     raw = finder_.mask_of(small);
    const bool cut = !before_.defined() || (small - before_).abs().mean().item<double>() > kCut;
    smoothed_ = cut ? raw : inference::smooth_mask(raw, smoothed_);
    before_ = small;
    return {small, raw, smoothed_};
}

bool PersonRegion::person_in(const core::VideoFrame& frame, bool sure) const {
    constexpr double kLeast = 0.002; // of the picture: less is a speck
    constexpr float kSure = 0.75F;   // as in face_tracks: faces are seen in folds and leaves
    const inference::OneThread one;
    const at::InferenceMode guard;
    const core::Surface rgb = shown_to_networks(frame);
    const inference::RgbPlanes planes = planes_of(rgb);
    const auto size = inference::PersonFinder::seen_size(planes.width, planes.height);
    const at::Tensor mask = people_.mask_of(inference::shrunk(planes, size.height, size.width));
    if (inference::person_extent(mask).share < kLeast) return false;
    if (sure) return true;
    const cv::Mat bytes = packed(rgb);
    const auto faces = faces_.faces_in(bytes_of(bytes), true);
    return std::any_of(faces.begin(), faces.end(), [&](const inference::Face& face) {
        return face.score >= kSure && lies_in(face, mask);
    });
}

cv::Mat PersonRegion::of(const core::VideoFrame& frame) {
    // What is all but sure is taken for sure, so that it stays bit for bit.
    constexpr float kNobody = 0.1F, kSomebody = 0.9F;
    const inference::OneThread one;
    const at::InferenceMode guard;
    const core::Surface rgb = shown_to_networks(frame);
    const inference::RgbPlanes planes = planes_of(rgb);
    const SteadyMask::Seen seen = steady_.of(planes);
    cv::Mat weights(rgb.height(), rgb.width(), CV_32F);
    const bool person = whose_ == ca::Whose::person;
    refiner_.refine(seen.smoothed, seen.small, planes, [&](std::int64_t y, const float* row) {
        auto* to = weights.ptr<float>(static_cast<int>(y));
        for (int x = 0; x < weights.cols; ++x) {
            const float is = std::clamp((row[x] - kNobody) / (kSomebody - kNobody), 0.0F, 1.0F);
            to[x] = person ? is : 1 - is;
        }
    });
    return weights;
}

} // namespace assistant
