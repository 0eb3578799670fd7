// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/cues.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>

namespace core::interchange {
namespace {

constexpr double kMargin = 0.05; ///< of a corner of a keypad from the picture's edge
constexpr const char* kSides[] = {"left", "centre", "right"};

Point place_of(const CueStyle& style) {
    if (style.place) return *style.place;
    const int key = std::clamp(style.align.value_or(2), 1, 9) - 1;
    const double x[] = {kMargin, 0.5, 1 - kMargin}, y[] = {1 - 2 * kMargin, 0.5, 2 * kMargin};
    return {x[key % 3], y[key / 3]};
}

Params params_of(const CueStyle& style) {
    Params params;
    const auto set = [&](const char* name, Value value) { params[name] = std::move(value); };
    if (style.font) set("font", *style.font);
    if (style.size) set("size", *style.size);
    if (style.bold) set("weight", *style.bold ? 700.0 : 400.0);
    if (style.italic) set("italic", *style.italic);
    if (style.colour) set("colour", *style.colour);
    if (style.outline) set("outline", *style.outline);
    if (style.outline_width) set("outline_width", *style.outline_width);
    if (style.shadow_distance) set("shadow_distance", *style.shadow_distance);
    if (style.boxed) set("boxed", *style.boxed);
    if (style.back) set(style.boxed.value_or(false) ? "box" : "shadow", *style.back);
    if (style.align || style.place) {
        set("align", std::string(kSides[(std::clamp(style.align.value_or(2), 1, 9) - 1) % 3]));
        set("place", place_of(style));
    }
    mend(title_kind(), params);
    return params;
}

template <typename T>
std::optional<T> value_in(const Params& params, const char* name) {
    const auto found = params.find(name);
    if (found == params.end()) return std::nullopt;
    const Value value = value_at(found->second, Time(0));
    const auto* held = std::get_if<T>(&value);
    return held ? std::optional<T>(*held) : std::nullopt;
}

CueStyle style_of(const Params& params) {
    CueStyle style;
    style.font = value_in<std::string>(params, "font");
    style.size = value_in<double>(params, "size");
    if (const auto weight = value_in<double>(params, "weight")) style.bold = *weight >= 600;
    style.italic = value_in<bool>(params, "italic");
    style.colour = value_in<Colour>(params, "colour");
    style.outline = value_in<Colour>(params, "outline");
    style.outline_width = value_in<double>(params, "outline_width");
    style.shadow_distance = value_in<double>(params, "shadow_distance");
    style.boxed = value_in<bool>(params, "boxed");
    style.back = value_in<Colour>(params, style.boxed.value_or(false) ? "box" : "shadow");
    if (const auto place = value_in<Point>(params, "place")) {
        const auto side = value_in<std::string>(params, "align").value_or("centre");
        const auto column =
            static_cast<int>(std::find(std::begin(kSides), std::end(kSides), side) - std::begin(kSides));
        const int row = place->y < 1.0 / 3 ? 2 : place->y < 2.0 / 3 ? 1 : 0;
        style.align = row * 3 + std::min(column, 2) + 1;
        if (!(*place == place_of({.align = style.align}))) style.place = place;
    }
    return style;
}

void add_titles(const Project& project, TrackKind kind, std::vector<Cue>& cues) {
    for (const auto& track : project.tracks)
        if (track->kind == kind && !track->hidden)
            for (const Clip& clip : track->clips)
                if (const auto* title = std::get_if<Title>(&clip.content);
                    title && clip.enabled && !title->text.empty())
                    cues.push_back(
                        {.range = clip.range(), .text = title->text, .style = style_of(title->style)});
}

} // namespace

Tracks subtitle_tracks(const std::vector<Cue>& cues, std::int64_t& next_id) {
    std::vector<std::shared_ptr<Track>> tracks;
    for (const Cue& cue : cues) {
        if (cue.range.length() <= Time(0) || cue.range.start < Time(0) || cue.range.end > kLongestTime)
            continue;
        auto free = std::find_if(tracks.begin(), tracks.end(), [&](const auto& track) {
            return track->clips.back().end() <= cue.range.start;
        });
        if (free == tracks.end()) {
            free = tracks.insert(tracks.end(), std::make_shared<Track>());
            (*free)->id.value = std::string("t") + std::to_string(next_id++);
            (*free)->kind = TrackKind::subtitle;
        }
        const std::string first = cue.text.substr(0, cue.text.find('\n'));
        (*free)->clips.push_back({.id = {std::string("c") + std::to_string(next_id++)},
                                  .name = first,
                                  .start = cue.range.start,
                                  .source = {Time(0), cue.range.length()},
                                  .content = Title{cue.text, params_of(cue.style)}});
    }
    return {tracks.begin(), tracks.end()};
}

std::vector<Cue> cues_of(const Project& project) {
    std::vector<Cue> cues;
    add_titles(project, TrackKind::subtitle, cues);
    if (cues.empty()) add_titles(project, TrackKind::title, cues);
    if (cues.empty()) add_titles(project, TrackKind::video, cues);
    if (cues.empty())
        for (const Marker& marker : project.markers)
            if (marker.end > marker.time && !marker.name.empty())
                cues.push_back({.range = {marker.time, marker.end}, .text = marker.name});
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
        return std::pair(a.range.start, a.range.end) < std::pair(b.range.start, b.range.end);
    });
    return cues;
}

} // namespace core::interchange
