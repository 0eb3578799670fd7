// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faces and people in pictures, with the small networks that come with the program (MediaPipe's BlazeFace and
// selfie segmentation). They find faces and people; they know nobody.
#pragma once
#include "inference/models/blazeface/blazeface.h"
#include "inference/models/selfie/selfie.h"
#include <array>

namespace inference {

/// Immutable once made. Throws WeightsError when the weights are not there.
class FaceFinder {
  public:
    FaceFinder();
    /// Faces of a picture uint8 RGB [H, W, 3], the surest first, in fractions of it. `small`: looks at square
    /// parts, too, which finds faces that are a tenth of the picture's height.
    [[nodiscard]] std::vector<Face> faces_in(const at::Tensor& picture, bool small) const;

  private:
    [[nodiscard]] std::vector<Face> whole(const at::Tensor& picture) const;
    BlazeFace network_;
};

/// Immutable once made. Throws WeightsError when the weights are not there.
class PersonFinder {
  public:
    PersonFinder();
    /// The size at which a picture of this shape is seen: the whole of it squeezed to it.
    static Selfie::Size seen_size(std::int64_t width, std::int64_t height);
    /// How likely each place is a person's: float32 [h, w] of 0 to 1 from RGB of 0 to 255
    /// [h, w, 3] of `seen_size`.
    [[nodiscard]] at::Tensor mask_of(const at::Tensor& small) const;

  private:
    Selfie square_, landscape_;
};

/// What of a mask is more likely person than not.
struct PersonExtent {
    double share = 0;
    std::array<double, 4> box{}; ///< left, top, right, bottom in fractions; all 0: nobody
};
PersonExtent person_extent(const at::Tensor& mask);

} // namespace inference
