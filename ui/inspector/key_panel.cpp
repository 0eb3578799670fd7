// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/key_panel.h"
#include "ui/base/accessible.h"
#include "ui/style/style.h"
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <cmath>

namespace ui {

using core::Key, core::Time;

namespace {

constexpr int kLabels = 150, kLane = 54, kRuler = 18, kMargin = 12;
constexpr double kNear = 7;

bool is_number(const core::Value& value) {
    return std::holds_alternative<double>(value) || std::holds_alternative<bool>(value);
}

} // namespace

KeyView::KeyView(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("keys");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keyframes"));
    set_accessible_role(this, QAccessible::Graphic);
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::selection_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::desk_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] {
        if (isVisible()) refresh();
    });
    refresh();
}

void KeyView::show_whole(bool whole) {
    whole_ = whole;
    refresh();
}

void KeyView::refresh() {
    if (dragging_) return update();
    const Inspected shown = inspected(workspace_.desk(), whole_);
    lanes_.clear();
    range_ = shown.range;
    const auto add = [&](const QString& of, const Parameter& each) {
        if (each.moves()) lanes_.push_back({of + ": " + each.label, each, each.on_timeline, each.in_source});
    };
    for (const ParameterGroup& group : shown.groups)
        for (const Parameter& parameter : group.parameters) {
            for (const Parameter& part : parameter.parts) // of several clips: a lane each
                add(part.owner, part);
            if (parameter.parts.empty()) add(group.title, parameter);
        }
    if (held_ && (held_->lane >= lanes_.size() || held_->key >= keys_of(lanes_[held_->lane]).size()))
        held_.reset();
    setMinimumHeight(kRuler + kLane * static_cast<int>(std::max<std::size_t>(1, lanes_.size())));
    update();
}

const std::vector<Key>& KeyView::keys_of(const Lane& lane) const {
    const bool changed = changed_ && held_ && &lane == &lanes_[held_->lane];
    return changed ? *changed_ : std::get<std::vector<Key>>(*lane.parameter.curve);
}

double KeyView::x_of(Time at) const {
    const double length = std::max(1e-6, core::to_seconds(range_.length()));
    return kLabels + core::to_seconds(at - range_.start) / length * (width() - kLabels - kMargin);
}

Time KeyView::time_at(double x) const {
    const double part = (x - kLabels) / std::max(1, width() - kLabels - kMargin);
    const Time at =
        range_.start + core::from_seconds(std::clamp(part, 0.0, 1.0) * core::to_seconds(range_.length()));
    return std::clamp(core::snap_to_frame(at, workspace_.project().rate()), range_.start,
                      std::max(range_.start, range_.end - Time(1)));
}

int KeyView::top_of(std::size_t lane) const {
    return kRuler + static_cast<int>(lane) * kLane;
}

std::pair<double, double> KeyView::range_of(const Lane& lane) const {
    double least = 1e9, most = -1e9;
    for (const Key& key :
         std::get<std::vector<Key>>(*lane.parameter.curve)) // as before a drag: it stands still
        least = std::min(least, core::number_in(key.value)),
        most = std::max(most, core::number_in(key.value));
    const double room = lane.parameter.most - lane.parameter.least;
    const double spare = std::max((most - least) * 0.15, room * 0.02);
    return {least - spare, most + spare};
}

double KeyView::y_of(std::size_t lane, const core::Value& value) const {
    constexpr int kInset = 8;
    const double top = top_of(lane) + kInset, bottom = top_of(lane) + kLane - kInset;
    if (!is_number(value)) return (top + bottom) / 2;
    const auto [least, most] = range_of(lanes_[lane]);
    return bottom - (core::number_in(value) - least) / std::max(1e-9, most - least) * (bottom - top);
}

QPointF KeyView::key_point(std::size_t lane, std::size_t key) const {
    const Key& at = keys_of(lanes_.at(lane)).at(key);
    return {x_of(lanes_[lane].on_timeline(at.at)), y_of(lane, at.value)};
}

