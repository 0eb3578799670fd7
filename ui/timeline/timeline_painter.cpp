// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_painter.h"
#include "core/edits/names.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/inspector/parameters.h"
#include "ui/style/digits.h"
#include "ui/timeline/clip_shapes.h"
#include <QFileInfo>
#include <cmath>
#include <cstdlib>

namespace ui {

QString track_name(const core::Project& project, const core::Track& track) {
    if (!track.name.empty()) return one_line(QString::fromStdString(track.name), 60);
    return (track.kind == core::TrackKind::audio      ? QObject::tr("Sound %1")
            : track.kind == core::TrackKind::video    ? QObject::tr("Video %1")
            : track.kind == core::TrackKind::subtitle ? QObject::tr("Subtitles %1")
                                                      : QObject::tr("Titles %1"))
        .arg(core::number_of(project, track.id));
}

SelectionRings selection_rings() {
    return {QColor(0x05070b), QColor(0xffffff)};
}

namespace {

const std::string& label_of(const core::Track& track, const core::Clip& clip) {
    return clip.colour.empty() ? track.colour : clip.colour;
}

} // namespace

QColor clip_colour(const Palette& colours, const core::Track& track, const core::Clip& clip) {
    if (const QColor tint = label_tint(label_of(track, clip), colours); tint.isValid()) return tint;
    if (track.kind == core::TrackKind::audio) return colours.audio;
    if (track.for_titles() || clip.is_title()) return colours.title;
    if (!std::holds_alternative<core::MediaContent>(clip.content)) return colours.generated;
    const bool made = !clip.takes().empty() && clip.takes()[clip.active_take()].generated;
    return made ? colours.generated : colours.video;
}

namespace {

constexpr double kDimmed = 0.35; ///< of clips that are dragged away

QColor rendered_colour() {
    return {76, 187, 136}; // told from the accent in both themes
}

/// Pictures side by side under the clip's name. `whole` is where the clip lies, `box` the part of it in view.
void paint_pictures(QPainter& painter, const TimelineScene& scene, const core::Clip& clip,
                    const QRectF& whole, const QRectF& box) {
    constexpr double kName = 20;
    const double height = whole.height() - kName - 3;
    if (!scene.picture || clip.takes().empty() || height < 16) return;
    const core::Media* media = scene.project.find_media(clip.takes()[clip.active_take()].media);
    if (!media || media->kind == core::MediaKind::audio || media->size.height < 1) return;
    const double width = std::max(8.0, height * media->size.width / media->size.height);
    for (double x = whole.left() + std::floor((box.left() - whole.left()) / width) * width; x < box.right();
         x += width) {
        const double into = (x + width / 2 - whole.left()) / scene.layout.pixels_per_second;
        const core::Time at = clip.start + core::from_seconds(into);
        const QPixmap picture = scene.picture(clip, std::min(at, clip.end() - core::Time(1)));
        if (!picture.isNull())
            painter.drawPixmap(QRectF(x, whole.top() + kName, width, height), picture, picture.rect());
    }
}

/// The sound's peaks, mirrored about the middle, one line a pixel; as loud as the clip plays it.
void paint_waveform(QPainter& painter, const TimelineScene& scene, const core::Clip& clip,
                    const QRectF& whole, const QRectF& box) {
    const auto waveform = scene.waveform ? scene.waveform(clip) : nullptr;
    if (!waveform) return;
    const double top = whole.top() + 20, height = whole.bottom() - 3 - top, middle = top + height / 2;
    const double gain = std::pow(10.0, core::number_at(clip.volume_db, clip.source.start) / 20);
    const core::Time origin = clip.takes()[clip.active_take()].origin;
    const auto media_time = [&](double x) {
        const core::Time at =
            clip.start + core::from_seconds((x - whole.left()) / scene.layout.pixels_per_second);
        return clip.source_time(std::clamp(at, clip.start, clip.end())) - origin;
    };
    QColor colour = scene.colours.on_clip;
    colour.setAlpha(clip.muted ? 60 : 150);
    painter.setPen(QPen(colour, 1));
    for (double x = std::ceil(box.left()) + 0.5; x < box.right(); x += 1) {
        const auto [from, to] = std::minmax({media_time(x - 0.5), media_time(x + 0.5)});
        const double reach = std::max(0.5, std::min(1.0, gain * waveform->peak(from, to)) * height / 2);
        painter.drawLine(QPointF(x, middle - reach), QPointF(x, middle + reach));
    }
}

/// A stroke at the foot of the clip for every beat of its music.
void paint_beats(QPainter& painter, const TimelineScene& scene, const core::Clip& clip, const QRectF& whole,
                 const QRectF& box) {
    if (!scene.beats) return;
    painter.setPen(QPen(scene.colours.accent, 1.5));
    for (const core::Time at : scene.beats(clip)) {
        const double x = whole.left() + core::to_seconds(at - clip.start) * scene.layout.pixels_per_second;
        if (x >= box.left() && x <= box.right())
            painter.drawLine(QPointF(x, whole.bottom() - 9), QPointF(x, whole.bottom() - 2));
    }
}

void paint_rings(QPainter& painter, const QRectF& box) {
    constexpr double kWidth = 2;
    const SelectionRings rings = selection_rings();
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, inset] : {std::pair(rings.inner, 1.5 * kWidth), {rings.outer, kWidth / 2}}) {
        if (box.width() < 2 * inset + kWidth) continue; // of a sliver the outer one alone
        painter.setPen(QPen(colour, kWidth));
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 4, 4);
    }
}

