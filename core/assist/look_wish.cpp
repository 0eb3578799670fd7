// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wishes for what is seen: shots, a camera that follows a face, faces hidden, people and what is behind them.
#include "core/analysis/face_tracks.h"
#include "core/analysis/reframe.h"
#include "core/assist/backdrop.h"
#include "core/assist/clear_of_faces.h"
#include "core/assist/duck_wish.h"
#include "core/assist/requests.h"
#include "core/assist/said.h"
#include "core/assist/talk/context.h"
#include "core/assist/voice_wish.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cmath>

namespace core::assist {
namespace {

using Kind = Wish::Kind;

/// Of a wish for what lies behind, the pictures that it does not lie in itself.
bool is_behind(const Clip& clip, const Track& track, const Wish& wish) {
    if (wish.kind != Kind::backdrop) return false;
    const bool shows =
        !wish.behind.media.empty() && clip.takes()[clip.active_take()].media == wish.behind.media;
    return shows || track.name == kBackdropTrack;
}

/// Pictures that a wish is about, by their place on the timeline.
std::vector<const Clip*> pictures_for(const Project& project, const Wish& wish) {
    std::vector<const Clip*> clips;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            const bool named = wish.clips.empty() ||
                               std::find(wish.clips.begin(), wish.clips.end(), clip.id) != wish.clips.end();
            const bool there = !wish.within || clip.range().overlaps(*wish.within);
            if (track->kind == TrackKind::video && named && there && !clip.takes().empty() && clip.enabled &&
                !is_behind(clip, *track, wish))
                clips.push_back(&clip);
        }
    std::stable_sort(clips.begin(), clips.end(), [](auto* a, auto* b) { return a->start < b->start; });
    return clips;
}

/// The sounds whose beats count: music, which belongs to no picture, where there is some.
std::vector<const Clip*> music_for(const Project& project, const Wish& wish) {
    std::vector<const Clip*> music, named, other;
    const auto is_named = [&](const Clip& clip) {
        return std::find(wish.clips.begin(), wish.clips.end(), clip.id) != wish.clips.end();
    };
    const auto has_picture = [&](const Clip& sound) {
        return !sound.link.empty() &&
               std::any_of(project.tracks.begin(), project.tracks.end(), [&](const auto& track) {
                   return track->kind == TrackKind::video &&
                          std::any_of(track->clips.begin(), track->clips.end(),
                                      [&](const Clip& clip) { return clip.link == sound.link; });
               });
    };
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            const bool there = !wish.within || clip.range().overlaps(*wish.within);
            if (track->kind != TrackKind::audio || track->muted || !there || clip.takes().empty() ||
                clip.muted || !clip.enabled)
                continue;
            (is_named(clip) ? named : has_picture(clip) ? other : music).push_back(&clip);
        }
    return !named.empty() ? named : !music.empty() ? music : other;
}

const Media* medium_of(const Project& project, const Clip& clip) {
    return project.find_media(clip.takes()[clip.active_take()].media);
}

Time origin_of(const Clip& clip) {
    return clip.takes()[clip.active_take()].origin;
}

std::string names_of(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "'" : i + 1 == names.size() ? " and '" : ", '") + names[i] + "'";
    return text;
}

/// Everything that was looked at, with its clip as it is now.
template <typename Ready, typename F>
void for_each_seen(const Project& project, const LookReady& seen, F&& do_with) {
    for (const LookReady::Part& part : seen.parts) {
        const auto found = project.find_clip(part.clip);
        const auto* ready = std::get_if<Ready>(&part.seen);
        if (found.clip && !found.clip->takes().empty() && ready) do_with(*found.clip, *ready);
    }
}

