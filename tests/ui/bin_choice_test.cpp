// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The media panel at work: several media chosen, dragged, placed, put into folders and removed; folders;
// files and whole folders that come in.
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/base/dropped.h"
#include "ui/bin/bin_model.h"
#include "ui/bin/media_bin.h"
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using test::drop, test::run, test::settle, test::Timeline, test::wait_until, test::Window;

namespace {

/// Three media of 1 s: clip.mp4, which is on the timeline, b.mp4 and c.mp4.
struct Bin : Window {
    ui::MediaBin* bin = window.findChild<ui::MediaBin*>();
    ui::BinModel* model = bin->findChild<ui::BinModel*>();
    QTreeView* table = bin->findChild<QTreeView*>("media_table");
    QListView* pictures = bin->findChild<QListView*>("media_pictures");
    Bin() {
        for (const char* name : {"b.mp4", "c.mp4"}) {
            std::filesystem::copy_file(take, folder / name);
            workspace.import({path(name)}, true);
        }
        wait_until([&] { return workspace.importing() == 0; });
        window.activateWindow();
        settle();
    }
    ~Bin() { QSettings().remove("bin/grid"); }
    Bin(const Bin&) = delete;
    Bin& operator=(const Bin&) = delete;
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (int i = 0; i < model->rowCount(); ++i)
            names << model->at(i).name;
        return names;
    }
    /// Names of what is chosen, as commands and drags take it.
    [[nodiscard]] QStringList chosen() const {
        QStringList names;
        for (const core::MediaId& id : workspace.desk().media)
            names << QString::fromStdString(
                std::filesystem::path(workspace.project().find_media(id)->path).filename().string());
        return names;
    }
    [[nodiscard]] int row(const QString& name) const { return static_cast<int>(names().indexOf(name)); }
    void click(const QString& name, Qt::KeyboardModifiers keys = Qt::NoModifier) const {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
                          table->visualRect(model->index(row(name), 0)).center());
        settle();
    }
    /// What a drag of the chosen ones carries.
    [[nodiscard]] std::unique_ptr<QMimeData> dragged() const {
        return std::unique_ptr<QMimeData>(model->mimeData(table->selectionModel()->selectedIndexes()));
    }
    /// Chooses in the menu of a row.
    void choose_in_menu(const QString& name, const QStringList& texts) const {
        Q_EMIT table->customContextMenuRequested(table->visualRect(model->index(row(name), 0)).center());
        settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        QMenu* in = menu;
        for (const QString& text : texts) {
            ASSERT_TRUE(in) << text.toStdString();
            QAction* found = nullptr;
            for (QAction* action : in->actions())
                if (action->text() == text) found = action;
            ASSERT_TRUE(found) << text.toStdString();
            if (text == texts.back()) found->trigger();
            in = found->menu();
        }
        menu->close();
        settle();
    }
    void write_name(const QString& name) const {
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        dialog->setTextValue(name);
        dialog->accept();
        settle();
    }
    [[nodiscard]] std::string folder_of(std::size_t media) const {
        return workspace.project().media[media]->folder;
    }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
};

} // namespace

TEST(BinChoice, CtrlShiftAndARubberBandTakeSeveral) {
    Bin w;
    w.click("clip.mp4");
    EXPECT_EQ(w.chosen(), QStringList{"clip.mp4"});
    w.click("c.mp4", Qt::ControlModifier);
    EXPECT_EQ(w.chosen(), QStringList({"clip.mp4", "c.mp4"}));
    EXPECT_EQ(w.workspace.desk().source.media, w.workspace.project().media[2]->id); // the last one is shown
    w.click("clip.mp4");
    w.click("c.mp4", Qt::ShiftModifier);
    EXPECT_EQ(w.chosen(), QStringList({"clip.mp4", "b.mp4", "c.mp4"}));
    ASSERT_TRUE(w.workspace.apply({core::SetCaption{w.workspace.project().media[1]->id, "x"}}));
    settle();
    EXPECT_EQ(w.chosen().size(), 3); // rows were made anew
    w.click("b.mp4");
    w.bin->findChild<QToolButton*>("grid")->click();
    settle();
    QWidget& on = *w.pictures->viewport();
    const QRect last = w.pictures->visualRect(w.model->index(2, 0));
    const QPoint below(on.width() - 2, std::min(on.height() - 2, last.bottom() + 4));
    ASSERT_FALSE(w.pictures->indexAt(below).isValid());
    test::drag(on, below, w.pictures->visualRect(w.model->index(0, 0)).topLeft() + QPoint(6, 6));
    settle();
    EXPECT_EQ(w.chosen(), QStringList({"clip.mp4", "b.mp4", "c.mp4"}));
}

