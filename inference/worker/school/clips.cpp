// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/school/clips.h"
#include "core/base/result.h"
#include "core/media/png_file.h"
#include "core/media/readers.h"
#include "inference/worker/frame_tensor.h"
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace school {
namespace {

/// The middle of a picture in the shape of a size, brought to that size.
cv::Mat fitted(const cv::Mat& rgb, core::Size size) {
    const double wanted = static_cast<double>(size.width) / size.height,
                 have = static_cast<double>(rgb.cols) / rgb.rows;
    cv::Rect box(0, 0, rgb.cols, rgb.rows);
    if (have > wanted)
        box.width = std::max(1, static_cast<int>(std::lround(rgb.rows * wanted)));
    else
        box.height = std::max(1, static_cast<int>(std::lround(rgb.cols / wanted)));
    box.x = (rgb.cols - box.width) / 2, box.y = (rgb.rows - box.height) / 2;
    cv::Mat out;
    cv::resize(rgb(box), out, {size.width, size.height}, 0, 0,
               box.width > size.width ? cv::INTER_AREA : cv::INTER_CUBIC);
    return out;
}

/// Hands over each of the clip's frames in turn.
template <typename Take>
void each_frame(const std::filesystem::path& file, double fps, int most, const Take& take) {
    core::VideoReader reader(file.string());
    const core::MediaInfo info = core::probe(file.string());
    int count = 1;
    if (!info.is_image) {
        const auto have = static_cast<long>(std::floor(core::to_seconds(info.picture_end) * fps + 1e-6));
        count = static_cast<int>(std::max(1L, std::min<long>(have, most)));
        count = (count - 1) / 4 * 4 + 1;
    }
    for (int i = 0; i < count; ++i) {
        // The middle of the moment: a border that is rounded never gives the neighbour.
        const core::VideoFrame frame = reader.frame_at(core::from_seconds((i + 0.5) / fps));
        if (frame.empty()) throw core::Failure(file.string() + " has no picture");
        take(frame);
    }
    if (reader.damaged()) throw core::Failure(file.string() + " is damaged");
}

} // namespace

std::vector<core::VideoFrame> read_frames(const std::filesystem::path& file, double fps, int most) {
    std::vector<core::VideoFrame> frames;
    each_frame(file, fps, most, [&](const core::VideoFrame& frame) { frames.push_back(frame); });
    return frames;
}

at::Tensor read_clip(const std::filesystem::path& file, const ClipShape& shape) {
    std::vector<at::Tensor> pictures;
    each_frame(file, shape.fps, shape.frames, [&](const core::VideoFrame& frame) {
        pictures.push_back(assistant::to_tensor(fitted(frame.to_rgb(), shape.size)));
    });
    return at::stack(pictures, 1);
}

void write_strip(const std::filesystem::path& file, const std::vector<at::Tensor>& rows, int columns) {
    std::vector<at::Tensor> lines;
    for (const at::Tensor& clip : rows) {
        const std::int64_t count = clip.size(1);
        std::vector<at::Tensor> line;
        for (int c = 0; c < columns; ++c)
            line.push_back(clip.select(1, columns > 1 ? (count - 1) * c / (columns - 1) : 0));
        lines.push_back(at::cat(line, 2));
    }
    cv::Mat bytes;
    assistant::to_picture(at::cat(lines, 1).to(at::kFloat)).convertTo(bytes, CV_8UC3, 255.0);
    core::write_png(bytes, file);
}

} // namespace school