WishDone cut_shots(const Project& project, const Wish& wish, const LookReady& seen) {
    WishDone out;
    const bool marks = wish.text == "mark", counts = wish.text == "count";
    std::size_t count = 0;
    std::vector<std::string> names;
    for_each_seen<ShotsReady>(project, seen, [&](const Clip& clip, const ShotsReady& shots) {
        names.push_back(clip.name);
        std::vector<Time> times;
        for (const Time cut : shots.cuts) {
            const Time at = snap_to_frame(shown_time(clip, cut), project.rate());
            const bool inside =
                clip.start < at && at < clip.end() && (!wish.within || wish.within->contains(at));
            if (inside && std::find(times.begin(), times.end(), at) == times.end()) times.push_back(at);
        }
        std::sort(times.begin(), times.end());
        for (auto at = times.rbegin(); at != times.rend();
             ++at) { // the last first: the clip stays the left part
            if (marks) out.edits.emplace_back(AddMarker{{.time = *at, .end = *at, .name = "scene"}});
            if (!marks && !counts) out.edits.emplace_back(SplitClip{clip.id, *at});
            out.evidence.push_back({{*at, *at}, "another shot begins", "measured"});
            ++count;
        }
    });
    std::reverse(out.evidence.begin(), out.evidence.end());
    const std::string where = names.size() > 3 ? "" : " in " + names_of(names);
    if (count == 0)
        out.answer = "no scene change was found" + where + (counts ? "" : ", nothing was changed") +
                     "; dissolves are not found";
    else
        out.answer = (counts  ? "there are " + counted(count, "scene change", "scene changes")
                      : marks ? "put " + counted(count, "marker", "markers") + " where scenes change"
                              : "cut at " + counted(count, "scene change", "scene changes")) +
                     where;
    return out;
}

/// The pictures that beats cut: those that are named, else all.
std::vector<const Clip*> cut_by_beats(const Project& project, const Wish& wish) {
    std::vector<const Clip*> clips = pictures_for(project, wish);
    if (!clips.empty() || wish.clips.empty()) return clips;
    Wish all = wish; // it is the music that was named
    all.clips.clear();
    return pictures_for(project, all);
}

WishDone on_beats(const Project& project, const Wish& wish, const LookReady& seen) {
    WishDone out;
    std::vector<Time> times;
    double pace = 0;
    for_each_seen<BeatsReady>(project, seen, [&](const Clip& clip, const BeatsReady& ready) {
        if (pace == 0) pace = ready.beats.per_minute;
        for (const Time beat : ready.beats.times) {
            if (!played(clip).contains(beat)) continue;
            const Time at = snap_to_frame(shown_time(clip, beat), project.rate());
            if (clip.start <= at && at < clip.end() && (!wish.within || wish.within->contains(at)))
                times.push_back(at);
        }
    });
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (times.empty()) return {.answer = "no beat was found in the music, nothing was changed"};
    char how_fast[60];
    std::snprintf(how_fast, sizeof how_fast, " (%.0f a minute)", pace);
    const std::string beats = counted(times.size(), "beat", "beats") + how_fast;
    for (const Time at : times)
        out.evidence.push_back({{at, at}, "a beat", "measured"});
    if (wish.text == "count") return out.answer = "the music has " + beats, out;
    std::size_t cuts = 0;
    if (wish.text == "mark")
        for (const Time at : times)
            out.edits.emplace_back(AddMarker{{.time = at, .end = at, .name = "beat"}});
    else
        for (const Clip* clip : cut_by_beats(project, wish))
            for (auto at = times.rbegin(); at != times.rend();
                 ++at) // the last first: the clip stays the left part
                if (clip->start < *at && *at < clip->end()) {
                    out.edits.emplace_back(SplitClip{clip->id, *at});
                    ++cuts;
                }
    if (wish.text == "mark")
        out.answer = "put markers on " + beats;
    else if (cuts == 0)
        out.answer = "the music has " + beats + ", but no picture lies under them, so nothing was cut";
    else
        out.answer = "cut " + counted(cuts, "time", "times") + " on the beat; the music has " + beats;
    return out;
}

/// Sets parameters of a clip's transform, or gives it one.
Edit with_transform(const Clip& clip, Params params) {
    for (std::size_t i = 0; i < clip.effects.size(); ++i) {
        if (clip.effects[i].name != "transform" || clip.effects[i].mask) continue;
        Effect changed = clip.effects[i];
        for (auto& [name, curve] : params)
            changed.params[name] = std::move(curve);
        return SetEffect{.clip = clip.id,
                         .index = static_cast<std::int64_t>(i),
                         .effect = std::move(changed),
                         .track = {}};
    }
    return AddEffect{.clip = clip.id,
                     .effect = {.name = "transform", .params = std::move(params)},
                     .track = {},
                     .index = {}};
}