TEST(BinChoice, SeveralAreDraggedOntoTheTimeline_OneBehindTheOther) {
    Bin w;
    Timeline timeline(w);
    w.click("b.mp4");
    w.click("c.mp4", Qt::ControlModifier);
    const auto steps = w.steps();
    const auto data = w.dragged();
    drop(timeline.view, {timeline.x(1.0), timeline.y(timeline.video().id)}, *data);
    const auto& clips = timeline.video().clips;
    ASSERT_EQ(clips.size(), 3U);
    EXPECT_EQ(clips[1].name, "b.mp4");
    EXPECT_EQ(clips[2].name, "c.mp4");
    EXPECT_EQ(clips[2].start, clips[1].end());
    EXPECT_EQ(w.steps(), steps + 1);
    w.workspace.undo();
    run(w, "source.append");
    ASSERT_EQ(timeline.video().clips.size(), 3U);
    EXPECT_EQ(timeline.video().clips[2].name, "c.mp4");
}

TEST(BinChoice, WhatIsMarkedOfEach_IsWhatADragPuts) {
    Bin w;
    Timeline timeline(w);
    const auto id = [&](int n) { return w.workspace.project().media[static_cast<std::size_t>(n)]->id; };
    const auto frame = [](int number) { return core::frame_start(number, {16, 1}); };
    w.click("b.mp4");
    ASSERT_TRUE(
        w.workspace.apply({core::SetMedia{.media = id(1), .marks = core::Marks{frame(3), frame(9)}}}));
    w.click("c.mp4"); // another one is shown now
    ASSERT_TRUE(w.workspace.apply({core::SetMedia{.media = id(2), .marks = core::Marks{frame(5), {}}}}));
    w.click("b.mp4");
    w.click("c.mp4", Qt::ControlModifier);
    const auto data = w.dragged();
    drop(timeline.view, {timeline.x(1.0), timeline.y(timeline.video().id)}, *data);
    const auto& clips = timeline.video().clips;
    ASSERT_EQ(clips.size(), 3U);
    EXPECT_EQ(clips[1].source, (core::TimeRange{frame(3), frame(9)}));
    EXPECT_EQ(clips[2].source, (core::TimeRange{frame(5), frame(16)}));
    EXPECT_EQ(w.workspace.desk().marks_of(id(2)), (core::Marks{frame(5), {}})); // they are still there
}

TEST(BinChoice, SeveralArePutIntoAFolder_ByADragAndByTheMenu_AndRemovedByDelete) {
    Bin w;
    ASSERT_TRUE(
        w.workspace.apply({core::SetMedia{.media = w.workspace.project().media[0]->id, .folder = "Sea"}}));
    settle();
    w.click("b.mp4");
    w.click("c.mp4", Qt::ShiftModifier);
    auto steps = w.steps();
    const auto data = w.dragged();
    ASSERT_TRUE(w.model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, w.model->index(w.row("Sea"), 0)));
    settle();
    EXPECT_EQ(w.folder_of(1) + w.folder_of(2), "SeaSea");
    EXPECT_EQ(w.steps(), steps + 1);
    w.workspace.undo();
    settle();
    w.click("b.mp4");
    w.click("c.mp4", Qt::ShiftModifier);
    w.choose_in_menu("c.mp4", {"Move to a folder", "Sea"});
    EXPECT_EQ(w.folder_of(1) + w.folder_of(2), "SeaSea");
    w.workspace.undo();
    settle();
    w.click("b.mp4");
    w.click("c.mp4", Qt::ShiftModifier);
    w.workspace.select({w.first().id});
    steps = w.steps();
    w.table->setFocus();
    QTest::keyClick(w.table, Qt::Key_Delete);
    settle();
    EXPECT_EQ(w.workspace.project().media.size(), 1U);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U); // the timeline's selection was not meant
    EXPECT_EQ(w.steps(), steps + 1);
}

