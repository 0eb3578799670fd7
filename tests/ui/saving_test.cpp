// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving, saving and finding again: nothing is written into a project that is not meant, nothing is lost.
#include "core/store/unsaved.h"
#include "tests/ui/window.h"
#include "ui/main/recovery_bar.h"
#include <QLabel>

using test::action, test::settle, test::Window;
using Answer = QMessageBox;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> markers(const QString& file) {
    std::vector<std::string> names;
    const auto read = core::ProjectFile::open(file.toStdString(), core::ProjectFile::Access::read);
    for (const core::Marker& marker : read.project().markers)
        names.push_back(marker.name);
    return names;
}

void mark(Window& w, const char* name) {
    ASSERT_TRUE(w.workspace.apply({core::AddMarker{{.name = name}}}, "Marker"));
}

using Names = std::vector<std::string>;

} // namespace

TEST(Saving, SaveAs_LeavesTheOldProjectAsItWasSaved) {
    Window w;
    const QString old = w.path("old.saycut"), other = w.path("new.saycut");
    mark(w, "one");
    ASSERT_EQ(w.workspace.save(old), QString());
    mark(w, "two");
    ASSERT_EQ(w.workspace.save(other), QString());
    mark(w, "three");
    EXPECT_EQ(markers(old), Names{"one"});
    EXPECT_EQ(markers(other), (Names{"one", "two", "three"}));
    EXPECT_TRUE(w.workspace.is_open(other.toStdString()));
}

TEST(Saving, Discard_OnNewProject_ThrowsTheEditsAway) {
    Window w;
    const QString file = w.path("film.saycut");
    mark(w, "kept");
    ASSERT_EQ(w.workspace.save(file), QString());
    mark(w, "unwanted");
    action(w.window, "New project")->trigger();
    test::answer(Answer::Discard);
    EXPECT_TRUE(w.workspace.untitled());
    EXPECT_EQ(markers(file), Names{"kept"});
}

