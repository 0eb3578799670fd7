// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to clips: cutting, trimming, taking away, moving a little, speed, links, takes.
#include "core/edits/combined.h"
#include "core/edits/moves.h"
#include "core/edits/multicam.h"
#include "core/edits/ramp.h"
#include "core/edits/sync.h"
#include "core/session/common.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

std::string needs_cut(const Desk& desk) {
    const Time at = desk.playhead;
    bool found = false;
    for_each_clip(*desk.project, [&](const Track&, const Clip& clip) {
        found = found || (clip.start < at && clip.end() > at);
    });
    return found ? "" : "Put the playhead inside a clip first.";
}

Result<Outcome> split(const Desk& desk, bool all_tracks) {
    const Time at = desk.playhead;
    if (all_tracks) return Outcome{.edits = split_all_edits(*desk.project, at), .label = "Split"};
    std::vector<Edit> edits;
    std::set<std::string> cut_links;
    const auto lies_across = [&](const Clip& clip) { return clip.start < at && clip.end() > at; };
    bool chosen = false; // what is selected elsewhere does not keep the razor from what lies here
    for (const ClipId& id : desk.selection)
        if (const auto found = desk.project->find_clip(id); found.clip)
            chosen = chosen || lies_across(*found.clip);
    for (const auto& track : desk.project->tracks)
        for (const Clip& clip : track->clips) {
            if (!lies_across(clip) || (chosen && !desk.selection.contains(clip.id))) continue;
            if (!clip.link.empty() && !cut_links.insert(clip.link).second) continue; // goes with its partner
            edits.push_back(SplitClip{clip.id, at});
        }
    return Outcome{.edits = std::move(edits), .label = "Split"};
}

std::string needs_something_chosen(const Desk& desk) {
    return desk.transition.empty() ? needs_selection(desk) : "";
}

Result<Outcome> remove(const Desk& desk, bool ripple) {
    if (!desk.transition.empty())
        return Outcome{.edits = {RemoveTransition{desk.transition}}, .label = "Remove the transition"};
    return Outcome{.edits = {RemoveClips{desk.selected(), ripple}},
                   .label = ripple ? "Ripple delete" : "Delete",
                   .selection = std::set<ClipId>{}};
}

Result<Outcome> trim(const Desk& desk, bool start, bool ripple) {
    const Clip* clip = desk.target_clip();
    if (desk.playhead <= clip->start || desk.playhead >= clip->end())
        return Refusal{"The playhead must lie inside the clip: that is where it is trimmed to."};
    Outcome outcome{.edits = {TrimClip{clip->id, start ? "start" : "end", desk.playhead, ripple}},
                    .label = "Trim to playhead"};
    if (start && ripple) outcome.playhead = clip->start; // what was under it is there now
    return outcome;
}

Result<Outcome> nudge(const Desk& desk, std::int64_t frames) {
    const FrameRate rate = desk.project->rate();
    const Time by = frame_start(std::abs(frames), rate);
    return Outcome{.edits = {MoveClips{desk.selected(), frames < 0 ? -by : by, {}}}, .label = "Nudge"};
}

/// A gap of the targeted track, or of the first that has one at the playhead; the whole space between two
/// clips.
std::optional<TimeRange> gap_at_playhead(const Desk& desk) {
    const Time at = desk.playhead, end = desk.project->duration();
    TimeRange gap{Time(0), end};
    for (const auto& track : desk.project->tracks)
        for (const Clip& clip : track->clips) {
            if (track->locked) continue;
            if (clip.range().contains(at)) return std::nullopt;
            if (clip.end() <= at) gap.start = std::max(gap.start, clip.end());
            if (clip.start > at) gap.end = std::min(gap.end, clip.start);
        }
    if (at >= end || gap.length() <= Time(0)) return std::nullopt;
    return gap;
}

Result<Outcome> set_each(const Desk& desk, const std::string& label,
                         const std::function<void(SetClip&, const Clip&)>& set) {
    Outcome outcome{.label = label};
    for (const ClipId& id : desk.selected()) {
        SetClip edit{.clip = id};
        set(edit, *desk.project->find_clip(id).clip);
        outcome.edits.push_back(edit);
    }
    return outcome;
}

