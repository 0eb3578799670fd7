// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/problem_of.h"
#include "core/base/parse_number.h"
#include "core/catalogue/catalogue.h"
#include "core/document/transitions.h"
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace core {
namespace {

using nlohmann::json;
using Problem = std::optional<std::string>;

constexpr int kLeastSide = 16, kMostSide = 16384;
constexpr double kLeastSpeed = 0.01, kMostSpeed = 100, kLeastVolume = -1000, kMostVolume = 60;
/// A container's length is rounded; so much more than the medium holds is still its end.
constexpr Time kRounding{kFlicksPerSecond / 10};
constexpr std::int64_t kMostIds = 1'000'000'000'000'000;

bool on_the_timeline(Time time) {
    return time >= Time(0) && time <= kLongestTime;
}

std::string named(const Clip& clip) {
    return "the clip '" + (clip.name.empty() ? clip.id.value : clip.name) + "'";
}

Problem source_problem(const Clip& clip, const Media* medium) {
    const std::string of = " of " + named(clip);
    if (!on_the_timeline(clip.source.start))
        return "the source" + of + " must start at or after 0 (source.start)";
    if (clip.source.length() <= Time(0)) return "the source" + of + " must end after it starts (source.end)";
    if (!on_the_timeline(clip.source.end)) return "the source" + of + " is too long (source.end)";
    const auto* shown = std::get_if<MediaContent>(&clip.content);
    const std::int64_t sound = shown ? shown->sound : -1;
    const auto sounds = medium ? static_cast<std::int64_t>(medium->sounds.size()) : 1;
    if (sound < -1 || sound >= std::max<std::int64_t>(1, sounds))
        return "the sound" + of + " must be one that its medium has, from 0, or -1 for the usual one (sound)";
    const bool ends = medium && medium->kind != MediaKind::image;
    if (ends && clip.source.end > medium->duration + kRounding)
        return "the source" + of + " ends at " + plain_number(to_seconds(clip.source.end)) +
               " s, and its medium is only " + plain_number(to_seconds(medium->duration)) +
               " s long (source.end)";
    return std::nullopt;
}

Problem marks_problem(const Marks& marks, const TimeRange& whole, const std::string& of) {
    const auto within = [&](const std::optional<Time>& mark) {
        return !mark || (*mark >= whole.start - kRounding && *mark <= whole.end + kRounding);
    };
    if (!within(marks.in) || !within(marks.out)) return "the marks" + of + " must lie within it (marks)";
    if (marks.in && marks.out && *marks.in >= *marks.out)
        return "the marks" + of + " must end after they start (marks)";
    return std::nullopt;
}

Problem take_problem(const Clip& clip) {
    std::unordered_set<std::string_view> ids;
    for (const Take& take : clip.takes()) {
        if (const Problem problem = problem_of(take)) return problem;
        if (!ids.insert(take.id.value).second)
            return "there is already a take " + take.id.value + " of " + named(clip) + " (takes)";
    }
    if (clip.active_take() >= std::max<std::size_t>(1, clip.takes().size()))
        return named(clip) + " has no take " + std::to_string(clip.active_take()) + " (active_take)";
    return std::nullopt;
}

/// A parameter that every clip has.
struct OwnParameter {
    const char* name;
    double least, most;
    Curve Clip::*curve;
};
constexpr OwnParameter kOwn[] = {{"volume_db", kLeastVolume, kMostVolume, &Clip::volume_db},
                                 {"pan", -1, 1, &Clip::pan},
                                 {"opacity", 0, 1, &Clip::opacity}};

ParamSpec spec_of(const OwnParameter& own) {
    return {.name = own.name,
            .type = ParamType::number,
            .neutral = 0.0,
            .added = 0.0,
            .least = own.least,
            .most = own.most};
}

Problem own_problem(const Clip& clip) {
    for (const OwnParameter& own : kOwn) {
        const Curve& curve = clip.*own.curve;
        const auto* value = std::get_if<Value>(&curve);
        const auto* number = value ? std::get_if<double>(value) : nullptr;
        if (number && *number >= own.least && *number <= own.most) continue; // nearly always
        if (const Problem problem = problem_of(spec_of(own), curve, clip.name))
            return *problem + " (" + own.name + ")";
    }
    return std::nullopt;
}

/// Of what is painted: so much that nobody paints it, and little enough to be drawn and written.
constexpr std::size_t kMostStrokes = 2000, kMostStrokePoints = 50'000;

Problem strokes_problem(const std::vector<Stroke>& strokes, const std::string& of) {
    if (strokes.size() > kMostStrokes)
        return "the mask of " + of +
               " has more than 2,000 strokes of a brush: undo some, or put the effect on once more "
               "(mask.strokes)";
    std::size_t count = 0;
    for (const Stroke& stroke : strokes) {
        count += stroke.points.size();
        if (stroke.points.empty()) return "a stroke of a brush needs a point (stroke.points of " + of + ")";
        if (!(stroke.radius > 0 && stroke.radius <= 2))
            return "the radius of a brush must lie above 0 and at most be 2 heights of the picture "
                   "(stroke.radius of " +
                   of + ")";
        if (!(stroke.hardness >= 0 && stroke.hardness <= 1))
            return "the hardness of a brush must lie between 0 and 1 (stroke.hardness of " + of + ")";
        for (const Point& point : stroke.points)
            if (!(std::abs(point.x) <= 100 && std::abs(point.y) <= 100))
                return "the points of a stroke must lie between -100 and 100 (stroke.points of " + of + ")";
    }
    if (count > kMostStrokePoints)
        return "the strokes in the mask of " + of +
               " have more than 50,000 points: undo some, or put the effect on once more (mask.strokes)";
    return std::nullopt;
}

Problem mask_problem(const std::optional<Mask>& mask, const std::string& of) {
    if (!mask) return std::nullopt;
    const auto judge = [&](const char* name, ParamType type, double least, double most, const Curve& curve) {
        const Problem problem = problem_of(
            ParamSpec{.name = name, .type = type, .neutral = 0.0, .added = 0.0, .least = least, .most = most},
            curve, "mask");
        return problem ? Problem(*problem + " (mask of " + of + ")") : std::nullopt;
    };
    if (auto p = judge("centre", ParamType::point, -4, 5, mask->centre)) return p;
    if (auto p = judge("size", ParamType::point, 0, 10, mask->size)) return p;
    if (auto p = judge("rotation", ParamType::number, -3600, 3600, mask->rotation)) return p;
    if (auto p = judge("feather", ParamType::number, 0, 1, mask->feather)) return p;
    if (auto p = judge("strength", ParamType::number, 0, 1, mask->strength)) return p;
    if (mask->touches.size() > 1000)
        return "the mask of " + of + " has more than 1,000 touches (mask.touches)";
    if (!mask->touches.empty() && mask->shape != MaskShape::file)
        return "only a mask from a file has touches (mask.touches of " + of + ")";
    for (const Touch& touch : mask->touches)
        if (!(touch.place.x >= 0 && touch.place.x <= 1 && touch.place.y >= 0 && touch.place.y <= 1))
            return "the touches of the mask of " + of + " must lie in the picture (mask.touches)";
    if (mask->points.size() > 10'000)
        return "the mask of " + of + " has more than 10,000 points (mask.points)";
    if (mask->shape == MaskShape::polygon && mask->points.size() < 3)
        return "a polygon needs at least three points (mask.points of " + of + ")";
    if (mask->shape == MaskShape::file && mask->file.empty())
        return "a mask from a file needs the file (mask.file of " + of + ")";
    for (const Point& point : mask->points)
        if (!(std::abs(point.x) <= 100 && std::abs(point.y) <= 100))
            return "the points of the mask of " + of + " must lie between -100 and 100 (mask.points)";
    return strokes_problem(mask->strokes, of);
}

Problem effects_problem(const std::vector<Effect>& effects, const std::string& of) {
    for (const Effect& effect : effects) {
        if (const Problem problem = mask_problem(effect.mask, of)) return problem;
        if (!effect.name.empty() && !find_effect(effect.name)) continue; // kept for the program that knows it
        if (auto problem = effect_problem(effect.name, effect.params)) return *problem + " (effects)";
    }
    return std::nullopt;
}

Problem content_problem(const Clip& clip, TrackKind kind) {
    const bool titles = kind == TrackKind::title || kind == TrackKind::subtitle;
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        if (kind == TrackKind::audio)
            return named(clip) + " is a title and cannot lie on a track for sound (text)";
        return problem_of(title_kind(), title->style);
    }
    // Old files may hold pictures there.
    if (titles && (kind == TrackKind::subtitle || !std::holds_alternative<MediaContent>(clip.content)))
        return named(clip) + " is no title: only titles lie on such a track (track)";
    if (const auto* generator = std::get_if<Generator>(&clip.content)) {
        const Kind* known = find_kind(Domain::generator, generator->kind);
        return known ? problem_of(*known, generator->params)
                     : std::nullopt; // kept for the program that knows it
    }
    if (std::holds_alternative<MediaContent>(clip.content) && clip.takes().empty())
        return named(clip) + " shows no media: it needs a take (takes)";
    return std::nullopt;
}

Problem fade_problem(const Clip& clip) {
    if (!on_the_timeline(clip.fade_in) || !on_the_timeline(clip.fade_out))
        return "the fades of " + named(clip) + " must last 0 s or longer (fade_in, fade_out)";
    if (clip.fade_in + clip.fade_out > clip.length())
        return "the fades of " + named(clip) + " are longer than the clip (fade_in, fade_out)";
    return std::nullopt;
}

bool is_number(const json& value, const char* field) {
    return !value.contains(field) || value.at(field).is_number();
}
bool is_text(const json& value, const char* field) {
    return !value.contains(field) || value.at(field).is_string();
}

/// Where an answer's evidence lies: what the chat draws as a line that jumps there.
bool evidence_fits(const json& details) {
    if (!details.contains("evidence")) return true;
    const json& list = details.at("evidence");
    return list.is_array() && std::all_of(list.begin(), list.end(), [](const json& item) {
               return item.is_object() && is_number(item, "time") && is_number(item, "end") &&
                      is_text(item, "text") && is_text(item, "source");
           });
}
bool choices_fit(const json& details) {
    if (!details.contains("choices")) return true;
    const json& list = details.at("choices");
    return list.is_array() &&
           std::all_of(list.begin(), list.end(), [](const json& item) { return item.is_string(); });
}

/// Ids of one kind, each once.
class Ids {
  public:
    explicit Ids(const char* what) : what_(what) {}
    Problem add(const std::string& id) {
        if (id.empty()) return std::string("a ") + what_ + " has no id (id)";
        if (!seen_.insert(id).second) return std::string("there is already a ") + what_ + " " + id + " (id)";
        return std::nullopt;
    }

  private:
    const char* what_;
    std::unordered_set<std::string_view> seen_; ///< of the project, which outlives this
};

using Bin = std::unordered_map<std::string_view, const Media*>;

Problem media_problem(const Project& project, Bin& bin) {
    Ids ids("media");
    for (const auto& media : project.media) {
        if (const Problem problem = ids.add(media->id.value)) return problem;
        if (const Problem problem = problem_of(*media)) return problem;
        bin[media->id.value] = media.get();
    }
    for (const auto& subclip : project.subclips) {
        if (const Problem problem = ids.add(subclip->id.value)) return problem;
        const auto medium = bin.find(subclip->media.value);
        if (medium == bin.end())
            return "the subclip '" + subclip->name + "' names the media " + subclip->media.value +
                   ", which is not in the bin (media)";
        if (const Problem problem = problem_of(*subclip, *medium->second)) return problem;
    }
    return folders_problem(project.folders);
}

Problem clip_problem(const Clip& clip, TrackKind kind, const Bin& bin) {
    const Media* first = nullptr;
    for (const Take& take : clip.takes()) {
        const auto found = bin.find(take.media.value);
        if (found == bin.end())
            return named(clip) + " names the media " + take.media.value + ", which is not in the bin (takes)";
        if (!first) first = found->second;
    }
    return problem_of(clip, kind, first);
}

Problem transitions_problem(const Track& track) {
    Ids ids("transition");
    for (const Transition& transition : track.transitions) {
        if (const Problem problem = ids.add(transition.id.value)) return problem;
        if (const Kind* kind = find_kind(Domain::transition, transition.kind))
            if (const Problem problem = problem_of(*kind, transition.params))
                return *problem + " (transitions)";
    }
    const auto placed = placed_transitions(track);
    if (placed.size() != track.transitions.size())
        return "a transition of track " + track.id.value + " names a clip that is not there (transitions)";
    for (const PlacedTransition& each : placed) {
        if (each.from && each.to && each.from->end() != each.to->start)
            return "the clips of transition " + each.transition->id.value + " do not meet (transitions)";
        if (each.range.length() <= Time(0) ||
            each.range.length() > longest_transition(each.transition->alignment, each.from, each.to))
            return "the transition " + each.transition->id.value +
                   " is longer than its clips, or has no length "
                   "(transitions)";
    }
    return std::nullopt;
}

Problem track_problem(const Track& track, const Bin& bin, Ids& clip_ids) {
    const Clip* before = nullptr;
    for (const Clip& clip : track.clips) {
        if (const Problem problem = clip_ids.add(clip.id.value)) return problem;
        if (const Problem problem = clip_problem(clip, track.kind, bin)) return problem;
        if (before && clip.start < before->end())
            return named(*before) + " lies over " + named(clip).substr(4) + " on track " + track.id.value +
                   " (start)";
        before = &clip;
    }
    if (const Problem problem = effects_problem(track.effects, "track " + track.id.value)) return problem;
    if (!(track.gain_db >= -96 && track.gain_db <= 24) || !(track.pan >= -1 && track.pan <= 1))
        return "the gain of track " + track.id.value +
               " must lie between -96 and 24 dB, its pan between -1 and 1 "
               "(gain_db, pan)";
    return transitions_problem(track);
}

Problem tracks_problem(const Tracks& list, const Bin& bin, Ids& tracks, Ids& clips) {
    for (const auto& track : list) {
        if (const Problem problem = tracks.add(track->id.value)) return problem;
        if (const Problem problem = track_problem(*track, bin, clips)) return problem;
    }
    return std::nullopt;
}

Problem markers_problem(const std::vector<Marker>& list, Ids& markers) {
    for (const Marker& marker : list) {
        if (const Problem problem = markers.add(marker.id.value)) return problem;
        if (const Problem problem = problem_of(marker)) return problem;
    }
    return std::nullopt;
}

/// Clips show sequences that there are, and none shows itself through others.
Problem nesting_problem(const Project& project) {
    std::unordered_map<std::string_view, std::vector<std::string_view>> shows;
    const auto note = [&](const Tracks& tracks, std::string_view in) -> Problem {
        for (const auto& track : tracks)
            for (const Clip& clip : track->clips)
                if (const auto* nested = std::get_if<SequenceRef>(&clip.content)) {
                    if (!project.find_sequence(nested->sequence))
                        return named(clip) + " shows the sequence " + nested->sequence.value +
                               ", which there is not (sequence)";
                    shows[in].push_back(nested->sequence.value);
                }
        return std::nullopt;
    };
    if (const Problem problem = note(project.tracks, "")) return problem;
    for (const auto& sequence : project.sequences)
        if (const Problem problem = note(sequence->tracks, sequence->id.value)) return problem;
    std::unordered_map<std::string_view, int> state; // 1: being looked through, 2: done
    const auto loops = [&](const auto& self, std::string_view id) -> bool {
        if (state[id]) return state[id] == 1;
        state[id] = 1;
        for (const auto next : shows[id])
            if (self(self, next)) return true;
        state[id] = 2;
        return false;
    };
    for (const auto& sequence : project.sequences)
        if (loops(loops, sequence->id.value))
            return "the sequence '" + sequence->name + "' shows itself (sequence)";
    return std::nullopt;
}

} // namespace

Problem problem_of(Size size, FrameRate fps) {
    const auto fits = [](int side) { return side >= kLeastSide && side <= kMostSide; };
    if (size != Size{} && (!fits(size.width) || !fits(size.height)))
        return "the width and height of the picture must lie between 16 and 16384 (size)";
    const bool unset = fps == FrameRate{0, 1};
    if (!unset && !fps.plausible()) return "the rate must lie between 0.01 and 480 frames a second (fps)";
    return std::nullopt;
}

Problem problem_of(const Media& media) {
    constexpr int kMostPixels = 1 << 20; // of a side: media may be larger than a picture of the film
    if (media.path.empty()) return "a media needs a path (path)";
    if (media.path.find('\0') != std::string::npos) return "no file has a zero byte in its path (path)";
    const std::string of = " of '" + media.path + "'";
    if (!on_the_timeline(media.duration))
        return "the length" + of + " must lie between 0 s and 115 days (duration)";
    if (media.picture_end < Time(0) || media.picture_end > media.duration)
        return "the picture" + of + " must end within its length (picture_end)";
    if (media.usual_sound < 0 ||
        media.usual_sound > std::max<std::int64_t>(0, static_cast<std::int64_t>(media.sounds.size()) - 1))
        return "the usual sound" + of + " must be one that it has (usual_sound)";
    const auto fits = [](int side) { return side >= 0 && side <= kMostPixels; };
    if (!fits(media.size.width) || !fits(media.size.height) || !media.size.width != !media.size.height)
        return "the width and height" + of + " must lie above 0 (size)";
    const bool pictures = media.kind == MediaKind::video || media.kind == MediaKind::generated;
    const bool unset = !pictures && media.fps.num == 0;
    if (!unset &&
        !(media.fps.valid() && media.fps.num <= FrameRate::kMost && media.fps.den <= FrameRate::kMost))
        return "the rate" + of + " must lie above 0 frames a second (fps)";
    if (media.bytes > (std::uintmax_t{1} << 62U)) return "the number of bytes" + of + " is too large (bytes)";
    return marks_problem(media.marks, {Time(0), media.duration}, of);
}

Problem problem_of(const Subclip& subclip, const Media& medium) {
    if (subclip.name.empty()) return "a subclip needs a name (name)";
    const std::string of = " of the subclip '" + subclip.name + "'";
    if (!on_the_timeline(subclip.part.start) || subclip.part.end > medium.duration + kRounding)
        return "the part" + of + " must lie within its medium, which is " +
               plain_number(to_seconds(medium.duration)) + " s long (part)";
    if (subclip.part.length() <= Time(0)) return "the part" + of + " must end after it starts (part)";
    return marks_problem(subclip.marks, subclip.part, of);
}

Problem folders_problem(const std::vector<std::string>& folders) {
    std::unordered_set<std::string_view> seen;
    for (const std::string& folder : folders) {
        if (folder.empty() || folder.starts_with('/') || folder.ends_with('/') ||
            folder.find("//") != std::string::npos)
            return "a folder of the bin needs a name, and '/' stands between two of them only (folders)";
        if (!seen.insert(folder).second) return "there is already a folder '" + folder + "' (folders)";
    }
    return std::nullopt;
}

Problem problem_of(const Take& take) {
    if (take.id.empty()) return "a take has no id (id)";
    // Below zero: a camera that ran before the first one did.
    if (take.origin < -kLongestTime || take.origin > kLongestTime)
        return "a take must begin within 115 days of its clip's material (origin)";
    return std::nullopt;
}

Problem problem_of(const Clip& clip, TrackKind kind, const Media* medium) {
    if (!on_the_timeline(clip.start)) return named(clip) + " must begin between 0 s and 115 days (start)";
    if (const Problem problem = source_problem(clip, medium)) return problem;
    const bool speed =
        clip.speed.valid() && clip.speed.num <= FrameRate::kMost && clip.speed.den <= FrameRate::kMost;
    if (!speed || clip.speed.value() < kLeastSpeed || clip.speed.value() > kMostSpeed)
        return "the speed of " + named(clip) + " must lie between 0.01 and 100 (speed)";
    if (clip.length() <= Time(0)) return named(clip) + " is too short at this speed (source, speed)";
    if (clip.end() > kLongestTime)
        return named(clip) + " would end too late: its start or source is too long (end)";
    if (clip.frozen && !on_the_timeline(*clip.frozen))
        return named(clip) + " cannot stand still at a time before 0 (frozen)";
    if (const Problem problem = own_problem(clip)) return problem;
    if (const Problem problem = fade_problem(clip)) return problem;
    if (const Problem problem = content_problem(clip, kind)) return problem;
    if (const Problem problem = take_problem(clip)) return problem;
    if (const Problem problem = mask_problem(clip.mask, named(clip))) return problem;
    return effects_problem(clip.effects, named(clip));
}

Problem problem_of(const Marker& marker) {
    if (!on_the_timeline(marker.time)) return "a marker must lie between 0 s and 115 days (time)";
    if (!on_the_timeline(marker.end) || marker.end < marker.time)
        return "a marker must end at or after the time at which it begins (end)";
    return std::nullopt;
}

Problem problem_of(const Message& message) {
    if (!message.details.is_object()) return std::nullopt; // nothing is drawn of it
    if (!evidence_fits(message.details))
        return "the evidence of a message is a list of objects with time and end in seconds, text and source "
               "(details.evidence)";
    if (!choices_fit(message.details))
        return "the choices of a message are a list of texts (details.choices)";
    return std::nullopt;
}

Problem problem_of(const Project& project) {
    if (const Problem problem = problem_of(project.size, project.fps)) return problem;
    if (project.next_id < 1 || project.next_id > kMostIds)
        return "the counter of ids must lie between 1 and 10^15 (next_id)";
    Bin bin;
    if (const Problem problem = media_problem(project, bin)) return problem;
    Ids tracks("track"), clips("clip"), markers("marker"), sequences("sequence");
    if (const Problem problem = tracks_problem(project.tracks, bin, tracks, clips)) return problem;
    if (const Problem problem = markers_problem(project.markers, markers)) return problem;
    for (const auto& sequence : project.sequences) {
        if (const Problem problem = sequences.add(sequence->id.value)) return problem;
        if (const Problem problem = problem_of(sequence->size, sequence->fps)) return problem;
        if (const Problem problem = tracks_problem(sequence->tracks, bin, tracks, clips)) return problem;
        if (const Problem problem = markers_problem(sequence->markers, markers)) return problem;
    }
    if (const Problem problem = nesting_problem(project)) return problem;
    if (const Problem problem = effects_problem(project.master, "the whole")) return problem;
    for (const Message& message : project.messages)
        if (const Problem problem = problem_of(message)) return problem;
    return std::nullopt;
}

void mend(Effect& effect) {
    if (const Kind* kind = find_effect(effect.name)) mend(*kind, effect.params);
}

namespace {

void mend_own(const OwnParameter& own, Curve& curve) {
    const auto clamp = [&](Value& value) {
        if (auto* number = std::get_if<double>(&value); number && std::isfinite(*number))
            *number = std::clamp(*number, own.least, own.most);
    };
    if (auto* value = std::get_if<Value>(&curve)) clamp(*value);
    if (auto* keys = std::get_if<std::vector<Key>>(&curve))
        for (Key& key : *keys)
            clamp(key.value);
}

bool needs_mending(const Clip& clip) {
    const auto odd = [](const Effect& e) { return find_effect(e.name) && effect_problem(e.name, e.params); };
    return fade_problem(clip) || clip.active_take() >= std::max<std::size_t>(clip.takes().size(), 1) ||
           own_problem(clip) || std::any_of(clip.effects.begin(), clip.effects.end(), odd);
}

void mend(Tracks& tracks) {
    for (auto& shared : tracks) {
        if (std::none_of(shared->clips.begin(), shared->clips.end(), needs_mending)) continue;
        auto own = std::make_shared<Track>(*shared);
        auto clips = own->clips.all();
        for (auto& clip : clips) {
            if (!needs_mending(*clip)) continue;
            auto better = std::make_shared<Clip>(*clip);
            mend(*better);
            clip = std::move(better);
        }
        own->clips = ClipList(clips, shared->clips);
        shared = std::move(own);
    }
}

/// Where one is in a medium is worth less than the project.
void mend_bin(Project& project) {
    const auto mend_marks = [](auto& entry, const TimeRange& whole) {
        if (!marks_problem(entry->marks, whole, {})) return;
        auto own = std::make_shared<std::remove_cvref_t<decltype(*entry)>>(*entry);
        own->marks = {};
        entry = std::move(own);
    };
    for (auto& media : project.media)
        mend_marks(media, {Time(0), media->duration});
    for (auto& subclip : project.subclips)
        mend_marks(subclip, subclip->part);
    std::vector<std::string> folders;
    for (std::string& folder : project.folders) {
        folders.push_back(std::move(folder));
        if (folders_problem(folders)) folders.pop_back();
    }
    project.folders = std::move(folders);
}

} // namespace

void mend(Clip& clip) {
    for (Effect& effect : clip.effects)
        mend(effect);
    for (const OwnParameter& own : kOwn)
        mend_own(own, clip.*own.curve);
    if (auto* shown = std::get_if<MediaContent>(&clip.content))
        shown->active_take = std::min(shown->active_take, std::max<std::size_t>(shown->takes.size(), 1) - 1);
    fit_fades(clip);
}

void mend(Project& project) {
    mend_bin(project);
    mend(project.tracks);
    for (auto& sequence : project.sequences) {
        Tracks tracks = sequence->tracks;
        mend(tracks);
        if (tracks == sequence->tracks) continue;
        auto own = std::make_shared<Sequence>(*sequence);
        own->tracks = std::move(tracks);
        sequence = std::move(own);
    }
    for (Message& message : project.messages) {
        if (!message.details.is_object()) continue;
        if (!evidence_fits(message.details)) message.details.erase("evidence");
        if (!choices_fit(message.details)) message.details.erase("choices");
    }
}

} // namespace core
