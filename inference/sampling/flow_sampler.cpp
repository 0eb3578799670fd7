// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/sampling/flow_sampler.h"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace inference {
namespace {

/// count values from `first` to `last`, both included (numpy.linspace).
std::vector<double> linspace(double first, double last, int count) {
    std::vector<double> values(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        // numpy's order of operations: truncated timesteps depend on the last bit.
        values[static_cast<std::size_t>(i)] = count == 1 ? first : i * ((last - first) / (count - 1)) + first;
    if (count > 1) values.back() = last;
    return values;
}

std::vector<double> base_grid(ScheduleKind kind, int steps, double shift, double levels) {
    std::vector<double> grid;
    switch (kind) {
    case ScheduleKind::unipc:
        // The reference keeps the training table's end in float32, which shows in truncated timesteps.
        grid = linspace(static_cast<float>(1.0 - 1.0 / levels), 0.0, steps + 1);
        break;
    case ScheduleKind::dpmpp:
        grid = linspace(1.0, 0.0, steps + 1);
        break;
    case ScheduleKind::diffusers_unipc:
        grid = linspace(1.0, 1.0 / levels, steps + 1);
        break;
    // diffusers shifts the smallest level once when it is built and once more with the grid.
    case ScheduleKind::diffusers_euler:
        return linspace(1.0, shift_sigma(1.0 / levels, shift), steps);
    case ScheduleKind::flow_match:
        return linspace(1.0, 0.003 / 1.002, steps);
    }
    grid.pop_back();
    return grid;
}

/// Those that are there.
std::map<std::string, at::Tensor> kept(std::map<std::string, at::Tensor> state) {
    std::erase_if(state, [](const auto& entry) { return !entry.second.defined(); });
    return state;
}

at::Tensor found(const std::map<std::string, at::Tensor>& state, const char* name) {
    const auto at = state.find(name);
    return at == state.end() ? at::Tensor() : at->second;
}

/// Shared by UniPC and DPM++: a = 1 - sigma and the log signal-to-noise ratio lambda.
class MultistepSampler : public FlowSampler {
  public:
    explicit MultistepSampler(FlowSchedule schedule) : steps_(schedule.timesteps.size()) {
        for (const double sigma : schedule.sigmas)
            sigmas_.push_back(static_cast<float>(sigma)); // stored as float32
    }

  protected:
    [[nodiscard]] double sigma(std::size_t i) const { return sigmas_[i]; }
    [[nodiscard]] double alpha(std::size_t i) const { return 1.0 - sigmas_[i]; }
    [[nodiscard]] double lambda(std::size_t i) const { return std::log(alpha(i)) - std::log(sigma(i)); }
    std::vector<double> sigmas_;
    std::size_t steps_;
};

class EulerSampler final : public FlowSampler {
  public:
    explicit EulerSampler(FlowSchedule schedule) : sigmas_(std::move(schedule.sigmas)) {}
    at::Tensor step(std::size_t i, const at::Tensor& velocity, const at::Tensor& sample) override {
        return sample + velocity * (sigmas_[i + 1] - sigmas_[i]);
    }

  private:
    std::vector<double> sigmas_;
};

/// DPM++ 2M in its midpoint form; order 1 on the first and on the last step.
class DpmppSampler final : public MultistepSampler {
  public:
    using MultistepSampler::MultistepSampler;
    at::Tensor step(std::size_t i, const at::Tensor& velocity, const at::Tensor& sample) override {
        const at::Tensor data = sample - velocity * sigma(i);
        const double h = lambda(i + 1) - lambda(i), weight = alpha(i + 1) * std::expm1(-h);
        at::Tensor next = sample * (sigma(i + 1) / sigma(i)) - data * weight;
        if (i > 0 && i + 1 < steps_) {
            const double r = (lambda(i) - lambda(i - 1)) / h;
            next = next - (data - previous_) * (0.5 * weight / r);
        }
        previous_ = data;
        return next;
    }
    [[nodiscard]] std::map<std::string, at::Tensor> state() const override {
        return kept({{"previous", previous_}});
    }
    void restore(const std::map<std::string, at::Tensor>& state) override {
        previous_ = found(state, "previous");
    }

  private:
    at::Tensor previous_;
};

/// UniPC, order 2, B(h) = expm1(h), predicting the data; corrects each sample with the model's output at it.
class UniPcSampler final : public MultistepSampler {
  public:
    using MultistepSampler::MultistepSampler;
    at::Tensor step(std::size_t i, const at::Tensor& velocity, const at::Tensor& sample) override {
        const at::Tensor data = sample - velocity * sigma(i);
        const at::Tensor corrected = i > 0 ? correct(i, data) : sample;
        older_ = previous_;
        previous_ = data;
        order_ = i == 0 ? 1 : std::min<std::size_t>(2, steps_ - i);
        last_sample_ = corrected;
        return predict(i, corrected);
    }
    [[nodiscard]] std::map<std::string, at::Tensor> state() const override {
        return kept({{"previous", previous_},
                     {"older", older_},
                     {"last_sample", last_sample_},
                     {"order", at::tensor(static_cast<std::int64_t>(order_))}});
    }
    void restore(const std::map<std::string, at::Tensor>& state) override {
        previous_ = found(state, "previous");
        older_ = found(state, "older");
        last_sample_ = found(state, "last_sample");
        if (const at::Tensor order = found(state, "order"); order.defined())
            order_ = static_cast<std::size_t>(order.item<std::int64_t>());
    }

  private:
    [[nodiscard]] at::Tensor predict(std::size_t i, const at::Tensor& sample) const {
        if (sigma(i + 1) == 0.0) return previous_;
        const double p = std::expm1(-(lambda(i + 1) - lambda(i)));
        const at::Tensor next = sample * (sigma(i + 1) / sigma(i)) - previous_ * (alpha(i + 1) * p);
        if (order_ < 2) return next;
        const double r = (lambda(i - 1) - lambda(i)) / (lambda(i + 1) - lambda(i));
        return next - (older_ - previous_) * (alpha(i + 1) * p * 0.5 / r);
    }

    /// The sample at level i again, now that the model has been asked there; c = i - 1 is the level stepped
    /// from.
    [[nodiscard]] at::Tensor correct(std::size_t i, const at::Tensor& data) const {
        const std::size_t c = i - 1;
        const double hh = -(lambda(i) - lambda(c)), p = std::expm1(hh);
        const at::Tensor base = last_sample_ * (sigma(i) / sigma(c)) - previous_ * (alpha(i) * p);
        if (order_ < 2) return base - (data - previous_) * (alpha(i) * p * 0.5);
        const double r = (lambda(c - 1) - lambda(c)) / (lambda(i) - lambda(c));
        const double k1 = p / hh - 1.0, b1 = k1 / p, b2 = 2.0 * (k1 / hh - 0.5) / p;
        const double w1 = (b2 - b1) / (r - 1.0), w2 = b1 - w1; // [[1, 1], [r, 1]] w = [b1, b2]
        return base - ((older_ - previous_) * (w1 / r) + (data - previous_) * w2) * (alpha(i) * p);
    }

    at::Tensor previous_, older_, last_sample_;
    std::size_t order_ = 1;
};

} // namespace

double shift_sigma(double sigma, double shift) {
    return shift * sigma / (1.0 + (shift - 1.0) * sigma);
}

FlowSchedule make_schedule(ScheduleKind kind, int steps, double shift, int levels) {
    if (steps < 1) throw std::invalid_argument("sampling needs at least one step");
    if (steps > kMostSteps)
        throw std::invalid_argument("sampling takes at most " + std::to_string(kMostSteps) + " steps");
    if (levels < 1) throw std::invalid_argument("a model was trained on at least one noise level");
    FlowSchedule schedule;
    const bool truncate = kind != ScheduleKind::diffusers_euler && kind != ScheduleKind::flow_match;
    for (double sigma : base_grid(kind, steps, shift, levels)) {
        sigma = shift_sigma(sigma, shift);
        if (kind == ScheduleKind::diffusers_unipc && schedule.sigmas.empty() && std::abs(sigma - 1.0) < 1e-6)
            sigma -= 1e-6;
        schedule.sigmas.push_back(sigma);
        schedule.timesteps.push_back(truncate ? std::trunc(sigma * levels) : sigma * levels);
    }
    schedule.sigmas.push_back(0.0);
    return schedule;
}

std::unique_ptr<FlowSampler> make_sampler(Solver solver, FlowSchedule schedule) {
    switch (solver) {
    case Solver::euler:
        return std::make_unique<EulerSampler>(std::move(schedule));
    case Solver::unipc:
        return std::make_unique<UniPcSampler>(std::move(schedule));
    case Solver::dpmpp:
        return std::make_unique<DpmppSampler>(std::move(schedule));
    }
    throw std::invalid_argument("unknown solver");
}

at::Tensor guide(const at::Tensor& conditional, const at::Tensor& unconditional, double scale) {
    return unconditional + (conditional - unconditional) * scale;
}

} // namespace inference
