// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline under the mouse: drops land where they are let go, refusals stand there, every track is
// reached.
#include "core/edits/sync.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/base/dropped.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/transport_bar.h"
#include "ui/viewer/viewer_widget.h"
#include <QComboBox>
#include <QDropEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>
#include <QWheelEvent>

using test::action, test::drop, test::settle, test::Timeline, test::Window;
using ui::TimelineLayout;

TEST(Timeline, AFile_LandsWhereItIsDropped) {
    Window w;
    w.workspace.seek(core::Time(0));
    ASSERT_TRUE(w.workspace.apply({core::MoveClips{{w.first().id}, core::from_seconds(4), {}}}));
    Timeline timeline(w);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(w.take))});
    drop(w, timeline.view, {timeline.x(2), timeline.y(timeline.video().id)}, data);
    ASSERT_EQ(timeline.video().clips.size(), 2U);
    EXPECT_NEAR(core::to_seconds(timeline.video().clips[0].start), 2, 0.07);
    EXPECT_NEAR(core::to_seconds(timeline.video().clips[1].start), 4, 0.01); // there was room
}

TEST(Timeline, ADropOnAClip_MakesRoom_NothingIsLost) {
    Window w;
    Timeline timeline(w);
    QMimeData data;
    data.setData(ui::kMediaMime, QByteArray::fromStdString(w.workspace.project().media[0]->id.value));
    drop(w, timeline.view, {timeline.x(0.5), timeline.y(timeline.video().id)}, data);
    const auto& clips = timeline.video().clips;
    ASSERT_EQ(clips.size(), 3U);
    EXPECT_NEAR(core::to_seconds(clips[1].start), 0.5, 0.07);
    EXPECT_NEAR(core::to_seconds(w.workspace.project().duration()), 2, 0.01);
}

TEST(Timeline, ADropChoosesItsTrack) {
    Window w;
    ASSERT_TRUE(w.workspace.apply({core::AddTrack{{"second"}, core::TrackKind::video}}));
    Timeline timeline(w);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(w.take))});
    drop(w, timeline.view, {timeline.x(0.25), timeline.y({"second"})}, data);
    EXPECT_EQ(timeline.video(0).clips.size(), 1U);
    ASSERT_EQ(timeline.video(1).clips.size(), 1U);
    EXPECT_NEAR(core::to_seconds(timeline.video(1).clips[0].start), 0.25, 0.07);
}

TEST(Timeline, ADropThatCannotBeRead_IsRefusedThere) {
    Window w;
    Timeline timeline(w);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(w.path("no film.mp4"))});
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told << why; });
    drop(w, timeline.view, {timeline.x(0.25), timeline.y(timeline.video().id)}, data);
    EXPECT_TRUE(QToolTip::isVisible());
    EXPECT_TRUE(QToolTip::text().contains("no film.mp4")) << QToolTip::text().toStdString();
    EXPECT_TRUE(told.isEmpty());
}

TEST(Viewer, TakesWhatItInvites) {
    Window w;
    auto* viewer = w.window.findChild<ui::ViewerWidget*>();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(w.take))});
    drop(w, *viewer, viewer->rect().center(), data);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    QMimeData words;
    words.setText("words");
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(viewer, &enter);
    EXPECT_FALSE(enter.isAccepted());
}

TEST(Timeline, ARefusedDrag_SaysSoAtTheMouse_WithoutIds) {
    Window w;
    w.import(w.take);
    Timeline timeline(w);
    const auto first = timeline.video().clips[0].start;
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told << why; });
    const int row = timeline.y(timeline.video().id);
    timeline.drag({timeline.x(0.5), row}, {timeline.x(1.5), row}); // onto its neighbour, wholly
    EXPECT_EQ(timeline.video().clips[0].start, first);
    ASSERT_TRUE(QToolTip::isVisible());
    const QString tip = QToolTip::text();
    EXPECT_TRUE(tip.contains("would lie over")) << tip.toStdString();
    EXPECT_FALSE(tip.contains(QRegularExpression("\\b[ct]x?\\d+\\b"))) << tip.toStdString();
    EXPECT_TRUE(told.isEmpty());
}

TEST(Timeline, ManyTracks_AreAllReached) {
    Window w;
    std::vector<core::Edit> edits;
    for (int i = 0; i < 12; ++i)
        edits.push_back(core::AddTrack{{"s" + std::to_string(i)}, core::TrackKind::audio});
    ASSERT_TRUE(w.workspace.apply(edits));
    Timeline timeline(w);
    auto* bar = timeline.view.findChild<QScrollBar*>();
    ASSERT_TRUE(bar->isVisible());
    const core::TrackId last{"s11"};
    EXPECT_GT(timeline.y(last), timeline.view.height()); // out of sight
    QWheelEvent down(QPointF(20, 100), timeline.view.mapToGlobal(QPointF(20, 100)), {}, {0, -12000},
                     Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&timeline.view, &down);
    settle();
    EXPECT_EQ(bar->value(), bar->maximum());
    const int row = timeline.y(last, bar->value());
    EXPECT_LT(row, timeline.view.height());
    EXPECT_GT(row, TimelineLayout::kRuler);
    // Its switch can be pressed there.
    timeline.mouse(QEvent::MouseButtonPress, {TimelineLayout::kHeader - 20, row});
    EXPECT_TRUE(w.workspace.project().find_track(last)->locked);
    // What is scrolled away under the ruler is not pressed through it.
    timeline.mouse(QEvent::MouseButtonPress, {TimelineLayout::kHeader - 20, 20});
    EXPECT_FALSE(timeline.video().locked);
    w.workspace.undo();
    w.workspace.undo(); // few tracks again
    settle();
    EXPECT_FALSE(bar->isVisible());
}

