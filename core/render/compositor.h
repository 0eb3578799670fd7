// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include "core/effects/effects.h"
#include "core/media/deinterlace.h"
#include "core/media/readers.h"
#include "core/render/plan.h"
#include "core/render/reader_pool.h"
#include "core/render/surface.h"
#include "core/titles/title_drawer.h"
#include <filesystem>
#include <map>
#include <set>

namespace core {

/// The one place where a picture comes to be: preview, thumbnails, export and the model's input all call
/// `render`. Keeps decoders open between calls; belongs to one thread. Missing media give a marked slate,
/// never an error.
class Compositor {
  public:
    /// `project_file`: where relative media paths count from (may be empty). `cache`: where decoded pictures
    /// are kept, shared with others; none: one of its own.
    explicit Compositor(std::filesystem::path project_file = {}, std::shared_ptr<FrameCache> cache = {});
    ~Compositor();
    /// The frame of the timeline that `time` lies in (as an export has it), upright, at `size`. A single
    /// layer that needs no work is handed through as decoded; what else there is comes in the format of the
    /// work that was done, its tags say which.
    VideoFrame render(const Project& project, Time time, Size size);
    /// The same of a plan.
    VideoFrame render(const Project& project, const Composition& composition, TimeRange interval, Size size);
    /// The format in which layers are laid on each other: in the project's light that of the first film on
    /// the timeline, as with its size and rate (so that a film alone is not converted); without a film RGB.
    [[nodiscard]] PixelFormat canvas(const Project& project);
    /// Whether what nothing covers is transparent, instead of black.
    void keep_alpha(bool keep) { keeps_alpha_ = keep; }
    /// Films are read from their proxies in this folder where they have one (core/media/proxy_place.h): for
    /// the viewer alone. Empty: never.
    void use_proxies(std::filesystem::path folder);
    /// Where what effects find out about pictures is kept; with proxies nothing is added to it.
    void keep_notes(std::shared_ptr<KeptNotes> kept);
    /// A place in a medium's file whose picture is handed through as it is decoded, untouched.
    struct Source {
        std::string path; ///< as the project says it
        Time time{};
    };
    /// Where the picture of a moment comes from, when it is one medium's alone and nothing is done to it but,
    /// at another size, fitting it.
    [[nodiscard]] std::optional<Source> handed_through(const Project& project, Time time) const;
    /// A clip that shows a medium's picture of a time.
    struct Shown {
        ClipId clip;
        std::string path; ///< as the project says it
        Time at{};        ///< in the medium's own time
    };
    /// Those of a composition, in nested sequences and transitions, too.
    [[nodiscard]] static std::vector<Shown> shown_media(const Composition& composition);
    /// It will be drawn soon: where its medium is not open and at its place, it is brought there on another
    /// thread. Returns at once.
    void prepare(const Shown& soon) { readers_.prepare(soon.path, soon.clip, soon.at); }
    /// Whether all that was prepared is there, and how many readers wait to be used.
    [[nodiscard]] bool prepared() const { return readers_.prepared(); }
    [[nodiscard]] std::size_t readers_ahead() const { return readers_.ahead(); }
    /// What one take of a clip shows at a media time, untouched by effects, at the media's own size.
    VideoFrame source_frame(const Project& project, const Clip& clip, std::size_t take, Time source_time);
    /// How much of each pixel of a clip's picture a mask takes in at a source time: CV_32F of `size`, 0 to 1.
    /// Empty where the mask's file cannot be read.
    cv::Mat mask_of(const Clip& clip, const Mask& mask, Time source_time, Size size);
    /// For A/B: shows this take of this clip instead of the active one; an empty id ends it.
    void show_take(ClipId clip, std::size_t take);
    /// The names of the clips that were drawn as slates so far, each once.
    [[nodiscard]] const std::set<std::string>& unreadable() const { return unreadable_; }

    /// The names of the clips of which something could not be decoded so far: a neighbour was shown instead.
    [[nodiscard]] const std::set<std::string>& damaged() const { return damaged_; }

  private:
    VideoFrame source_frame(const LayerPlan& layer);
    std::optional<VideoFrame> passed_on(const Composition& composition, TimeRange interval, Size size,
                                        const ColourSpace& light);
    /// A medium's picture upright; between two of them, where the plan says so, both.
    Surface upright_picture(const LayerPlan& layer, const VideoFrame& frame);
    VideoFrame whole(VideoReader& reader, const ClipId& clip, const VideoFrame& fields);
    Layer layer_of(const LayerPlan& layer, Size size, const PixelFormat& format);
    /// A layer of a plan with its picture, or with the two of a transition.
    struct Drawn;
    Drawn drawn(const LayerPlan& layer, Size size, const PixelFormat& format);
    /// Adds the layers from the lowest that is seen, and nothing where nothing is.
    std::vector<Drawn> drawn(const Composition& composition, Size size, const PixelFormat& format);
    Layer part_of(const std::shared_ptr<const LayerPlan>& part, Size size, const PixelFormat& format);
    /// A layer before its effects.
    Layer bare_layer_of(const LayerPlan& layer, Size size, const PixelFormat& format);
    /// With the first `count` of a plan's effects, each where its mask lets it. `format`: in which films'
    /// pictures beside this one come; none: there are none.
    Layer effected(Layer layer, const LayerPlan& plan, Size size, std::size_t count,
                   const PixelFormat* format);
    /// A film's plan so many pictures later, with the first `count` of its effects.
    LayerPlan plan_beside(const LayerPlan& plan, int by, std::size_t count);
    Moment moment_of(const LayerPlan& plan, Size size, std::size_t count, const PixelFormat* format);
    Layer nested(const LayerPlan& plan, Size size, const PixelFormat& format);
    cv::Mat parts_of(const Mask& mask, const LayerPlan& plan, Size area, const cv::Rect2d& box);
    void adjust(Surface& canvas, const LayerPlan& plan);
    void lay(Surface& canvas, const Drawn& layer);
    /// One of the two pictures of a transition.
    void lay_part(Surface& canvas, const std::shared_ptr<const LayerPlan>& part, const Layer& layer);
    void lay_transition(Surface& canvas, const Drawn& layer);
    /// All of them on black, or on nothing where the format has alpha.
    Surface together(const std::vector<Drawn>& layers, Size size, const PixelFormat& format);
    cv::Mat light_of(const std::string& path, const ClipId& clip, Time at, Size size);
    Layer title_of(const LayerPlan& layer, Size size, const PixelFormat& format);
    std::filesystem::path project_file_;
    ReaderPool readers_;
    TitleDrawer titles_;
    std::map<ClipId, Deinterlacer> fields_; ///< of clips whose pictures are interlaced
    std::set<std::string> damaged_, unreadable_;
    Notes notes_; ///< of effects that look at pictures beside
    ShownTake shown_;
    std::shared_ptr<KeptNotes> kept_;
    bool keeps_alpha_ = false, uses_proxies_ = false;
    std::string canvas_of_; ///< the medium that `canvas_` was read from
    PixelFormat canvas_;
};

} // namespace core
