// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/job_parts.h"
#include "inference/worker/kept_job.h"
#include "inference/worker/windows.h"
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

std::string given_mark(const std::filesystem::path& file, const std::optional<core::Time>& at) {
    return at ? file_mark(file) + "@" + std::to_string(at->count()) : file_mark(file);
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
    if (request.captioned && !can.captioned_generation)
        throw core::Failure("the model '" + request.model +
                            "' does not caption the clips that it makes; choose a Uni-ViGU model");
    check_pictures(request, can);
    if (request.size.width < 16 || request.size.height < 16 || request.size.width > 8192 ||
        request.size.height > 8192)
        throw core::Failure("a generated picture has sides of 16 to 8192 pixels");
    const inference::Limits limits = model.limits();
    if (const int most = limits.most_drawn_frames; frames_of(request, limits) > most && !can.goes_on) {
        char seconds[40];
        std::snprintf(seconds, sizeof seconds, "%.1f s", (most - 1) / limits.rate);
        throw core::Failure("the model '" + request.model + "' makes clips of at most " + seconds +
                            "; ask for a shorter one");
    }
}

/// The parts that a new clip is made in: one, where the model makes so many frames at once; else each goes on
/// from the last frames of the one before, and lies on disk as soon as it is there.
class MadeClip {
  public:
    MadeClip(const ca::GenerateRequest& request, const JobContext& context)
        : request_(request), context_(context), limits_(drawing_limits(context.model.limits())),
          frames_(frames_of(request, context.model.limits())), size_{context.model.drawing_size(
                                                                   request.size.width, request.size.height)},
          kept_(parts_of(request, context, frames_, size_), context.called_off),
          options_{
              .steps = request.steps,
              .guidance = request.use.guidance,
              .think = request.think,
              .pictures = {picture_of(request.first, request.first_at), {}, pictures_of(request.references)},
              .quality = quality_of(request.use)},
          last_(picture_of(request.last, request.last_at)) {}

    void make() {
        for (std::optional<Window> window;
             (window = next_window(window, frames_, limits_, [](auto, auto end) { return end; }));) {
            const std::size_t index = windows_.size();
            windows_.push_back(*window);
            if (window->count == frames_) { // all of it: nothing is to be gone on from
                whole_ = made_whole();
                before_ = whole_.video;
                continue;
            }
            auto part = kept_.window(index);
            if (!part || part->video.size(1) != window->count)
                part = kept_.keep(index, {made_part(index), at::zeros({1}), {}});
            before_ = part->video;
        }
        if (request_.captioned && windows_.size() > 1) whole_.caption = caption_of_all();
    }
    /// Calls `use` with every frame [3, h, w], in order; one part is in memory at a time.
    void each_frame(const std::function<void(const at::Tensor&)>& use) {
        for (std::size_t i = 0; i < windows_.size(); ++i) {
            const at::Tensor part = whole_.video.defined() ? whole_.video : opened(i);
            // Of those that have a frame, the last one's is shown.
            const std::int64_t end =
                i + 1 < windows_.size() ? windows_[i + 1].from - windows_[i].from : part.size(1);
            for (std::int64_t at = 0; at < end; ++at)
                use(part.select(1, at).to(at::kFloat));
        }
    }
    [[nodiscard]] const std::string& caption() const { return whole_.caption; }
    [[nodiscard]] core::Size drawn() const {
        return {static_cast<int>(before_.size(3)), static_cast<int>(before_.size(2))};
    }
    void forget() { kept_.forget(); }

  private:
    static std::vector<std::string> parts_of(const ca::GenerateRequest& request, const JobContext& context,
                                             int frames, std::pair<int, int> size) {
        return {"generate",
                context.model_mark,
                request.prompt,
                std::to_string(request.seed),
                std::to_string(request.steps),
                ca::quality_name(request.use.quality),
                std::to_string(request.use.guidance),
                std::to_string(request.think) + std::to_string(request.captioned),
                std::to_string(frames),
                std::to_string(size.first) + "x" + std::to_string(size.second),
                given_mark(request.first, request.first_at),
                given_mark(request.last, request.last_at),
                marks_of(request.references)};
    }

    inference::CaptionedVideo made_whole() {
        inference::SeededNoise noise(static_cast<std::uint64_t>(request_.seed));
        inference::SampleOptions options = options_;
        options.pictures.last = last_;
        inference::RunHooks hooks = hooks_for(context_, 0.05, 0.9);
        hooks.keep = kept_.drawing(0);
        if (request_.captioned)
            return context_.model.generate_captioned(request_.prompt, frames_of_one(), size_.second,
                                                     size_.first, options, noise, hooks);
        return {context_.model.generate(request_.prompt, frames_of_one(), size_.second, size_.first, options,
                                        noise, hooks),
                {}};
    }
    [[nodiscard]] int frames_of_one() const { return static_cast<int>(frames_); }

