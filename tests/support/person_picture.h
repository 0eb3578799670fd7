// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a person whose face is seen, from the fixture of the person mask; and a clip of it.
#pragma once
#include "core/export/encoder.h"
#include "inference/weights/weight_map.h"
#include <filesystem>
#include <opencv2/imgproc.hpp>

namespace test {

/// RGB of so many times 256 x 144: a woman in a red dress in the middle of a dark room.
inline cv::Mat person_picture(int times) {
    auto fixture = inference::load_safetensors(std::filesystem::path(SAYCUT_FIXTURES) /
                                               "perception/selfie_landscape/io.safetensors");
    const at::Tensor image = fixture.at("in.image.0").contiguous();
    const cv::Mat small(static_cast<int>(image.size(0)), static_cast<int>(image.size(1)), CV_8UC3,
                        image.data_ptr<std::uint8_t>());
    cv::Mat big;
    cv::resize(small, big, {}, times, times, cv::INTER_CUBIC);
    return big;
}

/// A second of it at 12 pictures a second.
inline std::string person_clip(const std::filesystem::path& path, const cv::Mat& picture) {
    core::EncodeSettings settings = core::encode_preset("h264-fast");
    settings.crf = 4; // what is compared are pictures, not what an encoder makes of them
    core::Encoder encoder(path, settings, {.size = {picture.cols, picture.rows}, .fps = {12, 1}});
    for (int i = 0; i < 12; ++i)
        encoder.add(core::VideoFrame::from_rgb(picture, {}));
    encoder.finish();
    return path.string();
}

} // namespace test
