// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_layout.h"
#include <algorithm>

namespace ui {
namespace {

constexpr int kAbove = 4, kBelow = 4, kLowest = 40, kHighest = 72;

} // namespace

void TimelineLayout::arrange(const core::Project& project, int height) {
    rows.clear();
    const auto add = [&](core::TrackKind kind, bool reversed) {
        const auto first = static_cast<std::ptrdiff_t>(rows.size());
        for (const auto& track : project.tracks)
            if (track->kind == kind) rows.push_back({track->id, kind});
        if (reversed) std::reverse(rows.begin() + first, rows.end());
    };
    add(core::TrackKind::title, true);
    add(core::TrackKind::video, true); // what is drawn on top stands on top
    add(core::TrackKind::audio, false);
    const int space = height - kRuler - kAbove - kBelow, count = static_cast<int>(rows.size());
    const int each = count ? std::clamp(space / count - kGap, kLowest, kHighest) : 0;
    int top = kRuler + kAbove;
    for (Row& row : rows)
        row.top = std::exchange(top, top + each + kGap), row.height = each;
    scroll_top = std::clamp(scroll_top, 0, most_scroll(height));
    for (Row& row : rows)
        row.top -= scroll_top;
}

int TimelineLayout::most_scroll(int height) const {
    const int each = rows.empty() ? 0 : rows.front().height + kGap;
    return std::max(0, kRuler + kAbove + static_cast<int>(rows.size()) * each + kBelow - height);
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
