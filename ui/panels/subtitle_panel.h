// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All subtitles by time, whatever their track: gone to, written, timed to the playhead, put together, taken
// away; what is too fast to be read is marked. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class SubtitlePanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit SubtitlePanel(Workspace& workspace, QWidget* parent = nullptr);

  private:
    void build_list();
    void build_buttons();
    void refresh();
    /// Selects the line that is shown at the playhead, while the list has not the focus.
    void follow();
    void rewrite(const QTreeWidgetItem& item, int part);
    /// The chosen one begins, or ends, at the playhead.
    void time_to_playhead(const char* edge);
    void put_together();
    void add_here();
    /// The one that follows on its track; null: none does.
    [[nodiscard]] const core::Clip* next_of(const core::Clip& clip) const;
    /// What can be done with the chosen one now.
    void show_buttons();
    [[nodiscard]] const core::Clip* chosen() const;
    Workspace& workspace_;
    QLineEdit* search_;
    QTreeWidget* list_;
    QLabel* note_;
};

} // namespace ui
