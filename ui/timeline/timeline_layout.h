// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where things lie on the timeline: pixels and times meet only here. Holds ids, so that it may outlive the
// document that it was arranged for. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/document/project.h"
#include <map>
#include <optional>
#include <span>
#endif
#include <QRect>

namespace ui {

/// Tracks top to bottom (titles, video, sound), time from left to right.
/// What can be switched at the left end of a track: heard alone, not seen or heard, locked, moved with the
/// others when they ripple, where things are put.
enum class TrackSwitch { solo, off, lock, sync, target };

struct TimelineLayout {
    static constexpr int kHeader = 150, kRuler = 42, kGap = 3;
    double pixels_per_second = 60;
    double scroll_seconds = 0;
    int scroll_top = 0; ///< pixels of the rows above the view
    struct Row {
        core::TrackId track;
        core::TrackKind kind = core::TrackKind::video;
        int top = 0, height = 0;
    };
    std::vector<Row> rows;
    std::map<core::TrackId, int> heights; ///< of tracks that a person gave one

    void arrange(const core::Project& project, int height);
    /// How far the rows can be scrolled in a view of this height; 0: all are seen.
    [[nodiscard]] int most_scroll(int height) const;
    [[nodiscard]] double x_of(core::Time time) const {
        return kHeader + (core::to_seconds(time) - scroll_seconds) * pixels_per_second;
    }
    [[nodiscard]] core::Time time_at(double x, core::FrameRate rate) const;
    /// The switches of a kind of track, from the right to the left.
    [[nodiscard]] static std::span<const TrackSwitch> switches_of(core::TrackKind kind);
    /// Where a switch of a track lies.
    [[nodiscard]] static QRect switch_box(const Row& row, TrackSwitch which);
    /// Where the track's name lies: over the switches, or in a low row beside them.
    [[nodiscard]] static QRect name_box(const Row& row);
    /// The switch that a press at a point means; none: it means the track.
    [[nodiscard]] static std::optional<TrackSwitch> switch_at(const Row& row, const QPoint& at);
    /// The row whose lower edge lies at a point of the heads, or null.
    [[nodiscard]] const Row* edge_at(const QPoint& at) const;
    /// The row under a point below the ruler, or null.
    [[nodiscard]] const Row* row_at(int y) const;
};

} // namespace ui
