// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving and leaving projects. Every question is asked without an event loop of its own: what
// follows is handed on as a function.
#include "core/store/sample.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/dialogs/backups_dialog.h"
#include "ui/dialogs/format_dialog.h"
#include "ui/dialogs/missing_dialog.h"
#include "ui/export/export_dialog.h"
#include "ui/main/main_window.h"
#include "ui/main/recovery_bar.h"
#include "ui/main/timeline_files.h"
#include "ui/timeline/timeline_view.h"
#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>

namespace ui {

void MainWindow::add_file_commands() {
    add("file.new", "", tr("New project"), [this] {
        leave_project([this](Unsaved left) { say_problem(tr("New project"), workspace_.open({}, left)); });
    });
    add("file.new_of_format", "", tr("New project of a format…"), [this] { new_project(); });
    add("file.settings", "", tr("Project settings…"), [this] { project_settings(); });
    add("file.open", "", tr("Open…"), [this] { open_project(); });
    add("file.open_timeline", "", tr("Open timeline of another program…"), [this] { open_timeline(); });
    add("file.export_timeline", "", tr("Export timeline or subtitles…"), [this] { export_timeline(); });
    add("file.sample", "", tr("Try a sample"), [this] { open_sample(); });
    add("file.collect", "", tr("Collect the project and its media…"), [this] { collect(); });
    add("file.backups", "", tr("Backups…"), [this] { show_backups(); });
    add("file.save", "", tr("Save"), [this] { save(false); });
    add("file.save_as", "", tr("Save as…"), [this] { save(true); });
    add("file.look_for_unsaved", "", tr("Look for unsaved projects"), [this] {
        recovery_->look();
        if (!recovery_->isVisible())
            ask(this, {.title = tr("Unsaved projects"), .text = tr("No untitled project was left behind.")});
    });
    actions_->add({.id = "file.import",
                   .text = tr("Import media…"),
                   .icon = "import",
                   .run = [this] { import_files(); },
                   .tip = tr("Into the media panel; while the timeline is empty, onto it as well")});
    add("file.find_missing", "", tr("Find missing media…"), [this] { find_missing(); });
    add("file.export", "export", tr("Export…"), [this] { export_project(); });
    add("file.quit", "", tr("Quit"), [this] { close(); });
}

void MainWindow::say_problem(const QString& title, const QString& problem) {
    if (!problem.isEmpty()) ask(this, {.title = title, .text = problem});
}

void MainWindow::open_sample() {
    leave_project([this](Unsaved left) {
        say_problem(tr("Sample"), workspace_.open_new(core::sample_project(), left));
        timeline_->zoom_to_fit();
    });
}

void MainWindow::collect() {
    choose_files(this,
                 {.title = tr("Collect into a new folder"),
                  .start = workspace_.title() + tr(" collected"),
                  .for_saving = true,
                  .ask_before_replacing = false},
                 [this](const QStringList& files) {
                     Q_EMIT workspace_.noticed(tr("The project and its media are being copied."));
                     timelines_->collect(
                         workspace_.film(), workspace_.project_path(), files.front(), workspace_.title(),
                         [this](const core::Collected& done) {
                             QString text =
                                 tr("Collected %1 files, %2 MB, into %3.")
                                     .arg(done.files)
                                     .arg(done.bytes >> 20U)
                                     .arg(QString::fromStdString(done.project.parent_path().string()));
                             if (!done.missing.empty())
                                 text +=
                                     tr(" %1 media are missing and were left out.").arg(done.missing.size());
                             Q_EMIT workspace_.noticed(text);
                         });
                 });
}

void MainWindow::show_backups() {
    if (workspace_.untitled())
        return ask(this,
                   {.title = tr("Backups"), .text = tr("Save the project first: backups are made then.")});
    auto* dialog = new BackupsDialog(workspace_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupsDialog::wanted, this, [this](const QString& file) { open_file(file); });
    dialog->open();
}

void MainWindow::import_files() {
    choose_files(this, {.title = tr("Import media"), .mode = QFileDialog::ExistingFiles},
                 [this](const QStringList& files) {
                     // Who has just begun sees something; who is at work puts things where they belong.
                     const bool begun = workspace_.film()->duration() > core::Time(0);
                     workspace_.import(
                         files, begun,
                         [this, begun] {
                             if (!begun) timeline_->zoom_to_fit();
                         },
                         bin_->folder());
                 });
}

void MainWindow::find_missing() {
    if (findChild<MissingDialog*>()) return;
    auto* dialog = new MissingDialog(workspace_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MissingDialog::looked, this, [this, dialog](int missing) {
        if (dialog->isVisible()) return; // it shows, or closes, by itself
        if (missing > 0) return dialog->open();
        dialog->deleteLater();
        ask(this, {.title = tr("Missing media"), .text = tr("All media are where the project says.")});
    });
}

void MainWindow::export_project() {
    if (workspace_.film()->duration() <= core::Time(0))
        return ask(this, {.title = tr("Export"), .text = tr("The timeline is empty. Import a clip first.")});
    if (!export_) {
        export_ = new ExportDialog(workspace_, *exports_, this);
        export_->setAttribute(Qt::WA_DeleteOnClose);
    }
    export_->show();
    export_->raise();
    export_->activateWindow();
}

void MainWindow::export_as(const QString& preset, const core::FilmForm& form,
                           const std::optional<core::TimeRange>& range) {
    if (range) {
        workspace_.clear_marks();
        workspace_.mark_in(range->start);
        workspace_.mark_out(range->end);
    }
    export_project();
    if (export_) export_->offer(preset, form, range.has_value());
}

void MainWindow::save(bool as, std::function<void()> then) {
    const auto done = [this, then = std::move(then)](const QString& file) {
        const QString problem = workspace_.save(file);
        say_problem(tr("Save"), problem);
        if (problem.isEmpty() && then) then();
    };
    if (!as && !workspace_.untitled()) return done({});
    choose_files(this,
                 {.title = tr("Save project"),
                  .start = workspace_.title() + ".saycut",
                  .filter = tr("Saycut projects (*.saycut)"),
                  .ending = "saycut",
                  .for_saving = true},
                 [done](const QStringList& files) { done(files.front()); });
}

namespace {

bool changes(const core::SetFormat& format, const core::Project& project) {
    return format.size.width > 0 || format.colour != project.colour ||
           format.sound_layout != project.sound_layout;
}

} // namespace

void MainWindow::new_project() {
    auto* dialog = new FormatDialog(nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const core::SetFormat format = dialog->chosen();
        leave_project([this, format](Unsaved left) {
            const QString problem = workspace_.open({}, left);
            if (problem.isEmpty() && changes(format, {})) workspace_.apply({format}, tr("Format"));
            say_problem(tr("New project"), problem);
        });
    });
    dialog->open();
}