TEST(Timeline, TheViewOutlivesTheDocumentThatItShowed) {
    Window w;
    Timeline timeline(w);
    const QPoint clip(timeline.x(0.5), timeline.y(timeline.video().id));
    timeline.mouse(QEvent::MouseButtonPress, clip);
    EXPECT_EQ(w.workspace.open({}), QString()); // the document is gone in the middle of a drag
    timeline.mouse(QEvent::MouseMove, clip + QPoint(60, 0));
    timeline.mouse(QEvent::MouseButtonRelease, clip + QPoint(60, 0), Qt::NoButton);
    timeline.mouse(QEvent::MouseButtonPress, {TimelineLayout::kHeader - 20, clip.y()});
    settle();
    EXPECT_TRUE(w.workspace.project().tracks.empty());
}

TEST(Timeline, ALockedTrack_SaysWhyItDoesNotMove) {
    Window w;
    ASSERT_TRUE(
        w.workspace.apply({core::SetTrack{.track = w.workspace.project().tracks[0]->id, .locked = true}}));
    Timeline timeline(w);
    QToolTip::hideText();
    timeline.mouse(QEvent::MouseButtonPress, {timeline.x(0.5), timeline.y(timeline.video().id)});
    EXPECT_TRUE(QToolTip::text().contains("locked")) << QToolTip::text().toStdString();
}

TEST(Timeline, UngroupingKeepsPictureAndSoundTogether) {
    Window w;
    const auto& clip = w.first();
    core::Clip sound = clip;
    sound.id.value = "sound";
    sound.media().takes[0].id.value = "sound take";
    ASSERT_TRUE(w.workspace.apply({core::AddTrack{{"a"}, core::TrackKind::audio}, core::AddClip{{"a"}, sound},
                                   core::LinkClips{{clip.id, {"sound"}}, true}}));
    w.workspace.select({w.first().id, {"sound"}});
    action(w.window, "Group")->trigger();
    action(w.window, "Ungroup")->trigger();
    EXPECT_EQ(core::linked_clips(w.workspace.project(), w.first().id).size(), 2U);
}

TEST(Timeline, WhatIsOutOfStep_BearsByHowManyFrames) {
    Window w;
    core::Clip sound = w.first();
    sound.id.value = "sound";
    sound.media().takes[0].id.value = "sound take";
    ASSERT_TRUE(w.workspace.apply({core::AddTrack{{"a"}, core::TrackKind::audio}, core::AddClip{{"a"}, sound},
                                   core::LinkClips{{w.first().id, {"sound"}}, true}}));
    Timeline timeline(w);
    const auto red = [&] {
        const QColor danger = ui::palette_of(ui::current_theme()).danger;
        const QImage image = timeline.view.grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = TimelineLayout::kHeader; x < TimelineLayout::kHeader + 60; ++x)
                found += image.pixelColor(x, y) == danger;
        return found;
    };
    EXPECT_EQ(red(), 0);
    ASSERT_TRUE(w.workspace.apply({core::TrimClip{{"sound"}, "end", core::from_seconds(0.5), false, false},
                                   core::SlipClip{{"sound"}, core::from_seconds(0.25), false}}));
    ASSERT_NE(core::sync_offset(w.workspace.project(), *w.workspace.project().find_clip({"sound"}).clip),
              core::Time(0));
    EXPECT_GT(red(), 50);
    QHelpEvent help(QEvent::ToolTip, {timeline.x(0.2), timeline.y({"a"})},
                    timeline.view.mapToGlobal(QPoint(timeline.x(0.2), timeline.y({"a"}))));
    QApplication::sendEvent(&timeline.view, &help);
    EXPECT_TRUE(QToolTip::text().contains("4 frames earlier than its picture"))
        << QToolTip::text().toStdString();
}

TEST(Transport, TakesAreThoseOfTheClipThatIsShown) {
    Window w;
    w.say("turn the red dress blue");
    w.import(w.take);
    w.workspace.select({});
    auto* takes = w.window.findChild<ui::TransportBar*>()->findChild<QComboBox*>();
    w.workspace.seek(core::from_seconds(0.5));
    EXPECT_EQ(takes->count(), 2);
    w.workspace.seek(core::from_seconds(1.5)); // over the other clip
    EXPECT_EQ(takes->count(), 1);
}
