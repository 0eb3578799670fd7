// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/job_parts.h"
#include "inference/worker/kept_job.h"
#include "inference/worker/worker.h"
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace assistant {

namespace ca = core::assist;

namespace {

core::FrameRate exact_rate(double rate) {
    const long long whole = std::llround(rate);
    return std::abs(rate - static_cast<double>(whole)) < 1e-9
               ? core::FrameRate{whole, 1}
               : core::FrameRate{std::llround(rate * 1000), 1000};
}

/// What the model made, at the size that was asked for: a clip at the model's rate, or a picture.
void write_generated(const at::Tensor& video, core::Size size, const std::filesystem::path& path, bool still,
                     const JobContext& context) {
    const auto sized = [&](std::int64_t i) {
        cv::Mat big, bytes;
        cv::resize(to_picture(video.select(1, i)), big, {size.width, size.height}, 0, 0, cv::INTER_CUBIC);
        big.convertTo(bytes, CV_8UC3, 255.0);
        return bytes;
    };
    if (still) return core::write_png(sized(0), path);
    const core::FrameRate rate = exact_rate(context.model.limits().rate);
    core::Encoder encoder(path, take_settings(), {.size = size, .fps = rate});
    for (std::int64_t i = 0; i < video.size(1); ++i) {
        if (context.stop.stop_requested()) throw core::Stopped();
        encoder.add(core::VideoFrame::from_rgb(sized(i),
                                               {core::frame_start(i, rate), core::frame_start(i + 1, rate)}));
    }
    encoder.finish();
}

int frames_of(const ca::GenerateRequest& request, const inference::Limits& limits) {
    return request.still ? 1 : limits.drawn(request.seconds);
}

/// Whether the model can use the pictures that are given, and has those that it needs.
void check_pictures(const ca::GenerateRequest& request, const inference::Capabilities& can) {
    const std::string who = "the model '" + request.model + "' ";
    if (can.needs_picture && request.first.empty())
        throw core::Failure(who + "animates a picture; give one with --first");
    if (!request.first.empty() && !can.first_picture)
        throw core::Failure(
            who + "cannot begin with a picture; leave --first out or choose a Wan image-to-video model");
    if (!request.last.empty() && !can.last_picture)
        throw core::Failure(
            who + "cannot end with a given picture; leave --last out or choose a Wan first-and-last-frame "
                  "or VACE model");
    if (!request.references.empty() && !can.references)
        throw core::Failure(
            who + "cannot look at reference pictures; leave them out or choose Bernini-R or Wan VACE");
}

std::string marks_of(const std::vector<std::filesystem::path>& files) {
    std::string marks;
    for (const auto& file : files)
        marks += file_mark(file) + "\n";
    return marks;
}

/// Refuses what cannot be made before anything is.
void check_request(const ca::GenerateRequest& request, const inference::Unified& model) {
    const inference::Capabilities can = model.capabilities();
    if (request.prompt.find_first_not_of(" \t\n") == std::string::npos)
        throw core::Failure("the prompt is empty; say what the clip should show");
    if (!(request.seconds > 0) || request.seconds > 60)
        throw core::Failure("a generated clip can last up to 60 s");
    if (request.think && !can.think)
        throw core::Failure(
            "the model '" + request.model +
            "' cannot think a prompt over first; leave --think out or choose an Omni-Video 1");
    check_pictures(request, can);
    if (request.size.width < 16 || request.size.height < 16 || request.size.width > 8192 ||
        request.size.height > 8192)
        throw core::Failure("a generated picture has sides of 16 to 8192 pixels");
    const inference::Limits limits = model.limits();
    if (const int most = limits.most_drawn_frames; frames_of(request, limits) > most) {
        char seconds[40];
        std::snprintf(seconds, sizeof seconds, "%.1f s", (most - 1) / limits.rate);
        throw core::Failure("the model '" + request.model + "' makes clips of at most " + seconds +
                            "; ask for a shorter one");
    }
}

} // namespace

ca::TakeReady run_generate(const ca::GenerateRequest& request, const JobContext& context) {
    check_request(request, context.model);
    Stopwatch watch;
    const auto [width, height] = context.model.drawing_size(request.size.width, request.size.height);
    inference::SeededNoise noise(static_cast<std::uint64_t>(request.seed));
    KeptJob kept({"generate", context.model_mark, request.prompt, std::to_string(request.seed),
                  std::to_string(request.steps), ca::quality_name(request.use.quality),
                  std::to_string(request.think) + std::to_string(request.captioned),
                  std::to_string(frames_of(request, context.model.limits())),
                  std::to_string(width) + "x" + std::to_string(height), file_mark(request.first),
                  file_mark(request.last), marks_of(request.references)},
                 context.stop);
    inference::RunHooks hooks = hooks_for(context, 0.05, 0.9);
    hooks.keep = kept.drawing(0);
    const inference::SampleOptions options{
        .steps = request.steps,
        .think = request.think,
        .pictures = {picture_of(request.first), picture_of(request.last), pictures_of(request.references)},
        .quality = quality_of(request.use)};
    inference::CaptionedVideo made;
    if (request.captioned)
        made = context.model.generate_captioned(request.prompt, options, noise, hooks);
    else
        made.video = context.model.generate(request.prompt, frames_of(request, context.model.limits()),
                                            height, width, options, noise, hooks);
    watch.lap("model");
    const auto path = new_take_path(request.takes_folder, request.still);
    write_generated(made.video, {request.size.width / 2 * 2, request.size.height / 2 * 2}, path,
                    request.still, context);
    watch.lap("encode");
    ca::TakeReady ready{.media = media_of(path), .changed_share = 1.0, .caption = made.caption};
    ready.media.caption = made.caption;
    ready.take = {
        .generated = true, .instruction = request.prompt, .model = request.model, .seed = request.seed};
    ready.drawn = {static_cast<int>(made.video.size(3)), static_cast<int>(made.video.size(2))};
    ready.take.provenance = {{"drawn", {ready.drawn.width, ready.drawn.height}},
                             {"use", use_json(request.use)}};
    ready.timings = watch.laps();
    ready.timings["peak_memory"] = peak_memory();
    kept.forget();
    return ready;
}

} // namespace assistant
