// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wheel, touchpad and pinch on the timeline.
#include "tests/ui/timeline_mouse.h"
#include "ui/dialogs/preferences_dialog.h"
#include <QComboBox>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QSettings>
#include <QWheelEvent>
#include <cmath>

using test::settle, test::Timeline, test::Window;

namespace {

constexpr double kPixels = 0.75; ///< a pixel is the least that is scrolled

struct Wheel : Window {
    Timeline timeline{*this};
    Wheel() : Window(64) {
        QSettings().remove("timeline");
        timeline.view.zoom(4, ui::TimelineLayout::kHeader); // so that there is something to scroll to
        timeline.view.set_scroll({timeline.view.scroll().pixels_per_second, 0.3});
        settle();
    }
    ~Wheel() { QSettings().remove("timeline"); }
    /// Where the mouse is, from the left edge.
    static constexpr double kAt = 500;
    void turn(QPoint pixels, QPoint angle, Qt::KeyboardModifiers keys = {},
              Qt::ScrollPhase phase = Qt::NoScrollPhase, double at = kAt) {
        const QPointF place(at, 90);
        QWheelEvent event(place, timeline.view.mapToGlobal(place), pixels, angle, {}, keys, phase, false);
        QApplication::sendEvent(&timeline.view, &event);
        settle();
    }
    [[nodiscard]] double seconds() const { return timeline.view.scroll().seconds; }
    [[nodiscard]] double scale() const { return timeline.view.scroll().pixels_per_second; }
    /// The time under the mouse.
    [[nodiscard]] double under() const { return seconds() + (kAt - ui::TimelineLayout::kHeader) / scale(); }
    void pinch(double by, Qt::NativeGestureType kind = Qt::ZoomNativeGesture) {
        const QPointF at(kAt, 90);
        QNativeGestureEvent event(kind, QPointingDevice::primaryPointingDevice(), 2, at, at,
                                  timeline.view.mapToGlobal(at), by, QPointF());
        QApplication::sendEvent(&timeline.view, &event);
        settle();
    }
};

} // namespace

TEST(Wheel, PixelsOfATouchpad_AreScrolledExactly) {
    Wheel w;
    const double before = w.seconds(), scale = w.scale();
    w.turn({0, -37}, {0, -120}, {}, Qt::ScrollUpdate);
    EXPECT_NEAR((w.seconds() - before) * scale, 37, kPixels);
    w.turn({0, 12}, {0, 60}, {}, Qt::ScrollUpdate);
    EXPECT_NEAR((w.seconds() - before) * scale, 25, kPixels);
    EXPECT_DOUBLE_EQ(w.scale(), scale);
}

TEST(Wheel, AStepOfAWheel_IsNinetyPixels_HalfAStepHalfOfIt) {
    Wheel w;
    const double before = w.seconds();
    w.turn({}, {0, -120});
    EXPECT_NEAR((w.seconds() - before) * w.scale(), 90, kPixels);
    w.turn({}, {0, -60});
    EXPECT_NEAR((w.seconds() - before) * w.scale(), 135, kPixels);
}

TEST(Wheel, SidewaysScrollsSideways_AndTheTwoWaysAreNotAdded) {
    Wheel w;
    const double before = w.seconds(), scale = w.scale();
    w.turn({-50, -20}, {-150, -60}, {}, Qt::ScrollUpdate);
    EXPECT_NEAR((w.seconds() - before) * scale, 50, kPixels); // not 70
    w.turn({10, -30}, {30, -90}, {}, Qt::ScrollUpdate);
    EXPECT_NEAR((w.seconds() - before) * scale, 80, kPixels);          // not 70
    for (const auto keys : {Qt::ControlModifier, Qt::ShiftModifier}) { // a key asks nothing else of it
        const double now = w.seconds();
        w.turn({-20, 5}, {-60, 15}, keys, Qt::ScrollUpdate);
        EXPECT_NEAR((w.seconds() - now) * scale, 20, kPixels);
    }
    QSettings().setValue("timeline/wheel_zooms", true);
    const double now = w.seconds();
    w.turn({-20, 5}, {-60, 15}, {}, Qt::ScrollUpdate);
    EXPECT_NEAR((w.seconds() - now) * scale, 20, kPixels);
    EXPECT_DOUBLE_EQ(w.scale(), scale);
}