QColor fill_of(const TimelineScene& scene, const core::Track& track, const core::Clip& clip) {
    QColor fill = clip_colour(scene.colours, track, clip);
    if (clip.muted || !clip.enabled || track.muted || track.hidden) fill.setAlpha(90);
    return fill;
}

void paint_clip(QPainter& painter, const TimelineScene& scene, const core::Track& track,
                const core::Clip& clip, const QRectF& whole, const QRectF& box, const QRectF& words) {
    const QColor fill = fill_of(scene, track, clip);
    const QColor edge = label_edge(label_of(track, clip), scene.colours);
    painter.setPen(edge.isValid()                       ? QPen(edge, 1)
                   : current_theme() == Theme::contrast ? QPen(scene.colours.faint, 1)
                                                        : QPen(fill.lighter(130), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setClipRect(box.adjusted(1.5, 0, -1.5, 0));
    if (track.kind == core::TrackKind::video) paint_pictures(painter, scene, clip, whole, box);
    if (track.kind == core::TrackKind::audio) {
        paint_waveform(painter, scene, clip, whole, box);
        paint_beats(painter, scene, clip, whole, box);
    }
    if (edge.isValid() && whole.left() >= box.left()) { // seen beside pictures, too
        painter.setClipRect(box.adjusted(1, 1, -1, -1));
        painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), edge);
    }
    painter.setClipRect(box.adjusted(1, 0, -1, 0));
    paint_level(painter, scene, track, clip, whole, box);
    paint_fades(painter, scene, clip, whole);
    painter.setClipRect(words.adjusted(5, 0, -5, 0)); // over the fades: what it is called can be read
    painter.setPen(scene.colours.on_clip);
    QString name = one_line(QString::fromStdString(clip.text().empty() ? clip.name : clip.text()), 200);
    if (!(clip.speed == core::FrameRate{1, 1})) name += QString("  %1x").arg(clip.speed.value(), 0, 'g', 3);
    if (clip.reversed) name += QObject::tr("  reversed");
    painter.drawText(words.adjusted(8, 4, -8, -4), Qt::AlignLeft | Qt::AlignTop, name);
    QStringList notes;
    if (clip.takes().size() > 1)
        notes << QObject::tr("%n take(s)", nullptr, static_cast<int>(clip.takes().size()));
    for (const core::Effect& effect : clip.effects)
        notes << readable(effect.name);
    if (!notes.isEmpty()) {
        QFont small = painter.font();
        small.setPixelSize(11);
        painter.setFont(small);
        const QString text = notes.join("  ·  "); // beside the name, where the pictures leave room
        if (painter.fontMetrics().horizontalAdvance(text + name) < words.width() - 60)
            painter.drawText(words.adjusted(8, 5, -8, -5), Qt::AlignRight | Qt::AlignTop, text);
        small.setPixelSize(13);
        painter.setFont(small);
    }
    painter.setClipping(false);
    if (scene.selection.contains(clip.id)) paint_rings(painter, box); // over its pictures
}

