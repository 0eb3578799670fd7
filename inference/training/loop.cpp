// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/loop.h"
#include "inference/tensor/device.h"
#include <ATen/Context.h>
#include <cstdio>

namespace inference::training {

int producer_threads(const StageOptions& options) {
    const int all = static_cast<int>(std::thread::hardware_concurrency());
    return options.producers > 0 ? options.producers : std::max(1, all - 1);
}

at::Device stage_device() {
    const at::Device device = device_of_user();
    // Weights and sums stay float32; products take the matrix units.
    if (device.is_cuda()) at::globalContext().setAllowTF32CuBLAS(true);
    return device;
}

namespace {

/// How far a stage is: by steps, or by the clock where it has one.
class Course {
  public:
    explicit Course(const StageOptions& options) : options_(options) {}
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }
    /// 0..1.
    [[nodiscard]] double share(long step) const {
        const double by_steps = static_cast<double>(step) / static_cast<double>(std::max(1L, options_.steps));
        return options_.minutes > 0 ? std::max(seconds() / (options_.minutes * 60), by_steps) : by_steps;
    }
    [[nodiscard]] bool saves_after(long step) {
        if (options_.minutes <= 0) return step % options_.save_every == 0;
        constexpr double kBetween = 30; // seconds
        if (seconds() - saved_ < kBetween) return false;
        saved_ = seconds();
        return true;
    }

  private:
    const StageOptions& options_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    double saved_ = 0;
};

std::map<std::string, at::Tensor> on_host(const std::map<std::string, at::Tensor>& tensors) {
    std::map<std::string, at::Tensor> out;
    for (const auto& [name, tensor] : tensors)
        out.emplace(name, tensor.detach().cpu());
    return out;
}

} // namespace

void run_training(const std::string& name, const StageOptions& options, AdamW& optimizer,
                  const std::function<at::Tensor(long)>& loss_of,
                  const std::function<void(const std::map<std::string, at::Tensor>&)>& save) {
    constexpr long kPrinted = 25;
    constexpr long kSchedule = 1'000'000; // parts that a stage on the clock is cut into
    if (options.threads > 0) at::set_num_threads(options.threads);
    const double peak = optimizer.options().learning_rate;
    const bool clocked = options.minutes > 0;
    const long warmup = clocked ? kSchedule / 50 : std::min(100L, options.steps / 10 + 1);
    Course course(options);
    at::Tensor sum;
    long step = 0;
    for (; course.share(step) < 1; ++step) {
        const at::Tensor loss = loss_of(step);
        loss.backward();
        const long at = clocked ? static_cast<long>(course.share(step) * kSchedule) : step;
        const double norm =
            optimizer.step(cosine_with_warmup(at, clocked ? kSchedule : options.steps, warmup, peak, 0));
        sum = sum.defined() ? sum + loss.detach() : loss.detach();
        const long done = step + 1;
        if (done % kPrinted == 0 || done == options.steps) {
            const double since = done % kPrinted == 0 ? kPrinted : static_cast<double>(done % kPrinted);
            if (!clocked || done % (8 * kPrinted) == 0)
                std::printf("%s step %ld loss %.4f gradient %.2f, %.0f %% after %.0f s, %.3f s a step\n",
                            name.c_str(), done, sum.item<double>() / since, norm, 100 * course.share(done),
                            course.seconds(), course.seconds() / static_cast<double>(done));
            std::fflush(stdout);
            sum = at::Tensor();
        }
        if (course.saves_after(done)) save(on_host(optimizer.averaged()));
    }
    save(on_host(optimizer.averaged()));
    std::printf("%s is done after %ld steps and %.0f s\n", name.c_str(), step, course.seconds());
}

} // namespace inference::training
