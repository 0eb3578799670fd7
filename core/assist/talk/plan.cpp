// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/commands.h"
#include "core/assist/talk/plan_tools.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

using nlohmann::json;

json ids_json(const std::vector<ClipId>& ids) {
    json list = json::array();
    for (const ClipId& id : ids)
        list.push_back(id.value);
    return list;
}

const char* const kGone = "a clip that was meant is no longer on the timeline";

} // namespace

void cannot(const std::string& why) {
    throw Refusal{why};
}

void PlanBuilder::add_for(const ClipId& clip, Edit edit) {
    waiting_for_.insert(clip.value);
    waiting_.push_back(std::move(edit));
}

void PlanBuilder::settle() {
    if (waiting_.empty()) return;
    auto after = core::apply(now, waiting_);
    if (!after) cannot(after.message());
    places_.clear(), links_.clear();
    now = std::move(after.value());
    plan.edits.insert(plan.edits.end(), waiting_.begin(), waiting_.end());
    waiting_.clear(), waiting_for_.clear();
}

const PlanBuilder::Place& PlanBuilder::place(const ClipId& id) {
    if (places_.empty())
        for (const auto& track : now.tracks)
            for (const Clip& clip : track->clips) {
                places_[clip.id.value] = {&clip, track->kind};
                if (!clip.link.empty()) links_[clip.link].push_back(clip.id);
            }
    const auto found = places_.find(id.value);
    if (found == places_.end()) cannot(kGone);
    return found->second;
}

const Clip& PlanBuilder::clip(const ClipId& id) {
    if (waiting_for_.contains(id.value)) settle(); // named twice
    return *place(id).clip;
}

std::vector<ClipId> PlanBuilder::group(const ClipId& id) {
    const Clip& first = *place(id).clip;
    std::vector<ClipId> ids{id};
    if (first.link.empty()) return ids;
    for (const ClipId& other : links_.at(first.link))
        if (other != id) ids.push_back(other);
    return ids;
}

std::vector<ClipId> PlanBuilder::sounds(const ClipId& id) {
    std::vector<ClipId> ids = group(id);
    std::erase_if(ids, [&](const ClipId& one) { return place(one).kind != TrackKind::audio; });
    return ids;
}

void PlanBuilder::add(Edit edit) {
    settle();
    auto after = core::apply(now, edit);
    if (!after) cannot(after.message());
    places_.clear(), links_.clear();
    now = std::move(after.value());
    plan.edits.push_back(std::move(edit));
}

const Clip& clip_of(const Project& project, const ClipId& id) {
    const auto found = project.find_clip(id);
    if (!found.clip) cannot(kGone);
    return *found.clip;
}

std::vector<ClipId> group_of(const Project& project, const ClipId& id) {
    const Clip& clip = clip_of(project, id);
    std::vector<ClipId> ids{id};
    for (const auto& track : project.tracks)
        for (const Clip& other : track->clips)
            if (!clip.link.empty() && other.link == clip.link && other.id != id) ids.push_back(other.id);
    return ids;
}

std::vector<ClipId> sounds_of(const Project& project, const ClipId& id) {
    std::vector<ClipId> ids;
    for (const ClipId& one : group_of(project, id))
        if (project.find_clip(one).track->kind == TrackKind::audio) ids.push_back(one);
    return ids;
}

bool has_picture(const Project& project, const ClipId& id) {
    const auto found = project.find_clip(id);
    return found.track && found.track->kind == TrackKind::video;
}

ClipId cut_at(PlanBuilder& plan, const ClipId& id, Time at) {
    const Clip& clip = clip_of(plan.now, id);
    if (at <= clip.start) return id;
    const TrackId track = plan.now.find_clip(id).track->id;
    plan.add(SplitClip{id, at});
    for (const Clip& part : plan.now.find_track(track)->clips)
        if (part.start == at) return part.id;
    cannot("the cut at that time left nothing behind it");
}

std::vector<ClipId> pieces_in(PlanBuilder& plan, const std::vector<ClipId>& clips, const TimeRange& range) {
    std::vector<ClipId> inside;
    for (const ClipId& id : clips) {
        const auto found = plan.now.find_clip(id);
        if (!found.clip || !found.clip->range().overlaps(range)) continue;
        ClipId part = id;
        if (found.clip->start < range.start) part = cut_at(plan, id, range.start);
        if (clip_of(plan.now, part).end() > range.end) cut_at(plan, part, range.end);
        inside.push_back(part);
    }
    return inside;
}

