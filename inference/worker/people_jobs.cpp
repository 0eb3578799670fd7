// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shots.h"
#include "core/base/bounded_queue.h"
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "core/media/readers.h"
#include "inference/tensor/one_thread.h"
#include "inference/worker/mask_touches.h"
#include "inference/worker/perception.h"
#include "inference/worker/person_mask.h"
#include <cmath>
#include <exception>
#include <thread>

namespace assistant {

namespace ca = core::assist;
using core::Time;

namespace {

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
    /// The number in the file of the first.
    [[nodiscard]] std::int64_t first() const { return first_; }
    [[nodiscard]] const core::MediaInfo& info() const { return info_; }
    [[nodiscard]] Time time(std::int64_t index) const {
        return info_.is_image ? Time(0) : core::frame_start(first_ + index, info_.fps);
    }
    /// As the networks are shown it. The middle of the step: borders may be rounded.
    core::Surface rgb(std::int64_t index) {
        const core::VideoFrame frame =
            reader_.frame_at(time(index) + (info_.is_image ? Time(0) : core::frame_start(1, info_.fps) / 2));
        if (frame.empty()) throw core::Failure(info_.path + " has a picture that cannot be read");
        return shown_to_networks(frame);
    }

  private:
    core::VideoReader reader_;
    core::MediaInfo info_;
    core::TimeRange range_;
    std::int64_t first_ = 0, count_ = 0;
};

/// The pictures one after the other, the next ones read on a thread of their own meanwhile.
class PicturesAhead {
  public:
    explicit PicturesAhead(Pictures& pictures)
        : thread_([this, &pictures](const std::stop_token& stop) {
              try {
                  for (std::int64_t i = 0; i < pictures.count(); ++i)
                      if (!queue_.push(pictures.rgb(i), stop)) break;
              } catch (...) {
                  problem_ = std::current_exception(); // the queue's lock lies between this and its reader
              }
              queue_.close();
          }) {}
    core::Surface next() {
        if (auto picture = queue_.pop()) return std::move(*picture);
        if (problem_) std::rethrow_exception(problem_);
        throw core::Stopped();
    }

  private:
    core::BoundedQueue<core::Surface> queue_{2};
    std::exception_ptr problem_;
    std::jthread thread_; ///< the last: stopped and waited for before the rest goes
};

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

/// A picture of nothing but light, from rows of 0 to 1.
class GreyPicture {
  public:
    explicit GreyPicture(core::Size size) : surface_(size, core::PixelFormat::yuv420()) {
        surface_.fill(0, 0, 0);
    }
    void set_row(std::int64_t y, const float* row) {
        constexpr float kBlack = 16, kSpan = 219; // of limited range
        inference::guided::to_bytes(row, surface_.width(), kBlack, kSpan,
                                    surface_.row_to_write<std::uint8_t>(0, static_cast<int>(y)));
    }
    [[nodiscard]] core::VideoFrame frame(Time from, core::FrameRate rate) const {
        return core::VideoFrame::from_surface(surface_, {from, from + core::frame_start(1, rate)});
    }

  private:
    core::Surface surface_;
};

void write_picture(const core::VideoFrame& frame, const std::filesystem::path& target) {
    std::error_code error; // write_png says what is wrong
    std::filesystem::create_directories(target.parent_path(), error);
    core::write_png(frame.to_rgb(), target);
}

/// The touches of a request, followed through the file's pictures.
MaskTouches touches_of(const ca::MaskRequest& request, Pictures& pictures,
                       const inference::PersonFinder& finder, const std::stop_token& stop,
                       const Perception::Report& report) {
    std::vector<MaskTouches::Touch> touches;
    for (const core::Touch& touch : request.touches)
        touches.push_back(
            {core::frame_at(touch.at, pictures.info().fps) - pictures.first(), touch.place, touch.add});
    const auto small = [&](std::int64_t i) {
        tell(report, "following what was touched", i, pictures.count());
        const core::Surface rgb = pictures.rgb(i);
        const inference::RgbPlanes planes = planes_of(rgb);
        const auto size = inference::PersonFinder::seen_size(planes.width, planes.height);
        const at::Tensor bytes =
            inference::shrunk(planes, size.height, size.width).round().clamp(0, 255).to(at::kByte);
        return packed(bytes);
    };
    const auto mask_of = [&](const cv::Mat& picture) {
        const at::Tensor mask = finder.mask_of(bytes_of(picture)).contiguous();
        return plane_of(mask).clone();
    };
    return {touches, pictures.count(), small, mask_of, stop};
}

} // namespace

