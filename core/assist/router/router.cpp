// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/router/router.h"
#include "core/assist/requests.h"
#include "core/assist/router/grammar.h"
#include <algorithm>
#include <cmath>
#include <regex>

namespace core::assist {
namespace {

using Match = std::smatch;

struct Context {
    const Project& project;
    const Scope& scope;
    std::string text; ///< lower case, trimmed, without a final full stop
};

Route refuse(const std::string& why) {
    return {.kind = RouteKind::refuse, .understood = why};
}

/// Builds a timeline route after checking that the edits can be done.
Route timeline(const Context& c, std::vector<Edit> edits, const std::string& understood) {
    const auto result = core::apply(c.project, edits);
    if (!result) return refuse(result.message());
    return {.kind = RouteKind::timeline, .understood = understood, .edits = std::move(edits)};
}

/// The clip that words name, or the route that asks back.
struct Target {
    const Clip* clip = nullptr;
    Route ask;
};

Target target_of(const Context& c, const std::string& words) {
    const auto clips = video_clips(c.project);
    if (clips.empty()) return {nullptr, refuse("there is no clip on the timeline yet; import one first")};
    if (const auto named = find_named_clip(c.project, words)) {
        if (*named) return {*named, {}};
        return {nullptr, refuse("there is no such clip: the timeline has " + std::to_string(clips.size()) +
                                (clips.size() == 1 ? " clip" : " clips"))};
    }
    if (const auto found = c.project.find_clip(c.scope.clip); found.clip) return {found.clip, {}};
    if (clips.size() == 1) return {clips.front(), {}};
    Route ask{.kind = RouteKind::clarify, .understood = "which clip is meant?"};
    for (const Clip* clip : clips)
        ask.choices.push_back(clip->name);
    return {nullptr, ask};
}

std::vector<ClipId> with_linked(const Context& c, const Clip& clip) {
    std::vector<ClipId> ids{clip.id};
    for (const auto& track : c.project.tracks)
        for (const Clip& other : track->clips)
            if (!clip.link.empty() && other.link == clip.link && other.id != clip.id) ids.push_back(other.id);
    return ids;
}

Route remove_clip(const Context& c, const Match& m) {
    const Target target = target_of(c, m[1]);
    if (!target.clip) return target.ask;
    const bool gap = mentions_gap(c.text);
    return timeline(c, {RemoveClips{with_linked(c, *target.clip), !gap}},
                    "remove '" + target.clip->name + (gap ? "' and leave a gap" : "' and close the gap"));
}

Route remove_range(const Context& c, const Match& m) {
    const auto from = parse_spoken_time(m[1], c.project.rate()),
               to = parse_spoken_time(m[2], c.project.rate());
    if (!from || !to || *to <= *from)
        return refuse("the times '" + m[1].str() + "' and '" + m[2].str() + "' do not make a range");
    if (*from >= c.project.duration())
        return refuse("the timeline ends at " + spoken(c.project.duration()) + ", before that range");
    const bool gap = mentions_gap(c.text);
    return timeline(c, {DeleteRange{{*from, *to}, !gap, {}}},
                    "cut out " + spoken(*from) + " to " + spoken(*to));
}

Route remove_edge(const Context& c, const Match& m) {
    const auto length = parse_spoken_time(m[2], c.project.rate());
    if (!length || *length <= Time(0)) return refuse("'" + m[2].str() + "' is not a length");
    const bool first = m[1].str() != "last";
    const Time end = c.project.duration();
    if (*length >= end) return refuse("the timeline is only " + spoken(end) + " long");
    const TimeRange range = first ? TimeRange{Time(0), *length} : TimeRange{end - *length, end};
    return timeline(c, {DeleteRange{range, true, {}}},
                    std::string("cut the ") + (first ? "first " : "last ") + spoken(*length));
}

Route cut_before_after(const Context& c, const Match& m) {
    const auto at = parse_spoken_time(m[2], c.project.rate());
    const Time end = c.project.duration();
    if (!at || *at <= Time(0) || *at >= end)
        return refuse("'" + m[2].str() + "' does not lie inside the timeline (" + spoken(end) + ")");
    const bool before = m[1].str() == "before";
    return timeline(c, {DeleteRange{before ? TimeRange{Time(0), *at} : TimeRange{*at, end}, true, {}}},
                    "cut everything " + m[1].str() + " " + spoken(*at));
}

Route split(const Context& c, const Match& m) {
    const std::string when = m[1];
    const auto at = when.empty() || when == "here" || when.find("playhead") != std::string::npos
                        ? std::optional(c.scope.playhead)
                        : parse_spoken_time(when, c.project.rate());
    if (!at) return refuse("'" + when + "' is not a time; say for example 'split at 4.5 s'");
    std::vector<Edit> edits;
    for (const Clip* clip : video_clips(c.project))
        if (clip->start < *at && *at < clip->end()) edits.push_back(SplitClip{clip->id, *at});
    if (edits.empty()) return refuse("no clip lies at " + spoken(*at));
    return timeline(c, std::move(edits), "split at " + spoken(*at));
}

Route set_speed(const Context& c, const Match& m, FrameRate speed) {
    const Target target = target_of(c, m.size() > 1 ? m[1].str() : "");
    if (!target.clip) return target.ask;
    std::vector<Edit> edits;
    for (const ClipId& id : with_linked(c, *target.clip))
        edits.push_back(SetClip{.clip = id, .speed = speed});
    return timeline(c, std::move(edits),
                    "play '" + target.clip->name + "' at " + spoken_number(speed.value()) +
                        " times its speed");
}

Route named_speed(const Context& c, const Match& m) {
    double factor = std::stod(m[2]);
    if (m[3].str() == "%" || m[3].str() == "percent") factor /= 100;
    if (!(factor > 0)) return refuse("the speed must be above zero");
    return set_speed(c, m, {static_cast<std::int64_t>(std::llround(factor * 1000)), 1000});
}

Route reverse(const Context& c, const Match& m) {
    const Target target = target_of(c, m[1]);
    if (!target.clip) return target.ask;
    std::vector<Edit> edits;
    for (const ClipId& id : with_linked(c, *target.clip))
        edits.push_back(SetClip{.clip = id, .reversed = !target.clip->reversed});
    return timeline(c, std::move(edits), "play '" + target.clip->name + "' backwards");
}

Route mute(const Context& c, const Match& m) {
    const bool on = m[1].str() != "unmute";
    const std::string words = m[2];
    std::vector<Edit> edits;
    const bool all = words.find("everything") != std::string::npos || words.find("all") != std::string::npos;
    const Target target = all ? Target{} : target_of(c, words);
    if (!all && !target.clip) return target.ask;
    for (const auto& track : c.project.tracks)
        for (const Clip& clip : track->clips)
            if (track->kind == TrackKind::audio &&
                (all || clip.id == target.clip->id || (!clip.link.empty() && clip.link == target.clip->link)))
                edits.push_back(SetClip{.clip = clip.id, .muted = on});
    if (edits.empty()) return refuse("there is no sound to mute there");
    return timeline(c, std::move(edits),
                    std::string(on ? "mute " : "unmute ") +
                        (all ? "everything" : "'" + target.clip->name + "'"));
}

Route add_effect(const Context& c, const std::string& words, const Effect& effect) {
    std::vector<Edit> edits;
    std::string what;
    if (words.find("everything") != std::string::npos || words.find("all clips") != std::string::npos) {
        for (const Clip* clip : video_clips(c.project))
            edits.push_back(AddEffect{clip->id, effect});
        what = "everything";
    } else {
        const Target target = target_of(c, words);
        if (!target.clip) return target.ask;
        edits.push_back(AddEffect{target.clip->id, effect});
        what = "'" + target.clip->name + "'";
    }
    if (edits.empty()) return refuse("there is no clip on the timeline yet; import one first");
    return timeline(c, std::move(edits), "add the effect " + effect.name + " to " + what);
}

Route fade(const Context& c, const Match& m) {
    const Target target = target_of(c, c.text);
    if (!target.clip) return target.ask;
    const bool in = m[1].str() == "in";
    const auto length =
        m[2].matched ? parse_spoken_time(m[2], c.project.rate()) : std::optional(from_seconds(1.0));
    if (!length) return refuse("'" + m[2].str() + "' is not a length");
    std::vector<Edit> edits;
    for (const ClipId& id : with_linked(c, *target.clip)) {
        SetClip edit{.clip = id};
        (in ? edit.fade_in : edit.fade_out) = *length;
        edits.push_back(edit);
    }
    return timeline(c, std::move(edits),
                    std::string("fade '") + target.clip->name + (in ? "' in over " : "' out over ") +
                        spoken(*length));
}

Route marker(const Context& c, const Match& m) {
    const auto at =
        m[1].matched ? parse_spoken_time(m[1], c.project.rate()) : std::optional(c.scope.playhead);
    if (!at) return refuse("'" + m[1].str() + "' is not a time");
    return timeline(c, {AddMarker{{.time = *at, .end = *at, .name = m[2].str()}}},
                    "set a marker at " + spoken(*at));
}

Route reorder(const Context& c, const Match& m) {
    const Target target = target_of(c, m[1]);
    if (!target.clip) return target.ask;
    const auto clips = video_clips(c.project);
    const bool first = m[2].str() == "first" || m[2].str() == "start" || m[2].str() == "beginning";
    return timeline(c,
                    {ReorderClip{target.clip->id, first ? 0 : static_cast<std::int64_t>(clips.size()) - 1}},
                    "put '" + target.clip->name + "' " + (first ? "first" : "last"));
}

Route undo_redo(const Context&, const Match& m) {
    const bool undo = m[1].str() != "redo";
    return {.kind = RouteKind::timeline,
            .understood = undo ? "undo the last step" : "redo the step",
            .history_steps = undo ? -1 : 1};
}

struct Rule {
    std::regex pattern;
    Route (*make)(const Context&, const Match&);
};

const std::vector<Rule>& rules() {
    const auto re = [](const char* text) {
        return std::regex(text, std::regex::ECMAScript | std::regex::optimize);
    };
    static const std::vector<Rule> table{
        {re("^(undo|redo|revert)(?: that| it| the last (?:step|change|edit))?$"), undo_redo},
        {re("^(?:cut|remove|delete|take out|drop)(?: out)?(?: everything| the (?:boring "
            ")?(?:bit|part|piece)| all)?(?: from| between)? ([\\d:.]+f?(?: ?(?:s|sec|seconds?))?) "
            "(?:to|and|until|-) ([\\d:.]+f?)(?: ?(?:s|sec|seconds?))?(?:,? (?:and )?leave a gap)?$"),
         remove_range},
        {re("^(?:cut|remove|delete|trim|drop)(?: off)? the (first|last) "
            "([\\d.]+|one|two|three|four|five|ten|half)(?: a)? ?(?:s|sec|seconds?)?$"),
         remove_edge},
        {re("^(?:cut|remove|delete)(?: everything| all)? (before|after) ([\\d:.]+f?)(?: "
            "?(?:s|sec|seconds?))?$"),
         cut_before_after},
        {re("^(?:split|cut|razor)(?: (?:it|this|the clip|here))?(?: at| here)? ?((?:the "
            ")?playhead|here|[\\d:.]+f?)?(?: ?(?:s|sec|seconds?))?$"),
         split},
        {re("^(?:remove|delete|drop|get (?:rid|shot) of|take out|lose)((?: the| this| that| "
            "it|.*\\bclip\\b)[\\w .-]*?)(?:,? (?:and )?leave a gap)?$"),
         remove_clip},
        {re("^(?:speed up|play|speed|slow down) ?(.*?) ?(?:by|at|to)? ([\\d.]+) ?(x|times|%|percent)(?: "
            "(?:speed|faster))?$"),
         named_speed},
        {re("^(?:reverse|play) ?(.*?)(?: backwards?| in reverse)?$"), reverse},
        {re("^(mute|unmute|silence) ?(.*)$"), mute},
        {re("^fade (in|out)(?:.*? (?:over|for|by) ([\\d.]+)(?: ?(?:s|sec|seconds?)?))?.*$"), fade},
        {re("^(?:add|set|put) a marker(?: at ([\\d:.]+f?)(?: ?(?:s|sec|seconds?))?)?(?: (?:called|named) "
            "(.+))?$"),
         marker},
        {re("^(?:move|put|i want) (.+?) (?:to (?:the )?)?(first|last|start|beginning|end)$"), reorder},
    };
    return table;
}

/// Effects that words name exactly; what they do is known, so no model is asked.
struct EffectRule {
    std::regex pattern;
    Effect effect;
};
const std::vector<EffectRule>& effect_rules() {
    const auto re = [](const char* text) {
        return std::regex(text, std::regex::ECMAScript | std::regex::optimize);
    };
    static const std::vector<EffectRule> table{
        {re("^(?:make|turn|render)?(.*?)\\b(?:black and white|black & white|b&w|monochrome|gr[ae]yscale)$"),
         {"grayscale"}},
        {re("^(?:make|turn|give)?(.*?)\\bsepia(?: look| tone)?$"), {"sepia"}},
        {re("^(?:blur|soften)(.*)$"), {"blur"}},
        {re("^(?:sharpen)(.*)$"), {"sharpen"}},
        {re("^(?:mirror|flip)(.*?)(?: horizontally)?$"), {"flip"}},
        {re("^add (?:a )?vignette(.*)$"), {"vignette"}},
    };
    return table;
}

} // namespace

namespace {

/// "describe this clip", "caption every shot": notes and markers in the model's words.
std::optional<Route> caption_route(const Context& c) {
    static const std::regex shots("^(?:please )?(?:caption|describe|label) (?:every|each|all|all the|the) "
                                  "(?:shots?|scenes?|cuts?)(?: .*)?$"),
        clip("^(?:please )?(?:caption|label) (?:this|the|that|it)?(?: ?clip| ?video| ?shot)?$|^(?:please "
             ")?describe (?:this|the|that) (?:clip|video|shot)$");
    const bool every = std::regex_match(c.text, shots);
    if (!every && !std::regex_match(c.text, clip)) return std::nullopt;
    const Target target = target_of(c, c.text);
    if (!target.clip) return target.ask;
    return Route{.kind = RouteKind::question,
                 .understood = std::string(every ? "caption every shot of '" : "describe '") +
                               target.clip->name + "' in markers and a note",
                 .clip = target.clip->id,
                 .text = c.text,
                 .captions = every ? Captions::shots : Captions::clip};
}

/// A new clip; "... and caption it" asks for its caption too.
Route generate_route(const std::string& wanted, bool still) {
    static const std::regex tail("^(.+?),? and (?:caption|describe) it$");
    Match m;
    const bool captioned = std::regex_match(wanted, m, tail);
    const std::string prompt = captioned ? m[1].str() : wanted;
    return {.kind = RouteKind::generate,
            .understood = "generate a new " + std::string(still ? "picture" : "clip") +
                          std::string(captioned ? " with its caption: " : ": ") + prompt,
            .text = prompt,
            .still = still,
            .captions = captioned ? Captions::clip : Captions::none};
}

} // namespace

const char* route_name(RouteKind kind) {
    constexpr const char* names[] = {"timeline", "question", "edit", "generate", "clarify", "refuse"};
    return names[static_cast<std::size_t>(kind)];
}

Route route_message(const Project& project, const std::string& text, const Scope& scope, bool force_model) {
    const Context c{project, scope, normalise(text)};
    if (c.text.empty()) return refuse("the message is empty; say what should change, or ask something");
    Match m;
    if (auto route = caption_route(c)) return *route;
    static const std::regex generate(
        "^(?:please )?(?:generate|create|make|render) (?:me )?(?:a |an |the )?(?:new "
        ")?(?:video|clip|shot|film|(image|picture|photo|still))(?: (?:of|about|with|where|showing|in "
        "which))?:? (.+)$");
    if (std::regex_match(c.text, m, generate)) return generate_route(m[2], m[1].matched);
    if (is_question(text)) {
        Target target = target_of(c, c.text);
        if (!target.clip) // a question is about what is on the screen
            for (const Clip* clip : video_clips(project))
                if (clip->range().contains(scope.playhead)) target.clip = clip;
        if (!target.clip) return target.ask;
        return {.kind = RouteKind::question,
                .understood = "a question about '" + target.clip->name + "'",
                .clip = target.clip->id,
                .text = text};
    }
    if (!force_model) {
        for (const Rule& rule : rules())
            if (std::regex_match(c.text, m, rule.pattern)) return rule.make(c, m);
        for (const EffectRule& rule : effect_rules())
            if (std::regex_match(c.text, m, rule.pattern)) return add_effect(c, m[1], rule.effect);
    }
    const Target target = target_of(c, c.text);
    if (!target.clip) return target.ask;
    const auto part = scope.range ? narrow_to_range(project, *target.clip, *scope.range)
                                  : Result<Narrowed>(Narrowed{{}, target.clip->id});
    if (!part) return refuse(part.message());
    if (c.text.find(' ') == std::string::npos && !force_model)
        return {.kind = RouteKind::clarify,
                .understood = "what should happen with '" + text + "'?",
                .choices = {"ask about the clip", "change the picture"}};
    return {.kind = RouteKind::edit,
            .understood = "change the picture of '" + target.clip->name + "'" +
                          (part.value().cuts.empty() ? "" : " in the marked range") + ": " + text,
            .edits = part.value().cuts,
            .clip = part.value().clip,
            .text = text};
}

} // namespace core::assist
