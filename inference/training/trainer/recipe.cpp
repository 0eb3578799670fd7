// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/trainer/recipe.h"
#include "inference/training/adamw.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace inference::training {
namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw std::invalid_argument(why);
}

void within(const char* what, double value, double least, double most) {
    if (!(value >= least && value <= most)) // also what is no number
        refuse(std::string(what) + " must lie between " + nlohmann::json(least).dump() + " and " +
               nlohmann::json(most).dump());
}

/// Whether `name` from `at` on fits the pattern from `p` on, '*' standing for anything.
bool fits(std::string_view name, std::string_view pattern) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return name == pattern;
    if (!name.starts_with(pattern.substr(0, star))) return false;
    const std::string_view rest = pattern.substr(star + 1);
    for (std::size_t i = star; i <= name.size(); ++i)
        if (fits(name.substr(i), rest)) return true;
    return false;
}

} // namespace

void Recipe::judge() const {
    within("the number of steps", static_cast<double>(steps), 1, 1e9);
    within("the batch", static_cast<double>(batch), 1, 1e6);
    within("the passes of a step", static_cast<double>(accumulate), 1, 1e6);
    within("the learning rate", learning_rate, 1e-12, 10);
    within("the weight decay", weight_decay, 0, 10);
    within("beta1", beta1, 0, 0.999999);
    within("beta2", beta2, 0, 0.999999);
    within("eps", eps, 1e-15, 1);
    within("the largest gradient", clip, 1e-6, 1e9);
    within("the warm-up", static_cast<double>(warmup), 0, static_cast<double>(steps));
    within("the share that the rate ends at", floor, 0, 1);
    within("the decay of the average", ema, 0, 0.9999999);
    within("the share of dropped conditions", dropout, 0, 1);
    within("the steps between two saves", static_cast<double>(save_every), 1, 1e9);
    within("the rank", static_cast<double>(lora.rank), 0, 4096);
    within("alpha", lora.alpha, 0, 1e6);
    if (lora.rank > 0 && lora.targets.empty()) refuse("an adapter needs layers to sit on; name targets");
}

double learning_rate_at(const Recipe& r, long step) {
    if (step < r.warmup)
        return r.learning_rate * static_cast<double>(step + 1) / static_cast<double>(r.warmup);
    if (r.schedule == Schedule::constant) return r.learning_rate;
    return cosine_with_warmup(step, r.steps, r.warmup, r.learning_rate, r.learning_rate * r.floor);
}

bool is_named(const std::string& name, const std::vector<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        return fits(name, pattern) || name.starts_with(pattern + ".");
    });
}

nlohmann::ordered_json to_json(const Recipe& r) {
    return {{"steps", r.steps},
            {"batch", r.batch},
            {"accumulate", r.accumulate},
            {"learning_rate", r.learning_rate},
            {"weight_decay", r.weight_decay},
            {"beta1", r.beta1},
            {"beta2", r.beta2},
            {"eps", r.eps},
            {"clip", r.clip},
            {"schedule", r.schedule == Schedule::cosine ? "cosine" : "constant"},
            {"warmup", r.warmup},
            {"floor", r.floor},
            {"ema", r.ema},
            {"dropout", r.dropout},
            {"seed", r.seed},
            {"bf16", r.bf16},
            {"train", r.train},
            {"freeze", r.freeze},
            {"rank", r.lora.rank},
            {"alpha", r.lora.alpha},
            {"targets", r.lora.targets}};
}

std::uint64_t mixed_seed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t number) {
    std::uint64_t x = seed;
    for (const std::uint64_t more : {purpose, number}) { // splitmix64 over the three
        x += more * 0xD1B54A32D192ED03ULL + 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        x ^= x >> 31;
    }
    return x;
}

} // namespace inference::training
