// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a turn of the wheel, or two fingers on a touchpad, asks for. Interface thread.
#pragma once
class QWheelEvent;

namespace ui {

/// One way only: fingers never move quite straight, and what goes astray is not added.
struct WheelTurn {
    static constexpr double kStep = 90; ///< pixels that a step of a wheel is worth
    bool sideways = false;
    bool exact = false; ///< the device counts in pixels, not in steps
    double pixels = 0;  ///< to the start (left, up) above 0
    [[nodiscard]] double steps() const { return pixels / kStep; }
};

/// `reversed`: against what the system says of the device.
[[nodiscard]] WheelTurn turn_of(const QWheelEvent& event, bool reversed);

} // namespace ui
