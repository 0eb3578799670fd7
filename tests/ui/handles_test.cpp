// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken hold of: crop and mask on the picture, wheels and curves of colour, nested sequences, levels
// of tracks; and a project that two windows have.
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/dialogs/backups_dialog.h"
#include "ui/inspector/colour_wheels.h"
#include "ui/inspector/curve_editor.h"
#include "ui/main/tour.h"
#include "ui/mixer/mixer_panel.h"
#include "ui/timeline/breadcrumbs.h"
#include "ui/viewer/source_viewer.h"
#include "ui/viewer/viewer_widget.h"
#include <QComboBox>
#include <QLineF>
#include <QSettings>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using test::panel, test::row, test::run, test::settle, test::Timeline, test::wait_until, test::Window;

namespace {

void drag(QWidget& widget, QPointF from, QPointF to) {
    test::drag(widget, from, to);
    settle();
}

/// A film whose one clip is selected under the playhead.
struct Chosen : Window {
    ui::ViewerWidget* viewer = window.findChild<ui::ViewerWidget*>();
    QRectF area;
    Chosen() {
        workspace.seek(core::from_seconds(0.5));
        workspace.select({first().id});
        settle();
        area = viewer->picture_rect();
    }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
};

} // namespace

TEST(OnThePicture, ACropIsDraggedByItsSidesAndCorners) {
    Chosen w;
    run(w, "view.crop");
    ASSERT_EQ(w.viewer->shape().handles(w.area).size(), 8);
    const auto before = w.steps();
    const QPointF left = w.viewer->shape().handles(w.area)[7];
    drag(*w.viewer, left, left + QPointF(w.area.width() / 4, 0));
    EXPECT_EQ(w.steps(), before + 1);
    ASSERT_EQ(w.first().effects.size(), 1U);
    EXPECT_EQ(w.first().effects[0].name, "crop");
    const auto part = [&](const char* name) {
        return core::number_at(w.first().effects[0].params.at(name), {});
    };
    EXPECT_NEAR(part("left"), 0.25, 0.01);
    EXPECT_NEAR(part("right"), 0, 1e-9);
    const QPointF corner = w.viewer->shape().handles(w.area)[2];
    drag(*w.viewer, corner, corner - QPointF(w.area.width() / 10, w.area.height() / 5));
    EXPECT_NEAR(part("right"), 0.1, 0.01);
    EXPECT_NEAR(part("bottom"), 0.2, 0.01);
    EXPECT_EQ(w.first().effects.size(), 1U);
    drag(*w.viewer, w.area.center(), w.area.center() + QPointF(w.area.width(), 0)); // as far as it goes
    EXPECT_NEAR(part("right"), 0, 1e-6);
    EXPECT_NEAR(part("left"), 0.35, 0.01);
    EXPECT_FALSE(w.workspace.region());
    run(w, "view.transform"); // one goes when another comes
    EXPECT_FALSE(w.viewer->shaping(ui::ShapeHandles::Kind::crop));
}

TEST(OnThePicture, AMaskIsDrawn_Moved_Sized_AndTurned) {
    Chosen w;
    run(w, "view.mask");
    const auto at = [&](double x, double y) {
        return w.area.topLeft() + QPointF(x * w.area.width(), y * w.area.height());
    };
    drag(*w.viewer, at(0.2, 0.3), at(0.6, 0.7));
    ASSERT_TRUE(w.first().mask);
    const auto point = [&](const core::Curve& curve) {
        return std::get<core::Point>(core::value_at(curve, {}));
    };
    EXPECT_NEAR(point(w.first().mask->centre).x, 0.4, 0.01);
    EXPECT_NEAR(point(w.first().mask->size).y, 0.4, 0.01);
    drag(*w.viewer, at(0.4, 0.5), at(0.5, 0.5));
    EXPECT_NEAR(point(w.first().mask->centre).x, 0.5, 0.01);
    const QPolygonF handles = w.viewer->shape().handles(w.area);
    ASSERT_EQ(handles.size(), 5);
    drag(*w.viewer, handles[2], at(0.8, 0.8));
    EXPECT_NEAR(point(w.first().mask->size).x, 0.6, 0.02);
    EXPECT_NEAR(point(w.first().mask->size).y, 0.6, 0.02);
    const QPointF knob = w.viewer->shape().handles(w.area)[4];
    const double away = QLineF(at(0.5, 0.5), knob).length();
    drag(*w.viewer, knob, at(0.5, 0.5) + QPointF(away, 0)); // from above to the right
    EXPECT_NEAR(core::number_in(core::value_at(w.first().mask->rotation, {})), 90, 3);
    const auto before = w.steps();
    test::mouse(*w.viewer, QEvent::MouseButtonPress, at(0.5, 0.5), Qt::LeftButton);
    test::mouse(*w.viewer, QEvent::MouseMove, at(0.6, 0.5), Qt::LeftButton);
    QTest::keyClick(w.viewer, Qt::Key_Escape);
    test::mouse(*w.viewer, QEvent::MouseButtonRelease, at(0.6, 0.5), Qt::NoButton);
    EXPECT_EQ(w.steps(), before);
}

