// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/json/project_json.h"
#include "core/media/png_file.h"
#include "core/render/compositor.h"
#include "core/store/project_file.h"
#include "inference/worker/fill.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/job_parts.h"
#include "inference/worker/kept_job.h"
#include "inference/worker/person_mask.h"
#include "inference/worker/transfer.h"
#include "inference/worker/windows.h"
#include "inference/worker/worker.h"
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>

namespace assistant {

namespace ca = core::assist;
using core::Time;

namespace {

/// What a fill draws anew, in a word that differs where it would be another part.
std::string fill_mark(const ca::Fill& fill, const ca::EditRequest& request) {
    nlohmann::json mark{fill.left, fill.top, fill.right, fill.bottom};
    if (const auto& r = request.region) mark.push_back({r->x, r->y, r->width, r->height});
    if (!fill.mask) return mark.dump();
    const core::Mask& mask = *fill.mask;
    return mark.dump() + core::to_json(core::Edit{core::SetMask{.mask = mask}}).dump() + file_mark(mask.file);
}

/// The clip's part of its media as the model sees it: every `step`-th frame, small.
struct SmallSource : SeenFrames {
    core::Size own;  ///< upright; of the canvas where the picture grows
    core::Size size; ///< at which the model sees them
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
        fill_ = fill_of(request, context.model.capabilities());
    }

    SmallSource look() {
        SmallSource s{seen_frames(clip_, *media_, context_.model.limits().rate), {}, {}};
        const core::VideoFrame head = frame(s, 0);
        if (head.empty()) throw core::Failure("the media " + media_->path + " is offline; relink it first");
        s.own = head.shown_size();
        if (fill_) canvas_.emplace(s.own, *fill_, request_.region), s.own = canvas_->size();
        std::tie(s.size.width, s.size.height) = context_.model.working_size(s.own.width, s.own.height);
        return s;
    }

    /// Frame `index` of those that the model sees, [3, h, w].
    at::Tensor small_frame(const SmallSource& s, std::int64_t index) {
        const core::VideoFrame whole = frame(s, native(s, index));
        if (!canvas_) return to_tensor(whole.to_rgb({s.size.width, s.size.height}));
        cv::Mat small;
        cv::resize(canvas_->placed(whole), small, {s.size.width, s.size.height}, 0, 0, cv::INTER_AREA);
        return to_tensor(small);
    }
    /// What of it is drawn anew, [1, h, w].
    at::Tensor small_fill(const SmallSource& s, std::int64_t index) {
        const cv::Mat mask = small_mask(weights(s, native(s, index)), s.size);
        return at::from_blob(mask.data, {1, mask.rows, mask.cols}, at::kFloat).clone();
    }
    cv::Mat weights(const SmallSource& s, std::int64_t index) {
        return canvas_->weights(compositor_, clip_, core::frame_start(s.first + index, s.rate));
    }
    [[nodiscard]] const std::optional<FillCanvas>& canvas() const { return canvas_; }
    [[nodiscard]] const std::optional<ca::Fill>& fill() const { return fill_; }

    core::VideoFrame frame(const SmallSource& s, std::int64_t index) {
        // The middle of the frame's interval: borders may be rounded.
        return compositor_.source_frame(*request_.project, clip_, clip_.active_take(),
                                        core::frame_start(s.first + index, s.rate) +
                                            core::frame_start(1, s.rate) / 2);
    }
    [[nodiscard]] bool is_still() const { return media_->kind == core::MediaKind::image; }
    [[nodiscard]] std::filesystem::path file() const {
        return core::ProjectFile::resolve(request_.project_file, media_->path);
    }