ca::FacesReady Perception::run(const ca::FacesRequest& request, const std::stop_token& stop,
                               const Report& report) {
    Pictures pictures(request.path, request.range);
    if (!faces_) faces_.emplace();
    const inference::OneThread one;
    const at::InferenceMode guard;
    ca::FacesReady ready;
    const auto step =
        std::max<std::int64_t>(1, std::lround(core::to_seconds(request.each) * pictures.info().fps.value()));
    for (std::int64_t i = 0; i < pictures.count(); i += step) {
        if (stop.stop_requested()) throw core::Stopped();
        tell(report, "looking for faces", i, pictures.count());
        const cv::Mat rgb = packed(pictures.rgb(i));
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
    const bool still = pictures.info().is_image;
    if (still && request.target.extension() != ".png")
        throw core::Failure("the mask of a picture is a picture, too; give it a name that ends in .png");
    if (!people_) people_.emplace();
    if (!faces_) faces_.emplace();
    core::EncodeSettings settings;
    if (!still) settings = core::settings_for(request.target);
    settings.audio = false;
    constexpr int kQuality = 12; // nearly lossless: others are cut out by it
    if (settings.crf > kQuality) settings.crf = kQuality;
    const inference::OneThread one;
    const at::InferenceMode guard;
    ca::MaskReady ready;
    std::optional<core::Encoder> encoder;
    SteadyMask steady(*people_);
    inference::MaskRefiner refiner;
    const core::FrameRate rate = still ? core::FrameRate{1, 1} : pictures.info().fps;
    const std::int64_t lead = request.timed ? core::frame_at(pictures.time(0) + Time(1), rate) : 0;
    const auto look_each = std::max<std::int64_t>(1, std::lround(rate.value()));
    const MaskTouches touches = touches_of(request, pictures, *people_, stop, report);
    PicturesAhead ahead(pictures);
    for (std::int64_t i = 0; i < pictures.count(); ++i) {
        if (stop.stop_requested()) throw core::Stopped();
        tell(report, "cutting out the person", i, pictures.count());
        const core::Surface rgb = ahead.next();
        const inference::RgbPlanes picture = planes_of(rgb);
        const SteadyMask::Seen seen = steady.of(picture);
        at::Tensor mask = seen.smoothed;
        if (touches.any()) touches.correct(i, plane_of(mask = mask.clone()));
        const inference::PersonExtent extent = inference::person_extent(touches.any() ? mask : seen.raw);
        ready.frames.push_back(person_at(pictures.time(i), extent));
        if (!ready.face && extent.share > 0 && i % look_each == 0) {
            const cv::Mat bytes = packed(rgb);
            for (const inference::Face& face : faces_->faces_in(bytes_of(bytes), true))
                ready.face |= lies_in(face, seen.raw);
        }
        ready.size = rgb.size();
        if (!encoder && !still) {
            encoder.emplace(request.target, settings, core::Encoder::Format{.size = ready.size, .fps = rate});
            const GreyPicture dark(ready.size);
            for (std::int64_t k = 0; k < lead; ++k)
                encoder->add(dark.frame(core::frame_start(k, rate), rate));
        }
        GreyPicture grey(ready.size);
        refiner.refine(mask, seen.small, picture,
                       [&](std::int64_t y, const float* row) { grey.set_row(y, row); });
        const core::VideoFrame made = grey.frame(core::frame_start(lead + i, rate), rate);
        if (still)
            write_picture(made, request.target);
        else
            encoder->add(made);
    }
    ready.bytes = still ? std::filesystem::file_size(request.target) : encoder->finish();
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

ca::BeatsReady Perception::run(const ca::BeatsRequest& request, const std::stop_token& stop,
                               const Report& report) {
    return {core::find_beats(
        request.path, request.range,
        [&](double done) {
            report(ca::Progress{"listening for the beat", done, 0.0});
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
