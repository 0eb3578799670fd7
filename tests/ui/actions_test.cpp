// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One action a command: menus, buttons and keys are the same thing and cannot disagree.
#include "tests/ui/window.h"
#include "ui/actions/actions.h"
#include "ui/actions/argument_dialog.h"
#include "ui/chat/chat_panel.h"
#include "ui/main/action_search.h"
#include "ui/main/other_names.h"
#include "ui/timeline/timeline_view.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using test::settle, test::Window;

namespace {

ui::Actions& actions(const Window& w) {
    return *w.window.findChild<ui::Actions*>();
}

void press(Window& w, Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
    w.window.activateWindow();
    w.window.setFocus();
    QTest::keyClick(&w.window, key, held);
    settle();
}

/// Opens a menu of the bar as a person does, looks, and closes it.
void with_menu(const Window& w, const QString& title, const std::function<void(QMenu&)>& look) {
    for (QAction* entry : w.window.menuBar()->actions())
        if (entry->text() == title) {
            entry->menu()->popup({20, 20});
            settle(20);
            look(*entry->menu());
            entry->menu()->close();
            settle(20);
            return;
        }
    ADD_FAILURE() << "no menu " << title.toStdString();
}

} // namespace

TEST(Actions, KeysDoWhatTheMenuSays) {
    Window w;
    w.workspace.seek(core::from_seconds(0.5));
    press(w, Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
    press(w, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(w.workspace.selection().size(), 2U);
    press(w, Qt::Key_C, Qt::ControlModifier);
    w.workspace.seek(core::from_seconds(1));
    press(w, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 4U);
    press(w, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
}

TEST(Actions, ButtonKeyAndMenuOfSnapping_Agree) {
    Window w;
    auto* view = w.window.findChild<ui::TimelineView*>();
    QAction* snapping = actions(w).of("view.snapping");
    auto* button = w.window.findChild<QToolButton*>("button:view.snapping");
    ASSERT_TRUE(button);
    for (int i = 0; i < 3; ++i) {
        press(w, Qt::Key_S);
        EXPECT_EQ(button->isChecked(), view->snapping());
        EXPECT_EQ(snapping->isChecked(), view->snapping());
        button->click();
        EXPECT_EQ(button->isChecked(), view->snapping());
        EXPECT_EQ(snapping->isChecked(), view->snapping());
    }
    press(w, Qt::Key_C);
    EXPECT_TRUE(w.window.findChild<QToolButton*>("button:tool.razor")->isChecked());
    EXPECT_FALSE(w.window.findChild<QToolButton*>("button:tool.select")->isChecked());
}

TEST(Actions, LettersAreText_WhileTextIsWritten) {
    Window w;
    auto* input = w.window.findChild<QPlainTextEdit*>();
    ASSERT_TRUE(input);
    w.window.activateWindow();
    input->setFocus();
    settle();
    const auto before = w.workspace.snapshot();
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_Q, Qt::Key_M, Qt::Key_Delete, Qt::Key_Space, Qt::Key_I})
        QTest::keyClick(input, key);
    settle();
    EXPECT_EQ(w.workspace.snapshot(), before);
    EXPECT_TRUE(input->toPlainText().startsWith("cqm")) << input->toPlainText().toStdString();
    EXPECT_EQ(w.window.findChild<ui::TimelineView*>()->tool(), ui::Tool::select);
}

TEST(Actions, AreGreyInMenus_ButTellWhyByKey) {
    Window w;
    w.workspace.select({});
    QAction* remove = actions(w).of("clip.remove");
    with_menu(w, "&Edit", [&](QMenu&) { EXPECT_FALSE(remove->isEnabled()); });
    EXPECT_TRUE(remove->isEnabled());
    QStringList told;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& why) { told << why; });
    press(w, Qt::Key_Delete);
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains("Select a clip")) << told[0].toStdString();
    w.workspace.select({w.first().id});
    with_menu(w, "&Edit", [&](QMenu&) { EXPECT_TRUE(remove->isEnabled()); });
}

