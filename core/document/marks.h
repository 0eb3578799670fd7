// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time/time.h"
#include <algorithm>
#include <optional>

namespace core {

/// In and out. One alone reaches to the start or the end. A value; any thread.
struct Marks {
    std::optional<Time> in, out;
    bool operator==(const Marks&) const = default;
    [[nodiscard]] bool empty() const { return !in && !out; }
    /// The marked part of something that lasts from 0 to `end`; nothing when it has no length.
    [[nodiscard]] std::optional<TimeRange> within(Time end) const { return within(TimeRange{Time(0), end}); }
    /// The same of something that begins later.
    [[nodiscard]] std::optional<TimeRange> within(const TimeRange& whole) const {
        if (empty()) return std::nullopt;
        const TimeRange range{std::max(in.value_or(whole.start), whole.start),
                              std::min(out.value_or(whole.end), whole.end)};
        return range.length() > Time(0) ? std::optional(range) : std::nullopt;
    }
    /// Sets one of the two; the other goes where it would lie on the wrong side.
    void set_in(Time time) {
        in = time;
        if (out && *out <= time) out.reset();
    }
    void set_out(Time time) {
        out = time;
        if (in && *in >= time) in.reset();
    }
};

} // namespace core