TEST(Saving, CancelledOpening_DiscardsNothing) {
    Window w;
    const QString file = w.path("film.saycut");
    ASSERT_EQ(w.workspace.save(file), QString());
    mark(w, "wanted");
    action(w.window, "Open…")->trigger();
    test::answer(Answer::Discard);
    ASSERT_TRUE(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->close(); // no other project after all
    settle();
    EXPECT_TRUE(w.workspace.unsaved());
    EXPECT_EQ(w.workspace.project().markers.size(), 1U);
    EXPECT_EQ(markers(file), Names{"wanted"});
}

TEST(Saving, Close_Asks_SaveKeeps_CancelStays) {
    Window w;
    const QString file = w.path("film.saycut");
    ASSERT_EQ(w.workspace.save(file), QString());
    mark(w, "wanted");
    w.window.close();
    test::answer(Answer::Cancel);
    EXPECT_TRUE(w.window.isVisible());
    w.window.close();
    test::answer(Answer::Save);
    EXPECT_FALSE(w.window.isVisible());
    EXPECT_FALSE(w.workspace.unsaved());
    EXPECT_EQ(markers(file), Names{"wanted"});
}

TEST(Saving, SaveAs_OverASource_IsRefused) {
    Window w;
    const auto size = fs::file_size(w.clip);
    EXPECT_NE(w.workspace.save(QString::fromStdString(w.clip)), QString());
    EXPECT_EQ(fs::file_size(w.clip), size);
    EXPECT_TRUE(w.workspace.untitled());
}

TEST(Saving, SaveOfAnUntitledProject_AsksForAName_AndAddsTheEnding) {
    Window w;
    action(w.window, "Save")->trigger();
    test::choose(w.path("film"));
    EXPECT_FALSE(w.workspace.untitled());
    EXPECT_TRUE(fs::exists(w.folder / "film.saycut"));
}

TEST(Saving, AnUntitledProjectThatWasDiscarded_IsGone_OneThatWasNotIsFound) {
    for (const QString& place : ui::Workspace::untitled_places())
        fs::remove_all(place.toStdString()); // what other tests left, as a session that ends does
    fs::path left, thrown;
    {
        Window w;
        left = w.workspace.project_path();
    } // the session ends: nobody was asked
    {
        Window w;
        thrown = w.workspace.project_path();
        w.window.close();
        test::answer(Answer::Discard);
    }
    EXPECT_TRUE(fs::exists(left));
    EXPECT_FALSE(fs::exists(thrown.parent_path()));
    Window w;
    w.window.offer_unsaved();
    auto* bar = w.window.findChild<ui::RecoveryBar*>();
    ASSERT_TRUE(bar->isVisible());
    EXPECT_TRUE(bar->findChild<QLabel*>()->text().contains("clip.mp4"))
        << bar->findChild<QLabel*>()->text().toStdString();
    bar->findChildren<QPushButton*>()[0]->click(); // open it
    settle();
    test::answer(Answer::Discard); // what the fixture imported
    EXPECT_EQ(w.workspace.project_path(), left);
    EXPECT_TRUE(w.workspace.untitled() && w.workspace.unsaved());
    EXPECT_EQ(w.first().name, "clip.mp4");
    EXPECT_FALSE(bar->isVisible());
    EXPECT_EQ(w.workspace.save(w.path("saved.saycut")), QString());
    EXPECT_FALSE(fs::exists(left.parent_path()));
}

TEST(Saving, OpeningTheOpenProjectAgain_IsNoSecondWriter) {
    Window w;
    const QString file = w.path("film.saycut");
    ASSERT_EQ(w.workspace.save(file), QString());
    mark(w, "unwanted");
    EXPECT_EQ(w.workspace.open(file), QString());
    EXPECT_EQ(w.workspace.project().markers.size(), 1U);
    EXPECT_EQ(w.workspace.open(file, ui::Unsaved::discard), QString());
    EXPECT_EQ(w.workspace.project().markers.size(), 0U);
    EXPECT_FALSE(w.workspace.unsaved());
}

TEST(Saving, UndoBringsTheSelectionBack) {
    Window w;
    w.workspace.apply({core::SplitClip{w.first().id, core::from_seconds(0.5)}}, "Split");
    const core::ClipId second = w.workspace.project().tracks[0]->clips[1].id, first = w.first().id;
    w.workspace.select({second});
    w.workspace.apply({core::RemoveClips{{second}, false}}, "Delete");
    EXPECT_TRUE(w.workspace.selection().empty());
    w.workspace.select({first});
    int told = 0;
    QObject::connect(&w.workspace, &ui::Workspace::selection_changed, &w.window, [&] { ++told; });
    w.workspace.undo();
    EXPECT_EQ(w.workspace.selection(), std::set{second});
    EXPECT_EQ(told, 1);
    w.workspace.redo();
    EXPECT_EQ(w.workspace.selection(), std::set{first});
}

TEST(Saving, ATimeline_IsWrittenForOtherPrograms_AndOpenedAsAProject) {
    Window w;
    ASSERT_EQ(w.workspace.save(w.path("film.saycut")), QString());
    action(w.window, "Export timeline or subtitles…")->trigger();
    test::choose(w.path("cut.edl"));
    test::wait_until([&] { return fs::exists(w.folder / "cut.edl"); });
    ASSERT_TRUE(fs::exists(w.folder / "cut.edl"));
    settle();
    if (test::question()) test::answer(Answer::Ok); // what this format does not carry
    action(w.window, "Open timeline of another program…")->trigger();
    test::choose(w.path("cut.edl"));
    test::choose(w.path("back"));
    const std::string back = w.path("back.saycut").toStdString();
    test::wait_until([&] { return w.workspace.is_open(back); });
    ASSERT_TRUE(w.workspace.is_open(back));
    ASSERT_EQ(w.workspace.project().tracks.size(), 1U);
    EXPECT_EQ(w.first().end(), core::from_seconds(1));
    EXPECT_EQ(w.workspace.project().media[0]->path, w.clip);
}
