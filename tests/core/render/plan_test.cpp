// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/plan.h"
#include "tests/support/flat_film.h"
#include <functional>
#include <gtest/gtest.h>

using namespace core;
using test::effect;
using test::Stack;

namespace {

std::string planned(const Stack& stack, double seconds = 0.2) {
    return text(plan(stack.made(), from_seconds(seconds)));
}

/// Clips of a second each, one after the other on one track, each from the middle of two seconds.
Project in_a_row(const std::vector<std::string>& names, const std::vector<Transition>& transitions) {
    Project project;
    project.size = {64, 48}, project.fps = test::kFilmRate;
    Track track;
    track.id = {"v"};
    for (const std::string& name : names) {
        auto media = std::make_shared<Media>();
        media->id = {"m" + name}, media->path = name, media->duration = from_seconds(2);
        project.media.push_back(media);
        Take take;
        take.media = media->id;
        Clip clip;
        clip.id = {name}, clip.start = from_seconds(static_cast<double>(track.clips.size())),
        clip.source = {from_seconds(0.5), from_seconds(1.5)}, clip.content = MediaContent{.takes = {take}};
        track.clips.push_back(clip);
    }
    track.transitions = transitions;
    project.tracks = {std::make_shared<const Track>(track)};
    return project;
}

Transition passing(const char* from, const char* to, double seconds, const char* kind = "dissolve") {
    Transition transition;
    transition.id = {std::string(from) + to}, transition.kind = kind;
    transition.from = {from}, transition.to = {to}, transition.length = from_seconds(seconds);
    return transition;
}

std::string at(const Project& project, double seconds) {
    return text(plan(project, from_seconds(seconds)));
}

/// The project with its only track changed.
Project with(Project project, const std::function<void(Track&)>& change) {
    auto track = std::make_shared<Track>(*project.tracks.front());
    change(*track);
    project.tracks = {track};
    return project;
}
Project with_clip(const Project& project, std::size_t index, const std::function<void(Clip&)>& change) {
    return with(project, [&](Track& track) {
        Clip clip = track.clips[index];
        change(clip);
        track.clips.set(index, clip);
    });
}

} // namespace

TEST(Plan, ATransitionShowsBothFromBeyondTheirEnds_AndNothingBesideIt) {
    Project project = in_a_row({"a", "b"}, {passing("a", "b", 0.4)});
    EXPECT_EQ(at(project, 0.8), "a at 1.300 s\n") << "at its start it is all the first";
    EXPECT_TRUE(plan(project, from_seconds(0.8)).layers.front().untouched());
    EXPECT_EQ(at(project, 0.9), "dissolve 0.25 from (a at 1.400 s) to (b at 0.400 s)\n");
    EXPECT_EQ(at(project, 1.1), "dissolve 0.75 from (a at 1.600 s) to (b at 0.600 s)\n");
    EXPECT_FALSE(plan(project, from_seconds(1.1)).layers.front().untouched());
    EXPECT_EQ(at(project, 1.2), "b at 0.700 s\n");
    project = with(project, [](Track& track) { track.transitions[0].alignment = Alignment::before; });
    EXPECT_EQ(at(project, 0.9), "dissolve 0.75 from (a at 1.400 s) to (b at 0.400 s)\n");
    EXPECT_EQ(at(project, 1), "b at 0.500 s\n");
    project = with(project, [](Track& track) { track.transitions[0].alignment = Alignment::after; });
    EXPECT_EQ(at(project, 0.9), "a at 1.400 s\n");
    EXPECT_EQ(at(project, 1.1), "dissolve 0.25 from (a at 1.600 s) to (b at 0.600 s)\n");
}

TEST(Plan, ATransitionAtOneEdgeComesFromOrGoesToNothing) {
    const Project project = in_a_row({"a"}, {passing("", "a", 0.4), passing("a", "", 0.2, "slide")});
    EXPECT_EQ(at(project, 0.1), "dissolve 0.25 from (nothing) to (a at 0.600 s)\n");
    EXPECT_EQ(at(project, 0), "");
    EXPECT_EQ(at(project, 0.85), "slide(direction left) 0.25 from (a at 1.350 s) to (nothing)\n");
}

