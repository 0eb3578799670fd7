// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Normalised cross-correlation of the whole finds it roughly, in a few sizes; the same of its parts, each in
// a small place, finds it exactly: what most of them agree on is the motion. As long as the first look is
// known again it is what counts, so that errors do not add up; the last one helps where the thing has
// changed.
#include "core/analysis/thing_tracker.h"
#include "core/base/result.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

constexpr double kLong = 64;    ///< pixels along a look's longer side
constexpr int kLeast = 8;       ///< pixels of the picture along each side of a thing
constexpr int kPart = 14;       ///< pixels along a part's side
constexpr int kApart = 9;       ///< pixels from one part to the next, about: they lie over each other
constexpr int kAround = 5;      ///< pixels of a look that a part is looked for around
constexpr double kPlain = 1e-4; ///< variance of light below which there is nothing to hold on to
constexpr double kAlike = 0.7;  ///< likeness of a part that has a say
constexpr double kAgree = 0.8;  ///< pixels of a look that a part may be off
constexpr double kEnough = 0.2; ///< share of the parts that must agree; what is hidden has no say
constexpr int kFewest = 4;      ///< parts that must agree, or half of them where there are no more
constexpr double kWhole = 0.8;  ///< likeness of all of it that will do where it has too few parts

double variance(const cv::Mat& light) {
    cv::Scalar mean, deviation;
    cv::meanStdDev(light, mean, deviation);
    return deviation[0] * deviation[0];
}

/// Where between pixels a row of three likenesses has its peak, from the middle one.
double peak_between(double before, double middle, double after) {
    const double bend = before - 2 * middle + after;
    return bend < -1e-9 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0.0;
}

struct Peak {
    cv::Point2d at;
    double likeness = -1;
};

/// Where `what` lies best in `where`: of its top left corner.
Peak best_match(const cv::Mat& where, const cv::Mat& what) {
    cv::Mat alike;
    cv::matchTemplate(where, what, alike, cv::TM_CCOEFF_NORMED);
    cv::patchNaNs(alike, -1);
    double best = 0;
    cv::Point at;
    cv::minMaxLoc(alike, nullptr, &best, nullptr, &at);
    // Next to nothing divided by next to nothing is no likeness.
    if (!(best <= 1.01) || variance(where(cv::Rect(at, what.size()))) < kPlain / 10) return {};
    Peak peak{cv::Point2d(at), best};
    const auto around = [&](int x, int y) { return static_cast<double>(alike.at<float>(y, x)); };
    if (at.x > 0 && at.x + 1 < alike.cols)
        peak.at.x += peak_between(around(at.x - 1, at.y), best, around(at.x + 1, at.y));
    if (at.y > 0 && at.y + 1 < alike.rows)
        peak.at.y += peak_between(around(at.x, at.y - 1), best, around(at.x, at.y + 1));
    return peak;
}

/// What a part did, in pixels of a look from its middle.
struct Said {
    cv::Point2d at, by;
    double weight = 0;
};

/// by = shift + zoom at + turn at (turned by a right angle), by weighted least squares. Few parts, or those
/// that lie close together, say little of zoom and turn.
cv::Vec4d agreed(const std::vector<Said>& said, const std::vector<double>& weights) {
    cv::Matx44d left = cv::Matx44d::zeros();
    cv::Vec4d right;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const cv::Point2d p = said[i].at;
        const std::array rows{cv::Vec4d(1, 0, p.x, -p.y), cv::Vec4d(0, 1, p.y, p.x)};
        const std::array values{said[i].by.x, said[i].by.y};
        for (std::size_t r = 0; r < rows.size(); ++r) {
            left += weights[i] * rows[r] * rows[r].t();
            right += weights[i] * values[r] * rows[r];
        }
    }
    for (int i = 0; i < 4; ++i)
        left(i, i) += i < 2 ? 1e-9 : 40;
    return left.inv() * right;
}

} // namespace

