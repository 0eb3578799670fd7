// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The viewer: zoomed and moved, its grid, and the picture outside of the window.
#include "tests/ui/panels.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/guides.h"
#include "ui/viewer/picture_windows.h"
#include "ui/viewer/view_zoom.h"
#include "ui/viewer/viewer_widget.h"
#include <QComboBox>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using test::run, test::settle, test::wait_until, test::Window;

namespace {

void wheel(QWidget& on, QPointF at, QPoint angle, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    QWheelEvent event(at, on.mapToGlobal(at), {}, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&on, &event);
}

/// A film of 640x480 whose one clip, 64x48, is selected under the playhead.
struct Viewed : Window {
    ui::ViewerWidget& viewer = *window.findChild<ui::ViewerWidget*>();
    explicit Viewed(int frames = 16) : Window(frames) {
        window.resize(1600, 900);
        EXPECT_TRUE(workspace.apply({core::SetFormat{.size = {640, 480}}}, "Format"));
        workspace.seek(core::from_seconds(0.5));
        workspace.select({first().id});
        settle();
    }
    [[nodiscard]] QPointF film_at(QPointF place) const {
        const QRectF area = viewer.picture_rect();
        return {(place.x() - area.left()) / area.width() * 640,
                (place.y() - area.top()) / area.height() * 480};
    }
    [[nodiscard]] double number(const char* name) const {
        return core::number_at(first().effects.at(0).params.at(name), {});
    }
};

} // namespace

TEST(ViewZoom, ATwoHundredPercentPixel_IsTwoOfTheScreens_WhateverTheScreen) {
    for (const double dots : {1.0, 1.5, 2.0}) {
        ui::ViewZoom zoom;
        const ui::ViewZoom::Room room{{777, 433}, {1920, 1080}, dots};
        EXPECT_NEAR(zoom.area(room).width(), 433 * 16 / 9, 1); // as high as there is room
        zoom.zoom_to(2, {388.5, 216.5}, room);
        EXPECT_NEAR(zoom.area(room).width() * dots, 3840, 1e-6);
        EXPECT_NEAR(zoom.area(room).height() * dots, 2160, 1e-6);
        const QPointF corner = zoom.area(room).topLeft() * dots;
        EXPECT_NEAR(corner.x(), std::round(corner.x()), 1e-6) << dots; // else it would not be sharp
        EXPECT_NEAR(corner.y(), std::round(corner.y()), 1e-6) << dots;
    }
}

TEST(ViewZoom, WhatLiesUnderThePointer_StaysThere_AndThePictureIsNeverLost) {
    const ui::ViewZoom::Room room{{800, 600}, {640, 480}, 1};
    ui::ViewZoom zoom;
    const QPointF pointer(200, 450); // a quarter from the left, three from the top
    zoom.zoom_to(4, pointer, room);
    EXPECT_EQ(zoom.area(room), QRectF(200 - 640, 450 - 1440, 2560, 1920));
    zoom.pan({10000, 10000}, room);
    EXPECT_EQ(zoom.area(room).topLeft(), QPointF(400, 300)); // the widget's middle
    zoom.pan({-10000, -10000}, room);
    EXPECT_EQ(zoom.area(room).bottomRight(), QPointF(400, 300));
    zoom.zoom_to(0.5, pointer, room);
    EXPECT_EQ(zoom.area(room), QRectF(240, 180, 320, 240)); // smaller: in the middle
    zoom.zoom_to(1000, pointer, room);
    EXPECT_EQ(zoom.factor(room), ui::ViewZoom::kMost);
    zoom.zoom_to(std::nullopt, pointer, room);
    EXPECT_EQ(zoom.area(room), QRectF(0, 0, 800, 600));
    const ui::ViewZoom::Room high{{800, 1000}, {640, 480}, 1}; // room above and below
    EXPECT_EQ(zoom.area(high), QRectF(0, 200, 800, 600));
    zoom.zoom_to(1.5, {400, 300}, high); // a sixth of the picture from its top, on both sides of this
    EXPECT_EQ(zoom.area(high), QRectF(-80, 180, 960, 720));
    EXPECT_EQ(ui::ViewZoom::next(0.6, 1), 0.75);
    EXPECT_EQ(ui::ViewZoom::next(0.6, -1), 0.5);
    EXPECT_EQ(ui::ViewZoom::next(1, 1), 1.5);
    EXPECT_EQ(ui::ViewZoom::next(1, -1), 0.75);
    EXPECT_EQ(ui::ViewZoom::next(16, 1), 16);
}

