// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shots.h"
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/readers.h"
#include "inference/models/selfie/mask_refine.h"
#include "inference/tensor/one_thread.h"
#include "inference/worker/perception.h"
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace assistant {

namespace ca = core::assist;
using core::Time;

namespace {

cv::Mat packed(const core::Surface& rgb) {
    cv::Mat out(rgb.height(), rgb.width(), CV_8UC3);
    for (int y = 0; y < rgb.height(); ++y) {
        auto* to = out.ptr<std::uint8_t>(y);
        const auto *r = rgb.row<std::uint8_t>(0, y), *g = rgb.row<std::uint8_t>(1, y),
                   *b = rgb.row<std::uint8_t>(2, y);
        for (int x = 0; x < rgb.width(); ++x, to += 3) {
            to[0] = r[x];
            to[1] = g[x];
            to[2] = b[x];
        }
    }
    return out;
}

/// The pictures of a part of a file, one for each step of its rate.
class Pictures {
  public:
    Pictures(const std::string& path, const core::TimeRange& asked)
        : reader_(path), info_(core::probe(path)) {
        if (!info_.has_video) throw core::Failure(path + " has no picture to look at");
        range_ = info_.is_image ? core::TimeRange{Time(0), Time(1)} : part_of(info_, asked);
        first_ = core::frame_at(range_.start, info_.fps);
        count_ =
            info_.is_image
                ? 1
                : std::max<std::int64_t>(1, core::frame_at(range_.end - Time(1), info_.fps) - first_ + 1);
    }
    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] const core::MediaInfo& info() const { return info_; }
    [[nodiscard]] Time time(std::int64_t index) const {
        return info_.is_image ? Time(0) : core::frame_start(first_ + index, info_.fps);
    }
    /// Upright RGB in the file's own light, its matrix and range undone: the networks were shown such, high
    /// range or not. The middle of the step: borders may be rounded.
    cv::Mat rgb(std::int64_t index) {
        const core::VideoFrame frame =
            reader_.frame_at(time(index) + (info_.is_image ? Time(0) : core::frame_start(1, info_.fps) / 2));
        if (frame.empty()) throw core::Failure(info_.path + " has a picture that cannot be read");
        const core::ColourSpace light = frame.surface().format().colour;
        return packed(frame.shown(core::PixelFormat::rgb(8, light)));
    }

  private:
    core::VideoReader reader_;
    core::MediaInfo info_;
    core::TimeRange range_;
    std::int64_t first_ = 0, count_ = 0;
};

/// A view of a picture's bytes; the picture outlives it.
at::Tensor bytes_of(const cv::Mat& rgb) {
    return at::from_blob(rgb.data, {rgb.rows, rgb.cols, 3}, at::kByte);
}

core::SeenFace seen(const inference::Face& face) {
    const auto point = [](const inference::Face::Point& p) { return core::PicturePoint{p.x, p.y}; };
    return {.box = {face.left, face.top, face.width, face.height},
            .score = face.score,
            .right_eye = point(face.points[0]),
            .left_eye = point(face.points[1])};
}

core::PersonAt person_at(Time time, const inference::PersonExtent& extent) {
    core::PersonAt at{.time = time, .share = extent.share};
    if (extent.share > 0)
        at.box = core::PictureBox{extent.box[0], extent.box[1], extent.box[2] - extent.box[0],
                                  extent.box[3] - extent.box[1]};
    return at;
}

void tell(const Perception::Report& report, const char* stage, std::int64_t done, std::int64_t all) {
    report(ca::Progress{stage, static_cast<double>(done) / static_cast<double>(all), 0.0});
}

/// The person mask of picture after picture, at the size at which it is seen, leaning on the one before.
class SteadyMask {
  public:
    explicit SteadyMask(const inference::PersonFinder& finder) : finder_(finder) {}
    /// Raw and smoothed.
    std::pair<at::Tensor, at::Tensor> of(const cv::Mat& rgb) {
        const auto size = inference::PersonFinder::seen_size(rgb.cols, rgb.rows);
        cv::Mat small;
        cv::resize(rgb, small, {static_cast<int>(size.width), static_cast<int>(size.height)}, 0, 0,
                   cv::INTER_AREA);
        const at::Tensor raw = finder_.mask_of(bytes_of(small));
        const bool cut = before_.empty() || cv::norm(small, before_, cv::NORM_L1) >
                                                kCut * static_cast<double>(small.total() * 3);
        smoothed_ = cut ? raw : inference::smooth_mask(raw, smoothed_);
        before_ = small;
        return {raw, smoothed_};
    }

  private:
    static constexpr double kCut = 40; ///< mean change of a value of 255: another shot
    const inference::PersonFinder& finder_;
    cv::Mat before_;
    at::Tensor smoothed_;
};

core::VideoFrame grey_frame(const at::Tensor& mask, Time from, core::FrameRate rate) {
    const at::Tensor bytes = (mask * 255.0).round().clamp(0, 255).to(at::kByte).contiguous();
    const cv::Mat grey(static_cast<int>(bytes.size(0)), static_cast<int>(bytes.size(1)), CV_8UC1,
                       bytes.data_ptr<std::uint8_t>());
    cv::Mat rgb;
    cv::cvtColor(grey, rgb, cv::COLOR_GRAY2RGB);
    return core::VideoFrame::from_rgb(rgb, {from, from + core::frame_start(1, rate)});
}

bool lies_in(const inference::Face& face, const at::Tensor& mask) {
    const auto index = [](double share, std::int64_t length) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(share * static_cast<double>(length)), 0,
                                        length - 1);
    };
    return mask[index(face.top + face.height / 2, mask.size(0))]
               [index(face.left + face.width / 2, mask.size(1))]
                   .item<double>() > 0.5;
}

} // namespace