ThingTracker::ThingTracker(const cv::Mat& picture, const cv::Mat& parts) {
    CV_Assert(picture.type() == CV_32F && parts.type() == CV_32F && picture.size() == parts.size());
    const cv::Rect box = cv::boundingRect(parts >= 0.5F);
    if (box.width < kLeast || box.height < kLeast)
        throw Failure(
            "there is too little in the mask to be followed: make it larger, or move the playhead to "
            "where the thing is seen");
    first_ = last_ = {box.x + box.width / 2.0, box.y + box.height / 2.0};
    zoom_ = std::max(1.0, std::max(box.width, box.height) / kLong);
    const cv::Size size(std::max(kLeast / 2, static_cast<int>(std::lround(box.width / zoom_))),
                        std::max(kLeast / 2, static_cast<int>(std::lround(box.height / zoom_))));
    cv::resize(parts(box), inside_, size, 0, 0, cv::INTER_AREA);
    original_.light = seen_at(picture, first_, 0);
    original_.parts = parts_of(original_.light);
    if (variance(original_.light) < kPlain || original_.parts.empty())
        throw Failure("what lies in the mask is too even to be followed: take in an edge or a pattern of the "
                      "thing");
    recent_ = original_;
}

/// The picture round a place as it would look with the thing as at first, and so much beyond on each side.
cv::Mat ThingTracker::seen_at(const cv::Mat& picture, const ThingPlace& place, int beyond) const {
    const cv::Size size(inside_.cols + 2 * beyond, inside_.rows + 2 * beyond);
    const double step = zoom_ * place.scale, c = std::cos(place.turn) * step, s = std::sin(place.turn) * step,
                 mx = (size.width - 1) / 2.0, my = (size.height - 1) / 2.0;
    // Pixel middles lie half a pixel in.
    const cv::Matx23d back(c, -s, place.x - 0.5 - c * mx + s * my, s, c, place.y - 0.5 - s * mx - c * my);
    cv::Mat made;
    if (step > 1.5) { // first the light of all pixels under a new one
        const double sigma = 0.4 * step;
        const cv::Point2d half(std::abs(c) * mx + std::abs(s) * my + 3 * sigma + 2,
                               std::abs(s) * mx + std::abs(c) * my + 3 * sigma + 2);
        const cv::Rect near = cv::Rect(cv::Point(cvFloor(place.x - half.x), cvFloor(place.y - half.y)),
                                       cv::Point(cvCeil(place.x + half.x), cvCeil(place.y + half.y))) &
                              cv::Rect(0, 0, picture.cols, picture.rows);
        if (near.empty()) return cv::Mat(size, CV_32F, cv::Scalar(0));
        cv::Mat soft;
        cv::GaussianBlur(picture(near), soft, {}, sigma);
        cv::Matx23d moved = back;
        moved(0, 2) -= near.x, moved(1, 2) -= near.y;
        cv::warpAffine(soft, made, moved, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                       cv::BORDER_REPLICATE);
        return made;
    }
    cv::warpAffine(picture, made, back, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return made;
}

/// Those in the thing that have something to be known by.
std::vector<cv::Rect> ThingTracker::parts_of(const cv::Mat& light) const {
    const cv::Size size(std::min(light.cols, kPart), std::min(light.rows, kPart));
    const int across = 1 + (light.cols - size.width + kApart / 2) / kApart,
              down = 1 + (light.rows - size.height + kApart / 2) / kApart;
    std::vector<cv::Rect> parts;
    for (int j = 0; j < down; ++j)
        for (int i = 0; i < across; ++i) {
            const cv::Rect part((light.cols - size.width) * i / std::max(1, across - 1),
                                (light.rows - size.height) * j / std::max(1, down - 1), size.width,
                                size.height);
            if (cv::mean(inside_(part))[0] >= 0.5 && variance(light(part)) >= kPlain) parts.push_back(part);
        }
    return parts;
}

ThingTracker::Found ThingTracker::search(const cv::Mat& picture, const Look& look,
                                         const ThingPlace& from) const {
    const int reach = std::max({14, inside_.cols / 2, inside_.rows / 2}) +
                      std::min(6 * missed_, 2 * std::max(inside_.cols, inside_.rows));
    constexpr std::array kSizes{1.0, 0.94, 1.06, 0.88, 1.13};
    const std::size_t sizes = missed_ > 0 ? kSizes.size() : 3;
    Found best{from, -1};
    for (std::size_t i = 0; i < sizes; ++i) {
        ThingPlace place = from;
        place.scale *= kSizes[i];
        const Peak peak = best_match(seen_at(picture, place, reach), look.light);
        if (peak.likeness <= best.likeness + (i > 0 ? 0.005 : 0)) continue;
        const double step = zoom_ * place.scale, c = std::cos(place.turn) * step,
                     s = std::sin(place.turn) * step;
        const cv::Point2d by = peak.at - cv::Point2d(reach, reach);
        place.x += by.x * c - by.y * s, place.y += by.x * s + by.y * c;
        best = {place, peak.likeness};
    }
    return best;
}

/// What its parts agree on, from a place that is nearly right.
ThingTracker::Fit ThingTracker::fitted(const cv::Mat& picture, const Look& look, ThingPlace place) const {
    Fit fit{place, 0};
    for (int round = 0; round < 3; ++round) {
        const cv::Mat seen = seen_at(picture, place, kAround);
        std::vector<Said> said;
        for (const cv::Rect& part : look.parts) {
            const cv::Rect near(part.x, part.y, part.width + 2 * kAround, part.height + 2 * kAround);
            const Peak peak = best_match(seen(near), look.light(part));
            if (peak.likeness < kAlike) continue;
            said.push_back({{part.x + part.width / 2.0 - inside_.cols / 2.0,
                             part.y + part.height / 2.0 - inside_.rows / 2.0},
                            peak.at - cv::Point2d(kAround, kAround),
                            peak.likeness * peak.likeness});
        }
        if (said.empty()) return {place, 0};
        std::vector<double> weights, off;
        for (const Said& each : said)
            weights.push_back(each.weight);
        cv::Vec4d motion;
        for (int again = 0; again < 6; ++again) {
            motion = agreed(said, weights);
            off.clear();
            for (std::size_t i = 0; i < said.size(); ++i) {
                const cv::Point2d p = said[i].at;
                off.push_back(std::hypot(motion[0] + motion[2] * p.x - motion[3] * p.y - said[i].by.x,
                                         motion[1] + motion[2] * p.y + motion[3] * p.x - said[i].by.y));
                const double part = off.back() / kAgree;
                weights[i] = said[i].weight / (1 + part * part * part * part);
            }
        }
        const double step = zoom_ * place.scale, c = std::cos(place.turn) * step,
                     s = std::sin(place.turn) * step;
        place.x += motion[0] * c - motion[1] * s, place.y += motion[0] * s + motion[1] * c;
        place.scale *= std::clamp(1 + motion[2], 0.9, 1.1), place.turn += std::clamp(motion[3], -0.1, 0.1);
        const auto agree = std::count_if(off.begin(), off.end(), [](double d) { return d <= 2 * kAgree; });
        fit = {place, static_cast<double>(agree) / static_cast<double>(look.parts.size()),
               static_cast<int>(agree)};
    }
    return fit;
}

std::optional<ThingPlace> ThingTracker::kept(const cv::Mat& picture, const ThingPlace& place, bool renew) {
    const cv::Point2d by(place.x - last_.x, place.y - last_.y);
    pace_ = missed_ > 0 ? cv::Point2d() : 0.5 * pace_ + 0.5 * by;
    last_ = place;
    missed_ = 0;
    if (!renew) return place;
    Look now{seen_at(picture, place, 0), {}};
    now.parts = parts_of(now.light);
    if (!now.parts.empty()) recent_ = std::move(now);
    return place;
}

std::optional<ThingPlace> ThingTracker::find(const cv::Mat& picture) {
    ThingPlace from = last_;
    if (missed_ < 5) from.x += pace_.x * (missed_ + 1), from.y += pace_.y * (missed_ + 1);
    const Found by_original = search(picture, original_, from);
    const Found by_recent = search(picture, recent_, from);
    const auto parts = static_cast<int>(original_.parts.size());
    const bool few = parts < 3;
    // What was lost must be seen well to be the same again.
    const double enough = missed_ > 0 ? 2 * kEnough : kEnough;
    const int fewest = std::min(kFewest, (parts + 1) / 2);
    std::vector<Found> starts;
    for (const Found& start : {by_original, by_recent})
        if (start.likeness >= 0.3) starts.push_back(start);
    if (!few && missed_ < 5) starts.push_back({from, 0}); // half of it hidden: the rest may be where it went
    for (const Found& start : starts) {
        const Fit fit = fitted(picture, original_, start.place);
        const bool inside = fit.place.x >= 0 && fit.place.y >= 0 && fit.place.x <= picture.cols &&
                            fit.place.y <= picture.rows;
        if (inside && fit.share >= enough && fit.agree >= fewest && (!few || start.likeness >= kWhole))
            return kept(picture, fit.place, fit.share >= 0.8);
    }
    if (missed_ == 0 && by_recent.likeness >= 0.6) { // it looks otherwise than at first
        const Fit fit = fitted(picture, recent_, by_recent.place);
        if (fit.share >= 0.6) return kept(picture, fit.place, fit.share >= 0.8);
    }
    ++missed_;
    return std::nullopt;
}

} // namespace core
