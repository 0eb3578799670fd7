// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects made at random, for passages from one format to another and back.
#pragma once
#include "tests/core/interchange/shown.h"
#include <algorithm>
#include <random>

namespace tests {

/// What a format can hold.
struct Holds {
    bool layers = true, titles = true, nested = true, disabled = true, generators = true, markers = true,
         links = true, still_frames = true;
};

class ProjectMaker {
  public:
    ProjectMaker(unsigned seed, core::FrameRate fps, const Holds& holds) : dice_(seed), holds_(holds) {
        project_.size = {1280, 720}, project_.fps = fps;
        for (int i = 1; i <= 3; ++i)
            project_.media.push_back(std::make_shared<core::Media>(
                core::Media{.id = {"m" + std::to_string(i)},
                            .path = "/films/take " + std::to_string(i) + " & <ü>.mov",
                            .duration = frames(5000),
                            .size = {1280, 720},
                            .fps = fps,
                            .has_audio = true}));
    }
    core::Project make() {
        if (holds_.nested) {
            auto inner = std::make_shared<core::Sequence>();
            inner->id = {"s1"}, inner->name = "inner", inner->size = project_.size, inner->fps = project_.fps;
            inner->tracks.push_back(track(core::TrackKind::video, false));
            project_.sequences.push_back(inner);
        }
        auto pictures = track(core::TrackKind::video, true);
        project_.tracks.push_back(pictures);
        if (holds_.layers) project_.tracks.push_back(track(core::TrackKind::video, true));
        if (holds_.titles) project_.tracks.push_back(titles());
        if (holds_.links) project_.tracks.push_back(sound_of(*pictures));
        project_.tracks.push_back(track(core::TrackKind::audio, true));
        for (int i = 0; holds_.markers && i < 3; ++i)
            project_.markers.push_back({.id = {"n" + std::to_string(i)},
                                        .time = frames(pick(0, 200)),
                                        .name = "note " + std::to_string(i)});
        for (core::Marker& marker : project_.markers)
            marker.end = marker.time;
        project_.next_id = 1000;
        return project_;
    }

  private:
    core::Time frames(std::int64_t count) const { return core::frame_start(count, project_.fps); }
    int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(dice_); }
    bool chance(int percent) { return pick(1, 100) <= percent; }
    std::string name() { return "c" + std::to_string(++made_); }

