// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters of what is selected, and effects, set by their own widgets.
#include "tests/ui/panels.h"
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSlider>
#include <QToolButton>

using test::panel, test::row, test::settle, test::Window;

namespace {

void put_effect(const Window& w, const QString& name) {
    test::choose_offer(w, name);
    panel(w, "effects")->findChild<QPushButton*>("put")->click();
    settle();
}

} // namespace

TEST(Inspector, ANumberIsOneStep_AndTheWayBackToo) {
    Window w;
    w.workspace.select({w.first().id});
    ASSERT_TRUE(row(w, "Clip/Fade in"));
    const auto steps = w.workspace.history().undo_count();
    row(w, "Clip/Fade in")->findChild<QDoubleSpinBox*>()->setValue(0.5);
    EXPECT_NEAR(core::to_seconds(w.first().fade_in), 0.5, 1e-6);
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1);
    row(w, "Clip/Fade in")->findChild<QToolButton*>("reset")->click();
    settle();
    EXPECT_EQ(w.first().fade_in, core::Time(0));
    w.workspace.undo();
    settle();
    EXPECT_NEAR(row(w, "Clip/Fade in")->findChild<QDoubleSpinBox*>()->value(), 0.5, 1e-6);
}

TEST(Inspector, ADragOfTheSlider_IsOneStep) {
    Window w;
    w.workspace.select({w.first().id});
    auto* slider = row(w, "Clip/Speed")->findChild<QSlider*>();
    const auto steps = w.workspace.history().undo_count();
    slider->setSliderDown(true);
    for (int at = 200; at <= 300; at += 10)
        slider->setSliderPosition(at);
    EXPECT_EQ(w.workspace.history().undo_count(), steps);
    slider->setSliderDown(false);
    settle();
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1);
    EXPECT_GT(w.first().speed.value(), 2);
}

TEST(Inspector, AnEffect_IsPut_Set_SwitchedOff_AndTakenAway) {
    Window w;
    w.workspace.select({w.first().id});
    put_effect(w, "brightness");
    ASSERT_EQ(w.first().effects.size(), 1U);
    QWidget* shown = row(w, "Brightness/Amount");
    ASSERT_TRUE(shown);
    auto* number = shown->findChild<QDoubleSpinBox*>();
    const auto before = w.workspace.snapshot();
    number->setValue(number->value() > number->minimum() ? number->minimum() : number->maximum());
    EXPECT_NE(w.workspace.snapshot(), before);
    settle();
    QCheckBox* on = nullptr;
    for (QCheckBox* each : panel(w, "inspector")->findChildren<QCheckBox*>())
        if (each->text() == "Brightness") on = each;
    ASSERT_TRUE(on && on->isChecked());
    on->click();
    settle();
    EXPECT_FALSE(w.first().effects[0].enabled);
    for (QToolButton* button : panel(w, "inspector")->findChildren<QToolButton*>())
        if (button->accessibleName() == "Take Brightness away") {
            button->click();
            break;
        }
    settle();
    EXPECT_TRUE(w.first().effects.empty());
}
