// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: paints a snapshot and turns gestures into edits. Between two events it keeps ids only; a
// gesture that is refused says so where the mouse is.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/edits/combined.h"
#include "core/edits/moves.h"
#endif
#include "ui/style/style.h"
#include "ui/timeline/dropped_media.h"
#include "ui/timeline/filmstrip.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/waveforms.h"
#include "ui/workspace/workspace.h"
#include <QElapsedTimer>
#include <QWidget>

class QMimeData;
class QScrollBar;
class QTimer;
class QToolButton;

namespace ui {

/// What a press on a clip does. Select moves and trims; ripple and roll take the edge that is nearer.
enum class Tool { select, razor, ripple, roll, slip, slide, speed };

struct TimelineScene;

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
    /// Within what can be shown (least_scale, most_scale, from 0 on).
    void set_scroll(const Scroll& wanted);
    /// The same by a hand that looks for something: while playing the view stays there until the playhead
    /// comes by, or jumps.
    void scroll_by_hand(const Scroll& wanted);
    /// Pixels a second: twice as far out as the whole film needs, and near enough for single frames.
    [[nodiscard]] double least_scale() const;
    [[nodiscard]] static double most_scale();
    [[nodiscard]] double visible_seconds() const;
    /// From 0 to the end of all that can be scrolled to: the film and a little room, or what is seen.
    [[nodiscard]] double span_seconds() const;
    /// Scrolls there if it is out of sight.
    void show_playhead();
    /// Where the clips lie in it now.
    [[nodiscard]] const TimelineLayout& layout_of() const { return layout_; }
    [[nodiscard]] Workspace& workspace() const { return workspace_; }
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
    /// Another part of the film is seen, or another length of it.
    void scrolled();
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
    /// Another row of its kind under the mouse than that of the clip that is moved; empty: none.
    [[nodiscard]] core::TrackId other_track(const core::Track& own) const;
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
    /// What the drag of clips in flight would come to (timeline_moves.cpp).
    struct Moving {
        core::Shift shift;
        bool copies = false;
        std::vector<core::ClipId> made; ///< the copies
        std::vector<core::Edit> edits;  ///< none: nothing goes anywhere
        QString no_track;               ///< where there is none for one of them, in words
        bool refused = false;
    };
    [[nodiscard]] Moving plan_move() const;
    void finish_move();
    [[nodiscard]] QString move_words() const;
    /// What is dropped or dragged, as it would lie, for the painter.
    void add_ghosts(TimelineScene& scene) const;
    /// What a drop at a place would come to; kept until it would come to something else.
    void plan_drop(const QMimeData& data, core::DropPlace place);
    /// Clips for which a medium that is dragged out of the bin would take the place of theirs: with Alt, that
    /// under the mouse and its picture or sound.
    [[nodiscard]] std::vector<core::ClipId> replaced_at(const QPoint& at, const QMimeData& data);
    [[nodiscard]] core::Result<std::vector<core::Edit>>
    replacing(const core::MediaId& media, const std::vector<core::ClipId>& clips) const;
    void replace_by(const core::MediaId& media, const std::vector<core::ClipId>& clips);
    void select_between(const QPoint& from, const QPoint& to);
    /// All between the clip that was clicked last and this one, on the tracks of both.
    void select_up_to(const core::ClipId& clip);
    /// Through all unlocked tracks.
    void cut_all(core::Time at);
    void flip(TrackSwitch which, const core::Track& track);
    [[nodiscard]] QString header_tip(const QPoint& at) const;
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
    void end_drop();

    [[nodiscard]] double room() const; ///< pixels for the film, from left to right
    [[nodiscard]] double fit_scale() const;
    [[nodiscard]] double film_seconds() const;
    [[nodiscard]] bool sees(core::Time time) const;
    void bring_into_sight(core::Time time);
    void follow_playhead();
    [[nodiscard]] bool scrolls_at_edges() const;
    /// Pixels a second that the drag in flight scrolls by, to the left below 0; the faster, the nearer.
    [[nodiscard]] double edge_speed() const;
    /// Begins to scroll, or stops, by where the drag in flight is; to be called after each of its steps.
    void watch_edges();
    void scroll_at_edge();

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
    bool copying_ = false;       ///< Alt was held when a clip was taken; later on Alt suspends snapping
    core::ClipId dragged_, hovered_;
    core::TransitionId dragged_transition_;
    core::TrackId dragged_track_;
    core::Time pressed_key_{-1};                   ///< of the line that is dragged; below 0: the whole line
    std::optional<core::Clip> changed_;            ///< as the drag in flight leaves it
    std::optional<core::TimeRange> changed_range_; ///< of the transition
    core::Time moved_{};                           ///< what the drag has come to so far, snapped
    core::Time snapped_at_{-1};
    std::optional<core::Time> drop_at_; ///< where something that is dragged in would lie
    Moving moving_;
    std::set<core::ClipId> moving_clips_; ///< those of the drag in flight
    core::Time earliest_{};               ///< where the first of them begins
    core::ClipId clicked_;                ///< where a range of clips begins
    core::ClipId alone_;                  ///< one of a pair, chosen without the other by Alt and a click
    bool range_ = false;                  ///< Shift was held when a clip was pressed
    QString said_;                        ///< since the last press
    /// What a drop would come to.
    struct Dropping {
        core::DropPlace place;
        std::vector<core::ClipId> replaced;
        std::size_t known = 0; ///< files of it that have been looked into
        core::ProjectPtr after;
        std::vector<core::ClipId> clips; ///< of `after`
        bool refused = false;
    };
    std::optional<Dropping> drop_plan_;
    DroppedMedia dropped_media_;
    QToolButton* add_track_;
    QScrollBar* bar_; ///< for more tracks than there is room for
    bool picture_came_ = false, was_playing_ = false;
    bool scrolled_away_ = false; ///< by hand, while playing
    core::Time followed_{};      ///< where the playhead was last
    QTimer* edges_;              ///< runs while a drag scrolls
    QElapsedTimer edge_clock_, edge_dwell_;
    double edge_rest_ = 0; ///< less than a pixel, for the next tick
    int taken_x_ = 0;      ///< where the drag in flight began in the view
    QPointer<const QMimeData> dropping_;
    QPoint dropping_at_;
    core::ProjectPtr synced_;
    std::map<core::ClipId, core::Time> sync_;
};

} // namespace ui
