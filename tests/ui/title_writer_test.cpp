// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of titles, written on the picture.
#include "core/titles/title_drawer.h"
#include "tests/ui/panels.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/title_place.h"
#include "ui/viewer/title_writer.h"
#include "ui/viewer/viewer_widget.h"
#include <QFontMetricsF>
#include <QTest>
#include <opencv2/core.hpp>

using test::run, test::settle, test::wait_until, test::Window;

namespace {

/// A film of 640x360 with a title at the playhead.
struct Titled : Window {
    ui::ViewerWidget& viewer = *window.findChild<ui::ViewerWidget*>();
    core::ClipId title;
    explicit Titled(const char* words = "Hello there") {
        window.resize(1600, 900); // room for all: nothing changes its size later
        EXPECT_TRUE(workspace.apply({core::SetFormat{.size = {640, 360}}}, "Format"));
        workspace.seek({});
        EXPECT_TRUE(workspace.run("title.add", {{"text", words}}));
        for (const auto& track : workspace.project().tracks)
            for (const core::Clip& clip : track->clips)
                if (clip.is_title()) title = clip.id;
        workspace.seek(workspace.project().find_clip(title).clip->start + core::from_seconds(0.5));
        workspace.select({});
        settle(200);
    }
    [[nodiscard]] std::string words() const { return workspace.project().find_clip(title).clip->text(); }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
    [[nodiscard]] core::TitleLook look() const { return *ui::look_of_title(workspace, title); }
    /// Where the renderer draws the title, in the viewer.
    [[nodiscard]] QRectF drawn() const {
        core::TitleDrawer drawer;
        const core::Layer layer = drawer.draw(look(), {1920, 1080}, core::PixelFormat::rgb(8));
        const QRectF area = viewer.picture_rect();
        const double scale = area.width() / 1920;
        const core::Size size = layer.picture.size();
        return {area.left() + layer.at.x * scale, area.top() + layer.at.y * scale, size.width * scale,
                size.height * scale};
    }
    ui::TitleWriter* open() {
        const QPoint at = drawn().center().toPoint();
        QTest::mouseClick(&viewer, Qt::LeftButton, {}, at);
        QTest::mouseDClick(&viewer, Qt::LeftButton, {}, at);
        settle();
        return viewer.writer();
    }
};

} // namespace

TEST(TitleWriter, ADoubleClickOpensItInPlace_InTheTitlesSizeAndColour) {
    Titled w;
    ASSERT_TRUE(w.workspace.apply({core::SetParameter{
        .clip = w.title, .name = "colour", .value = core::Value(core::Colour{1, 0.8, 0})}}));
    for (const char* zoom : {"viewer.zoom_fit", "viewer.zoom_200"}) {
        run(w, zoom);
        ui::TitleWriter* writer = w.open();
        ASSERT_TRUE(writer) << zoom;
        EXPECT_EQ(writer->toPlainText(), "Hello there");
        EXPECT_TRUE(QRectF(writer->geometry()).adjusted(-1, -1, 1, 1).contains(w.drawn())) << zoom;
        const QPointF apart = QRectF(writer->geometry()).center() - w.drawn().center();
        EXPECT_LT(std::abs(apart.x()), 6) << zoom;
        EXPECT_LT(std::abs(apart.y()), w.drawn().height() / 2) << zoom;
        const double line = w.look().size * w.viewer.picture_rect().height();
        EXPECT_NEAR(QFontMetricsF(writer->font()).height(), line, 1.5) << zoom;
        EXPECT_EQ(writer->palette().color(QPalette::Text), QColor(255, 204, 0)) << zoom;
        QTest::keyClick(writer, Qt::Key_Escape);
        settle();
        EXPECT_FALSE(w.viewer.writer());
    }
    run(w, "viewer.zoom_fit");
    const QPoint beside(static_cast<int>(w.viewer.picture_rect().left()) + 4,
                        static_cast<int>(w.viewer.picture_rect().top()) + 4);
    QTest::mouseDClick(&w.viewer, Qt::LeftButton, {}, beside);
    EXPECT_FALSE(w.viewer.writer());
}

