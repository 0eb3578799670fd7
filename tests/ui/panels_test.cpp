// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Panels as docks, layouts, history, markers, jobs, keys and formats, by their own widgets.
#include "tests/ui/window.h"
#include "ui/actions/actions.h"
#include "ui/base/language.h"
#include "ui/dialogs/format_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_queue.h"
#include "ui/panels/docks.h"
#include "ui/style/style.h"
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QInputDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using test::action, test::settle, test::wait_until, test::Window;

namespace {

void run(const Window& w, const QString& id) {
    w.window.findChild<ui::Actions*>()->of(id)->trigger();
    settle();
}

QDockWidget* dock(const Window& w, const QString& id) {
    return w.window.findChild<QDockWidget*>("dock:" + id);
}

/// Shows a panel in front of the others.
QDockWidget* panel(const Window& w, const QString& id) {
    if (!dock(w, id)->isVisible()) run(w, "panel." + id);
    dock(w, id)->raise();
    settle();
    return dock(w, id);
}

void press(const QWidget* in, const QString& name) {
    auto* button = in->findChild<QPushButton*>(name);
    ASSERT_TRUE(button);
    button->click();
    settle();
}

void click(QAbstractItemView& list, const QModelIndex& index) {
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
    settle();
}

} // namespace

TEST(Panels, LayoutsShowTheirPanels_AndCanBeReset) {
    Window w;
    EXPECT_TRUE(dock(w, "bin")->isVisible());
    run(w, "workspace.talk");
    EXPECT_FALSE(dock(w, "bin")->isVisible());
    EXPECT_TRUE(dock(w, "chat")->isVisible());
    dock(w, "chat")->setFloating(true);
    dock(w, "timeline")->close();
    run(w, "workspace.reset");
    EXPECT_FALSE(dock(w, "chat")->isFloating());
    EXPECT_TRUE(dock(w, "timeline")->isVisible());
    run(w, "panel.history");
    EXPECT_TRUE(dock(w, "history")->isVisible());
    run(w, "panel.history");
    EXPECT_FALSE(dock(w, "history")->isVisible());
    run(w, "workspace.edit");
    EXPECT_TRUE(dock(w, "bin")->isVisible());
}

TEST(Panels, APanelBehindOthers_ComesToTheFront_BeforeItIsHidden) {
    Window w;
    run(w, "workspace.edit");
    auto* docks = w.window.findChild<ui::Docks*>();
    ASSERT_TRUE(docks->shown("effects") && !docks->in_front("effects")); // behind the media
    run(w, "panel.effects");
    EXPECT_TRUE(docks->in_front("effects") && !docks->in_front("bin"));
    run(w, "panel.effects");
    EXPECT_FALSE(docks->shown("effects"));
    run(w, "panel.effects");
    EXPECT_TRUE(docks->in_front("effects"));
}

TEST(Panels, OnePanelAlone_AndAllOfThemAgain) {
    Window w;
    w.window.activateWindow();
    dock(w, "timeline")->widget()->findChild<QWidget*>()->setFocus();
    for (QWidget* child : dock(w, "timeline")->widget()->findChildren<QWidget*>())
        if (child->focusPolicy() == Qt::StrongFocus) child->setFocus();
    settle();
    run(w, "view.maximise_panel");
    EXPECT_TRUE(dock(w, "timeline")->isVisible());
    EXPECT_FALSE(dock(w, "chat")->isVisible());
    EXPECT_FALSE(w.window.centralWidget()->isVisible());
    run(w, "view.maximise_panel");
    EXPECT_TRUE(dock(w, "chat")->isVisible());
    EXPECT_TRUE(w.window.centralWidget()->isVisible());
}

TEST(HistoryPanel, AClickGoesToAnyState) {
    Window w;
    run(w, "panel.history");
    auto* list = w.window.findChild<QListWidget*>("history");
    const int before = list->count();
    w.workspace.select({w.first().id});
    run(w, "clip.mute");
    run(w, "clip.reverse");
    ASSERT_EQ(list->count(), before + 2);
    EXPECT_EQ(list->currentRow(), before + 1);
    click(*list, list->model()->index(before - 1, 0));
    EXPECT_FALSE(w.first().muted);
    EXPECT_FALSE(w.first().reversed);
    click(*list, list->model()->index(before + 1, 0));
    EXPECT_TRUE(w.first().muted);
    EXPECT_TRUE(w.first().reversed);
}

