// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of one scene: brought into step by what they heard, made into one clip with angles, which the
// number keys choose.
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/main/multicam.h"
#include <QComboBox>
#include <QTest>
#include <cmath>
#include <random>

using test::run, test::settle, test::Timeline, test::wait_until, test::Window;

namespace {

/// What a room sounds like: bursts at irregular times.
std::vector<float> scene(double seconds) {
    std::vector<float> sound(static_cast<std::size_t>(seconds * 48000));
    std::mt19937 chance(7);
    for (std::size_t at = 4000; at < sound.size(); at += 6000 + chance() % 30000) {
        const std::size_t length = 2000 + chance() % 9000;
        const float loud = 0.1F + static_cast<float>(chance() % 100) / 150;
        for (std::size_t i = at; i < std::min(sound.size(), at + length); ++i)
            sound[i] = loud * (static_cast<float>(chance() % 2000) / 1000 - 1);
    }
    return sound;
}

/// A camera that ran for a part of the scene; what it sees is of one colour.
void film(const std::string& path, const std::vector<float>& scene, double from, double seconds,
          const cv::Scalar& colour, float loudness) {
    core::Encoder encoder(path, core::encode_preset("h264-fast"),
                          {.size = {64, 48}, .fps = {25, 1}, .sound = true});
    std::mt19937 chance(static_cast<unsigned>(from * 1000));
    for (int i = 0; i < static_cast<int>(seconds * 25); ++i)
        encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, colour), {}));
    core::AudioBlock block{.channels = {2, std::vector<float>(static_cast<std::size_t>(seconds * 48000))}};
    for (std::size_t i = 0; i < block.samples(); ++i) {
        const std::size_t at = static_cast<std::size_t>(from * 48000) + i;
        const float hiss = 0.01F * (static_cast<float>(chance() % 2000) / 1000 - 1);
        for (auto& channel : block.channels)
            channel[i] = loudness * (at < scene.size() ? scene[at] : 0) + hiss;
    }
    encoder.add(block);
    encoder.finish();
}

/// A red and a green camera of one scene; the green one began 1.36 s later, is quieter and ran shorter.
struct Cameras : Window {
    core::ClipId red, green;
    QStringList told;
    Cameras() {
        const auto heard = scene(12);
        film(path("red.mp4").toStdString(), heard, 0.5, 8, {200, 20, 20}, 1);
        film(path("green.mp4").toStdString(), heard, 1.86, 6, {20, 200, 20}, 0.4F);
        EXPECT_TRUE(workspace.apply({core::RemoveClips{{first().id}, false}}));
        import(path("red.mp4").toStdString());
        import(path("green.mp4").toStdString());
        QObject::connect(&workspace, &ui::Workspace::refused, &window,
                         [this](const QString& why) { told << why; });
        red = named("red.mp4")->id, green = named("green.mp4")->id;
    }
    [[nodiscard]] const core::Clip* named(const std::string& name) const {
        for (const auto& track : workspace.project().tracks)
            if (track->kind == core::TrackKind::video)
                for (const core::Clip& clip : track->clips)
                    if (clip.name == name) return &clip;
        return nullptr;
    }
    void press(const QString& command) {
        workspace.select({red, green});
        run(*this, command);
        auto* work = window.findChild<ui::Multicam*>();
        wait_until([&] { return !work->working(); });
        settle();
    }
    /// Whether the viewer shows the red (else the green) camera at a time.
    bool shows_red(double seconds) {
        QImage shown;
        const auto kept = QObject::connect(
            &workspace, &ui::Workspace::picture_ready, &window, [&](const core::Player::Shown& picture) {
                shown = QImage(1, 1, QImage::Format_RGB888);
                const auto at =
                    picture.picture.at<cv::Vec3b>(picture.picture.rows / 2, picture.picture.cols / 2);
                shown.setPixelColor(0, 0, QColor(at[0], at[1], at[2]));
            });
        workspace.seek(core::from_seconds(seconds));
        settle(20);
        shown = {};
        workspace.player().seek(core::from_seconds(seconds));
        wait_until([&] { return !shown.isNull(); });
        QObject::disconnect(kept);
        return shown.pixelColor(0, 0).red() > shown.pixelColor(0, 0).green();
    }
};

} // namespace

TEST(MulticamInTheWindow, ClipsComeIntoStepByTheirSound_OneOntoATrackOfItsOwn) {
    Cameras w;
    const core::Time before = w.named("red.mp4")->start;
    w.press("clip.align_sound");
    ASSERT_TRUE(w.told.isEmpty()) << w.told.join(" ").toStdString();
    EXPECT_EQ(w.named("red.mp4")->start, before);
    EXPECT_NEAR(core::to_seconds(w.named("green.mp4")->start - before), 1.36, 0.002);
    const auto& project = w.workspace.project();
    EXPECT_NE(project.find_clip(w.red).track, project.find_clip(w.green).track);
    // Its sound went with it.
    for (const auto& track : project.tracks)
        for (const core::Clip& clip : track->clips)
            if (clip.name == "green.mp4") EXPECT_EQ(clip.start, w.named("green.mp4")->start);
    w.workspace.undo();
    EXPECT_GT(w.named("green.mp4")->start, core::from_seconds(7)); // one step
}

