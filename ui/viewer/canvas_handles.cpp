// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/canvas_handles.h"
#include "core/catalogue/catalogue.h"
#include "ui/style/style.h"
#include <QPainter>
#include <QTransform>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

constexpr double kNear = 9, kKnob = 26; ///< pixels

double length(QPointF v) {
    return std::hypot(v.x(), v.y());
}

/// A parameter with another value: for good, or as a key where it has keys.
core::Curve changed(const core::Params& params, const std::string& name, core::Time at, core::Value value) {
    const auto found = params.find(name);
    if (found == params.end() || !core::moves(found->second)) return value;
    return core::with_key(found->second, {at, std::move(value)});
}

} // namespace

std::optional<CanvasHandles::Meant> CanvasHandles::meant() const {
    const core::Desk& desk = workspace_.desk();
    const core::Clip* clip = desk.selected_clip();
    if (!clip || !clip->range().contains(std::min(desk.playhead, clip->end() - core::Time(1))) ||
        desk.playhead < clip->start)
        return std::nullopt;
    Meant found{.clip = clip, .at = clip->source_time(std::min(desk.playhead, clip->end() - core::Time(1)))};
    const core::Size canvas = workspace_.project().canvas();
    if (const auto* title = std::get_if<core::Title>(&clip->content)) {
        const core::Kind& kind = core::title_kind();
        const core::Value value = core::param_at(kind, title->style, "place", found.at);
        if (const auto* place = std::get_if<core::Point>(&value)) found.pose.middle = {place->x, place->y};
        found.pose.scale = core::number_of(kind, title->style, "size", found.at);
        found.pose.turn = core::number_of(kind, title->style, "rotation", found.at);
        // About as wide as its words are: what they are set in is the renderer's matter.
        const auto lines = QString::fromStdString(title->text).split('\n');
        qsizetype longest = 1;
        for (const QString& line : lines)
            longest = std::max(longest, line.size());
        const double aspect = static_cast<double>(canvas.width) / canvas.height;
        found.extent = {0.56 * static_cast<double>(longest) / aspect + 0.3,
                        1.3 * static_cast<double>(lines.size())};
        return found;
    }
    for (std::size_t i = 0; i < clip->effects.size(); ++i)
        if (clip->effects[i].name == "transform" && clip->effects[i].enabled)
            found.effect = static_cast<int>(i);
    if (found.effect >= 0) {
        const core::Kind& kind = *core::find_effect("transform");
        const core::Params& params = clip->effects[static_cast<std::size_t>(found.effect)].params;
        const auto number = [&](const char* name) { return core::number_of(kind, params, name, found.at); };
        found.pose = {{0.5 + number("x"), 0.5 + number("y")}, number("scale"), number("rotation")};
    }
    if (!clip->takes().empty())
        if (const core::Media* media =
                workspace_.project().find_media(clip->takes()[clip->active_take()].media);
            media && media->size.width > 0) {
            const QSizeF fit = QSizeF(media->size.width, media->size.height)
                                   .scaled(QSizeF(canvas.width, canvas.height), Qt::KeepAspectRatio);
            found.extent = {fit.width() / canvas.width, fit.height() / canvas.height};
        }
    return found;
}

QPolygonF CanvasHandles::polygon(const Meant& meant, const Pose& pose, const QRectF& area) const {
    const double width = meant.extent.width() * pose.scale * area.width() / 2,
                 height = meant.extent.height() * pose.scale * area.height() / 2;
    QTransform place;
    place.translate(area.left() + pose.middle.x() * area.width(),
                    area.top() + pose.middle.y() * area.height());
    place.rotate(pose.turn);
    return place.map(QPolygonF{{-width, -height}, {width, -height}, {width, height}, {-width, height}});
}

QPolygonF CanvasHandles::frame(const QRectF& area) const {
    const auto found = meant();
    return found ? polygon(*found, dragging() ? now_ : found->pose, area) : QPolygonF();
}

std::optional<QTransform> CanvasHandles::to_widget(const QRectF& area) const {
    const auto found = meant();
    if (!found) return std::nullopt;
    const Pose pose = dragging() ? now_ : found->pose;
    QTransform place;
    place.translate(area.left() + pose.middle.x() * area.width(),
                    area.top() + pose.middle.y() * area.height());
    place.rotate(pose.turn);
    place.scale(found->extent.width() * pose.scale * area.width(),
                found->extent.height() * pose.scale * area.height());
    place.translate(-0.5, -0.5);
    return place;
}

std::optional<QTransform> CanvasHandles::mask_to_widget(const QRectF& area,
                                                        std::optional<std::int64_t> effect) const {
    const auto found = meant();
    if (!found) return std::nullopt;
    if (!effect && !found->clip->is_title()) return to_widget(area);
    QTransform place;
    if (!effect || found->effect < *effect) { // nothing moves it any more
        place.translate(area.left(), area.top());
        place.scale(area.width(), area.height());
        return place;
    }
    place.translate(area.left() + found->pose.middle.x() * area.width(),
                    area.top() + found->pose.middle.y() * area.height());
    place.rotate(found->pose.turn);
    place.scale(found->pose.scale * area.width(), found->pose.scale * area.height());
    place.translate(-0.5, -0.5);
    return place;
}

QPointF CanvasHandles::knob(const QPolygonF& frame) const {
    const QPointF top = (frame[0] + frame[1]) / 2, middle = (frame[0] + frame[2]) / 2;
    const QPointF up = top - middle;
    return top + up / std::max(1.0, length(up)) * kKnob;
}

