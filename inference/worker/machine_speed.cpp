// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/machine_speed.h"
#include "core/assist/known_costs.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/export/encoder.h"
#include "core/media/readers.h"
#include "inference/pipelines/stages/work_of.h"
#include "inference/tensor/device.h"
#include "inference/worker/job_parts.h"
#include "inference/worker/transfer.h"
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace assistant {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kForm = 2; ///< of what is kept
constexpr double kWidths[] = {128, 384, 1024}, kVaeWidths[] = {8, 32};

/// The quickest of some runs after one that warms up: what disturbs only ever makes a run longer.
template <typename Run>
double quickest(const Run& run, int times = 3) {
    run();
    double least = 1e9;
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        run();
        least =
            std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return std::max(least, 1e-7);
}

/// The line through two measurements: what there is at nought, and what each unit adds. Never less than
/// nothing of either.
struct Line {
    double at_nought, each;
};
Line line_through(double x1, double y1, double x2, double y2) {
    const double each = std::max((y2 - y1) / (x2 - x1), y2 / x2 / 4);
    return {std::max(0.0, y1 - each * x1), each};
}

inference::WeightMap random_weights(at::Device device, bool half = false) {
    inference::WeightMap weights = inference::WeightMap::fresh(std::make_shared<inference::SeededNoise>(1));
    weights.set_device(device);
    if (half) weights.set_matrix_type(at::kBFloat16);
    return weights;
}

/// Everything that was asked of the device is done.
void wait_for(const at::Tensor& result) {
    if (!result.device().is_cpu()) (void)result.flatten()[0].item<float>();
}

double attention_rate(at::Device device) {
    constexpr std::int64_t kRows = 1024, kHeads = 2, kHead = 128;
    const auto type = device.is_cpu() ? at::kFloat : at::kBFloat16;
    const at::Tensor rows = at::randn({1, kRows, kHeads, kHead}, at::TensorOptions(device).dtype(type));
    const double seconds = quickest([&] { wait_for(inference::nn::attention(rows, rows, rows)); });
    return 4.0 * kRows * kRows * kHeads * kHead / seconds;
}

MachineSpeed::Blocks blocks_at(double width, double attention, at::Device device, bool half) {
    inference::WanDitConfig config;
    config.dim = static_cast<std::int64_t>(width), config.ffn_dim = 4 * config.dim;
    config.num_heads = std::max<std::int64_t>(1, config.dim / 128), config.num_layers = 2;
    config.text_dim = 64, config.text_len = 64;
    const inference::WanDit dit(random_weights(device, half), config);
    const inference::WanContext context = dit.remember({at::randn({8, 64}, device)});
    const auto timed = [&](std::int64_t side) { // of a latent of one frame, in patches
        const at::Tensor latent = at::randn({config.in_dim, 1, 2 * side, 2 * side}, device);
        const inference::Work::Blocks work = inference::work_of(config, static_cast<double>(side * side), 1);
        const double seconds =
            quickest([&] { wait_for(dit.forward({latent}, at::tensor({500.0F}), context)[0]); });
        return std::pair{work.products, std::max(seconds - work.attention / attention, seconds / 4)};
    };
    const auto [few, few_seconds] = timed(6);
    const auto [many, many_seconds] = timed(18);
    const Line line = line_through(few, few_seconds, many, many_seconds);
    return {width, line.at_nought / static_cast<double>(config.num_layers), 1.0 / line.each};
}

MachineSpeed::Pictures pictures_at(double width, bool decoded, at::Device device) {
    inference::WeightMap weights = random_weights(device);
    weights.set_channels_last();
    const inference::WanVae vae(weights, {.dim = static_cast<std::int64_t>(width)});
    const auto timed = [&](std::int64_t latents) { // a side
        constexpr int kFrames = 5;
        const auto side = static_cast<int>(latents * 8);
        const auto work = inference::work_of(vae.config(), kFrames, side, side, decoded);
        const at::Tensor given = decoded ? at::randn({1, 16, 2, latents, latents}, device)
                                         : at::randn({1, 3, kFrames, side, side}, device);
        const double seconds =
            quickest([&] { wait_for(decoded ? vae.decode(given) : vae.encode(given)); }, 2);
        return std::pair{work, seconds};
    };
    const auto [small, small_seconds] = timed(4);
    const auto [large, large_seconds] = timed(10);
    const Line line = line_through(small.pixels, small_seconds, large.pixels, large_seconds);
    return {width, line.at_nought / small.latent_frames, line.each, decoded};
}

/// A picture with something of everything, a little further each time.
cv::Mat test_picture(core::Size size, int i) {
    cv::Mat rgb(size.height, size.width, CV_8UC3);
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x)
            rgb.at<cv::Vec3b>(y, x) = {static_cast<uchar>(x + 3 * i), static_cast<uchar>(y * 2),
                                       static_cast<uchar>(((x / 8 + y / 8 + i) % 2) * 90 + (x * y) % 40)};
    return rgb;
}

