// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies in the window: offered, made in the background, marked in the bin, taken away; the way of a camera
// that is steadied, found out in the background.
#include "core/media/png_file.h"
#include "core/media/proxy_place.h"
#include "core/media/readers.h"
#include "tests/ui/panels.h"
#include "ui/bin/bin_model.h"
#include "ui/bin/proxies.h"
#include <QSettings>
#include <fstream>

using test::action, test::settle, test::wait_until, test::Window;

namespace {

struct Large : Window {
    std::string film = (folder / "large.mp4").string();
    ui::Proxies* proxies = window.findChild<ui::Proxies*>();
    Large() {
        core::Encoder encoder(film, core::encode_preset("h264-fast"), {.size = {2560, 1440}, .fps = {25, 1}});
        for (int i = 0; i < 3; ++i)
            encoder.add(
                core::VideoFrame::from_rgb(cv::Mat(1440, 2560, CV_8UC3, cv::Scalar(20, 30, 200)), {}));
        encoder.finish();
    }
    ~Large() { QSettings().remove("proxies/large"); }
    [[nodiscard]] QString told() const {
        const auto* model = window.findChild<ui::BinModel*>();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->at(i).name.startsWith("large.mp4")) return model->at(i).facts;
        return {};
    }
    [[nodiscard]] core::MediaId media() const { return workspace.project().media.back()->id; }
    [[nodiscard]] bool there() const {
        return core::proxy_of(core::proxy_folder(workspace.project_path()), film).has_value();
    }
};

} // namespace

TEST(ProxiesInTheWindow, AreOfferedForLargeFootage_Made_Marked_AndTakenAway) {
    Large w;
    EXPECT_FALSE(test::question()); // what is small is not asked about
    w.import(w.film);
    settle();
    ASSERT_TRUE(test::question());
    EXPECT_TRUE(test::question()->text().contains("large.mp4"));
    test::answer(QMessageBox::Yes);
    EXPECT_NE(w.proxies->of(w.media()), ui::Proxies::State::none);
    EXPECT_TRUE(w.told().contains("· proxy")) << w.told().toStdString(); // it is, or is being made
    wait_until([&] { return w.proxies->of(w.media()) == ui::Proxies::State::there; });
    EXPECT_TRUE(w.there());
    EXPECT_TRUE(w.told().endsWith("proxy")) << w.told().toStdString();
    // It goes along when the project gets a place.
    ASSERT_EQ(w.workspace.save(w.path("film.saycut")), QString());
    wait_until([&] { return w.proxies->of(w.media()) == ui::Proxies::State::there; });
    EXPECT_TRUE(w.there());
    w.workspace.look_at({.media = w.media()});
    action(w.window, "Remove the medium's proxy")->trigger();
    settle();
    EXPECT_FALSE(w.there());
    EXPECT_FALSE(w.told().contains("proxy"));
    action(w.window, "Make a proxy of the medium")->trigger();
    wait_until([&] { return w.there(); });
    EXPECT_TRUE(w.there());
}

TEST(ProxiesInTheWindow, AreNotAskedAbout_WhenThePreferencesSayWhatToDo) {
    for (const bool make : {true, false}) {
        Large w;
        QSettings().setValue("proxies/large", make ? "make" : "never");
        w.import(w.film);
        settle();
        EXPECT_FALSE(test::question());
        if (make) wait_until([&] { return w.there(); });
        EXPECT_EQ(w.there(), make);
        if (make) continue;
        action(w.window, "Make proxies of all large media")->trigger();
        wait_until([&] { return w.there(); });
        EXPECT_TRUE(w.there());
    }
}

TEST(ProxiesInTheWindow, OfASound_AreRefusedInWords) {
    Window w;
    QString why;
    QObject::connect(&w.workspace, &ui::Workspace::refused, [&](const QString& text) { why = text; });
    w.workspace.look_at({});
    action(w.window, "Make a proxy of the medium")->trigger();
    EXPECT_TRUE(why.contains("Only films")) << why.toStdString();
}

TEST(CameraWaysInTheWindow, AreFoundOutInTheBackground_AndKept) {
    Window w(40);
    w.workspace.select({w.first().id});
    ASSERT_TRUE(w.workspace.run("effect.add", {{"name", "stabilize"}}));
    const std::filesystem::path kept = w.workspace.project_path().string() + "-data/notes.bin";
    auto* queue = w.window.findChild<ui::ExportQueue*>();
    wait_until([&] { return !queue->queue().jobs().empty() && !queue->busy(); });
    ASSERT_EQ(queue->queue().jobs().size(), 1U);
    EXPECT_EQ(queue->queue().jobs().front().state, core::Job::State::done)
        << queue->queue().jobs().front().note;
    EXPECT_TRUE(std::filesystem::exists(kept));
    // What has nothing to do with pictures begins no other job.
    ASSERT_TRUE(w.workspace.run("marker.add"));
    settle(1800);
    EXPECT_EQ(queue->queue().jobs().size(), 1U);
}

TEST(FilmsMade, ANumberedSeries_BecomesAFilm) {
    Window w;
    for (int i = 8; i <= 12; ++i) // numbers with one digit more on the way
        core::write_png(cv::Mat(48, 64, CV_8UC3, cv::Scalar(20 * i, 0, 0)),
                        w.folder / ("walk_" + std::to_string(i) + ".png"));
    core::write_png(cv::Mat(48, 64, CV_8UC3, cv::Scalar(0, 200, 0)), w.folder / "other_9.png");
    const std::size_t before = w.workspace.project().media.size();
    test::run(w, "file.import_series");
    test::choose(w.path("walk_8.png"));
    wait_until([&] { return w.workspace.project().media.size() > before; });
    ASSERT_EQ(w.workspace.project().media.size(), before + 1);
    const core::Media& film = *w.workspace.project().media.back();
    EXPECT_EQ(film.kind, core::MediaKind::video);
    const core::FrameRate rate = w.workspace.project().rate();
    EXPECT_EQ(film.duration, core::frame_start(5, rate));
    core::VideoReader reader(core::ProjectFile::resolve(w.workspace.project_path(), film.path));
    for (int i = 0; i < 5; ++i) {
        const cv::Mat rgb = reader.frame_at(core::frame_start(i, rate)).to_rgb();
        EXPECT_NEAR(rgb.at<cv::Vec3b>(20, 30)[0], 20 * (8 + i), 6) << i;
    }
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told << why; });
    test::run(w, "file.import_series");
    test::choose(w.path("clip.mp4"));
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains("numbered series")) << told[0].toStdString();
}

TEST(FilmsMade, ACopyThatIsEasyToEdit_ComesIntoTheBin) {
    Window w;
    const std::size_t before = w.workspace.project().media.size(),
                      clips = w.workspace.project().tracks[0]->clips.size();
    w.workspace.look_at({.media = w.workspace.project().media[0]->id});
    test::run(w, "bin.edit_copy");
    wait_until([&] { return w.workspace.project().media.size() > before; });
    ASSERT_EQ(w.workspace.project().media.size(), before + 1);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), clips);
    const core::Media& copy = *w.workspace.project().media.back();
    const std::string file = core::ProjectFile::resolve(w.workspace.project_path(), copy.path);
    EXPECT_EQ(core::probe(file).video_codec, "prores");
    EXPECT_EQ(copy.duration, w.workspace.project().media[0]->duration);
    EXPECT_EQ(copy.size, w.workspace.project().media[0]->size);
}
