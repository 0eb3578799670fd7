// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A shape of the selected clip, taken hold of on the picture: what a crop leaves of it, or where a mask lies.
// What it comes to is shown while it is dragged and is one edit in the end. Where the clip has no crop or
// mask yet, a drag makes one. With keys, a key at the playhead. Interface thread.
#pragma once
#include "ui/viewer/canvas_handles.h"
#include <QTransform>

namespace ui {

class ShapeHandles {
  public:
    enum class Kind { crop, mask };
    ShapeHandles(Workspace& workspace, const CanvasHandles& canvas)
        : workspace_(workspace), canvas_(canvas) {}
    void set_kind(Kind kind) { kind_ = kind; }
    [[nodiscard]] Kind kind() const { return kind_; }
    /// `area`: where the picture lies in the widget.
    void paint(QPainter& painter, const QRectF& area) const;
    bool press(const QPointF& at, const QRectF& area);
    void move(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers keys);
    void release();
    bool cancel();
    [[nodiscard]] bool dragging() const { return part_ != kNone; }
    [[nodiscard]] Qt::CursorShape cursor(const QPointF& at, const QRectF& area) const;
    /// Its handles in the widget: of a crop the corners and then the middles of the sides, from the top left
    /// clockwise; of a mask its corners and the knob that turns it, or a polygon's own corners.
    [[nodiscard]] QPolygonF handles(const QRectF& area) const;

  private:
    static constexpr int kNone = -1, kBody = -2, kNew = -3; ///< else the number of a handle
    struct Crop {
        double left = 0, top = 0, right = 0, bottom = 0;
        bool operator==(const Crop&) const = default;
    };
    struct State {
        Crop crop;
        std::optional<core::Mask> mask;
        core::Time at{};
        int effect = -1; ///< of the crop, or the one whose mask it is; -1: none, or the clip's own mask
    };
    [[nodiscard]] std::optional<State> now() const;
    /// From the picture that the shape lies on to the widget.
    [[nodiscard]] std::optional<QTransform> place_of(const State& state, const QRectF& area) const;
    [[nodiscard]] QPolygonF outline(const State& state, const QRectF& area) const;
    [[nodiscard]] QPolygonF handles_of(const State& state, const QRectF& area) const;
    void move_crop(QPointF local);
    void move_mask(const QPointF& at, const QRectF& area);
    [[nodiscard]] std::vector<core::Edit> edits() const;
    [[nodiscard]] std::vector<core::Edit> crop_edits(const core::Clip& clip) const;
    Workspace& workspace_;
    const CanvasHandles& canvas_;
    Kind kind_ = Kind::crop;
    int part_ = kNone;
    QPointF pressed_;
    State from_, to_;
};

} // namespace ui
