// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window only assembles: panels, menus, and who talks to whom.
#pragma once
#include "ui/chat/chat_controller.h"
#include <QMainWindow>

class QHBoxLayout;
class QToolButton;

namespace ui {

class ChatPanel;
class MediaBin;
class TimelineView;
class TransportBar;

class MainWindow : public Guarded<QMainWindow>, public ProblemSink {
    Q_OBJECT
  public:
    MainWindow(Workspace& workspace, AssistantFactory make_assistant);
    ~MainWindow() override;

    bool eventFilter(QObject* object, QEvent* event) override;

  protected:
    void closeEvent(QCloseEvent* event) override;
    void show_problem(const QString& sentence) override;

  private:
    void build_file_menu();
    void build_edit_menu();
    void build_tools_menu();
    void build_playback_menu();
    void build_view_menu();
    QWidget* build_timeline_panel();
    QAction* add(QMenu* menu, const QString& icon_name, const QString& text, const QList<QKeySequence>& keys,
                 std::function<void()> action);
    void find_action();
    /// One panel alone, or all of them again.
    void maximise_panel();
    void import_files();
    bool save(bool as);
    void open_project();
    /// Asks what to do with unsaved work; false: stay.
    bool may_leave();
    void refresh_title();
    Workspace& workspace_;
    AssistantFactory make_assistant_;
    ChatController* controller_;
    MediaBin* bin_;
    ChatPanel* chat_;
    TimelineView* timeline_;
    TransportBar* transport_;
    QHBoxLayout* tool_row_ = nullptr;
    QToolButton* snap_button_ = nullptr;
    QList<QWidget*> panels_, hidden_panels_;
    bool holding_k_ = false;
    QAction *undo_ = nullptr, *redo_ = nullptr;
};

} // namespace ui