TEST(HistoryPanel, CanBeRead_WhenTheThemeIsSwitched) {
    Window w;
    const auto* list = panel(w, "history")->findChild<QListWidget*>("history");
    for (const ui::Theme theme : {ui::Theme::light, ui::Theme::dark}) {
        ui::apply_theme(*qApp, theme);
        settle();
        EXPECT_EQ(list->item(0)->foreground().color(), ui::palette_of(theme).text);
    }
}

TEST(MarkerPanel, GoesThere_AndTakesAway) {
    Window w;
    run(w, "panel.markers");
    auto* list = w.window.findChild<QTreeWidget*>("markers");
    w.workspace.seek(core::from_seconds(0.5));
    run(w, "marker.add");
    w.workspace.seek(core::Time(0));
    ASSERT_EQ(list->topLevelItemCount(), 1);
    click(*list, list->model()->index(0, 0));
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(0.5));
    list->topLevelItem(0)->setText(2, "the jump"); // as the editor of the line does
    settle();
    EXPECT_EQ(w.workspace.project().markers[0].name, "the jump");
    list->setCurrentItem(list->topLevelItem(0));
    press(dock(w, "markers"), "colour");
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    menu->actions().front()->trigger();
    menu->close();
    settle();
    EXPECT_EQ(w.workspace.project().markers[0].color, "red");
    list->setCurrentItem(list->topLevelItem(0));
    press(dock(w, "markers"), "remove");
    EXPECT_TRUE(w.workspace.project().markers.empty());
}

TEST(SubtitlePanel, ListsThem_GoesThere_WritesTimesAndJoins) {
    Window w;
    run(w, "panel.subtitles");
    auto* list = w.window.findChild<QTreeWidget*>("subtitles");
    ASSERT_TRUE(list && list->isVisible());
    const auto words = [&](int row) { return list->topLevelItem(row)->text(3); };
    const auto subtitle = [&](std::size_t i) -> const core::Clip& {
        for (const auto& track : w.workspace.project().tracks)
            if (track->kind == core::TrackKind::subtitle) return track->clips[i];
        throw std::runtime_error("there is no track for subtitles");
    };
    w.workspace.seek(core::Time(0));
    press(dock(w, "subtitles"), "add");
    ASSERT_EQ(list->topLevelItemCount(), 1) << "the track came with it";
    w.workspace.seek(core::from_seconds(0.5));
    list->setCurrentItem(list->topLevelItem(0));
    press(dock(w, "subtitles"), "end");
    EXPECT_EQ(subtitle(0).end(), core::from_seconds(0.5));
    w.workspace.seek(core::from_seconds(0.75));
    press(dock(w, "subtitles"), "add");
    ASSERT_EQ(list->topLevelItemCount(), 2);
    list->topLevelItem(1)->setText(3, "far too many words | for so short a time"); // as the editor does
    settle();
    EXPECT_EQ(subtitle(1).text(), "far too many words\nfor so short a time");
    EXPECT_EQ(list->topLevelItem(1)->text(2), "19"); // 38 letters in 2 s
    list->topLevelItem(1)->setText(3, "far too many words | for so very short a time");
    settle();
    EXPECT_EQ(list->topLevelItem(1)->foreground(2).color(), ui::palette_of(ui::current_theme()).danger);
    click(*list, list->model()->index(1, 0));
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(0.75));
    list->topLevelItem(0)->setText(3, "Hello");
    settle();
    dock(w, "subtitles")->findChild<QLineEdit*>("search")->setText("hel");
    settle();
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_EQ(words(0), "Hello");
    dock(w, "subtitles")->findChild<QLineEdit*>("search")->clear();
    settle();
    list->setCurrentItem(list->topLevelItem(0));
    press(dock(w, "subtitles"), "join");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_EQ(subtitle(0).text(), "Hello\nfar too many words\nfor so very short a time");
    EXPECT_EQ(subtitle(0).range(), (core::TimeRange{core::Time(0), core::from_seconds(2.75)}));
    w.workspace.undo();
    settle();
    ASSERT_EQ(list->topLevelItemCount(), 2) << "one step";
    list->setCurrentItem(list->topLevelItem(1));
    press(dock(w, "subtitles"), "remove");
    EXPECT_EQ(list->topLevelItemCount(), 1);
}

TEST(Jobs, AnExportGoesOn_WhenItsDialogIsClosed_WhileOneEdits) {
    Window w;
    run(w, "panel.jobs");
    run(w, "file.export");
    auto* dialog = w.window.findChild<ui::ExportDialog*>();
    ASSERT_TRUE(dialog);
    dialog->findChild<QLineEdit*>()->setText(w.path("film.mp4"));
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->text() == "Export") button->click();
    dialog->close();
    w.workspace.select({w.first().id});
    run(w, "clip.mute"); // editing goes on
    auto* queue = w.window.findChild<ui::ExportQueue*>();
    wait_until([&] { return !queue->busy(); });
    settle();
    EXPECT_TRUE(std::filesystem::exists(w.folder / "film.mp4"));
    auto* list = w.window.findChild<QTreeWidget*>("jobs");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_TRUE(list->topLevelItem(0)->text(2).startsWith("Wrote"))
        << list->topLevelItem(0)->text(2).toStdString();
}

