// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/frame_tensor.h"
#include <cstring>

namespace assistant {

at::Tensor to_tensor(const cv::Mat& rgb) {
    const cv::Mat packed = rgb.isContinuous() ? rgb : rgb.clone();
    const at::Tensor bytes = at::from_blob(packed.data, {packed.rows, packed.cols, 3}, at::kByte);
    return bytes.permute({2, 0, 1}).to(at::kFloat).div_(127.5).sub_(1.0).contiguous();
}

cv::Mat to_picture(const at::Tensor& frame) {
    const at::Tensor packed = ((frame.clamp(-1, 1) + 1) / 2).permute({1, 2, 0}).contiguous();
    cv::Mat picture(static_cast<int>(packed.size(0)), static_cast<int>(packed.size(1)), CV_32FC3);
    std::memcpy(picture.data, packed.data_ptr<float>(), static_cast<std::size_t>(packed.nbytes()));
    return picture;
}

core::assist::Preview preview_of(const at::Tensor& frame) {
    const at::Tensor bytes = ((frame.clamp(-1, 1) + 1) * 127.5).to(at::kByte).permute({1, 2, 0}).contiguous();
    const auto* data = bytes.data_ptr<std::uint8_t>();
    return {static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)), {data, data + bytes.numel()}};
}

} // namespace assistant
