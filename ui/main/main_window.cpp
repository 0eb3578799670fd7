// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/chat/chat_panel.h"
#include "ui/export/export_dialog.h"
#include "ui/main/recovery_bar.h"
#include "ui/models/model_dialog.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/transport_bar.h"
#include "ui/viewer/viewer_widget.h"
#include <QApplication>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(Workspace& workspace, AssistantFactory make_assistant)
    : workspace_(workspace), make_assistant_(make_assistant),
      controller_(new ChatController(workspace, std::move(make_assistant), this)) {
    auto* viewer = new ViewerWidget(workspace, this);
    transport_ = new TransportBar(workspace, *viewer, this);
    auto* viewer_panel = new QFrame(this);
    viewer_panel->setObjectName("panel");
    auto* viewer_column = new QVBoxLayout(viewer_panel);
    viewer_column->setContentsMargins(8, 8, 8, 4);
    viewer_column->addWidget(viewer, 1);
    viewer_column->addWidget(transport_);
    bin_ = new MediaBin(workspace, this);
    chat_ = new ChatPanel(workspace, *controller_, this);
    auto* top = columns_ = new QSplitter(Qt::Horizontal, this);
    top->setObjectName("columns");
    top->addWidget(bin_);
    top->addWidget(viewer_panel);
    top->addWidget(chat_);
    bin_->setMinimumWidth(230);
    chat_->setMinimumWidth(330);
    top->setSizes({260, 790, 370});
    top->setStretchFactor(1, 1);
    auto* all = rows_ = new QSplitter(Qt::Vertical, this);
    all->setObjectName("rows");
    all->addWidget(top);
    auto* timeline_panel = build_timeline_panel();
    all->addWidget(timeline_panel);
    panels_ = {bin_, viewer_panel, chat_, timeline_panel};
    all->setSizes({560, 270});
    all->setStretchFactor(0, 1);
    auto* frame = new QWidget(this);
    auto* margin = new QVBoxLayout(frame);
    margin->setContentsMargins(8, 2, 8, 8);
    recovery_ = new RecoveryBar(this);
    margin->addWidget(recovery_);
    margin->addWidget(all, 1);
    setCentralWidget(frame);
    build_file_menu();
    build_edit_menu();
    build_tools_menu();
    build_playback_menu();
    build_view_menu();
    connect(bin_, &MediaBin::import_wanted, this, [this] { import_files(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh_title(); });
    connect(recovery_, &RecoveryBar::wanted, this, [this](const QString& file) { recover(file); });
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
    auto* row = tool_row_ = new QHBoxLayout;
    timeline_ = new TimelineView(workspace_, this);
    const auto tool = [&](const QString& name, const QString& tip, auto action) {
        auto* button = new QToolButton(panel);
        button->setIcon(icon(name));
        button->setIconSize({18, 18});
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, action);
        return button;
    };
    tool("split", tr("Split at playhead (Ctrl+K)"), [this] { timeline_->split_at_playhead(false); });
    tool("trash", tr("Delete, leave a gap (Del)"), [this] { timeline_->remove_selected(false); });
    tool("ripple", tr("Delete and close the gap (Shift+Del)"), [this] { timeline_->remove_selected(true); });
    snap_button_ = new QToolButton(panel); // shows the menu's action: see build_edit_menu
    snap_button_->setIconSize({18, 18});
    snap_button_->setFocusPolicy(Qt::NoFocus);
    row->addWidget(snap_button_);
    row->addSpacing(18);
    row->addStretch();
    tool("zoom_out", tr("Zoom out (-)"), [this] { timeline_->zoom(1 / 1.3, timeline_->width() / 2.0); });
    tool("zoom_in", tr("Zoom in (=)"), [this] { timeline_->zoom(1.3, timeline_->width() / 2.0); });
    column->addLayout(row);
    column->addWidget(timeline_, 1);
    return panel;
}

QAction* MainWindow::add(QMenu* menu, const QString& icon_name, const QString& text,
                         const QList<QKeySequence>& keys, std::function<void()> action) {
    auto* made = icon_name.isEmpty() ? menu->addAction(text) : menu->addAction(icon(icon_name), text);
    made->setShortcuts(keys);
    connect(made, &QAction::triggered, this, [action = std::move(action)] { action(); });
    return made;
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
    const auto& history = workspace_.history();
    const auto label = [&](std::size_t index) {
        return plain_action(QString::fromStdString(history.steps()[index].label));
    };
    undo_->setEnabled(history.undo_count() > 0);
    undo_->setText(history.undo_count() ? tr("Undo %1").arg(label(history.undo_count() - 1)) : tr("Undo"));
    redo_->setEnabled(history.redo_count() > 0);
    redo_->setText(history.redo_count() ? tr("Redo %1").arg(label(history.undo_count())) : tr("Redo"));
}

} // namespace ui