void write_film(const fs::path& file, core::Size size, int frames) {
    core::Encoder encoder(file, take_settings(), {.size = size, .fps = {25, 1}});
    for (int i = 0; i < frames; ++i)
        encoder.add(core::VideoFrame::from_rgb(
            test_picture(size, i), {core::frame_start(i, {25, 1}), core::frame_start(i + 1, {25, 1})}));
    encoder.finish();
}

void measure_films(MachineSpeed& speed) {
    constexpr core::Size kSize{384, 224}, kSmall{160, 96};
    constexpr int kShort = 4, kLong = 24;
    constexpr double kPixels = kSize.width * kSize.height, kSmallPixels = kSmall.width * kSmall.height;
    const fs::path file = fs::temp_directory_path() / ("saycut-speed-" + std::to_string(::getpid()) + ".mp4");
    const double brief = quickest([&] { write_film(file, kSize, kShort); }, 2),
                 longer = quickest([&] { write_film(file, kSize, kLong); }, 2);
    const Line line = line_through(kShort * kPixels, brief, kLong * kPixels, longer);
    speed.film = line.at_nought, speed.written = line.each;
    speed.shown = quickest([&] {
                      core::VideoReader reader(file.string());
                      for (int i = 0; i < kLong; ++i)
                          (void)reader.frame_at(core::frame_start(i, {25, 1})).to_rgb(kSmall);
                  }) /
                  (kLong * kPixels);
    const core::VideoFrame frame = core::VideoReader(file.string()).frame_at(core::frame_start(2, {25, 1}));
    std::error_code error;
    fs::remove(file, error);
    const auto small_picture = [&](int i) {
        cv::Mat wide;
        test_picture(kSmall, i).convertTo(wide, CV_32FC3, 1.0 / 255);
        return wide;
    };
    constexpr int kPairs = 4;
    const SmallPairs pairs{.count = kPairs, .at = [&](std::size_t i) {
                               const int at = static_cast<int>(i);
                               return SmallPair{small_picture(at), small_picture(at + 40)};
                           }};
    speed.compared = quickest([&] {
                         const Transfer transfer(pairs);
                         for (std::size_t i = 0; i < pairs.count; ++i)
                             (void)transfer.at(i);
                     }) /
                     (kPairs * kSmallPixels);
    const LocalTransform transform = Transfer(pairs).at(0);
    speed.composed = quickest([&] { (void)compose(frame, transform); }) / kPixels;
}

/// What is between two neighbours of `list` by its width, both numbers along straight lines of the logarithm.
template <typename Entry, typename Number>
double between(const std::vector<Entry>& list, double width, const Number& number) {
    if (width <= list.front().width) return number(list.front());
    for (std::size_t i = 1; i < list.size(); ++i) {
        if (width > list[i].width) continue;
        const Entry &a = list[i - 1], &b = list[i];
        const double into = std::log(width / a.width) / std::log(b.width / a.width);
        return number(a) + (number(b) - number(a)) * into;
    }
    return number(list.back());
}

std::string machine_mark(at::Device device) {
    std::string name = "processor";
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name")) {
            name = line.substr(std::min(line.size(), line.find(':') + 1));
            break;
        }
    const auto gpu = device.is_cuda() ? inference::find_gpu() : std::nullopt;
    return name + ", " + std::to_string(at::get_num_threads()) + " threads" +
           (gpu ? ", " + device.str() + " of " + std::to_string(std::llround(gpu->total_bytes / 1e9)) + " GB"
                : "");
}

json to_json(const MachineSpeed& speed, const std::string& mark) {
    const auto listed = [](const std::vector<MachineSpeed::Blocks>& blocks) {
        json list = json::array();
        for (const auto& b : blocks)
            list.push_back({b.width, b.overhead, b.rate});
        return list;
    };
    json pictures = json::array();
    for (const auto& p : speed.pictures)
        pictures.push_back({p.width, p.overhead, p.pixel, p.decoded ? 1 : 0});
    return {{"form", kForm},
            {"machine", mark},
            {"blocks", listed(speed.blocks)},
            {"half_blocks", listed(speed.half_blocks)},
            {"pictures", pictures},
            {"attention", speed.attention},
            {"reading", speed.reading},
            {"film", {speed.shown, speed.composed, speed.written, speed.compared, speed.film}}};
}