TEST(Viewer, CtrlAndTheWheelZoomAtThePointer_TheWheelAndTheMiddleButtonMoveIt) {
    Viewed w;
    const QRectF whole = w.viewer.picture_rect();
    const QPointF pointer = whole.topLeft() + QPointF(whole.width() / 4, whole.height() / 3);
    const QPointF under = w.film_at(pointer);
    EXPECT_NEAR(under.x(), 160, 1);
    wheel(w.viewer, pointer, {0, -120}); // it fits: nothing to be moved
    EXPECT_EQ(w.viewer.picture_rect(), whole);
    for (int i = 0; i < 8; ++i)
        wheel(w.viewer, pointer, {0, 120}, Qt::ControlModifier);
    EXPECT_GT(w.viewer.picture_rect().width(), whole.width() * 4);
    EXPECT_NEAR(w.film_at(pointer).x(), under.x(), 0.5);
    EXPECT_NEAR(w.film_at(pointer).y(), under.y(), 0.5);
    const QPointF before = w.viewer.picture_rect().topLeft();
    wheel(w.viewer, pointer, {0, -120});
    EXPECT_LT(w.viewer.picture_rect().top(), before.y());
    EXPECT_EQ(w.viewer.picture_rect().left(), before.x());
    wheel(w.viewer, pointer, {0, -120}, Qt::ShiftModifier);
    EXPECT_LT(w.viewer.picture_rect().left(), before.x());
    const QPointF from = w.viewer.picture_rect().topLeft();
    QTest::mousePress(&w.viewer, Qt::MiddleButton, {}, {200, 150});
    QMouseEvent move(QEvent::MouseMove, QPointF(230, 140), w.viewer.mapToGlobal(QPointF(230, 140)),
                     Qt::NoButton, Qt::MiddleButton, {});
    QApplication::sendEvent(&w.viewer, &move);
    QTest::mouseRelease(&w.viewer, Qt::MiddleButton, {}, {230, 140});
    EXPECT_EQ(w.viewer.picture_rect().topLeft(), from + QPointF(30, -10));
    EXPECT_FALSE(w.workspace.region()); // it is no frame for the chat
    run(w, "viewer.zoom_fit");
    EXPECT_EQ(w.viewer.picture_rect(), whole);
}

TEST(Viewer, ADragAtTwoHundredPercent_MovesByHalfAsManyOfTheFilmsPixels) {
    Viewed w;
    run(w, "view.transform");
    run(w, "viewer.zoom_200");
    EXPECT_NEAR(w.viewer.picture_rect().width(), 1280, 1e-6);
    const QPointF middle = QRectF(w.viewer.rect()).center();
    test::drag(w.viewer, middle, middle + QPointF(60, -40), Qt::AltModifier);
    settle();
    EXPECT_NEAR(w.number("x") * 640, 30, 0.01);
    EXPECT_NEAR(w.number("y") * 480, -20, 0.01);
    run(w, "viewer.zoom_50");
    const QPointF inside = w.viewer.handles().frame(w.viewer.picture_rect()).boundingRect().center();
    test::drag(w.viewer, inside, inside + QPointF(0, 50), Qt::AltModifier);
    settle();
    EXPECT_NEAR(w.number("y") * 480, -20 + 100, 0.01);
}

