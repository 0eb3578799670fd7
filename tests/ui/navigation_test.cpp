// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What part of the film the timeline shows: zooming, the overview that is its scroll bar, the playhead that
// is brought into sight, drags that scroll near the edges; and what drags snap to.
#include "tests/support/sounds.h"
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/style/style.h"
#include "ui/timeline/minimap.h"
#include <QAccessible>
#include <QListWidget>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

using test::run, test::settle, test::Timeline, test::wait_until, test::Window;
using ui::TimelineLayout;

namespace {

/// A clip of four seconds at the start and another that ends where the film does.
struct Film : Window {
    Timeline timeline{*this};
    ui::TimelineView& view = timeline.view;
    ui::Minimap& map = *window.findChild<ui::Minimap*>("minimap");
    double length;
    explicit Film(double seconds) : Window(64), length(seconds) {
        core::Clip last = first();
        last.id.value = "last";
        last.media().takes[0].id.value = "last take";
        last.start = core::from_seconds(seconds) - last.length();
        EXPECT_TRUE(workspace.apply({core::AddClip{workspace.project().tracks[0]->id, last}}));
        workspace.select({});
        workspace.seek(core::Time(0));
        window.resize(1500, 900); // room for all of it: it does not grow in the middle of a drag
        settle();
        view.set_scroll({60, 0});
        settle();
    }
    [[nodiscard]] double room() const { return view.width() - TimelineLayout::kHeader; }
    [[nodiscard]] double from() const { return view.scroll().seconds; }
    [[nodiscard]] double to() const { return from() + room() / view.scroll().pixels_per_second; }
    [[nodiscard]] int x(double seconds) const {
        return TimelineLayout::kHeader +
               static_cast<int>(std::lround((seconds - from()) * view.scroll().pixels_per_second));
    }
    [[nodiscard]] double seconds_at(double x) const {
        return (x - TimelineLayout::kHeader) / view.scroll().pixels_per_second + from();
    }
    [[nodiscard]] int row() const { return timeline.y(timeline.video().id); }
    [[nodiscard]] bool sees(double seconds) const { return from() <= seconds && seconds <= to(); }
    void wheel(double at_x, int steps, Qt::KeyboardModifiers keys) {
        const QPointF at(at_x, row());
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
        settle(10);
    }
    void press_map(double x) const { mouse_on_map(QEvent::MouseButtonPress, x, Qt::LeftButton); }
    void move_map(double x) const { mouse_on_map(QEvent::MouseMove, x, Qt::LeftButton); }
    void release_map(double x) const { mouse_on_map(QEvent::MouseButtonRelease, x, Qt::NoButton); }
    void drag_map(double from, double to) const {
        press_map(from), move_map((from + to) / 2), move_map(to), release_map(to);
        settle(10);
    }

  private:
    void mouse_on_map(QEvent::Type kind, double x, Qt::MouseButtons held) const {
        test::mouse(map, kind, {x, map.height() / 2.0}, held);
    }
};

constexpr double kTenHours = 36000;

} // namespace

TEST(Zoom, AtTheCursor_WhatLiesThereStaysThere) {
    Film w(60);
    w.view.set_scroll({60, 20});
    for (const int steps : {3, -2, 5, -7}) {
        const double x = w.view.width() * 0.7, before = w.seconds_at(x),
                     scale = w.view.scroll().pixels_per_second;
        w.wheel(x, steps, Qt::ControlModifier);
        EXPECT_NEAR(w.seconds_at(x), before, 1e-9) << steps;
        EXPECT_NEAR(w.view.scroll().pixels_per_second / scale, std::pow(1.2, steps), 1e-9) << steps;
    }
}

