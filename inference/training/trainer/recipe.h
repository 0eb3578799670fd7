// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a stage is trained: everything that decides what comes out, but for model and data.
#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace inference::training {

enum class Schedule { constant, cosine };

/// A low-rank adapter instead of the weights themselves.
struct LoraPlan {
    long rank = 0;    ///< 0: the weights are trained
    double alpha = 0; ///< 0: the rank
    /// Ends of the names of the linear layers that get one, within the blocks.
    std::vector<std::string> targets{"self_attn.q",  "self_attn.k",  "self_attn.v",  "self_attn.o",
                                     "cross_attn.q", "cross_attn.k", "cross_attn.v", "cross_attn.o",
                                     "ffn.0",        "ffn.2"};
    [[nodiscard]] double scale() const {
        return (alpha > 0 ? alpha : static_cast<double>(rank)) / static_cast<double>(rank);
    }
};

struct Recipe {
    long steps = 1000;
    long batch = 1;      ///< examples of one pass, of all processes together
    long accumulate = 1; ///< passes of one step
    double learning_rate = 1e-5, weight_decay = 0.01, beta1 = 0.9, beta2 = 0.999, eps = 1e-8;
    double clip = 1.0; ///< largest norm of the gradient
    Schedule schedule = Schedule::cosine;
    long warmup = 0;      ///< steps over which the rate grows to its peak
    double floor = 0.0;   ///< what the cosine ends at, as a share of the peak
    double ema = 0.0;     ///< > 0: decay of an average of the weights, which is what is written
    double dropout = 0.1; ///< share of examples whose words are left out
    std::uint64_t seed = 1;
    bool bf16 = false;          ///< products in bfloat16; weights, sums and the optimiser stay float32
    bool checkpointing = false; ///< blocks are computed again on the way back instead of being kept
    long save_every = 250;
    /// Names of what is trained and what is not, within what the stage trains: a tensor, the front of names
    /// up to a dot, or with '*' for anything. Empty: all that the stage trains.
    std::vector<std::string> train, freeze;
    LoraPlan lora;
    /// Throws std::invalid_argument naming what makes no sense.
    void judge() const;
};

/// The rate of step `step` (from 0).
double learning_rate_at(const Recipe& recipe, long step);
/// Whether a tensor's name is meant by one of these patterns.
bool is_named(const std::string& name, const std::vector<std::string>& patterns);
/// All of it, for what is kept with a run and compared when it goes on.
nlohmann::ordered_json to_json(const Recipe& recipe);
/// A seed for one purpose of a run: equal for equal numbers, otherwise unrelated.
std::uint64_t mixed_seed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t number);

} // namespace inference::training
