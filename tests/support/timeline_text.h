// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"
#include <cstdio>
#include <gtest/gtest.h>
#include <sstream>

/// Projects written as text: "A[0..10) B[10..20)" on one video track of media 100 s long, at 25 frames a
/// second.
namespace test {

inline core::Project project_of(const std::string& clips, const std::string& sound = "") {
    using namespace core;
    Project project;
    project.size = {320, 180};
    project.fps = {25, 1};
    project.media.push_back(std::make_shared<Media>(Media{.id = {"m"},
                                                          .path = "m.mp4",
                                                          .duration = from_seconds(100),
                                                          .size = {320, 180},
                                                          .fps = {25, 1},
                                                          .has_audio = true}));
    const auto track = [&](const std::string& id, TrackKind kind, const std::string& text) {
        auto made = std::make_shared<Track>();
        made->id = {id};
        made->kind = kind;
        std::istringstream words(text);
        for (std::string word; words >> word;) {
            const std::size_t dots = word.find(".."); // "A[0..10)"
            if (dots == std::string::npos || word[1] != '[') throw std::runtime_error("bad clip " + word);
            const double from = std::stod(word.substr(2, dots - 2)), to = std::stod(word.substr(dots + 2));
            const std::string clip(1, word[0]);
            made->clips.push_back(
                {.id = {kind == TrackKind::audio ? clip + "s" : clip},
                 .name = clip,
                 .start = from_seconds(from),
                 .source = {from_seconds(20), from_seconds(20 + to - from)},
                 .link = sound.empty() ? "" : "link" + clip,
                 .content = core::MediaContent{.takes = {{.id = {"k" + clip}, .media = {"m"}}}}});
        }
        project.tracks.push_back(made);
    };
    track("V1", TrackKind::video, clips);
    if (!sound.empty()) track("A1", TrackKind::audio, sound);
    return project;
}

inline std::string text_of(const core::Project& project, std::size_t track = 0) {
    std::string text;
    for (const core::Clip& clip : project.tracks[track]->clips) {
        char part[64];
        std::snprintf(part, sizeof part, "%s[%g..%g)", clip.name.c_str(), core::to_seconds(clip.start),
                      core::to_seconds(clip.end()));
        text += (text.empty() ? "" : " ") + std::string(part);
    }
    return text;
}

inline core::Project done(const core::Project& project, const core::Edit& edit) {
    auto result = core::apply(project, edit);
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.message());
    return result.ok() ? result.value() : project;
}

} // namespace test
