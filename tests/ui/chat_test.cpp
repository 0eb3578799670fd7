// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation: every button belongs to its own message, nothing typed is lost, the newest line is seen.
#include "core/store/project_lock.h"
#include "tests/ui/window.h"
#include "ui/chat/bubble.h"
#include "ui/chat/chat_panel.h"
#include "ui/chat/results.h"
#include "ui/export/export_dialog.h"
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace ca = core::assist;
using test::action, test::settle, test::Window;

namespace {

ui::ChatPanel& panel(Window& w) {
    return *w.window.findChild<ui::ChatPanel*>();
}

QList<QPushButton*> buttons(const QWidget& widget, const QString& text) {
    QList<QPushButton*> found;
    for (QPushButton* button : widget.findChildren<QPushButton*>())
        if (button->text() == text) found << button;
    return found;
}

bool shows(const QWidget& widget, const QString& words) {
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->text().contains(words) && label->isVisibleTo(&widget)) return true;
    return false;
}

QPlainTextEdit& input(Window& w) {
    return *panel(w).findChild<QPlainTextEdit*>();
}

void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {}) {
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&widget, &event);
}

/// Whether the focused text takes the keys for itself (else the menu's shortcut does).
bool takes(QWidget& widget, int key, Qt::KeyboardModifiers modifiers) {
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
    event.ignore();
    QApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

/// A second clip behind the first.
void add_second(Window& w, const std::string& name) {
    const std::string file = (w.folder / name).string();
    std::filesystem::copy_file(w.take, file);
    w.import(file);
}

} // namespace

TEST(Chat, TheNewestLine_IsInViewHoweverLongItIs) {
    Window w;
    w.window.resize(1280, 720);
    auto* controller = w.window.findChild<ui::ChatController*>();
    const auto* scroll = panel(w).findChild<QScrollArea*>();
    for (int i = 1; i <= 12; ++i) {
        Q_EMIT controller->said("assistant", QString("many words of an answer ").repeated(4 * i), nullptr);
        settle(40);
        const auto* bar = scroll->verticalScrollBar();
        EXPECT_EQ(bar->value(), bar->maximum()) << i;
    }
    const auto bubbles = panel(w).findChildren<ui::Bubble*>();
    const QWidget* newest = bubbles.last();
    EXPECT_LE(newest->mapTo(scroll->viewport(), QPoint(0, newest->height())).y(),
              scroll->viewport()->height());
    EXPECT_GT(scroll->verticalScrollBar()->maximum(), 0);
    // A job's card makes the view smaller: the newest line stays.
    Q_EMIT controller->job_started("a job");
    settle(40);
    EXPECT_EQ(scroll->verticalScrollBar()->value(), scroll->verticalScrollBar()->maximum());
}

TEST(Chat, AQuestionsButton_AnswersItsOwnQuestion) {
    Window w;
    add_second(w, "other.mp4");
    w.workspace.seek(w.workspace.project().duration() + core::from_seconds(1)); // under it lies the second
    auto* controller = w.window.findChild<ui::ChatController*>();
    Q_EMIT controller->asked_back("which?", {"a choice"}, 99); // a question that does not exist does nothing
    const std::size_t before = w.workspace.history().undo_count();
    buttons(panel(w), "a choice").first()->click();
    EXPECT_EQ(w.workspace.history().undo_count(), before);
}

TEST(Chat, WhichClip_IsTheOneThatTheChipNames) {
    Window w;
    add_second(w, "other.mp4");
    w.workspace.select({});
    w.workspace.seek(core::from_seconds(1.5)); // over the second clip
    EXPECT_TRUE(shows(panel(w), "other.mp4"));
    const auto& clips = w.workspace.project().tracks[0]->clips;
    const core::ClipId second = clips[1].id;
    w.say("reverse it");
    EXPECT_FALSE(w.first().reversed);
    EXPECT_TRUE(w.workspace.project().find_clip(second).clip->reversed);
}

TEST(Chat, GoingAndExporting_ChangeNothingInTheFilm) {
    Window w;
    const std::size_t before = w.workspace.history().undo_count();
    w.say("go to 0.4 seconds");
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(0.4));
    w.say("give me an mp3 of this");
    settle();
    auto* dialog = w.window.findChild<ui::ExportDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QComboBox*>()->currentData().toString(), "mp3");
    EXPECT_FALSE(dialog->running());
    w.say("export it in 360p at 10 fps");
    settle();
    EXPECT_EQ(dialog->findChild<QComboBox*>()->currentData().toString(), "h264");
    EXPECT_EQ(dialog->findChild<QComboBox*>("size")->currentText(), "360p");
    EXPECT_EQ(dialog->findChild<QComboBox*>("rate")->currentText(), "10");
    dialog->reject();
    EXPECT_EQ(w.workspace.history().undo_count(), before);
}

