// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of the timeline under the mouse: ripple, roll, slip, slide and speed with the pictures of the
// edges, snapping, the rubber band, overlaps, detaching; and the keys that play.
#include "core/document/transitions.h"
#include "core/edits/sync.h"
#include "tests/support/sounds.h"
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/viewer/edge_view.h"
#include "ui/viewer/viewer_widget.h"
#include <QSettings>
#include <QTest>
#include <algorithm>

using test::run, test::settle, test::Timeline, test::wait_until, test::Window;

namespace {

/// Three clips of a second out of films of four: each begins at its second second.
struct Three : Window {
    std::optional<Timeline> timeline;
    Three() : Window(64) {
        core::Clip whole = first();
        std::vector<core::Edit> edits{core::RemoveClips{{whole.id}, false}};
        const core::TrackId track = workspace.project().tracks[0]->id;
        for (int i = 0; i < 3; ++i) {
            core::Clip clip = whole;
            clip.id.value = std::string(1, static_cast<char>('A' + i));
            clip.name = clip.id.value;
            clip.media().takes[0].id.value = "take" + clip.id.value;
            clip.start = core::from_seconds(i);
            clip.source = {core::from_seconds(1), core::from_seconds(2)};
            edits.emplace_back(core::AddClip{track, clip});
        }
        EXPECT_TRUE(workspace.apply(edits));
        timeline.emplace(*this);
        run(*this, "view.snapping");
        if (timeline->view.snapping()) run(*this, "view.snapping");
    }
    [[nodiscard]] QPoint at(double seconds) const {
        return {timeline->x(seconds), timeline->y(timeline->video().id)};
    }
    void drag(double from, double to) const {
        timeline->drag(at(from), at(to));
        settle();
    }
    /// "A 0-1 of 1-2, ..." in hundredths of a second.
    [[nodiscard]] std::string text() const {
        std::string words;
        const auto number = [](core::Time time) {
            return std::to_string(std::lround(core::to_seconds(time) * 100));
        };
        for (const core::Clip& clip : timeline->video().clips)
            words += (words.empty() ? "" : ", ") + clip.name + " " + number(clip.start) + "-" +
                     number(clip.end()) + " of " + number(clip.source.start) + "-" + number(clip.source.end);
        return words;
    }
};

} // namespace

TEST(Trimming, Ripple_TakesWhatFollowsAlong) {
    Three w;
    run(w, "tool.ripple");
    w.drag(0.9, 0.4); // the end of A, half a second to the left
    EXPECT_EQ(w.text(), "A 0-50 of 100-150, B 50-150 of 100-200, C 150-250 of 100-200");
}

TEST(Trimming, Roll_MovesTheCutAlone) {
    Three w;
    run(w, "tool.roll");
    w.drag(0.9, 1.15);
    EXPECT_EQ(w.text(), "A 0-125 of 100-225, B 125-200 of 125-200, C 200-300 of 100-200");
}

TEST(Trimming, Slip_ChangesWhatIsSeenAlone) {
    Three w;
    run(w, "tool.slip");
    w.drag(1.5, 1.25);
    EXPECT_EQ(w.text(), "A 0-100 of 100-200, B 100-200 of 125-225, C 200-300 of 100-200");
}

TEST(Trimming, Slide_NeighboursMakeRoom) {
    Three w;
    run(w, "tool.slide");
    w.drag(1.5, 1.75);
    EXPECT_EQ(w.text(), "A 0-125 of 100-225, B 125-225 of 100-200, C 225-300 of 125-200");
}

TEST(Trimming, SpeedByLength_ADragOfTheEndMakesItSlower_WhatFollowsMakesRoom) {
    Three w;
    run(w, "tool.speed");
    w.drag(1.9, 2.9); // B lasts two seconds
    EXPECT_EQ(w.text(), "A 0-100 of 100-200, B 100-300 of 100-200, C 300-400 of 100-200");
    EXPECT_NEAR(w.timeline->video().clips[1].speed.value(), 0.5, 1e-9);
    const auto steps = w.workspace.history().undo_count();
    w.timeline->fit();
    w.drag(1.1, 2.1); // its first half: the start is dragged to the right, half as long again
    EXPECT_NEAR(w.timeline->video().clips[1].speed.value(), 1, 1e-9);
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1);
}

