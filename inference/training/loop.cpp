// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/loop.h"
#include <ATen/Parallel.h>
#include <cstdio>

namespace inference::training {

void run_training(const std::string& name, const StageOptions& options, AdamW& optimizer,
                  const std::function<at::Tensor(long)>& loss_of,
                  const std::function<void(const std::map<std::string, at::Tensor>&)>& save) {
    if (options.threads > 0) at::set_num_threads(options.threads);
    const double peak = optimizer.options().learning_rate;
    const long warmup = std::min(100L, options.steps / 10 + 1);
    const auto start = std::chrono::steady_clock::now();
    double smooth = 0;
    for (long step = 0; step < options.steps; ++step) {
        const at::Tensor loss = loss_of(step);
        loss.backward();
        const double norm =
            optimizer.step(cosine_with_warmup(step, options.steps, warmup, peak, peak * 0.05));
        const double value = loss.item<double>();
        smooth = step == 0 ? value : smooth * 0.98 + value * 0.02;
        if (step % 25 == 0 || step + 1 == options.steps) {
            const double seconds =
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            std::printf("%s step %ld/%ld loss %.4f (mean %.4f) gradient %.2f, %.2f s a step\n", name.c_str(),
                        step + 1, options.steps, value, smooth, norm,
                        seconds / static_cast<double>(step + 1));
            std::fflush(stdout);
        }
        if ((step + 1) % options.save_every == 0 || step + 1 == options.steps) save(optimizer.averaged());
    }
}

} // namespace inference::training
