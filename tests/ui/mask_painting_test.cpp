// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Masks that are painted on the picture with the mouse and with keys, and masks that follow what they lie on.
#include "core/document/clip_curves.h"
#include "core/render/mask.h"
#include "tests/support/flat_film.h"
#include "tests/support/moving_pattern.h"
#include "tests/ui/panels.h"
#include "ui/export/export_queue.h"
#include "ui/export/follow_motion.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/viewer/brush_bar.h"
#include "ui/viewer/viewer_widget.h"
#include <QComboBox>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using test::mouse, test::panel, test::row, test::run, test::settle, test::wait_until, test::Window;

namespace {

/// A film whose one clip is selected under the playhead.
struct Painter : Window {
    ui::ViewerWidget* viewer = window.findChild<ui::ViewerWidget*>();
    QRectF area;
    Painter() {
        window.resize(1400, 900);
        workspace.seek(core::from_seconds(0.5));
        workspace.select({first().id});
        settle();
        area = viewer->picture_rect();
    }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
    [[nodiscard]] QPointF at(double x, double y) const {
        return area.topLeft() + QPointF(x * area.width(), y * area.height());
    }
    /// A stroke through some places, in small steps as a hand's.
    void stroke(const std::vector<QPointF>& places, Qt::KeyboardModifiers keys = {}) const {
        mouse(*viewer, QEvent::MouseButtonPress, places.front(), Qt::LeftButton, keys);
        for (std::size_t i = 1; i < places.size(); ++i)
            for (int part = 1; part <= 20; ++part)
                mouse(*viewer, QEvent::MouseMove, places[i - 1] + (places[i] - places[i - 1]) * part / 20.0,
                      Qt::LeftButton, keys);
        mouse(*viewer, QEvent::MouseButtonRelease, places.back(), Qt::NoButton, keys);
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers keys = {}) const {
        QTest::keyClick(viewer, key, keys);
        settle();
    }
    [[nodiscard]] const core::Mask& mask() const { return *first().mask; }
    [[nodiscard]] QColor pixel(QPointF place) const {
        return viewer->grab().toImage().pixelColor(place.toPoint());
    }
};

bool asks_for(QWidget& widget, Qt::Key key, const QString& text = {}) {
    QKeyEvent asks(QEvent::ShortcutOverride, key, Qt::NoModifier, text);
    asks.ignore();
    QCoreApplication::sendEvent(&widget, &asks);
    return asks.isAccepted();
}

} // namespace

TEST(MaskPainting, AStrokeOfTheMouseIsOneStep_WhereItWasPainted) {
    Painter w;
    run(w, "mask.paint");
    ASSERT_TRUE(w.viewer->painting().painted());
    const auto before = w.steps();
    w.stroke({w.at(0.25, 0.5), w.at(0.75, 0.5), w.at(0.75, 0.75)});
    EXPECT_EQ(w.steps(), before + 1);
    ASSERT_TRUE(w.first().mask);
    EXPECT_EQ(w.mask().shape, core::MaskShape::painted);
    ASSERT_EQ(w.mask().strokes.size(), 1U);
    const core::Stroke& stroke = w.mask().strokes[0];
    ASSERT_EQ(stroke.points.size(), 3U) << "points between that say nothing are left out";
    EXPECT_NEAR(stroke.points[0].x, -0.25, 0.01);
    EXPECT_NEAR(stroke.points[1].x, 0.25, 0.01);
    EXPECT_NEAR(stroke.points[1].y, 0, 0.01);
    EXPECT_NEAR(stroke.points[2].y, 0.25, 0.01);
    EXPECT_NEAR(stroke.radius, w.viewer->painting().brush().radius, 1e-4);
    EXPECT_FALSE(stroke.erase);
    w.stroke({w.at(0.5, 0.5), w.at(0.5, 0.5)}, Qt::AltModifier);
    ASSERT_EQ(w.mask().strokes.size(), 2U);
    EXPECT_TRUE(w.mask().strokes[1].erase);
    EXPECT_EQ(w.mask().strokes[1].points.size(), 1U);
    w.workspace.undo();
    EXPECT_EQ(w.mask().strokes.size(), 1U);
    EXPECT_TRUE(w.viewer->painting().painted()) << "painting goes on";
    w.workspace.undo();
    EXPECT_FALSE(w.first().mask);
    w.workspace.redo();
    EXPECT_EQ(w.mask().strokes.size(), 1U);
    EXPECT_FALSE(w.workspace.region()) << "no frame for the chat was drawn";
}