TEST(Inspector, AWheelPushesTowardsAColour_OneStep_AndADoubleClickTakesItBack) {
    Chosen w;
    ASSERT_TRUE(
        w.workspace.apply({core::AddEffect{w.first().id, core::Effect{.name = "lift_gamma_gain"}}}, "x"));
    panel(w, "inspector");
    auto* wheel = panel(w, "inspector")->findChild<ui::ColourWheel*>("wheel:gain");
    ASSERT_TRUE(wheel);
    const auto part = [&](const std::string& name) {
        const auto& params = w.first().effects[0].params;
        return params.contains(name) ? core::number_at(params.at(name), {}) : 1.0;
    };
    const auto before = w.steps();
    const QPointF middle(wheel->width() / 2.0,
                         (std::min(wheel->width(), wheel->height() - 18) - 6) / 2.0 + 3);
    drag(*wheel, middle, middle + QPointF(15, 0)); // red lies to the right
    EXPECT_EQ(w.steps(), before + 1);
    EXPECT_GT(part("gain_red"), 1.05);
    EXPECT_LT(part("gain_green"), 0.99);
    EXPECT_NEAR(part("gain_green"), part("gain_blue"), 0.02);
    const double red = part("gain_red");
    wheel->setFocus();
    QTest::keyClick(wheel, Qt::Key_Right);
    settle();
    EXPECT_GT(part("gain_red"), red);
    QTest::mouseDClick(wheel, Qt::LeftButton, {}, middle.toPoint());
    settle();
    EXPECT_NEAR(part("gain_red"), 1, 1e-6);
}

TEST(Inspector, ACurveOfLight_IsDrawnByItsPoints) {
    Chosen w;
    ASSERT_TRUE(w.workspace.apply({core::AddEffect{w.first().id, core::Effect{.name = "curves"}}}, "x"));
    auto* curve = row(w, "Curves/Red")->findChild<ui::CurveEditor*>();
    ASSERT_TRUE(curve);
    const auto words = [&] {
        const auto& params = w.first().effects[0].params;
        return params.contains("red") ? std::get<std::string>(core::value_at(params.at("red"), {}))
                                      : std::string();
    };
    const auto before = w.steps();
    drag(*curve, curve->place_of({0.5, 0.5}), curve->place_of({0.5, 0.8}));
    EXPECT_EQ(w.steps(), before + 1);
    EXPECT_EQ(QString::fromStdString(words()).split(' ').size(), 3);
    EXPECT_NEAR(QString::fromStdString(words()).split(' ')[1].section(',', 1).toDouble(), 0.8, 0.02);
    QTest::keyClick(curve, Qt::Key_Down); // the point that was dragged
    settle();
    EXPECT_NEAR(QString::fromStdString(words()).split(' ')[1].section(',', 1).toDouble(), 0.79, 0.02);
    QTest::keyClick(curve, Qt::Key_Delete);
    settle();
    EXPECT_EQ(QString::fromStdString(words()).split(' ').size(), 2);
    EXPECT_FALSE(w.first().effects.empty()); // it was the point that went, not the clip
}

