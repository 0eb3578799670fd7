// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"
#include "core/document/shown.h"
#include "core/edits/sync.h"
#include "ui/base/accessible.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/told_clips.h"
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace ui {

using core::Time;

namespace {

constexpr int kSnapPixels = 9;

std::vector<const core::Clip*> all_clips(const core::Project& project) {
    std::vector<const core::Clip*> clips;
    for (const auto& track : project.tracks)
        for (const core::Clip& clip : track->clips)
            clips.push_back(&clip);
    return clips;
}

} // namespace

TimelineView::TimelineView(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace), filmstrip_(this), waveforms_(this), dropped_media_(this),
      bar_(new QScrollBar(Qt::Vertical, this)), followed_(workspace.playhead()), edges_(new QTimer(this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMinimumHeight(128);
    setAccessibleName(tr("Timeline"));
    tell_clips(*this);
    bar_->hide();
    bar_->setCursor(Qt::ArrowCursor);
    bar_->setAccessibleName(tr("Tracks"));
    add_track_ = new QToolButton(this);
    add_track_->setObjectName("add_track");
    add_track_->setIcon(icon("add"));
    add_track_->setIconSize({16, 16});
    add_track_->setCursor(Qt::ArrowCursor);
    add_track_->setFocusPolicy(Qt::TabFocus);
    add_track_->setToolTip(tr("Add a track"));
    add_track_->setAccessibleName(tr("Add a track"));
    add_track_->setGeometry(4, (TimelineLayout::kRuler - 28) / 2, 28, 28);
    connect(add_track_, &QToolButton::clicked, this, [this] {
        Q_EMIT menu_wanted("new_track", add_track_->mapToGlobal(QPoint(0, add_track_->height())));
    });
    connect(&workspace, &Workspace::desk_changed, this, [this] { update(); });
    connect(bar_, &QScrollBar::valueChanged, this, [this](int top) {
        layout_.scroll_top = top;
        update();
    });
    connect(&workspace, &Workspace::project_changed, this, [this] {
        arrange();
        update();
    });
    for (auto signal :
         {&Workspace::project_changed, &Workspace::selection_changed, &Workspace::playhead_moved})
        connect(&workspace, signal, this, [this] { tell_value(); });
    connect(&filmstrip_, &Filmstrip::ready, this, [this] { update(); });
    connect(&waveforms_, &Waveforms::ready, this, [this] { update(); });
    connect(&dropped_media_, &DroppedMedia::ready, this, [this] {
        if (drop_at_ && dropping_) plan_drop(*dropping_, place_at(dropping_at_));
        update();
    });
    connect(&workspace, &Workspace::selection_changed, this, [this] { update(); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { update(); });
    connect(&workspace, &Workspace::picture_ready, this, [this] { picture_came_ = true; });
    connect(&workspace, &Workspace::playhead_moved, this, [this] { follow_playhead(); });
    connect(edges_, &QTimer::timeout, this, [this] { scroll_at_edge(); });
}

void TimelineView::tell_value() {
    if (workspace_.player().playing()) return; // many times a second
    const core::Project& project = workspace_.project();
    QStringList chosen;
    for (const core::ClipId& id : workspace_.selection())
        if (const auto found = project.find_clip(id); found.clip && chosen.size() < 5)
            chosen << tr("%1 on %2")
                          .arg(one_line(QString::fromStdString(found.clip->name), 60),
                               track_name(project, *found.track));
    const std::size_t clips = all_clips(project).size();
    set_accessible_value(this, tr("%1, %2. %3")
                                   .arg(clips == 1 ? tr("1 clip") : tr("%1 clips").arg(clips),
                                        time_words(workspace_.playhead(), project.rate()),
                                        chosen.isEmpty() ? tr("Nothing is selected.")
                                                         : tr("Selected: %1.").arg(chosen.join(", "))));
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
    Q_EMIT scrolled();
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
    said_ = sentence;
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
    TimelineScene scene{workspace_.project(),
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
    scene.beats = [this](const core::Clip& clip) { return beats_of(clip); };
    scene.drawn = drawn_;
    scene.hovered = hovered_;
    scene.transition = workspace_.desk().transition;
    scene.chosen_track = workspace_.desk().track;
    scene.targets = workspace_.desk().targets;
    scene.changed = changed_ ? &*changed_ : nullptr;
    if (changed_range_) scene.changed_transition = {dragged_transition_, *changed_range_};
    painter.fillRect(rect(), scene.colours.window);
    paint_rows(painter, scene);
    std::set<core::ClipId> moving;
    Time by{}, trim_start{}, trim_end{};
    if (drag_ == Drag::slide) {
        for (const core::ClipId& id : workspace_.selection())
            moving.insert(id);
        by = moved_;
    } else if (drag_ == Drag::trim_start || drag_ == Drag::trim_end) {
        for (const core::ClipId& id : core::linked_clips(workspace_.project(), dragged_))
            moving.insert(id);
        (drag_ == Drag::trim_start ? trim_start : trim_end) = moved_;
    }
    if (const auto found = workspace_.project().find_clip(dragged_); drag_ == Drag::speed && found.clip) {
        for (const core::ClipId& id : core::linked_clips(workspace_.project(), dragged_))
            moving.insert(id);
        trim_end = length_by_speed(*found.clip) - found.clip->length();
    }
    add_ghosts(scene);
    paint_clips(painter, scene, moving, by, trim_start, trim_end);
    paint_ghosts(painter, scene);
    paint_ruler(painter, scene); // over rows that are scrolled away
    if (layout_.rows.empty()) {
        painter.setPen(scene.colours.faint);
        painter.drawText(rect(), Qt::AlignCenter, tr("The timeline is empty. Drop clips here."));
    }
    paint_playhead(painter, scene, workspace_.playhead());
    paint_drag(painter, scene.colours);
    if (!hasFocus()) return;
    painter.setPen(QPen(scene.colours.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void TimelineView::paint_drag(QPainter& painter, const Palette& colours) const {
    const auto line_at = [&](Time at, double width, Qt::PenStyle style) {
        painter.setPen(QPen(colours.accent, width, style));
        painter.drawLine(QPointF(layout_.x_of(at), TimelineLayout::kRuler),
                         QPointF(layout_.x_of(at), height()));
    };
    if (drop_at_) line_at(*drop_at_, 2, Qt::SolidLine);
    if (snapped_at_ >= Time(0) && drag_ != Drag::none && drag_ != Drag::scrub)
        line_at(snapped_at_, 1, Qt::DashLine);
    if (drag_ != Drag::none && drag_ != Drag::scrub && drag_ != Drag::rubber) {
        const QString text = drag_words();
        if (text.isEmpty()) return;
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
    Hit found{project, nullptr, track, Drag::none, nullptr, {}};
    if (hit_transition(at, *row, found)) return found;
    for (const core::Clip& clip : track->clips) {
        const double left = layout_.x_of(clip.start), right = layout_.x_of(clip.end());
        if (at.x() < left - 2 || at.x() > right + 2) continue;
        found.clip = &clip;
        found.part = part_of(at, *row, found);
        return found;
    }
    return found;
}

void TimelineView::set_showing_beats(bool on) {
    showing_beats_ = on;
    update();
}

std::vector<Time> TimelineView::beats_of(const core::Clip& clip) {
    std::vector<Time> times;
    const std::string file = showing_beats_ && !clip.takes().empty() ? file_of(clip) : std::string();
    const auto beats = file.empty() ? nullptr : waveforms_.beats_of(file);
    if (!beats) return times;
    for (const Time beat : beats->times)
        if (core::played(clip).contains(beat))
            times.push_back(core::snap_to_frame(core::shown_time(clip, beat), workspace_.project().rate()));
    return times;
}

Time TimelineView::snap(Time time, const std::set<core::ClipId>& moving) {
    if (!snapping_) return time;
    std::vector<Time> targets{Time(0), workspace_.playhead()};
    for (const core::Clip* clip : all_clips(workspace_.project()))
        if (!moving.contains(clip->id)) targets.push_back(clip->start), targets.push_back(clip->end());
    for (const core::Marker& marker : workspace_.project().markers)
        targets.push_back(marker.time);
    for (const auto& track : workspace_.project().tracks)
        for (const core::Clip& clip : track->clips)
            if (track->kind == core::TrackKind::audio && !moving.contains(clip.id))
                for (const Time beat : beats_of(clip))
                    targets.push_back(beat);
    const Time reach = core::from_seconds(kSnapPixels / layout_.pixels_per_second);
    Time best = time, distance = reach;
    for (const Time target : targets)
        if (const Time d(std::abs((target - time).count())); d < distance) best = target, distance = d;
    return best;
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || drag_ == Drag::none) return QWidget::keyPressEvent(event);
    drag_ = Drag::none; // the drag in flight is called off
    changed_.reset();
    changed_range_.reset();
    Q_EMIT edges_changed(nullptr, {});
    watch_edges();
    update();
}

} // namespace ui
