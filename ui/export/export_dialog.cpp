// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ui {

ExportDialog::ExportDialog(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setWindowTitle(tr("Export"));
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    auto* form = new QFormLayout;
    form->setSpacing(10);
    preset_ = new QComboBox(this);
    for (const std::string& name : core::encode_preset_names())
        preset_->addItem(QString::fromStdString(name));
    QString folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (!QDir(folder).exists()) folder = QDir::homePath();
    path_ = new QLineEdit(folder + "/" + workspace.title() + ".mp4", this);
    auto* browse = new QPushButton(tr("Choose…"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(path_, 1);
    row->addWidget(browse);
    const core::Size size = workspace.project().canvas();
    const core::FrameRate rate = workspace.project().rate();
    form->addRow(tr("Preset"), preset_);
    form->addRow(tr("File"), row);
    form->addRow(tr("Picture"),
                 new QLabel(tr("%1×%2, %3 frames a second, %4 s")
                                .arg(size.width)
                                .arg(size.height)
                                .arg(rate.value(), 0, 'g', 5)
                                .arg(core::to_seconds(workspace.project().duration()), 0, 'f', 2),
                            this));
    marked_only_ = new QCheckBox(tr("Only the marked range"), this);
    marked_only_->setVisible(workspace.marked().has_value());
    marked_only_->setChecked(workspace.marked().has_value());
    form->addRow(QString(), marked_only_);
    column->addLayout(form);
    bar_ = new QProgressBar(this);
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    state_ = new QLabel(tr("The file appears when it is complete."), this);
    state_->setObjectName("faint");
    state_->setWordWrap(true);
    column->addWidget(bar_);
    column->addWidget(state_);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getSaveFileName(this, tr("Export to"), path_->text());
        if (!chosen.isEmpty()) path_->setText(chosen);
    });
    add_buttons(column);
}

void ExportDialog::add_buttons(QVBoxLayout* column) {
    auto* buttons = new QHBoxLayout;
    close_ = new QPushButton(tr("Close"), this);
    start_ = new QPushButton(tr("Export"), this);
    start_->setObjectName("primary");
    start_->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(start_);
    column->addLayout(buttons);
    // The file's name follows the preset: what it writes must fit the ending.
    connect(preset_, &QComboBox::currentTextChanged, this, [this](const QString& name) {
        const std::filesystem::path now(path_->text().toStdString());
        const std::string ending = core::ending_of(core::encode_preset(name.toStdString()));
        path_->setText(QString::fromStdString((now.parent_path() / now.stem()).string() + ending));
    });
    connect(start_, &QPushButton::clicked, this, [this] { start(); });
    connect(close_, &QPushButton::clicked, this, [this] { reject(); });
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::reject() {
    if (running_) return thread_.request_stop(), state_->setText(tr("Stopping…"));
    QDialog::reject();
}

void ExportDialog::start() {
    core::ExportRequest request{.project = workspace_.snapshot(),
                                .project_file = workspace_.project_path(),
                                .output = path_->text().toStdString()};
    try {
        request.settings = core::settings_for(request.output, preset_->currentText().toStdString());
    } catch (const core::Failure& failure) {
        return state_->setText(failure.what());
    }
    if (marked_only_->isChecked()) request.range = workspace_.marked();
    running_ = true;
    start_->setEnabled(false);
    close_->setText(tr("Stop"));
    thread_ = std::jthread([this, request](std::stop_token stop) {
        try {
            const auto result = core::export_project(request, stop, [&](const core::ExportProgress& p) {
                if (p.frame % 3 && p.frame != p.frames) return;
                post(this, [this, p] {
                    bar_->setValue(static_cast<int>(1000 * p.frame / p.frames));
                    state_->setText(tr("Frame %1 of %2, about %3 s left")
                                        .arg(p.frame)
                                        .arg(p.frames)
                                        .arg(static_cast<int>(p.seconds_left + 0.5)));
                });
            });
            post(this, [this, result] {
                finish(true, tr("Wrote %1 (%2 MB in %3 s).")
                                 .arg(QString::fromStdString(result.path))
                                 .arg(static_cast<double>(result.bytes) / 1e6, 0, 'f', 1)
                                 .arg(result.seconds, 0, 'f', 1));
            });
        } catch (const core::Stopped&) {
            post(this, [this] { finish(false, tr("Stopped. Nothing was written.")); });
        } catch (...) {
            post(this,
                 [this, why = QString::fromStdString(core::sentence_of_thrown())] { finish(false, why); });
        }
    });
}

void ExportDialog::show_problem(const QString& sentence) {
    state_->setText(sentence);
}

void ExportDialog::finish(bool ok, const QString& text) {
    running_ = false;
    start_->setEnabled(true);
    close_->setText(tr("Close"));
    state_->setText(text);
    bar_->setValue(ok ? 1000 : 0);
}

} // namespace ui
