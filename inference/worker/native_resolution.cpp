// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/native_resolution.h"
#include "core/media/ffmpeg_ptr.h"
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace assistant {
namespace {

constexpr float kChanged = 0.06F; ///< mean colour difference (0..1) that counts as a change at all
constexpr float kOfMain =
    0.42F; ///< and of the main change's strength: what is weaker has only caught its glow
constexpr double kIsland = 0.12;       ///< of the largest part's volume: smaller parts are dropped
constexpr double kWholePicture = 0.55; ///< share of changed pixels from which all are meant
constexpr int kFitWindow = 7;
constexpr float kRidge = 1e-3F;

/// Joins parts of neighbouring frames that lie over each other, so that an object is one part through time.
class Parts {
  public:
    int add(double area) {
        parent_.push_back(static_cast<int>(parent_.size()));
        volume_.push_back(area);
        return parent_.back();
    }
    int find(int i) {
        while (parent_[static_cast<std::size_t>(i)] != i)
            i = parent_[static_cast<std::size_t>(i)] =
                parent_[static_cast<std::size_t>(parent_[static_cast<std::size_t>(i)])];
        return i;
    }
    void join(int a, int b) {
        a = find(a), b = find(b);
        if (a == b) return;
        parent_[static_cast<std::size_t>(b)] = a;
        volume_[static_cast<std::size_t>(a)] += volume_[static_cast<std::size_t>(b)];
    }
    double volume(int i) { return volume_[static_cast<std::size_t>(find(i))]; }
    [[nodiscard]] int count() const { return static_cast<int>(parent_.size()); }

  private:
    std::vector<int> parent_;
    std::vector<double> volume_;
};

/// Mean difference of the colours, a little smoothed.
cv::Mat difference_of(const SmallPair& pair) {
    cv::Mat difference, soft;
    cv::absdiff(pair.seen, pair.drawn, difference);
    cv::transform(difference, difference, cv::Matx13f(1.0F / 3, 1.0F / 3, 1.0F / 3));
    cv::GaussianBlur(difference, soft, {5, 5}, 0.8);
    return soft;
}

/// How strongly the clip's main change changes: what nine tenths of the changed pixels stay below.
class MainStrength {
  public:
    void add(const cv::Mat& difference) {
        for (auto it = difference.begin<float>(); it != difference.end<float>(); ++it)
            if (*it > kChanged) {
                ++counts_[static_cast<std::size_t>(std::clamp(*it * kBins, 0.0F, kBins - 1.0F))];
                ++all_;
            }
    }
    [[nodiscard]] float value() const {
        std::int64_t below = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i)
            if ((below += counts_[i]) > all_ * 9 / 10) return (static_cast<float>(i) + 0.5F) / kBins;
        return 0.0F;
    }

  private:
    static constexpr int kBins = 8192; // far finer than a step of eight bits
    std::vector<std::int64_t> counts_ = std::vector<std::int64_t>(kBins);
    std::int64_t all_ = 0;
};

cv::Mat above(const cv::Mat& difference, float threshold) {
    cv::Mat changed = difference > threshold;
    cv::morphologyEx(changed, changed, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3}));
    cv::morphologyEx(changed, changed, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    return changed;
}

/// How often pixels of a colour are changed, over the whole clip: a change is about things of certain
/// colours, and what only lies beside them (skin beside a dress) has a colour that is mostly left alone
/// elsewhere.
class ColourOdds {
  public:
    ColourOdds(const SmallPairs& frames, const std::vector<cv::Mat>& masks)
        : changed_(kBins * kBins * kBins, 0.0F), all_(changed_) {
        for (std::size_t f = 0; f < frames.count; ++f) {
            const cv::Mat seen = frames.at(f).seen;
            for (int y = 0; y < masks[f].rows; ++y)
                for (int x = 0; x < masks[f].cols; ++x) {
                    const std::size_t bin = bin_of(seen.at<cv::Vec3f>(y, x));
                    all_[bin] += 1;
                    changed_[bin] += masks[f].at<std::uint8_t>(y, x) ? 1.0F : 0.0F;
                }
        }
        smooth(changed_);
        smooth(all_);
    }
    [[nodiscard]] bool belongs(const cv::Vec3f& colour) const {
        const std::size_t bin = bin_of(colour);
        return changed_[bin] > kLeast * all_[bin];
    }