/// Nothing where it is damaged, or of another machine.
std::optional<MachineSpeed> from_json(const json& kept, const std::string& mark) {
    try {
        if (kept.at("form") != kForm || kept.at("machine") != mark) return std::nullopt;
        MachineSpeed speed;
        for (auto& [name, list] :
             {std::pair{"blocks", &speed.blocks}, std::pair{"half_blocks", &speed.half_blocks}})
            for (const json& b : kept.at(name))
                list->push_back({b.at(0).get<double>(), b.at(1).get<double>(), b.at(2).get<double>()});
        for (const json& p : kept.at("pictures"))
            speed.pictures.push_back({p.at(0).get<double>(), p.at(1).get<double>(), p.at(2).get<double>(),
                                      p.at(3).get<double>() != 0});
        speed.attention = kept.at("attention"), speed.reading = kept.at("reading");
        const json& film = kept.at("film");
        speed.shown = film.at(0), speed.composed = film.at(1), speed.written = film.at(2),
        speed.compared = film.at(3), speed.film = film.at(4);
        const bool whole = speed.blocks.size() == std::size(kWidths) &&
                           (speed.half_blocks.empty() || speed.half_blocks.size() == std::size(kWidths)) &&
                           speed.pictures.size() == 2 * std::size(kVaeWidths) && speed.attention > 0 &&
                           speed.reading > 0 && speed.blocks.front().rate > 0;
        return whole ? std::optional(speed) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::optional<MachineSpeed> kept_speed(const fs::path& file, const std::string& mark) {
    std::error_code error;
    if (file.empty() || !fs::exists(file, error)) return std::nullopt;
    try {
        const auto json = core::parse_json(core::read_file(file));
        return json ? from_json(json.value(), mark) : std::nullopt;
    } catch (const std::exception&) { // unreadable is not there
        return std::nullopt;
    }
}

} // namespace

double MachineSpeed::seconds_of(const inference::Work& work) const {
    double sum = work.read / reading;
    for (const auto& b : work.blocks) {
        const std::vector<Blocks>& table = b.half && !half_blocks.empty() ? half_blocks : blocks;
        const double overhead = between(table, b.width, [](const Blocks&e) { return e.overhead; }),
                     rate =
                         std::exp(between(table, b.width, [](const Blocks&e) { return std::log(e.rate); }));
        sum += b.calls * (b.layers * overhead + b.products / rate + b.attention / attention);
    }
    for (const auto& p : work.pictures) {
        std::vector<Pictures> alike;
        std::copy_if(pictures.begin(), pictures.end(), std::back_inserter(alike),
                     [&](const Pictures& e) { return e.decoded == p.decoded; });
        const double widest = alike.back().width, beyond = std::max(1.0, p.width / widest),
                     overhead = between(alike, p.width, [](const Pictures&e) { return e.overhead; }),
                     pixel = std::exp(
                         between(alike, p.width, [](const Pictures&e) { return std::log(e.pixel); }));
        sum += p.pixels > 0 ? p.latent_frames * overhead + p.pixels * pixel * beyond * beyond : 0.0;
    }
    return sum;
}

MachineSpeed measured_speed(at::Device device) {
    const at::NoGradGuard no_grad;
    MachineSpeed speed;
    speed.attention = attention_rate(device);
    constexpr std::int64_t kMany = 512; // rows
    const bool fast_halves = inference::nn::multiplies_bf16(device, kMany);
    for (const double width : kWidths) {
        speed.blocks.push_back(blocks_at(width, speed.attention, device, false));
        if (fast_halves) speed.half_blocks.push_back(blocks_at(width, speed.attention, device, true));
    }
    for (const bool decoded : {true, false})
        for (const double width : kVaeWidths)
            speed.pictures.push_back(pictures_at(width, decoded, device));
    const at::Tensor stored = at::zeros({16 << 20}, at::kBFloat16);
    speed.reading = static_cast<double>(stored.nbytes()) / quickest([&] { (void)stored.to(at::kFloat); });
    measure_films(speed);
    return speed;
}

MachineSpeed speed_of_machine(const fs::path& file, at::Device device) {
    const std::string mark = machine_mark(device);
    if (const auto kept = kept_speed(file, mark)) return *kept;
    const MachineSpeed speed = measured_speed(device);
    try {
        if (!file.empty()) {
            fs::create_directories(file.parent_path());
            core::write_whole(file, to_json(speed, mark).dump(1), 0600);
        }
    } catch (const std::exception&) { // it is found out again the next time
    }
    return speed;
}

fs::path machine_speed_file() {
    return core::assist::cost_file("machine_speed.json");
}

} // namespace assistant
