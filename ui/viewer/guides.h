// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over the picture that are not part of it: what televisions show for sure, what other shapes of film
// would keep, thirds. Interface thread.
#pragma once
#include <QRectF>

class QPainter;

namespace ui {

struct Guides {
    bool safe = false, vertical = false, square = false, thirds = false;
    bool operator==(const Guides&) const = default;
};
/// The part of a picture that a film of another shape would keep, as large as it can be, in the middle.
[[nodiscard]] QRectF kept_by(const QRectF& picture, double width, double height);
void paint_guides(QPainter& painter, const QRectF& picture, const Guides& guides);

} // namespace ui
