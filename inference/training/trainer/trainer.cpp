// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/trainer/trainer.h"
#include "inference/nn/recompute.h"
#include "inference/weights/weights_error.h"
#include <ATen/autocast_mode.h>
#include <ATen/core/grad_mode.h>
#include <chrono>
#include <cmath>
#include <numeric>
#include <random>

namespace inference::training {
namespace {

constexpr std::uint64_t kOrderPurpose = 1, kDrawPurpose = 2;

/// Products in bfloat16 while it lives.
class Autocast {
  public:
    Autocast(bool wanted, at::Device device) : kind_(device.type()), wanted_(wanted) {
        if (!wanted_) return;
        before_ = at::autocast::is_autocast_enabled(kind_);
        type_ = at::autocast::get_autocast_dtype(kind_);
        at::autocast::increment_nesting();
        at::autocast::set_autocast_enabled(kind_, true);
        at::autocast::set_autocast_dtype(kind_, at::kBFloat16);
    }
    ~Autocast() {
        if (!wanted_) return;
        if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
        at::autocast::set_autocast_enabled(kind_, before_);
        at::autocast::set_autocast_dtype(kind_, type_);
    }
    Autocast(const Autocast&) = delete;
    Autocast& operator=(const Autocast&) = delete;

  private:
    at::DeviceType kind_;
    bool wanted_, before_ = false;
    at::ScalarType type_ = at::kBFloat16;
};

AdamWOptions options_of(const Recipe& r) {
    return {.learning_rate = r.learning_rate,
            .weight_decay = r.weight_decay,
            .beta1 = r.beta1,
            .beta2 = r.beta2,
            .eps = r.eps,
            .clip = r.clip,
            .ema_decay = r.ema};
}

const Recipe& judged(const Recipe& recipe, int processes) {
    recipe.judge();
    if (recipe.batch % processes)
        throw std::invalid_argument("the batch of " + std::to_string(recipe.batch) +
                                    " cannot be shared evenly by " + std::to_string(processes) +
                                    " processes");
    return recipe;
}

/// The order of one turn through the data; std::shuffle is not the same everywhere, this is.
std::vector<std::size_t> order_of(std::uint64_t seed, std::size_t count, std::uint64_t turn) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::mt19937_64 rng(mixed_seed(seed, kOrderPurpose, turn));
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[rng() % i]);
    return order;
}

} // namespace

std::vector<std::size_t> examples_of(std::uint64_t seed, std::size_t count, long first, long batch) {
    std::vector<std::size_t> out, order;
    std::uint64_t turn = ~0ULL;
    for (long i = first; i < first + batch; ++i) {
        const std::uint64_t wanted = static_cast<std::uint64_t>(i) / count;
        if (wanted != turn) order = order_of(seed, count, turn = wanted);
        out.push_back(order[static_cast<std::uint64_t>(i) % count]);
    }
    return out;
}

Trainer::Trainer(Stage& stage, const Examples& examples, Recipe recipe, std::filesystem::path folder,
                 Peers* peers)
    : stage_(stage), examples_(examples), recipe_(judged(recipe, peers ? peers->count() : 1)),
      folder_(std::move(folder)), peers_(peers ? *peers : alone_),
      optimizer_(stage.learned().leaves(), options_of(recipe_)) {
    if (examples_.size() == 0) throw std::invalid_argument("there is nothing to learn from");
    stage_.require_conditions(examples_.at(0));
}

nlohmann::ordered_json Trainer::about() const {
    return {{"stage", stage_.name()}, {"recipe", to_json(recipe_)}, {"data", examples_.fingerprint()}};
}

bool Trainer::resume() {
    const auto state = load_run(folder_);
    if (!state) return false;
    const auto now = about();
    if (state->about != now) {
        std::string what = "its data changed";
        for (const auto& [name, value] : now["recipe"].items())
            if (const auto& old = state->about["recipe"][name]; old != value)
                what = name + " was " + old.dump() + " and is now " + value.dump();
        if (state->about["stage"] != now["stage"]) what = "it was the stage " + state->about["stage"].dump();
        throw TrainingStopped("cannot go on with the run in " + folder_.string() + ": " + what +
                              "; use what it was begun with, or another folder");
    }
    if (!optimizer_.restore(state->tensors))
        throw TrainingStopped("cannot go on with the run in " + folder_.string() +
                              ": it trained other tensors; use the model that it was begun with");
    step_ = kept_ = state->step;
    return true;
}