Result<Outcome> take(const Desk& desk, int by) {
    const Clip* clip = desk.target_clip();
    const auto count = static_cast<int>(clip->takes().size());
    return Outcome{
        .edits = {SelectTake{clip->id, (static_cast<int>(clip->active_take()) + by + count) % count}},
        .label = "Select take"};
}

std::string needs_takes(const Desk& desk) {
    const Clip* clip = desk.target_clip();
    return clip && clip->takes().size() > 1 ? "" : "This clip has one take only.";
}

bool all_selected(const Desk& desk, bool (*is)(const Clip&)) {
    const auto ids = desk.selected();
    return !ids.empty() && std::all_of(ids.begin(), ids.end(), [&](const ClipId& id) {
        return is(*desk.project->find_clip(id).clip);
    });
}

Command mute() {
    Command command{.id = "clip.mute", .text = "Mute the clip", .icon = "mute", .why_not = needs_selection};
    command.on = [](const Desk& desk) { return all_selected(desk, [](const Clip& c) { return c.muted; }); };
    command.run = [on = command.on](const Desk& desk, const Args&) {
        const bool muted = on(desk);
        return set_each(desk, muted ? "Unmute" : "Mute",
                        [muted](SetClip& edit, const Clip&) { edit.muted = !muted; });
    };
    return command;
}

Command reverse() {
    Command command{.id = "clip.reverse", .text = "Play backwards", .why_not = needs_selection};
    command.on = [](const Desk& desk) {
        return all_selected(desk, [](const Clip& c) { return c.reversed; });
    };
    command.run = [on = command.on](const Desk& desk, const Args&) {
        const bool reversed = on(desk);
        return set_each(desk, "Direction",
                        [reversed](SetClip& edit, const Clip&) { edit.reversed = !reversed; });
    };
    return command;
}

Command enable() {
    Command command{.id = "clip.disable", .text = "Switch the clip off", .why_not = needs_selection};
    command.on = [](const Desk& desk) {
        return all_selected(desk, [](const Clip& c) { return !c.enabled; });
    };
    command.run = [on = command.on](const Desk& desk, const Args&) {
        const bool off = on(desk);
        return set_each(desk, off ? "Switch on" : "Switch off",
                        [off](SetClip& edit, const Clip&) { edit.enabled = off; });
    };
    return command;
}

/// The clip shows the picture at the playhead all the time; one that does runs again.
Result<Outcome> freeze(const Desk& desk) {
    const Clip* clip = desk.target_clip();
    if (clip->frozen)
        return Outcome{.edits = {FreezeClip{clip->id, std::nullopt}}, .label = "Let the clip run"};
    if (!clip->range().contains(desk.playhead))
        return Refusal{"The playhead must lie inside the clip: that picture is held."};
    return Outcome{.edits = {FreezeClip{clip->id, desk.playhead}}, .label = "Hold a picture"};
}

Result<Outcome> nest(const Desk& desk) {
    return Outcome{.edits = {NestClips{.clips = desk.selected()}}, .label = "Nest", .select_new = true};
}

