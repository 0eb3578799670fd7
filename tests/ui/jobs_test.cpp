// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A job belongs to the project that it was started in, whichever is open when it ends.
#include "tests/ui/window.h"
#include <fstream>

using test::settle, test::Window;
namespace fs = std::filesystem;

namespace {

/// A window with a project of that name in which a job is running, and a second project to open.
struct Running : Window {
    QString film = path("film.saycut"), other = path("other.saycut");
    QStringList said;
    Running() {
        EXPECT_EQ(workspace.save(other), QString());
        EXPECT_EQ(workspace.save(film), QString());
        auto* controller = window.findChild<ui::ChatController*>();
        QObject::connect(controller, &ui::ChatController::said, &window,
                         [this](const QString& role, const QString& text, const nlohmann::json&) {
                             if (role == "assistant") said << text;
                         });
        hold = true;
        say("turn the red dress blue");
        EXPECT_TRUE(finish_job);
    }
    void finish() {
        std::exchange(finish_job, nullptr)();
        settle();
    }
    /// Takes of the first clip in a project's file, each of which lies where the project says.
    static std::size_t takes_in(const QString& file) {
        const auto read = core::ProjectFile::open(file.toStdString(), core::ProjectFile::Access::read);
        for (const auto& media : read.project().media)
            EXPECT_TRUE(fs::exists(core::ProjectFile::resolve(read.path(), media->path))) << media->path;
        return read.project().tracks.at(0)->clips.at(0).takes().size();
    }
};

} // namespace

TEST(Jobs, AResult_LandsInItsProject_NotInTheOneThatIsOpen) {
    Running w;
    ASSERT_EQ(w.workspace.open(w.other), QString());
    w.finish();
    EXPECT_EQ(w.first().takes().size(), 1U);
    EXPECT_EQ(w.workspace.history().undo_count(), 1U); // the import
    EXPECT_EQ(Running::takes_in(w.film), 2U);
    ASSERT_FALSE(w.said.isEmpty());
    EXPECT_TRUE(w.said.last().contains("'film'")) << w.said.last().toStdString();
    EXPECT_FALSE(w.window.findChild<ui::ChatController*>()->busy());
}

TEST(Jobs, AResultThatCannotBeWritten_WaitsUntilItsProjectIsOpen) {
    Running w;
    ASSERT_EQ(w.workspace.open(w.other), QString());
    {
        const auto held = core::ProjectFile::open(w.film.toStdString(), core::ProjectFile::Access::write);
        w.finish();
    }
    EXPECT_EQ(Running::takes_in(w.film), 1U);
    EXPECT_TRUE(w.said.last().contains("waits")) << w.said.last().toStdString();
    ASSERT_EQ(w.workspace.open(w.film), QString());
    EXPECT_EQ(w.first().takes().size(), 2U);
    ASSERT_EQ(w.workspace.open(w.other), QString());
    EXPECT_EQ(w.first().takes().size(), 1U);
}

TEST(Jobs, AProjectSavedElsewhereMeanwhile_GetsTheResult_WithItsFile) {
    Running w;
    const QString moved = w.path("moved.saycut");
    ASSERT_EQ(w.workspace.save(moved), QString());
    w.finish();
    EXPECT_EQ(w.first().takes().size(), 2U);
    EXPECT_EQ(Running::takes_in(moved), 2U);
    EXPECT_EQ(Running::takes_in(w.film), 1U);
    fs::remove_all(w.film.toStdString() + "-data"); // nothing of it lies there
    EXPECT_EQ(Running::takes_in(moved), 2U);
}

TEST(Jobs, AnUntitledProjectSavedMeanwhile_KeepsItsFolderUntilTheResultIsThere) {
    Window w;
    const fs::path scratch = w.workspace.project_path().parent_path();
    w.hold = true;
    w.say("turn the red dress blue");
    ASSERT_EQ(w.workspace.save(w.path("film.saycut")), QString());
    EXPECT_TRUE(fs::exists(scratch));
    w.finish_job();
    settle();
    EXPECT_EQ(Running::takes_in(w.path("film.saycut")), 2U);
    w.say("split at 0.5"); // the next message lets go of the first one's folder
    EXPECT_FALSE(fs::exists(scratch));
}

TEST(Jobs, AnUntitledProjectThrownAway_StopsItsJob) {
    Window w;
    w.hold = true;
    w.say("turn the red dress blue");
    ASSERT_EQ(w.workspace.open({}, ui::Unsaved::discard), QString());
    settle();
    EXPECT_FALSE(w.finish_job);
    EXPECT_FALSE(w.window.findChild<ui::ChatController*>()->busy());
    EXPECT_TRUE(w.workspace.project().media.empty());
}

TEST(Jobs, ATakesFolderThatCannotBeMade_IsToldInTheChat) {
    Window w;
    const fs::path data = w.workspace.takes_folder().parent_path();
    fs::remove_all(data / "takes");
    std::ofstream(data / "takes") << "a file";
    QString told;
    bool ok = true;
    QObject::connect(w.window.findChild<ui::ChatController*>(), &ui::ChatController::job_ended, &w.window,
                     [&](bool did, const QString& text, bool) { ok = did, told = text; });
    w.say("turn the red dress blue");
    EXPECT_FALSE(ok);
    EXPECT_TRUE(told.contains("takes")) << told.toStdString();
    EXPECT_FALSE(told.contains("filesystem")) << told.toStdString();
    EXPECT_FALSE(w.window.findChild<ui::ChatController*>()->busy());
    EXPECT_EQ(w.first().takes().size(), 1U);
}