TEST(Actions, TheSearchFindsCommandsOfEveryKind_AndDoesThem) {
    Window w;
    w.workspace.select({w.first().id});
    actions(w).of("help.find_action")->trigger();
    settle();
    auto* search = w.window.findChild<ui::ActionSearch*>();
    ASSERT_TRUE(search);
    search->findChild<QLineEdit*>()->setText("mute clip");
    auto* list = search->findChild<QListWidget*>();
    ASSERT_GE(list->count(), 1);
    QTest::keyClick(search->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    EXPECT_TRUE(w.first().muted);
}

namespace {

/// The search, with these words typed into it.
ui::ActionSearch* searched(Window& w, const QString& words) {
    actions(w).of("help.find_action")->trigger();
    settle();
    auto* search = w.window.findChild<ui::ActionSearch*>();
    search->findChild<QLineEdit*>()->setText(words);
    return search;
}

QString first_found(Window& w, const QString& words) {
    auto* search = searched(w, words);
    const auto* list = search->findChild<QListWidget*>();
    const QString first = list->count() > 0 ? list->item(0)->data(Qt::UserRole).toString() : QString();
    delete search;
    return first;
}

} // namespace

TEST(Actions, TheSearch_TakesWhatIsCalledSo_BeforeWhatOnlyHoldsTheWord) {
    Window w;
    w.workspace.select({w.first().id});
    actions(w).of("marker.add")->trigger();
    EXPECT_EQ(first_found(w, "markers"), "panel.markers"); // not "Remove all markers"
    EXPECT_EQ(first_found(w, "speed"), "clip.speed");
    EXPECT_EQ(first_found(w, "exp"), "file.export");
}

TEST(Actions, TheSearch_KnowsWhatOtherEditorsCallIt) {
    Window w;
    w.workspace.select({w.first().id});
    EXPECT_EQ(first_found(w, "keyframe"), "panel.keys");
    EXPECT_EQ(first_found(w, "crossfade"), "transition.add");
    EXPECT_EQ(first_found(w, "ripple delete"), "clip.ripple_remove");
    EXPECT_EQ(first_found(w, "freeze frame"), "clip.freeze");
    EXPECT_EQ(first_found(w, "effect controls"), "panel.inspector");
    EXPECT_EQ(first_found(w, "render queue"), "panel.jobs");
}

TEST(Actions, WhatNoActionIsCalled_GoesToTheChat) {
    Window w;
    auto* search = searched(w, "turn the sky purple");
    EXPECT_EQ(search->findChild<QListWidget*>()->count(), 0);
    QTest::keyClick(search->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    EXPECT_EQ(w.window.findChild<ui::ChatPanel*>()->draft(), "turn the sky purple");
}

TEST(Actions, TheOtherNames_AreOfCommandsThatThereAre) {
    Window w;
    int known = 0;
    for (const QString& id : actions(w).ids())
        known += ui::other_names(id).isEmpty() ? 0 : 1;
    EXPECT_EQ(known, ui::all_other_names().size());
}

TEST(Actions, ADialogBeginsWithWhatIsNow) {
    Window w;
    w.workspace.select({w.first().id});
    ASSERT_TRUE(w.workspace.attempt_run("clip.speed", {{"percent", 150}}).isEmpty());
    const auto field = [&](const char* command, const char* name) {
        actions(w).of(command)->trigger();
        settle();
        auto* dialog = w.window.findChild<ui::ArgumentDialog*>();
        const QString text = dialog->findChild<QLineEdit*>(name)->text();
        EXPECT_TRUE(dialog->findChild<QPushButton*>("primary")->isDefault());
        delete dialog;
        return text;
    };
    EXPECT_EQ(field("clip.speed", "percent"), "150");
    EXPECT_EQ(field("clip.ramp", "to"), "150");
    EXPECT_EQ(field("clip.rename", "name"), QString::fromStdString(w.first().name));
}

TEST(Actions, WhatACommandNeeds_IsAskedFor_ARefusalStandsThere) {
    Window w;
    w.workspace.select({w.first().id});
    actions(w).of("clip.speed")->trigger();
    settle();
    auto* dialog = w.window.findChild<ui::ArgumentDialog*>();
    ASSERT_TRUE(dialog);
    dialog->findChild<QLineEdit*>()->setText("fast");
    dialog->accept();
    EXPECT_TRUE(dialog->findChild<QLabel*>("problem")->text().contains("fast"));
    dialog->findChild<QLineEdit*>()->setText("0");
    dialog->accept();
    EXPECT_TRUE(dialog->isVisible());
    dialog->findChild<QLineEdit*>()->setText("200");
    dialog->accept();
    settle();
    EXPECT_NEAR(w.first().speed.value(), 2, 1e-9);
}

TEST(KeyMap, EveryPreset_NamesCommandsThatThereAre_AndNoKeyTwice) {
    Window w;
    for (const auto& [name, title] : ui::KeyMap::presets()) {
        actions(w).change_keys([&](ui::KeyMap& map) { EXPECT_TRUE(map.use(name)) << name.toStdString(); });
        for (const QString& id : actions(w).ids())
            for (const QKeySequence& key : actions(w).keys().of(id))
                EXPECT_TRUE(actions(w).keys().users(key, id).isEmpty())
                    << name.toStdString() << ": " << key.toString().toStdString() << " of "
                    << id.toStdString();
    }
    actions(w).change_keys([](ui::KeyMap& map) { map.use("saycut"); });
}

TEST(KeyMap, TheFilesOfThePresets_NameCommandsThatThereAre_EachOnce) {
    Window w;
    for (const auto& [name, title] : ui::KeyMap::presets()) {
        QFile file(":/saycut/keys/" + name + ".json");
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        const QString text = QString::fromUtf8(file.readAll()); // a reader of JSON keeps the last of two
        QStringList named;
        static const QRegularExpression line("\"([a-z]+\\.[a-z_0-9]+)\"\\s*:");
        for (auto found = line.globalMatch(text); found.hasNext();)
            named << found.next().captured(1);
        EXPECT_EQ(named.size(), QJsonDocument::fromJson(text.toUtf8()).object()["keys"].toObject().size())
            << name.toStdString() << ": one stands there twice";
        EXPECT_GT(named.size(), 5) << name.toStdString();
        for (const QString& id : named)
            EXPECT_TRUE(actions(w).has(id)) << name.toStdString() << ": no command " << id.toStdString();
    }
}

TEST(KeyMap, OwnKeysAreKept_WhoHadThemLosesThem_AndGetsThemBack) {
    {
        Window w;
        actions(w).change_keys([](ui::KeyMap& map) { map.set("clip.split", {QKeySequence("X")}); });
        EXPECT_EQ(actions(w).of("clip.split")->shortcut(), QKeySequence("X"));
        EXPECT_TRUE(actions(w).of("mark.clips")->shortcut().isEmpty());
    }
    {
        Window w; // remembered
        w.workspace.seek(core::from_seconds(0.5));
        press(w, Qt::Key_X);
        EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 2U);
        ASSERT_TRUE(actions(w).keys().write(w.path("keys.json")));
        actions(w).change_keys([](ui::KeyMap& map) { map.reset("clip.split"), map.reset("mark.clips"); });
        EXPECT_EQ(actions(w).of("clip.split")->shortcut(), QKeySequence("Ctrl+K"));
        EXPECT_EQ(actions(w).of("mark.clips")->shortcut(), QKeySequence("X"));
        actions(w).change_keys([&](ui::KeyMap& map) { EXPECT_EQ(map.read(w.path("keys.json")), QString()); });
        EXPECT_EQ(actions(w).of("clip.split")->shortcut(), QKeySequence("X"));
        actions(w).change_keys([&](ui::KeyMap& map) { EXPECT_NE(map.read(w.path("clip.mp4")), QString()); });
        actions(w).change_keys([](ui::KeyMap& map) { map.use("saycut"); });
    }
    QSettings().remove("keys");
}