std::optional<KeyView::Held> KeyView::key_at(QPointF at) const {
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
        for (std::size_t key = 0; key < keys_of(lanes_[lane]).size(); ++key) {
            const QPointF point = key_point(lane, key);
            if (std::abs(point.x() - at.x()) <= kNear && std::abs(point.y() - at.y()) <= kNear)
                return Held{lane, key};
        }
    return std::nullopt;
}

std::optional<std::size_t> KeyView::lane_at(double y) const {
    const int lane = static_cast<int>(std::floor((y - kRuler) / kLane));
    return lane >= 0 && lane < static_cast<int>(lanes_.size()) ? std::optional(static_cast<std::size_t>(lane))
                                                               : std::nullopt;
}

void KeyView::paint_lane(QPainter& painter, std::size_t index) const {
    const Lane& lane = lanes_[index];
    const Palette colours = palette_of(current_theme());
    const QRect box(0, top_of(index), width(), kLane);
    painter.fillRect(box.adjusted(kLabels, 1, 0, -1), colours.window);
    painter.setPen(colours.text);
    painter.drawText(box.adjusted(8, 0, kLabels - width() - 8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(lane.label, Qt::ElideRight, kLabels - 16));
    const auto& keys = keys_of(lane);
    painter.setPen(QPen(colours.accent, 1.5));
    if (!keys.empty() && is_number(keys.front().value)) {
        QPolygonF line;
        const core::Curve curve = keys;
        for (double x = kLabels; x <= width() - kMargin; x += 2)
            line << QPointF(
                x, y_of(index,
                        core::value_at(curve, lane.in_source(range_.start +
                                                             core::from_seconds(
                                                                 (x - kLabels) /
                                                                 std::max(1, width() - kLabels - kMargin) *
                                                                 core::to_seconds(range_.length()))))));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    } else {
        painter.drawLine(QPointF(kLabels, box.center().y()), QPointF(width() - kMargin, box.center().y()));
    }
    for (std::size_t key = 0; key < keys.size(); ++key) {
        const QPointF at = key_point(index, key);
        const bool held = held_ && held_->lane == index && held_->key == key;
        painter.setPen(QPen(colours.window, 1));
        painter.setBrush(held ? colours.playhead : colours.accent);
        if (keys[key].ease == core::Ease::hold)
            painter.drawRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9));
        else if (keys[key].ease == core::Ease::linear)
            painter.drawPolygon(
                QPolygonF{at + QPointF(0, -6), at + QPointF(6, 0), at + QPointF(0, 6), at + QPointF(-6, 0)});
        else
            painter.drawEllipse(at, 5, 5);
    }
}

void KeyView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette colours = palette_of(current_theme());
    if (lanes_.empty()) {
        painter.setPen(colours.faint);
        painter.drawText(
            rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Nothing moves here yet. The diamond beside a value in the inspector sets its first key."));
        return;
    }
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
        paint_lane(painter, lane);
    const double x = x_of(workspace_.playhead());
    if (x < kLabels || x > width() - kMargin + 1) return;
    painter.setPen(QPen(colours.playhead, 1.5));
    painter.drawLine(QPointF(x, 2), QPointF(x, height()));
}

void KeyView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = event->position();
    held_ = key_at(pressed_);
    dragging_ = held_.has_value();
    scrubbing_ = !held_ && pressed_.x() >= kLabels && !lanes_.empty();
    if (scrubbing_) workspace_.seek(time_at(pressed_.x()));
    update();
}

