// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a window under the mouse: places by time and track, presses, drags and drops.
#pragma once
#include "tests/ui/window.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/timeline_view.h"
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>

namespace test {

struct Timeline {
    Window& w;
    ui::TimelineView& view;
    explicit Timeline(Window& window) : w(window), view(*window.window.findChild<ui::TimelineView*>()) {
        fit();
    }
    void fit() {
        view.zoom_to_fit();
        scale_ = std::min((view.width() - ui::TimelineLayout::kHeader - 40) /
                              std::max(1.0, core::to_seconds(w.workspace.project().duration())),
                          400.0);
        settle();
    }
    [[nodiscard]] int x(double seconds) const {
        return ui::TimelineLayout::kHeader + static_cast<int>(seconds * scale_);
    }
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] ui::TimelineLayout::Row row(const core::TrackId& track, int scrolled = 0) const {
        ui::TimelineLayout layout;
        layout.scroll_top = scrolled;
        layout.arrange(w.workspace.project(), view.height());
        for (const auto& each : layout.rows)
            if (each.track == track) return each;
        return {{}, core::TrackKind::video, -1, 0};
    }
    /// The middle of a track's row.
    [[nodiscard]] int y(const core::TrackId& track, int scrolled = 0) const {
        const auto at = row(track, scrolled);
        return at.top + at.height / 2;
    }
    void mouse(QEvent::Type kind, QPoint at, Qt::MouseButtons held = Qt::LeftButton,
               Qt::KeyboardModifiers keys = Qt::NoModifier) const {
        QMouseEvent event(kind, at, view.mapToGlobal(at), Qt::LeftButton, held, keys);
        QApplication::sendEvent(&view, &event);
    }
    void click(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier) const {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, keys);
        mouse(QEvent::MouseButtonRelease, at, Qt::NoButton, keys);
        settle();
    }
    void drag(QPoint from, QPoint to) const {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
        mouse(QEvent::MouseButtonRelease, to, Qt::NoButton);
    }
    [[nodiscard]] const core::Track& track(core::TrackKind kind, std::size_t n = 0) const {
        for (const auto& each : w.workspace.project().tracks)
            if (each->kind == kind && n-- == 0) return *each;
        throw std::out_of_range("track");
    }
    [[nodiscard]] const core::Track& video(std::size_t n = 0) const {
        return track(core::TrackKind::video, n);
    }

  private:
    double scale_ = 1;
};

inline void drop(QWidget& on, QPoint at, QMimeData& data) {
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &event);
    settle();
}
/// The same in a window, until files that were dropped are read.
inline void drop(const Window& w, QWidget& on, QPoint at, QMimeData& data) {
    drop(on, at, data);
    wait_until([&] { return w.workspace.importing() == 0; });
    settle();
}

} // namespace test