/// The part of a clip where words are not covered by transitions and the handles of fades.
QRectF words_box(const TimelineScene& scene, const TimelineLayout::Row& row, const core::Track& track,
                 const core::Clip& clip, const QRectF& whole, QRectF box) {
    constexpr double kHandle = 14;
    for (const core::PlacedTransition& placed : core::placed_transitions(track)) {
        const QRectF taken = transition_box(scene.layout, row, placed.range);
        if (placed.to && placed.to->id == clip.id) box.setLeft(std::max(box.left(), taken.right()));
        if (placed.from && placed.from->id == clip.id) box.setRight(std::min(box.right(), taken.left()));
    }
    const bool held = scene.hovered == clip.id || scene.selection.contains(clip.id);
    if (!held || !has_handles(whole)) return box;
    for (const bool in : {true, false}) {
        const double at = fade_handle(scene.layout, clip, whole, in).x();
        if (in && at < box.left() + 2 * kHandle) box.setLeft(std::max(box.left(), at + kHandle / 2));
        if (!in && at > box.right() - 2 * kHandle) box.setRight(std::min(box.right(), at - kHandle / 2));
    }
    return box;
}

/// A clip that has come away from its picture or sound bears by how many frames.
void paint_sync(QPainter& painter, const TimelineScene& scene, const core::Clip& clip, const QRectF& box) {
    const core::Time offset = scene.sync ? scene.sync(clip) : core::Time(0);
    if (offset == core::Time(0)) return;
    const auto frames = core::frame_at(core::Time(std::abs(offset.count())), scene.project.rate());
    const QString text = (offset > core::Time(0) ? "+" : "−") + QString::number(frames);
    const QFontMetrics metrics = painter.fontMetrics();
    const QRectF badge(box.left() + 5, box.bottom() - 19, metrics.horizontalAdvance(text) + 12.0, 16);
    painter.setClipRect(box);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.colours.danger);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(scene.colours.accent_text);
    painter.drawText(badge, Qt::AlignCenter, text);
    painter.setClipping(false);
}

/// How far the strokes of the ruler lie apart that bear a time: whole frames, then whole seconds.
double ruler_step(double pixels_per_second, core::FrameRate rate) {
    constexpr double kRoom = 92; // a timecode and some air
    const double frame = 1 / rate.value();
    for (const double frames : {1.0, 2.0, 5.0, 10.0})
        if (frames * frame < 0.9 && frames * frame * pixels_per_second >= kRoom) return frames * frame;
    double step = 1;
    for (const double candidate : {1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 3600.0,
                                   7200.0, 18000.0, 36000.0, 86400.0}) {
        step = candidate;
        if (candidate * pixels_per_second >= kRoom) break;
    }
    return step;
}

} // namespace

