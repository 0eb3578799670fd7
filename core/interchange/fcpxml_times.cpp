// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/fcpxml_times.h"
#include "core/interchange/numbers.h"
#include <cmath>
#include <cstring>

namespace core::interchange {

FrameRate conformed(FrameRate sequence, FrameRate media) {
    const auto whole = [](FrameRate rate) { return rate.den == 1; };
    const auto film = [](FrameRate rate) {
        return rate == FrameRate{24000, 1001} || rate == FrameRate{48000, 1001};
    };
    if (media == sequence || !media.valid()) return {1, 1};
    if (!whole(media) && !whole(sequence)) {
        if (film(media) == film(sequence)) return {1, 1};
        return film(media) ? FrameRate{1001, 1000} : FrameRate{1000, 1001};
    }
    if (!whole(media)) return {1001, 1000};
    const FrameRate ratio = ratio_of(sequence.num * media.den, sequence.den * media.num);
    if (!whole(sequence)) return ratio;
    const bool pal_and_film =
        (media.num == 24 && sequence.num == 25) || (media.num == 25 && sequence.num == 24);
    return pal_and_film ? ratio : FrameRate{1, 1};
}

Retime::Retime(XmlNode clip, FrameRate sequence_rate) {
    const XmlNode conform = clip.child("conform-rate");
    if (conform && attribute(conform, "scaleEnabled") != "0")
        if (const auto rate = number_of(attribute(conform, "srcFrameRate")))
            speed_ = conformed(sequence_rate, rate_of(*rate));
    for (const XmlNode point : clip.child("timeMap").children("timept"))
        points_.emplace_back(seconds_of(attribute(point, "time")), seconds_of(attribute(point, "value")));
    if (!mapped()) return;
    std::optional<double> slope;
    for (std::size_t i = 1; i < points_.size(); ++i) {
        const auto [t0, v0] = points_[i - 1];
        const auto [t1, v1] = points_[i];
        if (t1 == t0) continue;
        const double each = static_cast<double>((v1 - v0).count()) / static_cast<double>((t1 - t0).count());
        if (slope && std::abs(*slope - each) > 1e-6 * std::max(1.0, std::abs(each))) ramps_ = true;
        if (!slope) slope = each, speed_ = ratio_of((v1 - v0).count(), (t1 - t0).count());
    }
}

Time Retime::seen(Time own) const {
    return mapped() || speed_.num == 0 ? own : rescale(own.count(), speed_.den, speed_.num);
}

Time Retime::source(Time own) const {
    for (std::size_t i = 1; i < points_.size(); ++i) {
        const auto [t0, v0] = points_[i - 1];
        const auto [t1, v1] = points_[i];
        if (own > t1 && i + 1 < points_.size()) continue;
        return t1 == t0 ? v1 : v0 + rescale((own - t0).count(), (v1 - v0).count(), (t1 - t0).count());
    }
    return own;
}

} // namespace core::interchange
