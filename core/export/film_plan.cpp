// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/film_plan.h"
#include "core/base/result.h"
#include "core/export/film_join.h"
#include "core/media/pixels.h"
#include "core/render/light.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cstring>
extern "C" {
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

bool same_description(const AVCodecParameters& a, const AVCodecParameters& b) {
    return a.codec_id == b.codec_id && a.extradata_size == b.extradata_size && a.profile == b.profile &&
           (a.extradata_size == 0 ||
            std::memcmp(a.extradata, b.extradata, static_cast<std::size_t>(a.extradata_size)) == 0);
}

/// Whether a film's numbers mean what those of the pictures that are rendered beside it will mean: a stream
/// says so once for all.
bool same_numbers(const ColourSpace& a, const ColourSpace& b) {
    return a.matrix == b.matrix && a.range == b.range && same_light(a, b);
}

/// What is to be written, and what of it was found out.
struct Written {
    const RenderAhead::Order& order;
    const EncodeSettings& settings;
    PictureWork work;
    ColourSpace canvas; ///< of the timeline; what is encoded in 8 bits has another where this is a high range
    std::optional<std::string> pixels = {}; ///< as a file of it is read, once asked for
};

Written written(const RenderAhead::Order& order, const EncodeSettings& settings) {
    const PixelFormat canvas = Compositor(order.project_file).canvas(*order.project);
    const PictureForm form = written_form(settings, canvas);
    return {order,
            settings,
            {.form = form,
             .size = whole_colours(order.size, form.pixels),
             .fps = order.rate,
             .global_header = true},
            canvas.colour};
}

bool fits(const FilmPackets& film, Written& written) {
    const AVCodecParameters& codec = film.codec();
    const RenderAhead::Order& order = written.order;
    const AVCodec* encoder = avcodec_find_encoder_by_name(written.settings.video_codec.c_str());
    const bool progressive =
        codec.field_order == AV_FIELD_PROGRESSIVE || codec.field_order == AV_FIELD_UNKNOWN;
    const bool alike = encoder && encoder->id == codec.codec_id &&
                       Size{codec.width, codec.height} == order.size && film.info().posture.plain() &&
                       film.info().even_rate && same_numbers(format_of(film.info()).colour, written.canvas) &&
                       film.info().fps == order.rate && progressive;
    if (!alike) return false;
    if (!written.pixels) {
        const char* name =
            av_get_pix_fmt_name(static_cast<AVPixelFormat>(read_as(written.settings, written.work)));
        written.pixels = name ? name : "";
    }
    return film.info().pixel_format == *written.pixels;
}

/// Frames that show a file's pictures one after the other.
struct Stretch {
    FrameRun frames;
    std::string path;
    Time begins{}; ///< the medium's time of the first
};

/// The stretches of a run; frames of others are in none.
std::vector<Stretch> stretches_of(const RenderAhead::Order& order, const FrameRun& run) {
    const Compositor compositor(order.project_file);
    const Time period = frame_start(1, order.rate), near = period / 100;
    std::vector<Stretch> found;
    for (std::int64_t i = run.first; i < run.first + run.count; ++i) {
        const auto source = compositor.handed_through(*order.project, frame_start(i, order.rate));
        if (!source) continue;
        Stretch* last = found.empty() ? nullptr : &found.back();
        const bool goes_on =
            last && last->path == source->path && last->frames.first + last->frames.count == i &&
            std::chrono::abs(source->time - last->begins - frame_start(last->frames.count, order.rate)) <
                near;
        if (goes_on)
            ++last->frames.count;
        else
            found.push_back({{i, 1}, source->path, source->time});
    }
    return found;
}

/// The file of a stretch, opened once; null: it cannot be copied from.
FilmPackets* file_of(FilmPlan& plan, const Stretch& stretch, Written& written) {
    const auto [slot, fresh] = plan.files.try_emplace(stretch.path);
    if (!fresh) return slot->second.get();
    try {
        auto film =
            std::make_unique<FilmPackets>(ProjectFile::resolve(written.order.project_file, stretch.path));
        const bool usable =
            fits(*film, written) && (!plan.like || same_description(plan.like->codec(), film->codec()));
        if (usable) slot->second = std::move(film);
    } catch (const Failure&) { // it is rendered, which says what is wrong
    }
    if (!plan.like) plan.like = slot->second.get();
    return slot->second.get();
}

void add(FilmPlan& plan, const FilmSegment& segment) {
    if (segment.frames.count > 0) plan.segments.push_back(segment);
}

FilmPlan all_rendered(const RenderAhead::Order& order) {
    FilmPlan plan;
    for (const FrameRun& run : order.frames)
        add(plan, {.frames = run});
    return plan;
}

} // namespace

std::vector<FrameRun> FilmPlan::rendered() const {
    std::vector<FrameRun> runs;
    for (const FilmSegment& segment : segments)
        if (!segment.from) runs.push_back(segment.frames);
    return runs;
}

int FilmPlan::copied() const {
    return static_cast<int>(std::count_if(segments.begin(), segments.end(),
                                          [](const FilmSegment& segment) { return segment.from; }));
}

FilmPlan plan_film(const RenderAhead::Order& order, const EncodeSettings& settings) {
    const bool as_stored = settings.form.empty() && order.rate == order.project->rate();
    if (!settings.copy || !settings.video || !as_stored) return all_rendered(order);
    FilmPlan plan;
    Written work = written(order, settings);
    for (const FrameRun& run : order.frames) {
        std::int64_t done = run.first;
        for (const Stretch& stretch : stretches_of(order, run)) {
            FilmPackets* film = file_of(plan, stretch, work);
            if (!film) continue;
            const std::int64_t first = film->number_at(stretch.begins);
            for (const FilmPackets::Groups& groups : film->groups_in({first, stretch.frames.count})) {
                const std::int64_t at = stretch.frames.first + groups.pictures.first - first;
                add(plan, {.frames = {done, at - done}});
                add(plan, {{at, groups.pictures.count}, film, groups.pictures.first, groups.key});
                done = at + groups.pictures.count;
                plan.early = std::max(plan.early, groups.early);
            }
        }
        add(plan, {.frames = {done, run.first + run.count - done}});
    }
    const bool whole = plan.copied() > 0 && plan.rendered().empty();
    const bool mixes = plan.copied() > 0 && same_numbers(work.canvas, work.work.form.colour);
    if (plan.copied() == 0 || (!whole && !(mixes && joins(plan.like->codec(), settings, work.work))))
        return all_rendered(order);
    return plan;
}

} // namespace core
