// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a camera wrote as logarithms of light, as the film's picture. The camera's curve is a table for each
// channel; its colours become ACES2065-1's and those the film's. Then comes a rendering:
// - natural: light up to half of white stays as it is, what is brighter bends softly towards white, which a
//   light of 16 reaches (a grey card is 0.18), and BT.709's curve codes it: the picture that a camera would
//   have written itself. Colours beyond the film's are brought in by their distance from grey. A matrix and
//   two curves do all of that exactly.
// - filmic: that of the ACES system (core/effects/ocio.h), as a cube over an even scale of stops.
#include "core/base/result.h"
#include "core/base/vectors.h"
#include "core/effects/camera_logs.h"
#include "core/effects/node.h"
#include "core/render/colour_matrix.h"
#include <algorithm>
#include <cmath>
#include <list>
#include <memory>
#include <opencv2/core.hpp>

namespace core {
namespace {

constexpr int kCodes = 4096, kCodesBeyond = 512; ///< entries between black and white, and beyond on each side
constexpr int kSide = 65;

/// The even scale of the cube: stops above a little below black.
constexpr double kLeastLight = -0.012, kWhitest = 16, kBelow = 0.05;
const double kZero = std::log2(kLeastLight + kBelow), kAll = std::log2(kWhitest + kBelow) - kZero;
double scale_of(double light) {
    return (std::log2(std::max(light, kLeastLight) + kBelow) - kZero) / kAll;
}
double light_at(double scale) {
    return std::exp2(scale * kAll + kZero) - kBelow;
}

/// BT.709, in which BT.2020 codes with the same curve.
double bt709_code(double light) {
    return light < 0.018 ? 4.5 * light : 1.099 * std::pow(light, 0.45) - 0.099;
}

/// Slope 1 at the knee, 1 at the whitest.
double shoulder(double light) {
    constexpr double kKnee = 0.5, kMost = (kWhitest - kKnee) / (1 - kKnee);
    if (light <= kKnee) return light;
    const double over = (light - kKnee) / (1 - kKnee);
    return std::min(1.0, kKnee + (1 - kKnee) * over * (1 + over / (kMost * kMost)) / (1 + over));
}

/// The natural codes over the fourth root of light, which spreads it about as eyes do.
CubeTable natural_codes() {
    constexpr int kEntries = 4097;
    CubeTable table{.three = false, .size = kEntries, .entries = {}};
    for (int i = 0; i < kEntries; ++i) {
        const double root = static_cast<double>(i) / (kEntries - 1);
        const auto code = static_cast<float>(bt709_code(shoulder(kWhitest * std::pow(root, 4))));
        table.entries.push_back({code, code, code, 0});
    }
    return table;
}

/// Channels farther below the brightest than a threshold come nearer, at first hardly; what is 1.5 times the
/// brightest below it comes to black.
SAYCUT_INLINED float brought_in(float channel, float brightest, float by) {
    constexpr float kFrom = 0.8F, kFarthest = 1.5F;
    constexpr float kScale = (1 - kFrom) * (kFarthest - kFrom) / ((kFarthest - kFrom) - (1 - kFrom));
    const float over = greater((brightest - channel) * by - kFrom, 0.0F);
    const float nearer = brightest * (1 - kFrom - over * kScale / (kScale + over));
    return over > 0 ? nearer : channel;
}
SAYCUT_INLINED float fourth_root(float light) {
    return std::sqrt(std::sqrt(within(light * static_cast<float>(1 / kWhitest), 0.0F, 1.0F)));
}

/// Light of the camera's colours to the fourth root of light of the film's.
SAYCUT_VECTORS void to_film(const std::array<float, 9>& m, float* __restrict r, float* __restrict g,
                            float* __restrict b, int width) {
    for (int x = 0; x < width; ++x) {
        const float red = m[0] * r[x] + m[1] * g[x] + m[2] * b[x],
                    green = m[3] * r[x] + m[4] * g[x] + m[5] * b[x],
                    blue = m[6] * r[x] + m[7] * g[x] + m[8] * b[x];
        const float brightest = greater(greater(red, green), blue), by = 1 / greater(brightest, 1e-9F);
        r[x] = fourth_root(brought_in(red, brightest, by));
        g[x] = fourth_root(brought_in(green, brightest, by));
        b[x] = fourth_root(brought_in(blue, brightest, by));
    }
}

/// What is worked out once for a camera and a rendering.
struct Camera {
    std::string name, look;
    bool wide = false;
    std::vector<float> light; ///< of each code
    cv::Matx33d to_film;      ///< natural
    CubeTable shown;          ///< natural: codes over the root of light; filmic: the cube
    [[nodiscard]] bool filmic() const { return shown.three; }
};

float code_at(std::size_t entry) {
    return (static_cast<float>(entry) - kCodesBeyond) / kCodes;
}

CubeTable filmic_cube(const cv::Matx33d& to_aces, bool wide) {
    std::vector<float> rgb;
    rgb.reserve(3U * kSide * kSide * kSide);
    std::array<double, kSide> light{};
    for (std::size_t i = 0; i < kSide; ++i)
        light[i] = light_at(static_cast<double>(i) / (kSide - 1));
    for (const double b : light)
        for (const double g : light)
            for (const double r : light) {
                const cv::Vec3d aces = to_aces * cv::Vec3d(r, g, b);
                for (int c = 0; c < 3; ++c)
                    rgb.push_back(static_cast<float>(aces[c]));
            }
    show_as_aces(rgb, wide);
    CubeTable cube{.size = kSide, .entries = std::vector<std::array<float, 4>>(rgb.size() / 3)};
    for (std::size_t i = 0; i < cube.entries.size(); ++i)
        cube.entries[i] = {rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2], 0};
    return cube;
}

std::shared_ptr<const Camera> worked_out(const std::string& name, const std::string& look, bool wide) {
    const CameraLog* log = find_camera_log(name);
    if (!log) throw Failure("there is no camera '" + name + "'; choose another one");
    std::vector<float> codes(kCodes + 2 * kCodesBeyond + 1);
    for (std::size_t i = 0; i < codes.size(); ++i)
        codes[i] = code_at(i);
    CameraForm form = camera_form(*log, codes);
    const cv::Matx33d to_aces(form.to_aces.data());
    auto made = std::make_shared<Camera>();
    made->name = name, made->look = look, made->wide = wide, made->light = std::move(form.light);
    const cv::Matx33d film = wide ? xyz_matrix({0.708, 0.292, 0.170, 0.797, 0.131, 0.046})
                                  : xyz_matrix({0.640, 0.330, 0.300, 0.600, 0.150, 0.060});
    made->to_film = film.inv() * cv::Matx33d(aces_to_xyz().data()) * to_aces;
    made->shown = look == "filmic" ? filmic_cube(to_aces, wide) : natural_codes();
    return made;
}

/// Kept for each thread, as files are (core/effects/lut.cpp).
std::shared_ptr<const Camera> camera_of(const std::string& name, const std::string& look, bool wide) {
    constexpr std::size_t kMost = 4;
    thread_local std::list<std::shared_ptr<const Camera>> kept; // the last used first
    for (auto known = kept.begin(); known != kept.end(); ++known)
        if ((*known)->name == name && (*known)->look == look && (*known)->wide == wide) {
            kept.splice(kept.begin(), kept, known);
            return kept.front();
        }
    kept.push_front(worked_out(name, look, wide));
    if (kept.size() > kMost) kept.pop_back();
    return kept.front();
}

/// From the picture's numbers to light, or to the scale of the cube. `by_number`: they are black at 64 of
/// 1023 and white at 940, where the camera counts from 0 to 1023.
CubeTable curve_of(const Camera& camera, double gain, bool by_number) {
    CubeTable table{.three = false, .size = static_cast<int>(camera.light.size()), .entries = {}};
    table.entries.reserve(camera.light.size());
    for (const float light : camera.light) {
        const double exposed = static_cast<double>(light) * gain;
        const auto entry = static_cast<float>(camera.filmic() ? scale_of(exposed) : exposed);
        table.entries.push_back({entry, entry, entry, 0});
    }
    const auto place = [&](float code) { return by_number ? (code * 1023 - 64) / (940 - 64) : code; };
    table.least.fill(place(code_at(0))), table.most.fill(place(code_at(camera.light.size() - 1)));
    return table;
}

/// `camera` must outlive it.
RgbWork work_of(const Camera& camera, CubeTable curve) {
    if (camera.filmic())
        return [&camera, curve = std::move(curve)](const RgbRow& row) {
            curve.apply(row.r, row.g, row.b, row.width);
            camera.shown.apply(row.r, row.g, row.b, row.width);
        };
    std::array<float, 9> matrix{};
    std::transform(camera.to_film.val, camera.to_film.val + 9, matrix.begin(),
                   [](double entry) { return static_cast<float>(entry); });
    return [&camera, matrix, curve = std::move(curve)](const RgbRow& row) {
        curve.apply(row.r, row.g, row.b, row.width);
        to_film(matrix, row.r, row.g, row.b, row.width);
        camera.shown.apply(row.r, row.g, row.b, row.width);
    };
}

bool counts_by_number(const std::string& range, const std::string& camera, const Moment& moment) {
    if (range != "auto") return range == "limited";
    const CameraLog* log = find_camera_log(camera);
    return moment.limited && log && log->by_number;
}

Layer camera_log(const Layer& layer, const Values& values, const Moment& moment) {
    const float amount = values.part("amount");
    if (amount == 0) return layer;
    const std::string name = values.words("camera");
    ColourSpace shown = layer.picture.format().colour;
    const bool wide = shown.primaries == ColourSpace::Primaries::bt2020;
    if (shown.high_range()) shown.transfer = ColourSpace::Transfer::bt2020_10; // the film's own follows
    const auto camera = camera_of(name, values.words("look"), wide);
    CubeTable curve = curve_of(*camera, std::exp2(values.number("exposure")),
                               counts_by_number(values.words("range"), name, moment));
    const RgbWork work = blended(work_of(*camera, std::move(curve)), amount);
    return {on_rgb_rows(layer.picture.said_to_be(shown), layer.at, work), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> camera_nodes() {
    static constexpr PictureNode kNodes[] = {{"camera_log", camera_log, nullptr, false, true}};
    return kNodes;
}

} // namespace core
