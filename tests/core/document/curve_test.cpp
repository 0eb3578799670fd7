// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/curve.h"
#include "tests/support/timeline_text.h"
#include <gtest/gtest.h>

using namespace core;

namespace {

Curve two_keys(Ease ease) {
    return std::vector<Key>{{from_seconds(1), 10.0, ease}, {from_seconds(3), 20.0, Ease::linear}};
}

} // namespace

TEST(Curve, BeforeBetweenAndAfterItsKeys) {
    const Curve curve = two_keys(Ease::linear);
    EXPECT_EQ(number_at(curve, from_seconds(0)), 10);
    EXPECT_EQ(number_at(curve, from_seconds(1)), 10);
    EXPECT_NEAR(number_at(curve, from_seconds(1.5)), 12.5, 1e-12);
    EXPECT_EQ(number_at(curve, from_seconds(3)), 20);
    EXPECT_EQ(number_at(curve, from_seconds(9)), 20);
}

TEST(Curve, EasesHaveTheirCourses) {
    EXPECT_EQ(number_at(two_keys(Ease::hold), from_seconds(2.9)), 10);
    EXPECT_NEAR(number_at(two_keys(Ease::ease), from_seconds(2)), 15, 1e-12);       // 3p^2 - 2p^3 at 1/2
    EXPECT_NEAR(number_at(two_keys(Ease::ease), from_seconds(1.5)), 11.5625, 1e-9); // at 1/4: 0.15625
    EXPECT_NEAR(number_at(two_keys(Ease::ease_in), from_seconds(2)), 11.25, 1e-12); // p^3
    EXPECT_NEAR(number_at(two_keys(Ease::ease_out), from_seconds(2)), 18.75, 1e-12);
}

TEST(Curve, ColoursAndPlacesMoveToo_WordsStay) {
    EXPECT_EQ(between(Colour{0, 0, 0, 1}, Colour{1, 0.5, 0, 0}, 0.5), Value(Colour{0.5, 0.25, 0, 0.5}));
    EXPECT_EQ(between(Point{0, 1}, Point{1, 0}, 0.25), Value(Point{0.25, 0.75}));
    EXPECT_EQ(between(Value("left"), Value("right"), 0.9), Value("left"));
}

TEST(Curve, KeysAreSetReplacedAndTakenAway) {
    Curve curve = Value(5.0);
    curve = with_key(curve, {from_seconds(2), 7.0, Ease::linear});
    curve = with_key(curve, {from_seconds(1), 3.0, Ease::linear});
    curve = with_key(curve, {from_seconds(2), 9.0, Ease::linear});
    EXPECT_NEAR(number_at(curve, from_seconds(1.5)), 6, 1e-12);
    curve = without_key(curve, from_seconds(1));
    EXPECT_TRUE(moves(curve));
    EXPECT_EQ(without_key(curve, from_seconds(2)), Curve(Value(9.0)));
}

// Keys lie in source time: what is cut, trimmed or slipped looks at each picture of the source as before.
TEST(Curve, SplittingAndTrimming_ChangeNoPicturesLook) {
    const Project p = test::done(
        test::project_of("A[0..4)"),
        AddEffect{
            {"A"},
            {.name = "blur",
             .params = {{"strength", std::vector<Key>{{from_seconds(20), 0.0}, {from_seconds(24), 40.0}}}}}});
    const Project cut = test::done(test::done(p, SplitClip{{"A"}, from_seconds(2)}),
                                   TrimClip{{"A"}, "start", from_seconds(1)});
    const auto strength = [](const Project& project, double t) {
        for (const Clip& clip : project.tracks[0]->clips)
            if (clip.range().contains(from_seconds(t)))
                return number_at(clip.effects[0].params.at("strength"), clip.source_time(from_seconds(t)));
        return -1.0;
    };
    for (const double t : {1.0, 1.5, 2.0, 3.5})
        EXPECT_EQ(strength(cut, t), strength(p, t)) << t;
    EXPECT_NEAR(strength(p, 2), 20, 1e-9);
}
