// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every effect costs a frame at 1080p, from the decoded picture to the encoder's form, beside the plain
// frame: `effects_bench [NAME]…`. Rounds of all of them take turns, the quickest of each counts: other work
// on the machine makes single ones slower. Processor time is of all threads. Exits 1 when one of those with a
// bar (8 ms on two cores) misses it.
#include "core/catalogue/catalogue.h"
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <opencv2/core.hpp>
#include <sys/resource.h>

using namespace core;

namespace {

constexpr Size kSize{1920, 1080};
constexpr int kFrames = 6, kRounds = 5;
constexpr double kBar = 8.0;

/// Something of all sizes and colours, moving.
void paint(Surface& picture, int number) {
    for (int plane = 0; plane < 3; ++plane) {
        const double finer = plane ? 0.5 : 1;
        cv::Mat mat = picture.mat_to_write(plane), noise(mat.size(), mat.type());
        for (int y = 0; y < mat.rows; ++y)
            for (int x = 0; x < mat.cols; ++x)
                mat.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(
                    128 + 60 * std::sin((x + 8 * number) * 0.01 / finer) * std::cos(y * 0.013 / finer));
        cv::RNG random(static_cast<std::uint64_t>(number) + 1);
        random.fill(noise, cv::RNG::UNIFORM, 0, 16);
        mat += noise;
    }
}

/// A look-up table of 33 along each side that mixes the colours.
std::string cube(const test::TemporaryFolder& folder) {
    const std::string path = folder / "grade.cube";
    std::ofstream file(path);
    constexpr int kSide = 33;
    file << "LUT_3D_SIZE " << kSide << '\n';
    for (int b = 0; b < kSide; ++b)
        for (int g = 0; g < kSide; ++g)
            for (int r = 0; r < kSide; ++r)
                file << std::pow(r / 32.0, 0.9) << ' ' << 0.9 * g / 32.0 + 0.05 * b / 32.0 << ' '
                     << std::pow(b / 32.0, 1.1) << '\n';
    return path;
}

/// What is measured: an effect as it is when a person adds it, with more where that would do nothing.
struct Case {
    std::string label;
    std::vector<Effect> effects;
    double bar = 0; ///< ms of wall time above the plain frame; 0: none
    double wall = 1e9, processor = 1e9;
};

std::vector<Case> all_cases(const test::TemporaryFolder& folder) {
    const std::map<std::string, std::pair<nlohmann::json, double>> told{
        {"transform", {{{"scale", 0.7}, {"x", 0.1}, {"rotation", 12}}, kBar}},
        {"exposure", {{{"stops", 0.5}}, kBar}},
        {"lut", {{{"file", cube(folder)}, {"amount", 1}}, kBar}},
        {"blur", {{{"strength", 12}}, kBar}},
        {"crop", {{{"left", 0.1}, {"right", 0.2}}, 0}},
        {"hsl", {{{"blue_saturation", 0.3}, {"red_hue", 20}}, 0}},
        {"opacity", {{{"amount", 0.6}}, 0}},
        {"corner_pin", {{{"top_left", {0.1, 0.05}}, {"bottom_right", {-0.05, -0.1}}}, 0}},
        {"rotate", {{{"degrees", 7}}, 0}},
        {"contrast", {{{"amount", 1.25}}, 0}}};
    std::vector<Case> cases{{.label = "the plain frame", .effects = {}}};
    for (const Kind& kind : kinds_of(Domain::picture)) {
        Effect effect{.name = kind.name};
        for (const ParamSpec& spec : kind.params)
            effect.params[spec.name] = spec.added;
        double bar = 0;
        if (const auto found = told.find(kind.name); found != told.end()) {
            bar = found->second.second;
            const Params more = params_from_json(found->second.first).value();
            for (const auto& [name, value] : more)
                effect.params[name] = value;
        }
        cases.push_back({.label = kind.name, .effects = {effect}, .bar = bar});
    }
    cases.push_back({.label = "transform, no turn",
                     .effects = {test::effect("transform", {{"scale", 0.5}, {"x", 0.2}})},
                     .bar = kBar});
    return cases;
}

double processor_ms() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

class Bench {
  public:
    explicit Bench(std::string film) : film_(std::move(film)) {}

    void round(Case& each) {
        test::Stack stack(kSize);
        Clip& clip = stack.add(film_);
        clip.source = {Time(0), frame_start(kFrames, test::kFilmRate)};
        clip.effects = each.effects;
        const Project project = stack.made();
        frame(project, 0); // tables, graphs and maps are there afterwards
        const double before = processor_ms();
        const auto from = std::chrono::steady_clock::now();
        for (int i = 0; i < kFrames; ++i)
            frame(project, i);
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - from;
        each.wall = std::min(each.wall, wall.count() / kFrames);
        each.processor = std::min(each.processor, (processor_ms() - before) / kFrames);
    }

  private:
    void frame(const Project& project, int number) {
        const VideoFrame made = compositor_.render(project, frame_start(number, test::kFilmRate), kSize)
                                    .in_format(AV_PIX_FMT_YUV420P);
        if (made.size() != kSize) std::abort();
    }
    std::string film_;
    Compositor compositor_; // what is decoded stays in its cache
};

} // namespace

int main(int count, char** words) {
    const test::TemporaryFolder folder;
    Bench bench(test::make_flat_film(folder / "film.mkv", PixelFormat::yuv420(), kSize, kFrames, paint));
    std::vector<Case> cases = all_cases(folder);
    const std::vector<std::string> wanted(words + 1, words + count);
    if (!wanted.empty())
        std::erase_if(cases, [&](const Case& each) {
            return &each != &cases.front() &&
                   std::find(wanted.begin(), wanted.end(), each.label) == wanted.end();
        });
    cv::setNumThreads(2);
    for (int round = 0; round < kRounds; ++round)
        for (Case& each : cases)
            bench.round(each);
    std::printf("| effect, 1920x1080, two threads | ms a frame | processor ms |\n| --- | --- | --- |\n");
    int missed = 0;
    const double plain = cases.front().wall;
    for (const Case& each : cases) {
        const bool late = each.bar > 0 && each.wall - plain > each.bar;
        missed += late;
        std::printf("| %s | %.2f | %.2f |%s\n", each.label.c_str(), each.wall, each.processor,
                    late ? " more than its 8 ms" : "");
    }
    std::printf("\n%d of those with a bar of %g ms above the plain frame miss it.\n", missed, kBar);
    return missed > 0;
}
