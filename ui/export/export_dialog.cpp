// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"
#include "core/base/result.h"
#include "core/store/find_media.h"
#include "core/store/may_write.h"
#include "ui/base/ask.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/export/preset_titles.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ui {

ExportDialog::ExportDialog(Workspace& workspace, ExportQueue& queue, QWidget* parent)
    : Guarded(parent), workspace_(workspace), queue_(queue), project_(workspace.project_path()) {
    setWindowTitle(tr("Export"));
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    auto* form = new QFormLayout;
    form->setSpacing(10);
    preset_ = new QComboBox(this);
    for (const std::string& name : core::encode_preset_names())
        preset_->addItem(preset_title(name), QString::fromStdString(name));
    QString folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (!QDir(folder).exists()) folder = QDir::homePath();
    path_ = new QLineEdit(folder + "/" + workspace.title() + ".mp4", this);
    path_->setAccessibleName(tr("File"));
    auto* browse = new QPushButton(tr("Choose…"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(path_, 1);
    row->addWidget(browse);
    form->addRow(tr("Preset"), preset_);
    form->addRow(tr("File"), row);
    picture_ = plain_label({}, this);
    form->addRow(tr("Picture"), picture_);
    marked_only_ = new QCheckBox(tr("Only the marked range"), this);
    marked_only_->setChecked(workspace.marked().has_value());
    form->addRow(QString(), marked_only_);
    column->addLayout(form);
    bar_ = new QProgressBar(this);
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    state_ = plain_paragraph(tr("The file appears when it is complete."), this);
    state_->setObjectName("faint");
    column->addWidget(bar_);
    column->addWidget(state_);
    connect(browse, &QPushButton::clicked, this, [this] { choose_file(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::moved, this,
            [this](const std::filesystem::path&, const std::filesystem::path& to) { project_ = to; });
    connect(&queue, &ExportQueue::changed, this, [this] { follow(); });
    add_buttons(column);
    refresh();
}

void ExportDialog::add_buttons(QVBoxLayout* column) {
    auto* buttons = new QHBoxLayout;
    stop_ = new QPushButton(tr("Stop"), this);
    stop_->hide();
    auto* close = new QPushButton(tr("Close"), this);
    start_ = new QPushButton(tr("Export"), this);
    start_->setObjectName("primary");
    start_->setDefault(true);
    buttons->addWidget(stop_);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(start_);
    column->addLayout(buttons);
    // The file's name follows the preset: what it writes must fit the ending.
    connect(preset_, &QComboBox::currentIndexChanged, this, [this](int) {
        const QString name = preset_->currentData().toString();
        const std::filesystem::path now(path_->text().toStdString());
        const std::string ending = core::ending_of(core::encode_preset(name.toStdString()));
        path_->setText(QString::fromStdString((now.parent_path() / now.stem()).string() + ending));
    });
    connect(start_, &QPushButton::clicked, this, [this] { check_media(); });
    connect(stop_, &QPushButton::clicked, this, [this] { stop(); });
    connect(close, &QPushButton::clicked, this, [this] { reject(); });
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::offer(const QString& preset, bool marked_only) {
    if (running()) return;
    if (const int row = preset_->findData(preset); row >= 0) preset_->setCurrentIndex(row);
    marked_only_->setChecked(marked_only);
}

void ExportDialog::stop() {
    if (!running()) return;
    state_->setText(tr("Stopping…"));
    queue_.queue().stop(job_);
}

void ExportDialog::refresh() {
    // The dialog is about the project that it was opened for; an export that runs has its own snapshot.
    if (!workspace_.is_open(project_)) return QDialog::reject();
    const core::ProjectPtr film = workspace_.film();
    const core::Project& project = *film;
    picture_->setText(tr("%1×%2, %3 frames a second, %4 s")
                          .arg(project.canvas().width)
                          .arg(project.canvas().height)
                          .arg(project.rate().value(), 0, 'g', 5)
                          .arg(core::to_seconds(project.duration()), 0, 'f', 2));
    marked_only_->setVisible(workspace_.marked().has_value() && workspace_.desk().open.empty());
}

void ExportDialog::choose_file() {
    // Whether a file may be replaced is asked when the export starts: a name can also be typed.
    choose_files(
        this,
        {.title = tr("Export to"), .start = path_->text(), .for_saving = true, .ask_before_replacing = false},
        [this](const QStringList& files) { path_->setText(files.front()); });
}

/// Media that are not there would be slates: that is asked, not found out afterwards.
void ExportDialog::check_media() {
    const auto missing = core::offline_media(*workspace_.film(), project_);
    allow_missing_ = false;
    if (missing.empty()) return check_and_start();
    const QString first =
        QFileInfo(QString::fromStdString(workspace_.project().find_media(missing.front())->path)).fileName();
    ask(this,
        {.title = tr("Missing media"),
         .text =
             missing.size() == 1
                 ? tr("'%1' is not where the project says. File, Find missing media… looks for it. Export "
                      "with a slate in its place?")
                       .arg(first)
                 : tr("'%1' and %n more are not where the project says. File, Find missing media… looks for "
                      "them. Export with slates in their place?",
                      nullptr, static_cast<int>(missing.size()) - 1)
                       .arg(first),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Cancel,
         .yes = tr("Export with slates")},
        [this](QMessageBox::StandardButton answer) {
            if (answer != QMessageBox::Yes) return;
            allow_missing_ = true;
            check_and_start();
        });
}

void ExportDialog::check_and_start() {
    const QFileInfo file(path_->text());
    core::require_may_write(path_->text().toStdString(),
                            core::protected_by(*workspace_.film(), workspace_.project_path()));
    if (!file.exists()) return start();
    ask(this,
        {.title = tr("Export"),
         .text = tr("There is already a file '%1'. Replace it?").arg(file.fileName()),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Cancel,
         .yes = tr("Replace")},
        [this](QMessageBox::StandardButton answer) {
            if (answer == QMessageBox::Yes) start();
        });
}

void ExportDialog::start() {
    core::ExportRequest request{.project = workspace_.film(),
                                .project_file = workspace_.project_path(),
                                .output = path_->text().toStdString()};
    request.settings = core::settings_for(request.output, preset_->currentData().toString().toStdString());
    request.allow_missing = allow_missing_;
    if (!marked_only_->isHidden() && marked_only_->isChecked()) request.range = workspace_.marked();
    job_ = queue_.add(std::move(request));
    start_->setEnabled(false);
    stop_->show();
    follow();
}

void ExportDialog::show_problem(const QString& sentence) {
    state_->setText(sentence);
}

void ExportDialog::follow() {
    for (const core::Job& job : queue_.queue().jobs()) {
        if (job.number != job_ || !job_) continue;
        bar_->setValue(static_cast<int>(1000 * job.progress));
        if (job.state == core::Job::State::waiting)
            state_->setText(tr("Another film is written first. This dialog can be closed meanwhile."));
        else if (job.state == core::Job::State::stopped)
            state_->setText(tr("Stopped. Nothing was written."));
        else if (!job.note.empty())
            state_->setText(in_words(job.note));
        if (!job.over()) return;
        if (job.state != core::Job::State::done) bar_->setValue(0);
        job_ = 0;
        start_->setEnabled(true);
        stop_->hide();
        return;
    }
}

} // namespace ui