WishDone follow(const Project& project, const Wish& wish, const LookReady& seen) {
    WishDone out;
    const Size canvas = wish.size.width > 0 ? wish.size : project.canvas();
    if (wish.size.width > 0 && !(wish.size == project.canvas()))
        out.edits.emplace_back(SetFormat{.size = wish.size});
    std::vector<std::string> with, without, whole;
    for_each_seen<FacesReady>(project, seen, [&](const Clip& clip, const FacesReady& faces) {
        const Media* media = medium_of(project, clip);
        if (!media || media->size.width <= 0 || media->size.height <= 0) return;
        const double shape = static_cast<double>(media->size.width) / media->size.height,
                     wanted = static_cast<double>(canvas.width) / canvas.height;
        const double share = wanted / shape; // of the picture's width that is seen
        if (share >= 0.999) return whole.push_back(clip.name);
        const bool any = std::any_of(faces.frames.begin(), faces.frames.end(),
                                     [](const FacesAt& at) { return !at.faces.empty(); });
        (any ? with : without).push_back(clip.name);
        const auto place = [&](double centre) { return std::round((0.5 - centre) / share * 1e6) / 1e6; };
        Curve x = Value(0.0);
        const auto path = eased_keys(camera_path(faces.frames, share));
        if (any && !path.empty()) {
            const bool still = std::all_of(path.begin(), path.end(), [&](const CameraKey& at) {
                return std::abs(at.centre - path.front().centre) < 0.002;
            });
            std::vector<Key> keys;
            for (const CameraKey& at : path)
                keys.push_back({at.time + origin_of(clip), Value(place(at.centre)), at.ease});
            x = still ? Curve(Value(place(path.front().centre))) : Curve(std::move(keys));
        }
        out.edits.push_back(with_transform(clip, {{"x", std::move(x)}, {"scale", Value(1 / share)}}));
    });
    if (with.empty() && without.empty()) {
        out.edits.clear();
        out.answer = "the pictures of " + names_of(whole) +
                     " are not wider than the film, so there is nothing to follow a face with; say \"make it "
                     "vertical and follow the face\"";
        return out;
    }
    if (wish.size.width > 0)
        out.answer =
            "the film is " + std::to_string(canvas.width) + "x" + std::to_string(canvas.height) + " now";
    const auto add = [&](const std::string& text) { out.answer += (out.answer.empty() ? "" : "; ") + text; };
    if (!with.empty()) add("the picture of " + names_of(with) + " follows the face");
    if (!without.empty()) add("no face was found in " + names_of(without) + ", the middle is shown");
    return out;
}

WishDone hide(const Project& project, const Wish& wish, const LookReady& seen) {
    WishDone out;
    std::vector<std::string> with, without;
    std::size_t count = 0;
    for_each_seen<FacesReady>(project, seen, [&](const Clip& clip, const FacesReady& faces) {
        const auto tracks = face_tracks(faces.frames);
        (tracks.empty() ? without : with).push_back(clip.name);
        for (const FaceTrack& track : tracks) {
            Mask mask = mask_of(track, origin_of(clip));
            Effect effect{.name = wish.effect, .mask = std::move(mask)};
            for (const auto& [name, value] : wish.params.items())
                effect.params[name] = Value(value.get<double>());
            out.edits.emplace_back(
                AddEffect{.clip = clip.id, .effect = std::move(effect), .track = {}, .index = {}});
            ++count;
        }
    });
    if (count == 0) {
        out.answer = "no face was found in " + names_of(without) + ", nothing was changed";
        return out;
    }
    out.answer = "put " + wish.effect + " on " + counted(count, "face", "faces") + " in " + names_of(with) +
                 "; look through it: faces that are small or turned away are missed";
    if (!without.empty()) out.answer += "; no face was found in " + names_of(without);
    return out;
}

/// Whether a clip is cut out so already; parameters that nobody said may have been added to the effect.
bool has_effect(const Clip& clip, const Effect& wanted) {
    return std::any_of(clip.effects.begin(), clip.effects.end(), [&](const Effect& effect) {
        return effect.name == wanted.name && effect.mask && wanted.mask && effect.enabled &&
               effect.mask->file == wanted.mask->file && effect.mask->inverted == wanted.mask->inverted;
    });
}