TEST(BinFolders, AreRenamed_AndTakenAway_InTheirMenu) {
    Bin w;
    const auto& media = w.workspace.project().media;
    ASSERT_TRUE(w.workspace.apply({core::SetMedia{.media = media[0]->id, .folder = "Day/Sea"},
                                   core::SetMedia{.media = media[1]->id, .folder = "Day"},
                                   core::SetMedia{.media = media[2]->id, .folder = "Other"}}));
    settle();
    w.choose_in_menu("Day", {"Rename the folder…"});
    QString told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told = why; });
    w.write_name("Other");
    EXPECT_TRUE(told.contains("Other")) << told.toStdString(); // two would become one
    EXPECT_EQ(w.folder_of(1), "Day");
    w.choose_in_menu("Day", {"Rename the folder…"});
    w.write_name("Monday");
    EXPECT_EQ(w.folder_of(0), "Monday/Sea");
    EXPECT_EQ(w.folder_of(1), "Monday");
    const auto steps = w.steps();
    w.choose_in_menu("Monday", {"Remove the folder"});
    EXPECT_EQ(w.folder_of(0), "Sea");
    EXPECT_EQ(w.folder_of(1), "");
    EXPECT_EQ(w.names(), QStringList({"Other", "Sea", "b.mp4"}));
    EXPECT_EQ(w.steps(), steps + 1);
    w.workspace.undo();
    EXPECT_EQ(w.folder_of(0), "Monday/Sea");
}

TEST(BinFolders, OneThatIsDroppedFromAFileManager_ComesInWithAllMediaBelowIt) {
    Bin w;
    const auto root = w.folder / "Day 1";
    std::filesystem::create_directories(root / "Sea");
    std::filesystem::create_directories(root / ".hidden");
    for (const char* name : {"x.mp4", "Sea/y.mp4", ".hidden/z.mp4", "Sea/.w.mp4"})
        std::filesystem::copy_file(w.take, root / name);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(w.path("Day 1"))});
    drop(w, *w.bin, {20, w.bin->height() / 2}, data);
    ASSERT_EQ(w.workspace.project().media.size(), 5U);
    EXPECT_EQ(w.folder_of(3), "Day 1");
    EXPECT_EQ(w.folder_of(4), "Day 1/Sea");
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
    EXPECT_EQ(w.names(), QStringList({"Day 1", "clip.mp4", "b.mp4", "c.mp4"}));
    w.bin->open_folder("Other"); // what is dropped into an open folder stays in it
    ASSERT_TRUE(
        w.workspace.apply({core::SetMedia{.media = w.workspace.project().media[1]->id, .folder = "B"}}));
    w.bin->open_folder("B");
    Timeline timeline(w);
    drop(w, *w.bin, {20, w.bin->height() / 2}, data);
    EXPECT_EQ(w.folder_of(5), "B/Day 1");
    drop(w, timeline.view, {timeline.x(1.0), timeline.y(timeline.video().id)}, data);
    EXPECT_EQ(timeline.video().clips.size(), 3U); // and both are put
    EXPECT_EQ(timeline.video().clips[2].name, "y.mp4");
    QString told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told = why; });
    std::filesystem::create_directories(w.folder / "nothing");
    w.workspace.import({w.path("nothing")}, true);
    wait_until([&] { return w.workspace.importing() == 0; });
    settle();
    EXPECT_TRUE(told.contains("'nothing'")) << told.toStdString();
}

TEST(Importing, GoesToTheBinAlone_OnceThereIsAFilm) {
    Bin w;
    const auto import = [&] {
        run(w, "file.import");
        test::choose(QString::fromStdString(w.take));
        wait_until([&] { return w.workspace.importing() == 0; });
        settle();
    };
    import();
    EXPECT_EQ(w.workspace.project().media.size(), 4U);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
    EXPECT_EQ(w.workspace.open({}, ui::Unsaved::discard), QString());
    import();
    EXPECT_EQ(w.workspace.project().media.size(), 1U);
    EXPECT_EQ(w.workspace.project().duration(), core::from_seconds(1)); // who begins sees something
    const QAction* action = w.window.findChild<ui::Actions*>()->of("file.import");
    EXPECT_TRUE(action->toolTip().contains("media panel"));
    for (const QMenu* menu : w.window.findChildren<QMenu*>()) {
        if (menu->actions().contains(action)) {
            EXPECT_TRUE(menu->toolTipsVisible());
        }
    }
}
