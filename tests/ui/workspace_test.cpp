// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window with an assistant that is scripted: what a person does, and what must come of it.
#include "tests/ui/window.h"
#include "ui/chat/chat_panel.h"
#include "ui/main/main_window.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/viewer_widget.h"
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>

namespace ca = core::assist;
using test::action, test::settle, test::wait_until, test::Window;

TEST(Editor, ModelEdit_BecomesATake_UndoTakesItAway) {
    Window w;
    w.say("turn the red dress blue");
    ASSERT_EQ(w.first().takes().size(), 2U);
    EXPECT_EQ(w.first().active_take(), 1U);
    w.workspace.undo();
    EXPECT_EQ(w.first().takes().size(), 1U);
    w.workspace.redo();
    EXPECT_EQ(w.first().takes().size(), 2U);
}

TEST(Editor, WhatWasSaid_IsKeptWithWhatItDid) {
    Window w;
    w.say("turn the red dress blue");
    ASSERT_EQ(w.workspace.project().messages.size(), 2U);
    EXPECT_EQ(w.workspace.project().messages[0].text, "turn the red dress blue");
    w.say("split at 0.5");
    EXPECT_EQ(w.workspace.project().messages.size(), 4U);
    w.workspace.undo(); // one step: the split with its words
    EXPECT_EQ(w.workspace.project().messages.size(), 2U);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
}

TEST(Editor, ALongJob_TellsItsCost_AndWaits) {
    Window w(80);
    auto* controller = w.window.findChild<ui::ChatController*>();
    QString cost;
    QObject::connect(controller, &ui::ChatController::planned, controller,
                     [&](const QString&, const QString& text) { cost = text; });
    w.say("turn the red dress blue");
    EXPECT_TRUE(cost.contains("GB")) << cost.toStdString();
    EXPECT_EQ(w.first().takes().size(), 1U);
    controller->leave();
    controller->go(); // nothing waits any more
    settle();
    EXPECT_EQ(w.first().takes().size(), 1U);
    w.say("turn the red dress blue");
    controller->go();
    settle();
    EXPECT_EQ(w.first().takes().size(), 2U);
}

TEST(Editor, Question_IsRememberedWithItsEvidence) {
    Window w;
    w.say("how long is it?");
    const auto& messages = w.workspace.project().messages;
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages[0].role, "user");
    EXPECT_EQ(messages[0].text, "how long is it?");
    EXPECT_EQ(messages[1].details["evidence"].size(), 1U);
}

TEST(Editor, TimelineWords_AreEditsAtOnce) {
    Window w;
    w.say("split at 0.5");
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    w.say("undo");
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
}

TEST(Editor, DraggingAnEdge_Trims_AndADragIsOneStep) {
    Window w;
    auto* timeline = w.window.findChild<ui::TimelineView*>();
    timeline->zoom_to_fit();
    settle();
    const double width = timeline->width() - ui::TimelineLayout::kHeader - 40.0;
    const auto mouse = [&](QEvent::Type type, double x, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(x, 60), timeline->mapToGlobal(QPointF(x, 60)), Qt::LeftButton,
                          buttons, Qt::NoModifier);
        QApplication::sendEvent(timeline, &event);
    };
    const double seconds = std::max(1.0, core::to_seconds(w.workspace.project().duration())),
                 scale = std::min(400.0, width / seconds);
    const double end = ui::TimelineLayout::kHeader + core::to_seconds(w.first().end()) * scale;
    const std::size_t steps = w.workspace.history().undo_count();
    mouse(QEvent::MouseButtonPress, end - 2, Qt::LeftButton);
    for (int i = 1; i <= 10; ++i)
        mouse(QEvent::MouseMove, end - 2 - i * scale * 0.025, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, end - 2 - scale * 0.25, Qt::NoButton);
    EXPECT_NEAR(core::to_seconds(w.first().length()), 0.75, 0.07);
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1);
}

TEST(Editor, ThePlayerShowsTheRightFrame) {
    Window w;
    core::Time shown{-1};
    QObject::connect(&w.workspace, &ui::Workspace::picture_ready, &w.window,
                     [&](const core::Player::Shown& s) { shown = s.time; });
    w.workspace.seek(core::from_seconds(0.5));
    wait_until([&] { return shown == core::from_seconds(0.5); });
    EXPECT_EQ(shown, core::from_seconds(0.5));
    w.workspace.player().play();
    wait_until([&] { return core::to_seconds(w.workspace.player().position()) > 0.6; });
    w.workspace.player().pause();
    EXPECT_GT(core::to_seconds(w.workspace.player().position()), 0.6);
}

TEST(Editor, SaveAs_AndOpenAgain_KeepsTakesAndHistory) {
    Window w;
    w.say("turn the red dress blue");
    const QString file = QString::fromStdString((w.folder / "film.saycut").string());
    EXPECT_EQ(w.workspace.save(file), QString());
    EXPECT_EQ(w.workspace.open({}), QString());
    EXPECT_TRUE(w.workspace.project().media.empty());
    EXPECT_EQ(w.workspace.open(file), QString());
    EXPECT_EQ(w.first().takes().size(), 2U);
    EXPECT_GT(w.workspace.history().undo_count(), 0U);
}

