// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tools beside the timeline, by their own widgets: mixer, keys, scopes, source, missing media, preferences,
// welcome, the frame on the picture, guides, folders of the bin.
#include "core/store/find_media.h"
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/bin/media_bin.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/missing_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/inspector/key_panel.h"
#include "ui/main/welcome_page.h"
#include "ui/mixer/mixer_panel.h"
#include "ui/scopes/scopes_panel.h"
#include "ui/style/style.h"
#include "ui/viewer/source_viewer.h"
#include "ui/viewer/viewer_widget.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSettings>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QWheelEvent>

using test::panel, test::run, test::settle, test::Timeline, test::wait_until, test::Window;

namespace {

void drag(QWidget& widget, QPointF from, QPointF to) {
    const auto send = [&](QEvent::Type kind, QPointF at, Qt::MouseButtons held) {
        QMouseEvent event(kind, at, widget.mapToGlobal(at), Qt::LeftButton, held, Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::NoButton);
    settle();
}

} // namespace

TEST(Mixer, FaderPanMuteAndSolo_AreThoseOfTheTrack) {
    Window w;
    run(w, "track.add_audio");
    auto* mixer = panel(w, "mixer");
    const auto track = [&]() -> const core::Track& { return *w.workspace.project().tracks.back(); };
    ASSERT_EQ(track().kind, core::TrackKind::audio);
    auto* fader = mixer->findChild<QSlider*>("fader");
    ASSERT_TRUE(fader);
    const auto steps = w.workspace.history().undo_count();
    fader->setSliderDown(true);
    for (int tenth = 0; tenth >= -60; tenth -= 10)
        fader->setSliderPosition(tenth);
    EXPECT_EQ(w.workspace.history().undo_count(), steps);
    fader->setSliderDown(false);
    settle();
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1); // a drag is one step
    EXPECT_NEAR(track().gain_db, -6, 1e-9);
    EXPECT_NEAR(mixer->findChild<QDoubleSpinBox*>()->value(), -6, 1e-9);
    mixer->findChild<QSlider*>("pan")->setValue(-50);
    EXPECT_NEAR(track().pan, -0.5, 1e-9);
    mixer->findChild<QToolButton*>("track.mute")->click();
    EXPECT_TRUE(track().muted);
    mixer->findChild<QToolButton*>("track.solo")->click();
    EXPECT_TRUE(track().solo);
    w.workspace.undo();
    settle();
    EXPECT_FALSE(mixer->findChild<QToolButton*>("track.solo")->isChecked());
}

TEST(Mixer, TheMeterRisesAtOnce_AndFallsByItself) {
    ui::LevelMeter meter(nullptr);
    meter.show_peaks({1, 0.1});
    EXPECT_NEAR(meter.shown_db(), 0, 1e-6);
    EXPECT_NEAR(meter.shown_db(1), -20, 1e-6);
    meter.show_peaks({});
    EXPECT_LT(meter.shown_db(), 0);
    EXPECT_GT(meter.shown_db(), -6);
}

TEST(Mixer, HasABarForEachChannelOfTheFilm) {
    Window w;
    run(w, "track.add_audio");
    auto* mixer = panel(w, "mixer");
    const auto meters = [&] {
        std::vector<ui::LevelMeter*> all;
        for (const char* name : {"meter", "track_meter"})
            all.push_back(dynamic_cast<ui::LevelMeter*>(mixer->findChild<QWidget*>(name)));
        return all;
    };
    for (const auto& [layout, bars] :
         {std::pair{core::SoundLayout::seven_one, 8U}, std::pair{core::SoundLayout::mono, 1U},
          std::pair{core::SoundLayout::five_one, 6U}, std::pair{core::SoundLayout::stereo, 2U}}) {
        ASSERT_TRUE(w.workspace.apply({core::SetFormat{.sound_layout = layout}}, "Format"));
        settle();
        for (ui::LevelMeter* meter : meters()) {
            ASSERT_TRUE(meter);
            EXPECT_EQ(meter->channels(), bars);
        }
    }
    // Each bar is drawn in its own place.
    ui::LevelMeter meter(nullptr);
    meter.set_layout(core::SoundLayout::five_one);
    meter.resize(meter.width(), 200);
    const auto bar_at = [&](std::size_t loud) {
        std::vector<double> peaks(6, 0.0);
        peaks[loud] = 0.2;
        for (int i = 0; i < 100; ++i)
            meter.show_peaks({}); // what was there falls
        meter.show_peaks(peaks);
        const QImage image = meter.grab().toImage();
        const double dots = image.devicePixelRatio();
        std::vector<std::size_t> lit;
        for (std::size_t c = 0; c < 6; ++c)
            if (image.pixelColor(static_cast<int>((2.5 + 4 * static_cast<double>(c)) * dots),
                                 static_cast<int>(180 * dots)) == QColor(0x4caf7a))
                lit.push_back(c);
        return lit;
    };
    for (std::size_t c = 0; c < 6; ++c)
        EXPECT_EQ(bar_at(c), std::vector<std::size_t>{c});
}

