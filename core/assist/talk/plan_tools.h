// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plans of several operations share.
#pragma once
#include "core/assist/talk/step.h"
#include <unordered_map>
#include <unordered_set>

namespace core::assist::talk {

/// A plan in the making: every edit is tried on the project that the ones before leave. `add` throws the
/// Refusal of an edit that cannot be done; plan_step hands it on.
class PlanBuilder {
  public:
    explicit PlanBuilder(const Project& project) : now(project) {}
    void add(Edit edit);
    /// A change of one clip that no other clip's plan looks at: done with others of its kind in one go, since
    /// each list of edits looks at the whole film. `settle` does what waits.
    void add_for(const ClipId& clip, Edit edit);
    void settle();
    /// The clip as it is by now, those that go with it (itself first) and the sounds among them: as the
    /// functions below, and found at once however many clips there are.
    const Clip& clip(const ClipId& id);
    std::vector<ClipId> group(const ClipId& id);
    std::vector<ClipId> sounds(const ClipId& id);
    bool shows(const ClipId& id) { return place(id).kind == TrackKind::video; }
    Project now;
    Planned plan;

  private:
    struct Place {
        const Clip* clip = nullptr;
        TrackKind kind{};
    };
    const Place& place(const ClipId& id);
    std::unordered_map<std::string_view, Place> places_; ///< of `now`; empty after each change
    std::unordered_map<std::string_view, std::vector<ClipId>> links_;
    std::vector<Edit> waiting_;
    std::unordered_set<std::string> waiting_for_;
};

[[noreturn]] void cannot(const std::string& why);
const Clip& clip_of(const Project& project, const ClipId& id);
/// The clip and those that go with it.
std::vector<ClipId> group_of(const Project& project, const ClipId& id);
/// The sounds that go with a clip; the clip itself when it is a sound.
std::vector<ClipId> sounds_of(const Project& project, const ClipId& id);
bool has_picture(const Project& project, const ClipId& id);
/// Cuts the clips at the borders of a range; what of them lies inside.
std::vector<ClipId> pieces_in(PlanBuilder& plan, const std::vector<ClipId>& clips, const TimeRange& range);
/// Cuts one clip (with its sound) at a time; the part behind the cut.
ClipId cut_at(PlanBuilder& plan, const ClipId& clip, Time at);

void plan_cutting(PlanBuilder& plan, const Step& step);
void plan_placing(PlanBuilder& plan, const Step& step);
void plan_adding(PlanBuilder& plan, const Step& step);
void plan_changing(PlanBuilder& plan, const Step& step);
void plan_pace(PlanBuilder& plan, const Step& step);
void plan_transitions(PlanBuilder& plan, const Step& step);
void plan_notes(PlanBuilder& plan, const Step& step);

} // namespace core::assist::talk