TEST(Zoom, ToTheSelection_FillsTheView_ElseToTheMarkedRange_ElseAllIsSeen) {
    Film w(60);
    w.workspace.select({{"last"}});
    run(w, "view.zoom_to_selection"); // 56 to 60, a twentieth of the view beside it
    EXPECT_NEAR(w.x(56), TimelineLayout::kHeader + 0.05 * w.room(), 1);
    EXPECT_NEAR(w.x(60), TimelineLayout::kHeader + 0.95 * w.room(), 1);
    w.workspace.select({});
    w.workspace.mark_in(core::from_seconds(10));
    w.workspace.mark_out(core::from_seconds(30));
    run(w, "view.zoom_to_selection");
    EXPECT_NEAR(w.x(10), TimelineLayout::kHeader + 0.05 * w.room(), 1);
    EXPECT_NEAR(w.x(30), TimelineLayout::kHeader + 0.95 * w.room(), 1);
    w.workspace.clear_marks();
    run(w, "view.zoom_to_selection");
    EXPECT_EQ(w.from(), 0);
    EXPECT_GT(w.to(), 60);
    EXPECT_LT(w.to(), 66);
}

TEST(Zoom, ToFit_ShowsAllOfAFilmOfTenHours_AndGoesNoFurtherThanTwice) {
    Film w(kTenHours);
    w.view.set_scroll({60, 500});
    run(w, "view.zoom_to_fit");
    EXPECT_EQ(w.from(), 0);
    EXPECT_NEAR(w.x(kTenHours), w.view.width() - 40, 1);
    w.wheel(w.view.width() / 2.0, -60, Qt::ControlModifier);
    EXPECT_NEAR(w.x(kTenHours) - TimelineLayout::kHeader, (w.room() - 40) / 2, 1);
    w.wheel(TimelineLayout::kHeader, 200, Qt::ControlModifier);
    EXPECT_EQ(w.view.scroll().pixels_per_second, 2000); // 80 pixels a frame of 1/25 second
    const QImage image = w.view.grab().toImage();       // and it is painted
    EXPECT_FALSE(image.isNull());
}

TEST(Zoom, TheRulerOfALongFilm_TellsHours_AndNoTwoWordsTouch) {
    Film w(kTenHours);
    run(w, "view.zoom_to_fit");
    const QImage image = w.view.grab().toImage();
    const double ratio = image.devicePixelRatio();
    const QColor ground = ui::palette_of(ui::current_theme()).panel;
    int words = 0, empty = 100; // columns without a letter
    for (int x = static_cast<int>((TimelineLayout::kHeader + 16) * ratio); x < image.width(); ++x) {
        bool drawn = false;
        for (int y = static_cast<int>(9 * ratio); y < static_cast<int>(17 * ratio); ++y)
            drawn = drawn || image.pixelColor(x, y) != ground;
        if (drawn && empty > 8 * ratio) ++words;
        empty = drawn ? 0 : empty + 1;
    }
    EXPECT_GE(words, 3); // one in two or five hours, by the width of the window
    EXPECT_LE(words, 14);
}

TEST(Overview, ItsFrame_IsTheShareOfTheFilmThatIsSeen) {
    Film w(120);
    EXPECT_EQ(w.map.width(), w.view.width() - TimelineLayout::kHeader);
    const double span = w.view.span_seconds();
    EXPECT_GT(span, 120);
    EXPECT_LT(span, 126);
    w.view.set_scroll({60, 30});
    EXPECT_NEAR(w.map.handle().left(), 30 / span * w.map.width(), 0.5);
    EXPECT_NEAR(w.map.handle().width(), w.room() / 60 / span * w.map.width(), 0.5);
    run(w, "view.zoom_to_fit");
    EXPECT_EQ(w.map.handle().width(), w.map.width());
    w.view.set_scroll({2000, 60}); // half a second of it
    EXPECT_GE(w.map.handle().width(), 28);
}