void paint_ruler(QPainter& painter, const TimelineScene& scene) {
    const auto& layout = scene.layout;
    painter.fillRect(QRect(0, 0, scene.size.width(), TimelineLayout::kRuler), scene.colours.panel);
    const double step = ruler_step(layout.pixels_per_second, scene.project.rate());
    painter.setClipRect(QRect(TimelineLayout::kHeader, 0, scene.size.width(), TimelineLayout::kRuler));
    if (scene.marked) {
        const double from = layout.x_of(scene.marked->start), to = layout.x_of(scene.marked->end);
        QColor tint = scene.colours.accent;
        tint.setAlpha(60);
        painter.fillRect(QRectF(from, 0, to - from, TimelineLayout::kRuler), tint);
        painter.fillRect(QRectF(from, 0, 2, TimelineLayout::kRuler), scene.colours.accent);
        painter.fillRect(QRectF(to - 2, 0, 2, TimelineLayout::kRuler), scene.colours.accent);
    }
    for (const core::TimeRange& part : scene.drawn) {
        const double from = layout.x_of(part.start), to = layout.x_of(part.end);
        painter.fillRect(QRectF(from, 2, std::max(1.0, to - from), 3), rendered_colour());
    }
    QFont small = painter.font();
    small.setPixelSize(11);
    painter.setFont(tabular(small));
    const double first = std::floor(layout.scroll_seconds / step) * step,
                 last = layout.scroll_seconds + scene.size.width() / layout.pixels_per_second;
    for (double t = first; t <= last; t += step) {
        const double x = layout.x_of(core::from_seconds(t));
        painter.setPen(scene.colours.line);
        painter.drawLine(QPointF(x, 35), QPointF(x, TimelineLayout::kRuler));
        for (int i = 1; i < 5; ++i)
            painter.drawLine(QPointF(x + i * step * layout.pixels_per_second / 5, 38),
                             QPointF(x + i * step * layout.pixels_per_second / 5, TimelineLayout::kRuler));
        painter.setPen(scene.colours.faint);
        const core::Time at = core::snap_to_frame(core::from_seconds(std::max(0.0, t)), scene.project.rate());
        painter.drawText(QPointF(x + 9, 16), time_words(at, scene.project.rate())); // beside the playhead's
    }
    painter.setFont(small);
    for (const core::Marker& marker : scene.project.markers) {
        const double x = layout.x_of(marker.time);
        painter.setPen(Qt::NoPen);
        if (marker.end > marker.time) { // a range, as captions are: its words lie on it
            const QRectF bar(x, 19, layout.x_of(marker.end) - x, 15);
            QColor tint = colour_named(marker.color, scene.colours.accent);
            tint.setAlpha(70);
            painter.setBrush(tint);
            painter.drawRoundedRect(bar, 3, 3);
            painter.setPen(scene.colours.faint);
            painter.drawText(
                bar.adjusted(8, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(one_line(QString::fromStdString(marker.name), 200),
                                                 Qt::ElideRight, static_cast<int>(bar.width()) - 12));
            painter.setPen(Qt::NoPen);
        }
        painter.setBrush(colour_named(marker.color, scene.colours.accent));
        painter.drawPolygon(QPolygonF{QPointF(x - 5, 14), QPointF(x + 5, 14), QPointF(x, 24)});
    }
    painter.setClipping(false);
    small.setPixelSize(13);
    painter.setFont(small);
}

namespace {

/// The name and the switches of a track, which lie where TimelineLayout::switch_box says.
void paint_header(QPainter& painter, const TimelineScene& scene, const TimelineLayout::Row& row,
                  const core::Track& track) {
    const QRect box(0, row.top, TimelineLayout::kHeader - 4, row.height);
    if (scene.chosen_track == track.id) {
        QColor tint = scene.colours.accent;
        tint.setAlpha(36);
        painter.fillRect(box, tint);
    }
    if (scene.targets.contains(track.id))
        painter.fillRect(QRect(0, row.top, 3, row.height), scene.colours.accent);
    painter.setPen(track.hidden || track.muted ? scene.colours.faint : scene.colours.text);
    const bool sound = track.kind == core::TrackKind::audio;
    const QRect words = TimelineLayout::name_box(row);
    painter.drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(track_name(scene.project, track), Qt::ElideRight, words.width()));
    const auto draw = [&](TrackSwitch which, const char* name, bool on) {
        icon(name).paint(&painter, TimelineLayout::switch_box(row, which), Qt::AlignCenter,
                         on ? QIcon::Normal : QIcon::Disabled, on ? QIcon::On : QIcon::Off);
    };
    const bool off = sound ? track.muted : track.hidden;
    if (sound) draw(TrackSwitch::solo, "solo", track.solo);
    icon(sound ? (off ? "mute" : "sound") : "eye")
        .paint(&painter, TimelineLayout::switch_box(row, TrackSwitch::off), Qt::AlignCenter,
               off ? QIcon::Disabled : QIcon::Normal);
    draw(TrackSwitch::lock, "lock", track.locked);
    draw(TrackSwitch::sync, "sync", track.sync_locked);
    draw(TrackSwitch::target, "target", scene.targets.contains(track.id));
}

} // namespace