TEST(Plan, ATransitionTakesTheFadeOfItsEnd_AndKeysOfItsOwnTime) {
    Project project = in_a_row({"a", "b"}, {passing("a", "b", 0.4, "wipe")});
    project = with_clip(project, 0, [](Clip& clip) { clip.fade_in = clip.fade_out = from_seconds(0.5); });
    project = with(project, [](Track& track) {
        track.transitions[0].params["softness"] =
            std::vector<Key>{{Time(0), Value(0.0)}, {from_seconds(0.4), Value(1.0)}};
    });
    EXPECT_EQ(at(project, 0.1), "a at 0.600 s; opacity 0.2\n");
    EXPECT_EQ(at(project, 0.7), "a at 1.200 s\n");
    EXPECT_EQ(at(project, 0.9),
              "wipe(direction left, angle 0, softness 0.25) 0.25 from (a at 1.400 s) to (b at 0.400 s)\n");
}

TEST(Plan, TransitionsThatRunIntoEachOtherGoOn) {
    const Project project = in_a_row({"a", "b", "c"}, {passing("a", "b", 1.6), passing("b", "c", 1.6)});
    EXPECT_EQ(at(project, 1.5),
              "dissolve 0.1875 from (dissolve 0.8125 from (a at 2.000 s) to (b at 1.000 s)) "
              "to (c at 0.000 s)\n");
}

TEST(Plan, WhatIsNotKnownOrNotThereIsPassedOver) {
    Project project = in_a_row({"a", "b"}, {passing("a", "b", 0.4, "swirl")});
    EXPECT_EQ(at(project, 0.9), "a at 1.400 s\n") << "a transition of another program is a cut";
    project = in_a_row({"a", "b"}, {passing("a", "b", 0.4)});
    project = with_clip(project, 1, [](Clip& clip) { clip.enabled = false; });
    EXPECT_EQ(at(project, 0.9), "dissolve 0.25 from (a at 1.400 s) to (nothing)\n");
    EXPECT_EQ(at(project, 1.1), "dissolve 0.75 from (a at 1.600 s) to (nothing)\n");
    EXPECT_EQ(at(project, 1.3), "");
    project = with_clip(project, 0, [](Clip& clip) { clip.content = Generator{.kind = "plasma"}; });
    EXPECT_EQ(at(project, 0.5), "");
}

TEST(Plan, HashKnowsAllThatATransitionIs) {
    const Project plain = in_a_row({"a", "b"}, {passing("a", "b", 0.4, "wipe")});
    const auto hash = [](const Project& project, double seconds = 0.9) {
        return plan(project, from_seconds(seconds)).hash;
    };
    EXPECT_NE(hash(plain), hash(plain, 0.92));
    const auto changed = [&](const std::function<void(Transition&)>& change) {
        return hash(with(plain, [&](Track& track) { change(track.transitions[0]); }));
    };
    EXPECT_EQ(changed([](Transition& t) { t.id = {"other"}; }), hash(plain));
    EXPECT_NE(changed([](Transition& t) { t.kind = "push"; }), hash(plain));
    EXPECT_NE(changed([](Transition& t) { t.length = from_seconds(0.5); }), hash(plain));
    EXPECT_NE(changed([](Transition& t) { t.alignment = Alignment::before; }), hash(plain));
    EXPECT_NE(changed([](Transition& t) { t.params["softness"] = Value(0.5); }), hash(plain));
    EXPECT_NE(changed([](Transition& t) { t.params["direction"] = Value(std::string("up")); }), hash(plain));
    for (const std::size_t index : {0U, 1U})
        EXPECT_NE(hash(with_clip(plain, index, [](Clip& clip) { clip.opacity = Value(0.5); })), hash(plain));
}

TEST(Plan, LayersFromTheBottomUp_AtTheMediumsOwnTime) {
    Stack stack;
    stack.add("a.mp4").speed = {2, 1};
    Clip& above = stack.add("b.mp4");
    above.start = from_seconds(0.1);
    above.media().takes.front().origin = from_seconds(-5);
    EXPECT_EQ(planned(stack), "a.mp4 at 0.400 s\nb.mp4 at 5.100 s\n");
    EXPECT_EQ(planned(stack, 0.05), "a.mp4 at 0.100 s\n");
    EXPECT_EQ(planned(stack, 1.05), "b.mp4 at 5.950 s\n");
    EXPECT_EQ(planned(stack, 2), "");
}