TEST(Overview, DraggedItScrolls_ByItsEndsItZooms_AClickGoesThere) {
    Film w(120);
    w.view.set_scroll({60, 0});
    const double a_pixel = w.view.span_seconds() / w.map.width(); // seconds
    const double middle = w.map.handle().center().x();
    w.drag_map(middle, middle + 100);
    EXPECT_NEAR(w.from(), 100 * a_pixel, 0.01);
    EXPECT_EQ(w.view.scroll().pixels_per_second, 60);
    w.drag_map(w.map.handle().center().x(), -500); // not beyond the start
    EXPECT_EQ(w.from(), 0);
    w.drag_map(middle, middle + 60);

    const double from = w.from(), to = w.to();
    w.drag_map(w.map.handle().right(), w.map.handle().right() + 50);
    EXPECT_NEAR(w.from(), from, 1e-6);
    EXPECT_NEAR(w.to(), to + 50 * a_pixel, 0.01);
    w.drag_map(w.map.handle().right(), w.map.handle().right() - 50);
    EXPECT_NEAR(w.from(), from, 1e-6);
    EXPECT_NEAR(w.to(), to, 0.5); // the room behind the film is another by now
    const double end = w.to();
    w.drag_map(w.map.handle().left(), w.map.handle().center().x());
    EXPECT_NEAR(w.to(), end, 1e-6);
    EXPECT_NEAR(w.from(), (from + end) / 2, 0.01);

    w.view.set_scroll({60, 0});
    w.press_map(w.map.width() * 0.75);
    EXPECT_NEAR((w.from() + w.to()) / 2, 0.75 * w.view.span_seconds(), 0.05);
    w.release_map(w.map.width() * 0.75);
    QTest::mouseDClick(&w.map, Qt::LeftButton, {}, {5, 5});
    EXPECT_EQ(w.from(), 0);
    EXPECT_GT(w.to(), 120);
}

TEST(Overview, OfALongFilm_ZoomsInToSingleFrames_ByItsNarrowFrame) {
    Film w(kTenHours);
    w.view.set_scroll({60, 18000});
    const double to = w.to();
    w.drag_map(w.map.handle().left(), w.map.handle().left() + 14); // half of what is drawn
    EXPECT_NEAR(w.to(), to, 1e-6);
    EXPECT_NEAR(w.view.scroll().pixels_per_second, 120, 1);
    w.drag_map(w.map.handle().left(), w.map.handle().left() + 100);
    EXPECT_NEAR(w.view.scroll().pixels_per_second, 2000, 1e-6);
    EXPECT_NEAR(w.to(), to, 1e-6);
}

TEST(Overview, KeysScroll_ThePlayheadStays) {
    Film w(120);
    w.workspace.seek(core::from_seconds(3));
    w.window.activateWindow();
    w.map.setFocus(Qt::TabFocusReason);
    settle();
    const double seen = w.to() - w.from();
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&w.map, key);
        settle(10);
        return w.from();
    };
    EXPECT_NEAR(press(Qt::Key_Right), seen / 10, 0.002);
    EXPECT_NEAR(press(Qt::Key_PageDown), seen * 1.1, 0.004);
    EXPECT_NEAR(press(Qt::Key_PageUp), seen / 10, 0.004);
    EXPECT_NEAR(press(Qt::Key_Left), 0, 0.002);
    EXPECT_NEAR(press(Qt::Key_End), w.view.span_seconds() - seen, 0.002);
    EXPECT_TRUE(w.sees(120));
    EXPECT_EQ(press(Qt::Key_Home), 0);
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(3));
}

TEST(Overview, TellsAScreenReaderWhatItIs_AndIsMovedByIt) {
    Film w(120);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&w.map);
    ASSERT_TRUE(told && told->valueInterface());
    EXPECT_EQ(told->role(), QAccessible::ScrollBar);
    EXPECT_EQ(told->text(QAccessible::Name), "Overview of the film");
    EXPECT_TRUE(w.map.focusPolicy() & Qt::TabFocus);
    told->valueInterface()->setCurrentValue(10000); // milliseconds
    EXPECT_NEAR(w.from(), 10, 1e-6);
    EXPECT_TRUE(told->text(QAccessible::Description).startsWith("00:00:10:00 to "))
        << told->text(QAccessible::Description).toStdString();
}

