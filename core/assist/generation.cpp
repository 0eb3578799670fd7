// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/generation.h"
#include "core/assist/model_registry.h"
#include "core/assist/requests.h"
#include "core/store/import.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <numeric>

namespace core::assist {
namespace {

constexpr double kLongest = 60; // seconds that a model is asked for
/// Models make clips of 1 + 4k frames: so much more is asked for where a still is to be covered to its end.
constexpr double kGrid = 0.3; // seconds

const Track* picture_track(const Project& project) {
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video && !track->clips.empty()) return track.get();
    return nullptr;
}

const Clip& shown(const Project& project, const ClipId& id) {
    const Clip* clip = project.find_clip(id).clip;
    if (!clip) throw Failure("the clip that the new one belongs to is gone");
    if (clip->takes().empty())
        throw Failure("'" + clip->name + "' shows no film or picture that a model could go on from");
    return *clip;
}

/// A picture of a clip as a model is given it: a file, and the moment where that is a film.
struct Given {
    std::filesystem::path file;
    std::optional<Time> at;
    Size size;
};
Given picture_at(const Project& project, const std::filesystem::path& project_file, const Clip& clip,
                 Time at) {
    const Take& take = clip.takes()[clip.active_take()];
    const Media* media = project.find_media(take.media);
    if (!media || media->kind == MediaKind::audio)
        throw Failure("'" + clip.name + "' has no picture that a model could go on from");
    Given given{ProjectFile::resolve(project_file, media->path), {}, media->size};
    if (media->kind == MediaKind::image) return given;
    const Time source = clip.frozen ? *clip.frozen : clip.source_time(at);
    given.at = std::clamp(source - take.origin, Time(0), std::max(Time(0), media->duration - Time(1)));
    return given;
}

/// The moment of a clip's last picture on the timeline.
Time last_picture(const Project& project, const Clip& clip) {
    return std::max(clip.start, clip.end() - frame_start(1, project.fps));
}

/// What was laid over a clip, as it is at one moment of its source.
std::vector<Effect> effects_at(const Clip& clip, Time source) {
    std::vector<Effect> effects = clip.effects;
    std::erase_if(effects, [](const Effect& effect) { return effect.mask.has_value(); }); // it would move on
    for (Effect& effect : effects) {
        effect.id = {};
        for (auto& [name, curve] : effect.params)
            curve = Curve(value_at(curve, source));
    }
    return effects;
}

FrameRate ratio(Time of, Time to) {
    const auto by = std::gcd(of.count(), to.count());
    return {of.count() / by, to.count() / by};
}

/// The new medium as a clip that begins at a time.
AddClip placed(const TrackId& track, const Media& media, const TakeReady& ready, Time start) {
    const Take take = kept_take(media, ready);
    AddClip add{.track = track};
    add.clip.id.value = "clip-" + take.id.value;
    add.clip.name = std::filesystem::path(media.path).filename().string();
    add.clip.start = start;
    add.clip.source = {Time(0), media.duration};
    add.clip.content = MediaContent{.takes = {take}};
    return add;
}

/// A clip of an imported file becomes one of what a model made.
void say_how_made(Clip& clip, const Media& media, const TakeReady& ready) {
    auto* content = std::get_if<MediaContent>(&clip.content);
    if (!content || content->takes.empty()) return;
    Take& own = content->takes.front();
    Take take = kept_take(media, ready);
    take.id = own.id, take.media = own.media, take.origin = own.origin;
    own = std::move(take);
}

std::vector<Edit> gone_on(const Project& project, const Clip& clip, const Media& media,
                          const TakeReady& ready) {
    AddClip add = placed(project.find_clip(clip.id).track->id, media, ready, clip.end());
    const Time frame = frame_start(1, media.fps);
    if (add.clip.source.length() > frame)
        add.clip.source.start = frame; // the first picture is the one before
    add.clip.effects = effects_at(clip, clip.source_time(last_picture(project, clip)));
    add.clip.opacity = clip.opacity;
    add.insert = true;
    return {AddMedia{media}, add};
}

std::vector<Edit> bridged(const Project& project, const Clip& clip, const Clip& next, const Media& media,
                          const TakeReady& ready) {
    AddClip add = placed(project.find_clip(clip.id).track->id, media, ready, clip.end());
    const Time gap = next.start - clip.end();
    if (gap > Time(0))
        add.clip.speed = ratio(media.duration, gap); // both ends are where they belong
    else
        add.insert = true;
    return {AddMedia{media}, add};
}

std::vector<Edit> in_gap(const Project& project, const TimeRange& gap, const Media& media,
                         const TakeReady& ready) {
    AddClip add = placed(picture_track(project)->id, media, ready, gap.start);
    const bool still = media.kind == MediaKind::image;
    add.clip.source.end = still ? gap.length() : std::min(media.duration, gap.length());
    return {AddMedia{media}, add};
}

} // namespace

