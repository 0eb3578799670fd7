// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/mask_touches.h"
#include "core/base/result.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace assistant {
namespace {

constexpr int kBand = 3;            ///< pixels round a guess in which its border is looked for
constexpr int kClose = 2;           ///< pixels round a touch that belong to it whatever they look like
constexpr int kStride = 10;         ///< pixels that a thing moves at most from one picture to the next
constexpr double kLost = 30;        ///< mean difference of a value of 255: it is not the same thing any more
constexpr double kOtherShot = 40;   ///< the same of the whole picture
constexpr std::int64_t kChunk = 32; ///< pictures that are read at once on the way back

cv::Rect all_of(const cv::Mat& picture) {
    return {0, 0, picture.cols, picture.rows};
}

cv::Rect widened(const cv::Rect& box, int by, const cv::Rect& within) {
    return cv::Rect(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by) & within;
}

cv::Mat disc(int radius) {
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * radius + 1, 2 * radius + 1});
}

Patch patch_of(const cv::Mat& inside) {
    const cv::Rect box = cv::boundingRect(inside);
    return {box, inside(box).clone()};
}

/// Of a whole picture, from a patch.
cv::Mat spread(const Patch& patch, cv::Size size, cv::Point moved = {}) {
    cv::Mat whole(size, CV_8U, cv::Scalar(0));
    const cv::Rect at(patch.box.tl() + moved, patch.box.size()), seen = at & cv::Rect({0, 0}, size);
    if (!seen.empty()) patch.inside(seen - at.tl()).copyTo(whole(seen));
    return whole;
}

/// Draws the border of a guess anew along the picture's own, no farther away than the band.
cv::Mat drawn_anew(const cv::Mat& picture, const cv::Mat& guess) {
    cv::Mat sure, possible;
    cv::erode(guess, sure, disc(kBand));
    cv::dilate(guess, possible, disc(kBand));
    if (cv::countNonZero(sure) == 0) return guess;
    const cv::Rect box = widened(cv::boundingRect(possible), 4 * kBand, all_of(picture));
    cv::Mat labels(box.size(), CV_8U, cv::Scalar(cv::GC_BGD)), out = guess.clone();
    labels.setTo(cv::GC_PR_BGD, possible(box));
    labels.setTo(cv::GC_PR_FGD, guess(box));
    labels.setTo(cv::GC_FGD, sure(box));
    if (cv::countNonZero(possible(box) == 0) < 16) return guess; // nothing to tell it from
    cv::Mat behind, before;
    cv::setRNGSeed(1); // the same touch, the same mask
    cv::grabCut(picture(box), labels, {}, behind, before, 2, cv::GC_INIT_WITH_MASK);
    out(box) = (labels == cv::GC_FGD) | (labels == cv::GC_PR_FGD);
    return out;
}

/// The connected part round a place.
cv::Mat part_at(const cv::Mat& inside, cv::Point place) {
    cv::Mat parts;
    cv::connectedComponents(inside, parts, 8, CV_32S);
    const int which = parts.at<int>(place);
    return which > 0 ? cv::Mat(parts == which) : inside;
}

/// What looks like the place and hangs together with it, within `open`. Of a few widths of "alike" the last
/// before it runs out over much else.
cv::Mat alike(const cv::Mat& picture, const cv::Mat& open, cv::Point place) {
    constexpr double kRunsOut = 2.5;
    constexpr int kSpeck = 64; // pixels
    const int picture_area = picture.rows * picture.cols;
    cv::Mat lab, soft;
    cv::bilateralFilter(picture, soft, 5, 30, 3);
    cv::cvtColor(soft, lab, cv::COLOR_RGB2Lab);
    cv::Mat best;
    int area = 0;
    for (const int width : {5, 8, 12, 17, 23}) {
        cv::Mat barrier(picture.rows + 2, picture.cols + 2, CV_8U, cv::Scalar(1));
        cv::Mat inner = barrier(cv::Rect(1, 1, picture.cols, picture.rows));
        inner.setTo(0, open);
        constexpr int kFill = 255 << 8;
        cv::floodFill(lab, barrier, place, {}, nullptr, cv::Scalar::all(width), cv::Scalar::all(width),
                      4 | kFill | cv::FLOODFILL_FIXED_RANGE | cv::FLOODFILL_MASK_ONLY);
        const cv::Mat found = inner == 255;
        const int now = cv::countNonZero(found);
        const bool leaps = area > kSpeck && now > kRunsOut * area;
        if (leaps && (area > picture_area / 100 || now > picture_area / 6)) break; // else a fold of it
        best = found.clone(), area = now;
    }
    cv::Mat closed; // single pixels of noise inside of it
    cv::morphologyEx(best, closed, cv::MORPH_CLOSE, disc(2));
    return closed;
}

