// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"
#include "ui/bin/media_bin.h"
#include "ui/chat/chat_panel.h"
#include "ui/export/export_dialog.h"
#include "ui/models/model_dialog.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/transport_bar.h"
#include "ui/viewer/viewer_widget.h"
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(Workspace& workspace, AssistantFactory make_assistant)
    : workspace_(workspace), make_assistant_(make_assistant),
      controller_(new ChatController(workspace, std::move(make_assistant), this)) {
    resize(1440, 860);
    auto* viewer = new ViewerWidget(workspace, this);
    transport_ = new TransportBar(workspace, *viewer, this);
    auto* viewer_panel = new QFrame(this);
    viewer_panel->setObjectName("panel");
    auto* viewer_column = new QVBoxLayout(viewer_panel);
    viewer_column->setContentsMargins(8, 8, 8, 4);
    viewer_column->addWidget(viewer, 1);
    viewer_column->addWidget(transport_);
    auto* bin = new MediaBin(workspace, this);
    chat_ = new ChatPanel(workspace, *controller_, this);
    auto* top = new QSplitter(Qt::Horizontal, this);
    top->addWidget(bin);
    top->addWidget(viewer_panel);
    top->addWidget(chat_);
    bin->setMinimumWidth(230);
    chat_->setMinimumWidth(330);
    top->setSizes({260, 790, 370});
    top->setStretchFactor(1, 1);
    auto* all = new QSplitter(Qt::Vertical, this);
    all->addWidget(top);
    all->addWidget(build_timeline_panel());
    all->setSizes({560, 270});
    all->setStretchFactor(0, 1);
    auto* frame = new QWidget(this);
    auto* margin = new QVBoxLayout(frame);
    margin->setContentsMargins(8, 2, 8, 8);
    margin->addWidget(all);
    setCentralWidget(frame);
    build_file_menu();
    build_edit_menu();
    build_playback_menu();
    build_view_menu();
    connect(bin, &MediaBin::import_wanted, this, [this] { import_files(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh_title(); });
    refresh_title();
    setFocusPolicy(Qt::StrongFocus);
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::build_timeline_panel() {
    auto* panel = new QFrame(this);
    panel->setObjectName("panel");
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(8, 4, 8, 8);
    auto* row = new QHBoxLayout;
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
    auto* snap =
        tool("snap", tr("Snapping (S)"), [this] { timeline_->set_snapping(!timeline_->snapping()); });
    snap->setCheckable(true);
    snap->setChecked(true);
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

void MainWindow::build_edit_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    undo_ = add(menu, "undo", tr("Undo"), {QKeySequence("Ctrl+Z")}, [this] { workspace_.undo(); });
    redo_ = add(menu, "redo", tr("Redo"), {QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")},
                [this] { workspace_.redo(); });
    menu->addSeparator();
    add(menu, "split", tr("Split at playhead"), {QKeySequence("Ctrl+K")},
        [this] { timeline_->split_at_playhead(false); });
    add(menu, {}, tr("Split all tracks"), {QKeySequence("Ctrl+Shift+K")},
        [this] { timeline_->split_at_playhead(true); });
    add(menu, {}, tr("Trim start to playhead"), {QKeySequence("Q")},
        [this] { timeline_->trim_to_playhead(true); });
    add(menu, {}, tr("Trim end to playhead"), {QKeySequence("W")},
        [this] { timeline_->trim_to_playhead(false); });
    add(menu, "trash", tr("Delete, leave a gap"), {QKeySequence("Del"), QKeySequence("Backspace")},
        [this] { timeline_->remove_selected(false); });
    add(menu, "ripple", tr("Delete and close the gap"), {QKeySequence("Shift+Del")},
        [this] { timeline_->remove_selected(true); });
    add(menu, {}, tr("Select all"), {QKeySequence::SelectAll}, [this] { timeline_->select_all(); });
    menu->addSeparator();
    add(menu, {}, tr("Marker at playhead"), {QKeySequence("M")}, [this] {
        workspace_.apply({core::AddMarker{{.time = workspace_.playhead(), .end = workspace_.playhead()}}},
                         tr("Marker"));
    });
    add(menu, "snap", tr("Snapping"), {QKeySequence("S")},
        [this] { timeline_->set_snapping(!timeline_->snapping()); });
    add(menu, "sparkle", tr("Talk to Saycut"), {QKeySequence("Ctrl+L")}, [this] { chat_->focus_input(); });
}

void MainWindow::build_playback_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Playback"));
    add(menu, "play", tr("Play or pause"), {QKeySequence("Space")}, [this] { transport_->toggle_play(); });
    add(menu, {}, tr("Shuttle back"), {QKeySequence("J")}, [this] { transport_->shuttle(-1); });
    add(menu, {}, tr("Shuttle stop"), {QKeySequence("K")}, [this] { transport_->shuttle(0); });
    add(menu, {}, tr("Shuttle forward"), {QKeySequence("L")}, [this] { transport_->shuttle(1); });
    add(menu, "back", tr("One frame back"), {QKeySequence("Left")}, [this] { transport_->step(-1); });
    add(menu, "forward", tr("One frame forward"), {QKeySequence("Right")}, [this] { transport_->step(1); });
    const auto second = [this] { return static_cast<int>(workspace_.project().rate().value() + 0.5); };
    add(menu, {}, tr("One second back"), {QKeySequence("Shift+Left")},
        [this, second] { transport_->step(-second()); });
    add(menu, {}, tr("One second forward"), {QKeySequence("Shift+Right")},
        [this, second] { transport_->step(second()); });
    add(menu, "start", tr("To the start"), {QKeySequence("Home")},
        [this] { workspace_.seek(core::Time(0)); });
    add(menu, "end", tr("To the end"), {QKeySequence("End")},
        [this] { workspace_.seek(workspace_.project().duration()); });
    add(menu, {}, tr("Previous edit"), {QKeySequence("Up")}, [this] { timeline_->jump_to_edit(-1); });
    add(menu, {}, tr("Next edit"), {QKeySequence("Down")}, [this] { timeline_->jump_to_edit(1); });
    menu->addSeparator();
    const auto take = [this](int by) {
        const core::Clip* clip = workspace_.target_clip();
        if (!clip || clip->takes.size() < 2) return;
        const auto count = static_cast<int>(clip->takes.size());
        workspace_.apply(
            {core::SelectTake{clip->id, (static_cast<int>(clip->active_take) + by + count) % count}},
            tr("Select take"));
    };
    add(menu, {}, tr("Next take"), {QKeySequence("Alt+Up")}, [take] { take(1); });
    add(menu, {}, tr("Previous take"), {QKeySequence("Alt+Down")}, [take] { take(-1); });
    add(menu, "compare", tr("Compare takes"), {QKeySequence("\\")}, [this] { transport_->toggle_compare(); });
}

void MainWindow::build_view_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    add(menu, {}, tr("Models…"), {}, [this] { ModelDialog(make_assistant_, this).exec(); });
    menu->addSeparator();
    add(menu, "zoom_in", tr("Zoom in"), {QKeySequence("="), QKeySequence("+")},
        [this] { timeline_->zoom(1.3, timeline_->width() / 2.0); });
    add(menu, "zoom_out", tr("Zoom out"), {QKeySequence("-")},
        [this] { timeline_->zoom(1 / 1.3, timeline_->width() / 2.0); });
    add(menu, {}, tr("Zoom to fit"), {QKeySequence("Shift+\\"), QKeySequence("0")},
        [this] { timeline_->zoom_to_fit(); });
    menu->addSeparator();
    const auto theme = [this](Theme wanted) {
        apply_theme(*qApp, wanted);
        QSettings().setValue("theme", wanted == Theme::light ? "light" : "dark");
        for (QWidget* widget : findChildren<QWidget*>())
            widget->update();
    };
    add(menu, {}, tr("Dark"), {}, [theme] { theme(Theme::dark); });
    add(menu, {}, tr("Light"), {}, [theme] { theme(Theme::light); });
    menu->addSeparator();
    add(menu, {}, tr("Full screen"), {QKeySequence("F11")},
        [this] { isFullScreen() ? showNormal() : showFullScreen(); });
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

void MainWindow::closeEvent(QCloseEvent* event) {
    may_leave() ? event->accept() : event->ignore();
}

void MainWindow::refresh_title() {
    setWindowTitle(tr("%1%2 - Saycut").arg(workspace_.title(), workspace_.unsaved() ? "*" : ""));
    const auto& history = workspace_.history();
    const auto label = [&](std::size_t index) {
        return QString::fromStdString(history.steps()[index].label);
    };
    undo_->setEnabled(history.undo_count() > 0);
    undo_->setText(history.undo_count() ? tr("Undo %1").arg(label(history.undo_count() - 1)) : tr("Undo"));
    redo_->setEnabled(history.redo_count() > 0);
    redo_->setText(history.redo_count() ? tr("Redo %1").arg(label(history.undo_count())) : tr("Redo"));
}

} // namespace ui