  private:
    static constexpr int kBins = 16;
    static constexpr float kLeast = 0.45F;
    static std::size_t bin_of(const cv::Vec3f& c) {
        std::size_t bin = 0;
        // The square root gives dark colours, where film lives, more bins.
        for (int i = 0; i < 3; ++i)
            bin = bin * kBins + static_cast<std::size_t>(
                                    std::clamp(std::sqrt(std::max(0.0F, c[i])) * kBins, 0.0F, kBins - 1.0F));
        return bin;
    }
    /// Neighbouring bins share a little, axis by axis.
    static void smooth(std::vector<float>& histogram) {
        for (const std::size_t stride : {std::size_t{1}, std::size_t{kBins}, std::size_t{kBins * kBins}}) {
            const std::vector<float> before = histogram;
            for (std::size_t i = 0; i < before.size(); ++i) {
                const std::size_t place = i / stride % kBins;
                if (place > 0) histogram[i] += 0.4F * before[i - stride];
                if (place + 1 < kBins) histogram[i] += 0.4F * before[i + stride];
            }
        }
    }
    std::vector<float> changed_, all_;
};

/// Only where colour explains the change: an object drawn onto an even ground has the ground's colour, and is
/// kept.
void drop_foreign_colours(const SmallPairs& frames, std::vector<cv::Mat>& masks) {
    constexpr double kExplained = 0.6;
    const ColourOdds odds(frames, masks);
    std::vector<cv::Mat> kept;
    double before = 0, after = 0;
    for (std::size_t f = 0; f < frames.count; ++f) {
        const cv::Mat seen = frames.at(f).seen;
        kept.push_back(masks[f].clone());
        for (int y = 0; y < kept[f].rows; ++y)
            for (int x = 0; x < kept[f].cols; ++x)
                if (!odds.belongs(seen.at<cv::Vec3f>(y, x))) kept[f].at<std::uint8_t>(y, x) = 0;
        before += cv::countNonZero(masks[f]);
        after += cv::countNonZero(kept[f]);
        cv::morphologyEx(kept[f], kept[f], cv::MORPH_CLOSE,
                         cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    }
    if (after >= kExplained * before) masks = std::move(kept);
}

double share_of(const std::vector<cv::Mat>& masks) {
    double share = 0;
    for (const cv::Mat& mask : masks)
        share +=
            cv::countNonZero(mask) / static_cast<double>(mask.total()) / static_cast<double>(masks.size());
    return share;
}

/// Drops islands: labels each frame, joins through time, keeps the parts of some size. Labels are found twice
/// rather than kept.
void drop_islands(std::vector<cv::Mat>& masks) {
    Parts parts;
    std::vector<std::vector<int>> ids(masks.size());
    cv::Mat before;
    for (std::size_t f = 0; f < masks.size(); ++f) {
        cv::Mat labels, stats, centres;
        const int count = cv::connectedComponentsWithStats(masks[f], labels, stats, centres, 8, CV_32S);
        ids[f].push_back(-1);
        for (int i = 1; i < count; ++i)
            ids[f].push_back(parts.add(stats.at<int>(i, cv::CC_STAT_AREA)));
        for (int y = 0; f > 0 && y < labels.rows; ++y)
            for (int x = 0; x < labels.cols; ++x)
                if (const int now = labels.at<int>(y, x), then = before.at<int>(y, x); now && then)
                    parts.join(ids[f][static_cast<std::size_t>(now)],
                               ids[f - 1][static_cast<std::size_t>(then)]);
        before = labels;
    }
    double largest = 0;
    for (int i = 0; i < parts.count(); ++i)
        largest = std::max(largest, parts.volume(i));
    for (std::size_t f = 0; f < masks.size(); ++f) {
        cv::Mat labels;
        cv::connectedComponents(masks[f], labels, 8, CV_32S);
        for (int y = 0; y < labels.rows; ++y)
            for (int x = 0; x < labels.cols; ++x) {
                const int label = labels.at<int>(y, x);
                if (label && parts.volume(ids[f][static_cast<std::size_t>(label)]) < kIsland * largest)
                    masks[f].at<std::uint8_t>(y, x) = 0;
            }
    }
}

/// Means over the fit window.
cv::Mat box(const cv::Mat& m) {
    cv::Mat out;
    cv::boxFilter(m, out, -1, {kFitWindow, kFitWindow}, {-1, -1}, true, cv::BORDER_REFLECT);
    return out;
}

/// Solves (M + ridge I) x = rhs for a symmetric positive 4x4 M and `columns` right sides in place (Cholesky).
void solve(std::array<float, 16> m, std::array<std::array<float, 4>, 4>& rhs) {
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j <= i; ++j) {
            float sum = m[static_cast<std::size_t>(i * 4 + j)];
            for (int k = 0; k < j; ++k)
                sum -= m[static_cast<std::size_t>(i * 4 + k)] * m[static_cast<std::size_t>(j * 4 + k)];
            m[static_cast<std::size_t>(i * 4 + j)] =
                i == j ? std::sqrt(std::max(sum, 1e-9F)) : sum / m[static_cast<std::size_t>(j * 4 + j)];
        }
    for (auto& b : rhs) {
        for (int i = 0; i < 4; ++i) {
            for (int k = 0; k < i; ++k)
                b[static_cast<std::size_t>(i)] -=
                    m[static_cast<std::size_t>(i * 4 + k)] * b[static_cast<std::size_t>(k)];
            b[static_cast<std::size_t>(i)] /= m[static_cast<std::size_t>(i * 4 + i)];
        }
        for (int i = 3; i >= 0; --i) {
            for (int k = i + 1; k < 4; ++k)
                b[static_cast<std::size_t>(i)] -=
                    m[static_cast<std::size_t>(k * 4 + i)] * b[static_cast<std::size_t>(k)];
            b[static_cast<std::size_t>(i)] /= m[static_cast<std::size_t>(i * 4 + i)];
        }
    }
}

