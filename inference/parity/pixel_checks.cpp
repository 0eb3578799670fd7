// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/parity/fixture.h"
#include "inference/tensor/pixels.h"
#include "inference/text/conversation.h"
#include <algorithm>

namespace inference::parity {
namespace {

using nlohmann::json;

at::Tensor frames_of(const at::Tensor& video, const std::vector<std::int64_t>& indices) {
    return video.index_select(0, at::tensor(indices, at::kLong).to(video.device()));
}

at::Tensor stacked(const at::Tensor& frames, const std::function<at::Tensor(const at::Tensor&)>& change) {
    std::vector<at::Tensor> out;
    for (std::int64_t i = 0; i < frames.size(0); ++i)
        out.push_back(change(frames[i]));
    return at::stack(out);
}

void check_preprocess(Fixture& f) {
    const auto& h = f.hyper();
    const std::int64_t side = h.at("mllm_size"), count = h.at("mllm_frames");
    for (const std::string& output : f.outputs()) {
        if (output.starts_with("vae_image")) {
            const auto& size = h.at("images").at(output).at("target_size_hw");
            f.check(output, vae_picture(f.in(output.substr(4)), size[0], size[1]));
        } else if (output.starts_with("vae_video")) {
            const auto& settings = h.at("videos").at(output);
            const auto& size = settings.at("target_size_hw");
            const auto indices = vae_frames(f.in("video").size(0), settings.at("frame_num"),
                                            settings.at("sampling_rate"), settings.at("skip_num"));
            if (indices)
                f.check(output, stacked(frames_of(f.in("video"), *indices), [&](const at::Tensor& frame) {
                            return vae_picture(frame, size[0], size[1]);
                        }));
        } else if (output.starts_with("mllm_pad_")) {
            f.check(output, mllm_picture(f.in(output.substr(9)), side, true).unsqueeze(0).squeeze(0));
        } else if (output == "mllm_video") {
            const auto indices = understanding_frames(f.in("video").size(0), count);
            f.check(output, stacked(frames_of(f.in("video"), indices), [&](const at::Tensor& frame) {
                        return mllm_picture(frame, side, false);
                    }));
        } else if (output.starts_with("mllm_")) {
            f.check(output, mllm_picture(f.in(output.substr(5)), side, false));
        }
    }
}

void check_postprocess(Fixture& f) {
    const auto as_pictures = [](const at::Tensor& x) { return x.permute({1, 2, 3, 0}); };
    const auto near = [&](const std::string& name, const at::Tensor& got, const at::Tensor& exact) {
        // A byte may differ by one where the float lies within 1e-4 of a step (the fixture's own relaxation).
        if (!f.has_out(name)) return;
        const at::Tensor wanted = f.expected(name).to(got.device());
        const at::Tensor on_edge = ((exact - exact.round()).abs() < 1e-4)
                                       .logical_and((got.to(at::kInt) - wanted.to(at::kInt)).abs() <= 1);
        f.check(name, at::where(on_edge, wanted, got));
    };
    const auto scaled = [](const at::Tensor& x) { return (x.clamp(-1, 1) + 1) / 2 * 255; };
    if (f.has_in("video")) {
        const at::Tensor x = as_pictures(f.in("video"));
        near("video_uint8", video_bytes(x), scaled(x));
    }
    if (f.has_in("image")) {
        const at::Tensor x = as_pictures(f.in("image"))[0];
        near("image_uint8", image_bytes(x), scaled(x) + 0.5);
    }
}

bool frame_case(const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected");
    const std::string kind = entry.at("kind");
    if (kind == "embedding_frames")
        return wanted.at("indices") == embedding_frames(input.at("total_frames"), input.at("num_frames"));
    if (kind == "understanding_frames") {
        const auto got = understanding_frames(input.at("total_frames"), input.at("num_frames"));
        const bool blank = got.empty() == wanted.contains("blank_frames");
        return blank && got.size() == wanted.at("count") &&
               got == wanted.value("indices", std::vector<std::int64_t>{});
    }
    if (kind == "vae_frames") {
        const auto got = vae_frames(input.at("total_frames"), input.at("frame_num"),
                                    input.at("sampling_rate"), input.at("skip_num"));
        return got ? *got == wanted.at("indices").get<std::vector<std::int64_t>>()
                   : wanted.at("indices").is_null();
    }
    if (kind != "vae_crop") return false;
    const CropBox box = centre_crop(input.at("width"), input.at("height"), input.at("target_width"),
                                    input.at("target_height"));
    return box ==
           CropBox{wanted.at("top"), wanted.at("left"), wanted.at("crop_height"), wanted.at("crop_width")};
}

void check_frame_indices(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, frame_case(cases[i]));
}

bool is_video_file(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const char* ending : {".mp4", ".avi", ".mov", ".mkv", ".webm", ".flv", ".wmv"})
        if (name.ends_with(ending)) return true;
    return false;
}

bool video_case(const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected");
    if (entry.at("kind") == "is_video_file") return is_video_file(input) == wanted.get<bool>();
    if (entry.at("kind") != "load_video") return false;
    constexpr std::int64_t kHeight = 480, kWidth = 832; // the reference's fixed size
    const auto number = [&](const char* name) {
        return input.at(name).is_null() ? 0.0 : input.at(name).get<double>();
    };
    try {
        const CropBox box =
            corner_crop(input.at("width"), input.at("height"), kWidth, kHeight, input.at("crop_mode"));
        const auto frames =
            resampled_frames(input.at("frame_count"), number("source_fps"), number("target_fps"),
                             static_cast<std::int64_t>(number("max_frames")));
        if (frames.empty()) return wanted.contains("error");
        return !wanted.contains("error") &&
               frames == wanted.at("frame_indices").get<std::vector<std::int64_t>>() &&
               box.left == wanted.at("x_start") && box.top == wanted.at("y_start") &&
               wanted.at("shape") == json({1, 3, frames.size(), kHeight, kWidth});
    } catch (const std::invalid_argument&) {
        return wanted.contains("error");
    }
}

/// Uni-ViGU's three ways to bytes; item 0 of the batch as [T, H, W, C].
void check_video_pixels(Fixture& f) {
    for (const std::string& output : f.outputs()) {
        const std::size_t dot = output.rfind('.');
        const std::string name = output.substr(0, dot), way = output.substr(dot + 1);
        const at::Tensor x = f.in(name)[0].permute({1, 2, 3, 0});
        // "auto" takes a clip without values below -0.5 for one in 0..1.
        const bool is_unit = way == "auto" && !(f.in(name)[0].min() < -0.5).item<bool>();
        f.check(output, (is_unit ? unit_bytes(x) : video_bytes(x)).to(at::kLong));
    }
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, video_case(cases[i]));
}

} // namespace

void add_pixel_checks(std::map<std::string, Check>& checks) {
    checks["Preprocess"] = check_preprocess;
    checks["Postprocess"] = check_postprocess;
    checks["FrameIndices"] = check_frame_indices;
    checks["video_pixels"] = check_video_pixels;
}

} // namespace inference::parity
