// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The source viewer: its picture dragged onto the timeline, and that nothing is read where one waits for it.
#include "tests/support/opened_media.h"
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/viewer/source_viewer.h"
#include <QDrag>
#include <QTimer>

using test::drop, test::panel, test::settle, test::Timeline, test::wait_until, test::Window;

TEST(SourceViewer, ItsPictureIsDragged_TheClipHasTheMarkedRange) {
    Window w(64); // 4 s
    auto* source = panel(w, "source")->findChild<ui::SourceViewer*>();
    auto* picture = source->findChild<QWidget*>("source_picture");
    const auto frame = [](int number) { return core::frame_start(number, {16, 1}); };
    const core::TimeRange marked{frame(11), frame(29)};
    Timeline timeline(w);
    QTimer::singleShot(500, &w.window, [] { QDrag::cancel(); });
    test::drag(*picture, {20, 20}, {60, 60});
    EXPECT_FALSE(picture->findChild<QDrag*>()); // there is nothing to be dragged yet
    w.workspace.look_at({.media = w.workspace.project().media[0]->id});
    ASSERT_TRUE(w.workspace.apply({core::SetMedia{.media = w.workspace.project().media[0]->id,
                                                  .marks = core::Marks{marked.start, marked.end}}}));
    settle();
    QTimer::singleShot(500, &w.window, [] { QDrag::cancel(); });
    test::mouse(*picture, QEvent::MouseButtonPress, {20, 20}, Qt::LeftButton);
    test::mouse(*picture, QEvent::MouseMove, {60, 60}, Qt::LeftButton);
    const auto* drag = picture->findChild<QDrag*>();
    ASSERT_TRUE(drag && drag->mimeData());
    QMimeData data;
    for (const QString& format : drag->mimeData()->formats())
        data.setData(format, drag->mimeData()->data(format));
    drop(timeline.view, {timeline.x(4), timeline.y(timeline.video().id)}, data);
    ASSERT_EQ(timeline.video().clips.size(), 2U);
    EXPECT_EQ(timeline.video().clips[1].source, marked);
    EXPECT_EQ(timeline.video().clips[1].length(), marked.length());
}

TEST(SourceViewer, NoMediumIsOpenedOnTheInterfacesThread) {
    Window w;
    const int before = test::media_opened_here();
    auto* source = panel(w, "source")->findChild<ui::SourceViewer*>();
    w.workspace.look_at({.media = w.workspace.project().media[0]->id});
    settle();
    for (const QSize size : {QSize(1500, 950), QSize(1200, 800), QSize(1400, 900)}) {
        w.window.resize(size);
        settle();
    }
    EXPECT_TRUE(source->isVisible());
    EXPECT_EQ(w.workspace.open({}, ui::Unsaved::discard), QString());
    for (const char* name : {"b.mp4", "c.mp4"})
        std::filesystem::copy_file(w.take, w.folder / name);
    w.workspace.import({w.path("b.mp4")}, true); // into the bin of a project that has no format
    wait_until([&] { return w.workspace.importing() == 0; });
    w.workspace.look_at({.media = w.workspace.project().media[0]->id});
    settle();
    EXPECT_EQ(w.workspace.drop({w.workspace.project().media[0]->id}, {}), QString());
    EXPECT_EQ(w.workspace.project().size, (core::Size{64, 48}));
    w.import(w.path("c.mp4").toStdString());
    settle();
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    EXPECT_EQ(test::media_opened_here(), before);
}
