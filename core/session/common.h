// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the families of commands share. Internal to core/session.
#pragma once
#include "core/session/command.h"

namespace core::session_parts {

/// Sentences of what to do first; empty when it is done.
inline std::string needs_selection(const Desk& desk) {
    return desk.selection.empty() ? "Select a clip first." : "";
}
inline std::string needs_clip(const Desk& desk) {
    return desk.target_clip() ? "" : "Select a clip first, or put the playhead over one.";
}
inline std::string needs_range(const Desk& desk) {
    return desk.marked() ? "" : "Mark a range first: I sets its start, O its end.";
}
inline std::string needs_film(const Desk& desk) {
    return desk.project->duration() > Time(0) ? "" : "The timeline is empty. Import a clip first.";
}
inline std::string needs_track(const Desk& desk) {
    return desk.target_track() ? "" : "Choose a track first: a click on its name does.";
}

/// The entry of the bin that the source viewer shows; a bin with one medium only leaves no question. Empty:
/// none.
inline MediaId shown_in_source(const Desk& desk) {
    if (desk.project->find_entry(desk.source.media).media) return desk.source.media;
    return desk.project->media.size() == 1 ? desk.project->media.front()->id : MediaId{};
}
inline std::string needs_source(const Desk& desk) {
    return shown_in_source(desk).empty() ? "Choose a clip in the media panel first." : "";
}

/// A command that takes nothing but what lies on the desk.
inline Command plain(std::string id, std::string text, std::string icon,
                     std::function<std::string(const Desk&)> why_not,
                     std::function<Result<Outcome>(const Desk&)> run) {
    return {.id = std::move(id),
            .text = std::move(text),
            .icon = std::move(icon),
            .why_not = std::move(why_not),
            .run = [run = std::move(run)](const Desk& desk, const Args&) { return run(desk); }};
}

template <typename F>
void for_each_clip(const Project& project, F visit) {
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            visit(*track, clip);
}

/// Names for links and groups that the project does not have yet.
class FreshNames {
  public:
    explicit FreshNames(const Project& project);
    std::string operator()(const std::string& prefix);

  private:
    std::int64_t next_;
    std::set<std::string> taken_;
};

/// Makes room for something of a length on all unlocked tracks: what lies across `at` is cut there, and what
/// comes later moves right. Throws nothing; refused like its edits.
Result<std::vector<Edit>> room_edits(const Project& project, Time at, Time length);

} // namespace core::session_parts
