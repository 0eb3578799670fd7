// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Subclips in the window: made in the source viewer, in the bin like a medium; marks and empty folders of a
// project that is opened again.
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/actions/argument_dialog.h"
#include "ui/bin/bin_model.h"
#include "ui/bin/media_bin.h"
#include "ui/viewer/source_viewer.h"
#include <QInputDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using test::drop, test::panel, test::settle, test::Timeline, test::Window;

namespace {

core::Time frame(int number) {
    return core::frame_start(number, {16, 1});
}

/// A film of 4 s with a subclip "Middle" of it, from frame 16 to frame 32.
struct Subclips : Window {
    ui::MediaBin* bin = window.findChild<ui::MediaBin*>();
    ui::BinModel* model = bin->findChild<ui::BinModel*>();
    QTreeView* table = bin->findChild<QTreeView*>("media_table");
    Subclips() : Window(64) {
        workspace.look_through(medium());
        EXPECT_TRUE(workspace.run("source.mark_in", {{"at", 1.0}}));
        EXPECT_TRUE(workspace.run("source.mark_out", {{"at", 2.0}}));
        window.activateWindow();
        settle();
    }
    [[nodiscard]] core::MediaId medium() const { return workspace.project().media[0]->id; }
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (int i = 0; i < model->rowCount(); ++i)
            names << model->at(i).name;
        return names;
    }
    void make(const QString& name) {
        auto* source = panel(*this, "source")->findChild<ui::SourceViewer*>();
        source->findChild<QToolButton*>("button:subclip.make")->click();
        settle();
        auto* dialog = window.findChild<ui::ArgumentDialog*>();
        ASSERT_TRUE(dialog);
        auto* line = dialog->findChild<QLineEdit*>("name");
        EXPECT_EQ(line->text(), "clip 1"); // to be taken as it is
        line->setText(name);
        dialog->accept();
        settle();
    }
    [[nodiscard]] QModelIndex at(const QString& name) const {
        return model->index(static_cast<int>(names().indexOf(name)), 0);
    }
    void click(const QString& name) const {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(at(name)).center());
        settle();
    }
    /// What stands in the menu of a row.
    [[nodiscard]] QAction* in_menu(const QString& name, const QString& text) const {
        Q_EMIT table->customContextMenuRequested(table->visualRect(at(name)).center());
        settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (QAction* action : menu ? menu->actions() : QList<QAction*>())
            if (action->text() == text) return action;
        return nullptr;
    }
};

} // namespace

TEST(SubclipsInTheBin, OneIsMadeInTheSourceViewer_StandsThere_IsDraggedLikeAMedium) {
    Subclips w;
    w.make("Middle");
    ASSERT_EQ(w.names(), QStringList({"clip.mp4", "Middle"}));
    const ui::BinRow& row = w.model->at(1);
    EXPECT_EQ(row.length, "00:00:01:00");
    EXPECT_TRUE(row.state.contains("clip.mp4")) << row.state.toStdString();
    EXPECT_TRUE(row.tip.contains(QString::fromUtf8("00:00:01:00–00:00:02:00"))) << row.tip.toStdString();
    EXPECT_EQ(row.used, 0);
    w.click("Middle");
    auto* source = panel(w, "source")->findChild<ui::SourceViewer*>();
    EXPECT_EQ(w.workspace.desk().source.playhead, frame(16));
    QTest::keyClick(source, Qt::Key_End);
    EXPECT_EQ(w.workspace.desk().source.playhead, frame(32)); // no further than its part
    Timeline timeline(w);
    const std::unique_ptr<QMimeData> data(w.model->mimeData(w.table->selectionModel()->selectedIndexes()));
    drop(timeline.view, {timeline.x(4), timeline.y(timeline.video().id)}, *data);
    ASSERT_EQ(timeline.video().clips.size(), 2U);
    EXPECT_EQ(timeline.video().clips[1].name, "Middle");
    EXPECT_EQ(timeline.video().clips[1].source, (core::TimeRange{frame(16), frame(32)}));
    EXPECT_EQ(w.model->at(1).used, 1);
}

