// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "core/render/compositor.h"
#include "inference/tensor/host_memory.h"
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
    int step = 1, shown = 0; ///< every so manieth is seen; how many that are
    at::Tensor video;        ///< [3, shown, h, w]
};

/// One clip's frames at the media's own rate.
class ClipSource {
  public:
    ClipSource(const ca::EditRequest& request, const JobContext& context)
        : request_(request), context_(context), compositor_(request.project_file) {
        const auto found = request.project->find_clip(request.clip);
        if (!found.clip) throw core::Failure("the clip is gone; select another one");
        clip_ = *found.clip;
        if (clip_.takes().empty()) throw core::Failure("a title has no picture to change; select a clip");
        media_ = request.project->find_media(clip_.takes()[clip_.active_take()].media);
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
        s.step = std::max(1, static_cast<int>(std::lround(s.rate.value() / context_.model.limits().rate)));
        const core::VideoFrame head = frame(s, 0);
        if (head.empty()) throw core::Failure("the media " + media_->path + " is offline; relink it first");
        s.own = head.shown_size();
        const auto [width, height] = context_.model.working_size(s.own.width, s.own.height);
        s.shown = static_cast<int>((s.frames - 1) / s.step) + 1;
        if ((s.frames - 1) % s.step) ++s.shown; // the last frame is always seen
        require_memory(s, width, height);
        s.video = at::empty({3, s.shown, height, width});
        for (int i = 0; i < s.shown; ++i) {
            if (context_.stop.stop_requested()) throw core::Stopped();
            const std::int64_t at =
                std::min<std::int64_t>(static_cast<std::int64_t>(i) * s.step, s.frames - 1);
            s.video.select(1, i).copy_(to_tensor(frame(s, at).to_rgb({width, height})));
        }
        return s;
    }

    core::VideoFrame frame(const SmallSource& s, std::int64_t index) {
        // The middle of the frame's interval: borders may be rounded.
        return compositor_.source_frame(*request_.project, clip_, clip_.active_take(),
                                        core::frame_start(s.first + index, s.rate) +
                                            core::frame_start(1, s.rate) / 2);
    }
    [[nodiscard]] bool is_still() const { return media_->kind == core::MediaKind::image; }
    [[nodiscard]] const core::Clip& clip() const { return clip_; }

  private:
    /// The clip as the model sees it, what it drew and the comparison lie in memory at once, as numbers and
    /// as pictures.
    static void require_memory(const SmallSource& s, int width, int height) {
        constexpr double kCopies = 6, kShare = 0.5;
        const double frame = 3.0 * sizeof(float) * width * height * kCopies,
                     room = kShare * inference::available_memory();
        if (frame * s.shown <= room) return;
        char seconds[40];
        std::snprintf(seconds, sizeof seconds, "%.0f s", room / frame * s.step / s.rate.value());
        throw core::Failure("the clip is too long for this machine's memory; choose a range of at most " +
                            std::string(seconds));
    }

    const ca::EditRequest& request_;
    const JobContext& context_;
    core::Compositor compositor_;
    core::Clip clip_;
    const core::Media* media_ = nullptr;
};

std::vector<at::Tensor> pictures_of(const std::vector<std::filesystem::path>& files) {
    std::vector<at::Tensor> pictures;
    for (const auto& file : files)
        pictures.push_back(picture_of(file));
    return pictures;
}

/// A clip's edit: where it is longer than the model takes at once, in windows that share a frame, each begun
/// from the same noise so that they agree. What comes back has the source's frames.
inference::Edited edit_clip(const ca::EditRequest& request, const at::Tensor& video,
                            const JobContext& context) {
    const std::int64_t shown = video.size(1), most = std::max(2, context.model.limits().most_edited_frames);
    const std::int64_t windows = shown <= most ? 1 : (shown - 1 + most - 2) / (most - 1);
    inference::Edited whole{at::empty_like(video), at::empty_like(video)};
    const inference::SampleOptions options{.steps = request.steps,
                                           .pictures = {.references = pictures_of(request.references)}};
    for (std::int64_t w = 0; w < windows; ++w) {
        const std::int64_t from = w * (most - 1), count = std::min(most, shown - from);
        const std::int64_t padded = context.model.limits().filled(static_cast<int>(count));
        std::vector<at::Tensor> frames{video.narrow(1, from, count)};
        for (std::int64_t i = count; i < padded; ++i) // the last frame stands still
            frames.push_back(video.narrow(1, from + count - 1, 1));
        const double begin = 0.05 + 0.75 * static_cast<double>(w) / static_cast<double>(windows),
                     end = 0.05 + 0.75 * static_cast<double>(w + 1) / static_cast<double>(windows);
        inference::SeededNoise noise(static_cast<std::uint64_t>(request.seed));
        const inference::Edited part = context.model.edit(at::cat(frames, 1), request.instruction, options,
                                                          noise, hooks_for(context, begin, end));
        for (const auto& [to, made] :
             {std::pair{&whole.video, &part.video}, {&whole.reconstruction, &part.reconstruction}}) {
            if (made->size(1) < count || made->sizes().slice(2) != video.sizes().slice(2))
                throw core::Failure("the model gave back fewer or other frames than it was shown");
            const at::Tensor place = to->narrow(1, from, count), drawn = made->narrow(1, 0, count);
            const at::Tensor before = w > 0 ? place.narrow(1, 0, 1).clone() : at::Tensor();
            place.copy_(drawn);
            if (before.defined()) place.narrow(1, 0, 1).add_(before).div_(2); // the frame that two share
        }
    }
    return whole;
}