float smoothstep(float from, float to, float x) {
    const float t = std::clamp((x - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

} // namespace

void keep_source_samples(const AVFrame& source, AVFrame& target, const cv::Mat& mask, const cv::Rect& at) {
    const cv::Rect place = at.empty() ? cv::Rect(0, 0, target.width, target.height) : at;
    for (int y = place.y; y < place.y + place.height; ++y) {
        const std::uint8_t* m = mask.ptr(y);
        const std::uint8_t* own = source.data[0] + (y - place.y) * source.linesize[0] - place.x;
        std::uint8_t* made = target.data[0] + y * target.linesize[0];
        for (int x = place.x; x < place.x + place.width; ++x)
            if (!m[x]) made[x] = own[x];
    }
    const int left = place.x / 2, top = place.y / 2;
    for (int y = top; y < (place.y + place.height + 1) / 2; ++y) {
        const std::uint8_t *m0 = mask.ptr(2 * y), *m1 = mask.ptr(std::min(2 * y + 1, target.height - 1));
        for (int x = left; x < (place.x + place.width + 1) / 2; ++x) {
            const int right = std::min(2 * x + 1, target.width - 1);
            if (m0[2 * x] || m0[right] || m1[2 * x] || m1[right]) continue;
            for (int p = 1; p < 3; ++p)
                target.data[p][y * target.linesize[p] + x] =
                    source.data[p][(y - top) * source.linesize[p] + x - left];
        }
    }
}

bool has_own_samples(const core::VideoFrame& source) {
    return source.raw()->format == AV_PIX_FMT_YUV420P && source.posture().plain();
}

std::vector<cv::Mat> change_masks(const SmallPairs& frames) {
    std::vector<cv::Mat> masks;
    MainStrength strength;
    for (std::size_t i = 0; i < frames.count; ++i) {
        const cv::Mat difference = difference_of(frames.at(i));
        strength.add(difference);
        masks.push_back(above(difference, kChanged));
    }
    if (share_of(masks) > kWholePicture) {
        for (cv::Mat& mask : masks)
            mask.setTo(255);
        return masks;
    }
    const float threshold = std::max(kChanged, kOfMain * strength.value());
    for (std::size_t i = 0; i < masks.size(); ++i)
        masks[i] = above(difference_of(frames.at(i)), threshold);
    drop_foreign_colours(frames, masks);
    drop_islands(masks);
    return masks;
}

float misfit_of(float error) {
    return smoothstep(0.12F, 0.3F, error);
}

LocalTransform fit_transform(const SmallPair& pair, const cv::Mat& mask) {
    cv::Mat change;
    mask.convertTo(change, CV_32F, 1.0 / 255);
    std::array<cv::Mat, 3> seen, drawn;
    cv::split(pair.seen, seen.data());
    cv::split(pair.drawn, drawn.data());
    const cv::Mat one(pair.seen.size(), CV_32F, cv::Scalar(1));
    const std::array<cv::Mat, 4> in{seen[0], seen[1], seen[2], one},
        out{drawn[0], drawn[1], drawn[2], change};
    std::array<cv::Mat, 16> moments, products; // products[k * 4 + i] = mean(out_k * in_i)
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j) {
            if (j <= i) moments[i * 4 + j] = box(in[i].mul(in[j]));
            products[i * 4 + j] = box(out[i].mul(in[j]));
        }
    LocalTransform t{cv::Mat(pair.seen.size(), CV_32FC(12)),
                     cv::Mat(pair.seen.size(), CV_32FC4),
                     {},
                     cv::Mat(pair.seen.size(), CV_32F),
                     pair.drawn};
    for (int y = 0; y < pair.seen.rows; ++y)
        for (int x = 0; x < pair.seen.cols; ++x) {
            std::array<float, 16> m{};
            std::array<std::array<float, 4>, 4> rhs{};
            for (std::size_t i = 0; i < 4; ++i) {
                for (std::size_t j = 0; j <= i; ++j)
                    m[i * 4 + j] = moments[i * 4 + j].at<float>(y, x);
                m[i * 4 + i] += kRidge;
                for (std::size_t k = 0; k < 4; ++k)
                    rhs[k][i] = products[k * 4 + i].at<float>(y, x);
            }
            for (std::size_t k = 0; k < 3; ++k)
                rhs[k][k] += kRidge; // pulled towards "no change"
            solve(m, rhs);
            auto* colour = t.colour.ptr<float>(y) + x * 12;
            float error = 0;
            for (std::size_t k = 0; k < 3; ++k) {
                float value = rhs[k][3];
                for (std::size_t i = 0; i < 3; ++i)
                    value += rhs[k][i] * in[i].at<float>(y, x);
                error = std::max(error, std::abs(value - out[k].at<float>(y, x)));
                std::copy(rhs[k].begin(), rhs[k].end(), colour + 4 * k);
            }
            std::copy(rhs[3].begin(), rhs[3].end(), t.mask.ptr<float>(y) + x * 4);
            t.misfit.at<float>(y, x) = misfit_of(error);
        }
    t.misfit = box(t.misfit);
    cv::dilate(change, t.reach, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    return t;
}

LocalTransform interpolate(const LocalTransform& a, const LocalTransform& b, float t) {
    const auto mix = [t](const cv::Mat& from, const cv::Mat& to) { return cv::Mat(from * (1 - t) + to * t); };
    return {mix(a.colour, b.colour), mix(a.mask, b.mask), mix(a.reach, b.reach), mix(a.misfit, b.misfit),
            mix(a.drawn, b.drawn)};
}

cv::Mat region_weights(core::Size size, const cv::Rect2d& region) {
    constexpr double kFeather = 0.015; // of the picture's height
    const double feather = std::max(1.0, kFeather * size.height);
    const auto side = [&](int i, double from, double to, int length) {
        const double at = i + 0.5, low = from * length, high = to * length;
        const double left = low < 0.5 ? 1.0 : (at - low) / feather,
                     right = high > length - 0.5 ? 1.0 : (high - at) / feather;
        return std::clamp(std::min(left, right), 0.0, 1.0);
    };
    cv::Mat weights(size.height, size.width, CV_32F);
    for (int y = 0; y < size.height; ++y) {
        const double row = side(y, region.y, region.br().y, size.height);
        for (int x = 0; x < size.width; ++x)
            weights.at<float>(y, x) = static_cast<float>(row * side(x, region.x, region.br().x, size.width));
    }
    return weights;
}

Composed compose(const core::VideoFrame& source, const LocalTransform& t, const cv::Mat& within) {
    const cv::Mat rgb = source.to_rgb();
    const auto grow = [&](const cv::Mat& small) {
        cv::Mat big(rgb.size(), small.type());
        std::vector<cv::Mat> planes;
        cv::split(small, planes); // OpenCV resizes at most four channels at once
        for (cv::Mat& plane : planes)
            cv::resize(plane, plane, rgb.size(), 0, 0, cv::INTER_LINEAR);
        cv::merge(planes, big);
        return big;
    };
    const cv::Mat colour = grow(t.colour), fitted = grow(t.mask), reach = grow(t.reach),
                  misfit = grow(t.misfit), drawn = grow(t.drawn);
    const bool whole = cv::countNonZero(t.reach < 0.5F) == 0;
    cv::Mat result = rgb.clone();
    Composed out{.mask = cv::Mat(rgb.size(), CV_8U, cv::Scalar(0))};
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x) {
            const float allowed = within.empty() ? 1.0F : within.at<float>(y, x);
            if (reach.at<float>(y, x) <= 0.05F || allowed <= 0) continue;
            const auto pixel = rgb.at<cv::Vec3b>(y, x);
            const std::array<float, 4> in{pixel[0] / 255.0F, pixel[1] / 255.0F, pixel[2] / 255.0F, 1.0F};
            const auto* fit = fitted.ptr<float>(y) + x * 4;
            const float belongs = std::inner_product(in.begin(), in.end(), fit, 0.0F);
            const float alpha = allowed * (whole ? 1.0F
                                                 : smoothstep(0.2F, 0.6F, belongs) *
                                                       std::min(1.0F, reach.at<float>(y, x) * 1.5F));
            if (alpha < 0.01F) continue;
            const float redraw = misfit.at<float>(y, x);
            const auto* c = colour.ptr<float>(y) + x * 12;
            for (int k = 0; k < 3; ++k) {
                const float moved = std::inner_product(in.begin(), in.end(), c + 4 * k, 0.0F);
                const float wanted = moved + (drawn.ptr<float>(y)[x * 3 + k] - moved) * redraw;
                result.at<cv::Vec3b>(y, x)[k] = cv::saturate_cast<std::uint8_t>(
                    (in[static_cast<std::size_t>(k)] + (wanted - in[static_cast<std::size_t>(k)]) * alpha) *
                    255.0F);
            }
            out.mask.at<std::uint8_t>(y, x) = 255;
        }
    out.frame = core::VideoFrame::from_rgb(result, source.interval(), source.raw());
    if (has_own_samples(source))
        keep_source_samples(*source.raw(), const_cast<AVFrame&>(*out.frame.raw()),
                            out.mask); // not published yet
    return out;
}

} // namespace assistant