TEST(Editor, LettersTypedInTheChat_AreNoShortcuts) {
    Window w;
    auto* input = w.window.findChild<QPlainTextEdit*>();
    input->setFocus();
    QKeyEvent over(QEvent::ShortcutOverride, Qt::Key_S, Qt::NoModifier, "s");
    QApplication::sendEvent(input, &over);
    EXPECT_TRUE(over.isAccepted());
}

TEST(Editor, UndoWhileTheChatHasTheFocus_IsTheProjects_UnlessTheTextHasSomethingToUndo) {
    Window w;
    auto* input = w.window.findChild<QPlainTextEdit*>();
    input->setFocus();
    const auto taken_by_text = [&] {
        QKeyEvent over(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        over.ignore();
        QApplication::sendEvent(input, &over);
        return over.isAccepted();
    };
    EXPECT_FALSE(taken_by_text());
    input->insertPlainText("cut the first second");
    EXPECT_TRUE(taken_by_text());
    input->undo();
    EXPECT_FALSE(taken_by_text());
}

TEST(Editor, KeyMap_IsTheOnePromised_AndUnambiguous) {
    Window w;
    const std::map<QString, QString> promised{{"Mark in", "I"},
                                              {"Mark out", "O"},
                                              {"Go to in", "Shift+I"},
                                              {"Go to out", "Shift+O"},
                                              {"Select", "V"},
                                              {"Razor", "C"},
                                              {"Ripple trim", "B"},
                                              {"Roll trim", "N"},
                                              {"Slip", "Y"},
                                              {"Slide", "U"},
                                              {"Group", "Ctrl+G"},
                                              {"Ungroup", "Ctrl+Shift+G"},
                                              {"Snapping", "S"},
                                              {"Zoom to fit", "\\"},
                                              {"Find an action…", "Ctrl+Shift+P"},
                                              {"Talk to Saycut", "Ctrl+L"},
                                              {"Split at playhead", "Ctrl+K"},
                                              {"Maximise the panel", "`"},
                                              {"Clear in and out", "Alt+X"},
                                              {"Insert from media panel", ","},
                                              {"Overwrite from media panel", "."}};
    for (const auto& [text, key] : promised) {
        const QAction* found = action(w.window, text);
        ASSERT_TRUE(found) << text.toStdString();
        EXPECT_EQ(found->shortcut(), QKeySequence(key)) << text.toStdString();
    }
    std::map<QString, QString> owner;
    for (const QAction* found : w.window.findChildren<QAction*>())
        for (const QKeySequence& key : found->shortcuts())
            EXPECT_TRUE(owner.emplace(key.toString(), found->text()).second)
                << key.toString().toStdString() << ": " << found->text().toStdString() << " and "
                << owner[key.toString()].toStdString();
}

TEST(Editor, MarkedRange_NarrowsWhatTheChatChanges) {
    Window w;
    w.workspace.seek(core::from_seconds(0.25));
    action(w.window, "Mark in")->trigger();
    w.workspace.seek(core::from_seconds(0.75));
    action(w.window, "Mark out")->trigger();
    w.say("turn the red dress blue");
    const auto clip_count = [&] { return w.workspace.project().tracks[0]->clips.size(); };
    const auto clips = w.workspace.project().tracks[0]->clips;
    ASSERT_EQ(clips.size(), 3U);
    EXPECT_EQ(clips[0].takes().size(), 1U);
    EXPECT_EQ(clips[1].takes().size(), 2U);
    EXPECT_EQ(clips[1].start, core::from_seconds(0.25));
    EXPECT_EQ(clips[1].end(), core::from_seconds(0.75));
    w.window.findChild<ui::ChatController*>()->again(); // into the clip that is cut already
    settle();
    EXPECT_EQ(clip_count(), 3U);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips[1].takes().size(), 3U);
    w.workspace.undo();
    w.workspace.undo(); // cuts and take are one step
    EXPECT_EQ(clip_count(), 1U);
    w.window.findChild<ui::ChatController*>()->again(); // the cuts are made anew
    settle();
    EXPECT_EQ(clip_count(), 3U);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips[1].takes().size(), 2U);
    w.workspace.undo();
    action(w.window, "Extract the marked range")->trigger();
    EXPECT_EQ(w.workspace.project().duration(), core::from_seconds(0.5));
    EXPECT_FALSE(w.workspace.marked().has_value());
}