TEST(Trimming, TheViewerShowsBothSidesOfTheCut_FourPicturesOfASlip) {
    Three w;
    auto* edges = w.window.findChild<ui::EdgeView*>();
    ASSERT_TRUE(edges);
    EXPECT_FALSE(edges->isVisible());
    const auto held = [&](double from, double to) {
        w.timeline->mouse(QEvent::MouseButtonPress, w.at(from));
        w.timeline->mouse(QEvent::MouseMove, w.at(to));
    };
    const auto made = [&] {
        wait_until([&] {
            return !edges->pictures().empty() &&
                   std::none_of(edges->pictures().begin(), edges->pictures().end(),
                                [](const QImage& picture) { return picture.isNull(); });
        });
    };
    run(w, "tool.roll");
    held(0.9, 1.1);
    EXPECT_TRUE(edges->isVisible());
    EXPECT_EQ(edges->pictures().size(), 2U);
    made();
    for (const QImage& picture : edges->pictures()) {
        ASSERT_FALSE(picture.isNull());
        EXPECT_GT(picture.pixelColor(picture.rect().center()).red(), 150); // the film is red
    }
    const QImage shown = edges->grab().toImage();
    EXPECT_GT(shown.pixelColor(shown.width() / 4, shown.height() / 2).red(), 150);
    EXPECT_GT(shown.pixelColor(shown.width() * 3 / 4, shown.height() / 2).red(), 150);
    w.timeline->mouse(QEvent::MouseButtonRelease, w.at(1.1), Qt::NoButton);
    EXPECT_FALSE(edges->isVisible());
    run(w, "tool.slip");
    held(1.5, 1.4);
    EXPECT_EQ(edges->pictures().size(), 4U);
    made();
    w.window.activateWindow();
    w.timeline->view.setFocus();
    QTest::keyClick(&w.timeline->view, Qt::Key_Escape); // called off
    EXPECT_FALSE(edges->isVisible());
    w.timeline->mouse(QEvent::MouseButtonRelease, w.at(1.4), Qt::NoButton);
}

TEST(Trimming, ShiftRipples_CtrlRolls) {
    Three w;
    const auto drag_with = [&](Qt::KeyboardModifiers keys) { // the end of A, a quarter of a second
        test::drag(w.timeline->view, w.at(1) - QPoint(3, 0), w.at(0.75) - QPoint(3, 0), keys);
        settle();
        const std::string after = w.text();
        w.workspace.undo();
        return after;
    };
    EXPECT_EQ(drag_with(Qt::NoModifier), "A 0-75 of 100-175, B 100-200 of 100-200, C 200-300 of 100-200");
    EXPECT_EQ(drag_with(Qt::ShiftModifier), "A 0-75 of 100-175, B 75-175 of 100-200, C 175-275 of 100-200");
    EXPECT_EQ(drag_with(Qt::ControlModifier), "A 0-75 of 100-175, B 75-200 of 75-200, C 200-300 of 100-200");
}

TEST(Snapping, ADragComesToTheEdgeThatIsNear_WithoutItItStaysWhereItIs) {
    Three w;
    // So far away that a frame is a few pixels wide when all is seen.
    ASSERT_TRUE(w.workspace.apply({core::MoveClips{{{"C"}}, core::from_seconds(10), {}}}));
    w.timeline->fit();
    const double near = 6 / w.timeline->scale(); // pixels
    w.drag(12.5, 2.5 + near);
    EXPECT_NE(w.timeline->video().clips[2].start, core::from_seconds(2));
    w.workspace.undo();
    run(w, "view.snapping");
    w.drag(12.5, 2.5 + near);
    EXPECT_EQ(w.timeline->video().clips[2].start, core::from_seconds(2));
    w.workspace.undo();
    const auto move = [&](QEvent::Type type, double to, Qt::KeyboardModifiers keys) {
        w.timeline->mouse(type, w.at(to), Qt::LeftButton, keys);
    };
    move(QEvent::MouseButtonPress, 12.5, Qt::NoModifier); // Alt that comes while one drags suspends it
    move(QEvent::MouseMove, 2.5 + near, Qt::AltModifier);
    move(QEvent::MouseButtonRelease, 2.5 + near, Qt::AltModifier);
    settle();
    ASSERT_EQ(w.timeline->video().clips.size(), 3U) << "and copies nothing";
    EXPECT_NE(w.timeline->video().clips[2].start, core::from_seconds(2));
    run(w, "view.snapping");
}

TEST(Selecting, ARubberBandTakesWhatItTouches) {
    Three w;
    const auto row = w.timeline->row(w.timeline->video().id);
    w.workspace.select({});
    w.timeline->drag({w.timeline->x(3.3), row.top + row.height - 3}, w.at(1.5));
    settle();
    EXPECT_EQ(w.workspace.selection(), (std::set<core::ClipId>{{"B"}, {"C"}}));
    w.timeline->click(w.at(0.5));
    w.timeline->click(w.at(2.5), Qt::ControlModifier);
    EXPECT_EQ(w.workspace.selection(), (std::set<core::ClipId>{{"A"}, {"C"}}));
}

