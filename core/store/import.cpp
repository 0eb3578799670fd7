// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/import.h"
#include "core/base/result.h"
#include "core/media/pixels.h"
#include "core/media/probe.h"
#include "core/render/film_colour.h"
#include "core/store/import_subtitles.h"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>
#include <unordered_set>

namespace core {
namespace {

/// "2: Microphone (eng, 1 channel)"
std::string sound_name(const AudioStreamInfo& sound, std::size_t index) {
    std::string name = std::to_string(index + 1);
    if (!sound.title.empty()) name += ": " + sound.title;
    const bool spoken = !sound.language.empty() && sound.language != "und";
    return name + " (" + (spoken ? sound.language + ", " : "") + std::to_string(sound.channels) +
           (sound.channels == 1 ? " channel)" : " channels)");
}

/// The light of a film, which the first one gives to the project.
FilmColour light_of(const MediaInfo& info) {
    return info.has_video && !info.is_image ? film_colour_of(format_of(info).colour) : FilmColour::bt709;
}

/// The same as a project is given it: nothing for the usual one, which it has.
std::optional<FilmColour> own_light(const Media& media) {
    return media.light == FilmColour::bt709 ? std::nullopt : std::optional(media.light);
}

Media media_of(const std::string& path, const MediaInfo& info) {
    Media media{.path = std::filesystem::absolute(path).lexically_normal().string(),
                .duration = info.duration,
                .size = info.size,
                .fps = info.fps,
                .light = light_of(info)};
    media.kind = !info.has_video ? MediaKind::audio : info.is_image ? MediaKind::image : MediaKind::video;
    if (info.picture_end < info.duration) media.picture_end = info.picture_end;
    media.has_audio = !info.audio.empty();
    for (std::size_t i = 0; i < info.audio.size() && info.audio.size() > 1; ++i)
        media.sounds.push_back(sound_name(info.audio[i], i));
    for (std::size_t i = 0; i < info.audio.size(); ++i)
        if (info.audio[i].usual) media.usual_sound = static_cast<std::int64_t>(i);
    media.bytes = std::filesystem::file_size(path);
    return media;
}

/// The size of a film made of a medium: its own, or the nearest of its shape that encoders and a timeline's
/// pictures in memory can have. Photos and lists of icons go beyond on either side.
Size film_size(Size own) {
    constexpr double kLeastSide = 16, kMostSide = 8192, kMostPixels = 8192.0 * 4320;
    const double width = own.width, height = own.height;
    const double most = std::min(
        {1.0, kMostSide / std::max(width, height), std::sqrt(kMostPixels / std::max(1.0, width * height))});
    const double scale = std::max(most, kLeastSide / std::max(1.0, std::min(width, height)));
    const auto side = [&](double stored) {
        return static_cast<int>(std::clamp(std::round(stored * scale), kLeastSide, kMostSide));
    };
    return {side(width), side(height)};
}

/// Ids are given by the edits themselves here, so that later edits of the same list can name them. Each is
/// one that nothing of the project has.
class Namer {
  public:
    Namer(const Project& project, std::int64_t first) : next_(first) {
        for (const auto& track : project.tracks) {
            taken_.insert(track->id.value);
            for (const Clip& clip : track->clips)
                taken_.insert(clip.id.value), taken_.insert(clip.link);
        }
    }
    std::string operator()(const char* prefix) {
        std::string id;
        do
            id = prefix + std::string("x") + std::to_string(next_++);
        while (taken_.contains(id));
        return id;
    }