TEST(Shortcuts, ANewKey_NamesWhoLosesIt_AndWorks) {
    Window w;
    run(w, "help.shortcuts");
    auto* dialog = w.window.findChild<ui::ShortcutsDialog*>();
    ASSERT_TRUE(dialog);
    auto* list = dialog->findChild<QTreeWidget*>();
    dialog->findChild<QLineEdit*>()->setText("split playhead");
    QTreeWidgetItem* split = nullptr;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        if (!list->topLevelItem(i)->isHidden()) split = list->topLevelItem(i);
    ASSERT_TRUE(split);
    list->setCurrentItem(split);
    dialog->findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence("X"));
    EXPECT_TRUE(dialog->findChild<QLabel*>("faint")->text().contains("Mark the selected clips"))
        << dialog->findChild<QLabel*>("faint")->text().toStdString();
    press(dialog, "set");
    EXPECT_EQ(split->text(1), "X");
    press(dialog, "close");
    w.workspace.seek(core::from_seconds(0.5));
    w.window.activateWindow();
    w.window.setFocus();
    settle();
    QTest::keyClick(&w.window, Qt::Key_X);
    settle();
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    QSettings().remove("keys");
}

TEST(Format, OfANewProject_AndOfTheOneThatIsOpen) {
    Window w;
    w.workspace.discard();
    ASSERT_EQ(w.workspace.open({}), QString());
    run(w, "file.new_of_format");
    auto* dialog = w.window.findChild<ui::FormatDialog*>();
    ASSERT_TRUE(dialog);
    auto* preset = dialog->findChild<QComboBox*>();
    const int upright = preset->findText("Upright", Qt::MatchStartsWith);
    preset->setCurrentIndex(upright);
    Q_EMIT preset->activated(upright);
    dialog->accept();
    settle();
    EXPECT_EQ(w.workspace.project().size.width, 1080);
    EXPECT_EQ(w.workspace.project().size.height, 1920);
    run(w, "file.settings");
    auto* settings = w.window.findChild<ui::FormatDialog*>();
    ASSERT_TRUE(settings);
    const int square = settings->findChild<QComboBox*>()->findText("Square", Qt::MatchStartsWith);
    settings->findChild<QComboBox*>()->setCurrentIndex(square);
    Q_EMIT settings->findChild<QComboBox*>()->activated(square);
    settings->accept();
    settle();
    EXPECT_EQ(w.workspace.project().size.height, 1080);
    w.workspace.undo();
    EXPECT_EQ(w.workspace.project().size.height, 1920);
}

TEST(Recent, ASavedProject_IsOpenedFromTheMenu) {
    QSettings().remove("recent");
    Window w;
    ASSERT_EQ(w.workspace.save(w.path("first.saycut")), QString());
    settle();
    ASSERT_EQ(w.workspace.open({}), QString());
    for (QMenu* menu : w.window.findChildren<QMenu*>()) {
        if (menu->title() != "Open recent") continue;
        menu->popup({20, 20});
        settle();
        ASSERT_EQ(menu->actions().size(), 1);
        QAction* entry = menu->actions()[0];
        EXPECT_TRUE(entry->text().startsWith("first"));
        menu->close();
        entry->trigger();
        settle();
    }
    EXPECT_EQ(w.workspace.title(), "first");
    QSettings().remove("recent");
}

TEST(Format, TheColourOfTheFilmIsChosen) {
    Window w;
    const core::Size before = w.workspace.project().size;
    run(w, "file.settings");
    auto* settings = w.window.findChild<ui::FormatDialog*>();
    ASSERT_TRUE(settings);
    auto* colour = settings->findChild<QComboBox*>("colour");
    EXPECT_TRUE(colour->currentText().contains("BT.709"));
    colour->setCurrentIndex(colour->findText("HLG", Qt::MatchContains));
    settings->accept();
    settle();
    EXPECT_EQ(w.workspace.project().colour, core::FilmColour::bt2020_hlg);
    EXPECT_EQ(w.workspace.project().size, before);
    w.workspace.undo();
    EXPECT_EQ(w.workspace.project().colour, core::FilmColour::bt709);
}