std::vector<SmallPair> pairs_of(const inference::Edited& edited, int count) {
    std::vector<SmallPair> pairs;
    for (int i = 0; i < count; ++i)
        pairs.push_back(
            {to_picture(edited.reconstruction.select(1, i)), to_picture(edited.video.select(1, i))});
    return pairs;
}

/// How much of a clip an edit changed, and where.
class Extent {
  public:
    explicit Extent(std::int64_t frames) : frames_(frames) {}
    void add(const cv::Mat& mask, std::int64_t frame) {
        const int changed = cv::countNonZero(mask);
        if (changed == 0) return;
        share_ += changed / static_cast<double>(mask.total()) / static_cast<double>(frames_);
        const cv::Rect box = cv::boundingRect(mask);
        box_ = box_.empty() ? box : box_ | box;
        size_ = mask.size();
        if (first_ < 0) first_ = frame;
        last_ = frame;
    }
    [[nodiscard]] double share() const { return share_; }
    /// In fractions of the picture and in the media's time, of which `small` is a part.
    [[nodiscard]] ca::Changed where(const SmallSource& small) const {
        if (first_ < 0) return {};
        return {{static_cast<double>(box_.x) / size_.width, static_cast<double>(box_.y) / size_.height,
                 static_cast<double>(box_.width) / size_.width,
                 static_cast<double>(box_.height) / size_.height},
                {core::frame_start(small.first + first_, small.rate),
                 core::frame_start(small.first + last_ + 1, small.rate)}};
    }

  private:
    std::int64_t frames_, first_ = -1, last_ = -1;
    double share_ = 0;
    cv::Rect box_;
    cv::Size size_;
};

/// Composes every native frame and encodes it.
Extent write_take(ClipSource& source, const SmallSource& small, const std::vector<SmallPair>& pairs,
                  const cv::Mat& within, const std::filesystem::path& path, const JobContext& context) {
    const auto masks = change_masks(pairs);
    core::Encoder encoder(path, take_settings(),
                          {.size = {small.own.width / 2 * 2, small.own.height / 2 * 2},
                           .fps = small.rate,
                           .like = source.frame(small, 0).surface().format()});
    const auto fit = [&](std::size_t i) { return fit_transform(pairs[i], masks[i]); };
    LocalTransform before = fit(0),
                   after = pairs.size() > 1 ? fit(1) : before; // of model frames `at` and `at` + 1
    std::size_t at = 0;
    Extent extent(small.frames);
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
        extent.add(composed.mask, i);
        encoder.add(composed.frame);
        context.report(ca::Progress{
            "writing", 0.8 + 0.2 * static_cast<double>(i + 1) / static_cast<double>(small.frames), 0.0});
    }
    encoder.finish();
    return extent;
}

/// The same for a picture: one frame, no encoder.
Extent write_still_take(ClipSource& source, const SmallSource& small, const std::vector<SmallPair>& pairs,
                        const cv::Mat& within, const std::filesystem::path& path) {
    const Composed composed =
        compose(source.frame(small, 0), fit_transform(pairs.front(), change_masks(pairs).front()), within);
    core::write_png(composed.frame.to_rgb({small.own.width, small.own.height}), path);
    Extent extent(1);
    extent.add(composed.mask, 0);
    return extent;
}

} // namespace

ca::TakeReady run_edit(const ca::EditRequest& request, const JobContext& context) {
    if (request.instruction.find_first_not_of(" \t\n") == std::string::npos)
        throw core::Failure("the instruction is empty; say what should change");
    if (!context.model.capabilities().edit)
        throw core::Failure("the model '" + request.model +
                            "' cannot change clips; choose the starter, Bernini-R or an Omni-Video model");
    if (!request.references.empty() && !context.model.capabilities().references)
        throw core::Failure("the model '" + request.model +
                            "' cannot look at reference pictures; leave them out or choose Bernini-R");
    Stopwatch watch;
    ClipSource source(request, context);
    const SmallSource small = source.look();
    watch.lap("read");
    const inference::Edited edited = edit_clip(request, small.video, context);
    watch.lap("model");
    const bool still = source.is_still();
    const auto path = new_take_path(request.takes_folder, still);
    const auto pairs = pairs_of(edited, small.shown);
    ca::TakeReady ready;
    cv::Mat within;
    if (const auto& r = request.region) within = region_weights(small.own, {r->x, r->y, r->width, r->height});
    const Extent extent = still ? write_still_take(source, small, pairs, within, path)
                                : write_take(source, small, pairs, within, path, context);
    ready.changed_share = extent.share();
    ready.changed = extent.where(small);
    if (const ca::Region& box = ready.changed.box; box.width > 0 && (box.width < 1 || box.height < 1))
        ready.changed_where = box;
    ready.drawn = {static_cast<int>(small.video.size(3)), static_cast<int>(small.video.size(2))};
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
    const inference::RunHooks hooks = hooks_for(context, 0.05, 0.9);
    const inference::SampleOptions options{
        .steps = request.steps,
        .think = request.think,
        .pictures = {picture_of(request.first), picture_of(request.last), pictures_of(request.references)}};
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
    ready.take.provenance = {{"drawn", {ready.drawn.width, ready.drawn.height}}};
    ready.timings = watch.laps();
    ready.timings["peak_memory"] = peak_memory();
    return ready;
}

} // namespace assistant
