// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: paints a snapshot and turns gestures into edits. Between two events it keeps ids only; a
// gesture that is refused says so where the mouse is.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/edits/combined.h"
#endif
#include "ui/style/style.h"
#include "ui/timeline/filmstrip.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/waveforms.h"
#include "ui/workspace/workspace.h"
#include <QWidget>

class QScrollBar;
class QToolButton;

namespace ui {

/// What a press on a clip does. Select moves and trims; ripple and roll take the edge that is nearer.
enum class Tool { select, razor, ripple, roll, slip, slide, speed };

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
    /// What part of the film is seen, and how large.
    struct Scroll {
        double pixels_per_second = 60, seconds = 0;
    };
    [[nodiscard]] Scroll scroll() const { return {layout_.pixels_per_second, layout_.scroll_seconds}; }
    void set_scroll(const Scroll& scroll) {
        layout_.pixels_per_second = scroll.pixels_per_second, layout_.scroll_seconds = scroll.seconds;
        update();
    }
    [[nodiscard]] bool snapping() const { return snapping_; }
    /// Beats of music as strokes on its clips, to which other things snap.
    void set_showing_beats(bool on);
    /// Parts that are rendered, marked over the ruler.
    void set_drawn(std::vector<core::TimeRange> parts) {
        drawn_ = std::move(parts);
        update();
    }
    [[nodiscard]] bool showing_beats() const { return showing_beats_; }
    [[nodiscard]] QSize sizeHint() const override { return {1000, 260}; }

    bool event(QEvent* event) override;

  Q_SIGNALS:
    /// A context menu of clip, transition, track, gap, ruler or new_track is wanted at a place of the screen.
    void menu_wanted(const QString& of, const QPoint& at);
    /// A command that asks for something is wanted (its id).
    void command_wanted(const QString& id);
    /// While an edge is dragged: what both sides of it would show, in the project as it would be; none: the
    /// drag is over.
    void edges_changed(const core::ProjectPtr& project, const std::vector<core::EdgePicture>& edges);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    enum class Drag {
        none,
        scrub,
        move,
        slip,
        slide,
        trim_start,
        trim_end,
        speed,
        rubber,
        fade_in,
        fade_out,
        level,
        transition_start,
        transition_end,
        track,
        track_height
    };
    /// What lies under a point. The pointers live as long as the snapshot that comes with them.
    struct Hit {
        core::ProjectPtr project;
        const core::Clip* clip = nullptr;
        const core::Track* track = nullptr;
        Drag part = Drag::none;
        const core::Transition* transition = nullptr; ///< lies on top of clips
        core::TimeRange transition_range;
    };
    [[nodiscard]] bool hit_transition(const QPoint& at, const TimelineLayout::Row& row, Hit& found) const;
    [[nodiscard]] Drag part_of(const QPoint& at, const TimelineLayout::Row& row, const Hit& found) const;
    [[nodiscard]] Hit hit(const QPoint& at);
    /// Lays the rows out for the project as it is now, and the scroll bar with them.
    void arrange();
    [[nodiscard]] core::Time snap(core::Time time, const std::set<core::ClipId>& moving);
    void press_clip(const Hit& found, const QMouseEvent& event);
    void press_transition(const Hit& found);
    /// Ctrl and a press on the line of a clip sets a key there.
    void add_key(const Hit& found);
    /// A drag of a fade, a line or a transition goes on: what it would come to is kept for the painter.
    void drag_handle(const QPoint& to);
    void drag_level(const core::Clip& clip, core::TrackKind kind, const QPoint& to);
    void drag_transition(const QPoint& to);
    void finish_handle(Drag drag);
    void finish_track(Drag drag);
    [[nodiscard]] QString drag_words() const;
    [[nodiscard]] Drag drag_of(const Hit& found) const;
    [[nodiscard]] std::vector<core::Edit> edits_of(Drag drag, const core::Clip& clip) const;
    /// The same where the drag lies over another clip: a cross-fade; none: it does not, or it is not wanted.
    [[nodiscard]] std::vector<core::Edit> overlap_of(const core::TrackId& track) const;
    /// Another row of its kind under the mouse than that of the clip that is moved; empty: none.
    [[nodiscard]] core::TrackId other_track(Drag drag, const core::Track& own) const;
    void show_edges();
    /// Whether the half of the clip that was pressed is that of its start.
    [[nodiscard]] bool takes_start(const core::Clip& clip) const;
    /// How long the clip would be by the drag of its speed.
    [[nodiscard]] core::Time length_by_speed(const core::Clip& clip) const;
    [[nodiscard]] QCursor cursor_at(const QPoint& at);
    void press_header(const QPoint& at);
    /// How far the drag in flight has come, or the rubber band.
    void paint_drag(QPainter& painter, const Palette& colours) const;
    void finish_drag();
    void select_between(const QPoint& from, const QPoint& to);
    /// One step of history; a refusal is shown where the mouse is.
    bool change(std::vector<core::Edit> edits, const QString& label);
    /// What a screen reader is told of it.
    void tell_value();
    void say_here(const QString& sentence);
    void show_clip_tip(const QPoint& at, const QPoint& global);
    /// How far a clip is from its picture or sound; remembered for the snapshot.
    [[nodiscard]] core::Time sync_of(const core::Clip& clip);
    [[nodiscard]] core::DropPlace place_at(const QPoint& at);
    void drop_offer_at(const QString& key);

    Workspace& workspace_;
    QPixmap picture_of(const core::Clip& clip, core::Time at);
    [[nodiscard]] std::string file_of(const core::Clip& clip) const;
    /// The beats of a sound on the timeline; empty while they are not shown or not known.
    [[nodiscard]] std::vector<core::Time> beats_of(const core::Clip& clip);
    Filmstrip filmstrip_;
    Waveforms waveforms_;
    TimelineLayout layout_;
    std::vector<core::TimeRange> drawn_;
    bool snapping_ = true, showing_beats_ = false;
    Tool tool_ = Tool::select;
    Drag drag_ = Drag::none;
    QPoint pressed_, now_;
    Qt::KeyboardModifiers keys_; ///< as the drag in flight has them
    core::ClipId dragged_, hovered_;
    core::TransitionId dragged_transition_;
    core::TrackId dragged_track_;
    core::Time pressed_key_{-1};                   ///< of the line that is dragged; below 0: the whole line
    std::optional<core::Clip> changed_;            ///< as the drag in flight leaves it
    std::optional<core::TimeRange> changed_range_; ///< of the transition
    core::Time moved_{};                           ///< what the drag has come to so far, snapped
    core::Time snapped_at_{-1};
    std::optional<core::Time> drop_at_; ///< where something that is dragged in would lie
    QToolButton* add_track_;
    QScrollBar* bar_; ///< for more tracks than there is room for
    core::ProjectPtr synced_;
    std::map<core::ClipId, core::Time> sync_;
};

} // namespace ui
