// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"
#include "ui/main/main_window.h"
#include "ui/timeline/timeline_view.h"
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>

namespace ui {

void MainWindow::build_file_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    add(menu, {}, tr("New project"), {QKeySequence::New}, [this] {
        if (may_leave()) workspace_.open({});
    });
    add(menu, {}, tr("Open…"), {QKeySequence::Open}, [this] { open_project(); });
    add(menu, {}, tr("Save"), {QKeySequence::Save}, [this] { save(false); });
    add(menu, {}, tr("Save as…"), {QKeySequence("Ctrl+Shift+S")}, [this] { save(true); });
    menu->addSeparator();
    add(menu, "import", tr("Import media…"), {QKeySequence("Ctrl+I")}, [this] { import_files(); });
    add(menu, "export", tr("Export…"), {QKeySequence("Ctrl+M"), QKeySequence("Ctrl+E")}, [this] {
        if (workspace_.project().duration() <= core::Time(0))
            return static_cast<void>(QMessageBox::information(
                this, tr("Export"), tr("The timeline is empty. Import a clip first.")));
        ExportDialog(workspace_, this).exec();
    });
    menu->addSeparator();
    add(menu, {}, tr("Quit"), {QKeySequence::Quit}, [this] { close(); });
}

void MainWindow::import_files() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import media"));
    if (files.isEmpty()) return;
    workspace_.import(files, false);
    timeline_->zoom_to_fit();
}

bool MainWindow::save(bool as) {
    QString file;
    if (as || workspace_.untitled()) {
        file = QFileDialog::getSaveFileName(this, tr("Save project"), workspace_.title() + ".saycut",
                                            tr("Saycut projects (*.saycut)"));
        if (file.isEmpty()) return false;
        if (!file.endsWith(".saycut")) file += ".saycut";
    }
    const QString problem = workspace_.save(file);
    if (!problem.isEmpty()) QMessageBox::warning(this, tr("Save"), problem);
    return problem.isEmpty();
}

void MainWindow::open_project() {
    if (!may_leave()) return;
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open project"), {}, tr("Saycut projects (*.saycut)"));
    if (file.isEmpty()) return;
    const QString problem = workspace_.open(file);
    if (!problem.isEmpty()) QMessageBox::warning(this, tr("Open"), problem);
    timeline_->zoom_to_fit();
}

bool MainWindow::may_leave() {
    if (!workspace_.unsaved() || workspace_.project().media.empty()) return true;
    const auto choice = QMessageBox::question(this, tr("Unsaved changes"),
                                              tr("Save the changes to '%1'?").arg(workspace_.title()),
                                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    return choice == QMessageBox::Discard || (choice == QMessageBox::Save && save(false));
}

} // namespace ui