TEST(Overview, DrawsClipsWhereTheyLie_InEachTheme_AtEachScale) {
    Film w(40); // clips from 0 to 4 and from 36 to 40
    const ui::Theme before = ui::current_theme();
    w.view.set_scroll({60, 10});
    for (const ui::Theme theme : {ui::Theme::dark, ui::Theme::light})
        for (const double ratio : {1.0, 2.0}) {
            ui::apply_theme(*qApp, theme);
            settle(20);
            QImage image(w.map.size() * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            w.map.render(&image);
            const auto at = [&](double seconds) {
                return image.pixelColor(static_cast<int>(seconds / w.view.span_seconds() * image.width()),
                                        image.height() / 2);
            };
            const ui::Palette colours = ui::palette_of(theme);
            EXPECT_EQ(at(2).name().toStdString(), colours.video.name().toStdString());
            EXPECT_EQ(at(38).name().toStdString(), colours.video.name().toStdString());
            EXPECT_EQ(at(7).name().toStdString(), colours.window.name().toStdString()); // empty
            EXPECT_NE(at((w.from() + w.to()) / 2), colours.window);                     // in the frame
        }
    ui::apply_theme(*qApp, before);
}

TEST(Overview, ShowsThatItHasTheFocus) {
    Film w(40);
    w.window.activateWindow();
    w.view.setFocus();
    settle(30);
    const QImage without = w.map.grab().toImage();
    w.map.setFocus(Qt::TabFocusReason);
    settle(30);
    EXPECT_NE(w.map.grab().toImage(), without);
}

TEST(Playhead, IsBroughtIntoSight_ByEveryJump) {
    Film w(120);
    ASSERT_TRUE(w.workspace.apply({core::AddMarker{{.id = {"m"}, .time = core::from_seconds(70)}}}));
    const auto comes_into_sight = [&](const char* command, double at) {
        run(w, command);
        EXPECT_NEAR(core::to_seconds(w.workspace.playhead()), at, 1e-6) << command;
        EXPECT_TRUE(w.sees(at)) << command << ": " << w.from() << " to " << w.to();
        EXPECT_LT(w.x(at), w.view.width() - 10) << command;
    };
    ASSERT_FALSE(w.sees(70));
    comes_into_sight("playhead.end", 120);
    comes_into_sight("playhead.start", 0);
    comes_into_sight("marker.next", 70);
    comes_into_sight("playhead.next_edit", 116);
    w.view.scroll_by_hand({60, 0});
    comes_into_sight("playhead.end", 120);
    w.view.scroll_by_hand({60, 0});
    comes_into_sight("playhead.end", 120); // it was there already
    comes_into_sight("playhead.start", 0);
    auto* steps = test::panel(w, "history")->findChild<QListWidget*>("history");
    w.view.scroll_by_hand({60, 50});
    Q_EMIT steps->itemClicked(steps->item(steps->currentRow()));
    EXPECT_TRUE(w.sees(0));
    w.workspace.seek(core::from_seconds(70)); // as the list of markers does
    w.view.scroll_by_hand({60, 0});
    w.workspace.seek(core::from_seconds(70));
    EXPECT_TRUE(w.sees(70));
}

TEST(Playhead, AFrameOverTheEdge_TurnsThePage_AJumpFarAway_LandsInTheMiddle) {
    Film w(120);
    const double seen = w.to() - w.from(), edge = w.to() - 21 / 60.0; // as near as it still counts as seen
    w.workspace.seek(core::from_seconds(edge));
    EXPECT_EQ(w.from(), 0);
    w.workspace.seek(core::from_seconds(edge + 0.2));
    EXPECT_NEAR(w.from(), edge + 0.2 - seen / 10, 0.01);
    w.workspace.seek(core::from_seconds(60));
    EXPECT_NEAR((w.from() + w.to()) / 2, 60, 0.01);
    w.workspace.seek(core::from_seconds(61)); // in sight: nothing moves
    EXPECT_NEAR((w.from() + w.to()) / 2, 60, 0.01);
}

TEST(Playhead, IsLeftAlone_WhileAPersonLooksElsewhere) {
    Film w(120);
    w.workspace.seek(core::from_seconds(1));
    w.wheel(w.view.width() / 2.0, -20, Qt::NoModifier); // away from it
    const double there = w.from();
    EXPECT_GT(there, 5);
    settle(200); // the picture of the place comes, and tells of it
    EXPECT_EQ(w.from(), there);
    run(w, "play.toggle");
    wait_until([&] { return w.workspace.playhead() > core::from_seconds(1.2); });
    EXPECT_LT(w.from(), 1.2); // it is followed from the start of playing
    w.view.scroll_by_hand({60, 40});
    const core::Time then = w.workspace.playhead();
    wait_until([&] { return w.workspace.playhead() > then + core::from_seconds(0.3); });
    EXPECT_EQ(w.from(), 40);
    run(w, "play.toggle");
    settle(100);
    EXPECT_EQ(w.from(), 40);
    run(w, "play.frame_forward"); // a jump
    EXPECT_LT(w.from(), 3);
}

TEST(EdgeScrolling, AClipIsDraggedFurtherThanTheViewReaches_AndStaysUnderTheMouse) {
    Film w(120);
    run(w, "view.snapping");
    const core::ClipId id = w.first().id;
    const int y = w.row();
    w.timeline.mouse(QEvent::MouseButtonPress, {w.x(2), y});
    const auto passed_in = [&](int from_edge) { // seconds of film in a third of a second
        w.timeline.mouse(QEvent::MouseMove, {w.view.width() - from_edge, y});
        const double before = w.from();
        settle(333);
        return w.from() - before;
    };
    EXPECT_EQ(passed_in(60), 0);
    const double slow = passed_in(24), fast = passed_in(2), fastest = passed_in(-40);
    EXPECT_GT(slow, 0);
    EXPECT_GT(fast, slow * 1.5);
    EXPECT_GT(fastest, fast * 1.5);
    const double under = w.seconds_at(w.view.width() + 40);
    w.timeline.mouse(QEvent::MouseButtonRelease, {w.view.width() + 40, y}, Qt::NoButton);
    const double after = w.from();
    settle(200);
    EXPECT_EQ(w.from(), after); // it ends with the drag
    const core::Clip* moved = w.workspace.project().find_clip(id).clip;
    EXPECT_NEAR(core::to_seconds(moved->start), under - 2, 0.1); // it was taken at its second second
    run(w, "view.snapping");
}

TEST(EdgeScrolling, ThePlayheadARubberBandAndATrim_GoOnOverTheEdge_AndBack) {
    Film w(120);
    w.timeline.mouse(QEvent::MouseButtonPress, {w.x(3), 30});
    w.timeline.mouse(QEvent::MouseMove, {w.view.width() + 60, 30});
    wait_until([&] { return w.sees(119); });
    settle(300);
    EXPECT_TRUE(w.sees(119));
    EXPECT_LT(w.to(), 126); // not far behind the film
    w.timeline.mouse(QEvent::MouseMove, {TimelineLayout::kHeader - 40, 30});
    wait_until([&] { return w.from() == 0; });
    EXPECT_EQ(w.from(), 0);
    w.timeline.mouse(QEvent::MouseButtonRelease, {TimelineLayout::kHeader, 30}, Qt::NoButton);

    const auto row = w.timeline.row(w.timeline.video().id);
    w.timeline.mouse(QEvent::MouseButtonPress, {w.x(5), row.top + row.height - 3}); // beside the clips
    w.timeline.mouse(QEvent::MouseMove, {w.view.width() + 60, row.top + 3});
    wait_until([&] { return w.sees(117); });
    w.timeline.mouse(QEvent::MouseButtonRelease, {w.view.width() + 60, row.top + 3}, Qt::NoButton);
    EXPECT_EQ(w.workspace.selection(), (std::set<core::ClipId>{{"last"}}));

    w.view.set_scroll({100, 2}); // the end of the first clip
    settle();
    w.timeline.mouse(QEvent::MouseButtonPress, {w.x(4) - 3, w.row()});
    w.timeline.mouse(QEvent::MouseMove, {TimelineLayout::kHeader + 2, w.row()});
    wait_until([&] { return w.from() < 1; });
    w.timeline.mouse(QEvent::MouseMove, {w.x(1), w.row()});
    w.timeline.mouse(QEvent::MouseButtonRelease, {w.x(1), w.row()}, Qt::NoButton);
    EXPECT_NEAR(core::to_seconds(w.first().length()), 1, 0.07);
}

TEST(EdgeScrolling, WhatIsTakenAtTheEdge_DoesNotRunAway) {
    Film w(120);
    w.view.set_scroll({60, 0});
    const int x = w.view.width() - 10;
    w.timeline.mouse(QEvent::MouseButtonPress, {x, 30}); // the playhead
    w.timeline.mouse(QEvent::MouseMove, {x - 2, 30});
    settle(200);
    EXPECT_EQ(w.from(), 0);
    w.timeline.mouse(QEvent::MouseMove, {x + 6, 30}); // nearer still
    settle(200);
    EXPECT_GT(w.from(), 0);
    w.timeline.mouse(QEvent::MouseButtonRelease, {x + 6, 30}, Qt::NoButton);
}

TEST(EdgeScrolling, EscapeCallsItOff) {
    Film w(120);
    w.timeline.mouse(QEvent::MouseButtonPress, {w.x(2), w.row()});
    w.timeline.mouse(QEvent::MouseMove, {w.view.width() - 2, w.row()});
    settle(100);
    QTest::keyClick(&w.view, Qt::Key_Escape);
    const double there = w.from();
    EXPECT_GT(there, 0);
    settle(150);
    EXPECT_EQ(w.from(), there);
    EXPECT_EQ(w.first().start, core::Time(0));
    w.timeline.mouse(QEvent::MouseButtonRelease, {w.view.width() - 2, w.row()}, Qt::NoButton);
}

TEST(EdgeScrolling, WhatIsDraggedIn_WaitsAMoment_ThenScrolls_UntilItLeaves) {
    Film w(120);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(w.take))});
    const QPoint at(w.view.width() - 4, w.row());
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&w.view, &enter);
    ASSERT_TRUE(enter.isAccepted());
    const auto move = [&](QPoint to) {
        QDragMoveEvent event(to, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&w.view, &event);
        EXPECT_TRUE(event.isAccepted());
    };
    move(at);
    settle(150);
    EXPECT_EQ(w.from(), 0); // it may only pass through
    wait_until([&] { return w.from() > 20; });
    EXPECT_GT(w.from(), 20);
    move({w.view.width() / 2, w.row()});
    const double there = w.from();
    settle(200);
    EXPECT_EQ(w.from(), there);
    const double place = w.seconds_at(w.view.width() / 2.0);
    QDropEvent event({w.view.width() / 2, w.row()}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&w.view, &event);
    wait_until([&] { return w.workspace.importing() == 0; });
    settle();
    ASSERT_EQ(w.timeline.video().clips.size(), 3U);
    EXPECT_NEAR(core::to_seconds(w.timeline.video().clips[1].start), place, 0.07);
    QApplication::sendEvent(&w.view, &enter);
    move(at);
    QDragLeaveEvent leave;
    QApplication::sendEvent(&w.view, &leave);
    const double left = w.from();
    settle(500);
    EXPECT_EQ(w.from(), left);
}