    core::Clip clip(core::TrackKind kind, std::int64_t start, int length, bool outer) {
        core::Clip clip{.id = {name()}, .start = frames(start)};
        clip.name = clip.id.value;
        const int what = pick(1, 100);
        const bool picture = kind == core::TrackKind::video;
        clip.source = {core::Time(0), frames(length)};
        if (picture && holds_.generators && what <= 8) {
            clip.content = core::Generator{.kind = chance(50) ? "bars" : "colour"};
            return clip;
        }
        if (picture && outer && holds_.nested && what <= 16) {
            clip.source = {frames(24), frames(24 + length)}; // with material before it
            clip.content = core::SequenceRef{{"s1"}};
            return clip;
        }
        const int first = 12 * pick(20, 200); // in whole frames at every speed
        constexpr std::pair<int, int> speeds[] = {{1, 1}, {1, 1}, {1, 1}, {2, 1}, {1, 2}, {3, 2}, {1, 4}};
        const auto [num, den] = speeds[static_cast<std::size_t>(pick(0, 6))];
        clip.speed = {num, den};
        clip.reversed = chance(10);
        clip.source = {frames(first), frames(first) + core::rescale(frames(length).count(), num, den)};
        if (picture && holds_.still_frames && chance(8)) {
            clip.speed = {1, 1}, clip.reversed = false;
            clip.source = {frames(first), frames(first + length)};
            clip.frozen = clip.source.start;
        }
        if (holds_.disabled && chance(8)) clip.enabled = false;
        clip.content = core::MediaContent{
            .takes = {{.id = {"k" + clip.id.value}, .media = {"m" + std::to_string(pick(1, 3))}}}};
        return clip;
    }
    std::shared_ptr<core::Track> track(core::TrackKind kind, bool outer) {
        auto track = std::make_shared<core::Track>();
        track->id = {"t" + std::to_string(++made_)}, track->kind = kind;
        std::int64_t at = chance(30) ? 12 : 0;
        bool gap = true;
        for (int i = pick(3, 9); i > 0; --i) {
            const int length = 12 * pick(3, 8);
            core::Clip next = clip(kind, at, length, outer);
            const bool joins = !gap && outer && track->clips.back().start < next.start && chance(40);
            if (joins)
                track->transitions.push_back(
                    {.id = {"x" + std::to_string(++made_)},
                     .kind = kind == core::TrackKind::audio ? "crossfade" : "dissolve",
                     .from = track->clips.back().id,
                     .to = next.id,
                     .length = frames(8 * pick(1, 3))});
            at += length;
            track->clips.push_back(std::move(next));
            gap = chance(25);
            if (gap) at += 4 * pick(1, 9);
        }
        return track;
    }
    std::shared_ptr<core::Track> titles() {
        auto track = std::make_shared<core::Track>();
        track->id = {"t" + std::to_string(++made_)}, track->kind = core::TrackKind::title;
        for (int i = 0; i < 3; ++i) {
            core::Clip next{.id = {name()},
                            .start = frames(100 * i + 4),
                            .source = {core::Time(0), frames(48)},
                            .content = core::Title{.text = "Words & <more> " + std::to_string(i)}};
            next.name = next.id.value;
            track->clips.push_back(std::move(next));
        }
        return track;
    }
    /// The linked sound of what plays a medium evenly.
    std::shared_ptr<core::Track> sound_of(core::Track& pictures) {
        auto track = std::make_shared<core::Track>();
        track->id = {"t" + std::to_string(++made_)}, track->kind = core::TrackKind::audio;
        std::vector<core::ClipList::Shared> linked;
        for (const core::Clip& picture : pictures.clips) {
            core::Clip own = picture;
            if (!picture.takes().empty() && !picture.frozen) {
                own.link = "l" + own.id.value;
                core::Clip sound = own;
                sound.id = {name()};
                sound.media().takes[0].id = {"k" + sound.id.value};
                track->clips.push_back(std::move(sound));
            }
            linked.push_back(std::make_shared<const core::Clip>(std::move(own)));
        }
        pictures.clips = core::ClipList(linked, {});
        return track;
    }

    std::mt19937 dice_;
    Holds holds_;
    core::Project project_;
    int made_ = 0;
};

/// What is seen and heard where, each a line; the layer of pictures, but not on which track a sound lies.
inline std::vector<std::string> facts(const core::Project& project) {
    std::vector<std::string> lines;
    int layer = 0;
    for (const auto& track : project.tracks) {
        if (track->clips.empty()) continue;
        const bool sound = track->kind == core::TrackKind::audio;
        const std::string where = sound ? "sound " : "layer " + std::to_string(layer++) + " ";
        for (const core::Clip& clip : track->clips) {
            const core::Media* medium =
                clip.takes().empty() ? nullptr : project.find_media(clip.takes()[0].media);
            lines.push_back(where + shown(clip) +
                            (medium ? " " + medium->path.substr(medium->path.rfind('/') + 1) : ""));
        }
        for (const auto& join : core::placed_transitions(*track))
            lines.push_back(where + join.transition->kind + " " + seconds(join.range.start) + "-" +
                            seconds(join.range.end));
    }
    for (const core::Marker& marker : project.markers)
        lines.push_back("marker " + marker.name + " " + seconds(marker.time));
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// Lines that only one of them has.
inline std::string difference(const std::vector<std::string>& got, const std::vector<std::string>& wanted) {
    std::string out;
    const auto tell = [&](const char* what, const auto& from, const auto& without) {
        std::vector<std::string> only;
        std::set_difference(from.begin(), from.end(), without.begin(), without.end(),
                            std::back_inserter(only));
        for (const std::string& line : only)
            out += what + line + "\n";
    };
    tell("got:    ", got, wanted), tell("wanted: ", wanted, got);
    return out;
}

} // namespace tests
