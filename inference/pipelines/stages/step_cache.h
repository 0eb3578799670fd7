// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving out network calls whose results hardly change: MagCache (Ma et al. 2025), EasyCache (Zhou et al.
// 2025), TeaCache (Liu et al. 2024). State belongs to one run: a new object for each clip. One thread.
#pragma once
#include "inference/nn/stack_cache.h"
#include <functional>
#include <map>
#include <vector>

namespace inference {

/// A network call that reads a cache of its stack of blocks, where one is given.
using NetworkCall = std::function<at::Tensor(nn::StackCache* cache)>;

class StepCache {
  public:
    virtual ~StepCache() = default;
    /// The call's result, made or made up. `branch` 0: with the prompt, 1 (and on): without, or with less of
    /// what is given; called in that order.
    virtual at::Tensor call(int branch, bool low_noise, const at::Tensor& latent,
                            const NetworkCall& network) = 0;
    /// What it remembers, by name; a new object of the same run that is given it goes on as this one would.
    /// TeaCache has none: runs with it are not gone on with.
    [[nodiscard]] virtual std::map<std::string, at::Tensor> state() const { return {}; }
    virtual void restore(const std::map<std::string, at::Tensor>&) {}
    /// Calls of the run whose blocks will run, before its first one: exact where that needs no latents, what
    /// is to be expected where it does.
    [[nodiscard]] virtual double calls_run() const = 0;
    /// Whether the blocks of the last call ran.
    [[nodiscard]] bool ran() const { return ran_; }

  protected:
    bool ran_ = true;
};

/// Calls of a run: `steps` times `branches` (2 with guidance, 1 without), the first `high_steps` steps by
/// the high-noise expert where there are two.
struct CallCount {
    std::int64_t steps = 1, branches = 2, high_steps = 0;
    [[nodiscard]] std::int64_t calls() const { return steps * branches; }
};

enum class MagCacheRule { single, two_experts_text, two_experts_image };
struct MagCacheSettings {
    double threshold = 0.12;
    std::int64_t longest = 2; ///< calls of a branch left out in a row
    double retention = 0.2;   ///< share of the calls at the start that always run
    MagCacheRule rule = MagCacheRule::single;
    std::vector<double> ratios; ///< published: prompt and negative in turn, without the first two
};
/// How much the blocks' share changes from call to call, for a run of `count`: two ones, then the published
/// values, each branch at the nearest step.
std::vector<double> mag_ratios(const std::vector<double>& published, const CallCount& count);

/// Whether each call of a run would run; the decisions of MagCache need nothing else.
class MagCachePlan {
  public:
    MagCachePlan(MagCacheSettings settings, const CallCount& count);
    /// In the calls' order. `known`: there is something to put in place of the call.
    bool runs(bool known);
    [[nodiscard]] const std::vector<double>& ratios() const { return ratios_; }
    [[nodiscard]] const CallCount& count() const { return count_; }
    /// Calls so far, then three numbers a branch, float64.
    [[nodiscard]] at::Tensor state() const;
    void restore(const at::Tensor& state);

  private:
    [[nodiscard]] bool eligible(std::int64_t call) const;
    struct Branch {
        double ratio = 1.0, error = 0.0;
        std::int64_t left_out = 0;
    };
    MagCacheSettings settings_;
    CallCount count_;
    std::vector<double> ratios_;
    std::vector<Branch> branches_;
    std::int64_t call_ = 0;
};

class MagCache final : public StepCache, private nn::StackCache {
  public:
    MagCache(MagCacheSettings settings, const CallCount& count) : plan_(std::move(settings), count) {}
    [[nodiscard]] double calls_run() const override;
    [[nodiscard]] std::map<std::string, at::Tensor> state() const override;
    void restore(const std::map<std::string, at::Tensor>& state) override;
    at::Tensor call(int branch, bool low_noise, const at::Tensor& latent,
                    const NetworkCall& network) override;

  private:
    at::Tensor instead_of_blocks(const at::Tensor& e, const at::Tensor& e0) override;
    void keep(at::Tensor added) override;
    MagCachePlan plan_;
    std::pair<int, bool> now_;
    std::map<std::pair<int, bool>, at::Tensor> added_; ///< by branch and expert
};

struct TeaCacheSettings {
    double threshold = 0.05;
    std::vector<double> coefficients; ///< of a polynomial, the highest power first
    bool projected = false; ///< looks at the projected embedding; keeps the first five steps, not the last
};
class TeaCache final : public StepCache, private nn::StackCache {
  public:
    TeaCache(TeaCacheSettings settings, const CallCount& count)
        : settings_(std::move(settings)), count_(count) {}
    [[nodiscard]] double calls_run() const override { return static_cast<double>(count_.calls()); }
    at::Tensor call(int branch, bool low_noise, const at::Tensor& latent,
                    const NetworkCall& network) override;

  private:
    at::Tensor instead_of_blocks(const at::Tensor& e, const at::Tensor& e0) override;
    void keep(at::Tensor added) override;
    struct Branch {
        at::Tensor before, added;
        double sum = 0;
    };
    TeaCacheSettings settings_;
    CallCount count_;
    std::pair<int, bool> now_;
    std::map<std::pair<int, bool>, Branch> branches_;
    std::int64_t call_ = 0;
};

struct EasyCacheSettings {
    double threshold = 0.05;
    std::int64_t first_steps = 10; ///< that always run
};
class EasyCache final : public StepCache {
  public:
    EasyCache(EasyCacheSettings settings, const CallCount& count) : settings_(settings), count_(count) {}
    /// Half of those that may be left out.
    [[nodiscard]] double calls_run() const override;
    [[nodiscard]] std::map<std::string, at::Tensor> state() const override;
    void restore(const std::map<std::string, at::Tensor>& state) override;
    at::Tensor call(int branch, bool low_noise, const at::Tensor& latent,
                    const NetworkCall& network) override;

  private:
    [[nodiscard]] bool decide(const at::Tensor& latent);
    struct Branch {
        at::Tensor in, out; ///< of the last call that ran
    };
    EasyCacheSettings settings_;
    CallCount count_;
    bool low_noise_ = false, follow_ = true;
    std::map<int, Branch> branches_;
    at::Tensor before_; ///< latent of the previous call with the prompt
    c10::optional<double> rate_;
    double error_ = 0;
    std::int64_t call_ = 0;
};

} // namespace inference