void KeyView::mouseMoveEvent(QMouseEvent* event) {
    if (scrubbing_) return workspace_.seek(time_at(event->position().x()));
    if (!dragging_ || !held_) return;
    const Lane& lane = lanes_[held_->lane];
    auto keys = std::get<std::vector<Key>>(*lane.parameter.curve);
    Key& key = keys[held_->key];
    const QPointF by = event->position() - pressed_;
    const double from = x_of(lane.on_timeline(key.at));
    if (std::abs(by.x()) > 2) {
        const Time wanted = lane.in_source(time_at(from + by.x()));
        const Time least = held_->key == 0 ? Time::min() : keys[held_->key - 1].at + Time(1);
        const Time most = held_->key + 1 == keys.size() ? Time::max() : keys[held_->key + 1].at - Time(1);
        key.at = std::clamp(wanted, least, most);
    }
    if (is_number(key.value) && std::abs(by.y()) > 2) {
        const auto [low, high] = range_of(lane);
        const double value = core::number_in(key.value) - by.y() / (kLane - 16.0) * (high - low);
        key.value = core::Value(std::clamp(value, lane.parameter.least, lane.parameter.most));
    }
    changed_ = keys;
    update();
}

void KeyView::mouseReleaseEvent(QMouseEvent*) {
    dragging_ = scrubbing_ = false;
    if (const auto changed = std::exchange(changed_, std::nullopt); changed && held_)
        set_curve(held_->lane, *changed, tr("Move the key"));
    refresh();
}

void KeyView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto lane = lane_at(event->position().y());
    if (!lane || event->position().x() < kLabels || key_at(event->position())) return;
    const Time at = lanes_[*lane].in_source(time_at(event->position().x()));
    const core::Curve& curve = *lanes_[*lane].parameter.curve;
    set_curve(*lane, core::with_key(curve, {at, core::value_at(curve, at)}), tr("Set a key"));
}

void KeyView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() != QContextMenuEvent::Keyboard) held_ = key_at(event->pos());
    update();
    if (!held_) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, core::Ease> ways[] = {{tr("Hold until the next key"), core::Ease::hold},
                                                   {tr("Straight to the next key"), core::Ease::linear},
                                                   {tr("Slow at both ends"), core::Ease::ease},
                                                   {tr("Slow at first"), core::Ease::ease_in},
                                                   {tr("Slow at the end"), core::Ease::ease_out}};
    const core::Ease now = keys_of(lanes_[held_->lane])[held_->key].ease;
    for (const auto& [text, ease] : ways) {
        QAction* action = menu->addAction(text, this, guarded(this, [this, ease = ease] { set_ease(ease); }));
        action->setCheckable(true);
        action->setChecked(ease == now);
    }
    menu->addSeparator();
    menu->addAction(tr("Remove the key"), this, guarded(this, [this] { remove_held(); }));
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? mapToGlobal(key_point(held_->lane, held_->key).toPoint())
                    : event->globalPos());
}

void KeyView::set_curve(std::size_t lane, const core::Curve& curve, const QString& label) {
    workspace_.apply(lanes_[lane].parameter.set_curve(curve), label);
}

void KeyView::remove_held() {
    if (!held_) return;
    const Held held = *std::exchange(held_, std::nullopt);
    const core::Curve curve = *lanes_[held.lane].parameter.curve;
    set_curve(held.lane, core::without_key(curve, keys_of(lanes_[held.lane])[held.key].at),
              tr("Remove the key"));
}

void KeyView::set_ease(core::Ease ease) {
    if (!held_) return;
    auto keys = keys_of(lanes_[held_->lane]);
    keys[held_->key].ease = ease;
    set_curve(held_->lane, keys, tr("Way of the key"));
}

bool KeyView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && held_ &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) { // the key goes, not the clip
        event->accept();
        return true;
    }
    return Guarded::event(event);
}

void KeyView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && held_) return remove_held();
    if (event->key() == Qt::Key_Escape && dragging_) {
        dragging_ = false;
        changed_.reset();
        return refresh();
    }
    QWidget::keyPressEvent(event);
}

KeyPanel::KeyPanel(Workspace& workspace, QWidget* parent) : Guarded(parent) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // the curves take it, and show it
    view_ = new KeyView(workspace, scroll);
    scroll->setWidget(view_);
    column->addWidget(scroll);
    setFocusProxy(view_);
}

} // namespace ui