TEST(KeyPanel, KeysAreDragged_AddedByADoubleClick_TakenAwayByDelete) {
    Window w(64);
    w.workspace.select({w.first().id});
    const core::Time from = w.first().source.start;
    ASSERT_TRUE(w.workspace.apply({core::SetParameter{
        .clip = w.first().id,
        .name = "opacity",
        .value = core::Curve(std::vector<core::Key>{{from + core::from_seconds(1), core::Value(0.2)},
                                                    {from + core::from_seconds(3), core::Value(1.0)}})}}));
    auto* keys = panel(w, "keys")->findChild<ui::KeyView*>();
    settle();
    ASSERT_EQ(keys->lanes(), 1U);
    const auto curve = [&] { return std::get<std::vector<core::Key>>(w.first().opacity); };
    const QPointF first = keys->key_point(0, 0), second = keys->key_point(0, 1);
    drag(*keys, first, {(first.x() + second.x()) / 2, first.y()});
    EXPECT_NEAR(core::to_seconds(curve()[0].at - from), 2, 0.1);
    EXPECT_NEAR(core::number_in(curve()[0].value), 0.2, 0.02);
    QTest::mouseDClick(keys, Qt::LeftButton, {},
                       QPoint(static_cast<int>(first.x()), static_cast<int>(first.y())));
    settle();
    EXPECT_EQ(curve().size(), 3U);
    QTest::mouseClick(keys, Qt::LeftButton, {}, keys->key_point(0, 2).toPoint());
    QTest::keyClick(keys, Qt::Key_Delete);
    settle();
    EXPECT_EQ(curve().size(), 2U);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U); // the key went, not the clip
}

TEST(Scopes, EachShowsThePicture) {
    Window w;
    auto* scopes = panel(w, "scopes")->findChild<ui::ScopesPanel*>();
    w.workspace.seek(core::from_seconds(0.5));
    wait_until([&] { return !scopes->drawn().isNull(); });
    auto* kinds = scopes->findChild<QComboBox*>("scope_kind");
    QImage before = scopes->drawn();
    ASSERT_FALSE(before.isNull());
    for (int kind = 1; kind < 4; ++kind) {
        kinds->setCurrentIndex(kind);
        wait_until([&] { return scopes->drawn() != before; });
        EXPECT_NE(scopes->drawn(), before) << kind;
        before = scopes->drawn();
    }
}

TEST(SourceViewer, IsLookedThroughAndMarked_ItsPartIsPutOnTheTimeline) {
    Window w(64);
    auto* source = panel(w, "source")->findChild<ui::SourceViewer*>();
    w.workspace.look_at({.media = w.workspace.project().media[0]->id});
    settle();
    auto* bar = source->findChild<ui::SourceBar*>("source_bar");
    const auto press = [&](double part) {
        QTest::mouseClick(bar, Qt::LeftButton, {}, {static_cast<int>(4 + part * (bar->width() - 8)), 10});
        settle();
    };
    w.window.activateWindow();
    press(0.25);
    EXPECT_NEAR(core::to_seconds(w.workspace.desk().source.playhead), 1, 0.1);
    source->setFocus();
    QTest::keyClick(source, Qt::Key_I);
    EXPECT_TRUE(w.workspace.desk().marks.empty()); // the source's marks, not the timeline's
    press(0.5);
    source->setFocus();
    QTest::keyClick(source, Qt::Key_O);
    const core::Marks marks = w.workspace.desk().marks_of(w.workspace.project().media[0]->id);
    ASSERT_TRUE(marks.in && marks.out);
    w.workspace.seek(core::Time(0));
    run(w, "source.insert");
    ASSERT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    EXPECT_EQ(w.first().length(), *marks.out - *marks.in);
    EXPECT_EQ(w.first().source.start, *marks.in);
}

