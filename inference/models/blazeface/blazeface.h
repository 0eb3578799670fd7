// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where faces are: BlazeFace for short range (MediaPipe 0.10.14, modules/face_detection; Bazarevsky et al.
// 2019). It finds faces, from a tenth of the picture's longer side on; it knows nobody.
#pragma once
#include "inference/nn/same_conv.h"
#include <array>
#include <vector>

namespace inference {

/// In fractions of the picture (or of the square that the network saw).
struct Face {
    struct Point {
        float x = 0, y = 0;
    };
    float score = 0, left = 0, top = 0, width = 0, height = 0;
    /// Right eye, left eye, nose, mouth, right and left ear; right and left are the person's.
    std::array<Point, 6> points{};
};

/// What the network says of its 896 anchors.
struct FaceHeads {
    at::Tensor boxes;  ///< [896, 16]: centre, size and six points in pixels of the square, from the anchor
    at::Tensor scores; ///< [896, 1] before the sigmoid
};

class BlazeFace {
  public:
    static constexpr std::int64_t kSide = 128;
    /// Keys: stem, block.0 to block.15, classifier_8, classifier_16, regressor_8, regressor_16.
    explicit BlazeFace(const WeightMap& weights);
    /// A square picture of 128 x 128 [128, 128, 3], RGB 0 to 255, letterboxed on black.
    [[nodiscard]] FaceHeads forward(const at::Tensor& square) const;

  private:
    using Conv = nn::SameConv2d;
    struct Block {
        Conv depthwise, pointwise;
    };
    Conv stem_, classifier_8_, classifier_16_, regressor_8_, regressor_16_;
    std::vector<Block> blocks_;
};

/// Centres of the anchors, [896, 2].
at::Tensor face_anchors();
/// Faces of the square, overlapping ones merged by their weights, the surest first.
std::vector<Face> decode_faces(const FaceHeads& heads, double least_score = 0.5);
/// Faces that lie over each other by more than 0.3 become one; also for faces of several crops.
std::vector<Face> merge_faces(std::vector<Face> faces);
/// From the letterboxed square back to the picture of width x height.
Face out_of_letterbox(Face face, std::int64_t width, std::int64_t height);
/// A picture [H, W, 3] (uint8) made the network's square: aspect kept, centred on black.
at::Tensor letterboxed(const at::Tensor& picture, std::int64_t side = BlazeFace::kSide);

} // namespace inference