void paint_rows(QPainter& painter, const TimelineScene& scene) {
    for (const auto& row : scene.layout.rows) {
        const core::Track& track = *scene.project.find_track(row.track);
        painter.fillRect(QRect(0, row.top, scene.size.width(), row.height), scene.colours.panel);
        const QColor ground = label_ground(track.colour, scene.colours);
        painter.fillRect(QRect(0, row.top, TimelineLayout::kHeader - 4, row.height),
                         ground.isValid() ? ground : scene.colours.raised);
        if (const QColor edge = label_edge(track.colour, scene.colours); edge.isValid())
            painter.fillRect(QRect(TimelineLayout::kHeader - 8, row.top, 4, row.height), edge);
        paint_header(painter, scene, row, track);
    }
}

void paint_clip_at(QPainter& painter, const TimelineScene& scene, const TimelineLayout::Row& row,
                   const core::Track& track, const core::Clip& clip, const core::TimeRange& range) {
    const QRectF area(TimelineLayout::kHeader, TimelineLayout::kRuler,
                      scene.size.width() - TimelineLayout::kHeader, scene.size.height());
    const QRectF box = clip_box(scene.layout, row, range.start, range.end);
    if (!box.intersects(area)) return;
    if (constexpr double kSliver = 3; box.width() <= kSliver) { // of a long film: nothing on it could be read
        painter.fillRect(box, fill_of(scene, track, clip));
        if (scene.selection.contains(clip.id)) paint_rings(painter, box);
        return;
    }
    const QRectF visible = box.intersected(area.adjusted(0, 0, 8, 0));
    const QRectF shown(visible.left(), box.top(), visible.width(), box.height());
    paint_clip(painter, scene, track, clip, box, shown, words_box(scene, row, track, clip, box, shown));
    paint_sync(painter, scene, clip, shown);
}

void paint_clips(QPainter& painter, const TimelineScene& scene, const std::set<core::ClipId>& moving,
                 core::Time by, core::Time trim_start, core::Time trim_end) {
    painter.save();
    for (const auto& row : scene.layout.rows) {
        const core::Track& track = *scene.project.find_track(row.track);
        for (const core::Clip& clip : track.clips) {
            core::Time start = clip.start, end = clip.end();
            if (moving.contains(clip.id)) start += by + trim_start, end += by + trim_end;
            const bool changed = scene.changed && scene.changed->id == clip.id;
            painter.setOpacity(scene.dimmed.contains(clip.id) ? kDimmed : 1);
            paint_clip_at(painter, scene, row, track, changed ? *scene.changed : clip, {start, end});
        }
        painter.setOpacity(1);
        paint_transitions(painter, scene, row, track);
    }
    painter.restore();
}

void paint_playhead(QPainter& painter, const TimelineScene& scene, core::Time at) {
    const double x = scene.layout.x_of(at);
    if (x < TimelineLayout::kHeader) return;
    painter.setPen(QPen(scene.colours.playhead, 1.5));
    painter.drawLine(QPointF(x, 10), QPointF(x, scene.size.height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.colours.playhead);
    painter.drawPolygon(QPolygonF{QPointF(x - 6, 6), QPointF(x + 6, 6), QPointF(x + 6, 13), QPointF(x, 20),
                                  QPointF(x - 6, 13)});
}

} // namespace ui
