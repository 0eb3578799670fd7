// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A model that is no model: it paints a rectangle, slowly enough to be stopped.
#pragma once
#include "inference/unified.h"
#include <condition_variable>
#include <thread>

namespace test {

class FakeModel : public inference::Unified {
  public:
    [[nodiscard]] inference::Capabilities capabilities() const override { return {true, true, true, true}; }
    [[nodiscard]] std::pair<int, int> working_size(int, int) const override { return {64, 48}; }
    [[nodiscard]] inference::Limits limits() const override { return {.edit_group = 1}; }
    [[nodiscard]] int question_frames() const override { return 2; }
    [[nodiscard]] std::vector<std::string> notes() const override { return said; }
    std::vector<std::string> said; ///< of how it was opened
    inference::Edited edit(const at::Tensor& source, const std::string&, const inference::SampleOptions&,
                           inference::Noise&, const inference::RunHooks& hooks) override {
        for (int step = 0; step < 20; ++step) {
            hooks.report("drawing", step / 20.0);
            std::this_thread::sleep_for(std::chrono::milliseconds(5)); // stands for the work of a step
        }
        at::Tensor video = source.clone();
        video.narrow(2, 16, 16).narrow(3, 16, 16).fill_(1.0);
        return {video, source};
    }
    at::Tensor generate(const std::string&, int frames, int height, int width,
                        const inference::SampleOptions&, inference::Noise& noise,
                        const inference::RunHooks& hooks) override {
        hooks.report("drawing", 0.5);
        return noise.uniform({3, frames, height, width});
    }
    std::string answer(const at::Tensor& frames, const std::string&, const inference::RunHooks&,
                       const std::function<void(const std::string&)>&) override {
        return "I saw " + std::to_string(frames.size(0)) + " frames.";
    }
    std::string caption(const at::Tensor& frames, const inference::RunHooks& hooks) override {
        return answer(frames, {}, hooks, {});
    }
};

} // namespace test