TEST(MaskPainting, WhatIsPaintedIsTinted_AndTheWholeClipIsSeenMeanwhile) {
    Painter w;
    const QColor plain = w.pixel(w.at(0.5, 0.3));
    run(w, "mask.paint");
    mouse(*w.viewer, QEvent::MouseButtonPress, w.at(0.25, 0.3), Qt::LeftButton);
    mouse(*w.viewer, QEvent::MouseMove, w.at(0.75, 0.3), Qt::LeftButton);
    settle();
    // Half of the tint's colour, while the stroke is still being made.
    const auto tinted = [&](QColor at) {
        return std::abs(at.red() - (plain.red() + 255) / 2) < 6 &&
               std::abs(at.green() - (plain.green() + 48) / 2) < 6;
    };
    EXPECT_TRUE(tinted(w.pixel(w.at(0.5, 0.3)))) << w.pixel(w.at(0.5, 0.3)).name().toStdString();
    mouse(*w.viewer, QEvent::MouseButtonRelease, w.at(0.75, 0.3), Qt::NoButton);
    settle(300);
    EXPECT_TRUE(tinted(w.pixel(w.at(0.5, 0.3))));
    EXPECT_EQ(w.pixel(w.at(0.1, 0.8)), plain) << "not hidden by the mask while it is painted";
    w.press(Qt::Key_Escape);
    wait_until([&] { return w.pixel(w.at(0.1, 0.8)).lightness() < 10; });
    EXPECT_LT(w.pixel(w.at(0.1, 0.8)).lightness(), 10) << "now it is hidden";
    EXPECT_EQ(w.pixel(w.at(0.5, 0.3)), plain);
}

TEST(MaskPainting, KeysChangeTheBrush_PaintWithoutAMouse_AndEscapeEnds) {
    Painter w;
    run(w, "mask.paint");
    EXPECT_TRUE(asks_for(*w.viewer, Qt::Key_BracketLeft));
    EXPECT_TRUE(asks_for(*w.viewer, Qt::Key_X));
    const auto brush = [&] { return w.viewer->painting().brush(); };
    const double size = brush().radius, hard = brush().hardness;
    w.press(Qt::Key_BracketRight);
    EXPECT_NEAR(brush().radius, size * 1.15, 1e-9);
    w.press(Qt::Key_BracketLeft);
    w.press(Qt::Key_BracketLeft);
    EXPECT_NEAR(brush().radius, size / 1.15, 1e-9);
    w.press(Qt::Key_BraceRight, Qt::ShiftModifier);
    EXPECT_NEAR(brush().hardness, std::min(1.0, hard + 0.1), 1e-9);
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(w.viewer, Qt::Key_BracketRight);
    EXPECT_EQ(brush().radius, ui::MaskPainting::kMostRadius);
    w.press(Qt::Key_Right, Qt::ShiftModifier);
    w.press(Qt::Key_Down);
    w.press(Qt::Key_Return);
    w.press(Qt::Key_Return, Qt::ShiftModifier);
    w.press(Qt::Key_X);
    w.press(Qt::Key_Return);
    ASSERT_EQ(w.mask().strokes.size(), 3U);
    const core::Point dab = w.mask().strokes[0].points.at(0);
    EXPECT_NEAR(dab.x * w.area.width(), 0.05 * w.area.height(), 0.6);
    EXPECT_NEAR(dab.y, 0.01, 0.002);
    EXPECT_FALSE(w.mask().strokes[0].erase);
    EXPECT_TRUE(w.mask().strokes[1].erase);
    EXPECT_TRUE(w.mask().strokes[2].erase);
    // Escape first calls the stroke off, then ends painting.
    const auto steps = w.steps();
    mouse(*w.viewer, QEvent::MouseButtonPress, w.at(0.2, 0.2), Qt::LeftButton);
    w.press(Qt::Key_Escape);
    mouse(*w.viewer, QEvent::MouseButtonRelease, w.at(0.2, 0.2), Qt::NoButton);
    EXPECT_EQ(w.steps(), steps);
    EXPECT_TRUE(w.viewer->painting().painted());
    w.press(Qt::Key_Escape);
    EXPECT_FALSE(w.viewer->painting().painted());
    EXPECT_FALSE(asks_for(*w.viewer, Qt::Key_BracketLeft));
}