  private:
    [[nodiscard]] static std::int64_t native(const SmallSource& s, std::int64_t index) {
        return std::min<std::int64_t>(index * s.step, s.frames - 1);
    }
    const ca::EditRequest& request_;
    const JobContext& context_;
    core::Compositor compositor_;
    std::optional<ca::Fill> fill_;
    std::optional<FillCanvas> canvas_;
    core::Clip clip_;
    const core::Media* media_ = nullptr;
};

/// The parts of a clip that are drawn, each kept on disk as soon as it is there: memory holds one at a time,
/// and a job that was cut off goes on behind the last one.
class DrawnClip {
  public:
    DrawnClip(const ca::EditRequest& request, const JobContext& context, ClipSource& source,
              const SmallSource& small)
        : request_(request), context_(context), source_(source), small_(small),
          limits_(context.model.limits()),
          kept_(parts_of(request, context, source, small), context.called_off),
          options_{.steps = request.steps,
                   .guidance = request.use.guidance,
                   .pictures = {.references = pictures_of(request.references)},
                   .quality = quality_of(request.use)} {}

    void draw() {
        for (std::optional<Window> window;
             (window = next_window(window, small_.shown, limits_,
                                   [&](auto a, auto b) { return cut_in(a, b); }));) {
            const std::size_t index = windows_.size();
            windows_.push_back(*window);
            auto drawn = kept_.window(index);
            if (!drawn || drawn->video.size(1) != window->count)
                drawn = kept_.keep(index, draw_window(index));
            latents_ = drawn->latents;
        }
    }
    /// Valid until the job is done.
    [[nodiscard]] SmallPairs pairs() {
        return {.count = static_cast<std::size_t>(small_.shown), .at = [this](std::size_t i) {
                    const auto frame = static_cast<std::int64_t>(i);
                    std::size_t index = windows_.size() - 1; // of those that have the frame, the last
                    while (windows_[index].from > frame)
                        --index;
                    const inference::Edited& part = opened(index);
                    const std::int64_t at = frame - windows_[index].from;
                    return SmallPair{to_picture(part.reconstruction.select(1, at).to(at::kFloat)),
                                     to_picture(part.video.select(1, at).to(at::kFloat))};
                }};
    }
    void forget() { kept_.forget(); }

  private:
    static std::vector<std::string> parts_of(const ca::EditRequest& request, const JobContext& context,
                                             const ClipSource& source, const SmallSource& small) {
        std::vector<std::string> parts{"edit",
                                       context.model_mark,
                                       request.instruction,
                                       std::to_string(request.seed),
                                       std::to_string(request.steps),
                                       ca::quality_name(request.use.quality),
                                       std::to_string(request.use.guidance),
                                       file_mark(source.file()),
                                       std::to_string(small.first) + "+" + std::to_string(small.frames) +
                                           "/" + std::to_string(small.step),
                                       std::to_string(small.size.width) + "x" +
                                           std::to_string(small.size.height)};
        for (const auto& file : request.references)
            parts.push_back(file_mark(file));
        if (source.fill()) parts.push_back(fill_mark(*source.fill(), request));
        return parts;
    }

    /// The frames that were read last stay, since the next part begins with some of them.
    const at::Tensor& shown(std::int64_t frame) {
        auto& kept = frames_[frame];
        if (!kept.defined()) {
            if (context_.stop.stop_requested()) throw core::Stopped();
            kept = source_.small_frame(small_, frame);
        }
        return kept;
    }

    std::int64_t cut_in(std::int64_t from, std::int64_t end) {
        end = std::min<std::int64_t>(end, small_.shown);
        for (std::int64_t i = from + 1; i < end; ++i)
            if (is_cut(shown(i - 1), shown(i))) return i;
        return end;
    }