WishDone on_person(const Project& project, const std::filesystem::path& file, const Wish& wish,
                   const LookRequest& asked, const LookReady& seen) {
    WishDone out;
    std::vector<std::string> with, without;
    std::vector<ClipId> cut_out;
    for (std::size_t i = 0; i < std::min(asked.parts.size(), seen.parts.size()); ++i) {
        const auto found = project.find_clip(seen.parts[i].clip);
        const auto* ready = std::get_if<MaskReady>(&seen.parts[i].seen);
        const auto* what = std::get_if<MaskRequest>(&asked.parts[i].what);
        if (!found.clip || !ready || !what) continue;
        if (!ready->face && !wish.sure) { // the mask shows people where there are none
            without.push_back(found.clip->name);
            continue;
        }
        with.push_back(found.clip->name);
        cut_out.push_back(found.clip->id);
        Effect effect{.name = wish.effect};
        effect.mask = Mask{.shape = MaskShape::file,
                           .size = Value(Point{1, 1}),
                           .file = std::filesystem::relative(what->target, file.parent_path()).string(),
                           .inverted = wish.outside};
        for (const auto& [name, value] : wish.params.items())
            effect.params[name] = Value(value.get<double>());
        if (wish.kind == Kind::backdrop && has_effect(*found.clip, effect)) continue; // another one behind
        out.edits.emplace_back(
            AddEffect{.clip = found.clip->id, .effect = std::move(effect), .track = {}, .index = {}});
    }
    const std::string none =
        "no face was seen in " + names_of(without) +
        ", so nobody is cut out there; if there is somebody, say so: \"" +
        (wish.kind == Kind::backdrop ? "replace the background behind the person with green"
                                     : "blur the background behind the person") +
        "\"";
    if (with.empty()) return {.answer = none + "; nothing was changed"};
    if (wish.kind == Kind::backdrop) {
        for (Edit& edit : laid_behind(project, cut_out, wish.behind))
            out.edits.push_back(std::move(edit));
        out.answer = "put " + name_of(project, wish.behind) + " behind the person in " + names_of(with);
    } else
        out.answer = "put " + wish.effect + " on " +
                     (wish.outside ? "what is behind the person in " : "the person in ") + names_of(with);
    if (!without.empty()) out.answer += "; " + none;
    return out;
}

} // namespace

LookRequest look_request(const Project& project, const std::filesystem::path& project_file, const Wish& wish,
                         const std::filesystem::path& folder) {
    if (wish.kind == Kind::clear_titles) return clear_request(project, project_file, wish);
    if (wish.kind == Kind::duck) return duck_request(project, project_file, wish);
    if (wish.kind == Kind::speech_loudness || wish.kind == Kind::level_speech)
        return voice_request(project, project_file, wish);
    LookRequest request;
    if (wish.kind == Kind::beats) {
        for (const Clip* clip : music_for(project, wish))
            if (const Media* media = medium_of(project, *clip))
                request.parts.push_back(
                    {clip->id, BeatsRequest{ProjectFile::resolve(project_file, media->path), played(*clip)}});
        if (request.parts.empty())
            throw Failure("there is no music on the timeline; put some on a sound track first");
        return request;
    }
    for (const Clip* clip : pictures_for(project, wish)) {
        const Media* media = medium_of(project, *clip);
        if (!media) continue;
        const std::string path = ProjectFile::resolve(project_file, media->path);
        const bool still = media->kind == MediaKind::image;
        const TimeRange range = still ? TimeRange{} : played(*clip);
        if (wish.kind == Kind::shots) {
            if (!still) request.parts.push_back({clip->id, ShotsRequest{path, range}});
        } else if (wish.kind == Kind::person || wish.kind == Kind::backdrop) {
            const std::string part = "-" + std::to_string(range.start.count() / 1000) + "-" +
                                     std::to_string(range.end.count() / 1000) + ".mkv";
            const std::string name = media->id.value + (still ? ".png" : part);
            request.parts.push_back(
                {clip->id,
                 MaskRequest{.path = path, .target = folder / name, .range = range, .timed = !still}});
        } else {
            request.parts.push_back(
                {clip->id,
                 FacesRequest{.path = path, .range = range, .small = wish.kind == Kind::hide_faces}});
        }
    }
    if (request.parts.empty())
        throw Failure(wish.clips.empty() ? "there is no clip on the timeline to look at"
                                         : "that clip has no moving picture to look at");
    return request;
}

WishDone look_edits(const Project& project, const std::filesystem::path& project_file, const Wish& wish,
                    const LookRequest& asked, const LookReady& seen) {
    if (wish.kind == Kind::clear_titles) return clear_edits(project, wish, seen);
    if (wish.kind == Kind::duck) return duck_edits(project, wish, seen);
    if (wish.kind == Kind::speech_loudness || wish.kind == Kind::level_speech)
        return voice_edits(project, wish, seen);
    if (wish.kind == Kind::shots) return cut_shots(project, wish, seen);
    if (wish.kind == Kind::beats) return on_beats(project, wish, seen);
    if (wish.kind == Kind::follow_face) return follow(project, wish, seen);
    if (wish.kind == Kind::hide_faces) return hide(project, wish, seen);
    return on_person(project, project_file, wish, asked, seen);
}

} // namespace core::assist
