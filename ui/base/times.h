// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moments and lengths as people read them: in the whole window one form, a timecode in the frames of what it
// is about. (How long a job still takes is no time of a film: that is told in seconds.) The digits are drawn
// in `tabular` (ui/style/digits.h) where they change or stand below each other. Pure functions.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/time/time.h"
#endif
#include <QString>

namespace ui {

/// "00:01:02:12"; a time before the beginning with a minus sign.
[[nodiscard]] QString time_words(core::Time time, core::FrameRate rate);
/// From one moment to another: "00:01:02:12–00:01:05:00".
[[nodiscard]] QString range_words(const core::TimeRange& range, core::FrameRate rate);

} // namespace ui
