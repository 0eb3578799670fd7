// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bernini's guidance: which network calls a step makes, and how they are combined (bernini/models/
// wan_diffusion.py: GEN_Wanx22.sample, normalized_guidance, normalized_guidance_chain).
#pragma once
#include "inference/models/bernini/bernini_rules.h"
#include "inference/pipelines/stages/wan_velocity.h"

namespace inference {

struct BerniniWeights {
    double video = kBernini.video, image = kBernini.image, text = kBernini.text, scale = kBernini.scale;
    double eta = kBernini.eta;
    std::vector<double> thresholds{kBernini.threshold, kBernini.threshold,
                                   kBernini.threshold}; ///< a link each; 0: none
    c10::optional<double> momentum = kBernini.momentum; ///< nothing: no memory between steps
};

/// What of a step's difference between a condition and what it builds on goes into the result (adaptive
/// projected guidance). [C, F, H, W]; norms and products run over each frame. One object a link and run.
class ProjectedLink {
  public:
    ProjectedLink(double eta, double threshold, c10::optional<double> momentum)
        : eta_(eta), threshold_(threshold), momentum_(momentum) {}
    at::Tensor operator()(const at::Tensor& condition, const at::Tensor& base);
    [[nodiscard]] const at::Tensor& memory() const { return memory_; }
    void set_memory(at::Tensor memory) { memory_ = std::move(memory); }

  private:
    double eta_, threshold_;
    c10::optional<double> momentum_;
    at::Tensor memory_;
};

/// What a network call is shown of the sources.
enum class ShownSources { none, first_video, all, pictures };
struct BerniniCall {
    ShownSources sources;
    bool prompt; ///< else the negative one
};
/// A step's calls, in the order in which `combine` takes their results.
std::vector<BerniniCall> calls_of(BerniniMode mode);

/// Combines a step's results. One object a run.
class BerniniGuidance {
  public:
    BerniniGuidance(BerniniMode mode, BerniniWeights weights);
    /// results [C, F, H, W] in calls_of's order; x: the latent that the network saw; sigma: its noise level.
    /// `low_noise`: the low-noise expert of two runs; the weights are scaled from then on.
    at::Tensor combine(const std::vector<at::Tensor>& results, const at::Tensor& x, double sigma,
                       bool low_noise);
    [[nodiscard]] BerniniMode mode() const { return mode_; }
    [[nodiscard]] NamedTensors state() const;
    void restore(const NamedTensors& state);

  private:
    BerniniMode mode_;
    BerniniWeights weights_;
    std::vector<ProjectedLink> links_;
};

/// A run's sources: clean latents, videos first, then pictures.
struct BerniniSources {
    std::vector<at::Tensor> videos, pictures;
    std::int64_t trained_ids = kBernini.most_ids;
    bool interpolate_ids = true;
};

class BerniniVelocity final : public VelocitySource {
  public:
    /// Without `guided` a step is the mode's last call alone: all sources and the prompt, as distilled models
    /// are drawn from. Throws std::invalid_argument when the mode needs sources that are not there.
    BerniniVelocity(const WanExperts& experts, BerniniSources sources, at::Tensor text, at::Tensor negative,
                    BerniniGuidance guidance, std::vector<double> sigmas, bool guided = true);
    at::Tensor velocity(std::size_t step, const at::Tensor& latent, double t) override;
    [[nodiscard]] NamedTensors state() const override;
    void restore(const NamedTensors& state) override;
    /// Network calls so far.
    [[nodiscard]] int calls() const { return calls_; }
    /// Network calls of a step: those of the mode that are not alike.
    [[nodiscard]] std::int64_t calls_a_step() const;
    /// Leaves calls out; it must be new and outlive this.
    void use_cache(StepCache* cache) { cache_ = cache; }

  private:
    /// A call as it is made: the first of a step that is so.
    struct Made {
        std::vector<WanSource> sources;
        bool prompt = false;
        std::size_t like = 0; ///< of the step's calls; itself where there is none before
    };
    [[nodiscard]] std::vector<WanSource> shown(ShownSources which) const;
    [[nodiscard]] std::vector<Made> step_calls() const;
    WanExperts experts_;
    BerniniSources sources_;
    at::Tensor text_, negative_;
    BerniniGuidance guidance_;
    std::vector<double> sigmas_;
    bool guided_;
    StepCache* cache_ = nullptr;
    struct Contexts {
        bool noisy = true;
        WanContext with, without;
    };
    c10::optional<Contexts> contexts_;
    Scratch scratch_;
    int calls_ = 0;
};

} // namespace inference
