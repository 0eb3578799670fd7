// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/backdrop.h"
#include "core/base/result.h"
#include <algorithm>
#include <filesystem>
#include <map>

namespace core::assist {
namespace {

std::string name_of(const Media& media) {
    return std::filesystem::path(media.path).filename().string();
}

/// By how much a picture that is fitted into a canvas grows to fill it.
double growth(Size picture, Size canvas) {
    if (picture.width <= 0 || picture.height <= 0) return 1;
    const double across = static_cast<double>(canvas.width) / picture.width,
                 down = static_cast<double>(canvas.height) / picture.height;
    return std::max(across, down) / std::min(across, down);
}

Clip of_colour(const Colour& colour, const TimeRange& range) {
    return {.name = kBackdropTrack,
            .start = range.start,
            .source = {Time(0), range.length()},
            .content = Generator{.kind = "colour", .params = {{"colour", Value(colour)}}}};
}

/// One after the other, where the medium is shorter than the range.
std::vector<Clip> of_media(const Media& media, const TimeRange& range, Size canvas) {
    const bool still = media.kind == MediaKind::image;
    const Time reach = still ? range.length() : media.reach(true);
    constexpr std::size_t kMost = 200; // a film of one picture under one of an hour
    std::vector<Clip> clips;
    for (Time at = range.start; at < range.end && reach > Time(0) && clips.size() < kMost; at += reach) {
        Clip clip{.name = name_of(media),
                  .start = at,
                  .source = {Time(0), std::min(reach, range.end - at)},
                  .content = MediaContent{.takes = {{.media = media.id}}}};
        if (const double scale = growth(media.size, canvas); scale > 1.0001)
            clip.effects.push_back({.name = "transform", .params = {{"scale", Value(scale)}}});
        clips.push_back(std::move(clip));
    }
    return clips;
}

/// Tracks for what lies behind, one below each that needs one, there already or made.
class TracksBelow {
  public:
    TracksBelow(const Project& project, std::vector<Edit>& edits) : project_(project), edits_(edits) {}
    TrackId below(const TrackId& track) {
        if (const auto known = made_.find(track.value); known != made_.end()) return known->second;
        const auto& tracks = project_.tracks;
        const auto place =
            std::find_if(tracks.begin(), tracks.end(), [&](const auto& each) { return each->id == track; });
        if (place == tracks.end()) throw Failure("the clip lies in a nested sequence; open that first");
        const auto index = place - tracks.begin();
        if (index > 0 && (*std::prev(place))->kind == TrackKind::video &&
            (*std::prev(place))->name == kBackdropTrack)
            return made_[track.value] = (*std::prev(place))->id;
        TrackId id;
        do
            id.value = "behind" + std::to_string(++number_);
        while (project_.find_track(id));
        const auto added =
            std::count_if(places_.begin(), places_.end(), [&](auto at) { return at <= index; });
        edits_.emplace_back(AddTrack{.id = id,
                                     .kind = TrackKind::video,
                                     .name = kBackdropTrack,
                                     .sequence = {},
                                     .index = static_cast<std::int64_t>(index + added)});
        places_.push_back(index);
        return made_[track.value] = id;
    }

  private:
    const Project& project_;
    std::vector<Edit>& edits_;
    std::map<std::string, TrackId> made_;
    std::vector<std::ptrdiff_t> places_;
    int number_ = 0;
};

} // namespace

std::string name_of(const Project& project, const Backdrop& behind) {
    const Media* media = project.find_media(behind.media);
    return media ? "'" + name_of(*media) + "'" : "a colour";
}

std::vector<Edit> laid_behind(const Project& project, const std::vector<ClipId>& clips,
                              const Backdrop& behind) {
    const Media* media = behind.media.empty() ? nullptr : project.find_media(behind.media);
    if (!behind.media.empty() && (!media || media->kind == MediaKind::audio))
        throw Failure("what should be seen behind the person is not in the bin; import it first");
    std::vector<Edit> edits;
    TracksBelow tracks(project, edits);
    for (const ClipId& id : clips) {
        const auto found = project.find_clip(id);
        if (!found.clip) continue;
        const TrackId track = tracks.below(found.track->id);
        const TimeRange range = found.clip->range();
        for (Clip& clip : media ? of_media(*media, range, project.canvas())
                                : std::vector<Clip>{of_colour(behind.colour, range)})
            edits.emplace_back(AddClip{.track = track, .clip = std::move(clip), .overwrite = true});
    }
    return edits;
}

} // namespace core::assist
