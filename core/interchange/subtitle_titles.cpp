// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/subtitle_titles.h"
#include "core/catalogue/catalogue.h"
#include "core/document/marker_colours.h"
#include "core/titles/title_look.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double kHeavy = 600; ///< from this weight on letters are called bold

Across column_of(int align) {
    return static_cast<Across>((align - 1) % 3);
}
Upright row_of(int align) {
    return align <= 3 ? Upright::bottom : align <= 6 ? Upright::middle : Upright::top;
}
/// Where the keypad's nine places lie; the foot is where subtitles usually lie.
Point usual_place(int align) {
    constexpr double kSide = 0.05, kHead = 0.06;
    static const double foot = std::get<Point>(title_value({}, "place", {}, true)).y;
    const Across column = column_of(align);
    const Upright row = row_of(align);
    return {column == Across::left    ? kSide
            : column == Across::right ? 1 - kSide
                                      : 0.5,
            row == Upright::bottom ? foot
            : row == Upright::top  ? kHead
                                   : 0.5};
}

void put_place(const CueStyle& style, Params& params) {
    const int align = style.align.value_or(2);
    if (align == 2 && !style.place) return;
    constexpr const char* kColumns[] = {"left", "centre", "right"};
    constexpr const char* kRows[] = {"top", "middle", "bottom"};
    params["align"] = Value(std::string(kColumns[static_cast<int>(column_of(align))]));
    params["anchor"] = Value(std::string(kRows[static_cast<int>(row_of(align))]));
    params["place"] = Value(style.place.value_or(usual_place(align)));
}

/// So many letters are said from each part's start on.
Curve spoken_curve(const Cue& cue) {
    std::vector<Key> keys;
    const auto count = [&](std::size_t bytes) {
        return Value(static_cast<double>(letters_in(std::string_view(cue.text).substr(0, bytes))));
    };
    const auto put = [&](Time at, std::size_t bytes) {
        if (!keys.empty() && at <= keys.back().at) keys.pop_back();
        keys.push_back({at, count(bytes), Ease::hold});
    };
    put(Time(0), cue.parts.front().at);
    for (std::size_t i = 0; i < cue.parts.size(); ++i)
        put(std::max(Time(0), cue.parts[i].start - cue.range.start),
            i + 1 < cue.parts.size() ? cue.parts[i + 1].at : cue.text.size());
    return keys;
}

std::vector<TimedPart> parts_of(const Clip& clip, const Title& title) {
    const auto found = title.style.find("spoken");
    const auto* keys = found == title.style.end() ? nullptr : std::get_if<std::vector<Key>>(&found->second);
    if (!keys || clip.reversed || clip.frozen) return {};
    std::vector<TimedPart> parts;
    std::size_t from = 0;
    for (const Key& key : *keys) {
        const std::size_t to = bytes_of_letters(title.text, static_cast<std::int64_t>(number_in(key.value)));
        const Time into = rescale((key.at - clip.source.start).count(), clip.speed.den, clip.speed.num);
        const Time at = saturated_sum(clip.start, into);
        // What the first key says is said already.
        if (!(key.at == keys->front().at && keys->size() > 1 && to == from) && to > from && at < clip.end())
            parts.push_back({from, std::max(at, clip.start)});
        from = std::max(from, to);
    }
    return parts;
}

void note_place(const TitleLook& look, CueStyle& style) {
    const int row = look.anchor == Upright::bottom ? 0 : look.anchor == Upright::middle ? 3 : 6;
    const int align = row + static_cast<int>(look.align) + 1;
    if (align != 2) style.align = align;
    const Point usual = usual_place(align);
    constexpr double kNear = 0.03; // of the picture: nobody asked for that difference
    if (std::abs(usual.x - look.place.x) > kNear || std::abs(usual.y - look.place.y) > kNear)
        style.place = look.place;
}

} // namespace

