// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts of the panels: the built-in ones, and those that a person keeps under a name.
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/main/main_window.h"
#include "ui/main/menus.h"
#include "ui/panels/docks.h"
#include <QMenu>
#include <QSettings>

namespace ui {

void MainWindow::keep_layouts() const {
    QSettings().setValue("window/layouts", docks_->kept());
}

void MainWindow::add_layout_commands() {
    for (const WorkspaceSpec& spec : workspace_specs())
        add(
            "workspace." + spec.id, "", spec.title, [this, id = spec.id] { docks_->use(id); },
            [this, id = spec.id] { return docks_->current() == id; });
    add("workspace.reset", "", tr("Reset the layout"), [this] { docks_->reset(); });
    add("workspace.save_as", "", tr("Keep the layout as…"), [this] { keep_layout(); });
    const auto why_not = [this] {
        return docks_->current_own().isEmpty()
                   ? tr("This layout comes with Saycut. Choose one of your own first.")
                   : QString();
    };
    actions_->add({.id = "workspace.remove",
                   .text = tr("Remove the layout"),
                   .run =
                       [this, why_not] {
                           if (const QString why = why_not(); !why.isEmpty())
                               return Q_EMIT workspace_.refused(why);
                           docks_->forget(docks_->current_own());
                           keep_layouts();
                           actions_->refresh();
                       },
                   .why_not = why_not});
}

void MainWindow::keep_layout() {
    ask_for_name(
        this,
        {.title = tr("Keep the layout"), .label = tr("Name of the layout"), .text = docks_->current_own()},
        [this](const QString& text) {
            constexpr int kLongest = 60;
            const QString name = one_line(text, kLongest);
            for (const WorkspaceSpec& spec : workspace_specs())
                if (spec.title.compare(name, Qt::CaseInsensitive) == 0)
                    return Q_EMIT workspace_.refused(
                        tr("The layout '%1' comes with Saycut. Choose another name.").arg(name));
            const auto keep = [this, name] {
                docks_->keep_as(name);
                keep_layouts();
                actions_->refresh();
            };
            if (!docks_->own().contains(name)) return keep();
            ask(this,
                {.title = tr("Keep the layout"),
                 .text = tr("There is already a layout '%1'. Replace it?").arg(name),
                 .buttons = QMessageBox::Yes | QMessageBox::Cancel,
                 .preset = QMessageBox::Cancel,
                 .yes = tr("Replace")},
                [keep](QMessageBox::StandardButton answer) {
                    if (answer == QMessageBox::Yes) keep();
                });
        });
}

QMenu* MainWindow::layout_menu() {
    const MenuSpec spec = submenu("workspaces");
    auto* menu = new QMenu(spec.title, this);
    actions_->fill(menu, spec.ids);
    QAction* behind = actions_->of("workspace.reset"); // the person's own stand over it
    QAction* line = menu->insertSeparator(behind);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, line] {
        for (QAction* before : menu->actions())
            if (before->property("own").toBool()) delete before;
        for (const QString& name : docks_->own()) {
            auto* made = new QAction(plain_action(name), menu);
            made->setProperty("own", true);
            made->setCheckable(true);
            made->setChecked(docks_->current_own() == name);
            menu->insertAction(line, made);
            connect(made, &QAction::triggered, this, [this, name] {
                docks_->use(Docks::own_id(name));
                actions_->refresh();
            });
        }
        line->setVisible(!docks_->own().isEmpty());
    });
    return menu;
}

} // namespace ui
