// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/times.h"

namespace ui {

QString time_words(core::Time time, core::FrameRate rate) {
    const bool before = time < core::Time(0);
    const QString words = QString::fromStdString(core::timecode(before ? -time : time, rate));
    return before ? QString(QChar(0x2212)) + words : words;
}

QString range_words(const core::TimeRange& range, core::FrameRate rate) {
    return time_words(range.start, rate) + QChar(0x2013) + time_words(range.end, rate);
}

} // namespace ui
