// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/clip_shapes.h"
#include "ui/base/numbers.h"
#include <QString>
#include <algorithm>

namespace ui {
namespace {

constexpr double kName = 20, kHandleInset = 14, kHandleDepth = 8, kNarrow = 64;
constexpr double kQuietest = -48, kLoudest = 12; ///< dB at the ends of the line; below is drawn at its end

} // namespace

QRectF clip_box(const TimelineLayout& layout, const TimelineLayout::Row& row, core::Time start,
                core::Time end) {
    const double left = layout.x_of(start);
    return {left, row.top + 2.0, std::max(2.0, layout.x_of(end) - left), row.height - 4.0};
}

QRectF transition_box(const TimelineLayout& layout, const TimelineLayout::Row& row,
                      const core::TimeRange& range) {
    return clip_box(layout, row, range.start, range.end).adjusted(0, 1, 0, -1);
}

bool has_handles(const QRectF& box) {
    return box.width() > kNarrow && box.height() > 24;
}

QPointF fade_handle(const TimelineLayout& layout, const core::Clip& clip, const QRectF& box, bool in) {
    const double length = std::max(kHandleInset, core::to_seconds(in ? clip.fade_in : clip.fade_out) *
                                                     layout.pixels_per_second);
    return {in ? box.left() + length : box.right() - length, box.top() + kHandleDepth};
}

LevelLine::LevelLine(const core::Clip& clip, core::TrackKind kind, const QRectF& box)
    : sound_(kind == core::TrackKind::audio), curve_(sound_ ? &clip.volume_db : &clip.opacity),
      top_(box.top() + kName), bottom_(box.bottom() - 4), least_(sound_ ? kQuietest : 0),
      most_(sound_ ? kLoudest : 1) {}

double LevelLine::y_of(double value) const {
    return bottom_ - (kept(value) - least_) / (most_ - least_) * (bottom_ - top_);
}

double LevelLine::value_at(double y) const {
    return kept(least_ + (bottom_ - y) / (bottom_ - top_) * (most_ - least_));
}

QString LevelLine::words_of(double value) const {
    return sound_ ? QString("%1%2 dB").arg(value > 0 ? "+" : "").arg(number_words(value, 1))
                  : QString("%1 %").arg(value * 100, 0, 'f', 0);
}

} // namespace ui
