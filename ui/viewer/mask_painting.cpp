// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/mask_painting.h"
#include "core/render/mask.h"
#include "ui/base/language.h"
#include "ui/style/style.h"
#include <QKeyEvent>
#include <QPainter>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

constexpr double kApart = 0.12;     ///< radii of the brush from a point to the next, at least
constexpr double kTolerance = 0.03; ///< radii that a stroke's line may be off where points are left out
constexpr double kStep = 1.15;      ///< by which a key makes the brush larger
constexpr double kCover = 0.5;      ///< of the tint

double length(QPointF v) {
    return std::hypot(v.x(), v.y());
}

core::Point point_at(const core::Curve& curve, core::Time at) {
    const core::Value value = core::value_at(curve, at);
    const auto* point = std::get_if<core::Point>(&value);
    return point ? *point : core::Point{};
}

double rounded(double value) {
    return std::round(value * 1e5) / 1e5;
}

/// Which points of a line are needed so that none of the others is farther off than `tolerance`.
std::vector<std::size_t> needed(const std::vector<QPointF>& line, double tolerance) {
    std::vector<std::size_t> kept{0};
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double worst = tolerance;
        std::size_t at = 0;
        const QPointF way = line[last] - line[first];
        const double square = QPointF::dotProduct(way, way);
        for (std::size_t i = first + 1; i < last; ++i) {
            const QPointF off = line[i] - line[first];
            const double part = square > 0 ? std::clamp(QPointF::dotProduct(off, way) / square, 0.0, 1.0) : 0;
            if (const double away = length(off - part * way); away > worst) worst = away, at = i;
        }
        if (at > 0) {
            open.emplace_back(at, last); // the earlier half first
            open.emplace_back(first, at);
        } else if (last > first) {
            kept.push_back(last);
        }
    }
    return kept;
}

} // namespace

