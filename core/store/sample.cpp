// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sample.h"
#include <memory>

namespace core {
namespace {

Clip clip(const char* id, const char* name, double start, double seconds, Content content) {
    return {.id = {id},
            .name = name,
            .start = from_seconds(start),
            .source = {Time(0), from_seconds(seconds)},
            .content = std::move(content)};
}

Curve keys(std::initializer_list<std::pair<double, double>> list) {
    std::vector<Key> made;
    for (const auto& [seconds, value] : list)
        made.push_back({from_seconds(seconds), Value(value), Ease::ease});
    return made;
}

Title title(const char* words, const char* look) {
    return {words, {{"template", Value(std::string(look))}}};
}

} // namespace

Project sample_project() {
    Project project;
    project.size = {1280, 720};
    project.fps = {30, 1};
    auto pictures = std::make_shared<Track>(), titles = std::make_shared<Track>(),
         sounds = std::make_shared<Track>();
    pictures->id = {"sample-v"}, titles->id = {"sample-t"}, sounds->id = {"sample-a"};
    titles->kind = TrackKind::title, sounds->kind = TrackKind::audio;
    Clip dusk = clip("sample-1", "Dusk", 0, 5,
                     Generator{"gradient",
                               {{"from", Value(Colour{0.05, 0.08, 0.25, 1})},
                                {"to", Value(Colour{0.95, 0.55, 0.25, 1})}}});
    Clip bars = clip("sample-2", "Bars", 5, 4, Generator{"bars", {}});
    bars.effects.push_back(
        {.id = {"sample-e1"},
         .name = "transform",
         .params = {{"scale", keys({{0, 1}, {4, 1.4}})}, {"rotation", keys({{0, 0}, {4, 8}})}}});
    Clip night = clip(
        "sample-3", "Night", 9, 5,
        Generator{"gradient",
                  {{"from", Value(Colour{0.02, 0.02, 0.06, 1})}, {"to", Value(Colour{0.1, 0.2, 0.4, 1})}}});
    night.effects.push_back({.id = {"sample-e2"}, .name = "vignette", .params = {{"amount", Value(0.7)}}});
    night.fade_out = from_seconds(1.5);
    for (Clip* each : {&dusk, &bars, &night})
        pictures->clips.push_back(std::move(*each));
    pictures->transitions.push_back({.id = {"sample-x1"},
                                     .kind = "dissolve",
                                     .from = {"sample-1"},
                                     .to = {"sample-2"},
                                     .length = from_seconds(1)});
    pictures->transitions.push_back({.id = {"sample-x2"},
                                     .kind = "wipe",
                                     .from = {"sample-2"},
                                     .to = {"sample-3"},
                                     .length = from_seconds(1)});
    titles->clips.push_back(clip("sample-4", "Title", 0.5, 4, title("A small film", "headline")));
    titles->clips.push_back(
        clip("sample-5", "Name", 5.5, 3, title("Write in the talk panel what should change", "lower_third")));
    titles->clips.push_back(clip("sample-6", "End", 10, 3.5, title("The end", "plain")));
    Clip tone = clip("sample-7", "Tone", 5, 4, Generator{"tone", {}});
    tone.volume_db = Value(-30.0);
    tone.fade_in = tone.fade_out = from_seconds(0.5);
    sounds->clips.push_back(std::move(tone));
    project.tracks = {pictures, titles, sounds};
    project.markers.push_back(
        {.id = {"sample-m"}, .time = from_seconds(5), .end = from_seconds(5), .name = "Bars"});
    return project;
}

} // namespace core
