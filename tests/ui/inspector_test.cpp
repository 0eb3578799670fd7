// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters of what is selected, and effects, set by their own widgets.
#include "tests/ui/panels.h"
#include "ui/style/digits.h"
#include "ui/style/style.h"
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using test::panel, test::row, test::settle, test::Window;

namespace {

/// A film of 4 s, cut at 2 s; the first half is selected.
struct Halves : Window {
    Halves() : Window(64) {
        workspace.seek(core::from_seconds(2));
        test::run(*this, "clip.split");
        workspace.select({first().id});
        settle();
    }
    [[nodiscard]] const core::Clip& clip(std::size_t n) const {
        return workspace.project().tracks[0]->clips[n];
    }
};

/// Writes into the field of a row and presses Enter.
void write(const Window& w, const QString& name, const QString& text) {
    auto* line = row(w, name)->findChild<QLineEdit*>();
    ASSERT_TRUE(line) << name.toStdString();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    settle();
}

QString text_in(const Window& w, const QString& name) {
    return row(w, name)->findChild<QLineEdit*>()->text();
}

/// Why a row stays as it is; empty: it says nothing.
QString said_at(const Window& w, const QString& name) {
    const auto* said = row(w, name)->findChild<QLabel*>("refusal");
    return said && said->isVisible() ? said->text() : QString();
}

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

TEST(Inspector, StartLengthAndSource_AreTypedAsTimes) {
    Halves w;
    EXPECT_EQ(text_in(w, "Clip/Start"), "00:00:00:00");
    EXPECT_EQ(text_in(w, "Clip/Length"), "00:00:02:00");
    const auto steps = w.workspace.history().undo_count();
    write(w, "Clip/Length", "1.5");
    EXPECT_EQ(w.clip(0).end(), core::from_seconds(1.5));
    EXPECT_EQ(w.clip(1).start, core::from_seconds(2));   // nothing else moves
    EXPECT_EQ(text_in(w, "Clip/Length"), "00:00:01:08"); // half a second of 16 pictures
    write(w, "Clip/Source in", "00:00:01:00");
    EXPECT_EQ(w.clip(0).source.start, core::from_seconds(1));
    EXPECT_EQ(w.clip(0).start, core::Time(0));
    EXPECT_EQ(w.clip(0).length(), core::from_seconds(1.5));
    write(w, "Clip/Start", "8f");
    EXPECT_EQ(w.clip(0).start, core::from_seconds(0.5));
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 3);
    EXPECT_EQ(w.clip(0).source.start, core::from_seconds(1));
}

TEST(Inspector, ATimeThatCannotBe_IsRefusedAtTheField_AndGoesBack) {
    Halves w;
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told << why; });
    const auto before = w.workspace.snapshot();
    write(w, "Clip/Start", "next week");
    EXPECT_EQ(said_at(w, "Clip/Start"), "'next week' is no time: 12.5, 00:01:02:12 and 150f are.");
    EXPECT_EQ(text_in(w, "Clip/Start"), "00:00:00:00");
    write(w, "Clip/Length", "3"); // its neighbour lies there
    EXPECT_TRUE(said_at(w, "Clip/Length").contains("would lie over"))
        << said_at(w, "Clip/Length").toStdString();
    EXPECT_EQ(text_in(w, "Clip/Length"), "00:00:02:00");
    write(w, "Clip/Source in", "3"); // 2 s of 4 are left from there on
    EXPECT_TRUE(said_at(w, "Clip/Source in").contains("no more material"));
    EXPECT_EQ(text_in(w, "Clip/Source in"), "00:00:00:00");
    write(w, "Clip/Length", "0");
    EXPECT_TRUE(said_at(w, "Clip/Length").contains("nothing of"));
    EXPECT_EQ(w.workspace.snapshot(), before);
    EXPECT_TRUE(told.isEmpty()) << told.join("; ").toStdString(); // said once, where it happened
    write(w, "Clip/Length", "1");
    EXPECT_EQ(w.clip(0).length(), core::from_seconds(1));
    EXPECT_EQ(said_at(w, "Clip/Length"), QString()); // what was said before is past
    EXPECT_EQ(said_at(w, "Clip/Start"), QString());
}

TEST(Inspector, TheArrowsInATime_GoAFrame) {
    Halves w;
    w.window.activateWindow();
    auto* line = row(w, "Clip/Length")->findChild<QLineEdit*>();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Down);
    settle();
    EXPECT_EQ(core::frame_at(w.clip(0).length(), w.workspace.project().rate()), 31);
    QTest::keyClick(line, Qt::Key_Up);
    settle();
    EXPECT_EQ(core::frame_at(w.clip(0).length(), w.workspace.project().rate()), 32);
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(2)); // the keys of the timeline stayed out of it
}