TEST(Overlaps, BecomeCrossFades_AndAreRefusedWhereOneWouldCoverTheOther) {
    Three w;
    const auto before = w.workspace.history().undo_count();
    ASSERT_TRUE(w.workspace.apply({core::RemoveClips{{{"C"}}, false}}));
    w.timeline->fit();
    w.drag(1.5, 1.25); // B a quarter of a second over A
    EXPECT_EQ(w.text(), "A 0-75 of 100-175, B 75-175 of 100-200");
    ASSERT_EQ(w.timeline->video().transitions.size(), 1U);
    const core::Transition& fade = w.timeline->video().transitions[0];
    EXPECT_EQ(fade.kind, "dissolve");
    EXPECT_NEAR(core::to_seconds(fade.length), 0.25, 0.01);
    EXPECT_EQ(core::placed_transitions(w.timeline->video())[0].range.start,
              w.timeline->video().clips[1].start);
    EXPECT_EQ(w.workspace.history().undo_count(), before + 2);
    w.workspace.undo();
    run(w, "view.overlaps");
    w.drag(1.5, 1.25);
    EXPECT_EQ(w.text(), "A 0-100 of 100-200, B 100-200 of 100-200"); // refused
    run(w, "view.overlaps");
    w.drag(1.5, 0.5); // wholly
    EXPECT_EQ(w.text(), "A 0-100 of 100-200, B 100-200 of 100-200");
}

TEST(Linked, AreDetachedByTheirCommand) {
    Three w;
    core::Clip sound = *w.workspace.project().find_clip({"A"}).clip;
    sound.id.value = "sound";
    sound.media().takes[0].id.value = "sound take";
    ASSERT_TRUE(w.workspace.apply({core::AddTrack{{"a"}, core::TrackKind::audio}, core::AddClip{{"a"}, sound},
                                   core::LinkClips{{{"A"}, {"sound"}}, true}}));
    w.timeline->fit();
    w.timeline->click(w.at(0.5));
    EXPECT_EQ(w.workspace.selection().size(), 2U);
    run(w, "clip.unlink");
    EXPECT_EQ(core::linked_clips(w.workspace.project(), {"A"}).size(), 1U);
    run(w, "select.none");
    w.timeline->click({w.timeline->x(0.5), w.timeline->y({"a"})});
    EXPECT_EQ(w.workspace.selection(), (std::set<core::ClipId>{{"sound"}}));
    run(w, "clip.remove");
    EXPECT_TRUE(w.workspace.project().find_clip({"A"}).clip);
    EXPECT_FALSE(w.workspace.project().find_clip({"sound"}).clip);
}

TEST(SyncLock, ATrackThatIsNotLockedToTheOthers_StaysWhenTheyRipple) {
    Three w;
    core::Clip sound = *w.workspace.project().find_clip({"C"}).clip;
    sound.id.value = "sound";
    sound.media().takes[0].id.value = "sound take";
    ASSERT_TRUE(
        w.workspace.apply({core::AddTrack{{"a"}, core::TrackKind::audio}, core::AddClip{{"a"}, sound}}));
    const auto start = [&] {
        return core::to_seconds(w.workspace.project().find_clip({"sound"}).clip->start);
    };
    const auto ripple = [&] {
        w.workspace.select({{"A"}});
        run(w, "clip.ripple_remove");
    };
    ripple();
    EXPECT_NEAR(start(), 1, 1e-6);
    w.workspace.undo();
    w.timeline->fit();
    w.timeline->click({20, w.timeline->y({"a"})}); // its head is chosen
    run(w, "track.sync_lock");
    ripple();
    EXPECT_NEAR(start(), 2, 1e-6);
}

TEST(Playing, JKL_ShuttleBothWays_AndKStops) {
    Three w;
    const auto press = [&](Qt::Key key) {
        w.window.activateWindow();
        w.timeline->view.setFocus();
        QTest::keyClick(&w.window, key);
        settle(20);
    };
    w.workspace.seek(core::from_seconds(1));
    press(Qt::Key_L);
    EXPECT_TRUE(w.workspace.player().playing());
    wait_until([&] { return w.workspace.playhead() > core::from_seconds(1.2); });
    EXPECT_GT(w.workspace.playhead(), core::from_seconds(1.2));
    press(Qt::Key_K);
    EXPECT_FALSE(w.workspace.player().playing());
    const core::Time stopped = w.workspace.player().position();
    press(Qt::Key_J);
    wait_until([&] { return w.workspace.player().position() < stopped - core::from_seconds(0.2); });
    EXPECT_LT(w.workspace.player().position(), stopped - core::from_seconds(0.2));
    press(Qt::Key_K);
    const core::Time at = w.workspace.playhead();
    press(Qt::Key_Right);
    EXPECT_GT(w.workspace.playhead(), at); // by a frame
}

