// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/plan.h"
#include "core/catalogue/catalogue.h"
#include "core/document/fades.h"
#include "core/document/transitions.h"
#include "core/render/mask.h"
#include <algorithm>
#include <set>

namespace core {
namespace {

/// What is planned, and for whom.
struct Job {
    const Project& project;
    const ShownTake& shown;
    Size canvas;                    ///< of the sequence at hand
    std::vector<SequenceId> inside; ///< the nested ones on the way here
};

Composition planned(const Job& job, const Tracks& tracks, Time time);

double value(const Effect& effect, const char* parameter) {
    return number_of(*find_effect(effect.name), effect.params, parameter);
}

void fix(Params& params, Time at) {
    for (auto& [name, curve] : params)
        curve = value_at(curve, at);
}

std::optional<Mask> at_moment(const std::optional<Mask>& mask, Time at) {
    return mask ? std::optional(without_keys(*mask, at)) : std::nullopt;
}

/// Switches may be written as numbers.
bool same_value(const ParamSpec& spec, const Value& a) {
    const bool counts = spec.type == ParamType::number || spec.type == ParamType::toggle;
    return counts ? number_in(a) == spec.neutral_number() : a == spec.neutral;
}

/// The effect as it is at a source time, without keys; nothing where it is none of pictures, or changes
/// nothing.
std::optional<Effect> at_moment(const Effect& effect, Time at) {
    const Kind* kind = find_kind(Domain::picture, effect.name);
    if (!kind || !effect.enabled) return {};
    Effect fixed = effect;
    fix(fixed.params, at);
    fixed.mask = at_moment(effect.mask, at);
    if (fixed.mask && !fixed.mask->inverted && number_at(fixed.mask->strength, at) <= 0) return {};
    const bool changes = std::any_of(kind->params.begin(), kind->params.end(), [&](const ParamSpec& p) {
        return !same_value(p, param_at(*kind, fixed.params, p.name, at));
    });
    return changes ? std::optional(std::move(fixed)) : std::nullopt;
}

void move(Placing& placing, double scale, double x, double y) {
    const auto moved = [&](double side) { return (side - 0.5) * scale + 0.5; };
    cv::Rect2d& seen = placing.visible;
    if (seen != Placing{}.visible)
        seen = {moved(seen.x) + x, moved(seen.y) + y, seen.width * scale, seen.height * scale};
    placing.scale *= scale;
    placing.x = placing.x * scale + x;
    placing.y = placing.y * scale + y;
}

/// Whether an effect is said by how opaque the layer is; then that is said.
bool folded_into_opacity(const Effect& effect, LayerPlan& layer) {
    if (effect.name != "opacity" || effect.mask) return false;
    layer.opacity *= value(effect, "amount");
    return true;
}

/// The same of where the picture lies.
bool folded_into_placing(const Effect& effect, LayerPlan& layer) {
    if (effect.mask) return false;
    if (effect.name == "transform" && value(effect, "rotation") == 0.0) {
        move(layer.placing, value(effect, "scale"), value(effect, "x"), value(effect, "y"));
        return true;
    }
    if (effect.name == "crop") {
        const double left = value(effect, "left"), top = value(effect, "top");
        layer.placing.visible &= cv::Rect2d(left, top, std::max(0.0, 1 - left - value(effect, "right")),
                                            std::max(0.0, 1 - top - value(effect, "bottom")));
        return true;
    }
    return false;
}

void show_media(const Job& job, const Clip& clip, LayerPlan& layer) {
    const std::size_t wanted = clip.id == job.shown.clip ? job.shown.take : clip.active_take();
    const Take& take = clip.takes()[std::min(wanted, clip.takes().size() - 1)];
    const Media* media = job.project.find_media(take.media);
    layer.media = take.media;
    layer.path = media ? media->path : "";
    layer.at -= take.origin;
    if (media && media->kind == MediaKind::image) layer.at = Time(0); // a still is the same at any time
}

/// Whether it has a picture.
bool show_generator(const Generator& generator, LayerPlan& layer) {
    const Kind* kind = find_kind(Domain::generator, generator.kind);
    if (!kind || kind->name == "tone") return false;
    layer.shows = Shows::generator;
    layer.generator = generator;
    fix(layer.generator.params, layer.at);
    return true;
}

bool show_sequence(const Job& job, const SequenceId& id, LayerPlan& layer) {
    const Sequence* sequence = job.project.find_sequence(id);
    if (!sequence || std::find(job.inside.begin(), job.inside.end(), id) != job.inside.end()) return false;
    layer.shows = Shows::sequence;
    if (sequence->fps.valid()) // its pictures are its own rate's
        layer.at = frame_start(frame_at(layer.at, sequence->fps), sequence->fps);
    Job within = job;
    within.inside.push_back(id);
    within.canvas = sequence->size.width ? sequence->size : job.project.canvas();
    layer.nested = std::make_shared<const Composition>(planned(within, sequence->tracks, layer.at));
    return !layer.nested->layers.empty();
}

/// Says what a clip shows; false: nothing.
bool show_content(const Job& job, const Clip& clip, LayerPlan& layer) {
    if (const auto* generator = std::get_if<Generator>(&clip.content))
        return show_generator(*generator, layer);
    if (const auto* nested = std::get_if<SequenceRef>(&clip.content))
        return show_sequence(job, nested->sequence, layer);
    if (clip.is_title()) {
        layer.shows = Shows::title;
        layer.text = clip.text();
        return true;
    }
    if (std::holds_alternative<Adjustment>(clip.content)) {
        layer.shows = Shows::adjustment;
        return true;
    }
    if (clip.takes().empty()) return false;
    show_media(job, clip, layer);
    return true;
}

void add_effects(const std::vector<Effect>& effects, Time at, LayerPlan& layer) {
    for (const Effect& effect : effects) {
        const auto fixed = at_moment(effect, at);
        if (!fixed || folded_into_opacity(*fixed, layer)) continue;
        // Places are said only where nothing came before; an adjustment has none.
        const bool first = layer.effects.empty() && layer.shows != Shows::adjustment;
        if (!first || !folded_into_placing(*fixed, layer)) layer.effects.push_back(*fixed);
    }
}

/// A clip at a time that may lie beyond its ends; null: nothing of it is seen.
std::shared_ptr<const LayerPlan> layer_of(const Job& job, const Track& track, const Clip& clip, Time time,
                                          TakenEnds taken) {
    if (!clip.enabled) return {};
    const Time at = clip.source_time(time);
    LayerPlan layer{.clip = clip.id,
                    .name = clip.name,
                    .canvas = job.canvas,
                    .at = at,
                    .source = at,
                    .mask = at_moment(clip.mask, at),
                    .opacity = fade_at(clip, time, taken) * number_at(clip.opacity, at, 1),
                    .blend = clip.blend,
                    .between = clip.frozen ? Between::nearest : clip.between};
    if (layer.opacity <= 0 || !show_content(job, clip, layer)) return {};
    if (layer.shows == Shows::title) layer.title = title_look(clip, time, track.kind == TrackKind::subtitle);
    add_effects(clip.effects, at, layer);
    add_effects(track.effects, time, layer);
    const bool changes = layer.shows != Shows::adjustment || !layer.effects.empty();
    return layer.opacity > 0 && changes ? std::make_shared<const LayerPlan>(std::move(layer)) : nullptr;
}

/// The transitions at the two ends of a clip; those that are not known are cuts.
struct AtItsEnds {
    const Transition *in = nullptr, *out = nullptr;
};
AtItsEnds transitions_of(const Track& track, const Clip& clip) {
    AtItsEnds found;
    for (const Transition& transition : track.transitions) {
        if (transition.from != clip.id && transition.to != clip.id) continue;
        if (!find_kind(Domain::transition, transition.kind)) continue;
        (transition.to == clip.id ? found.in : found.out) = &transition;
    }
    return found;
}

std::shared_ptr<const LayerPlan> between(const Transition& transition, Time cut, Time time,
                                         std::shared_ptr<const LayerPlan> from,
                                         std::shared_ptr<const LayerPlan> to) {
    const Time into = time - (cut - before_cut(transition));
    if (into <= Time(0)) return from;
    if (into >= transition.length) return to;
    if (!from && !to) return {};
    TransitionPlan plan{transition.kind, transition.params, to_seconds(into) / to_seconds(transition.length),
                        std::move(from), std::move(to)};
    fix(plan.params, into);
    const LayerPlan& first = plan.from ? *plan.from : *plan.to;
    LayerPlan layer{
        .clip = first.clip, .name = first.name, .canvas = first.canvas, .shows = Shows::transition};
    layer.transition = std::move(plan);
    return std::make_shared<const LayerPlan>(std::move(layer));
}

/// What a track shows at a time: a clip, on its way from the one before it or to the one after it where that
/// is so.
std::shared_ptr<const LayerPlan> shown_on(const Job& job, const Track& track, Time time) {
    // Clips lie by their starts and never overlap: only the last one that has begun can be meant.
    const auto after = std::upper_bound(track.clips.begin(), track.clips.end(), time,
                                        [](Time t, const Clip& clip) { return t < clip.start; });
    if (after == track.clips.begin() || !std::prev(after)->range().contains(time)) return {};
    const auto here = std::prev(after);
    const AtItsEnds ends = transitions_of(track, *here);
    auto layer = layer_of(job, track, *here, time, {ends.in != nullptr, ends.out != nullptr});
    const auto neighbour = [&](ClipList::const_iterator other) {
        const AtItsEnds its = transitions_of(track, *other);
        return layer_of(job, track, *other, time, {its.in != nullptr, its.out != nullptr});
    };
    if (ends.in && time < here->start - before_cut(*ends.in) + ends.in->length) {
        const bool follows =
            !ends.in->from.empty() && here != track.clips.begin() && std::prev(here)->id == ends.in->from;
        layer = between(*ends.in, here->start, time, follows ? neighbour(std::prev(here)) : nullptr, layer);
    }
    if (ends.out && time >= here->end() - before_cut(*ends.out)) {
        const bool goes_on = !ends.out->to.empty() && after != track.clips.end() && after->id == ends.out->to;
        layer = between(*ends.out, here->end(), time, layer, goes_on ? neighbour(after) : nullptr);
    }
    return layer;
}

bool for_pictures(const Track& track) {
    return track.kind != TrackKind::audio;
}

Composition planned(const Job& job, const Tracks& tracks, Time time) {
    Composition made{.size = job.canvas};
    const bool solo = std::any_of(tracks.begin(), tracks.end(),
                                  [](const auto& track) { return for_pictures(*track) && track->solo; });
    for (const TrackKind kind : {TrackKind::video, TrackKind::title, TrackKind::subtitle})
        for (const auto& track : tracks) {
            if (track->kind != kind || track->hidden || (solo && !track->solo)) continue;
            if (const auto layer = shown_on(job, *track, time)) made.layers.push_back(*layer);
        }
    made.hash = hash_of(made);
    return made;
}

} // namespace

Composition plan(const Project& project, Time time, const ShownTake& shown) {
    return plan(project, {}, time, shown);
}

Composition plan(const Project& project, const SequenceId& sequence, Time time, const ShownTake& shown) {
    const Sequence* nested = sequence.empty() ? nullptr : project.find_sequence(sequence);
    Job job{project, shown, nested && nested->size.width ? nested->size : project.canvas(), {}};
    if (nested) job.inside.push_back(sequence);
    return planned(job, project.tracks_of(sequence), time);
}

std::vector<std::string> passed_over(const Project& project) {
    std::set<std::string> found;
    const auto look = [&](const Tracks& tracks) {
        for (const auto& track : tracks) {
            for (const Transition& transition : track->transitions)
                if (!find_kind(Domain::transition, transition.kind))
                    found.insert("this version does not know the transition '" + transition.kind +
                                 "'; its clips follow each other in a cut");
            for (const Clip& clip : track->clips) {
                const auto* generator = std::get_if<Generator>(&clip.content);
                if (generator && !find_kind(Domain::generator, generator->kind))
                    found.insert("this version does not know the generator '" + generator->kind +
                                 "'; nothing is seen there");
                for (const Effect& effect : clip.effects)
                    if (effect.enabled && !find_effect(effect.name))
                        found.insert("this version does not know the effect '" + effect.name +
                                     "'; it is left out");
            }
        }
    };
    look(project.tracks);
    for (const auto& sequence : project.sequences)
        look(sequence->tracks);
    return {found.begin(), found.end()};
}

} // namespace core