    inference::Edited draw_window(std::size_t index) {
        const Window& window = windows_[index];
        frames_.erase(frames_.begin(), frames_.lower_bound(window.from));
        std::vector<at::Tensor> frames;
        for (std::int64_t i = 0; i < window.count; ++i)
            frames.push_back(shown(window.from + i));
        const at::Tensor last = frames.back(); // stands still where a group is to be filled
        frames.resize(static_cast<std::size_t>(limits_.filled(static_cast<int>(window.count))), last);
        inference::SampleOptions options = options_;
        if (source_.canvas()) add_fill(index, frames.size(), options);
        options.shared_latents = index > 0 && window.shared > 0
                                     ? latents_shared(latents_, windows_[index - 1], window.shared, limits_)
                                     : at::Tensor();
        const auto seed = static_cast<std::uint64_t>(request_.seed);
        const bool alone = window.from == 0 && window.count == small_.shown;
        inference::SeededNoise plain(seed);
        NoiseField field(seed, (window.from - window.shot) / limits_.edit_group);
        inference::RunHooks hooks =
            hooks_for(context_, share_at(window.from), share_at(window.from + window.count));
        hooks.keep = kept_.drawing(index);
        inference::Edited part = context_.model.edit(
            at::stack(frames, 1), request_.instruction, options,
            alone || limits_.shared_frames <= 1 ? static_cast<inference::Noise&>(plain) : field, hooks);
        for (at::Tensor* made : {&part.video, &part.reconstruction}) {
            if (made->size(1) < window.count || made->size(2) != small_.size.height ||
                made->size(3) != small_.size.width)
                throw core::Failure("the model gave back fewer or other frames than it was shown");
            *made = made->narrow(1, 0, window.count).clone();
        }
        if (window.shared > 0) join(index, part);
        return part;
    }

    /// What is drawn anew, and what the part before drew of the frames that the two share.
    void add_fill(std::size_t index, std::size_t frames, inference::SampleOptions& options) {
        const Window& window = windows_[index];
        std::vector<at::Tensor> masks;
        for (std::int64_t i = 0; i < window.count; ++i)
            masks.push_back(source_.small_fill(small_, window.from + i));
        const at::Tensor last = masks.back();
        masks.resize(frames, last);
        options.fill = at::stack(masks, 1);
        if (window.shared < 1) return;
        const at::Tensor& before = opened(index - 1).video;
        options.begins_with = before.narrow(1, before.size(1) - window.shared, window.shared).to(at::kFloat);
    }

    /// What two parts share becomes one.
    void join(std::size_t index, inference::Edited& part) {
        const Window &window = windows_[index], &past = windows_[index - 1];
        const inference::Edited& before = opened(index - 1);
        const auto tail = [&](const at::Tensor& video) {
            return video.narrow(1, past.count - window.shared, window.shared).to(at::kFloat);
        };
        join_to(part.video, tail(before.video), window.shared > 1);
        join_to(part.reconstruction, tail(before.reconstruction), false);
    }

    [[nodiscard]] double share_at(std::int64_t frame) const {
        return 0.05 + 0.75 * static_cast<double>(frame) / static_cast<double>(small_.shown);
    }

    /// The part that was asked for last stays open.
    const inference::Edited& opened(std::size_t index) {
        if (opened_index_ != index) {
            auto part = kept_.window(index);
            if (!part) throw core::Failure("a finished part of the clip is gone; start the edit again");
            opened_ = std::move(*part);
            opened_index_ = index;
        }
        return opened_;
    }