TEST(TitleWriter, WhatIsTyped_IsShownAtOnce_AndIsOneStepInTheEnd) {
    Titled w;
    cv::Mat shown;
    QObject::connect(&w.workspace, &ui::Workspace::picture_ready, &w.window,
                     [&](const core::Player::Shown& picture) { shown = picture.picture.clone(); });
    w.window.activateWindow();
    ui::TitleWriter* writer = w.open();
    ASSERT_TRUE(writer);
    EXPECT_TRUE(writer->hasFocus());
    const auto before = w.steps();
    const auto snapshot = w.workspace.snapshot();
    // Letters that are commands elsewhere; Enter begins a line.
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_Space, Qt::Key_M, Qt::Key_Return, Qt::Key_I, Qt::Key_O,
                              Qt::Key_Backspace, Qt::Key_Delete})
        QTest::keyClick(writer, key);
    EXPECT_EQ(writer->toPlainText(), "c m\ni");
    EXPECT_EQ(w.workspace.snapshot(), snapshot); // not yet
    EXPECT_EQ(w.window.findChild<ui::TimelineView*>()->tool(), ui::Tool::select);
    EXPECT_FALSE(w.workspace.player().playing());
    const auto applied = core::apply(*snapshot, core::Edit(core::SetClip{.clip = w.title, .text = "c m\ni"}));
    ASSERT_TRUE(applied);
    core::Compositor compositor(w.workspace.project_path());
    const auto as_typed = [&] {
        if (shown.empty()) return false;
        const cv::Mat wanted =
            compositor.render(applied.value(), w.workspace.playhead(), {shown.cols, shown.rows}).to_rgb();
        return cv::norm(wanted, shown, cv::NORM_INF) <= 2;
    };
    wait_until(as_typed);
    EXPECT_TRUE(as_typed());
    QTest::keyClick(writer, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_FALSE(w.viewer.writer());
    EXPECT_TRUE(w.viewer.hasFocus());
    EXPECT_EQ(w.words(), "c m\ni");
    EXPECT_EQ(w.steps(), before + 1);
    w.workspace.undo();
    EXPECT_EQ(w.words(), "Hello there");
}

TEST(TitleWriter, EscapeTakesItBack_LeavingKeepsIt_AndWhatIsTheSameIsNoStep) {
    Titled w;
    cv::Mat shown;
    QObject::connect(&w.workspace, &ui::Workspace::picture_ready, &w.window,
                     [&](const core::Player::Shown& picture) { shown = picture.picture.clone(); });
    w.workspace.seek(w.workspace.playhead());
    wait_until([&] { return !shown.empty(); });
    settle(200);
    const cv::Mat before = shown;
    /// The largest difference to what was shown before.
    const auto apart = [&] {
        return shown.size() == before.size() ? cv::norm(before, shown, cv::NORM_INF) : 256.0;
    };
    const auto steps = w.steps();
    w.window.activateWindow();
    QTest::keyClicks(w.open(), "Other words");
    wait_until([&] { return apart() > 50; });
    EXPECT_GT(apart(), 50);
    QTest::keyClick(w.viewer.writer(), Qt::Key_Escape);
    wait_until([&] { return apart() == 0; });
    EXPECT_EQ(apart(), 0);
    EXPECT_EQ(w.words(), "Hello there");
    EXPECT_EQ(w.steps(), steps);
    ASSERT_TRUE(w.open());
    w.window.findChild<ui::TimelineView*>()->setFocus();
    settle();
    EXPECT_FALSE(w.viewer.writer());
    EXPECT_EQ(w.steps(), steps); // nothing was typed
    QTest::keyClicks(w.open(), "Kept");
    w.window.findChild<ui::TimelineView*>()->setFocus();
    settle();
    EXPECT_EQ(w.words(), "Kept");
    EXPECT_EQ(w.steps(), steps + 1);
}

TEST(TitleWriter, ItsCommandMeansTheTitleAtThePlayhead_AndSaysWhyNot) {
    Titled w;
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told << why; });
    run(w, "title.write");
    ASSERT_TRUE(w.viewer.writer());
    w.viewer.writer()->setPlainText("Typed");
    w.workspace.seek(w.workspace.project().find_clip(w.title).clip->end()); // it is left with the title
    settle();
    EXPECT_FALSE(w.viewer.writer());
    EXPECT_EQ(w.words(), "Typed");
    run(w, "title.write");
    EXPECT_FALSE(w.viewer.writer());
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains("playhead")) << told[0].toStdString();
    w.workspace.seek(core::from_seconds(0.5));
    const auto track = w.workspace.project().find_clip(w.title).track->id;
    ASSERT_TRUE(w.workspace.apply({core::SetTrack{.track = track, .locked = true}}, "Lock"));
    run(w, "title.write");
    EXPECT_FALSE(w.viewer.writer());
    ASSERT_EQ(told.size(), 2);
    EXPECT_TRUE(told[1].contains("locked")) << told[1].toStdString();
    ASSERT_TRUE(w.workspace.apply({core::SetTrack{.track = track, .locked = false}}, "Lock"));
    run(w, "title.write");
    ASSERT_TRUE(w.viewer.writer());
    ASSERT_TRUE(w.workspace.apply({core::RemoveClips{{w.title}}}, "Gone"));
    settle();
    EXPECT_FALSE(w.viewer.writer()); // with its title
}
