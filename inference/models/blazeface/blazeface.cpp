// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/blazeface/blazeface.h"
#include <algorithm>
#include <cmath>

namespace inference {
namespace {

constexpr std::int64_t kStemWidth = 24;
constexpr std::int64_t kWidths[] = {24, 28, 32, 36, 42, 48, 56, 64, 72, 80, 88, 96, 96, 96, 96, 96};
constexpr std::size_t kFine = 10; ///< the block whose output the finer heads read
constexpr double kOverlap = 0.3, kLogitLimit = 100.0;

bool halves(std::size_t block) {
    return block == 2 || block == 5 || block == 11;
}

float overlap(const Face& a, const Face& b) {
    const float width = std::min(a.left + a.width, b.left + b.width) - std::max(a.left, b.left),
                height = std::min(a.top + a.height, b.top + b.height) - std::max(a.top, b.top);
    const float both = std::max(0.0F, width) * std::max(0.0F, height),
                all = a.width * a.height + b.width * b.height - both;
    return all > 0 ? both / all : 0.0F;
}

/// The mean of faces, each with its score's weight; the score stays the best one's.
Face weighted(const std::vector<Face>& faces) {
    Face mean{.score = faces.front().score};
    float total = 0, right = 0, bottom = 0;
    for (const Face& f : faces) {
        total += f.score;
        mean.left += f.score * f.left;
        mean.top += f.score * f.top;
        right += f.score * (f.left + f.width);
        bottom += f.score * (f.top + f.height);
        for (std::size_t i = 0; i < f.points.size(); ++i) {
            mean.points[i].x += f.score * f.points[i].x;
            mean.points[i].y += f.score * f.points[i].y;
        }
    }
    mean.left /= total;
    mean.top /= total;
    mean.width = right / total - mean.left;
    mean.height = bottom / total - mean.top;
    for (Face::Point& point : mean.points) {
        point.x /= total;
        point.y /= total;
    }
    return mean;
}

} // namespace

BlazeFace::BlazeFace(const WeightMap& w)
    : stem_(w.scope("stem."), {.in = 3, .out = kStemWidth, .kernel = 5, .stride = 2}),
      classifier_8_(w.scope("classifier_8."), {.in = kWidths[kFine], .out = 2}),
      classifier_16_(w.scope("classifier_16."), {.in = 96, .out = 6}),
      regressor_8_(w.scope("regressor_8."), {.in = kWidths[kFine], .out = 32}),
      regressor_16_(w.scope("regressor_16."), {.in = 96, .out = 96}) {
    std::int64_t width = kStemWidth;
    for (std::size_t i = 0; i < std::size(kWidths); ++i) {
        const WeightMap part = w.scope("block." + std::to_string(i) + ".");
        blocks_.push_back({Conv(part.scope("dw."), {width, width, 3, halves(i) ? 2 : 1, true}),
                           Conv(part.scope("pw."), {.in = width, .out = kWidths[i]})});
        width = kWidths[i];
    }
}

FaceHeads BlazeFace::forward(const at::Tensor& square) const {
    at::Tensor x = (square.to(stem_.weight.device(), at::kFloat) * (2.0 / 255.0) - 1.0)
                       .unsqueeze(0)
                       .permute({0, 3, 1, 2});
    x = stem_(x).relu();
    at::Tensor fine;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        at::Tensor same = halves(i) ? at::max_pool2d(x, 2, 2) : x;
        const at::Tensor y = blocks_[i].pointwise(blocks_[i].depthwise(x));
        if (y.size(1) > same.size(1))
            same = at::constant_pad_nd(same, {0, 0, 0, 0, 0, y.size(1) - same.size(1)});
        x = (y + same).relu();
        if (i == kFine) fine = x;
    }
    const auto rows = [](const at::Tensor& head,
                         std::int64_t width) { // [1, C, h, w] -> [h * w * C / width, width]
        return head.permute({0, 2, 3, 1}).reshape({-1, width});
    };
    return {at::cat({rows(regressor_8_(fine), 16), rows(regressor_16_(x), 16)}),
            at::cat({rows(classifier_8_(fine), 1), rows(classifier_16_(x), 1)})};
}