void MainWindow::project_settings() {
    auto* dialog = new FormatDialog(&workspace_.project(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const core::SetFormat format = dialog->chosen();
        if (changes(format, workspace_.project())) workspace_.apply({format}, tr("Format"));
    });
    dialog->open();
}

void MainWindow::open_file(const QString& file) {
    leave_project([this, file](Unsaved left) {
        say_problem(tr("Open"), workspace_.open(file, left));
        remember_file();
        timeline_->zoom_to_fit();
    });
}

void MainWindow::open_project() {
    leave_project([this](Unsaved left) {
        choose_files(this, {.title = tr("Open project"), .filter = tr("Saycut projects (*.saycut)")},
                     [this, left](const QStringList& files) {
                         say_problem(tr("Open"), workspace_.open(files.front(), left));
                         remember_file();
                         timeline_->zoom_to_fit();
                     });
    });
}

void MainWindow::open_timeline() {
    choose_files(this, {.title = tr("Open timeline"), .filter = TimelineFiles::filter(false)},
                 [this](const QStringList& files) { open_timeline(files.front()); });
}

void MainWindow::open_timeline(const QString& file) {
    const QFileInfo info(file);
    const FileChoice target{.title = tr("Save as project"),
                            .start = info.path() + "/" + info.completeBaseName() + ".saycut",
                            .filter = tr("Saycut projects (*.saycut)"),
                            .ending = "saycut",
                            .for_saving = true};
    choose_files(this, target, [this, file](const QStringList& files) {
        timelines_->convert(file, files.front(), [this, project = files.front()](const auto& done) {
            open_file(project);
            say_problem(tr("Not taken over"), TimelineFiles::left_out(done));
        });
    });
}

