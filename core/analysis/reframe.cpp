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

/// Where the middle of the part may be at the utmost: the face is in it, or fills it.
Tube widest_tube(const std::vector<std::optional<PictureBox>>& faces, double share) {
    Tube tube;
    const double least = share / 2, most = 1 - share / 2;
    for (const auto& face : faces) {
        const double right = face ? face->x + face->width - share / 2 : least,
                     left = face ? face->x + share / 2 : most;
        tube.low.push_back(std::clamp(std::min(left, right), least, most));
        tube.high.push_back(std::clamp(std::max(left, right), least, most));
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
    // A face that is found trembles, and so do the borders of where it may be: the camera rather uses a
    // little of the room beside it.
    constexpr double kTremble = 0.16; // seconds
    const auto calm = static_cast<std::ptrdiff_t>(std::lround(kTremble / std::max(step, 1e-3)));
    x = averaged(averaged(x, calm), calm);
    const Tube widest = widest_tube(faces, share);
    std::vector<CameraAt> path;
    for (std::size_t i = 0; i < frames.size(); ++i)
        path.push_back({frames[i].time, widest.nearest(i, x[i])});
    return path;
}

namespace {

/// One course from a key to the next: the part of the way that is gone at a part of the time, and its slopes
/// at both ends and its most bend, for a way of 1 in a time of 1.
struct Course {
    Ease ease;
    double begins, ends, bend;
    [[nodiscard]] double at(double part) const { return eased(part, ease); }
};
constexpr Course kCourses[] = {
    {Ease::linear, 1, 1, 0}, {Ease::ease, 0, 0, 6}, {Ease::ease_in, 0, 3, 6}, {Ease::ease_out, 3, 0, 6}};

/// Finds for each key the course that reaches furthest.
class Keys {
  public:
    Keys(const std::vector<CameraAt>& path, const KeyRules& rules) : path_(path), rules_(rules) {
        for (std::size_t i = 0; i < path.size(); ++i)
            speed_.push_back(slope(i > 0 ? i - 1 : 0, std::min(i + 1, path.size() - 1)));
        speed_.front() = speed_.back() = 0; // beyond the ends it stands still
    }
    std::vector<CameraKey> run() {
        std::vector<CameraKey> keys;
        double speed = 0;
        for (std::size_t i = 0; i + 1 < path_.size();) {
            const auto [next, course] = best(i, speed);
            keys.push_back({path_[i].time, path_[i].centre, course->ease});
            speed = course->ends * slope(i, next);
            i = next;
        }
        keys.push_back({path_.back().time, path_.back().centre, Ease::linear});
        return keys;
    }

  private:
    [[nodiscard]] double slope(std::size_t from, std::size_t to) const {
        const double time = to_seconds(path_[to].time - path_[from].time);
        return time > 0 ? (path_[to].centre - path_[from].centre) / time : 0;
    }
    using Step = std::pair<std::size_t, const Course*>;
    /// Of the step that reaches furthest and those that end a little before it, the one from which the next
    /// step reaches furthest: a rest that ends where a move begins.
    [[nodiscard]] Step best(std::size_t from, double speed) const {
        constexpr std::size_t kBack = 12; // pictures
        const Step longest = furthest(from, speed);
        const auto reach = [&](const Step& step) {
            if (step.first + 1 >= path_.size()) return step.first;
            return furthest(step.first, step.second->ends * slope(from, step.first)).first;
        };
        Step chosen = longest;
        std::size_t most = reach(longest);
        for (std::size_t to = longest.first - 1; to > from && to + kBack >= longest.first; --to)
            for (const Course& course : kCourses) {
                if (!goes_on(from, to, course, speed) || !fits(from, to, course)) continue;
                if (const std::size_t next = reach({to, &course}); next > most)
                    most = next, chosen = {to, &course};
            }
        return chosen;
    }
    [[nodiscard]] Step furthest(std::size_t from, double speed) const {
        constexpr std::size_t kLongest = 400; // pictures: the work grows with the square
        for (std::size_t to = std::min(path_.size() - 1, from + kLongest); to > from + 1; --to)
            for (const Course& course : kCourses)
                if (goes_on(from, to, course, speed) && fits(from, to, course)) return {to, &course};
        return {from + 1, &kCourses[0]};
    }
    /// Whether the speed is about the same at both ends as before and behind them, and never changes fast.
    [[nodiscard]] bool goes_on(std::size_t from, std::size_t to, const Course& course, double speed) const {
        const double mean = slope(from, to), time = to_seconds(path_[to].time - path_[from].time);
        if (std::abs(course.begins * mean - speed) > rules_.turn) return false;
        if (std::abs(course.ends * mean - speed_[to]) > rules_.turn / 2) return false;
        return time > 0 && course.bend * std::abs(mean) / time <= rules_.most;
    }
    [[nodiscard]] bool fits(std::size_t from, std::size_t to, const Course& course) const {
        const double time = to_seconds(path_[to].time - path_[from].time),
                     way = path_[to].centre - path_[from].centre;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double part = to_seconds(path_[i].time - path_[from].time) / time;
            if (std::abs(path_[from].centre + way * course.at(part) - path_[i].centre) > rules_.tolerance)
                return false;
        }
        return true;
    }

    const std::vector<CameraAt>& path_;
    const KeyRules& rules_;
    std::vector<double> speed_;
};

} // namespace

std::vector<CameraKey> eased_keys(const std::vector<CameraAt>& path, const KeyRules& rules) {
    if (path.empty()) return {};
    return Keys(path, rules).run();
}

} // namespace core