Command speed() {
    return {.id = "clip.speed",
            .text = "Speed…",
            .args = {{"percent", "Speed in percent", ArgSpec::Kind::number, true}},
            .why_not = needs_selection,
            .run = [](const Desk& desk, const Args& args) -> Result<Outcome> {
                const double percent = args.at("percent");
                if (!(percent >= 1 && percent <= 10'000))
                    return Refusal{"The speed of a clip lies between 1 and 10000 percent."};
                const auto hundredths = static_cast<std::int64_t>(percent * 100 + 0.5);
                return set_each(desk, "Speed", [hundredths](SetClip& edit, const Clip&) {
                    edit.speed = FrameRate{hundredths, 10'000};
                });
            }};
}

Command ramp() {
    return {.id = "clip.ramp",
            .text = "Speed ramp…",
            .args = {{"from", "Speed at the start in percent", ArgSpec::Kind::number, true},
                     {"to", "Speed at the end in percent", ArgSpec::Kind::number, true}},
            .why_not =
                [](const Desk& desk) {
                    return desk.selected_clip() ? std::string()
                                                : std::string("Select a clip with a picture first.");
                },
            .run = [](const Desk& desk, const Args& args) -> Result<Outcome> {
                const double from = args.at("from"), to = args.at("to");
                if (!(from >= 5 && from <= 2000 && to >= 5 && to <= 2000))
                    return Refusal{"The speeds of a ramp lie between 5 and 2000 percent."};
                const Clip* clip = desk.selected_clip();
                if (!clip) return Refusal{"Select a clip with a picture first."};
                const auto made = ramp_edits(*desk.project, clip->id, from / 100, to / 100);
                if (!made) return Refusal{"The clip is too short for a change of speed by steps."};
                return Outcome{.edits = made->edits,
                               .label = "Speed ramp",
                               .selection = std::set<ClipId>(made->parts.begin(), made->parts.end())};
            }};
}

Command rename() {
    return {.id = "clip.rename",
            .text = "Rename the clip…",
            .args = {{"name", "Name of the clip", ArgSpec::Kind::text, true}},
            .why_not = needs_selection,
            .run = [](const Desk& desk, const Args& args) {
                return set_each(desk, "Rename", [&](SetClip& edit, const Clip&) {
                    edit.name = args.at("name").get<std::string>();
                });
            }};
}

/// The clip with angles that is meant: under the playhead, of selected ones first; else the selected one.
const Clip* clip_with_angles(const Desk& desk) {
    const Clip* found = nullptr;
    for_each_clip(*desk.project, [&](const Track& track, const Clip& clip) {
        if (track.kind == TrackKind::audio || angle_count(clip) < 2) return;
        const bool chosen = desk.selection.contains(clip.id), here = clip.range().contains(desk.playhead);
        if (here && (chosen || !found || !desk.selection.contains(found->id))) found = &clip;
    });
    const Clip* selected = desk.selected_clip();
    return found || !selected || angle_count(*selected) < 2 ? found : selected;
}

std::string needs_angles(const Desk& desk) {
    return clip_with_angles(desk) ? "" : "There is no clip with several angles at the playhead.";
}

Result<Outcome> choose_angle(const Desk& desk, std::int64_t number, bool cut) {
    const Clip& clip = *clip_with_angles(desk);
    const auto count = static_cast<std::int64_t>(angle_count(clip));
    if (number < 1) return Refusal{"Angles are counted from 1."};
    auto edits =
        angle_edits(*desk.project, clip.id, static_cast<std::size_t>(std::min(number, count + 1) - 1),
                    cut ? std::optional(snap_to_frame(desk.playhead, desk.project->rate())) : std::nullopt);
    if (!edits) return Refusal{edits.message()};
    return Outcome{.edits = std::move(edits.value()),
                   .label = (cut ? "Cut to angle " : "Angle ") + std::to_string(number)};
}

std::vector<Command> angle_commands() {
    return {{.id = "angle.choose",
             .text = "Choose the angle…",
             .args = {{"angle", "Number of the angle", ArgSpec::Kind::number, true},
                      {"cut", "Cut at the playhead", ArgSpec::Kind::truth, false}},
             .why_not = needs_angles,
             .run =
                 [](const Desk& desk, const Args& args) {
                     const double number = args.at("angle");
                     return choose_angle(desk,
                                         number >= 1 && number < 1000 ? static_cast<std::int64_t>(number) : 0,
                                         args.value("cut", false));
                 }},
            plain("angle.next", "Cut to the next angle", "", needs_angles, [](const Desk& desk) {
                const Clip& clip = *clip_with_angles(desk);
                const auto angles = angles_of(clip);
                const auto now = std::find(angles.begin(), angles.end(), clip.active_take());
                const auto next = now == angles.end()
                                      ? 0
                                      : (now - angles.begin() + 1) % static_cast<std::int64_t>(angles.size());
                return choose_angle(desk, next + 1, true);
            })};
}

Result<Outcome> link(const Desk& desk, bool linked) {
    std::vector<ClipId> ids = desk.selected();
    if (!linked)
        for (const ClipId& id : desk.selected())
            for (const ClipId& partner : linked_clips(*desk.project, id))
                if (std::find(ids.begin(), ids.end(), partner) == ids.end()) ids.push_back(partner);
    return Outcome{.edits = {LinkClips{ids, linked}}, .label = linked ? "Link" : "Unlink"};
}

std::string needs_two(const Desk& desk) {
    return desk.selection.size() > 1 ? "" : "Select two clips or more first.";
}

} // namespace

std::vector<Command> clip_commands() {
    std::vector<Command> all{
        plain("clip.split", "Split at playhead", "split", needs_cut,
              [](const Desk& desk) { return split(desk, false); }),
        plain("clip.split_all", "Split all tracks", "", needs_cut,
              [](const Desk& desk) { return split(desk, true); }),
        plain("clip.trim_start", "Trim start to playhead", "", needs_clip,
              [](const Desk& desk) { return trim(desk, true, true); }),
        plain("clip.trim_end", "Trim end to playhead", "", needs_clip,
              [](const Desk& desk) { return trim(desk, false, true); }),
        plain("clip.remove", "Delete, leave a gap", "trash", needs_something_chosen,
              [](const Desk& desk) { return remove(desk, false); }),
        plain("clip.ripple_remove", "Delete and close the gap", "ripple", needs_something_chosen,
              [](const Desk& desk) { return remove(desk, true); }),
        plain(
            "clip.close_gap", "Close the gap at the playhead", "",
            [](const Desk& desk) -> std::string {
                return gap_at_playhead(desk) ? "" : "Put the playhead into a gap that all tracks have first.";
            },
            [](const Desk& desk) -> Result<Outcome> {
                const TimeRange gap = *gap_at_playhead(desk);
                return Outcome{
                    .edits = {DeleteRange{gap, true, {}}}, .label = "Close the gap", .playhead = gap.start};
            }),
        plain("clip.nudge_left", "Nudge left by a frame", "", needs_selection,
              [](const Desk& desk) { return nudge(desk, -1); }),
        plain("clip.nudge_right", "Nudge right by a frame", "", needs_selection,
              [](const Desk& desk) { return nudge(desk, 1); }),
        plain("clip.nudge_left_far", "Nudge left by ten frames", "", needs_selection,
              [](const Desk& desk) { return nudge(desk, -10); }),
        plain("clip.nudge_right_far", "Nudge right by ten frames", "", needs_selection,
              [](const Desk& desk) { return nudge(desk, 10); }),
        plain("clip.group", "Group", "", needs_two,
              [](const Desk& desk) -> Result<Outcome> {
                  return Outcome{.edits = {GroupClips{desk.selected(), true}}, .label = "Group"};
              }),
        plain("clip.ungroup", "Ungroup", "", needs_selection,
              [](const Desk& desk) -> Result<Outcome> {
                  return Outcome{.edits = {GroupClips{desk.selected(), false}}, .label = "Ungroup"};
              }),
        plain("clip.link", "Link picture and sound", "", needs_two,
              [](const Desk& desk) { return link(desk, true); }),
        plain("clip.unlink", "Unlink picture and sound", "", needs_selection,
              [](const Desk& desk) { return link(desk, false); }),
        plain("clip.freeze", "Hold the picture at the playhead", "", needs_clip, freeze),
        plain("clip.nest", "Nest the clips", "", needs_selection, nest),
        plain("take.next", "Next take", "", needs_takes, [](const Desk& desk) { return take(desk, 1); }),
        plain("take.previous", "Previous take", "", needs_takes,
              [](const Desk& desk) { return take(desk, -1); }),
    };
    for (auto& made : {mute(), enable(), reverse(), speed(), ramp(), rename()})
        all.push_back(made);
    for (auto& made : angle_commands())
        all.push_back(made);
    return all;
}

} // namespace core