std::optional<TimeRange> gap_at(const Project& project, Time time) {
    const Track* track = picture_track(project);
    if (!track) return {};
    Time before{};
    for (const Clip& clip : track->clips) {
        if (before <= time && time < clip.start && before < clip.start) return TimeRange{before, clip.start};
        before = std::max(before, clip.end());
    }
    return {};
}

GenerateRequest generation_request(const Project& project, const std::filesystem::path& project_file,
                                   const Route& route, const std::optional<TimeRange>& gap,
                                   const std::string& model) {
    GenerateRequest request{.prompt = route.text, .still = route.still};
    request.captioned = route.captions != Captions::none;
    if (!model.empty()) request.model = model;
    if (!route.making) {
        if (request.captioned && model.empty()) request.model = kCaptionedClipModel;
        const double asked = route.seconds > 0 ? route.seconds : gap ? to_seconds(gap->length()) : 0;
        if (asked > 0) request.seconds = std::min(asked, kLongest);
        return request;
    }
    const Making& making = *route.making;
    const Clip& clip = shown(project, making.clip);
    const bool animates = making.kind == Making::Kind::animate;
    const Given first =
        picture_at(project, project_file, clip, animates ? clip.start : last_picture(project, clip));
    request.first = first.file, request.first_at = first.at;
    request.size = size_like(first.size);
    if (making.kind == Making::Kind::bridge) {
        const Clip& next = shown(project, making.next);
        const Given last = picture_at(project, project_file, next, next.start);
        request.last = last.file, request.last_at = last.at;
    }
    if (model.empty()) request.model = picture_model_of_user(making.kind == Making::Kind::bridge);
    const Time length = animates ? clip.length() + from_seconds(kGrid) : making.length;
    if (length > Time(0)) request.seconds = std::min(to_seconds(length), kLongest);
    return request;
}

std::vector<Edit> generation_edits(const Project& project, const std::filesystem::path& project_file,
                                   const std::optional<Making>& making, const std::optional<TimeRange>& gap,
                                   const TakeReady& ready) {
    const Media media = kept_media(project_file, ready);
    const Clip* clip = making ? project.find_clip(making->clip).clip : nullptr;
    if (clip && making->kind == Making::Kind::animate && !clip->takes().empty())
        return take_edits(project_file, {}, clip->id, ready);
    if (clip && making->kind == Making::Kind::go_on) return gone_on(project, *clip, media, ready);
    const Clip* next = clip ? project.find_clip(making->next).clip : nullptr;
    if (next && next->start >= clip->end() &&
        project.find_clip(clip->id).track == project.find_clip(next->id).track)
        return bridged(project, *clip, *next, media, ready);
    if (gap && gap_at(project, gap->start) == gap) return in_gap(project, *gap, media, ready);
    auto edits = import_edits(project, ready.media.path, false);
    for (Edit& edit : edits) {
        if (auto* add = std::get_if<AddMedia>(&edit)) add->media.caption = ready.caption;
        if (auto* add = std::get_if<AddClip>(&edit)) say_how_made(add->clip, media, ready);
    }
    return edits;
}

} // namespace core::assist
