// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut off in states that take some doing: several clips selected, a mask being painted, subclips
// and colours, jobs of all kinds, subtitles, a take that a model made, the effects of a track. In each theme
// with a language whose words are long or whose letters are high, on a screen of 1280 by 720.
#include "tests/ui/screens.h"
#include "ui/base/language.h"
#include "ui/bin/media_bin.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/export/export_queue.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/style/style.h"
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <atomic>
#include <thread>

using test::panel, test::run, test::settle, test::Window;

namespace {

struct Look {
    QString name;
    void operator()(const QString& state, QWidget& shown) const {
        settle(120);
        test::keep_picture(name, state, shown);
        for (const QString& text : test::cut_texts(shown))
            ADD_FAILURE() << name.toStdString() << " " << state.toStdString() << ": " << text.toStdString();
    }
};

void cut_in_three(Window& w) {
    for (const double at : {1.2, 2.6}) {
        w.workspace.seek(core::from_seconds(at));
        run(w, "clip.split_all");
    }
    w.workspace.seek(core::from_seconds(0.4));
}

std::set<core::ClipId> all_clips(const Window& w) {
    std::set<core::ClipId> all;
    for (const core::Clip& clip : w.workspace.project().tracks[0]->clips)
        all.insert(clip.id);
    return all;
}

/// Each part of the inspector as one scrolls down.
void scroll_through(const Window& w, const QString& name, const Look& look) {
    auto* bar = panel(w, "inspector")->findChild<QScrollArea*>()->verticalScrollBar();
    for (int page = 0;; ++page) {
        look(QString("%1 %2").arg(name).arg(page), const_cast<ui::MainWindow&>(w.window));
        if (bar->value() >= bar->maximum()) break;
        bar->setValue(bar->value() + bar->pageStep());
    }
}

void show_inspector(Window& w, const Look& look) {
    for (const core::ClipId& id : all_clips(w))
        ASSERT_TRUE(w.workspace.apply({core::AddEffect{.clip = id, .effect = {.name = "brightness"}}}));
    ASSERT_TRUE(w.workspace.apply({core::SetClip{.clip = w.first().id, .opacity = core::Value(0.4)}}));
    w.workspace.select(all_clips(w));
    panel(w, "inspector");
    scroll_through(w, "several clips", look);
    core::Mask mask;
    mask.centre =
        core::Curve(std::vector<core::Key>{{core::Time(0), core::Value(core::Point{0.4, 0.5})},
                                           {core::from_seconds(1), core::Value(core::Point{0.6, 0.5})}});
    ASSERT_TRUE(w.workspace.apply({core::SetMask{w.first().id, {}, mask}}));
    w.workspace.select({w.first().id});
    w.say("turn the red dress blue"); // a take, with how it was made
    scroll_through(w, "mask and take", look);
    ASSERT_TRUE(w.workspace.run("track.choose", {{"track", w.workspace.project().tracks[0]->id.value}}));
    w.workspace.select({});
    ASSERT_TRUE(w.workspace.apply(
        {core::AddEffect{.effect = {.name = "sepia"}, .track = w.workspace.project().tracks[0]->id}}));
    look("effects of a track", w.window);
    run(w, "view.inspect_whole");
    look("effects of the whole", w.window);
}

void show_bin(Window& w, const Look& look) {
    const core::MediaId medium = w.workspace.project().media[0]->id;
    w.workspace.look_through(medium);
    ASSERT_TRUE(w.workspace.run("source.mark_in", {{"at", 1.0}}));
    ASSERT_TRUE(w.workspace.run("source.mark_out", {{"at", 2.0}}));
    ASSERT_TRUE(w.workspace.run("subclip.make", {{"name", "The best part of the interview"}}));
    ASSERT_TRUE(w.workspace.apply({core::SetFolders{{"Holiday by the sea"}}}));
    auto* bin = panel(w, "bin")->findChild<ui::MediaBin*>();
    look("subclips", w.window);
    auto* table = bin->findChild<QTreeView*>("media_table");
    EXPECT_LE(table->header()->sectionPosition(1) + table->header()->sectionSize(1),
              table->viewport()->width())
        << "the length of a clip is in sight";
    bin->findChild<QToolButton*>("grid")->click();
    look("subclips as pictures", w.window);
    bin->findChild<QToolButton*>("grid")->click();
    panel(w, "source");
    look("source", w.window);
    panel(w, "effects");
    settle(600); // their pictures
    look("effects", w.window);
}

void show_colours(Window& w, const Look& look) {
    const char* const names[] = {"red", "green", "purple"};
    int n = 0;
    for (const core::Clip& clip : w.workspace.project().tracks[0]->clips) {
        const core::ClipId id = clip.id;
        ASSERT_TRUE(w.workspace.apply({core::SetClip{.clip = id, .colour = names[n++ % 3]}}));
    }
    look("colours", w.window);
}

void show_jobs(Window& w, const Look& look) {
    auto& queue = w.window.findChild<ui::ExportQueue*>()->queue();
    std::atomic<bool> go{false};
    const auto held = [&go](double far, const char* note) {
        return [&go, far, note](const std::stop_token&, const core::JobQueue::Report& report) {
            report(far, note);
            while (!go)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return std::string("Wrote it.");
        };
    };
    const auto failed = queue.add("Proxy of a film with a long name.mp4", "",
                                  [](const std::stop_token&, const core::JobQueue::Report&) -> std::string {
                                      throw core::Failure("the disk is full");
                                  });
    test::wait_until([&] { return queue.jobs().front().over(); });
    static_cast<void>(failed);
    queue.add("Holiday by the sea.mp4", "/tmp/holiday.mp4", held(0.4, "12 s left"), core::Lane::exporting);
    queue.pause(queue.add("Another.mp4", "/tmp/another.mp4", held(0, ""), core::Lane::exporting));
    queue.add("Proxy of clip.mp4", "", held(0.7, "3 s left"));
    const auto model = queue.follow("Turn the red dress blue", core::Lane::model, [] {});
    queue.tell(model, 0.2, "drawing, 40 s left");
    panel(w, "jobs");
    look("jobs", w.window);
    auto* list = w.window.findChild<QTreeWidget*>("jobs");
    EXPECT_EQ(list->horizontalScrollBar()->maximum(), 0) << "all columns are in sight";
    go = true;
    queue.end(model, core::Job::State::done, "done");
    test::wait_until([&] { return !queue.busy(); });
}

void show_subtitles(Window& w, const Look& look) {
    panel(w, "subtitles");
    auto* dock = panel(w, "subtitles");
    for (const char* name : {"start", "end", "remove", "join"})
        EXPECT_FALSE(dock->findChild<QPushButton*>(name)->isEnabled()) << name << ": there is none";
    look("no subtitles", w.window);
    core::Track track{.id = {"S"}, .kind = core::TrackKind::subtitle};
    std::vector<core::Edit> edits{core::AddTrack{.id = track.id, .kind = track.kind}};
    int n = 0;
    for (const char* words :
         {"We went to the sea.", "It was a long way that we had to go on foot because there was no bus.",
          "Then it rained."}) {
        core::Clip clip{.name = "Subtitle", .start = core::from_seconds(n++)};
        clip.source = {core::Time(0), core::from_seconds(0.9)};
        clip.content = core::Title{.text = words, .style = {}};
        edits.push_back(core::AddClip{track.id, clip});
    }
    ASSERT_TRUE(w.workspace.apply(edits));
    w.workspace.seek(core::from_seconds(1.2));
    look("subtitles", w.window);
    auto* list = dock->findChild<QTreeWidget*>("subtitles");
    list->setCurrentItem(list->topLevelItem(1));
    EXPECT_TRUE(dock->findChild<QPushButton*>("join")->isEnabled());
    list->setCurrentItem(list->topLevelItem(2));
    EXPECT_FALSE(dock->findChild<QPushButton*>("join")->isEnabled()) << "none follows";
    EXPECT_TRUE(dock->findChild<QPushButton*>("remove")->isEnabled());
}

class ScreenStates : public testing::TestWithParam<std::pair<const char*, ui::Theme>> {
  protected:
    void SetUp() override {
        ui::choose_language(GetParam().first);
        ui::apply_theme(*qApp, GetParam().second);
    }
    void TearDown() override {
        ui::choose_language("en");
        ui::apply_theme(*qApp, ui::Theme::dark);
        settle();
    }
};

} // namespace

TEST_P(ScreenStates, ShowWholeTexts) {
    QSettings().remove("bin"); // as it is at first
    const Look look{QString(GetParam().first) + " " + ui::name_of(GetParam().second)};
    Window w(64);
    w.window.showNormal();
    w.window.resize(1272, 680); // what a small screen leaves
    settle(100);
    cut_in_three(w);
    show_bin(w, look);
    show_colours(w, look);
    show_inspector(w, look);
    w.workspace.select({w.first().id});
    run(w, "mask.paint");
    look("painting a mask", w.window);
    run(w, "mask.paint");
    show_subtitles(w, look);
    show_jobs(w, look);
}

INSTANTIATE_TEST_SUITE_P(Screens, ScreenStates,
                         testing::Values(std::pair{"en", ui::Theme::contrast},
                                         std::pair{"de", ui::Theme::dark}, std::pair{"ja", ui::Theme::light}),
                         [](const auto& each) {
                             return std::string(each.param.first) + "_" +
                                    ui::name_of(each.param.second).toStdString();
                         });