TEST(Format, TheLayoutOfTheSoundIsChosen) {
    Window w;
    const core::Size before = w.workspace.project().size;
    run(w, "file.settings");
    auto* settings = w.window.findChild<ui::FormatDialog*>();
    ASSERT_TRUE(settings);
    auto* sound = settings->findChild<QComboBox*>("sound");
    ASSERT_TRUE(sound);
    EXPECT_EQ(sound->currentText(), "Stereo");
    sound->setCurrentIndex(sound->findText("5.1", Qt::MatchContains));
    settings->accept();
    settle();
    EXPECT_EQ(w.workspace.project().sound_layout, core::SoundLayout::five_one);
    EXPECT_EQ(w.workspace.project().size, before);
    w.workspace.undo();
    EXPECT_EQ(w.workspace.project().sound_layout, core::SoundLayout::stereo);
}

TEST(Templates, AreKeptByName_BeginProjects_AndAreForgotten) {
    Window w;
    run(w, "marker.add");
    run(w, "file.save_template");
    auto* name = w.window.findChild<QInputDialog*>();
    ASSERT_TRUE(name);
    name->setTextValue("Weekly show");
    name->accept();
    settle();
    w.workspace.discard();
    ASSERT_EQ(w.workspace.open({}), QString());
    EXPECT_TRUE(w.workspace.project().markers.empty());
    QMenu* menu = nullptr;
    for (QMenu* each : w.window.findChildren<QMenu*>())
        if (each->title() == "New project from a template") menu = each;
    ASSERT_TRUE(menu);
    Q_EMIT menu->aboutToShow();
    ASSERT_EQ(menu->actions().front()->text(), "Weekly show");
    menu->actions().front()->trigger();
    settle();
    EXPECT_TRUE(w.workspace.untitled());
    EXPECT_EQ(w.workspace.project().markers.size(), 1U);
    EXPECT_EQ(w.workspace.project().tracks.size(), 1U);
    EXPECT_EQ(w.workspace.history().undo_count(), 0U);
    Q_EMIT menu->aboutToShow();
    menu->actions().back()->menu()->actions().front()->trigger(); // forget it
    Q_EMIT menu->aboutToShow();
    EXPECT_FALSE(menu->actions().front()->isEnabled());
}

TEST(Log, IsKept_WhenTheLanguageIsSwitched) {
    Window w;
    Q_EMIT w.workspace.noticed("Something to know.");
    ui::choose_language("de");
    settle(200);
    auto* list = w.window.findChild<QListWidget*>("log");
    ASSERT_TRUE(list);
    ASSERT_GE(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains("Something to know."));
    ui::choose_language("en");
    settle(200);
}

TEST(Log, KeepsWhatWasTold_AndCopiesAReport) {
    Window w;
    auto* dock = panel(w, "log");
    auto* list = dock->findChild<QListWidget*>("log");
    EXPECT_TRUE(dock->findChild<QLabel*>("faint")->isVisible()); // an empty list says so
    run(w, "clip.split");                                        // there is nothing to split at 0
    ASSERT_EQ(list->count(), 1);
    EXPECT_FALSE(dock->findChild<QLabel*>("faint")->isVisible());
    const QString told = list->item(0)->text();
    Q_EMIT w.workspace.noticed("Something to know.");
    dock->findChild<QPushButton*>("copy_report")->click();
    const QString report = QApplication::clipboard()->text();
    EXPECT_TRUE(report.contains(told)) << report.toStdString();
    EXPECT_TRUE(report.contains("notice") && report.contains("Something to know."));
    EXPECT_TRUE(report.contains("Import clip.mp4")); // a step
    EXPECT_TRUE(report.contains("1 tracks, 1 clips")) << report.toStdString();
}

TEST(Problems, AreSeen_WhenTheConversationIsNot) {
    Window w;
    panel(w, "chat");
    auto* toast = w.window.findChild<QFrame*>("toast");
    Q_EMIT w.workspace.refused("It cannot be done.");
    settle();
    EXPECT_FALSE(toast->isVisible());
    panel(w, "inspector");
    Q_EMIT w.workspace.refused("Nor can that.");
    settle();
    ASSERT_TRUE(toast->isVisible());
    EXPECT_EQ(toast->findChild<QLabel*>()->text(), "Nor can that.");
    const int line = toast->fontMetrics().lineSpacing();
    EXPECT_LT(toast->height(), 4 * line); // one line and its margins, not more
    Q_EMIT w.workspace.refused(QString("What cannot be done, said at length. ").repeated(8));
    settle();
    EXPECT_GT(toast->height(), 4 * line);
    toast->findChild<QToolButton*>()->click();
    EXPECT_FALSE(toast->isVisible());
}
