// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is a curve on each of red, green and blue.
#include "core/base/result.h"
#include "core/base/vectors.h"
#include "core/catalogue/curve_points.h"
#include "core/effects/node.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace core {
namespace {

constexpr int kEntries = 4096;

SAYCUT_VECTORS void look_up(const float* __restrict entries, float* __restrict values, int width) {
    for (int x = 0; x < width; ++x) {
        const float value = values[x], inside = within(value, 0.0F, 1.0F), beyond = value - inside;
        const float place = inside * kEntries;
        const int i = static_cast<int>(place);
        const float low = entries[i], high = entries[i + 1];
        values[x] = low + (high - low) * (place - static_cast<float>(i)) + beyond;
    }
}
SAYCUT_VECTORS void into_steps(float* values, float levels, int width) {
    const float by = 1 / (levels - 1);
    for (int x = 0; x < width; ++x) {
        const auto step = static_cast<float>(static_cast<int>(within(values[x], 0.0F, 1.0F) * levels));
        values[x] = lesser(step, levels - 1) * by;
    }
}

/// A curve from 0 to 1 as a table; beyond, it goes on by one for one, so that nothing piles up at the ends.
class Table {
  public:
    template <class Function>
    explicit Table(const Function& function) : entries_(kEntries + 2) {
        for (int i = 0; i <= kEntries; ++i)
            entries_[static_cast<std::size_t>(i)] =
                static_cast<float>(function(static_cast<double>(i) / kEntries));
        entries_[kEntries + 1] = entries_[kEntries];
    }
    void apply(float* values, int width) const { look_up(entries_.data(), values, width); }

  private:
    std::vector<float> entries_;
};

RgbWork by_tables(std::array<Table, 3> tables) {
    return [tables = std::move(tables)](const RgbRow& row) {
        tables[0].apply(row.r, row.width);
        tables[1].apply(row.g, row.width);
        tables[2].apply(row.b, row.width);
    };
}

/// A smooth curve through points that never swings beyond them (Fritsch and Carlson, 1980); level outside.
class Through {
  public:
    explicit Through(std::vector<Point> points) : points_(std::move(points)), slopes_(points_.size()) {
        const std::size_t count = points_.size();
        if (count < 2) return;
        for (std::size_t i = 1; i + 1 < count; ++i) {
            const double before = rise(i - 1), after = rise(i);
            slopes_[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }
        slopes_.front() = rise(0), slopes_.back() = rise(count - 2);
    }
    double operator()(double x) const {
        if (points_.empty()) return x;
        if (x <= points_.front().x) return points_.front().y;
        if (x >= points_.back().x) return points_.back().y;
        std::size_t i = 0;
        while (x > points_[i + 1].x)
            ++i;
        const double h = points_[i + 1].x - points_[i].x, t = (x - points_[i].x) / h, t2 = t * t, t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * points_[i].y + (t3 - 2 * t2 + t) * h * slopes_[i] +
               (3 * t2 - 2 * t3) * points_[i + 1].y + (t3 - t2) * h * slopes_[i + 1];
    }

  private:
    [[nodiscard]] double rise(std::size_t i) const {
        return (points_[i + 1].y - points_[i].y) / (points_[i + 1].x - points_[i].x);
    }
    std::vector<Point> points_;
    std::vector<double> slopes_;
};

Through curve_of(const Values& values, const char* name) {
    const std::string words = values.words(name);
    const auto points = curve_points(words);
    if (!points)
        throw Failure("the curve '" + words + "' cannot be read; write points such as 0,0 0.5,0.6 1,1");
    return Through(*points);
}

/// First all three alike, then each its own.
RgbWork curves(const Values& values, const Moment&) {
    const Through all = curve_of(values, "master");
    const auto table = [&](const char* name) {
        const Through own = curve_of(values, name);
        return Table([&](double x) { return own(std::clamp(all(x), 0.0, 1.0)); });
    };
    return by_tables({table("red"), table("green"), table("blue")});
}

/// Lift moves black, gain moves white, gamma what lies between them.
RgbWork lift_gamma_gain(const Values& values, const Moment&) {
    const auto table = [&](const std::string& colour) {
        const double lift = values.number("lift") + values.number("lift_" + colour),
                     gamma = values.number("gamma") * values.number("gamma_" + colour),
                     gain = values.number("gain") * values.number("gain_" + colour);
        return Table([=](double x) { return std::pow(std::max(0.0, x * gain + lift * (1 - x)), 1 / gamma); });
    };
    return by_tables({table("red"), table("green"), table("blue")});
}

RgbWork posterize(const Values& values, const Moment&) {
    const float levels = std::round(values.part("levels"));
    return [levels](const RgbRow& row) {
        for (float* channel : {row.r, row.g, row.b})
            into_steps(channel, levels, row.width);
    };
}

} // namespace

std::span<const PictureNode> curve_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"curves", nullptr, curves},
        {"lift_gamma_gain", nullptr, lift_gamma_gain},
        {"posterize", nullptr, posterize},
    };
    return kNodes;
}

} // namespace core