TEST(NestedSequences, AreOpenedByADoubleClick_AndLeftByTheWayThatStandsAbove) {
    Window w(64);
    Timeline timeline(w);
    w.workspace.seek(core::from_seconds(2));
    run(w, "clip.split");
    w.workspace.select({w.first().id});
    run(w, "clip.nest");
    ASSERT_TRUE(std::holds_alternative<core::SequenceRef>(w.first().content));
    auto* way = w.window.findChild<ui::Breadcrumbs*>();
    EXPECT_FALSE(way->isVisible());
    timeline.fit();
    QTest::mouseDClick(&timeline.view, Qt::LeftButton, {},
                       {timeline.x(0.5), timeline.y(timeline.video().id)});
    settle();
    ASSERT_EQ(w.workspace.desk().open.size(), 1U);
    EXPECT_TRUE(way->isVisible());
    EXPECT_NEAR(core::to_seconds(w.workspace.project().duration()), 2, 0.01);
    EXPECT_NEAR(core::to_seconds(w.workspace.film()->duration()), 4, 0.01);
    w.workspace.seek(core::from_seconds(1));
    run(w, "clip.split_all");
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    EXPECT_EQ(w.workspace.film()->tracks[0]->clips.size(), 2U);
    EXPECT_TRUE(w.workspace.unsaved());
    way->findChild<QPushButton*>("link")->click();
    settle();
    EXPECT_TRUE(w.workspace.desk().open.empty());
    EXPECT_FALSE(way->isVisible());
    EXPECT_NEAR(core::to_seconds(w.workspace.project().duration()), 4, 0.01);
    EXPECT_EQ(w.workspace.film()->sequences[0]->tracks[0]->clips.size(), 2U);
}

TEST(Mixer, TheScaleIsThatOfTheFadersWay) {
    Window w;
    ASSERT_TRUE(w.workspace.attempt_run("track.add_audio").isEmpty());
    auto* mixer = panel(w, "mixer")->findChild<ui::MixerPanel*>();
    mixer->resize(400, 320);
    settle();
    auto* fader = mixer->findChild<QSlider*>("fader");
    auto* meter = mixer->findChild<ui::LevelMeter*>("track_meter");
    ASSERT_TRUE(fader && meter);
    ui::LevelScale* scale = nullptr;
    for (ui::LevelScale* each : mixer->findChildren<ui::LevelScale*>())
        if (each->parentWidget() == fader->parentWidget()) scale = each;
    ASSERT_TRUE(scale);
    EXPECT_EQ(scale->y(), fader->y());
    EXPECT_EQ(scale->height(), fader->height());
    EXPECT_EQ(meter->height(), fader->height());
    for (const double db : {12.0, 0.0, -12.0, -36.0, -60.0}) {
        fader->setValue(static_cast<int>(db * 10));
        QStyleOptionSlider option;
        option.initFrom(fader);
        option.orientation = Qt::Vertical;
        option.minimum = fader->minimum(), option.maximum = fader->maximum();
        option.sliderPosition = option.sliderValue = fader->value();
        option.upsideDown = true;
        const QRect handle =
            fader->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, fader);
        EXPECT_NEAR(handle.center().y(), ui::LevelScale::y_of(db, scale->height()), 2.0) << db;
    }
    // Its numbers are there: what stands at 0 dB is darker or lighter than the ground.
    const QImage image = scale->grab().toImage();
    const double dots = image.devicePixelRatio();
    const auto near_edge = [&](double y) {
        return image.pixelColor(image.width() - static_cast<int>(2 * dots), static_cast<int>(y * dots));
    };
    const double zero = ui::LevelScale::y_of(0, scale->height());
    EXPECT_NE(near_edge(zero), near_edge(zero + 6));
}

TEST(Mixer, EachTrackShowsItsOwnLevel) {
    Window w;
    run(w, "track.add_audio");
    run(w, "track.add_audio");
    const auto track = [&](std::size_t n) {
        return w.workspace.project().tracks[w.workspace.project().tracks.size() - 1 - n]->id;
    };
    ASSERT_TRUE(w.workspace.run("generator.add",
                                {{"kind", "tone"}, {"track", track(0).value}, {"seconds", 5}, {"at", 0}}));
    auto* mixer = panel(w, "mixer");
    auto& player = w.workspace.player();
    player.set_sound_device(true); // that this test pulls
    player.play();
    std::vector<float> heard(4800 * 2);
    double loud = 0, silent = 0;
    for (int i = 0; i < 60 && loud <= 0; ++i) {
        settle(20);
        player.pull_sound(heard.data(), 1200);
        for (const double peak : player.peaks(track(0)))
            loud = std::max(loud, peak);
        for (const double peak : player.peaks(track(1)))
            silent = std::max(silent, peak);
    }
    EXPECT_GT(loud, 0.05);
    EXPECT_EQ(silent, 0);
    for (int i = 0; i < 5; ++i)
        player.pull_sound(heard.data(), 1200), settle(40);
    double highest = -90, lowest = 0;
    for (ui::MixerStrip* strip : mixer->findChildren<ui::MixerStrip*>()) {
        auto* meter = dynamic_cast<ui::LevelMeter*>(strip->findChild<QWidget*>("track_meter"));
        ASSERT_TRUE(meter);
        highest = std::max(highest, meter->shown_db()), lowest = std::min(lowest, meter->shown_db());
    }
    EXPECT_GT(highest, -40);
    EXPECT_LT(lowest, -60);
    player.pause();
}

