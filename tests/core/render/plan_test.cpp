// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/plan.h"
#include "tests/support/flat_film.h"
#include <gtest/gtest.h>

using namespace core;
using test::effect;
using test::Stack;

namespace {

std::string planned(const Stack& stack, double seconds = 0.2) {
    return text(plan(stack.made(), from_seconds(seconds)));
}

} // namespace

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
