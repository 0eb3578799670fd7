// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a clip lie that are drawn and taken hold of: its box, the handles of its fades, the line
// of its volume or opacity, the box of a transition. Drawing and pressing ask the same functions. Pure.
#pragma once
#include "ui/timeline/timeline_layout.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/document/transitions.h"
#endif
#include <QRectF>

namespace ui {

[[nodiscard]] QRectF clip_box(const TimelineLayout& layout, const TimelineLayout::Row& row, core::Time start,
                              core::Time end);
[[nodiscard]] QRectF transition_box(const TimelineLayout& layout, const TimelineLayout::Row& row,
                                    const core::TimeRange& range);
/// Clips that are too narrow show no handles.
[[nodiscard]] bool has_handles(const QRectF& box);
/// The middle of the handle of a fade, at the clip's upper edge.
[[nodiscard]] QPointF fade_handle(const TimelineLayout& layout, const core::Clip& clip, const QRectF& box,
                                  bool in);

/// The line of a sound's volume, or of a picture's opacity.
class LevelLine {
  public:
    LevelLine(const core::Clip& clip, core::TrackKind kind, const QRectF& box);
    [[nodiscard]] bool drawn() const { return bottom_ - top_ >= kLeastHeight; }
    [[nodiscard]] const core::Curve& curve() const { return *curve_; }
    [[nodiscard]] const char* parameter() const { return sound_ ? "volume_db" : "opacity"; }
    [[nodiscard]] double y_of(double value) const;
    /// The value at a height, within what it may be.
    [[nodiscard]] double value_at(double y) const;
    [[nodiscard]] QString words_of(double value) const;
    [[nodiscard]] double kept(double value) const { return std::clamp(value, least_, most_); }

  private:
    static constexpr double kLeastHeight = 14;
    bool sound_;
    const core::Curve* curve_;
    double top_, bottom_, least_, most_;
};

} // namespace ui