TEST(TwoWindows, OnOneProject_TheSecondLooks_AndWorksOnACopy) {
    Window w;
    ASSERT_TRUE(w.workspace.save(w.path("film.saycut")).isEmpty());
    ui::Workspace second;
    QStringList told;
    QObject::connect(&second, &ui::Workspace::noticed, &second, [&](const QString& what) { told << what; });
    ASSERT_TRUE(second.open(w.path("film.saycut")).isEmpty());
    EXPECT_TRUE(second.only_looks());
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains("another window"));
    EXPECT_EQ(second.project().tracks.size(), w.workspace.project().tracks.size());
    EXPECT_FALSE(second.attempt_run("track.add_video").isEmpty());
    EXPECT_FALSE(second.save().isEmpty());
    EXPECT_FALSE(second.unsaved());
    ASSERT_TRUE(second.save(w.path("copy.saycut")).isEmpty());
    EXPECT_FALSE(second.only_looks());
    EXPECT_TRUE(second.attempt_run("track.add_video").isEmpty());
    EXPECT_TRUE(w.workspace.attempt_run("track.add_audio").isEmpty()); // the first has not noticed
}

TEST(TwoWindows, TheSecondFollowsWhatTheFirstChanges) {
    Window w;
    ASSERT_TRUE(w.workspace.save(w.path("film.saycut")).isEmpty());
    ui::Workspace second;
    ASSERT_TRUE(second.open(w.path("film.saycut")).isEmpty());
    ASSERT_TRUE(second.only_looks());
    const std::size_t tracks = second.project().tracks.size();
    second.seek(core::from_seconds(0.5));
    ASSERT_TRUE(w.workspace.attempt_run("track.add_audio").isEmpty());
    wait_until([&] { return second.project().tracks.size() > tracks; });
    EXPECT_EQ(second.project().tracks.size(), tracks + 1);
    EXPECT_EQ(second.playhead(), core::from_seconds(0.5)); // it looks where it did
    EXPECT_TRUE(second.only_looks());
    EXPECT_FALSE(second.unsaved());
    w.workspace.undo();
    wait_until([&] { return second.project().tracks.size() == tracks; });
    EXPECT_EQ(second.project().tracks.size(), tracks);
    ASSERT_TRUE(w.workspace.attempt_run("track.add_audio").isEmpty());
    ASSERT_TRUE(w.workspace.save().isEmpty()); // the journal begins anew
    wait_until([&] { return second.project().tracks.size() > tracks; });
    EXPECT_EQ(second.project().tracks.size(), tracks + 1);
    EXPECT_FALSE(second.attempt_run("track.add_video").isEmpty());
}

TEST(SourceViewer, PlaysFromItsButton_AndTheFilmFallsSilent) {
    Window w;
    w.workspace.look_at({.media = w.workspace.project().media[0]->id});
    auto* source = panel(w, "source")->findChild<ui::SourceViewer*>();
    settle(200);
    w.workspace.player().play();
    auto* play = source->findChild<QToolButton*>("play_source");
    ASSERT_TRUE(play);
    play->click();
    EXPECT_FALSE(w.workspace.player().playing());
    wait_until([&] { return w.workspace.desk().source.playhead > core::from_seconds(0.2); });
    EXPECT_GT(w.workspace.desk().source.playhead, core::from_seconds(0.2));
    play->click();
    settle(100);
    const core::Time stands = w.workspace.desk().source.playhead;
    settle(200);
    EXPECT_EQ(w.workspace.desk().source.playhead, stands);
}