TEST(Viewer, CropMaskAndTheChatsFrame_LieWhereTheyAreDrawnUnderZoom) {
    Viewed w;
    const QPointF middle = QRectF(w.viewer.rect()).center();
    wheel(w.viewer, middle - QPointF(70, 30), {0, 360}, Qt::ControlModifier);
    const QRectF area = w.viewer.picture_rect();
    ASSERT_FALSE(QRectF(w.viewer.rect()).contains(area));
    const QPointF from = middle - QPointF(60, 40), to = middle + QPointF(40, 40);
    test::drag(w.viewer, from, to);
    ASSERT_TRUE(w.workspace.region());
    EXPECT_NEAR(w.workspace.region()->x, (from.x() - area.left()) / area.width(), 1e-9);
    EXPECT_NEAR(w.workspace.region()->height, 80 / area.height(), 1e-9);
    run(w, "view.mask");
    test::drag(w.viewer, from, to);
    settle();
    ASSERT_TRUE(w.first().mask);
    const auto centre = std::get<core::Point>(core::value_at(w.first().mask->centre, {}));
    EXPECT_NEAR(centre.x * area.width(), middle.x() - 10 - area.left(), 0.01);
    EXPECT_NEAR(centre.y * area.height(), middle.y() - area.top(), 0.01);
    run(w, "view.crop");
    run(w, "viewer.zoom_50"); // all of it is seen
    const QRectF small = w.viewer.picture_rect();
    const QPointF left = w.viewer.shape().handles(small)[7];
    test::drag(w.viewer, left, left + QPointF(80, 0));
    settle();
    EXPECT_NEAR(w.number("left"), 80 / 320.0, 0.001);
}

TEST(Viewer, WhileSomethingIsHeld_ThePictureStays) {
    Viewed w;
    run(w, "view.transform");
    const QPointF middle = w.viewer.picture_rect().center();
    test::mouse(w.viewer, QEvent::MouseButtonPress, middle, Qt::LeftButton);
    const QRectF before = w.viewer.picture_rect();
    wheel(w.viewer, middle, {0, 240}, Qt::ControlModifier);
    EXPECT_EQ(w.viewer.picture_rect(), before);
    test::mouse(w.viewer, QEvent::MouseButtonRelease, middle, Qt::NoButton);
    wheel(w.viewer, middle, {0, 240}, Qt::ControlModifier);
    EXPECT_NE(w.viewer.picture_rect(), before);
}

