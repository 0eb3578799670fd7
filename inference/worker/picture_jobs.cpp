// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "core/render/compositor.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/native_resolution.h"
#include "inference/worker/worker.h"
#include <chrono>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <random>
#include <unistd.h>

namespace assistant {

namespace ca = core::assist;
using core::Time;

namespace {

constexpr double kModelRate = 16.0; ///< frames a second that the models see at most
constexpr int kTakeQuality = 12; ///< x264 CRF of takes: nearly lossless, since exports encode them once more

/// Seconds of each stage by name.
class Stopwatch {
  public:
    void lap(const char* stage) {
        const auto now = std::chrono::steady_clock::now();
        laps_[stage] = std::chrono::duration<double>(now - last_).count();
        last_ = now;
    }
    [[nodiscard]] nlohmann::json laps() const { return laps_; }

  private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    nlohmann::json laps_ = nlohmann::json::object();
};

std::filesystem::path new_take_path(const std::filesystem::path& folder, bool still) {
    std::random_device device;
    char name[40];
    std::snprintf(name, sizeof name, "take-%08x%08x.%s", device(), device(), still ? "png" : "mp4");
    return folder / name;
}

/// A file that a job wrote, as the project lists it.
core::Media media_of(const std::filesystem::path& path) {
    const core::MediaInfo info = core::probe(path);
    return {.path = path.string(),
            .kind = info.is_image ? core::MediaKind::image : core::MediaKind::generated,
            .duration = info.duration,
            .size = info.size,
            .fps = info.fps,
            .bytes = std::filesystem::file_size(path)};
}

core::EncodeSettings take_settings() {
    core::EncodeSettings settings = core::encode_preset("h264-fast");
    settings.crf = kTakeQuality;
    settings.audio = false;
    return settings;
}

/// The clip's part of its media as the model sees it: every `step`-th frame, small.
struct SmallSource {
    core::FrameRate rate;
    core::Size own; ///< upright
    std::int64_t first = 0, frames = 0;
    int step = 1, shown = 0; ///< model frames before padding
    at::Tensor video;        ///< [3, T, h, w], T padded for the model by repeating the last frame
};

/// One clip's frames at the media's own rate.
class ClipSource {
  public:
    ClipSource(const ca::EditRequest& request, const JobContext& context)
        : request_(request), context_(context), compositor_(request.project_file) {
        const auto found = request.project->find_clip(request.clip);
        if (!found.clip) throw core::Failure("the clip is gone; select another one");
        clip_ = *found.clip;
        if (clip_.takes.empty()) throw core::Failure("a title has no picture to change; select a clip");
        media_ = request.project->find_media(clip_.takes[clip_.active_take].media);
        if (!media_ || media_->kind == core::MediaKind::audio)
            throw core::Failure("the clip has no picture to change");
    }

    SmallSource look() {
        SmallSource s;
        s.rate = is_still() ? core::FrameRate{25, 1} : media_->fps;
        s.first = core::frame_at(clip_.source.start, s.rate);
        s.frames =
            is_still()
                ? 1
                : std::max<std::int64_t>(1, core::frame_at(clip_.source.end - Time(1), s.rate) - s.first + 1);
        s.step = std::max(1, static_cast<int>(std::lround(s.rate.value() / kModelRate)));
        const core::VideoFrame head = frame(s, 0);
        if (head.empty()) throw core::Failure("the media " + media_->path + " is offline; relink it first");
        s.own = head.shown_size();
        const auto [width, height] = context_.model.working_size(s.own.width, s.own.height);
        s.shown = static_cast<int>((s.frames - 1) / s.step) + 1;
        if ((s.frames - 1) % s.step) ++s.shown; // the last frame is always seen
        std::vector<at::Tensor> frames;
        for (int i = 0; i < s.shown; ++i) {
            if (context_.stop.stop_requested()) throw core::Stopped();
            frames.push_back(to_tensor(
                frame(s, std::min<std::int64_t>(static_cast<std::int64_t>(i) * s.step, s.frames - 1))
                    .to_rgb({width, height})));
        }
        const int padded = context_.model.padded_frames(s.shown);
        while (static_cast<int>(frames.size()) < padded)
            frames.push_back(frames.back());
        s.video = at::stack(frames, 1);
        return s;
    }

