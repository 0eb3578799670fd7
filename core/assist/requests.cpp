// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/requests.h"
#include "core/project/project_file.h"
#include <algorithm>

namespace core::assist {
namespace {

const Take& active(const Clip& clip) {
    return clip.takes[clip.active_take];
}

Time onto_timeline_by(const Clip& clip) {
    return clip.start - clip.source.start + active(clip).origin;
}

} // namespace

Result<Narrowed> narrow_to_range(const Project& project, const Clip& clip, const TimeRange& range) {
    if (!clip.range().overlaps(range))
        return Refusal{"'" + clip.name +
                       "' does not lie in the range that is marked; clear the range or choose "
                       "another clip"};
    Narrowed narrowed{.clip = clip.id};
    Project current = project;
    const auto cut_at = [&](Time at) -> Result<Project> {
        const Clip& now = *current.find_clip(narrowed.clip).clip;
        if (at <= now.start || at >= now.end()) return current;
        narrowed.cuts.emplace_back(SplitClip{narrowed.clip, at});
        return core::apply(current, narrowed.cuts.back());
    };
    auto after = cut_at(range.start);
    if (!after) return Refusal{after.message()};
    current = after.value();
    // The clip that begins at the first cut, on the same track.
    const TrackId track = project.find_clip(clip.id).track->id;
    const Time first = std::max(range.start, clip.start);
    for (const Clip& part : current.find_track(track)->clips)
        if (part.start == first) narrowed.clip = part.id;
    after = cut_at(range.end);
    if (!after) return Refusal{after.message()};
    return narrowed;
}

AskRequest ask_request(const Project& project, const std::filesystem::path& project_file, const ClipId& id,
                       const std::string& question, const std::optional<TimeRange>& range) {
    const auto found = project.find_clip(id);
    const Media* media =
        found.clip && !found.clip->takes.empty() ? project.find_media(active(*found.clip).media) : nullptr;
    if (!media) throw Failure("there is no clip to ask about; import one first");
    const Clip& clip = *found.clip;
    const Time origin = active(clip).origin;
    AskRequest request{.path = ProjectFile::resolve(project_file, media->path),
                       .question = question,
                       .range = {clip.source.start - origin, clip.source.end - origin}};
    const bool plain = clip.speed == FrameRate{1, 1} && !clip.reversed;
    if (range && plain && clip.range().overlaps(*range)) {
        const Time by = onto_timeline_by(clip);
        request.range = {std::max(request.range.start, range->start - by),
                         std::min(request.range.end, range->end - by)};
    }
    return request;
}

void onto_timeline(std::vector<Evidence>& evidence, const Clip& clip) {
    const Time by = onto_timeline_by(clip);
    for (Evidence& item : evidence)
        item.range = {item.range.start + by, item.range.end + by};
}

std::vector<Edit> take_edits(const std::filesystem::path& project_file, const std::vector<Edit>& cuts,
                             const ClipId& clip, const TakeReady& ready) {
    const std::string name = std::filesystem::path(ready.media.path).stem().string();
    Media media = ready.media;
    media.id.value = "media-" + name;
    media.path = std::filesystem::relative(media.path, project_file.parent_path()).string();
    Take take = ready.take;
    take.id.value = name;
    take.media = media.id;
    std::vector<Edit> edits = cuts;
    edits.emplace_back(AddMedia{media});
    if (!clip.empty()) edits.emplace_back(AddTake{clip, take});
    return edits;
}

} // namespace core::assist