TEST(Plan, FadesAreOpacityInTheirRampsOnly) {
    Stack stack;
    Clip& clip = stack.add("a.mp4");
    clip.fade_in = from_seconds(0.4), clip.fade_out = from_seconds(0.2);
    EXPECT_EQ(planned(stack, 0.1), "a.mp4 at 0.100 s; opacity 0.25\n");
    EXPECT_EQ(planned(stack, 0.4), "a.mp4 at 0.400 s\n");
    EXPECT_EQ(planned(stack, 0.8), "a.mp4 at 0.800 s\n");
    EXPECT_EQ(planned(stack, 0.96), "a.mp4 at 0.960 s; opacity 0.2\n");
    EXPECT_EQ(planned(stack, 0), "") << "what is not seen is not drawn";
    EXPECT_TRUE(plan(stack.made(), from_seconds(0.5)).layers.front().untouched());
}

TEST(Plan, PlacesAndOpacityAreSaidNotDrawn_NeutralEffectsAreLeftOut) {
    Stack stack;
    Clip& clip = stack.add("a.mp4");
    clip.effects = {effect("brightness", {{"amount", 0}}), effect("transform", {{"scale", 0.5}, {"x", 0.25}}),
                    effect("opacity", {{"amount", 0.5}}), effect("gain", {{"db", 6}})};
    EXPECT_EQ(planned(stack), "a.mp4 at 0.200 s; scale 0.5 by 0.25, 0; opacity 0.5\n");
    clip.effects.insert(clip.effects.begin(), effect("crop", {{"left", 0.2}}));
    EXPECT_EQ(planned(stack),
              "a.mp4 at 0.200 s; scale 0.5 by 0.25, 0; seen 0.6, 0.25 to 1, 0.75; opacity 0.5\n")
        << "cropped first, moved then";
    clip.effects.insert(clip.effects.begin(), effect("blur", {{"strength", 12}}));
    EXPECT_EQ(planned(stack),
              "a.mp4 at 0.200 s; opacity 0.5; blur(strength 12); crop(left 0.2, top 0, right 0, bottom 0); "
              "transform(x 0.25, y 0, scale 0.5, rotation 0)\n")
        << "places are said only where nothing came before";
    clip.effects.front().enabled = false;
    EXPECT_EQ(planned(stack),
              "a.mp4 at 0.200 s; scale 0.5 by 0.25, 0; seen 0.6, 0.25 to 1, 0.75; opacity 0.5\n");
}

TEST(Plan, HashTellsLooksApartAndNothingElse) {
    const auto hash = [](const Stack& stack, double seconds) {
        return plan(stack.made(), from_seconds(seconds)).hash;
    };
    Stack stack;
    Clip& clip = stack.add("a.mp4");
    const auto before = hash(stack, 0.2);
    clip.name = "another", clip.volume_db = Value(-3.0), clip.fade_in = from_seconds(0.1);
    EXPECT_EQ(hash(stack, 0.2), before) << "a name, a volume and a fade that is over change no picture";
    EXPECT_NE(hash(stack, 0.05), hash(stack, 0.06));
    EXPECT_NE(hash(stack, 0.24), before);
    clip.start = from_seconds(0.3), clip.source.start = from_seconds(0.1);
    EXPECT_EQ(hash(stack, 0.4), before) << "the same picture elsewhere";
    clip.effects = {effect("opacity", {{"amount", 0.9}})};
    EXPECT_NE(hash(stack, 0.4), before);
    stack.project.media.clear();
    Stack still;
    still.add("a.png", MediaKind::image);
    EXPECT_EQ(hash(still, 0.1), hash(still, 0.9)) << "a still is one picture";
}

TEST(Plan, AnotherTakeIsShownForComparing) {
    Stack stack;
    Clip& clip = stack.add("a.mp4");
    stack.add("b.mp4").start = from_seconds(5);
    clip.media().takes.push_back(clip.media().takes.front());
    clip.media().takes.back().media = {"mc1"};
    EXPECT_EQ(text(plan(stack.made(), from_seconds(0.2), {clip.id, 1})), "b.mp4 at 0.200 s\n");
    EXPECT_EQ(text(plan(stack.made(), from_seconds(0.2), {clip.id, 9})), "b.mp4 at 0.200 s\n");
}
