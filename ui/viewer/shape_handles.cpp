// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/shape_handles.h"
#include "core/catalogue/catalogue.h"
#include "ui/style/style.h"
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

constexpr double kNear = 10, kKnob = 24; ///< pixels
constexpr double kLeast = 0.02;          ///< of the picture, that stays of a crop or is a mask
constexpr double kMost = 0.95;           ///< of it, that a side of a crop takes away

double length(QPointF v) {
    return std::hypot(v.x(), v.y());
}

core::Point point_of(const core::Curve& curve, core::Time at) {
    const core::Value value = core::value_at(curve, at);
    const auto* point = std::get_if<core::Point>(&value);
    return point ? *point : core::Point{};
}

/// A curve with another value: for good, or as a key where it has keys.
core::Curve changed(const core::Curve& curve, core::Time at, core::Value value) {
    return core::moves(curve) ? core::with_key(curve, {at, std::move(value)}) : core::Curve(std::move(value));
}

QPolygonF corners(QRectF box) {
    return QPolygonF{box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
}

} // namespace

std::optional<ShapeHandles::State> ShapeHandles::now() const {
    const core::Desk& desk = workspace_.desk();
    const core::Clip* clip = desk.selected_clip();
    if (!clip || !canvas_.to_widget({0, 0, 1, 1})) return std::nullopt;
    State state;
    state.at = clip->source_time(std::clamp(desk.playhead, clip->start, clip->end() - core::Time(1)));
    for (std::size_t i = 0; i < clip->effects.size(); ++i) {
        const core::Effect& effect = clip->effects[i];
        if (kind_ == Kind::crop && effect.name == "crop" && effect.enabled) {
            state.effect = static_cast<int>(i);
            const core::Kind& kind = *core::find_effect("crop");
            const auto part = [&](const char* name) {
                return core::number_of(kind, effect.params, name, state.at);
            };
            state.crop = {part("left"), part("top"), part("right"), part("bottom")};
        }
        if (kind_ == Kind::mask && effect.mask && !state.mask)
            state.effect = static_cast<int>(i), state.mask = effect.mask;
    }
    if (kind_ == Kind::mask && !state.mask) state.mask = clip->mask;
    return state;
}

std::optional<QTransform> ShapeHandles::place_of(const State& state, const QRectF& area) const {
    if (kind_ == Kind::crop) return canvas_.to_widget(area);
    return canvas_.mask_to_widget(area, state.effect < 0 ? std::nullopt
                                                         : std::optional<std::int64_t>(state.effect));
}

QPolygonF ShapeHandles::outline(const State& state, const QRectF& area) const {
    const auto place = place_of(state, area);
    if (!place) return {};
    if (kind_ == Kind::crop) {
        const Crop& c = state.crop;
        return place->map(corners(QRectF(QPointF(c.left, c.top), QPointF(1 - c.right, 1 - c.bottom))));
    }
    if (!state.mask) return {};
    const core::Mask& mask = *state.mask;
    const core::Point middle = point_of(mask.centre, state.at), size = point_of(mask.size, state.at);
    // A mask is turned in pixels, as it is seen: about its middle in the widget.
    const QPointF x = place->map(QPointF(1, 0)) - place->map(QPointF(0, 0)),
                  y = place->map(QPointF(0, 1)) - place->map(QPointF(0, 0));
    const double clip_turn = std::atan2(x.y(), x.x()) * 180 / std::numbers::pi;
    const core::Value turned = core::value_at(mask.rotation, state.at);
    QTransform turn;
    const QPointF centre = place->map(QPointF(middle.x, middle.y));
    turn.translate(centre.x(), centre.y());
    turn.rotate(clip_turn + core::number_in(turned));
    turn.scale(length(x) * size.x, length(y) * size.y);
    if (mask.shape != core::MaskShape::polygon) return turn.map(corners(QRectF(-0.5, -0.5, 1, 1)));
    QPolygonF points;
    for (const core::Point& point : mask.points)
        points << turn.map(QPointF(point.x, point.y));
    return points;
}

QPolygonF ShapeHandles::handles_of(const State& state, const QRectF& area) const {
    QPolygonF shape = outline(state, area);
    if (shape.size() < 3) return {};
    const bool polygon = state.mask && state.mask->shape == core::MaskShape::polygon;
    if (kind_ == Kind::crop) {
        const QPolygonF box = shape;
        for (int i = 0; i < 4; ++i)
            shape << (box[i] + box[(i + 1) % 4]) / 2;
    } else if (!polygon) {
        const QPointF top = (shape[0] + shape[1]) / 2, middle = (shape[0] + shape[2]) / 2, up = top - middle;
        shape << top + up / std::max(1.0, length(up)) * kKnob;
    }
    return shape;
}