  private:
    std::int64_t next_;
    std::unordered_set<std::string> taken_;
};

struct Place {
    Placement how = Placement::append;
    Time at{};
};

/// Where an appended media begins: behind everything on the tracks that it uses.
Time end_of_tracks(const Project& project, const Media& media) {
    const bool picture = media.kind != MediaKind::audio;
    Time start{};
    for (const auto& track : project.tracks)
        if (!track->clips.empty() && (track->kind == TrackKind::video || !picture || media.has_audio))
            start = std::max(start, track->clips.back().end());
    return start;
}

/// Makes room on the tracks for a clip of a length: cuts what lies across, or clears what lies there. Picture
/// and sound in one edit, so that what is left of them on both sides stays together.
std::vector<Edit> room_edits(const Project& project, const std::vector<TrackId>& tracks,
                             const TimeRange& range, Placement how) {
    std::vector<Edit> edits;
    std::vector<TrackId> to_clear;
    std::set<std::string> cut_links;
    for (const TrackId& id : tracks) {
        const Track* track = project.find_track(id);
        if (!track || how == Placement::append) continue;
        const auto lies_there = [&](const Clip& clip) { return clip.range().overlaps(range); };
        if (how == Placement::overwrite && std::any_of(track->clips.begin(), track->clips.end(), lies_there))
            to_clear.push_back(id);
        for (const Clip& clip : track->clips) {
            const bool across = clip.start < range.start && clip.end() > range.start;
            if (how == Placement::overwrite || !across) continue;
            if (!clip.link.empty() && !cut_links.insert(clip.link).second) continue; // cut with its partner
            edits.push_back(SplitClip{clip.id, range.start});
        }
    }
    if (!to_clear.empty()) edits.push_back(DeleteRange{range, false, to_clear});
    return edits;
}

/// The n-th unlocked track of a kind, or a new one.
TrackId track_of(const Project& project, TrackKind kind, std::size_t n, Namer& name,
                 std::vector<Edit>& edits) {
    for (const auto& track : project.tracks)
        if (track->kind == kind && !track->locked && n-- == 0) return track->id;
    const TrackId id{name("t")};
    edits.push_back(AddTrack{id, kind});
    return id;
}

/// `sounds`: which of the media's sounds are placed, each on a track of its own; all but the first are muted.
std::vector<Edit> place(const Project& project, const Media& media, const std::vector<std::int64_t>& sounds,
                        const Place& where, Namer& name) {
    std::vector<Edit> edits;
    const bool picture = media.kind != MediaKind::audio;
    // The first picture decides what nobody has.
    const bool no_size = project.size.width == 0, no_rate = project.fps.num == 0;
    const FrameRate rate = media.kind == MediaKind::image ? FrameRate{30, 1} : media.fps;
    if (picture && (no_size || no_rate))
        edits.push_back(SetFormat{no_size ? film_size(media.size) : Size{}, no_rate ? rate : FrameRate{0, 1},
                                  own_light(media)});
    Clip clip{.name = std::filesystem::path(media.path).filename().string(),
              .start = where.how == Placement::append ? end_of_tracks(project, media) : where.at};
    if (picture ? media.has_audio : sounds.size() > 1) clip.link = name("l");
    struct Target {
        TrackId track;
        TimeRange range;
        std::int64_t sound = 0;
        bool muted = false;
    };
    std::vector<Target> targets;
    const auto add = [&](TrackKind kind, std::size_t n, std::int64_t sound) {
        const Time length = media.reach(kind == TrackKind::video);
        targets.push_back(
            {track_of(project, kind, n, name, edits), {clip.start, clip.start + length}, sound, n > 0});
    };
    if (picture) add(TrackKind::video, 0, -1);
    for (std::size_t i = 0; i < sounds.size() && media.has_audio; ++i)
        add(TrackKind::audio, i, sounds[i]);
    // Those of one length are made room for together, so that what is left of their neighbours stays paired.
    for (std::size_t i = 0; i < targets.size();) {
        std::vector<TrackId> tracks;
        std::size_t next = i;
        for (; next < targets.size() && targets[next].range == targets[i].range; ++next)
            tracks.push_back(targets[next].track);
        for (Edit& edit : room_edits(project, tracks, targets[i].range, where.how))
            edits.push_back(std::move(edit));
        i = next;
    }
    for (const Target& target : targets) {
        clip.id.value = name("c");
        clip.content = MediaContent{.takes = {{.id = {name("k")}, .media = media.id}}, .sound = target.sound};
        clip.source = {Time(0), target.range.length()};
        clip.muted = target.muted;
        edits.push_back(AddClip{target.track, clip, where.how == Placement::insert});
    }
    return edits;
}

/// All sounds of a media, the usual one first.
std::vector<std::int64_t> all_sounds(const Media& media) {
    if (media.sounds.empty()) return {-1};
    std::vector<std::int64_t> sounds{media.usual_sound};
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(media.sounds.size()); ++i)
        if (i != media.usual_sound) sounds.push_back(i);
    return sounds;
}

} // namespace

std::vector<Edit> place_edits(const Project& project, const Media& media, Placement how, Time at,
                              const std::optional<TimeRange>& part) {
    Namer name(project, project.next_id * 100);
    if (!part) return place(project, media, all_sounds(media), {how, at}, name);
    Media shown = media; // no longer than the part that is meant
    shown.duration = part->length();
    shown.picture_end = media.picture_end > Time(0)
                            ? std::clamp(media.picture_end - part->start, Time(0), part->length())
                            : Time(0);
    std::vector<Edit> edits = place(project, shown, all_sounds(media), {how, at}, name);
    for (Edit& edit : edits)
        if (auto* add = std::get_if<AddClip>(&edit))
            add->clip.source = {add->clip.source.start + part->start, add->clip.source.end + part->start};
    return edits;
}

std::vector<Edit> place_edits(const Project& project, const Project::BinEntry& entry, Placement how, Time at,
                              std::optional<TimeRange> part) {
    if (!part && entry.subclip) part = entry.subclip->part;
    std::vector<Edit> edits = place_edits(project, *entry.media, how, at, part);
    if (entry.subclip)
        for (Edit& edit : edits)
            if (auto* add = std::get_if<AddClip>(&edit)) add->clip.name = entry.subclip->name;
    return edits;
}

Media read_media(const std::string& path) {
    return media_of(path, probe(path));
}

std::vector<Edit> import_edits(const Project& project, const std::string& path, bool bin_only,
                               std::optional<std::size_t> sound) {
    if (is_subtitle_file(path)) {
        Namer name(project, project.next_id * 100);
        return subtitle_edits(std::filesystem::path(path), std::ref(name));
    }
    const MediaInfo info = probe(path);
    if (sound && *sound >= info.audio.size())
        throw Failure(path + " has no sound " + std::to_string(*sound + 1) + "; it has " +
                      std::to_string(info.audio.size()) + " (`saycut probe` lists them)");
    return import_edits(project, media_of(path, info), bin_only, sound);
}

std::vector<Edit> import_edits(const Project& project, Media media, bool bin_only,
                               std::optional<std::size_t> sound) {
    std::int64_t number = static_cast<std::int64_t>(project.media.size()) + 1;
    while (project.find_entry({"media" + std::to_string(number)}).media)
        ++number;
    media.id.value = "media" + std::to_string(number);
    std::vector<Edit> edits{AddMedia{media}};
    if (bin_only) return edits;
    Namer name(project, number * 100);
    const std::vector<std::int64_t> sounds =
        sound ? std::vector{static_cast<std::int64_t>(*sound)} : all_sounds(media);
    for (Edit& edit : place(project, media, sounds, {}, name))
        edits.push_back(std::move(edit));
    return edits;
}

} // namespace core
