// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: paints a snapshot and turns gestures into edits. Between two events it keeps ids only; a
// gesture that is refused says so where the mouse is.
#pragma once
#include "ui/style/style.h"
#include "ui/timeline/filmstrip.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/waveforms.h"
#include "ui/workspace/workspace.h"
#include <QWidget>

class QScrollBar;

namespace ui {

/// What a press on a clip does. Select moves and trims; ripple and roll take the edge that is nearer.
enum class Tool { select, razor, ripple, roll, slip, slide };

class TimelineView : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit TimelineView(Workspace& workspace, QWidget* parent = nullptr);
    void zoom(double factor, double at_x);
    void zoom_to_fit();
    /// So that what is selected (else the marked range) fills the view.
    void zoom_to_selection();
    void set_tool(Tool tool);
    [[nodiscard]] Tool tool() const { return tool_; }
    void set_snapping(bool on) { snapping_ = on; }
    [[nodiscard]] bool snapping() const { return snapping_; }
    [[nodiscard]] QSize sizeHint() const override { return {1000, 260}; }

    bool event(QEvent* event) override;

  Q_SIGNALS:
    /// A context menu of clip, track, gap or ruler is wanted at a place of the screen.
    void menu_wanted(const QString& of, const QPoint& at);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    enum class Drag { none, scrub, move, slip, slide, trim_start, trim_end, rubber };
    /// What lies under a point. The pointers live as long as the snapshot that comes with them.
    struct Hit {
        core::ProjectPtr project;
        const core::Clip* clip = nullptr;
        const core::Track* track = nullptr;
        Drag part = Drag::none;
    };
    [[nodiscard]] Hit hit(const QPoint& at);
    /// Lays the rows out for the project as it is now, and the scroll bar with them.
    void arrange();
    [[nodiscard]] core::Time snap(core::Time time, const std::set<core::ClipId>& moving) const;
    void press_clip(const Hit& found, const QMouseEvent& event);
    [[nodiscard]] Drag drag_of(const Hit& found) const;
    [[nodiscard]] std::vector<core::Edit> edits_of(Drag drag, const core::Clip& clip) const;
    [[nodiscard]] QCursor cursor_at(const QPoint& at);
    void press_header(const QPoint& at);
    /// How far the drag in flight has come, or the rubber band.
    void paint_drag(QPainter& painter, const Palette& colours) const;
    void finish_drag();
    void select_between(const QPoint& from, const QPoint& to);
    /// One step of history; a refusal is shown where the mouse is.
    bool change(std::vector<core::Edit> edits, const QString& label);
    void say_here(const QString& sentence);
    void show_clip_tip(const QPoint& at, const QPoint& global);
    /// How far a clip is from its picture or sound; remembered for the snapshot.
    [[nodiscard]] core::Time sync_of(const core::Clip& clip);
    [[nodiscard]] core::DropPlace place_at(const QPoint& at);

    Workspace& workspace_;
    QPixmap picture_of(const core::Clip& clip, core::Time at);
    [[nodiscard]] std::string file_of(const core::Clip& clip) const;
    Filmstrip filmstrip_;
    Waveforms waveforms_;
    TimelineLayout layout_;
    bool snapping_ = true;
    Tool tool_ = Tool::select;
    Drag drag_ = Drag::none;
    QPoint pressed_, now_;
    core::ClipId dragged_;
    core::Time moved_{}; ///< what the drag has come to so far, snapped
    core::Time snapped_at_{-1};
    std::optional<core::Time> drop_at_; ///< where something that is dragged in would lie
    QScrollBar* bar_;                   ///< for more tracks than there is room for
    core::ProjectPtr synced_;
    std::map<core::ClipId, core::Time> sync_;
};

} // namespace ui