at::Tensor face_anchors() {
    std::vector<float> centres;
    for (const auto& [cells, each] : {std::pair{16, 2}, {8, 6}})
        for (int y = 0; y < cells; ++y)
            for (int x = 0; x < cells; ++x)
                for (int i = 0; i < each; ++i) {
                    centres.push_back((static_cast<float>(x) + 0.5F) / static_cast<float>(cells));
                    centres.push_back((static_cast<float>(y) + 0.5F) / static_cast<float>(cells));
                }
    return at::tensor(centres).view({-1, 2});
}

std::vector<Face> merge_faces(std::vector<Face> left) {
    std::stable_sort(left.begin(), left.end(),
                     [](const Face& a, const Face& b) { return a.score > b.score; });
    std::vector<Face> out;
    while (!left.empty()) {
        const Face best = left.front();
        const auto apart = std::stable_partition(left.begin(), left.end(),
                                                 [&](const Face& f) { return overlap(best, f) > kOverlap; });
        const std::vector<Face> together(left.begin(), apart);
        if (together.empty()) { // a box of no area lies over nothing, not even over itself
            out.push_back(best);
            break;
        }
        out.push_back(weighted(together));
        left.erase(left.begin(), apart);
    }
    return out;
}

std::vector<Face> decode_faces(const FaceHeads& heads, double least_score) {
    const at::Tensor scores = heads.scores.clamp(-kLogitLimit, kLogitLimit).sigmoid().cpu().contiguous(),
                     boxes = (heads.boxes / static_cast<double>(BlazeFace::kSide)).cpu().contiguous(),
                     anchors = face_anchors();
    const auto score = scores.accessor<float, 2>();
    const auto box = boxes.accessor<float, 2>(), anchor = anchors.accessor<float, 2>();
    std::vector<Face> faces;
    for (std::int64_t i = 0; i < scores.size(0); ++i) {
        const float width = box[i][2], height = box[i][3];
        if (score[i][0] < least_score || !(width >= 0) || !(height >= 0)) continue;
        Face face{.score = score[i][0],
                  .left = box[i][0] + anchor[i][0] - width / 2,
                  .top = box[i][1] + anchor[i][1] - height / 2,
                  .width = width,
                  .height = height};
        for (std::size_t k = 0; k < face.points.size(); ++k) {
            const auto column = static_cast<std::int64_t>(4 + 2 * k);
            face.points[k] = {box[i][column] + anchor[i][0], box[i][column + 1] + anchor[i][1]};
        }
        faces.push_back(face);
    }
    return merge_faces(std::move(faces));
}

Face out_of_letterbox(Face face, std::int64_t width, std::int64_t height) {
    const auto side = static_cast<float>(std::max(width, height));
    const float across = static_cast<float>(width) / side, down = static_cast<float>(height) / side;
    const auto x = [&](float value) { return (value - (1 - across) / 2) / across; };
    const auto y = [&](float value) { return (value - (1 - down) / 2) / down; };
    face.left = x(face.left);
    face.top = y(face.top);
    face.width /= across;
    face.height /= down;
    for (Face::Point& point : face.points)
        point = {x(point.x), y(point.y)};
    return face;
}

at::Tensor letterboxed(const at::Tensor& picture, std::int64_t side) {
    const std::int64_t height = picture.size(0), width = picture.size(1), longer = std::max(height, width);
    // Place i of the square is place i * longer / side of the padded picture, no half pixel in it; black
    // beyond the picture's edges.
    const auto sampled = [&](const at::Tensor& from, std::int64_t axis, std::int64_t length) {
        const at::Tensor at =
            at::arange(side, at::kDouble) * (static_cast<double>(longer) / static_cast<double>(side)) -
            static_cast<double>(longer - length) / 2.0;
        const at::Tensor low = at.floor(), share = at - low;
        const auto taken = [&](const at::Tensor& place, const at::Tensor& weight) {
            const at::Tensor inside = place.ge(0).logical_and(place.lt(static_cast<double>(length)));
            std::vector<std::int64_t> shape(3, 1);
            shape[static_cast<std::size_t>(axis)] = side;
            const at::Tensor index = place.clamp(0, static_cast<double>(length - 1)).to(at::kLong);
            return from.index_select(axis, index).to(at::kFloat) *
                   (weight * inside).to(at::kFloat).view(shape);
        };
        return taken(low, 1.0 - share) + taken(low + 1, share);
    };
    return sampled(sampled(picture, 0, height), 1, width);
}

} // namespace inference