ca::FacesReady Perception::run(const ca::FacesRequest& request, const std::stop_token& stop,
                               const Report& report) {
    Pictures pictures(request.path, request.range);
    if (!faces_) faces_.emplace();
    const inference::OneThread one;
    const at::InferenceMode guard;
    ca::FacesReady ready;
    for (std::int64_t i = 0; i < pictures.count(); ++i) {
        if (stop.stop_requested()) throw core::Stopped();
        tell(report, "looking for faces", i, pictures.count());
        const cv::Mat rgb = pictures.rgb(i);
        core::FacesAt at{.time = pictures.time(i)};
        for (const inference::Face& face : faces_->faces_in(bytes_of(rgb), request.small))
            at.faces.push_back(seen(face));
        ready.frames.push_back(std::move(at));
    }
    return ready;
}

ca::MaskReady Perception::run(const ca::MaskRequest& request, const std::stop_token& stop,
                              const Report& report) {
    Pictures pictures(request.path, request.range);
    if (pictures.info().is_image)
        throw core::Failure("the mask of a picture cannot be written as a film; give a clip");
    if (!people_) people_.emplace();
    if (!faces_) faces_.emplace();
    core::EncodeSettings settings = core::settings_for(request.target);
    settings.audio = false;
    constexpr int kQuality = 12; // nearly lossless: others are cut out by it
    if (settings.crf > kQuality) settings.crf = kQuality;
    const inference::OneThread one;
    const at::InferenceMode guard;
    ca::MaskReady ready;
    std::optional<core::Encoder> encoder;
    SteadyMask steady(*people_);
    const core::FrameRate rate = pictures.info().fps;
    const std::int64_t lead = request.timed ? core::frame_at(pictures.time(0) + Time(1), rate) : 0;
    const auto look_each = std::max<std::int64_t>(1, std::lround(pictures.info().fps.value()));
    for (std::int64_t i = 0; i < pictures.count(); ++i) {
        if (stop.stop_requested()) throw core::Stopped();
        tell(report, "cutting out the person", i, pictures.count());
        const cv::Mat rgb = pictures.rgb(i);
        const at::Tensor picture = bytes_of(rgb);
        const auto [raw, mask] = steady.of(rgb);
        const inference::PersonExtent extent = inference::person_extent(raw);
        ready.frames.push_back(person_at(pictures.time(i), extent));
        if (!ready.face && extent.share > 0 && i % look_each == 0)
            for (const inference::Face& face : faces_->faces_in(picture, true))
                ready.face |= lies_in(face, raw);
        if (!encoder) {
            ready.size = {rgb.cols, rgb.rows};
            encoder.emplace(request.target, settings, core::Encoder::Format{.size = ready.size, .fps = rate});
            const at::Tensor dark = at::zeros({rgb.rows, rgb.cols});
            for (std::int64_t k = 0; k < lead; ++k)
                encoder->add(grey_frame(dark, core::frame_start(k, rate), rate));
        }
        encoder->add(
            grey_frame(inference::refine_mask(mask, picture), core::frame_start(lead + i, rate), rate));
    }
    ready.bytes = encoder->finish();
    return ready;
}

ca::ShotsReady Perception::run(const ca::ShotsRequest& request, const std::stop_token& stop,
                               const Report& report) {
    return {core::find_shots(
        request.path, request.range,
        [&](double done) {
            report(ca::Progress{"looking for scene changes", done, 0.0});
        },
        stop)};
}

ca::LookReady Perception::run(const ca::LookRequest& request, const std::stop_token& stop,
                              const Report& report) {
    ca::LookReady ready;
    const auto count = static_cast<double>(request.parts.size());
    for (const ca::LookRequest::Part& part : request.parts) {
        const double before = static_cast<double>(ready.parts.size()) / count;
        const Report within = [&](const ca::Event& event) {
            auto progress = std::get<ca::Progress>(event); // it reports nothing else
            progress.fraction = before + progress.fraction / count;
            report(progress);
        };
        ready.parts.push_back({part.clip, std::visit(
                                              [&](const auto& what) -> ca::LookReady::Seen {
                                                  if constexpr (requires { what.target; })
                                                      std::filesystem::create_directories(
                                                          what.target.parent_path());
                                                  return run(what, stop, within);
                                              },
                                              part.what)});
    }
    return ready;
}

} // namespace assistant
