// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/frame_tensor.h"
#include "core/base/result.h"
#include "core/media/readers.h"
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

at::Tensor picture_of(const std::filesystem::path& file, std::optional<core::Time> at) {
    if (file.empty()) return {};
    core::VideoReader reader(file.string());
    const core::VideoFrame frame = reader.frame_at(at.value_or(core::Time(0)));
    if (frame.empty()) throw core::Failure(file.string() + " has no picture");
    const cv::Mat rgb = frame.to_rgb();
    return at::from_blob(rgb.data, {rgb.rows, rgb.cols, 3}, {static_cast<std::int64_t>(rgb.step[0]), 3, 1},
                         at::kByte)
        .clone(at::MemoryFormat::Contiguous);
}

} // namespace assistant