TEST(MissingMedia, AreAskedForAtOpening_AndFoundBelowAFolderAtOnce) {
    test::TemporaryFolder away; // nothing near the project, where it would be found by itself
    Window w;
    EXPECT_EQ(w.workspace.save(w.path("film.saycut")), QString());
    EXPECT_EQ(w.workspace.open({}), QString());
    std::filesystem::create_directories(away / "deep");
    std::filesystem::rename(w.clip, away.path() / "deep" / "clip.mp4");
    EXPECT_EQ(w.workspace.open(w.path("film.saycut")), QString());
    wait_until([&] { return w.window.findChild<ui::MissingDialog*>(); });
    auto* dialog = w.window.findChild<ui::MissingDialog*>();
    ASSERT_TRUE(dialog);
    wait_until([&] { return dialog->isVisible(); });
    EXPECT_EQ(dialog->count(), 1);
    EXPECT_TRUE(dialog->findChild<QTreeWidget*>("missing")->topLevelItem(0)->text(0).contains("clip.mp4"));
    dialog->search(QString::fromStdString(away.path().string()));
    wait_until(
        [&] { return core::offline_media(w.workspace.project(), w.workspace.project_path()).empty(); });
    EXPECT_TRUE(core::offline_media(w.workspace.project(), w.workspace.project_path()).empty());
    settle();
    EXPECT_FALSE(w.window.findChild<ui::MissingDialog*>() &&
                 w.window.findChild<ui::MissingDialog*>()->isVisible());
}

TEST(Preferences, TheWheelZoomsOrScrolls_TheThemeChanges) {
    Window w;
    Timeline timeline(w);
    run(w, "file.preferences");
    auto* dialog = w.window.findChild<ui::PreferencesDialog*>();
    ASSERT_TRUE(dialog);
    const auto choose = [&](const char* name, const QVariant& value) {
        auto* list = dialog->findChild<QComboBox*>(name);
        list->setCurrentIndex(list->findData(value));
        Q_EMIT list->activated(list->currentIndex());
        settle();
    };
    const auto wheel = [&] {
        const QPointF at(timeline.x(0.5), 90);
        QWheelEvent event(at, timeline.view.mapToGlobal(at), {}, {0, -240}, {}, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&timeline.view, &event);
        settle();
        return timeline.view.grab().toImage();
    };
    const QImage before = timeline.view.grab().toImage();
    choose("wheel", true);
    EXPECT_TRUE(ui::preferences::wheel_zooms());
    EXPECT_NE(wheel(), before);
    choose("wheel", false);
    choose("theme", "light");
    EXPECT_EQ(ui::current_theme(), ui::Theme::light);
    choose("theme", "dark");
    EXPECT_EQ(ui::current_theme(), ui::Theme::dark);
    run(w, "help.about");
    ASSERT_TRUE(w.window.findChild<ui::AboutDialog*>());
    EXPECT_GT(w.window.findChild<ui::AboutDialog*>()->findChild<QTreeWidget*>()->topLevelItemCount(), 4);
}

TEST(Quality, OfPlaying_IsChosenInThePreferences) {
    Window w(64);
    run(w, "file.preferences");
    auto* list = w.window.findChild<ui::PreferencesDialog*>()->findChild<QComboBox*>("quality");
    ASSERT_TRUE(list);
    int width = 0;
    QObject::connect(&w.workspace, &ui::Workspace::picture_ready, &w.window,
                     [&](const core::Player::Shown& shown) {
                         if (shown.playing) width = shown.picture.cols;
                     });
    const auto played = [&](int eighths) {
        list->setCurrentIndex(list->findData(eighths));
        Q_EMIT list->activated(list->currentIndex());
        w.workspace.seek(core::Time(0));
        settle();
        width = 0;
        w.workspace.player().play();
        wait_until([&] { return width > 0; });
        w.workspace.player().pause();
        settle();
        return width;
    };
    EXPECT_EQ(played(2), 16); // of 64 pixels
    EXPECT_EQ(played(4), 32);
    EXPECT_EQ(played(8), 64);
    played(0);
    QSettings().remove("playback/quality");
}