TEST(SubclipsInTheBin, AreRenamedThereAndInTheMenu_PutIntoAFolder_Removed) {
    Subclips w;
    w.make("Middle");
    w.click("Middle");
    w.table->setCurrentIndex(w.at("Middle"));
    QTest::keyClick(w.table, Qt::Key_F2);
    auto* line = w.table->viewport()->findChild<QLineEdit*>();
    ASSERT_TRUE(line);
    line->setText("Best part");
    QTest::keyClick(line, Qt::Key_Return);
    settle();
    EXPECT_EQ(w.names(), QStringList({"clip.mp4", "Best part"}));
    QAction* rename = w.in_menu("Best part", "Rename the subclip…");
    ASSERT_TRUE(rename);
    QApplication::activePopupWidget()->close();
    EXPECT_FALSE(w.in_menu("clip.mp4", "Rename the subclip…"));
    QApplication::activePopupWidget()->close();
    const core::MediaId id = w.workspace.project().subclips[0]->id;
    ASSERT_TRUE(w.workspace.apply({core::SetFolders{{"Sea"}}}));
    settle();
    const std::unique_ptr<QMimeData> data(w.model->mimeData({w.at("Best part")}));
    EXPECT_TRUE(w.model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, w.at("Sea")));
    settle();
    EXPECT_EQ(w.workspace.project().find_subclip(id)->folder, "Sea");
    w.bin->open_folder("Sea");
    EXPECT_EQ(w.names(), QStringList({"Best part"}));
    w.click("Best part");
    QTest::keyClick(w.table, Qt::Key_Delete);
    settle();
    EXPECT_TRUE(w.workspace.project().subclips.empty());
    w.workspace.undo();
    EXPECT_EQ(w.workspace.project().find_subclip(id)->name, "Best part");
}

TEST(SubclipsInTheBin, AreFoundByTheirName_AndRemovedTogetherWithTheirMedium) {
    Subclips w;
    w.make("Middle");
    w.bin->findChild<QLineEdit*>()->setText("midd");
    EXPECT_EQ(w.names(), QStringList({"Middle"}));
    w.bin->findChild<QLineEdit*>()->setText("");
    w.workspace.select({w.first().id});
    test::run(w, "clip.remove");
    w.table->selectAll();
    settle();
    QTest::keyClick(w.table, Qt::Key_Delete);
    settle();
    EXPECT_TRUE(w.workspace.project().media.empty());
    EXPECT_TRUE(w.workspace.project().subclips.empty());
}

TEST(TheProject, ComesBackWithItsMarksSubclipsAndEmptyFolders) {
    Subclips w;
    w.make("Middle");
    test::mouse(*w.bin, QEvent::MouseMove, {}, Qt::NoButton);
    w.bin->findChild<QToolButton*>("new_folder")->click();
    settle();
    auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
    ASSERT_TRUE(dialog);
    dialog->setTextValue("Later");
    dialog->accept();
    settle();
    EXPECT_EQ(w.names(), QStringList({"Later", "clip.mp4", "Middle"}));
    const QString file = w.path("film.saycut");
    ASSERT_EQ(w.workspace.save(file), QString());
    settle();
    ASSERT_EQ(w.workspace.open({}, ui::Unsaved::discard), QString());
    settle();
    EXPECT_TRUE(w.names().isEmpty());
    ASSERT_EQ(w.workspace.open(file, ui::Unsaved::discard), QString());
    settle();
    EXPECT_EQ(w.names(), QStringList({"Later", "clip.mp4", "Middle"}));
    w.click("clip.mp4");
    auto* source = panel(w, "source")->findChild<ui::SourceViewer*>();
    const auto labels = source->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* label) { return label->text() == "marked 00:00:01:00"; }));
    EXPECT_EQ(w.workspace.desk().part_of(w.medium()), (core::TimeRange{frame(16), frame(32)}));
}
