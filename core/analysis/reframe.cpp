// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reframe.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

double overlap(const PictureBox& a, const PictureBox& b) {
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x),
                 height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return width > 0 && height > 0 ? width * height : 0;
}

PictureBox between(const PictureBox& a, const PictureBox& b, double share) {
    const auto mix = [&](double from, double to) { return from + (to - from) * share; };
    return {mix(a.x, b.x), mix(a.y, b.y), mix(a.width, b.width), mix(a.height, b.height)};
}

/// Where the middle of the part may be in each picture.
struct Tube {
    std::vector<double> low, high;
    [[nodiscard]] double nearest(std::size_t i, double x) const { return std::clamp(x, low[i], high[i]); }
};

Tube tube_of(const std::vector<std::optional<PictureBox>>& faces, double share, double margin) {
    Tube tube;
    const double least = share / 2, most = 1 - share / 2;
    for (const auto& face : faces) {
        double low = least, high = most;
        if (face) {
            // The room beside it where there is room, all of it where there is not, its middle at last.
            const double middle = std::clamp(face->x + face->width / 2, least, most);
            const double room = std::clamp((share - face->width) / 2, 0.0, margin * face->width);
            low = std::clamp(face->x + face->width + room - share / 2, least, most);
            high = std::clamp(face->x - room + share / 2, least, most);
            if (low > high) low = high = middle;
        }
        tube.low.push_back(low);
        tube.high.push_back(high);
    }
    return tube;
}

/// The mean over a window round each place; beyond the ends all stands still, so that the camera starts and
/// stops at rest.
std::vector<double> averaged(const std::vector<double>& x, std::ptrdiff_t reach) {
    const auto count = static_cast<std::ptrdiff_t>(x.size());
    std::vector<double> sums(static_cast<std::size_t>(count + 2 * reach + 1));
    for (std::ptrdiff_t i = 0; i < count + 2 * reach; ++i)
        sums[static_cast<std::size_t>(i + 1)] =
            sums[static_cast<std::size_t>(i)] +
            x[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i - reach, 0, count - 1))];
    std::vector<double> out(x.size());
    for (std::ptrdiff_t i = 0; i < count; ++i)
        out[static_cast<std::size_t>(i)] =
            (sums[static_cast<std::size_t>(i + 2 * reach + 1)] - sums[static_cast<std::size_t>(i)]) /
            static_cast<double>(2 * reach + 1);
    return out;
}

} // namespace

std::vector<std::optional<PictureBox>> follow_face(const std::vector<FacesAt>& frames,
                                                   const ReframeRules& rules) {
    std::vector<std::optional<PictureBox>> faces(frames.size());
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const PictureBox* best = nullptr;
        double most = 0;
        const bool fresh = !last || frames[i].time - frames[*last].time > rules.gone;
        for (const SeenFace& face : frames[i].faces) {
            // The largest face, or the one that lies where the last one was.
            const double rank = fresh ? face.box.width * face.box.height : overlap(face.box, *faces[*last]);
            if (rank > most) best = &face.box, most = rank;
        }
        if (!best) continue;
        faces[i] = *best;
        if (!fresh)
            for (std::size_t k = *last + 1; k < i; ++k)
                faces[k] = between(*faces[*last], *best,
                                   static_cast<double>(k - *last) / static_cast<double>(i - *last));
        last = i;
    }
    return faces;
}

std::vector<CameraAt> camera_path(const std::vector<FacesAt>& frames, double share,
                                  const ReframeRules& rules) {
    if (frames.empty()) return {};
    share = std::clamp(share, 0.01, 1.0);
    const auto faces = follow_face(frames, rules);
    const Tube tube = tube_of(faces, share, rules.margin);
    std::vector<double> x(frames.size());
    double stands = 0.5;
    for (const auto& face : faces)
        if (face) {
            stands = face->x + face->width / 2;
            break;
        }
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (faces[i]) stands = faces[i]->x + faces[i]->width / 2;
        x[i] = tube.nearest(i, stands);
    }
    const double step = frames.size() < 2 ? 1.0 / 30
                                          : to_seconds(frames.back().time - frames.front().time) /
                                                static_cast<double>(frames.size() - 1);
    // Smoothed wide first and finer then, each time brought back to where the face is in the part: the path
    // that bends least without losing it.
    constexpr int kRounds = 12;
    for (auto reach = static_cast<std::ptrdiff_t>(std::lround(rules.calm_seconds / std::max(step, 1e-3)));
         reach >= 1; reach /= 2)
        for (int round = 0; round < kRounds; ++round) {
            x = averaged(averaged(x, reach), reach);
            for (std::size_t i = 0; i < x.size(); ++i)
                x[i] = tube.nearest(i, x[i]);
        }
    std::vector<CameraAt> path;
    for (std::size_t i = 0; i < frames.size(); ++i)
        path.push_back({frames[i].time, x[i]});
    return path;
}

std::vector<CameraAt> thinned(const std::vector<CameraAt>& path, double tolerance) {
    if (path.size() < 3) return path;
    std::vector<CameraAt> out{path.front()};
    // As far ahead as one even movement fits all places between: each slope lies within a narrowing wedge.
    std::size_t from = 0;
    while (from + 1 < path.size()) {
        double low = -1e9, high = 1e9;
        std::size_t reach = from + 1;
        for (std::size_t i = from + 1; i < path.size(); ++i) {
            const double time = to_seconds(path[i].time - path[from].time);
            if (time <= 0) continue;
            const double slope = (path[i].centre - path[from].centre) / time;
            if (slope >= low && slope <= high) reach = i;
            low = std::max(low, slope - tolerance / time);
            high = std::min(high, slope + tolerance / time);
            if (low > high) break;
        }
        out.push_back(path[reach]);
        from = reach;
    }
    return out;
}

} // namespace core
