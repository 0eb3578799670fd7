// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts of the panels: what was changed in one is kept, can be taken back, and can be kept under a name.
#include "tests/ui/window.h"
#include "ui/panels/docks.h"
#include <QDockWidget>
#include <QInputDialog>
#include <QMenu>
#include <QSettings>

using test::action, test::settle, test::Window;

namespace {

struct Layouts : Window {
    ui::Docks& docks = *window.findChild<ui::Docks*>();
    ~Layouts() { QSettings().remove("window"); }
    void run(const QString& id) {
        window.findChild<ui::Actions*>()->of(id)->trigger();
        settle();
    }
    [[nodiscard]] QDockWidget* dock(const QString& id) const { return docks.of(id); }
    /// Answers the question for a name.
    void keep_as(const QString& name) {
        run("workspace.save_as");
        auto* dialog = window.findChild<QInputDialog*>();
        ASSERT_TRUE(dialog);
        dialog->setTextValue(name);
        dialog->accept();
        settle();
    }
    /// The menu of the layouts as it is when it is opened.
    [[nodiscard]] QList<QAction*> menu() const {
        QList<QAction*> shown;
        for (QMenu* each : window.findChildren<QMenu*>()) {
            if (each->title() != "Layouts") continue;
            Q_EMIT each->aboutToShow();
            for (QAction* found : each->actions())
                if (found->isVisible()) shown << found;
            Q_EMIT each->aboutToHide();
        }
        settle(); // what was grey while it was open no longer is
        return shown;
    }
    [[nodiscard]] QAction* in_menu(const QString& name) const {
        for (QAction* each : menu())
            if (each->text() == name) return each;
        return nullptr;
    }
    void close() {
        workspace.discard();
        window.close();
    }
};

} // namespace

TEST(Layouts, KeepWhatWasChangedInThem_UntilTheyAreReset) {
    Layouts w;
    w.run("panel.history");
    w.dock("bin")->close();
    w.window.resizeDocks({w.dock("timeline")}, {360}, Qt::Vertical);
    settle();
    const int height = w.dock("timeline")->height();
    w.run("workspace.colour");
    EXPECT_TRUE(w.docks.shown("scopes"));
    EXPECT_FALSE(w.docks.shown("history"));
    w.dock("scopes")->close();
    w.run("workspace.edit");
    EXPECT_TRUE(w.docks.shown("history"));
    EXPECT_FALSE(w.docks.shown("bin"));
    EXPECT_EQ(w.dock("timeline")->height(), height);
    w.run("workspace.colour");
    EXPECT_FALSE(w.docks.shown("scopes"));
    w.run("workspace.reset");
    EXPECT_TRUE(w.docks.shown("scopes"));
    w.run("workspace.edit"); // the other one stays changed
    EXPECT_FALSE(w.docks.shown("bin"));
    w.run("workspace.reset");
    EXPECT_TRUE(w.docks.shown("bin"));
    EXPECT_FALSE(w.docks.shown("history"));
    w.run("workspace.colour");
    w.run("workspace.edit"); // it was reset for good
    EXPECT_TRUE(w.docks.shown("bin"));
}

TEST(Layouts, OneThatIsUsedAgain_StaysAsItIs) {
    Layouts w;
    w.dock("bin")->close();
    w.run("workspace.edit");
    EXPECT_FALSE(w.docks.shown("bin"));
    w.window.activateWindow();
    w.dock("timeline")->widget()->setFocus();
    w.run("view.maximise_panel");
    w.run("workspace.edit"); // all panels again
    EXPECT_FALSE(w.docks.maximised());
    EXPECT_TRUE(w.docks.shown("chat"));
    EXPECT_FALSE(w.docks.shown("bin"));
}

TEST(Layouts, OneOfOnesOwn_IsKeptUnderAName_Chosen_AndRemoved) {
    Layouts w;
    w.dock("chat")->close();
    w.run("panel.mixer");
    EXPECT_EQ(w.menu().size(), 5 + 1 + 3); // the built-in ones, a line, what is done with them
    w.keep_as("My sound");
    EXPECT_EQ(w.docks.current_own(), "My sound");
    ASSERT_TRUE(w.in_menu("My sound"));
    EXPECT_TRUE(w.in_menu("My sound")->isChecked());
    w.run("workspace.edit");
    EXPECT_TRUE(w.docks.shown("chat")); // what was changed went into the new one
    EXPECT_FALSE(w.docks.shown("mixer"));
    EXPECT_FALSE(w.in_menu("My sound")->isChecked());
    w.in_menu("My sound")->trigger();
    settle();
    EXPECT_FALSE(w.docks.shown("chat"));
    EXPECT_TRUE(w.docks.shown("mixer"));
    w.dock("mixer")->close();
    w.run("workspace.reset"); // as it was kept
    EXPECT_TRUE(w.docks.shown("mixer"));
    EXPECT_FALSE(w.docks.shown("chat"));
    w.run("workspace.remove");
    EXPECT_TRUE(w.docks.own().isEmpty());
    EXPECT_FALSE(w.in_menu("My sound"));
    QString why;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& said) { why = said; });
    w.run("workspace.remove"); // a built-in one
    EXPECT_TRUE(why.contains("comes with Saycut")) << why.toStdString();
}

TEST(Layouts, ANameThatIsTaken_IsAskedAbout_OrRefused) {
    Layouts w;
    w.dock("chat")->close();
    w.keep_as("One");
    w.run("panel.mixer");
    w.keep_as("One");
    test::answer(QMessageBox::Cancel);
    w.run("workspace.reset");
    EXPECT_FALSE(w.docks.shown("mixer"));
    w.run("panel.mixer");
    w.keep_as("One");
    test::answer(QMessageBox::Yes);
    w.run("workspace.reset");
    EXPECT_TRUE(w.docks.shown("mixer"));
    EXPECT_EQ(w.docks.own(), QStringList{"One"});
    QString why;
    QObject::connect(&w.workspace, &ui::Workspace::refused, &w.window,
                     [&](const QString& said) { why = said; });
    w.keep_as("editing");
    EXPECT_TRUE(why.contains("'editing' comes with Saycut")) << why.toStdString();
    EXPECT_EQ(w.docks.own(), QStringList{"One"});
}

TEST(Layouts, AreRememberedOverARestart) {
    {
        Window w;
        auto* docks = w.window.findChild<ui::Docks*>();
        docks->of("bin")->close();
        docks->use("sound");
        docks->of("mixer")->close();
        settle();
        docks->keep_as("Mine");
        docks->show("log", true);
        settle();
        w.workspace.discard();
        w.window.close();
    }
    Layouts w;
    EXPECT_EQ(w.docks.own(), QStringList{"Mine"});
    EXPECT_EQ(w.docks.current_own(), "Mine");
    EXPECT_TRUE(w.docks.shown("log"));
    w.run("workspace.reset");
    EXPECT_FALSE(w.docks.shown("log"));
    EXPECT_FALSE(w.docks.shown("mixer"));
    w.run("workspace.edit");
    EXPECT_FALSE(w.docks.shown("bin"));
    w.close();
}
