// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/base/show_file.h"
#include "ui/base/toast.h"
#include "ui/bin/media_bin.h"
#include "ui/bin/proxies.h"
#include "ui/chat/chat_panel.h"
#include "ui/chat/model_jobs.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/export/camera_ways.h"
#include "ui/export/drawn_parts.h"
#include "ui/export/export_dialog.h"
#include "ui/export/follow_motion.h"
#include "ui/main/menus.h"
#include "ui/main/multicam.h"
#include "ui/main/recovery_bar.h"
#include "ui/main/timeline_files.h"
#include "ui/main/tour.h"
#include "ui/main/welcome_page.h"
#include "ui/mixer/voice_over.h"
#include "ui/models/model_dialog.h"
#include "ui/panels/docks.h"
#include "ui/panels/job_notes.h"
#include "ui/panels/told.h"
#include "ui/style/dress.h"
#include "ui/style/style.h"
#include "ui/timeline/breadcrumbs.h"
#include "ui/timeline/minimap.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/edge_view.h"
#include "ui/viewer/source_viewer.h"
#include "ui/viewer/transport_bar.h"
#include "ui/viewer/viewer_widget.h"
#include <QApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(Workspace& workspace, AssistantFactory make_assistant)
    : workspace_(workspace), make_assistant_(make_assistant),
      controller_(new ChatController(workspace, std::move(make_assistant), this)) {
    exports_ = new ExportQueue(this);
    new JobNotes(*exports_, *this, QDBusConnection::sessionBus());
    new ModelJobs(*controller_, *exports_, this);
    told_ = new Told(workspace_, this);
    voice_ = new VoiceOver(workspace_, this);
    multicam_ = new Multicam(workspace_, this);
    proxies_ = new Proxies(workspace_, *exports_, this);
    drawn_ = new DrawnParts(workspace_, *exports_, this);
    new CameraWays(workspace_, *exports_, this);
    follow_ = new FollowMotion(workspace_, *exports_, this);
    timelines_ = new TimelineFiles(this);
    build();
    bring_back_state();
    workspace_.player().set_quality(preferences::quality());
    setWindowIcon(program_icon());
    setFocusPolicy(Qt::StrongFocus);
    timeline_->setFocus(Qt::OtherFocusReason);
    qApp->installEventFilter(this);
}

void MainWindow::build() {
    spoken_ = language();
    actions_ = new Actions(workspace_, this);
    docks_ = new Docks(*this);
    timeline_ = new TimelineView(workspace_, this);
    viewer_ = new ViewerWidget(workspace_, this);
    transport_ = new TransportBar(workspace_, *viewer_, this);
    add_file_commands();
    add_edit_commands();
    add_tool_commands();
    add_play_commands();
    add_view_commands();
    add_viewer_commands();
    add_sequence_commands();
    add_proxy_commands();
    add_render_commands();
    add_template_commands();
    add_voice_commands();
    add_multicam_commands();
    add_sense_commands();
    add_mask_commands();
    add_panels();
    transport_->add_buttons(*actions_);
    source_->add_buttons(*actions_);
    build_centre();
    build_menus();
    connect_parts();
    connect_pictures();
    refresh_title();
    show_welcome();
}

void MainWindow::build_centre() {
    welcome_ = new WelcomePage(
        *actions_, [] { return recent_files(); }, viewer_);
    auto* over_viewer = new QVBoxLayout(viewer_);
    over_viewer->addWidget(welcome_);
    auto* edges = new EdgeView(viewer_);
    connect(timeline_, &TimelineView::edges_changed, edges,
            [this, edges](const core::ProjectPtr& project, const std::vector<core::EdgePicture>& pictures) {
                edges->show_edges(project, pictures, workspace_.project_path());
            });
    auto* viewer_panel = new QFrame(this);
    viewer_panel->setObjectName("panel");
    auto* viewer_column = new QVBoxLayout(viewer_panel);
    viewer_column->setContentsMargins(8, 8, 8, 4);
    viewer_column->addWidget(viewer_, 1);
    viewer_column->addWidget(transport_);
    auto* frame = new QWidget(this);
    auto* margin = new QVBoxLayout(frame);
    margin->setContentsMargins(2, 2, 2, 2);
    recovery_ = new RecoveryBar(this);
    margin->addWidget(recovery_);
    margin->addWidget(viewer_panel, 1);
    setCentralWidget(frame);
    toast_ = new Toast(viewer_panel);
}

void MainWindow::connect_parts() {
    connect(&workspace_, &Workspace::refused, this, [this](const QString& why) {
        if (chat_->visibleRegion().isEmpty()) toast_->say(why); // else it stands in the conversation
    });
    connect(welcome_, &WelcomePage::project_wanted, this, [this](const QString& file) { open_file(file); });
    tour_ = new Tour(*docks_, this);
    connect(bin_, &MediaBin::import_wanted, this, [this] { import_files(); });
    connect(controller_, &ChatController::export_wanted, this,
            [this](const QString& preset, const core::FilmForm& form,
                   const std::optional<core::TimeRange>& range) { export_as(preset, form, range); });
    connect(controller_, &ChatController::follow_wanted, this,
            [this](const core::FollowRequest& request) { follow_->follow(request); });
    connect(bin_, &MediaBin::relink_wanted, this, [this] { find_missing(); });
    connect(bin_, &MediaBin::files_missing, this, [this] {
        if (std::exchange(asked_missing_, workspace_.project_path()) != workspace_.project_path())
            find_missing();
    });
    connect(&workspace_, &Workspace::project_changed, this, [this] {
        refresh_title();
        show_welcome();
    });
    connect(&workspace_, &Workspace::moved, this,
            [this](const std::filesystem::path&, const std::filesystem::path&) { remember_file(); });
    connect(recovery_, &RecoveryBar::wanted, this, [this](const QString& file) { recover(file); });
    connect(exports_, &ExportQueue::ended, this,
            [this](const QString& what) { Q_EMIT workspace_.noticed(what); });
    connect(exports_, &ExportQueue::job_ended, this, [this](const core::Job& job, const QString& sentence) {
        if (job.file.empty() || job.state != core::Job::State::done) return;
        toast_->offer(sentence, tr("Show"), [file = job.file] { show_in_folder(file); });
    });
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
    column->addWidget(new Breadcrumbs(workspace_, panel));
    column->addWidget(timeline_, 1);
    auto* foot = new QHBoxLayout; // under what it shows small
    foot->setContentsMargins(TimelineLayout::kHeader, 4, 0, 0);
    foot->addWidget(new Minimap(workspace_, *timeline_, panel));
    column->addLayout(foot);
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

void MainWindow::show_welcome() {
    const bool nothing = workspace_.film()->duration() <= core::Time(0) && workspace_.desk().open.empty();
    if (nothing && welcome_->isHidden()) welcome_->refresh();
    welcome_->setVisible(nothing);
}

void MainWindow::offer_tour() {
    if (!Tour::seen()) tour_->begin(false);
}

void MainWindow::offer_unsaved() {
    recovery_->look();
}

void MainWindow::refresh_title() {
    const QString name = one_line(workspace_.title(), 120).replace("[*]", "[*][*]"); // as Qt wants it written
    setWindowTitle(tr("%1%2 - Saycut")
                       .arg(name, workspace_.only_looks() ? tr(" (only looking)")
                                  : workspace_.unsaved()  ? QString("*")
                                                          : QString()));
}

} // namespace ui