Title title_of(const Cue& cue) {
    Title title{cue.text, {}};
    Params& params = title.style;
    const CueStyle& s = cue.style;
    params["template"] = Value(std::string("subtitle"));
    if (s.font) params["font"] = Value(*s.font);
    const auto number = [&](const char* name, const std::optional<double>& value) {
        if (value) params[name] = Value(*value);
    };
    number("size", s.size), number("outline_width", s.outline_width);
    number("shadow_distance", s.shadow_distance);
    constexpr double kBold = 700, kRegular = 400;
    if (s.bold) params["weight"] = Value(*s.bold ? kBold : kRegular);
    if (s.italic) params["italic"] = Value(*s.italic);
    if (s.underline) params["underline"] = Value(*s.underline);
    if (s.colour) params["colour"] = Value(*s.colour);
    if (s.outline) params["outline"] = Value(*s.outline);
    if (s.boxed.value_or(false)) {
        params["boxed"] = Value(true);
        // Such a box has the outline's colour in SubStation's files, and its width around the words.
        if (s.outline) params["box"] = Value(*s.outline);
        params["outline_width"] = Value(0.0);
    }
    if (s.back) params["shadow"] = Value(*s.back);
    put_place(s, params);
    if (!cue.parts.empty()) params["spoken"] = spoken_curve(cue);
    mend(title_kind(), params);
    return title;
}

Clip clip_of(const Cue& cue) {
    Clip clip{.start = cue.range.start, .source = {Time(0), cue.range.length()}};
    clip.content = title_of(cue);
    return clip;
}

Cue cue_of(const Clip& clip, bool on_subtitle_track) {
    Cue cue{.range = clip.range()};
    const auto* title = std::get_if<Title>(&clip.content);
    if (!title) return cue;
    cue.text = title->text;
    Clip usual = clip;
    usual.content = Title{title->text, {}};
    const TitleLook look = title_look(clip, clip.start, on_subtitle_track),
                    plain = title_look(usual, clip.start, true);
    CueStyle& s = cue.style;
    if (look.font != plain.font) s.font = look.font;
    if (look.size != plain.size) s.size = look.size;
    if ((look.weight >= kHeavy) != (plain.weight >= kHeavy)) s.bold = look.weight >= kHeavy;
    if (look.italic) s.italic = true;
    if (look.underline) s.underline = true;
    if (!(look.colour == plain.colour)) s.colour = look.colour;
    if (look.boxed) s.boxed = true, s.outline = look.box, s.outline_width = look.box_padding;
    if (!look.boxed && !(look.outline == plain.outline)) s.outline = look.outline;
    if (!look.boxed && look.outline_width != plain.outline_width) s.outline_width = look.outline_width;
    if (look.shadow_distance != plain.shadow_distance) s.shadow_distance = look.shadow_distance;
    if (!(look.shadow == plain.shadow)) s.back = look.shadow;
    note_place(look, s);
    cue.parts = parts_of(clip, *title);
    return cue;
}

std::vector<Cue> in_order(std::vector<Cue> cues) {
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
        return std::pair(a.range.start, a.range.end) < std::pair(b.range.start, b.range.end);
    });
    return cues;
}

std::vector<Cue> within(std::vector<Cue> cues, const TimeRange& range) {
    for (Cue& cue : cues) {
        cue.range = {std::max(cue.range.start, range.start) - range.start,
                     std::min(cue.range.end, range.end) - range.start};
        for (TimedPart& part : cue.parts)
            part.start = std::max(part.start - range.start, Time(0));
    }
    std::erase_if(cues, [](const Cue& cue) { return cue.range.end <= cue.range.start; });
    return in_order(std::move(cues));
}

std::vector<SubtitleTrack> subtitle_tracks_of(const Project& project, const std::optional<TimeRange>& range) {
    std::vector<SubtitleTrack> tracks;
    for (const auto& track : project.tracks) {
        if (track->kind != TrackKind::subtitle || track->hidden) continue;
        SubtitleTrack made{track->name, track->language, {}};
        for (const Clip& clip : track->clips)
            if (clip.enabled && !clip.text().empty()) made.cues.push_back(cue_of(clip, true));
        if (range) made.cues = within(std::move(made.cues), *range);
        if (!made.cues.empty()) tracks.push_back(std::move(made));
    }
    SubtitleTrack captions;
    for (const Marker& marker : project.markers)
        if (marker.end > marker.time && !marker.name.empty() &&
            (tracks.empty() || marker.color == kCaptionColour))
            captions.cues.push_back({.range = {marker.time, marker.end}, .text = marker.name});
    captions.cues = range ? within(std::move(captions.cues), *range) : in_order(std::move(captions.cues));
    if (!captions.cues.empty()) tracks.push_back(std::move(captions));
    return tracks;
}

std::vector<Cue> subtitles_of(const Project& project, const std::optional<TimeRange>& range) {
    std::vector<Cue> all;
    for (SubtitleTrack& track : subtitle_tracks_of(project, range))
        all.insert(all.end(), std::make_move_iterator(track.cues.begin()),
                   std::make_move_iterator(track.cues.end()));
    return in_order(std::move(all));
}

} // namespace core