MaskPainting::MaskPainting(Workspace& workspace, const CanvasHandles& canvas, QObject* parent)
    : Guarded(parent), workspace_(workspace), canvas_(canvas) {
    connect(&workspace, &Workspace::project_changed, this, [this] { follow(); });
    connect(&workspace, &Workspace::selection_changed, this, [this] { follow(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] {
        if (mask_) Q_EMIT changed(); // masks move
    });
}

QString MaskPainting::why_not(const MaskOf& mask) const {
    const auto found = workspace_.project().find_clip(mask.clip);
    if (!found.clip || found.track->kind == core::TrackKind::audio)
        return tr("Select a clip with a picture first.");
    if (workspace_.only_looks()) return tr("This project is only looked at: another window works on it.");
    if (found.track->locked) return tr("The clip's track is locked. The lock at its left end opens it.");
    const core::Time here = workspace_.playhead();
    if (here < found.clip->start || here >= found.clip->end())
        return tr("The clip is not shown here: move the playhead to it.");
    return {};
}

void MaskPainting::begin(const MaskOf& mask) {
    mask_.reset();
    workspace_.player().pause();
    if (workspace_.selection() != std::set<core::ClipId>{mask.clip}) workspace_.select({mask.clip});
    mask_ = mask;
    stroke_.reset();
    show_preview();
    Q_EMIT changed();
}

void MaskPainting::end() {
    if (!mask_) return;
    mask_.reset(), stroke_.reset();
    by_keys_ = false;
    tint_ = {};
    workspace_.preview({});
    Q_EMIT changed();
}

void MaskPainting::set_brush(const Brush& brush) {
    const Brush wanted{std::clamp(brush.radius, kLeastRadius, kMostRadius),
                       std::clamp(brush.hardness, 0.0, 1.0), brush.erase};
    if (wanted == std::exchange(brush_, wanted)) return;
    Q_EMIT changed();
}

/// Whoever looks at something else paints no longer.
void MaskPainting::follow() {
    if (!mask_ || applying_) return;
    const core::Clip* selected = workspace_.desk().selected_clip();
    const auto effects = selected ? static_cast<std::int64_t>(selected->effects.size()) : 0;
    if (!selected || selected->id != mask_->clip || (mask_->effect && *mask_->effect >= effects)) {
        end();
        return Q_EMIT ended();
    }
    show_preview(); // it went with the change
    Q_EMIT changed();
}

void MaskPainting::show_preview() {
    if (!mask_) return;
    if (!mask_->effect) {
        if (mask_->in(workspace_.project())) workspace_.preview({core::SetMask{mask_->clip, {}, {}}});
    } else if (stroke_) {
        workspace_.preview({core::AddStroke{mask_->clip, mask_->effect, *stroke_}});
    }
}

std::optional<MaskPainting::Place> MaskPainting::place(const QRectF& area) const {
    const auto to_widget = mask_ ? canvas_.mask_to_widget(area, mask_->effect) : std::nullopt;
    if (!to_widget) return std::nullopt;
    Place found{.to_widget = *to_widget};
    const core::Mask* mask = mask_->in(workspace_.project());
    if (!mask || mask->shape != core::MaskShape::painted) return found; // a new one lies as it is drawn
    const core::Clip& clip = *workspace_.project().find_clip(mask_->clip).clip;
    const core::Time at =
        clip.source_time(std::clamp(workspace_.playhead(), clip.start, clip.end() - core::Time(1)));
    found.centre = point_at(mask->centre, at), found.size = point_at(mask->size, at);
    found.turn = core::number_at(mask->rotation, at) * std::numbers::pi / 180;
    return found;
}

/// From the widget to where a stroke's points lie.
core::Point MaskPainting::local(const Place& place, const QPointF& at) const {
    const QTransform& to = place.to_widget;
    const double width = length(to.map(QPointF(1, 0)) - to.map(QPointF(0, 0))),
                 height = length(to.map(QPointF(0, 1)) - to.map(QPointF(0, 0)));
    const QPointF in = to.inverted().map(at);
    const double x = (in.x() - place.centre.x) * width, y = (in.y() - place.centre.y) * height,
                 c = std::cos(place.turn), s = std::sin(place.turn);
    return {rounded((x * c + y * s) / std::max(1.0, width) / std::max(1e-6, place.size.x)),
            rounded((y * c - x * s) / std::max(1.0, height) / std::max(1e-6, place.size.y))};
}

void MaskPainting::hover(std::optional<QPointF> at, Qt::KeyboardModifiers keys) {
    if (at) by_keys_ = false;
    if (!at && by_keys_) return;
    pointer_ = at;
    alt_ = keys & Qt::AltModifier;
    Q_EMIT changed();
}

void MaskPainting::press(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers keys) {
    const auto where = place(area);
    if (!where) return Q_EMIT workspace_.refused(tr("The clip is not shown here: move the playhead to it."));
    hover(at, keys);
    const QTransform& to = where->to_widget;
    const double height = length(to.map(QPointF(0, 1)) - to.map(QPointF(0, 0)));
    const double scale = std::sqrt(std::max(1e-6, where->size.x * where->size.y));
    stroke_ =
        core::Stroke{.radius = std::clamp(
                         rounded(brush_.radius * area.height() / std::max(1.0, height) / scale), 1e-5, 2.0),
                     .hardness = std::round(brush_.hardness * 100) / 100,
                     .erase = brush_.erase != alt_};
    track_.clear();
    reach_ = brush_.radius * area.height();
    add_point(at, area);
}

void MaskPainting::add_point(const QPointF& at, const QRectF& area) {
    const auto where = place(area);
    if (!where || !stroke_) return;
    if (!track_.empty() && length(at - track_.back()) < std::max(1.0, kApart * reach_)) return;
    track_.push_back(at);
    stroke_->points.push_back(local(*where, at));
    show_preview();
    Q_EMIT changed();
}

void MaskPainting::move(const QPointF& at, const QRectF& area) {
    if (!stroke_) return;
    pointer_ = at;
    add_point(at, area);
    Q_EMIT changed();
}

void MaskPainting::release() {
    if (!stroke_ || !mask_) return;
    core::Stroke stroke = *std::exchange(stroke_, std::nullopt);
    if (stroke.points.empty()) return;
    std::vector<core::Point> points;
    for (const std::size_t i : needed(track_, std::max(0.4, kTolerance * reach_)))
        points.push_back(stroke.points[i]);
    stroke.points = std::move(points);
    const QString label = stroke.erase ? tr("Erase in the mask") : tr("Paint the mask");
    applying_ = true; // it is shown as one change, not as two
    workspace_.apply({core::AddStroke{mask_->clip, mask_->effect, std::move(stroke)}}, label);
    applying_ = false;
    follow();
}

bool MaskPainting::cancel() {
    if (!stroke_) return false;
    stroke_.reset();
    if (mask_ && mask_->effect) workspace_.preview({});
    Q_EMIT changed();
    return true;
}

bool MaskPainting::wants(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier) && event.text() != "[" &&
        event.text() != "]")
        return false; // but where a keyboard has its brackets there
    switch (event.key()) {
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
    case Qt::Key_BraceLeft:
    case Qt::Key_BraceRight:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    case Qt::Key_X:
        return event.modifiers() == Qt::NoModifier;
    default:
        return false;
    }
}

void MaskPainting::key(const QKeyEvent& event, const QRectF& area) {
    constexpr double kNear = 0.01, kFar = 0.05, kHarder = 0.1; ///< heights of the picture
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    Brush brush = brush_;
    const auto by = [&](double x, double y) {
        const double step = (shift ? kFar : kNear) * area.height();
        const QPointF at = pointer_.value_or(area.center()) + QPointF(x, y) * step;
        pointer_ = QPointF(std::clamp(at.x(), area.left(), area.right()),
                           std::clamp(at.y(), area.top(), area.bottom()));
        by_keys_ = true;
    };
    switch (event.key()) {
    case Qt::Key_BracketLeft:
    case Qt::Key_BraceLeft:
        shift ? brush.hardness -= kHarder : brush.radius /= kStep;
        break;
    case Qt::Key_BracketRight:
    case Qt::Key_BraceRight:
        shift ? brush.hardness += kHarder : brush.radius *= kStep;
        break;
    case Qt::Key_X:
        brush.erase = !brush.erase;
        break;
    case Qt::Key_Left:
        by(-1, 0);
        break;
    case Qt::Key_Right:
        by(1, 0);
        break;
    case Qt::Key_Up:
        by(0, -1);
        break;
    case Qt::Key_Down:
        by(0, 1);
        break;
    default: // Enter
        by(0, 0);
        press(*pointer_, area, shift ? Qt::AltModifier : Qt::NoModifier);
        release();
        alt_ = false, by_keys_ = true;
    }
    set_brush(brush);
    Q_EMIT changed();
}