TEST(MulticamInTheWindow, NumbersCutWhilePlaying_AndSwitchTheAngleOfTheCutWhileStanding) {
    Cameras w;
    w.press("multicam.by_sound");
    ASSERT_TRUE(w.told.isEmpty()) << w.told.join(" ").toStdString();
    ASSERT_TRUE(w.named("red.mp4"));
    EXPECT_FALSE(w.named("green.mp4"));
    ASSERT_EQ(w.named("red.mp4")->takes().size(), 2U);
    EXPECT_NEAR(core::to_seconds(w.named("red.mp4")->takes()[1].origin), 1.36, 0.002);
    const core::TrackId id = w.workspace.project().find_clip(w.red).track->id;
    const auto clips = [&]() -> const core::ClipList& { return w.workspace.project().find_track(id)->clips; };
    const auto key = [&](Qt::Key key) {
        w.window.activateWindow();
        w.window.findChild<ui::TimelineView*>()->setFocus();
        QTest::keyClick(&w.window, key);
        settle(20);
    };
    w.workspace.seek(core::from_seconds(2));
    run(w, "play.toggle");
    wait_until([&] { return w.workspace.playhead() > core::from_seconds(2.5); });
    key(Qt::Key_2);
    ASSERT_EQ(clips().size(), 2U);
    wait_until([&] { return w.workspace.playhead() > core::from_seconds(3.4); });
    key(Qt::Key_1);
    run(w, "play.toggle");
    ASSERT_EQ(clips().size(), 3U);
    EXPECT_EQ(clips()[0].active_take(), 0U);
    EXPECT_EQ(clips()[1].active_take(), 1U);
    EXPECT_EQ(clips()[2].active_take(), 0U);
    const double middle = core::to_seconds(clips()[1].start + clips()[1].end()) / 2;
    EXPECT_TRUE(w.shows_red(1));
    EXPECT_FALSE(w.shows_red(middle));
    // Standing still on the cut's other side a number changes that piece alone.
    w.workspace.seek(core::from_seconds(middle));
    key(Qt::Key_1);
    EXPECT_EQ(clips().size(), 3U);
    EXPECT_EQ(clips()[1].active_take(), 0U);
    key(Qt::Key_3); // there are two
    ASSERT_EQ(w.told.size(), 1);
    EXPECT_TRUE(w.told[0].contains("2 angles")) << w.told[0].toStdString();
    // The same in the inspector.
    w.workspace.select({clips()[1].id});
    auto* angle = test::row(w, "Clip/Camera");
    ASSERT_TRUE(angle);
    auto* choice = angle->findChild<QComboBox*>();
    ASSERT_EQ(choice->count(), 2);
    EXPECT_TRUE(choice->itemText(1).contains("green.mp4")) << choice->itemText(1).toStdString();
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    settle();
    EXPECT_EQ(clips()[1].active_take(), 1U);
    // It stays through saving and opening.
    ASSERT_TRUE(w.workspace.save(w.path("scene.saycut")).isEmpty());
    ASSERT_TRUE(w.workspace.open({}).isEmpty());
    ASSERT_TRUE(w.workspace.open(w.path("scene.saycut")).isEmpty());
    EXPECT_EQ(clips()[1].active_take(), 1U);
}

TEST(MulticamInTheWindow, WhatDoesNotMatch_IsRefusedInWords) {
    Cameras w;
    std::vector<float> other = scene(12);
    std::reverse(other.begin(), other.end());
    film(w.path("other.mp4").toStdString(), other, 2, 6, {9, 9, 200}, 1);
    w.import(w.path("other.mp4").toStdString());
    w.green = w.named("other.mp4")->id;
    const auto before = w.workspace.snapshot();
    w.press("multicam.by_sound");
    ASSERT_EQ(w.told.size(), 1);
    EXPECT_TRUE(w.told[0].contains("do not match")) << w.told[0].toStdString();
    w.press("clip.align_timecode");
    ASSERT_EQ(w.told.size(), 2);
    EXPECT_TRUE(w.told[1].contains("no timecode")) << w.told[1].toStdString();
    w.workspace.select({w.red});
    run(w, "multicam.by_sound");
    ASSERT_EQ(w.told.size(), 3);
    EXPECT_TRUE(w.told[2].contains("two or more")) << w.told[2].toStdString();
    EXPECT_EQ(w.workspace.snapshot(), before);
}