    core::VideoFrame frame(const SmallSource& s, std::int64_t index) {
        // The middle of the frame's interval: borders may be rounded.
        return compositor_.source_frame(*request_.project, clip_, clip_.active_take,
                                        core::frame_start(s.first + index, s.rate) +
                                            core::frame_start(1, s.rate) / 2);
    }
    [[nodiscard]] bool is_still() const { return media_->kind == core::MediaKind::image; }
    [[nodiscard]] const core::Clip& clip() const { return clip_; }

  private:
    const ca::EditRequest& request_;
    const JobContext& context_;
    core::Compositor compositor_;
    core::Clip clip_;
    const core::Media* media_ = nullptr;
};

std::vector<SmallPair> pairs_of(const inference::Edited& edited, int count) {
    std::vector<SmallPair> pairs;
    for (int i = 0; i < count; ++i)
        pairs.push_back(
            {to_picture(edited.reconstruction.select(1, i)), to_picture(edited.video.select(1, i))});
    return pairs;
}

/// What an edit has touched: the share of all pixels, and the box that holds them.
struct Changed {
    double share = 0;
    cv::Rect box;
    cv::Size picture;

    void add(const cv::Mat& mask, std::int64_t frames) {
        share += cv::countNonZero(mask) / static_cast<double>(mask.total()) / static_cast<double>(frames);
        box |= cv::boundingRect(mask);
        picture = mask.size();
    }
    /// Nothing where nothing has changed, or the whole picture.
    [[nodiscard]] std::optional<ca::Region> where() const {
        if (box.empty() || box.size() == picture) return std::nullopt;
        const double width = picture.width, height = picture.height;
        return ca::Region{box.x / width, box.y / height, box.width / width, box.height / height};
    }
};

/// Composes every native frame and encodes it.
Changed write_take(ClipSource& source, const SmallSource& small, const std::vector<SmallPair>& pairs,
                   const cv::Mat& within, const std::filesystem::path& path, const JobContext& context) {
    const auto masks = change_masks(pairs);
    core::Encoder encoder(path, take_settings(),
                          {.size = {small.own.width / 2 * 2, small.own.height / 2 * 2},
                           .fps = small.rate,
                           .like = source.frame(small, 0)});
    const auto fit = [&](std::size_t i) { return fit_transform(pairs[i], masks[i]); };
    LocalTransform before = fit(0),
                   after = pairs.size() > 1 ? fit(1) : before; // of model frames `at` and `at` + 1
    std::size_t at = 0;
    Changed changed;
    for (std::int64_t i = 0; i < small.frames; ++i) {
        if (context.stop.stop_requested()) throw core::Stopped();
        while (at < static_cast<std::size_t>(i / small.step)) {
            before = std::move(after);
            ++at;
            after = at + 1 < pairs.size() ? fit(at + 1) : before;
        }
        const auto into = static_cast<float>(i % small.step) / static_cast<float>(small.step);
        const Composed composed =
            compose(source.frame(small, i), into > 0 ? interpolate(before, after, into) : before, within);
        changed.add(composed.mask, small.frames);
        encoder.add(composed.frame);
        context.report(ca::Progress{
            "writing", 0.8 + 0.2 * static_cast<double>(i + 1) / static_cast<double>(small.frames), 0.0});
    }
    encoder.finish();
    return changed;
}

/// The same for a picture: one frame, no encoder.
Changed write_still_take(ClipSource& source, const SmallSource& small, const std::vector<SmallPair>& pairs,
                         const cv::Mat& within, const std::filesystem::path& path) {
    const Composed composed =
        compose(source.frame(small, 0), fit_transform(pairs.front(), change_masks(pairs).front()), within);
    core::write_png(composed.frame.to_rgb({small.own.width, small.own.height}), path);
    Changed changed;
    changed.add(composed.mask, 1);
    return changed;
}

} // namespace

ca::TakeReady run_edit(const ca::EditRequest& request, const JobContext& context) {
    if (request.instruction.find_first_not_of(" \t\n") == std::string::npos)
        throw core::Failure("the instruction is empty; say what should change");
    Stopwatch watch;
    ClipSource source(request, context);
    const SmallSource small = source.look();
    watch.lap("read");
    inference::SeededNoise noise(static_cast<std::uint64_t>(request.seed));
    const inference::Edited edited = context.model.edit(
        small.video, request.instruction, {.steps = request.steps}, noise, hooks_for(context, 0.05, 0.8));
    watch.lap("model");
    const bool still = source.is_still();
    const auto path = new_take_path(request.takes_folder, still);
    const auto pairs = pairs_of(edited, small.shown);
    ca::TakeReady ready;
    cv::Mat within;
    if (const auto& r = request.region) within = region_weights(small.own, {r->x, r->y, r->width, r->height});
    const Changed changed = still ? write_still_take(source, small, pairs, within, path)
                                  : write_take(source, small, pairs, within, path, context);
    ready.changed_share = changed.share;
    ready.changed_where = changed.where();
    watch.lap("compose and encode");
    ready.media = media_of(path);
    ready.take = {.generated = true,
                  .origin = still ? Time(0) : core::frame_start(small.first, small.rate),
                  .instruction = request.instruction,
                  .model = request.model,
                  .seed = request.seed};
    ready.timings = watch.laps();
    ready.timings["peak_memory"] = peak_memory();
    ready.take.provenance = {{"steps", request.steps},
                             {"seed", request.seed},
                             {"model", request.model},
                             {"device", context.model.device()},
                             {"changed_share", ready.changed_share},
                             {"timings", ready.timings}};
    if (const auto& r = request.region) ready.take.provenance["region"] = {r->x, r->y, r->width, r->height};
    return ready;
}

namespace {

/// What the model made, at the size that was asked for: a clip of 16 frames a second, or a picture.
void write_generated(const at::Tensor& video, core::Size size, const std::filesystem::path& path, bool still,
                     const JobContext& context) {
    const auto sized = [&](std::int64_t i) {
        cv::Mat big, bytes;
        cv::resize(to_picture(video.select(1, i)), big, {size.width, size.height}, 0, 0, cv::INTER_CUBIC);
        big.convertTo(bytes, CV_8UC3, 255.0);
        return bytes;
    };
    if (still) return core::write_png(sized(0), path);
    const core::FrameRate rate{static_cast<std::int64_t>(kModelRate), 1};
    core::Encoder encoder(path, take_settings(), {.size = size, .fps = rate});
    for (std::int64_t i = 0; i < video.size(1); ++i) {
        if (context.stop.stop_requested()) throw core::Stopped();
        encoder.add(core::VideoFrame::from_rgb(sized(i),
                                               {core::frame_start(i, rate), core::frame_start(i + 1, rate)}));
    }
    encoder.finish();
}

/// Refuses what cannot be made before anything is.
void check_request(const ca::GenerateRequest& request, const inference::Capabilities& can) {
    if (request.prompt.find_first_not_of(" \t\n") == std::string::npos)
        throw core::Failure("the prompt is empty; say what the clip should show");
    if (!(request.seconds > 0) || request.seconds > 60)
        throw core::Failure("a generated clip can last up to 60 s");
    if (request.think && !can.think)
        throw core::Failure(
            "the model '" + request.model +
            "' cannot think a prompt over first; leave --think out or choose an Omni-Video 1");
}

} // namespace

ca::TakeReady run_generate(const ca::GenerateRequest& request, const JobContext& context) {
    check_request(request, context.model.capabilities());
    Stopwatch watch;
    // Small models draw short clips well; longer ones are drawn at the same number of frames and played from
    // there.
    const auto [width, height] = context.model.working_size(request.size.width / 2, request.size.height / 2);
    const int frames =
        request.still ? 1 : std::max(1, static_cast<int>(request.seconds * kModelRate) / 4 * 4 + 1);
    inference::SeededNoise noise(static_cast<std::uint64_t>(request.seed));
    const inference::RunHooks hooks = hooks_for(context, 0.05, 0.9);
    const inference::SampleOptions options{.steps = request.steps, .think = request.think};
    inference::CaptionedVideo made;
    if (request.captioned)
        made = context.model.generate_captioned(request.prompt, options, noise, hooks);
    else
        made.video = context.model.generate(request.prompt, frames, height / 2 / 16 * 16, width / 2 / 16 * 16,
                                            options, noise, hooks);
    watch.lap("model");
    const auto path = new_take_path(request.takes_folder, request.still);
    write_generated(made.video, {request.size.width / 2 * 2, request.size.height / 2 * 2}, path,
                    request.still, context);
    watch.lap("encode");
    ca::TakeReady ready{.media = media_of(path), .changed_share = 1.0, .caption = made.caption};
    ready.media.caption = made.caption;
    ready.take = {
        .generated = true, .instruction = request.prompt, .model = request.model, .seed = request.seed};
    ready.timings = watch.laps();
    ready.timings["peak_memory"] = peak_memory();
    return ready;
}

} // namespace assistant