TEST(Snapping, ADragComesToThePlayheadAndToMarkers) {
    Film w(60);
    ASSERT_TRUE(w.workspace.apply({core::AddMarker{{.id = {"m"}, .time = core::from_seconds(9)}}}));
    w.workspace.seek(core::from_seconds(7));
    w.view.set_scroll({60, 0});
    const auto dropped_at = [&](double to, bool snaps) {
        if (w.view.snapping() != snaps) run(w, "view.snapping");
        w.timeline.drag({w.x(2), w.row()}, {w.x(2) + w.x(to) - w.x(0), w.row()});
        settle();
        const double start = core::to_seconds(w.first().start);
        w.workspace.undo();
        return start;
    };
    const double frame = 1 / 16.0, near = 2 * frame; // 7.5 pixels, and 9 are near enough
    EXPECT_NEAR(dropped_at(7 - near, true), 7, 1e-6);
    EXPECT_NEAR(dropped_at(7 - near, false), 7 - near, frame / 2 + 1e-6);
    EXPECT_NEAR(dropped_at(9 + near, true), 9, 1e-6);
    EXPECT_NEAR(dropped_at(9 + near, false), 9 + near, frame / 2 + 1e-6);
    EXPECT_NEAR(dropped_at(9 - 4 + near, true), 5, 1e-6);                  // by its end
    EXPECT_NEAR(dropped_at(11 + near, true), 11 + near, frame / 2 + 1e-6); // nothing is near
    if (!w.view.snapping()) run(w, "view.snapping");
}

