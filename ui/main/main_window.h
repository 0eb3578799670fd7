// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window only assembles: panels, menus, and who talks to whom.
#pragma once
#include "ui/actions/actions.h"
#include "ui/base/mask_of.h"
#include "ui/chat/chat_controller.h"
#include <QMainWindow>

class QMenu;

namespace ui {

class ChatPanel;
class Docks;
class DrawnParts;
class ExportDialog;
class ExportQueue;
class FollowMotion;
class Proxies;
class TimelineFiles;
class MediaBin;
class ModelDialog;
class Multicam;
class PictureWindows;
class RecoveryBar;
class SourceViewer;
class Toast;
class VoiceOver;
class Told;
class TimelineView;
class Tour;
class TransportBar;
class ViewerWidget;
class WelcomePage;

class MainWindow : public Guarded<QMainWindow>, public ProblemSink {
    Q_OBJECT
  public:
    MainWindow(Workspace& workspace, AssistantFactory make_assistant);
    ~MainWindow() override;

    bool eventFilter(QObject* object, QEvent* event) override;
    /// Ends without a question: what works is stopped, what is not saved waits for the next start.
    void end();
    /// Who is here for the first time is shown round; call it when the window is shown.
    void offer_tour();
    /// Offers untitled projects that were never saved.
    void offer_unsaved();

  protected:
    void closeEvent(QCloseEvent* event) override;
    /// Another language: everything is built again in it.
    void changeEvent(QEvent* event) override;
    void show_problem(const QString& sentence) override;

  private:
    /// Makes all that shows words: actions, panels, menus. What works (jobs, exports) is not part of it.
    void build();
    void build_centre();
    void connect_parts();
    /// Takes apart what `build` made and makes it again; what was shown and being written stays.
    void rebuild();
    void take_apart();
    void add_file_commands();
    void add_edit_commands();
    void add_tool_commands();
    void add_play_commands();
    void add_view_commands();
    void add_viewer_commands();
    void add_picture_commands();
    void connect_pictures();
    void add_sequence_commands();
    void add_proxy_commands();
    void add_render_commands();
    void add_template_commands();
    void add_voice_commands();
    void add_multicam_commands();
    void add_film_commands();
    void import_series(const QString& first);
    void save_template();
    QMenu* template_menu();
    void offer_proxies(const std::vector<core::MediaId>& media);
    void add_sense_commands();
    void add_mask_commands();
    void paint_mask(const MaskOf& mask);
    void follow_by_mask(const MaskOf& mask, bool backward);
    void add_panels();
    void add_layout_commands();
    /// Keeps the panels as they lie under a name that is asked for.
    void keep_layout();
    QMenu* layout_menu();
    void build_menus();
    QWidget* build_timeline_panel();
    QAction* add(const QString& id, const QString& icon_name, const QString& text, std::function<void()> run,
                 std::function<bool()> on = {});
    void find_action();
    /// Media that are not there: where they may be is asked, once for a project that is opened.
    void find_missing();
    /// What stands over an empty viewer.
    void show_welcome();
    QMenu* recent_menu();
    /// Projects that were open, the newest first; those that are gone are left out.
    [[nodiscard]] static QStringList recent_files();
    [[nodiscard]] static QString plain_file_name(const QString& file);
    /// The project that is open becomes the newest of them.
    void remember_file();
    void new_project();
    void project_settings();
    void open_sample();
    void collect();
    void show_backups();
    void open_file(const QString& file);
    void import_files();
    void export_project();
    /// The dialog, with what the chat was asked for.
    void export_as(const QString& preset, const core::FilmForm& form,
                   const std::optional<core::TimeRange>& range);
    void show_models();
    /// `then` follows when it is saved.
    void save(bool as, std::function<void()> then = {});
    void open_project();
    void open_timeline();
    void open_timeline(const QString& file);
    void export_timeline();
    void recover(const QString& file);
    /// Asks what to do with unsaved work; `then` follows unless the person stays.
    void leave_project(std::function<void(Unsaved)> then);
    /// Nothing for an empty problem.
    void say_problem(const QString& title, const QString& problem);
    /// What quitting would stop, as a sentence; empty when nothing that took long.
    [[nodiscard]] QString work_in_progress() const;
    void bring_back_state();
    void keep_state() const;
    void keep_layouts() const;
    void refresh_title();
    Workspace& workspace_;
    AssistantFactory make_assistant_;
    ChatController* controller_;
    Actions* actions_;
    MediaBin* bin_;
    ChatPanel* chat_;
    TimelineView* timeline_;
    ViewerWidget* viewer_;
    PictureWindows* pictures_;
    WelcomePage* welcome_;
    SourceViewer* source_;
    TransportBar* transport_;
    RecoveryBar* recovery_;
    Toast* toast_;
    Tour* tour_;
    Docks* docks_;
    ExportQueue* exports_;
    Proxies* proxies_;
    DrawnParts* drawn_;
    FollowMotion* follow_;
    Told* told_;
    VoiceOver* voice_;
    Multicam* multicam_;
    TimelineFiles* timelines_;
    QPointer<ExportDialog> export_; ///< both are gone when they are closed
    QPointer<ModelDialog> models_;
    std::filesystem::path asked_missing_; ///< of which project it has been asked
    QString spoken_;                      ///< the language that it was built in
    bool rebuild_waits_ = false;
    bool ending_ = false;
    bool holding_k_ = false;
};

} // namespace ui
