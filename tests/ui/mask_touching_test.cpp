// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mask of a person, corrected by clicks and keys on the picture.
#include "core/store/project_lock.h"
#include "tests/ui/window.h"
#include "ui/viewer/viewer_widget.h"
#include <QKeyEvent>
#include <QTest>

namespace ca = core::assist;
using test::settle, test::wait_until;

namespace {

/// A clip whose background is blurred by the mask of a person, under a viewer whose clicks correct that.
struct Touched {
    test::TemporaryFolder folder;
    std::vector<ca::MaskRequest> asked;
    bool hold = false;
    std::function<void()> finish;
    QStringList told;
    test::FakeAssistant assistant{[this](const ca::Request& request) -> ca::Event {
                                      const auto& part = std::get<ca::LookRequest>(request).parts.at(0);
                                      asked.push_back(std::get<ca::MaskRequest>(part.what));
                                      std::filesystem::copy_file(film, asked.back().target);
                                      return ca::LookReady{{{part.clip, ca::MaskReady{}}}};
                                  },
                                  &finish, &hold};
    std::string film = (folder / "clip.mp4").string();
    ui::Workspace workspace;
    ui::ViewerWidget viewer{workspace};

    explicit Touched(bool masked = true) {
        core::Encoder encoder(film, core::encode_preset("h264-fast"), {.size = {64, 48}, .fps = {16, 1}});
        for (int i = 0; i < 16; ++i)
            encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(200, 30, 30)), {}));
        encoder.finish();
        workspace.import({QString::fromStdString(film)}, false);
        wait_until([this] { return workspace.importing() == 0; });
        if (masked) {
            const auto masks = core::data_folder(workspace.project_path()) / "masks";
            std::filesystem::create_directories(masks);
            std::filesystem::copy_file(film, masks / "first.mkv");
            core::Effect blur{.name = "blur"};
            blur.mask = core::Mask{.shape = core::MaskShape::file,
                                   .size = core::Value(core::Point{1, 1}),
                                   .file = (masks / "first.mkv").string(),
                                   .inverted = true};
            workspace.apply({core::AddEffect{.clip = clip().id, .effect = blur}}, "Blur");
        }
        workspace.seek(core::from_seconds(0.5));
        workspace.select({clip().id});
        viewer.touches().set_assistant([this]() -> ca::Assistant& { return assistant; });
        QObject::connect(&viewer.touches(), &ui::MaskTouching::told,
                         [this](const QString& text) { told << text; });
        viewer.resize(640, 480);
        viewer.show();
        viewer.set_touching(true);
        settle();
    }
    [[nodiscard]] const core::Clip& clip() const { return workspace.project().tracks[0]->clips[0]; }
    [[nodiscard]] const core::Mask& mask() const { return *clip().effects.at(0).mask; }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
    void click(double x, double y, Qt::KeyboardModifiers keys = {}) {
        const QRect area = viewer.picture_rect().toRect();
        QTest::mouseClick(
            &viewer, Qt::LeftButton, keys,
            area.topLeft() + QPoint(static_cast<int>(x * area.width()), static_cast<int>(y * area.height())));
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers keys = {}) {
        QTest::keyClick(&viewer, key, keys);
        settle();
    }
};

} // namespace

TEST(MaskTouching, AClickAddsWhatLiesThere_InOneStep_ThatIsTakenBackWhole) {
    Touched w;
    const auto before = w.steps();
    const std::string file = w.mask().file;
    w.click(0.25, 0.75);
    ASSERT_EQ(w.asked.size(), 1U);
    ASSERT_EQ(w.mask().touches.size(), 1U);
    const core::Touch& touch = w.mask().touches[0];
    EXPECT_TRUE(touch.add);
    EXPECT_NEAR(touch.place.x, 0.25, 0.01);
    EXPECT_NEAR(touch.place.y, 0.75, 0.01);
    EXPECT_EQ(touch.at, core::from_seconds(0.5));
    EXPECT_NE(w.mask().file, file);
    EXPECT_TRUE(w.mask().inverted);
    EXPECT_EQ(w.steps(), before + 1);
    w.workspace.undo();
    EXPECT_TRUE(w.mask().touches.empty());
    EXPECT_EQ(w.mask().file, file);
}

TEST(MaskTouching, WithAltOrShift_ItIsTakenAway_AndAllTouchesGoTogether) {
    Touched w;
    w.click(0.25, 0.5);
    w.click(0.75, 0.5, Qt::AltModifier);
    w.click(0.5, 0.5, Qt::ShiftModifier);
    ASSERT_EQ(w.mask().touches.size(), 3U);
    EXPECT_TRUE(w.mask().touches[0].add);
    EXPECT_FALSE(w.mask().touches[1].add);
    EXPECT_FALSE(w.mask().touches[2].add);
    EXPECT_EQ(w.asked.back().touches, w.mask().touches);
    w.viewer.set_touching(false);
    w.click(0.5, 0.5);
    EXPECT_EQ(w.mask().touches.size(), 3U);
}

TEST(MaskTouching, ItGoesByTheKeyboard_Too) {
    Touched w;
    QKeyEvent asks(QEvent::ShortcutOverride, Qt::Key_Left, Qt::NoModifier);
    asks.ignore();
    QCoreApplication::sendEvent(&w.viewer, &asks);
    EXPECT_TRUE(asks.isAccepted()); // no step back in the film
    w.press(Qt::Key_Left);
    w.press(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(w.viewer.touches().cross());
    w.press(Qt::Key_Return);
    w.press(Qt::Key_Right);
    w.press(Qt::Key_Return, Qt::ShiftModifier);
    ASSERT_EQ(w.mask().touches.size(), 2U);
    EXPECT_NEAR(w.mask().touches[0].place.x, 0.49, 1e-9);
    EXPECT_NEAR(w.mask().touches[0].place.y, 0.55, 1e-9);
    EXPECT_TRUE(w.mask().touches[0].add);
    EXPECT_NEAR(w.mask().touches[1].place.x, 0.5, 1e-9);
    EXPECT_FALSE(w.mask().touches[1].add);
    w.viewer.set_touching(false);
    QKeyEvent again(QEvent::ShortcutOverride, Qt::Key_Left, Qt::NoModifier);
    again.ignore();
    QCoreApplication::sendEvent(&w.viewer, &again);
    EXPECT_FALSE(again.isAccepted());
}

TEST(MaskTouching, AnotherClickMeanwhile_GoesWithTheFirst_AndEscapeCallsItOff) {
    Touched w;
    const auto before = w.steps();
    w.hold = true;
    w.click(0.25, 0.5);
    EXPECT_TRUE(w.viewer.touches().busy());
    w.click(0.75, 0.5);
    EXPECT_EQ(w.steps(), before);
    w.finish();
    settle();
    EXPECT_EQ(w.mask().touches.size(), 2U);
    EXPECT_EQ(w.steps(), before + 1);
    w.click(0.1, 0.1);
    w.press(Qt::Key_Escape);
    EXPECT_FALSE(w.viewer.touches().busy());
    EXPECT_EQ(w.mask().touches.size(), 2U);
    EXPECT_EQ(w.steps(), before + 1);
}

TEST(MaskTouching, AClipWithoutSuchAMask_IsLeft_AndThatIsSaid) {
    Touched w(false);
    EXPECT_FALSE(w.viewer.touches().why_not().isEmpty());
    w.click(0.5, 0.5);
    EXPECT_TRUE(w.asked.empty());
    ASSERT_FALSE(w.told.isEmpty());
    EXPECT_EQ(w.told.back(), w.viewer.touches().why_not());
}
