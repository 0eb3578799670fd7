// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The person mask of picture after picture, for films of it and for edits that keep to the person. One thread
// at a time.
#pragma once
#include "core/assist/assistant.h"
#include "core/media/frame.h"
#include "inference/models/selfie/mask_refine.h"
#include "inference/pipelines/people.h"
#include <opencv2/core.hpp>

namespace assistant {

/// A picture's planes as one picture of bytes, and views of both; the picture outlives them.
cv::Mat packed(const core::Surface& rgb);
at::Tensor bytes_of(const cv::Mat& rgb);
inference::RgbPlanes planes_of(const core::Surface& rgb);
/// Bytes [h, w, 3] as a picture of its own; and a view of a float mask [h, w], which outlives it.
cv::Mat packed(const at::Tensor& rgb);
cv::Mat plane_of(const at::Tensor& mask);
/// Upright RGB in the picture's own light, its matrix and range undone: the networks were shown such, high
/// range or not.
core::Surface shown_to_networks(const core::VideoFrame& frame);
/// Whether the middle of a face is taken for a person's.
bool lies_in(const inference::Face& face, const at::Tensor& mask);

/// Leans on the picture before where it is unsure.
class SteadyMask {
  public:
    explicit SteadyMask(const inference::PersonFinder& finder) : finder_(finder) {}
    /// At the size at which it is seen.
    struct Seen {
        at::Tensor small, raw, smoothed; ///< the picture and its masks
    };
    Seen of(const inference::RgbPlanes& picture);

  private:
    const inference::PersonFinder& finder_;
    at::Tensor before_, smoothed_;
};

/// Where of a clip's pictures an edit may change them. Throws WeightsError when the networks are not there.
class PersonRegion {
  public:
    /// `whose`: the person, or all but the person.
    explicit PersonRegion(core::assist::Whose whose) : whose_(whose) {}
    /// Whether a person is there: a face whose middle the mask takes for a person's or, where somebody said
    /// that there is a person (`sure`), anything that the mask takes for one.
    [[nodiscard]] bool person_in(const core::VideoFrame& frame, bool sure) const;
    /// CV_32F at the picture's upright size, in the pictures' order: 1 where all may change, 0 where the
    /// picture stays bit for bit.
    cv::Mat of(const core::VideoFrame& frame);

  private:
    core::assist::Whose whose_;
    inference::PersonFinder people_;
    inference::FaceFinder faces_;
    SteadyMask steady_{people_};
    inference::MaskRefiner refiner_;
};

} // namespace assistant