TEST(Chat, ABubblesUndo_UndoesItsStepOnly) {
    Window w;
    w.say("turn the red dress blue");
    w.say("turn the red dress green");
    ASSERT_EQ(w.first().takes().size(), 3U);
    auto undos = buttons(panel(w), "Undo");
    ASSERT_EQ(undos.size(), 2);
    EXPECT_FALSE(undos[0]->isEnabled()); // not the newest step
    EXPECT_TRUE(undos[1]->isEnabled());
    undos[1]->click();
    settle();
    EXPECT_EQ(w.first().takes().size(), 2U);
    EXPECT_FALSE(undos[1]->isEnabled());
    EXPECT_TRUE(undos[0]->isEnabled()); // now it is
    w.workspace.redo();
    settle();
    EXPECT_FALSE(undos[0]->isEnabled());
    EXPECT_TRUE(undos[1]->isEnabled());
}

TEST(Chat, AnotherTry_IsTheOneOfItsBubble) {
    Window w;
    w.say("turn the red dress blue");
    w.say("turn the red dress green");
    ASSERT_TRUE(w.last_edit);
    const std::string newest = w.last_edit->instruction;
    auto tries = buttons(panel(w), "Another try");
    ASSERT_EQ(tries.size(), 2);
    tries[0]->click();
    settle();
    EXPECT_NE(w.last_edit->instruction, newest);
    EXPECT_EQ(w.last_edit->seed, 1);
    EXPECT_EQ(w.first().takes().size(), 4U);
}

TEST(Chat, WhatIsSentDuringAJob_WaitsForIt) {
    Window w;
    w.hold = true;
    w.say("turn the red dress blue");
    ASSERT_TRUE(w.finish_job);
    input(w).setPlainText("split at 0.5");
    press(input(w), Qt::Key_Return);
    settle();
    EXPECT_EQ(input(w).toPlainText(), ""); // taken, not glued to the next
    EXPECT_TRUE(shows(panel(w), "waits until this is done"));
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
    w.finish_job();
    settle(150);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    EXPECT_EQ(w.first().takes().size(), 2U);
    EXPECT_FALSE(shows(panel(w), "waits until this is done"));
}

TEST(Chat, WhatWaits_IsNotDoneToAnotherProject) {
    Window w;
    EXPECT_EQ(w.workspace.save(w.path("one.saycut")), QString());
    w.hold = true;
    w.say("turn the red dress blue");
    w.say("split at 0.5");
    EXPECT_EQ(w.workspace.open({}), QString());
    w.import(w.clip);
    w.finish_job();
    settle(200);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
}

TEST(Chat, AJobThatTheProgramsEndBrokeOff_IsOffered_AndGoneOnWithAsItWas) {
    Window w;
    EXPECT_EQ(w.workspace.save(w.path("one.saycut")), QString());
    const auto jobs = core::data_folder(w.workspace.project_path()) / "jobs";
    w.say("turn the red dress blue");
    buttons(panel(w), "Another try")[0]->click(); // the seed is another one now
    settle();
    EXPECT_TRUE(std::filesystem::is_empty(jobs)) << "what is done is not offered";
    w.hold = true;
    buttons(panel(w), "Another try")[0]->click();
    settle();
    ASSERT_TRUE(w.finish_job);
    ASSERT_FALSE(std::filesystem::is_empty(jobs));
    const auto aside = w.folder / "aside"; // what a killed program leaves behind
    std::filesystem::copy(jobs, aside, std::filesystem::copy_options::recursive);
    w.window.findChild<ui::ChatController*>()->stop();
    settle();
    EXPECT_TRUE(std::filesystem::is_empty(jobs)) << "what was stopped is not offered";
    w.hold = false;
    EXPECT_EQ(w.workspace.open({}), QString());
    std::filesystem::copy(aside, jobs, std::filesystem::copy_options::recursive);
    EXPECT_EQ(w.workspace.open(w.path("one.saycut")), QString());
    settle();
    ASSERT_TRUE(shows(panel(w), "had not finished \"turn the red dress blue\""));
    w.last_edit.reset();
    buttons(panel(w), "Go on with it").last()->click();
    settle();
    ASSERT_TRUE(w.last_edit);
    EXPECT_EQ(w.last_edit->instruction, "turn the red dress blue");
    EXPECT_EQ(w.last_edit->seed, 1);
    EXPECT_TRUE(std::filesystem::is_empty(jobs));
    // Left alone, it is not offered again.
    std::filesystem::copy(aside, jobs, std::filesystem::copy_options::recursive);
    EXPECT_EQ(w.workspace.open({}), QString());
    EXPECT_EQ(w.workspace.open(w.path("one.saycut")), QString());
    settle();
    buttons(panel(w), "Leave it").last()->click();
    settle();
    EXPECT_TRUE(std::filesystem::is_empty(jobs));
}

