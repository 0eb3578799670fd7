// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/thinned.h"
#include <algorithm>

namespace core {

std::vector<std::size_t> thinned(const std::vector<FourAt>& all, double tolerance) {
    std::vector<std::size_t> kept{0};
    std::size_t from = 0;
    while (from + 1 < all.size()) {
        std::array<double, 4> low{}, high{};
        low.fill(-1e9), high.fill(1e9);
        std::size_t reach = from + 1;
        for (std::size_t i = from + 1; i < all.size(); ++i) {
            const double time = to_seconds(all[i].time - all[from].time);
            if (time <= 0) continue;
            bool fits = true, open = true;
            for (std::size_t k = 0; k < low.size(); ++k) {
                const double slope = (all[i].values[k] - all[from].values[k]) / time;
                fits = fits && slope >= low[k] && slope <= high[k];
                low[k] = std::max(low[k], slope - tolerance / time);
                high[k] = std::min(high[k], slope + tolerance / time);
                open = open && low[k] <= high[k];
            }
            if (fits) reach = i;
            if (!open) break;
        }
        kept.push_back(reach);
        from = reach;
    }
    return kept;
}

} // namespace core