std::optional<core::Mask> MaskPainting::shown() const {
    const core::Mask* mask = mask_ ? mask_->in(workspace_.project()) : nullptr;
    const auto now = mask ? std::optional(*mask) : std::nullopt;
    if (stroke_) return core::with_stroke(now, *stroke_);
    return now && now->shape == core::MaskShape::painted ? now : std::nullopt;
}

namespace {

/// What a mask takes in as a tint, with a line round it: one of the two is seen on any picture.
QImage tint_of(const cv::Mat& parts) {
    constexpr float kHalf = 0.5F;
    QImage made(parts.cols, parts.rows, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < parts.rows; ++y) {
        auto* row = reinterpret_cast<QRgb*>(made.scanLine(y));
        const auto* here = parts.ptr<float>(y);
        const auto* above = parts.ptr<float>(std::max(0, y - 1));
        const auto* below = parts.ptr<float>(std::min(parts.rows - 1, y + 1));
        for (int x = 0; x < parts.cols; ++x) {
            const float left = here[std::max(0, x - 1)], right = here[std::min(parts.cols - 1, x + 1)],
                        least = std::min(std::min(left, right), std::min(above[x], below[x])),
                        most = std::max(std::max(left, right), std::max(above[x], below[x]));
            const bool edge = here[x] >= kHalf && least < kHalf, beside = here[x] < kHalf && most >= kHalf;
            row[x] =
                edge ? qPremultiply(qRgba(255, 255, 255, 220))
                : beside
                    ? qPremultiply(qRgba(0, 0, 0, 150))
                    : qPremultiply(qRgba(255, 48, 72, static_cast<int>(std::lround(255 * kCover * here[x]))));
        }
    }
    return made;
}

} // namespace

/// What is painted, as far as it lies in the picture; where nobody has begun, nothing.
void MaskPainting::paint_tint(QPainter& painter, const Place& place) {
    constexpr double kMost = 1600; ///< pixels along a side
    const auto mask = shown();
    if (!mask || mask->strokes.empty()) return;
    const QTransform& to = place.to_widget;
    const QPointF zero = to.map(QPointF(0, 0));
    const double width = length(to.map(QPointF(1, 0)) - zero), height = length(to.map(QPointF(0, 1)) - zero),
                 less = std::min(1.0, kMost / std::max({1.0, width, height}));
    const core::Size size{std::max(1, static_cast<int>(std::lround(width * less))),
                          std::max(1, static_cast<int>(std::lround(height * less)))};
    const core::Clip& clip = *workspace_.project().find_clip(mask_->clip).clip;
    core::Mask fixed = core::without_keys(
        *mask, clip.source_time(std::clamp(workspace_.playhead(), clip.start, clip.end() - core::Time(1))));
    fixed.inverted = false, fixed.strength = core::Value(1.0);
    if (tint_.size() != QSize(size.width, size.height) || fixed != tinted_) {
        const cv::Mat parts = core::mask_parts(fixed, size, cv::Rect2d(0, 0, size.width, size.height));
        tint_ = tint_of(parts);
        tinted_ = std::move(fixed);
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(QTransform::fromScale(1.0 / size.width, 1.0 / size.height) * to, true);
    painter.drawImage(QPointF(0, 0), tint_);
    painter.restore();
}

/// How far the brush reaches, how far it is hard, and whether it adds or takes away.
void MaskPainting::paint_ring(QPainter& painter, const QRectF& area) const {
    constexpr double kArm = 4, kLeastInner = 4;
    if (!pointer_) return;
    const double radius = brush_.radius * area.height(), hard = radius * brush_.hardness;
    const bool erases = stroke_ ? stroke_->erase : brush_.erase != alt_;
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 150), 3.2), QPen(Qt::white, 1.4)}) {
        painter.setPen(pen);
        painter.drawEllipse(*pointer_, radius, radius);
        if (radius < kArm + 2) continue; // no room for a sign
        painter.drawLine(*pointer_ - QPointF(kArm, 0), *pointer_ + QPointF(kArm, 0));
        if (!erases) painter.drawLine(*pointer_ - QPointF(0, kArm), *pointer_ + QPointF(0, kArm));
    }
    if (hard < kLeastInner || radius - hard < 2) return;
    QPen inner(QColor(255, 255, 255, 170), 1);
    inner.setDashPattern({3, 3});
    painter.setPen(inner);
    painter.drawEllipse(*pointer_, hard, hard);
}

void MaskPainting::paint(QPainter& painter, const QRectF& area) {
    const auto where = place(area);
    if (!where) return;
    paint_tint(painter, *where);
    paint_ring(painter, area);
}

} // namespace ui