void CanvasHandles::paint(QPainter& painter, const QRectF& area) const {
    const QPolygonF shown = frame(area);
    if (shown.isEmpty()) return;
    const Palette colours = palette_of(current_theme());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 140), 3)); // seen on light and on dark pictures
    painter.drawPolygon(shown);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.drawPolygon(shown);
    painter.drawLine((shown[0] + shown[1]) / 2, knob(shown));
    painter.setPen(QPen(QColor(0x14161b), 1));
    painter.setBrush(Qt::white);
    for (const QPointF& corner : shown)
        painter.drawRect(QRectF(corner.x() - 4.5, corner.y() - 4.5, 9, 9));
    painter.drawEllipse(knob(shown), 5.5, 5.5);
}

CanvasHandles::Part CanvasHandles::part_at(const QPointF& at, const QRectF& area) const {
    const QPolygonF shown = frame(area);
    if (shown.isEmpty()) return Part::none;
    if (length(knob(shown) - at) <= kNear) return Part::knob;
    for (const QPointF& corner : shown)
        if (length(corner - at) <= kNear) return Part::corner;
    return shown.containsPoint(at, Qt::OddEvenFill) ? Part::body : Part::none;
}

Qt::CursorShape CanvasHandles::cursor(const QPointF& at, const QRectF& area) const {
    switch (part_at(at, area)) {
    case Part::knob:
        return Qt::PointingHandCursor;
    case Part::corner:
        return Qt::SizeFDiagCursor;
    case Part::body:
        return Qt::SizeAllCursor;
    case Part::none:
        break;
    }
    return Qt::ArrowCursor;
}

bool CanvasHandles::press(const QPointF& at, const QRectF& area) {
    part_ = part_at(at, area);
    if (part_ == Part::none) return false;
    pressed_ = at;
    from_ = now_ = meant()->pose;
    return true;
}

void CanvasHandles::move(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers keys) {
    const auto found = meant();
    if (!found || part_ == Part::none) return;
    now_ = from_;
    const QPointF middle(area.left() + from_.middle.x() * area.width(),
                         area.top() + from_.middle.y() * area.height());
    if (part_ == Part::body) {
        QPointF by = at - pressed_;
        if (keys & Qt::ShiftModifier) (std::abs(by.x()) > std::abs(by.y()) ? by.ry() : by.rx()) = 0;
        now_.middle += QPointF(by.x() / area.width(), by.y() / area.height());
        if (!(keys & Qt::AltModifier)) { // the middle of the picture holds it
            if (std::abs(now_.middle.x() - 0.5) * area.width() < kNear) now_.middle.setX(0.5);
            if (std::abs(now_.middle.y() - 0.5) * area.height() < kNear) now_.middle.setY(0.5);
        }
    } else if (part_ == Part::corner) {
        const double factor = length(at - middle) / std::max(1.0, length(pressed_ - middle));
        const bool title = found->clip->is_title();
        now_.scale = std::clamp(from_.scale * factor, title ? 0.005 : 0.01, title ? 1.0 : 20.0);
    } else {
        const auto angle = [&](QPointF p) {
            return std::atan2(p.y() - middle.y(), p.x() - middle.x()) * 180 / std::numbers::pi;
        };
        now_.turn = from_.turn + std::remainder(angle(at) - angle(pressed_), 360.0);
        constexpr double kStep = 15;
        if (keys & Qt::ShiftModifier) now_.turn = std::round(now_.turn / kStep) * kStep;
    }
    workspace_.preview(edits(*found, now_));
}

std::vector<core::Edit> CanvasHandles::edits(const Meant& meant, const Pose& pose) const {
    const core::Clip& clip = *meant.clip;
    std::vector<core::Edit> list;
    if (const auto* title = std::get_if<core::Title>(&clip.content)) {
        const auto set = [&](const char* name, core::Value value) {
            list.push_back(
                core::SetParameter{.clip = clip.id,
                                   .name = name,
                                   .value = changed(title->style, name, meant.at, std::move(value))});
        };
        if (pose.middle != meant.pose.middle) set("place", core::Point{pose.middle.x(), pose.middle.y()});
        if (pose.scale != meant.pose.scale) set("size", pose.scale);
        if (pose.turn != meant.pose.turn) set("rotation", pose.turn);
        return list;
    }
    const std::pair<const char*, double> values[] = {{"x", pose.middle.x() - 0.5},
                                                     {"y", pose.middle.y() - 0.5},
                                                     {"scale", pose.scale},
                                                     {"rotation", pose.turn}};
    if (meant.effect < 0) {
        core::Effect effect{.name = "transform"};
        for (const auto& [name, value] : values)
            effect.params[name] = core::Value(value);
        list.push_back(core::AddEffect{.clip = clip.id, .effect = effect});
        return list;
    }
    const core::Params& params = clip.effects[static_cast<std::size_t>(meant.effect)].params;
    const core::Kind& kind = *core::find_effect("transform");
    for (const auto& [name, value] : values)
        if (std::abs(core::number_of(kind, params, name, meant.at) - value) > 1e-9)
            list.push_back(core::SetParameter{.clip = clip.id,
                                              .index = meant.effect,
                                              .name = name,
                                              .value = changed(params, name, meant.at, core::Value(value))});
    return list;
}

void CanvasHandles::release() {
    const auto found = meant();
    const Part part = std::exchange(part_, Part::none);
    workspace_.preview({});
    if (!found || part == Part::none) return;
    const bool same = now_.middle == from_.middle && now_.scale == from_.scale && now_.turn == from_.turn;
    if (!same) workspace_.apply(edits(*found, now_), QObject::tr("Transform"));
}

bool CanvasHandles::cancel() {
    if (part_ == Part::none) return false;
    part_ = Part::none;
    workspace_.preview({});
    return true;
}

} // namespace ui
