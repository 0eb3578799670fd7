// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/people.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/resources.h"
#include <algorithm>

namespace inference {
namespace {

WeightMap weights_of(const char* file) {
    WeightMap weights(load_checkpoint(perception_file(file)));
    weights.set_channels_last();
    return weights;
}

constexpr double kWide = 1.3; ///< from this shape on the landscape network sees more

struct Square {
    std::int64_t left, top, side;
};

/// Squares that overlap by half and cover a picture: as high as it is (or as wide), and half of that, in
/// which a face of a tenth of the height is a fifth.
std::vector<Square> squares_over(std::int64_t height, std::int64_t width) {
    std::vector<Square> squares;
    const std::int64_t largest = std::min(height, width);
    const auto places = [](std::int64_t length, std::int64_t side) { // the first begins, the last ends there
        const std::int64_t count = std::max<std::int64_t>(1, (2 * (length - side) + side - 1) / side + 1);
        std::vector<std::int64_t> at;
        for (std::int64_t i = 0; i < count; ++i)
            at.push_back(count == 1 ? 0 : (length - side) * i / (count - 1));
        return at;
    };
    for (const std::int64_t side : {largest, std::max<std::int64_t>(1, largest / 2)})
        for (const std::int64_t top : places(height, side))
            for (const std::int64_t left : places(width, side))
                squares.push_back({left, top, side});
    return squares;
}

} // namespace

FaceFinder::FaceFinder() : network_(weights_of("blazeface_short.safetensors")) {}

std::vector<Face> FaceFinder::whole(const at::Tensor& picture) const {
    std::vector<Face> faces = decode_faces(network_.forward(letterboxed(picture)));
    for (Face& face : faces)
        face = out_of_letterbox(face, picture.size(1), picture.size(0));
    return faces;
}

std::vector<Face> FaceFinder::faces_in(const at::Tensor& picture, bool small) const {
    std::vector<Face> faces = whole(picture);
    if (!small) return faces;
    const auto width = static_cast<float>(picture.size(1)), height = static_cast<float>(picture.size(0));
    for (const auto& [left, top, side] : squares_over(picture.size(0), picture.size(1))) {
        const at::Tensor part = picture.narrow(0, top, side).narrow(1, left, side);
        const auto x = static_cast<float>(left), y = static_cast<float>(top), s = static_cast<float>(side);
        for (Face face : decode_faces(network_.forward(letterboxed(part)))) {
            face.left = (x + face.left * s) / width;
            face.top = (y + face.top * s) / height;
            face.width *= s / width;
            face.height *= s / height;
            for (Face::Point& point : face.points)
                point = {(x + point.x * s) / width, (y + point.y * s) / height};
            faces.push_back(face);
        }
    }
    return merge_faces(std::move(faces));
}

PersonFinder::PersonFinder()
    : square_(weights_of("selfie.safetensors")), landscape_(weights_of("selfie_landscape.safetensors")) {}

Selfie::Size PersonFinder::seen_size(std::int64_t width, std::int64_t height) {
    return static_cast<double>(width) > kWide * static_cast<double>(height) ? Selfie::kLandscape
                                                                            : Selfie::kSquare;
}

at::Tensor PersonFinder::mask_of(const at::Tensor& small) const {
    const Selfie& network = small.size(0) == Selfie::kLandscape.height ? landscape_ : square_;
    return network.forward(small.unsqueeze(0))[0];
}

PersonExtent person_extent(const at::Tensor& mask) {
    const at::Tensor person = mask > 0.5;
    PersonExtent extent{.share = person.to(at::kDouble).mean().item<double>()};
    if (extent.share == 0) return extent;
    const at::Tensor columns = person.any(0).nonzero(), rows = person.any(1).nonzero();
    const auto width = static_cast<double>(mask.size(1)), height = static_cast<double>(mask.size(0));
    extent.box = {columns.min().item<double>() / width, rows.min().item<double>() / height,
                  (columns.max().item<double>() + 1) / width, (rows.max().item<double>() + 1) / height};
    return extent;
}

} // namespace inference