TEST(Welcome, IsThereWhileThereIsNothing_OffersWhatWasOpen) {
    Window w;
    auto* page = w.window.findChild<ui::WelcomePage*>();
    ASSERT_TRUE(page);
    EXPECT_FALSE(page->isVisible());
    EXPECT_EQ(w.workspace.save(w.path("holiday.saycut")), QString());
    settle();
    QSettings().setValue("recent", QStringList{w.path("holiday.saycut")});
    EXPECT_EQ(w.workspace.open({}), QString());
    settle();
    EXPECT_TRUE(page->isVisible());
    QPushButton* recent = nullptr;
    for (QPushButton* button : page->findChildren<QPushButton*>())
        if (button->text() == "holiday") recent = button;
    ASSERT_TRUE(recent);
    recent->click();
    settle();
    EXPECT_EQ(w.workspace.title(), "holiday");
    EXPECT_FALSE(page->isVisible());
}

TEST(OnThePicture, TheFrameMovesScalesAndTurnsTheClip) {
    Window w;
    w.workspace.seek(core::from_seconds(0.5));
    w.workspace.select({w.first().id});
    auto* viewer = w.window.findChild<ui::ViewerWidget*>();
    run(w, "view.transform");
    const QRectF area = viewer->picture_rect();
    ASSERT_EQ(viewer->handles().frame(area).size(), 4);
    const auto number = [&](const char* name) {
        return w.first().effects.empty() ? -99 : core::number_at(w.first().effects[0].params.at(name), {});
    };
    const auto steps = w.workspace.history().undo_count();
    drag(*viewer, area.center(), area.center() + QPointF(area.width() / 4, 0));
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1);
    EXPECT_NEAR(number("x"), 0.25, 0.02);
    EXPECT_FALSE(w.workspace.region()); // the chat's region is another matter
    const QPolygonF frame = viewer->handles().frame(area);
    const QPointF middle = (frame[0] + frame[2]) / 2;
    drag(*viewer, frame[3], middle + (frame[3] - middle) / 2);
    EXPECT_NEAR(number("scale"), 0.5, 0.05);
    EXPECT_EQ(w.first().effects.size(), 1U);
    run(w, "view.transform");
    drag(*viewer, area.center(), area.center() + QPointF(area.width() / 4, 30));
    EXPECT_TRUE(w.workspace.region());
}

TEST(OnThePicture, GuidesLieOverIt) {
    Window w;
    auto* viewer = w.window.findChild<ui::ViewerWidget*>();
    w.workspace.seek(core::from_seconds(0.5));
    settle(200);
    QImage before = viewer->grab().toImage();
    for (const char* id :
         {"view.guides", "view.guides_vertical", "view.guides_square", "view.guides_thirds"}) {
        run(w, id);
        const QImage now = viewer->grab().toImage();
        EXPECT_NE(now, before) << id;
        before = now;
        run(w, id);
        before = viewer->grab().toImage();
    }
    const QRectF kept = ui::kept_by({0, 0, 1600, 900}, 9, 16);
    EXPECT_NEAR(kept.height(), 900, 1e-6);
    EXPECT_NEAR(kept.width(), 506.25, 1e-6);
    EXPECT_NEAR(kept.center().x(), 800, 1e-6);
}

TEST(Importing, NeverWaitsOnTheInterface_GoesToNoOtherProject) {
    Window w;
    const auto count = w.workspace.project().media.size();
    w.workspace.import({QString::fromStdString(w.take)}, true);
    EXPECT_EQ(w.workspace.project().media.size(), count); // nothing was read here
    EXPECT_EQ(w.workspace.importing(), 1);
    EXPECT_EQ(w.workspace.open({}), QString());
    wait_until([&] { return w.workspace.importing() == 0; });
    EXPECT_TRUE(w.workspace.project().media.empty());
}

TEST(Panels, ATabSaysItsNameOnce) {
    Window w;
    auto* inspector = panel(w, "inspector");
    settle();
    EXPECT_LE(inspector->titleBarWidget()->height(), 8); // its tab has the name
    inspector->setFloating(true);
    settle();
    EXPECT_GT(inspector->titleBarWidget()->height(), 12);
    inspector->setFloating(false);
}