double difference(const cv::Mat& a, const cv::Mat& b) {
    cv::Mat apart;
    cv::absdiff(a, b, apart);
    const cv::Scalar mean = cv::mean(apart);
    return (mean[0] + mean[1] + mean[2]) / 3;
}

} // namespace

Patch grown(const cv::Mat& picture, const cv::Mat& mask, cv::Point place, bool add) {
    place = {std::clamp(place.x, 0, picture.cols - 1), std::clamp(place.y, 0, picture.rows - 1)};
    cv::Mat wrong = add ? mask < 0.5F : mask >= 0.5F, close(picture.size(), CV_8U, cv::Scalar(0));
    cv::circle(close, place, kClose, 255, cv::FILLED);
    wrong |= close;
    cv::Mat inside = alike(picture, wrong, place);
    inside = drawn_anew(picture, inside | close);
    inside &= wrong;
    return patch_of(part_at(inside | close, place));
}

std::optional<Patch> followed(const Patch& patch, const cv::Mat& before, const cv::Mat& now) {
    // A little round it, so that its border counts, too.
    const cv::Rect box = widened(patch.box, kBand, all_of(before)),
                   where = widened(box, kStride, all_of(now));
    cv::Mat off, weight;
    cv::dilate(spread(patch, before.size())(box), weight, disc(kBand));
    cv::cvtColor(weight, weight, cv::COLOR_GRAY2RGB);
    cv::matchTemplate(now(where), before(box), off, cv::TM_SQDIFF, weight);
    cv::Point best;
    double least = 0;
    cv::minMaxLoc(off, &least, nullptr, &best);
    const double counted = std::max(1, cv::countNonZero(weight.reshape(1)));
    if (std::sqrt(std::max(0.0, least) / counted) > kLost) return {};
    const cv::Mat guess = spread(patch, now.size(), where.tl() + best - box.tl());
    if (cv::countNonZero(guess) == 0) return {};
    const cv::Mat inside = drawn_anew(now, guess);
    if (cv::countNonZero(inside) < cv::countNonZero(patch.inside) / 4) return {};
    return patch_of(inside);
}

MaskTouches::MaskTouches(const std::vector<Touch>& touches, std::int64_t count, const Pictures& pictures,
                         const Masks& mask_of, const std::stop_token& stop) {
    for (const Touch& touch : touches) {
        if (touch.picture < 0 || touch.picture >= count) continue;
        const cv::Mat picture = pictures(touch.picture);
        cv::Mat mask = mask_of(picture);
        correct(touch.picture, mask);
        Followed one{.add = touch.add};
        one.patches[touch.picture] = grown(
            picture, mask,
            {static_cast<int>(touch.place.x * picture.cols), static_cast<int>(touch.place.y * picture.rows)},
            touch.add);
        follow(one, touch.picture, count, 1, pictures, stop);
        follow(one, touch.picture, -1, -1, pictures, stop);
        followed_.push_back(std::move(one));
    }
}

void MaskTouches::follow(Followed& one, std::int64_t from, std::int64_t end, int step,
                         const Pictures& pictures, const std::stop_token& stop) const {
    std::map<std::int64_t, cv::Mat> read; // backwards: some at once, since films are read forwards
    const auto picture_at = [&](std::int64_t i) {
        if (step > 0) return pictures(i);
        if (!read.contains(i)) {
            read.clear();
            for (std::int64_t k = std::max<std::int64_t>(0, i - kChunk + 1); k <= i; ++k)
                read[k] = pictures(k);
        }
        return read[i];
    };
    cv::Mat before = picture_at(from);
    for (std::int64_t i = from + step; i != end; i += step) {
        if (stop.stop_requested()) throw core::Stopped();
        const cv::Mat now = picture_at(i);
        if (difference(before, now) > kOtherShot) return;
        auto next = followed(one.patches.at(i - step), before, now);
        if (!next) return;
        one.patches[i] = std::move(*next);
        before = now;
    }
}

void MaskTouches::correct(std::int64_t picture, cv::Mat mask) const {
    for (const Followed& one : followed_) {
        // Over three pictures, so that a border that is drawn anew in each does not tremble.
        cv::Mat weight(mask.size(), CV_32F, cv::Scalar(0));
        constexpr std::array<double, 3> kShares{0.25, 0.5, 0.25};
        const auto here = one.patches.find(picture);
        if (here == one.patches.end()) continue;
        for (int k = 0; k < 3; ++k) {
            const auto beside = one.patches.find(picture + k - 1);
            const Patch& patch = beside == one.patches.end() ? here->second : beside->second;
            cv::Mat part = weight(patch.box), inside;
            patch.inside.convertTo(inside, CV_32F, kShares[static_cast<std::size_t>(k)] / 255);
            part += inside;
        }
        cv::GaussianBlur(weight, weight, {3, 3}, 0.8);
        if (one.add)
            cv::max(mask, weight, mask);
        else
            cv::min(mask, 1 - weight, mask);
    }
}

} // namespace assistant