TEST(Scrubbing, IsHeard_UnlessItIsSwitchedOff) {
    Window w;
    const std::string tone = (w.folder / "tone.wav").string();
    test::write_wav(tone, 2, test::sine(440));
    w.import(tone);
    w.workspace.player().set_sound_device(true); // the test is the device
    Timeline timeline(w);
    const auto heard = [&](double at) {
        std::vector<float> samples(9600, 0.0F);
        w.workspace.player().pull_sound(samples.data(), samples.size() / 2);
        timeline.click({timeline.x(at), 10}); // on the ruler
        float most = 0;
        for (int i = 0; i < 40 && most == 0; ++i) {
            settle(10);
            w.workspace.player().pull_sound(samples.data(), samples.size() / 2);
            for (const float sample : samples)
                most = std::max(most, std::abs(sample));
        }
        return most;
    };
    EXPECT_GT(heard(1.2), 0.3);
    EXPECT_FALSE(w.workspace.player().playing());
    run(w, "play.scrub");
    EXPECT_EQ(heard(1.4), 0);
    run(w, "play.scrub");
    QSettings().remove("playback/scrub");
}

TEST(Waveforms, AreDrawnOnSounds) {
    Window w;
    ASSERT_TRUE(w.workspace.apply({core::RemoveClips{{w.first().id}, false}}));
    const auto drawn = [&](const char* folder, const test::Wave& wave) { // of one name and length
        std::filesystem::create_directories(w.folder / folder);
        const std::string file = (w.folder / folder / "sound.wav").string();
        test::write_wav(file, 2, wave);
        w.import(file);
        w.workspace.select({});
        Timeline timeline(w);
        const auto row = timeline.row(timeline.track(core::TrackKind::audio).id);
        QImage image;
        for (int i = 0; i < 30; ++i) { // it is measured in the background
            settle(20);
            image = timeline.view
                        .grab(QRect(timeline.x(0.1), row.top, timeline.x(1.9) - timeline.x(0.1), row.height))
                        .toImage();
        }
        w.workspace.undo();
        return image;
    };
    const QImage silent = drawn("a", test::constant(0)), loud = drawn("b", test::sine(440, 0.9));
    int differs = 0;
    for (int x = 0; x < silent.width(); ++x)
        for (int y = 0; y < silent.height(); ++y)
            differs += silent.pixel(x, y) != loud.pixel(x, y);
    EXPECT_GT(differs, silent.width() * 5);
}

TEST(Comparing, TwoTakesAreShownOnBothSidesOfAWipe_ThatIsDragged) {
    Window w;
    {
        core::Encoder encoder(w.take, core::encode_preset("h264-fast"), {.size = {64, 48}, .fps = {16, 1}});
        for (int i = 0; i < 16; ++i)
            encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(20, 180, 20)), {}));
        encoder.finish();
    }
    w.say("turn the red dress blue");
    ASSERT_EQ(w.first().takes().size(), 2U);
    w.workspace.seek(core::from_seconds(0.5));
    w.workspace.select({w.first().id});
    run(w, "play.compare");
    auto* viewer = w.window.findChild<ui::ViewerWidget*>();
    const QRect area = viewer->picture_rect().toRect();
    const auto is_red = [&](double across) {
        const QColor colour = viewer->grab().toImage().pixelColor(
            area.left() + static_cast<int>(area.width() * across), area.top() + area.height() * 3 / 4);
        return colour.red() > colour.green();
    };
    wait_until([&] { return is_red(0.25) && !is_red(0.75); }); // the original is left, the take right
    EXPECT_TRUE(is_red(0.25));
    EXPECT_FALSE(is_red(0.75));
    test::drag(*viewer, QPointF(area.center()), QPointF(area.left() + area.width() * 0.9, area.center().y()));
    settle();
    EXPECT_TRUE(is_red(0.75)); // more of the original now
    run(w, "play.compare");
    wait_until([&] { return !is_red(0.25); });
    EXPECT_FALSE(is_red(0.25));
}