TEST(Chat, ExamplesAreClicked_AndGoOnceSomethingWasSaid) {
    Window w;
    const auto examples = [&] { return panel(w).findChildren<QPushButton*>("example"); };
    ASSERT_GE(examples().size(), 3);
    ASSERT_TRUE(examples()[0]->isVisible());
    const QString saying = examples()[0]->accessibleName();
    examples()[0]->click();
    EXPECT_EQ(input(w).toPlainText(), saying);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U) << "nothing is done before it is sent";
    w.say("split at 0.5");
    EXPECT_TRUE(examples().isEmpty() || !examples()[0]->isVisible());
    EXPECT_EQ(w.workspace.open({}), QString());
    settle();
    for (const QPushButton* example : examples())
        EXPECT_FALSE(example->isVisible()) << "an empty film has none";
}

TEST(Chat, UndoIsTheTextsFirst_ThenTheProjects) {
    Window w;
    const bool none = takes(input(w), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(none);
    EXPECT_FALSE(takes(input(w), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
    press(input(w), Qt::Key_A, {}, "a");
    EXPECT_TRUE(takes(input(w), Qt::Key_Z, Qt::ControlModifier));
    input(w).undo();
    EXPECT_FALSE(takes(input(w), Qt::Key_Z, Qt::ControlModifier));
    EXPECT_TRUE(takes(input(w), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
}

TEST(Results, WhatChanged_IsSaidWithShareAndPlace) {
    core::Clip clip;
    clip.name = "beach %1";
    ca::TakeReady ready;
    ready.take.model = "starter";
    ready.changed_share = 0.23;
    ready.changed.box = {0.05, 0.1, 0.2, 0.2};
    const QString text = ui::what_changed(ready, clip);
    EXPECT_TRUE(text.contains("beach %1")) << text.toStdString();
    EXPECT_TRUE(text.contains("23 %")) << text.toStdString();
    EXPECT_TRUE(text.contains("upper left")) << text.toStdString();
    ready.changed.box = {};
    EXPECT_FALSE(ui::what_changed(ready, clip).contains("upper left")) << "nobody said where";
    ready.changed_share = 1;
    EXPECT_TRUE(ui::what_changed(ready, clip).contains("whole picture"));
    EXPECT_EQ(ui::place_of({0.1, 0.1, 0.8, 0.8}), "");
    EXPECT_EQ(ui::place_of({0.4, 0.4, 0.2, 0.2}), "in the middle");
    EXPECT_EQ(ui::place_of({0.8, 0.7, 0.2, 0.3}), "in the lower right");
}

TEST(Results, AModelThatChangedNothing_IsNotDone) {
    Window w;
    w.share = 0;
    w.say("turn the red dress blue");
    EXPECT_EQ(w.first().takes().size(), 1U);
    test::wait_until([&] { return shows(panel(w), "Nothing was changed"); });
    EXPECT_TRUE(shows(panel(w), "Nothing was changed"));
    EXPECT_FALSE(shows(panel(w), "Done"));
    EXPECT_EQ(buttons(panel(w), "Undo").size(), 0);
    EXPECT_EQ(buttons(panel(w), "Try again").size(), 1);
}

TEST(Results, AGeneration_SaysWhatTheSmallModelCannot) {
    ca::TakeReady ready;
    ready.take.model = "starter";
    EXPECT_TRUE(ui::what_was_made(ready).contains("not to be recognised"));
    ready.take.model = "wan";
    EXPECT_FALSE(ui::what_was_made(ready).contains("recognised"));
}

TEST(Chat, ALongChoice_MakesNoMessageWiderThanThePanel) {
    Window w;
    ui::Bubble bubble("assistant", "What is meant?", {}, {25, 1});
    QPushButton* choice = bubble.add_choice(QString(78, 'w'));
    EXPECT_LT(bubble.minimumSizeHint().width(), 200);
    EXPECT_EQ(choice->text(), QString(78, 'w')) << "whole for who reads it aloud";
    EXPECT_EQ(choice->toolTip(), choice->text());
}
