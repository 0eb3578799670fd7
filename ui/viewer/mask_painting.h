// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A mask that is painted with a brush on the picture: a drag adds, with Alt (or where the eraser is chosen)
// it takes away; [ and ] make the brush smaller and larger, with Shift softer and harder, X changes between
// adding and taking away; with the keyboard the arrows move the brush and Enter dabs. What is painted lies
// over the picture as a tint. A stroke is one step of history. Interface thread.
#pragma once
#include "ui/base/mask_of.h"
#include "ui/viewer/canvas_handles.h"
#include <QImage>
#include <QTransform>

class QKeyEvent;

namespace ui {

class MaskPainting : public Guarded<QObject> {
    Q_OBJECT
  public:
    struct Brush {
        double radius = 0.06;  ///< in heights of the picture as it is seen
        double hardness = 0.7; ///< 0 to 1
        bool erase = false;
        bool operator==(const Brush&) const = default;
    };
    static constexpr double kLeastRadius = 0.004, kMostRadius = 0.5;
    MaskPainting(Workspace& workspace, const CanvasHandles& canvas, QObject* parent);
    /// Why a mask cannot be painted; empty: it can.
    [[nodiscard]] QString why_not(const MaskOf& mask) const;
    /// From now on strokes go to that mask. Its clip is selected.
    void begin(const MaskOf& mask);
    /// Nothing where none is painted.
    void end();
    [[nodiscard]] const std::optional<MaskOf>& painted() const { return mask_; }
    [[nodiscard]] const Brush& brush() const { return brush_; }
    void set_brush(const Brush& brush);

    /// `area`: where the picture lies in the widget.
    void paint(QPainter& painter, const QRectF& area);
    /// Where the pointer is; nothing: not over the widget.
    void hover(std::optional<QPointF> at, Qt::KeyboardModifiers keys);
    void press(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers keys);
    void move(const QPointF& at, const QRectF& area);
    void release();
    /// Calls the stroke in flight off; false where there is none.
    bool cancel();
    [[nodiscard]] bool dragging() const { return stroke_.has_value(); }
    /// Whether it is one of its keys; they are not for anybody else then.
    [[nodiscard]] static bool wants(const QKeyEvent& event);
    void key(const QKeyEvent& event, const QRectF& area);

  Q_SIGNALS:
    void changed(); ///< to be drawn anew, or the brush
    /// Painting came to its end by itself: the clip is not selected any more, or gone.
    void ended();

  private:
    /// Where the mask lies now: from its picture to the widget, and how it is moved there.
    struct Place {
        QTransform to_widget;
        core::Point centre{0.5, 0.5}, size{1, 1};
        double turn = 0; ///< radians
    };
    [[nodiscard]] std::optional<Place> place(const QRectF& area) const;
    [[nodiscard]] core::Point local(const Place& place, const QPointF& at) const;
    void add_point(const QPointF& at, const QRectF& area);
    /// The mask with the stroke in flight.
    [[nodiscard]] std::optional<core::Mask> shown() const;
    void follow();
    /// The clip without its own mask, so that all of it can be seen; an effect as it will be.
    void show_preview();
    void paint_tint(QPainter& painter, const Place& place);
    void paint_ring(QPainter& painter, const QRectF& area) const;
    Workspace& workspace_;
    const CanvasHandles& canvas_;
    std::optional<MaskOf> mask_;
    Brush brush_;
    std::optional<core::Stroke> stroke_;
    std::vector<QPointF> track_; ///< of the stroke, in the widget
    double reach_ = 1;           ///< of the brush then, in its pixels
    std::optional<QPointF> pointer_;
    bool alt_ = false;     ///< is held: the other of adding and taking away
    bool by_keys_ = false; ///< the brush is moved by keys
    bool applying_ = false;
    QImage tint_;
    core::Mask tinted_; ///< what `tint_` is of, at its size
};

} // namespace ui