TEST(Playing, GoesRoundTheMarkedRange_AndRoundThePlayhead) {
    Window w(64);
    w.workspace.mark_in(core::from_seconds(1));
    w.workspace.mark_out(core::from_seconds(1.5));
    w.workspace.seek(core::from_seconds(1));
    run(w, "play.loop");
    run(w, "play.toggle");
    bool back = false;
    core::Time last{};
    wait_until([&] {
        back = back || w.workspace.playhead() + core::from_seconds(0.2) < last;
        last = w.workspace.playhead();
        EXPECT_LT(last, core::from_seconds(1.8));
        return back;
    });
    EXPECT_TRUE(back);
    EXPECT_TRUE(w.workspace.player().playing());
    run(w, "play.toggle");
    run(w, "play.loop");
    w.workspace.clear_marks();
    w.workspace.seek(core::from_seconds(3.9));
    run(w, "play.around"); // from 1.9 to the end, and back
    wait_until([&] { return w.workspace.playhead() < core::from_seconds(3); });
    EXPECT_LT(w.workspace.playhead(), core::from_seconds(3));
    wait_until([&] { return !w.workspace.player().playing(); });
    settle(100);
    EXPECT_NEAR(core::to_seconds(w.workspace.playhead()), 3.9, 0.07);
}

TEST(Projects, ASampleIsOpenedFromTheWelcomePage) {
    Window w;
    ASSERT_TRUE(w.workspace.open({}, ui::Unsaved::discard).isEmpty());
    settle();
    auto* button = w.window.findChild<QPushButton*>("begin:file.sample");
    ASSERT_TRUE(button && button->isVisible());
    button->click();
    settle();
    EXPECT_GT(w.workspace.project().duration(), core::from_seconds(10));
    EXPECT_TRUE(w.workspace.untitled());
    EXPECT_FALSE(button->isVisible());
    EXPECT_EQ(w.workspace.project().tracks[0]->transitions.size(), 2U);
}

TEST(Projects, AreCollectedWithTheirMedia_AndBackupsAreComparedAndOpened) {
    Window w;
    ASSERT_TRUE(w.workspace.save(w.path("film.saycut")).isEmpty());
    run(w, "file.collect");
    test::choose(w.path("carried"));
    const std::filesystem::path there = w.folder / "carried" / "film.saycut";
    wait_until([&] { return std::filesystem::exists(there); });
    settle(100);
    const auto copy = core::ProjectFile::open(there, core::ProjectFile::Access::read);
    ASSERT_EQ(copy.project().media.size(), 1U);
    EXPECT_EQ(copy.project().media[0]->path, "media/clip.mp4");
    EXPECT_TRUE(std::filesystem::exists(w.folder / "carried" / "media" / "clip.mp4"));
    w.workspace.seek(core::from_seconds(0.5));
    run(w, "clip.split");
    ASSERT_TRUE(w.workspace.save().isEmpty()); // what lay there before becomes a backup
    run(w, "file.backups");
    auto* dialog = w.window.findChild<ui::BackupsDialog*>();
    ASSERT_TRUE(dialog);
    ASSERT_GE(dialog->count(), 1);
    auto* list = dialog->findChild<QTreeWidget*>("backups");
    EXPECT_TRUE(list->topLevelItem(0)->text(2).contains("1 not there yet"))
        << list->topLevelItem(0)->text(2).toStdString();
    list->setCurrentItem(list->topLevelItem(0));
    dialog->findChild<QPushButton*>("primary")->click();
    settle();
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
    EXPECT_NE(w.workspace.project_path(), w.folder / "film.saycut");
    EXPECT_TRUE(std::filesystem::exists(w.folder / "film.saycut"));
}

TEST(FirstSteps, AreFive_CanBeLeft_AndAreNotOfferedAgain) {
    Window w;
    QSettings().remove("tour/seen");
    auto* tour = w.window.findChild<ui::Tour*>();
    w.window.offer_tour();
    settle();
    ASSERT_TRUE(tour->isVisible());
    EXPECT_FALSE(tour->isAncestorOf(QApplication::focusWidget())); // keys stay where they are
    for (int step = 1; step < ui::Tour::kSteps; ++step) {
        tour->findChild<QPushButton*>("primary")->click();
        EXPECT_EQ(tour->at(), step);
        EXPECT_TRUE(tour->isVisible());
    }
    tour->findChild<QPushButton*>("primary")->click();
    EXPECT_FALSE(tour->isVisible());
    w.window.offer_tour();
    EXPECT_FALSE(tour->isVisible());
    run(w, "help.tour");
    EXPECT_TRUE(tour->isVisible());
    tour->findChild<QPushButton*>("skip")->click();
    EXPECT_FALSE(tour->isVisible());
}
