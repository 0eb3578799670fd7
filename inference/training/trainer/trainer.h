// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loop that trains any stage, and goes on where it was left.
#pragma once
#include "inference/training/adamw.h"
#include "inference/training/trainer/run_state.h"
#include "inference/training/trainer/stage.h"
#include <functional>
#include <stop_token>

namespace inference::training {

/// The processes of one run. Without others it does nothing.
class Peers {
  public:
    virtual ~Peers() = default;
    [[nodiscard]] virtual int rank() const { return 0; }
    [[nodiscard]] virtual int count() const { return 1; }
    /// The mean over all processes, in place; all call it with the same tensors in the same order.
    virtual void average(const std::vector<at::Tensor>&) {}
    /// Until all have come here.
    virtual void wait() {}
};

struct StepReport {
    long step = 0, steps = 0; ///< `step` are done
    double loss = 0, learning_rate = 0, gradient_norm = 0;
    std::map<std::string, double> parts;
    double seconds = 0;      ///< this step took
    double seconds_left = 0; ///< by the mean of this session
};

struct TrainingHooks {
    std::stop_token stop; ///< keeps the state, then ends
    std::function<void(const StepReport&)> stepped = {};
    std::function<void(long step)> saved = {}; ///< the state behind that step is kept
};

/// Ended before its time: the sentence says what and where the last good state lies.
struct TrainingStopped : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The examples of one step's pass, of all processes: each turn through the data has an order of its own.
std::vector<std::size_t> examples_of(std::uint64_t seed, std::size_t count, long first, long batch);

class Trainer {
  public:
    /// All outlive it. `folder` is where the state is kept (by process 0 alone); it may not exist yet. Throws
    /// std::invalid_argument on a recipe that makes no sense, on data without what the stage needs.
    Trainer(Stage& stage, const Examples& examples, Recipe recipe, std::filesystem::path folder,
            Peers* peers = nullptr);
    /// Goes on from what the folder holds; false when it holds nothing. Throws TrainingStopped when that
    /// belongs to another run.
    bool resume();
    [[nodiscard]] long step() const { return step_; }
    /// To the recipe's last step. Returns false when a stop was asked for; the state is kept then. Throws
    /// TrainingStopped: a loss that is no number, a disk that is full.
    bool run(const TrainingHooks& hooks);
    /// What is trained, averaged where the recipe says so.
    [[nodiscard]] Tensors result() const { return optimizer_.averaged(); }
    [[nodiscard]] AdamW& optimizer() { return optimizer_; }
    /// Forward and backward of one step without changing anything but the gradients.
    StageLoss accumulate_gradients(long step);

  private:
    StageLoss pass(const std::vector<std::pair<std::size_t, std::uint64_t>>& mine, double share);
    void average_gradients(at::Tensor& loss);
    void keep();
    [[nodiscard]] nlohmann::ordered_json about() const;
    [[nodiscard]] std::string where_it_stands() const;
    Stage& stage_;
    const Examples& examples_;
    Recipe recipe_;
    std::filesystem::path folder_;
    Peers alone_;
    Peers& peers_;
    AdamW optimizer_;
    long step_ = 0, kept_ = -1;
};

} // namespace inference::training
