// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/common.h"

namespace core::session_parts {

FreshNames::FreshNames(const Project& project) : next_(project.next_id) {
    for (const auto& track : project.tracks)
        taken_.insert(track->id.value);
    for_each_clip(project, [&](const Track&, const Clip& clip) {
        taken_.insert(clip.id.value), taken_.insert(clip.link), taken_.insert(clip.group);
    });
}

std::string FreshNames::operator()(const std::string& prefix) {
    std::string name;
    do
        name = prefix + std::to_string(next_++);
    while (!taken_.insert(name).second);
    return name;
}

Result<std::vector<Edit>> room_edits(const Project& project, Time at, Time length) {
    std::vector<Edit> edits;
    std::set<std::string> cut_links;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            if (track->locked || clip.start >= at || clip.end() <= at) continue;
            if (!clip.link.empty() && !cut_links.insert(clip.link).second) continue; // goes with its partner
            edits.push_back(SplitClip{clip.id, at});
        }
    const auto cut =
        core::apply(project, edits); // the new pieces' ids are those that the edits will give again
    if (!cut) return Refusal{cut.message()};
    std::vector<ClipId> later;
    for (const auto& track : cut.value().tracks)
        for (const Clip& clip : track->clips)
            if (!track->locked && clip.start >= at) later.push_back(clip.id);
    if (!later.empty()) edits.push_back(MoveClips{later, length, {}});
    return edits;
}

} // namespace core::session_parts