void MainWindow::export_timeline() {
    const FileChoice target{.title = tr("Export timeline or subtitles"),
                            .start = workspace_.title() + ".otio",
                            .filter = TimelineFiles::filter(true),
                            .ending = "otio",
                            .for_saving = true};
    choose_files(this, target, [this](const QStringList& files) {
        const QString project = QString::fromStdString(workspace_.project_path().string());
        timelines_->convert(project, files.front(), [this](const auto& done) {
            say_problem(tr("Not carried by this format"), TimelineFiles::left_out(done));
        });
    });
}

QStringList MainWindow::recent_files() {
    QStringList there;
    for (const QString& file : QSettings().value("recent").toStringList())
        if (QFileInfo::exists(file)) there << file;
    return there;
}

QString MainWindow::plain_file_name(const QString& file) {
    return plain_action(QFileInfo(file).completeBaseName() + "  (" + QFileInfo(file).path() + ")");
}

void MainWindow::remember_file() {
    constexpr int kMost = 12;
    if (workspace_.untitled()) return;
    const QString file = QString::fromStdString(workspace_.project_path().string());
    QStringList files = recent_files();
    files.removeAll(file);
    files.prepend(file);
    QSettings().setValue("recent", files.mid(0, kMost));
}

void MainWindow::recover(const QString& file) {
    leave_project([this, file](Unsaved left) {
        say_problem(tr("Open"), workspace_.open_unsaved(file, left));
        timeline_->zoom_to_fit();
    });
}

void MainWindow::leave_project(std::function<void(Unsaved)> then) {
    if (!workspace_.unsaved()) return then(Unsaved::keep);
    ask(this,
        {.title = tr("Unsaved changes"),
         .text = tr("Save the changes to '%1'?").arg(workspace_.title()),
         .buttons = QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
         .preset = QMessageBox::Save},
        [this, then = std::move(then)](QMessageBox::StandardButton answer) {
            if (answer == QMessageBox::Save) save(false, [then] { then(Unsaved::keep); });
            if (answer == QMessageBox::Discard) then(Unsaved::discard);
        });
}

QString MainWindow::work_in_progress() const {
    // What has no file of its own (proxies, the camera's way) is made again when it is wanted.
    for (const core::Job& job : exports_->queue().jobs())
        if (!job.over() && !job.file.empty()) return tr("A film is being exported.");
    if (controller_->busy_for_long()) return tr("The model is still working on your last message.");
    return {};
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (ending_ || (!workspace_.unsaved() && work_in_progress().isEmpty())) {
        keep_state();
        controller_->stop();
        exports_->queue().stop_all();
        return event->accept();
    }
    event->ignore(); // until the questions are answered
    const auto leave = [this] {
        leave_project([this](Unsaved left) {
            const QString problem = left == Unsaved::discard ? workspace_.discard() : QString();
            if (!problem.isEmpty()) return say_problem(tr("Quit"), problem);
            ending_ = true;
            close();
        });
    };
    const QString work = work_in_progress();
    if (work.isEmpty()) return leave();
    ask(this,
        {.title = tr("Quit"),
         .text = tr("%1 Stop it and quit?").arg(work),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Yes,
         .yes = tr("Stop and quit")},
        [leave](QMessageBox::StandardButton answer) {
            if (answer == QMessageBox::Yes) leave();
        });
}

void MainWindow::end() {
    ending_ = true;
    close();
}

} // namespace ui
