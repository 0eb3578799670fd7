// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loops that the small networks lean on, beside their plain definitions.
#include "inference/models/selfie/mask_refine.h"
#include "inference/nn/exact_half.h"
#include "inference/tensor/noise.h"
#include <gtest/gtest.h>

using namespace inference;

namespace {

/// A picture of blobs and stripes with some noise, uint8 [H, W, 3].
at::Tensor made_picture(std::int64_t height, std::int64_t width, std::uint64_t seed) {
    SeededNoise noise(seed);
    const at::Tensor y = at::arange(height).unsqueeze(1).to(at::kFloat),
                     x = at::arange(width).unsqueeze(0).to(at::kFloat);
    const at::Tensor planes = at::stack({128 + 100 * (x / 9).sin() * (y / 7).cos(), x * 255 / width + y * 0,
                                         ((x + y) / 16).floor().remainder(2) * 180});
    return (planes + noise.normal({3, height, width}) * 4)
        .clamp(0, 255)
        .to(at::kByte)
        .permute({1, 2, 0})
        .contiguous();
}

/// Means over windows clipped at the border, in double.
at::Tensor box(const at::Tensor& x, std::int64_t radius) {
    at::Tensor out = at::zeros_like(x);
    for (std::int64_t i = 0; i < x.size(0); ++i)
        for (std::int64_t k = 0; k < x.size(1); ++k) {
            const std::int64_t top = std::max<std::int64_t>(0, i - radius),
                               left = std::max<std::int64_t>(0, k - radius);
            out[i][k] = x.slice(0, top, i + radius + 1).slice(1, left, k + radius + 1).mean();
        }
    return out;
}

/// The guided filter as its paper writes it, in double.
at::Tensor refined_plainly(const at::Tensor& mask, const at::Tensor& small, const at::Tensor& guide,
                           const RefineOptions& options) {
    const at::Tensor p = mask.to(at::kDouble), i = small.to(at::kDouble) / 255;
    const auto mean = [&](const at::Tensor& x) { return box(x, options.radius); };
    const std::int64_t h = p.size(0), w = p.size(1);
    at::Tensor sigma = at::empty({h, w, 3, 3}, at::kDouble), cross = at::empty({h, w, 3, 1}, at::kDouble);
    std::vector<at::Tensor> means;
    for (int c = 0; c < 3; ++c)
        means.push_back(mean(i.select(2, c)));
    const at::Tensor mean_p = mean(p);
    for (int a = 0; a < 3; ++a) {
        cross.select(3, 0).select(2, a).copy_(mean(i.select(2, a) * p) - means[a] * mean_p);
        for (int b = 0; b < 3; ++b)
            sigma.select(3, b).select(2, a).copy_(mean(i.select(2, a) * i.select(2, b)) -
                                                  means[a] * means[b] + (a == b ? options.eps : 0));
    }
    const at::Tensor a = at::linalg_solve(sigma, cross).squeeze(-1);
    at::Tensor b = mean_p.clone();
    for (int c = 0; c < 3; ++c)
        b -= a.select(2, c) * means[c];
    at::Tensor matte = at::zeros({guide.size(0), guide.size(1)}, at::kDouble);
    const auto large = [&](const at::Tensor& x) {
        return at::upsample_bilinear2d(mean(x).view({1, 1, h, w}), {guide.size(0), guide.size(1)},
                                       false)[0][0];
    };
    for (int c = 0; c < 3; ++c)
        matte += large(a.select(2, c)) * guide.select(2, c).to(at::kDouble) / 255;
    return (matte + large(b)).clamp(0, 1);
}

} // namespace

TEST(MaskRefiner, IsTheGuidedFilter_AtAnySize_PictureAfterPicture) {
    MaskRefiner kept;
    for (const auto& [height, width, h, w] :
         {std::array<std::int64_t, 4>{90, 157, 24, 40}, {33, 20, 40, 24}, {64, 64, 5, 3}}) {
        const at::Tensor guide = made_picture(height, width, 7);
        const at::Tensor planes = guide.permute({2, 0, 1}).contiguous();
        RgbPlanes picture{.height = height, .width = width};
        for (std::size_t c = 0; c < 3; ++c) {
            picture.plane[c] = planes[static_cast<std::int64_t>(c)].data_ptr<std::uint8_t>();
            picture.step[c] = width;
        }
        const at::Tensor small = shrunk(picture, h, w);
        EXPECT_NEAR(small.mean().item<double>(), guide.to(at::kDouble).mean().item<double>(), 1e-3);
        const at::Tensor mask = ((at::arange(w) - w / 2.5).unsqueeze(0) + at::zeros({h, 1})).sigmoid();
        at::Tensor matte = at::empty({height, width});
        kept.refine(mask, small, picture,
                    [&](std::int64_t y, float* row) { matte[y].copy_(at::from_blob(row, {width})); });
        const at::Tensor plain = refined_plainly(mask, small, guide, {});
        EXPECT_LT((matte - plain).abs().max().item<double>(), 1e-4) << height << "x" << width;
        EXPECT_TRUE(refine_mask(mask, guide).equal(matte));
        // As whole numbers of limited range.
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(width));
        guided::to_bytes(matte[3].data_ptr<float>(), width, 16, 219, bytes.data());
        for (std::int64_t x = 0; x < width; ++x)
            EXPECT_NEAR(bytes[static_cast<std::size_t>(x)], 16 + 219 * matte[3][x].item<double>(), 0.501);
    }
}

TEST(Shrunk, EachPixelIsTheMeanOfItsArea) {
    const at::Tensor plane = at::tensor({0, 100, 200, 40, 80, 120}, at::kByte).view({2, 3});
    RgbPlanes picture{{}, {3, 3, 3}, 2, 3};
    picture.plane.fill(plane.data_ptr<std::uint8_t>());
    const at::Tensor small = shrunk(picture, 1, 2).select(2, 1);
    EXPECT_NEAR(small[0][0].item<double>(), (0 + 40 + 0.5 * (100 + 80)) / 3, 1e-4);
    EXPECT_NEAR(small[0][1].item<double>(), (200 + 120 + 0.5 * (100 + 80)) / 3, 1e-4);
}

TEST(ExactHalf, GivesTheWidenedMatrixsProducts_AndLeavesWhatItCannotHold) {
    SeededNoise noise(3);
    for (const std::int64_t width : {384, 37, 8}) {
        at::Tensor matrix = (noise.normal({1031, width}) * 0.1).to(at::kHalf).to(at::kFloat);
        matrix[0][0] = 3e-7F; // as small as half precision gets
        matrix[0][0] = matrix[0][0].to(at::kHalf).to(at::kFloat);
        const nn::ExactHalf half(matrix);
        EXPECT_TRUE(half.halved());
        for (const std::int64_t count : {1, 3, 40}) {
            const at::Tensor x = noise.normal({2, count, width}), wanted = at::linear(x, matrix);
            const at::Tensor got = half.linear(x);
            EXPECT_EQ(got.sizes(), wanted.sizes());
            EXPECT_LT((got - wanted).abs().max().item<double>(), 2e-5);
        }
        const at::Tensor ids = at::tensor({1030, 0, 5}, at::kLong);
        EXPECT_TRUE(half.rows(ids).equal(matrix.index_select(0, ids)));
    }
    at::Tensor finer = at::full({3, 16}, 0.1F); // no number of half precision
    const nn::ExactHalf kept(finer);
    EXPECT_FALSE(kept.halved());
    EXPECT_TRUE(kept.linear(at::ones({1, 16})).equal(at::linear(at::ones({1, 16}), finer)));
}
