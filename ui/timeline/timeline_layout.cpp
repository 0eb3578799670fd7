// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_layout.h"
#include <algorithm>
#include <cstdlib>

namespace ui {
namespace {

constexpr int kAbove = 4, kBelow = 4, kLowest = 40, kHighest = 72;
constexpr int kSmallest = 26, kLargest = 260; ///< of tracks that a person gave a height

} // namespace

void TimelineLayout::arrange(const core::Project& project, int height) {
    rows.clear();
    const auto add = [&](core::TrackKind kind, bool reversed) {
        const auto first = static_cast<std::ptrdiff_t>(rows.size());
        for (const auto& track : project.tracks)
            if (track->kind == kind) rows.push_back({track->id, kind});
        if (reversed) std::reverse(rows.begin() + first, rows.end());
    };
    add(core::TrackKind::subtitle, true);
    add(core::TrackKind::title, true);
    add(core::TrackKind::video, true); // what is drawn on top stands on top
    add(core::TrackKind::audio, false);
    const int space = height - kRuler - kAbove - kBelow, count = static_cast<int>(rows.size());
    const int each = count ? std::clamp(space / count - kGap, kLowest, kHighest) : 0;
    int top = kRuler + kAbove;
    for (Row& row : rows) {
        const auto own = heights.find(row.track);
        row.height = own == heights.end() ? each : std::clamp(own->second, kSmallest, kLargest);
        row.top = std::exchange(top, top + row.height + kGap);
    }
    scroll_top = std::clamp(scroll_top, 0, most_scroll(height));
    for (Row& row : rows)
        row.top -= scroll_top;
}

int TimelineLayout::most_scroll(int height) const {
    int all = 0;
    for (const Row& row : rows)
        all += row.height + kGap;
    return std::max(0, kRuler + kAbove + all + kBelow - height);
}

QRect TimelineLayout::switch_box(const Row& row, TrackSwitch which) {
    constexpr int kSide = 16, kStep = 22;
    const int from_right = which == TrackSwitch::lock ? 1 : which == TrackSwitch::off ? 2 : 3;
    return {kHeader - 6 - from_right * kStep, row.top + (row.height - kSide) / 2, kSide, kSide};
}

const TimelineLayout::Row* TimelineLayout::edge_at(const QPoint& at) const {
    constexpr int kNear = 3;
    if (at.x() >= kHeader || at.y() < kRuler) return nullptr;
    for (const Row& row : rows)
        if (std::abs(at.y() - (row.top + row.height + 1)) <= kNear) return &row;
    return nullptr;
}

core::Time TimelineLayout::time_at(double x, core::FrameRate rate) const {
    return core::snap_to_frame(
        core::from_seconds(std::max(0.0, (x - kHeader) / pixels_per_second + scroll_seconds)), rate);
}

const TimelineLayout::Row* TimelineLayout::row_at(int y) const {
    if (y < kRuler) return nullptr;
    for (const Row& row : rows)
        if (y >= row.top && y < row.top + row.height) return &row;
    return nullptr;
}

} // namespace ui
