// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"
#include "core/edits/combined.h"
#include "core/edits/sync.h"
#include "ui/base/dropped.h"
#include "ui/base/plain_text.h"
#include "ui/timeline/timeline_painter.h"
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace ui {

using core::Time;

namespace {

constexpr int kEdge = 7, kSnapPixels = 9;

std::vector<const core::Clip*> all_clips(const core::Project& project) {
    std::vector<const core::Clip*> clips;
    for (const auto& track : project.tracks)
        for (const core::Clip& clip : track->clips)
            clips.push_back(&clip);
    return clips;
}

} // namespace

TimelineView::TimelineView(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace), filmstrip_(this), waveforms_(this),
      bar_(new QScrollBar(Qt::Vertical, this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMinimumHeight(150);
    setAccessibleName(tr("Timeline"));
    bar_->hide();
    bar_->setCursor(Qt::ArrowCursor);
    bar_->setAccessibleName(tr("Tracks"));
    connect(bar_, &QScrollBar::valueChanged, this, [this](int top) {
        layout_.scroll_top = top;
        update();
    });
    connect(&workspace, &Workspace::project_changed, this, [this] {
        arrange();
        update();
    });
    connect(&filmstrip_, &Filmstrip::ready, this, [this] { update(); });
    connect(&waveforms_, &Waveforms::ready, this, [this] { update(); });
    connect(&workspace, &Workspace::selection_changed, this, [this] { update(); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { update(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] {
        // While playing, the page turns when the playhead leaves it.
        const double x = layout_.x_of(workspace_.playhead());
        if (workspace_.player().playing() && (x > width() - 20 || x < TimelineLayout::kHeader))
            layout_.scroll_seconds = std::max(0.0, core::to_seconds(workspace_.playhead()) - 0.5);
        update();
    });
}

void TimelineView::arrange() {
    layout_.arrange(workspace_.project(), height());
    const int most = layout_.most_scroll(height());
    bar_->setVisible(most > 0);
    bar_->setPageStep(height() - TimelineLayout::kRuler);
    bar_->setSingleStep(24);
    const QSignalBlocker quiet(bar_); // the layout has the value already
    bar_->setRange(0, most);
    bar_->setValue(layout_.scroll_top);
    bar_->setGeometry(width() - bar_->sizeHint().width(), TimelineLayout::kRuler, bar_->sizeHint().width(),
                      height() - TimelineLayout::kRuler);
}

void TimelineView::resizeEvent(QResizeEvent*) {
    arrange();
}

core::Time TimelineView::sync_of(const core::Clip& clip) {
    if (clip.link.empty()) return {};
    if (workspace_.snapshot() != synced_) {
        synced_ = workspace_.snapshot();
        sync_.clear();
    }
    const auto [found, fresh] = sync_.try_emplace(clip.id);
    if (fresh) found->second = core::sync_offset(*synced_, clip);
    return found->second;
}

bool TimelineView::change(std::vector<core::Edit> edits, const QString& label) {
    const QString why = workspace_.change(std::move(edits), label);
    if (!why.isEmpty()) say_here(why);
    return why.isEmpty();
}

void TimelineView::say_here(const QString& sentence) {
    constexpr int kLong = 6000; // milliseconds
    const QString whole = sentence.left(1).toUpper() + sentence.mid(1);
    QToolTip::showText(mapToGlobal(now_), plain_tool_tip(whole + (whole.endsWith('.') ? "" : ".")), this, {},
                       kLong);
}

std::string TimelineView::file_of(const core::Clip& clip) const {
    const core::Media* media = clip.takes().empty()
                                   ? nullptr
                                   : workspace_.project().find_media(clip.takes()[clip.active_take()].media);
    return media ? core::ProjectFile::resolve(workspace_.project_path(), media->path) : std::string();
}

QPixmap TimelineView::picture_of(const core::Clip& clip, Time at) {
    const std::string file = file_of(clip);
    if (file.empty()) return {};
    const core::Take& take = clip.takes()[clip.active_take()];
    const bool still = workspace_.project().find_media(take.media)->kind == core::MediaKind::image;
    return filmstrip_.picture(file, still ? 0 : core::to_seconds(clip.source_time(at) - take.origin));
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    arrange();
    const TimelineScene scene{workspace_.project(),
                              layout_,
                              workspace_.selection(),
                              palette_of(current_theme()),
                              size(),
                              workspace_.marked(),
                              [this](const core::Clip& clip, Time at) { return picture_of(clip, at); },
                              [this](const core::Clip& clip) -> std::shared_ptr<const core::Waveform> {
                                  const std::string file = file_of(clip);
                                  return file.empty() ? nullptr : waveforms_.of(file);
                              },
                              [this](const core::Clip& clip) { return sync_of(clip); }};
    painter.fillRect(rect(), scene.colours.window);
    paint_rows(painter, scene);
    std::set<core::ClipId> moving;
    Time by{}, trim_start{}, trim_end{};
    if (drag_ == Drag::move || drag_ == Drag::slide) {
        for (const core::ClipId& id : workspace_.selection())
            moving.insert(id);
        by = moved_;
    } else if (drag_ == Drag::trim_start || drag_ == Drag::trim_end) {
        for (const core::ClipId& id : core::linked_clips(workspace_.project(), dragged_))
            moving.insert(id);
        (drag_ == Drag::trim_start ? trim_start : trim_end) = moved_;
    }
    paint_clips(painter, scene, moving, by, trim_start, trim_end);
    paint_ruler(painter, scene); // over rows that are scrolled away
    if (layout_.rows.empty()) {
        painter.setPen(scene.colours.faint);
        painter.drawText(rect(), Qt::AlignCenter, tr("The timeline is empty. Drop clips here."));
    }
    if (drop_at_) {
        painter.setPen(QPen(scene.colours.accent, 2));
        painter.drawLine(QPointF(layout_.x_of(*drop_at_), TimelineLayout::kRuler),
                         QPointF(layout_.x_of(*drop_at_), height()));
    }
    if (snapped_at_ >= Time(0) && drag_ != Drag::none && drag_ != Drag::scrub) {
        painter.setPen(QPen(scene.colours.accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(layout_.x_of(snapped_at_), TimelineLayout::kRuler),
                         QPointF(layout_.x_of(snapped_at_), height()));
    }
    paint_playhead(painter, scene, workspace_.playhead());
    paint_drag(painter, scene.colours);
}

void TimelineView::paint_drag(QPainter& painter, const Palette& colours) const {
    if (drag_ != Drag::none && drag_ != Drag::scrub && drag_ != Drag::rubber) {
        const QString text = (moved_ < Time(0) ? "-" : "+") +
                             QString::fromStdString(
                                 core::timecode(Time(std::abs(moved_.count())), workspace_.project().rate()));
        const QRect box = painter.fontMetrics()
                              .boundingRect(text)
                              .adjusted(-8, -5, 8, 5)
                              .translated(now_ + QPoint(16, -12));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 190));
        painter.drawRoundedRect(box, 6, 6);
        painter.setPen(Qt::white);
        painter.drawText(box, Qt::AlignCenter, text);
    }
    if (drag_ == Drag::rubber) {
        QColor fill = colours.accent;
        fill.setAlpha(50);
        painter.setPen(colours.accent);
        painter.setBrush(fill);
        painter.drawRect(QRect(pressed_, now_).normalized());
    }
}

TimelineView::Hit TimelineView::hit(const QPoint& at) {
    arrange();
    const auto* row = layout_.row_at(at.y());
    if (!row || at.x() < TimelineLayout::kHeader) return {};
    const core::ProjectPtr project = workspace_.snapshot();
    const core::Track* track = project->find_track(row->track);
    for (const core::Clip& clip : track->clips) {
        const double left = layout_.x_of(clip.start), right = layout_.x_of(clip.end());
        if (at.x() < left - 2 || at.x() > right + 2) continue;
        const bool wide = right - left > 4 * kEdge;
        const Drag part = wide && at.x() < left + kEdge    ? Drag::trim_start
                          : wide && at.x() > right - kEdge ? Drag::trim_end
                                                           : Drag::move;
        return {project, &clip, track, part};
    }
    return {project, nullptr, track, Drag::none};
}

Time TimelineView::snap(Time time, const std::set<core::ClipId>& moving) const {
    if (!snapping_) return time;
    std::vector<Time> targets{Time(0), workspace_.playhead()};
    for (const core::Clip* clip : all_clips(workspace_.project()))
        if (!moving.contains(clip->id)) targets.push_back(clip->start), targets.push_back(clip->end());
    for (const core::Marker& marker : workspace_.project().markers)
        targets.push_back(marker.time);
    const Time reach = core::from_seconds(kSnapPixels / layout_.pixels_per_second);
    Time best = time, distance = reach;
    for (const Time target : targets)
        if (const Time d(std::abs((target - time).count())); d < distance) best = target, distance = d;
    return best;
}

void TimelineView::press_header(const QPoint& at) {
    arrange();
    const auto* row = layout_.row_at(at.y());
    const core::Track* track = row ? workspace_.project().find_track(row->track) : nullptr;
    if (!track) return;
    const core::Args of{{"track", track->id.value}};
    const bool sound = track->kind == core::TrackKind::audio;
    if (at.x() > TimelineLayout::kHeader - 32)
        workspace_.run("track.lock", of);
    else if (at.x() > TimelineLayout::kHeader - 54)
        workspace_.run(sound ? "track.mute" : "track.hide", of);
    else
        workspace_.run("track.choose", of);
}

void TimelineView::press_clip(const Hit& found, const QMouseEvent& event) {
    std::set<core::ClipId> chosen = workspace_.selection();
    const auto group = event.modifiers() & Qt::AltModifier
                           ? std::vector<core::ClipId>{found.clip->id}
                           : core::clips_moving_with(*found.project, found.clip->id);
    if (event.modifiers() & Qt::ControlModifier) {
        const bool had = chosen.contains(found.clip->id);
        for (const core::ClipId& id : group)
            had ? static_cast<void>(chosen.erase(id)) : static_cast<void>(chosen.insert(id));
    } else if (!chosen.contains(found.clip->id)) {
        chosen = {group.begin(), group.end()};
    }
    workspace_.select(chosen);
    if (found.track->locked) return say_here(tr("This track is locked. The lock at its left end opens it."));
    dragged_ = found.clip->id;
    if (tool_ != Tool::razor) {
        drag_ = drag_of(found);
        return;
    }
    const Time at = snap(layout_.time_at(pressed_.x(), workspace_.project().rate()), {});
    if (at > found.clip->start && at < found.clip->end())
        change({core::SplitClip{dragged_, at, !(event.modifiers() & Qt::AltModifier)}}, tr("Split"));
}

TimelineView::Drag TimelineView::drag_of(const Hit& found) const {
    const double middle = (layout_.x_of(found.clip->start) + layout_.x_of(found.clip->end())) / 2;
    switch (tool_) {
    case Tool::slip:
        return Drag::slip;
    case Tool::slide:
        return Drag::slide;
    case Tool::ripple:
    case Tool::roll:
        return pressed_.x() < middle ? Drag::trim_start : Drag::trim_end;
    default:
        return found.part;
    }
}

QCursor TimelineView::cursor_at(const QPoint& at) {
    const Hit found = hit(at);
    if (!found.clip) return Qt::ArrowCursor;
    switch (tool_) {
    case Tool::razor:
        return Qt::SplitHCursor;
    case Tool::ripple:
    case Tool::roll:
        return Qt::SizeHorCursor;
    case Tool::slip:
    case Tool::slide:
        return Qt::OpenHandCursor;
    default:
        return found.part == Drag::move ? Qt::ArrowCursor : Qt::SizeHorCursor;
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    pressed_ = now_ = event->position().toPoint();
    moved_ = Time(0);
    if (event->button() != Qt::LeftButton) return;
    if (pressed_.y() < TimelineLayout::kRuler && pressed_.x() >= TimelineLayout::kHeader) {
        drag_ = Drag::scrub;
        workspace_.player().pause();
        workspace_.seek(layout_.time_at(pressed_.x(), workspace_.project().rate()));
        return;
    }
    if (pressed_.x() < TimelineLayout::kHeader) return press_header(pressed_);
    const Hit found = hit(pressed_);
    if (found.clip) return press_clip(found, *event);
    workspace_.select({});
    drag_ = Drag::rubber;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    now_ = event->position().toPoint();
    const core::FrameRate rate = workspace_.project().rate();
    if (drag_ == Drag::none) return setCursor(cursor_at(now_));
    if (drag_ == Drag::scrub) return workspace_.seek(layout_.time_at(now_.x(), rate));
    const auto found = workspace_.project().find_clip(dragged_);
    if (found.clip && drag_ != Drag::rubber) {
        const Time raw = core::from_seconds((now_.x() - pressed_.x()) / layout_.pixels_per_second);
        const bool free = event->modifiers() & Qt::AltModifier;
        const std::set<core::ClipId> moving =
            drag_ == Drag::move ? workspace_.selection() : std::set<core::ClipId>{dragged_};
        if (drag_ == Drag::slip) { // what is dragged is the material under the clip: nothing to snap to
            moved_ = core::snap_to_frame(raw, rate);
            return update();
        }
        const Time anchor = drag_ == Drag::trim_end ? found.clip->end() : found.clip->start;
        Time wanted = core::snap_to_frame(anchor + raw, rate);
        Time snapped = free ? wanted : snap(wanted, moving);
        if (drag_ == Drag::move && snapped == wanted && !free) { // the end of the clip may snap too
            const Time end = found.clip->end() + (wanted - anchor), by_end = snap(end, moving);
            if (by_end != end) snapped = wanted + (by_end - end);
        }
        snapped_at_ = snapped != wanted ? snapped : Time(-1);
        moved_ = std::max(snapped, Time(0)) - anchor;
    }
    update();
}

void TimelineView::finish_drag() {
    arrange();
    const core::ProjectPtr project = workspace_.snapshot();
    const auto found = project->find_clip(dragged_);
    const Drag drag = std::exchange(drag_, Drag::none);
    if (drag == Drag::rubber) return select_between(pressed_, now_);
    if (!found.clip || drag == Drag::scrub || drag == Drag::none) return;
    const auto* target = layout_.row_at(now_.y());
    const bool other_track =
        drag == Drag::move && target && target->track != found.track->id && target->kind == found.track->kind;
    if (moved_ == Time(0) && !other_track) return;
    if (other_track)
        change({core::MoveClips{{dragged_}, moved_, target->track}}, tr("Move"));
    else
        change(edits_of(drag, *found.clip), drag == Drag::move    ? tr("Move")
                                            : drag == Drag::slip  ? tr("Slip")
                                            : drag == Drag::slide ? tr("Slide")
                                                                  : tr("Trim"));
}

void TimelineView::select_between(const QPoint& from, const QPoint& to) {
    std::set<core::ClipId> chosen;
    const QRect box = QRect(from, to).normalized();
    for (const auto& row : layout_.rows)
        for (const core::Clip& clip : workspace_.project().find_track(row.track)->clips)
            if (box.intersects(
                    QRect(QPoint(static_cast<int>(layout_.x_of(clip.start)), row.top),
                          QPoint(static_cast<int>(layout_.x_of(clip.end())), row.top + row.height))))
                chosen.insert(clip.id);
    workspace_.select(chosen);
}

std::vector<core::Edit> TimelineView::edits_of(Drag drag, const core::Clip& clip) const {
    const std::vector<core::ClipId> ids(workspace_.selection().begin(), workspace_.selection().end());
    if (drag == Drag::move) return {core::MoveClips{ids, moved_, {}}};
    if (drag == Drag::slide) return core::slide_edits(workspace_.project(), clip.id, moved_);
    if (drag == Drag::slip) // dragging to the right brings in what was earlier
        return {core::SlipClip{clip.id, -core::rescale(moved_.count(), clip.speed.num, clip.speed.den)}};
    const bool start = drag == Drag::trim_start;
    const std::string edge = start ? "start" : "end";
    const Time to = (start ? clip.start : clip.end()) + moved_;
    const auto keys = QGuiApplication::keyboardModifiers();
    if (tool_ == Tool::roll || keys & Qt::ControlModifier)
        return core::roll_edits(workspace_.project(), clip.id, edge, to);
    return {core::TrimClip{clip.id, edge, to, tool_ == Tool::ripple || (keys & Qt::ShiftModifier)}};
}

void TimelineView::set_tool(Tool tool) {
    tool_ = tool;
    setCursor(Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent*) {
    finish_drag();
    snapped_at_ = Time(-1);
    update();
}

void TimelineView::zoom(double factor, double at_x) {
    const double before =
        (at_x - TimelineLayout::kHeader) / layout_.pixels_per_second + layout_.scroll_seconds;
    layout_.pixels_per_second = std::clamp(layout_.pixels_per_second * factor, 2.0, 2000.0);
    layout_.scroll_seconds =
        std::max(0.0, before - (at_x - TimelineLayout::kHeader) / layout_.pixels_per_second);
    update();
}

void TimelineView::zoom_to_fit() {
    const double seconds = std::max(1.0, core::to_seconds(workspace_.project().duration()));
    layout_.pixels_per_second = std::clamp((width() - TimelineLayout::kHeader - 40) / seconds, 2.0, 400.0);
    layout_.scroll_seconds = 0;
    update();
}

void TimelineView::zoom_to_selection() {
    std::optional<core::TimeRange> range = workspace_.marked();
    for (const core::ClipId& id : workspace_.selection())
        if (const auto found = workspace_.project().find_clip(id); found.clip)
            range = range && *workspace_.selection().begin() != id
                        ? core::TimeRange{std::min(range->start, found.clip->start),
                                          std::max(range->end, found.clip->end())}
                        : found.clip->range();
    if (!range) return zoom_to_fit();
    const double room = width() - TimelineLayout::kHeader, seconds = core::to_seconds(range->length());
    layout_.pixels_per_second = std::clamp(0.9 * room / std::max(0.01, seconds), 2.0, 2000.0);
    layout_.scroll_seconds =
        std::max(0.0, core::to_seconds(range->start) - 0.05 * room / layout_.pixels_per_second);
    update();
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const double steps = (event->angleDelta().y() + event->angleDelta().x()) / 120.0;
    if (event->modifiers() & Qt::ControlModifier) return zoom(std::pow(1.2, steps), event->position().x());
    if (event->modifiers() & Qt::ShiftModifier || event->position().x() < TimelineLayout::kHeader)
        return bar_->setValue(bar_->value() - static_cast<int>(steps * 2 * bar_->singleStep()));
    layout_.scroll_seconds = std::max(0.0, layout_.scroll_seconds - steps * 90 / layout_.pixels_per_second);
    update();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || drag_ == Drag::none) return QWidget::keyPressEvent(event);
    drag_ = Drag::none; // the drag in flight is called off
    update();
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    now_ = event->pos();
    arrange();
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const auto* row = layout_.row_at(now_.y());
    if (now_.y() < TimelineLayout::kRuler && !by_key) return Q_EMIT menu_wanted("ruler", event->globalPos());
    if (row && now_.x() < TimelineLayout::kHeader && !by_key) {
        workspace_.run("track.choose", {{"track", row->track.value}});
        return Q_EMIT menu_wanted("track", event->globalPos());
    }
    const Hit found = hit(now_);
    if (found.clip && !by_key && !workspace_.selection().contains(found.clip->id)) {
        const auto group = core::clips_moving_with(*found.project, found.clip->id);
        workspace_.select({group.begin(), group.end()});
    }
    const bool on_clip = by_key ? !workspace_.selection().empty() : found.clip != nullptr;
    Q_EMIT menu_wanted(on_clip ? "clip" : "gap", by_key ? mapToGlobal(rect().center()) : event->globalPos());
}

core::DropPlace TimelineView::place_at(const QPoint& at) {
    arrange();
    const auto* row = layout_.row_at(at.y());
    return {snap(layout_.time_at(at.x(), workspace_.project().rate()), {}),
            row ? row->track : core::TrackId{}};
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event) {
    if (can_drop(*event->mimeData())) event->acceptProposedAction();
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event) {
    if (!can_drop(*event->mimeData())) return;
    drop_at_ = place_at(event->position().toPoint()).at;
    event->acceptProposedAction();
    update();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*) {
    drop_at_.reset();
    update();
}

void TimelineView::dropEvent(QDropEvent* event) {
    now_ = event->position().toPoint();
    drop_at_.reset();
    const core::DropPlace place = place_at(now_);
    const QString media = dropped_media(*event->mimeData());
    const QString problem = media.isEmpty() ? workspace_.drop(dropped_files(*event->mimeData()), place)
                                            : workspace_.drop({media.toStdString()}, place);
    event->acceptProposedAction();
    update();
    if (!problem.isEmpty()) say_here(problem);
}

bool TimelineView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip)
        return guarded(this, [&] {
            const auto* help = static_cast<QHelpEvent*>(event);
            show_clip_tip(help->pos(), help->globalPos());
            return true;
        })();
    return Guarded::event(event);
}

void TimelineView::show_clip_tip(const QPoint& at, const QPoint& global) {
    const Hit found = hit(at);
    if (!found.clip) return QToolTip::hideText();
    QString text = QString::fromStdString(found.clip->name);
    const core::FrameRate rate = workspace_.project().rate();
    if (const Time offset = sync_of(*found.clip); offset != Time(0)) {
        const auto frames = core::frame_at(Time(std::abs(offset.count())), rate);
        const QString other = found.track->kind == core::TrackKind::audio ? tr("picture") : tr("sound");
        text += "\n" +
                (offset > Time(0) ? tr("%1 frames later than its %2") : tr("%1 frames earlier than its %2"))
                    .arg(QString::number(frames), other);
    }
    QToolTip::showText(global, plain_tool_tip(text), this);
}

} // namespace ui