TEST(Editor, AFrameDrawnInTheViewer_IsTheRegion_AClickTakesItAway) {
    Window w;
    auto* viewer = w.window.findChild<ui::ViewerWidget*>();
    const auto send = [&](QEvent::Type kind, QPointF at) {
        QMouseEvent event(kind, at, viewer->mapToGlobal(at), Qt::LeftButton,
                          kind == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QApplication::sendEvent(viewer, &event);
    };
    const QPointF middle(viewer->width() / 2.0, viewer->height() / 2.0);
    send(QEvent::MouseButtonPress, middle);
    send(QEvent::MouseMove, middle + QPointF(5000, 5000)); // cut off where the picture ends
    send(QEvent::MouseButtonRelease, middle);
    const auto region = w.workspace.region();
    ASSERT_TRUE(region.has_value());
    EXPECT_NEAR(region->x, 0.5, 0.01);
    EXPECT_NEAR(region->x + region->width, 1, 0.01);
    EXPECT_NEAR(region->height, 0.5, 0.01);
    w.say("turn the red dress blue");
    ASSERT_TRUE(w.last_edit && w.last_edit->region);
    EXPECT_NEAR(w.last_edit->region->x, 0.5, 0.01);
    send(QEvent::MouseButtonPress, middle);
    EXPECT_FALSE(w.workspace.region().has_value());
}

TEST(Editor, RazorCutsWhereItIsPressed_SelectDoesNot) {
    Window w;
    auto* timeline = w.window.findChild<ui::TimelineView*>();
    timeline->zoom_to_fit();
    settle();
    const QPoint at(ui::TimelineLayout::kHeader + 150, 60);
    const auto press = [&] {
        for (const auto kind : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(kind, at, timeline->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
            QApplication::sendEvent(timeline, &event);
        }
    };
    press();
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
    action(w.window, "Razor")->trigger();
    press();
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
}

TEST(Editor, InsertFromTheBin_AtThePlayhead) {
    Window w;
    w.workspace.seek(core::from_seconds(0.5));
    action(w.window, "Insert from media panel")->trigger();
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 3U);
    EXPECT_EQ(w.workspace.project().duration(), core::from_seconds(2));
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(1.5));
    action(w.window, "Overwrite from media panel")->trigger();
    EXPECT_EQ(w.workspace.project().duration(), core::from_seconds(2.5));
}

TEST(Style, TextStandsOutInBothThemes) {
    for (const ui::Theme theme : {ui::Theme::dark, ui::Theme::light}) {
        const ui::Palette c = ui::palette_of(theme);
        const auto light = [](const QColor& q) {
            return 0.2126 * q.redF() + 0.7152 * q.greenF() + 0.0722 * q.blueF();
        };
        EXPECT_GT(std::abs(light(c.text) - light(c.panel)), 0.6);
        EXPECT_GT(std::abs(light(c.faint) - light(c.panel)), 0.25);
    }
}

TEST(Filmstrip, MakesAPictureOnce_AndStaysEmptyForWhatIsMissing) {
    Window w;
    ui::Filmstrip strip;
    int made = 0;
    QObject::connect(&strip, &ui::Filmstrip::ready, &strip, [&] { ++made; });
    EXPECT_TRUE(strip.picture(w.clip, 0.4).isNull()); // asked for
    EXPECT_TRUE(strip.picture("/no/such.mp4", 0.4).isNull());
    wait_until([&] { return made > 0; });
    const QPixmap picture = strip.picture(w.clip, 0.4);
    ASSERT_EQ(picture.height(), ui::Filmstrip::kHeight);
    const QColor colour = picture.toImage().pixelColor(20, 20);
    EXPECT_GT(colour.red(), 150);
    EXPECT_LT(colour.blue(), 90);
    settle(200);
    EXPECT_EQ(made, 1);
}

TEST(Editor, AMouseEventRightAfterAChange_MeetsTheNewTracks) {
    Window w;
    auto* timeline = w.window.findChild<ui::TimelineView*>();
    timeline->zoom_to_fit();
    settle();
    w.workspace.apply({core::SplitClip{w.first().id, core::from_seconds(0.5)}}, "Split");
    settle();           // the split's tracks have been drawn,
    w.workspace.undo(); // and are dropped by the next edit
    w.workspace.apply({core::AddMarker{{.name = "one"}}}, "Marker");
    const auto send = [&](QEvent::Type kind, QPointF at) {
        QMouseEvent event(kind, at, timeline->mapToGlobal(at), Qt::LeftButton,
                          kind == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QApplication::sendEvent(timeline, &event);
    };
    const QPointF start(ui::TimelineLayout::kHeader + 2, timeline->height() - 2.0);
    send(QEvent::MouseButtonPress, start); // a rubber band over all of it
    send(QEvent::MouseMove, {timeline->width() - 2.0, 50});
    send(QEvent::MouseButtonRelease, {timeline->width() - 2.0, 50});
    std::set<core::ClipId> all;
    for (const auto& track : w.workspace.project().tracks)
        for (const core::Clip& clip : track->clips)
            all.insert(clip.id);
    EXPECT_EQ(w.workspace.selection(), all);
}