TEST(Wheel, ZoomsAtThePointer_AsMuchAsItIsTurned) {
    Wheel w;
    const double scale = w.scale(), under = w.under();
    w.turn({}, {0, 120}, Qt::ControlModifier);
    EXPECT_NEAR(w.scale() / scale, 1.2, 1e-9);
    EXPECT_NEAR(w.under(), under, 1e-9);
    w.turn({0, -45}, {0, -60}, Qt::ControlModifier, Qt::ScrollUpdate); // half a step
    EXPECT_NEAR(w.scale() / scale, 1.2 / std::sqrt(1.2), 1e-9);
    EXPECT_NEAR(w.under(), under, 1e-9);
    QSettings().setValue("timeline/wheel_zooms", true);
    const double seconds = w.seconds(), now = w.scale();
    w.turn({}, {0, -120});
    EXPECT_NEAR(w.scale() / now, 1 / 1.2, 1e-9);
    w.turn({}, {0, 120});
    w.turn({}, {0, -120}, Qt::ControlModifier); // with the key it scrolls then
    EXPECT_NEAR((w.seconds() - seconds) * now, 90, kPixels);
}

TEST(Wheel, Reversed_GoesTheOtherWay) {
    Wheel w;
    QSettings().setValue("timeline/wheel_reversed", true);
    const double before = w.seconds(), scale = w.scale();
    w.turn({0, 30}, {0, 90}, {}, Qt::ScrollUpdate);
    EXPECT_NEAR((w.seconds() - before) * scale, 30, kPixels);
    w.turn({20, 0}, {60, 0}, {}, Qt::ScrollUpdate);
    EXPECT_NEAR((w.seconds() - before) * scale, 50, kPixels);
    w.turn({}, {0, 120}, Qt::ControlModifier);
    EXPECT_NEAR(w.scale() / scale, 1 / 1.2, 1e-9);
}

TEST(Wheel, WhatGlidesOn_DoesNotZoom_WhenAKeyIsPressedMeanwhile) {
    Wheel w;
    const double before = w.seconds(), scale = w.scale();
    w.turn({0, -25}, {0, -75}, Qt::ControlModifier, Qt::ScrollMomentum);
    EXPECT_DOUBLE_EQ(w.scale(), scale);
    EXPECT_NEAR((w.seconds() - before) * scale, 25, kPixels);
}

TEST(Wheel, OverTheHeads_AndWithShift_TracksAreScrolled_ByThePixel) {
    Wheel w;
    for (int i = 0; i < 12; ++i)
        ASSERT_TRUE(w.workspace.run("track.add_video"));
    settle();
    auto* bar = w.timeline.view.findChild<QScrollBar*>();
    ASSERT_GT(bar->maximum(), 100);
    bar->setValue(0);
    const double seconds = w.seconds();
    w.turn({0, -33}, {0, -99}, {}, Qt::ScrollUpdate, 20);
    EXPECT_EQ(bar->value(), 33);
    w.turn({0, -10}, {0, -30}, Qt::ShiftModifier, Qt::ScrollUpdate);
    EXPECT_EQ(bar->value(), 43);
    w.turn({}, {0, -120}, Qt::ShiftModifier); // a step: two of the bar's
    EXPECT_EQ(bar->value(), 43 + 2 * bar->singleStep());
    EXPECT_DOUBLE_EQ(w.seconds(), seconds);
}

TEST(Pinch, ZoomsAtThePointer_OtherGesturesDoNothing) {
    Wheel w;
    const double scale = w.scale(), under = w.under();
    w.pinch(0.25);
    EXPECT_NEAR(w.scale() / scale, 1.25, 1e-9);
    EXPECT_NEAR(w.under(), under, 1e-9);
    w.pinch(-0.2);
    EXPECT_NEAR(w.scale() / scale, 1, 1e-9);
    w.pinch(-7); // of a device gone wild
    EXPECT_GT(w.scale(), 0);
    const double now = w.scale();
    w.pinch(30, Qt::RotateNativeGesture);
    EXPECT_DOUBLE_EQ(w.scale(), now);
}

TEST(Wheel, ItsDirectionIsASetting) {
    Wheel w;
    w.window.findChild<ui::Actions*>()->of("file.preferences")->trigger();
    settle();
    auto* list = w.window.findChild<ui::PreferencesDialog*>()->findChild<QComboBox*>("wheel_direction");
    ASSERT_TRUE(list);
    EXPECT_FALSE(ui::preferences::wheel_reversed());
    EXPECT_FALSE(list->currentData().toBool());
    list->setCurrentIndex(list->findData(true));
    Q_EMIT list->activated(list->currentIndex());
    EXPECT_TRUE(ui::preferences::wheel_reversed());
}
