// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/chat/chat_panel.h"
#include "ui/export/export_dialog.h"
#include "ui/main/menus.h"
#include "ui/main/recovery_bar.h"
#include "ui/main/timeline_files.h"
#include "ui/models/model_dialog.h"
#include "ui/panels/docks.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/transport_bar.h"
#include "ui/viewer/viewer_widget.h"
#include <QApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(Workspace& workspace, AssistantFactory make_assistant)
    : workspace_(workspace), make_assistant_(make_assistant),
      controller_(new ChatController(workspace, std::move(make_assistant), this)),
      actions_(new Actions(workspace, this)) {
    exports_ = new ExportQueue(this);
    timelines_ = new TimelineFiles(this);
    docks_ = new Docks(*this);
    timeline_ = new TimelineView(workspace_, this);
    auto* viewer = new ViewerWidget(workspace, this);
    transport_ = new TransportBar(workspace, *viewer, this);
    add_file_commands();
    add_edit_commands();
    add_tool_commands();
    add_play_commands();
    add_view_commands();
    add_panels();
    transport_->add_buttons(*actions_);
    auto* viewer_panel = new QFrame(this);
    viewer_panel->setObjectName("panel");
    auto* viewer_column = new QVBoxLayout(viewer_panel);
    viewer_column->setContentsMargins(8, 8, 8, 4);
    viewer_column->addWidget(viewer, 1);
    viewer_column->addWidget(transport_);
    auto* frame = new QWidget(this);
    auto* margin = new QVBoxLayout(frame);
    margin->setContentsMargins(2, 2, 2, 2);
    recovery_ = new RecoveryBar(this);
    margin->addWidget(recovery_);
    margin->addWidget(viewer_panel, 1);
    setCentralWidget(frame);
    build_menus();
    connect(bin_, &MediaBin::import_wanted, this, [this] { import_files(); });
    connect(controller_, &ChatController::export_wanted, this,
            [this](const QString& preset, const std::optional<core::TimeRange>& range) {
                export_as(preset, range);
            });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh_title(); });
    connect(&workspace, &Workspace::moved, this,
            [this](const std::filesystem::path&, const std::filesystem::path&) { remember_file(); });
    connect(recovery_, &RecoveryBar::wanted, this, [this](const QString& file) { recover(file); });
    connect(exports_, &ExportQueue::ended, this,
            [this](const QString& what) { Q_EMIT workspace_.noticed(what); });
    bring_back_state();
    refresh_title();
    setFocusPolicy(Qt::StrongFocus);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::build_timeline_panel() {
    auto* panel = new QFrame(this);
    panel->setObjectName("panel");
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(8, 4, 8, 8);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    for (const QString& id : timeline_tools().split(' ')) {
        if (id == ">")
            row->addStretch();
        else if (id == "-")
            row->addSpacing(14);
        else
            row->addWidget(actions_->button(id, panel));
    }
    column->addLayout(row);
    column->addWidget(timeline_, 1);
    return panel;
}

QAction* MainWindow::add(const QString& id, const QString& icon_name, const QString& text,
                         std::function<void()> run, std::function<bool()> on) {
    return actions_->add(
        {.id = id, .text = text, .icon = icon_name, .run = std::move(run), .on = std::move(on)});
}

void MainWindow::show_problem(const QString& sentence) {
    Q_EMIT workspace_.refused(sentence);
}

void MainWindow::offer_unsaved() {
    recovery_->look();
}

void MainWindow::refresh_title() {
    const QString name = one_line(workspace_.title(), 120).replace("[*]", "[*][*]"); // as Qt wants it written
    setWindowTitle(tr("%1%2 - Saycut").arg(name, workspace_.unsaved() ? "*" : ""));
}

} // namespace ui