TEST(MaskPainting, TheBarSaysAndSetsWhatTheBrushIs) {
    Painter w;
    auto* bar = w.viewer->findChild<ui::BrushBar*>();
    EXPECT_FALSE(bar->isVisible());
    run(w, "mask.paint");
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(w.viewer->rect().contains(bar->geometry())) << "nothing of it is cut off";
    const auto sliders = bar->findChildren<QSlider*>();
    ASSERT_EQ(sliders.size(), 2);
    sliders[0]->setValue(sliders[0]->maximum());
    EXPECT_NEAR(w.viewer->painting().brush().radius, ui::MaskPainting::kMostRadius, 1e-9);
    sliders[1]->setValue(25);
    EXPECT_EQ(w.viewer->painting().brush().hardness, 0.25);
    for (QWidget* child : bar->findChildren<QWidget*>())
        if (child->focusPolicy() & Qt::TabFocus) {
            EXPECT_FALSE(child->toolTip().isEmpty()) << child->metaObject()->className();
        }
    w.press(Qt::Key_X);
    bool erasing = false;
    for (auto* button : bar->findChildren<QToolButton*>())
        erasing = erasing || (button->isChecked() && button->text() == "Erase");
    EXPECT_TRUE(erasing);
    bar->findChild<QPushButton*>()->click();
    EXPECT_FALSE(w.viewer->painting().painted());
    EXPECT_FALSE(bar->isVisible());
}

TEST(MaskPainting, FromTheInspector_OfAnEffect_ThatLiesOnAllThatIsSeen) {
    Painter w;
    ASSERT_TRUE(w.workspace.apply(
        {core::AddEffect{.clip = w.first().id,
                         .effect = {.name = "transform", .params = {{"scale", core::Value(0.5)}}}}},
        "x"));
    ASSERT_TRUE(
        w.workspace.apply({core::AddEffect{.clip = w.first().id, .effect = {.name = "invert"}}}, "x"));
    auto* choice = row(w, "Invert/Mask");
    ASSERT_TRUE(choice);
    auto* list = choice->findChild<QComboBox*>();
    const int painted = list->findData("painted");
    ASSERT_GE(painted, 0);
    list->setCurrentIndex(painted);
    Q_EMIT list->activated(painted);
    settle();
    ASSERT_TRUE(w.viewer->painting().painted()) << "who chooses it wants to paint";
    EXPECT_EQ(w.viewer->painting().painted()->effect, 1);
    w.stroke({w.at(0.1, 0.1), w.at(0.2, 0.1)});
    const core::Mask& mask = *w.first().effects[1].mask;
    ASSERT_EQ(mask.strokes.size(), 1U);
    // The effect comes after the transform: its mask lies on the whole picture, not on the smaller clip.
    EXPECT_NEAR(mask.strokes[0].points[0].x, -0.4, 0.01);
    EXPECT_NEAR(mask.strokes[0].points[0].y, -0.4, 0.01);
    EXPECT_FALSE(w.first().mask);
    w.workspace.select({});
    settle();
    EXPECT_FALSE(w.viewer->painting().painted()) << "it ends with the selection";
    w.workspace.select({w.first().id});
    settle();
    const auto buttons = panel(w, "inspector")->findChildren<QToolButton*>("mask_paint");
    ASSERT_EQ(buttons.size(), 3) << "of the clip and of both effects";
    buttons[0]->click();
    settle();
    ASSERT_TRUE(w.viewer->painting().painted());
    EXPECT_FALSE(w.viewer->painting().painted()->effect);
    // The clip's own mask lies on its own picture, half as large.
    w.stroke({w.at(0.25, 0.5), w.at(0.25, 0.5)});
    ASSERT_TRUE(w.first().mask);
    EXPECT_NEAR(w.mask().strokes[0].points[0].x, -0.5, 0.01);
    EXPECT_NEAR(w.mask().strokes[0].radius, 2 * w.viewer->painting().brush().radius, 1e-3);
}

TEST(MaskPainting, WhereTheClipIsNotShown_ItIsRefused) {
    Painter w;
    w.workspace.seek(core::from_seconds(5));
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, [&](const QString& why) { told << why; });
    w.viewer->set_painting(ui::MaskOf{w.first().id, {}});
    EXPECT_FALSE(w.viewer->painting().painted());
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains("playhead")) << told[0].toStdString();
}

