// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/talk_films.h"
#include <map>

namespace test {
namespace {

struct Spec {
    std::vector<std::pair<const char*, int>> clips; ///< with their seconds; the last one lies in the bin
    const char* sound;
};

core::Project made(const Spec& spec) {
    using namespace core;
    Project p;
    p.size = {320, 180}, p.fps = {25, 1};
    auto pictures = std::make_shared<Track>(), sounds = std::make_shared<Track>();
    pictures->id = {"V1"}, sounds->id = {"A1"}, sounds->kind = TrackKind::audio;
    Time at{};
    const auto bring = [&](const std::string& name, int seconds, bool sound) {
        const Media media{.id = {"m-" + name},
                          .path = "/films/" + name + (sound ? ".m4a" : ".mp4"),
                          .kind = sound ? MediaKind::audio : MediaKind::video,
                          .duration = from_seconds(seconds),
                          .size = {320, 180},
                          .fps = {25, 1},
                          .has_audio = true};
        p.media.push_back(std::make_shared<Media>(media));
    };
    for (const auto& [name, seconds] : spec.clips) {
        if (name == spec.clips.back().first) bring(spec.sound, 60, true);
        bring(name, seconds, false);
        if (name == spec.clips.back().first) break;
        const std::string id = name;
        Clip clip{.id = {id},
                  .name = id + ".mp4",
                  .start = at,
                  .source = {Time(0), from_seconds(seconds)},
                  .link = "l-" + id,
                  .content = MediaContent{.takes = {{.id = {"k-" + id}, .media = {"m-" + id}}}}};
        pictures->clips.push_back(clip);
        clip.id = {id + "-sound"};
        sounds->clips.push_back(clip);
        at += from_seconds(seconds);
    }
    p.tracks = {pictures, sounds};
    return p;
}

} // namespace

core::Project talk_film_named(const std::string& letter) {
    static const std::map<std::string, Spec> films{
        {"A", {{{"coast", 8}, {"street", 5}, {"dinner", 7}, {"credits", 4}}, "piano"}},
        {"B", {{{"interview", 12}, {"skyline", 4}, {"workshop", 6}, {"hands", 3}, {"logo", 3}}, "music"}},
        {"C", {{{"beach", 6}, {"sunset", 9}, {"boat", 5}}, "waves"}},
        {"D",
         {{{"bride", 5}, {"speech", 20}, {"cake", 4}, {"dance", 10}, {"fireworks", 6}, {"church", 8}},
          "waltz"}},
        {"E", {{{"IMG_2031", 7}, {"IMG_2032", 5}, {"DSC_0099", 9}, {"intro", 4}}, "voiceover"}},
        {"F", {{{"kitchen", 10}, {"goal", 6}, {"garden", 8}, {"cat", 3}, {"outro", 5}}, "guitar"}}};
    return made(films.at(letter));
}

} // namespace test