QPolygonF ShapeHandles::handles(const QRectF& area) const {
    const auto state = dragging() ? std::optional(to_) : now();
    return state ? handles_of(*state, area) : QPolygonF();
}

void ShapeHandles::paint(QPainter& painter, const QRectF& area) const {
    const auto state = dragging() ? std::optional(to_) : now();
    if (!state) return;
    const QPolygonF shape = outline(*state, area), points = handles_of(*state, area);
    if (shape.isEmpty()) return;
    const Palette colours = palette_of(current_theme());
    QPainterPath path;
    const bool round = state->mask && state->mask->shape == core::MaskShape::ellipse && shape.size() == 4;
    if (round) {
        const QPointF middle = (shape[0] + shape[2]) / 2;
        QTransform turn;
        turn.translate(middle.x(), middle.y());
        turn.rotate(std::atan2((shape[1] - shape[0]).y(), (shape[1] - shape[0]).x()) * 180 /
                    std::numbers::pi);
        QPainterPath ellipse;
        ellipse.addEllipse(QPointF(), length(shape[1] - shape[0]) / 2, length(shape[3] - shape[0]) / 2);
        path = turn.map(ellipse);
    } else {
        path.addPolygon(shape);
        path.closeSubpath();
    }
    if (kind_ == Kind::crop) {
        QPainterPath gone;
        if (const auto place = canvas_.to_widget(area)) gone.addPolygon(place->map(corners({0, 0, 1, 1})));
        gone.closeSubpath();
        painter.fillPath(gone.subtracted(path), QColor(0, 0, 0, 110));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 140), 3)); // seen on light and on dark pictures
    painter.drawPath(path);
    painter.setPen(QPen(colours.accent, 1.5, kind_ == Kind::mask ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(path);
    painter.setPen(QPen(QColor(0x14161b), 1));
    painter.setBrush(Qt::white);
    for (const QPointF& point : points)
        painter.drawEllipse(point, 5, 5);
}

bool ShapeHandles::press(const QPointF& at, const QRectF& area) {
    const auto state = now();
    if (!state) return false;
    const QPolygonF points = handles_of(*state, area);
    part_ = kNone;
    for (int i = 0; i < points.size(); ++i)
        if (length(points[i] - at) <= kNear) part_ = i;
    if (part_ == kNone && outline(*state, area).containsPoint(at, Qt::OddEvenFill)) part_ = kBody;
    if (part_ == kNone && kind_ == Kind::mask && !state->mask) part_ = kNew;
    if (part_ == kNone) return false;
    pressed_ = at;
    from_ = to_ = *state;
    return true;
}

void ShapeHandles::move(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers /*keys*/) {
    const auto place = place_of(from_, area);
    if (!place || part_ == kNone) return;
    to_ = from_;
    if (kind_ == Kind::crop)
        move_crop(part_ == kBody ? place->inverted().map(at) - place->inverted().map(pressed_)
                                 : place->inverted().map(at));
    else
        move_mask(at, area);
    workspace_.preview(edits());
}

/// `local`: in the clip's own picture, 0 to 1; of the body by how much.
void ShapeHandles::move_crop(QPointF local) {
    Crop& c = to_.crop;
    if (part_ == kBody) {
        const double x = std::clamp(local.x(), -c.left, c.right), y = std::clamp(local.y(), -c.top, c.bottom);
        c.left += x, c.right -= x, c.top += y, c.bottom -= y;
        return;
    }
    // Corners from the top left clockwise, then the middles of top, right, bottom, left.
    const bool left = part_ == 0 || part_ == 3 || part_ == 7, right = part_ == 1 || part_ == 2 || part_ == 5;
    const bool top = part_ == 0 || part_ == 1 || part_ == 4, bottom = part_ == 2 || part_ == 3 || part_ == 6;
    const auto kept = [](double value, double other) {
        return std::clamp(value, 0.0, std::min(kMost, 1 - kLeast - other));
    };
    if (left) c.left = kept(local.x(), c.right);
    if (right) c.right = kept(1 - local.x(), c.left);
    if (top) c.top = kept(local.y(), c.bottom);
    if (bottom) c.bottom = kept(1 - local.y(), c.top);
}

void ShapeHandles::move_mask(const QPointF& at, const QRectF& area) {
    const QTransform place = *place_of(from_, area), back = place.inverted();
    const QPointF here = back.map(at), there = back.map(pressed_);
    if (part_ == kNew) {
        const QRectF drawn = QRectF(there, here).normalized();
        core::Mask mask;
        mask.centre = core::Value(core::Point{drawn.center().x(), drawn.center().y()});
        mask.size =
            core::Value(core::Point{std::max(kLeast, drawn.width()), std::max(kLeast, drawn.height())});
        to_.mask = mask;
        return;
    }
    core::Mask& mask = *to_.mask;
    const core::Point middle = point_of(from_.mask->centre, from_.at);
    const core::Point size = point_of(from_.mask->size, from_.at);
    if (part_ == kBody) {
        const QPointF by = here - there;
        mask.centre =
            changed(mask.centre, from_.at, core::Value(core::Point{middle.x + by.x(), middle.y + by.y()}));
        return;
    }
    const QPointF centre = place.map(QPointF(middle.x, middle.y));
    const double turned = core::number_in(core::value_at(mask.rotation, from_.at));
    QTransform unturn; // from the widget to the mask's own, unturned pixels
    const QPointF x = place.map(QPointF(1, 0)) - place.map(QPointF(0, 0)),
                  y = place.map(QPointF(0, 1)) - place.map(QPointF(0, 0));
    unturn.rotate(-(std::atan2(x.y(), x.x()) * 180 / std::numbers::pi + turned));
    const QPointF own = unturn.map(at - centre);
    if (mask.shape == core::MaskShape::polygon) {
        mask.points[static_cast<std::size_t>(part_)] = {own.x() / length(x) / std::max(1e-6, size.x),
                                                        own.y() / length(y) / std::max(1e-6, size.y)};
        return;
    }
    if (part_ == 4) { // the knob
        const auto angle = [&](QPointF p) { return std::atan2(p.y() - centre.y(), p.x() - centre.x()); };
        const double by =
            std::remainder(angle(at) - angle(pressed_), 2 * std::numbers::pi) * 180 / std::numbers::pi;
        mask.rotation = changed(mask.rotation, from_.at, core::Value(turned + by));
        return;
    }
    const core::Point wanted{std::clamp(2 * std::abs(own.x()) / length(x), kLeast, 4.0),
                             std::clamp(2 * std::abs(own.y()) / length(y), kLeast, 4.0)};
    mask.size = changed(mask.size, from_.at, core::Value(wanted));
}

std::vector<core::Edit> ShapeHandles::crop_edits(const core::Clip& clip) const {
    const std::pair<const char*, double> values[] = {{"left", to_.crop.left},
                                                     {"top", to_.crop.top},
                                                     {"right", to_.crop.right},
                                                     {"bottom", to_.crop.bottom}};
    if (to_.effect < 0) {
        core::Effect effect{.name = "crop"};
        for (const auto& [name, value] : values)
            effect.params[name] = core::Value(value);
        // Before a transform that there is: a picture is cut first and placed then.
        std::optional<std::int64_t> before;
        for (std::size_t i = 0; i < clip.effects.size() && !before; ++i)
            if (clip.effects[i].name == "transform") before = static_cast<std::int64_t>(i);
        return {core::AddEffect{.clip = clip.id, .effect = effect, .index = before}};
    }
    std::vector<core::Edit> list;
    const core::Params& params = clip.effects[static_cast<std::size_t>(to_.effect)].params;
    for (const auto& [name, value] : values) {
        const auto found = params.find(name);
        const core::Curve now = found == params.end() ? core::Curve(core::Value(0.0)) : found->second;
        if (std::abs(core::number_at(now, to_.at) - value) < 1e-9) continue;
        list.push_back(core::SetParameter{.clip = clip.id,
                                          .index = to_.effect,
                                          .name = name,
                                          .value = changed(now, to_.at, core::Value(value))});
    }
    return list;
}

std::vector<core::Edit> ShapeHandles::edits() const {
    const core::Clip* clip = workspace_.selected_clip();
    if (!clip) return {};
    if (kind_ == Kind::crop) return to_.crop == from_.crop ? std::vector<core::Edit>{} : crop_edits(*clip);
    if (to_.mask == from_.mask) return {};
    std::optional<std::int64_t> of;
    if (to_.effect >= 0) of = to_.effect;
    return {core::SetMask{clip->id, of, to_.mask}};
}

void ShapeHandles::release() {
    const auto list = dragging() ? edits() : std::vector<core::Edit>{};
    part_ = kNone;
    workspace_.preview({});
    if (!list.empty())
        workspace_.apply(list, kind_ == Kind::crop ? QObject::tr("Crop") : QObject::tr("Mask"));
}

bool ShapeHandles::cancel() {
    if (part_ == kNone) return false;
    part_ = kNone;
    workspace_.preview({});
    return true;
}

Qt::CursorShape ShapeHandles::cursor(const QPointF& at, const QRectF& area) const {
    const auto state = now();
    if (!state) return Qt::ArrowCursor;
    for (const QPointF& point : handles_of(*state, area))
        if (length(point - at) <= kNear) return Qt::PointingHandCursor;
    if (outline(*state, area).containsPoint(at, Qt::OddEvenFill)) return Qt::SizeAllCursor;
    return kind_ == Kind::mask && !state->mask ? Qt::CrossCursor : Qt::ArrowCursor;
}

} // namespace ui
