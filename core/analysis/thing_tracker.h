// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thing in a picture, found again in the next ones: what it looked like at first is looked for near where
// it was, its parts say where it went, and those that something else hides have no say. One thread.
#pragma once
#include <opencv2/core/mat.hpp>
#include <optional>
#include <vector>

namespace core {

/// Where the thing lies, against where it lay at first: pixels of the picture, from its top left corner.
struct ThingPlace {
    double x = 0, y = 0; ///< its middle
    double scale = 1;    ///< as large as at first
    double turn = 0;     ///< radians, clockwise
};

class ThingTracker {
  public:
    /// `picture`: light, CV_32F, 0 to 1. `parts`: how much of each pixel is the thing, CV_32F of the same
    /// size. Throws Failure, with a sentence for people, where there is too little of it, or nothing in it to
    /// hold on to.
    ThingTracker(const cv::Mat& picture, const cv::Mat& parts);
    /// Where the thing was at first.
    [[nodiscard]] ThingPlace first() const { return first_; }
    /// Where it is in the next picture (of the same size); nothing: it is not seen there. It is looked for in
    /// a wider place then, from picture to picture.
    std::optional<ThingPlace> find(const cv::Mat& picture);

  private:
    /// What it looked like, at a size that is looked at in no time, in parts of which each is looked for.
    struct Look {
        cv::Mat light;
        std::vector<cv::Rect> parts;
    };
    struct Found {
        ThingPlace place;
        double likeness = 0; ///< -1 to 1, of all of it
    };
    struct Fit {
        ThingPlace place;
        double share = 0; ///< of the parts, those that agree
        int agree = 0;
    };
    [[nodiscard]] cv::Mat seen_at(const cv::Mat& picture, const ThingPlace& place, int beyond) const;
    [[nodiscard]] std::vector<cv::Rect> parts_of(const cv::Mat& light) const;
    [[nodiscard]] Found search(const cv::Mat& picture, const Look& look, const ThingPlace& from) const;
    [[nodiscard]] Fit fitted(const cv::Mat& picture, const Look& look, ThingPlace place) const;
    std::optional<ThingPlace> kept(const cv::Mat& picture, const ThingPlace& place, bool renew);

    ThingPlace first_, last_;
    cv::Point2d pace_; ///< pixels a picture
    double zoom_ = 1;  ///< pixels of the picture in one of the looks, at scale 1
    cv::Mat inside_;   ///< the thing's own pixels in a look
    Look original_, recent_;
    int missed_ = 0; ///< pictures in a row
};

} // namespace core
