// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// device_bench: Wan-1.3B-shaped networks with random weights on the device that SAYCUT_DEVICE names, run by
// the product's own loop. See `usage` below; eager_dit.py and eager_vae.py are the peers.
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/nn/fused.h"
#include "inference/nn/fused_gpu.h"
#include "inference/nn/packed_product.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/stages/wan_velocity.h"
#include "inference/tensor/device.h"
#include "inference/weights/gguf_format.h"
#include "tests/bench/random_weights.h"
#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <ATen/core/grad_mode.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <ATen/ops/_fused_sdp_choice.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>

namespace {

using namespace inference;

/// Waits for the device and gives the time.
class Clock {
  public:
    explicit Clock(at::Device device) : device_(device) {}
    double now() const {
        if (device_.is_cuda()) at::detail::getCUDAHooks().deviceSynchronize(0);
        return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
    double seconds_of(const std::function<void()>& work) const {
        const double start = now();
        work();
        return now() - start;
    }
    void start_peak() const {
        if (device_.is_cuda()) at::accelerator::resetPeakStats(0);
    }
    /// MiB that tensors took at most since then.
    double peak() const {
        if (!device_.is_cuda()) return 0;
        return static_cast<double>(at::accelerator::getDeviceStats(0).allocated_bytes[0].peak) / 1048576.0;
    }

  private:
    at::Device device_;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Random weights on the device, as a pipeline would hand them to a network.
template <typename Build>
WeightMap random_weights(const Build& build, at::Device device, const std::string& type) {
    return planned_weights(bench::random_tensors(build, device, type),
                           {.device = device, .matrix_type = c10::nullopt});
}

struct Size {
    std::int64_t frames = 0, height = 0, width = 0;
};
std::optional<Size> parse_size(const char* text) {
    Size size;
    if (std::sscanf(text, "%ldx%ldx%ld", &size.frames, &size.height, &size.width) != 3) return std::nullopt;
    return size;
}

/// What one clip of random words is drawn from, and its start.
struct Clip {
    Clip(Size size, const WanDitConfig& config, at::Device device)
        : start(at::randn({16, (size.frames - 1) / 4 + 1, size.height / 8, size.width / 8}).to(device)) {
        const auto rows = [&] { return (at::randn({120, config.text_dim}) * 0.1).to(device); };
        conditions = {.text = rows(), .negative = rows()};
        if (config.vace_layers.empty()) return;
        std::vector<std::int64_t> control = start.sizes().vec();
        control[0] = config.vace_in_dim;
        conditions.control = at::randn(control).to(device);
    }
    at::Tensor start;
    WanConditions conditions;
};

/// The network of a name: "1.3b", "14b" or "vace", which is 1.3B with the control branch of VACE's release.
WanDitConfig shape_of(const std::string& name) {
    if (name == "14b") return wan_14b();
    WanDitConfig config = wan_1_3b();
    if (name != "vace") return config;
    config.kind = WanKind::vace, config.vace_in_dim = 96;
    for (std::int64_t layer = 0; layer < config.num_layers; layer += 2)
        config.vace_layers.push_back(layer);
    return config;
}

/// A clip drawn by the product's loop, guided.
struct Drawn {
    at::Tensor latent;
    double seconds = 0, step = 0, first_step = 0, peak = 0;
};
Drawn draw_clip(const Clock& clock, const WanDit& dit, const Clip& clip, int steps) {
    std::vector<double> marks;
    RunHooks hooks;
    hooks.progress = [&](const std::string&, double) { marks.push_back(clock.now()); };
    const auto draw = [&](int count) {
        WanVelocity source({.high = &dit}, clip.conditions);
        return denoise(clip.start, {.schedule = unipc_schedule(count, 5.0, false)}, source, hooks);
    };
    draw(1); // kernels are loaded and chosen
    marks.clear();
    clock.start_peak();
    Drawn drawn;
    drawn.seconds = clock.seconds_of([&] { drawn.latent = draw(steps); });
    marks.push_back(clock.now());
    std::vector<double> each;
    for (std::size_t i = 1; i < marks.size(); ++i)
        each.push_back(marks[i] - marks[i - 1]);
    drawn.step = median(each), drawn.first_step = each.front(), drawn.peak = clock.peak();
    return drawn;
}

void print_clip(const char* kind, at::Device device, const std::string& type, Size size, const Clip& clip,
                const WanDitConfig& config, int steps, const Drawn& drawn) {
    std::printf(
        "{\"kind\":\"%s\",\"device\":\"%s\",\"type\":\"%s\",\"frames\":%ld,\"tokens\":%ld,\"width\":%ld,"
        "\"steps\":%d,\"seconds\":%.3f,\"step_s\":%.4f,\"first_step_s\":%.4f,\"peak_mib\":%.0f,"
        "\"finite\":%d}\n",
        kind, device.str().c_str(), type.c_str(), size.frames, clip.start.numel() / 64, config.dim, steps,
        drawn.seconds, drawn.step, drawn.first_step, drawn.peak,
        drawn.latent.isfinite().all().item<bool>() ? 1 : 0);
    std::fflush(stdout);
}

int bench_clip(at::Device device, const std::string& type, Size size, int steps, const WanDitConfig& config) {
    const Clock clock(device);
    const WeightMap weights = random_weights([&](const WeightMap& w) { WanDit(w, config); }, device, type);
    const WanDit dit(weights, config);
    const Clip clip(size, config, device);
    print_clip("clip", device, type, size, clip, config, steps, draw_clip(clock, dit, clip, steps));
    return 0;
}

/// The same clip with all weights on the device and with a share of them, the others brought there each step.
int bench_stream(at::Device device, const std::string& type, Size size, int steps, double share,
                 const WanDitConfig& config) {
    const Clock clock(device);
    auto tensors = bench::random_tensors([&](const WeightMap& w) { WanDit(w, config); }, device, type);
    double bytes = 0;
    for (auto& [name, tensor] : tensors) {
        tensor = packed_of(tensor) ? packed_to(tensor, at::kCPU) : tensor.cpu();
        bytes += stored_bytes(tensor);
    }
    at::accelerator::emptyCache();
    const Clip clip(size, config, device);
    std::vector<at::Tensor> latents;
    for (const double limit : {0.0, share * bytes}) {
        const WanDit dit(
            planned_weights(tensors, {.device = device, .matrix_type = c10::nullopt, .resident = limit}),
            config);
        const Drawn drawn = draw_clip(clock, dit, clip, steps);
        print_clip(limit > 0 ? "streamed" : "whole", device, type, size, clip, config, steps, drawn);
        latents.push_back(drawn.latent.cpu());
    }
    std::printf(
        "{\"kind\":\"stream\",\"type\":\"%s\",\"weights_mib\":%.0f,\"share\":%.2f,\"same_bits\":%d}\n",
        type.c_str(), bytes / 1048576.0, share, latents[0].equal(latents[1]) ? 1 : 0);
    return latents[0].equal(latents[1]) ? 0 : 1;
}

/// Products with packed matrices on the device beside those with the same matrices multiplied out, on the
/// processor.
int bench_packed(at::Device device) {
    constexpr std::int64_t kRows = 1536, kColumns = 2048, kGroup = 256, kRank = 16;
    const auto differs = [&](const char* name, const at::Tensor& matrix, std::int64_t rows) {
        const at::Tensor x = at::randn({1, rows, kColumns}), bias = at::randn({kRows});
        const at::Tensor wanted = at::linear(x, widened(matrix), bias),
                         got = nn::linear(x.to(device), packed_to(matrix, device), bias.to(device)).cpu();
        const double off = (got - wanted).square().mean().sqrt().item<double>() /
                           wanted.square().mean().sqrt().item<double>();
        std::printf("{\"kind\":\"packed\",\"type\":\"%s\",\"rows\":%ld,\"relative_difference\":%.2e}\n", name,
                    rows, off);
        return off > 0.01 ? 1 : 0;
    };
    int wrong = 0;
    for (const std::int64_t rows : {3, 77, 600})
        for (const char* type : {"q4_k", "q8_0", "q6_k", "fp8"}) {
            const at::Tensor plain = bench::random_matrix(type, kRows, kColumns, at::kCPU);
            wrong += differs(type, plain, rows);
            Packed with = *packed_of(plain);
            with.down = at::randn({kRank, kColumns}) / 45, with.up = at::randn({kRows, kRank}) / 4;
            wrong += differs((std::string(type) + " with an adapter").c_str(),
                             make_packed(with, kRows, kColumns), rows);
            if (with.blocks) continue;
            with.turned = kGroup;
            wrong += differs("fp8, turned, with an adapter", make_packed(with, kRows, kColumns), rows);
        }
    const at::Tensor table = bench::random_matrix("q4_k", kRows, kColumns, at::kCPU),
                     ids = at::arange(0, kRows, 7);
    const bool same =
        nn::embedding(packed_to(table, device), ids.to(device)).cpu().equal(nn::embedding(table, ids));
    std::printf("{\"kind\":\"packed\",\"type\":\"table\",\"same_bits\":%d}\n", same ? 1 : 0);
    return wrong || !same ? 1 : 0;
}

int bench_vae(at::Device device, const std::string& type_name, Size size, int repeats) {
    const Clock clock(device);
    WeightMap weights = random_weights([](const WeightMap& w) { WanVae(w, {}); }, device, "fp32");
    weights.set_channels_last();
    const WanVae exact(weights, {});
    weights = WeightMap(weights.tensors());
    weights.set_channels_last();
    if (type_name == "tuned") at::globalContext().setBenchmarkCuDNN(true); // tries every convolution once
    if (type_name != "fp32") weights.set_convolution_type(at::kBFloat16, "decoder.");
    const WanVae vae(weights, {});
    const at::Tensor z =
        at::randn({16, (size.frames - 1) / 4 + 1, size.height / 8, size.width / 8}).to(device);
    at::Tensor video = decode_video(vae, z, {});
    std::vector<double> times, encode;
    clock.start_peak();
    for (int i = 0; i < repeats; ++i)
        times.push_back(clock.seconds_of([&] { vae.decode(z.unsqueeze(0)); }));
    const double peak = clock.peak();
    const at::Tensor shown = video.to(device);
    for (int i = 0; i < repeats; ++i)
        encode.push_back(clock.seconds_of([&] { vae.encode(shown.unsqueeze(0)); }));
    const at::Tensor wanted = decode_video(exact, z, {});
    const double error = (video - wanted).square().mean().item<double>(),
                 spread = wanted.square().mean().item<double>();
    std::printf("{\"kind\":\"vae\",\"device\":\"%s\",\"type\":\"%s\",\"frames\":%ld,\"decode_s\":%.3f,"
                "\"encode_s\":%.3f,\"peak_mib\":%.0f,\"against_float32_db\":%.1f,\"signal\":%.3f}\n",
                device.str().c_str(), type_name.c_str(), size.frames, median(times), median(encode), peak,
                10.0 * std::log10(spread / std::max(error, 1e-20)), spread);
    return 0;
}

/// Which of torch's attention kernels is taken for a clip's tokens, and what each takes.
int bench_attention(at::Device device, std::int64_t tokens, int repeats) {
    const Clock clock(device);
    constexpr std::int64_t kHeads = 12, kHead = 128;
    const auto make = [&] {
        return at::randn({1, tokens, kHeads, kHead}, at::TensorOptions().device(device))
            .to(at::kBFloat16)
            .transpose(1, 2);
    };
    const at::Tensor q = make(), k = make(), v = make();
    auto& context = at::globalContext();
    constexpr const char* kNames[] = {"math", "flash", "efficient", "cudnn"};
    const auto chosen = at::_fused_sdp_choice(q, k, v);
    std::printf("{\"kind\":\"attention\",\"tokens\":%ld,\"default\":\"%s\"}\n", tokens,
                chosen >= 0 && chosen < 4 ? kNames[chosen] : "?");
    const double operations = 4.0 * static_cast<double>(tokens * tokens * kHeads * kHead);
    for (int one = 0; one < 4; ++one) { // 0: what is taken by itself
        context.setSDPUseMath(one == 0);
        context.setSDPUseFlash(one == 0 || one == 1);
        context.setSDPUseMemEfficient(one == 0 || one == 2);
        context.setSDPUseCuDNN(one == 0 || one == 3);
        try {
            const auto run = [&] { at::scaled_dot_product_attention(q, k, v); };
            run();
            std::vector<double> times;
            for (int i = 0; i < repeats; ++i)
                times.push_back(clock.seconds_of(run));
            std::printf("{\"kind\":\"attention\",\"way\":\"%s\",\"ms\":%.3f,\"tflops\":%.0f}\n",
                        one == 0 ? "default" : kNames[one], median(times) * 1e3,
                        operations / median(times) / 1e12);
        } catch (const c10::Error& error) {
            std::printf("{\"kind\":\"attention\",\"way\":\"%s\",\"error\":\"%.80s\"}\n", kNames[one],
                        error.what_without_backtrace());
        }
        std::fflush(stdout);
    }
    context.setSDPUseMath(true);
    return 0;
}

/// The steps between the products of a block, and what they read and write a second.
int bench_steps(at::Device device, std::int64_t tokens, int repeats) {
    const Clock clock(device);
    constexpr std::int64_t kWidth = 1536, kHeads = 12;
    const auto options = at::TensorOptions().device(device);
    at::Tensor x = at::randn({1, tokens, kWidth}, options), rows = x.to(at::kBFloat16);
    const at::Tensor gain = at::randn({1, 1, kWidth}, options), weight = at::randn({kWidth}, options);
    const nn::RopeTable rope = nn::rope_3d({{1, 1, tokens}}, tokens, kWidth / kHeads, device);
    Scratch scratch;
    const auto numbers = static_cast<double>(x.numel());
    const auto measure = [&](const char* name, double bytes, const std::function<void()>& run) {
        run();
        std::vector<double> times;
        for (int i = 0; i < repeats; ++i)
            times.push_back(clock.seconds_of(run));
        std::printf("{\"kind\":\"step\",\"name\":\"%s\",\"ms\":%.3f,\"gb_s\":%.0f}\n", name,
                    median(times) * 1e3, bytes * numbers / median(times) / 1e9);
    };
    measure("norm", 6, [&] { nn::norm_modulate(x, gain, gain, 1e-6, at::kBFloat16, scratch); });
    measure("rope", 4, [&] {
        nn::rms_norm_rope({rows, {}}, weight, kHeads, 1e-6, &rope, scratch, Scratch::Use::keys);
    });
    measure("add", 10, [&] { x = nn::add_gated(x, {rows, {}}, gain); });
    at::Tensor hidden = at::randn({1, tokens, 8960}, options).to(at::kBFloat16);
    measure("gelu", 4.0 * 8960 / kWidth, [&] { nn::gelu_tanh({hidden, {}}); });
    measure("rope table", 2 * 8.0 * 64 / kWidth, [&] {
        nn::rope_3d({{21, 30, tokens / 630}}, tokens, kWidth / kHeads, device);
    });
    return 0;
}

/// Widening a matrix of blocks on the GPU, and what the bytes read and written a second are.
int bench_widen(at::Device device, int repeats) {
    const Clock clock(device);
    constexpr std::int64_t kNumbers = 8960LL * 1536 * 8;
    at::Tensor out = at::empty({kNumbers}, at::TensorOptions().device(device).dtype(at::kBFloat16));
    for (const GgufType type : {GgufType::q8_0, GgufType::q4_k, GgufType::q6_k}) {
        const GgufBlock block = gguf_block(type);
        const std::int64_t bytes =
            kNumbers / static_cast<std::int64_t>(block.elements) * static_cast<std::int64_t>(block.bytes);
        const at::Tensor stored =
            at::randint(256, {bytes}, at::TensorOptions().device(device).dtype(at::kByte));
        const auto run = [&] {
            if (!nn::gpu::widen_blocks(stored, static_cast<std::uint32_t>(type), out))
                throw std::runtime_error("there is no kernel");
        };
        run();
        std::vector<double> times;
        for (int i = 0; i < repeats; ++i)
            times.push_back(clock.seconds_of(run));
        std::printf("{\"kind\":\"widen\",\"gguf_type\":%u,\"ms\":%.3f,\"gb_s\":%.0f}\n",
                    static_cast<unsigned>(type), median(times) * 1e3,
                    static_cast<double>(bytes + 2 * kNumbers) / median(times) / 1e9);
    }
    return 0;
}

int run(int argc, char** argv) {
    const at::Device device = device_of_user();
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "clip" && argc >= 5)
        if (const auto size = parse_size(argv[3]))
            return bench_clip(device, argv[2], *size, std::atoi(argv[4]), shape_of(argc > 5 ? argv[5] : ""));
    if (what == "stream" && argc >= 6)
        if (const auto size = parse_size(argv[3]))
            return bench_stream(device, argv[2], *size, std::atoi(argv[4]), std::atof(argv[5]),
                                shape_of(argc > 6 ? argv[6] : ""));
    if (what == "packed" && argc == 2) return bench_packed(device);
    if (what == "steps" && argc == 4) return bench_steps(device, std::atoll(argv[2]), std::atoi(argv[3]));
    if (what == "vae" && argc == 5)
        if (const auto size = parse_size(argv[3]))
            return bench_vae(device, argv[2], *size, std::atoi(argv[4]));
    if (what == "attention" && argc == 4)
        return bench_attention(device, std::atoll(argv[2]), std::atoi(argv[3]));
    if (what == "widen" && argc == 3) return bench_widen(device, std::atoi(argv[2]));
    std::fprintf(stderr,
                 "usage: SAYCUT_DEVICE=cuda device_bench clip bf16|fp32|q4_k|q8_0|q6_k|fp8 FRAMESxHxW STEPS "
                 "[14b|vace] | stream TYPE FRAMESxHxW STEPS SHARE [14b|vace] | packed | steps "
                 "TOKENS REPEATS | "
                 "vae bf16|tuned|fp32 FRAMESxHxW REPEATS | attention TOKENS REPEATS | widen REPEATS\n");
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    const at::NoGradGuard no_grad;
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "device_bench: %s\n", error.what());
        return 1;
    }
}
