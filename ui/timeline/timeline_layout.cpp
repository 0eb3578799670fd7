// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_layout.h"
#include <algorithm>
#include <cstdlib>

namespace ui {
namespace {

constexpr int kAbove = 4, kBelow = 4, kLowest = 40, kHighest = 72;
constexpr int kSmallest = 26, kLargest = 260; ///< of tracks that a person gave a height

/// Whether the name has a line of its own, over the switches.
bool has_two_lines(const TimelineLayout::Row& row) {
    return row.height >= kLowest;
}

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

std::span<const TrackSwitch> TimelineLayout::switches_of(core::TrackKind kind) {
    using enum TrackSwitch;
    static constexpr TrackSwitch kSound[] = {lock, off, solo, sync, target},
                                 kSeen[] = {lock, off, sync, target};
    if (kind == core::TrackKind::audio) return kSound;
    return kSeen;
}

QRect TimelineLayout::switch_box(const Row& row, TrackSwitch which) {
    const bool two = has_two_lines(row);
    const int side = two ? 16 : 14, step = two ? 22 : 17, middle = row.top + row.height / 2;
    const auto all = switches_of(row.kind);
    const int from_right = 1 + static_cast<int>(std::find(all.begin(), all.end(), which) - all.begin());
    return {kHeader - 6 - from_right * step, two ? middle + 1 : middle - side / 2, side, side};
}

QRect TimelineLayout::name_box(const Row& row) {
    constexpr int kLeft = 10, kLine = 20, kRight = 14;
    if (has_two_lines(row)) return {kLeft, row.top + row.height / 2 - kLine, kHeader - kLeft - kRight, kLine};
    const int end = switch_box(row, switches_of(row.kind).back()).left() - 4;
    return {kLeft, row.top, end - kLeft, row.height};
}

std::optional<TrackSwitch> TimelineLayout::switch_at(const Row& row, const QPoint& at) {
    const int beside = has_two_lines(row) ? 3 : 1, above = has_two_lines(row) ? 6 : 3;
    for (const TrackSwitch which : switches_of(row.kind))
        if (switch_box(row, which).adjusted(-beside, -above, beside, above).contains(at)) return which;
    return std::nullopt;
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