Result<Planned> plan_step(const Project& project, const Step& step) {
    try {
        PlanBuilder plan(project);
        switch (step.op) {
        case Op::none:
        case Op::focus:
            break;
        case Op::remove:
        case Op::remove_range:
        case Op::keep:
        case Op::keep_range:
        case Op::split:
        case Op::trim:
        case Op::set_length:
        case Op::scale_length:
        case Op::extend:
        case Op::close_gaps:
            plan_cutting(plan, step);
            break;
        case Op::move:
        case Op::swap:
        case Op::shift:
        case Op::slip:
        case Op::link:
        case Op::order:
            plan_placing(plan, step);
            break;
        case Op::duplicate:
        case Op::add:
            plan_adding(plan, step);
            break;
        case Op::speed:
        case Op::reverse:
        case Op::mute:
        case Op::volume:
        case Op::fade:
        case Op::effect:
        case Op::remove_effect:
        case Op::take:
            plan_changing(plan, step);
            break;
        case Op::freeze:
        case Op::ramp:
            plan_pace(plan, step);
            break;
        case Op::transition:
        case Op::remove_transition:
            plan_transitions(plan, step);
            break;
        default:
            plan_notes(plan, step);
        }
        plan.settle();
        return plan.plan;
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

Result<std::vector<Edit>> edits_of(const Project& project, const std::vector<Step>& steps) {
    Project now = project;
    std::vector<Edit> edits;
    for (const Step& step : steps) {
        const auto planned = plan_step(now, step);
        if (!planned) return Refusal{planned.message()};
        edits.insert(edits.end(), planned.value().edits.begin(), planned.value().edits.end());
        auto after = core::apply(now, planned.value().edits);
        if (!after) return Refusal{after.message()};
        now = std::move(after.value());
    }
    return edits;
}

json to_json(const Step& s) {
    json out{{"op", static_cast<int>(s.op)}, {"clips", ids_json(s.clips)}, {"said", s.said}};
    if (!s.media.empty()) out["media"] = s.media.value;
    if (s.range) out["range"] = {s.range->start.count(), s.range->end.count()};
    for (const Time time : s.times)
        out["times"].push_back(time.count());
    if (s.has_time) out["time"] = s.time.count();
    const auto text = [&](const char* name, const std::string& value) {
        if (!value.empty()) out[name] = value;
    };
    text("edge", s.edge), text("place", s.place), text("anchor", s.anchor.value),
        text("track", s.track.value), text("part", s.part);
    text("effect", s.effect), text("parameter", s.parameter), text("text", s.text);
    out["value"] = s.value, out["relative"] = s.relative, out["on"] = s.on, out["gap"] = s.gap;
    if (!s.params.empty()) out["params"] = s.params;
    if (s.size.width) out["size"] = {s.size.width, s.size.height};
    return out;
}

/// Nothing when it is not of this form: projects carry it from any version of the program.
std::optional<Step> step_from_json(const json& j) {
    try {
        Step s;
        const int op = j.at("op").get<int>();
        if (op < 0 || op > static_cast<int>(Op::label)) return {};
        s.op = static_cast<Op>(op);
        for (const json& id : j.at("clips"))
            s.clips.push_back({id.get<std::string>()});
        s.media.value = j.value("media", "");
        if (j.contains("range"))
            s.range = {Time(j["range"].at(0).get<std::int64_t>()),
                       Time(j["range"].at(1).get<std::int64_t>())};
        for (const json& time : j.value("times", json::array()))
            s.times.emplace_back(time.get<std::int64_t>());
        s.has_time = j.contains("time");
        s.time = Time(j.value("time", std::int64_t{0}));
        s.edge = j.value("edge", ""), s.place = j.value("place", ""), s.anchor.value = j.value("anchor", ""),
        s.track.value = j.value("track", ""), s.part = j.value("part", "");
        s.effect = j.value("effect", ""), s.parameter = j.value("parameter", ""),
        s.text = j.value("text", ""), s.said = j.value("said", "");
        s.value = j.value("value", 0.0), s.relative = j.value("relative", false), s.on = j.value("on", true),
        s.gap = j.value("gap", false);
        s.params = j.value("params", json::object());
        if (j.contains("size")) s.size = {j["size"].at(0).get<int>(), j["size"].at(1).get<int>()};
        return s;
    } catch (const json::exception&) {
        return {};
    }
}

} // namespace core::assist::talk
