// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one interface that the assistant knows. Videos are float tensors [3, T, H, W] in [-1, 1] on the CPU.
#pragma once
#include "inference/tensor/noise.h"
#include <algorithm>
#include <functional>
#include <limits>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <utility>

namespace inference {

/// Thrown when a stop was asked for; within one step of the model.
struct Interrupted : std::runtime_error {
    Interrupted() : std::runtime_error("stopped") {}
};

/// How a run reports: the stage, its share done (0..1) and, now and then, a small picture [3, h, w] of what
/// is coming.
struct RunHooks {
    std::stop_token stop;
    std::function<void(const std::string& stage, double share)> progress;
    std::function<void(const at::Tensor& picture)> preview;
    void check() const {
        if (stop.stop_requested()) throw Interrupted();
    }
    void report(const std::string& stage, double share) const {
        check();
        if (progress) progress(stage, share);
    }
};

struct SampleOptions {
    int steps = 0;         ///< 0: the model's own
    double guidance = 0.0; ///< 0: the model's own
    bool think = false;    ///< the model writes the prompt out before it draws, where it can
};

struct Edited {
    at::Tensor video;          ///< what the model drew
    at::Tensor reconstruction; ///< the source through the same VAE: what the model saw
};

struct CaptionedVideo {
    at::Tensor video; ///< [3, T, H, W]
    std::string caption;
};

struct Capabilities {
    bool generate = false, edit = false, caption = false, answer = false;
    bool think = false;                ///< writes the prompt out before it draws
    bool captioned_generation = false; ///< makes a clip and its caption in one run
};

/// A unified video model. One thread at a time. Throws Interrupted, WeightsError, std::invalid_argument.
class Unified {
  public:
    virtual ~Unified() = default;
    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    /// What it runs on: "cpu", "cuda:0".
    [[nodiscard]] virtual std::string device() const { return "cpu"; }
    /// The size at which an edit sees pictures of this shape.
    [[nodiscard]] virtual std::pair<int, int> working_size(int width, int height) const = 0;
    /// Frames that a source of `frames` (at most `most_frames`) must be padded to.
    [[nodiscard]] virtual int padded_frames(int frames) const = 0;
    /// The most source frames that one `edit` takes; longer clips are given in windows.
    [[nodiscard]] virtual int most_frames() const { return std::numeric_limits<int>::max(); }
    /// The size at which a clip that was asked for at this size is drawn: that size on the grid that the
    /// model draws on, unless the model can only draw others.
    [[nodiscard]] virtual std::pair<int, int> drawing_size(int width, int height) const {
        return {std::max(1, width / 16) * 16, std::max(1, height / 16) * 16};
    }
    /// The most frames that one `generate` makes.
    [[nodiscard]] virtual int most_drawn_frames() const { return std::numeric_limits<int>::max(); }
    virtual Edited edit(const at::Tensor& source, const std::string& instruction,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) = 0;
    virtual at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                                const SampleOptions& options, Noise& noise, const RunHooks& hooks) = 0;
    /// A clip and what it shows, from one run; only where `captioned_generation` says so.
    virtual CaptionedVideo generate_captioned(const std::string&, const SampleOptions&, Noise&,
                                              const RunHooks&) {
        throw std::invalid_argument("this model does not caption the clips that it makes");
    }
    /// An answer about frames [n, 3, H, W]; `on_text` sees it grow.
    virtual std::string answer(const at::Tensor& frames, const std::string& question, const RunHooks& hooks,
                               const std::function<void(const std::string&)>& on_text) = 0;
    virtual std::string caption(const at::Tensor& frames, const RunHooks& hooks) = 0;
    /// Frames of a clip that a question looks at.
    [[nodiscard]] virtual int question_frames() const = 0;
};

} // namespace inference
