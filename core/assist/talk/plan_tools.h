// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plans of several operations share.
#pragma once
#include "core/assist/talk/step.h"

namespace core::assist::talk {

/// A plan in the making: every edit is tried on the project that the ones before leave. `add` throws the
/// Refusal of an edit that cannot be done; plan_step hands it on.
class PlanBuilder {
  public:
    explicit PlanBuilder(const Project& project) : now(project) {}
    void add(Edit edit);
    Project now;
    Planned plan;
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