TEST(Snapping, ADragComesToTheBeats_WhileTheyAreShown) {
    Film w(60);
    const std::string file = (w.folder / "beats.wav").string(); // 120 a minute, from a quarter of a second on
    test::write_wav(
        file, 20,
        [](std::int64_t i, std::size_t) {
            const double into = std::fmod(static_cast<double>(i) / 48000 + 0.25, 0.5);
            return 0.8 * std::sin(2 * std::numbers::pi * 1500 * into) * std::exp(-into / 0.01);
        },
        1);
    w.import(file);
    const core::Clip music = w.timeline.track(core::TrackKind::audio).clips[0];
    ASSERT_TRUE(w.workspace.apply({core::MoveClips{{music.id}, core::from_seconds(5) - music.start, {}}}));
    w.workspace.select({});
    w.workspace.seek(core::Time(0));
    w.view.set_scroll({60, 0});
    const auto dropped_at = [&](double to) {
        w.workspace.select({}); // one that is chosen has handles under the pointer
        w.timeline.drag({w.x(2), w.row()}, {w.x(2) + w.x(to) - w.x(0), w.row()});
        settle();
        const double start = core::to_seconds(w.first().start);
        w.workspace.undo();
        return start;
    };
    const double frame = 1 / 16.0, beat = 5 + 0.25 + 5 * 0.5, beside = beat + 2 * frame;
    if (!w.view.snapping()) run(w, "view.snapping");
    EXPECT_NEAR(dropped_at(beside), beside, frame / 2 + 1e-6); // they are not shown
    run(w, "view.beats");
    bool came = false;
    for (int i = 0; i < 100 && !came; ++i) { // they are looked for in the background
        settle(50);
        came = std::abs(dropped_at(beside) - beat) < frame / 2;
    }
    EXPECT_TRUE(came);
    run(w, "view.beats");
}