    const ca::EditRequest& request_;
    const JobContext& context_;
    ClipSource& source_;
    const SmallSource& small_;
    const inference::Limits limits_;
    KeptJob kept_;
    const inference::SampleOptions options_;
    std::vector<Window> windows_;
    std::map<std::int64_t, at::Tensor> frames_; ///< [3, h, w] by place
    at::Tensor latents_;                        ///< of the part that was drawn last
    std::optional<std::size_t> opened_index_;
    inference::Edited opened_;
};

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

/// Where of a frame pixels may change, CV_32F at its own size (see compose); empty: everywhere. Frames come
/// in order.
using Within = std::function<cv::Mat(const core::VideoFrame&)>;

/// That somebody is there at all is looked for in a frame of each second. Throws Failure where nobody is.
void require_person(const PersonRegion& person, const ca::Region& region, ClipSource& source,
                    const SmallSource& small, const JobContext& context) {
    const auto each = std::max<std::int64_t>(1, std::lround(small.rate.value()));
    for (std::int64_t i = std::min(each / 2, small.frames - 1); i < small.frames; i += each) {
        if (context.stop.stop_requested()) throw core::Stopped();
        context.report(ca::Progress{"looking for the person", 0.0, 0.0});
        if (person.person_in(source.frame(small, i), region.sure)) return;
    }
    if (region.sure) throw core::Failure("nobody was found in the clip, so nothing was changed");
    throw core::Failure("no face was seen in the clip, so nobody is taken for a person and nothing was "
                        "changed; if there is somebody, say so: \"make it night behind the person\"");
}

Within within_of(const ca::EditRequest& request, ClipSource& source, const SmallSource& small,
                 const JobContext& context) {
    if (!request.region) return [](const core::VideoFrame&) { return cv::Mat(); };
    const ca::Region& r = *request.region;
    cv::Mat marked;
    if (r.x > 0 || r.y > 0 || r.width < 1 || r.height < 1 || r.whose == ca::Whose::all)
        marked = region_weights(small.own, {r.x, r.y, r.width, r.height});
    if (r.whose == ca::Whose::all) return [marked](const core::VideoFrame&) { return marked; };
    auto person = std::make_shared<PersonRegion>(r.whose);
    require_person(*person, r, source, small, context);
    return [marked, person](const core::VideoFrame& frame) {
        cv::Mat weights = person->of(frame);
        if (!marked.empty()) weights = weights.mul(marked);
        return weights;
    };
}

/// Composes every native frame and encodes it.
Extent write_take(ClipSource& source, const SmallSource& small, const SmallPairs& pairs, const Within& within,
                  const std::filesystem::path& path, const JobContext& context) {
    const Transfer transfer(pairs);
    core::Encoder encoder(path, take_settings(),
                          {.size = {small.own.width / 2 * 2, small.own.height / 2 * 2},
                           .fps = small.rate,
                           .like = source.frame(small, 0).surface().format()});
    LocalTransform before = transfer.at(0),
                   after = pairs.count > 1 ? transfer.at(1) : before; // of model frames `at` and `at` + 1
    std::size_t at = 0;
    Extent extent(small.frames);
    for (std::int64_t i = 0; i < small.frames; ++i) {
        if (context.stop.stop_requested()) throw core::Stopped();
        while (at < static_cast<std::size_t>(i / small.step)) {
            before = std::move(after);
            ++at;
            after = at + 1 < pairs.count ? transfer.at(at + 1) : before;
        }
        const auto into = static_cast<float>(i % small.step) / static_cast<float>(small.step);
        const core::VideoFrame frame = source.frame(small, i);
        const Composed composed =
            compose(frame, into > 0 ? interpolate(before, after, into) : before, within(frame));
        extent.add(composed.mask, i);
        encoder.add(composed.frame);
        context.report(ca::Progress{
            "writing", 0.8 + 0.2 * static_cast<double>(i + 1) / static_cast<double>(small.frames), 0.0});
    }
    encoder.finish();
    return extent;
}

/// Puts what was drawn anew into every native frame and encodes it.
Extent write_filled(ClipSource& source, const SmallSource& small, const SmallPairs& pairs,
                    const std::filesystem::path& path, const JobContext& context) {
    core::EncodeSettings settings = take_settings();
    core::Encoder encoder(
        path, settings,
        {.size = small.own, .fps = small.rate, .like = source.frame(small, 0).surface().format()});
    Extent extent(small.frames);
    for (std::int64_t i = 0; i < small.frames; ++i) {
        if (context.stop.stop_requested()) throw core::Stopped();
        const auto at = static_cast<std::size_t>(i / small.step);
        const double into = static_cast<double>(i % small.step) / small.step;
        cv::Mat drawn = pairs.at(at).drawn;
        if (into > 0 && at + 1 < pairs.count)
            cv::addWeighted(drawn, 1 - into, pairs.at(at + 1).drawn, into, 0, drawn);
        const Composed composed =
            fill_in(source.frame(small, i), *source.canvas(), drawn, source.weights(small, i));
        extent.add(composed.mask, i);
        encoder.add(composed.frame);
        context.report(ca::Progress{
            "writing", 0.8 + 0.2 * static_cast<double>(i + 1) / static_cast<double>(small.frames), 0.0});
    }
    encoder.finish();
    return extent;
}

/// The same for a picture: one frame, no encoder.
Extent write_filled_still(ClipSource& source, const SmallSource& small, const SmallPairs& pairs,
                          const std::filesystem::path& path) {
    const Composed composed =
        fill_in(source.frame(small, 0), *source.canvas(), pairs.at(0).drawn, source.weights(small, 0));
    core::write_png(composed.frame.to_rgb(), path);
    Extent extent(1);
    extent.add(composed.mask, 0);
    return extent;
}

/// The same for a picture: one frame, no encoder.
Extent write_still_take(ClipSource& source, const SmallSource& small, const SmallPairs& pairs,
                        const Within& within, const std::filesystem::path& path) {
    const core::VideoFrame frame = source.frame(small, 0);
    const Composed composed = compose(frame, Transfer(pairs).at(0), within(frame));
    core::write_png(composed.frame.to_rgb({small.own.width, small.own.height}), path);
    Extent extent(1);
    extent.add(composed.mask, 0);
    return extent;
}

} // namespace

