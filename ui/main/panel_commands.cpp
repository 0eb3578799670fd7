// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panels, where they are shown and hidden, and the layouts.
#include "ui/bin/media_bin.h"
#include "ui/chat/chat_panel.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/inspector/effect_browser.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/key_panel.h"
#include "ui/main/main_window.h"
#include "ui/main/tour.h"
#include "ui/mixer/mixer_panel.h"
#include "ui/panels/docks.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/marker_panel.h"
#include "ui/panels/subtitle_panel.h"
#include "ui/scopes/scopes_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/transcript/transcript_panel.h"
#include "ui/viewer/source_viewer.h"
#include <QDockWidget>
#include <QMenu>

namespace ui {

void MainWindow::add_panels() {
    bin_ = new MediaBin(workspace_, *proxies_, *actions_, this);
    chat_ = new ChatPanel(workspace_, *controller_, this);
    bin_->setMinimumWidth(230);
    chat_->setMinimumWidth(290);
    docks_->add("bin", tr("Media"), bin_);
    docks_->add("chat", tr("Talk"), chat_);
    docks_->add("timeline", tr("Timeline"), build_timeline_panel());
    auto* transcript = new TranscriptPanel(
        workspace_, [this]() -> core::assist::Assistant& { return controller_->assistant(); }, this);
    connect(transcript, &TranscriptPanel::models_wanted, this, [this] { show_models(); });
    docks_->add("transcript", tr("Transcript"), transcript);
    auto* inspector = new InspectorPanel(workspace_, this);
    docks_->add("inspector", tr("Inspector"), inspector);
    connect(inspector, &InspectorPanel::paint_wanted, this, &MainWindow::paint_mask);
    connect(inspector, &InspectorPanel::follow_wanted, this, &MainWindow::follow_by_mask);
    docks_->add("effects", tr("Effects"), new EffectBrowser(workspace_, this));
    source_ = new SourceViewer(workspace_, this);
    docks_->add("source", tr("Source"), source_);
    auto* keys = new KeyPanel(workspace_, this);
    connect(inspector, &InspectorPanel::whole_shown, keys, &KeyPanel::show_whole);
    docks_->add("keys", tr("Keyframes"), keys);
    auto* mixer = new MixerPanel(workspace_, this);
    docks_->add("mixer", tr("Mixer"), mixer);
    const auto inspect_track = [this, inspector](const core::TrackId& track) {
        workspace_.select({}); // what is selected goes before
        if (!workspace_.run("track.choose", {{"track", track.value}})) return;
        inspector->show_whole(false);
        docks_->show("inspector", true);
    };
    const auto inspect_whole = [this, inspector] {
        inspector->show_whole();
        docks_->show("inspector", true);
    };
    connect(mixer, &MixerPanel::track_wanted, this, inspect_track);
    connect(mixer, &MixerPanel::whole_wanted, this, inspect_whole);
    add("view.inspect_track", "", tr("Show the track in the inspector"), [this, inspect_track] {
        if (const core::Track* track = workspace_.desk().target_track())
            return inspect_track(core::TrackId(track->id)); // its own: the track may go
        Q_EMIT workspace_.refused(tr("Choose a track first: a click on its name does."));
    });
    add("view.inspect_whole", "", tr("Effects on the sound of the whole"), inspect_whole);
    docks_->add("scopes", tr("Scopes"), new ScopesPanel(workspace_, this));
    docks_->add("markers", tr("Markers"), new MarkerPanel(workspace_, this));
    docks_->add("subtitles", tr("Subtitles"), new SubtitlePanel(workspace_, this));
    auto* history = new HistoryPanel(workspace_, this);
    connect(history, &HistoryPanel::went, timeline_, &TimelineView::show_playhead);
    docks_->add("history", tr("History"), history);
    docks_->add("log", tr("Log"), new LogPanel(workspace_, *told_, this));
    docks_->add("jobs", tr("Jobs"), new JobsPanel(*exports_, this));
    for (const QString& id : docks_->ids())
        add(
            "panel." + id, "", docks_->of(id)->windowTitle(),
            [this, id] { docks_->show(id, !docks_->in_front(id)); }, // one behind others comes to the front
            [this, id] { return docks_->shown(id); });
    add_layout_commands();
    add(
        "view.maximise_panel", "", tr("Maximise the panel"), [this] { docks_->maximise(); },
        [this] { return docks_->maximised(); });
    add("help.tour", "", tr("First steps"), [this] { tour_->begin(true); });
    add("help.about", "", tr("About Saycut, licences"), [this] {
        auto* dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    add("file.preferences", "", tr("Preferences…"), [this] {
        auto* dialog = new PreferencesDialog(*actions_, workspace_, *drawn_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    add("help.shortcuts", "", tr("Keyboard shortcuts…"), [this] {
        auto* dialog = new ShortcutsDialog(*actions_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

QMenu* MainWindow::recent_menu() {
    auto* menu = new QMenu(tr("Open recent"), this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const QString& file : recent_files())
            menu->addAction(plain_file_name(file), this, guarded(this, [this, file] { open_file(file); }));
        if (menu->isEmpty()) menu->addAction(tr("Nothing yet"))->setEnabled(false);
    });
    return menu;
}

} // namespace ui
