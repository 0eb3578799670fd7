// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over the picture that are not part of it: what televisions show for sure, what other shapes of film
// would keep, thirds, a grid of squares. Interface thread.
#pragma once
#include <QRectF>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <vector>
#endif

class QPainter;

namespace ui {

struct Guides {
    bool safe = false, vertical = false, square = false, thirds = false, grid = false;
    bool operator==(const Guides&) const = default;
};
/// The part of a picture that a film of another shape would keep, as large as it can be, in the middle.
[[nodiscard]] QRectF kept_by(const QRectF& picture, double width, double height);
/// The places of a grid's lines between two edges: one in the middle, or a square's middle there, `step`
/// apart, so that it is the same on both sides.
[[nodiscard]] std::vector<double> grid_lines(double from, double to, double step, bool line_in_middle);
/// `squares`: how many of the grid's lie side by side across the picture.
void paint_guides(QPainter& painter, const QRectF& picture, const Guides& guides, int squares = 8);

} // namespace ui