namespace {

/// Refuses what the model cannot do, before anything is.
void check_request(const ca::EditRequest& request, const inference::Capabilities& can) {
    if (request.instruction.find_first_not_of(" \t\n") == std::string::npos)
        throw core::Failure("the instruction is empty; say what should change");
    const std::string who = "the model '" + request.model + "' ";
    if (request.fill && !can.fill)
        throw core::Failure(who + "cannot fill or extend a picture; choose a Wan VACE model");
    if (!can.edit && !fill_of(request, can))
        throw core::Failure(
            can.fill ? who + "draws a part of the picture anew; mark a region of it first, or say by how "
                             "much the picture is to be extended"
                     : who + "cannot change clips; choose the starter, Bernini-R or an Omni-Video model");
    if (!request.references.empty() && !can.references)
        throw core::Failure(who + "cannot look at reference pictures; leave them out or choose Bernini-R");
}

/// The take's picture, composed and written.
Extent write(ClipSource& source, const SmallSource& small, const SmallPairs& pairs, const Within& within,
             const std::filesystem::path& path, const JobContext& context) {
    const bool still = source.is_still();
    if (source.canvas())
        return still ? write_filled_still(source, small, pairs, path)
                     : write_filled(source, small, pairs, path, context);
    return still ? write_still_take(source, small, pairs, within, path)
                 : write_take(source, small, pairs, within, path, context);
}

} // namespace

ca::TakeReady run_edit(const ca::EditRequest& request, const JobContext& context) {
    check_request(request, context.model.capabilities());
    Stopwatch watch;
    ClipSource source(request, context);
    const SmallSource small = source.look();
    const Within within = source.canvas() ? Within() : within_of(request, source, small, context);
    watch.lap("read");
    DrawnClip drawn(request, context, source, small);
    drawn.draw();
    watch.lap("model");
    const bool still = source.is_still();
    const auto path = new_take_path(request.takes_folder, still);
    const SmallPairs pairs = drawn.pairs();
    ca::TakeReady ready;
    const Extent extent = write(source, small, pairs, within, path, context);
    ready.changed_share = extent.share();
    ready.changed = extent.where(small);
    ready.drawn = small.size;
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
                             {"timings", ready.timings},
                             {"use", use_json(request.use)}};
    if (const auto notes = context.model.notes(); !notes.empty()) ready.take.provenance["notes"] = notes;
    if (const auto& r = request.region) {
        if (r->x > 0 || r->y > 0 || r->width < 1 || r->height < 1)
            ready.take.provenance["region"] = {r->x, r->y, r->width, r->height};
        if (r->whose != ca::Whose::all) ready.take.provenance["only"] = ca::whose_name(r->whose);
    }
    if (const auto& f = source.fill())
        ready.take.provenance["fill"] = {
            {"left", f->left}, {"top", f->top}, {"right", f->right}, {"bottom", f->bottom}};
    drawn.forget();
    return ready;
}

} // namespace assistant