StageLoss Trainer::pass(const std::vector<std::pair<std::size_t, std::uint64_t>>& mine, double share) {
    std::vector<Example> loaded;
    for (const auto& [index, place] : mine)
        loaded.push_back(examples_.at(index));
    std::map<std::string, std::vector<Drawn>> kinds;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        stage_.require_conditions(loaded[i]);
        kinds[stage_.kind_of(loaded[i])].push_back(
            {&loaded[i], SeededNoise(mixed_seed(recipe_.seed, kDrawPurpose, mine[i].second))});
    }
    StageLoss sum{.loss = at::zeros({})};
    for (auto& [kind, drawn] : kinds) {
        const double part = share * static_cast<double>(drawn.size()) / static_cast<double>(mine.size());
        StageLoss one;
        {
            const Autocast autocast(recipe_.bf16, stage_.learned().device());
            const nn::Recompute recompute(recipe_.checkpointing);
            one = stage_.loss(drawn);
        }
        const at::Tensor weighted = one.loss * part;
        weighted.backward();
        sum.loss += weighted.detach().cpu();
        for (const auto& [name, value] : one.parts)
            sum.parts[name] += value * part;
    }
    return sum;
}

StageLoss Trainer::accumulate_gradients(long step) {
    const c10::AutoGradMode with_gradients(true);
    const long each = recipe_.batch / peers_.count();
    StageLoss sum{.loss = at::zeros({})};
    for (long turn = 0; turn < recipe_.accumulate; ++turn) {
        const long first = (step * recipe_.accumulate + turn) * recipe_.batch;
        const auto all = examples_of(recipe_.seed, examples_.size(), first, recipe_.batch);
        std::vector<std::pair<std::size_t, std::uint64_t>> mine;
        for (long i = peers_.rank() * each; i < (peers_.rank() + 1) * each; ++i)
            mine.emplace_back(all[static_cast<std::size_t>(i)], static_cast<std::uint64_t>(first + i));
        const StageLoss one = pass(mine, 1.0 / static_cast<double>(recipe_.accumulate));
        sum.loss += one.loss;
        for (const auto& [name, value] : one.parts)
            sum.parts[name] += value;
    }
    if (peers_.count() > 1) average_gradients(sum.loss);
    return sum;
}

void Trainer::average_gradients(at::Tensor& loss) {
    // What one process's examples do not touch another's may: all must share the same tensors.
    const Tensors& leaves = stage_.learned().leaves();
    at::Tensor touched = at::zeros({static_cast<std::int64_t>(leaves.size())});
    std::int64_t i = 0;
    for (const auto& [name, leaf] : leaves)
        touched[i++] = leaf.grad().defined() ? 1.0 : 0.0;
    peers_.average({touched, loss});
    std::vector<at::Tensor> shared;
    i = 0;
    for (const auto& [name, leaf] : leaves) {
        if (touched[i++].item<float>() == 0.0F) continue;
        at::Tensor kept = leaf;
        if (!kept.grad().defined()) kept.mutable_grad() = at::zeros_like(leaf);
        shared.push_back(kept.grad());
    }
    peers_.average(shared);
}

void Trainer::keep() {
    if (peers_.rank() != 0 || kept_ == step_) return;
    try {
        save_run(folder_, {step_, optimizer_.state(), about()});
    } catch (const std::exception& error) {
        throw TrainingStopped("cannot keep the state behind step " + std::to_string(step_) + ": " +
                              error.what() + " " + where_it_stands());
    }
    kept_ = step_;
}

std::string Trainer::where_it_stands() const {
    if (kept_ < 0) return "Nothing was kept yet.";
    return "The last good state, behind step " + std::to_string(kept_) + ", lies in " + folder_.string() +
           "; --resume goes on from it.";
}

bool Trainer::run(const TrainingHooks& hooks) {
    using Clock = std::chrono::steady_clock;
    const auto seconds_since = [](Clock::time_point from) {
        return std::chrono::duration<double>(Clock::now() - from).count();
    };
    const auto start = Clock::now();
    const long first = step_;
    while (step_ < recipe_.steps) {
        if (hooks.stop.stop_requested()) return keep(), false;
        const auto began = Clock::now();
        const StageLoss made = accumulate_gradients(step_);
        const double loss = made.loss.item<double>(), rate = learning_rate_at(recipe_, step_);
        const auto broken = [&](const char* what) {
            return TrainingStopped(std::string("the ") + what + " of step " + std::to_string(step_ + 1) +
                                   " is no number; a lower learning rate (now " +
                                   nlohmann::json(rate).dump() + ") or stronger clipping helps. " +
                                   where_it_stands());
        };
        if (!std::isfinite(loss)) throw broken("loss");
        const double norm = optimizer_.step(rate);
        if (!std::isfinite(norm)) throw broken("gradient");
        ++step_;
        if (step_ % recipe_.save_every == 0 || step_ == recipe_.steps) keep();
        if (hooks.stepped && peers_.rank() == 0)
            hooks.stepped({.step = step_,
                           .steps = recipe_.steps,
                           .loss = loss,
                           .learning_rate = rate,
                           .gradient_norm = norm,
                           .parts = made.parts,
                           .seconds = seconds_since(began),
                           .seconds_left = seconds_since(start) / static_cast<double>(step_ - first) *
                                           static_cast<double>(recipe_.steps - step_)});
        if (hooks.saved && kept_ == step_) hooks.saved(step_);
    }
    keep();
    return true;
}

} // namespace inference::training