    /// What a clip of several parts shows: they were drawn one by one, so it is looked at as a whole.
    [[nodiscard]] std::string caption_of_all() {
        const std::int64_t count = std::max(1, context_.model.question_frames());
        std::vector<at::Tensor> seen;
        std::int64_t next = 0, at = 0;
        each_frame([&](const at::Tensor& frame) {
            for (; next < count && at == next * (frames_ - 1) / std::max<std::int64_t>(1, count - 1); ++next)
                seen.push_back(frame.clone());
            ++at;
        });
        return context_.model.caption(at::stack(seen), hooks_for(context_, 0.9, 0.95));
    }

    at::Tensor made_part(std::size_t index) {
        const Window& window = windows_[index];
        inference::SampleOptions options = options_;
        if (window.from + window.count == frames_) options.pictures.last = last_;
        if (index > 0) {
            options.pictures.first = at::Tensor();
            options.begins_with =
                before_.narrow(1, before_.size(1) - window.shared, window.shared).to(at::kFloat);
        }
        const auto seed = static_cast<std::uint64_t>(request_.seed);
        inference::SeededNoise first(seed);
        NoiseField later(seed, window.from / limits_.frame_group);
        const auto share = [&](std::int64_t frame) {
            return 0.05 + 0.85 * static_cast<double>(frame) / static_cast<double>(frames_);
        };
        inference::RunHooks hooks =
            hooks_for(context_, share(window.from), share(window.from + window.count));
        hooks.keep = kept_.drawing(index);
        at::Tensor video = context_.model.generate(
            request_.prompt, static_cast<int>(window.count), size_.second, size_.first, options,
            index > 0 ? static_cast<inference::Noise&>(later) : first, hooks);
        if (video.size(1) != window.count)
            throw core::Failure("the model made fewer or more frames than it was asked for");
        if (options.begins_with.defined()) join_to(video, options.begins_with, window.shared > 1);
        return video;
    }

    at::Tensor opened(std::size_t index) {
        auto part = kept_.window(index);
        if (!part) throw core::Failure("a finished part of the clip is gone; start the job again");
        return part->video;
    }

    const ca::GenerateRequest& request_;
    const JobContext& context_;
    const inference::Limits limits_;
    const std::int64_t frames_;
    const std::pair<int, int> size_;
    KeptJob kept_;
    const inference::SampleOptions options_;
    const at::Tensor last_;
    std::vector<Window> windows_;
    at::Tensor before_; ///< what was made last
    inference::CaptionedVideo whole_;
};

/// What the model made, at the size that was asked for: a clip at the model's rate, or a picture.
void write_generated(MadeClip& made, core::Size size, const std::filesystem::path& path, bool still,
                     const JobContext& context) {
    const auto sized = [&](const at::Tensor& frame) {
        cv::Mat big, bytes;
        cv::resize(to_picture(frame), big, {size.width, size.height}, 0, 0, cv::INTER_CUBIC);
        big.convertTo(bytes, CV_8UC3, 255.0);
        return bytes;
    };
    if (still) return made.each_frame([&](const at::Tensor& frame) { core::write_png(sized(frame), path); });
    const core::FrameRate rate = exact_rate(context.model.limits().rate);
    core::Encoder encoder(path, take_settings(), {.size = size, .fps = rate});
    std::int64_t i = 0;
    made.each_frame([&](const at::Tensor& frame) {
        if (context.stop.stop_requested()) throw core::Stopped();
        encoder.add(core::VideoFrame::from_rgb(sized(frame),
                                               {core::frame_start(i, rate), core::frame_start(i + 1, rate)}));
        ++i;
    });
    encoder.finish();
}

} // namespace

ca::TakeReady run_generate(const ca::GenerateRequest& request, const JobContext& context) {
    check_request(request, context.model);
    Stopwatch watch;
    MadeClip made(request, context);
    made.make();
    watch.lap("model");
    const auto path = new_take_path(request.takes_folder, request.still);
    write_generated(made, {request.size.width / 2 * 2, request.size.height / 2 * 2}, path, request.still,
                    context);
    watch.lap("encode");
    ca::TakeReady ready{.media = media_of(path), .changed_share = 1.0, .caption = made.caption()};
    ready.media.caption = made.caption();
    ready.take = {
        .generated = true, .instruction = request.prompt, .model = request.model, .seed = request.seed};
    ready.drawn = made.drawn();
    ready.take.provenance = {{"drawn", {ready.drawn.width, ready.drawn.height}},
                             {"use", use_json(request.use)}};
    if (const auto notes = context.model.notes(); !notes.empty()) ready.take.provenance["notes"] = notes;
    ready.timings = watch.laps();
    ready.timings["peak_memory"] = peak_memory();
    made.forget();
    return ready;
}

} // namespace assistant