TEST(Viewer, ItsButtonSaysHowLargeThePictureIs_AndKeysAndMenuSetIt) {
    Viewed w;
    auto* button = w.window.findChild<QToolButton*>("picture_size");
    ASSERT_TRUE(button && button->menu());
    const int fits = static_cast<int>(std::lround(w.viewer.picture_rect().width() / 640 * 100));
    EXPECT_EQ(button->text(), QString("%1 %").arg(fits));
    w.window.activateWindow();
    for (const auto& [key, percent] :
         {std::pair{Qt::Key_1, 100}, std::pair{Qt::Key_2, 200}, std::pair{Qt::Key_5, 50}}) {
        QTest::keyClick(&w.window, key, Qt::ControlModifier | Qt::AltModifier);
        settle();
        EXPECT_NEAR(w.viewer.picture_rect().width(), 6.4 * percent, 1e-6);
        EXPECT_EQ(button->text(), QString("%1 %").arg(percent));
    }
    QTest::keyClick(&w.window, Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(button->text(), "75 %");
    QTest::keyClick(&w.window, Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(button->text(), "50 %");
    QStringList marked;
    button->menu()->popup({10, 10});
    for (QAction* each : button->menu()->actions())
        if (each->isChecked()) marked << each->text();
    EXPECT_EQ(marked, QStringList{"Picture at 50 %"});
    for (QAction* each : button->menu()->actions())
        if (each->text() == "Fit the picture") each->trigger();
    button->menu()->close();
    settle();
    EXPECT_EQ(button->text(), QString("%1 %").arg(fits));
    QWidget* bar = button->parentWidget(); // where there is no room, it gives way
    EXPECT_TRUE(button->isVisibleTo(bar));
    const QSize was = bar->size();
    bar->resize(bar->minimumSizeHint());
    EXPECT_FALSE(button->isVisibleTo(bar));
    bar->resize(was);
    EXPECT_TRUE(button->isVisibleTo(bar));
}

TEST(Viewer, AtOneHundredPercent_EveryPixelIsTheFilmsOwn) {
    Viewed w;
    const core::ClipId red = w.first().id;
    ASSERT_TRUE(w.workspace.run("generator.add", {{"kind", "bars"}, {"at", 0}}));
    w.workspace.select({});
    run(w, "viewer.zoom_100");
    core::Compositor compositor;
    const cv::Mat film =
        compositor.render(w.workspace.project(), w.workspace.playhead(), {640, 480}).to_rgb();
    const QRectF area = w.viewer.picture_rect();
    ASSERT_EQ(area.size(), QSizeF(640, 480));
    int wrong = -1;
    wait_until([&] {
        const QImage shown = w.viewer.grab().toImage();
        wrong = 0;
        for (int y = 0; y < 480; y += 7)
            for (int x = 0; x < 640; ++x) {
                const QPoint at = (area.topLeft() + QPointF(x, y)).toPoint();
                if (!w.viewer.rect().adjusted(3, 3, -3, -3).contains(at)) continue;
                const QColor colour = shown.pixelColor(at);
                const auto& own = film.at<cv::Vec3b>(y, x);
                wrong += colour != QColor(own[0], own[1], own[2]);
            }
        return wrong == 0;
    });
    EXPECT_EQ(wrong, 0);
}

TEST(Viewer, AGridOfSquaresLiesOverIt_AsManyAsThePreferencesSay) {
    EXPECT_EQ(ui::grid_lines(0, 800, 100, true), (std::vector<double>{100, 200, 300, 400, 500, 600, 700}));
    EXPECT_EQ(ui::grid_lines(0, 450, 100, true), (std::vector<double>{25, 125, 225, 325, 425}));
    EXPECT_EQ(ui::grid_lines(10, 310, 100, false), (std::vector<double>{110, 210}));
    Viewed w;
    settle(200);
    const QImage plain = w.viewer.grab().toImage();
    run(w, "view.guides_grid");
    /// Lines that cross a row of the picture, by what is brighter than it was.
    const auto crossed = [&] {
        const QImage now = w.viewer.grab().toImage();
        const QRectF area = w.viewer.picture_rect();
        const int y = static_cast<int>(area.top() + area.height() / 2 + 17);
        int count = 0;
        bool was = false;
        for (int x = static_cast<int>(area.left()) + 6; x < area.right() - 6; ++x) {
            const bool brighter = qGreen(now.pixel(x, y)) > qGreen(plain.pixel(x, y)) + 20;
            count += brighter && !was;
            was = brighter;
        }
        return count;
    };
    EXPECT_EQ(crossed(), 7); // eight squares
    run(w, "file.preferences");
    auto* grid = w.window.findChild<ui::PreferencesDialog*>()->findChild<QComboBox*>("grid");
    ASSERT_TRUE(grid);
    grid->setCurrentIndex(grid->findData(12));
    Q_EMIT grid->activated(grid->currentIndex());
    EXPECT_EQ(crossed(), 11);
    QSettings().remove("viewer/grid");
    run(w, "view.guides_grid");
    EXPECT_EQ(w.viewer.grab().toImage(), plain);
}

namespace {

ui::PictureWindows& pictures(const Window& w) {
    return *w.window.findChild<ui::PictureWindows*>();
}

bool is_red(const QColor& colour) {
    return colour.red() > 150 && colour.green() < 90 && colour.blue() < 90;
}

bool red_in_the_middle(QWidget& of) {
    return is_red(of.grab().toImage().pixelColor(of.rect().center()));
}

} // namespace

TEST(Viewer, ThePictureFillsAScreen_PlayingGoesOnByKeys_EscapeLeaves) {
    Viewed w(64);
    run(w, "viewer.full_screen");
    ui::PictureWindow* screen = pictures(w).on_screen();
    ASSERT_TRUE(screen);
    EXPECT_TRUE(screen->isFullScreen());
    wait_until([&] { return red_in_the_middle(*screen); });
    EXPECT_TRUE(red_in_the_middle(*screen));
    screen->activateWindow();
    settle();
    const core::Time at = w.workspace.playhead();
    QTest::keyClick(screen, Qt::Key_Right);
    settle();
    EXPECT_EQ(w.workspace.playhead(), at + core::frame_start(1, w.workspace.project().rate()));
    QTest::keyClick(screen, Qt::Key_Space);
    settle();
    EXPECT_TRUE(w.workspace.player().playing());
    QTest::keyClick(screen, Qt::Key_Space);
    settle();
    EXPECT_FALSE(w.workspace.player().playing());
    const auto before = w.workspace.snapshot();
    QTest::keyClick(screen, Qt::Key_Delete); // what is not seen is not cut
    settle();
    EXPECT_EQ(w.workspace.snapshot(), before);
    QTest::keyClick(screen, Qt::Key_Escape);
    settle();
    EXPECT_FALSE(pictures(w).on_screen());
    EXPECT_TRUE(w.window.isVisible());
    EXPECT_FALSE(w.window.findChild<ui::Actions*>()->of("viewer.full_screen")->isChecked());
    run(w, "viewer.full_screen");
    QTest::keyClick(pictures(w).on_screen(), Qt::Key_F11, Qt::ShiftModifier);
    settle();
    EXPECT_FALSE(pictures(w).on_screen());
}

TEST(Viewer, ASecondWindowShowsTheSamePictures_EachMadeOnce) {
    Viewed w;
    int made = 0;
    QObject::connect(&w.workspace, &ui::Workspace::picture_ready, &w.window,
                     [&](const core::Player::Shown&) { ++made; });
    run(w, "viewer.second_screen");
    ui::PictureWindow* second = pictures(w).second();
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->isWindow());
    EXPECT_TRUE(red_in_the_middle(*second)); // at once, what the viewer shows
    second->resize(1200, 900);               // larger than the viewer: it says how many pixels are needed
    int width = 0;
    QObject::connect(&w.workspace, &ui::Workspace::picture_ready, &w.window,
                     [&](const core::Player::Shown& shown) { width = shown.picture.cols; });
    settle(300);
    made = 0;
    w.workspace.seek(core::from_seconds(0.25));
    wait_until([&] { return made > 0; });
    settle(200);
    EXPECT_EQ(made, 1);
    EXPECT_EQ(width, 640);
    ASSERT_TRUE(w.workspace.apply({core::SetParameter{
        .clip = w.first().id, .name = "opacity", .value = core::Curve(core::Value(0.0))}}));
    wait_until([&] { return !red_in_the_middle(*second) && !red_in_the_middle(w.viewer); });
    EXPECT_FALSE(red_in_the_middle(*second));
    EXPECT_FALSE(red_in_the_middle(w.viewer));
    run(w, "viewer.zoom_200"); // of the viewer alone
    EXPECT_TRUE(second->fits());
    second->close();
    settle();
    EXPECT_FALSE(pictures(w).second());
    EXPECT_FALSE(w.window.findChild<ui::Actions*>()->of("viewer.second_screen")->isChecked());
}

TEST(Viewer, TheSecondWindowIsThereAgain_WhereItWas_UnlessItWasClosed) {
    const QRect place(40, 60, 480, 300);
    {
        Viewed w;
        run(w, "viewer.second_screen");
        pictures(w).second()->setGeometry(place);
        settle();
        ASSERT_TRUE(w.workspace.save(w.path("film.saycut")).isEmpty()); // nothing to be asked
        w.window.close();
        QApplication::closeAllWindows(); // as when the program ends
    }
    {
        Viewed w;
        wait_until([&] { return pictures(w).second() != nullptr; });
        ASSERT_TRUE(pictures(w).second());
        EXPECT_EQ(pictures(w).second()->geometry(), place);
        EXPECT_TRUE(w.window.findChild<ui::Actions*>()->of("viewer.second_screen")->isChecked());
        run(w, "viewer.second_screen");
        EXPECT_FALSE(pictures(w).second());
    }
    Viewed w;
    settle();
    EXPECT_FALSE(pictures(w).second());
}