namespace {

/// A film of a pattern that goes to the right by four pixels a picture, with a blur that has a mask round it.
struct Moving {
    test::TemporaryFolder folder;
    ui::Workspace workspace;
    ui::ExportQueue queue{nullptr};
    ui::FollowMotion follow{workspace, queue, nullptr};
    QStringList told;

    explicit Moving(int gone_from = 100) {
        const core::Size size{320, 180};
        const cv::Mat pattern = test::blots({60, 48}, 3, 7), background = test::blots({320, 180}, 5, 11);
        const std::string file = test::make_flat_film(
            folder / "film.mkv", core::PixelFormat::yuv420(), size, 30, [&](core::Surface& picture, int i) {
                const cv::Mat light =
                    test::picture_of(pattern, background, {i < gone_from ? 60 + 4.0 * i : -200, 90});
                picture.fill(0.5, 0.5, 0.5);
                cv::Mat luma = picture.mat_to_write(0);
                light.convertTo(luma, CV_8U, 219, 16);
            });
        workspace.import({QString::fromStdString(file)}, false);
        wait_until([this] { return workspace.importing() == 0; });
        core::Effect blur{.name = "blur"};
        blur.mask = core::Mask{.centre = core::Value(core::Point{60 / 320.0, 0.5}),
                               .size = core::Value(core::Point{60 / 320.0, 48 / 180.0}),
                               .feather = core::Value(0.05)};
        workspace.apply({core::AddEffect{.clip = clip().id, .effect = blur}}, "x");
        workspace.seek(core::Time(0));
        QObject::connect(&workspace, &ui::Workspace::refused, [this](const QString& why) { told << why; });
        QObject::connect(&queue, &ui::ExportQueue::ended, [this](const QString& text) { told << text; });
    }
    [[nodiscard]] const core::Clip& clip() const { return workspace.project().tracks[0]->clips[0]; }
    [[nodiscard]] const core::Mask& mask() const { return *clip().effects.at(0).mask; }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
    void run(core::FollowRequest request) {
        request.clip = clip().id, request.effect = 0, request.at = workspace.playhead();
        follow.follow(request);
    }
    void finish() {
        wait_until([this] { return !follow.busy(); });
        settle(150);
    }
};

} // namespace

TEST(FollowMotion, AMaskFollowsAsAJob_InOneStep_AndKeepsWhatWasChangedMeanwhile) {
    Moving w;
    const auto before = w.steps();
    w.run({});
    EXPECT_TRUE(w.follow.busy());
    core::Mask softer = w.mask();
    softer.feather = core::Value(0.2);
    ASSERT_TRUE(w.workspace.apply({core::SetMask{w.clip().id, 0, softer}}, "softer"));
    w.finish();
    EXPECT_EQ(w.steps(), before + 2);
    ASSERT_TRUE(core::moves(w.mask().centre));
    EXPECT_EQ(w.mask().feather, core::Curve(core::Value(0.2)));
    for (int i = 0; i < 30; ++i) {
        const auto at =
            std::get<core::Point>(core::value_at(w.mask().centre, core::frame_start(i, test::kFilmRate)));
        ASSERT_NEAR(at.x * 320, 60 + 4 * i, 1.5) << i;
        ASSERT_NEAR(at.y * 180, 90, 1.5) << i;
    }
    ASSERT_FALSE(w.told.isEmpty());
    EXPECT_TRUE(w.told.back().contains("is followed")) << w.told.back().toStdString();
    w.workspace.undo();
    EXPECT_FALSE(core::moves(w.mask().centre));
}

TEST(FollowMotion, ALostThingIsSaid_WithItsTime_AndStoppingChangesNothing) {
    Moving w(12);
    w.run({});
    w.finish();
    ASSERT_FALSE(w.told.isEmpty());
    EXPECT_TRUE(w.told.back().contains("00:00:00:11")) << w.told.back().toStdString();
    EXPECT_TRUE(core::moves(w.mask().centre)) << "what was found is kept";
    Moving other;
    const auto before = other.steps();
    other.run({});
    other.follow.stop();
    other.finish();
    EXPECT_EQ(other.steps(), before);
    other.run({.forward = false, .backward = true}); // there is nothing before the first picture
    other.finish();
    EXPECT_EQ(other.steps(), before);
    EXPECT_TRUE(other.told.back().contains("Nothing was found")) << other.told.back().toStdString();
}
