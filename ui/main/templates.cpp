// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects that others begin as: kept by name in the user's data folder.
#include "core/store/templates.h"
#include "core/base/user_data.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/main/main_window.h"
#include "ui/timeline/timeline_view.h"
#include <QMenu>
#include <algorithm>

namespace ui {

namespace {

std::filesystem::path folder() {
    return core::user_data_folder("templates") / "templates";
}

} // namespace

void MainWindow::add_template_commands() {
    add("file.save_template", "", tr("Keep as a template…"), [this] { save_template(); });
}

void MainWindow::save_template() {
    const QString proposed = workspace_.untitled() ? QString() : workspace_.title();
    ask_for_name(this,
                 {.title = tr("Keep as a template"), .label = tr("Name of the template"), .text = proposed},
                 [this](const QString& text) {
                     const std::string name = text.toStdString();
                     const auto keep = [this, name, text] {
                         core::keep_template(folder(), name, *workspace_.film(), workspace_.project_path());
                         Q_EMIT workspace_.noticed(tr("The template '%1' is kept.").arg(text));
                     };
                     const auto all = core::templates_in(folder());
                     if (std::find(all.begin(), all.end(), name) == all.end()) return keep();
                     ask(this,
                         {.title = tr("Keep as a template"),
                          .text = tr("There is already a template '%1'. Replace it?").arg(text),
                          .buttons = QMessageBox::Yes | QMessageBox::Cancel,
                          .preset = QMessageBox::Cancel,
                          .yes = tr("Replace")},
                         [keep](QMessageBox::StandardButton answer) {
                             if (answer == QMessageBox::Yes) keep();
                         });
                 });
}

QMenu* MainWindow::template_menu() {
    auto* menu = new QMenu(tr("New project from a template"), this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto all = core::templates_in(folder());
        for (const std::string& name : all) {
            const QString text = QString::fromStdString(name);
            menu->addAction(plain_action(text), this, guarded(this, [this, name, text] {
                                leave_project([this, name](Unsaved left) {
                                    say_problem(
                                        tr("New project"),
                                        workspace_.open_new(core::read_template(folder(), name), left));
                                    timeline_->zoom_to_fit();
                                });
                            }));
        }
        if (!all.empty()) {
            menu->addSeparator();
            QMenu* forget = menu->addMenu(tr("Forget"));
            for (const std::string& name : all)
                forget->addAction(plain_action(QString::fromStdString(name)), this,
                                  guarded(this, [name] { core::forget_template(folder(), name); }));
        } else {
            menu->addAction(tr("Nothing yet"))->setEnabled(false);
        }
    });
    return menu;
}

} // namespace ui
