// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/seen.h"
#include <algorithm>
#include <set>

namespace core {
namespace {

/// The sequences that tracks show, and those that these show.
void add_shown(const Project& project, const Tracks& tracks, std::set<SequenceId>& shown) {
    for (const auto& track : tracks)
        for (const Clip& clip : track->clips)
            if (const auto* nested = std::get_if<SequenceRef>(&clip.content))
                if (shown.insert(nested->sequence).second)
                    add_shown(project, project.tracks_of(nested->sequence), shown);
}

/// The number that an id ends in; 0 where it does not.
std::int64_t number_at_end(const std::string& id) {
    constexpr std::size_t kMost = 12; // digits; longer ones are no counter
    std::size_t from = id.size();
    while (from > 0 && id[from - 1] >= '0' && id[from - 1] <= '9')
        --from;
    return from == id.size() || id.size() - from > kMost ? 0 : std::stoll(id.substr(from));
}

void count_ids(const Tracks& tracks, std::int64_t& next) {
    const auto seen = [&](const std::string& id) { next = std::max(next, number_at_end(id) + 1); };
    for (const auto& track : tracks) {
        seen(track->id.value);
        for (const Clip& clip : track->clips)
            seen(clip.id.value), seen(clip.link), seen(clip.group);
        for (const Transition& transition : track->transitions)
            seen(transition.id.value);
    }
}

} // namespace

ProjectPtr seen_from(const ProjectPtr& project, const SequenceId& sequence) {
    const Sequence* shown = sequence.empty() ? nullptr : project->find_sequence(sequence);
    if (!shown) return project;
    auto view = std::make_shared<Project>(*project);
    view->tracks = shown->tracks;
    view->markers = shown->markers;
    if (shown->size.width > 0) view->size = shown->size;
    if (shown->fps.valid()) view->fps = shown->fps;
    std::set<SequenceId> within;
    add_shown(*project, shown->tracks, within);
    std::erase_if(view->sequences, [&](const auto& each) { return !within.contains(each->id); });
    count_ids(project->tracks, view->next_id);
    for (const auto& each : project->sequences) {
        view->next_id = std::max(view->next_id, number_at_end(each->id.value) + 1);
        count_ids(each->tracks, view->next_id);
    }
    return view;
}

Result<std::vector<Edit>> meant_in(std::vector<Edit> edits, const SequenceId& sequence) {
    if (sequence.empty()) return edits;
    std::vector<Edit> of_film;
    for (Edit& edit : edits) {
        if (auto* add = std::get_if<AddTrack>(&edit); add && add->sequence.empty()) add->sequence = sequence;
        if (auto* cut = std::get_if<DeleteRange>(&edit); cut && cut->sequence.empty())
            cut->sequence = sequence;
        if (std::holds_alternative<AddMarker>(edit))
            return Refusal{"Markers belong to the film; go back to it to set one."};
        if (const auto* format = std::get_if<SetFormat>(&edit)) { // it is the open timeline's
            if (format->sound_layout) of_film.emplace_back(SetFormat{.sound_layout = format->sound_layout});
            edit = SetSequence{.sequence = sequence, .size = format->size, .fps = format->fps};
        }
    }
    edits.insert(edits.end(), of_film.begin(), of_film.end());
    return edits;
}

} // namespace core