TEST(Inspector, SpeedIsTypedBeyondItsSlider_WhatCannotBeIsRefusedThere) {
    Halves w;
    auto* speed = row(w, "Clip/Speed")->findChild<QDoubleSpinBox*>();
    EXPECT_EQ(speed->text(), "100 %");
    speed->setValue(33.33);
    settle();
    EXPECT_EQ(w.first().speed, (core::FrameRate{3333, 10'000}));
    EXPECT_EQ(row(w, "Clip/Speed")->findChild<QDoubleSpinBox*>()->text(), "33.33 %");
    row(w, "Clip/Speed")->findChild<QDoubleSpinBox*>()->setValue(1200); // the slider ends at 800
    settle();
    EXPECT_NEAR(w.first().speed.value(), 12, 1e-9);
    row(w, "Clip/Speed")->findChild<QDoubleSpinBox*>()->setValue(20'000);
    settle();
    EXPECT_NEAR(w.first().speed.value(), 12, 1e-9);
    EXPECT_EQ(said_at(w, "Clip/Speed"), "The speed of a clip lies between 1 and 10000 percent.");
    EXPECT_NEAR(row(w, "Clip/Speed")->findChild<QDoubleSpinBox*>()->value(), 1200, 1e-9);
}

TEST(Inspector, FadeShapesAreChosen) {
    Halves w;
    auto* shapes = row(w, "Clip/Fade out curve")->findChild<QComboBox*>();
    ASSERT_TRUE(shapes);
    EXPECT_EQ(shapes->count(), 3);
    EXPECT_EQ(shapes->currentData(), "linear");
    shapes->setCurrentIndex(shapes->findData("equal_power"));
    Q_EMIT shapes->activated(shapes->currentIndex());
    settle();
    EXPECT_EQ(w.first().fade_out_shape, core::FadeShape::equal_power);
    EXPECT_EQ(w.first().fade_in_shape, core::FadeShape::linear);
}

TEST(Inspector, TheWayBack_TakesKeysAwayToo) {
    Halves w;
    w.workspace.seek(core::from_seconds(1));
    row(w, "Clip/Opacity")->findChild<QDoubleSpinBox*>()->setValue(40);
    row(w, "Clip/Opacity")->findChild<QToolButton*>("key")->click();
    settle();
    ASSERT_TRUE(core::moves(w.first().opacity));
    row(w, "Clip/Opacity")->findChild<QToolButton*>("reset")->click();
    settle();
    EXPECT_EQ(w.first().opacity, core::Curve(core::Value(1.0)));
    EXPECT_FALSE(row(w, "Clip/Opacity")->findChild<QToolButton*>("reset")->isEnabled());
}

TEST(Inspector, TellsHowATakeWasMade_ToBeCopied) {
    Halves w;
    EXPECT_FALSE(panel(w, "inspector")->findChild<QWidget*>("made"));
    const std::string media = "media-made";
    core::Media made{.id = {media}, .path = w.take, .kind = core::MediaKind::generated};
    made.duration = core::from_seconds(4), made.size = {64, 48}, made.fps = {16, 1};
    ASSERT_TRUE(w.workspace.apply(
        {core::AddMedia{made},
         core::AddTake{
             w.first().id,
             core::Take{
                 .generated = true,
                 .media = {media},
                 .instruction = "make it snow",
                 .model = "starter",
                 .seed = 4711,
                 .provenance = {{"steps", 8},
                                {"made_at", "2026-03-01T12:00:00Z"},
                                {"timings", {{"draw", 60.5}, {"decode", 4.0}, {"peak_memory", 1e9}}}}}}}));
    settle();
    auto* box = panel(w, "inspector")->findChild<QWidget*>("made");
    ASSERT_TRUE(box);
    box->findChild<QToolButton*>("copy_made")->click();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains("Model: starter\nWhat was said: make it snow\nSeed: 4711\nSteps: 8\n"))
        << copied.toStdString();
    EXPECT_TRUE(copied.contains("Time it took: 1 min 5 s")) << copied.toStdString();
    EXPECT_TRUE(copied.contains("2026") || copied.contains("/26")) << copied.toStdString();
    int selectable = 0;
    for (const auto* label : box->findChildren<QLabel*>())
        selectable += label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard);
    EXPECT_EQ(selectable, 6);
    ASSERT_TRUE(w.workspace.apply({core::SelectTake{w.first().id, 0}})); // the original is no model's
    settle();
    EXPECT_FALSE(panel(w, "inspector")->findChild<QWidget*>("made"));
}

TEST(Inspector, NumbersHaveDigitsOfOneWidth) {
    Halves w;
    for (const QWidget* field : {static_cast<QWidget*>(row(w, "Clip/Opacity")->findChild<QDoubleSpinBox*>()),
                                 static_cast<QWidget*>(row(w, "Clip/Start")->findChild<QLineEdit*>())}) {
        field->fontMetrics();
        EXPECT_TRUE(ui::is_tabular(field->font())) << field->font().families().join(",").toStdString();
    }
    QFont other = qApp->font(); // one that has digits of several widths, where there is one
    other.setFamilies({"Inter"});
    EXPECT_TRUE(ui::is_tabular(ui::tabular(other)));
}

TEST(Inspector, TheWheelScrolls_AndChangesNothing) {
    Halves w;
    auto* number = row(w, "Clip/Opacity")->findChild<QDoubleSpinBox*>();
    const auto before = w.workspace.snapshot();
    for (QWidget* over : {static_cast<QWidget*>(number),
                          static_cast<QWidget*>(row(w, "Clip/Opacity")->findChild<QSlider*>())}) {
        QWheelEvent wheel(QPointF(5, 5), over->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(over, &wheel);
    }
    settle();
    EXPECT_EQ(w.workspace.snapshot(), before);
}