TEST(Playing, AMarkSetOnTheWay_LiesBetweenPictures) {
    Window w(64);
    const core::FrameRate rate = w.workspace.project().rate();
    for (int times = 0; times < 5; ++times) {
        w.workspace.seek(core::frame_start(3 * times, rate));
        bool shown = false;
        const auto seen =
            QObject::connect(&w.workspace, &ui::Workspace::picture_ready, &w.window,
                             [&](const core::Player::Shown& each) { shown = shown || each.playing; });
        w.workspace.player().play();
        wait_until([&] { return shown; });
        run(w, "mark.in");
        w.workspace.player().pause();
        QObject::disconnect(seen);
        const auto in = w.workspace.desk().marks.in;
        ASSERT_TRUE(in);
        EXPECT_EQ(*in, core::frame_start(core::frame_at(*in, rate), rate)) << core::to_seconds(*in);
    }
}

TEST(Playing, FromInToOut_StopsThere) {
    Window w(64);
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told << why; });
    run(w, "play.in_to_out");
    EXPECT_FALSE(w.workspace.player().playing());
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].startsWith("Mark a range first")) << told[0].toStdString();
    w.workspace.mark_in(core::from_seconds(1));
    w.workspace.mark_out(core::from_seconds(2));
    w.workspace.seek(core::from_seconds(3.5));
    run(w, "play.in_to_out");
    EXPECT_TRUE(w.workspace.player().playing());
    wait_until([&] { return w.workspace.playhead() < core::from_seconds(3); });
    EXPECT_GE(w.workspace.playhead(), core::from_seconds(1));
    wait_until([&] { return !w.workspace.player().playing(); });
    settle(100);
    EXPECT_NEAR(core::to_seconds(w.workspace.playhead()), 2, 1e-6);
}
