// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame round the selected clip on the picture: its middle moves it, its corners scale it, the knob above
// turns it. What it comes to is shown while it is dragged and is one edit in the end: parameters of a
// transform (put on the clip when there is none), of a title those of its place. With keys, a key at the
// playhead. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QPointF>
#include <QPolygonF>

class QPainter;
class QTransform;

namespace ui {

class CanvasHandles {
  public:
    explicit CanvasHandles(Workspace& workspace) : workspace_(workspace) {}
    /// `area`: where the picture lies in the widget.
    void paint(QPainter& painter, const QRectF& area) const;
    /// Takes hold of what lies there; false: nothing does.
    bool press(const QPointF& at, const QRectF& area);
    void move(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers keys);
    void release();
    /// Calls the drag in flight off; false where there is none.
    bool cancel();
    [[nodiscard]] bool dragging() const { return part_ != Part::none; }
    [[nodiscard]] Qt::CursorShape cursor(const QPointF& at, const QRectF& area) const;
    /// The corners of the frame in the widget, from the top left clockwise; empty: no clip is meant.
    [[nodiscard]] QPolygonF frame(const QRectF& area) const;
    /// From fractions of the clip's own picture to the widget, as its frame lies now; nothing: no clip is
    /// meant.
    [[nodiscard]] std::optional<QTransform> to_widget(const QRectF& area) const;
    /// The same from the picture that a mask lies on: of an effect all that is seen where that comes to work,
    /// of the clip (no effect) its own picture.
    [[nodiscard]] std::optional<QTransform> mask_to_widget(const QRectF& area,
                                                           std::optional<std::int64_t> effect) const;

  private:
    enum class Part { none, body, corner, knob };
    /// Where a clip lies: its middle in fractions of the picture, and how it is scaled and turned.
    struct Pose {
        QPointF middle{0.5, 0.5};
        double scale = 1, turn = 0;
    };
    struct Meant {
        const core::Clip* clip = nullptr;
        core::Time at{};     ///< source time at the playhead
        int effect = -1;     ///< its transform
        QSizeF extent{1, 1}; ///< of the clip unscaled, in fractions of the picture
        Pose pose;
    };
    [[nodiscard]] std::optional<Meant> meant() const;
    [[nodiscard]] QPolygonF polygon(const Meant& meant, const Pose& pose, const QRectF& area) const;
    [[nodiscard]] QPointF knob(const QPolygonF& frame) const;
    [[nodiscard]] Part part_at(const QPointF& at, const QRectF& area) const;
    [[nodiscard]] std::vector<core::Edit> edits(const Meant& meant, const Pose& pose) const;
    Workspace& workspace_;
    Part part_ = Part::none;
    QPointF pressed_;
    Pose from_, now_;
};

} // namespace ui
